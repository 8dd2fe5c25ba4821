//! Parts of the page on gaps.

pub mod articles;
pub mod figures;
pub mod heading;
pub mod ranked;
pub mod stages;
pub mod topics;

use yew::prelude::*;

use crate::app::filter::{Filter, VerdictFilter};
use crate::app::route::{Route, View};
use crate::domain::finding::Verdict;
use crate::domain::ids::{AssessmentId, ChecklistId};

/// Where the figures of one checklist link to.
#[derive(Clone, Debug, PartialEq)]
pub struct Links {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The checklist, named in addresses only where the assessment has several.
    pub checklist: Option<ChecklistId>,
}

impl Links {
    /// Address of the items that a filter lets through.
    pub fn to(&self, filter: Filter) -> String {
        let filter = Filter { checklist: self.checklist.clone(), ..filter };
        Route::Assessment(self.assessment.clone(), View::Assess(None, filter)).href()
    }

    /// Address of the items of one verdict.
    pub fn verdict(&self, verdict: Verdict, filter: Filter) -> String {
        self.to(Filter { verdict: Some(VerdictFilter::Is(verdict)), ..filter })
    }
}

/// A number that links to what it counts, told in words to those who do not see the row and column; a dash for none.
pub(super) fn count(number: usize, href: String, name: String) -> Html {
    if number == 0 {
        html! { <span class="lc-hint">{ "–" }</span> }
    } else {
        html! { <a class="lc-count" {href} aria-label={name}>{ number }</a> }
    }
}
