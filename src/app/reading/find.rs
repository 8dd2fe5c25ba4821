//! Words looked for in a law: every hit in order, and the provisions that hold all of the words.

use crate::app::reading::Reading;
use crate::app::reading::fold::needle;
use crate::app::reading::ink::{Ink, Wash};
use crate::domain::provision::{Place, Role};

/// Every place at which the words stand as they are typed, case and accents aside.
pub fn hits(reading: &Reading, typed: &str) -> Vec<Ink> {
    let needle = needle(typed);
    let mut out = Vec::new();
    for (block, folded) in reading.folded().iter().enumerate() {
        let shown = reading.text.blocks.get(block).is_some_and(|block| is_shown(block.role));
        if !shown || needle.is_empty() {
            continue;
        }
        out.extend(folded.find(&needle).map(|(from, to)| ink(block, from, to)));
    }
    out
}

/// A provision that holds all of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its piece.
    pub piece: usize,
    /// The words in it.
    pub hits: Vec<Ink>,
    /// How many of the hits stand in its heading.
    pub in_heading: usize,
}

/// The provisions that hold every word typed, those with words in their heading first, then by their number of hits.
pub fn provisions(reading: &Reading, typed: &str) -> Vec<Found> {
    let words: Vec<String> = needle(typed).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let citable = (0..reading.pieces.len()).filter(|piece| reading.is_citable(*piece));
    let mut out: Vec<Found> = citable.filter_map(|piece| found(reading, piece, &words)).collect();
    out.sort_by_key(|found| {
        (std::cmp::Reverse(found.in_heading.min(1)), std::cmp::Reverse(found.hits.len()), found.piece)
    });
    out
}

fn found(reading: &Reading, piece: usize, words: &[String]) -> Option<Found> {
    let bounds = reading.pieces.get(piece)?;
    let body = reading.mark(piece).map_or(bounds.at, |mark| mark.body);
    let mut hits: Vec<Ink> = Vec::new();
    for word in words {
        let before = hits.len();
        for block in bounds.at.block as usize..=bounds.end.block as usize {
            let Some(folded) = reading.folded().get(block) else { break };
            if !reading.text.blocks.get(block).is_some_and(|block| block.role.is_law()) {
                continue;
            }
            let inks = folded.find(word).map(|(from, to)| ink(block, from, to));
            hits.extend(inks.filter(|ink| bounds.at <= ink.from && ink.to <= bounds.end));
        }
        if hits.len() == before {
            return None;
        }
    }
    hits.sort_by_key(|ink| ink.from);
    let in_heading = hits.iter().filter(|ink| ink.from < body).count();
    Some(Found { piece, hits, in_heading })
}

fn ink(block: usize, from: usize, to: usize) -> Ink {
    Ink { from: Place::new(block, from), to: Place::new(block, to), wash: Wash::Hit }
}

fn is_shown(role: Role) -> bool {
    !matches!(role, Role::Running | Role::Contents)
}
