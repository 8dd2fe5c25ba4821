//! What each law at hand is cited for, looked up again only where its citations or its text have changed.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::app::reading::cited::{Cited, citations};
use crate::domain::assessment::Assessment;
use crate::domain::finding::Citation;
use crate::domain::ids::{ItemId, LawId};
use crate::ui::context::Slice;
use crate::ui::hooks::use_readings::{Readings, use_held};

/// What each law is cited for.
pub type ByLaw = Slice<BTreeMap<LawId, Rc<Cited>>>;

/// What the laws were cited for when that was last asked.
#[derive(Default)]
pub(super) struct Known {
    laws: BTreeMap<LawId, OfLaw>,
    all: Option<ByLaw>,
}

/// What a law was cited for, with all that depends on.
struct OfLaw {
    reading: Slice<Reading>,
    citations: Vec<(ItemId, Citation)>,
    cited: Rc<Cited>,
}

/// What each law is cited for.
#[hook]
pub fn use_cited(assessment: &Rc<Assessment>, readings: &Readings) -> ByLaw {
    let held = use_held();
    let deps = (Slice(assessment.clone()), readings.clone());
    let all = use_memo(deps, |(assessment, readings)| held.cited.borrow_mut().after(assessment, readings));
    (*all).clone()
}

impl Known {
    /// Looks up what has changed: most edits have nothing to do with citations, and others change one.
    fn after(&mut self, assessment: &Assessment, readings: &Readings) -> ByLaw {
        let all: BTreeMap<LawId, Rc<Cited>> =
            readings.0.iter().map(|reading| (reading.law.clone(), self.of(assessment, reading))).collect();
        let same = |before: &&ByLaw| {
            before.len() == all.len() && before.values().zip(all.values()).all(|(before, now)| Rc::ptr_eq(before, now))
        };
        match self.all.as_ref().filter(same) {
            Some(before) => before.clone(),
            None => self.all.insert(Slice(Rc::new(all))).clone(),
        }
    }

    fn of(&mut self, assessment: &Assessment, reading: &Slice<Reading>) -> Rc<Cited> {
        let citations = citations(assessment, &reading.law);
        let known = self.laws.get(&reading.law).filter(|known| known.reading == *reading);
        if let Some(known) = known.filter(|known| known.citations == citations) {
            return known.cited.clone();
        }
        let cited = Rc::new(match known {
            Some(known) => Cited::after(&known.cited, &citations, reading),
            None => Cited::of(&citations, reading),
        });
        let of_law = OfLaw { reading: reading.clone(), citations, cited: cited.clone() };
        self.laws.insert(reading.law.clone(), of_law);
        cited
    }
}
