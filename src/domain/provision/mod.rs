//! The text of a national law as it was read, and the provisions it falls into.

mod correction;

pub use correction::Correction;

use serde::{Deserialize, Serialize};

use crate::domain::finding::Unknown;
use crate::domain::force::keywords;

keywords!(
    /// What a block of a law's text is.
    Role {
        /// Words of the law.
        Text = "text",
        /// A heading.
        Heading = "heading",
        /// A row of a table, its cells divided by tabs.
        Row = "row",
        /// A note of the editor or publisher: a footnote, an amendment history.
        Note = "note",
        /// A line of a list of contents.
        Contents = "contents",
        /// What a page repeats: running heads and feet, page numbers.
        Running = "running",
    }
);

impl Role {
    /// Whether the block belongs to the law's own words.
    pub fn is_law(self) -> bool {
        matches!(self, Role::Text | Role::Heading | Role::Row)
    }
}

keywords!(
    /// A kind of provision, from the largest to the smallest.
    ProvisionKind {
        /// A schedule, an annex, an appended act.
        Annex = "annex",
        /// A part, book or title.
        Part = "part",
        /// A chapter.
        Chapter = "chapter",
        /// A division between chapter and article: a German Abschnitt, a Spanish sección, a heading over several articles.
        Division = "division",
        /// An article, a rule, a German paragraph sign: the unit a civil law is cited by.
        Article = "article",
        /// A section: the unit a common-law act is cited by.
        Section = "section",
        /// A paragraph or subsection of a unit.
        Paragraph = "paragraph",
        /// A point, or paragraph of a subsection.
        Point = "point",
    }
);

impl ProvisionKind {
    /// Whether laws are cited by it: an article or a section.
    pub fn is_unit(self) -> bool {
        matches!(self, ProvisionKind::Article | ProvisionKind::Section)
    }

    /// Whether a provision of this kind may lie in one of that kind. Divisions and points may lie in their like.
    pub fn may_lie_in(self, outer: Self) -> bool {
        let size = |kind: Self| match kind {
            ProvisionKind::Annex => 0,
            ProvisionKind::Part => 1,
            ProvisionKind::Chapter => 2,
            ProvisionKind::Division => 3,
            ProvisionKind::Article | ProvisionKind::Section => 4,
            ProvisionKind::Paragraph => 5,
            ProvisionKind::Point => 6,
        };
        let nests = matches!(self, ProvisionKind::Division | ProvisionKind::Point);
        size(outer) < size(self) || (nests && self == outer)
    }

    /// Whether it is part of a unit.
    pub fn is_within_unit(self) -> bool {
        matches!(self, ProvisionKind::Paragraph | ProvisionKind::Point)
    }
}

/// A place in a law's text: a block, and bytes from its beginning. Written in files as `[block, at]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Place {
    /// Position of the block.
    pub block: u32,
    /// Bytes from its beginning, on the border of a character.
    pub at: u32,
}

impl Place {
    /// This place.
    pub fn new(block: usize, at: usize) -> Self {
        Self { block: block as u32, at: at as u32 }
    }
}

impl From<(u32, u32)> for Place {
    fn from((block, at): (u32, u32)) -> Self {
        Self { block, at }
    }
}

impl From<Place> for (u32, u32) {
    fn from(place: Place) -> Self {
        (place.block, place.at)
    }
}

/// A paragraph, heading or row of a law's text, with nothing in it but its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// How deep a heading is as the file has it, from 1; 0 for what is no heading or does not say.
    pub level: u8,
    /// The page it begins on, from 1; 0 where the file has no pages.
    pub page: u32,
    /// Its words.
    pub text: String,
}

/// Where a provision begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its first character, label included.
    pub at: Place,
    /// Where its words begin, behind label and heading.
    pub body: Place,
    /// What it is.
    pub kind: ProvisionKind,
    /// How deep it lies; a provision ends where the next one begins that is not deeper.
    pub depth: u8,
    /// Its label as printed, without the word before it that only says what it is: `43 bis`, `222.1`, `§ 5`, `第三条`. An
    /// annex keeps that word, `Anlage 1`, so that it is not taken for article 1.
    pub label: String,
    /// Its heading; may be empty.
    pub heading: String,
    /// Why it is no provision in force of this law; `None` for one that is.
    pub left_out: Option<LeftOut>,
}

keywords!(
    /// Why a stretch of the text is not searched, ranked or listed as a provision of the law.
    LeftOut {
        /// It is repealed and has no words of its own.
        Repealed = "repealed",
        /// It is a text of another act, printed along.
        Appended = "appended",
        /// The person left it out.
        ByHand = "by-hand",
    }
);

/// The text of a law as it was read from a file, cut into provisions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LawText {
    /// Name of the file it was read from; empty for what was pasted.
    pub file: String,
    /// What kind of file it was: `docx`, `pdf`, `html`, `markdown`, `text`, `akoma-ntoso`, `justice-xml`, `clml`.
    pub format: String,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal digits.
    pub sha256: String,
    /// BCP 47 tag of the language as recognized; `und` where it was not.
    pub language: String,
    /// Title as the file has it; may be empty.
    pub title: String,
    /// Date of the version as the file has it, ISO 8601; may be empty.
    pub version: String,
    /// When it was read, RFC 3339 in UTC.
    pub read: String,
    /// What the reader could not do, as codes of messages: `law-no-numbering`.
    pub cautions: Vec<String>,
    /// The text, in order.
    pub blocks: Vec<Block>,
    /// Where its provisions begin as the program cut it, in order of place.
    pub marks: Vec<Mark>,
    /// What a person mended, in the order in which it was done.
    pub corrections: Vec<Correction>,
    /// Members this version does not know.
    pub unknown: Unknown,
}

/// What tells the text of a law from any other: the file, and when it was read. The same file read again is another text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextStamp {
    file: String,
    sha256: String,
    read: String,
    blocks: usize,
    marks: usize,
}

/// A provision of a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Where it begins, and what it is.
    pub mark: Mark,
    /// Position, in the list, of the provision it is part of.
    pub parent: Option<usize>,
    /// Where its own words end: at the next provision, which may be a part of it.
    pub own_end: Place,
    /// Where it ends with all its parts.
    pub end: Place,
}

impl LawText {
    /// What tells this text from any other, whatever was corrected in it.
    pub fn stamp(&self) -> TextStamp {
        let (file, sha256, read) = (self.file.clone(), self.sha256.clone(), self.read.clone());
        TextStamp { file, sha256, read, blocks: self.blocks.len(), marks: self.marks.len() }
    }

    /// The provisions in order, corrections applied. What lies in a provision that is left out is left out with it.
    pub fn provisions(&self) -> Vec<Provision> {
        let end = self.end();
        let mut out: Vec<Provision> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for mut mark in self.corrected() {
            while let Some(&last) = open.last() {
                if out[last].mark.depth < mark.depth {
                    break;
                }
                out[last].end = mark.at;
                open.pop();
            }
            if let Some(before) = out.last_mut() {
                before.own_end = mark.at;
            }
            let parent = open.last().copied();
            mark.left_out = mark.left_out.or(parent.and_then(|parent| out[parent].mark.left_out));
            open.push(out.len());
            out.push(Provision { mark, parent, own_end: end, end });
        }
        out
    }

    /// How many bytes its words have.
    pub fn bytes(&self) -> usize {
        self.blocks.iter().map(|block| block.text.len()).sum()
    }

    /// The end of the text.
    pub fn end(&self) -> Place {
        Place::new(self.blocks.len(), 0)
    }

    /// Whether the place lies in the text, on the border of a character.
    pub fn is_place(&self, place: Place) -> bool {
        match self.blocks.get(place.block as usize) {
            Some(block) => block.text.is_char_boundary(place.at as usize),
            None => place == self.end(),
        }
    }

    /// The stretches of blocks between two places that are the law's own words, each with the place of its beginning.
    pub fn stretches(&self, from: Place, to: Place) -> impl Iterator<Item = (Place, &str)> {
        let first = from.block as usize;
        let last = (to.block as usize).saturating_add(1).min(self.blocks.len()).max(first.min(self.blocks.len()));
        let blocks = self.blocks.get(first..last).unwrap_or_default().iter().enumerate();
        blocks.filter(|(_, block)| block.role.is_law()).filter_map(move |(offset, block)| {
            let at = first + offset;
            let start = if at == first { from.at as usize } else { 0 };
            let stop = if at == to.block as usize { to.at as usize } else { block.text.len() };
            let text = block.text.get(start..stop.max(start))?;
            (!text.is_empty()).then_some((Place::new(at, start), text))
        })
    }

    /// The law's own words between two places, blocks divided by line feeds.
    pub fn words(&self, from: Place, to: Place) -> String {
        let mut out = String::new();
        for (_, text) in self.stretches(from, to) {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(text);
        }
        out
    }
}

/// The article or section a provision is or lies in, by position in the list; `None` outside of any.
pub fn unit_of(provisions: &[Provision], at: usize) -> Option<usize> {
    let mut now = Some(at);
    while let Some(position) = now {
        let provision = provisions.get(position)?;
        if provision.mark.kind.is_unit() {
            return Some(position);
        }
        now = provision.parent;
    }
    None
}

/// The way from the outermost provision to this one, as labels: `Part I`, `12`, `(2)`. A provision without a label gives
/// its heading.
pub fn path(provisions: &[Provision], at: usize) -> Vec<&str> {
    let mut out = Vec::new();
    let mut now = Some(at);
    while let Some(provision) = now.and_then(|position| provisions.get(position)) {
        let mark = &provision.mark;
        out.push(if mark.label.is_empty() { mark.heading.as_str() } else { mark.label.as_str() });
        now = provision.parent;
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests;
