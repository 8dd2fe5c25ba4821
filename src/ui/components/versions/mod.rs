//! What became of checklists since they were answered, in pieces.

pub mod archive;
pub mod banner;
pub mod difference;
pub mod report;
