//! Citations made out of a law's text: the label, the words, the language and the version.

use crate::app::reading::{Piece, Reading};
use crate::domain::assessment::Law;
use crate::domain::finding::Citation;
use crate::domain::provision::Place;
use crate::law::fold::print;
use crate::law::quotes;

/// The label by which a piece is cited; empty for one that is no provision.
pub fn label(reading: &Reading, piece: usize) -> String {
    let of = reading.pieces.get(piece).and_then(|piece| piece.of);
    of.map(|of| quotes::cite(&reading.provisions, of)).unwrap_or_default()
}

/// What became of words that were selected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selected {
    /// The citations.
    pub citations: Vec<Citation>,
    /// Whether words were selected that belong to no provision that can be cited: a preamble, the heading of a part.
    pub outside: bool,
}

/// Citations of stretches of the text, in any order. Those between which there are no words of the law are one.
pub fn selected(reading: &Reading, law: &Law, stretches: &[(Place, Place)]) -> Selected {
    let stretches = joined(reading, stretches);
    let citations = stretches.iter().flat_map(|(from, to)| citations(reading, law, *from, *to)).collect();
    let other = |piece: &usize| !reading.is_citable(*piece);
    let bounds: Vec<Piece> =
        (0..reading.pieces.len()).filter(other).filter_map(|at| reading.pieces.get(at).copied()).collect();
    let reaches = |(from, to): &(Place, Place)| {
        let has = |piece: &Piece| has_words(reading, piece.at.max(*from), piece.end.min(*to));
        bounds.iter().any(has)
    };
    Selected { citations, outside: stretches.iter().any(reaches) }
}

fn joined(reading: &Reading, stretches: &[(Place, Place)]) -> Vec<(Place, Place)> {
    let mut sorted = stretches.to_vec();
    sorted.sort_unstable();
    let mut out: Vec<(Place, Place)> = Vec::new();
    for (from, to) in sorted {
        match out.last_mut() {
            Some((_, end)) if from <= *end || !has_words(reading, *end, from) => *end = (*end).max(to),
            _ => out.push((from, to)),
        }
    }
    out
}

fn has_words(reading: &Reading, from: Place, to: Place) -> bool {
    from < to && reading.text.stretches(from, to).any(|(_, text)| !text.trim().is_empty())
}

/// Citations of what lies between two places: one for each article or section that has a share in it, so that each names
/// one provision and quotes its words alone. Headings by themselves give none.
pub fn citations(reading: &Reading, law: &Law, from: Place, to: Place) -> Vec<Citation> {
    let pieces = (0..reading.pieces.len()).filter(|piece| reading.is_citable(*piece));
    let share = |piece: usize| {
        let bounds = reading.pieces.get(piece)?;
        let (from, to) = (from.max(bounds.at), to.min(bounds.end));
        (from < to).then(|| citation(reading, law, piece, from, to)).flatten()
    };
    pieces.filter_map(share).collect()
}

/// The citation of a whole provision: its label and all of its words behind the heading, or its heading where it has no
/// others.
pub fn whole(reading: &Reading, law: &Law, piece: usize) -> Option<Citation> {
    let (bounds, provision) = (reading.pieces.get(piece)?, reading.provision(piece)?);
    let words = reading.text.words(provision.mark.body, bounds.end);
    let quote = if words.trim().is_empty() { reading.text.words(bounds.at, bounds.end) } else { words };
    Some(made(reading, law, bounds.of?, quote))
}

fn citation(reading: &Reading, law: &Law, piece: usize, from: Place, to: Place) -> Option<Citation> {
    let quote = reading.text.words(from, to);
    if quote.trim().is_empty() {
        return None;
    }
    let (from, to) = tight(reading, from, to);
    let of = reading.around(from, to).or(reading.pieces.get(piece)?.of)?;
    Some(made(reading, law, of, quote))
}

/// The places without the blanks at either end, so that a selection that reaches to the next paragraph is not taken for one
/// of both.
fn tight(reading: &Reading, from: Place, to: Place) -> (Place, Place) {
    let stretches: Vec<_> = reading.text.stretches(from, to).filter(|(_, text)| !text.trim().is_empty()).collect();
    let (Some((first, words)), Some((last, end))) = (stretches.first(), stretches.last()) else { return (from, to) };
    let lead = words.len() - words.trim_start().len();
    let tail = end.trim_end().len();
    (Place { at: first.at + lead as u32, ..*first }, Place { at: last.at + tail as u32, ..*last })
}

fn made(reading: &Reading, law: &Law, of: usize, quote: String) -> Citation {
    let words = reading.provisions.get(of).map(|of| reading.text.words(of.mark.body, of.end));
    let own = if law.language.trim().is_empty() { reading.language.as_str() } else { "" };
    let version = if law.version.trim().is_empty() { &reading.text.version } else { &law.version };
    Citation {
        law: Some(law.id.clone()),
        provision: quotes::cite(&reading.provisions, of),
        quote: quote.trim().to_owned(),
        print: words.map(|words| print(&words)).unwrap_or_default(),
        language: own.to_owned(),
        version: version.clone(),
        ..Citation::default()
    }
}

/// Whether a finding cites the same words of the same provision already.
pub fn is_cited(citations: &[Citation], new: &Citation) -> bool {
    let same =
        |old: &Citation| old.law == new.law && old.provision.trim() == new.provision && old.quote.trim() == new.quote;
    citations.iter().any(same)
}
