//! The checklists that an assessment answers, each with its document and what was found on it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk;
use crate::app::state::Remedy;
use crate::domain::assessment::{AnsweredChecklist, Assessment};
use crate::domain::checklist::Checklist;
use crate::domain::edit::Edit;
use crate::domain::ids::ChecklistId;
use crate::domain::library::Library;
use crate::domain::profile::Profile;
use crate::ui::components::source::{Cautions, SourceLine};
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// How many digits of a content hash are shown.
const SHORT: usize = 8;

/// A checklist of the assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Its id.
    pub id: ChecklistId,
    /// Its title.
    pub title: AttrValue,
    /// Version answered.
    pub version: AttrValue,
    /// The first digits of the hash of what was answered.
    pub hash: AttrValue,
    /// The whole checklist; `None` if it is not at hand.
    pub at_hand: Option<Slice<Checklist>>,
    /// Items chosen; `None` for all.
    pub chosen: Option<usize>,
    /// Findings on its items, chosen or not.
    pub findings: usize,
}

impl Answered {
    /// What is shown of a checklist of an assessment.
    pub fn of(answered: &AnsweredChecklist, library: &Library, assessment: &Assessment) -> Self {
        let at_hand = library.get(&answered.id);
        let findings = match at_hand {
            Some(checklist) => desk::kept(checklist, assessment),
            None => answered.items.keys().filter(|item| assessment.finding(item).is_some()).count(),
        };
        Self {
            id: answered.id.clone(),
            title: answered.title.clone().into(),
            version: answered.version.clone().into(),
            hash: answered.hash.chars().take(SHORT).collect::<String>().into(),
            at_hand: at_hand.map(|checklist| Slice(checklist.clone())),
            chosen: answered.only.as_ref().map(std::collections::BTreeSet::len),
            findings,
        }
    }
}

/// Properties of [`Checklists`].
#[derive(Properties, PartialEq)]
pub struct ChecklistsProps {
    /// The profile of the assessment.
    pub profile: Option<Profile>,
    /// Checklists of the assessment as it names them, to be put back when one is left by mistake.
    pub answered: Slice<Vec<Rc<AnsweredChecklist>>>,
    /// What is shown of them.
    pub shown: Vec<Answered>,
}

/// Checklists of the assessment, each of which can be left. Its findings stay.
#[component]
pub fn Checklists(props: &ChecklistsProps) -> Html {
    let tools = use_tools();
    if props.shown.is_empty() {
        return html! { <p class="lc-error">{ tools.text("checklists-none") }</p> };
    }
    let leave = |shown: &Answered| {
        let (tools, answered, id, profile) = (tools.clone(), props.answered.clone(), shown.id.clone(), props.profile);
        let title = shown.title.to_string();
        Callback::from(move |_: MouseEvent| {
            let rest = answered.iter().filter(|other| other.id != id).cloned().collect();
            tools.edit(Edit::Choose(Some(Profile::Own), rest));
            let undo = Edit::Choose(profile, answered.to_vec());
            tools.tell("notice-checklist-left", vec![("title", title.clone())], Some(Remedy::Undo(Box::new(undo))));
            dom::focus("context-checklists");
        })
    };
    html! { <ul class="lc-list">{ for props.shown.iter().map(|shown| row(shown, leave(shown), &tools)) }</ul> }
}

fn row(shown: &Answered, leave: Callback<MouseEvent>, tools: &Tools) -> Html {
    let state = match &shown.at_hand {
        None => tools.text("checklist-not-at-hand"),
        Some(checklist) if checklist.version.to_string() != shown.version.as_str() => {
            let version = checklist.version.to_string();
            tools.messages.with("checklist-other-version", &[("version", version.into())]).into()
        }
        Some(_) => AttrValue::default(),
    };
    html! {
        <li class="lc-list__row" key={shown.id.to_string()}>
            <div class="lc-source">
                <p class="lc-list__t" dir="auto">{ &shown.title }</p>
                if let Some(checklist) = &shown.at_hand {
                    <SourceLine checklist={checklist.clone()} chosen={shown.chosen} />
                }
                <p class="lc-file__m">
                    <span>{ tools.messages.with("choose-findings", &[("n", shown.findings.into())]) }</span>
                    <span>{ tools.messages.with("checklist-version", &[("version", shown.version.as_str().into())]) }</span>
                    <span>{ tools.text("checklist-hash") }{ " " }<code dir="ltr">{ &shown.hash }</code></span>
                </p>
                if !state.is_empty() {
                    <p class="lc-note lc-file__warn">{ state }</p>
                }
                if let Some(checklist) = &shown.at_hand {
                    <Cautions checklist={checklist.clone()} />
                }
            </div>
            <button class="lc-btn lc-btn--small" type="button" onclick={leave}>
                { tools.text("checklist-leave") }<span class="lc-hide">{ format!(" {}", shown.title) }</span>
            </button>
        </li>
    }
}
