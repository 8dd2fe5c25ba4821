//! Reports as files: which writer, which name, which media type.

use crate::export;
use crate::host::Host;
use crate::report::model::Report;

/// A format in which a report is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// A page that stands by itself.
    Page,
}

/// Hands a report over as a file named after `stem`.
///
/// # Errors
/// In the host's words, why it could not.
pub fn save(host: &Host, report: &Report, stem: &str, format: Format) -> Result<(), String> {
    let (ending, media, text) = match format {
        Format::Markdown => ("md", "text/markdown;charset=utf-8", export::markdown::write(report)),
        Format::Page => ("html", "text/html;charset=utf-8", export::html::write(report)),
    };
    host.files.save(&format!("{stem}.{ending}"), media, text.as_bytes())
}
