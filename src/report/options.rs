//! What a report is asked to hold.

use std::collections::BTreeSet;

use crate::domain::force::keywords;

keywords!(
    /// How long a report is.
    Level {
        /// A brief of one page: figures, the gravest gaps, the state of the work.
        OnePage = "one-page",
        /// A delegate's paper: findings and reasons in numbered paragraphs, without quotations and annex.
        Summary = "summary",
        /// Everything.
        Full = "full",
    }
);

keywords!(
    /// A part of a report, in the order in which parts stand.
    Part {
        /// What is compared with what, and how.
        Introduction = "introduction",
        /// What was recorded before scoring.
        Context = "context",
        /// Counts, figures and the table of findings.
        Summary = "summary",
        /// The gaps in order, with the reason for each rank.
        Gaps = "gaps",
        /// Every item, article by article.
        Findings = "findings",
        /// What should change.
        Recommendations = "recommendations",
        /// Technical assistance needed.
        Assistance = "assistance",
        /// What is not done yet, and findings no checklist holds.
        Remains = "remains",
        /// From the instrument to national law and back.
        Concordance = "concordance",
    }
);

/// What a report is asked to hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// How long it is.
    pub level: Level,
    /// Its parts; without meaning for a brief of one page.
    pub parts: BTreeSet<Part>,
    /// Whether internal notes are printed.
    pub internal_notes: bool,
    /// The day the report was made, ISO 8601; `None` leaves it out. Never taken from a clock.
    pub generated: Option<String>,
}

impl Options {
    /// What a report of this length holds unless told otherwise.
    pub fn of(level: Level) -> Self {
        let parts = Part::ALL.iter().copied().filter(|part| match level {
            Level::Full => true,
            Level::Summary => *part != Part::Concordance,
            Level::OnePage => false,
        });
        Self { level, parts: parts.collect(), internal_notes: false, generated: None }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self::of(Level::Full)
    }
}
