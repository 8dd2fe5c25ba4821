//! Writers that turn a report into text and bytes; they see nothing but the report.

pub mod html;
pub mod markdown;
