//! What must not be lost where the page changes: the place of the focus, and words that come back to their field.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Id of the element of this kind that has the focus within it, in a list; `None` if the focus is elsewhere.
pub fn focus_within(list: &NodeRef, kind: &str) -> Option<String> {
    // Where views are rendered without a browser there is no list yet.
    let list = list.cast::<web_sys::Element>()?;
    let element = web_sys::window()?.document()?.active_element().filter(|element| list.contains(Some(element)))?;
    element.closest(kind).ok().flatten().map(|row| row.id())
}

/// Puts words back into a field, behind what was written there since, unfolds what it stands in, and moves the focus there.
pub fn give_back(node: &NodeRef, words: &str) {
    let Some(area) = node.cast::<HtmlTextAreaElement>() else { return };
    let there = area.value();
    area.set_value(&if there.trim().is_empty() { words.to_owned() } else { format!("{there}\n\n{words}") });
    if let Ok(Some(folded)) = area.closest("details") {
        let _ = folded.set_attribute("open", "");
    }
    let _ = area.focus();
}
