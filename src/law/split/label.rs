//! Reads the label at the beginning of a line: `Article 43 bis. –`, `§ 5`, `第三条`, `المادة ٥ مكرر`, `12A.`.

use super::counter::{behind, number, repeated};
use super::lines::is_blank;
use super::number::{Key, chinese, digits, fold, letter, roman};
use super::ordinal::ordinal;
use super::rare::{alone, by_ordinal, disposition, in_letters, instruction, is_misspelt, point, transitory};
use super::words::{
    ARABIC_MENTION, CAPITAL_MENTION, CHINESE, CHINESE_MENTION, NAMED_BEHIND, NAMES, Named, SECTION_AS_DIVISION,
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
        '第' | '제' => in_chinese(text, first),
        '§' => sign(text, language),
        _ if digits(text).is_some() => numbered_name(text, language).or_else(|| bare(text, head)),
        _ if first.is_alphabetic() => named(text, language, head),
        _ => None,
    }?;
    found.rest += start;
    Some(found)
}

pub(super) fn word_at(text: &str) -> &str {
    let inside = |c: char| c.is_alphabetic() || matches!(c, '\u{640}' | '\u{64b}'..='\u{652}');
    let end = text.find(|c: char| !inside(c)).unwrap_or(text.len());
    &text[..end]
}

pub(super) fn skip(text: &str, at: usize, what: impl Fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + (rest.len() - rest.trim_start_matches(what).len())
}

/// Signs between a label and what follows it; among them the Arabic one that lengthens letters.
const MARKS: &str = ".:—–-−―‒．。：•*\u{640}";

/// Finds out what follows a label that ends at `at`: kind and begin. `None` if a sentence goes on, so that the label is
/// only mentioned.
pub(super) fn follow(text: &str, at: usize) -> Option<(After, usize)> {
    follows(text, at, true)
}

/// The same; `named` if a word or sign stands before the number, so that an act may be named behind it.
fn follows(text: &str, at: usize, named: bool) -> Option<(After, usize)> {
    let gap = skip(text, at, is_blank);
    let rest = text.get(gap..)?;
    let Some(c) = rest.chars().next() else { return Some((After::End, gap)) };
    if MARKS.contains(c) {
        let behind = skip(text, gap, |c| is_blank(c) || MARKS.contains(c));
        return Some((if behind == text.len() { After::End } else { After::Mark }, behind));
    }
    match c {
        ')' if gap == at => {
            let behind = skip(text, gap + 1, is_blank);
            let next = text.get(behind..)?.chars().next();
            (behind > gap + 1 && next.is_some_and(|c| !c.is_lowercase())).then_some((After::Mark, behind))
        }
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
                || CAPITAL_MENTION.contains(&fold(word).as_str()) && (named || !word.eq_ignore_ascii_case("act"))
                || ARABIC_MENTION.contains(&word);
            (gap > at && !mentioned).then_some((After::Word, gap))
        }
        _ => None,
    }
}

/// `第五条之一`, `第 5-1 條`, `第三条の二`, `제5조의2`.
fn in_chinese(text: &str, open: char) -> Option<Label> {
    let begin = skip(text, open.len_utf8(), is_blank);
    let (n, len) = chinese(text.get(begin..)?)?;
    let mut key = Key::of(n);
    let mut at = begin + len;
    while let Some((sub, len)) = text.get(at..).and_then(|rest| digits(rest.strip_prefix('-')?)) {
        key.push(sub);
        at += 1 + len;
    }
    let at = skip(text, at, is_blank);
    let sign = text.get(at..)?.chars().next()?;
    let named = CHINESE.iter().find(|(known, _)| *known == sign)?.1;
    let named = if text.get(at..)?.starts_with("部分") { Named::Division(1, ProvisionKind::Part) } else { named };
    let mut end = at + sign.len_utf8();
    if text.get(at..)?.starts_with("部分") {
        end += '分'.len_utf8();
    } else if sign == '部' {
        return None;
    }
    while let Some(more) = text.get(end..).and_then(|rest| rest.strip_prefix(['之', 'の', 'ノ', '의'])) {
        let Some((sub, len)) = chinese(more) else { break };
        key.push(sub);
        end += text.len() - end - more.len() + len;
    }
    // `第三條-A`
    let word = text.get(end..).and_then(|rest| rest.strip_prefix('-')).map(word_at).unwrap_or("");
    if word.len() == 1 && word.starts_with(char::is_uppercase) {
        letter(word).into_iter().for_each(|sub| key.push(sub));
        end += 2;
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

/// `1. Abschnitt`, `2. Teil`, `5-бап`: numbered before its name.
fn numbered_name(text: &str, language: &str) -> Option<Label> {
    let (key, len, _) = number(text, false)?;
    let hyphen = text.get(len..)?.strip_prefix(['-', '\u{2010}', '\u{2011}', '–']).map(|rest| text.len() - rest.len());
    if let Some(at) = hyphen {
        let word = word_at(text.get(at..)?);
        let named = NAMED_BEHIND.iter().find(|(name, _)| *name == fold(word))?.1;
        let (after, rest) = follow(text, at + word.len())?;
        let label = text.get(..at + word.len())?.to_owned();
        return Some(Label { class: Class::Named(named), key: Some(key), text: label, rest, after, sure: true });
    }
    let (n, len) = digits(text)?;
    let at = skip(text, len, |c| c == '.' || c == 'º' || c == 'ª' || is_blank(c));
    let word = word_at(text.get(at..)?);
    let named = name_of(word, language).filter(|_| language != "en")?;
    let end = at + word.len();
    (at > len && matches!(named, Named::Division(..)) && word.starts_with(char::is_uppercase)).then_some(())?;
    let (after, rest) = follow(text, end)?;
    let label = text.get(..len)?.to_owned();
    Some(Label { class: Class::Named(named), key: Some(Key::of(n)), text: label, rest, after, sure: true })
}

fn bare(text: &str, head: bool) -> Option<Label> {
    let (mut key, mut len, mut shown) = number(text, true)?;
    // `5(1).`: what is inserted in rules of Russia and its neighbours.
    let inserted = text.get(len..).and_then(|rest| digits(rest.strip_prefix('(')?));
    if let Some((sub, long)) =
        inserted.filter(|(_, long)| text.get(len + 1 + long..).is_some_and(|r| r.starts_with(").")))
    {
        key.push(sub);
        len += long + 2;
        text.get(..len)?.clone_into(&mut shown);
    }
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
        None => (After::End, len),
        Some(c) if is_blank(c) => follows(text, len, false).filter(|(after, _)| *after != After::Mark)?,
        _ => return None,
    };
    Some(Label { class: Class::Bare, key: Some(key), text: shown, rest, after, sure: head || dotted })
}

pub(super) fn name_of(word: &str, language: &str) -> Option<Named> {
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
    let rare = disposition(text, word).or_else(|| instruction(text)).or_else(|| point(text, word));
    if let Some(found) = rare {
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
    let (mut key, mut end, mut shown) = (key, gap + len, shown);
    // `Article 2.a (Parts)`
    if let Some(sub) = text.get(end..).and_then(|rest| rest.strip_prefix('.')).map(word_at)
        && unit
        && key.is_plain()
        && sub.len() == 1
        && sub.starts_with(|c: char| c.is_ascii_lowercase())
        && text.get(end + 2..).is_some_and(|rest| rest.starts_with(is_blank) || rest.is_empty())
    {
        letter(sub).into_iter().for_each(|sub| key.push(sub));
        shown.push('.');
        shown.push_str(sub);
        end += 2;
    }
    if let Some(found) = transitory(text, end, key).filter(|_| unit) {
        return Some(found);
    }
    if open {
        end += text.get(end..)?.chars().next().filter(|c| matches!(c, ')' | '）')).map_or(0, char::len_utf8);
        end = if arabic { repeated(text, end).0 } else { end };
    }
    // `المادة -1-`
    let dashed = arabic && text.get(..gap)?.ends_with('-') && text.get(end..)?.starts_with('-');
    end += usize::from(dashed);
    let (after, rest) = follow(text, end)?;
    let whole = || text.get(..end).map(str::trim_end).map(str::to_owned);
    // An annex counts by itself, so that its number alone would name an article.
    let label = if arabic || words && unit || named == Named::Annex { whole()? } else { shown };
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
