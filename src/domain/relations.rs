//! How items stand to one another, told from either side, and what other sources say on the point of an item.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::checklist::{Checklist, Item};
use crate::domain::force::{RelationKind, keywords};
use crate::domain::ids::ItemId;

keywords!(
    /// How another item stands to the one looked at.
    Bearing {
        /// It asks the same.
        Equal = "equal",
        /// It asks all of this one and more.
        Superset = "superset",
        /// It asks part of what this one asks.
        Subset = "subset",
        /// They overlap.
        Intersects = "intersects",
        /// It gives content to this one.
        Elaborates = "elaborates",
        /// This one gives content to it.
        ElaboratedBy = "elaborated-by",
    }
);

impl Bearing {
    /// How an item stands to the one it names in a relation of this kind.
    pub fn of(kind: RelationKind) -> Self {
        match kind {
            RelationKind::Equal => Bearing::Equal,
            RelationKind::Subset => Bearing::Subset,
            RelationKind::Superset => Bearing::Superset,
            RelationKind::Intersects => Bearing::Intersects,
            RelationKind::Elaborates => Bearing::Elaborates,
        }
    }

    /// The same, told from the other side.
    pub fn reversed(self) -> Self {
        match self {
            Bearing::Equal => Bearing::Equal,
            Bearing::Superset => Bearing::Subset,
            Bearing::Subset => Bearing::Superset,
            Bearing::Intersects => Bearing::Intersects,
            Bearing::Elaborates => Bearing::ElaboratedBy,
            Bearing::ElaboratedBy => Bearing::Elaborates,
        }
    }
}

/// Another item and how it stands to the one looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    /// The other item.
    pub item: ItemId,
    /// How it stands to the one looked at.
    pub bearing: Bearing,
    /// Why, in one line, as the source of the relation tells it.
    pub rationale: Rc<str>,
}

/// The relations among the items of some checklists, each told from both sides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relations {
    by_item: BTreeMap<ItemId, Vec<Related>>,
}

impl Relations {
    /// Gathers the relations; those that lead to no item of these checklists are left out. Where both sides tell of the
    /// same overlap, it is told once, in the words of the item itself.
    pub fn of(checklists: &[Rc<Checklist>]) -> Self {
        let items = || checklists.iter().flat_map(|checklist| checklist.items());
        let mut by_item: BTreeMap<ItemId, Vec<Related>> = items().map(|item| (item.id.clone(), Vec::new())).collect();
        let mut put = |at: &ItemId, item: &ItemId, bearing: Bearing, rationale: &Rc<str>| {
            let Some(related) = by_item.get_mut(at) else { return };
            if at != item && related.iter().all(|other| other.item != *item || other.bearing != bearing) {
                related.push(Related { item: item.clone(), bearing, rationale: rationale.clone() });
            }
        };
        let known: std::collections::BTreeSet<&ItemId> = items().map(|item| &item.id).collect();
        let told = || items().flat_map(|item| item.relations.iter().map(move |relation| (item, relation)));
        let told: Vec<_> = told().filter(|(_, relation)| known.contains(&relation.to)).collect();
        let words: Vec<Rc<str>> = told.iter().map(|(_, relation)| Rc::from(relation.rationale.as_str())).collect();
        for ((item, relation), words) in told.iter().zip(&words) {
            put(&item.id, &relation.to, Bearing::of(relation.kind).reversed(), words);
        }
        for ((item, relation), words) in told.iter().zip(&words) {
            put(&relation.to, &item.id, Bearing::of(relation.kind), words);
        }
        Self { by_item }
    }

    /// The items related to this one: first those it names itself, then those that name it.
    pub fn to(&self, item: &ItemId) -> &[Related] {
        self.by_item.get(item).map_or(&[], Vec::as_slice)
    }
}

/// What one source says on a point.
#[derive(Clone, Debug)]
pub struct Voice {
    /// The checklist derived from the source.
    pub checklist: Rc<Checklist>,
    /// Its items on the point, in the order of the source, with how they stand to the item looked at.
    pub items: Vec<(Rc<Item>, Related)>,
}

/// What the sources say on the point of an item, in the order of time: the checklists in the order of their instruments'
/// dates, those without a date last.
pub fn voices(item: &ItemId, relations: &Relations, checklists: &[Rc<Checklist>]) -> Vec<Voice> {
    let related: BTreeMap<&ItemId, &Related> =
        relations.to(item).iter().rev().map(|other| (&other.item, other)).collect();
    let mut voices: Vec<Voice> = checklists
        .iter()
        .filter_map(|checklist| {
            let items: Vec<_> =
                checklist.items().filter_map(|item| Some((item.clone(), (*related.get(&item.id)?).clone()))).collect();
            (!items.is_empty()).then(|| Voice { checklist: checklist.clone(), items })
        })
        .collect();
    voices.sort_by(|a, b| time(&a.checklist).cmp(&time(&b.checklist)));
    voices
}

/// The date of an instrument, for sorting: one without a date comes last.
fn time(checklist: &Checklist) -> (bool, &str) {
    let date = checklist.instrument.date.as_str();
    (date.is_empty(), date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::format::checklist::parse;

    fn checklist(slug: &str, date: &str, items: &[(&str, &[(&str, RelationKind)])]) -> Rc<Checklist> {
        let mut text = format!(
            "format: 1\nversion: 1.0.0\ninstrument: {{status: model, date: '{date}'}}\nsections:\n- id: a\n  items:\n"
        );
        for (id, relations) in items {
            let relations: Vec<_> = relations
                .iter()
                .map(|(to, kind)| format!("{{to: {to}, kind: {}, rationale: {id} says}}", kind.key()))
                .collect();
            text += &format!(
                "  - {{id: {id}, force: recommended, scorable: law, source: verified, relations: [{}]}}\n",
                relations.join(", ")
            );
        }
        Rc::new(parse(&slug.into(), slug, &text).0)
    }

    #[test]
    fn each_relation_is_told_from_both_sides() {
        for kind in RelationKind::ALL {
            let pair =
                [checklist("one", "2001", &[("a.1", &[("b.1", *kind)])]), checklist("two", "2012", &[("b.1", &[])])];
            let relations = Relations::of(&pair);
            let bearing = |id: &str| relations.to(&id.into())[0].bearing;
            assert_eq!(bearing("b.1"), Bearing::of(*kind));
            assert_eq!(bearing("a.1"), Bearing::of(*kind).reversed());
            assert_eq!(bearing("a.1").reversed().reversed(), bearing("a.1"));
        }
    }

    #[test]
    fn the_same_told_twice_is_told_once_and_what_leads_nowhere_not_at_all() {
        let pair = [
            checklist("one", "2001", &[("a.1", &[("b.1", RelationKind::Subset), ("gone.1", RelationKind::Equal)])]),
            checklist("two", "2012", &[("b.1", &[("a.1", RelationKind::Superset)])]),
        ];
        let relations = Relations::of(&pair);
        let to =
            |id: &str| relations.to(&id.into()).iter().map(|other| other.rationale.to_string()).collect::<Vec<_>>();
        assert_eq!((to("a.1"), to("b.1")), (vec!["a.1 says".into()], vec!["b.1 says".into()]));
    }

    #[test]
    fn sources_speak_in_the_order_of_time() {
        let all = [
            checklist("core", "2001-05-31", &[("a.1", &[])]),
            checklist("undated", "", &[("b.1", &[("a.1", RelationKind::Elaborates)])]),
            checklist("late", "2020-07-17", &[("c.1", &[("a.1", RelationKind::Equal)]), ("c.2", &[])]),
            checklist("early", "2012", &[("d.1", &[("a.1", RelationKind::Superset)])]),
        ];
        let heard = voices(&"a.1".into(), &Relations::of(&all), &all);
        let order: Vec<_> = heard.iter().map(|voice| (voice.checklist.id.as_str(), voice.items.len())).collect();
        assert_eq!(order, [("early", 1), ("late", 1), ("undated", 1)]);
    }
}
