//! Numbers and letters as the languages of treaties write them.

/// A number at the beginning of a text, and what follows it: digits of any kind, Chinese numerals, or the French first.
pub(super) fn leading(text: &str) -> Option<(u16, &str)> {
    let digits = text.char_indices().find(|(_, c)| digit(*c).is_none()).map_or(text.len(), |(at, _)| at);
    if digits > 0 {
        let number = text[..digits].chars().try_fold(0_u16, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?))?;
        return Some((number, ordinal_end(&text[digits..])));
    }
    let chinese = text.char_indices().find(|(_, c)| numeral(*c).is_none()).map_or(text.len(), |(at, _)| at);
    if chinese > 0 {
        return Some((of_numerals(&text[..chinese])?, &text[chinese..]));
    }
    let first = ["premier", "première", "primero", "primeiro"];
    let word = first.iter().find(|word| begins(text, word))?;
    Some((1, &text[word.len()..]))
}

/// Whether a text begins with a word, whatever its case.
pub(super) fn begins(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.to_lowercase() == word)
}

fn ordinal_end(rest: &str) -> &str {
    let ends = [".º", ".°", ".ª", "er", "º", "°", "ª", "."];
    ends.iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest)
}

fn digit(c: char) -> Option<u16> {
    let zero = ['0', '\u{660}', '\u{6f0}', '\u{ff10}'].into_iter().find(|zero| (*zero..).take(10).any(|d| d == c))?;
    u16::try_from(c as u32 - zero as u32).ok()
}

fn numeral(c: char) -> Option<u16> {
    let at = "〇一二三四五六七八九".chars().position(|numeral| numeral == c);
    let big = || match c {
        '零' => Some(0),
        '两' => Some(2),
        '十' => Some(10),
        '百' => Some(100),
        _ => None,
    };
    at.and_then(|at| u16::try_from(at).ok()).or_else(big)
}

/// Reads `三十一`, `一百二十` or, digit by digit, `二〇`.
fn of_numerals(text: &str) -> Option<u16> {
    let (mut sum, mut last) = (0_u16, 0_u16);
    for value in text.chars().filter_map(numeral) {
        if value >= 10 {
            sum = sum.checked_add(last.max(1).checked_mul(value)?)?;
            last = 0;
        } else {
            last = last.checked_mul(10)?.checked_add(value)?;
        }
    }
    sum.checked_add(last)
}

/// The level of a mark before a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Paragraph,
    Letter,
    Point,
}

/// The mark before a paragraph: its level and its place in its row. `letter` is the letter that stands open, on which it
/// depends whether `(i)` is a letter or the first point.
pub(super) fn mark(line: &str, letter: Option<u16>) -> Option<(Level, u16)> {
    let circled = line.chars().next().filter(|c| ('\u{3220}'..='\u{3229}').contains(c));
    if let Some(c) = circled {
        return Some((Level::Letter, u16::try_from(c as u32 - 0x321f).ok()?));
    }
    let open = line.strip_prefix(['(', '（']);
    let body = open.unwrap_or(line);
    if let Some((number, rest)) = leading(body).filter(|(number, _)| (1..200).contains(number)) {
        let chinese = body.chars().next().and_then(digit).is_none();
        let closed =
            rest.starts_with([')', '）', '.', '、', '．', '-', '–']) || body[..body.len() - rest.len()].ends_with('.');
        let plain = open.is_none()
            && rest.starts_with([' ', '\t', '\u{a0}'])
            && rest.trim_start().chars().next().is_some_and(char::is_uppercase);
        let level = if chinese && open.is_some() { Level::Letter } else { Level::Paragraph };
        return (closed || plain).then_some((level, number));
    }
    let end = body.find([')', '）', '.', '-'])?;
    let (word, sign) = (&body[..end], body[end..].chars().next()?);
    if (open.is_none() && sign != ')' && sign != '）' && word.chars().count() != 1) || word.chars().count() > 5 {
        return None;
    }
    // A full stop after a letter may end an abbreviation, and a hyphen join a word; Arabic sets one after its letters.
    let runs_on = sign == '.' && !body[end + 1..].starts_with(char::is_whitespace);
    if open.is_none() && (runs_on || (sign == '-' && word.is_ascii())) {
        return None;
    }
    let as_letter = of_letter(word);
    match of_roman(word) {
        Some(point) if letter.is_some() && as_letter != letter.map(|letter| letter + 1) => Some((Level::Point, point)),
        Some(point) if as_letter.is_none() => Some((Level::Point, point)),
        _ => as_letter.map(|letter| (Level::Letter, letter)),
    }
}

/// The place of a letter in its alphabet, as lists use it.
fn of_letter(word: &str) -> Option<u16> {
    const ROWS: [&str; 4] =
        ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя", "أبجدهوزحطيكلمن", "ابجدهوزحطيكلمن"];
    let word = word.trim().trim_matches(['*', '_']).replace('\u{640}', "").to_lowercase();
    let mut chars = word.chars();
    let (c, None) = (chars.next()?, chars.next()) else { return None };
    let at = ROWS.iter().find_map(|row| row.chars().position(|letter| letter == c))?;
    u16::try_from(at + 1).ok()
}

fn of_roman(word: &str) -> Option<u16> {
    const POINTS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let at = POINTS.iter().position(|point| *point == word.trim().to_lowercase())?;
    u16::try_from(at + 1).ok()
}

/// The place a unit or pinpoint names: `8(1)(b)` or `art. 8(1)(b)` as 8 and the path 1, 2.
pub(super) fn place(text: &str) -> Option<(u16, Vec<u16>)> {
    let start = text.find(|c: char| digit(c).is_some())?;
    let (number, mut rest) = leading(&text[start..])?;
    let (mut path, mut letter) = (Vec::new(), None);
    while let Some(inner) = rest.strip_prefix('(') {
        let (word, after) = inner.split_once(')')?;
        let (level, at) = mark(&format!("({word})"), letter)?;
        if level == Level::Letter {
            letter = Some(at);
        }
        path.push(at);
        rest = after;
    }
    Some((number, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_many_scripts() {
        for (text, expected) in [
            ("8", 8),
            ("31 bis", 31),
            ("1er", 1),
            ("premier", 1),
            ("٨", 8),
            ("١٢", 12),
            ("۱۲", 12),
            ("８", 8),
            ("八", 8),
            ("十", 10),
            ("十二", 12),
            ("三十一", 31),
            ("一百二十", 120),
            ("二〇", 20),
        ] {
            assert_eq!(leading(text).map(|(number, _)| number), Some(expected), "{text}");
        }
        for text in ["", "eight", "99999999", "(8)"] {
            assert_eq!(leading(text), None, "{text}");
        }
    }

    #[test]
    fn marks_of_paragraphs() {
        use Level::{Letter, Paragraph, Point};
        for (line, letter, expected) in [
            ("1. Each State", None, Some((Paragraph, 1))),
            ("2 Each State", None, Some((Paragraph, 2))),
            ("(3) Each", None, Some((Paragraph, 3))),
            ("١- تتخذ", None, Some((Paragraph, 1))),
            ("一、缔约国", None, Some((Paragraph, 1))),
            ("（一）缔约国", None, Some((Letter, 1))),
            ("㈡ 缔约国", None, Some((Letter, 2))),
            ("(a) mark", None, Some((Letter, 1))),
            ("b) marcar", None, Some((Letter, 2))),
            ("в) маркировка", None, Some((Letter, 3))),
            ("(ب) تقتضي", None, Some((Letter, 2))),
            ("(i) one", Some(4), Some((Point, 1))),
            ("(i) nine", Some(8), Some((Letter, 9))),
            ("(ii) two", Some(4), Some((Point, 2))),
            ("2001 was a year", None, None),
            ("30 days after", None, None),
            ("Each State", None, None),
            ("e.g. this", None, None),
        ] {
            assert_eq!(mark(line, letter), expected, "{line}");
        }
    }

    #[test]
    fn places_of_units() {
        for (text, expected) in [
            ("8(1)(b)", Some((8, vec![1, 2]))),
            ("3(d)(i)", Some((3, vec![4, 1]))),
            ("art. 12(2)(a)-(d)", Some((12, vec![2, 1]))),
            ("27", Some((27, vec![]))),
            ("para. 45; para. 27", Some((45, vec![]))),
            ("ch. VII", None),
        ] {
            assert_eq!(place(text), expected, "{text}");
        }
    }
}
