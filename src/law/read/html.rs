//! HTML: blocks of words out of whatever made the page; scripts, styles and navigation are left out.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};
use std::convert::Infallible;

use super::flow::{Flow, Lines};
use super::gather::{Gather, clean, superscript};
use super::html_names::{INLINE, VOID, level, raised_classes};
use super::html_open::{NEAR, Open, attribute, imply_ends};
use super::html_skip::{Met, Shares, Skip, Why};
use super::markdown::{HEADING, is_bold_heading, is_date};
use super::table::Row;
use super::{docx_numbering, label};
use crate::domain::provision::Role;
use crate::law::draft::{Draft, Refusal};

/// How many open elements are remembered; markup that forgets to close would make them countless.
const OPEN: usize = 512;
/// A page may be gone through again this many times its length, for elements that were never closed.
const AGAIN: usize = 4;

/// Reads HTML, or XML of a kind nobody here knows. Its blocks are in the gatherer.
pub(super) fn draft(text: &str, gather: &mut Gather<'_>, xml: bool) -> Result<Draft, Refusal> {
    let raised = raised_classes(text);
    let mut page = Page::new(gather, xml, &[Why::Unseen, Why::Struck, Why::Hidden, Why::Chrome], &raised);
    page.read(text)?;
    let (head, shares) = (std::mem::take(&mut page.head), page.shares);
    let mut cautions = if xml { vec!["law-xml-unknown".to_owned()] } else { Vec::new() };
    if shares.is_wrong() {
        gather.restart();
        Page::new(gather, xml, &[Why::Unseen, Why::Struck], &raised).read(text)?;
        cautions.push("law-page-all-read".to_owned());
    } else if shares.is_much() {
        cautions.push("law-page-left-out".to_owned());
    }
    Ok(Draft {
        format: "html",
        title: clean(&head.title),
        version: head.version,
        language: head.language,
        cautions,
        ..Draft::default()
    })
}

/// Reads a piece of HTML within another text.
pub(super) fn fragment(text: &str, gather: &mut Gather<'_>) -> Result<(), Refusal> {
    Page::new(gather, false, &[Why::Unseen, Why::Struck, Why::Hidden], &[]).read(text)
}

/// What the head of the page says.
#[derive(Default)]
struct Head {
    title: String,
    version: String,
    language: String,
}

/// A page under way.
struct Page<'a, 'b> {
    gather: &'a mut Gather<'b>,
    xml: bool,
    /// What is left out.
    without: &'a [Why],
    raised: &'a [String],
    head: Head,
    in_title: bool,
    skip: Option<Skip>,
    shares: Shares,
    /// Where the page is to be read again, and how much of it was.
    again: Option<usize>,
    reread: usize,
    /// The element that is not left out, because it has no end, by the byte its start tag begins at.
    unclosed: Option<usize>,
    open: Vec<Open>,
    line: String,
    lifted: Option<(String, bool)>,
    flow: Flow,
    heading: u8,
    weight: (usize, usize),
    row: Option<Row>,
}

impl<'a, 'b> Page<'a, 'b> {
    fn new(gather: &'a mut Gather<'b>, xml: bool, without: &'a [Why], raised: &'a [String]) -> Self {
        Self {
            gather,
            xml,
            without,
            raised,
            head: Head::default(),
            in_title: false,
            skip: None,
            shares: Shares::default(),
            again: None,
            reread: 0,
            unclosed: None,
            open: Vec::new(),
            line: String::new(),
            lifted: None,
            flow: Flow::new(Lines::Broken),
            heading: 0,
            weight: (0, 0),
            row: None,
        }
    }

    fn read(&mut self, text: &str) -> Result<(), Refusal> {
        let mut from = Some(0);
        while let Some(base) = from {
            self.read_from(text, base)?;
            if let Some(skip) = self.skip.take() {
                if skip.is_raw() {
                    self.shares.leave_out(&skip);
                } else {
                    self.reread(&skip, text.len());
                }
            }
            from = self.again.take();
        }
        self.flush()?;
        self.end_row()
    }

    /// Reads on from a byte, until the end or until something must be read again.
    fn read_from(&mut self, text: &str, base: usize) -> Result<(), Refusal> {
        let most = text.len().saturating_mul(AGAIN);
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(text.get(base..).unwrap_or_default(), emitter) {
            let Ok::<_, Infallible>(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let at = base + tag.span.start;
                    self.gather.progress(at)?;
                    // Whether it can be found again if it turns out that it has no end.
                    let sure = self.reread <= most && text.get(at..).is_some_and(|rest| rest.starts_with('<'));
                    self.start(&tag, at, sure)?;
                }
                Token::EndTag(tag) => self.end(&String::from_utf8_lossy(&tag.name), base + tag.span.start)?,
                Token::String(words) => self.words(&String::from_utf8_lossy(&words)),
                _ => {}
            }
            if self.again.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Takes back that an element was left out, which has no end before `at`.
    fn reread(&mut self, skip: &Skip, at: usize) {
        self.reread += at.saturating_sub(skip.from);
        (self.again, self.unclosed) = (Some(skip.from), Some(skip.from));
    }

    /// Goes on behind a tag that was met in an element that is left out; `true` if it is to be read itself.
    fn met(&mut self, met: Met, at: usize) -> bool {
        if met != Met::Inside
            && let Some(skip) = self.skip.take()
        {
            match met {
                Met::Unclosed => self.reread(&skip, at),
                _ => self.shares.leave_out(&skip),
            }
        }
        met == Met::Passed
    }

    fn start(&mut self, tag: &StartTag<usize>, at: usize, sure: bool) -> Result<(), Refusal> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let name = name.as_str();
        if let Some(met) = self.skip.as_mut().map(|skip| skip.start(name, self.xml && tag.self_closing))
            && !self.met(met, at)
        {
            return Ok(());
        }
        let value = |key: &str| attribute(&tag.attributes, key);
        let hidden = value("style").is_some_and(|style| style.to_lowercase().replace(' ', "").contains("display:none"));
        let void = VOID.contains(&name) || (self.xml && tag.self_closing);
        let why = Why::of(name, hidden).filter(|why| self.without.contains(why) && !void);
        if let Some(why) = why {
            let in_line = !self.line.is_empty() || self.open.iter().any(|open| open.name == "p");
            let skip = Skip::new(name, why, at, in_line);
            if skip.is_raw() || sure && self.unclosed != Some(at) {
                self.skip = Some(skip).filter(|_| !tag.self_closing);
                return Ok(());
            }
        }
        match name {
            "html" => self.head.language = value("lang").or_else(|| value("xml:lang")).unwrap_or_default(),
            "title" if !self.xml => self.in_title = true,
            "meta" => self.meta(value("name").or_else(|| value("property")), value("content")),
            "br" => self.break_line()?,
            "tr" => {
                self.flush()?;
                self.end_row()?;
                self.row = Some(Row::default());
            }
            "td" | "th" => {
                self.flush()?;
                if let Some(row) = &mut self.row {
                    row.cell(self.gather)?;
                }
            }
            "table" => {
                self.flush()?;
                self.end_row()?;
            }
            _ if INLINE.contains(&name) => {}
            _ => self.flush()?,
        }
        imply_ends(&mut self.open, name);
        if let Some(level) = level(name) {
            self.heading = level;
        }
        if name == "li" {
            self.count(value("value").and_then(|value| value.parse().ok()));
        }
        if !(void || self.xml && tag.self_closing) {
            let open = Open::new(name, tag, self.raised);
            if open.raised && self.lifted.is_none() {
                self.lifted = Some((String::new(), self.open.iter().any(|open| open.linked)));
            }
            if self.open.len() < OPEN {
                self.open.push(open);
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str, at: usize) -> Result<(), Refusal> {
        let around = || self.open.iter().rev().take(NEAR).any(|open| open.name == name);
        if let Some(met) = self.skip.as_mut().map(|skip| skip.end(name, around()))
            && !self.met(met, at)
        {
            return Ok(());
        }
        match name {
            "title" => self.in_title = false,
            "tr" | "table" => {
                self.flush()?;
                self.end_row()?;
            }
            "br" => self.break_line()?,
            _ if INLINE.contains(&name) => {}
            _ => self.flush()?,
        }
        // An end tag closes what is open since its beginning; one without a beginning closes nothing.
        let from = self.open.len().saturating_sub(NEAR);
        let found = self.open.get(from..).and_then(|open| open.iter().rposition(|open| open.name == name));
        if let Some(at) = found {
            self.open.truncate(from + at);
            if !self.open.iter().any(|open| open.raised) {
                self.lower();
            }
        }
        Ok(())
    }

    /// Ends a superscript.
    fn lower(&mut self) {
        if let Some((raised, linked)) = self.lifted.take() {
            superscript(&mut self.line, &raised, linked);
        }
    }

    fn words(&mut self, text: &str) {
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        if let Some(skip) = &mut self.skip {
            skip.letters += letters;
            return;
        }
        if self.in_title {
            self.head.title.push_str(text);
            return;
        }
        self.shares.kept += letters;
        self.weight.1 += letters;
        if self.open.iter().any(|open| open.bold) {
            self.weight.0 += letters;
        }
        match &mut self.lifted {
            Some((raised, linked)) => {
                *linked |= self.open.iter().any(|open| open.linked);
                raised.push_str(text);
            }
            None => self.line.push_str(text),
        }
    }

    fn meta(&mut self, name: Option<String>, content: Option<String>) {
        let (Some(name), Some(content)) = (name, content) else { return };
        let name = name.to_lowercase();
        let day = content.get(..10).unwrap_or_default();
        if self.head.version.is_empty()
            && is_date(day)
            && ["dcterms.modified", "dc.date", "date", "dcterms.date"].contains(&name.as_str())
        {
            self.head.version = day.to_owned();
        }
    }

    /// The number that a browser would print before a list item.
    fn count(&mut self, value: Option<u32>) {
        let counter = self.open.iter_mut().rev().find(|open| matches!(open.name.as_str(), "ol" | "ul" | "menu"));
        if let Some((kind, next)) = counter.and_then(|open| open.counter.as_mut()) {
            let number = value.unwrap_or(*next);
            *next = number.saturating_add(1);
            let format = match kind.as_str() {
                "a" => "lowerLetter",
                "A" => "upperLetter",
                "i" => "lowerRoman",
                "I" => "upperRoman",
                _ => "decimal",
            };
            // Divided by a sign that no text has, so that an item with a number of its own can drop this one.
            self.line = format!("{}.\u{1}", docx_numbering::printed(number, format));
        }
    }

    fn break_line(&mut self) -> Result<(), Refusal> {
        self.lower();
        if self.heading > 0 {
            self.line.push(' ');
            return Ok(());
        }
        let line = std::mem::take(&mut self.line);
        let line = match line.split_once('\u{1}') {
            Some((_, rest)) if label::shape(rest.trim()).is_some_and(|shape| shape > label::Shape::Bullet) => {
                rest.to_owned()
            }
            Some((_, rest)) if rest.trim().is_empty() => {
                self.line = line;
                return Ok(());
            }
            Some((number, rest)) => format!("{number} {}", rest.trim_start()),
            None => line,
        };
        let line = clean(&line);
        if !line.is_empty()
            && let Some(words) = self.flow.line(&line, false)
        {
            self.paragraph(Role::Text, 0, words)?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Refusal> {
        self.lower();
        let level = std::mem::take(&mut self.heading);
        if level > 0 {
            let line = std::mem::take(&mut self.line).replace('\u{1}', " ");
            let role = if line.len() > HEADING { Role::Text } else { Role::Heading };
            self.paragraph(role, if role == Role::Heading { level } else { 0 }, line)?;
        } else if !self.line.is_empty() {
            self.break_line()?;
        }
        if let Some(words) = self.flow.end() {
            let (bold, all) = self.weight;
            let heading = self.row.is_none() && is_bold_heading(&words, bold, all);
            self.paragraph(if heading { Role::Heading } else { Role::Text }, 0, words)?;
        }
        self.weight = (0, 0);
        Ok(())
    }

    fn paragraph(&mut self, role: Role, level: u8, words: String) -> Result<(), Refusal> {
        let role = if self.open.iter().any(|open| open.note) {
            Role::Note
        } else if self.open.iter().any(|open| open.contents) {
            Role::Contents
        } else {
            role
        };
        match &mut self.row {
            Some(row) => row.put(role, level, words, self.gather),
            None => self.gather.push(role, level, &words).map(|_| ()),
        }
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        if let Some(mut row) = self.row.take() {
            row.end(self.gather)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
