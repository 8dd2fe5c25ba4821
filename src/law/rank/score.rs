//! The order of candidates: each facet counts by how rare it is, and what stands together counts more.

use crate::domain::provision::Place;
use crate::law::rank::defined::{definitions, penalties};
use crate::law::rank::law::Law;
use crate::law::rank::lift;
use crate::law::rank::table::{Found, Row, find};
use crate::law::rank::{Candidate, Ranking};
use crate::law::terms::{Kind, Search, Terms};

/// What counts how much.
pub(super) mod weight {
    /// A facet that a provision is only likely to have, beside one that it must have.
    pub(crate) const SHOULD: f32 = 0.5;
    /// A heading beside words.
    pub(crate) const HEADING: f32 = 3.0;
    /// The heading of what a unit lies in.
    pub(crate) const ABOVE: f32 = 0.9;
    /// Occurrences after which more hardly count.
    pub(crate) const SATURATION: f32 = 2.2;
    /// What a further alternative of a facet adds.
    pub(crate) const OTHER: f32 = 0.2;
    /// How much less a term says that is everywhere, beside one that is rare.
    pub(crate) const RARITY: f32 = 0.4;
    /// How far the length of a unit makes its occurrences count less.
    pub(crate) const LENGTH: f32 = 0.47;
    /// The share of the best passage in the score; the rest is the whole unit.
    pub(crate) const PASSAGE: f32 = 0.5;
    /// How hard a missing facet weighs.
    pub(crate) const COVERAGE: f32 = 2.0;
    /// What is left where all facets are missing.
    pub(crate) const FLOOR: f32 = 0.12;
    /// What the better one of its neighbours adds to a unit.
    pub(crate) const NEIGHBOUR: f32 = 0.04;
    /// The score of what should define and does not, beside what does.
    pub(crate) const UNDEFINED: f32 = 0.25;
    /// The score of what should punish and does not.
    pub(crate) const UNPUNISHED: f32 = 0.55;
    /// The most matched words of a candidate.
    pub(crate) const MATCHED: usize = 64;
    /// How many units what is known beforehand of how common a matter is counts as.
    pub(crate) const PRIOR: f32 = 20.0;
    /// The share of units that speak of a matter, as far as is known beforehand.
    pub(crate) const USUAL: f32 = 0.05;
    /// How many of the first candidates tell what the others are likened to.
    pub(crate) const FIRST: usize = 3;
    /// How much it counts to be about the same.
    pub(crate) const ALIKE: f32 = 1.0;
    /// The most units of a division in which one speaks for the other.
    pub(crate) const DIVISION_UNITS: u32 = 30;
    /// What the others under its heading add to a unit, by their mean.
    pub(crate) const TOGETHER: f32 = 0.2;
    /// The mean counts up to this many times the unit's own score.
    pub(crate) const LIFTED: f32 = 3.0;
    /// How much it speaks for a list that its first candidate scores high, by the logarithm.
    pub(crate) const SURE_SCORE: f32 = 1.0;
    /// How much it speaks for a list that its first candidate covers every facet in one place.
    pub(crate) const SURE_COVERED: f32 = 1.75;
    /// How much it speaks for a list that the first candidate names each facet by a telling term.
    pub(crate) const SURE_TERM: f32 = 0.7;
    /// What speaks for a list beforehand.
    pub(crate) const SURE: f32 = -0.45;
    /// The most words of a unit that is one place as a whole.
    pub(crate) const SHORT: u32 = 250;
    /// Below this strength the list is weak.
    pub(crate) const WEAK: f32 = 0.5;
}

pub(super) struct Scored {
    pub(super) law: usize,
    pub(super) unit: usize,
    passage: usize,
    pub(super) score: f32,
    /// How far the passage that fits best, or a short unit as a whole, covers the facet it covers least.
    least: f32,
    /// The score as it is where a single mention does not count as a definition, which is what tells a weak list.
    plain: f32,
}

/// A law with what it says about a search.
struct Table<'a> {
    law: &'a Law,
    /// By facet: those it must have first.
    found: Vec<Found<'a>>,
    rows: Vec<Row>,
    /// By passage: how far it is of the kind searched.
    kind: Option<Vec<f32>>,
}

/// What a search can reach.
struct Reach {
    must: usize,
    /// By facet: the rarity of its rarest alternative that occurs at all.
    facets: Vec<f32>,
    kind: Kind,
}

/// The best provisions of these laws for a search.
pub(super) fn rank(laws: &[Law], terms: &Terms, search: &Search, most: usize) -> Ranking {
    let mut tables: Vec<Table> = laws.iter().map(|law| Table::new(law, terms, search)).collect();
    // A law of thirty articles tells little about how common a matter is: what is known beforehand counts beside it.
    let all = laws.iter().map(|law| law.units.len()).sum::<usize>() as f32 + weight::PRIOR;
    let prior = weight::PRIOR * weight::USUAL;
    let rare = |found: u32| (1.0 + (all - found as f32 - prior + 0.5) / (found as f32 + prior + 0.5)).ln();
    let count = |facet: usize, at: usize| -> u32 {
        let found = tables.iter().filter_map(|table| table.found.get(facet)?.get(at));
        found.map(|hits| hits.present).sum()
    };
    let facets = search.must.iter().chain(&search.should).enumerate();
    let counts: Vec<Vec<u32>> = facets
        .map(|(at, facet)| {
            let alternatives = facet.concepts.len() + usize::from(!facet.terms.is_empty());
            (0..alternatives).map(|alternative| count(at, alternative)).collect()
        })
        .collect();
    let rarity: Vec<Vec<f32>> = counts.iter().map(|counts| counts.iter().map(|&count| rare(count)).collect()).collect();
    let reached = |counts: &Vec<u32>| counts.iter().copied().filter(|count| *count > 0).min().unwrap_or_default();
    let facets = counts.iter().map(|counts| rare(reached(counts)).max(0.05)).collect();
    let reach = Reach { must: search.must.len(), facets, kind: search.kind };
    let mut scored: Vec<Scored> = Vec::new();
    for (law, table) in tables.iter_mut().enumerate() {
        table.weigh(&rarity);
        let mut own: Vec<Scored> = (0..table.law.units.len()).map(|unit| table.score(law, unit, &reach)).collect();
        let scores: Vec<f32> = own.iter().map(|scored| scored.score).collect();
        for (unit, scored) in own.iter_mut().enumerate() {
            let before = unit.checked_sub(1).and_then(|unit| scores.get(unit)).copied().unwrap_or_default();
            let behind = scores.get(unit + 1).copied().unwrap_or_default();
            if scored.score > 0.0 {
                let more = weight::NEIGHBOUR * before.max(behind).min(scored.score * 3.0);
                scored.score += more;
                scored.plain += more;
            }
        }
        scored.extend(own.into_iter().filter(|scored| scored.score > 0.001));
    }
    sort(&mut scored);
    lift::alike(laws, terms.concepts().len(), &mut scored);
    lift::together(laws, &mut scored);
    sort(&mut scored);
    let strength = scored.first().map_or(0.0, |first| {
        let told = tables.get(first.law).map_or(0.0, |table| table.told(first.unit, search.must.len()));
        sure(first, told)
    });
    scored.truncate(most);
    let candidates = scored.iter().filter_map(|scored| tables.get(scored.law)?.candidate(scored)).collect();
    Ranking { weak: strength < weight::WEAK, strength, candidates }
}

fn sort(scored: &mut [Scored]) {
    scored.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.law, a.unit).cmp(&(b.law, b.unit))));
}

impl<'a> Table<'a> {
    fn new(law: &'a Law, terms: &Terms, search: &Search) -> Self {
        let found: Vec<Found> = search.must.iter().chain(&search.should).map(|facet| find(law, facet)).collect();
        let must = found.iter().take(search.must.len()).flatten().map(|hits| &**hits);
        let kind = match search.kind {
            Kind::Rule => None,
            Kind::Definition => Some(definitions(law, terms, must)),
            Kind::Offence => Some(penalties(law, terms)),
        };
        Self { law, found, rows: Vec::new(), kind }
    }

    fn weigh(&mut self, rarity: &[Vec<f32>]) {
        let mean = self.law.mean();
        let lengths = self.law.units.iter().map(|unit| unit.length as f32);
        let stretch: Vec<f32> = lengths.map(|length| 1.0 + weight::LENGTH * (length / mean - 1.0)).collect();
        let rows = self.found.iter().zip(rarity);
        self.rows = rows.map(|(found, rarity)| Row::new(self.law, found, rarity, &stretch)).collect();
    }

    fn score(&self, law: usize, unit: usize, reach: &Reach) -> Scored {
        let mut scored = Scored { law, unit, passage: 0, score: 0.0, least: 0.0, plain: 0.0 };
        let Some((from, to)) = self.law.units.get(unit).map(|unit| unit.passages) else { return scored };
        let must: f32 = reach.facets.iter().take(reach.must).sum();
        let should: f32 = reach.facets.iter().skip(reach.must).sum();
        let (mut whole, mut covered, mut all) = (0.0, 0.0, 1.0f32);
        for (facet, (row, most)) in self.rows.iter().zip(&reach.facets).enumerate() {
            let value = row.units.get(unit).copied().unwrap_or_default();
            if facet < reach.must {
                whole += value;
                covered += covers(value, *most);
                all = all.min(covers(value, *most) / most);
            } else {
                whole += weight::SHOULD * value;
            }
        }
        if whole <= 0.0 {
            return scored;
        }
        let (mut best, mut best_fit, mut defined) = (0.0, 0.0f32, 0.0f32);
        for passage in from as usize..to as usize {
            let (mut musts, mut shoulds, mut covered) = (0.0, 0.0, 0.0);
            let (mut least, mut present) = (1.0f32, 0.0);
            for (facet, (row, most)) in self.rows.iter().zip(&reach.facets).enumerate() {
                let value = row.passage(passage, unit);
                if facet < reach.must {
                    musts += value;
                    covered += covers(value, *most);
                    present += if value > 0.0 { *most } else { 0.0 };
                    least = least.min(covers(value, *most) / most);
                } else {
                    shoulds += value;
                }
            }
            let fit = self.fit(passage, reach.kind);
            let value = (musts + weight::SHOULD * shoulds) * fit * (0.4 + 0.6 * covered / must);
            best_fit = best_fit.max(fit);
            defined = defined.max(present * fit);
            if value > best {
                best = value;
                scored.passage = passage;
                scored.least = least * fit;
            }
        }
        if self.law.units.get(unit).is_some_and(|unit| unit.length <= weight::SHORT) {
            scored.least = scored.least.max(all * best_fit);
        }
        let reached = |covered: f32| {
            let share = (covered / must).min(1.0).powf(weight::COVERAGE);
            weight::FLOOR + (1.0 - weight::FLOOR) * share
        };
        let full = must + weight::SHOULD * 0.5 * should;
        let value = (weight::PASSAGE * best + (1.0 - weight::PASSAGE) * whole * best_fit) / full;
        scored.plain = value * reached(covered);
        // A term is defined once; that it is seldom used where it is defined takes nothing away.
        let defines = reach.kind == Kind::Definition;
        scored.score = if defines { value * reached(covered.max(defined)) } else { scored.plain };
        scored
    }

    /// How telling the terms of a unit are by which it has each of the first facets: that of the facet with the least.
    fn told(&self, unit: usize, must: usize) -> f32 {
        let Some((from, to)) = self.law.units.get(unit).map(|unit| unit.passages) else { return 0.0 };
        let first = |passage: u32| self.law.passages.get(passage as usize).map_or(u32::MAX, |passage| passage.first);
        let best = |found: &Found| {
            let spans = found.iter().flat_map(|hits| hits.between(first(from), first(to)));
            spans.map(|span| span.weight).fold(0.0, f32::max)
        };
        self.found.iter().take(must).map(best).reduce(f32::min).unwrap_or_default()
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
            let spans = self.found.iter().flatten().flat_map(|hits| hits.between(first(from), first(to)));
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
                if length > 0 && found.len() < weight::MATCHED && !found.iter().any(clash) {
                    found.push((place, length));
                }
            }
        }
        found.sort_unstable();
        found
    }
}

/// How sure it is, from 0 to 1, that the best candidate is about what is searched.
fn sure(first: &Scored, told: f32) -> f32 {
    let score = weight::SURE_SCORE * (first.plain + 0.01).ln();
    let sum = score + weight::SURE_COVERED * first.least + weight::SURE_TERM * told + weight::SURE;
    1.0 / (1.0 + (-sum).exp())
}

/// How far a facet is covered, by its own reach: half of that is all of it.
fn covers(value: f32, most: f32) -> f32 {
    most * (value / (0.5 * most)).min(1.0)
}
