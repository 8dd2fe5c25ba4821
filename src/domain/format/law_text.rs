//! The text of a law in JSON: in the file of an assessment, as a record of a store and between page and worker.
//!
//! Blocks of nothing but words are texts; places are `[block, at]`. A place outside of the text is told and what it names
//! left out; words that this version does not know, and members, come back where they stood.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::domain::diagnostic::Diagnostic;
use crate::domain::format::assessment::broken;
use crate::domain::format::raw_assessment::Members;
use crate::domain::format::raw_law as raw;
use crate::domain::format::shape::clip;
use crate::domain::format::stash::{Problems, Word, keep, recall, to_members, to_unknown};
use crate::domain::provision::{Block, Correction, LawText, LeftOut, Mark, Place, ProvisionKind, Role};

/// The most bytes of a text in JSON that are read.
pub const MAX_BYTES: usize = 48 * 1024 * 1024;
/// The most blocks, and the most marks, of a text.
pub const MAX_PARTS: usize = 1_000_000;
/// The most corrections of a text.
pub const MAX_CORRECTIONS: usize = 100_000;

/// The corrections as they are called in files.
const CORRECTIONS: &[&str] = &["join", "split", "relabel", "regrade", "exclude", "include"];

/// How many unknown words are told one by one.
const MOST_TOLD: usize = 20;

/// The text as JSON on one line. The same text always gives the same JSON.
pub fn to_json(text: &LawText) -> String {
    // Writing maps of texts to a text does not fail.
    serde_json::to_string(&write(text)).unwrap_or_default()
}

/// Reads what `to_json` writes. A problem among `format::is_unusable` means that nothing could be read and the text is
/// empty; others tell what was left out.
pub fn from_json(json: &str) -> (LawText, Vec<Diagnostic>) {
    let mut problems = Problems { file: "", item: None, found: Vec::new() };
    if json.len() > MAX_BYTES {
        let problem = Diagnostic::error("too-large", problems.place()).with("detail", MAX_BYTES / 1024 / 1024);
        return (LawText::default(), vec![problem]);
    }
    match serde_json::from_str::<raw::LawText>(json) {
        Ok(raw) => match too_many(&raw) {
            None => {
                let text = read(raw, &mut problems);
                return (text, problems.found);
            }
            Some(most) => {
                let problem = Diagnostic::error("too-many-values", problems.place());
                problems.found.push(problem.with("detail", most));
            }
        },
        Err(error) => problems.found.push(broken(&error, json, "")),
    }
    (LawText::default(), problems.found)
}

/// The limit that the text is beyond, if any.
pub(super) fn too_many(raw: &raw::LawText) -> Option<usize> {
    let parts = [(raw.blocks.len(), MAX_PARTS), (raw.marks.len(), MAX_PARTS)];
    let all = parts.into_iter().chain([(raw.corrections.len(), MAX_CORRECTIONS)]);
    all.into_iter().find(|(count, most)| count > most).map(|(_, most)| most)
}

/// The text, with what was wrong in it told.
pub(super) fn read(raw: raw::LawText, problems: &mut Problems<'_>) -> LawText {
    let mut reader = Reader { problems, told: BTreeSet::new(), outside: 0, unordered: 0 };
    let mut text = LawText {
        file: raw.file,
        format: raw.format,
        sha256: raw.sha256,
        language: raw.language,
        title: raw.title,
        version: raw.version,
        read: raw.read,
        cautions: raw.cautions,
        unknown: to_unknown(raw.unknown),
        ..LawText::default()
    };
    let mut strange = Members::new();
    for (at, block) in raw.blocks.into_iter().enumerate() {
        let block = reader.block(block, at, &mut strange);
        text.blocks.push(block);
    }
    keep("blocks", strange, &mut text.unknown);
    let mut strange = Members::new();
    for mark in raw.marks {
        if let Some(mark) = reader.mark(mark, &text, &mut strange) {
            text.marks.push(mark);
        }
    }
    keep("marks", strange, &mut text.unknown);
    let mut strange = Vec::new();
    for value in raw.corrections {
        match serde_json::from_value::<raw::Correction>(value.clone()).ok().and_then(correction) {
            Some(correction) if fits(&correction, &text) => text.corrections.push(correction),
            Some(_) => reader.outside += 1,
            None => {
                reader.unknown("corrections", &value, CORRECTIONS);
                strange.push(value);
            }
        }
    }
    if !strange.is_empty() {
        text.unknown.insert("corrections".to_owned(), Value::Array(strange));
    }
    let name = clip(if text.title.is_empty() { &text.file } else { &text.title });
    let (outside, unordered) = (reader.outside, reader.unordered);
    for (code, count) in [("law-place-outside", outside), ("law-place-unordered", unordered)] {
        if count > 0 {
            let problem = Diagnostic { code, ..Diagnostic::warning("law-place-outside", problems.place()) };
            problems.found.push(problem.with("count", count).with("law", &name));
        }
    }
    text
}

/// Reads the parts of a text and counts what is wrong.
struct Reader<'a, 'b> {
    problems: &'a mut Problems<'b>,
    told: BTreeSet<String>,
    outside: usize,
    unordered: usize,
}

impl Reader<'_, '_> {
    fn block(&mut self, raw: raw::Block, at: usize, strange: &mut Members) -> Block {
        let raw = match raw {
            raw::Block::Words(text) => return Block { role: Role::Text, level: 0, page: 0, text },
            raw::Block::Members(members) => members,
        };
        let mut rest = raw.unknown;
        // Words whose part nobody knows are taken for words of the law, so that none goes unread.
        let role = self.word("role", raw.role, &mut rest).unwrap_or(Role::Text);
        if !rest.is_empty() {
            strange.insert(at.to_string(), Value::Object(rest));
        }
        let level = u8::try_from(raw.level).unwrap_or(u8::MAX);
        Block { role, level, page: u32::try_from(raw.page).unwrap_or(u32::MAX), text: raw.text }
    }

    fn mark(&mut self, raw: raw::Mark, text: &LawText, strange: &mut Members) -> Option<Mark> {
        let at = place(raw.at);
        if !at.is_some_and(|at| text.is_place(at) && is_body(raw.body, at, text)) {
            self.outside += 1;
            return None;
        }
        let key = key(at?);
        if text.marks.last().is_some_and(|before| Some(before.at) >= at) || strange.contains_key(&key) {
            self.unordered += 1;
            return None;
        }
        let whole =
            ProvisionKind::from_key(&raw.kind).is_none().then(|| serde_json::to_value(&raw).unwrap_or_default());
        let (mark, rest) = self.known(raw);
        let rest = whole.unwrap_or(Value::Object(rest));
        if rest.as_object().is_some_and(|rest| !rest.is_empty()) {
            strange.insert(key, rest);
        }
        mark
    }

    /// The mark, with the members not known; `None` if its kind is not.
    fn known(&mut self, raw: raw::Mark) -> (Option<Mark>, Members) {
        let mut rest = raw.unknown;
        let kind = self.word::<ProvisionKind>("kind", Some(raw.kind), &mut rest);
        // Left out for a reason nobody knows is left out still, until the person takes it in.
        let out = raw.left_out.is_some().then_some(LeftOut::ByHand);
        let left_out = self.word("left_out", raw.left_out, &mut rest).or(out);
        let mark = place(raw.at).zip(kind).map(|(at, kind)| Mark {
            at,
            body: raw.body.and_then(place).unwrap_or(at),
            kind,
            depth: u8::try_from(raw.depth).unwrap_or(u8::MAX),
            label: raw.label,
            heading: raw.heading,
            left_out,
        });
        (mark, rest)
    }

    fn word<W: Word>(&mut self, key: &str, word: Option<String>, rest: &mut Members) -> Option<W> {
        let word = word?;
        let known = W::from_word(&word);
        if known.is_none() {
            self.unknown(key, &Value::from(word.as_str()), &W::words());
            rest.insert(key.to_owned(), Value::from(word));
        }
        known
    }

    /// Tells a word that is not known, once, and no more of them than anybody reads.
    fn unknown(&mut self, key: &str, value: &Value, known: &[&str]) {
        if self.told.len() < MOST_TOLD && self.told.insert(format!("{key} {value}")) {
            self.problems.unknown_value(key, value, known);
        }
    }
}

fn place((block, at): raw::Place) -> Option<Place> {
    Some(Place { block: u32::try_from(block).ok()?, at: u32::try_from(at).ok()? })
}

fn is_body(body: Option<raw::Place>, at: Place, text: &LawText) -> bool {
    body.is_none_or(|body| place(body).is_some_and(|body| body >= at && text.is_place(body)))
}

/// The name under which members of a mark that are not known are stashed.
fn key(at: Place) -> String {
    format!("{}:{}", at.block, at.at)
}

/// A place that may lie anywhere; one beyond all counting is no place of any text.
fn anywhere(at: raw::Place) -> Place {
    place(at).unwrap_or(Place { block: u32::MAX, at: u32::MAX })
}

/// The correction, if every word and member of it is known. Its places are not judged.
fn correction(raw: raw::Correction) -> Option<Correction> {
    Some(match raw {
        raw::Correction::Join(at) => Correction::Join(anywhere(at)),
        raw::Correction::Exclude(at) => Correction::Exclude(anywhere(at)),
        raw::Correction::Include(at) => Correction::Include(anywhere(at)),
        raw::Correction::Relabel(raw) => {
            Correction::Relabel { at: anywhere(raw.at), label: raw.label, heading: raw.heading }
        }
        raw::Correction::Regrade(raw) => Correction::Regrade {
            at: anywhere(raw.at),
            kind: ProvisionKind::from_key(&raw.kind)?,
            depth: u8::try_from(raw.depth).unwrap_or(u8::MAX),
        },
        raw::Correction::Split(raw) => {
            let left_out = raw.left_out.as_deref().map(LeftOut::from_key);
            if left_out == Some(None) || !raw.unknown.is_empty() {
                return None;
            }
            Correction::Split(Mark {
                at: anywhere(raw.at),
                body: anywhere(raw.body.unwrap_or(raw.at)),
                kind: ProvisionKind::from_key(&raw.kind)?,
                depth: u8::try_from(raw.depth).unwrap_or(u8::MAX),
                label: raw.label,
                heading: raw.heading,
                left_out: left_out.flatten(),
            })
        }
    })
}

fn fits(correction: &Correction, text: &LawText) -> bool {
    let body = match correction {
        Correction::Split(mark) => mark.body,
        other => other.at(),
    };
    text.is_place(correction.at()) && text.is_place(body) && body >= correction.at()
}

/// The text as it is written.
pub(super) fn write(text: &LawText) -> raw::LawText {
    let mut unknown = to_members(&text.unknown);
    let mut strange = recall("blocks", &mut unknown);
    let blocks = text.blocks.iter().enumerate();
    let blocks = blocks.map(|(at, block)| write_block(block, recall_at(at, &mut strange))).collect();
    let mut strange = recall("marks", &mut unknown);
    let known = text.marks.iter().map(|mark| {
        let rest = if strange.is_empty() { Members::new() } else { recall(&key(mark.at), &mut strange) };
        write_mark(mark, rest)
    });
    let mut marks: Vec<raw::Mark> = known.collect();
    // What is left are marks of a kind that is not known, which stand among the others by their places.
    marks.extend(strange.into_iter().filter_map(|(_, mark)| serde_json::from_value(mark).ok()));
    marks.sort_by_key(|mark| mark.at);
    let corrections = text.corrections.iter().map(write_correction);
    let mut corrections: Vec<Value> = corrections.map(|raw| serde_json::to_value(raw).unwrap_or_default()).collect();
    if let Some(Value::Array(strange)) = unknown.remove("corrections") {
        corrections.extend(strange);
    }
    raw::LawText {
        file: text.file.clone(),
        format: text.format.clone(),
        sha256: text.sha256.clone(),
        language: text.language.clone(),
        title: text.title.clone(),
        version: text.version.clone(),
        read: text.read.clone(),
        cautions: text.cautions.clone(),
        blocks,
        marks,
        corrections,
        unknown,
    }
}

fn recall_at(at: usize, strange: &mut Members) -> Members {
    if strange.is_empty() { Members::new() } else { recall(&at.to_string(), strange) }
}

pub(super) fn write_block(block: &Block, mut rest: Members) -> raw::Block {
    if block.role == Role::Text && block.level == 0 && block.page == 0 && rest.is_empty() {
        return raw::Block::Words(block.text.clone());
    }
    let role = stashed("role", &mut rest);
    let known = (block.role != Role::Text).then(|| block.role.key().to_owned());
    raw::Block::Members(raw::BlockMembers {
        role: role.or(known),
        level: block.level.into(),
        page: block.page.into(),
        text: block.text.clone(),
        unknown: rest,
    })
}

pub(super) fn write_mark(mark: &Mark, mut rest: Members) -> raw::Mark {
    raw::Mark {
        at: written(mark.at),
        body: (mark.body != mark.at).then(|| written(mark.body)),
        kind: mark.kind.key().to_owned(),
        depth: mark.depth.into(),
        label: mark.label.clone(),
        heading: mark.heading.clone(),
        left_out: stashed("left_out", &mut rest).or(mark.left_out.map(|reason| reason.key().to_owned())),
        unknown: rest,
    }
}

fn write_correction(correction: &Correction) -> raw::Correction {
    match correction {
        Correction::Join(at) => raw::Correction::Join(written(*at)),
        Correction::Split(mark) => raw::Correction::Split(write_mark(mark, Members::new())),
        Correction::Relabel { at, label, heading } => {
            let (label, heading) = (label.clone(), heading.clone());
            raw::Correction::Relabel(raw::Relabel { at: written(*at), label, heading })
        }
        Correction::Regrade { at, kind, depth } => {
            let kind = kind.key().to_owned();
            raw::Correction::Regrade(raw::Regrade { at: written(*at), kind, depth: (*depth).into() })
        }
        Correction::Exclude(at) => raw::Correction::Exclude(written(*at)),
        Correction::Include(at) => raw::Correction::Include(written(*at)),
    }
}

fn written(at: Place) -> raw::Place {
    (at.block.into(), at.at.into())
}

/// A word that was not known when the text was read. Nobody edits what a text is made of, so that it is still the right
/// one.
fn stashed(key: &str, rest: &mut Members) -> Option<String> {
    match rest.remove(key) {
        Some(Value::String(word)) => Some(word),
        _ => None,
    }
}
