//! Collects the blocks of a law: words are cleaned, limits held and progress told in one place.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::limits;
use crate::domain::provision::{Block, Role};
use crate::law::draft::Refusal;

/// The function that is told how far the reading is, in bytes; it answers whether to go on.
pub(super) type Tick<'a> = &'a mut dyn FnMut(u32, u32) -> bool;

/// Blocks under way.
pub(super) struct Gather<'a> {
    /// The blocks so far.
    pub(super) blocks: Vec<Block>,
    /// The page that blocks now begin on; 0 where the file has no pages.
    pub(super) page: u32,
    room: usize,
    most: usize,
    tick: Tick<'a>,
    total: usize,
    next: usize,
}

impl<'a> Gather<'a> {
    /// Nothing yet, of a file of this many bytes.
    pub(super) fn new(total: usize, tick: Tick<'a>) -> Self {
        let (room, most) = (words(total), blocks(total));
        Self { blocks: Vec::new(), page: 0, room, most, tick, total, next: limits::STEP }
    }

    /// Nothing yet, of a packed file of this many bytes.
    pub(super) fn packed(total: usize, tick: Tick<'a>) -> Self {
        Self { most: blocks(total.saturating_mul(limits::PACKED)), ..Self::new(total, tick) }
    }

    /// Throws the blocks away, to begin anew.
    pub(super) fn restart(&mut self) {
        self.blocks.clear();
        self.room = words(self.total);
    }

    /// The most provisions that may begin in the file. One takes twice as much as a block.
    pub(super) fn most_marks(&self) -> usize {
        self.most / 2
    }

    /// Tells how many bytes have been read; refuses when the person has cancelled.
    pub(super) fn progress(&mut self, done: usize) -> Result<(), Refusal> {
        if done < self.next {
            return Ok(());
        }
        self.next = done.saturating_add(limits::STEP);
        if (self.tick)(done.min(self.total) as u32, self.total as u32) {
            Ok(())
        } else {
            Err(Refusal::new("law-cancelled"))
        }
    }

    /// Adds a block with cleaned words and gives its position; a block without words is left out.
    pub(super) fn push(&mut self, role: Role, level: u8, text: &str) -> Result<Option<usize>, Refusal> {
        let text = clean(text);
        if text.is_empty() { Ok(None) } else { self.take(Block { role, level, page: self.page, text }).map(Some) }
    }

    /// Adds a row of a table. A row with one filled cell is a paragraph that only stands in a table.
    pub(super) fn row(&mut self, cells: &[String]) -> Result<(), Refusal> {
        let cells: Vec<String> = cells.iter().map(|cell| clean(cell)).collect();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let text = cells.join("\t");
        let (role, text) = match filled {
            0 => return Ok(()),
            1 => (Role::Text, text.trim().to_owned()),
            _ => (Role::Row, text.trim_end().to_owned()),
        };
        self.take(Block { role, level: 0, page: self.page, text }).map(|_| ())
    }

    fn take(&mut self, block: Block) -> Result<usize, Refusal> {
        if self.blocks.len() >= self.most {
            return Err(Refusal::with("law-too-many-blocks", self.most));
        }
        self.room = self
            .room
            .checked_sub(block.text.len())
            .ok_or_else(|| Refusal::with("law-too-large", limits::FILE >> 20))?;
        self.blocks.push(block);
        Ok(self.blocks.len() - 1)
    }
}

/// The words, in bytes, that may come out of a file of this size.
fn words(total: usize) -> usize {
    limits::WORDS_FREE.max(total.saturating_mul(limits::WORDS_RATIO))
}

/// The blocks that may come out of a file of this size.
fn blocks(total: usize) -> usize {
    (total / limits::BLOCK).clamp(limits::BLOCKS_FREE, limits::BLOCKS)
}

/// The last bytes of a text, at most so many, from the border of a character.
fn tail(text: &str, most: usize) -> &str {
    let border = (text.len().saturating_sub(most)..=text.len()).find(|at| text.is_char_boundary(*at));
    text.get(border.unwrap_or(0)..).unwrap_or_default()
}

/// The first bytes of a text, at most so many, up to the border of a character.
pub(super) fn head(text: &str, most: usize) -> &str {
    let border = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..border.unwrap_or(0)).unwrap_or_default()
}

/// The words with single spaces, without what is not seen: soft hyphens, marks of direction, controls; composed.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        if letter.is_whitespace() {
            gap = true;
        } else if !is_unseen(letter) {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(letter);
        }
    }
    if !out.is_ascii() && is_nfc_quick(out.chars()) != IsNormalized::Yes {
        out = out.nfc().collect();
    }
    out.shrink_to_fit();
    out
}

/// Whether the character shows nothing and would only keep words from being found. The joiners that shape Persian and
/// Indic letters are kept.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2060}')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Adds a superscript to a line under way: the index of an article (`222¹`) becomes `222.1`, the sign of a footnote
/// falls away, and all else (`1er`, `nº`, `m²`) is joined on.
pub(super) fn superscript(line: &mut String, raised: &str, linked: bool) {
    let raised = raised.trim();
    let number = !raised.is_empty() && raised.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '–'));
    // No more is looked at than the sign can stand behind: a line may be long, and have as many of them as letters.
    let before = tail(line, 64).trim_end();
    let power = before.ends_with("10") && before.trim_end_matches("10").trim_end().ends_with(['×', '·', '*', '∙']);
    if !number || power {
        line.push_str(raised);
    } else if line.ends_with(|c: char| c.is_ascii_digit()) && raised.len() <= 5 && !linked {
        line.push('.');
        line.push_str(raised);
    } else {
        let letters = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
        let unit = (1..=3).contains(&letters) && matches!(raised, "2" | "3");
        if unit && !linked {
            line.push_str(raised);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cleaned() {
        assert_eq!(clean(" \u{feff}Fire\u{ad}arms\u{a0}\n and\u{200f}  parts\u{3000}\u{7} "), "Firearms and parts");
        assert_eq!(clean("me\u{301}dico"), "médico");
        assert_eq!(clean("می\u{200c}شود"), "می\u{200c}شود");
        assert_eq!(clean("\u{200b} \u{ad}"), "");
    }

    #[test]
    fn superscripts_become_what_they_mean() {
        let with = |line: &str, raised: &str, linked| {
            let mut line = line.to_owned();
            superscript(&mut line, raised, linked);
            line
        };
        assert_eq!(with("Статья 222", "1", false), "Статья 222.1");
        assert_eq!(with("Article 1", "er", false), "Article 1er");
        assert_eq!(with("40 m", "2", false), "40 m2");
        assert_eq!(with("the marking", "4", true), "the marking");
        assert_eq!(with("the marking", "4", false), "the marking");
        assert_eq!(with("5 × 10", "6", false), "5 × 106");
        assert_eq!(with("in 1999", "7", true), "in 1999");
    }

    #[test]
    fn many_superscripts_behind_a_long_word_are_looked_at_once_each() {
        let mut line = "a".repeat(1 << 20);
        for _ in 0..100_000 {
            superscript(&mut line, "7", true);
        }
        assert_eq!(line.len(), 1 << 20);
        assert_eq!(tail("aé", 1), "");
    }

    #[test]
    fn limits_are_held() {
        let mut never = |_: u32, _: u32| true;
        let mut gather = Gather::new(10, &mut never);
        gather.room = 8;
        assert_eq!(gather.push(Role::Text, 0, "12345").ok(), Some(Some(0)));
        assert_eq!(gather.push(Role::Text, 0, "  ").ok(), Some(None));
        assert_eq!(gather.push(Role::Text, 0, "12345").unwrap_err().code, "law-too-large");
        let mut stop = |_: u32, _: u32| false;
        let mut gather = Gather::new(1 << 20, &mut stop);
        assert!(gather.progress(10).is_ok());
        assert_eq!(gather.progress(1 << 19).unwrap_err().code, "law-cancelled");
    }

    #[test]
    fn a_row_with_one_filled_cell_is_a_paragraph() {
        let mut never = |_: u32, _: u32| true;
        let mut gather = Gather::new(10, &mut never);
        gather.row(&["".into(), " alone ".into()]).unwrap();
        gather.row(&["a".into(), "".into(), "c".into(), "".into()]).unwrap();
        gather.row(&["".into()]).unwrap();
        let all: Vec<_> = gather.blocks.iter().map(|block| (block.role, block.text.as_str())).collect();
        assert_eq!(all, [(Role::Text, "alone"), (Role::Row, "a\t\tc")]);
    }
}
