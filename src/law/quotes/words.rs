//! Which words of a law resemble a quotation that is not found in it.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::law::fold::{is_unspaced, is_wordlike};
use crate::law::quotes::ground::Ground;

/// The words of a folded text by number.
#[derive(Debug, Default)]
pub(super) struct Words {
    numbers: BTreeMap<String, u32>,
    /// How often each occurs.
    counts: Vec<u32>,
    list: Vec<u32>,
    spans: Vec<Range<usize>>,
}

/// Words that resemble a quotation.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Likeness {
    /// Where they stand in the folded text.
    pub(super) range: Range<usize>,
    /// From 0 to 1.
    pub(super) share: f32,
}

/// What an exchanged or missing word of the quotation costs; a word put in costs half.
const WORD: u32 = 2;
/// The most pairs of words that are set beside each other for one provision.
const MOST: usize = 40_000_000;
/// How many provisions are looked at closely.
const CLOSELY: usize = 5;

/// The words of a folded text: runs of letters and digits, single signs of scripts without blanks.
fn spans(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let word = is_wordlike(c);
        match out.last_mut().filter(|_| word && open) {
            Some(last) => last.end = end,
            None if word || is_unspaced(c) => out.push(at..end),
            None => {}
        }
        open = word;
    }
    out
}

impl Words {
    /// The words of a folded text.
    pub(super) fn of(text: &str) -> Self {
        let mut words = Self { spans: spans(text), ..Self::default() };
        for span in &words.spans {
            let word = text.get(span.clone()).unwrap_or_default();
            let number = match words.numbers.get(word) {
                Some(number) => *number,
                None => {
                    let number = words.counts.len() as u32;
                    words.numbers.insert(word.to_owned(), number);
                    words.counts.push(0);
                    number
                }
            };
            if let Some(count) = words.counts.get_mut(number as usize) {
                *count += 1;
            }
            words.list.push(number);
        }
        words
    }

    /// The words that lie in a stretch of the folded text, by position.
    fn within(&self, range: &Range<usize>) -> Range<usize> {
        let from = self.spans.partition_point(|span| span.start < range.start);
        let to = self.spans.partition_point(|span| span.end <= range.end);
        from..to.max(from)
    }
}

impl Ground<'_> {
    /// What resembles the pieces of a quotation most: in the stretch cited, and in any other article or section. Nothing
    /// where the quotation has no words.
    pub(super) fn alike(&self, pieces: &[String], cited: Option<Range<usize>>) -> (Option<Likeness>, Option<Likeness>) {
        let words = self.words.get_or_init(|| Words::of(self.folded.as_str()));
        let (quote, starts) = numbered(pieces, words);
        if quote.is_empty() {
            return (None, None);
        }
        let own = cited.as_ref().and_then(|range| words.align(&quote, &starts, words.within(range)));
        let mut regions: Vec<(f32, Range<usize>)> = self
            .regions()
            .into_iter()
            .filter(|range| cited.as_ref().is_none_or(|cited| range.end <= cited.start || cited.end <= range.start))
            .map(|range| {
                let range = words.within(&range);
                (words.overlap(&quote, range.clone()), range)
            })
            .collect();
        regions.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.start.cmp(&other.1.start)));
        let close = regions.into_iter().take(CLOSELY).filter_map(|(_, range)| words.align(&quote, &starts, range));
        let other = close.reduce(|best, next| if next.share > best.share { next } else { best });
        (own, other)
    }

    /// The articles and sections, and what lies outside of any, as stretches of the folded text.
    fn regions(&self) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut done = 0;
        for provision in &self.provisions {
            let range = match provision.mark.kind.is_unit() {
                true => self.folded.range(provision.mark.at, provision.end),
                false => self.folded.range(provision.mark.at, provision.own_end),
            };
            if range.start < done {
                continue;
            }
            out.push(done..range.start);
            done = range.end;
            out.push(range);
        }
        out.push(done..self.folded.as_str().len());
        out.retain(|range| range.start < range.end);
        out
    }
}

/// The words of a quotation by number, unknown ones as the largest, and where its pieces begin.
fn numbered(pieces: &[String], words: &Words) -> (Vec<u32>, Vec<bool>) {
    let (mut quote, mut starts) = (Vec::new(), Vec::new());
    for piece in pieces {
        for (at, span) in spans(piece).into_iter().enumerate() {
            let word = piece.get(span).unwrap_or_default();
            quote.push(words.numbers.get(word).copied().unwrap_or(u32::MAX));
            starts.push(at == 0);
        }
    }
    (quote, starts)
}

impl Words {
    /// The share of the quotation's words that a stretch has too, rare ones for more.
    fn overlap(&self, quote: &[u32], within: Range<usize>) -> f32 {
        let mut wanted: BTreeMap<u32, u32> = BTreeMap::new();
        quote.iter().for_each(|word| *wanted.entry(*word).or_default() += 1);
        let weight = |word: u32| {
            let count = self.counts.get(word as usize).copied().unwrap_or(0);
            (1.0 + self.list.len() as f32 / (1.0 + count as f32)).ln()
        };
        let whole: f32 = quote.iter().map(|word| weight(*word)).sum();
        let mut found = 0.0;
        for word in self.list.get(within).unwrap_or_default() {
            if let Some(left) = wanted.get_mut(word).filter(|left| **left > 0) {
                *left -= 1;
                found += weight(*word);
            }
        }
        found / whole
    }

    /// The words of a stretch, as many as the quotation has, that have most of its words in any order, and their share:
    /// what is too long to be laid along it is still not gone.
    fn near(&self, quote: &[u32], within: Range<usize>) -> Option<(Range<usize>, f32)> {
        let text = self.list.get(within.clone())?;
        let mut wanted: BTreeMap<u32, i64> = BTreeMap::new();
        quote.iter().for_each(|word| *wanted.entry(*word).or_default() += 1);
        let size = quote.len().min(text.len());
        let (mut common, mut best) = (0usize, (0usize, 0usize));
        for (at, word) in text.iter().enumerate() {
            if let Some(left) = wanted.get_mut(word) {
                common += usize::from(*left > 0);
                *left -= 1;
            }
            if let Some(left) = at.checked_sub(size).and_then(|old| text.get(old)).and_then(|old| wanted.get_mut(old)) {
                *left += 1;
                common -= usize::from(*left > 0);
            }
            if common > best.0 {
                best = (common, (at + 1).saturating_sub(size));
            }
        }
        let from = within.start + best.1;
        (best.0 > 0).then(|| (from..from + size, best.0 as f32 / quote.len() as f32))
    }

    /// Lays the quotation along the words of a stretch, so that as few as possible are missing, exchanged or put in; where
    /// it begins and ends in the stretch, and between its pieces, words are passed over freely.
    fn align(&self, quote: &[u32], starts: &[bool], within: Range<usize>) -> Option<Likeness> {
        let text = self.list.get(within.clone())?;
        if text.is_empty() || quote.is_empty() {
            return None;
        }
        if quote.len().saturating_mul(text.len()) > MOST {
            let near = self.near(quote, within.clone())?;
            let (from, to) = (near.0.start, near.0.end);
            // Once more, with what stands around it, if that is little enough.
            let margin = quote.len() / 2;
            let around = from.saturating_sub(margin).max(within.start)..(to + margin).min(within.end);
            if around.len() < within.len() && quote.len().saturating_mul(around.len()) <= MOST {
                return self.align(quote, starts, around);
            }
            let (first, last) = (self.spans.get(from)?, self.spans.get(to.checked_sub(1)?)?);
            return Some(Likeness { range: first.start..last.end, share: near.1 });
        }
        // For each place in the text: what it costs to have come there, and where the quotation began.
        let mut row: Vec<(u32, u32)> = (0..=text.len() as u32).map(|at| (0, at)).collect();
        let mut next = row.clone();
        for (at, (word, _)) in quote.iter().zip(starts).enumerate() {
            let free = starts.get(at + 1).copied().unwrap_or(true);
            let insert = if free { 0 } else { WORD / 2 };
            for place in 0..=text.len() {
                let (above, from) = row[place];
                let mut best = (above + WORD, from);
                if let Some(before) = place.checked_sub(1) {
                    let (cost, from) = row[before];
                    let step = if text[before] == *word { 0 } else { WORD };
                    if cost + step <= best.0 {
                        best = (cost + step, from);
                    }
                    let (cost, from) = next[before];
                    if cost + insert < best.0 {
                        best = (cost + insert, from);
                    }
                }
                next[place] = best;
            }
            std::mem::swap(&mut row, &mut next);
        }
        let (end, (cost, from)) =
            row.into_iter().enumerate().min_by_key(|(end, (cost, from))| (*cost, end - *from as usize))?;
        let first = self.spans.get(within.start + from as usize)?;
        let last = self.spans.get((within.start + end).checked_sub(1)?)?;
        let share = 1.0 - cost as f32 / (WORD as usize * quote.len()) as f32;
        (last.end > first.start).then(|| Likeness { range: first.start..last.end, share: share.max(0.0) })
    }
}

/// How many words a folded text has.
pub(super) fn count(text: &str) -> usize {
    spans(text).len()
}
