//! Drafting pointers: where whoever drafts a provision on an item finds help, and what the provision must settle.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::domain::checklist::{Checklist, Item};
use crate::domain::force::InstrumentStatus;
use crate::domain::ids::ItemId;
use crate::domain::library::Library;
use crate::domain::relations::{Bearing, Voice, voices};

/// How many items the drafter's list is borrowed from at most. Farther ones ask for something else as a rule.
const LENDERS: usize = 3;

/// An item of another source, or of the same one, with its checklist.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The checklist.
    pub checklist: Rc<Checklist>,
    /// The item.
    pub item: Rc<Item>,
}

/// Where whoever drafts a provision on an item finds help.
#[derive(Clone, Debug, Default)]
pub struct Pointers {
    /// Items of model laws on the point, nearest first. They say where to read, never what is written there.
    pub models: Vec<Placed>,
    /// Paragraphs of the Legislative Guide, of the item itself or of related ones: `65-90`.
    pub guide: Vec<String>,
    /// What texts that do not bind say on the point, in the order of time.
    pub recommendations: Vec<Voice>,
    /// What a provision must settle: the item's own list, or else those of related items, nearest first.
    pub drafting: Vec<Drafting>,
}

/// A list of what a provision must settle.
#[derive(Clone, Debug, PartialEq)]
pub struct Drafting {
    /// The related item it is borrowed from; `None` for the item's own.
    pub from: Option<Placed>,
    /// What must be settled.
    pub points: Vec<String>,
}

impl Pointers {
    /// The pointers for an item.
    pub fn of(item: &Item, library: &Library) -> Self {
        let checklists = library.checklists();
        let recommends = |status| !matches!(status, InstrumentStatus::Binding | InstrumentStatus::Model);
        let recommendations = voices(&item.id, library.relations(), checklists)
            .into_iter()
            .filter(|voice| recommends(voice.checklist.instrument.status))
            .collect();
        let near = near(item, library);
        let models = near.iter().filter(|near| near.checklist.instrument.status == InstrumentStatus::Model);
        Self {
            models: models.cloned().collect(),
            guide: guide(item, &near),
            recommendations,
            drafting: drafting(item, &near),
        }
    }

    /// Whether there is nothing to point to.
    pub fn is_empty(&self) -> bool {
        self.models.is_empty() && self.guide.is_empty() && self.recommendations.is_empty() && self.drafting.is_empty()
    }
}

/// The related items, nearest first.
fn near(item: &Item, library: &Library) -> Vec<Placed> {
    let mut related: Vec<_> = library.relations().to(&item.id).iter().collect();
    related.sort_by_key(|related| distance(related.bearing));
    let mut seen = BTreeSet::<&ItemId>::new();
    let first = related.into_iter().filter(|related| seen.insert(&related.item));
    let placed =
        |(checklist, item): (&Rc<Checklist>, &Rc<Item>)| Placed { checklist: checklist.clone(), item: item.clone() };
    first.filter_map(|related| library.place(&related.item).map(placed)).collect()
}

/// How far a related item is from the point: what covers it comes before what touches it.
fn distance(bearing: Bearing) -> usize {
    const NEAREST: [Bearing; 6] = [
        Bearing::Equal,
        Bearing::Superset,
        Bearing::Elaborates,
        Bearing::Subset,
        Bearing::Intersects,
        Bearing::ElaboratedBy,
    ];
    NEAREST.iter().position(|other| *other == bearing).unwrap_or(NEAREST.len())
}

/// The item's own paragraphs, or else those of related items of binding instruments, each once.
fn guide(item: &Item, near: &[Placed]) -> Vec<String> {
    if !item.guide.is_empty() {
        return item.guide.clone();
    }
    let mut all = Vec::new();
    let treaty = near.iter().filter(|near| near.checklist.instrument.status == InstrumentStatus::Binding);
    for paragraphs in treaty.flat_map(|near| &near.item.guide) {
        if !all.contains(paragraphs) {
            all.push(paragraphs.clone());
        }
    }
    all.sort_by_key(|paragraphs| paragraphs.split('-').next().and_then(|first| first.parse::<usize>().ok()));
    all
}

fn drafting(item: &Item, near: &[Placed]) -> Vec<Drafting> {
    if !item.drafting.is_empty() {
        return vec![Drafting { from: None, points: item.drafting.clone() }];
    }
    let lenders = near.iter().filter(|near| !near.item.drafting.is_empty()).take(LENDERS);
    lenders.map(|near| Drafting { from: Some(near.clone()), points: near.item.drafting.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::format::checklist::parse;

    fn library() -> Library {
        let mut library = Library::default();
        for (slug, head, items) in [
            (
                "treaty",
                "status: binding, date: '2001'",
                "{id: t.1, guide: ['211-220', '65-90'], drafting: [Whom it binds], relations: []}
{id: t.2, drafting: [], guide: [], relations: [{to: t.1, kind: intersects, rationale: r}]}
{id: t.3, guide: [], drafting: [], relations: []}",
            ),
            (
                "model",
                "status: model, date: '2014'",
                "{id: m.1, drafting: [What], relations: [{to: t.2, kind: intersects, rationale: r}]}
{id: m.2, drafting: [How], relations: [{to: t.2, kind: superset, rationale: r}, {to: t.1, kind: elaborates, rationale: r}]}",
            ),
            (
                "late",
                "status: chair-summary, date: '2020'",
                "{id: l.1, drafting: [], relations: [{to: t.1, kind: elaborates, rationale: r}, {to: t.2, kind: equal, rationale: r}]}",
            ),
            (
                "early",
                "status: recommendation, date: '2012'",
                "{id: e.1, drafting: [], relations: [{to: t.1, kind: intersects, rationale: r}]}",
            ),
        ] {
            let mut text = format!("format: 1\nversion: 1.0.0\ninstrument: {{{head}}}\nsections:\n- id: a\n  items:\n");
            for item in items.lines() {
                let item = item.replacen(',', ", force: recommended, scorable: law, source: verified,", 1);
                text += &format!("  - {item}\n");
            }
            library.add(parse(&slug.into(), slug, &text).0, slug).unwrap();
        }
        library
    }

    fn of(id: &str) -> Pointers {
        let library = library();
        Pointers::of(library.item(&id.into()).unwrap(), &library)
    }

    #[test]
    fn texts_that_do_not_bind_speak_in_the_order_of_time_and_models_by_nearness() {
        let pointers = of("t.1");
        let sources: Vec<_> = pointers.recommendations.iter().map(|voice| voice.checklist.id.as_str()).collect();
        assert_eq!(sources, ["early", "late"]);
        let models: Vec<_> = of("t.2").models.iter().map(|model| model.item.id.to_string()).collect();
        assert_eq!(models, ["m.2", "m.1"]);
    }

    #[test]
    fn an_items_own_paragraphs_and_list_come_before_borrowed_ones() {
        let own = of("t.1");
        assert_eq!(own.guide, ["211-220", "65-90"]);
        assert_eq!(own.drafting, [Drafting { from: None, points: vec!["Whom it binds".into()] }]);
        let borrowed = of("t.2");
        assert_eq!(borrowed.guide, ["65-90", "211-220"], "of the treaty, in the order of the guide");
        let from: Vec<_> =
            borrowed.drafting.iter().map(|list| list.from.as_ref().unwrap().item.id.to_string()).collect();
        assert_eq!(from, ["m.2", "t.1", "m.1"], "nearest first");
        assert_eq!(of("l.1").guide, ["65-90", "211-220"], "of a related item of the treaty");
    }

    #[test]
    fn an_item_that_stands_alone_points_nowhere() {
        assert!(of("t.3").is_empty());
        assert!(!of("e.1").is_empty());
    }
}
