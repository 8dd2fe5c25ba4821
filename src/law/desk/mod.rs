//! The desk: what the page asks of this layer, answered in JSON. In the browser it sits in a worker of its own.

mod answer;
#[cfg(test)]
mod tests;
pub mod wire;

pub use answer::Desk;
