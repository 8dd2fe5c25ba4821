//! The text of a law read from JSON and written in it a piece at a time, for a page that must not stand still meanwhile.

use std::collections::VecDeque;
use std::ops::Range;
use std::rc::Rc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::diagnostic::Diagnostic;
use crate::domain::format::law_text::{self, MAX_BYTES, MAX_PARTS};
use crate::domain::format::raw_assessment::Members;
use crate::domain::format::raw_law as raw;
use crate::domain::format::stash::Problems;
use crate::domain::provision::LawText;

/// Bytes of a piece: a few milliseconds of work on a slow computer.
const PIECE: usize = 48 * 1024;

/// A text that is being read. What is not written as `law_text::to_json` writes it is read in one piece at the end.
pub struct Gradual<'a> {
    json: &'a str,
    raw: Option<raw::LawText>,
    rest: VecDeque<(List, Range<usize>)>,
}

/// A list of a text that is long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Blocks,
    Marks,
}

impl<'a> Gradual<'a> {
    /// Begins to read.
    pub fn new(json: &'a str) -> Self {
        let begun = (json.len() <= MAX_BYTES).then(|| cut(json)).flatten();
        let (raw, rest) = begun.map_or((None, VecDeque::new()), |(raw, rest)| (Some(raw), rest));
        Self { json, raw, rest }
    }

    /// Reads a piece; `false` when there is none left.
    pub fn step(&mut self) -> bool {
        let Some((list, range)) = self.rest.pop_front() else { return false };
        let Some(raw) = &mut self.raw else { return false };
        let piece = self.json.get(range).unwrap_or_default();
        let read = match list {
            List::Blocks => append(&mut raw.blocks, piece),
            List::Marks => append(&mut raw.marks, piece),
        };
        if !read || raw.blocks.len() > MAX_PARTS || raw.marks.len() > MAX_PARTS {
            // What is wrong is told by who reads it whole.
            self.raw = None;
            self.rest.clear();
        }
        !self.rest.is_empty()
    }

    /// The text, as `law_text::from_json` gives it.
    pub fn finish(mut self) -> (LawText, Vec<Diagnostic>) {
        while self.step() {}
        match self.raw {
            Some(raw) if law_text::too_many(&raw).is_none() => {
                let mut problems = Problems { file: "", item: None, found: Vec::new() };
                let text = law_text::read(raw, &mut problems);
                (text, problems.found)
            }
            _ => law_text::from_json(self.json),
        }
    }
}

fn append<T: DeserializeOwned>(list: &mut Vec<T>, piece: &str) -> bool {
    let read: Result<Vec<T>, _> = serde_json::from_str(&format!("[{piece}]"));
    read.map(|more| list.extend(more)).is_ok()
}

/// A text that is being written.
pub struct Writing {
    text: Rc<LawText>,
    json: String,
    /// What comes behind the long lists; `None` for a text that is written in one piece.
    tail: Option<String>,
    blocks: usize,
    marks: usize,
}

impl Writing {
    /// Begins to write.
    pub fn new(text: Rc<LawText>) -> Self {
        let ordered = text.marks.is_sorted_by_key(|mark| mark.at);
        let (json, tail) = match (text.unknown.is_empty() && ordered).then(|| frame(&text)).flatten() {
            Some((head, tail)) => (head, Some(tail)),
            None => (String::new(), None),
        };
        Self { text, json, tail, blocks: 0, marks: 0 }
    }

    /// Writes a piece; `false` when there is none left.
    pub fn step(&mut self) -> bool {
        if self.tail.is_none() {
            return false;
        }
        let (blocks, marks) = (self.text.blocks.len(), self.text.marks.len());
        let full = self.json.len() + PIECE;
        while self.json.len() < full {
            if let Some(block) = self.text.blocks.get(self.blocks) {
                let comma = if self.blocks == 0 { "" } else { "," };
                push(&mut self.json, comma, &law_text::write_block(block, Members::new()));
                self.blocks += 1;
            } else if let Some(mark) = self.text.marks.get(self.marks) {
                let comma = if self.marks == 0 { "],\"marks\":[" } else { "," };
                push(&mut self.json, comma, &law_text::write_mark(mark, Members::new()));
                self.marks += 1;
            } else {
                break;
            }
        }
        self.blocks < blocks || self.marks < marks
    }

    /// The JSON, as `law_text::to_json` gives it.
    pub fn finish(mut self) -> String {
        while self.step() {}
        match self.tail {
            Some(tail) => self.json + &tail,
            None => law_text::to_json(&self.text),
        }
    }
}

fn push(json: &mut String, comma: &str, value: &impl Serialize) {
    json.push_str(comma);
    // Writing what is made of texts and numbers does not fail.
    json.push_str(&serde_json::to_string(value).unwrap_or_default());
}

/// What is written before the first block and behind the last block or mark.
fn frame(text: &LawText) -> Option<(String, String)> {
    let short = LawText {
        file: text.file.clone(),
        format: text.format.clone(),
        sha256: text.sha256.clone(),
        language: text.language.clone(),
        title: text.title.clone(),
        version: text.version.clone(),
        read: text.read.clone(),
        cautions: text.cautions.clone(),
        corrections: text.corrections.clone(),
        ..LawText::default()
    };
    let json = law_text::to_json(&short);
    // Within a text there is no quotation mark without its escape.
    let at = json.find("\"blocks\":[]")? + "\"blocks\":[".len();
    Some((json.get(..at)?.to_owned(), json.get(at..)?.to_owned()))
}

/// A piece of a long list: which list, and where in the text.
type Part = (List, Range<usize>);

/// The text without its long lists, and where their pieces are.
fn cut(json: &str) -> Option<(raw::LawText, VecDeque<Part>)> {
    let mut rest = VecDeque::new();
    let mut short = String::new();
    let mut at = 0;
    let mut scan = Scan { bytes: json.as_bytes(), at: 0, depth: 0 };
    while let Some((list, from)) = scan.list() {
        let mut begin = from;
        let mut end = from;
        short.push_str(json.get(at..from)?);
        while let Some(next) = scan.element()? {
            end = next;
            if end - begin >= PIECE {
                rest.push_back((list, begin..end));
                // Behind the comma, which is there if another one follows.
                begin = end + 1;
            }
        }
        at = scan.at;
        if begin < end {
            rest.push_back((list, begin..end));
        }
    }
    short.push_str(json.get(at..)?);
    Some((serde_json::from_str(&short).ok()?, rest))
}

/// Walks JSON without reading it. What is no JSON is found out when the pieces are read.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

impl Scan<'_> {
    /// Goes on to the next long list of the text and tells where its first element begins.
    fn list(&mut self) -> Option<(List, usize)> {
        loop {
            let from = self.at;
            match self.token()? {
                b'"' if self.depth == 1 => {
                    let key = self.bytes.get(from..self.at)?;
                    let list = match key {
                        b"\"blocks\"" => List::Blocks,
                        b"\"marks\"" => List::Marks,
                        _ => continue,
                    };
                    if self.bytes.get(self.at..self.at + 2) == Some(b":[") {
                        self.at += 2;
                        return Some((list, self.at));
                    }
                }
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.checked_sub(1)?,
                _ => {}
            }
        }
    }

    /// Goes on behind the next element of a list and tells where it ends; `Some(None)` at the end of the list, which is
    /// left unread. `None` if the JSON ends.
    #[expect(clippy::option_option, reason = "the end of the list is something else than the end of the text")]
    fn element(&mut self) -> Option<Option<usize>> {
        let mut depth = 0_usize;
        let follows = self.bytes.get(self.at) == Some(&b',');
        self.at += usize::from(follows);
        let from = self.at;
        loop {
            let before = self.at;
            match self.token()? {
                b'{' | b'[' => depth += 1,
                b']' if depth == 0 => {
                    self.at = before;
                    // A comma with nothing behind it is a fault.
                    return if follows && before == from { None } else { Some((before > from).then_some(before)) };
                }
                b'}' | b']' => depth = depth.checked_sub(1)?,
                b',' if depth == 0 => {
                    self.at = before;
                    return Some(Some(before));
                }
                _ => {}
            }
        }
    }

    /// Goes behind the next text or letter of the JSON and tells what it begins with.
    fn token(&mut self) -> Option<u8> {
        let first = *self.bytes.get(self.at)?;
        self.at += 1;
        if first == b'"' {
            loop {
                let rest = self.bytes.get(self.at..)?;
                self.at += rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
                match self.bytes.get(self.at)? {
                    b'"' => break,
                    _ => self.at += 2,
                }
            }
            self.at += 1;
        }
        Some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::provision::{Block, Correction, Mark, Place, ProvisionKind, Role};

    fn law(blocks: usize) -> LawText {
        let text = |at: usize| format!("{at}. A \"firearm\" [is] {{marked}}, \\ or not; длинный текст о маркировке");
        let block = |at: usize| Block {
            role: if at.is_multiple_of(7) { Role::Note } else { Role::Text },
            level: 0,
            page: 0,
            text: text(at),
        };
        let mark = |at: usize| Mark {
            at: Place::new(at, 0),
            body: Place::new(at, 2),
            kind: ProvisionKind::Section,
            depth: 1,
            label: at.to_string(),
            heading: "\"[,".into(),
            left_out: None,
        };
        LawText {
            title: "Arms, \"blocks\":[1]".into(),
            blocks: (0..blocks).map(block).collect(),
            marks: (0..blocks).map(mark).collect(),
            corrections: vec![Correction::Join(Place::new(0, 0))],
            ..LawText::default()
        }
    }

    #[test]
    fn what_is_read_in_pieces_is_what_is_read_whole() {
        for blocks in [0, 1, 2, 5_000] {
            let json = law_text::to_json(&law(blocks));
            let mut gradual = Gradual::new(&json);
            assert!(gradual.raw.is_some(), "it was cut");
            let mut pieces = 0;
            while gradual.step() {
                pieces += 1;
            }
            assert!(blocks < 5_000 || pieces > 5, "{pieces}");
            assert_eq!(gradual.finish(), law_text::from_json(&json), "{blocks}");
        }
    }

    #[test]
    fn what_is_written_in_pieces_is_what_is_written_whole() {
        let mut strange = law(3);
        strange.unknown.insert("new".into(), serde_json::json!(1));
        for text in [law(0), law(1), law(5_000), LawText::default(), strange] {
            let text = Rc::new(text);
            let mut writing = Writing::new(text.clone());
            let mut pieces = 0;
            while writing.step() {
                pieces += 1;
            }
            assert!(text.blocks.len() < 5_000 || pieces > 5, "{pieces}");
            assert_eq!(writing.finish(), law_text::to_json(&text));
        }
    }

    #[test]
    fn what_is_written_otherwise_or_is_no_text_is_read_whole() {
        let cases = [
            "",
            "{",
            "[]",
            "{\"blocks\":[",
            "{\"blocks\":[1]}",
            "{\"blocks\":[\"a\",]}",
            "{\"blocks\":[\"a\"}",
            "{\"marks\":[{}]}",
            "{\"blocks\": [\"a\"] }",
            "{\"blocks\":[\"a\"],\"blocks\":[\"b\"]}",
            "{\"blocks\":[\"\\",
            "{\"blocks\":[\"a\" , \"b\"],\"new\":{\"blocks\":[[]]}}",
            "{\"blocks\":[,]}",
            "]]]{\"blocks\":[\"a\"]}",
            "{\"file\":\"blocks\",\"blocks\":[{\"role\":\"new\",\"text\":\"x\"}],\"marks\":[{\"at\":[9,9],\"kind\":\"part\"}]}",
        ];
        for json in cases {
            assert_eq!(Gradual::new(json).finish(), law_text::from_json(json), "{json}");
        }
    }
}
