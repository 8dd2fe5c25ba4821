//! A checklist of any size for tests: items `x.<section>.<place>`, all mandatory.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::assessment::{AnsweredChecklist, Assessment};
use crate::domain::checklist::{Checklist, Element, Instrument, Item, Section};
use crate::domain::force::{Force, InstrumentStatus, Scorable, SourceStatus};

pub(super) fn item(id: &str) -> Item {
    Item {
        id: id.into(),
        pinpoint: "art. 1".into(),
        units: Vec::new(),
        title: id.into(),
        requirement: String::new(),
        force: Force::Mandatory,
        verb: String::new(),
        qualifier: String::new(),
        condition: String::new(),
        asks: None,
        scorable: Scorable::Law,
        unscored_reason: String::new(),
        scope: false,
        elements: ["p", "q", "r"].map(|id| Element { id: id.into(), text: id.into(), note: String::new() }).into(),
        alternatives: Vec::new(),
        guidance: String::new(),
        topics: Vec::new(),
        stages: Vec::new(),
        source: SourceStatus::Verified,
        guide: Vec::new(),
        terms: BTreeMap::new(),
        relations: Vec::new(),
        addressee: String::new(),
        drafting: Vec::new(),
    }
}

pub(super) fn sample(sections: usize, items: usize) -> (Vec<Rc<Checklist>>, Assessment) {
    let section = |at: usize| Section {
        id: at.to_string().into(),
        number: at.to_string(),
        title: String::new(),
        items: (0..items).map(|place| Rc::new(item(&format!("x.{at}.{place}")))).collect(),
    };
    let checklist = Checklist {
        id: "x".into(),
        version: semver::Version::new(1, 0, 0),
        hash: String::new(),
        language: "en".into(),
        title: String::new(),
        short_title: String::new(),
        instrument: Instrument {
            title: String::new(),
            symbol: String::new(),
            date: String::new(),
            status: InstrumentStatus::Binding,
            cautions: Vec::new(),
        },
        source_units: Vec::new(),
        topics: Vec::new(),
        conditions: Vec::new(),
        not_required: Vec::new(),
        sections: (0..sections).map(section).collect(),
        not_scored: Vec::new(),
        source: None,
        extends: None,
        changes: Vec::new(),
    };
    let mut assessment = Assessment::new("a".into(), "");
    assessment.checklists.push(Rc::new(AnsweredChecklist::of(&checklist)));
    (vec![Rc::new(checklist)], assessment)
}
