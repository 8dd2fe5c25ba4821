//! How often each facet of a search occurs in each unit and passage of a law.

use std::borrow::Cow;

use crate::law::rank::hits::Hits;
use crate::law::rank::law::{Law, Owner};
use crate::law::terms::Facet;

/// How much the heading of what a unit lies in says, by the number of units under it.
const UNDER: f32 = 4.0;

/// The occurrences of a facet in a law.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// By concept or list of terms.
    pub(super) hits: Vec<Cow<'a, Hits>>,
    /// Weight of occurrences by passage.
    pub(super) passages: Vec<f32>,
    /// By unit: weight in its heading, in headings above it, and in its words.
    pub(super) units: Vec<Field>,
}

/// The weight of a facet in the fields of a unit.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Field {
    pub(super) heading: f32,
    pub(super) above: f32,
    pub(super) text: f32,
}

impl Field {
    /// Whether the unit itself speaks of it.
    pub(super) fn is_present(self) -> bool {
        self.heading > 0.0 || self.text > 0.0
    }
}

impl<'a> Row<'a> {
    /// Counts a facet in a law.
    pub(super) fn new(law: &'a Law, facet: &Facet) -> Self {
        let mut hits: Vec<Cow<Hits>> =
            facet.concepts.iter().filter_map(|&at| law.concepts.get(at)).map(Cow::Borrowed).collect();
        if !facet.terms.is_empty() {
            hits.push(Cow::Owned(law.find_terms(&facet.terms)));
        }
        let mut passages = vec![0.0; law.passages.len()];
        let mut units = vec![Field::default(); law.units.len()];
        for (passage, weight) in hits.iter().flat_map(|hits| hits.passages.iter().copied()) {
            let Some(slot) = passages.get_mut(passage as usize) else { continue };
            *slot += weight;
            match law.passages.get(passage as usize).map(|passage| passage.owner) {
                Some(Owner::Heading(unit)) => add(&mut units, unit, |field| field.heading += weight),
                Some(Owner::Text(unit)) => add(&mut units, unit, |field| field.text += weight),
                Some(Owner::Context(from, to)) => {
                    let share = weight.min(1.0) / (1.0 + (1.0 + (to - from) as f32 / UNDER).ln());
                    (from..to).for_each(|unit| add(&mut units, unit, |field| field.above += share));
                }
                None => {}
            }
        }
        Self { hits, passages, units }
    }

    /// The weight in a passage.
    pub(super) fn passage(&self, passage: usize) -> f32 {
        self.passages.get(passage).copied().unwrap_or_default()
    }

    /// The weights in a unit.
    pub(super) fn unit(&self, unit: usize) -> Field {
        self.units.get(unit).copied().unwrap_or_default()
    }
}

fn add(units: &mut [Field], unit: u32, change: impl FnOnce(&mut Field)) {
    if let Some(field) = units.get_mut(unit as usize) {
        change(field);
    }
}
