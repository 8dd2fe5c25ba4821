//! Reads the sign of a paragraph or point at the beginning of a text: `(1)`, `1.`, `a)`, `أ -`, `（一）`, `–`.

use super::counter::number;
use super::lines::is_blank;
use super::number::{Key, chinese, digit, digits, fold, letter, roman};

/// How a sign is written. Members of one list have one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `(1)`
    InDigits,
    /// `1.`
    DigitsDot,
    /// `1.1`, with so many full stops within
    Decimal(usize),
    /// `1)`
    DigitsHalf,
    /// `1 -`
    DigitsDash,
    /// `1°`
    Degree,
    /// `(a)`
    InLetters,
    /// `(A)`
    InCapitals,
    /// `a)` or `a.` or `أ -`
    Letters,
    /// `A)` or `A.`
    Capitals,
    /// `(i)`
    InRoman,
    /// `i)`
    Roman,
    /// `I.` or `I -`
    RomanCapitals,
    /// `（一）`
    InChinese,
    /// `一、`
    Chinese,
    /// `（1）` and `1、`
    ChineseDigits,
    /// `§ 1º` and `Parágrafo único`
    Sign,
    /// `–`
    Dash,
}

impl Form {
    /// Whether its first list in an article makes paragraphs and not points.
    pub(super) fn makes_paragraphs(self) -> bool {
        use Form::{ChineseDigits, Dash, InCapitals, InLetters, InRoman, Letters, Roman};
        !matches!(self, InLetters | InCapitals | Letters | Form::Capitals | InRoman | Roman | Dash | ChineseDigits)
    }
}

/// A sign as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    /// How it is written, and what it counts.
    pub(super) reading: (Form, Key),
    /// The same for a letter that can be a Roman numeral.
    pub(super) other: Option<(Form, Key)>,
    /// Bytes of the sign as it becomes the label.
    pub(super) label: usize,
    /// Bytes until the words behind it.
    pub(super) end: usize,
}

/// The sign at the beginning of a text.
pub(super) fn sign(text: &str, language: &str) -> Option<Sign> {
    let first = text.chars().next()?;
    let found = match first {
        '(' | '（' => bracket(text, first),
        '–' | '—' | '-' | '•' | '·' => {
            let len = first.len_utf8();
            let spaced = text.get(len..)?.starts_with(is_blank);
            spaced.then(|| plain(Form::Dash, Key::of(1), len, len))
        }
        '§' if language == "pt" => {
            let begin = text.find(|c: char| digit(c).is_some()).filter(|at| *at <= 4)?;
            let (key, len, _) = number(text.get(begin..)?, false)?;
            Some(plain(Form::Sign, key, begin + len, begin + len))
        }
        _ if digit(first).is_some() => numbered(text),
        _ => worded(text),
    }?;
    let rest = text.get(found.end..)?;
    // `I. – The rule`: the dash belongs to the sign.
    let dash = |c: char| is_blank(c) || "–—-".contains(c);
    let spaced = rest.trim_start_matches(is_blank).chars().nth(1).is_some_and(is_blank);
    let plain = found.reading.0 == Form::Dash || !spaced;
    let words = if plain { rest.trim_start_matches(is_blank) } else { rest.trim_start_matches(dash) };
    Some(Sign { end: found.end + rest.len() - words.len(), ..found })
}

fn plain(form: Form, key: Key, label: usize, end: usize) -> Sign {
    Sign { reading: (form, key), other: None, label, end }
}

fn bracket(text: &str, open: char) -> Option<Sign> {
    let begin = open.len_utf8();
    // Looked for near by only: a text of many open brackets would be walked once for each.
    let near = text.char_indices().take(begin + 15).find(|(_, sign)| matches!(sign, ')' | '）'));
    let close = near.map(|(close, _)| close).filter(|close| *close <= begin + 14)?;
    let inner = text.get(begin..close)?.trim();
    let end = close + text.get(close..)?.chars().next().map_or(0, char::len_utf8);
    if let Some((key, len, _)) = number(inner, false).filter(|(key, ..)| key.prefix == 0) {
        let wide = open == '（';
        let form = if wide { Form::ChineseDigits } else { Form::InDigits };
        return (len == inner.len() && key.n < 200).then(|| plain(form, key, end, end));
    }
    if let Some((n, len)) = chinese(inner) {
        return (len == inner.len()).then(|| plain(Form::InChinese, Key::of(n), end, end));
    }
    let (word, sub) = match inner.split_once('.') {
        Some((word, sub)) => (word, Some(digits(sub)?.0)),
        None => (inner, None),
    };
    let keyed = |n: u32| {
        let mut key = Key::of(n);
        sub.into_iter().for_each(|sub| key.push(sub));
        key
    };
    let upper = word.starts_with(char::is_uppercase);
    let numeral = roman(word).map(|n| (Form::InRoman, keyed(n)));
    let form = if upper { Form::InCapitals } else { Form::InLetters };
    let lettered = letter(word).filter(|_| word.chars().count() <= 2).map(|n| (form, keyed(n)));
    let reading = lettered.or(numeral)?;
    let other = numeral.filter(|other| *other != reading);
    Some(Sign { reading, other, label: end, end })
}

fn numbered(text: &str) -> Option<Sign> {
    let (key, len, shown) = number(text, false)?;
    if key.n > 400 {
        return None;
    }
    let rest = text.get(len..)?;
    let next = rest.chars().next();
    if !key.is_plain() && shown.chars().all(|c| c == '.' || digit(c).is_some()) {
        let end = len + usize::from(next == Some('.'));
        let free = text.get(end..)?.starts_with(is_blank);
        return free.then(|| plain(Form::Decimal(shown.matches('.').count()), key, len, end));
    }
    if shown.ends_with(['º', '°']) {
        let end = len + (rest.len() - rest.trim_start_matches([')', '.', '-', '–', '—', ' ']).len());
        return Some(plain(Form::Degree, key, len, end));
    }
    let after = |at: usize| rest.get(at..).and_then(|rest| rest.chars().next());
    match next? {
        c @ ('.' | '．') => {
            let behind = after(c.len_utf8());
            let free = c == '．' || behind.is_none_or(|c| is_blank(c) || c == '-' || c == '–' || c == '(');
            free.then(|| plain(Form::DigitsDot, key, len + c.len_utf8(), len + c.len_utf8()))
        }
        c @ (')' | '）') => Some(plain(Form::DigitsHalf, key, len + c.len_utf8(), len + c.len_utf8())),
        '、' => Some(plain(Form::ChineseDigits, key, len, len + '、'.len_utf8())),
        '-' | '–' | '—' => Some(plain(Form::DigitsDash, key, len, len + next?.len_utf8())),
        c if is_blank(c) => {
            let trimmed = rest.trim_start_matches(is_blank);
            let dash = trimmed.chars().next().filter(|c| "-–—".contains(*c))?;
            let at = rest.len() - trimmed.len() + dash.len_utf8();
            after(at).is_none_or(is_blank).then(|| plain(Form::DigitsDash, key, len, len + at))
        }
        _ => None,
    }
}

fn worded(text: &str) -> Option<Sign> {
    if let Some((n, len)) = chinese(text) {
        let comma = text.get(len..)?.starts_with('、');
        return comma.then(|| plain(Form::Chinese, Key::of(n), len, len + '、'.len_utf8()));
    }
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text.get(..end)?;
    if end > 18 {
        return None;
    }
    let rest = text.get(end..)?;
    if matches!(fold(word).as_str(), "paragrafo") {
        let at = end + (rest.len() - rest.trim_start().len());
        let (n, len) = super::ordinal::ordinal(text.get(at..)?)?;
        return Some(plain(Form::Sign, Key::of(n), at + len, at + len));
    }
    let arabic = word.starts_with(|c: char| ('\u{621}'..='\u{64a}').contains(&c));
    let trimmed = rest.trim_start_matches(is_blank);
    let gap = rest.len() - trimmed.len();
    let mark = trimmed.chars().next()?;
    let past = trimmed.get(mark.len_utf8()..)?.chars().next();
    let spaced = past.is_none_or(is_blank);
    let upper = word.starts_with(char::is_uppercase);
    let fits = match mark {
        ')' | '）' => gap == 0,
        '.' => gap == 0 && spaced,
        '-' | '–' | '—' | 'ـ' => spaced && (arabic || upper),
        _ => false,
    };
    // `هـ -`: the letter is lengthened so that it stands alone.
    let stem = word.trim_end_matches('\u{640}');
    fits.then_some(())?;
    let until = end + gap + mark.len_utf8();
    let label = if mark == ')' { until } else { end };
    let numeral = roman(stem).map(|n| (if upper { Form::RomanCapitals } else { Form::Roman }, Key::of(n)));
    if mark != ')' && upper && mark != '.' {
        let (form, key) = numeral?;
        return Some(plain(form, key, label, until));
    }
    let form = if upper { Form::Capitals } else { Form::Letters };
    let lettered = letter(stem).filter(|_| stem.chars().count() <= 2).map(|n| (form, Key::of(n)));
    let reading = lettered.or(numeral)?;
    Some(Sign { reading, other: numeral.filter(|other| *other != reading), label, end: until })
}
