//! The document behind a checklist: its status in a word, its date and symbol, and what to heed before relying on it.

use yew::prelude::*;

use crate::domain::checklist::Checklist;
use crate::domain::force::InstrumentStatus;
use crate::ui::context::{Slice, use_tools};

/// Properties of [`StatusTag`].
#[derive(Properties, PartialEq)]
pub struct StatusTagProps {
    /// The status.
    pub status: InstrumentStatus,
    /// Whether a treaty is named too. Elsewhere what binds goes without saying.
    #[prop_or(false)]
    pub always: bool,
}

/// The status of a document as a small word.
#[component]
pub fn StatusTag(props: &StatusTagProps) -> Html {
    let tools = use_tools();
    if props.status == InstrumentStatus::Binding && !props.always {
        return Html::default();
    }
    html! {
        <span class="lc-tag" data-status={props.status.key()}>{ tools.messages.instrument_status_short(props.status) }</span>
    }
}

/// Properties of [`SourceLine`].
#[derive(Properties, PartialEq)]
pub struct SourceLineProps {
    /// Id of the line.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The checklist.
    pub checklist: Slice<Checklist>,
    /// Items chosen of it; `None` for all.
    #[prop_or_default]
    pub chosen: Option<usize>,
}

/// Status, date, symbol and number of items in one line.
#[component]
pub fn SourceLine(props: &SourceLineProps) -> Html {
    let tools = use_tools();
    let instrument = &props.checklist.instrument;
    let all = props.checklist.items().count();
    let items = match props.chosen {
        Some(n) => tools.messages.with("choose-items-of", &[("n", n.into()), ("m", all.into())]),
        None => tools.messages.with("checklist-items", &[("n", all.into())]),
    };
    html! {
        <p class="lc-file__m" id={props.id.clone()}>
            <StatusTag status={instrument.status} always=true />
            if !instrument.date.is_empty() {
                <span>{ tools.messages.date(&instrument.date) }</span>
            }
            if !instrument.symbol.is_empty() {
                <bdi>{ &instrument.symbol }</bdi>
            }
            <span>{ items }</span>
        </p>
    }
}

/// Properties of [`Cautions`].
#[derive(Properties, PartialEq)]
pub struct CautionsProps {
    /// The checklist.
    pub checklist: Slice<Checklist>,
}

/// What to heed before relying on the checklist; nothing where it says nothing.
#[component]
pub fn Cautions(props: &CautionsProps) -> Html {
    let tools = use_tools();
    let checklist = &props.checklist;
    let cautions = &checklist.instrument.cautions;
    if cautions.is_empty() {
        return Html::default();
    }
    let summary = tools.messages.with("choose-cautions", &[("n", cautions.len().into())]);
    html! {
        <details class="lc-more lc-cautions">
            <summary>{ summary }<span class="lc-hide">{ " " }<bdi>{ &checklist.short_title }</bdi></span></summary>
            <ul lang={checklist.language.clone()}>
                { for cautions.iter().map(|caution| html! { <li dir="auto">{ caution }</li> }) }
            </ul>
        </details>
    }
}
