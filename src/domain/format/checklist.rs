//! Reading a checklist: always a checklist and every problem at once, each with its place.

use std::borrow::Cow;
use std::rc::Rc;

use sha2::{Digest, Sha256};

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::format::locate::Locator;
use crate::domain::format::raw_checklist::{self as raw, CHECKLIST, FORMAT, ITEM};
use crate::domain::format::shape::{Cleaner, clip};
use crate::domain::format::tree::{self, At, Node, Value};
use crate::domain::format::{assessment, convert};
use crate::domain::ids::{ChecklistId, ItemId};

/// The largest checklist read, in bytes; a caller may refuse a larger file before it reads it.
pub const MAX_BYTES: usize = tree::MAX_BYTES;

/// The most items a checklist may have.
pub const MAX_ITEMS: usize = 20_000;

/// Reads a checklist from untrusted text. `slug` is its id, `file` the name for messages. Parts that cannot be used are
/// left out or defaulted; if the file as a whole cannot be used the checklist is empty, as `format::is_unusable` tells.
pub fn parse(slug: &ChecklistId, file: &str, text: &str) -> (Checklist, Vec<Diagnostic>) {
    let (hash, whole) = (hash(text), text);
    let (text, mut problems) = printable(file, text);
    let root = match tree::read(&text) {
        Ok(root) => root,
        Err(refusal) => {
            let problem =
                Diagnostic::error(refusal.code, place(file, refusal.at)).with("detail", clip(&refusal.detail));
            problems.push(problem);
            return (empty(slug, hash), problems);
        }
    };
    if let Some(problem) = unusable(file, &root) {
        problems.push(problem);
        return (empty(slug, hash), problems);
    }
    let (raw, mut found) = cleaned(file, &root);
    problems.append(&mut found);
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    let source = Some(Rc::from(whole));
    (Checklist { source, ..convert::from_raw(slug, hash, raw) }, problems)
}

/// Reads a checklist that ships with the program, with nothing to tell about it. `None` if it is broken, which a test
/// rules out. By the same reader as any other, because a second one would be a twentieth of the page's module.
pub fn parse_trusted(slug: &ChecklistId, text: &str) -> Option<Checklist> {
    let (raw, _) = cleaned("", &tree::read(text).ok()?);
    (raw.format == FORMAT).then(|| convert::from_raw(slug, hash(text), raw))
}

/// What a tree says of a checklist, and every deviation from the shape of one.
fn cleaned(file: &str, root: &Node) -> (raw::Checklist, Vec<Diagnostic>) {
    let mut cleaner = Cleaner::new(file, ITEM);
    let clean = cleaner.map("checklist", root, CHECKLIST).unwrap_or_default();
    // A cleaned value has the shape of the file, so that reading it cannot fail; if it did, nothing would be used.
    (serde_json::from_value(clean).unwrap_or_default(), cleaner.problems)
}

/// Writes a checklist as YAML.
pub fn write(checklist: &Checklist) -> String {
    serde_yaml::to_string(&convert::to_raw(checklist)).unwrap_or_default()
}

/// SHA-256 of a file's text with line ends as LF, 64 lower-case hexadecimal digits.
pub fn hash(text: &str) -> String {
    let digest = if text.contains('\r') { Sha256::digest(text.replace("\r\n", "\n")) } else { Sha256::digest(text) };
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A part of a checklist, by which its place is found in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The item; `None` where none is concerned.
    pub item: Option<ItemId>,
    /// Which of the items with this id, from 0.
    pub nth: usize,
    /// Keys and positions from the item, or from the top where no item is concerned.
    pub path: Vec<Step>,
}

/// One step into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into the value of a key.
    Key(&'static str),
    /// Into an entry of a list, from 0.
    Index(usize),
}

impl Spot {
    /// An item.
    pub fn item(id: &ItemId) -> Self {
        Self { item: Some(id.clone()), ..Self::default() }
    }

    /// A key at the top.
    pub fn top(key: &'static str) -> Self {
        Self::default().key(key)
    }

    /// The value of a key in this part.
    pub fn key(mut self, key: &'static str) -> Self {
        self.path.push(Step::Key(key));
        self
    }

    /// An entry of the list that this part is.
    pub fn index(mut self, index: usize) -> Self {
        self.path.push(Step::Index(index));
        self
    }
}

/// Gives problems found in a checklist their lines and columns, by the text it was read from.
pub fn locate(problems: &mut [(Diagnostic, Spot)], text: &str) {
    if problems.is_empty() {
        return;
    }
    let (text, _) = printable("", text);
    let Ok(root) = tree::read(&text) else {
        return;
    };
    let locator = Locator::new(&root);
    for (problem, spot) in problems {
        let at = locator.find(spot);
        problem.place.line = at.line;
        problem.place.column = at.column;
    }
}

/// The text without what YAML cannot hold: a byte-order mark, and control characters, which become spaces.
fn printable<'a>(file: &str, text: &'a str) -> (Cow<'a, str>, Vec<Diagnostic>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let bad = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    let Some(first) = text.find(bad) else {
        return (text.into(), Vec::new());
    };
    let before = text.get(..first).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let code = text.get(first..).and_then(|rest| rest.chars().next()).unwrap_or_default();
    let problem = Diagnostic::error("control-character", place(file, At { line, column }))
        .with("character", format!("U+{:04X}", u32::from(code)))
        .with("count", text.matches(bad).count());
    (text.replace(bad, " ").into(), vec![problem])
}

/// Why nothing of this file may be used, if so.
fn unusable(file: &str, root: &Node) -> Option<Diagnostic> {
    let at = place(file, root.at);
    let Value::Map(_) = &root.value else {
        return Some(Diagnostic::error("wrong-kind", at).with("wanted", "checklist").with("found", "other"));
    };
    let format = root.get("format");
    if format.and_then(Node::text) == Some(assessment::FORMAT) {
        return Some(Diagnostic::error("wrong-kind", at).with("wanted", "checklist").with("found", "assessment"));
    }
    let sections = root.get("sections");
    if sections.is_none() && root.get("instrument").is_none() {
        return Some(Diagnostic::error("wrong-kind", at).with("wanted", "checklist").with("found", "other"));
    }
    let newer = format.and_then(|node| Some((node.at, node.text()?.parse::<u64>().ok()?)));
    if let Some((at, found)) = newer.filter(|(_, found)| *found > FORMAT) {
        let problem = Diagnostic::error("newer-version", place(file, at));
        return Some(problem.with("found", found).with("known", FORMAT));
    }
    let sections = sections.map(Node::list).unwrap_or_default();
    let items: usize = sections.iter().filter_map(|section| section.get("items")).map(|items| items.list().len()).sum();
    (items > MAX_ITEMS).then(|| Diagnostic::error("too-many-items", at).with("detail", MAX_ITEMS).with("found", items))
}

fn empty(slug: &ChecklistId, hash: String) -> Checklist {
    convert::from_raw(slug, hash, raw::Checklist::default())
}

fn place(file: &str, at: At) -> Place {
    Place { file: file.to_owned(), line: at.line, column: at.column, item: None }
}
