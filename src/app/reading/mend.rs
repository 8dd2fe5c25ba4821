//! What a person mends in the division of a law.

use crate::app::reading::{Line, Piece, Reading};
use crate::domain::provision::{Correction, Mark, Place, ProvisionKind};

/// A new provision that begins at a line of another one.
pub fn split(
    reading: &Reading,
    piece: usize,
    line: &Line,
    kind: ProvisionKind,
    label: &str,
    heading: &str,
) -> Option<Correction> {
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
    let depth = if kind == mark.kind {
        mark.depth
    } else {
        outer(reading, line.at, kind).last().map_or(mark.depth, |last| depth(reading, line.at, kind, *last))
    };
    let (label, heading) = (label.to_owned(), heading.to_owned());
    Some(Correction::Split(Mark { at: line.at, body, kind, depth, label, heading, left_out: None }))
}

/// What a provision of this kind that begins at the place may lie in, by position, the innermost last: nothing, as `None`,
/// or one of the provisions that are still open where it begins.
pub fn outer(reading: &Reading, at: Place, kind: ProvisionKind) -> Vec<Option<usize>> {
    let open = open(reading, at).into_iter().filter(|(_, mark)| kind.may_lie_in(mark.kind));
    std::iter::once(None).chain(open.map(|(position, _)| Some(position))).collect()
}

/// How deep a provision of this kind lies that begins at the place, in one of what `outer` gives: as deep as others of
/// its kind, as far as that leaves it there.
pub fn depth(reading: &Reading, at: Place, kind: ProvisionKind, outer: Option<usize>) -> u8 {
    let open = open(reading, at);
    let within = outer.and_then(|outer| open.iter().position(|(position, _)| *position == outer));
    let least = within.and_then(|at| open.get(at)).map_or(1, |(_, mark)| mark.depth.saturating_add(1));
    // Not deeper than what must end for it to lie there.
    let most = open.get(within.map_or(0, |at| at + 1)).map_or(u8::MAX, |(_, mark)| mark.depth);
    let marks = || reading.provisions.iter().map(|provision| &provision.mark);
    let alike = |mark: &&Mark| mark.kind == kind && mark.at != at;
    let before = marks().take_while(|mark| mark.at < at).filter(alike).last();
    let other = before.or_else(|| marks().find(alike));
    let depth = other.map_or(least, |mark| mark.depth);
    depth.max(least).min(most.max(least))
}

/// The provisions that have begun before the place and do not end before it, the outermost first.
fn open(reading: &Reading, at: Place) -> Vec<(usize, &Mark)> {
    let before = reading.provisions.partition_point(|provision| provision.mark.at < at);
    let mut now = before.checked_sub(1);
    let mut open = Vec::new();
    while let Some((position, provision)) = now.and_then(|at| Some((at, reading.provisions.get(at)?))) {
        open.push((position, &provision.mark));
        now = provision.parent;
    }
    open.reverse();
    open
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
