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
#[path = "views/law.rs"]
mod law;
#[path = "views/own.rs"]
mod own;
#[path = "views/report.rs"]
mod report;
#[path = "views/sources.rs"]
mod sources;
#[path = "views/versions.rs"]
mod versions;
