//! The one place where views touch the browser's document directly.

pub mod files;
mod folding;
pub mod kept;
pub mod print;
pub mod scroll;
pub mod selection;

pub use folding::{fold, is_open};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::prelude::*;

/// A listener that ends when it is dropped.
pub type Listener = EventListener;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Fragment of the address, with `#`.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Value of a parameter in the query of the address.
pub fn query(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    search.trim_start_matches('?').split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        (key == name).then(|| value.to_owned())
    })
}

/// Goes to a page and leaves the present one in the history.
pub fn go(href: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(href);
    }
}

/// Replaces the present page's address without an entry in the history, and lets the app know.
pub fn replace(href: &str) {
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    if history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(href)).is_ok()
        && let Ok(event) = web_sys::Event::new("hashchange")
    {
        let _ = window.dispatch_event(&event);
    }
}

/// Listens on the window.
pub fn on_window(event: &'static str, mut ear: impl FnMut(&Event) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, event, options, move |event| ear(event)))
}

/// Listens for the page being hidden or closed, the last moment at which text can still be saved.
pub fn on_hide(ear: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let Some(document) = document() else { return Vec::new() };
    let other = ear.clone();
    let hidden = document.clone();
    let listener = EventListener::new(&document, "visibilitychange", move |_| {
        if hidden.hidden() {
            ear();
        }
    });
    std::iter::once(listener).chain(on_window("pagehide", move |_| other())).collect()
}

/// Listens for the page being shown again.
pub fn on_show(ear: impl Fn() + 'static) -> Option<Listener> {
    let document = document()?;
    let shown = document.clone();
    Some(EventListener::new(&document, "visibilitychange", move |_| {
        if !shown.hidden() {
            ear();
        }
    }))
}

/// The key event behind an event of the window.
pub fn key_event(event: &Event) -> Option<KeyboardEvent> {
    event.dyn_ref::<KeyboardEvent>().cloned()
}

/// Whether the focus is in a field in which letters are typed.
pub fn is_typing() -> bool {
    let Some(element) = document().and_then(|document| document.active_element()) else { return false };
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => element
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|input| !matches!(input.type_().as_str(), "radio" | "checkbox" | "button")),
        _ => false,
    }
}

/// Whether a modal dialogue is open.
pub fn in_dialog() -> bool {
    document().is_some_and(|document| matches!(document.query_selector("dialog[open]"), Ok(Some(_))))
}

/// Takes the focus from the field that has it, so that what was typed is committed.
pub fn blur() {
    let element = document().and_then(|document| document.active_element());
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Scrolls to the element with this id and moves the focus there, as a link to it would.
pub fn go_to(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    element.scroll_into_view();
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // A heading takes the focus only if it is told that it may.
        if !element.has_attribute("tabindex") {
            element.set_tab_index(-1);
        }
        let _ = element.focus();
    }
}

/// Clicks the element with this id.
pub fn click(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Brings an element into view, moving as little as possible.
pub fn reveal(node: &NodeRef) {
    if let Some(element) = node.cast::<web_sys::Element>() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls an element to its beginning.
pub fn scroll_to_top(node: &NodeRef) {
    if let Some(element) = node.cast::<web_sys::Element>() {
        element.set_scroll_top(0);
    }
}

/// Scrolls the page itself to its beginning, for windows too small for panes of their own.
pub fn scroll_page_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether an element takes up room in the page.
pub fn is_shown(node: &NodeRef) -> bool {
    node.cast::<HtmlElement>().is_some_and(|element| element.offset_width() > 0)
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets attributes of the root element; an empty value removes one.
pub fn set_root(attributes: &[(&str, &str)]) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    for (name, value) in attributes {
        let _ = if value.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, value) };
    }
}

/// Text of the field an event comes from.
pub fn value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    if let Some(select) = target.dyn_ref::<web_sys::HtmlSelectElement>() {
        return select.value();
    }
    target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).unwrap_or_default()
}

/// Whether the box an event comes from is ticked.
pub fn checked(event: &Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked())
}

/// Puts a text into a field, unless it is there already.
pub fn set_field_value(node: &NodeRef, text: &str) {
    if let Some(area) = node.cast::<HtmlTextAreaElement>() {
        if area.value() != text {
            area.set_value(text);
        }
    } else if let Some(select) = node.cast::<web_sys::HtmlSelectElement>() {
        select.set_value(text);
    } else if let Some(input) = node.cast::<HtmlInputElement>()
        && input.value() != text
    {
        input.set_value(text);
    }
}

/// Opens a dialogue over the page.
pub fn show_modal(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>()
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialogue.
pub fn close(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Text of a field.
pub fn field_value(node: &NodeRef) -> String {
    if let Some(area) = node.cast::<HtmlTextAreaElement>() {
        return area.value();
    }
    node.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}
