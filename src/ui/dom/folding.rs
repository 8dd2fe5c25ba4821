//! Things that fold: `details`.

use web_sys::HtmlElement;
use yew::prelude::*;

/// Whether something that folds is unfolded.
pub fn is_open(node: &NodeRef) -> bool {
    node.cast::<HtmlElement>().is_some_and(|element| element.has_attribute("open"))
}

/// Folds something that folds.
pub fn fold(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.remove_attribute("open");
    }
}
