//! XML with limits: elements by local name, entities of HTML resolved, those a file declares refused; and the way a law
//! is read that says itself where its provisions begin.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::docx_parts::Passed;
use super::gather::superscript;
use super::outline::Outline;
use super::{html_names, limits};
use crate::law::draft::{Draft, Refusal};

/// The file is damaged.
const BROKEN: &str = "law-xml-broken";

/// A piece of an XML file.
#[derive(Debug)]
pub(super) enum Piece {
    /// An element begins.
    Open(Tag),
    /// An element ends; also behind one that is empty.
    Close(String),
    /// Words.
    Words(String),
}

/// The beginning of an element.
#[derive(Debug)]
pub(super) struct Tag {
    /// Local name.
    pub(super) name: String,
    values: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute, by local name.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The value of an attribute that is a name, a number or a pattern. One of great length is none of these, and would
    /// be kept for every element that refers to it.
    pub(super) fn short(&self, name: &str) -> Option<&str> {
        self.value(name).filter(|value| value.len() <= limits::VALUE)
    }

    /// The value of an attribute, empty where there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.value(name).unwrap_or_default()
    }
}

/// A file under way.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    depth: usize,
    closing: Option<String>,
}

impl<R: BufRead> Xml<R> {
    /// The beginning of a file.
    pub(super) fn new(input: R) -> Self {
        let mut reader = Reader::from_reader(input);
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, buffer: Vec::new(), depth: 0, closing: None }
    }

    /// How many bytes have been read.
    pub(super) fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    ///
    /// `law-xml-broken`, `law-xml-depth`, `law-xml-entities`.
    pub(super) fn next(&mut self) -> Result<Option<Piece>, Refusal> {
        if let Some(name) = self.closing.take() {
            return Ok(Some(Piece::Close(name)));
        }
        loop {
            self.buffer.clear();
            let at = self.reader.buffer_position();
            let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| refusal(&error, at))?;
            let piece = match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > limits::DEPTH {
                        return Err(Refusal::with("law-xml-depth", limits::DEPTH));
                    }
                    Piece::Open(tag(&start))
                }
                Event::Empty(start) => {
                    let tag = tag(&start);
                    self.closing = Some(tag.name.clone());
                    Piece::Open(tag)
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::Close(end.local_name().into_inner().to_owned())
                }
                Event::Text(text) => Piece::Words(text.into_inner().into_owned()),
                Event::CData(text) => Piece::Words(text.into_inner().into_owned()),
                Event::GeneralRef(name) => Piece::Words(resolve(&name.into_inner())),
                Event::DocType(declared) if declared.as_ref().contains("<!ENTITY") => {
                    return Err(Refusal::new("law-xml-entities"));
                }
                Event::Eof => return Ok(None),
                _ => continue,
            };
            return Ok(Some(piece));
        }
    }

    /// Goes past the element whose beginning was just read.
    pub(super) fn skip(&mut self) -> Result<(), Refusal> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Some(Piece::Open(_)) => depth += 1,
                Some(Piece::Close(_)) => depth -= 1,
                Some(Piece::Words(_)) => {}
                None => return Ok(()),
            }
        }
        Ok(())
    }
}

/// A law in XML that says itself where its provisions begin: what the readers of the several kinds have in common.
pub(super) trait Law<'a> {
    /// Elements whose words are not those of the law.
    const SKIPPED: &'static [&'static str];

    /// What has been built so far.
    fn outline(&mut self) -> &mut Outline<'a>;

    /// The words under way.
    fn words(&mut self) -> &mut Words;

    /// Takes the beginning of an element.
    fn open(&mut self, tag: &Tag) -> Result<(), Refusal>;

    /// Takes the end of an element.
    fn close(&mut self, name: &str) -> Result<(), Refusal>;
}

/// Reads a law. `true` if the file breaks off or is damaged behind the beginning of its provisions: what stood before
/// that was read.
pub(super) fn read<'a, L: Law<'a>>(text: &str, law: &mut L) -> Result<bool, Refusal> {
    let mut xml = Xml::new(text.as_bytes());
    loop {
        let piece = match xml.next() {
            Ok(Some(piece)) => piece,
            Ok(None) => return Ok(false),
            Err(refusal) if refusal.code == BROKEN && law.outline().depth() > 0 => return Ok(true),
            Err(refusal) => return Err(refusal),
        };
        law.outline().progress(xml.position())?;
        match piece {
            Piece::Open(tag) if L::SKIPPED.contains(&tag.name.as_str()) => xml.skip()?,
            Piece::Open(tag) => law.open(&tag)?,
            Piece::Close(name) => law.close(&name)?,
            Piece::Words(words) => law.words().add(&words),
        }
    }
}

/// Puts together what a reader found: the head of the law, its blocks and its marks.
pub(super) fn finished(mut draft: Draft, outline: Outline<'_>, broken: bool) -> Result<Draft, Refusal> {
    if broken {
        draft.cautions.push(BROKEN.to_owned());
    }
    let (blocks, marks) = outline.finish()?;
    Ok(Draft { blocks, marks, ..draft })
}

/// Words under way, by the element that takes them. Those outside of any such element come first.
#[derive(Debug, Default)]
pub(super) struct Words {
    outside: String,
    under: Vec<(String, String)>,
}

impl Words {
    /// Lets an element take the words until it ends.
    pub(super) fn begin(&mut self, name: &str) {
        self.under.push((name.to_owned(), String::new()));
    }

    /// Adds words.
    pub(super) fn add(&mut self, words: &str) {
        self.now().push_str(words);
    }

    /// Adds a superscript.
    pub(super) fn raise(&mut self, words: &str) {
        superscript(self.now(), words, false);
    }

    /// The words of the element that ends, if it took any.
    pub(super) fn end(&mut self, name: &str) -> Option<String> {
        self.under.pop_if(|(element, _)| element == name).map(|(_, words)| words)
    }

    /// The words outside of any element that takes them, which are taken away.
    pub(super) fn outside(&mut self) -> String {
        std::mem::take(&mut self.outside)
    }

    /// The innermost element that takes words, with those it has.
    pub(super) fn innermost(&self) -> Option<(&str, &str)> {
        self.under.last().map(|(element, words)| (element.as_str(), words.as_str()))
    }

    /// Whether one of these elements takes the words, or holds one that does.
    pub(super) fn within(&self, names: &[&str]) -> bool {
        self.under.iter().any(|(element, _)| names.contains(&element.as_str()))
    }

    fn now(&mut self) -> &mut String {
        self.under.last_mut().map_or(&mut self.outside, |(_, words)| words)
    }
}

/// Why an error ends the reading: a limit that the source passed, or damage.
fn refusal(error: &quick_xml::Error, at: u64) -> Refusal {
    let passed = match error {
        quick_xml::Error::Io(error) => error.get_ref().and_then(|inner| inner.downcast_ref::<Passed>()),
        _ => None,
    };
    passed.map_or_else(|| Refusal::with(BROKEN, at), |passed| passed.0.clone())
}

fn tag(start: &BytesStart<'_>) -> Tag {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    let values = attributes.flatten().map(|attribute| {
        let value = attribute.value.as_ref();
        let value = if value.contains('&') { unescape(value).into_owned() } else { value.to_owned() };
        (attribute.key.local_name().into_inner().to_owned(), value)
    });
    Tag { name: start.local_name().into_inner().to_owned(), values: values.collect() }
}

fn unescape(value: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        // Looked for near by only, so that many of these signs cost no more than their number.
        let end = after.bytes().take(33).position(|byte| byte == b';');
        match end.and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?))) {
            Some((name, behind)) => {
                out.push_str(&resolve(name));
                rest = behind;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out.into()
}

/// What a reference stands for; one that nobody knows stays as it is written.
fn resolve(name: &str) -> String {
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    let letter = number.and_then(char::from_u32).filter(|letter| *letter != '\0').map(String::from);
    letter.or_else(|| html_names::entity(name)).unwrap_or_else(|| format!("&{name};"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Result<String, Refusal> {
        let mut xml = Xml::new(text.as_bytes());
        let mut out = String::new();
        while let Some(piece) = xml.next()? {
            match piece {
                Piece::Words(words) => out.push_str(&words),
                Piece::Open(tag) => out.push_str(&format!("<{}{}>", tag.name, tag.text("k"))),
                Piece::Close(name) => out.push_str(&format!("</{name}>")),
            }
        }
        Ok(out)
    }

    #[test]
    fn names_values_and_references() {
        let out = words(
            "<?xml version='1.0'?><a:b x:k='1&amp;2'>R&eacute;&#103;ime &lt;<!-- x --><c/><![CDATA[<d>]]> A & B &what;</a:b>",
        );
        assert_eq!(out.unwrap(), "<b1&2>Régime <<c></c><d> A & B &what;</b>");
    }

    #[test]
    fn bombs_are_refused() {
        let code = |text: &str| words(text).unwrap_err().code;
        let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>";
        assert_eq!(code(laughs), "law-xml-entities");
        assert_eq!(code(&"<a>".repeat(limits::DEPTH + 1)), "law-xml-depth");
        assert_eq!(code("<a></b>"), "law-xml-broken");
        assert!(words("<!DOCTYPE a SYSTEM 'a.dtd'><a>x</a>").is_ok());
    }
}
