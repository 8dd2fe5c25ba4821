//! The outline of a checklist: sections with progress and rows, cut so that one answer changes one section.

use std::rc::Rc;

use crate::app::filter::Filter;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::finding::Verdict;
use crate::domain::ids::{ChecklistId, ItemId};
use crate::domain::scoring::{self, Tally};
use crate::domain::standing::{Origin, Standing, standing};

/// A row of the outline. Two rows are equal if they look the same, which is told without comparing texts.
#[derive(Clone, Debug)]
pub struct Row {
    /// The item.
    pub item: Rc<Item>,
    /// Where it stands.
    pub standing: Standing,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.item, &other.item) && self.standing == other.standing
    }
}

/// A section of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineSection {
    /// Checklist and place in it, as a key.
    pub key: (ChecklistId, usize),
    /// Number as printed.
    pub number: String,
    /// Heading.
    pub title: String,
    /// Scored items of the section, whatever the filter.
    pub tally: Tally,
    /// Items that the filter lets through.
    pub rows: Vec<Row>,
}

/// Builds the outline. Sections in which the filter leaves nothing are left out.
pub fn outline(checklists: &[Rc<Checklist>], assessment: &Assessment, filter: &Filter) -> Vec<OutlineSection> {
    let mut sections = Vec::new();
    for checklist in checklists.iter().filter(|checklist| filter.admits_checklist(checklist)) {
        for (place, section) in checklist.sections.iter().enumerate() {
            let rows: Vec<Row> = section
                .items
                .iter()
                .filter(|item| filter.is_empty() || filter.admits(section, item, assessment))
                .map(|item| Row { item: item.clone(), standing: standing(item, assessment) })
                .collect();
            if rows.is_empty() {
                continue;
            }
            let scored = section.items.iter().filter(|item| item.is_scored());
            sections.push(OutlineSection {
                key: (checklist.id.clone(), place),
                number: section.number.clone(),
                title: section.title.clone(),
                tally: scoring::tally(scored.map(|item| &**item), assessment),
                rows,
            });
        }
    }
    sections
}

/// The items before and after this one among those shown; the first one if it is not among them.
pub fn neighbours(sections: &[OutlineSection], item: &ItemId) -> (Option<ItemId>, Option<ItemId>) {
    let ids: Vec<&ItemId> = sections.iter().flat_map(|section| section.rows.iter().map(|row| &row.item.id)).collect();
    match ids.iter().position(|id| *id == item) {
        Some(at) => (at.checked_sub(1).map(|at| ids[at].clone()), ids.get(at + 1).map(|id| (*id).clone())),
        None => (None, ids.first().map(|id| (*id).clone())),
    }
}

/// Scored items of all checklists together, for progress alone: being finished is not being compliant.
pub fn progress(checklists: &[Rc<Checklist>], assessment: &Assessment) -> Tally {
    let items = checklists.iter().flat_map(|checklist| checklist.items()).filter(|item| item.is_scored());
    scoring::tally(items.map(|item| &**item), assessment)
}

/// Whether a row is shown without a verdict, since it is not scored.
pub fn is_unscored(row: &Row) -> bool {
    row.standing.origin == Origin::NotScored || (!row.item.is_scored() && row.standing.verdict == Verdict::NotAssessed)
}
