//! Moves an assessment to the version of a checklist at hand, so that no answer is lost and all of it can be taken back.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::domain::assessment::{AnsweredChecklist, AnsweredItem, Assessment};
use crate::domain::checklist::Checklist;
use crate::domain::edit::{Exchange, Swap};
use crate::domain::finding::Finding;
use crate::domain::ids::ItemId;
use crate::domain::migration::{Way, reworded, trace::Trace, way};

/// What moves an assessment to the version of a checklist at hand; `None` if that is the one it answers, is earlier, or
/// is no checklist of the assessment. Where an item becomes several, each part gets the finding. Where several become
/// one, the finding stands that has its id, or else the first; the others stay under their ids. A finding on an item
/// that is gone stays under its id too, and what anybody wrote is never put away for another finding.
pub fn exchange(assessment: &Assessment, checklist: &Checklist) -> Option<Exchange> {
    let answered = assessment.checklists.iter().find(|answered| answered.id == checklist.id)?;
    let mut texts = AnsweredChecklist::of(checklist);
    if (answered.hash == texts.hash && answered.version == texts.version) || way(answered, checklist) == Way::Backward {
        return None;
    }
    let trace = Trace::of(answered, checklist);
    let places = places(assessment, answered, &texts, &trace);
    let mut findings = Vec::new();
    texts.withdrawn = gone(answered, &texts);
    for (target, source) in &places {
        let Some(finding) = written(assessment, source) else { continue };
        let mut moved = Finding::clone(finding);
        if !stands(target, source, answered, &texts, &trace) {
            // A finding that waits already keeps the text and the version it was made for.
            let first = moved.recheck.is_empty();
            let text = if first { None } else { answered.withdrawn.get(source) };
            if let Some(text) = text.or_else(|| answered.items.get(source)) {
                texts.withdrawn.insert(target.clone(), text.clone());
            }
            if first {
                moved.recheck = answered.version.clone();
            }
        } else if let Some(text) = answered.withdrawn.get(source).filter(|_| !moved.recheck.is_empty()) {
            texts.withdrawn.insert(target.clone(), text.clone());
        }
        swap(&mut findings, assessment, target, Some(Rc::new(moved)));
    }
    let carried: BTreeSet<&ItemId> = places.values().collect();
    for source in answered.items.keys().filter(|id| carried.contains(id) && !places.contains_key(*id)) {
        swap(&mut findings, assessment, source, None);
    }
    texts.only = answered.only.as_ref().map(|only| only.iter().flat_map(|id| trace.targets(id)).cloned().collect());
    texts.unknown = answered.unknown.clone();
    Some(Exchange { checklist: Some((answered.clone(), Rc::new(texts))), findings })
}

fn swap(swaps: &mut Vec<Swap>, assessment: &Assessment, item: &ItemId, after: Option<Rc<Finding>>) {
    let before = assessment.finding(item).cloned();
    if before != after {
        swaps.push(Swap { item: item.clone(), before, after });
    }
}

/// The finding on an item, if anybody wrote something in it.
fn written<'a>(assessment: &'a Assessment, item: &ItemId) -> Option<&'a Rc<Finding>> {
    assessment.finding(item).filter(|finding| !finding.is_untouched())
}

/// Which finding comes to stand at which item, both by their ids.
fn places(
    assessment: &Assessment,
    answered: &AnsweredChecklist,
    texts: &AnsweredChecklist,
    trace: &Trace,
) -> BTreeMap<ItemId, ItemId> {
    let mut places: BTreeMap<ItemId, ItemId> = BTreeMap::new();
    for target in texts.items.keys() {
        let taken = written(assessment, target).is_some() && !answered.items.contains_key(target);
        let sources = trace.sources(target);
        let own = sources.iter().find(|source| *source == target && written(assessment, source).is_some());
        let first = || sources.iter().find(|source| written(assessment, source).is_some());
        if let Some(source) = own.or_else(first).filter(|_| !taken) {
            places.insert(target.clone(), source.clone());
        }
    }
    // A finding that came to stand nowhere keeps its own place, and what was to stand there keeps its own in turn.
    loop {
        let carried: BTreeSet<&ItemId> = places.values().collect();
        let homeless = answered.items.keys().find(|id| {
            let ousted = places.get(*id).is_some_and(|source| source != *id);
            ousted && !carried.contains(id) && written(assessment, id).is_some()
        });
        let Some(id) = homeless.cloned() else { return places };
        places.insert(id.clone(), id);
    }
}

/// Whether a finding can stand at an item as it is, since the item says what the one answered said.
fn stands(
    target: &ItemId,
    source: &ItemId,
    answered: &AnsweredChecklist,
    texts: &AnsweredChecklist,
    trace: &Trace,
) -> bool {
    let alone = trace.sources(target) == std::slice::from_ref(source) && trace.targets(source).eq([target]);
    let same = || Some(!reworded(answered.items.get(source)?, texts.items.get(target)?));
    alone && same().unwrap_or(false)
}

/// Texts of items that the version at hand does not have.
fn gone(answered: &AnsweredChecklist, texts: &AnsweredChecklist) -> BTreeMap<ItemId, AnsweredItem> {
    let earlier = answered.withdrawn.iter().chain(&answered.items);
    earlier.filter(|(id, _)| !texts.items.contains_key(*id)).map(|(id, text)| (id.clone(), text.clone())).collect()
}
