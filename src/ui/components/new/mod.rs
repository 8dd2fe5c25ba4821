//! Components of the page on which an assessment begins.

pub mod errors;
pub mod fields;
