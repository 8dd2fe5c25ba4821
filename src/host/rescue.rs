//! A small store that is written at once, for text that a page still holds in its last moment.

/// A store without waiting. It holds little, and only for as long as it takes to open the page again.
pub trait Rescue {
    /// Keeps a text under a key; `false` if it could not.
    fn keep(&self, key: &str, text: &str) -> bool;
    /// The text under a key, which is then gone.
    fn take(&self, key: &str) -> Option<String>;
    /// Removes everything kept.
    fn clear(&self);
}
