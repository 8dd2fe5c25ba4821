//! Markdown: headings, paragraphs, list items with their printed numbers, tables and notes.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::flow::{Flow, Lines, measure};
use super::gather::{Gather, head, superscript};
use super::text::unix;
use super::{html, label};
use crate::domain::provision::Role;
use crate::law::draft::{Draft, Refusal};

/// A text is parsed in pieces of about this size, cut where a heading begins: the tree of a piece takes several times
/// its own size, and between pieces the person can cancel.
const PIECE: usize = 64 << 10;
/// Without headings, a piece is cut behind an empty line, or where it must be: the tree takes some seventy bytes for every
/// sign of markup.
const LONGEST: usize = 128 << 10;
/// A heading with more words than this, in bytes, is a paragraph with a rule under it.
pub(super) const HEADING: usize = 400;

/// Reads Markdown. Its blocks are in the gatherer.
pub(super) fn draft(text: &str, gather: &mut Gather<'_>) -> Result<Draft, Refusal> {
    let text = if text.contains('\r') { unix(text) } else { text.into() };
    let mut draft = Draft { format: "markdown", ..Draft::default() };
    let mut rest = front_matter(&text, &mut draft);
    let lines = measure(rest);
    let mut done = text.len() - rest.len();
    while !rest.is_empty() {
        let (piece, next) = rest.split_at(cut(rest));
        Page::new(piece, lines, gather).read()?;
        done += piece.len();
        gather.progress(done)?;
        rest = next;
    }
    if draft.title.is_empty() {
        let first = gather.blocks.iter().take(20).find(|block| {
            let named = label::shape(&block.text) == Some(label::Shape::Named);
            block.role == Role::Heading && block.level == 1 && !named
        });
        draft.title = first.map(|block| block.text.clone()).unwrap_or_default();
    }
    Ok(draft)
}

/// Takes title, date and language out of the front matter, and gives what stands behind it.
fn front_matter<'a>(text: &'a str, draft: &mut Draft) -> &'a str {
    let Some((matter, rest)) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")) else {
        return text;
    };
    let Some((tail, rest)) = rest.split_once('\n').filter(|_| matter.len() < 16 << 10) else {
        return text;
    };
    let members = || matter.lines().filter_map(|line| line.split_once(':'));
    if !tail.trim().is_empty() || members().next().is_none() {
        return text;
    }
    let value = |names: &[&str]| {
        let named = |name: &str| members().find(|(key, _)| key.trim().eq_ignore_ascii_case(name));
        let found = names.iter().find_map(|name| named(name)).map(|(_, value)| value.trim());
        found.map(|value| value.trim_matches(['"', '\'']).to_owned()).filter(|value| !value.is_empty())
    };
    draft.title = value(&["title", "titre", "título", "titel"]).unwrap_or_default();
    draft.language = value(&["language", "lang"]).filter(|tag| tag.len() <= 12).unwrap_or_default();
    let date = value(&["version", "last_updated", "consolidated", "as_of", "date"]);
    draft.version = date.filter(|date| is_date(date)).unwrap_or_default();
    rest
}

/// Whether the text is a day as ISO 8601 writes it. A converter that knows no date writes the beginning of a century.
pub(super) fn is_date(text: &str) -> bool {
    let digits =
        |from: usize, to: usize| text.get(from..to).is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()));
    text.len() == 10
        && digits(0, 4)
        && digits(5, 7)
        && digits(8, 10)
        && text.get(4..5) == Some("-")
        && text.get(7..8) == Some("-")
        && !matches!(text, "1900-01-01" | "1970-01-01")
}

/// Where the first piece of the text ends.
fn cut(text: &str) -> usize {
    if text.len() <= PIECE {
        return text.len();
    }
    let most = head(text, LONGEST);
    let mut at = head(text, PIECE).len();
    let (mut empty, mut flush) = (None, None);
    while let Some(found) = most.get(at..).and_then(|rest| rest.find("\n\n")) {
        at += found + 2;
        let next = text.get(at..).unwrap_or_default();
        if next.starts_with('#') {
            return at;
        }
        empty = Some(at);
        if next.starts_with(|c: char| !c.is_whitespace()) {
            flush = Some(at);
        }
    }
    if most.len() == text.len() {
        return text.len();
    }
    // What has no empty line in so many bytes is cut at any line, and a line without end between two words.
    let behind = |sign: char| most.rfind(sign).map(|at| at + 1).filter(|at| *at > PIECE);
    flush.or(empty).or_else(|| behind('\n')).or_else(|| behind(' ')).unwrap_or(most.len())
}

/// A piece of Markdown under way.
struct Page<'a, 'b, 'c> {
    source: &'a str,
    gather: &'b mut Gather<'c>,
    lines: Lines,
    flow: Flow,
    line: String,
    raised: Option<String>,
    heading: u8,
    note: usize,
    code: bool,
    links: usize,
    images: usize,
    bold: usize,
    weight: (usize, usize),
    html: String,
    cells: Vec<String>,
    table: bool,
}

impl<'a, 'b, 'c> Page<'a, 'b, 'c> {
    fn new(source: &'a str, lines: Lines, gather: &'b mut Gather<'c>) -> Self {
        let (flow, line, html, cells) = (Flow::new(lines), String::new(), String::new(), Vec::new());
        let (heading, note, code, links, images, bold, table) = (0, 0, false, 0, 0, 0, false);
        let (raised, weight) = (None, (0, 0));
        Self {
            source,
            gather,
            lines,
            flow,
            line,
            raised,
            heading,
            note,
            code,
            links,
            images,
            bold,
            weight,
            html,
            cells,
            table,
        }
    }

    fn read(mut self) -> Result<(), Refusal> {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        for (event, range) in Parser::new_ext(self.source, options).into_offset_iter() {
            match event {
                Event::Start(tag) => self.start(&tag, range)?,
                Event::End(tag) => self.end(tag)?,
                Event::Text(text) if self.code => self.verbatim(&text)?,
                Event::Text(text) | Event::Code(text) => self.words(&text),
                Event::SoftBreak | Event::HardBreak => self.break_line()?,
                Event::InlineHtml(tag) => self.inline(&tag)?,
                Event::Html(part) => self.html.push_str(&part),
                Event::Rule => self.flush()?,
                _ => {}
            }
        }
        self.flush()
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) -> Result<(), Refusal> {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush()?;
                self.heading = *level as u8;
            }
            Tag::Item => {
                self.flush()?;
                self.words(number(self.source.get(range).unwrap_or_default()));
            }
            Tag::FootnoteDefinition(_) => {
                self.flush()?;
                self.note += 1;
            }
            Tag::CodeBlock(_) => {
                self.flush()?;
                self.code = true;
            }
            Tag::Table(_) => {
                self.flush()?;
                self.table = true;
            }
            Tag::BlockQuote(_) | Tag::List(_) => self.flush()?,
            Tag::Strong => self.bold += 1,
            Tag::Link { .. } => self.links += 1,
            Tag::Image { .. } => self.images += 1,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), Refusal> {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::BlockQuote(_) => self.flush()?,
            TagEnd::FootnoteDefinition => {
                self.flush()?;
                self.note = self.note.saturating_sub(1);
            }
            TagEnd::CodeBlock => self.code = false,
            TagEnd::TableCell => self.cells.push(std::mem::take(&mut self.line)),
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = std::mem::take(&mut self.cells);
                self.gather.row(&cells)?;
            }
            TagEnd::Table => self.table = false,
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Link => self.links = self.links.saturating_sub(1),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::HtmlBlock => {
                let source = std::mem::take(&mut self.html);
                self.flush()?;
                html::fragment(&source, self.gather)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn words(&mut self, text: &str) {
        if self.images > 0 {
            return;
        }
        match &mut self.raised {
            Some(raised) => raised.push_str(text),
            None => self.line.push_str(text),
        }
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        self.weight.1 += letters;
        if self.bold > 0 {
            self.weight.0 += letters;
        }
    }

    /// What stands indented as if it were a program: paragraphs that a converter pushed in.
    fn verbatim(&mut self, text: &str) -> Result<(), Refusal> {
        let mut gap = false;
        for line in text.lines() {
            if line.trim().is_empty() {
                gap = true;
            } else if let Some(words) = self.flow.line(line, std::mem::take(&mut gap)) {
                self.gather.push(Role::Text, 0, &words)?;
            }
        }
        self.flush()
    }

    fn inline(&mut self, tag: &str) -> Result<(), Refusal> {
        let name: String = tag.chars().filter(|c| c.is_alphabetic() || *c == '/').collect::<String>().to_lowercase();
        match name.as_str() {
            "sup" => self.raised = Some(String::new()),
            "/sup" => {
                if let Some(raised) = self.raised.take() {
                    superscript(&mut self.line, &raised, self.links > 0);
                }
            }
            "br" | "br/" | "p" | "/p" => self.break_line()?,
            _ => {}
        }
        Ok(())
    }

    fn break_line(&mut self) -> Result<(), Refusal> {
        if self.heading > 0 || self.table {
            self.line.push(' ');
            return Ok(());
        }
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty()
            && let Some(words) = self.flow.line(&line, false)
        {
            self.paragraph(&words)?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Refusal> {
        if let Some(raised) = self.raised.take() {
            self.line.push_str(&raised);
        }
        let heading = std::mem::take(&mut self.heading);
        if heading > 0 {
            let line = std::mem::take(&mut self.line);
            let role = if line.len() > HEADING { Role::Text } else { Role::Heading };
            let level = if role == Role::Heading { heading } else { 0 };
            self.gather.push(role, level, &line)?;
        } else {
            self.break_line()?;
            if let Some(words) = self.flow.end() {
                self.paragraph(&words)?;
            }
        }
        self.weight = (0, 0);
        self.flow = Flow::new(self.lines);
        Ok(())
    }

    fn paragraph(&mut self, words: &str) -> Result<(), Refusal> {
        let words = without_references(words);
        let (bold, all) = self.weight;
        let role = match () {
            () if self.note > 0 => Role::Note,
            () if is_bold_heading(&words, bold, all) => Role::Heading,
            () => Role::Text,
        };
        self.gather.push(role, 0, &words).map(|_| ())
    }
}

/// Whether a paragraph is a heading because all of it is bold: some converters know no other.
pub(super) fn is_bold_heading(words: &str, bold: usize, all: usize) -> bool {
    all > 0 && bold == all && words.len() <= 240 && !words.trim_end().ends_with(['.', ';', ',', ':'])
}

/// The number before a list item as it stands in the source; Markdown itself would count anew. A bullet is no number.
fn number(item: &str) -> &str {
    let item = item.trim_start();
    let digits = item.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let marked = digits > 0 && item.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']));
    if marked {
        item.get(..digits + 2).filter(|label| label.ends_with(char::is_whitespace)).unwrap_or_default()
    } else {
        ""
    }
}

/// Without the signs of footnotes that are defined elsewhere: `[^1]`.
fn without_references(words: &str) -> Cow<'_, str> {
    if !words.contains("[^") {
        return words.into();
    }
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("[^") {
        out.push_str(before);
        rest = match after.find(']').filter(|end| *end <= 12) {
            Some(end) => after.get(end + 1..).unwrap_or_default(),
            None => {
                out.push_str("[^");
                after
            }
        };
    }
    out.push_str(rest);
    out.into()
}

#[cfg(test)]
mod tests;
