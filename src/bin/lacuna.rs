//! The native command for maintainers.
fn main() {}
