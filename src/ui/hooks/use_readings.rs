//! The texts of the laws of an assessment, laid out once and again only when one changes.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::domain::assessment::{Assessment, Law};
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::ui::context::Slice;

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

/// The readings of an assessment. A law whose text has not changed keeps its reading.
#[hook]
pub fn use_readings(assessment: &Rc<Assessment>) -> Readings {
    let kept = use_mut_ref(|| Readings(Rc::from([])));
    let mut kept = kept.borrow_mut();
    let with_text = || assessment.laws.iter().filter_map(|law| Some((law, assessment.texts.get(&law.id)?)));
    let same = kept.0.len() == with_text().count()
        && kept.0.iter().zip(with_text()).all(|(reading, (law, text))| reading.is_of(law, text));
    if !same {
        let fresh = |(law, text): (&Law, &Rc<LawText>)| {
            let known = kept.0.iter().find(|reading| reading.is_of(law, text)).cloned();
            known.unwrap_or_else(|| Slice(Rc::new(Reading::new(law, text.clone()))))
        };
        let all: Vec<_> = with_text().map(fresh).collect();
        *kept = Readings(all.into());
    }
    kept.clone()
}
