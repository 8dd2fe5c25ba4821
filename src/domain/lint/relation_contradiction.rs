//! Relations agree: no item is part of itself, directly or by way of others.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::checklist::Checklist;
use crate::domain::checklist::Item;
use crate::domain::diagnostic::Severity;
use crate::domain::force::RelationKind;
use crate::domain::format::checklist::Spot;
use crate::domain::ids::ItemId;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "relation-contradiction",
    severity: Severity::Error,
    doc: "Relations agree: no item is part of itself, directly or by way of others.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    // What is truly larger than an item, by its own words or by those of the larger one.
    let mut larger: BTreeMap<&ItemId, BTreeSet<&ItemId>> = BTreeMap::new();
    for item in checklist.items() {
        for relation in &item.relations {
            match relation.kind {
                RelationKind::Subset => larger.entry(&item.id).or_default().insert(&relation.to),
                RelationKind::Superset => larger.entry(&relation.to).or_default().insert(&item.id),
                _ => false,
            };
        }
    }
    let circles = in_circles(&larger);
    for item in checklist.items() {
        for (index, relation) in item.relations.iter().enumerate() {
            let circular = match relation.kind {
                RelationKind::Subset => closes(&item.id, &relation.to, &circles),
                RelationKind::Superset => closes(&relation.to, &item.id, &circles),
                _ => false,
            };
            if relation.to == item.id || circular || says_otherwise(item, index) {
                let spot = Spot::item(&item.id).key("relations").index(index);
                sink.report(spot, &[("to", relation.to.as_str()), ("kind", relation.kind.key())]);
            }
        }
    }
}

/// Whether an earlier relation to the same item is of another kind; to give content to it is of no kind of overlap.
fn says_otherwise(item: &Item, index: usize) -> bool {
    let Some((relation, before)) = item.relations.get(..=index).and_then(<[_]>::split_last) else {
        return false;
    };
    let overlap = |kind: RelationKind| kind != RelationKind::Elaborates;
    let other = |earlier: &crate::domain::checklist::Relation| {
        earlier.to == relation.to && overlap(earlier.kind) && earlier.kind != relation.kind
    };
    overlap(relation.kind) && before.iter().any(other)
}

/// Whether the step from one item to a larger one lies on a circle.
fn closes(from: &ItemId, to: &ItemId, circles: &BTreeMap<&ItemId, usize>) -> bool {
    circles.get(from).is_some_and(|circle| circles.get(to) == Some(circle))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with, with_item};

    use crate::domain::checklist::Relation;

    fn relation(to: &str, kind: RelationKind) -> Relation {
        Relation { to: to.into(), kind, rationale: "why".into() }
    }

    #[test]
    fn finds_each_being_part_of_the_other() {
        let checklist = with(|checklist| {
            let items = &mut checklist.sections[0].items;
            std::rc::Rc::make_mut(&mut items[0]).relations = vec![relation("s.2.1", RelationKind::Subset)];
            std::rc::Rc::make_mut(&mut items[1]).relations = vec![relation("s.1", RelationKind::Subset)];
        });
        assert_eq!(
            found(&RULE, &checklist),
            ["s.1.relations[0] to=s.2.1 kind=subset", "s.2.1.relations[0] to=s.1 kind=subset"]
        );
    }

    #[test]
    fn finds_circles_of_three_but_not_what_leads_to_them() {
        let checklist = with(|checklist| {
            let items = &mut checklist.sections[0].items;
            let mut outside = crate::domain::checklist::Item::clone(&items[0]);
            outside.id = "s.9".into();
            outside.relations = vec![relation("s.1", RelationKind::Subset)];
            items.push(outside.into());
            std::rc::Rc::make_mut(&mut items[0]).relations = vec![relation("s.2.1", RelationKind::Subset)];
            std::rc::Rc::make_mut(&mut items[1]).relations = vec![relation("s.2.2", RelationKind::Subset)];
            std::rc::Rc::make_mut(&mut items[2]).relations = vec![relation("s.1", RelationKind::Subset)];
        });
        assert_eq!(found(&RULE, &checklist).len(), 3);
    }

    #[test]
    fn finds_itself_and_two_kinds_for_one_pair() {
        let checklist = with_item(0, |item| item.relations = vec![relation("s.1", RelationKind::Equal)]);
        assert_eq!(found(&RULE, &checklist), ["s.1.relations[0] to=s.1 kind=equal"]);
        let kinds = vec![relation("s.2.1", RelationKind::Equal), relation("s.2.1", RelationKind::Subset)];
        let checklist = with_item(0, |item| item.relations = kinds);
        assert_eq!(found(&RULE, &checklist), ["s.1.relations[1] to=s.2.1 kind=subset"]);
    }

    #[test]
    fn both_directions_of_one_statement_agree() {
        let checklist = with(|checklist| {
            let items = &mut checklist.sections[0].items;
            std::rc::Rc::make_mut(&mut items[0]).relations = vec![relation("s.2.1", RelationKind::Subset)];
            std::rc::Rc::make_mut(&mut items[1]).relations = vec![relation("s.1", RelationKind::Superset)];
        });
        assert_eq!(found(&RULE, &checklist), Vec::<String>::new());
    }
}
