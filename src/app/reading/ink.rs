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

/// A line with what is marked in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Inked {
    /// The line.
    pub line: Line,
    /// The marks that touch it.
    pub inks: Vec<Ink>,
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

/// Gives each mark to the lines it touches. The lines are in the order of the text, the marks in any.
pub fn by_line<'a>(lines: Vec<Line>, inks: impl IntoIterator<Item = &'a Ink>) -> Vec<Inked> {
    let mut out: Vec<Inked> = lines.into_iter().map(|line| Inked { line, inks: Vec::new() }).collect();
    for ink in inks {
        let first = out.partition_point(|inked| inked.line.end() <= ink.from);
        let touched = out.iter_mut().skip(first).take_while(|inked| inked.line.at < ink.to);
        touched.for_each(|inked| inked.inks.push(*ink));
    }
    out
}

/// The runs of a line. Put together they are its words.
pub fn runs<'a>(reading: &'a Reading, inked: &Inked) -> Vec<Run<'a>> {
    let line = &inked.line;
    let words = reading.words(line);
    let start = line.at.at as usize;
    // Where an ink begins and ends in these words; `None` where it does not touch them.
    let clip = |ink: &Ink| {
        let from = if ink.from <= line.at { 0 } else { (ink.from.at as usize).checked_sub(start)? };
        let to = if ink.to >= line.end() { words.len() } else { (ink.to.at as usize).checked_sub(start)? };
        let touches = ink.from < line.end() && ink.to > line.at && from < to;
        (touches && words.is_char_boundary(from) && words.is_char_boundary(to)).then_some((from, to, ink.wash))
    };
    let clipped = inked.inks.iter().filter_map(clip);
    let mut edges: Vec<(usize, Wash, bool)> =
        clipped.flat_map(|(from, to, wash)| [(from, wash, true), (to, wash, false)]).collect();
    edges.sort_by_key(|(at, ..)| *at);
    // How many marks of each kind lie over the words, from edge to edge.
    let mut over = [0_usize; 4];
    let mut from = 0;
    let mut out = Vec::new();
    let run = |from: usize, to: usize, over: &[usize; 4]| {
        let [matched, quoted, hit, current] = over.map(|count| count > 0);
        words.get(from..to).map(|text| Run { text, matched, quoted, hit: hit || current, current })
    };
    for (at, wash, begins) in edges {
        if at > from {
            out.extend(run(from, at, &over));
            from = at;
        }
        let count = match wash {
            Wash::Matched => &mut over[0],
            Wash::Quoted => &mut over[1],
            Wash::Hit => &mut over[2],
            Wash::Current => &mut over[3],
        };
        *count = if begins { *count + 1 } else { count.saturating_sub(1) };
    }
    if from < words.len() {
        out.extend(run(from, words.len(), &over));
    }
    out
}

/// The lines worth showing where there is no room for all, by their position: that with the most words that matched or were
/// searched for, and others with such words, in their order, until there are `most`; the first lines where there are none.
pub fn passage(lines: &[Inked], most: usize) -> Vec<usize> {
    let weight = |inked: &Inked| inked.inks.iter().filter(|ink| ink.wash != Wash::Quoted).count();
    let body = lines.iter().enumerate().filter(|(_, inked)| !inked.line.title && inked.line.role.is_law());
    let mut ranked: Vec<(usize, usize)> = body.map(|(at, inked)| (weight(inked), at)).collect();
    ranked.sort_by_key(|(weight, at)| (std::cmp::Reverse(*weight), *at));
    ranked.truncate(most);
    let found = ranked.iter().any(|(weight, _)| *weight > 0);
    let mut chosen: Vec<usize> = ranked.iter().filter(|(weight, _)| *weight > 0 || !found).map(|(_, at)| *at).collect();
    chosen.sort_unstable();
    chosen
}
