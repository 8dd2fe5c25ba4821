//! Whether a line begins as a provision does: `Article 5`, `12.`, `(2)`, `§ 5`, `第三条`, `المادة`, `Статья 5`.

use crate::law::split::is_name;

/// Words that stand before a number besides those by which the cut knows provisions and divisions, in lower case.
const WORDS: &[&str] = &[
    "artcículo",
    "пункт",
    "paragraph",
    "disposición",
    "disposição",
    "transitorio",
    "transitoria",
    "باب",
    "فصل",
    "قسم",
    "فرع",
    "بند",
    "البند",
    "جزء",
    "مادّة",
];

fn is_word(word: &str) -> bool {
    is_name(word) || WORDS.contains(&word.to_lowercase().as_str())
}

/// Units that Chinese law counts with 第.
const UNITS: &str = "条章节節编編款项項篇部目卷條조장절편";

/// A printed number without the word before it that only says what it is, and without the signs that divide it from what
/// follows: `Article 5.` gives `5`, `§ 5` and `(a)` stay.
pub(super) fn bare(number: &str) -> &str {
    let number = number.trim();
    let word = number.find(|c: char| !c.is_alphabetic()).unwrap_or(number.len());
    let rest = match number.split_at_checked(word) {
        Some((word, rest)) if is_word(word) => rest.trim_start_matches(|c: char| c.is_whitespace() || c == '.'),
        _ => number,
    };
    let rest = if rest.is_empty() { number } else { rest };
    let cut = rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '-' | '–' | '—'));
    if cut.is_empty() { rest } else { cut }
}

/// How strongly a line looks like the beginning of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// A dash or a bullet.
    Bullet,
    /// A number or letter that a sentence may also hold: `12.`, `(2)`, `a)`.
    Number,
    /// A word and a number, with the sentence going on in lower case: a reference at the beginning of a line.
    Mention,
    /// A word and its number, alone or with a heading or a full sentence behind: `Article 5`, `§ 5 Zweck`.
    Named,
}

/// What the beginning of the line looks like, if it looks like one of a provision.
pub(super) fn shape(line: &str) -> Option<Shape> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '"' | '“' | '«' | '「'));
    let first = line.chars().next()?;
    match first {
        '§' => Some(Shape::Named),
        '第' | '제' => chinese(line),
        '-' | '–' | '—' | '•' | '·' | '‣' | '▪' | '◦' | '●' => {
            line.chars().nth(1).filter(|c| c.is_whitespace()).map(|_| Shape::Bullet)
        }
        '(' | '（' | '[' => bracket(line),
        '①'..='⑳' => Some(Shape::Number),
        _ if is_digit(first) => digits(line),
        _ if is_chinese_number(first) => {
            let rest = line.trim_start_matches(is_chinese_number);
            rest.starts_with(['、', '．']).then_some(Shape::Number)
        }
        _ => named(line).or_else(|| letter(line)),
    }
}

/// Whether the line begins a block of its own, after `before` (empty when there is none). `full` says that the line
/// before went to the edge of the page, so that this one may only carry its sentence on.
pub(super) fn opens(line: &str, before: &str, full: bool) -> bool {
    match shape(line) {
        None => false,
        Some(Shape::Named) => !full || closed(before) || !before.ends_with(|c: char| c.is_lowercase()) || alone(line),
        Some(Shape::Mention) => closed(before),
        Some(Shape::Number) => !full || closed(before),
        Some(Shape::Bullet) => closed(before),
    }
}

/// Whether the line ends as a sentence or a part of an enumeration does.
pub(super) fn closed(line: &str) -> bool {
    let line = line.trim_end();
    if line.is_empty() || ends(line) {
        return true;
    }
    // An enumeration goes on behind «…, and».
    let word = line.rsplit(' ').next().unwrap_or_default();
    let conjunction = ["and", "or", "y", "o", "u", "e", "et", "ou", "und", "oder", "и", "или", "و", "أو"];
    conjunction.contains(&word) && line.strip_suffix(word).is_some_and(|rest| ends(rest.trim_end()))
}

fn ends(line: &str) -> bool {
    line.ends_with(|c: char| {
        matches!(c, '.' | ';' | ':' | '!' | '?' | ',' | ')' | '”' | '"' | '»' | '」' | '’' | '—' | '–' | '-' | ']')
            || matches!(c, '。' | '；' | '：' | '！' | '？' | '，' | '、' | '）' | '》' | '،' | '؛' | '؟' | '۔')
    })
}

/// Whether nothing or a divider follows the number of a named line, as in a heading.
fn alone(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let number = words.by_ref().nth(1).unwrap_or_default();
    number.ends_with(['.', ':', '-', '–', '—'])
        || words.next().is_none_or(|word| word.starts_with(['-', '–', '—', ':']))
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '٠'..='٩' | '۰'..='۹' | '０'..='９')
}

fn is_chinese_number(letter: char) -> bool {
    matches!(
        letter,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '零' | '〇' | '两'
    )
}

fn chinese(line: &str) -> Option<Shape> {
    let rest = line.strip_prefix(['第', '제'])?.trim_start();
    let unit = rest.trim_start_matches(|c| is_chinese_number(c) || is_digit(c) || c == '-').trim_start();
    let counted = unit.len() < rest.len() && unit.starts_with(|c| UNITS.contains(c));
    let after = unit.chars().nth(1);
    let divided = after
        .is_none_or(|c| c.is_whitespace() || matches!(c, '之' | 'の' | '의' | '-' | '：' | ':' | '【' | '（' | '('));
    counted.then_some(if divided { Shape::Named } else { Shape::Mention })
}

/// `(2)`, `(1A)`, `(iv)`, `（一）`, `[3]`.
fn bracket(line: &str) -> Option<Shape> {
    let mut letters = line.chars().skip(1);
    let inner: String = letters.by_ref().take(6).take_while(|c| !matches!(c, ')' | '）' | ']')).collect();
    let label = !inner.is_empty()
        && inner.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ' '))
        && line.chars().take(8).any(|c| matches!(c, ')' | '）' | ']'));
    let counted = inner.chars().any(|c| is_digit(c) || is_chinese_number(c)) || inner.chars().count() <= 5;
    (label && counted).then_some(Shape::Number)
}

/// `12.`, `12A.`, `3.4.1`, `5)`, `7 - `, `4°`, `١ -`.
fn digits(line: &str) -> Option<Shape> {
    let count = line.chars().take_while(|c| is_digit(*c)).count();
    if count > 4 {
        return None;
    }
    let rest = line.trim_start_matches(is_digit);
    let letters: usize =
        rest.chars().take_while(|c| c.is_alphabetic() && !c.is_lowercase()).take(3).map(char::len_utf8).sum();
    let rest = rest.get(letters..).unwrap_or(rest);
    let rest = inserted(rest);
    if let Some(word) = rest.strip_prefix(['-', '\u{2011}', '–']) {
        let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        if word.get(..end).is_some_and(|word| word.chars().count() > 2 && is_name(word)) {
            return Some(Shape::Named);
        }
    }
    // `10 Licence required`
    let spaced = rest.trim_start();
    if spaced.len() < rest.len() && count <= 3 && spaced.starts_with(char::is_uppercase) {
        return Some(Shape::Number);
    }
    let rest = if rest.starts_with('.') {
        rest.trim_start_matches(|c| is_digit(c) || c == '.')
    } else {
        match rest.strip_prefix([')', '）', '°', 'º', '、', '．', '/']) {
            Some(rest) => rest,
            None => {
                let spaced = rest.trim_start();
                let dash = spaced.strip_prefix(['-', '–', '—']).filter(|rest| rest.starts_with(' '));
                return dash.filter(|_| count <= 3).map(|_| Shape::Number);
            }
        }
    };
    let divided = rest.chars().next().is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '/' | ',' | '%'));
    (divided && count <= 3).then_some(Shape::Number)
}

/// What follows a number behind what was inserted or counts on: `-1`, `–20`, `(1)`.
fn inserted(rest: &str) -> &str {
    let behind = rest.strip_prefix(['-', '\u{2011}', '–', '(']).filter(|behind| behind.starts_with(is_digit));
    let Some(behind) = behind else { return rest };
    let behind = behind.trim_start_matches(is_digit);
    if rest.starts_with('(') { behind.strip_prefix(')').unwrap_or(rest) } else { behind }
}

/// `a)`, `iv.`, `أ -`.
fn letter(line: &str) -> Option<Shape> {
    let count = line.chars().take_while(|c| c.is_alphabetic()).count();
    let label: String = line.chars().take(count).collect();
    let rest = line.get(label.len()..)?;
    let roman = label.chars().all(|c| "ivxlcIVXLC".contains(c));
    let short = count == 1 || (roman && count <= 6) || (count == 2 && label.chars().all(char::is_lowercase));
    if !short {
        return None;
    }
    if rest.starts_with([')', '）']) {
        return Some(Shape::Number);
    }
    let dotted = rest.strip_prefix('.').is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let arabic = matches!(label.chars().next(), Some('ا'..='ي' | 'أ'..='ئ'));
    let dashed = arabic && count == 1 && rest.trim_start().starts_with(['-', '–', ':']);
    ((dotted && (count == 1 || roman)) || dashed).then_some(Shape::Number)
}

/// `Article 5`, `Chapter IV`, `TÍTULO PRELIMINAR`, `المادة الأولى`.
fn named(line: &str) -> Option<Shape> {
    let word: String = line.chars().take(16).take_while(|c| c.is_alphabetic()).collect();
    if word.chars().next().is_some_and(char::is_lowercase) || !is_word(&word) {
        return None;
    }
    let rest = line.get(word.len()..)?.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | '–'));
    let arabic = matches!(word.chars().next(), Some('\u{600}'..='\u{6ff}'));
    let shouted = word.chars().count() > 2 && word.chars().all(char::is_uppercase);
    let number: String = rest.chars().take_while(|c| !c.is_whitespace()).collect();
    let bare = number.trim_matches(|c: char| !c.is_alphanumeric());
    let counted = number.starts_with(|c: char| is_digit(c) || matches!(c, '(' | '№'))
        || (!bare.is_empty() && bare.chars().all(|c| "IVXLCDM".contains(c)))
        || (bare.chars().count() == 1 && bare.chars().all(char::is_uppercase))
        || arabic
        || shouted
        || is_ordinal(bare);
    if !counted {
        return None;
    }
    let after = rest.get(number.len()..).unwrap_or_default().trim_start();
    let mention = after.starts_with(char::is_lowercase) && !number.ends_with(['.', ':', '-', '—', '–']);
    let next: String = after.chars().take_while(|c| c.is_alphabetic()).collect();
    let latin_number = is_ordinal(&next)
        || matches!(next.as_str(), "bis" | "ter" | "quater" | "quinquies" | "sexies" | "septies" | "octies");
    Some(if (mention && !latin_number && !shouted) || number.ends_with([',', ')', ';']) {
        Shape::Mention
    } else {
        Shape::Named
    })
}

/// Numbers in words that stand behind the name of a provision.
fn is_ordinal(word: &str) -> bool {
    let words = [
        "first",
        "second",
        "third",
        "one",
        "two",
        "three",
        "premier",
        "première",
        "primero",
        "primera",
        "segundo",
        "segunda",
        "tercero",
        "tercera",
        "preliminar",
        "preliminary",
        "único",
        "unico",
        "única",
        "primeiro",
        "primeira",
        "adicional",
        "transitoria",
        "derogatoria",
        "final",
        "transitória",
        "erster",
        "erste",
        "zweiter",
        "unique",
        "первая",
        "вторая",
        "первый",
    ];
    words.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests;
