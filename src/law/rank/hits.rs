//! Where a concept occurs in a law.

use crate::law::rank::law::Law;

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

/// All occurrences of a concept.
#[derive(Clone, Debug, Default)]
pub(super) struct Hits {
    /// In order, none within another.
    pub(super) spans: Vec<Span>,
    /// Passages it occurs in, in order, with the sum of weights.
    pub(super) passages: Vec<(u32, f32)>,
}

impl Hits {
    /// The occurrences from one word to before another.
    pub(super) fn between(&self, from: u32, to: u32) -> &[Span] {
        let start = self.spans.partition_point(|span| span.first < from);
        let end = self.spans.partition_point(|span| span.first < to);
        self.spans.get(start..end).unwrap_or_default()
    }

    /// About how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        self.spans.len() * size_of::<Span>() + self.passages.len() * size_of::<(u32, f32)>()
    }
}

/// Puts occurrences in order and takes out those that lie within others.
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
    Hits { spans, passages }
}
