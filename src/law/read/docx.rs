//! Word documents: paragraphs with their automatic numbers, headings by outline, tables, notes, accepted changes.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::docx_numbering::Numbering;
use super::docx_parts::{Archive, Part, Style, is_on, styles};
use super::flow::{Flow, Lines};
use super::gather::{Gather, Tick, clean, superscript};
use super::limits;
use super::markdown::{HEADING, is_bold_heading};
use super::table::Row;
use super::xml::{Piece, Tag};
use crate::domain::provision::Role;
use crate::law::draft::{Draft, Refusal};

/// Elements whose content is not printed: deleted words, old properties, a second drawing of the same shape.
const SKIPPED: &[&str] = &[
    "moveFrom",
    "Fallback",
    "pPrChange",
    "rPrChange",
    "sectPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "rt",
    "numberingChange",
    "tblGridChange",
];

/// Reads a Word document.
pub(super) fn draft(bytes: &[u8], tick: Tick<'_>) -> Result<Draft, Refusal> {
    let mut archive = Archive::open(bytes)?;
    let path = archive.document.clone();
    archive.check(&path)?;
    let mut body = Body::new(Gather::packed(bytes.len(), tick));
    if let Some(part) = archive.beside("styles.xml")? {
        body.styles = styles(part)?;
    }
    if let Some(part) = archive.beside("numbering.xml")? {
        body.numbering = Numbering::read(part)?;
    }
    for (name, element) in [("footnotes.xml", "footnote"), ("endnotes.xml", "endnote")] {
        if let Some(part) = archive.beside(name)? {
            notes(part, element, &mut body.notes)?;
        }
    }
    let title = match archive.part("docProps/core.xml")? {
        Some(part) => title(part)?,
        None => String::new(),
    };
    let size = archive.size(&path);
    let Some(mut part) = archive.part(&path)? else {
        return Err(Refusal::new("law-docx-no-document"));
    };
    body.read(&mut part, size, bytes.len())?;
    Ok(Draft { format: "docx", title, blocks: body.gather.blocks, ..Draft::default() })
}

/// The title of the document, unless it is the name of a file that a program put there.
fn title(mut xml: Part<'_>) -> Result<String, Refusal> {
    let mut inside = false;
    let mut out = String::new();
    while let Some(piece) = xml.next()? {
        match piece {
            Piece::Open(tag) => inside = tag.name == "title",
            Piece::Words(words) if inside => out.push_str(&words),
            Piece::Close(_) => inside = false,
            Piece::Words(_) => {}
        }
    }
    let out = clean(&out);
    Ok(if out.to_lowercase().contains(".doc") { String::new() } else { out })
}

/// The notes by kind and number.
fn notes(mut xml: Part<'_>, element: &str, out: &mut BTreeMap<String, String>) -> Result<(), Refusal> {
    let mut id = String::new();
    let mut words = String::new();
    let mut inside = false;
    while let Some(piece) = xml.next()? {
        match piece {
            // Those with a type are the lines that divide notes from the text.
            Piece::Open(tag) if tag.name == element => {
                id = if tag.value("type").is_some() { String::new() } else { format!("{element}{}", tag.text("id")) };
                words.clear();
            }
            Piece::Open(tag) if tag.name == "del" || SKIPPED.contains(&tag.name.as_str()) => xml.skip()?,
            Piece::Open(tag) => {
                inside = tag.name == "t";
                if matches!(tag.name.as_str(), "p" | "tab" | "br") {
                    words.push(' ');
                }
            }
            Piece::Words(text) if inside => words.push_str(&text),
            Piece::Words(_) => {}
            Piece::Close(name) => {
                inside = false;
                if name == element && !id.is_empty() {
                    out.insert(std::mem::take(&mut id), std::mem::take(&mut words));
                }
            }
        }
    }
    Ok(())
}

/// A paragraph under way.
#[derive(Default)]
struct Paragraph {
    words: String,
    style: String,
    list: Option<String>,
    list_level: Option<usize>,
    outline: Option<u8>,
    /// Whether its end is deleted, so that the next paragraph goes on in it.
    open_end: bool,
    contents: bool,
    bold: usize,
    letters: usize,
    notes: Vec<String>,
}

/// The run of letters under way.
#[derive(Default)]
struct Run {
    bold: Option<bool>,
    raised: bool,
    hidden: bool,
}

/// Things that lie in each other, some of which are of a kind that counts.
#[derive(Default)]
struct Flags {
    open: Vec<bool>,
    raised: usize,
}

impl Flags {
    fn begin(&mut self) {
        self.open.push(false);
    }

    /// Says that the innermost one is of that kind.
    fn raise(&mut self) {
        if let Some(flag) = self.open.last_mut().filter(|flag| !**flag) {
            *flag = true;
            self.raised += 1;
        }
    }

    fn end(&mut self) {
        self.raised -= usize::from(self.open.pop() == Some(true));
    }
}

/// A document under way.
struct Body<'a> {
    gather: Gather<'a>,
    styles: BTreeMap<String, Rc<Style>>,
    numbering: Numbering,
    notes: BTreeMap<String, String>,
    paragraphs: Vec<Paragraph>,
    carried: Option<Paragraph>,
    in_properties: bool,
    run: Run,
    in_run: bool,
    in_text: bool,
    /// Fields under way: whether each is a list of contents.
    fields: Flags,
    in_instruction: bool,
    /// Containers under way: whether each is a list of contents.
    containers: Flags,
    row: Option<Row>,
}

impl<'a> Body<'a> {
    fn new(gather: Gather<'a>) -> Self {
        Self {
            gather,
            styles: BTreeMap::new(),
            numbering: Numbering::default(),
            notes: BTreeMap::new(),
            paragraphs: Vec::new(),
            carried: None,
            in_properties: false,
            run: Run::default(),
            in_run: false,
            in_text: false,
            fields: Flags::default(),
            in_instruction: false,
            containers: Flags::default(),
            row: None,
        }
    }

    /// Reads the document part, which has `size` bytes inflated, in a file of `total`.
    fn read(&mut self, xml: &mut Part<'_>, size: u64, total: usize) -> Result<(), Refusal> {
        while let Some(piece) = xml.next()? {
            // Progress is told in bytes of the file, which this part fills nearly alone.
            let share = (xml.position() as u64).saturating_mul(total as u64) / size.max(1);
            self.gather.progress(share as usize)?;
            match piece {
                Piece::Open(tag) if SKIPPED.contains(&tag.name.as_str()) => xml.skip()?,
                Piece::Open(tag) if tag.name == "del" && !self.in_properties => xml.skip()?,
                Piece::Open(tag) => self.open(&tag)?,
                Piece::Close(name) => self.close(&name)?,
                Piece::Words(words) if self.in_text => {
                    self.words(&words);
                    let long = self.paragraphs.last().is_some_and(|paragraph| paragraph.words.len() > limits::RUN);
                    if long {
                        return Err(Refusal::with("law-too-large", limits::RUN >> 20));
                    }
                }
                Piece::Words(words) if self.in_instruction => {
                    if words.trim_start().starts_with("TOC") {
                        self.fields.raise();
                    }
                }
                Piece::Words(_) => {}
            }
        }
        while let Some(paragraph) = self.paragraphs.pop().or_else(|| self.carried.take()) {
            self.flush(paragraph)?;
        }
        self.end_row()
    }

    fn open(&mut self, tag: &Tag) -> Result<(), Refusal> {
        let value = tag.value("val");
        match tag.name.as_str() {
            "p" => {
                let carried = self.carried.take();
                self.paragraphs.push(carried.unwrap_or_default());
            }
            "pPr" => self.in_properties = true,
            "r" => {
                self.in_run = true;
                self.run = Run::default();
            }
            "t" => self.in_text = true,
            "instrText" => self.in_instruction = true,
            "fldChar" => match tag.text("fldCharType") {
                "begin" => self.fields.begin(),
                "end" => self.fields.end(),
                _ => {}
            },
            "sdt" => self.containers.begin(),
            "docPartGallery" if value.is_some_and(|value| value.contains("Contents")) => self.containers.raise(),
            "tr" => {
                self.end_row()?;
                self.row = Some(Row::default());
            }
            "tc" => {
                if let Some(row) = &mut self.row {
                    row.cell(&mut self.gather)?;
                }
            }
            "tbl" => self.end_row()?,
            "tab" if self.in_run && !self.in_properties => self.words("\t"),
            "br" | "cr" if self.in_run => self.words("\n"),
            "noBreakHyphen" => self.words("-"),
            "footnoteReference" | "endnoteReference" => {
                let id = format!("{}{}", tag.name.trim_end_matches("Reference"), tag.text("id"));
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.notes.push(id);
                }
            }
            "b" if self.in_run && !self.in_properties => self.run.bold = Some(is_on(value)),
            "vanish" if self.in_run && !self.in_properties => self.run.hidden = is_on(value),
            "vertAlign" if self.in_run && !self.in_properties => self.run.raised = value == Some("superscript"),
            name if self.in_properties => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.set(name, tag.short("val"));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "p" => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    if paragraph.open_end {
                        self.carried = Some(Paragraph { open_end: false, ..paragraph });
                    } else {
                        self.flush(paragraph)?;
                    }
                }
            }
            "pPr" => self.in_properties = false,
            "r" => self.in_run = false,
            "t" => self.in_text = false,
            "instrText" => self.in_instruction = false,
            "sdt" => self.containers.end(),
            "tr" | "tbl" => self.end_row()?,
            _ => {}
        }
        Ok(())
    }

    fn words(&mut self, text: &str) {
        let contents = self.fields.raised > 0 || self.containers.raised > 0;
        let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !self.run.hidden) else { return };
        let styled = self.styles.get(&paragraph.style).and_then(|style| style.bold).unwrap_or(false);
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        paragraph.letters += letters;
        if self.run.bold.unwrap_or(styled) {
            paragraph.bold += letters;
        }
        paragraph.contents |= contents && letters > 0;
        if self.run.raised {
            superscript(&mut paragraph.words, text, false);
        } else {
            paragraph.words.push_str(text);
        }
    }

    fn flush(&mut self, paragraph: Paragraph) -> Result<(), Refusal> {
        let style = self.styles.get(&paragraph.style).cloned().unwrap_or_default();
        let list = paragraph.list.as_deref().or(style.list.as_deref()).filter(|list| *list != "0");
        let number = match list {
            Some(list) => {
                let styled = style.list_level.or_else(|| self.numbering.level_of(list, &paragraph.style));
                self.numbering.count(list, paragraph.list_level.or(styled).unwrap_or(0))
            }
            None => String::new(),
        };
        let outline = paragraph.outline.or(style.outline).filter(|level| *level < 9);
        let mut flow = Flow::new(Lines::Broken);
        let mut parts: Vec<String> = Vec::new();
        for line in paragraph.words.split('\n').map(clean).filter(|line| !line.is_empty()) {
            parts.extend(flow.line(&line, false));
        }
        parts.extend(flow.end());
        if outline.is_some() {
            parts = vec![parts.join(" ")];
        }
        for (position, part) in parts.iter().enumerate().filter(|(_, part)| !part.is_empty()) {
            let words = if position == 0 { format!("{number}{part}") } else { part.clone() };
            let (role, level) = match outline {
                _ if paragraph.contents || style.contents => (Role::Contents, 0),
                Some(level) if words.len() <= HEADING => (Role::Heading, level + 1),
                _ if self.row.is_none() && is_bold_heading(&words, paragraph.bold, paragraph.letters) => {
                    (Role::Heading, 0)
                }
                _ => (Role::Text, 0),
            };
            match &mut self.row {
                Some(row) => row.put(role, level, words, &mut self.gather)?,
                None => {
                    self.gather.push(role, level, &words)?;
                }
            }
        }
        for id in &paragraph.notes {
            if let Some(note) = self.notes.get(id) {
                self.gather.push(Role::Note, 0, note)?;
            }
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        if let Some(mut row) = self.row.take() {
            row.end(&mut self.gather)?;
        }
        Ok(())
    }
}

impl Paragraph {
    fn set(&mut self, name: &str, value: Option<&str>) {
        match name {
            "pStyle" => self.style = value.unwrap_or_default().to_owned(),
            "numId" => self.list = value.map(str::to_owned),
            "ilvl" => self.list_level = value.and_then(|value| value.parse().ok()),
            "outlineLvl" => self.outline = value.and_then(|value| value.parse().ok()),
            "del" => self.open_end = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
