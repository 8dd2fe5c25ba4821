//! Pages: they read contexts, derive what is shown, and hand plain values on.

pub mod assess;
pub mod citations;
pub mod context;
pub mod gaps;
pub mod help;
pub mod law;
pub mod laws;
pub mod new;
pub mod not_found;
pub mod report;
pub mod start;
pub mod versions;
