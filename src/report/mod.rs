//! Builds the report, a format-free document, from an assessment.

pub mod model;
