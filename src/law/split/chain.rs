//! Picks, among lines that look like the beginning of a provision, those that go on one series.

use std::collections::BTreeMap;

use super::label::{After, Class, Label};
use super::lines::Line;
use super::number::Key;

/// A place where a provision may begin.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Position of the line.
    pub(super) line: usize,
    /// Bytes into the line; 0 at its beginning.
    pub(super) at: usize,
    /// What was read there.
    pub(super) label: Label,
    /// How much it looks like a beginning by itself.
    pub(super) score: i32,
    /// Whether a series may begin again here.
    pub(super) anew: bool,
}

impl Candidate {
    /// A candidate with its own score.
    pub(super) fn new(line: usize, at: usize, label: Label, lines: &[Line<'_>]) -> Self {
        let score = lines.get(line).map_or(0, |of| own_score(of, at, &label));
        Self { line, at, label, score, anew: false }
    }

    /// Its number; nothing counts as 0.
    pub(super) fn key(&self) -> Key {
        self.label.key.unwrap_or_default()
    }
}

fn own_score(line: &Line<'_>, at: usize, label: &Label) -> i32 {
    use crate::domain::provision::Role;
    let head = line.role == Role::Heading;
    if at > 0 {
        return 4;
    }
    let mut score = match (label.class, label.after) {
        (Class::Named(_), _) if !label.sure => 5,
        (Class::Named(_), After::End | After::Mark) => 40,
        (Class::Named(_), After::Bracket) => 30,
        (Class::Named(_), After::Word) => 22,
        (Class::Bare, _) if label.sure => 10,
        (Class::Bare, _) => 2,
        _ => 10,
    };
    let rest = line.text.get(label.rest..).unwrap_or("");
    if label.class == Class::Bare {
        let titled = [".—", ".–", ".-", "—(1)", "-(1)", "- (1)"].iter().any(|sign| rest.contains(sign));
        score += if titled || rest.starts_with("(1)") { 8 } else { 0 };
        score -= if label.key.is_some_and(|key| key.is_plain()) { 0 } else { 4 };
    }
    let bare = label.class == Class::Bare;
    score += if head { 20 } else { 0 };
    score -= if line.first {
        0
    } else if bare {
        3
    } else {
        10
    };
    // A label alone in its paragraph is seldom a mention, whatever stands before it.
    let alone = !bare && line.first && label.after == After::End;
    score -= match (line.fresh, alone, bare) {
        (true, ..) => 0,
        (_, true, _) => 8,
        (.., true) => 12,
        _ => 25,
    };
    score
}

/// How well `next` goes on behind `last`.
fn link(last: &Key, next: &Candidate, bare: bool) -> Option<i32> {
    let key = next.key();
    let anew = |cost: i32| {
        let first = key.n <= 1 && (key.is_plain() || key.prefix != 0);
        match (next.anew, first, bare) {
            (true, true, _) => Some(-10),
            (_, _, true) => None,
            (_, true, false) => Some(-25),
            _ => Some(cost),
        }
    };
    if key.prefix != last.prefix {
        return if bare { None } else { Some(0) };
    }
    if key.order(last).is_le() || key.n < last.end {
        return anew(-100);
    }
    let gap = key.n - last.end;
    Some(match gap {
        0 => 30,
        1 if key.is_plain() => 30,
        1 => 20,
        2..=3 => 8,
        4..=10 => 0,
        11..=40 => -15,
        // What is printed as an article alone may be an excerpt of a code.
        _ if !bare && next.score >= 40 => -25,
        _ => -45,
    })
}

/// The positions of those candidates that together make the best series, in order.
pub(super) fn best(candidates: &[Candidate], bare: bool) -> Vec<usize> {
    const WINDOW: usize = 24;
    let mut scores: Vec<i32> = Vec::with_capacity(candidates.len());
    let mut before: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    // The best so far that ends with a number, and the best of all.
    let mut by_number: BTreeMap<u32, usize> = BTreeMap::new();
    let mut top: Option<usize> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        let n = candidate.key().n;
        let near = at.saturating_sub(WINDOW)..at;
        let known = [n, n.saturating_sub(1), n.saturating_sub(2), n.saturating_sub(3)];
        let known = known.into_iter().filter_map(|n| by_number.get(&n).copied());
        let start = if n <= 1 { 10 } else { 0 };
        let (mut most, mut from) = (candidate.score + start, None);
        for last in near.chain(known).chain(top) {
            let (Some(of), Some(score)) = (candidates.get(last), scores.get(last)) else { continue };
            if let Some(link) = link(&of.key(), candidate, bare) {
                let total = score + link + candidate.score;
                if total > most {
                    (most, from) = (total, Some(last));
                }
            }
        }
        scores.push(most);
        before.push(from);
        let better = |other: Option<usize>| other.and_then(|o| scores.get(o)).is_none_or(|s| *s <= most);
        if better(by_number.get(&candidate.key().end).copied()) {
            by_number.insert(candidate.key().end, at);
        }
        if better(top) {
            top = Some(at);
        }
    }
    let mut out = Vec::new();
    let mut now = top.filter(|top| scores.get(*top).is_some_and(|score| *score > 0));
    while let Some(at) = now {
        out.push(at);
        now = before.get(at).copied().flatten();
    }
    out.reverse();
    out
}

/// Adds candidates that a publisher marked as headings although their number does not fit: a law's misprint is its own.
/// Many of them are no misprints.
pub(super) fn with_misprints(candidates: &[Candidate], chain: Vec<usize>, lines: &[Line<'_>]) -> Vec<usize> {
    use crate::domain::provision::Role;
    let mut more = Vec::new();
    let mut next = 0;
    for (at, candidate) in candidates.iter().enumerate() {
        while chain.get(next).is_some_and(|&of| of < at) {
            next += 1;
        }
        if chain.get(next) == Some(&at) || candidate.at > 0 || !candidate.label.sure {
            continue;
        }
        let twin = |of: Option<&usize>| {
            of.and_then(|of| candidates.get(*of)).is_some_and(|of| of.key().order(&candidate.key()).is_eq())
        };
        let head = lines.get(candidate.line).is_some_and(|line| line.role == Role::Heading);
        let alone = matches!(candidate.label.after, After::End) && candidate.score >= 40;
        let before = next.checked_sub(1).and_then(|at| chain.get(at));
        if (head || alone) && candidate.score >= 22 && !twin(chain.get(next)) && !twin(before) {
            more.push(at);
        }
    }
    if more.is_empty() || more.len() * 5 > chain.len() {
        return chain;
    }
    let mut out = chain;
    out.extend(more);
    out.sort_unstable();
    out
}
