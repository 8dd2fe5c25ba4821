//! HTML: blocks of words out of whatever made the page; scripts, styles and navigation are left out.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, Spanned, StartTag, Token, Tokenizer};
use std::collections::BTreeMap;
use std::convert::Infallible;

use super::flow::{Flow, Lines};
use super::gather::{Gather, clean, superscript};
use super::markdown::{HEADING, is_bold_heading, is_date};
use super::table::Row;
use super::{docx_numbering, label};
use crate::domain::provision::Role;
use crate::law::draft::{Draft, Refusal};

/// Elements whose content is no text of the page.
const SKIPPED: &[&str] = &[
    "script", "style", "template", "svg", "select", "button", "noscript", "iframe", "object", "math", "del", "s",
    "strike",
];
/// Elements around the text of a page; left out, unless nothing is left then.
const CHROME: &[&str] = &["nav", "footer", "form"];
/// Elements that never have an end.
const VOID: &[&str] = &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"];
/// Elements within a line.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "o:p", "q", "ruby", "samp", "small", "span", "st1", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr", "img",
];
/// How many open elements are remembered; markup that forgets to close would make them countless.
const OPEN: usize = 512;

/// Reads HTML, or XML of a kind nobody here knows. Its blocks are in the gatherer.
pub(super) fn draft(text: &str, gather: &mut Gather<'_>, xml: bool) -> Result<Draft, Refusal> {
    let raised = raised_classes(text);
    let mut page = Page::new(gather, xml, false, &raised);
    page.read(text)?;
    let head = std::mem::take(&mut page.head);
    if page.gather.blocks.is_empty() {
        Page::new(gather, xml, true, &raised).read(text)?;
    }
    let cautions = if xml { vec!["law-xml-unknown".to_owned()] } else { Vec::new() };
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
    Page::new(gather, false, true, &[]).read(text)
}

/// The character or characters an entity stands for, by its name without signs.
pub(super) fn entity(name: &str) -> Option<String> {
    if name.is_empty() || name.len() > 32 || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let source = format!("&{name};");
    let mut out = Vec::new();
    for Ok(token) in Tokenizer::new(&source) {
        if let Token::String(text) = token {
            out.extend_from_slice(&text);
        }
    }
    String::from_utf8(out).ok().filter(|out| *out != source && !out.ends_with(';'))
}

/// Classes that only raise article numbers: a style sheet that is not at hand does it, so they are known by a number
/// before them and nothing but a short number in them, always.
fn raised_classes(text: &str) -> Vec<String> {
    let mut known: BTreeMap<&str, bool> = BTreeMap::new();
    for (at, _) in text.match_indices("<span class=\"") {
        let rest = text.get(at + 13..).unwrap_or_default();
        let rest = rest.get(..rest.floor_char_boundary(300)).unwrap_or_default();
        let Some((class, rest)) = rest.split_once('"') else { continue };
        let inner = rest.split_once('>').map_or("", |(_, rest)| rest);
        let inner = inner.split('<').next().unwrap_or_default();
        let number = (1..=3).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit());
        let after_number = text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
        if known.len() < 200 || known.contains_key(class) {
            let raised = known.entry(class).or_insert(true);
            *raised &= number && after_number;
        }
    }
    known.into_iter().filter(|(_, raised)| *raised).map(|(class, _)| class.to_owned()).collect()
}

/// What the head of the page says.
#[derive(Default)]
struct Head {
    title: String,
    version: String,
    language: String,
}

/// What an open element does to the words in it.
#[derive(Default)]
struct Open {
    name: String,
    bold: bool,
    raised: bool,
    note: bool,
    contents: bool,
    linked: bool,
    counter: Option<(String, u32)>,
}

/// A page under way.
struct Page<'a, 'b> {
    gather: &'a mut Gather<'b>,
    xml: bool,
    all: bool,
    raised: &'a [String],
    head: Head,
    in_title: bool,
    skip: Option<(String, usize)>,
    open: Vec<Open>,
    line: String,
    lifted: Option<(String, bool)>,
    flow: Flow,
    heading: u8,
    weight: (usize, usize),
    row: Option<Row>,
}

impl<'a, 'b> Page<'a, 'b> {
    fn new(gather: &'a mut Gather<'b>, xml: bool, all: bool, raised: &'a [String]) -> Self {
        Self {
            gather,
            xml,
            all,
            raised,
            head: Head::default(),
            in_title: false,
            skip: None,
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
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(text, emitter) {
            let Ok::<_, Infallible>(token) = token;
            match token {
                Token::StartTag(tag) => {
                    self.gather.progress(tag.span.end)?;
                    self.start(&tag)?;
                }
                Token::EndTag(tag) => self.end(&String::from_utf8_lossy(&tag.name))?,
                Token::String(words) => self.words(&String::from_utf8_lossy(&words)),
                _ => {}
            }
        }
        self.flush()?;
        self.end_row()
    }

    fn start(&mut self, tag: &StartTag<usize>) -> Result<(), Refusal> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let name = name.as_str();
        if let Some((skipped, depth)) = &mut self.skip {
            *depth += usize::from(skipped == name && !tag.self_closing);
            return Ok(());
        }
        let value = |key: &str| attribute(&tag.attributes, key);
        let hidden = value("style").is_some_and(|style| style.to_lowercase().replace(' ', "").contains("display:none"));
        let void = VOID.contains(&name) || (self.xml && tag.self_closing);
        if (SKIPPED.contains(&name) || (!self.all && CHROME.contains(&name)) || hidden) && !void {
            if !tag.self_closing {
                self.skip = Some((name.to_owned(), 1));
            }
            return Ok(());
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
                    row.cell();
                }
            }
            "table" => {
                self.flush()?;
                self.end_row()?;
            }
            _ if INLINE.contains(&name) => {}
            _ => self.flush()?,
        }
        self.imply_ends(name);
        if let Some(level) = level(name) {
            self.heading = level;
        }
        if name == "li" {
            self.count(value("value").and_then(|value| value.parse().ok()));
        }
        if !void && !(self.xml && tag.self_closing) {
            let open = self.opened(name, value("class").unwrap_or_default(), value("style").unwrap_or_default(), tag);
            if open.raised && self.lifted.is_none() {
                self.lifted = Some((String::new(), self.open.iter().any(|open| open.linked)));
            }
            if self.open.len() < OPEN {
                self.open.push(open);
            }
        }
        Ok(())
    }

    /// Closes what the beginning of this element closes without an end tag.
    fn imply_ends(&mut self, name: &str) {
        let closes: &[&str] = match name {
            "li" => &["li", "p"],
            "td" | "th" => &["td", "th", "p"],
            "tr" => &["tr", "td", "th", "p"],
            "dt" | "dd" => &["dt", "dd", "p"],
            _ if INLINE.contains(&name) || VOID.contains(&name) => return,
            _ => &["p"],
        };
        let within = |open: &Open| matches!(open.name.as_str(), "ol" | "ul" | "table" | "dl");
        let top = self.open.iter().rposition(within).map_or(0, |at| at + 1);
        let first =
            self.open.get(top..).and_then(|open| open.iter().position(|open| closes.contains(&open.name.as_str())));
        if let Some(at) = first {
            self.open.truncate(top + at);
        }
    }

    fn opened(&self, name: &str, class: String, style: String, tag: &StartTag<usize>) -> Open {
        let about = format!("{class} {}", attribute(&tag.attributes, "id").unwrap_or_default()).to_lowercase();
        let style = style.to_lowercase().replace(' ', "");
        let said = |words: &[&str]| about.split([' ', '-', '_']).any(|part| words.contains(&part));
        let counter = (name == "ol" && !style.contains("list-style-type:none")).then(|| {
            let start = attribute(&tag.attributes, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
            (attribute(&tag.attributes, "type").unwrap_or_else(|| "1".into()), start)
        });
        Open {
            name: name.to_owned(),
            bold: matches!(name, "b" | "strong" | "th")
                || style.contains("font-weight:bold")
                || style.contains("font-weight:700"),
            raised: name == "sup"
                || style.contains("vertical-align:super")
                || (name == "span" && self.raised.contains(&class)),
            note: name == "aside" || said(&["footnote", "footnotes", "endnote", "endnotes", "msofootnotetext", "fn"]),
            contents: said(&["toc", "contents", "inhaltsverzeichnis", "msotoc1", "msotoc2", "msotoc3"]),
            linked: name == "a" && tag.attributes.contains_key(&HtmlString(b"href".to_vec())),
            counter,
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        if let Some((skipped, depth)) = &mut self.skip {
            if skipped == name {
                *depth -= 1;
                if *depth == 0 {
                    self.skip = None;
                }
            }
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
        let from = self.open.len().saturating_sub(64);
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
        if self.skip.is_some() {
            return;
        }
        if self.in_title {
            self.head.title.push_str(text);
            return;
        }
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
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
            Some(row) => row.put(role, level, words),
            None => {
                self.gather.push(role, level, &words)?;
            }
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        if let Some(mut row) = self.row.take() {
            row.end(self.gather)?;
        }
        Ok(())
    }
}

fn attribute(attributes: &BTreeMap<HtmlString, Spanned<HtmlString, usize>>, key: &str) -> Option<String> {
    attributes.get(key.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
}

fn level(name: &str) -> Option<u8> {
    let digit = name.strip_prefix('h')?;
    digit.parse().ok().filter(|level| (1..=6).contains(level) && digit.len() == 1)
}

#[cfg(test)]
mod tests;
