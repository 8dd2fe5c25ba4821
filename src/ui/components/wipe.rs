//! Removing everything from this computer, after a question.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::ui::context::use_tools;
use crate::ui::dom;
use crate::ui::hooks::use_shelf::{read_shelf, tell_storage_error};

/// The button and its dialogue.
#[component]
pub fn Wipe() -> Html {
    let tools = use_tools();
    let dialog = use_node_ref();
    let ask = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| dom::show_modal(&dialog))
    };
    let cancel = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| dom::close(&dialog))
    };
    let wipe = {
        let (tools, dialog) = (tools.clone(), dialog.clone());
        Callback::from(move |_: MouseEvent| {
            dom::close(&dialog);
            let tools = tools.clone();
            spawn_local(async move {
                tools.host.rescue.clear();
                match tools.host.storage.wipe().await {
                    Ok(()) => tools.tell("notice-wiped", vec![], None),
                    Err(error) => tell_storage_error(&tools, &error),
                }
                read_shelf(&tools, false).await;
            });
        })
    };
    html! {
        <>
            <button class="lc-btn lc-btn--quiet lc-btn--small" type="button" onclick={ask}>{ tools.text("wipe") }</button>
            <dialog class="lc-dialog" ref={dialog} aria-labelledby="wipe-title">
                <h2 class="lc-h2" id="wipe-title">{ tools.text("wipe-title") }</h2>
                <p>{ tools.text("wipe-what") }</p>
                <p class="lc-dialog__do">
                    <button class="lc-btn" type="button" onclick={cancel}>{ tools.text("cancel") }</button>
                    <button class="lc-btn lc-btn--danger" type="button" onclick={wipe}>{ tools.text("wipe-do") }</button>
                </p>
            </dialog>
        </>
    }
}
