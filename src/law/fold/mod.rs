//! Words folded for comparison, so that print and typing habits make no difference, with the way back to their places.
//!
//! Of a text remain its letters, digits and signs: in lower case, without vowel signs and joiners, each letter, digit, dash
//! and quotation mark in one form. A blank remains only between two words that would otherwise run together.

use std::fmt::Write;
use std::ops::Range;

use sha2::{Digest, Sha256};
use unicode_normalization::char::compose;

use crate::domain::provision::{LawText, Place};

/// Folded words that know where each of their characters came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    pieces: Vec<Piece>,
    pending: Option<Piece>,
}

/// A stretch of folded words and where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    /// Its first byte in the folded text.
    fold: u32,
    /// Where it came from.
    at: Place,
    /// How many bytes it was there.
    len: u32,
    /// Whether each of its bytes came from one byte; else it came as a whole from the whole.
    even: bool,
}

impl Folded {
    /// Folds the law's own words between two places; what is no word of the law is passed over.
    pub fn of(law: &LawText, from: Place, to: Place) -> Self {
        let mut folded = Self::default();
        for (at, text) in law.stretches(from, to) {
            folded.add(at, text);
        }
        folded
    }

    /// Adds a stretch of text that stands at a place behind all others. Two stretches are as if a blank stood between them.
    pub fn add(&mut self, place: Place, text: &str) {
        if !self.text.is_empty() && self.pending.is_none() {
            let last = self.pieces.last().map_or(place, Piece::end);
            self.pending = Some(Piece { fold: 0, at: last, len: 0, even: false });
        }
        for (at, c) in text.char_indices() {
            let from = Piece {
                fold: 0,
                at: Place { at: place.at + at as u32, ..place },
                len: c.len_utf8() as u32,
                even: true,
            };
            if c.is_ascii() && !c.is_ascii_whitespace() {
                self.put(sign(c.to_ascii_lowercase()), from);
            } else if c.is_whitespace() {
                self.pending = self.pending.or(Some(from));
            } else if is_mark(c) {
                self.mark(c, from);
            } else if !is_dropped(c) {
                letters(c, |c, first| self.put_part(c, from, first));
            }
        }
    }

    /// The folded words.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where a stretch of the folded words came from, from its first character to the end of its last.
    pub fn origin(&self, range: Range<usize>) -> (Place, Place) {
        let from = self.piece(range.start).map(|piece| match piece.even {
            true => Place { at: piece.at.at + (range.start as u32).saturating_sub(piece.fold), ..piece.at },
            false => piece.at,
        });
        let last = range.end.saturating_sub(1).max(range.start);
        let to = self.piece(last).map(|piece| match piece.even {
            true => Place { at: piece.at.at + (range.end as u32).saturating_sub(piece.fold), ..piece.at },
            false => piece.end(),
        });
        (from.unwrap_or_default(), to.unwrap_or_default())
    }

    /// The folded words that came from between two places.
    pub fn range(&self, from: Place, to: Place) -> Range<usize> {
        let from = self.offset(from);
        from..self.offset(to).max(from)
    }

    fn offset(&self, place: Place) -> usize {
        let at = self.pieces.partition_point(|piece| piece.end() <= place);
        match self.pieces.get(at) {
            Some(piece) if piece.even && piece.at < place => (piece.fold + place.at - piece.at.at) as usize,
            Some(piece) => piece.fold as usize,
            None => self.text.len(),
        }
    }

    fn piece(&self, fold: usize) -> Option<&Piece> {
        let behind = self.pieces.partition_point(|piece| piece.fold as usize <= fold);
        self.pieces.get(behind.checked_sub(1)?)
    }

    /// Puts one of the characters that a character folds into.
    fn put_part(&mut self, c: char, from: Piece, first: bool) {
        if first {
            return self.put(c, from);
        }
        self.part_last(from);
        self.text.push(c);
    }

    fn put(&mut self, c: char, from: Piece) {
        let last = self.text.chars().next_back();
        if let Some(blank) = self.pending.take()
            && last.is_some_and(is_wordlike)
            && is_wordlike(c)
        {
            self.push(' ', blank);
        } else if c == '-' && last == Some('-') {
            return;
        }
        self.push(c, from);
    }

    fn push(&mut self, c: char, from: Piece) {
        let even = from.len as usize == c.len_utf8();
        let fold = self.text.len() as u32;
        self.text.push(c);
        match self.pieces.last_mut() {
            Some(last) if even && last.even && last.at.block == from.at.block && last.end() == from.at => {
                last.len += from.len;
            }
            _ => self.pieces.push(Piece { fold, even, ..from }),
        }
    }

    /// A sign above or below the character before it: joined with it where there is one character for both.
    fn mark(&mut self, mark: char, from: Piece) {
        let base = self.text.chars().next_back().filter(|_| self.pending.is_none());
        let Some(base) = base else { return };
        self.part_last(from);
        if let Some(joined) = compose(base, mark) {
            self.text.pop();
            letters(joined, |c, _| self.text.push(c));
        } else if !(is_vowel_sign(mark) || base == 'i' && mark == '\u{307}') {
            self.text.push(mark);
        }
    }

    /// Makes the last character a piece by itself that reaches to the end of `until`.
    fn part_last(&mut self, until: Piece) {
        let len = self.text.chars().next_back().map_or(0, char::len_utf8) as u32;
        let Some(last) = self.pieces.last_mut() else { return };
        if last.even {
            last.len = last.len.saturating_sub(len);
            let part = Piece { fold: self.text.len() as u32 - len, at: last.end(), len, even: false };
            if last.len == 0 {
                self.pieces.pop();
            }
            self.pieces.push(part);
        }
        if let Some(last) = self.pieces.last_mut().filter(|last| last.at.block == until.at.block) {
            last.len = until.end().at - last.at.at;
        }
    }
}

impl Piece {
    fn end(&self) -> Place {
        Place { at: self.at.at + self.len, ..self.at }
    }
}

/// A text folded, without its places.
pub fn fold(text: &str) -> String {
    let mut folded = Folded::default();
    folded.add(Place::default(), text);
    folded.text
}

/// The fingerprint of words, as `Citation::print`: the first 16 hexadecimal digits of the SHA-256 of the folded words.
pub fn print(words: &str) -> String {
    Sha256::digest(fold(words)).iter().take(8).fold(String::new(), |mut out, byte| {
        // Writing to a text does not fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Whether words in the script of this character are divided by blanks, and it is part of one.
pub(super) fn is_wordlike(c: char) -> bool {
    (c.is_alphanumeric() || is_mark(c)) && !is_unspaced(c)
}

/// Whether the character belongs to a script that sets no blanks between words.
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{fe70}'..='\u{fe7f}')
}

fn is_mark(c: char) -> bool {
    is_vowel_sign(c) || matches!(c, '\u{300}'..='\u{36f}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Whether the character only joins or steers others: soft hyphen, tatweel, marks of direction.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || c.is_control()
}

/// The value of a decimal digit of any script laws are printed in.
pub(super) fn digit(c: char) -> Option<u32> {
    const ZEROS: &[u32] = &[
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0x1810, 0xff10,
    ];
    ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero).filter(|value| *value < 10))
}

/// Calls back with each character that a character folds into, and whether it is the first.
fn letters(c: char, mut put: impl FnMut(char, bool)) {
    if let Some(value) = digit(c) {
        return put(char::from_digit(value, 10).unwrap_or(c), true);
    }
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{fb50}'..='\u{fefc}' => return arabic(c).chars().enumerate().for_each(|(at, c)| put(sign(c), at == 0)),
        _ => c,
    };
    let whole = match c {
        'ß' | 'ẞ' => "ss",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'İ' => "i",
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        '…' => "...",
        '№' => "no",
        _ => "",
    };
    if !whole.is_empty() {
        return whole.chars().enumerate().for_each(|(at, c)| put(c, at == 0));
    }
    for (at, lower) in c.to_lowercase().enumerate() {
        put(sign(lower), at == 0);
    }
}

/// One form for each letter and sign.
fn sign(c: char) -> char {
    match c {
        '\''
        | '"'
        | '`'
        | '´'
        | '«'
        | '»'
        | 'ʼ'
        | '\u{2018}'..='\u{201f}'
        | '\u{2032}'..='\u{2036}'
        | '‹'
        | '›'
        | '\u{300a}'..='\u{300f}'
        | '\u{3008}'
        | '\u{3009}'
        | '\u{301d}'..='\u{301f}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' | '\u{fe58}' | '\u{fe63}' => '-',
        'ς' => 'σ',
        'ё' => 'е',
        'ı' => 'i',
        'ª' => 'a',
        'º' | '°' => 'o',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' | '₀' => '0',
        '\u{2074}'..='\u{2079}' => digit_char(c as u32 - 0x2070),
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ہ' | 'ە' => 'ه',
        'ٱ' => 'ا',
        '،' => ',',
        '؛' => ';',
        '؟' => '?',
        '٪' => '%',
        '。' | '｡' => '.',
        _ => c,
    }
}

fn digit_char(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('0')
}

/// The letters of an Arabic presentation form; the form itself where it is none of those in use.
fn arabic(form: char) -> String {
    /// Letters with the number of forms each has, from U+FE80.
    const FORMS: &str = "ء1آ2أ2ؤ2إ2ئ4ا2ب4ة2ت4ث4ج4ح4خ4د2ذ2ر2ز2س4ش4ص4ض4ط4ظ4ع4غ4ف4ق4ك4ل4م4ن4ه4و2ى2ي4";
    const PERSIAN: &[(u32, u32, char)] = &[
        (0xfb50, 0xfb51, 'ا'),
        (0xfb56, 0xfb59, 'پ'),
        (0xfb66, 0xfb69, 'ٹ'),
        (0xfb7a, 0xfb7d, 'چ'),
        (0xfb88, 0xfb89, 'ڈ'),
        (0xfb8a, 0xfb8b, 'ژ'),
        (0xfb8c, 0xfb8d, 'ڑ'),
        (0xfb8e, 0xfb91, 'ك'),
        (0xfb92, 0xfb95, 'گ'),
        (0xfb9e, 0xfb9f, 'ں'),
        (0xfba6, 0xfbad, 'ه'),
        (0xfbae, 0xfbaf, 'ے'),
        (0xfbfc, 0xfbff, 'ي'),
    ];
    let code = form as u32;
    let lam_alef = ["لآ", "لأ", "لإ", "لا"];
    if let Some(at) = code.checked_sub(0xfef5)
        && let Some(letters) = lam_alef.get(at as usize / 2)
    {
        return (*letters).to_owned();
    }
    if let Some((_, _, letter)) = PERSIAN.iter().find(|(from, to, _)| (*from..=*to).contains(&code)) {
        return letter.to_string();
    }
    let mut next = 0xfe80;
    let mut letter = form;
    for c in FORMS.chars() {
        match c.to_digit(10) {
            None => letter = c,
            Some(count) => {
                next += count;
                if (next - count..next).contains(&code) {
                    return letter.to_string();
                }
            }
        }
    }
    form.to_string()
}

#[cfg(test)]
mod tests;
