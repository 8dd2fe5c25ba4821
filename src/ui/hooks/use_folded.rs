//! Whether the pane of national law is folded away, as the person left it.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::pane;
use crate::ui::context::use_tools;

/// Whether it is, and the way to change that. It is remembered in this browser.
#[hook]
pub fn use_folded() -> (UseStateHandle<bool>, Callback<bool>) {
    let tools = use_tools();
    let folded = use_state_eq(|| false);
    {
        let (tools, folded) = (tools.clone(), folded.setter());
        use_effect_with((), move |()| {
            spawn_local(async move { folded.set(pane::is_folded(&tools.host).await) });
        });
    }
    let set = use_callback(tools, {
        let folded = folded.setter();
        move |now: bool, tools| {
            folded.set(now);
            let tools = tools.clone();
            // It matters too little to tell of a store that refuses it.
            spawn_local(async move { pane::fold(&tools.host, now).await });
        }
    });
    (folded, set)
}
