//! Figures that keep force groups apart and never count what does not apply.

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::elements;
use crate::domain::finding::{Finding, Verdict};
use crate::domain::force::ForceGroup;
use crate::domain::standing::standing_with;

/// Items counted by verdict, and the points they earn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Items by verdict, in the order of `Verdict::ALL`.
    by_verdict: [usize; 6],
    /// Sum of the items' points, each from 0 to 1.
    points: f64,
}

impl Tally {
    /// Adds one item.
    pub fn add(&mut self, verdict: Verdict, points: f64) {
        self.by_verdict[verdict as usize] += 1;
        if verdict.counts() {
            self.points += points;
        }
    }

    /// Adds what another one counted.
    pub fn merge(&mut self, other: &Tally) {
        for (mine, theirs) in self.by_verdict.iter_mut().zip(other.by_verdict) {
            *mine += theirs;
        }
        self.points += other.points;
    }

    /// Items with this verdict.
    pub fn of(&self, verdict: Verdict) -> usize {
        self.by_verdict[verdict as usize]
    }

    /// All items.
    pub fn items(&self) -> usize {
        self.by_verdict.iter().sum()
    }

    /// Items that apply: all but the not-applicable ones.
    pub fn applicable(&self) -> usize {
        self.items() - self.of(Verdict::NotApplicable)
    }

    /// Items that apply and have a verdict.
    pub fn assessed(&self) -> usize {
        self.applicable() - self.of(Verdict::NotAssessed)
    }

    /// Items whose verdict is a gap.
    pub fn gaps(&self) -> usize {
        Verdict::ALL.iter().filter(|verdict| verdict.is_gap()).map(|verdict| self.of(*verdict)).sum()
    }

    /// Share in place of what is assessed, from 0 to 1; `None` if too few items are assessed to say: fewer than two,
    /// unless they are all there are.
    pub fn share(&self) -> Option<f64> {
        let assessed = self.assessed();
        let enough = assessed >= 2 || (assessed > 0 && assessed == self.applicable());
        enough.then(|| self.points / assessed as f64)
    }

    /// The interval in which the share can end: all unassessed items failing, and all passing. `None` if nothing applies.
    pub fn interval(&self) -> Option<(f64, f64)> {
        let applicable = self.applicable();
        (applicable > 0).then(|| {
            let open = self.of(Verdict::NotAssessed) as f64;
            (self.points / applicable as f64, (self.points + open) / applicable as f64)
        })
    }
}

/// Points of a verdict, from 0 to 1. Partial earns one half, or the share of elements in force where all were judged
/// and the share explains a partial verdict, being neither nothing nor everything.
pub fn points(item: &Item, finding: Option<&Finding>, verdict: Verdict) -> f64 {
    match verdict {
        Verdict::Full => 1.0,
        Verdict::Partial => finding
            .and_then(|finding| elements::count(item, finding).share())
            .filter(|share| *share > 0.0 && *share < 1.0)
            .unwrap_or(0.5),
        Verdict::None | Verdict::Conflict | Verdict::NotApplicable | Verdict::NotAssessed => 0.0,
    }
}

/// Tallies these items; which of them are scored is for the caller to choose.
pub fn tally<'a>(items: impl Iterator<Item = &'a Item>, assessment: &Assessment) -> Tally {
    let mut tally = Tally::default();
    for item in items {
        let finding = assessment.finding(&item.id).map(|finding| &**finding);
        let verdict = standing_with(item, finding, assessment).verdict;
        tally.add(verdict, points(item, finding, verdict));
    }
    tally
}

/// A figure for each force group that has scored items, in the order of `ForceGroup::ALL`.
pub fn by_group(checklist: &Checklist, assessment: &Assessment) -> Vec<(ForceGroup, Tally)> {
    ForceGroup::ALL
        .iter()
        .filter_map(|group| {
            let items = checklist.items().filter(|item| item.is_scored() && item.force.group() == Some(*group));
            let tally = tally(items.map(|item| &**item), assessment);
            (tally.items() > 0).then_some((*group, tally))
        })
        .collect()
}
