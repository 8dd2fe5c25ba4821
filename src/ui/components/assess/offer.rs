//! What answers on related items mean for this one: a proposal, answers that disagree, or where a finding came from.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::offers::{Origin, Other};
use crate::domain::finding::Verdict;
use crate::ui::components::assess::part;
use crate::ui::components::mark::VerdictWord;
use crate::ui::components::rich::rich;
use crate::ui::context::{Tools, use_tools};

/// Id of the button that accepts a proposal.
const ACCEPT: &str = "accept-proposal";

/// Properties of [`Proposed`].
#[derive(Properties, PartialEq)]
pub struct ProposedProps {
    /// The verdict proposed.
    pub verdict: Verdict,
    /// The item it comes from.
    pub from: Other,
    /// How many citations come along.
    pub citations: usize,
    /// How many proposals there are for all items.
    pub waiting: usize,
    /// Where the desk stands.
    pub desk: Rc<Desk>,
    /// Called when it is accepted.
    pub on_accept: Callback<()>,
    /// Called to review all proposals.
    pub on_review: Callback<()>,
}

/// A proposal, told apart from an answer by its words and its place.
#[component]
pub fn Proposed(props: &ProposedProps) -> Html {
    let tools = use_tools();
    let from = &props.from;
    let slots = [
        ("verdict", word(props.verdict, &tools)),
        ("item", link(from, &props.desk)),
        ("bearing", html! { tools.text(bearing(from)) }),
        ("given", word(from.verdict, &tools)),
    ];
    let accept = props.on_accept.reform(|_: MouseEvent| ());
    let review = props.on_review.reform(|_: MouseEvent| ());
    let content = html! {
        <div class="lc-offer">
            <p>{ rich(&tools.messages, "assess-offer-line", &[], &slots) }</p>
            <p class="lc-hint">
                if !from.rationale.trim().is_empty() {
                    <bdi>{ &*from.rationale }</bdi>{ " " }
                }
                { tools.messages.with("assess-offer-with", &[("n", props.citations.into())]) }
            </p>
            <p class="lc-actions">
                <button class="lc-btn lc-btn--small" id={ACCEPT} type="button" onclick={accept}>{ tools.text("assess-offer-accept") }</button>
                <button class="lc-btn lc-btn--quiet lc-btn--small" type="button" aria-haspopup="dialog" onclick={review}>
                    { tools.messages.with("assess-offer-review", &[("n", props.waiting.into())]) }
                </button>
            </p>
        </div>
    };
    part("part-offer", &tools.text("assess-offer"), Some(tools.text("assess-offer-small")), content)
}

/// Properties of [`Disagreeing`].
#[derive(Properties, PartialEq)]
pub struct DisagreeingProps {
    /// The items whose answers disagree, each with the verdict that would follow from it.
    pub offers: Vec<(Verdict, Other)>,
    /// Where the desk stands.
    pub desk: Rc<Desk>,
}

/// Answers on related items that propose different verdicts.
#[component]
pub fn Disagreeing(props: &DisagreeingProps) -> Html {
    let tools = use_tools();
    let row = |(verdict, other): &(Verdict, Other)| {
        let slots = [("verdict", word(*verdict, &tools)), ("item", link(other, &props.desk))];
        html! { <li key={other.id.to_string()}>{ rich(&tools.messages, "assess-offer-says", &[], &slots) }</li> }
    };
    let content = html! {
        <div class="lc-offer">
            <p>{ tools.text("assess-offer-disagree") }</p>
            <ul class="lc-voices">{ for props.offers.iter().map(row) }</ul>
        </div>
    };
    part("part-offer", &tools.text("assess-offer"), None, content)
}

/// Properties of [`TakenOver`].
#[derive(Properties, PartialEq)]
pub struct TakenOverProps {
    /// Where the finding came from.
    pub origin: Origin,
    /// Where the desk stands.
    pub desk: Rc<Desk>,
}

/// Where a finding came from, and whether what it came from has changed since.
#[component]
pub fn TakenOver(props: &TakenOverProps) -> Html {
    let tools = use_tools();
    let Origin { from, time, stale } = &props.origin;
    let slots = [
        ("item", link(from, &props.desk)),
        ("bearing", html! { tools.text(bearing(from)) }),
        ("date", html! { <time datetime={time.clone()}>{ tools.messages.date(time) }</time> }),
        ("verdict", word(from.verdict, &tools)),
    ];
    let stale = stale.map(|now| match now {
        Verdict::NotAssessed => html! { tools.text("assess-origin-gone") },
        now => rich(&tools.messages, "assess-origin-stale", &[], &[("verdict", word(now, &tools))]),
    });
    let content = html! {
        <>
            <p class="lc-note">{ rich(&tools.messages, "assess-origin-line", &[], &slots) }</p>
            if let Some(stale) = stale {
                <p class="lc-remark">{ stale }</p>
            }
        </>
    };
    part("part-origin", &tools.text("assess-origin"), None, content)
}

fn word(verdict: Verdict, tools: &Tools) -> Html {
    html! { <VerdictWord {verdict} word={tools.messages.verdict(verdict)} /> }
}

fn bearing(other: &Other) -> &'static str {
    if other.equal { "assess-offer-equal" } else { "assess-offer-larger" }
}

/// The other item, with a link where the assessment answers it.
fn link(other: &Other, desk: &Desk) -> Html {
    let named = html! {
        <>
            <bdi dir="ltr">{ &other.pinpoint }</bdi>{ " " }<bdi lang={other.language.clone()}>{ &other.title }</bdi>
            if !other.source.is_empty() {
                { " (" }<bdi>{ &other.source }</bdi>{ ")" }
            }
        </>
    };
    if other.answered {
        html! { <a href={desk.address(&other.id)}>{ named }</a> }
    } else {
        html! { <span>{ named }</span> }
    }
}
