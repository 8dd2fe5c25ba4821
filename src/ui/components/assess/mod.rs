//! The desk at which items are assessed, in pieces so narrow that a change renders one of them.

pub mod assistance;
pub mod ballot;
pub mod check;
pub mod citation;
pub mod citation_form;
pub mod citations;
pub mod condition;
pub mod elements;
pub mod filter;
pub mod follow_up;
pub mod foot;
pub mod head;
pub mod lacks;
pub mod offer;
pub mod official;
pub mod outline;
pub mod proposal;
pub mod recheck;
pub mod requirement;
pub mod scope;
pub mod section;
pub mod sources;
pub mod text;
pub mod waiting;

use yew::prelude::*;

/// A part of the item: a heading in the margin and what it is about beside it.
pub(in crate::ui) fn part(id: &str, heading: &str, small: Option<AttrValue>, content: Html) -> Html {
    html! {
        <section class="lc-sec" aria-labelledby={id.to_owned()}>
            <h2 class="lc-sec__h" id={id.to_owned()}>
                { heading }
                if let Some(small) = small {
                    <small>{ small }</small>
                }
            </h2>
            <div class="lc-sec__c">{ content }</div>
        </section>
    }
}
