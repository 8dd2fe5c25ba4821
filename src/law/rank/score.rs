//! The order of candidates: each facet counts by how rare it is, and what stands together counts more.

use crate::domain::provision::Place;
use crate::law::rank::defined::{definitions, penalties};
use crate::law::rank::law::Law;
use crate::law::rank::table::{Field, Row};
use crate::law::rank::{Candidate, Ranking};
use crate::law::terms::{Kind, Search, Terms};

/// What counts how much.
mod weight {
    /// A facet that a provision is only likely to have, beside one that it must have.
    pub(super) const SHOULD: f32 = 0.4;
    /// A heading beside words.
    pub(super) const HEADING: f32 = 3.5;
    /// The heading of what a unit lies in.
    pub(super) const ABOVE: f32 = 1.0;
    /// Occurrences after which more hardly count.
    pub(super) const SATURATION: f32 = 1.3;
    /// How far the length of a unit makes its occurrences count less.
    pub(super) const LENGTH: f32 = 0.45;
    /// The share of the best passage in the score; the rest is the whole unit.
    pub(super) const PASSAGE: f32 = 0.55;
    /// How hard a missing facet weighs.
    pub(super) const COVERAGE: f32 = 1.4;
    /// The score of what should define and does not, beside what does.
    pub(super) const UNDEFINED: f32 = 0.3;
    /// The score of what should punish and does not.
    pub(super) const UNPUNISHED: f32 = 0.55;
    /// The most matched words of a candidate.
    pub(super) const MATCHED: usize = 64;
    /// Below this strength the list is weak.
    pub(super) const WEAK: f32 = 0.5;
}

struct Scored {
    law: usize,
    unit: usize,
    passage: usize,
    score: f32,
    strength: f32,
}

/// A law with its counts for a search.
struct Table<'a> {
    law: &'a Law,
    /// By facet: those it must have first.
    rows: Vec<Row<'a>>,
    /// By passage: how far it is of the kind searched.
    kind: Option<Vec<f32>>,
    /// Mean number of words of a unit.
    mean: f32,
}

/// The best provisions of these laws for a search.
pub(super) fn rank(laws: &[Law], terms: &Terms, search: &Search, most: usize) -> Ranking {
    let must = search.must.len();
    let tables: Vec<Table> = laws.iter().map(|law| Table::new(law, terms, search)).collect();
    let all: usize = laws.iter().map(|law| law.units.len()).sum();
    let rarity: Vec<f32> = (0..must + search.should.len())
        .map(|facet| {
            let rows = tables.iter().filter_map(|table| table.rows.get(facet));
            let found = rows.flat_map(|row| &row.units).filter(|field| field.is_present()).count();
            (1.0 + (all as f32 - found as f32 + 0.5) / (found as f32 + 0.5)).ln()
        })
        .collect();
    let mut scored: Vec<Scored> = Vec::new();
    for (law, table) in tables.iter().enumerate() {
        scored.extend((0..table.law.units.len()).filter_map(|unit| table.score(law, unit, must, &rarity, search.kind)));
    }
    scored.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.law, a.unit).cmp(&(b.law, b.unit))));
    let strength = scored.first().map_or(0.0, |first| first.strength);
    scored.truncate(most);
    let candidates = scored.iter().filter_map(|scored| tables.get(scored.law)?.candidate(scored)).collect();
    Ranking { weak: strength < weight::WEAK, strength, candidates }
}

impl<'a> Table<'a> {
    fn new(law: &'a Law, terms: &Terms, search: &Search) -> Self {
        let rows: Vec<Row> = search.must.iter().chain(&search.should).map(|facet| Row::new(law, facet)).collect();
        let must = rows.iter().take(search.must.len()).flat_map(|row| row.hits.iter().map(|hits| &**hits));
        let kind = match search.kind {
            Kind::Rule => None,
            Kind::Definition => Some(definitions(law, terms, must)),
            Kind::Offence => Some(penalties(law, terms)),
        };
        let words: u32 = law.units.iter().map(|unit| unit.length).sum();
        let mean = (words as f32 / law.units.len().max(1) as f32).max(1.0);
        Self { law, rows, kind, mean }
    }

    fn score(&self, law: usize, unit: usize, must: usize, rarity: &[f32], kind: Kind) -> Option<Scored> {
        let fields: Vec<Field> = self.rows.iter().map(|row| row.unit(unit)).collect();
        if !fields.iter().take(must).any(|field| field.is_present()) {
            return None;
        }
        let (from, to) = self.law.units.get(unit)?.passages;
        let length = self.law.units.get(unit)?.length as f32;
        let stretch = 1.0 - weight::LENGTH + weight::LENGTH * length / self.mean;
        let weigh = |facet: usize| if facet < must { 1.0 } else { weight::SHOULD };
        let reach: f32 = rarity.iter().take(must).sum::<f32>().max(0.1);
        let (mut whole, mut covered) = (0.0, 0.0);
        for (facet, (field, rare)) in fields.iter().zip(rarity).enumerate() {
            let weight = weight::HEADING * field.heading + weight::ABOVE * field.above + field.text / stretch;
            whole += weigh(facet) * rare * saturated(weight);
            if facet < must {
                covered += rare * present(*field);
            }
        }
        let (mut best, mut at, mut best_covered) = (0.0, from as usize, 0.0);
        for passage in from as usize..to as usize {
            let (mut sum, mut here) = (0.0, 0.0);
            for (facet, ((field, rare), row)) in fields.iter().zip(rarity).zip(&self.rows).enumerate() {
                let own = row.passage(passage);
                let weight = weight::HEADING * 0.6 * field.heading.min(1.5) + weight::ABOVE * field.above + own;
                sum += weigh(facet) * rare * saturated(weight);
                if facet < must {
                    here += rare * if own > 0.0 { 1.0 } else { (field.heading.min(1.0) * 0.9).max(field.above.min(1.0) * 0.6) };
                }
            }
            let fit = self.fit(passage, kind);
            let value = sum * fit * (0.4 + 0.6 * here / reach);
            if value > best {
                (best, at, best_covered) = (value, passage, here * fit);
            }
        }
        let fit = (from as usize..to as usize).map(|passage| self.fit(passage, kind)).fold(0.0, f32::max);
        let coverage = (covered / reach).powf(weight::COVERAGE);
        let full: f32 = reach + rarity.iter().skip(must).sum::<f32>() * weight::SHOULD * 0.5;
        let score = (weight::PASSAGE * best + (1.0 - weight::PASSAGE) * whole * fit) * coverage / full;
        // A hit by common words alone is no evidence.
        let evidence = 1.0 - (-covered / 1.5).exp();
        let strength = best_covered / reach * evidence;
        Some(Scored { law, unit, passage: at, score, strength })
    }

    fn fit(&self, passage: usize, kind: Kind) -> f32 {
        let Some(grades) = &self.kind else { return 1.0 };
        let least = if kind == Kind::Definition { weight::UNDEFINED } else { weight::UNPUNISHED };
        least + (1.0 - least) * grades.get(passage).copied().unwrap_or_default()
    }

    fn candidate(&self, scored: &Scored) -> Option<Candidate> {
        let unit = self.law.units.get(scored.unit)?;
        Some(Candidate {
            law: self.law.id.clone(),
            at: unit.at,
            end: unit.end,
            label: unit.label.clone(),
            heading: unit.heading.clone(),
            score: (scored.score * 100.0).clamp(0.0, 100.0),
            matched: self.matched(unit.passages, scored.passage),
        })
    }

    /// The words that count, those of the best passage before others if there are too many.
    fn matched(&self, (from, to): (u32, u32), best: usize) -> Vec<(Place, u32)> {
        let first = |passage: usize| self.law.passages.get(passage).map_or(u32::MAX, |passage| passage.first);
        let ranges = [(best, best + 1), (from as usize, from as usize + 1), (from as usize, to as usize)];
        let mut found: Vec<(Place, u32)> = Vec::new();
        for (from, to) in ranges {
            let hits = self.rows.iter().flat_map(|row| &row.hits);
            let spans = hits.flat_map(|hits| hits.between(first(from), first(to)));
            let mut fresh: Vec<(Place, u32)> = spans
                .map(|span| {
                    let (start, _) = self.law.place(span.first);
                    let (last, length) = self.law.place(span.first + span.words - 1);
                    (start, (last.at + length).saturating_sub(start.at))
                })
                .collect();
            fresh.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
            for (place, length) in fresh {
                let clash = |(other, long): &(Place, u32)| {
                    other.block == place.block && other.at < place.at + length && place.at < other.at + long
                };
                if found.len() < weight::MATCHED && !found.iter().any(clash) {
                    found.push((place, length));
                }
            }
        }
        found.sort_unstable();
        found
    }
}

fn present(field: Field) -> f32 {
    if field.is_present() { 1.0 } else { field.above.min(1.0) * 0.6 }
}

fn saturated(weight: f32) -> f32 {
    weight / (weight + weight::SATURATION)
}
