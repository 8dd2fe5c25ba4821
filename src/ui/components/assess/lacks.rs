//! What a finding still lacks before it can be relied on.

use yew::prelude::*;

use crate::domain::standing::Lack;
use crate::ui::components::assess::citations::ADD;
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Properties of [`Lacks`].
#[derive(Properties, PartialEq)]
pub struct LacksProps {
    /// What is lacking, gravest first.
    pub lacks: Vec<Lack>,
}

/// The list of what is lacking, each with the way to mend it.
#[component]
pub fn Lacks(props: &LacksProps) -> Html {
    let tools = use_tools();
    if props.lacks.is_empty() {
        return Html::default();
    }
    let row = |lack: &Lack| {
        let (key, to) = match lack {
            Lack::ReasonForNotApplicable => ("assess-lack-reason", "reasoning"),
            Lack::DifferenceUnexplained => ("assess-lack-difference", "reasoning"),
            Lack::Citation => ("assess-lack-citation", ADD),
        };
        let go = Callback::from(move |_: MouseEvent| dom::focus(to));
        let target = tools.text(if to == ADD { "assess-to-citations" } else { "assess-to-reasoning" });
        html! {
            <li key={key}>
                { tools.text(key) }{ " " }
                <button class="lc-btn lc-btn--quiet lc-btn--small" type="button" onclick={go}>{ target }</button>
            </li>
        }
    };
    html! {
        <section class="lc-sec" aria-labelledby="part-lacks">
            <h2 class="lc-sec__h" id="part-lacks">{ tools.text("assess-lacks") }</h2>
            <ul class="lc-lacks">{ for props.lacks.iter().map(row) }</ul>
        </section>
    }
}
