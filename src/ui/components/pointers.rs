//! Drafting pointers: where to read before drafting, and what a provision must settle.

use yew::prelude::*;

use crate::domain::checklist::Item;
use crate::domain::library::Library;
use crate::domain::pointers::{Drafting, Placed, Pointers};
use crate::domain::relations::Voice;
use crate::ui::components::rich::rich;
use crate::ui::components::source::StatusTag;
use crate::ui::context::{Slice, Tools, use_tools};

/// Properties of [`PointersView`].
#[derive(Properties, PartialEq)]
pub struct PointersProps {
    /// The item.
    pub item: Slice<Item>,
    /// The checklists at hand.
    pub library: Slice<Library>,
}

/// The pointers for an item. The Model Law is named by chapter and never quoted.
#[component]
pub fn PointersView(props: &PointersProps) -> Html {
    let tools = use_tools();
    let pointers = use_memo((props.item.clone(), props.library.clone()), |(item, library)| Pointers::of(item, library));
    if pointers.is_empty() {
        return html! { <p class="lc-note">{ tools.text("pointers-none") }</p> };
    }
    let is_borrowed = |model: &Placed| pointers.drafting.iter().any(|list| list.from.as_ref() == Some(model));
    html! {
        <dl class="lc-facts">
            if !pointers.drafting.is_empty() {
                <div><dt>{ tools.text("pointers-drafting") }</dt><dd>{ for pointers.drafting.iter().map(|list| drafting(list, &tools)) }</dd></div>
            }
            if !pointers.models.is_empty() {
                <div>
                    <dt>{ tools.text("pointers-model") }</dt>
                    <dd><ul class="lc-relations">{ for pointers.models.iter().map(|it| model(it, is_borrowed(it), &tools)) }</ul></dd>
                </div>
            }
            if !pointers.guide.is_empty() {
                <div>
                    <dt>{ tools.text("pointers-guide") }</dt>
                    <dd>{ tools.messages.with("pointers-guide-paragraphs", &[("list", paragraphs(&pointers.guide).into())]) }</dd>
                </div>
            }
            if !pointers.recommendations.is_empty() {
                <div>
                    <dt>{ tools.text("pointers-recommendations") }</dt>
                    <dd><ol class="lc-relations">{ for pointers.recommendations.iter().map(|voice| recommended(voice, &tools)) }</ol></dd>
                </div>
            }
        </dl>
    }
}

/// Paragraphs of the Legislative Guide as they are printed: `65–90, 93`.
fn paragraphs(guide: &[String]) -> String {
    guide.join(", ").replace('-', "–")
}

/// `Model Law, ch. IV`.
fn place(placed: &Placed, tools: &Tools) -> Html {
    let args = [("source", (&placed.checklist.short_title).into()), ("place", (&placed.item.pinpoint).into())];
    html! { <bdi>{ tools.messages.with("pointers-place", &args) }</bdi> }
}

/// An item of a model law, with its list unless that was borrowed and stands above.
fn model(model: &Placed, borrowed: bool, tools: &Tools) -> Html {
    let lang = || model.checklist.language.clone();
    html! {
        <li key={model.item.id.to_string()}>
            { named(place(model, tools), model, tools) }
            if !model.item.drafting.is_empty() && !borrowed {
                <details class="lc-more">
                    <summary>
                        { tools.text("pointers-drafting") }<span class="lc-hide">{ " " }<bdi>{ &model.item.title }</bdi></span>
                    </summary>
                    { points(&model.item.drafting, &lang()) }
                </details>
            }
        </li>
    }
}

/// The place in its source, then what the item is about.
fn named(place: Html, placed: &Placed, tools: &Tools) -> Html {
    let title = html! { <bdi lang={placed.checklist.language.clone()}>{ &placed.item.title }</bdi> };
    let place = html! { <span class="lc-pin">{ place }</span> };
    rich(&tools.messages, "pointers-item", &[], &[("place", place), ("title", title)])
}

fn recommended(voice: &Voice, tools: &Tools) -> Html {
    let checklist = &voice.checklist;
    let said = voice.items.iter().map(|(item, _)| {
        let placed = Placed { checklist: checklist.clone(), item: item.clone() };
        let place = html! { <bdi dir="ltr">{ &item.pinpoint }</bdi> };
        html! { <li key={item.id.to_string()}>{ named(place, &placed, tools) }</li> }
    });
    html! {
        <li key={checklist.id.to_string()}>
            <b><bdi>{ &checklist.short_title }</bdi></b>{ " " }<StatusTag status={checklist.instrument.status} />
            <ul class="lc-points">{ for said }</ul>
        </li>
    }
}

fn drafting(list: &Drafting, tools: &Tools) -> Html {
    let language = list.from.as_ref().map(|from| from.checklist.language.clone()).unwrap_or_default();
    html! {
        <>
            if let Some(from) = &list.from {
                <p class="lc-hint">
                    { tools.messages.with("pointers-drafting-from", &[("source", (&from.checklist.short_title).into())]) }{ " " }
                    <bdi dir="ltr">{ &from.item.pinpoint }</bdi>{ " " }<bdi lang={language.clone()}>{ &from.item.title }</bdi>
                </p>
            }
            { points(&list.points, &language) }
        </>
    }
}

fn points(points: &[String], language: &str) -> Html {
    let language = (!language.is_empty()).then(|| language.to_owned());
    html! { <ul class="lc-points" lang={language}>{ for points.iter().map(|point| html! { <li dir="auto">{ point }</li> }) }</ul> }
}

/// Properties of [`MorePointers`].
#[derive(Properties, PartialEq)]
pub struct MoreProps {
    /// The item.
    pub item: Slice<Item>,
    /// The checklists at hand.
    pub library: Slice<Library>,
    /// What the line says.
    pub label: Html,
    /// Whether it begins open.
    #[prop_or_default]
    pub open: bool,
}

/// The pointers behind a line; they are worked out once it is opened, since a list of gaps can be long and most items of
/// the desk are left with the line closed.
#[component]
pub fn MorePointers(props: &MoreProps) -> Html {
    let opened = use_state_eq(|| false);
    let ontoggle = {
        let opened = opened.clone();
        Callback::from(move |_: Event| opened.set(true))
    };
    html! {
        <details class="lc-more" open={props.open} {ontoggle}>
            <summary>{ props.label.clone() }</summary>
            if *opened || props.open {
                <PointersView item={props.item.clone()} library={props.library.clone()} />
            }
        </details>
    }
}
