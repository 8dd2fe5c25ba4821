//! Tells where a law defines a term and where it sets a penalty.

use crate::law::rank::hits::{Hits, Span};
use crate::law::rank::law::{COLON, Law, Owner, QUOTED};
use crate::law::terms::Terms;

/// Words by which a statute defines.
const MEANS: &str = "means";
/// Words that fix a penalty, by concept.
const PENALTIES: [&str; 3] = ["penalty", "imprisonment", "fine"];
/// Words that create an offence.
const OFFENCE: &str = "offence";

/// How many words behind a term the word that defines it may stand.
const NEAR: u32 = 5;
/// How many words apart they may stand if nothing else speaks for a definition.
const FAR: u32 = 14;
/// How many words of a passage stand at its beginning.
const LEADING: u32 = 4;

/// How far each passage of a law defines one of these terms, from 0 to 1.
pub(super) fn definitions<'a>(law: &Law, terms: &Terms, must: impl Iterator<Item = &'a Hits>) -> Vec<f32> {
    let mut out = vec![0.0; law.passages.len()];
    let none = Hits::default();
    let means = terms.concept(MEANS).and_then(|at| law.concepts.get(at)).unwrap_or(&none);
    let lists = lists(law, means);
    for hits in must {
        for span in &hits.spans {
            let passage = law.passage_of(span.first);
            let Some(Owner::Text(unit)) = law.passages.get(passage).map(|passage| passage.owner) else { continue };
            let list = lists.get(unit as usize).copied().unwrap_or_default();
            if let Some(slot) = out.get_mut(passage) {
                *slot = f32::max(*slot, strength(law, means, span, passage, list));
            }
        }
    }
    out
}

/// Units that define terms: their heading says so, or several of their passages do.
fn lists(law: &Law, means: &Hits) -> Vec<bool> {
    let mut counts = vec![0u32; law.units.len()];
    for (passage, _) in &means.passages {
        match law.passages.get(*passage as usize).map(|passage| passage.owner) {
            Some(Owner::Heading(unit)) => counts.get_mut(unit as usize).into_iter().for_each(|count| *count += 3),
            Some(Owner::Text(unit)) => counts.get_mut(unit as usize).into_iter().for_each(|count| *count += 1),
            Some(Owner::Context(from, to)) => {
                let units = counts.get_mut(from as usize..to as usize).unwrap_or_default();
                units.iter_mut().for_each(|count| *count += 3);
            }
            None => {}
        }
    }
    counts.into_iter().map(|count| count >= 3).collect()
}

fn strength(law: &Law, means: &Hits, span: &Span, passage: usize, list: bool) -> f32 {
    let end = span.first + span.words;
    let Some(here) = law.passages.get(passage) else { return 0.0 };
    let (from, to) = (here.first, law.passages.get(passage + 1).map_or(u32::MAX, |next| next.first));
    let near = !means.between(end, to.min(end + NEAR)).is_empty();
    let leads = span.first < from + LEADING;
    let quoted = law.has(span.first, QUOTED);
    let colon = law.has(end - 1, COLON);
    let far = !means.between(from.max(span.first.saturating_sub(FAR)), to.min(end + FAR)).is_empty();
    if near && (leads || quoted || list) || list && (quoted || colon && leads) {
        1.0
    } else if near || quoted && colon || list && leads {
        0.85
    } else if quoted && leads || far && list {
        0.6
    } else if far || colon && leads || list {
        0.35
    } else {
        0.0
    }
}

/// How far each passage of a law sets a penalty or creates an offence, from 0 to 1.
pub(super) fn penalties(law: &Law, terms: &Terms) -> Vec<f32> {
    let mut out = vec![0.0; law.passages.len()];
    let graded = PENALTIES.iter().map(|id| (*id, 1.0f32)).chain([(OFFENCE, 0.7)]);
    for (id, grade) in graded {
        let hits = terms.concept(id).and_then(|at| law.concepts.get(at));
        for (passage, _) in hits.map(|hits| hits.passages.as_slice()).unwrap_or_default() {
            if let Some(slot) = out.get_mut(*passage as usize) {
                *slot = grade.max(*slot);
            }
        }
    }
    out
}
