//! Reads the label at the beginning of a line: `Article 43 bis. –`, `§ 5`, `第三条`, `المادة ٥ مكرر`, `12A.`.

use super::lines::is_blank;
use super::number::{Key, adverb, chinese, digits, fold, letter, ordinal, raised_digits, roman};
use super::words::{
    ARABIC_MENTION, CAPITAL_MENTION, CHINESE, CHINESE_MENTION, DISPOSITIONS, NAMES, Named, RANGE, SECTION_AS_DIVISION,
};
use crate::domain::provision::ProvisionKind;

/// What kind of label it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// With a word, a sign or Chinese characters that name it.
    Named(Named),
    /// A number alone.
    Bare,
    /// `Disposición adicional primera`.
    Disposition,
    /// An ordinal alone: `PRIMERO.-`.
    Ordinal,
}

/// What follows a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// The line ends.
    End,
    /// A full stop, colon or dash.
    Mark,
    /// A bracket.
    Bracket,
    /// A word that may begin a heading or a sentence.
    Word,
}

/// A label as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// What kind of label it is.
    pub(super) class: Class,
    /// What it counts; `None` for an annex without a number.
    pub(super) key: Option<Key>,
    /// As printed, as `Mark::label`.
    pub(super) text: String,
    /// Bytes into the line where what follows begins.
    pub(super) rest: usize,
    /// What follows.
    pub(super) after: After,
    /// Whether the naming word is spelt as it should be.
    pub(super) sure: bool,
}

/// The label at the beginning of a line in a language; `head` if the line is a heading by what the file says.
pub(super) fn read(line: &str, language: &str, head: bool) -> Option<Label> {
    // A footnote's anchor or an emphasis that a conversion left before the label.
    let start = line.len() - line.trim_start_matches(|c: char| "*_[^]•".contains(c) || is_blank(c)).len();
    let text = line.get(start..)?;
    let first = text.chars().next()?;
    let mut found = match first {
        '第' => in_chinese(text),
        '§' => sign(text, language),
        _ if digits(text).is_some() => {
            numbered_name(text, language).or_else(|| bare(text, head)).or_else(|| numeral_list(text))
        }
        _ if first.is_alphabetic() => named(text, language, head),
        _ => None,
    }?;
    found.rest += start;
    Some(found)
}

fn word_at(text: &str) -> &str {
    let inside = |c: char| c.is_alphabetic() || matches!(c, '\u{640}' | '\u{64b}'..='\u{652}');
    let end = text.find(|c: char| !inside(c)).unwrap_or(text.len());
    &text[..end]
}

fn skip(text: &str, at: usize, what: impl Fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + (rest.len() - rest.trim_start_matches(what).len())
}

/// Finds out what follows a label that ends at `at`: kind and begin. `None` if a sentence goes on, so that the label is
/// only mentioned.
fn follow(text: &str, at: usize) -> Option<(After, usize)> {
    let gap = skip(text, at, is_blank);
    let rest = text.get(gap..)?;
    let Some(c) = rest.chars().next() else { return Some((After::End, gap)) };
    if ".:—–-−―‒．。：•*".contains(c) {
        let behind = skip(text, gap, |c| is_blank(c) || ".:—–-−―‒．。：•*".contains(c));
        return Some((if behind == text.len() { After::End } else { After::Mark }, behind));
    }
    match c {
        '(' | '[' | '（' => {
            let close = rest.find([')', ']', '）'])?;
            let next = rest.get(close..)?.trim_start_matches([')', ']', '）', '.']).trim_start_matches(is_blank);
            let mentioned = gap == at && c == '(' && !next.is_empty() || next.starts_with(char::is_lowercase);
            let counted = rest.get(1..).is_some_and(|inner| digits(inner).is_some());
            (!(mentioned && counted)).then_some((After::Bracket, gap))
        }
        _ if c.is_alphabetic() || "«“\"„¿¡'‘".contains(c) => {
            let word = word_at(rest.trim_start_matches(|c: char| !c.is_alphabetic()));
            let mentioned = word.starts_with(char::is_lowercase)
                || CAPITAL_MENTION.contains(&fold(word).as_str())
                || ARABIC_MENTION.contains(&word);
            (gap > at && !mentioned).then_some((After::Word, gap))
        }
        _ => None,
    }
}

fn in_chinese(text: &str) -> Option<Label> {
    let begin = skip(text, '第'.len_utf8(), is_blank);
    let (n, len) = chinese(text.get(begin..)?)?;
    let at = skip(text, begin + len, is_blank);
    let sign = text.get(at..)?.chars().next()?;
    let named = CHINESE.iter().find(|(known, _)| *known == sign)?.1;
    let named = if text.get(at..)?.starts_with("部分") { Named::Division(1, ProvisionKind::Part) } else { named };
    let mut end = at + sign.len_utf8();
    if text.get(at..)?.starts_with("部分") {
        end += '分'.len_utf8();
    } else if sign == '部' {
        return None;
    }
    let mut key = Key::of(n);
    while let Some(more) = text.get(end..).and_then(|rest| rest.strip_prefix('之')) {
        let Some((sub, len)) = chinese(more) else { break };
        key.push(sub);
        end += '之'.len_utf8() + len;
    }
    let rest = skip(text, end, |c| is_blank(c) || "：:.．".contains(c));
    let next = text.get(end..)?.chars().next();
    if next.is_some_and(|c| CHINESE_MENTION.contains(c)) {
        return None;
    }
    let after = match next {
        None => After::End,
        Some(c) if is_blank(c) || "：:.．".contains(c) => After::Mark,
        Some('(' | '（') => After::Bracket,
        Some(_) => After::Word,
    };
    let label = text.get(..end)?.to_owned();
    Some(Label { class: Class::Named(named), key: Some(key), text: label, rest, after, sure: true })
}

fn sign(text: &str, language: &str) -> Option<Label> {
    // In Portuguese the sign stands before the paragraphs of an article.
    if language == "pt" {
        return None;
    }
    let begin = skip(text, 0, |c| c == '§' || is_blank(c));
    let plural = text.starts_with("§§");
    let (key, len, _) = number(text.get(begin..)?, plural)?;
    let end = begin + len;
    let (after, rest) = follow(text, end)?;
    let label = text.get(..end)?.to_owned();
    Some(Label { class: Class::Named(Named::Article), key: Some(key), text: label, rest, after, sure: true })
}

/// `1. Abschnitt`, `2. Teil`: a division numbered before its name.
fn numbered_name(text: &str, language: &str) -> Option<Label> {
    let (n, len) = digits(text)?;
    let at = skip(text, len, |c| c == '.' || c == 'º' || c == 'ª' || is_blank(c));
    let word = word_at(text.get(at..)?);
    let named = name_of(word, language)?;
    let end = at + word.len();
    (at > len && matches!(named, Named::Division(..)) && word.starts_with(char::is_uppercase)).then_some(())?;
    let (after, rest) = follow(text, end)?;
    let label = text.get(..len)?.to_owned();
    Some(Label { class: Class::Named(named), key: Some(Key::of(n)), text: label, rest, after, sure: true })
}

/// `1、` and the like are members of a list, not units.
fn numeral_list(_: &str) -> Option<Label> {
    None
}

fn bare(text: &str, head: bool) -> Option<Label> {
    let (key, len, shown) = number(text, head)?;
    if key.n > 4000 || key.n == 0 || key.prefix != 0 {
        return None;
    }
    let next = text.get(len..)?.chars().next();
    let dotted = matches!(next, Some('.' | '．')) || (matches!(next, Some(':')) && head);
    let (after, rest) = match next {
        _ if dotted => {
            let behind = text.get(len + 1..)?.chars().next();
            if behind.is_some_and(|c| c.is_ascii_digit() || c.is_lowercase()) {
                return None;
            }
            follow(text, len)?
        }
        None if head => (After::End, len),
        Some(c) if is_blank(c) => {
            let (after, rest) = follow(text, len)?;
            // Without a full stop it takes a heading's look: `5 Register of dealers`.
            let short = text.len() <= 160 && !text.ends_with(['.', ';', ':', ',']);
            (head || (after == After::Word && short)).then_some((after, rest))?
        }
        _ => return None,
    };
    Some(Label { class: Class::Bare, key: Some(key), text: shown, rest, after, sure: head || dotted })
}

fn name_of(word: &str, language: &str) -> Option<Named> {
    let folded = fold(word);
    let named = NAMES.iter().find(|(name, _)| *name == folded)?.1;
    Some(match named {
        Named::Section if language != "en" => SECTION_AS_DIVISION,
        named => named,
    })
}

fn named(text: &str, language: &str, head: bool) -> Option<Label> {
    let word = word_at(text);
    if word.starts_with(char::is_lowercase) {
        return None;
    }
    if let Some(found) = disposition(text, word).or_else(|| instruction(text)) {
        return Some(found);
    }
    let (named, sure) = match name_of(word, language) {
        Some(named) => (named, true),
        None if is_misspelt(word) => (Named::Article, false),
        None => return by_ordinal(text, language).or_else(|| in_letters(text)),
    };
    let arabic = word.starts_with(|c: char| ('\u{621}'..='\u{64a}').contains(&c));
    let gap = before_number(text, word.len());
    let tail = text.get(gap..)?;
    let open = text.get(..gap)?.ends_with(['(', '（']);
    let unit = matches!(named, Named::Article | Named::Section);
    let plural = fold(word).ends_with('s');
    let counted = number(tail, plural || head)
        .map(|(key, len, shown)| (key, len, shown, false))
        .or_else(|| in_words(tail, unit))
        .filter(|_| gap > word.len());
    let Some((key, len, shown, words)) = counted else {
        return (named == Named::Annex).then(|| alone(text, word, head)).flatten();
    };
    let mut end = gap + len;
    if open {
        end += text.get(end..)?.chars().next().filter(|c| matches!(c, ')' | '）')).map_or(0, char::len_utf8);
        end = if arabic { repeated(text, end).0 } else { end };
    }
    let (after, rest) = follow(text, end)?;
    let whole = || text.get(..end).map(str::trim_end).map(str::to_owned);
    let label = if arabic || (words && unit) { whole()? } else { shown };
    let sure = sure && (after != After::Word || !unit || text.len() < 400);
    Some(Label { class: Class::Named(named), key: Some(key), text: label, rest, after, sure })
}

/// Where the number begins behind a naming word: `Art. 5`, `PART-A`, `Chapter - II`, `Anexo n.º 2`, `مادة (5)`.
fn before_number(text: &str, at: usize) -> usize {
    let mut at = skip(text, at, |c| c == '.' || is_blank(c));
    let dash = skip(text, at, |c| "-–—".contains(c) || is_blank(c));
    if dash > at {
        at = dash;
    }
    for sign in ["número ", "NÚMERO ", "núm. ", "n.º", "n.°", "nº", "n°", "N°", "Nº", "No. ", "Nr. ", "№", "N ", "رقم"]
    {
        if text.get(at..).is_some_and(|rest| rest.starts_with(sign)) {
            at = skip(text, at + sign.len(), is_blank);
        }
    }
    skip(text, at, |c| c == '(' || c == '（' || is_blank(c))
}

/// A Roman numeral, an ordinal or a letter: key, length, as printed, whether in words.
fn in_words(text: &str, unit: bool) -> Option<(Key, usize, String, bool)> {
    let word = word_at(text);
    if let Some((n, len)) = ordinal(text).filter(|(_, len)| *len > 2 || !word.is_ascii()) {
        let (end, sub) = behind(text, len);
        let mut key = Key::of(n);
        sub.into_iter().for_each(|sub| key.push(sub));
        return Some((key, end, text.get(..end)?.to_owned(), true));
    }
    if word.starts_with(char::is_uppercase) || !unit {
        // `Titre Ier`, `Título I bis`.
        let plain = word.trim_end_matches("er").trim_end_matches("re");
        let numeral = [word, plain].into_iter().find_map(|w| roman(w).map(|n| (n, word.len())));
        let numeral = numeral.or_else(|| {
            let one = letter(word).filter(|_| !unit && word.chars().count() == 1)?;
            Some((one, word.len()))
        });
        let (n, len) = numeral?;
        let (end, sub) = behind(text, len);
        let mut key = Key::of(n);
        sub.into_iter().for_each(|sub| key.push(sub));
        return Some((key, end, text.get(..end)?.to_owned(), false));
    }
    None
}

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
fn behind(text: &str, at: usize) -> (usize, Vec<u32>) {
    let mut subs = Vec::new();
    let mut end = at;
    let rest_of = |end: usize| text.get(end..).unwrap_or("");
    for sign in [".º", ".°", ".ª", "º", "°", "ª", "er", "ère", "re", "o", "a"] {
        let after = rest_of(end).strip_prefix(sign).and_then(|rest| rest.chars().next());
        let whole = rest_of(end).starts_with(sign) && after.is_none_or(|c| !c.is_alphanumeric());
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
        if (c == '.' || c == '-') && next.and_then(super::number::digit).is_some() {
            let Some((sub, len)) = digits(&rest[1..]) else { break };
            // A nought in front makes it a decimal fraction: 117.01, 117.011, 117.02.
            if c == '.' && next == Some('0') {
                subs.extend(rest[1..].chars().map_while(super::number::digit));
            } else {
                subs.push(sub);
            }
            end += 1 + len;
            continue;
        }
        let gap = skip(rest, 0, |c| is_blank(c) || c == '-');
        let word = word_at(rest.get(gap..).unwrap_or(""));
        let past = rest.get(gap + word.len()..).and_then(|rest| rest.chars().next());
        if let Some(sub) = adverb(word) {
            subs.push(sub);
            end += gap + word.len();
            continue;
        }
        let short = word.chars().count();
        let close = gap == 0 || rest.starts_with('-') && gap == 1;
        let alone = past.is_none_or(|c| ".:)—–".contains(c));
        if (1..=2).contains(&short)
            && word.is_ascii()
            && past.is_none_or(|c| !c.is_alphanumeric())
            && (close && (subs.is_empty() || word.chars().all(char::is_uppercase)) || short == 1 && alone && gap == 1)
            && let Some(sub) = letter(word).or_else(|| word.chars().next().and_then(|c| letter(&c.to_string())))
        {
            subs.push(sub);
            end += gap + word.len();
            continue;
        }
        break;
    }
    let (past, sub) = repeated(text, end);
    subs.extend(sub);
    (past, subs)
}

/// The Arabic word for a repeated number, `مكرر`, and what counts it.
fn repeated(text: &str, at: usize) -> (usize, Vec<u32>) {
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

/// `Disposición transitoria segunda`, with or without an ordinal.
fn disposition(text: &str, word: &str) -> Option<Label> {
    if !matches!(fold(word).as_str(), "disposicion" | "disposicao") {
        return None;
    }
    let at = skip(text, word.len(), is_blank);
    let kind = word_at(text.get(at..)?);
    if !DISPOSITIONS.contains(&fold(kind).as_str()) {
        return None;
    }
    let gap = skip(text, at + kind.len(), is_blank);
    let tail = text.get(gap..)?;
    let counted = ordinal(tail).or_else(|| digits(tail)).map(|(n, len)| (n, gap + len));
    let (n, end) = counted.unwrap_or((1, at + kind.len()));
    let (end, _) = behind(text, end);
    let (after, rest) = follow(text, end)?;
    let label = text.get(..end)?.to_owned();
    (after != After::Word).then_some(())?;
    Some(Label { class: Class::Disposition, key: Some(Key::of(n)), text: label, rest, after, sure: true })
}

/// `INSTRUCCIÓN TÉCNICA COMPLEMENTARIA NÚMERO 1`: what Spanish regulations call their annexes.
fn instruction(text: &str) -> Option<Label> {
    let words: Vec<&str> = text.split(is_blank).take(5).collect();
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    if folded.first()? != "instruccion" || folded.get(1)? != "tecnica" || text.len() > 120 {
        return None;
    }
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (key, len, _) = number(text.get(at..)?, false)?;
    let end = at + len;
    let (after, rest) = follow(text, end)?;
    let label = text.get(..end)?.to_owned();
    Some(Label { class: Class::Named(Named::Annex), key: Some(key), text: label, rest, after, sure: true })
}

/// An annex without a number: `ANEXO`, `THE SCHEDULE`.
fn alone(text: &str, word: &str, head: bool) -> Option<Label> {
    let at = skip(text, word.len(), is_blank);
    let loud = word.chars().all(|c| !c.is_lowercase());
    let (after, rest) = if at == text.len() { (After::End, at) } else { follow(text, word.len())? };
    let fits = match after {
        After::End => true,
        After::Mark => loud || head,
        After::Bracket | After::Word => head || (loud && text.len() <= 100),
    };
    let label = word.to_owned();
    fits.then_some(Label { class: Class::Named(Named::Annex), key: None, text: label, rest, after, sure: loud || head })
}

/// `FIRST SCHEDULE`, `Première partie`, `Erster Abschnitt`, `THE SCHEDULE`.
fn by_ordinal(text: &str, language: &str) -> Option<Label> {
    let (start, the) = match text.get(..4) {
        Some("THE " | "The ") => (4, true),
        _ => (0, false),
    };
    let found = ordinal(text.get(start..)?);
    let at = found.map_or(start, |(_, len)| skip(text, start + len, is_blank));
    let word = word_at(text.get(at..)?);
    let named = name_of(word, language).filter(|named| matches!(named, Named::Division(..) | Named::Annex))?;
    if found.is_none() && !(the && named == Named::Annex && text.len() == at + word.len()) {
        return ordinal_alone(text);
    }
    let end = at + word.len();
    let (after, rest) = follow(text, end)?;
    let key = found.map(|(n, _)| Key::of(n));
    let label = match found {
        Some((_, len)) => text.get(start..start + len)?.to_owned(),
        None => text.to_owned(),
    };
    Some(Label { class: Class::Named(named), key, text: label, rest, after, sure: true })
}

fn in_letters(text: &str) -> Option<Label> {
    if let Some(found) = ordinal_alone(text) {
        return Some(found);
    }
    // `I. Общие положения`: a Roman numeral with a full stop before a title.
    let word = word_at(text);
    let n = roman(word).filter(|_| word.chars().all(char::is_uppercase))?;
    let (after, rest) = follow(text, word.len())?;
    let title = text.get(rest..)?;
    let dotted = text.get(word.len()..)?.starts_with(['.', ' '])
        && text.get(word.len()..)?.trim_start().starts_with(['.', '-', '–', '—']);
    let short =
        text.chars().count() <= 120 && !title.ends_with(['.', ';', ',', ':']) && super::lines::is_capital(title);
    (dotted && short && after == After::Mark).then_some(())?;
    let named = Named::Division(4, ProvisionKind::Division);
    Some(Label { class: Class::Named(named), key: Some(Key::of(n)), text: word.to_owned(), rest, after, sure: false })
}

fn ordinal_alone(text: &str) -> Option<Label> {
    let (n, len) = ordinal(text).filter(|(n, _)| *n > 0)?;
    let (after, rest) = follow(text, len)?;
    matches!(after, After::Mark | After::End).then_some(())?;
    let label = text.get(..len)?.to_owned();
    Some(Label { class: Class::Ordinal, key: Some(Key::of(n)), text: label, rest, after, sure: false })
}

/// Whether a word is the word for article with a typing error: one letter wrong, missing, too many, or two changed.
fn is_misspelt(word: &str) -> bool {
    const RIGHT: &[&str] = &["articulo", "article", "artigo", "artikel", "статья"];
    let folded: Vec<char> = fold(word).chars().collect();
    folded.len() >= 5 && RIGHT.iter().any(|right| is_near(&folded, &right.chars().collect::<Vec<_>>()))
}

fn is_near(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    match (a, b) {
        ([], []) => false,
        ([_], [_]) | ([_], []) | ([], [_]) => true,
        ([x, y], [v, w]) => x == w && y == v,
        _ => false,
    }
}
