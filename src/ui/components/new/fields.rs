//! Fields of the form with which an assessment begins.

use yew::prelude::*;

use crate::domain::checklist::Checklist;
use crate::domain::ids::ChecklistId;
use crate::ui::components::context::checklists::short_hash;
use crate::ui::components::context::field::Field;
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// Properties of [`Line`].
#[derive(Properties, PartialEq)]
pub struct LineProps {
    /// Id of the field.
    pub id: AttrValue,
    /// What it asks for.
    pub label: AttrValue,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong.
    #[prop_or_default]
    pub error: AttrValue,
    /// What stands in it.
    pub value: AttrValue,
    /// Called as it is typed.
    pub on_input: Callback<String>,
    /// Type of the field.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// Id of a list of suggestions.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// Whether it must be filled in.
    #[prop_or(false)]
    pub required: bool,
}

/// A field of one line.
#[component]
pub fn Line(props: &LineProps) -> Html {
    let id = &props.id;
    let oninput = {
        let on_input = props.on_input.clone();
        Callback::from(move |event: InputEvent| on_input.emit(dom::value(&event)))
    };
    let described: Vec<String> = [(&props.error, "error"), (&props.hint, "hint")]
        .iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(_, part)| format!("{id}-{part}"))
        .collect();
    let described_by = (!described.is_empty()).then(|| described.join(" "));
    let wrong = (!props.error.is_empty()).then_some("true");
    html! {
        <Field id={id.clone()} label={&props.label} hint={&props.hint} error={&props.error}>
            <input class="lc-input" {id} type={&props.kind} dir="auto" autocomplete="off" list={&props.list}
                value={&props.value} aria-describedby={described_by} aria-invalid={wrong}
                aria-required={props.required.then_some("true")} {oninput} />
        </Field>
    }
}

/// Properties of [`Tick`].
#[derive(Properties, PartialEq)]
pub struct TickProps {
    /// Id of the box.
    pub id: AttrValue,
    /// The checklist.
    pub checklist: Slice<Checklist>,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Called with whether it is chosen now.
    pub on_tick: Callback<(ChecklistId, bool)>,
}

/// A checklist to choose.
#[component]
pub fn Tick(props: &TickProps) -> Html {
    let tools = use_tools();
    let checklist = &props.checklist;
    let onchange = {
        let (on_tick, id) = (props.on_tick.clone(), checklist.id.clone());
        Callback::from(move |event: Event| on_tick.emit((id.clone(), dom::checked(&event))))
    };
    let version = tools.messages.with("checklist-version", &[("version", checklist.version.to_string().into())]);
    let items = tools.messages.with("checklist-items", &[("n", checklist.items().count().into())]);
    html! {
        <div class="lc-tick">
            <label class="lc-choice">
                <input type="checkbox" id={&props.id} name="checklist" value={checklist.id.to_string()} checked={props.chosen}
                    aria-describedby={format!("{}-about", props.id)} {onchange} />
                <span dir="auto">{ &checklist.title }</span>
            </label>
            <p class="lc-file__m" id={format!("{}-about", props.id)}>
                <span>{ tools.messages.instrument_status(checklist.instrument.status) }</span>
                <span>{ items }</span>
                <span>{ version }</span>
                <span>{ tools.text("checklist-hash") }{ " " }<code dir="ltr">{ short_hash(&checklist.hash) }</code></span>
            </p>
        </div>
    }
}
