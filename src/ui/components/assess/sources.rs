//! What the other sources say on the point of an item: a line of time with the year of each document beside it.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::sources::{Answer, Point, Source, is_cited};
use crate::domain::assessment::Law;
use crate::domain::edit::FindingEdit;
use crate::domain::finding::Citation;
use crate::domain::ids::ItemId;
use crate::domain::standing::Origin;
use crate::ui::components::assess::citation::name;
use crate::ui::components::assess::part;
use crate::ui::components::mark::VerdictWord;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// Id of the heading of the part.
const PART: &str = "part-sources";

/// Properties of [`Sources`].
#[derive(Properties, PartialEq)]
pub struct SourcesProps {
    /// The item.
    pub item: ItemId,
    /// The sources, in the order of time.
    pub sources: Slice<[Source]>,
    /// What the assessment says on their points.
    pub answers: Rc<BTreeMap<ItemId, Answer>>,
    /// What the item cites itself.
    pub cited: Vec<Citation>,
    /// Laws registered.
    pub laws: Slice<[Law]>,
    /// Where the desk stands.
    pub desk: Rc<Desk>,
}

/// The part on other sources; nothing where none says anything.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let tools = use_tools();
    let count: usize = props.sources.iter().map(|source| source.points.len()).sum();
    if count == 0 {
        return Html::default();
    }
    let content = html! {
        <>
            <p class="lc-note">{ tools.text("assess-sources-note") }</p>
            <ol class="lc-time">
                { for (0..props.sources.len()).map(|at| html! {
                    <SourceView key={at} {at} item={props.item.clone()} sources={props.sources.clone()}
                        answers={props.answers.clone()} cited={props.cited.clone()} laws={props.laws.clone()}
                        desk={props.desk.clone()} />
                }) }
            </ol>
        </>
    };
    let small = tools.messages.with("assess-sources-count", &[("n", count.into())]);
    part(PART, &tools.text("assess-sources"), Some(small.into()), content)
}

/// Properties of [`SourceView`].
#[derive(Properties, PartialEq)]
struct SourceProps {
    at: usize,
    item: ItemId,
    sources: Slice<[Source]>,
    answers: Rc<BTreeMap<ItemId, Answer>>,
    cited: Vec<Citation>,
    laws: Slice<[Law]>,
    desk: Rc<Desk>,
}

/// One source: its document, the nearest points, and the rest when it is asked for, so that long lists stay quick.
#[component]
fn SourceView(props: &SourceProps) -> Html {
    let tools = use_tools();
    let open = use_state_eq(|| false);
    let Some(source) = props.sources.get(props.at) else { return Html::default() };
    let toggle = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            open.set(!*open);
        })
    };
    let instrument = &source.checklist.instrument;
    let (shown, rest) = source.points.split_at(source.shown.min(source.points.len()));
    let view = |point: &Point| point_view(point, source, props, &tools);
    let more = tools.messages.with("assess-sources-more", &[("n", rest.len().into())]);
    let year = source.year();
    html! {
        <li class={classes!("lc-time__s", source.own.then_some("lc-time__s--own"))}>
            <p class="lc-time__y">
                if year.is_empty() { { tools.text("assess-sources-undated") } } else { <bdi dir="ltr">{ year }</bdi> }
            </p>
            <div class="lc-time__b">
                <div>
                    <h3 class="lc-time__t" dir="auto" lang={source.checklist.language.clone()}>{ &source.checklist.short_title }</h3>
                    <p class="lc-time__m">
                        <span class="lc-tag">{ tools.messages.instrument_status(instrument.status) }</span>
                        if instrument.date.contains('-') {
                            <span>{ tools.messages.date(&instrument.date) }</span>
                        }
                        if !instrument.symbol.is_empty() {
                            <bdi dir="ltr">{ &instrument.symbol }</bdi>
                        }
                        if source.own {
                            <b>{ tools.text("assess-sources-here") }</b>
                        }
                    </p>
                </div>
                if !shown.is_empty() {
                    <ul class="lc-voices">{ for shown.iter().map(view) }</ul>
                }
                if !rest.is_empty() {
                    <details class="lc-more" open={*open}>
                        <summary onclick={toggle}>{ more }</summary>
                        if *open {
                            <ul class="lc-voices">{ for rest.iter().map(view) }</ul>
                        }
                    </details>
                }
            </div>
        </li>
    }
}

fn point_view(point: &Point, source: &Source, props: &SourceProps, tools: &Tools) -> Html {
    let item = &point.item;
    let lang = source.checklist.language.clone();
    let answer = props.answers.get(&item.id);
    let standing = answer.and_then(|answer| answer.standing);
    let named = html! {
        <><bdi class="lc-voice__pin" dir="ltr">{ &item.pinpoint }</bdi>{ " " }<bdi lang={lang.clone()}>{ &item.title }</bdi></>
    };
    html! {
        <li class="lc-voice" key={item.id.to_string()}>
            <p class="lc-voice__h">
                if standing.is_some() {
                    <a href={props.desk.address(&item.id)}>{ named }</a>
                } else {
                    <span>{ named }</span>
                }
                if let Some(standing) = standing.filter(|standing| standing.origin != Origin::NotScored) {
                    <VerdictWord verdict={standing.verdict} word={tools.messages.verdict(standing.verdict)} />
                }
            </p>
            <p class="lc-voice__r" dir="auto" {lang}>{ &item.requirement }</p>
            <p class="lc-hint">
                { tools.messages.bearing(point.bearing) }
                if !point.rationale.trim().is_empty() {
                    { " " }<bdi>{ &*point.rationale }</bdi>
                }
            </p>
            if let Some(finding) = answer.and_then(|answer| answer.cited.as_ref()) {
                <div class="lc-voice__c">
                    <p class="lc-hint">{ tools.text("assess-sources-cited") }</p>
                    <ul>{ for finding.citations.iter().map(|citation| copy(citation, props, tools)) }</ul>
                </div>
            }
        </li>
    }
}

/// A citation of another item, and the button that copies it to this one.
fn copy(citation: &Citation, props: &SourceProps, tools: &Tools) -> Html {
    let law = citation.law.as_ref().and_then(|id| props.laws.iter().find(|law| law.id == *id));
    let name = name(citation, law, tools);
    let there = is_cited(citation, &props.cited);
    let onclick = {
        let (tools, item, citation) = (tools.clone(), props.item.clone(), citation.clone());
        let at = props.cited.len();
        Callback::from(move |_: MouseEvent| {
            // The button stays where it is, with the focus, and tells what it has done.
            if !there {
                tools.edit_finding(&item, FindingEdit::InsertCitation(at, citation.clone()));
            }
        })
    };
    html! {
        <li>
            <bdi>{ &name }</bdi>{ " " }
            <button class="lc-btn lc-btn--quiet lc-btn--small" type="button" aria-disabled={there.then_some("true")} {onclick}>
                { tools.text(if there { "assess-sources-copied" } else { "assess-sources-copy" }) }
                <span class="lc-hide">{ format!(" {name}") }</span>
            </button>
        </li>
    }
}

/// Properties of [`ToSources`].
#[derive(Properties, PartialEq)]
pub struct ToSourcesProps {
    /// How many sources there are.
    pub n: usize,
    /// From which years.
    pub years: AttrValue,
}

/// Leads to the part on other sources.
#[component]
pub fn ToSources(props: &ToSourcesProps) -> Html {
    let tools = use_tools();
    let go = Callback::from(|_: MouseEvent| dom::go_to(PART));
    let args = [("n", props.n.into()), ("years", props.years.as_str().into())];
    html! {
        <p>
            <button class="lc-btn lc-btn--quiet lc-btn--small lc-btn--edge" type="button" onclick={go}>
                { tools.messages.with("assess-sources-jump", &args) }
            </button>
        </p>
    }
}
