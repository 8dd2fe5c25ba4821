//! Words of a law that the person has selected, as places in its text.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

use crate::domain::provision::Place;
use crate::ui::dom::Listener;

/// What lines of a law carry: the element with `data-law` names the law, each line its block and the byte it begins at.
const LINE: &str = "[data-block]";

/// Words selected in a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Id of the law.
    pub law: String,
    /// What is selected of each line that is shown, in the order of the page. What is not shown is not selected.
    pub stretches: Vec<(Place, Place)>,
}

/// Listens for the selection to change.
pub fn on_change(mut ear: impl FnMut() + 'static) -> Option<Listener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(&document, "selectionchange", move |_| ear()))
}

/// The law in which words are selected. It is asked at every move of the pointer, and so looks at the two ends alone.
pub fn law() -> Option<String> {
    let range = range()?;
    let (first, last) = (law_of(&range.start_container().ok()?)?, law_of(&range.end_container().ok()?)?);
    (first == last).then_some(first)
}

/// The words selected, if they lie in one law.
pub fn selected() -> Option<Selected> {
    let range = range()?;
    let (start_node, start_at) = (range.start_container().ok()?, range.start_offset().ok()?);
    let (end_node, end_at) = (range.end_container().ok()?, range.end_offset().ok()?);
    let mut law = None;
    let mut stretches = Vec::new();
    for line in lines(&range)? {
        let of = law_of(&line)?;
        if *law.get_or_insert_with(|| of.clone()) != of {
            return None;
        }
        let holds = |node: &Node| line.contains(Some(node));
        let from = if holds(&start_node) { place(&line, &start_node, start_at) } else { start(&line) }?;
        let to = if holds(&end_node) { place(&line, &end_node, end_at) } else { end(&line) }?;
        if from < to {
            stretches.push((from, to));
        }
    }
    law.filter(|_| !stretches.is_empty()).map(|law| Selected { law, stretches })
}

fn range() -> Option<Range> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    selection.get_range_at(0).ok()
}

fn law_of(node: &Node) -> Option<String> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest("[data-law]").ok()??.get_attribute("data-law")
}

/// The lines that a range touches.
fn lines(range: &Range) -> Option<Vec<Element>> {
    let around = range.common_ancestor_container().ok()?;
    let element = around.dyn_ref::<Element>().cloned().or_else(|| around.parent_element())?;
    if let Some(line) = element.closest(LINE).ok()? {
        return Some(vec![line]);
    }
    let all = element.query_selector_all(LINE).ok()?;
    let nodes = (0..all.length()).filter_map(|at| all.get(at));
    let touched = nodes.filter(|node| range.intersects_node(node).unwrap_or(false));
    Some(touched.filter_map(|node| node.dyn_into::<Element>().ok()).collect())
}

fn start(line: &Element) -> Option<Place> {
    let number = |name: &str| line.get_attribute(name)?.parse::<u32>().ok();
    Some(Place { block: number("data-block")?, at: number("data-at")? })
}

fn end(line: &Element) -> Option<Place> {
    let from = start(line)?;
    Some(Place { at: from.at + line.text_content()?.len() as u32, ..from })
}

/// The place in a line at which a range begins or ends: the line's own beginning and the bytes of the text up to there.
fn place(line: &Element, node: &Node, offset: u32) -> Option<Place> {
    let from = start(line)?;
    let up_to = web_sys::window()?.document()?.create_range().ok()?;
    up_to.set_start(line, 0).ok()?;
    up_to.set_end(node, offset).ok()?;
    let text = String::from(up_to.to_string());
    Some(Place { at: from.at + text.len() as u32, ..from })
}
