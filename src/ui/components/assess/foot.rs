//! The foot of the item: how far the work has come, who did it, and the ways onward.

use yew::prelude::*;

use crate::domain::edit::FindingEdit;
use crate::domain::finding::WorkflowState;
use crate::domain::ids::ItemId;
use crate::ui::components::select::{Group, Select};
use crate::ui::context::{Tools, use_tools};

/// Properties of [`Foot`].
#[derive(Properties, PartialEq)]
pub struct FootProps {
    /// The item.
    pub item: ItemId,
    /// How far the work has come.
    pub state: WorkflowState,
    /// Who last changed the finding.
    pub reviewer: AttrValue,
    /// When, RFC 3339; empty if never.
    pub changed: AttrValue,
    /// Address of the item before.
    pub previous: Option<AttrValue>,
    /// Address of the item after.
    pub next: Option<AttrValue>,
    /// Whether a verdict can be given.
    pub votes: bool,
}

/// The foot of the item.
#[component]
pub fn Foot(props: &FootProps) -> Html {
    let tools = use_tools();
    let choose = use_callback((tools.clone(), props.item.clone()), |value: String, (tools, item)| {
        if let Some(state) = WorkflowState::from_key(&value) {
            tools.edit_finding(item, FindingEdit::State(state));
        }
    });
    let states = WorkflowState::ALL.iter().map(|state| (state.key().into(), tools.messages.workflow(*state).into()));
    let groups = vec![Group { heading: AttrValue::default(), options: states.collect() }];
    let step = |id: &'static str, key: &'static str, shortcut: &'static str, href: &Option<AttrValue>| {
        let primary = (id == "next" && href.is_some()).then_some("lc-btn--primary");
        html! {
            // A link without an address is announced as one that leads nowhere.
            <a class={classes!("lc-btn", primary)} {id} href={href.clone()} role={href.is_none().then_some("link")}
                aria-disabled={href.is_none().then_some("true")} aria-keyshortcuts={shortcut}>
                { tools.text(key) }<kbd aria-hidden="true">{ shortcut }</kbd>
            </a>
        }
    };
    let hint = |keys: &'static str, key: &'static str| {
        html! { <span><kbd dir="ltr">{ keys }</kbd>{ " " }{ tools.text(key) }</span> }
    };
    html! {
        <div class="lc-foot">
            <label class="lc-choice">
                <span>{ tools.text("assess-state") }</span>
                <Select value={props.state.key()} {groups} on_choose={choose} />
            </label>
            { stamp(props, &tools) }
            <span class="lc-keys">
                if props.votes {
                    { hint("1–6", "assess-key-verdict") }
                }
                { hint("c", "assess-key-cite") }
                { hint("?", "assess-key-all") }
            </span>
            <span class="lc-foot__end">
                { step("previous", "assess-previous", "k", &props.previous) }
                { step("next", "assess-next", "j", &props.next) }
            </span>
        </div>
    }
}

/// State, person and moment of the last change: the time of day today, the date on any other.
fn stamp(props: &FootProps, tools: &Tools) -> Html {
    if props.changed.is_empty() {
        return Html::default();
    }
    let today = tools.host.clock.now();
    let when = if today.get(..10) == props.changed.get(..10) {
        tools.host.clock.time_of_day(&props.changed)
    } else {
        tools.messages.date(&props.changed)
    };
    let state = tools.messages.workflow(props.state);
    let by = if props.reviewer.is_empty() {
        tools.messages.with("assess-stamp", &[("state", state.into()), ("when", when.into())])
    } else {
        let name = props.reviewer.as_str().into();
        tools.messages.with("assess-stamp-by", &[("state", state.into()), ("name", name), ("when", when.into())])
    };
    html! { <span class="lc-hint" dir="auto">{ by }</span> }
}
