//! From a part of a checklist to its line and column; made only when there is a problem to place.

use std::collections::BTreeMap;

use crate::domain::format::checklist::{Spot, Step};
use crate::domain::format::tree::{At, Node, Value};

/// Finds places in the tree of a checklist.
pub(super) struct Locator<'a> {
    root: &'a Node,
    items: BTreeMap<&'a str, Vec<&'a Node>>,
}

impl<'a> Locator<'a> {
    pub(super) fn new(root: &'a Node) -> Self {
        let mut items: BTreeMap<&str, Vec<&Node>> = BTreeMap::new();
        let sections = root.get("sections").map(Node::list).unwrap_or_default();
        for item in sections.iter().filter_map(|section| section.get("items")).flat_map(Node::list) {
            if let Some(id) = item.get("id").and_then(Node::text) {
                items.entry(id).or_default().push(item);
            }
        }
        Self { root, items }
    }

    /// The place of a part. Where the part itself is not written, the place of what should hold it.
    pub(super) fn find(&self, spot: &Spot) -> At {
        let items = spot.item.as_ref().and_then(|id| self.items.get(id.as_str()));
        let start = items.and_then(|nodes| nodes.get(spot.nth).or(nodes.last()));
        let mut node = start.copied().unwrap_or(self.root);
        let mut at = node.at;
        for step in &spot.path {
            let next = match (step, &node.value) {
                (Step::Key(key), Value::Map(entries)) => {
                    entries.iter().find(|(name, _)| name.text == *key).map(|(name, node)| (name.at, node))
                }
                (Step::Index(index), Value::List(nodes)) => nodes.get(*index).map(|node| (node.at, node)),
                _ => None,
            };
            let Some((here, inside)) = next else {
                return at;
            };
            (at, node) = (here, inside);
        }
        at
    }
}
