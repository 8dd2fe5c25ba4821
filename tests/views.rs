//! Views rendered natively.

#[path = "views/harness.rs"]
mod harness;

#[path = "views/assess.rs"]
mod assess;
#[path = "views/choose.rs"]
mod choose;
#[path = "views/context.rs"]
mod context;
#[path = "views/gaps.rs"]
mod gaps;
#[path = "views/report.rs"]
mod report;
