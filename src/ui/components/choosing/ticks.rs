//! The checklists at hand, to pick one by one.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::checklist::Checklist;
use crate::domain::ids::ChecklistId;
use crate::domain::library::Library;
use crate::ui::components::choosing::picking;
use crate::ui::components::source::{Cautions, SourceLine};
use crate::ui::context::{Slice, use_tools};

/// Properties of [`Ticks`].
#[derive(Properties, PartialEq)]
pub(super) struct TicksProps {
    /// Put before the ids of the boxes.
    pub(super) id: AttrValue,
    pub(super) library: Slice<Library>,
    pub(super) picked: BTreeSet<ChecklistId>,
    pub(super) on_change: Callback<BTreeSet<ChecklistId>>,
}

/// A box for each checklist.
#[component]
pub(super) fn Ticks(props: &TicksProps) -> Html {
    let tools = use_tools();
    let tick = |checklist: &Rc<Checklist>| {
        let onchange = picking(&props.picked, &checklist.id, &props.on_change);
        let id = format!("{}-checklist-{}", props.id, checklist.id);
        let about = format!("{id}-about");
        html! {
            <div class="lc-tick lc-source" key={checklist.id.to_string()}>
                <label class="lc-choice">
                    <input type="checkbox" {id} name={format!("{}-checklist", props.id)} value={checklist.id.to_string()}
                        checked={props.picked.contains(&checklist.id)} aria-describedby={about.clone()} {onchange} />
                    <span dir="auto" lang={checklist.language.clone()}>{ &checklist.title }</span>
                </label>
                <SourceLine id={AttrValue::from(about)} checklist={Slice(checklist.clone())} />
                <Cautions checklist={Slice(checklist.clone())} />
            </div>
        }
    };
    html! {
        <fieldset class="lc-field" aria-describedby={format!("{}-checklists-hint", props.id)}>
            <legend class="lc-field__label">{ tools.text("context-checklists") }</legend>
            <p class="lc-hint" id={format!("{}-checklists-hint", props.id)}>{ tools.text("new-checklists-hint") }</p>
            { for props.library.checklists().iter().map(tick) }
        </fieldset>
    }
}
