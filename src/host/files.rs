//! Handing a file to the person.

/// Saves files where the person wants them.
pub trait Files {
    /// Offers bytes under a name. `mime` is the media type. An error says, in the host's words, why it could not be offered.
    fn save(&self, name: &str, mime: &str, bytes: &[u8]) -> Result<(), String>;
    /// Opens the print dialogue.
    fn print(&self);
}
