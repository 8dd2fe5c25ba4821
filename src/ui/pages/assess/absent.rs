//! What is said where a checklist, an item, or the item of a finding is not at hand.

use yew::prelude::*;

use crate::domain::ids::ItemId;
use crate::ui::components::assess::head::TITLE;
use crate::ui::context::use_tools;

/// Properties of [`Notes`] and [`NoChecklist`].
#[derive(Properties, PartialEq)]
pub(super) struct AbsentProps {
    /// Titles of checklists not at hand, with the number of findings kept for each.
    pub(super) missing: Vec<(String, usize)>,
    /// Findings of items that no checklist holds.
    pub(super) strays: usize,
    /// Findings of items that the assessment does not choose.
    pub(super) outside: usize,
}

/// Tells what is kept though it cannot be shown.
#[component]
pub(super) fn Notes(props: &AbsentProps) -> Html {
    let tools = use_tools();
    if props.missing.is_empty() && props.strays == 0 && props.outside == 0 {
        return Html::default();
    }
    let missing = props.missing.iter().map(|(title, kept)| {
        let words = tools.messages.with("assess-missing", &[("title", title.into()), ("n", (*kept).into())]);
        html! { <p key={title.clone()} dir="auto">{ words }</p> }
    });
    html! {
        <div class="lc-absent">
            { for missing }
            if props.outside > 0 {
                <p>{ tools.messages.with("assess-outside", &[("n", props.outside.into())]) }</p>
            }
            if props.strays > 0 {
                <p>{ tools.messages.with("assess-strays", &[("n", props.strays.into())]) }</p>
            }
        </div>
    }
}

/// The page of an assessment none of whose checklists is at hand.
#[component]
pub(super) fn NoChecklist(props: &AbsentProps) -> Html {
    let tools = use_tools();
    html! {
        <main class="lc-page lc-page--narrow" id="main" tabindex="-1">
            <header class="lc-head">
                <h1 class="lc-h1">{ tools.text("assess-no-checklist") }</h1>
                <p class="lc-where">{ tools.text("assess-no-checklist-what") }</p>
            </header>
            <Notes missing={props.missing.clone()} strays={props.strays} outside={props.outside} />
            <p><a href="#/">{ tools.text("assess-no-checklist-open") }</a></p>
        </main>
    }
}

/// Properties of [`NoSuchItem`].
#[derive(Properties, PartialEq)]
pub(super) struct NoSuchItemProps {
    /// The item asked for.
    pub(super) id: ItemId,
    /// Address of the item to go to instead.
    pub(super) first: Option<AttrValue>,
}

/// Stands where an unknown item was asked for.
#[component]
pub(super) fn NoSuchItem(props: &NoSuchItemProps) -> Html {
    let tools = use_tools();
    html! {
        <div class="lc-item__in">
            <header class="lc-item__head">
                <p class="lc-crumb"><code dir="ltr">{ props.id.as_str() }</code></p>
                <h1 class="lc-item__title" id={TITLE} tabindex="-1">{ tools.text("assess-no-item") }</h1>
                <p class="lc-note">{ tools.text("assess-no-item-what") }</p>
                if let Some(first) = &props.first {
                    <p><a href={first}>{ tools.text("assess-no-item-first") }</a></p>
                }
            </header>
        </div>
    }
}
