//! Many findings put in the place of others at once, in a way that can be taken back and overwrites nobody's work.

use std::rc::Rc;

use crate::domain::assessment::{AnsweredChecklist, Assessment};
use crate::domain::edit::Touched;
use crate::domain::finding::Finding;
use crate::domain::ids::ItemId;

/// Findings put in the place of others, and with them a checklist as answered in the place of the one of its id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exchange {
    /// The checklist as it was and as it becomes; both have one id.
    pub checklist: Option<(Rc<AnsweredChecklist>, Rc<AnsweredChecklist>)>,
    /// The findings.
    pub findings: Vec<Swap>,
}

/// One finding put in the place of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap {
    /// The item.
    pub item: ItemId,
    /// What its finding must be for the swap to happen; `None` where nobody has written one.
    pub before: Option<Rc<Finding>>,
    /// What it becomes; `None` to have none.
    pub after: Option<Rc<Finding>>,
}

impl Exchange {
    /// What takes it back: a finding that was changed in the meantime stays as it is then.
    pub fn reversed(&self) -> Self {
        let turn =
            |swap: &Swap| Swap { item: swap.item.clone(), before: swap.after.clone(), after: swap.before.clone() };
        Self {
            checklist: self.checklist.as_ref().map(|(before, after)| (after.clone(), before.clone())),
            findings: self.findings.iter().rev().map(turn).collect(),
        }
    }
}

impl Assessment {
    pub(super) fn exchange(&mut self, exchange: Exchange) -> Touched {
        let mut moved = false;
        if let Some((before, after)) = exchange.checklist {
            let Some(place) = self.checklists.iter_mut().find(|place| **place == before) else {
                return Touched::Nothing;
            };
            moved = before != after;
            *place = after;
        }
        let mut touched = Vec::new();
        for Swap { item, before, after } in exchange.findings {
            if !stands(self.findings.get(&item), before.as_ref()) || before == after {
                continue;
            }
            match after {
                Some(finding) => self.findings.insert(item.clone(), finding),
                None => self.findings.remove(&item),
            };
            touched.push(item);
        }
        if moved || !touched.is_empty() { Touched::Exchanged(touched) } else { Touched::Nothing }
    }
}

/// Whether a finding is still what it was; one that nobody touched is as good as none.
fn stands(now: Option<&Rc<Finding>>, before: Option<&Rc<Finding>>) -> bool {
    match (now, before) {
        (now, None) => now.is_none_or(|finding| finding.is_untouched()),
        (Some(now), Some(before)) => now == before,
        (None, Some(before)) => before.is_untouched(),
    }
}
