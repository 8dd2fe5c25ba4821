//! A problem in a file, as a value that is put into words later, in the reader's language.

use crate::domain::ids::ItemId;

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used, or part of it was left out.
    Error,
    /// The file can be used, but something should be put right.
    Warning,
}

/// Where in a file a problem stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// File name as the person knows it.
    pub file: String,
    /// Line, from 1; 0 where it is not known.
    pub line: usize,
    /// Column in characters, from 1; 0 where it is not known.
    pub column: usize,
    /// The item concerned, if it is one.
    pub item: Option<ItemId>,
}

/// A problem. `code` names the message `diag-<code>` of the catalogue, and its attribute `hint`; `args` fill it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable name of the kind of problem: `unknown-key`.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// Values for the message, by name.
    pub args: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: &'static str, place: Place) -> Self {
        Self { code, severity: Severity::Error, place, args: Vec::new() }
    }

    /// A warning at a place.
    pub fn warning(code: &'static str, place: Place) -> Self {
        Self { code, severity: Severity::Warning, place, args: Vec::new() }
    }

    /// Adds a value for the message.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}
