//! The checklists that come with the page.

use crate::host::Later;

/// Brings the checklists that come with the page.
pub trait Content {
    /// Id and text of each of these, in their order. An error says, in the host's words, why they could not be had.
    fn checklists(&self, ids: &'static [&'static str]) -> Later<Result<Vec<(String, String)>, String>>;
}
