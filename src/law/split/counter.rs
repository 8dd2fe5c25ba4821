//! Reads the number of a label with all that belongs to it: `12A`, `43 bis`, `L. 312-1`, `2o.-A`, `140 to 157`, `٥ مكرر`.

use super::label::{skip, word_at};
use super::lines::is_blank;
use super::number::{Key, adverb, digits, fold, letter, raised_digits};
use super::words::RANGE;

/// A digit number with all that belongs to it: key, length, as printed (raised digits as `.1`).
pub(super) fn number(text: &str, ranges: bool) -> Option<(Key, usize, String)> {
    let mut at = 0;
    let mut prefix = 0;
    if let Some(c) = text.chars().next().filter(|c| "LRDA".contains(*c)) {
        prefix = c as u8;
        at = skip(text, 1, |c| c == '.' || c == '*' || is_blank(c));
    }
    let (n, len) = digits(text.get(at..)?)?;
    let mut key = Key { prefix, ..Key::of(n) };
    at += len;
    let mut shown = text.get(..at)?.to_owned();
    if let Some((sub, len)) = raised_digits(text.get(at..)?) {
        key.push(sub);
        shown.push_str(&format!(".{sub}"));
        return Some((key, at + len, shown));
    }
    let (end, subs) = behind(text, at);
    subs.into_iter().for_each(|sub| key.push(sub));
    if let Some((last, long)) = ranges.then(|| range(text, end, n)).flatten() {
        key.end = last;
        return Some((key, long, text.get(..long)?.to_owned()));
    }
    Some((key, end, text.get(..end)?.to_owned()))
}

/// The end of a range that begins with `n`: `140 to 157`.
fn range(text: &str, at: usize, n: u32) -> Option<(u32, usize)> {
    let gap = skip(text, at, is_blank);
    let word = RANGE.iter().filter(|word| text.get(gap..).is_some_and(|rest| rest.starts_with(**word)));
    let word = word.max_by_key(|word| word.len())?;
    let begin = skip(text, gap + word.len(), is_blank);
    let (last, len) = digits(text.get(begin..)?)?;
    (last > n && (begin > gap + word.len() || word.len() <= 3)).then_some((last, begin + len))
}

/// What stands behind a number that ends at `at`: where it ends, and what it counts.
pub(super) fn behind(text: &str, at: usize) -> (usize, Vec<u32>) {
    let mut subs = Vec::new();
    let mut end = at;
    let rest_of = |end: usize| text.get(end..).unwrap_or("");
    for sign in [".º", ".°", ".ª", "º", "°", "ª", "er", "ère", "re", "o", "a"] {
        let after = rest_of(end).strip_prefix(sign).and_then(|rest| rest.chars().next());
        // A sign that is no letter ends the number whatever follows: `2°A`.
        let ends = after.is_none_or(|c| !c.is_alphanumeric()) || sign.ends_with(['º', '°', 'ª']);
        let whole = rest_of(end).starts_with(sign) && ends;
        // An ordinary letter is an ordinal's ending only before a full stop or a dash without a letter between.
        let plain = matches!(sign, "a" | "o");
        if whole && !(sign == "a" || plain && after.is_some_and(|c| !matches!(c, '.' | ' ' | '-'))) {
            end += sign.len();
            break;
        }
    }
    loop {
        let rest = rest_of(end);
        let mut chars = rest.chars();
        let (Some(c), next) = (chars.next(), chars.next()) else { break };
        // `2–1` is inserted, `2–5` a range.
        let lower = || digits(rest.get(c.len_utf8()..)?).zip(digits(text)).map(|(sub, n)| sub.0 <= n.0);
        let joins = matches!(c, '.' | '-' | '\u{2010}' | '\u{2011}') || c == '–' && lower() == Some(true);
        if joins && next.and_then(super::number::digit).is_some() {
            let tail = rest.get(c.len_utf8()..).unwrap_or("");
            let Some((sub, len)) = digits(tail) else { break };
            // A nought in front makes it a decimal fraction: 117.01, 117.011, 117.02.
            if c == '.' && next == Some('0') {
                subs.extend(tail.chars().map_while(super::number::digit));
            } else {
                subs.push(sub);
            }
            end += c.len_utf8() + len;
            continue;
        }
        if let Some((len, sub)) = lettered(rest) {
            subs.push(sub);
            end += len;
            continue;
        }
        let gap = skip(rest, 0, |c| is_blank(c) || c == '-');
        let word = word_at(rest.get(gap..).unwrap_or(""));
        let past = rest.get(gap + word.len()..).and_then(|rest| rest.chars().next());
        // `§§ 54 bis 56` is a range.
        let to = word == "bis" && past.is_some_and(is_blank) && {
            let behind = skip(rest, gap + word.len(), is_blank);
            rest.get(behind..).and_then(digits).is_some()
        };
        if let Some(sub) = adverb(word).filter(|_| !to) {
            subs.push(sub);
            end += gap + word.len();
            continue;
        }
        let short = word.chars().count();
        let close = gap == 0 || rest.starts_with('-') && gap == 1;
        let alone = past.is_none_or(|c| ".:)—–".contains(c));
        let loud = word.chars().all(char::is_uppercase);
        // `5-EL` begins a sentence, `5EL` does not.
        let most = if gap == 0 && loud { 3 } else { 2 - usize::from(gap > 0 && !alone) };
        if (1..=most).contains(&short)
            && word.is_ascii()
            && past.is_none_or(|c| !c.is_alphanumeric())
            && (close && (subs.is_empty() || loud) || short == 1 && alone && gap == 1)
        {
            // `18AB` comes behind `18AA` and before `18B`.
            subs.extend(word.chars().filter_map(|c| letter(&c.to_string())));
            end += gap + word.len();
            continue;
        }
        break;
    }
    let (past, sub) = repeated(text, end);
    subs.extend(sub);
    (past, subs)
}

/// A letter or number behind a stroke, or a letter behind a full stop and a dash: `3/A`, `12/1`, `2o.-A.`. Gives its
/// length and what it counts.
fn lettered(rest: &str) -> Option<(usize, u32)> {
    let (sign, stroke) = match rest {
        _ if rest.starts_with('/') => ("/", true),
        _ if rest.starts_with(".-") => (".-", false),
        _ => return None,
    };
    let tail = rest.get(sign.len()..)?;
    let (sub, len) = match digits(tail).filter(|(n, _)| stroke && *n < 100) {
        Some(found) => found,
        None => {
            let word = word_at(tail);
            let one = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
            (letter(word).filter(|_| one)?, word.len())
        }
    };
    let past = tail.get(len..)?.chars().next();
    let fits = past.is_none_or(|c| if stroke { !c.is_alphanumeric() } else { ".:)—–".contains(c) });
    fits.then_some((sign.len() + len, sub))
}

/// The Arabic word for a repeated number, `مكرر`, and what counts it.
pub(super) fn repeated(text: &str, at: usize) -> (usize, Vec<u32>) {
    let gap = skip(text, at, is_blank);
    let rest = text.get(gap..).unwrap_or("");
    let word = word_at(rest);
    if !matches!(fold(word).as_str(), "مكرر" | "مكررا" | "مكرره") {
        return (at, Vec::new());
    }
    let mut end = gap + word.len();
    let mut subs = vec![1];
    let open = skip(text, end, |c| is_blank(c) || c == '(' || c == '/');
    let tail = text.get(open..).unwrap_or("");
    let counted = digits(tail).or_else(|| {
        let one = word_at(tail);
        letter(one).filter(|_| one.chars().count() == 1).map(|n| (n, one.len()))
    });
    if let Some((n, len)) = counted.filter(|_| open > end) {
        subs.push(n);
        end = open + len;
        end += usize::from(text.get(end..).is_some_and(|rest| rest.starts_with(')')));
    }
    (end, subs)
}
