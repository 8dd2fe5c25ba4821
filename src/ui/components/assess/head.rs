//! The head of an item: where it stands, its title, how strongly it binds, and what can be answered at all.

use yew::prelude::*;

use crate::domain::checklist::{Checklist, Item};
use crate::domain::context::TreatyStatus;
use crate::domain::force::{Force, ForceGroup, InstrumentStatus, Scorable};
use crate::ui::components::assess::outline::OUTLINE;
use crate::ui::components::assess::section::CURRENT;
use crate::ui::components::source::StatusTag;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// Id of the heading of the item, which takes the focus when the person moves on.
pub const TITLE: &str = "item-title";

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The item.
    pub item: Slice<Item>,
    /// Its checklist.
    pub checklist: Slice<Checklist>,
    /// How the State stands to the instrument, where it is known not to be party.
    pub not_joined: Option<TreatyStatus>,
}

/// The head of an item.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let tools = use_tools();
    let (item, checklist) = (&props.item, &props.checklist);
    let section = checklist.section_of(&item.id);
    let place = section.map(|section| {
        let at = section.items.iter().position(|other| other.id == item.id).unwrap_or_default() + 1;
        (section, at)
    });
    let instrument = checklist.instrument.status;
    html! {
        <header class="lc-item__head">
            if let Some((section, at)) = place {
                <OpenOutline number={section.number.clone()} {at} of={section.items.len()} />
            }
            <p class="lc-crumb">
                <span dir="auto">{ &checklist.short_title }</span>
                <StatusTag status={instrument} always=true />
                if let Some((section, _)) = place {
                    <span>
                        { tools.messages.with("assess-section", &[("number", (&section.number).into())]) }{ " " }
                        <bdi lang={checklist.language.clone()}>{ &section.title }</bdi>
                    </span>
                }
                <code dir="ltr">{ item.id.as_str() }</code>
            </p>
            <h1 class="lc-item__title" id={TITLE} tabindex="-1">
                <span class="lc-item__pin"><bdi dir="ltr">{ &item.pinpoint }</bdi></span>{ " " }
                <span dir="auto" lang={checklist.language.clone()}>{ &item.title }</span>
            </h1>
            if instrument != InstrumentStatus::Binding {
                <p class="lc-hint">{ tools.messages.instrument_status(instrument) }</p>
            }
            { force(item, checklist, &tools) }
            if item.scorable != Scorable::Law {
                <div class="lc-remark">
                    <p>{ tools.messages.scorable(item.scorable) }</p>
                    if !item.unscored_reason.is_empty() {
                        <p dir="auto" lang={checklist.language.clone()}>{ &item.unscored_reason }</p>
                    }
                </div>
            }
            if let Some(status) = props.not_joined {
                <p class="lc-remark">
                    { tools.text(if status == TreatyStatus::Signatory { "assess-signatory" } else { "assess-not-party" }) }
                </p>
            }
        </header>
    }
}

fn force(item: &Item, checklist: &Checklist, tools: &Tools) -> Html {
    let language = &checklist.language;
    // The words of a treaty are its own; those of other texts come with what their standing is.
    let binds = checklist.instrument.status == InstrumentStatus::Binding;
    let class = match item.force.group() {
        Some(ForceGroup::Mandatory | ForceGroup::Definition) => None,
        Some(ForceGroup::Effort) => Some("lc-force--effort"),
        Some(ForceGroup::Optional | ForceGroup::Recommended | ForceGroup::Beyond) | None => Some("lc-force--optional"),
    };
    let words = match item.force {
        Force::Qualified => &item.qualifier,
        Force::Conditional => &item.condition,
        _ => "",
    };
    let label = if item.force == Force::Conditional { "assess-condition" } else { "assess-qualifier" };
    html! {
        <div class={classes!("lc-force", class)}>
            <b>{ tools.messages.force(item.force) }</b>
            if !item.verb.is_empty() {
                if binds {
                    <span>{ tools.text("assess-verb") }{ " " }<q dir="auto" lang={language.clone()}>{ &item.verb }</q></span>
                } else {
                    <span>{ tools.text("assess-verb-text") }{ " " }<bdi lang={language.clone()}>{ &item.verb }</bdi></span>
                }
            }
            if !words.is_empty() {
                <span class="lc-force__q">
                    { tools.text(label) }{ " " }<bdi lang={language.clone()}>{ words.trim() }</bdi>
                </span>
            }
        </div>
    }
}

/// Properties of [`OpenOutline`].
#[derive(Properties, PartialEq)]
struct OpenOutlineProps {
    number: String,
    at: usize,
    of: usize,
}

/// Opens the outline in a narrow window. In a wide one the button is not seen, but its key still leads to the outline.
#[component]
fn OpenOutline(props: &OpenOutlineProps) -> Html {
    let tools = use_tools();
    let node = use_node_ref();
    let onclick = {
        let node = node.clone();
        Callback::from(move |event: MouseEvent| {
            if !dom::is_shown(&node) {
                event.prevent_default();
                dom::focus(CURRENT);
            }
        })
    };
    let place = tools.messages.with(
        "assess-open-outline",
        &[("number", (&props.number).into()), ("at", props.at.into()), ("of", props.of.into())],
    );
    html! {
        <p class="lc-only-narrow">
            <button class="lc-btn lc-btn--small" id="open-outline" type="button" ref={node} popovertarget={OUTLINE}
                aria-keyshortcuts="o" {onclick}>{ place }</button>
        </p>
    }
}
