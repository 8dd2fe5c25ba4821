//! Checklists of an assessment: what it answers, what else is at hand.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::state::Remedy;
use crate::domain::assessment::AnsweredChecklist;
use crate::domain::checklist::Checklist;
use crate::domain::edit::Edit;
use crate::domain::ids::ChecklistId;
use crate::domain::library::Library;
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// How many digits of a content hash are shown.
const SHORT: usize = 8;

/// The first digits of a content hash.
pub fn short_hash(hash: &str) -> String {
    hash.chars().take(SHORT).collect()
}

/// A checklist of the assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Its id.
    pub id: ChecklistId,
    /// Its title.
    pub title: AttrValue,
    /// Version answered.
    pub version: AttrValue,
    /// Hash of what was answered.
    pub hash: AttrValue,
    /// Version at hand; `None` if it is not at hand.
    pub at_hand: Option<AttrValue>,
}

impl Answered {
    /// What is shown of a checklist of an assessment.
    pub fn of(answered: &AnsweredChecklist, library: &Library) -> Self {
        let at_hand = library.get(&answered.id).map(|checklist| checklist.version.to_string().into());
        Self {
            id: answered.id.clone(),
            title: answered.title.clone().into(),
            version: answered.version.clone().into(),
            hash: short_hash(&answered.hash).into(),
            at_hand,
        }
    }
}

/// Properties of [`Checklists`].
#[derive(Properties, PartialEq)]
pub struct ChecklistsProps {
    /// Checklists of the assessment as it names them, to be put back when one is left by mistake.
    pub answered: Slice<Vec<Rc<AnsweredChecklist>>>,
    /// What is shown of them.
    pub shown: Vec<Answered>,
    /// Checklists at hand that the assessment does not answer.
    pub others: Vec<Slice<Checklist>>,
}

/// Checklists of the assessment, to add and to leave.
#[component]
pub fn Checklists(props: &ChecklistsProps) -> Html {
    let tools = use_tools();
    let leave = |at: usize, shown: &Answered| {
        let (tools, answered, id) = (tools.clone(), props.answered.clone(), shown.id.clone());
        Callback::from(move |_: MouseEvent| {
            let undo = answered.get(at).map(|whole| Edit::InsertChecklist(at, whole.clone()));
            let title = answered.get(at).map(|whole| whole.title.clone()).unwrap_or_default();
            tools.edit(Edit::RemoveChecklist(id.clone()));
            let remedy = undo.map(|undo| Remedy::Undo(Box::new(undo)));
            tools.tell("notice-checklist-left", vec![("title", title)], remedy);
            dom::focus("context-checklists");
        })
    };
    let row = |(at, shown): (usize, &Answered)| {
        let state = match &shown.at_hand {
            None => tools.text("checklist-not-at-hand"),
            Some(version) if *version != shown.version => {
                tools.messages.with("checklist-other-version", &[("version", version.as_str().into())]).into()
            }
            Some(_) => AttrValue::default(),
        };
        html! {
            <li class="lc-list__row" key={shown.id.to_string()}>
                <div>
                    <p class="lc-list__t" dir="auto">{ &shown.title }</p>
                    <p class="lc-file__m">{ version(&tools, &shown.version, &shown.hash) }</p>
                    if !state.is_empty() {
                        <p class="lc-note lc-file__warn">{ state }</p>
                    }
                </div>
                <button class="lc-btn lc-btn--small" type="button" onclick={leave(at, shown)}>
                    { tools.text("checklist-leave") }<span class="lc-hide">{ format!(" {}", shown.title) }</span>
                </button>
            </li>
        }
    };
    let other = |checklist: &Slice<Checklist>| {
        let add = {
            let (tools, checklist) = (tools.clone(), checklist.clone());
            Callback::from(move |_: MouseEvent| {
                tools.edit(Edit::AddChecklist(Rc::new(AnsweredChecklist::of(&checklist))));
                dom::focus("context-checklists");
            })
        };
        html! {
            <li class="lc-list__row" key={checklist.id.to_string()}>
                <div>
                    <p class="lc-list__t" dir="auto">{ &checklist.title }</p>
                    <p class="lc-file__m">{ version(&tools, &checklist.version.to_string(), &short_hash(&checklist.hash)) }</p>
                </div>
                <button class="lc-btn lc-btn--small" type="button" onclick={add}>
                    { tools.text("checklist-add") }<span class="lc-hide">{ format!(" {}", checklist.title) }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            if props.shown.is_empty() {
                <p class="lc-error">{ tools.text("checklists-none") }</p>
            } else {
                <ul class="lc-list">{ for props.shown.iter().enumerate().map(row) }</ul>
            }
            if props.others.is_empty() {
                <p class="lc-note">{ tools.text("checklists-all") }</p>
            } else {
                <h3 class="lc-field__label">{ tools.text("checklists-others") }</h3>
                <ul class="lc-list">{ for props.others.iter().map(other) }</ul>
            }
        </>
    }
}

fn version(tools: &crate::ui::context::Tools, version: &str, hash: &str) -> Html {
    html! {
        <>
            <span>{ tools.messages.with("checklist-version", &[("version", version.into())]) }</span>
            <span>{ tools.text("checklist-hash") }{ " " }<code dir="ltr">{ hash.to_owned() }</code></span>
        </>
    }
}
