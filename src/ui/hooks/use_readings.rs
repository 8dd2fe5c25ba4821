//! The texts of the laws of an assessment, laid out once and again only when one changes.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::domain::assessment::{Assessment, Law};
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::ui::context::Slice;
use crate::ui::hooks::use_cited::Known;

/// The laws that have a text, laid out, in the order in which they are registered.
#[derive(Clone, PartialEq)]
pub struct Readings(pub Rc<[Slice<Reading>]>);

impl Readings {
    /// The law with this id.
    pub fn get(&self, id: &LawId) -> Option<&Slice<Reading>> {
        self.0.iter().find(|reading| reading.law == *id)
    }

    /// How many provisions they have together that can be cited.
    pub fn count(&self) -> usize {
        self.0.iter().map(|reading| reading.count()).sum()
    }
}

/// What was made of the texts of the open assessment. It outlives the pages, so that going from one to another does none
/// of it again.
#[derive(Clone, Default)]
pub struct Held(Rc<Kept>);

#[derive(Default)]
pub(super) struct Kept {
    readings: RefCell<Option<Readings>>,
    pub(super) cited: RefCell<Known>,
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is kept for the open assessment; of the component alone where the app keeps nothing.
#[hook]
pub(super) fn use_held() -> Rc<Kept> {
    let own = use_memo((), |()| Held::default());
    use_context::<Held>().unwrap_or_else(|| (*own).clone()).0
}

/// The readings of an assessment. A law whose text has not changed keeps its reading.
#[hook]
pub fn use_readings(assessment: &Rc<Assessment>) -> Readings {
    let held = use_held();
    let mut kept = held.readings.borrow_mut();
    let before = kept.take().unwrap_or_else(|| Readings(Rc::from([])));
    let with_text = || assessment.laws.iter().filter_map(|law| Some((law, assessment.texts.get(&law.id)?)));
    let same = before.0.len() == with_text().count()
        && before.0.iter().zip(with_text()).all(|(reading, (law, text))| reading.is_of(law, text));
    let now = if same {
        before
    } else {
        let fresh = |(law, text): (&Law, &Rc<LawText>)| {
            let known = before.0.iter().find(|reading| reading.is_of(law, text)).cloned();
            known.unwrap_or_else(|| Slice(Rc::new(Reading::new(law, text.clone()))))
        };
        Readings(with_text().map(fresh).collect::<Vec<_>>().into())
    };
    kept.insert(now).clone()
}
