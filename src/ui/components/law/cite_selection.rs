//! The button that cites the words selected. It alone follows the selection, which changes with every move of a pointer.

use yew::prelude::*;

use crate::domain::ids::LawId;
use crate::ui::context::use_tools;
use crate::ui::dom::selection;
use crate::ui::hooks::use_citing::{Wanted, What};
use crate::ui::hooks::use_selection::use_selection;

const WHAT: &str = "law-selection";

/// Properties of [`CiteSelection`].
#[derive(Properties, PartialEq)]
pub struct CiteSelectionProps {
    /// Called with what the person wants to cite.
    pub on_cite: Callback<Wanted>,
}

/// The button; it can be pressed while words of a law are selected.
#[component]
pub fn CiteSelection(props: &CiteSelectionProps) -> Html {
    let tools = use_tools();
    let law = use_selection();
    let onclick = props.on_cite.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(selected) = selection::selected() {
            onclick.emit(Wanted { law: LawId::from(selected.law), what: What::Stretches(selected.stretches) });
        }
    });
    // Pressing the button must not take away the selection that it is about.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <>
            <button class="lc-btn lc-btn--small" type="button" disabled={law.is_none()} onmousedown={keep} {onclick}
                aria-describedby={WHAT}>{ tools.text("pane-cite-selection") }</button>
            <span class="lc-hide" id={WHAT}>{ tools.text("pane-cite-selection-what") }</span>
        </>
    }
}
