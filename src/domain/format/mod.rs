//! stub
pub mod assessment;
pub mod checklist;
