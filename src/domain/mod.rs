//! Pure legal domain: checklists, assessments, scoring; no clock, no browser, no locale.

pub mod ids;

pub mod checklist;
pub mod force;
pub mod languages;
pub mod letters;

pub mod assessment;
pub mod context;
pub mod edit;
pub mod finding;

pub mod carry;
pub mod elements;
pub mod gaps;
pub mod migration;
pub mod pointers;
pub mod profile;
pub mod provision;
pub mod relations;
pub mod scoring;
pub mod standing;

pub mod diagnostic;
pub mod states;

pub mod format;
pub mod library;
pub mod lint;
