//! Where a concept occurs in a law.

use crate::law::rank::law::{Law, Owner};

/// How much the heading of what a unit lies in says, by the number of units under it.
const UNDER: f32 = 4.0;

/// One occurrence of a term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    /// Its first word, by position in the text.
    pub(super) first: u32,
    /// Number of words, those between its own included.
    pub(super) words: u32,
    /// How much it says.
    pub(super) weight: f32,
}

/// The weight of a concept in the fields of a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Field {
    /// In its label and heading.
    pub(super) heading: f32,
    /// In the headings of what it lies in.
    pub(super) above: f32,
    /// In its words.
    pub(super) text: f32,
}

/// All occurrences of a concept.
#[derive(Clone, Debug, Default)]
pub(super) struct Hits {
    /// In order, none within another.
    pub(super) spans: Vec<Span>,
    /// Passages it occurs in, in order, with the sum of weights.
    pub(super) passages: Vec<(u32, f32)>,
    /// Units that speak of it or lie under a heading that does, in order.
    pub(super) units: Vec<(u32, Field)>,
    /// How many units speak of it themselves.
    pub(super) present: u32,
}

impl Hits {
    /// The occurrences from one word to before another.
    pub(super) fn between(&self, from: u32, to: u32) -> &[Span] {
        let start = self.spans.partition_point(|span| span.first < from);
        let end = self.spans.partition_point(|span| span.first < to);
        self.spans.get(start..end.max(start)).unwrap_or_default()
    }

    /// About how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        self.spans.len() * size_of::<Span>()
            + self.passages.len() * size_of::<(u32, f32)>()
            + self.units.len() * size_of::<(u32, Field)>()
    }
}

/// Puts occurrences in order, takes out those that lie within others, and counts them by passage and unit.
pub(super) fn gather(mut spans: Vec<Span>, law: &Law) -> Hits {
    spans.sort_by(|a, b| a.first.cmp(&b.first).then(b.words.cmp(&a.words)).then(b.weight.total_cmp(&a.weight)));
    let mut end = 0;
    spans.retain(|span| {
        let fresh = span.first + span.words > end;
        end = end.max(span.first + span.words);
        fresh
    });
    spans.shrink_to_fit();
    let mut passages: Vec<(u32, f32)> = Vec::new();
    for span in &spans {
        let passage = law.passage_of(span.first) as u32;
        match passages.last_mut() {
            Some((last, sum)) if *last == passage => *sum += span.weight,
            _ => passages.push((passage, span.weight)),
        }
    }
    passages.shrink_to_fit();
    let units = units(&passages, law);
    let present = units.iter().filter(|(_, field)| field.heading > 0.0 || field.text > 0.0).count() as u32;
    Hits { spans, passages, units, present }
}

fn units(passages: &[(u32, f32)], law: &Law) -> Vec<(u32, Field)> {
    let mut units: Vec<(u32, Field)> = Vec::new();
    for &(passage, weight) in passages {
        let field = Field::default();
        match law.passages.get(passage as usize).map(|passage| passage.owner) {
            Some(Owner::Heading(unit)) => units.push((unit, Field { heading: weight, ..field })),
            Some(Owner::Text(unit)) => units.push((unit, Field { text: weight, ..field })),
            Some(Owner::Context(from, to)) => {
                let above = weight.min(1.0) / (1.0 + (1.0 + (to - from) as f32 / UNDER).ln());
                units.extend((from..to).map(|unit| (unit, Field { above, ..field })));
            }
            None => {}
        }
    }
    units.sort_by_key(|(unit, _)| *unit);
    units.dedup_by(|from, into| {
        let same = from.0 == into.0;
        if same {
            into.1.heading += from.1.heading;
            into.1.above += from.1.above;
            into.1.text += from.1.text;
        }
        same
    });
    units.shrink_to_fit();
    units
}
