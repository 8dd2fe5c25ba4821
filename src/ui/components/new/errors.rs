//! The summary of what is missing, which takes the focus and leads to the fields.

use yew::prelude::*;

use crate::ui::context::use_tools;
use crate::ui::dom;

/// Id of the summary.
const ID: &str = "errors";

/// Properties of [`Errors`].
#[derive(Properties, PartialEq)]
pub struct ErrorsProps {
    /// Ids of fields with what is wrong there.
    pub errors: Vec<(AttrValue, AttrValue)>,
    /// Grows with every attempt, so that each takes the focus.
    pub attempt: usize,
}

/// The summary; nothing if nothing is missing.
#[component]
pub fn Errors(props: &ErrorsProps) -> Html {
    let tools = use_tools();
    use_effect_with((props.attempt, props.errors.is_empty()), |(attempt, none)| {
        if *attempt > 0 && !none {
            dom::focus(ID);
        }
    });
    if props.errors.is_empty() {
        return Html::default();
    }
    let link = |(id, words): &(AttrValue, AttrValue)| {
        let href = format!("#{id}");
        let go = {
            let id = id.clone();
            Callback::from(move |event: MouseEvent| {
                // The fragment names pages here, so the link moves the focus itself.
                event.prevent_default();
                dom::focus(&id);
            })
        };
        html! { <li key={id.to_string()}><a {href} onclick={go}>{ words }</a></li> }
    };
    html! {
        <section class="lc-errors" id={ID} tabindex="-1" aria-labelledby="errors-title">
            <h2 class="lc-errors__t" id="errors-title">{ tools.text("errors-title") }</h2>
            <ul>{ for props.errors.iter().map(link) }</ul>
        </section>
    }
}
