//! Word between tabs of one browser, so that two of them do not overwrite each other.

/// A channel between tabs. Messages are opaque text.
pub trait Tabs {
    /// Tells all other tabs.
    fn tell(&self, message: &str);
    /// Hears what other tabs tell, for as long as the page lives.
    fn hear(&self, ear: Box<dyn Fn(String)>);
}
