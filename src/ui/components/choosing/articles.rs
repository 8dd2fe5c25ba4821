//! The articles of an agenda item, to pick.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::domain::checklist::Section;
use crate::domain::ids::{ChecklistId, SectionId};
use crate::domain::library::Library;
use crate::domain::profile::{self, CORE};
use crate::ui::components::choosing::picking;
use crate::ui::context::{Slice, use_tools};

/// Properties of [`Articles`].
#[derive(Properties, PartialEq)]
pub(super) struct ArticlesProps {
    /// Put before the ids of the boxes.
    pub(super) id: AttrValue,
    pub(super) library: Slice<Library>,
    pub(super) picked: BTreeSet<SectionId>,
    pub(super) on_change: Callback<BTreeSet<SectionId>>,
}

/// A box for each article of the Protocol that has scored items.
#[component]
pub(super) fn Articles(props: &ArticlesProps) -> Html {
    let tools = use_tools();
    let language = props.library.get(&ChecklistId::from(CORE)).map(|checklist| checklist.language.clone());
    let tick = |section: &Section| {
        let onchange = picking(&props.picked, &section.id, &props.on_change);
        html! {
            <label class="lc-choice" key={section.id.to_string()}>
                <input type="checkbox" id={format!("{}-article-{}", props.id, section.id)} name={format!("{}-article", props.id)}
                    value={section.id.to_string()} checked={props.picked.contains(&section.id)} {onchange} />
                <span>
                    { tools.messages.with("choose-article", &[("number", (&section.number).into())]) }{ " " }
                    <bdi lang={language.clone()}>{ &section.title }</bdi>
                </span>
            </label>
        }
    };
    html! {
        <fieldset class="lc-field" aria-describedby={format!("{}-articles-hint", props.id)}>
            <legend class="lc-field__label">{ tools.text("choose-articles") }</legend>
            <p class="lc-hint" id={format!("{}-articles-hint", props.id)}>{ tools.text("choose-articles-hint") }</p>
            <div class="lc-picks">{ for profile::articles(&props.library).into_iter().map(tick) }</div>
        </fieldset>
    }
}
