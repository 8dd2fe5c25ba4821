//! Citing provisions of the laws at hand in the finding of an item.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::app::reading::cite::{self, Selected};
use crate::app::state::Remedy;
use crate::domain::assessment::Assessment;
use crate::domain::edit::{Edit, FindingEdit};
use crate::domain::finding::Citation;
use crate::domain::ids::{ItemId, LawId};
use crate::domain::provision::Place;
use crate::ui::context::{Tools, Work, use_tools};
use crate::ui::hooks::use_readings::Readings;

/// What the person wants to cite.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The law.
    pub law: LawId,
    /// What of it.
    pub what: What,
}

/// A whole provision, or stretches of the text.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The provision of this piece.
    Whole(usize),
    /// What lies between these places.
    Stretches(Vec<(Place, Place)>),
}

/// The way to cite in the finding of an item. It stays the same from render to render and cites in the assessment as it
/// stands when it is called.
#[hook]
pub fn use_citing(item: &ItemId, work: &Work, readings: &Readings) -> Callback<Wanted> {
    let tools = use_tools();
    let latest = use_mut_ref(|| (work.assessment.clone(), readings.clone()));
    *latest.borrow_mut() = (work.assessment.clone(), readings.clone());
    use_callback((tools, item.clone()), move |wanted: Wanted, (tools, item)| {
        let (assessment, readings) = latest.borrow().clone();
        if let Some(reading) = readings.get(&wanted.law) {
            cite(tools, &assessment, reading, item, &wanted.what);
        }
    })
}

fn cite(tools: &Tools, assessment: &Rc<Assessment>, reading: &Reading, item: &ItemId, what: &What) {
    let Some(law) = assessment.law(&reading.law) else { return };
    let Selected { citations: made, outside } = match what {
        What::Whole(piece) => {
            let citations = cite::whole(reading, law, *piece).into_iter().collect();
            Selected { citations, outside: false }
        }
        What::Stretches(stretches) => cite::selected(reading, law, stretches),
    };
    let known = assessment.finding(item).map(|finding| finding.citations.clone()).unwrap_or_default();
    let fresh: Vec<Citation> = made.iter().filter(|new| !cite::is_cited(&known, new)).cloned().collect();
    let names = |list: &[Citation]| {
        let labels: Vec<&str> = list.iter().map(|citation| citation.provision.as_str()).collect();
        vec![("name", format!("{}, {}", law.cite_as(), labels.join("; ")))]
    };
    if made.is_empty() {
        tools.tell("cite-nothing", vec![], None);
    } else if fresh.is_empty() {
        tools.tell("cite-known", names(&made), None);
    } else {
        for citation in &fresh {
            tools.edit_finding(item, FindingEdit::InsertCitation(usize::MAX, citation.clone()));
        }
        let back = Edit::Finding(item.clone(), FindingEdit::TakeBackCitations(fresh.clone()));
        let key = if outside { "cite-done-in-part" } else { "cite-done" };
        tools.tell(key, names(&fresh), Some(Remedy::Undo(Box::new(back))));
    }
}
