//! Judges the content of a checklist by rules, one file a rule; every deviation is told with its place.

mod across;
mod alternative_uncovered;
mod alternative_unknown;
mod asks_unknown;
mod circles;
mod compound_element;
mod condition_missing;
mod condition_stray;
mod condition_unused;
mod date_shape;
mod duplicate_element;
mod duplicate_id;
mod duplicate_title;
mod elements_missing;
mod guide_shape;
mod id_shape;
mod inline_html;
mod link_scheme;
mod no_items;
mod qualifier_missing;
mod qualifier_stray;
mod rationale_missing;
mod reason_missing;
mod reason_stray;
mod relation_contradiction;
mod relation_unknown;
mod terms_missing;
mod text_missing;
mod title_length;
mod topic_unknown;
mod topic_unused;
mod unit_both;
mod unit_unaccounted;
mod unit_unknown;

pub mod extension;

#[cfg(test)]
mod sample;

pub use across::{Filed, across};

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::{Diagnostic, Place, Severity};
use crate::domain::format::checklist::{Spot, locate};

/// A rule of the linter.
pub struct Rule {
    /// The code of its diagnostics.
    pub code: &'static str,
    /// How grave a breach is.
    pub severity: Severity,
    /// What it holds, in one sentence; the first line of its file.
    pub doc: &'static str,
    /// Reports every breach.
    pub check: fn(&Checklist, &mut Sink<'_>),
}

/// Every rule, in the order of their codes.
pub const RULES: &[Rule] = &[
    alternative_uncovered::RULE,
    alternative_unknown::RULE,
    asks_unknown::RULE,
    compound_element::RULE,
    condition_missing::RULE,
    condition_stray::RULE,
    condition_unused::RULE,
    date_shape::RULE,
    duplicate_element::RULE,
    duplicate_id::RULE,
    duplicate_title::RULE,
    elements_missing::RULE,
    guide_shape::RULE,
    id_shape::RULE,
    inline_html::RULE,
    link_scheme::RULE,
    no_items::RULE,
    qualifier_missing::RULE,
    qualifier_stray::RULE,
    rationale_missing::RULE,
    reason_missing::RULE,
    reason_stray::RULE,
    relation_contradiction::RULE,
    relation_unknown::RULE,
    terms_missing::RULE,
    text_missing::RULE,
    title_length::RULE,
    topic_unknown::RULE,
    topic_unused::RULE,
    unit_both::RULE,
    unit_unaccounted::RULE,
    unit_unknown::RULE,
];

/// Takes what a rule reports.
pub struct Sink<'a> {
    rule: &'a Rule,
    file: &'a str,
    found: Vec<(Diagnostic, Spot)>,
}

impl Sink<'_> {
    /// Reports a breach of the rule at a part of the checklist, with values for the message.
    pub fn report(&mut self, spot: Spot, args: &[(&'static str, &str)]) {
        let place = Place { file: self.file.to_owned(), item: spot.item.clone(), ..Place::default() };
        let mut problem = match self.rule.severity {
            Severity::Error => Diagnostic::error(self.rule.code, place),
            Severity::Warning => Diagnostic::warning(self.rule.code, place),
        };
        for (name, value) in args {
            problem = problem.with(name, value);
        }
        self.found.push((problem, spot));
    }
}

/// Everything the rules find, in the order of the file. With the text the checklist was read from, each problem gets its
/// line and column.
pub fn lint(checklist: &Checklist, file: &str, text: Option<&str>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        let mut sink = Sink { rule, file, found: Vec::new() };
        (rule.check)(checklist, &mut sink);
        found.append(&mut sink.found);
    }
    if let Some(text) = text {
        locate(&mut found, text);
    }
    let mut problems: Vec<Diagnostic> = found.into_iter().map(|(problem, _)| problem).collect();
    problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
    problems
}
