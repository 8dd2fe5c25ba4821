//! Fields of the form with which an assessment begins.

use yew::prelude::*;

use crate::ui::components::context::field::Field;
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
