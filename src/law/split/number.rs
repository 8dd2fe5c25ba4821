//! Numbers as laws print them: digits of several scripts, Roman and Chinese numerals, letters, ordinals in words.

use std::cmp::Ordering;

use crate::domain::letters;
use crate::law::chinese;

/// What a label counts, so that labels can be put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Key {
    /// The letter of a code's part (`L. 312-1`), or 0.
    pub(super) prefix: u8,
    /// The number.
    pub(super) n: u32,
    /// What stands behind it: `12A`, `43 bis`, `222.1`, `312-1-2`.
    pub(super) sub: [u16; 5],
    /// The last number of a range (`140 to 157`), else the number again.
    pub(super) end: u32,
}

impl Key {
    /// A plain number.
    pub(super) fn of(n: u32) -> Self {
        Self { n, end: n, ..Self::default() }
    }

    /// Puts one more number behind it; more than five are left out.
    pub(super) fn push(&mut self, sub: u32) {
        let sub = u16::try_from(sub.saturating_add(1)).unwrap_or(u16::MAX);
        if let Some(free) = self.sub.iter_mut().find(|free| **free == 0) {
            *free = sub;
        }
    }

    /// The last number behind it.
    pub(super) fn last(&self) -> Option<u16> {
        self.sub.iter().rev().find(|sub| **sub > 0).map(|sub| sub - 1)
    }

    /// Whether nothing stands behind the number.
    pub(super) fn is_plain(&self) -> bool {
        self.sub[0] == 0
    }

    /// Its place in the series, letters of parts aside.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        (self.n, self.sub).cmp(&(other.n, other.sub))
    }
}

/// The value of a decimal digit of the scripts laws are printed in.
pub(super) fn digit(c: char) -> Option<u32> {
    let value = c as u32;
    match c {
        '0'..='9' => Some(value - '0' as u32),
        '\u{660}'..='\u{669}' => Some(value - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(value - 0x6f0),
        '\u{ff10}'..='\u{ff19}' => Some(value - 0xff10),
        _ => None,
    }
}

/// The value of a superscript digit.
pub(super) fn raised(c: char) -> Option<u32> {
    match c {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' => Some(0),
        '\u{2074}'..='\u{2079}' => Some(c as u32 - 0x2070),
        _ => None,
    }
}

/// The number at the beginning of a text, of at most six digits, and its length in bytes.
pub(super) fn digits(text: &str) -> Option<(u32, usize)> {
    run(text, digit)
}

/// The same for superscript digits.
pub(super) fn raised_digits(text: &str) -> Option<(u32, usize)> {
    run(text, raised)
}

fn run(text: &str, value: fn(char) -> Option<u32>) -> Option<(u32, usize)> {
    let (mut n, mut len, mut count) = (0u32, 0, 0);
    for c in text.chars() {
        let Some(d) = value(c) else { break };
        n = n.saturating_mul(10).saturating_add(d);
        len += c.len_utf8();
        count += 1;
    }
    (1..=6).contains(&count).then_some((n, len))
}

/// The value of a Roman numeral, all letters of one case.
pub(super) fn roman(word: &str) -> Option<u32> {
    let lower = word.chars().all(|c| c.is_lowercase());
    if word.is_empty() || word.len() > 9 || !(lower || word.chars().all(|c| c.is_uppercase())) {
        return None;
    }
    let value = |c: char| match c.to_ascii_lowercase() {
        'i' => Some(1u32),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        'c' => Some(100),
        'd' => Some(500),
        'm' => Some(1000),
        _ => None,
    };
    let values = word.chars().map(value).collect::<Option<Vec<_>>>()?;
    let mut sum = 0;
    for (at, &v) in values.iter().enumerate() {
        if values.get(at + 1).is_some_and(|&next| next > v) {
            sum -= v as i64;
        } else {
            sum += v as i64;
        }
    }
    let sum = u32::try_from(sum).ok()?;
    (written(sum).eq_ignore_ascii_case(word)).then_some(sum)
}

/// A number in Roman numerals.
pub(in crate::law) fn written(mut n: u32) -> String {
    const STEPS: &[(u32, &str)] = &[
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for &(value, letters) in STEPS {
        while n >= value {
            out.push_str(letters);
            n -= value;
        }
    }
    out
}

/// The value of a Chinese numeral at the beginning of a text (digits included), and its length in bytes.
pub(super) fn chinese(text: &str) -> Option<(u32, usize)> {
    digits(text).or_else(|| chinese::leading(text))
}

/// The place of a letter in the alphabet its enumerations use, from 1; doubled letters go on behind the last.
pub(super) fn letter(word: &str) -> Option<u32> {
    const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
    const ABJAD: &str = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    let mut chars = word.chars();
    let first = chars.next()?;
    let more = chars.clone().count() as u32;
    if more > 1 || chars.any(|c| c != first) {
        return None;
    }
    let (at, size) = if first.is_ascii_alphabetic() {
        (first.to_ascii_lowercase() as u32 - 'a' as u32, 26)
    } else {
        let c = match first {
            'أ' | 'إ' | 'آ' => 'ا',
            'ة' => 'ه',
            'ى' => 'ي',
            _ => first.to_lowercase().next()?,
        };
        let alphabet = [CYRILLIC, ABJAD].into_iter().find(|a| a.contains(c))?;
        (alphabet.chars().position(|a| a == c)? as u32, alphabet.chars().count() as u32)
    };
    Some(at + 1 + more * size)
}

/// The number of a Latin adverb behind an article: `bis`, `ter`, `quater`.
pub(super) fn adverb(word: &str) -> Option<u32> {
    const ADVERBS: &[&str] = &[
        "bis",
        "ter",
        "quater",
        "quinquies",
        "sexies",
        "septies",
        "octies",
        "nonies",
        "novies",
        "decies",
        "undecies",
        "duodecies",
    ];
    ADVERBS.iter().position(|a| a.eq_ignore_ascii_case(word)).map(|at| match at as u32 {
        at @ 0..=7 => at + 2,
        at => at + 1,
    })
}

/// Lower case, without the accents that capitals often lose.
pub(super) fn fold(text: &str) -> String {
    letters::plain(text)
}
