//! Builds the report, a format-free document, from an assessment.

pub mod model;
pub mod prose;

mod draft;
mod entry;
mod options;
mod sections;

use std::rc::Rc;

pub use options::{Level, Options, Part};

use crate::domain::assessment::Assessment;
use crate::domain::checklist::Checklist;
use crate::domain::library::Library;
use crate::i18n::Messages;
use crate::report::draft::Draft;
use crate::report::model::Report;

/// What a report is built from.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// The checklists to report on, in order. Findings on items that none of them holds are reported apart.
    pub checklists: &'a [Rc<Checklist>],
    /// All checklists at hand: what they say on the point of a gap is pointed to.
    pub library: &'a Library,
}

/// Builds a report in the language of the messages. Same input, same report.
pub fn build(input: &Input<'_>, messages: &Messages, options: &Options) -> Report {
    let mut draft = Draft::new(input, messages, options);
    sections::write(&mut draft);
    draft.finish()
}
