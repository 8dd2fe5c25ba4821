//! Circles among items of which each is said to be part of the next.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::checklist::{Checklist, Relation};
use crate::domain::force::RelationKind;
use crate::domain::ids::ItemId;

/// What is as large as what, or larger, and where that leads back to where it began.
pub(super) struct Larger<'a> {
    circles: BTreeMap<&'a ItemId, usize>,
}

impl<'a> Larger<'a> {
    /// By the words of these checklists' items; those that lead elsewhere count too.
    pub(super) fn of(checklists: impl Iterator<Item = &'a Checklist>) -> Self {
        let mut larger: BTreeMap<&ItemId, BTreeSet<&ItemId>> = BTreeMap::new();
        for item in checklists.flat_map(Checklist::items) {
            for relation in &item.relations {
                let mut add = |small: &'a ItemId, large: &'a ItemId| larger.entry(small).or_default().insert(large);
                // Items that ask the same lead to each other, so that a step between them never shows a circle by itself
                // but closes one with a step to a larger item.
                match (step(&item.id, relation), relation.kind) {
                    (Some((small, large)), _) => add(small, large),
                    (None, RelationKind::Equal) => add(&item.id, &relation.to) | add(&relation.to, &item.id),
                    (None, _) => false,
                };
            }
        }
        Self { circles: in_circles(&larger) }
    }

    /// Whether a relation says of an item that it is part of itself by way of others.
    pub(super) fn is_circular(&self, item: &ItemId, relation: &Relation) -> bool {
        let Some((small, large)) = step(item, relation) else { return false };
        self.circles.get(small).is_some_and(|circle| self.circles.get(large) == Some(circle))
    }
}

/// The smaller and the larger of two items, where a relation tells them apart.
fn step<'a>(item: &'a ItemId, relation: &'a Relation) -> Option<(&'a ItemId, &'a ItemId)> {
    match relation.kind {
        RelationKind::Subset => Some((item, &relation.to)),
        RelationKind::Superset => Some((&relation.to, item)),
        _ => None,
    }
}

/// The items that lie on circles, with a number that the items of one circle, or of circles that meet, share.
fn in_circles<'a>(larger: &BTreeMap<&'a ItemId, BTreeSet<&'a ItemId>>) -> BTreeMap<&'a ItemId, usize> {
    let mut smaller: BTreeMap<&ItemId, BTreeSet<&ItemId>> = BTreeMap::new();
    for (from, tos) in larger {
        for to in tos {
            smaller.entry(to).or_default().insert(from);
        }
    }
    // The items in the order in which a walk leaves them, then walks against the arrows from the last left.
    let mut left = Vec::new();
    let mut seen = BTreeSet::new();
    for start in larger.keys().copied() {
        walk(start, larger, &mut seen, &mut left);
    }
    let mut circles = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (number, start) in left.iter().rev().enumerate() {
        let mut circle = Vec::new();
        walk(start, &smaller, &mut seen, &mut circle);
        if circle.len() > 1 {
            circles.extend(circle.into_iter().map(|item| (item, number)));
        }
    }
    circles
}

/// Visits everything that can be reached, without recursion, and notes each item once all beyond it is visited.
fn walk<'a>(
    start: &'a ItemId,
    arrows: &BTreeMap<&'a ItemId, BTreeSet<&'a ItemId>>,
    seen: &mut BTreeSet<&'a ItemId>,
    left: &mut Vec<&'a ItemId>,
) {
    let mut stack = vec![(start, false)];
    while let Some((item, done)) = stack.pop() {
        if done {
            left.push(item);
        } else if seen.insert(item) {
            stack.push((item, true));
            let next = arrows.get(item).into_iter().flatten();
            stack.extend(next.filter(|to| !seen.contains(**to)).map(|to| (*to, false)));
        }
    }
}
