//! A native choice among options that follows its value when that changes elsewhere.

use yew::prelude::*;

use crate::ui::dom;

/// Options under a heading; an empty heading makes them stand by themselves.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Heading.
    pub heading: AttrValue,
    /// Value and text of each option.
    pub options: Vec<(AttrValue, AttrValue)>,
}

/// Properties of [`Select`].
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The value chosen.
    pub value: AttrValue,
    /// What can be chosen.
    pub groups: Vec<Group>,
    /// Called with the value the person chooses.
    pub on_choose: Callback<String>,
    /// Id of the field, for its label.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Name of the field where no label stands by it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// A native choice among options.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    {
        // Once a person has chosen, browsers no longer heed the attribute on the options.
        let node = node.clone();
        use_effect_with(props.value.clone(), move |value| dom::set_field_value(&node, value));
    }
    let on_choose = props.on_choose.clone();
    let onchange = Callback::from(move |event: Event| on_choose.emit(dom::value(&event)));
    let option = |(value, text): &(AttrValue, AttrValue)| {
        html! { <option key={value.to_string()} value={value} selected={*value == props.value}>{ text }</option> }
    };
    html! {
        <select class="lc-select" ref={node} id={&props.id} aria-label={&props.label} {onchange}>
            { for props.groups.iter().map(|group| if group.heading.is_empty() {
                group.options.iter().map(option).collect::<Html>()
            } else {
                html! { <optgroup label={&group.heading}>{ for group.options.iter().map(option) }</optgroup> }
            }) }
        </select>
    }
}
