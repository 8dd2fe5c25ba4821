//! What a reader takes out of a file: blocks of words, before they are cut into provisions.

use crate::domain::provision::{Block, Mark};

/// The text of a file, and what the file itself says about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What kind of file it was, as in `LawText::format`.
    pub format: &'static str,
    /// Title as the file has it; may be empty.
    pub title: String,
    /// Date of the version, ISO 8601; may be empty.
    pub version: String,
    /// BCP 47 tag as the file has it; may be empty.
    pub language: String,
    /// What the reader could not do, as codes of messages.
    pub cautions: Vec<String>,
    /// The text, in order. Roles are what the file says; the cut finds out more.
    pub blocks: Vec<Block>,
    /// Where provisions begin, if the file says so (Akoma Ntoso, Justice XML, CLML), in order of place; else empty.
    pub marks: Vec<Mark>,
}

/// Why a file could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Code of the message: `law-encrypted`, `law-no-text`, `law-too-large`.
    pub code: &'static str,
    /// What the message needs to know: a limit, a page.
    pub detail: String,
}

impl Refusal {
    /// A refusal with nothing more to tell.
    pub fn new(code: &'static str) -> Self {
        Self { code, detail: String::new() }
    }

    /// A refusal with a limit, a page or the like.
    pub fn with(code: &'static str, detail: impl ToString) -> Self {
        Self { code, detail: detail.to_string() }
    }
}
