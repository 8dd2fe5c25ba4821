//! Reading and writing files: checklists in YAML, assessments and texts of laws in JSON.
//!
//! Reading is lenient and tells every problem at once; nothing here judges content, which is the linter's business.

pub mod assessment;
pub mod checklist;
pub mod gradual;
pub mod law_text;

mod assessment_in;
mod assessment_out;
mod convert;
mod lines;
mod locate;
mod migrate;
mod raw_assessment;
mod raw_checklist;
mod raw_law;
mod shape;
mod stash;
mod suggest;
mod tree;

use crate::domain::diagnostic::Diagnostic;

/// Problems of a file as a whole, after which nothing of it is used.
const FATAL: &[&str] = &[
    "alias",
    "newer-version",
    "not-json",
    "not-yaml",
    "tab-indent",
    "too-deep",
    "too-large",
    "too-many-items",
    "too-many-values",
    "truncated",
    "version-missing",
    "wrong-kind",
    "wrong-value",
];

/// Problems of parts of a file, which leave the rest usable.
const PARTIAL: &[&str] = &[
    "bad-version",
    "control-character",
    "duplicate-key",
    "duplicate-law",
    "key-missing",
    "law-place-outside",
    "law-place-unordered",
    "text-without-law",
    "unknown-key",
    "unknown-keyword",
    "unknown-value",
    "unquoted-text",
    "unreadable-record",
    "unreadable-text",
    "value-missing",
    "wrong-type",
];

/// Every code that reading a file can give, with those of the whole file first.
pub fn codes() -> impl Iterator<Item = &'static str> {
    FATAL.iter().chain(PARTIAL).copied()
}

/// Whether a problem among these means that nothing of the file was used.
pub fn is_unusable(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| FATAL.contains(&problem.code))
}
