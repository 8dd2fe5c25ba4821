//! Durations, dates and penalties in a law, to be set beside the figure that an item asks for.

mod numbers;
mod units;

use crate::domain::checklist::Item;
use crate::domain::provision::{LawText, Place};
use crate::law::fold::{Folded, fold, is_unspaced, is_wordlike};
use units::Tells;

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A length of time.
    Duration,
    /// A length of imprisonment.
    Imprisonment,
    /// A fine.
    Fine,
    /// A day or a year.
    Date,
}

/// In what a figure is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years; of a date, the year itself.
    Year,
    /// Money, in the currency printed.
    Money,
}

/// A figure in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub kind: Kind,
    /// In what it is counted.
    pub unit: Unit,
    /// The least; `None` where only the most is told.
    pub min: Option<u64>,
    /// The most; `None` where only the least is told.
    pub max: Option<u64>,
    /// Its first character.
    pub from: Place,
    /// The end of its last.
    pub to: Place,
    /// As printed.
    pub words: String,
}

/// A word, number or sign of a folded text.
#[derive(Clone, Copy, Debug)]
struct Token<'a> {
    text: &'a str,
    from: usize,
    to: usize,
}

/// The years around that of an item's date in which a date of a law is set beside it: a limit for antiques lies near 1899,
/// the many dates of acts and amendments do not.
const YEARS: u64 = 60;

/// What in an item tells that its years are those of a penalty: the line of serious crime is drawn by them.
const PENAL: &[&str] = &["serious crime", "maximum penalty", "with a maximum"];

/// The figures of an item's requirement and elements, each kind and value once. Places are within each text and of no use.
pub fn of_item(item: &Item) -> Vec<Figure> {
    let texts = std::iter::once(&item.requirement).chain(item.elements.iter().map(|element| &element.text));
    let penal = texts.clone().any(|text| PENAL.iter().any(|words| fold(text).contains(words)));
    let mut out: Vec<Figure> = Vec::new();
    for text in texts {
        let mut folded = Folded::default();
        folded.add(Place::default(), text);
        let words = |from: Place, to: Place| text.get(from.at as usize..to.at as usize).unwrap_or_default().to_owned();
        for mut figure in read(&folded, words) {
            if penal && figure.kind == Kind::Duration && figure.unit == Unit::Year {
                figure.kind = Kind::Imprisonment;
            }
            let told = |old: &Figure| {
                (old.kind, old.unit, old.min.or(old.max)) == (figure.kind, figure.unit, figure.min.or(figure.max))
            };
            if !out.iter().any(told) {
                out.push(figure);
            }
        }
    }
    out
}

/// The figures between two places of a law, in order.
pub fn figures(law: &LawText, from: Place, to: Place) -> Vec<Figure> {
    read(&Folded::of(law, from, to), |from, to| law.words(from, to))
}

/// The figures between two places of a law that are of the kind of one of the item's; of dates, those of its age.
pub fn beside(item: &[Figure], law: &LawText, from: Place, to: Place) -> Vec<Figure> {
    if item.is_empty() {
        return Vec::new();
    }
    let year = |figure: &Figure| figure.min.or(figure.max).unwrap_or_default();
    let fits = |found: &Figure| {
        let near = |asked: &Figure| found.kind != Kind::Date || year(asked).abs_diff(year(found)) <= YEARS;
        item.iter().any(|asked| asked.kind == found.kind && near(asked))
    };
    figures(law, from, to).into_iter().filter(fits).collect()
}

/// What was read at a token: the figure without place and words, and the tokens it takes.
struct Raw {
    kind: Kind,
    unit: Unit,
    value: u64,
    until: Option<u64>,
    first: usize,
    end: usize,
}

fn read(folded: &Folded, words: impl Fn(Place, Place) -> String) -> Vec<Figure> {
    let text = folded.as_str();
    let tokens = tokens(text);
    let mut out: Vec<(Figure, usize, usize)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(raw) = raw(text, &tokens, at) else {
            at += 1;
            continue;
        };
        at = raw.end.max(at + 1);
        let (Some(first), Some(last)) = (tokens.get(raw.first), tokens.get(raw.end - 1)) else { continue };
        let (before, after) = (text.get(..first.from).unwrap_or_default(), text.get(last.to..).unwrap_or_default());
        if raw.kind != Kind::Date && units::is_age(before, after) {
            continue;
        }
        let (least, most) = if raw.until.is_some() { (false, false) } else { units::bound(before, after) };
        let (from, to) = folded.origin(first.from..last.to);
        let figure = Figure {
            kind: raw.kind,
            unit: raw.unit,
            min: (!most).then_some(raw.value),
            max: (!least).then_some(raw.until.unwrap_or(raw.value)),
            from,
            to,
            words: words(from, to),
        };
        match out.last_mut() {
            // `三年以上七年以下`, `not less than two and not more than five years`.
            Some((open, begin, end)) if joins(open, &figure) && first.from.saturating_sub(*end) < 40 => {
                open.max = figure.max;
                let (from, to) = folded.origin(*begin..last.to);
                (open.from, open.to, open.words) = (from, to, words(from, to));
                *end = last.to;
            }
            _ => out.push((figure, first.from, last.to)),
        }
    }
    out.into_iter().map(|(figure, _, _)| figure).collect()
}

fn joins(open: &Figure, next: &Figure) -> bool {
    let same = open.kind == next.kind && open.unit == next.unit && open.kind != Kind::Date;
    same && open.max.is_none() && next.min.is_none() && open.min <= next.max
}

fn raw(text: &str, tokens: &[Token<'_>], at: usize) -> Option<Raw> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text);
    if let Some((unit, Some(value))) = units::unit(word(at)) {
        return Some(Raw { kind: span(text, tokens, at, at + 1), unit, value, until: None, first: at, end: at + 1 });
    }
    // Money may stand before its amount.
    let lead = usize::from(units::is_money(word(at)));
    let (value, behind) = numbers::number(tokens, at + lead)?;
    if let Some(date) = (lead == 0).then(|| date(tokens, at, value, behind)).flatten() {
        return Some(date);
    }
    let trail = units::is_money(word(behind));
    if lead == 1 || trail {
        let end = behind + usize::from(trail);
        let told = units::tells(sentence(text, tokens, at, end)) != Tells::Neither;
        let money = Raw { kind: Kind::Fine, unit: Unit::Money, value, until: None, first: at, end };
        return told.then_some(money);
    }
    let (until, behind) = match numbers::number(tokens, behind + 1).filter(|_| units::has(units::TO, word(behind))) {
        Some((until, end)) if until > value => (Some(until), end),
        _ => far_end(text, tokens, value, behind).map_or((None, behind), |(until, end)| (Some(until), end)),
    };
    let gap = usize::from(units::has(units::BETWEEN, word(behind)));
    let (unit, _) = units::unit(word(behind + gap))?;
    let end = behind + gap + 1;
    Some(Raw { kind: span(text, tokens, at, end), unit, value, until, first: at, end })
}

/// The number behind one that has no unit of its own: `not less than two and not more than five years`.
fn far_end(text: &str, tokens: &[Token<'_>], value: u64, behind: usize) -> Option<(u64, usize)> {
    const WORDS: usize = 5;
    units::has(units::TO, tokens.get(behind)?.text).then_some(())?;
    let far = |at: usize| {
        let (until, end) = numbers::number(tokens, at)?;
        let most = units::bound(text.get(..tokens.get(at)?.from)?, "").1;
        (most && until > value && units::unit(tokens.get(end)?.text).is_some()).then_some((until, end))
    };
    (behind + 2..=behind + WORDS).find_map(far)
}

/// Whether a length of time is one of imprisonment, by its sentence.
fn span(text: &str, tokens: &[Token<'_>], at: usize, end: usize) -> Kind {
    match units::tells(sentence(text, tokens, at, end)) {
        Tells::Prison => Kind::Imprisonment,
        _ => Kind::Duration,
    }
}

/// A year or a day of it.
fn date(tokens: &[Token<'_>], at: usize, value: u64, behind: usize) -> Option<Raw> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text);
    let is_year = |value: u64, digits: &str| (1500..=2100).contains(&value) && digits.len() == 4;
    let made = |value, first, end| Some(Raw { kind: Kind::Date, unit: Unit::Year, value, until: None, first, end });
    let month = |at: usize| units::has(units::MONTHS, &word(at).replace(['أ', 'إ'], "ا"));
    if is_year(value, word(at)) && behind == at + 1 {
        let sided = |at: usize| matches!(word(at), "/" | "%") || units::is_money(word(at));
        let counted = units::unit(word(behind)).is_some_and(|(unit, _)| unit != Unit::Year || word(behind) != "年");
        if counted || sided(behind) || at.checked_sub(1).is_some_and(sided) {
            return None;
        }
        // `1899年12月31日`.
        let chinese = word(behind) == "年";
        let full = chinese && word(behind + 2) == "月" && word(behind + 4) == "日";
        return made(value, at, behind + if full { 5 } else { usize::from(chinese) });
    }
    if !(1..=31).contains(&value) {
        return None;
    }
    // `1º de enero de 1890`, `1er janvier 1900`, `1 January 1900`, `1.1.1900`, `31/12/1899`.
    let joint = |at: usize| matches!(word(at), "o" | "er" | "." | "st" | "nd" | "rd" | "th" | "de" | "of" | "," | "a");
    let skip = |mut at: usize| {
        for _ in 0..3 {
            at += usize::from(joint(at));
        }
        at
    };
    let named = skip(behind);
    let year = if month(named) {
        skip(named + 1)
    } else if matches!(word(behind), "." | "/" | "-") && word(behind) == word(behind + 2) {
        behind + 3
    } else {
        return None;
    };
    let value = word(year).parse().ok().filter(|value| is_year(*value, word(year)))?;
    made(value, at, year + 1)
}

/// The words of the sentence or half-sentence up to a figure and shortly behind it.
fn sentence<'a>(text: &'a str, tokens: &[Token<'_>], at: usize, end: usize) -> &'a str {
    const BACK: usize = 30;
    const ON: usize = 10;
    let stops = |token: &&Token<'_>| matches!(token.text, "." | ";" | ":");
    let before = tokens.get(at.saturating_sub(BACK)..at).unwrap_or_default();
    let begin = before.iter().rev().find(stops).map(|token| token.to);
    let begin = begin.or(before.first().map(|token| token.from)).unwrap_or(0);
    let after = tokens.get(end..(end + ON).min(tokens.len())).unwrap_or_default();
    let last = tokens.get(end.saturating_sub(1)).map_or(begin, |token| token.to);
    let until = after.iter().take_while(|token| !stops(token)).last().map_or(last, |token| token.to);
    let before = text.get(begin..last).unwrap_or_default();
    // What stands before a figure tells what it is; only where that says nothing is the rest asked.
    match units::tells(before) {
        Tells::Neither => text.get(begin..until).unwrap_or_default(),
        _ => before,
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut open = false;
    let mut digit = false;
    for (from, c) in text.char_indices() {
        let to = from + c.len_utf8();
        let word = is_wordlike(c);
        let number = c.is_ascii_digit();
        match out.last_mut() {
            Some(last) if open && word && digit == number => {
                last.to = to;
                last.text = text.get(last.from..to).unwrap_or_default();
            }
            _ if word || is_unspaced(c) || !c.is_whitespace() => {
                out.push(Token { text: text.get(from..to).unwrap_or_default(), from, to });
            }
            _ => {}
        }
        (open, digit) = (word, number);
    }
    out
}

#[cfg(test)]
mod tests;
