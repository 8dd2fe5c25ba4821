//! Keyboard shortcuts of the whole app, and the dialogue that lists them.

use yew::prelude::*;

use crate::app::state::Action;
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Keys with the message that says what they do. Keys that act on an item click its controls by id, so that a shortcut
/// can never do what a button cannot.
const KEYS: &[(&str, &str, Option<&str>)] = &[
    ("1–6", "key-verdict", None),
    ("j", "key-next", Some("next")),
    ("k", "key-previous", Some("previous")),
    ("c", "key-cite", Some("add-citation")),
    ("r", "key-reasoning", None),
    ("o", "key-outline", None),
    ("/", "key-search", None),
    ("Ctrl+S", "key-save", None),
    ("?", "key-help", None),
];

/// Listens for the keys; shows the list on `?`.
#[component]
pub fn Shortcuts() -> Html {
    let tools = use_tools();
    let dialog = use_node_ref();
    {
        let (tools, dialog) = (tools.clone(), dialog.clone());
        use_effect_with((), move |()| {
            let listener = dom::on_window("keydown", move |event| {
                let Some(key) = dom::key_event(event) else { return };
                let command = key.ctrl_key() || key.meta_key();
                if command && !key.alt_key() && key.key().eq_ignore_ascii_case("s") {
                    event.prevent_default();
                    dom::blur();
                    tools.dispatch(Action::FileAsked);
                } else if !command
                    && !key.alt_key()
                    && !dom::is_typing()
                    && !dom::in_dialog()
                    && act(&key.key(), &dialog)
                {
                    event.prevent_default();
                }
            });
            move || drop(listener)
        });
    }
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| dom::close(&dialog))
    };
    html! {
        <dialog class="lc-dialog" ref={dialog} aria-labelledby="keys-title">
            <h2 class="lc-h2" id="keys-title">{ tools.text("keys-title") }</h2>
            <dl class="lc-keylist">
                { for KEYS.iter().map(|(keys, message, _)| html! {
                    <div><dt><kbd dir="ltr">{ *keys }</kbd></dt><dd>{ tools.text(message) }</dd></div>
                }) }
            </dl>
            <p class="lc-note">{ tools.text("keys-note") }</p>
            <p><button class="lc-btn" type="button" onclick={close}>{ tools.text("close") }</button></p>
        </dialog>
    }
}

/// Does what a key stands for; `false` if it stands for nothing.
fn act(key: &str, dialog: &NodeRef) -> bool {
    match key {
        "?" => dom::show_modal(dialog),
        "1" | "2" | "3" | "4" | "5" | "6" => dom::click(&format!("verdict-{key}")),
        "r" => dom::focus("reasoning"),
        "/" => dom::focus("filter-text"),
        "o" => dom::click("open-outline"),
        _ => match KEYS.iter().find(|(name, ..)| *name == key) {
            Some((_, _, Some(id))) => dom::click(id),
            _ => return false,
        },
    }
    true
}
