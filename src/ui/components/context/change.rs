//! Changing what an assessment answers, with what the change would do before it is made.

use yew::prelude::*;

use crate::app::beginning::{Missing, unchosen};
use crate::app::desk;
use crate::app::state::Remedy;
use crate::domain::assessment::Assessment;
use crate::domain::edit::Edit;
use crate::domain::library::Library;
use crate::domain::profile::Choice;
use crate::ui::components::choosing::Choosing;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// Properties of [`Change`].
#[derive(Properties, PartialEq)]
pub struct ChangeProps {
    /// The assessment.
    pub assessment: Slice<Assessment>,
    /// The checklists at hand.
    pub library: Slice<Library>,
}

/// The present choice in a line, and the way to another one.
#[component]
pub fn Change(props: &ChangeProps) -> Html {
    let tools = use_tools();
    let draft = use_state(|| None::<Choice>);
    let tried = use_state_eq(|| false);
    let (assessment, library) = (&props.assessment, &props.library);
    let choice = (*draft).clone().unwrap_or_else(|| Choice::of(assessment, library));
    let on_change = {
        let (draft, tried) = (draft.clone(), tried.clone());
        Callback::from(move |choice: Choice| {
            draft.set(Some(choice));
            tried.set(false);
        })
    };
    let next = choice.answered(assessment, library);
    let same = next == assessment.checklists && assessment.profile.is_none_or(|profile| profile == choice.profile);
    let outside = desk::outside_after(&next, library, assessment);
    let missing = unchosen(&choice, library);
    let error = match missing.filter(|_| *tried) {
        Some(Missing::Articles) => tools.text("articles-missing"),
        Some(_) => tools.text("checklists-missing"),
        None => AttrValue::default(),
    };
    let onclick = {
        let (tools, assessment, draft) = (tools.clone(), assessment.clone(), draft.clone());
        let profile = choice.profile;
        Callback::from(move |_: MouseEvent| {
            if missing.is_some() {
                tried.set(true);
                return;
            }
            let undo = Edit::Choose(assessment.profile, assessment.checklists.clone());
            tools.edit(Edit::Choose(Some(profile), next.clone()));
            let named = vec![("profile", tools.messages.profile(profile))];
            tools.tell("notice-choice-changed", named, Some(Remedy::Undo(Box::new(undo))));
            draft.set(None);
            dom::focus("context-checklists");
        })
    };
    html! {
        <>
            <p>{ now(assessment, library, &tools) }</p>
            <details class="lc-more" id="change-choice">
                <summary>{ tools.text("choose-change") }</summary>
                <div class="lc-form">
                    <p class="lc-note">{ tools.text("choose-keeps") }</p>
                    <Choosing id="choose" {choice} library={library.clone()} {on_change} {error} />
                    <div class="lc-form__do">
                        if same {
                            <p class="lc-note">{ tools.text("choose-same") }</p>
                        } else {
                            <button class="lc-btn lc-btn--primary" type="button" {onclick}>{ tools.text("choose-do") }</button>
                            <p class="lc-note" role="status">{ tools.messages.with("choose-outside", &[("n", outside.into())]) }</p>
                        }
                    </div>
                </div>
            </details>
        </>
    }
}

/// What is answered now: the profile, scored items and checklists.
fn now(assessment: &Assessment, library: &Library, tools: &Tools) -> String {
    let checklists = library.answered(assessment);
    let scored = checklists.iter().flat_map(|checklist| checklist.items()).filter(|item| item.is_scored()).count();
    let profile = tools.messages.profile(Choice::of(assessment, library).profile);
    let scored = tools.messages.with("choose-scored", &[("n", scored.into())]);
    let args = [("profile", profile.into()), ("scored", scored.into()), ("k", checklists.len().into())];
    tools.messages.with("choose-now", &args)
}
