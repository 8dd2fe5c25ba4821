//! Whether the pane of national law is folded away, as the person left it.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::pane;
use crate::ui::context::Tools;

/// Whether the pane is folded away, and the way to change that.
#[derive(Clone, Default, PartialEq)]
pub struct Folding {
    /// Whether it is.
    pub folded: bool,
    /// Changes it. It is remembered in this browser.
    pub set: Callback<bool>,
}

/// Reads it as the app begins, so that it is known when a page needs it and no pane comes only to go again.
#[hook]
pub fn use_folded_held(tools: &Tools) -> Folding {
    let folded = use_state_eq(|| false);
    {
        let (tools, folded) = (tools.clone(), folded.setter());
        use_effect_with((), move |()| {
            spawn_local(async move { folded.set(pane::is_folded(&tools.host).await) });
        });
    }
    let set = use_callback(tools.clone(), {
        let folded = folded.setter();
        move |now: bool, tools| {
            folded.set(now);
            let tools = tools.clone();
            // It matters too little to tell of a store that refuses it.
            spawn_local(async move { pane::fold(&tools.host, now).await });
        }
    });
    Folding { folded: *folded, set }
}

/// Whether the pane is folded away; never where the app keeps nothing.
#[hook]
pub fn use_folded() -> Folding {
    use_context::<Folding>().unwrap_or_default()
}
