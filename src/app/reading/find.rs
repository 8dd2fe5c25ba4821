//! Words looked for in a law: every hit in order, and the provisions that hold all of the words.

use crate::app::reading::Reading;
use crate::app::reading::fold::needle;
use crate::app::reading::ink::{Ink, Wash};
use crate::domain::provision::{Place, Role};
use crate::law::fold::is_unspaced;

/// The most hits of a law that are shown.
pub const MOST: usize = 2_000;
/// The most words marked in one provision of a list.
const MOST_IN: usize = 300;

/// The hits of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The first of them, in the order of the text.
    pub inks: Vec<Ink>,
    /// Whether there are more.
    pub more: bool,
}

/// Whether something is typed, and yet too little to look for: one letter stands everywhere, but for scripts in which it is
/// a word.
pub fn is_too_short(typed: &str) -> bool {
    let needle = needle(typed);
    needle.chars().count() == 1 && !needle.contains(is_unspaced)
}

/// The first places at which the words stand as they are typed, case and accents aside.
pub fn hits(reading: &Reading, typed: &str) -> Hits {
    let needle = needle(typed);
    if needle.is_empty() || is_too_short(typed) {
        return Hits::default();
    }
    let shown = |(block, _): &(usize, _)| reading.text.blocks.get(*block).is_some_and(|block| is_shown(block.role));
    let folded = reading.folded().iter().enumerate().filter(shown);
    let mut all = folded.flat_map(|(block, folded)| folded.find(&needle).map(move |(from, to)| ink(block, from, to)));
    let inks = all.by_ref().take(MOST).collect();
    Hits { inks, more: all.next().is_some() }
}

/// A provision that holds all of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its piece.
    pub piece: usize,
    /// The first words in it.
    pub hits: Vec<Ink>,
    /// How many words there are in it.
    pub count: usize,
    /// How many of the hits stand in its heading.
    pub in_heading: usize,
}

/// The provisions that hold every word typed, those with words in their heading first, then by their number of hits.
pub fn provisions(reading: &Reading, typed: &str) -> Vec<Found> {
    let words: Vec<String> = needle(typed).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    if words.iter().all(|word| is_too_short(word)) {
        return Vec::new();
    }
    let citable = (0..reading.pieces.len()).filter(|piece| reading.is_citable(*piece));
    let mut out: Vec<Found> = citable.filter_map(|piece| found(reading, piece, &words)).collect();
    out.sort_by_key(Found::order);
    out
}

impl Found {
    /// What comes first in a list: words in the heading, then many words, then the order of the law.
    pub fn order(&self) -> impl Ord + use<> {
        (std::cmp::Reverse(self.in_heading.min(1)), std::cmp::Reverse(self.count), self.piece)
    }
}

fn found(reading: &Reading, piece: usize, words: &[String]) -> Option<Found> {
    let bounds = reading.pieces.get(piece)?;
    let body = reading.mark(piece).map_or(bounds.at, |mark| mark.body);
    let mut hits: Vec<Ink> = Vec::new();
    let mut count = 0;
    for word in words {
        let before = count;
        for block in bounds.at.block as usize..=bounds.end.block as usize {
            let Some(folded) = reading.folded().get(block) else { break };
            if !reading.text.blocks.get(block).is_some_and(|block| block.role.is_law()) {
                continue;
            }
            let inks = folded.find(word).map(|(from, to)| ink(block, from, to));
            for ink in inks.filter(|ink| bounds.at <= ink.from && ink.to <= bounds.end) {
                count += 1;
                if count - before <= MOST_IN {
                    hits.push(ink);
                }
            }
        }
        if count == before {
            return None;
        }
    }
    hits.sort_by_key(|ink| ink.from);
    let in_heading = hits.iter().filter(|ink| ink.from < body).count();
    Some(Found { piece, hits, count, in_heading })
}

fn ink(block: usize, from: usize, to: usize) -> Ink {
    Ink { from: Place::new(block, from), to: Place::new(block, to), wash: Wash::Hit }
}

fn is_shown(role: Role) -> bool {
    !matches!(role, Role::Running | Role::Contents)
}
