//! Akoma Ntoso, the XML for laws of OASIS and the African parliaments; versions 2 and 3.

use std::collections::BTreeSet;

use super::gather::{Gather, clean};
use super::outline::{Outline, Printed};
use super::xml::{self, Law, Piece, Tag, Words, Xml, finished};
use crate::domain::provision::{LeftOut, ProvisionKind, Role};
use crate::law::draft::{Draft, Refusal};

/// Elements that hold words another act has or is to have.
const QUOTED: &[&str] = &["quotedStructure", "quotedText", "embeddedStructure"];
/// Elements that end one paragraph and begin another.
const BLOCKS: &[&str] = &[
    "p",
    "content",
    "intro",
    "wrapUp",
    "wrap",
    "block",
    "longTitle",
    "li",
    "formula",
    "recital",
    "citation",
    "listIntroduction",
    "listWrapUp",
    "listConclusion",
    "blockContainer",
    "container",
    "preface",
    "preamble",
    "conclusions",
    "body",
    "mainBody",
    "blockList",
    "signature",
    "quotedStructure",
    "quotedText",
    "embeddedStructure",
    "table",
    "tocItem",
    "session",
    "alinea",
];

/// Reads a law in Akoma Ntoso.
pub(super) fn draft(text: &str, gather: Gather<'_>) -> Result<Draft, Refusal> {
    let mut act = Act {
        outline: Outline::new(gather),
        draft: Draft { format: "akoma-ntoso", ..Draft::default() },
        over_articles: over_articles(text),
        words: Words::default(),
        notes: Vec::new(),
        number: String::new(),
        opened: Vec::new(),
        quoted: 0,
        contents: 0,
        annexes: Annexes::default(),
        cells: Vec::new(),
        identified: false,
    };
    let broken = xml::read(text, &mut act)?;
    act.flush()?;
    finished(act.draft, act.outline, broken)
}

/// The texts of the file in which sections are headings over articles: 0 for the law, and its annexes by their position
/// in the file. Elsewhere a section is what the law is cited by. Words that another act is to have say nothing of this.
fn over_articles(text: &str) -> BTreeSet<usize> {
    let mut out = BTreeSet::new();
    if !(text.contains("<article") || text.contains(":article")) {
        return out;
    }
    let mut xml = Xml::new(text.as_bytes());
    let (mut annexes, mut quoted) = (Annexes::default(), 0_usize);
    // For every element under way, whether it is an annex; and the sections, by the text they stand in.
    let (mut opened, mut sections): (Vec<bool>, Vec<usize>) = (Vec::new(), Vec::new());
    while let Ok(Some(piece)) = xml.next() {
        match piece {
            Piece::Open(tag) if Act::SKIPPED.contains(&tag.name.as_str()) => {
                if xml.skip().is_err() {
                    break;
                }
            }
            Piece::Open(tag) => {
                quoted += usize::from(QUOTED.contains(&tag.name.as_str()));
                let annex = quoted == 0 && is_annex(&tag);
                opened.push(annex);
                if annex {
                    annexes.open();
                }
                match tag.name.as_str() {
                    "section" if quoted == 0 => sections.push(annexes.now()),
                    "article" if quoted == 0 && sections.last() == Some(&annexes.now()) => {
                        out.insert(annexes.now());
                    }
                    _ => {}
                }
            }
            Piece::Close(name) => {
                if opened.pop() == Some(true) {
                    annexes.close();
                }
                if name == "section" && quoted == 0 {
                    sections.pop();
                }
                quoted = quoted.saturating_sub(usize::from(QUOTED.contains(&name.as_str())));
            }
            Piece::Words(_) => {}
        }
    }
    out
}

fn is_annex(tag: &Tag) -> bool {
    match tag.name.as_str() {
        "attachment" | "component" | "schedule" | "annex" => true,
        "hcontainer" => matches!(tag.text("name"), "schedule" | "annex"),
        _ => false,
    }
}

/// The annexes under way, by their position in the file, from 1.
#[derive(Default)]
struct Annexes {
    seen: usize,
    open: Vec<usize>,
}

impl Annexes {
    fn open(&mut self) {
        self.seen += 1;
        self.open.push(self.seen);
    }

    fn close(&mut self) {
        self.open.pop();
    }

    /// The innermost one; 0 for the law itself.
    fn now(&self) -> usize {
        self.open.last().copied().unwrap_or(0)
    }
}

/// A law under way.
struct Act<'a> {
    outline: Outline<'a>,
    draft: Draft,
    /// The texts in which sections are headings over articles.
    over_articles: BTreeSet<usize>,
    words: Words,
    notes: Vec<String>,
    /// The number that stands before the next words although it begins no provision.
    number: String,
    /// For every element under way, whether it began a provision.
    opened: Vec<bool>,
    quoted: usize,
    contents: usize,
    annexes: Annexes,
    cells: Vec<String>,
    identified: bool,
}

impl<'a> Law<'a> for Act<'a> {
    const SKIPPED: &'static [&'static str] =
        &["del", "noteRef", "references", "lifecycle", "analysis", "temporalData", "presentation", "proprietary"];

    fn outline(&mut self) -> &mut Outline<'a> {
        &mut self.outline
    }

    fn words(&mut self) -> &mut Words {
        &mut self.words
    }

    fn open(&mut self, tag: &Tag) -> Result<(), Refusal> {
        let opened = self.begun(tag)?;
        self.opened.push(opened);
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        let opened = self.opened.pop().unwrap_or(false);
        self.ended(name, opened)
    }
}

impl Act<'_> {
    /// Takes the beginning of an element; `true` if it begins a provision.
    fn begun(&mut self, tag: &Tag) -> Result<bool, Refusal> {
        let name = tag.name.as_str();
        if let Some(kind) = self.kind(tag).filter(|_| self.quoted == 0) {
            self.flush()?;
            let depth = u8::try_from(self.outline.depth() + 1).unwrap_or(u8::MAX);
            self.outline.open(kind, depth, Printed::Together);
            if matches!(tag.text("status"), "removed" | "repealed" | "omitted" | "negated") {
                self.outline.leave_out(LeftOut::Repealed);
            }
            if is_annex(tag) {
                self.annexes.open();
            }
            return Ok(true);
        }
        match name {
            "FRBRExpression" => self.identified |= !self.draft.version.is_empty(),
            "FRBRdate" if self.fresh("FRBRExpression") => self.draft.version = tag.text("date").to_owned(),
            "FRBRlanguage" if self.draft.language.is_empty() => self.draft.language = two_letters(tag.text("language")),
            "FRBRalias" if self.draft.title.is_empty() => self.draft.title = clean(tag.text("value")),
            // Another act within an attachment is not the law that was loaded.
            "act" | "bill" if self.annexes.now() > 0 => self.outline.leave_out(LeftOut::Appended),
            _ if QUOTED.contains(&name) => {
                self.flush()?;
                self.quoted += 1;
            }
            "toc" => {
                self.flush()?;
                self.contents += 1;
            }
            "td" | "th" => self.words.begin(name),
            "num" | "heading" | "subheading" | "authorialNote" | "note" | "remark" | "editorial" | "sup"
            | "docTitle" | "shortTitle" => self.words.begin(name),
            "eol" | "br" => self.words.add(" "),
            _ if BLOCKS.contains(&name) => self.flush()?,
            _ => {}
        }
        if matches!(name, "FRBRWork" | "FRBRExpression" | "FRBRManifestation") {
            self.words.begin(name);
        }
        Ok(false)
    }

    fn ended(&mut self, name: &str, opened: bool) -> Result<(), Refusal> {
        if opened {
            self.flush()?;
            if self.outline.innermost().is_some_and(|(kind, _)| kind == ProvisionKind::Annex) {
                self.annexes.close();
            }
            return self.outline.close();
        }
        match name {
            _ if QUOTED.contains(&name) => {
                self.flush()?;
                self.quoted = self.quoted.saturating_sub(1);
            }
            "toc" => {
                self.flush()?;
                self.contents = self.contents.saturating_sub(1);
            }
            "tr" => {
                let cells = std::mem::take(&mut self.cells);
                self.outline.row(&cells)?;
            }
            _ => {}
        }
        if let Some(words) = self.words.end(name) {
            return self.end(name, &words);
        }
        if BLOCKS.contains(&name) {
            self.flush()?;
        }
        Ok(())
    }

    /// Deals with the words of an element that ends.
    fn end(&mut self, name: &str, words: &str) -> Result<(), Refusal> {
        let heads = self.quoted == 0 && self.contents == 0 && self.outline.depth() > 0;
        match name {
            "num" if heads && self.outline.number(words) => {}
            "heading" | "subheading" if heads && self.outline.heading(words) => {}
            "num" => self.number.push_str(&format!("{words} ")),
            "heading" | "subheading" => {
                self.words.add(words);
                self.flush()?;
            }
            "authorialNote" | "note" | "remark" | "editorial" => self.notes.push(words.to_owned()),
            "sup" => self.words.raise(words),
            "docTitle" | "shortTitle" => {
                if self.annexes.now() == 0 {
                    self.draft.title = clean(words);
                }
                self.words.add(words);
            }
            "td" | "th" => self.cells.push(words.to_owned()),
            "FRBRWork" | "FRBRExpression" | "FRBRManifestation" => {}
            _ => self.words.add(words),
        }
        Ok(())
    }

    /// Whether the words of this part of the identification are wanted: those of the first document.
    fn fresh(&self, element: &str) -> bool {
        !self.identified
            && self.draft.version.is_empty()
            && self.words.innermost().is_some_and(|(name, _)| name == element)
    }

    fn kind(&self, tag: &Tag) -> Option<ProvisionKind> {
        let over_articles = || self.over_articles.contains(&self.annexes.now());
        Some(match tag.name.as_str() {
            _ if is_annex(tag) => ProvisionKind::Annex,
            "part" | "book" | "tome" | "title" | "subpart" | "subtitle" => ProvisionKind::Part,
            "chapter" | "subchapter" => ProvisionKind::Chapter,
            "section" | "subsection" if !self.outline.in_unit() && over_articles() => ProvisionKind::Division,
            "section" if !self.outline.in_unit() => ProvisionKind::Section,
            "division" | "subdivision" => ProvisionKind::Division,
            "article" => ProvisionKind::Article,
            "rule" => ProvisionKind::Section,
            "paragraph" | "section" | "subsection" | "subrule" | "clause" => ProvisionKind::Paragraph,
            "point" | "subparagraph" | "subclause" | "indent" | "item" | "list" | "sublist" if tag.name != "list" => {
                ProvisionKind::Point
            }
            "hcontainer" | "level" if self.outline.in_unit() => ProvisionKind::Point,
            "hcontainer" | "level" => ProvisionKind::Division,
            _ => return None,
        })
    }

    /// Makes a block of the words outside of any element that takes them.
    fn flush(&mut self) -> Result<(), Refusal> {
        if self.words.innermost().is_some() {
            self.words.add(" ");
            return Ok(());
        }
        let mut words = clean(&self.words.outside());
        if words.is_empty() {
            return Ok(());
        }
        words.insert_str(0, &std::mem::take(&mut self.number));
        let role = if self.contents > 0 { Role::Contents } else { Role::Text };
        self.outline.words(role, 0, &words, false)?;
        for note in std::mem::take(&mut self.notes) {
            self.outline.words(Role::Note, 0, &note, false)?;
        }
        Ok(())
    }
}

/// The tag of a language from its three letters.
fn two_letters(code: &str) -> String {
    let known = [
        ("eng", "en"),
        ("fra", "fr"),
        ("fre", "fr"),
        ("spa", "es"),
        ("rus", "ru"),
        ("zho", "zh"),
        ("chi", "zh"),
        ("ara", "ar"),
        ("deu", "de"),
        ("ger", "de"),
        ("por", "pt"),
        ("ita", "it"),
        ("pol", "pl"),
        ("swa", "sw"),
    ];
    known.iter().find(|(three, _)| *three == code).map_or(code, |(_, two)| two).to_owned()
}

#[cfg(test)]
mod tests;
