//! What is marked in a law that is read: the hits of a search and the words that are quoted, by piece.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::app::reading::Reading;
use crate::app::reading::cited::Cited;
use crate::app::reading::find::{self, Hits};
use crate::app::reading::ink::Ink;

/// The hits of a search, in the pieces that are shown where not all are: nobody can go to one that is not.
pub fn hits(reading: &Reading, typed: &str, shown: Option<&[usize]>) -> Hits {
    let mut hits = find::hits(reading, typed);
    if let Some(shown) = shown {
        let is_shown = |ink: &Ink| reading.piece_at(ink.from).is_some_and(|piece| shown.binary_search(&piece).is_ok());
        hits.inks.retain(is_shown);
    }
    hits
}

/// What is marked, by piece.
pub fn by_piece(reading: &Reading, hits: &[Ink], cited: &Cited) -> BTreeMap<usize, Rc<[Ink]>> {
    let mut out = BTreeMap::<usize, Vec<Ink>>::new();
    for ink in hits.iter().chain(&cited.inks) {
        if let Some(piece) = reading.piece_at(ink.from) {
            out.entry(piece).or_default().push(*ink);
        }
    }
    out.into_iter().map(|(piece, inks)| (piece, inks.into())).collect()
}
