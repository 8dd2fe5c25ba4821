//! The words of a law that are selected at the moment.

use yew::prelude::*;

use crate::ui::dom::selection::{self, Selected};

/// The words selected, if they lie in one law; followed as the selection changes.
#[hook]
pub fn use_selection() -> Option<Selected> {
    let selected = use_state_eq(|| None::<Selected>);
    {
        let selected = selected.setter();
        use_effect_with((), move |()| {
            let listener = selection::on_change(move || selected.set(selection::selected()));
            move || drop(listener)
        });
    }
    (*selected).clone()
}
