//! A law's text laid out for reading: pieces that follow each other, and the lines of each.

pub mod ask;
pub mod candidates;
pub mod cite;
pub mod cited;
pub mod direction;
pub mod figures;
pub mod find;
pub mod fold;
pub mod ink;
pub mod marks;
pub mod mend;
pub mod ranker;
mod sentence;

use std::cell::OnceCell;
use std::rc::Rc;

use crate::app::reading::fold::Folded;
use crate::domain::assessment::Law;
use crate::domain::ids::LawId;
use crate::domain::languages;
use crate::domain::provision::{LawText, LeftOut, Mark, Place, Provision, Role};
use crate::law::quotes::Ground;

/// The text of a law, laid out.
pub struct Reading {
    /// The law.
    pub law: LawId,
    /// BCP 47 tag of its language: as the person gave it, or else as it was recognized; empty if neither is known.
    pub language: String,
    /// Its text.
    pub text: Rc<LawText>,
    /// Its provisions, corrections applied.
    pub provisions: Vec<Provision>,
    /// What follows each other on the page, from the beginning of the text to its end.
    pub pieces: Vec<Piece>,
    rtl: Option<bool>,
    folded: OnceCell<Vec<Folded>>,
    ground: OnceCell<Ground<'static>>,
}

impl std::fmt::Debug for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reading").field("law", &self.law).field("language", &self.language).finish_non_exhaustive()
    }
}

/// A stretch of the text that is shown as one: an article with all its parts, the words between the heading of a part or
/// chapter and what follows, or what stands before the first provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The provision, by position; `None` for what stands before the first.
    pub of: Option<usize>,
    /// Where it begins.
    pub at: Place,
    /// Where it ends.
    pub end: Place,
}

/// A paragraph of a piece, within one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it begins.
    pub at: Place,
    /// Byte of the block at which it ends.
    pub to: u32,
    /// What the block is.
    pub role: Role,
    /// How deep it lies within its article: 0 for the words of the article itself.
    pub depth: u8,
    /// Whether it belongs to label and heading.
    pub title: bool,
}

impl Line {
    /// Where it ends.
    pub fn end(&self) -> Place {
        Place { block: self.at.block, at: self.to }
    }
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        self.law == other.law && self.language == other.language && Rc::ptr_eq(&self.text, &other.text)
    }
}

impl Reading {
    /// Lays out a text.
    pub fn new(law: &Law, text: Rc<LawText>) -> Self {
        let provisions = text.provisions();
        let pieces = pieces(&provisions, text.end());
        let language = language(law, &text).to_owned();
        let rtl = if language.is_empty() { guessed(&text) } else { Some(languages::is_rtl(&language)) };
        let (folded, ground) = (OnceCell::new(), OnceCell::new());
        Self { law: law.id.clone(), language, text, provisions, pieces, rtl, folded, ground }
    }

    /// Whether this is the law with the text as it stands now.
    pub fn is_of(&self, law: &Law, text: &Rc<LawText>) -> bool {
        self.law == law.id && self.language == language(law, text) && Rc::ptr_eq(&self.text, text)
    }

    /// The provision a piece shows.
    pub fn provision(&self, piece: usize) -> Option<&Provision> {
        self.provisions.get(self.pieces.get(piece)?.of?)
    }

    /// The mark of the provision a piece shows.
    pub fn mark(&self, piece: usize) -> Option<&Mark> {
        self.provision(piece).map(|provision| &provision.mark)
    }

    /// The label of a provision; that of a part, chapter or other division with the word before it that says what it is,
    /// where it is printed so: `TÍTULO I`.
    pub fn full_label<'a>(&'a self, mark: &'a Mark) -> &'a str {
        let label = mark.label.as_str();
        let text = self.text.blocks.get(mark.at.block as usize).and_then(|block| block.text.get(mark.at.at as usize..));
        let Some(text) = text.filter(|_| !is_whole(mark) && !label.is_empty()) else { return label };
        let apart = |at: &usize| {
            let (before, behind) = (text.get(..*at), text.get(at + label.len()..));
            !before.is_some_and(|text| text.ends_with(char::is_alphanumeric))
                && !behind.is_some_and(|text| text.starts_with(char::is_alphanumeric))
        };
        let Some(at) = text.match_indices(label).map(|(at, _)| at).find(apart) else { return label };
        let words = text.get(..at).unwrap_or_default();
        let names =
            words.chars().all(|c| c.is_alphabetic() || c.is_whitespace()) && words.split_whitespace().count() <= LEAD;
        text.get(..at + label.len()).filter(|_| names).unwrap_or(label).trim_start()
    }

    /// Whether a piece is a provision of the law that can be cited: no mere heading, and not left out.
    pub fn is_citable(&self, piece: usize) -> bool {
        self.mark(piece).is_some_and(|mark| is_whole(mark) && mark.left_out.is_none())
    }

    /// Why a piece is left out, if it is.
    pub fn left_out(&self, piece: usize) -> Option<LeftOut> {
        self.mark(piece).and_then(|mark| mark.left_out)
    }

    /// How many provisions of the law can be cited by themselves.
    pub fn count(&self) -> usize {
        (0..self.pieces.len()).filter(|piece| self.is_citable(*piece)).count()
    }

    /// The piece that holds a place.
    pub fn piece_at(&self, place: Place) -> Option<usize> {
        let after = self.pieces.partition_point(|piece| piece.at <= place);
        after.checked_sub(1).filter(|at| self.pieces.get(*at).is_some_and(|piece| place < piece.end))
    }

    /// The innermost provision that holds everything between two places.
    pub fn around(&self, from: Place, to: Place) -> Option<usize> {
        let holds = |(_, provision): &(usize, &Provision)| provision.mark.at <= from && to <= provision.end;
        self.provisions.iter().enumerate().filter(holds).map(|(at, _)| at).next_back()
    }

    /// The lines of a piece: its blocks, cut where a part of it begins. Running heads and lists of contents are left away.
    pub fn lines(&self, piece: usize) -> Vec<Line> {
        let Some(Piece { of, at, end }) = self.pieces.get(piece).copied() else { return Vec::new() };
        let own = of.and_then(|of| self.provisions.get(of));
        let body = own.map_or(at, |own| own.mark.body);
        let first = of.map_or(0, |of| of + 1);
        let parts = self.provisions.get(first..).unwrap_or_default();
        let mut parts = parts.iter().take_while(|part| part.mark.at < end).peekable();
        let base = own.map_or(0, |own| own.mark.depth);
        let mut depth = 0;
        let mut lines = Vec::new();
        let last = (end.block as usize + usize::from(end.at > 0)).min(self.text.blocks.len());
        for number in at.block as usize..last {
            let Some(block) = self.text.blocks.get(number) else { break };
            let mut from = if number == at.block as usize { at.at as usize } else { 0 };
            let stop = if number == end.block as usize { end.at as usize } else { block.text.len() };
            while from < stop {
                let here = Place::new(number, from);
                while let Some(part) = parts.next_if(|part| part.mark.at <= here) {
                    depth = part.mark.depth.saturating_sub(base);
                }
                let title = of.is_some() && here < body;
                let cut = |place: Place| (place.block as usize == number && place > here).then_some(place.at as usize);
                let next = parts.peek().and_then(|part| cut(part.mark.at)).unwrap_or(stop);
                let next = if title { cut(body).unwrap_or(stop).min(next) } else { next }.min(stop);
                let hidden = matches!(block.role, Role::Running | Role::Contents);
                if !hidden && block.text.get(from..next).is_some_and(|text| !text.trim().is_empty()) {
                    lines.push(Line { at: here, to: next as u32, role: block.role, depth, title });
                }
                from = next;
            }
        }
        lines
    }

    /// The words of a line.
    pub fn words(&self, line: &Line) -> &str {
        let block = self.text.blocks.get(line.at.block as usize);
        block.and_then(|block| block.text.get(line.at.at as usize..line.to as usize)).unwrap_or_default()
    }

    /// Whether label and heading of a piece stand in the text as they are, so that the text can be shown for them.
    pub fn shows_title(&self, piece: usize) -> bool {
        let Some(mark) = self.mark(piece) else { return true };
        let printed = self.text.words(mark.at, mark.body);
        let stands = |part: &str| part.split_whitespace().all(|word| printed.contains(word));
        !printed.trim().is_empty() && stands(&mark.label) && stands(&mark.heading)
    }

    /// The lines of label and heading in the order in which they are shown, by position among these lines: the label comes
    /// first, also in a law that prints the heading over it.
    pub fn title<'a>(&self, piece: usize, lines: impl Iterator<Item = &'a Line>) -> Vec<usize> {
        let label = self.mark(piece).map(|mark| mark.label.trim()).unwrap_or_default();
        let mut labelled = None;
        let mut out = Vec::new();
        for (at, line) in lines.enumerate().filter(|(_, line)| line.title) {
            let begins = !label.is_empty() && self.words(line).trim_start().starts_with(label);
            match labelled {
                None if begins => labelled = Some(at),
                _ => out.push(at),
            }
        }
        labelled.into_iter().chain(out).collect()
    }

    /// Label and heading as printed, the label first, where they are short enough to name a piece.
    pub fn printed(&self, piece: usize) -> Option<String> {
        const LONG: usize = 120;
        let lines = self.lines(piece);
        let order = self.title(piece, lines.iter()).into_iter().filter_map(|at| lines.get(at));
        let words = order.map(|line| self.words(line).trim()).collect::<Vec<_>>().join(" ");
        let fits = self.shows_title(piece) && !words.is_empty() && words.chars().count() <= LONG;
        fits.then_some(words)
    }

    /// The blocks folded for comparison, made when they are first asked for.
    pub fn folded(&self) -> &[Folded] {
        self.folded.get_or_init(|| self.text.blocks.iter().map(|block| Folded::new(&block.text)).collect())
    }

    /// The text made ready to be asked for quotations and labels, when it is first asked.
    pub fn ground(&self) -> &Ground<'static> {
        self.ground.get_or_init(|| Ground::shared(self.text.clone()))
    }

    /// The direction of the text as markup spells it.
    pub fn dir(&self) -> &'static str {
        self.rtl.map_or("auto", spelled)
    }

    /// The direction of a line as markup spells it, where it is not that of the text: a file may hold a law twice.
    pub fn turned(&self, line: &Line) -> Option<&'static str> {
        let rtl = direction::is_rtl(self.words(line)).filter(|rtl| Some(*rtl) != self.rtl)?;
        Some(spelled(rtl))
    }
}

fn spelled(rtl: bool) -> &'static str {
    if rtl { "rtl" } else { "ltr" }
}

/// The direction of a text of unknown language, by the letters at its beginning.
fn guessed(text: &LawText) -> Option<bool> {
    const ENOUGH: usize = 40;
    let blocks: Vec<&str> = text.blocks.iter().take(ENOUGH).map(|block| block.text.as_str()).collect();
    direction::is_rtl(&blocks.join(" "))
}

/// The most words before a label that say what it is the label of.
const LEAD: usize = 3;

fn language<'a>(law: &'a Law, text: &'a LawText) -> &'a str {
    let given = law.language.trim();
    if languages::is_tag(given) {
        given
    } else {
        Some(text.language.as_str()).filter(|tag| *tag != "und").unwrap_or_default()
    }
}

/// Whether a provision is shown with all its parts: an article or section, or a part of one that stands outside of any.
fn is_whole(mark: &Mark) -> bool {
    mark.kind.is_unit() || mark.kind.is_within_unit()
}

fn pieces(provisions: &[Provision], end: Place) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut from = Place::default();
    if let Some(first) = provisions.first().filter(|first| first.mark.at > from) {
        out.push(Piece { of: None, at: from, end: first.mark.at });
        from = first.mark.at;
    } else if provisions.is_empty() && end > from {
        out.push(Piece { of: None, at: from, end });
    }
    for (at, provision) in provisions.iter().enumerate() {
        if provision.mark.at < from {
            continue;
        }
        let end = if is_whole(&provision.mark) { provision.end } else { provision.own_end };
        out.push(Piece { of: Some(at), at: provision.mark.at, end });
        from = end.max(Place { at: provision.mark.at.at + 1, ..provision.mark.at });
    }
    out
}

#[cfg(test)]
mod tests;
