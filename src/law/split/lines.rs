//! The lines of a law: blocks cut at their line breaks, where labels can begin.

use crate::domain::provision::{Block, Place, Role};

/// A line of the law's own words, trimmed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its block.
    pub(super) block: usize,
    /// Bytes from the beginning of the block.
    pub(super) at: usize,
    /// Its words, not empty.
    pub(super) text: &'a str,
    /// Role of its block.
    pub(super) role: Role,
    /// Level of its block.
    pub(super) level: u8,
    /// Whether it is the first of its block.
    pub(super) first: bool,
    /// Whether the line before it ends a sentence, is a heading, or is missing.
    pub(super) fresh: bool,
}

impl Line<'_> {
    /// The place so many bytes into the line.
    pub(super) fn place(&self, at: usize) -> Place {
        Place::new(self.block, self.at + at)
    }

    /// Whether it is or may be a heading by what it looks like: short, and ends no sentence.
    pub(super) fn is_headlike(&self) -> bool {
        self.role == Role::Heading
            || (self.role == Role::Text && self.text.chars().count() <= 140 && !ends_sentence(self.text))
    }
}

/// The lines of those blocks that are the law's own words.
pub(super) fn lines(blocks: &[Block]) -> Vec<Line<'_>> {
    let mut out: Vec<Line<'_>> = Vec::with_capacity(blocks.len());
    for (block, of) in blocks.iter().enumerate().filter(|(_, block)| block.role.is_law()) {
        let mut at = 0;
        let mut first = true;
        for raw in of.text.split('\n') {
            let begin = raw.len() - raw.trim_start_matches(is_blank).len();
            let text = raw.trim_matches(is_blank);
            if !text.is_empty() {
                let fresh = out
                    .last()
                    .is_none_or(|last| last.role != Role::Text || of.role == Role::Heading || ends_sentence(last.text));
                out.push(Line { block, at: at + begin, text, role: of.role, level: of.level, first, fresh });
                first = false;
            }
            at += raw.len() + 1;
        }
    }
    out
}

/// White space, and the marks of direction and zero width that stand like it.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{ad}')
}

/// Whether a sentence, a member of a list or a bracket ends here.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| ".;:!?…)]»”\"。；：！？）》」—–؛؟*".contains(c))
}

/// Whether the first letter is a capital, or of a script without capitals.
pub(super) fn is_capital(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}
