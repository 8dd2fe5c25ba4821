//! How much each unit and passage of a law says about each facet of a search.

use std::borrow::Cow;

use crate::law::rank::hits::{Field, Hits};
use crate::law::rank::law::Law;
use crate::law::rank::score::weight;
use crate::law::terms::Facet;

/// The occurrences of a facet in a law: those of each of its concepts, and of its own terms.
pub(super) type Found<'a> = Vec<Cow<'a, Hits>>;

/// Looks for a facet in a law.
pub(super) fn find<'a>(law: &'a Law, facet: &Facet) -> Found<'a> {
    let concepts = facet.concepts.iter();
    let mut found: Found = concepts.map(|&at| law.concepts.get(at).map(Cow::Borrowed).unwrap_or_default()).collect();
    if !facet.terms.is_empty() {
        found.push(Cow::Owned(law.find_terms(&facet.terms)));
    }
    found
}

/// What a law says about a facet. Each alternative counts by how rare it is; the best one decides.
#[derive(Debug)]
pub(super) struct Row {
    /// By unit: all of it.
    pub(super) units: Vec<f32>,
    /// By unit: its heading and those above it.
    pub(super) headings: Vec<f32>,
    /// By passage: its own words.
    pub(super) passages: Vec<f32>,
}

impl Row {
    /// Weighs what was found, with the rarity of each alternative and a divisor for the length of each unit.
    pub(super) fn new(law: &Law, found: &Found, rarity: &[f32], stretch: &[f32]) -> Self {
        let mut row = Self {
            units: vec![0.0; law.units.len()],
            headings: vec![0.0; law.units.len()],
            passages: vec![0.0; law.passages.len()],
        };
        for (hits, rare) in found.iter().zip(rarity) {
            for &(unit, Field { heading, above, text }) in &hits.units {
                let unit = unit as usize;
                let stretch = stretch.get(unit).copied().unwrap_or(1.0);
                let all = weight::HEADING * heading + weight::ABOVE * above + text / stretch;
                join(row.units.get_mut(unit), rare * saturated(all));
                join(
                    row.headings.get_mut(unit),
                    rare * saturated(weight::HEADING * 0.6 * heading + weight::ABOVE * above),
                );
            }
            for &(passage, weight) in &hits.passages {
                join(row.passages.get_mut(passage as usize), rare * saturated(weight));
            }
        }
        row
    }

    /// What a passage says, with the headings of its unit.
    pub(super) fn passage(&self, passage: usize, unit: usize) -> f32 {
        let own = self.passages.get(passage).copied().unwrap_or_default();
        let heading = self.headings.get(unit).copied().unwrap_or_default();
        own.max(heading) + weight::OTHER * own.min(heading)
    }
}

fn join(slot: Option<&mut f32>, value: f32) {
    if let Some(slot) = slot {
        *slot = slot.max(value) + weight::OTHER * slot.min(value);
    }
}

fn saturated(weight: f32) -> f32 {
    weight / (weight + weight::SATURATION)
}
