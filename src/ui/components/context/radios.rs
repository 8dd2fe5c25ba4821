//! A group of radio buttons of which one may be chosen.

use yew::prelude::*;

/// Properties of [`Radios`].
#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    /// Name of the group, unique on the page.
    pub name: AttrValue,
    /// Id of the element that names the group.
    pub labelled_by: AttrValue,
    /// Id of the element that describes the group.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Values and their words, in order.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value chosen.
    pub chosen: AttrValue,
    /// Called with the value when another one is chosen.
    pub on_choose: Callback<AttrValue>,
    /// Whether each option stands on a line of its own.
    #[prop_or(false)]
    pub stacked: bool,
}

/// A group of radio buttons.
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let option = |(value, word): &(AttrValue, AttrValue)| {
        let onchange = {
            let (on_choose, value) = (props.on_choose.clone(), value.clone());
            Callback::from(move |_: Event| on_choose.emit(value.clone()))
        };
        let id = format!("{}-{value}", props.name);
        html! {
            <label class="lc-choice" key={value.to_string()}>
                <input type="radio" {id} name={&props.name} value={value} checked={props.chosen == *value} {onchange} />
                { word }
            </label>
        }
    };
    html! {
        <div class={classes!("lc-choices", props.stacked.then_some("lc-choices--stacked"))} role="radiogroup"
            aria-labelledby={&props.labelled_by} aria-describedby={&props.described_by}>
            { for props.options.iter().map(option) }
        </div>
    }
}
