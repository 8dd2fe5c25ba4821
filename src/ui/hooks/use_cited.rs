//! What each law at hand is cited for, looked up again only where its citations or its text have changed.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::app::reading::cited::{Cited, citations};
use crate::domain::assessment::Assessment;
use crate::domain::finding::Citation;
use crate::domain::ids::{ItemId, LawId};
use crate::ui::context::Slice;
use crate::ui::hooks::use_readings::Readings;

/// What each law is cited for.
pub type ByLaw = Slice<BTreeMap<LawId, Rc<Cited>>>;

/// What a law was cited for, with all that depends on.
struct Known {
    reading: Slice<Reading>,
    citations: Vec<(ItemId, Citation)>,
    cited: Rc<Cited>,
}

/// What each law is cited for.
#[hook]
pub fn use_cited(assessment: &Rc<Assessment>, readings: &Readings) -> ByLaw {
    // Looking up takes as long as the law is, and most edits have nothing to do with its citations.
    let known = use_mut_ref(BTreeMap::<LawId, Known>::new);
    let deps = (Slice(assessment.clone()), readings.clone());
    let all = use_memo(deps, |(assessment, readings)| {
        let all: BTreeMap<LawId, Rc<Cited>> =
            readings.0.iter().map(|reading| (reading.law.clone(), of(&known, assessment, reading))).collect();
        Slice(Rc::new(all))
    });
    (*all).clone()
}

fn of(known: &RefCell<BTreeMap<LawId, Known>>, assessment: &Assessment, reading: &Slice<Reading>) -> Rc<Cited> {
    let citations = citations(assessment, &reading.law);
    let mut known = known.borrow_mut();
    match known.get(&reading.law).filter(|known| known.reading == *reading && known.citations == citations) {
        Some(known) => known.cited.clone(),
        None => {
            let cited = Rc::new(Cited::of(&citations, reading));
            known.insert(reading.law.clone(), Known { reading: reading.clone(), citations, cited: cited.clone() });
            cited
        }
    }
}
