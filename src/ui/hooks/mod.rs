//! Hooks: address, autosave, shortcuts, start-up, official texts.

pub mod checklists;
pub mod use_autosave;
pub mod use_candidates;
pub mod use_cited;
pub mod use_citing;
pub mod use_folded;
pub mod use_library;
pub mod use_loading;
pub mod use_overview;
pub mod use_readings;
pub mod use_route;
pub mod use_selection;
pub mod use_shelf;
pub mod use_tabs;
pub mod use_texts;
