//! A report being written: numbers of parts, sections, paragraphs and tables, and names to link to.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::ItemId;
use crate::i18n::{Arg, Messages};
use crate::report::model::{Block, Column, Entry, Inline, Report, Table};
use crate::report::options::{Level, Options, Part};
use crate::report::{Input, prose};

/// A value for a message: what the report itself says, a number, or running text that keeps its own marks.
pub(super) enum Slot {
    Text(String),
    Count(usize),
    Rich(Vec<Inline>),
}

impl From<String> for Slot {
    fn from(text: String) -> Self {
        Slot::Text(text)
    }
}
impl From<usize> for Slot {
    fn from(count: usize) -> Self {
        Slot::Count(count)
    }
}
impl From<Vec<Inline>> for Slot {
    fn from(inlines: Vec<Inline>) -> Self {
        Slot::Rich(inlines)
    }
}
impl From<Inline> for Slot {
    fn from(inline: Inline) -> Self {
        Slot::Rich(vec![inline])
    }
}

/// A report being written.
pub(super) struct Draft<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) messages: &'a Messages,
    pub(super) options: &'a Options,
    /// Letters of recommendations already decided, by item.
    pub(super) letters: BTreeMap<ItemId, String>,
    blocks: Vec<Block>,
    paragraphs: usize,
    parts: usize,
    sections: usize,
    tables: usize,
    anchors: BTreeSet<String>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(input: &'a Input<'a>, messages: &'a Messages, options: &'a Options) -> Self {
        Self {
            input,
            messages,
            options,
            letters: BTreeMap::new(),
            blocks: Vec::new(),
            paragraphs: 0,
            parts: 0,
            sections: 0,
            tables: 0,
            anchors: BTreeSet::new(),
        }
    }

    pub(super) fn has(&self, part: Part) -> bool {
        self.options.level != Level::OnePage && self.options.parts.contains(&part)
    }

    pub(super) fn is_full(&self) -> bool {
        self.options.level == Level::Full
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.messages.text(key)
    }

    /// A message as running text; rich values keep their own marks and direction.
    pub(super) fn rich<const N: usize>(&self, key: &str, slots: [(&str, Slot); N]) -> Vec<Inline> {
        // Characters for private use stand in for the rich values while the message is put together.
        let stand_in = |at: usize| char::from_u32(0xe000 + at as u32).unwrap_or('\u{e000}');
        let args: Vec<(&str, Arg<'_>)> = slots
            .iter()
            .enumerate()
            .map(|(at, (name, slot))| match slot {
                Slot::Text(text) => (*name, Arg::from(text)),
                Slot::Count(count) => (*name, Arg::from(*count)),
                Slot::Rich(_) => (*name, Arg::from(stand_in(at).to_string())),
            })
            .collect();
        let message = self.messages.with(key, &args);
        let mut inlines = Vec::new();
        let mut words = String::new();
        for c in message.chars() {
            let rich = (c as usize).checked_sub(0xe000).and_then(|at| slots.get(at)).map(|(_, slot)| slot);
            if let Some(Slot::Rich(rich)) = rich {
                if !words.is_empty() {
                    inlines.push(Inline::Text(std::mem::take(&mut words)));
                }
                inlines.extend(rich.iter().cloned());
            } else {
                words.push(c);
            }
        }
        if !words.is_empty() {
            inlines.push(Inline::Text(words));
        }
        inlines
    }

    /// A message of words and numbers alone.
    pub(super) fn with<const N: usize>(&self, key: &str, slots: [(&str, Slot); N]) -> String {
        self.rich(key, slots).iter().map(words).collect()
    }

    /// Opens a part with its heading. The annex has no number.
    pub(super) fn part(&mut self, part: Part) {
        let number = if part == Part::Concordance {
            String::new()
        } else {
            self.parts += 1;
            format!("{}.", roman(self.parts))
        };
        self.sections = 0;
        let anchor = self.anchor(part.key());
        let text = self.text(&format!("report-part-{}", part.key()));
        self.blocks.push(Block::Heading { level: 2, number, text, anchor });
    }

    /// Opens a lettered section.
    pub(super) fn section(&mut self, text: String, name: &str) {
        self.sections += 1;
        let number = format!("{}.", letters(self.sections).to_uppercase());
        let anchor = self.anchor(name);
        self.blocks.push(Block::Heading { level: 3, number, text, anchor });
    }

    pub(super) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A numbered paragraph.
    pub(super) fn say(&mut self, content: Vec<Inline>) {
        self.say_at(content, String::new());
    }

    /// A numbered paragraph that can be linked to.
    pub(super) fn say_at(&mut self, content: Vec<Inline>, anchor: String) {
        self.paragraphs += 1;
        self.blocks.push(Block::Paragraph { number: Some(self.paragraphs), content, anchor });
    }

    /// A numbered paragraph of one message.
    pub(super) fn tell<const N: usize>(&mut self, key: &str, slots: [(&str, Slot); N]) {
        let content = self.rich(key, slots);
        self.say(content);
    }

    /// A person's Markdown as numbered paragraphs, the first led in by a label; nothing if it is blank.
    pub(super) fn prose(&mut self, label: Option<&str>, markdown: &str) {
        let blocks = prose::blocks(markdown);
        let mut label = label.filter(|_| !blocks.is_empty()).map(|key| self.text(key));
        for block in blocks {
            match block {
                Block::Paragraph { content, .. } => {
                    let lead = label.take().map(lead).unwrap_or_default();
                    self.say(lead.into_iter().chain(content).collect());
                }
                other => {
                    if let Some(label) = label.take() {
                        self.say(lead(label));
                    }
                    self.blocks.push(other);
                }
            }
        }
    }

    /// A numbered table.
    pub(super) fn table(
        &mut self,
        caption: String,
        wide: bool,
        columns: &[(&str, bool, u8)],
        rows: Vec<Vec<Vec<Inline>>>,
    ) {
        self.tables += 1;
        let caption = self.with("report-table", [("n", self.tables.into()), ("caption", caption.into())]);
        let head = self.columns(columns);
        self.blocks.push(Block::Table(Table { caption, wide, head, rows }));
    }

    /// Columns from their messages.
    pub(super) fn columns(&self, columns: &[(&str, bool, u8)]) -> Vec<Column> {
        let column = |(key, numeric, weight): &(&str, bool, u8)| Column {
            text: self.text(key),
            numeric: *numeric,
            weight: *weight,
        };
        columns.iter().map(column).collect()
    }

    /// A name that nothing else in the report has, made from this one.
    pub(super) fn anchor(&mut self, name: &str) -> String {
        let mut anchor = plain_name(name);
        while !self.anchors.insert(anchor.clone()) {
            anchor.push('-');
        }
        anchor
    }

    /// A link to the paragraph on an item, if the report has one; or else its text alone.
    pub(super) fn to_item(&self, item: &ItemId, content: Vec<Inline>) -> Vec<Inline> {
        if self.has(Part::Findings) { vec![Inline::Anchor(item_name(item), content)] } else { content }
    }

    pub(super) fn finish(self) -> Report {
        let state = self.state();
        let date = self.messages.date(&prose::clean(&self.input.assessment.date));
        let head = if date.is_empty() { "report-running-head-undated" } else { "report-running-head" };
        let mut blocks = self.blocks.clone();
        if let Some(at) = blocks.iter().position(|block| matches!(block, Block::Contents(_))) {
            // The contents' own heading is not among them.
            blocks[at] = Block::Contents(contents(&blocks[at..]));
        }
        Report {
            title: self.with("report-document-title", [("state", state.clone().into())]),
            running_head: self.with(head, [("state", state.into()), ("date", date.into())]),
            language: self.messages.locale().tag().to_owned(),
            direction: self.messages.locale().direction(),
            blocks,
        }
    }

    /// The State's name as one line.
    pub(super) fn state(&self) -> String {
        let name = words(&prose::user(&self.input.assessment.state.name, ""));
        if name.is_empty() { self.text("report-state-unnamed") } else { name }
    }
}

/// Name of the paragraph on an item.
pub(super) fn item_name(item: &ItemId) -> String {
    plain_name(&format!("item-{item}"))
}

fn plain_name(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect()
}

fn lead(label: String) -> Vec<Inline> {
    vec![Inline::Emphasis(vec![Inline::Text(label)]), Inline::Text(" ".into())]
}

/// The words of a piece of running text.
pub(super) fn words(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) | Inline::User(text, _) | Inline::Code(text) | Inline::Verdict(_, text) => text.clone(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) | Inline::Anchor(_, inner) => {
            inner.iter().map(words).collect()
        }
        Inline::Break => " ".into(),
    }
}

fn contents(blocks: &[Block]) -> Vec<Entry> {
    let mut entries = Vec::<Entry>::new();
    for block in blocks {
        match block {
            Block::Heading { level, number, text, anchor } if *level > 1 => {
                let text = [number.as_str(), text].join(" ").trim().to_owned();
                entries.push(Entry { anchor: anchor.clone(), text, level: *level, paragraphs: None });
            }
            Block::Paragraph { number: Some(number), .. } => {
                // A paragraph counts for its section and for the part around it.
                let mut above = u8::MAX;
                for entry in entries.iter_mut().rev() {
                    if entry.level < above {
                        above = entry.level;
                        let (first, _) = entry.paragraphs.unwrap_or((*number, *number));
                        entry.paragraphs = Some((first, *number));
                    }
                    if above == 2 {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    entries
}

fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 7] = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            rest -= value;
            out.push_str(sign);
        }
    }
    out
}

/// `a` to `z`, then `aa`, `ab` and so on, from 1.
pub(super) fn letters(number: usize) -> String {
    let mut rest = number;
    let mut out = Vec::new();
    while rest > 0 {
        rest -= 1;
        out.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([1, 26, 27, 52, 53, 703].map(letters), ["a", "z", "aa", "az", "ba", "aaa"]);
    }

    #[test]
    fn romans_count_parts() {
        assert_eq!([1, 4, 8, 9, 14].map(roman), ["I", "IV", "VIII", "IX", "XIV"]);
    }
}
