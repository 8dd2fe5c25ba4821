//! What is marked in a line of law: words that matched, words that are quoted, hits of a search.

use crate::app::reading::{Line, Reading};
use crate::domain::provision::Place;

/// Why words are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wash {
    /// They match the item.
    Matched,
    /// They are quoted in a citation.
    Quoted,
    /// They were searched for.
    Hit,
    /// They are the hit the person stands at.
    Current,
}

/// Words that are marked. Both places lie in one block, or the mark reaches over several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    /// Where they begin.
    pub from: Place,
    /// Where they end.
    pub to: Place,
    /// Why.
    pub wash: Wash,
}

/// Words of a line that are marked alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run<'a> {
    /// The words.
    pub text: &'a str,
    /// Whether they match the item.
    pub matched: bool,
    /// Whether they are quoted.
    pub quoted: bool,
    /// Whether they were searched for.
    pub hit: bool,
    /// Whether they are the hit the person stands at.
    pub current: bool,
}

/// The runs of a line. Put together they are its words.
pub fn runs<'a>(reading: &'a Reading, line: &Line, inks: &[Ink]) -> Vec<Run<'a>> {
    let words = reading.words(line);
    let start = line.at.at as usize;
    // Where an ink begins and ends in these words; `None` where it does not touch them.
    let clip = |ink: &Ink| {
        let from = if ink.from <= line.at { 0 } else { (ink.from.at as usize).checked_sub(start)? };
        let to = if ink.to >= line.end() { words.len() } else { (ink.to.at as usize).checked_sub(start)? };
        let touches = ink.from < line.end() && ink.to > line.at && from < to;
        (touches && words.is_char_boundary(from) && words.is_char_boundary(to)).then_some((from, to, ink.wash))
    };
    let inks: Vec<_> = inks.iter().filter_map(clip).collect();
    let mut cuts: Vec<usize> = inks.iter().flat_map(|(from, to, _)| [*from, *to]).chain([0, words.len()]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let run = |pair: &[usize]| {
        let [from, to] = *pair else { return None };
        let has = |wash: Wash| inks.iter().any(|ink| ink.2 == wash && ink.0 <= from && to <= ink.1);
        let current = has(Wash::Current);
        let hit = current || has(Wash::Hit);
        let text = words.get(from..to)?;
        Some(Run { text, matched: has(Wash::Matched), quoted: has(Wash::Quoted), hit, current })
    };
    cuts.windows(2).filter_map(run).collect()
}

/// The lines worth showing where there is no room for all: that with the most marks of this kind, and others with marks,
/// in their order, until there are `most`; the first lines where none is marked.
pub fn passage(reading: &Reading, lines: &[Line], inks: &[Ink], most: usize) -> Vec<Line> {
    let body: Vec<&Line> = lines.iter().filter(|line| !line.title && line.role.is_law()).collect();
    let weight = |line: &Line| runs(reading, line, inks).iter().filter(|run| run.matched || run.hit).count();
    let mut ranked: Vec<(usize, usize)> = body.iter().enumerate().map(|(at, line)| (weight(line), at)).collect();
    ranked.sort_by_key(|(weight, at)| (std::cmp::Reverse(*weight), *at));
    ranked.truncate(most);
    let found = ranked.iter().any(|(weight, _)| *weight > 0);
    let mut chosen: Vec<usize> = ranked.iter().filter(|(weight, _)| *weight > 0 || !found).map(|(_, at)| *at).collect();
    chosen.sort_unstable();
    chosen.into_iter().filter_map(|at| body.get(at).map(|line| **line)).collect()
}
