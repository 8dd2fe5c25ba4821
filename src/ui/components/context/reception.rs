//! How treaties enter national law.

use yew::prelude::*;

use crate::domain::context::Reception;
use crate::domain::edit::{Edit, HeadText};
use crate::ui::components::context::head::HeadField;
use crate::ui::components::context::radios::Radios;
use crate::ui::context::use_tools;

/// Properties of [`ReceptionView`].
#[derive(Properties, PartialEq)]
pub struct ReceptionProps {
    /// What was told.
    pub reception: Option<Reception>,
    /// The rule it rests on.
    pub note: AttrValue,
    /// Id of the heading that names the group.
    pub labelled_by: AttrValue,
}

/// How treaties enter national law, and by which rule.
#[component]
pub fn ReceptionView(props: &ReceptionProps) -> Html {
    let tools = use_tools();
    let mut options: Vec<(AttrValue, AttrValue)> = Reception::ALL
        .iter()
        .map(|reception| (reception.key().into(), tools.messages.reception(*reception).into()))
        .collect();
    options.push(("open".into(), tools.text("ask-open")));
    let chosen = props.reception.map_or("open", Reception::key);
    let on_choose =
        Callback::from(move |value: AttrValue| tools.edit(Edit::Reception(Reception::from_key(value.as_str()))));
    html! {
        <>
            <Radios name="reception" labelled_by={&props.labelled_by} {options} {chosen} {on_choose} stacked=true />
            <HeadField text={HeadText::ReceptionNote} value={&props.note} rows={2} hint="reception-note-hint" />
        </>
    }
}
