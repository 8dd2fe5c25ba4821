//! Views rendered natively.

#[path = "views/harness.rs"]
mod harness;

#[path = "views/context.rs"]
mod context;
