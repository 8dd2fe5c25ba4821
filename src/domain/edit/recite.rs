//! Citations put in the place of others, all at once.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::edit::{Exchange, Stamp, Swap};
use crate::domain::finding::{Citation, Finding};
use crate::domain::ids::ItemId;

/// A citation put in the place of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Recited {
    /// The item.
    pub item: ItemId,
    /// Position in the finding's list.
    pub at: usize,
    /// What the citation there must be for the change to happen.
    pub before: Citation,
    /// What it becomes.
    pub after: Citation,
}

impl Assessment {
    /// The exchange of findings that puts citations in the place of others. A citation that is no longer what it was stays
    /// as it is. Taken back by `Exchange::reversed`.
    pub fn reciting(&self, changes: &[Recited], stamp: &Stamp) -> Exchange {
        let mut findings: BTreeMap<&ItemId, Finding> = BTreeMap::new();
        for change in changes {
            let Some(finding) = self.findings.get(&change.item) else { continue };
            let stands = finding.citations.get(change.at) == Some(&change.before);
            if !stands || change.before == change.after {
                continue;
            }
            let finding = findings.entry(&change.item).or_insert_with(|| Finding::clone(finding));
            if let Some(place) = finding.citations.get_mut(change.at) {
                *place = change.after.clone();
            }
        }
        let swap = |(item, mut finding): (&ItemId, Finding)| {
            finding.reviewer.clone_from(&self.reviewer);
            finding.changed.clone_from(&stamp.time);
            let before = self.findings.get(item).cloned();
            Swap { item: item.clone(), before, after: Some(Rc::new(finding)) }
        };
        Exchange { checklist: None, findings: findings.into_iter().map(swap).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::ids::AssessmentId;

    #[test]
    fn citations_are_exchanged_and_taken_back() {
        let cites = |provision: &str| Citation { provision: provision.into(), ..Citation::default() };
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        let finding = Finding { citations: vec![cites("1"), cites("2")], ..Finding::default() };
        assessment.findings.insert("x".into(), Rc::new(finding));
        let before = assessment.clone();
        let change = |at, from: &str, to: &str| Recited { item: "x".into(), at, before: cites(from), after: cites(to) };
        let changes = [change(0, "1", "1A"), change(1, "2", "3"), change(1, "9", "10"), change(7, "1", "2")];
        let stamp = Stamp { time: "2026-03-14T10:00:00Z".into() };
        let exchange = assessment.reciting(&changes, &stamp);
        assessment.apply(Edit::Exchange(Box::new(exchange.clone())), &stamp);
        assert_eq!(assessment.findings[&ItemId::from("x")].citations, [cites("1A"), cites("3")]);
        assessment.apply(Edit::Exchange(Box::new(exchange.reversed())), &stamp);
        assert_eq!(assessment.findings, before.findings);
        assert!(assessment.reciting(&[change(0, "1", "1"), change(0, "2", "3")], &stamp).findings.is_empty());
    }
}
