//! A law made ready to be asked for many quotations and labels.

use std::ops::{Deref, Range};
use std::rc::Rc;

use crate::domain::provision::ProvisionKind::{Annex, Paragraph};
use crate::domain::provision::{LawText, Place, Provision, path, unit_of};
use crate::law::fold::{Folded, fold, is_wordlike};
use crate::law::quotes::Found;
use crate::law::quotes::label::{Label, Outer, Token, tokens};
use crate::law::quotes::words::Words;

/// The text of a law, lent for a while or shared for as long as it is asked.
pub enum Text<'a> {
    /// Lent.
    Lent(&'a LawText),
    /// Shared.
    Shared(Rc<LawText>),
}

impl Deref for Text<'_> {
    type Target = LawText;

    fn deref(&self) -> &LawText {
        match self {
            Text::Lent(law) => law,
            Text::Shared(law) => law,
        }
    }
}

/// A law with its words folded and its labels read.
pub struct Ground<'a> {
    /// The law.
    pub law: Text<'a>,
    /// Its provisions.
    pub provisions: Vec<Provision>,
    pub(super) folded: Folded,
    pub(super) words: std::cell::OnceCell<Words>,
    labels: Vec<Vec<Token>>,
}

/// How far a label leads into a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reached {
    /// The last provision on the way.
    pub(super) at: usize,
    /// Whether all of the label was found, as far as the law is cut.
    pub(super) whole: bool,
}

impl Ground<'static> {
    /// Makes a law ready that is kept with what was made of it.
    pub fn shared(law: Rc<LawText>) -> Self {
        Self::of(Text::Shared(law))
    }
}

impl<'a> Ground<'a> {
    /// Makes a law ready.
    pub fn new(law: &'a LawText) -> Self {
        Self::of(Text::Lent(law))
    }

    fn of(law: Text<'a>) -> Self {
        let provisions = law.provisions();
        let labels = provisions.iter().map(|provision| tokens(&provision.mark.label)).collect();
        let folded = Folded::of(&law, Place::default(), law.end());
        Self { law, provisions, folded, words: std::cell::OnceCell::new(), labels }
    }

    /// The provision a label names, by position in the list; `None` if the law has no such label. A part that the cut does
    /// not tell apart gives what it is part of.
    pub fn resolve(&self, label: &str) -> Option<usize> {
        self.reach(label).filter(|reached| reached.whole).map(|reached| reached.at)
    }

    /// How far a label leads. Of several labels in one text the first counts.
    pub(super) fn reach(&self, label: &str) -> Option<Reached> {
        let whole = self.reach_one(label);
        if whole.is_some_and(|reached| reached.whole) {
            return whole;
        }
        let ends = label.char_indices().filter(|(at, c)| {
            let rest = &label[*at..];
            let word = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
            matches!(c, ';' | ',' | '–' | '—' | '-' | '、' | '和' | '،' | '/')
                || word(&[" and ", " to ", " et ", " y ", " e ", " und ", " bis ", " и ", " а ", " و", " or ", " ou "])
        });
        let first = ends.filter(|(at, _)| *at > 0).filter_map(|(at, _)| self.reach_one(&label[..at]));
        first.filter(|reached| reached.whole).last().or(whole)
    }

    fn reach_one(&self, label: &str) -> Option<Reached> {
        let mut label = Label::cited(label);
        let (within, past) = self.outer(&label.outer);
        let annex = label.outer.iter().any(|outer| outer.annex);
        if annex {
            label.inner.splice(0..0, past);
        }
        if label.inner.is_empty() {
            return within.map(|at| Reached { at, whole: true });
        }
        // The parts of an annex are sought there and nowhere else.
        if annex {
            return within.map(|at| self.descend(at, &label.inner));
        }
        let range = match within {
            Some(at) => at + 1..self.behind(at),
            None => 0..self.provisions.len(),
        };
        let is_unit = |at: &usize| self.provisions.get(*at).is_some_and(|provision| provision.mark.kind.is_unit());
        let units = self.best(range.clone().filter(is_unit), &label.inner);
        let units = units.or_else(|| self.best(0..self.provisions.len(), &label.inner));
        let (at, used) = units?;
        Some(self.descend(at, label.inner.get(used..).unwrap_or_default()))
    }

    /// Where provisions begin that do not lie in this one.
    fn behind(&self, at: usize) -> usize {
        let end = self.provisions.get(at).map_or(Place::default(), |provision| provision.end);
        self.provisions.partition_point(|provision| provision.mark.at < end)
    }

    /// What holds the article, and what is written behind the label of an annex without a name.
    fn outer(&self, outer: &[Outer]) -> (Option<usize>, Vec<Token>) {
        let mut within = None;
        let mut past = Vec::new();
        // An annex holds whatever else is named, wherever it is written.
        for label in outer.iter().filter(|label| label.annex).chain(outer.iter().filter(|label| !label.annex)) {
            let range = within.map_or(0..self.provisions.len(), |at| at + 1..self.behind(at));
            let kind = |at: &usize| self.provisions.get(*at).map(|provision| provision.mark.kind);
            let fits = |at: &usize| kind(at).is_some_and(|kind| !kind.is_unit() && (kind == Annex) == label.annex);
            let found = self.best(range.filter(fits), &label.tokens);
            if label.annex {
                past = found.map_or_else(Vec::new, |(_, used)| label.tokens.get(used..).unwrap_or_default().to_vec());
            }
            within = found.map(|(at, _)| at).or(within);
        }
        (within, past)
    }

    /// The provision whose label takes most of the tokens, and how many; of equals the first that is in force.
    fn best(&self, among: impl Iterator<Item = usize>, wanted: &[Token]) -> Option<(usize, usize)> {
        let fits = among.filter_map(|at| {
            let used = begins(wanted, self.labels.get(at)?)?;
            let provision = self.provisions.get(at)?;
            let rank = (used, provision.mark.left_out.is_none(), std::cmp::Reverse(provision.mark.depth));
            Some((rank, at))
        });
        let best = fits.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        Some((best.1, best.0.0))
    }

    fn descend(&self, mut at: usize, mut rest: &[Token]) -> Reached {
        while let Some(first) = rest.first() {
            let parts = at + 1..self.behind(at);
            // Where parts are counted by their place, only a numbered paragraph is meant by the number.
            let paragraph = |at: &usize| self.provisions.get(*at).is_some_and(|part| part.mark.kind == Paragraph);
            let fits = self.best(parts.clone().filter(|at| !first.counted || paragraph(at)), rest);
            if let Some((part, used)) = fits {
                at = part;
                rest = rest.get(used..).unwrap_or_default();
            } else if first.counted {
                rest = rest.get(1..).unwrap_or_default();
            } else {
                // What follows is the name of an act, or a part that the cut does not tell apart.
                let act = !first.opens && first.text.chars().nth(3).is_some() && !first.text.contains(char::is_numeric);
                return Reached { at, whole: act || (parts.is_empty() && self.prints(at, first)) };
            }
        }
        Reached { at, whole: true }
    }

    /// Whether a provision that is not cut into parts may have one of this label: laws that are cut into parts nowhere do
    /// not tell, others show it in print.
    fn prints(&self, at: usize, part: &Token) -> bool {
        if !self.provisions.iter().any(|provision| provision.mark.kind.is_within_unit()) {
            return true;
        }
        let range = self.provisions.get(at).map(|provision| self.folded.range(provision.mark.body, provision.end));
        let text = range.and_then(|range| self.folded.as_str().get(range)).unwrap_or_default();
        let shown = |sign: char| {
            let label = format!("{}{sign}", part.text);
            let apart = |at: usize| text.get(..at).is_none_or(|before| !before.ends_with(char::is_alphanumeric));
            text.match_indices(&label).any(|(at, _)| apart(at))
        };
        shown(')') || (part.text.starts_with(char::is_numeric) && shown('.'))
    }

    /// The smallest provision that holds all between two places, by position.
    pub(super) fn around(&self, from: Place, to: Place) -> Option<usize> {
        let behind = self.provisions.partition_point(|provision| provision.mark.at <= from);
        let mut now = behind.checked_sub(1);
        while let Some(at) = now {
            let provision = self.provisions.get(at)?;
            if provision.end >= to && provision.end > from {
                return Some(at);
            }
            now = provision.parent;
        }
        None
    }

    /// Every place at which the quotation stands, in order of place.
    pub fn find(&self, quote: &str) -> Vec<Found> {
        let whole = fold(quote);
        let trimmed = whole.trim_matches(|c: char| "\".,;: ".contains(c));
        let found: Vec<Found> = self.occurrences(trimmed).map(|range| self.found(range)).collect();
        if !found.is_empty() {
            return found;
        }
        let pieces = pieces(&whole);
        if pieces.len() < 2 { Vec::new() } else { self.in_pieces(&pieces) }
    }

    /// The places where the pieces of a quotation follow each other within one article or section.
    fn in_pieces(&self, pieces: &[String]) -> Vec<Found> {
        let mut out = Vec::new();
        let mut done = 0;
        let Some((first, rest)) = pieces.split_first() else { return out };
        for start in self.occurrences(first) {
            if start.start < done {
                continue;
            }
            let (from, to) = self.folded.origin(start.clone());
            let around = self.around(from, to);
            let unit =
                around.map(|at| unit_of(&self.provisions, at).unwrap_or(at)).and_then(|at| self.provisions.get(at));
            let limit = unit.map_or(self.folded.as_str().len(), |unit| self.folded.range(unit.mark.at, unit.end).end);
            let mut end = start.end;
            let complete = rest.iter().all(|piece| match self.next(piece, end, limit) {
                Some(range) => {
                    end = range.end;
                    true
                }
                None => false,
            });
            if complete {
                out.push(self.found(start.start..end));
                done = end;
            }
        }
        out
    }

    fn next(&self, piece: &str, from: usize, limit: usize) -> Option<Range<usize>> {
        self.occurrences_in(piece, from..limit).next()
    }

    fn occurrences<'b>(&'b self, needle: &'b str) -> impl Iterator<Item = Range<usize>> + 'b {
        self.occurrences_in(needle, 0..self.folded.as_str().len())
    }

    fn occurrences_in<'b>(&'b self, needle: &'b str, within: Range<usize>) -> impl Iterator<Item = Range<usize>> + 'b {
        let text = self.folded.as_str();
        let mut from = within.start;
        let stands = std::iter::from_fn(move || {
            let at = from + text.get(from..within.end)?.find(needle)?;
            // Words that repeat themselves may stand at places that overlap.
            from = at + needle.chars().next()?.len_utf8();
            Some(at..at + needle.len())
        });
        stands.filter(move |range| is_apart(text, range))
    }

    pub(super) fn found(&self, range: Range<usize>) -> Found {
        let (from, to) = self.folded.origin(range);
        let at = self.around(from, to).or_else(|| self.around(from, from));
        let unit = at.and_then(|at| unit_of(&self.provisions, at)).and_then(|at| self.provisions.get(at));
        let path = at.map(|at| path(&self.provisions, at)).unwrap_or_default();
        Found {
            from,
            to,
            provision: at,
            unit: unit.map(|unit| unit.mark.label.clone()),
            path: path.into_iter().map(str::to_owned).collect(),
        }
    }
}

/// Whether a stretch begins and ends with whole words. One of some length may begin in the middle of a word, as a selection
/// does that was made in haste.
fn is_apart(text: &str, range: &Range<usize>) -> bool {
    const LONG: usize = 24;
    if range.len() >= LONG {
        return true;
    }
    let (before, after) = (text.get(..range.start), text.get(range.end..));
    let inside = text.get(range.clone()).unwrap_or_default();
    let wordlike = |c: Option<char>| c.is_some_and(is_wordlike);
    let begins = wordlike(before.and_then(|text| text.chars().next_back())) && wordlike(inside.chars().next());
    let ends = wordlike(after.and_then(|text| text.chars().next())) && wordlike(inside.chars().next_back());
    !begins && !ends
}

/// The pieces of a folded quotation between its ellipses.
pub(super) fn pieces(folded: &str) -> Vec<String> {
    let plain = folded.replace("[...]", "...").replace("(...)", "...");
    let pieces = plain.split("...").map(|piece| piece.trim_matches(|c: char| "\".,;: ".contains(c)));
    pieces.filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// How many of the tokens wanted a label takes, if it begins as they do.
fn begins(wanted: &[Token], label: &[Token]) -> Option<usize> {
    let fits = |(at, own): (usize, &Token)| {
        wanted.get(at).is_some_and(|token| token.text == own.text && (at == 0 || !token.opens || own.opens))
    };
    (!label.is_empty() && label.iter().enumerate().all(fits)).then_some(label.len())
}
