//! Akoma Ntoso, the XML for laws of OASIS and the African parliaments; versions 2 and 3.

use super::gather::{Gather, clean, superscript};
use super::outline::{Outline, Printed};
use super::xml::{Piece, Tag, Xml};
use crate::domain::provision::{LeftOut, ProvisionKind, Role};
use crate::law::draft::{Draft, Refusal};

/// Elements whose words are not those of the law.
const SKIPPED: &[&str] =
    &["del", "noteRef", "references", "lifecycle", "analysis", "temporalData", "presentation", "proprietary"];
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
        // Where there are articles, a section is a heading over some of them.
        articles: text.contains("<article") || text.contains(":article"),
        buffers: vec![(String::new(), String::new())],
        notes: Vec::new(),
        opened: Vec::new(),
        quoted: 0,
        contents: 0,
        attached: 0,
        cells: Vec::new(),
        identified: false,
    };
    let mut xml = Xml::new(text.as_bytes());
    loop {
        let piece = match xml.next() {
            Ok(Some(piece)) => piece,
            Ok(None) => break,
            Err(refusal) if refusal.code == "law-xml-broken" && act.outline.depth() > 0 => {
                act.draft.cautions.push("law-xml-broken".to_owned());
                break;
            }
            Err(refusal) => return Err(refusal),
        };
        act.outline.progress(xml.position())?;
        match piece {
            Piece::Open(tag) if SKIPPED.contains(&tag.name.as_str()) => xml.skip()?,
            Piece::Open(tag) => {
                let opened = act.open(&tag)?;
                act.opened.push(opened);
            }
            Piece::Close(name) => {
                let opened = act.opened.pop().unwrap_or(false);
                act.close(&name, opened)?;
            }
            Piece::Words(words) => act.add(&words),
        }
    }
    act.flush()?;
    let (blocks, marks) = act.outline.finish()?;
    Ok(Draft { blocks, marks, ..act.draft })
}

/// A law under way.
struct Act<'a> {
    outline: Outline<'a>,
    draft: Draft,
    articles: bool,
    /// Words under way, by the element that takes them; the first are those outside of any.
    buffers: Vec<(String, String)>,
    notes: Vec<String>,
    /// For every element under way, whether it began a provision.
    opened: Vec<bool>,
    quoted: usize,
    contents: usize,
    attached: usize,
    cells: Vec<String>,
    identified: bool,
}

impl Act<'_> {
    /// Takes the beginning of an element; `true` if it begins a provision.
    fn open(&mut self, tag: &Tag) -> Result<bool, Refusal> {
        let name = tag.name.as_str();
        if let Some(kind) = self.kind(tag).filter(|_| self.quoted == 0) {
            self.flush()?;
            let depth = u8::try_from(self.outline.depth() + 1).unwrap_or(u8::MAX);
            self.outline.open(kind, depth, Printed::Together);
            if matches!(tag.text("status"), "removed" | "repealed" | "omitted" | "negated") {
                self.outline.leave_out(LeftOut::Repealed);
            }
            self.attached += usize::from(kind == ProvisionKind::Annex);
            return Ok(true);
        }
        match name {
            "FRBRExpression" => self.identified |= !self.draft.version.is_empty(),
            "FRBRdate" if self.fresh("FRBRExpression") => self.draft.version = tag.text("date").to_owned(),
            "FRBRlanguage" if self.draft.language.is_empty() => self.draft.language = two_letters(tag.text("language")),
            "FRBRalias" if self.draft.title.is_empty() => self.draft.title = clean(tag.text("value")),
            // Another act within an attachment is not the law that was loaded.
            "act" | "bill" if self.attached > 0 => self.outline.leave_out(LeftOut::Appended),
            "quotedStructure" | "quotedText" | "embeddedStructure" => {
                self.flush()?;
                self.quoted += 1;
            }
            "toc" => {
                self.flush()?;
                self.contents += 1;
            }
            "td" | "th" => self.begin(name),
            "num" | "heading" | "subheading" | "authorialNote" | "note" | "remark" | "editorial" | "sup"
            | "docTitle" | "shortTitle" => self.begin(name),
            "eol" | "br" => self.add(" "),
            _ if BLOCKS.contains(&name) => self.flush()?,
            _ => {}
        }
        if matches!(name, "FRBRWork" | "FRBRExpression" | "FRBRManifestation") {
            self.begin(name);
        }
        Ok(false)
    }

    fn close(&mut self, name: &str, opened: bool) -> Result<(), Refusal> {
        if opened {
            self.flush()?;
            if self.outline.innermost().is_some_and(|(kind, _)| kind == ProvisionKind::Annex) {
                self.attached = self.attached.saturating_sub(1);
            }
            return self.outline.close();
        }
        match name {
            "quotedStructure" | "quotedText" | "embeddedStructure" => {
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
        if self.buffers.len() > 1 && self.buffers.last().is_some_and(|(element, _)| element == name) {
            let (_, words) = self.buffers.pop().unwrap_or_default();
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
            "num" => self.add(&format!("{words} ")),
            "heading" | "subheading" => {
                self.add(words);
                self.flush()?;
            }
            "authorialNote" | "note" | "remark" | "editorial" => self.notes.push(words.to_owned()),
            "sup" => {
                if let Some((_, buffer)) = self.buffers.last_mut() {
                    superscript(buffer, words, false);
                }
            }
            "docTitle" | "shortTitle" => {
                if self.attached == 0 {
                    self.draft.title = clean(words);
                }
                self.add(words);
            }
            "td" | "th" => self.cells.push(words.to_owned()),
            "FRBRWork" | "FRBRExpression" | "FRBRManifestation" => {}
            _ => self.add(words),
        }
        Ok(())
    }

    /// Whether the words of this part of the identification are wanted: those of the first document.
    fn fresh(&self, element: &str) -> bool {
        !self.identified
            && self.draft.version.is_empty()
            && self.buffers.last().is_some_and(|(name, _)| name == element)
    }

    fn kind(&self, tag: &Tag) -> Option<ProvisionKind> {
        Some(match tag.name.as_str() {
            "attachment" | "component" | "schedule" | "annex" => ProvisionKind::Annex,
            "part" | "book" | "tome" | "title" | "subpart" | "subtitle" => ProvisionKind::Part,
            "chapter" | "subchapter" => ProvisionKind::Chapter,
            "section" if !self.articles => ProvisionKind::Section,
            "section" | "subsection" if !self.outline.in_unit() && self.articles => ProvisionKind::Division,
            "division" | "subdivision" => ProvisionKind::Division,
            "article" => ProvisionKind::Article,
            "rule" => ProvisionKind::Section,
            "paragraph" | "section" | "subsection" | "subrule" | "clause" => ProvisionKind::Paragraph,
            "point" | "subparagraph" | "subclause" | "indent" | "item" | "list" | "sublist" if tag.name != "list" => {
                ProvisionKind::Point
            }
            "hcontainer" if matches!(tag.text("name"), "schedule" | "annex") => ProvisionKind::Annex,
            "hcontainer" | "level" if self.outline.in_unit() => ProvisionKind::Point,
            "hcontainer" | "level" => ProvisionKind::Division,
            _ => return None,
        })
    }

    fn begin(&mut self, name: &str) {
        self.buffers.push((name.to_owned(), String::new()));
    }

    fn add(&mut self, words: &str) {
        if let Some((_, buffer)) = self.buffers.last_mut() {
            buffer.push_str(words);
        }
    }

    /// Makes a block of the words outside of any element that takes them.
    fn flush(&mut self) -> Result<(), Refusal> {
        if self.buffers.len() > 1 {
            self.add(" ");
            return Ok(());
        }
        let Some((_, buffer)) = self.buffers.first_mut() else { return Ok(()) };
        let words = clean(&std::mem::take(buffer));
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
