//! Checklists of a person's own: those on this computer and those that came with the assessment.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::state::Remedy;
use crate::domain::assessment::AnsweredChecklist;
use crate::domain::checklist::Checklist;
use crate::domain::edit::Edit;
use crate::ui::components::open_file::OpenFile;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;
use crate::ui::hooks::checklists;

/// Id of the heading, which takes the focus when a row goes.
const HEADING: &str = "context-own";

/// A checklist of a person's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// The checklist as it was read.
    pub checklist: Slice<Checklist>,
    /// Title of the checklist it adds to; `None` if it is no extension.
    pub extends: Option<AttrValue>,
    /// Its place in the assessment and what that holds of it; `None` if the assessment does not answer it.
    pub answered: Option<(usize, Slice<AnsweredChecklist>)>,
    /// Whether its file is kept on this computer.
    pub kept: bool,
}

/// Properties of [`OwnChecklists`].
#[derive(Properties, PartialEq)]
pub struct OwnProps {
    /// The checklists.
    pub rows: Vec<Own>,
}

/// The list, with what can be done with each.
#[component]
pub fn OwnChecklists(props: &OwnProps) -> Html {
    let tools = use_tools();
    html! {
        <>
            if props.rows.is_empty() {
                <p class="lc-note">{ tools.text("own-none") }</p>
            } else {
                <ul class="lc-list">{ for props.rows.iter().map(|own| row(own, &tools)) }</ul>
            }
            <p><OpenFile label="own-open" /></p>
        </>
    }
}

fn row(own: &Own, tools: &Tools) -> Html {
    let (checklist, messages) = (&own.checklist, &tools.messages);
    let version = messages.with("checklist-version", &[("version", checklist.version.to_string().into())]);
    let items = messages.with("checklist-items", &[("n", checklist.items().count().into())]);
    let state = match (&own.answered, own.kept) {
        (Some(_), true) => "own-answered",
        (Some(_), false) => "own-guest",
        (None, _) => "own-at-hand",
    };
    let button = |key: &str, onclick: Callback<MouseEvent>| {
        html! {
            <button class="lc-btn lc-btn--small" type="button" {onclick}>
                { tools.text(key) }<span class="lc-hide">{ " " }<bdi>{ &checklist.title }</bdi></span>
            </button>
        }
    };
    html! {
        <li class="lc-list__row" key={checklist.id.to_string()}>
            <div>
                <p class="lc-list__t" dir="auto" lang={checklist.language.clone()}>{ &checklist.title }</p>
                <p class="lc-file__m">
                    <span>{ version }</span>
                    <span>{ items }</span>
                    if let Some(base) = &own.extends {
                        <span>{ messages.with("extension-of", &[("base", base.as_str().into())]) }</span>
                    }
                </p>
                <p class="lc-note">{ tools.text(state) }</p>
            </div>
            <p class="lc-list__do">
                if let Some((at, answered)) = &own.answered {
                    { button("own-leave", leave(*at, answered, own, tools)) }
                } else {
                    { button("own-answer", answer(checklist, tools)) }
                }
                if own.kept {
                    { button("own-remove", act(checklist, tools, |tools, own| async move { checklists::remove(&tools, &own).await })) }
                } else {
                    { button("own-keep", act(checklist, tools, keep)) }
                }
            </p>
        </li>
    }
}

fn answer(checklist: &Slice<Checklist>, tools: &Tools) -> Callback<MouseEvent> {
    let (tools, checklist) = (tools.clone(), checklist.clone());
    Callback::from(move |_| {
        tools.edit(Edit::AddChecklist(Rc::new(AnsweredChecklist::of(&checklist))));
        dom::focus(HEADING);
    })
}

/// Leaves a checklist. The file of one that came with the assessment would go with it, so it is kept on this computer.
fn leave(at: usize, answered: &Slice<AnsweredChecklist>, own: &Own, tools: &Tools) -> Callback<MouseEvent> {
    let (tools, answered) = (tools.clone(), answered.clone());
    let guest = (!own.kept).then(|| own.checklist.clone());
    Callback::from(move |_| {
        let (tools, answered, guest) = (tools.clone(), answered.clone(), guest.clone());
        spawn_local(async move {
            if let Some(guest) = guest
                && !checklists::load(&tools, Checklist::clone(&guest)).await
            {
                return;
            }
            tools.edit(Edit::RemoveChecklist(answered.id.clone()));
            let undo = Remedy::Undo(Box::new(Edit::InsertChecklist(at, answered.0.clone())));
            tools.tell("notice-checklist-left", vec![("title", answered.title.clone())], Some(undo));
            dom::focus(HEADING);
        });
    })
}

async fn keep(tools: Tools, checklist: Checklist) {
    let title = checklist.title.clone();
    if checklists::load(&tools, checklist).await {
        tools.tell("notice-checklist", vec![("title", title)], None);
    }
}

/// What a button does with a checklist, after which the focus is on the heading.
fn act<F>(checklist: &Slice<Checklist>, tools: &Tools, then: fn(Tools, Checklist) -> F) -> Callback<MouseEvent>
where
    F: Future<Output = ()> + 'static,
{
    let (tools, checklist) = (tools.clone(), checklist.clone());
    Callback::from(move |_| {
        let (tools, checklist) = (tools.clone(), Checklist::clone(&checklist));
        spawn_local(async move {
            then(tools, checklist).await;
            dom::focus(HEADING);
        });
    })
}
