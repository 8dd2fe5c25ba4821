//! The law in which words are selected at the moment.

use yew::prelude::*;

use crate::ui::dom::selection;

/// The law in which words are selected; followed as the selection changes. Which words they are is asked when something is
/// done with them.
#[hook]
pub fn use_selection() -> Option<AttrValue> {
    let law = use_state_eq(|| None::<AttrValue>);
    {
        let law = law.setter();
        use_effect_with((), move |()| {
            let listener = selection::on_change(move || law.set(selection::law().map(AttrValue::from)));
            move || drop(listener)
        });
    }
    (*law).clone()
}
