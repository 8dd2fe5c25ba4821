//! Views rendered natively.

#[path = "views/harness.rs"]
mod harness;

#[path = "views/context.rs"]
mod context;
#[path = "views/gaps.rs"]
mod gaps;
#[path = "views/report.rs"]
mod report;
