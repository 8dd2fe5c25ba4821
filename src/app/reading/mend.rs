//! What a person mends in the division of a law.

use crate::app::reading::{Line, Piece, Reading};
use crate::domain::provision::{Correction, Mark, Place};

/// The corrections with one more. A new one that concerns the same place in the same way replaces the old.
pub fn with(corrections: &[Correction], new: Correction) -> Vec<Correction> {
    let same = |old: &&Correction| !replaces(&new, old);
    corrections.iter().filter(same).cloned().chain([new.clone()]).collect()
}

fn replaces(new: &Correction, old: &Correction) -> bool {
    use Correction::{Exclude, Include, Relabel};
    match (new, old) {
        (Relabel { at: new, .. }, Relabel { at: old, .. })
        | (Exclude(new) | Include(new), Exclude(old) | Include(old)) => new == old,
        _ => false,
    }
}

/// The place a correction concerns.
pub fn place(correction: &Correction) -> Place {
    match correction {
        Correction::Join(at) | Correction::Exclude(at) | Correction::Include(at) | Correction::Relabel { at, .. } => {
            *at
        }
        Correction::Split(mark) => mark.at,
    }
}

/// A new provision that begins at a line of another one, and is of the same kind as that.
pub fn split(reading: &Reading, piece: usize, line: &Line, label: &str, heading: &str) -> Option<Correction> {
    let mark = reading.mark(piece)?;
    let words = reading.words(line);
    let (label, heading) = (label.trim(), heading.trim());
    // The label is no word of the provision where the line begins with it.
    let behind = words.strip_prefix(label).map_or(0, |rest| {
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '-' | '–' | '—'));
        words.len() - rest.len()
    });
    let behind = if label.is_empty() { 0 } else { behind };
    let body = Place { block: line.at.block, at: line.at.at + behind as u32 };
    Some(Correction::Split(Mark {
        at: line.at,
        body,
        kind: mark.kind,
        depth: mark.depth,
        label: label.to_owned(),
        heading: heading.to_owned(),
        left_out: None,
    }))
}

/// Whether a piece can be joined to the one before it.
pub fn joins(reading: &Reading, piece: usize) -> bool {
    piece > 0 && reading.pieces.get(piece).is_some_and(|Piece { of, .. }| of.is_some())
}

/// The label that stands at the beginning of a line, as a proposal: its first word with a digit in it, or a bracket.
pub fn label_of(words: &str) -> String {
    let word = words.split_whitespace().take(2).find(|word| word.chars().any(char::is_numeric)).unwrap_or_default();
    word.trim_end_matches(['.', ':', '-', '–', '—']).to_owned()
}
