//! What the verdicts on an item's elements propose, and the share of elements in force.

use crate::domain::checklist::Item;
use crate::domain::finding::{ElementVerdict, Finding, Verdict};
use crate::domain::ids::ElementId;

/// A count of element verdicts, over the set of elements that serves the State best.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ElementCount {
    /// Elements in force.
    pub yes: usize,
    /// Elements missing.
    pub no: usize,
    /// Elements that cannot be told.
    pub unclear: usize,
    /// Elements not judged.
    pub open: usize,
}

impl ElementCount {
    /// All elements of the set.
    pub fn total(self) -> usize {
        self.yes + self.no + self.unclear + self.open
    }

    /// The share in force, from 0 to 1; `None` while an element is not judged or where there is none.
    pub fn share(self) -> Option<f64> {
        (self.open == 0 && self.total() > 0).then(|| self.yes as f64 / self.total() as f64)
    }
}

/// Counts the element verdicts. Where the item has alternatives, the set with the highest share in force is counted,
/// because meeting one of them is enough.
pub fn count(item: &Item, finding: &Finding) -> ElementCount {
    let all: Vec<ElementId> = item.elements.iter().map(|element| element.id.clone()).collect();
    let mut best = None::<ElementCount>;
    let sets = if item.alternatives.is_empty() { std::slice::from_ref(&all) } else { item.alternatives.as_slice() };
    for set in sets {
        let mut sum = ElementCount::default();
        for element in set {
            match finding.elements.get(element) {
                Some(ElementVerdict::Yes) => sum.yes += 1,
                Some(ElementVerdict::No) => sum.no += 1,
                Some(ElementVerdict::Unclear) => sum.unclear += 1,
                None => sum.open += 1,
            }
        }
        // Compared as fractions yes/total, without division.
        let better = best.is_none_or(|b| sum.yes * b.total().max(1) > b.yes * sum.total().max(1));
        if better {
            best = Some(sum);
        }
    }
    best.unwrap_or_default()
}

/// The verdict the elements propose: full if all of a sufficient set are in force, none if every element of the item
/// is missing, partial if some are in force and the rest are judged; nothing while the answer is open.
pub fn proposal(item: &Item, finding: &Finding) -> Option<Verdict> {
    let best = count(item, finding);
    if best.total() == 0 {
        return None;
    }
    if best.yes == best.total() {
        return Some(Verdict::Full);
    }
    let verdicts: Vec<_> = item.elements.iter().map(|element| finding.elements.get(&element.id)).collect();
    if verdicts.iter().any(Option::is_none) {
        return None;
    }
    if verdicts.contains(&Some(&ElementVerdict::Yes)) {
        return Some(Verdict::Partial);
    }
    verdicts.iter().all(|verdict| *verdict == Some(&ElementVerdict::No)).then_some(Verdict::None)
}

/// Whether the person's verdict differs from the one the elements propose, which the reasoning must then explain.
pub fn differs(item: &Item, finding: &Finding) -> bool {
    finding.verdict.counts() && proposal(item, finding).is_some_and(|proposed| proposed != finding.verdict)
}
