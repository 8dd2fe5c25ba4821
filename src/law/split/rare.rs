//! Labels of rarer makes: final provisions, ordinals alone or before a name, annexes without a number, typing errors.

use super::counter::{behind, number};
use super::label::{After, Class, Label, follow, name_of, skip, word_at};
use super::lines::is_blank;
use super::number::{Key, digits, fold, roman};
use super::ordinal::ordinal;
use super::words::{DISPOSITIONS, Named};
use crate::domain::provision::ProvisionKind;

/// `Disposición transitoria segunda`, `Artículo transitorio primero`, `Transitorio I`, with or without an ordinal.
pub(super) fn disposition(text: &str, word: &str) -> Option<Label> {
    let folded = fold(word);
    let at = match folded.as_str() {
        "disposicion" | "disposicao" | "articulo" | "artigo" => skip(text, word.len(), is_blank),
        "transitorio" | "transitoria" => 0,
        _ => return None,
    };
    let kind = word_at(text.get(at..)?);
    if !DISPOSITIONS.contains(&fold(kind).as_str()) {
        return None;
    }
    let (n, end) = counted(text, at + kind.len());
    (n.is_some() || at > 0).then_some(())?;
    disposed(text, n.unwrap_or(1), end)
}

/// A count behind a word that ends at `at`, and where it ends; `at` itself where there is none.
fn counted(text: &str, at: usize) -> (Option<u32>, usize) {
    let gap = skip(text, at, is_blank);
    let tail = text.get(gap..).unwrap_or("");
    let numeral = || Some(word_at(tail)).and_then(|word| Some((roman(word)?, word.len())));
    match ordinal(tail).or_else(|| digits(tail)).or_else(numeral) {
        Some((n, len)) => (Some(n), behind(text, gap + len).0),
        None => (None, at),
    }
}

fn disposed(text: &str, n: u32, end: usize) -> Option<Label> {
    let (after, rest) = follow(text, end)?;
    let label = text.get(..end)?.to_owned();
    (after != After::Word).then_some(())?;
    Some(Label { class: Class::Disposition, key: Some(Key::of(n)), text: label, rest, after, sure: true })
}

/// `Artículo 1° transitorio`: the word behind a number that ends at `at`.
pub(super) fn transitory(text: &str, at: usize, key: Key) -> Option<Label> {
    let gap = skip(text, at, is_blank);
    let word = word_at(text.get(gap..)?);
    let fits = matches!(fold(word).as_str(), "transitorio" | "transitoria" | "adicional" | "final");
    (fits && gap > at).then(|| disposed(text, key.n, gap + word.len())).flatten()
}

/// `Пункт 5`: the points of rules, which others number alone.
pub(super) fn point(text: &str, word: &str) -> Option<Label> {
    (fold(word) == "пункт").then_some(())?;
    let gap = skip(text, word.len(), is_blank);
    let (key, len, shown) = number(text.get(gap..)?, false)?;
    let (after, rest) = follow(text, gap + len)?;
    let fits = after == After::End || after == After::Mark;
    fits.then_some(Label { class: Class::Bare, key: Some(key), text: shown, rest, after, sure: true })
}

/// `INSTRUCCIÓN TÉCNICA COMPLEMENTARIA NÚMERO 1`: what Spanish regulations call their annexes.
pub(super) fn instruction(text: &str) -> Option<Label> {
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
pub(super) fn alone(text: &str, word: &str, head: bool) -> Option<Label> {
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
pub(super) fn by_ordinal(text: &str, language: &str) -> Option<Label> {
    let (start, the) = match text.get(..4) {
        Some("THE " | "The ") => (4, true),
        _ => (0, false),
    };
    let found = ordinal(text.get(start..)?);
    let at = found.map_or(start, |(_, len)| skip(text, start + len, is_blank));
    let word = word_at(text.get(at..)?);
    // `Primera disposición final`
    if let Some((n, _)) = found.filter(|_| matches!(fold(word).as_str(), "disposicion" | "disposicao")) {
        let gap = skip(text, at + word.len(), is_blank);
        let kind = word_at(text.get(gap..)?);
        return DISPOSITIONS.contains(&fold(kind).as_str()).then(|| disposed(text, n, gap + kind.len())).flatten();
    }
    let named = name_of(word, language).filter(|named| matches!(named, Named::Division(..) | Named::Annex))?;
    if found.is_none() && !(the && named == Named::Annex && text.len() == at + word.len()) {
        return ordinal_alone(text);
    }
    let end = at + word.len();
    let (after, rest) = follow(text, end)?;
    let key = found.map(|(n, _)| Key::of(n));
    let label = match found {
        Some(_) if named == Named::Annex => text.get(start..end)?.to_owned(),
        Some((_, len)) => text.get(start..start + len)?.to_owned(),
        None => text.to_owned(),
    };
    Some(Label { class: Class::Named(named), key, text: label, rest, after, sure: true })
}

pub(super) fn in_letters(text: &str) -> Option<Label> {
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
pub(super) fn is_misspelt(word: &str) -> bool {
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
