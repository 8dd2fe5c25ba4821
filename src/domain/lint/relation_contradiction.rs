//! Relations agree: no item is part of itself, directly or by way of others.

use crate::domain::checklist::Checklist;
use crate::domain::checklist::Item;
use crate::domain::diagnostic::Severity;
use crate::domain::force::RelationKind;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::circles::Larger;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "relation-contradiction",
    severity: Severity::Error,
    doc: "Relations agree: no item is part of itself, directly or by way of others.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let larger = Larger::of(std::iter::once(checklist));
    for item in checklist.items() {
        for (index, relation) in item.relations.iter().enumerate() {
            let circular = larger.is_circular(&item.id, relation);
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
