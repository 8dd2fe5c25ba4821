//! Judges the relations of several checklists together: each leads somewhere, both sides agree, and no item is part of
//! itself by way of another checklist.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::checklist::{Checklist, Item, Relation};
use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::force::RelationKind;
use crate::domain::format::checklist::{Spot, locate};
use crate::domain::ids::ItemId;
use crate::domain::lint::circles::Larger;
use crate::domain::relations::Bearing;

/// A checklist with the file it was read from.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The checklist.
    pub checklist: Rc<Checklist>,
    /// Name of the file.
    pub file: String,
    /// Its text, by which problems get their lines; empty where it is not at hand.
    pub text: String,
}

/// What is wrong with the relations of these checklists when they are read together, and with `others`, of which nothing
/// is reported. What one file shows by itself is left to its own rules.
pub fn across(filed: &[Filed], others: &[Rc<Checklist>]) -> Vec<Diagnostic> {
    let all: Vec<&Checklist> =
        filed.iter().map(|filed| &*filed.checklist).chain(others.iter().map(|other| &**other)).collect();
    let whole = Whole::of(&all);
    let mut problems = Vec::new();
    for Filed { checklist, file, text } in filed {
        let alone = Larger::of(std::iter::once(&**checklist));
        let mut found: Vec<(Diagnostic, Spot)> = Vec::new();
        for item in checklist.items() {
            for (index, relation) in item.relations.iter().enumerate() {
                let Some(problem) = whole.fault(item, relation, &alone) else { continue };
                let spot = Spot::item(&item.id).key("relations").index(index);
                let place = Place { file: file.clone(), item: Some(item.id.clone()), ..Place::default() };
                found.push((problem.at(place, relation), spot));
            }
        }
        locate(&mut found, text);
        problems.extend(found.into_iter().map(|(problem, _)| problem));
    }
    problems
}

/// What is known once all checklists are read.
struct Whole<'a> {
    items: BTreeMap<&'a ItemId, &'a Item>,
    homes: BTreeMap<&'a ItemId, usize>,
    larger: Larger<'a>,
}

/// What is wrong with a relation.
enum Fault {
    Nowhere,
    /// The other side says this of the first.
    Disagreed(RelationKind),
    Circular,
}

impl Fault {
    fn at(self, place: Place, relation: &Relation) -> Diagnostic {
        let (problem, other) = match self {
            Fault::Nowhere => (Diagnostic::error("relation-nowhere", place), None),
            Fault::Disagreed(kind) => (Diagnostic::error("relation-disagreed", place), Some(kind)),
            Fault::Circular => (Diagnostic::error("relation-circular", place), None),
        };
        let problem = problem.with("to", &relation.to).with("kind", relation.kind.key());
        match other {
            Some(kind) => problem.with("other", kind.key()),
            None => problem,
        }
    }
}

impl<'a> Whole<'a> {
    fn of(checklists: &[&'a Checklist]) -> Self {
        let (mut items, mut homes) = (BTreeMap::new(), BTreeMap::new());
        for (at, checklist) in checklists.iter().enumerate() {
            for item in checklist.items() {
                items.entry(&item.id).or_insert(&**item);
                homes.entry(&item.id).or_insert(at);
            }
        }
        Self { items, homes, larger: Larger::of(checklists.iter().copied()) }
    }

    /// What is wrong with a relation and cannot be seen in its own checklist alone.
    fn fault(&self, item: &Item, relation: &Relation, alone: &Larger<'_>) -> Option<Fault> {
        let Some(other) = self.items.get(&relation.to) else {
            let own = namespace(&relation.to) == namespace(&item.id);
            return (!own).then_some(Fault::Nowhere);
        };
        let at_home = self.homes.get(&relation.to) == self.homes.get(&item.id);
        let said = Bearing::of(relation.kind).reversed();
        let otherwise = other.relations.iter().find(|back| {
            back.to == item.id && overlaps(back.kind) && overlaps(relation.kind) && Bearing::of(back.kind) != said
        });
        // Of two in one checklist, that each is part of the other is told there as a circle.
        let told = |back: &Relation| at_home && strict(back.kind) && strict(relation.kind);
        if let Some(back) = otherwise.filter(|back| !told(back)) {
            return Some(Fault::Disagreed(back.kind));
        }
        let circular = strict(relation.kind) && otherwise.is_none();
        (circular && self.larger.is_circular(&item.id, relation) && !alone.is_circular(&item.id, relation))
            .then_some(Fault::Circular)
    }
}

fn namespace(id: &ItemId) -> Option<&str> {
    id.as_str().split('.').next()
}

fn strict(kind: RelationKind) -> bool {
    matches!(kind, RelationKind::Subset | RelationKind::Superset)
}

/// To give content to an item is of no kind of overlap, and so contradicts none.
fn overlaps(kind: RelationKind) -> bool {
    kind != RelationKind::Elaborates
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::format::checklist::parse;

    fn filed(slug: &str, relations: &[(&str, &str, &str)]) -> Filed {
        let mut text =
            "format: 1\nversion: 1.0.0\ninstrument: {status: model}\nsections:\n- id: a\n  items:\n".to_owned();
        for (id, to, kind) in relations {
            let told =
                if to.is_empty() { String::new() } else { format!("{{to: {to}, kind: {kind}, rationale: why}}") };
            text += &format!(
                "  - {{id: {id}, force: recommended, scorable: law, source: verified, relations: [{told}]}}\n"
            );
        }
        let file = format!("{slug}.yaml");
        Filed { checklist: Rc::new(parse(&slug.into(), &file, &text).0), file, text }
    }

    /// File, line and what is told.
    fn found(filed: &[Filed]) -> Vec<String> {
        let show = |problem: &Diagnostic| {
            let Place { file, line, .. } = &problem.place;
            format!("{file}:{line} {} {}", problem.code, problem.args[0].1)
        };
        across(filed, &[]).iter().map(show).collect()
    }

    #[test]
    fn finds_what_leads_nowhere_and_lets_the_rest_be() {
        let one = filed("one", &[("a.1", "b.9", "equal"), ("a.2", "b.1", "equal"), ("a.3", "a.9", "equal")]);
        let two = filed("two", &[("b.1", "", "")]);
        assert_eq!(found(&[one.clone(), two.clone()]), ["one.yaml:7 relation-nowhere b.9"]);
        assert_eq!(across(&[one], &[two.checklist]).len(), 1, "those only compared with count");
    }

    #[test]
    fn finds_two_sides_that_disagree() {
        for (there, back, agree) in [
            ("subset", "subset", false),
            ("subset", "superset", true),
            ("equal", "equal", true),
            ("equal", "subset", false),
            ("intersects", "equal", false),
            ("intersects", "intersects", true),
            ("equal", "elaborates", true),
            ("elaborates", "subset", true),
        ] {
            let pair = [filed("one", &[("a.1", "b.1", there)]), filed("two", &[("b.1", "a.1", back)])];
            let wanted = ["one.yaml:7 relation-disagreed b.1", "two.yaml:7 relation-disagreed a.1"];
            assert_eq!(found(&pair), if agree { Vec::new() } else { wanted.to_vec() }, "{there} and {back}");
        }
        let alone = [filed("one", &[("a.1", "a.2", "equal"), ("a.2", "a.1", "subset")])];
        assert_eq!(found(&alone).len(), 2, "the rules of a file see only one side of this");
        let alone = [filed("one", &[("a.1", "a.2", "subset"), ("a.2", "a.1", "subset")])];
        assert_eq!(found(&alone), Vec::<String>::new(), "its own rules tell this as a circle");
    }

    #[test]
    fn finds_circles_over_several_files() {
        let three = [
            filed("one", &[("a.1", "b.1", "subset"), ("a.2", "a.1", "subset")]),
            filed("two", &[("b.1", "c.1", "subset")]),
            filed("three", &[("c.1", "a.1", "subset")]),
        ];
        let wanted = ["one.yaml:7 relation-circular b.1", "two.yaml:7 relation-circular c.1"];
        assert_eq!(found(&three), [&wanted[..], &["three.yaml:7 relation-circular a.1"]].concat());
        let by_the_same = [
            filed("one", &[("a.1", "b.1", "subset")]),
            filed("two", &[("b.1", "c.1", "equal")]),
            filed("three", &[("c.1", "a.1", "equal")]),
        ];
        assert_eq!(found(&by_the_same), ["one.yaml:7 relation-circular b.1"]);
        let none =
            [filed("one", &[("a.1", "b.1", "equal"), ("a.2", "a.1", "subset")]), filed("two", &[("b.1", "", "")])];
        assert_eq!(found(&none), Vec::<String>::new());
    }
}
