//! What became of a checklist since it was answered, and how the answers move to the version at hand.

mod carry_over;
mod trace;
pub mod words;

use std::collections::BTreeSet;

use crate::domain::assessment::{AnsweredChecklist, AnsweredItem, Assessment};
use crate::domain::checklist::Checklist;
use crate::domain::finding::Finding;
use crate::domain::force::keywords;
use crate::domain::ids::{ChecklistId, ItemId};

pub use carry_over::exchange;
use trace::Trace;

keywords!(
    /// What became of an item.
    Kind {
        /// It reads otherwise.
        Reworded = "reworded",
        /// It became several.
        Split = "split",
        /// It became one with others, or with parts of others.
        Merged = "merged",
        /// It has another id or place, and reads the same.
        Moved = "moved",
        /// It is no longer there.
        Withdrawn = "withdrawn",
        /// It was not there.
        New = "new",
        /// It reads the same.
        Unchanged = "unchanged",
    }
);

/// How the version at hand stands to the one answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is later.
    Forward,
    /// It has the same number and another content.
    Same,
    /// It is earlier, so that nothing can be moved to it.
    Backward,
}

/// What became of a checklist since it was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Migration {
    /// The checklist.
    pub checklist: ChecklistId,
    /// The version answered.
    pub from: String,
    /// The version at hand.
    pub to: String,
    /// How the one stands to the other.
    pub way: Way,
    /// What became of each item: every item of either version stands in one entry. In the order of the version at hand,
    /// then those that are gone.
    pub entries: Vec<Entry>,
}

/// What became of items that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What became of them.
    pub kind: Kind,
    /// As they were answered; none if new.
    pub before: Vec<(ItemId, AnsweredItem)>,
    /// As they are at hand; none if withdrawn.
    pub after: Vec<(ItemId, AnsweredItem)>,
    /// Why, as the checklist tells it, a line each.
    pub notes: Vec<String>,
}

impl Migration {
    /// Number of entries of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.entries.iter().filter(|entry| entry.kind == kind).count()
    }

    /// The report on the items chosen alone; what is new was not chosen.
    pub fn narrowed(mut self, only: &BTreeSet<ItemId>) -> Self {
        self.entries.retain(|entry| entry.before.iter().any(|(id, _)| only.contains(id)));
        self
    }
}

/// Compares a checklist as it was answered with the one at hand; `None` if they are one and the same.
pub fn compare(answered: &AnsweredChecklist, checklist: &Checklist) -> Option<Migration> {
    if answered.hash == checklist.hash && answered.version == checklist.version.to_string() {
        return None;
    }
    let new = AnsweredChecklist::of(checklist);
    let trace = Trace::of(answered, checklist);
    let with = |ids: &[ItemId], texts: &AnsweredChecklist| {
        ids.iter().filter_map(|id| Some((id.clone(), texts.items.get(id)?.clone()))).collect::<Vec<_>>()
    };
    let entry = |(before, after): (Vec<ItemId>, Vec<ItemId>)| {
        let notes = trace.notes(&before);
        let (before, after) = (with(&before, answered), with(&after, &new));
        Entry { kind: kind(&before, &after), before, after, notes }
    };
    Some(Migration {
        checklist: checklist.id.clone(),
        from: answered.version.clone(),
        to: new.version.clone(),
        way: way(answered, checklist),
        entries: trace.groups(checklist).into_iter().map(entry).collect(),
    })
}

/// How the version at hand stands to the one answered. A version that is no version is earlier than any.
fn way(answered: &AnsweredChecklist, checklist: &Checklist) -> Way {
    match trace::version(&answered.version).cmp_precedence(&checklist.version) {
        std::cmp::Ordering::Less => Way::Forward,
        std::cmp::Ordering::Equal => Way::Same,
        std::cmp::Ordering::Greater => Way::Backward,
    }
}

fn kind(before: &[(ItemId, AnsweredItem)], after: &[(ItemId, AnsweredItem)]) -> Kind {
    match (before, after) {
        ([], _) => Kind::New,
        (_, []) => Kind::Withdrawn,
        ([(old, was)], [(new, is)]) => {
            if reworded(was, is) {
                Kind::Reworded
            } else if old != new || was.pinpoint != is.pinpoint {
                Kind::Moved
            } else {
                Kind::Unchanged
            }
        }
        ([_], _) => Kind::Split,
        _ => Kind::Merged,
    }
}

/// Whether an item says something else, so that an answer to it must be looked at again. Its place is no part of what it
/// says, and neither is the order of its elements.
pub fn reworded(was: &AnsweredItem, is: &AnsweredItem) -> bool {
    let elements = |item: &AnsweredItem| item.elements.iter().cloned().collect::<BTreeSet<_>>();
    was.title != is.title || was.requirement != is.requirement || was.force != is.force || elements(was) != elements(is)
}

/// The findings of an assessment on items that went with an earlier version, with the text they answered.
pub fn archive(assessment: &Assessment) -> Vec<(&ItemId, &AnsweredItem, &Finding)> {
    let gone = |answered: &'_ &AnsweredChecklist, id: &ItemId| !answered.items.contains_key(id);
    assessment
        .checklists
        .iter()
        .map(|answered| &**answered)
        .flat_map(|answered| answered.withdrawn.iter().filter(move |(id, _)| gone(&answered, id)))
        .filter_map(|(id, text)| Some((id, text, &**assessment.finding(id)?)))
        .filter(|(_, _, finding)| !finding.is_untouched())
        .collect()
}

/// The text that a finding answered, where it is to be looked at again because its item reads otherwise by now.
pub fn answered_text<'a>(assessment: &'a Assessment, item: &ItemId) -> Option<&'a AnsweredItem> {
    assessment.finding(item).filter(|finding| !finding.recheck.is_empty())?;
    assessment.checklists.iter().find_map(|answered| answered.withdrawn.get(item))
}

/// The items of these checklists whose findings are to be looked at again, in order.
pub fn to_check<'a>(checklist: &'a Checklist, assessment: &'a Assessment) -> impl Iterator<Item = &'a ItemId> {
    let waits = |id: &&ItemId| assessment.finding(id).is_some_and(|finding| !finding.recheck.is_empty());
    checklist.items().map(|item| &item.id).filter(waits)
}
