//! The difference between two texts, word by word.

use imara_diff::{Algorithm, Diff, InternedInput};

/// A piece of two texts that were compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the first alone.
    Gone(String),
    /// In the second alone.
    Come(String),
}

/// The pieces of two texts, in order. Of two neighbours that differ, what is gone stands first.
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (words(before), words(after));
    let mut input = InternedInput::default();
    input.update_before(old.iter().copied());
    input.update_after(new.iter().copied());
    let mut pieces = Pieces::default();
    let text = |words: &[&str], from: u32, to: u32| words.get(from as usize..to as usize).unwrap_or_default().concat();
    let mut at = 0;
    for hunk in Diff::compute(Algorithm::Myers, &input).hunks() {
        pieces.same(&text(&old, at, hunk.before.start));
        let gone = text(&old, hunk.before.start, hunk.before.end);
        pieces.differ(&gone, &text(&new, hunk.after.start, hunk.after.end));
        at = hunk.before.end;
    }
    pieces.same(&old.get(at as usize..).unwrap_or_default().concat());
    pieces.done()
}

/// Puts pieces together: a gap of nothing but spaces between two that differ belongs to them, so that an exchanged phrase
/// reads as one.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    gone: String,
    come: String,
    gap: String,
}

impl Pieces {
    fn same(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let apart = self.gone.is_empty() && self.come.is_empty();
        if !apart && text.trim().is_empty() {
            self.gap.push_str(text);
            return;
        }
        let gap = std::mem::take(&mut self.gap);
        self.flush();
        self.keep(&(gap + text));
    }

    fn keep(&mut self, text: &str) {
        match self.done.last_mut() {
            Some(Piece::Same(last)) => last.push_str(text),
            _ => self.done.push(Piece::Same(text.to_owned())),
        }
    }

    fn differ(&mut self, gone: &str, come: &str) {
        let gap = std::mem::take(&mut self.gap);
        for (side, text) in [(&mut self.gone, gone), (&mut self.come, come)] {
            side.push_str(&gap);
            side.push_str(text);
        }
    }

    fn flush(&mut self) {
        let (mut gone, mut come) = (std::mem::take(&mut self.gone), std::mem::take(&mut self.come));
        if gone.starts_with(' ') && come.starts_with(' ') {
            gone.remove(0);
            come.remove(0);
            self.keep(" ");
        }
        self.done.extend((!gone.is_empty()).then_some(Piece::Gone(gone)));
        self.done.extend((!come.is_empty()).then_some(Piece::Come(come)));
    }

    fn done(mut self) -> Vec<Piece> {
        let gap = std::mem::take(&mut self.gap);
        self.flush();
        if !gap.is_empty() {
            self.done.push(Piece::Same(gap));
        }
        self.done
    }
}

/// Cuts a text into words, runs of spaces, and single signs. Scripts that set no spaces between words are cut into signs.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        let class = class(c);
        if at > start && (last != Some(class) || class == Class::Sign) {
            words.push(&text[start..at]);
            start = at;
        }
        last = Some(class);
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Word,
    Space,
    Sign,
}

fn class(c: char) -> Class {
    let unspaced = matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}');
    if c.is_whitespace() {
        Class::Space
    } else if !unspaced && (c.is_alphanumeric() || matches!(c, '\'' | '’' | '\u{0300}'..='\u{036f}')) {
        Class::Word
    } else {
        Class::Sign
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Pieces as text: `[gone]` and `{come}`.
    fn shown(before: &str, after: &str) -> String {
        let piece = |piece| match piece {
            Piece::Same(text) => text,
            Piece::Gone(text) => format!("[{text}]"),
            Piece::Come(text) => format!("{{{text}}}"),
        };
        difference(before, after).into_iter().map(piece).collect()
    }

    #[test]
    fn differences_are_told_by_the_word() {
        for (before, after, expected) in [
            ("", "", ""),
            ("a firearm", "a firearm", "a firearm"),
            ("a firearm", "every firearm", "[a]{every} firearm"),
            ("the law requires it", "national law provides for it", "[the]{national} law [requires]{provides for} it"),
            ("art. 8(1)", "art. 8(2)", "art. 8([1]{2})"),
            ("keeps records", "", "[keeps records]"),
            ("", "keeps records", "{keeps records}"),
            ("枪支标识", "枪支的标识", "枪支{的}标识"),
            ("سلاح ناري", "كل سلاح ناري", "{كل }سلاح ناري"),
        ] {
            assert_eq!(shown(before, after), expected);
        }
    }

    proptest! {
        #[test]
        fn each_side_comes_back_whole(before in "[a-c .,法]{0,40}", after in "[a-c .,法]{0,40}") {
            let (mut old, mut new) = (String::new(), String::new());
            for piece in difference(&before, &after) {
                match piece {
                    Piece::Same(text) => { old += &text; new += &text; }
                    Piece::Gone(text) => old += &text,
                    Piece::Come(text) => new += &text,
                }
            }
            prop_assert_eq!((old, new), (before, after));
        }
    }
}
