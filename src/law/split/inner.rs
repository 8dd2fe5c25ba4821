//! Finds the paragraphs and points within a provision, also where several begin in one line.

use super::lines::{Line, ends_sentence, is_blank, is_capital};
use super::list::{Form, Sign, sign};
use super::number::Key;
use crate::domain::provision::{ProvisionKind, Role};
use crate::law::language::head;

/// A paragraph or point.
#[derive(Clone, Debug)]
pub(super) struct Inner {
    /// Position of its line.
    pub(super) line: usize,
    /// Bytes into the line.
    pub(super) at: usize,
    /// Bytes into the line where its words begin.
    pub(super) body: usize,
    /// Its sign.
    pub(super) label: String,
    /// What it is.
    pub(super) kind: ProvisionKind,
    /// How deep in its provision, from 0.
    pub(super) level: u8,
    /// Position of the line with its heading, the line before.
    pub(super) heading: Option<usize>,
}

/// Deeper lists stay words of the point they are in.
const DEEPEST: usize = 5;

/// How often it is looked ahead for a second member; a guard against texts made of beginnings.
const LOOKS: u32 = 100;

struct Lists {
    open: Vec<(Form, Key)>,
    looks: u32,
}

impl Lists {
    /// The level on which a sign goes on a list or begins one.
    fn take(&mut self, sign: &Sign, strict: bool) -> Option<(usize, Form)> {
        let readings = [Some(sign.reading), sign.other];
        for (form, key) in readings.into_iter().flatten() {
            let on = |last: &Key| if decimal(form) { counts_on(last, &key) } else { goes_on(last, &key, true) };
            if let Some(level) = self.open.iter().rposition(|(of, last)| *of == form && on(last)) {
                return Some(self.set(level, form, key));
            }
        }
        // A Roman `(i)` begins a list; the letter would have had to follow `(h)`.
        for (form, key) in [sign.other, Some(sign.reading)].into_iter().flatten() {
            // `1.1` begins a list in what `1.` counts.
            let above = self.open.last().is_none_or(|(_, above)| above.n == key.n);
            let first = if decimal(form) { key.last() == Some(1) && above } else { key.n == 1 && key.is_plain() };
            match self.open.iter().rposition(|(of, _)| *of == form) {
                // The signed paragraphs of an article stand beside its first list, not in it.
                None if first && form == Form::Sign => return Some(self.set(0, form, key)),
                None if first && self.open.len() < DEEPEST => return Some(self.set(self.open.len(), form, key)),
                Some(level) if first && (level > 0 || !form.makes_paragraphs()) => {
                    return Some(self.set(level, form, key));
                }
                Some(level) if !strict && self.open.get(level).is_some_and(|(_, last)| goes_on(last, &key, false)) => {
                    return Some(self.set(level, form, key));
                }
                _ => {}
            }
        }
        None
    }

    fn set(&mut self, level: usize, form: Form, key: Key) -> (usize, Form) {
        self.open.truncate(level);
        self.open.push((form, key));
        (level, form)
    }
}

fn decimal(form: Form) -> bool {
    matches!(form, Form::Decimal(_))
}

/// Whether `1.3` or `2.1` follows `1.2`.
fn counts_on(last: &Key, next: &Key) -> bool {
    let gap = next.n.saturating_sub(last.n);
    next.order(last).is_gt() && (gap == 0 || gap == 1 && next.last() == Some(1))
}

fn goes_on(last: &Key, next: &Key, close: bool) -> bool {
    if next.order(last).is_le() {
        return false;
    }
    let gap = next.n - last.n;
    if close { gap == 0 || (gap == 1 && next.is_plain()) } else { gap <= 3 }
}

/// The paragraphs and points of a provision whose words begin `from` bytes into the first of the lines, which are
/// numbered from `offset`.
pub(super) fn parts(lines: &[Line<'_>], offset: usize, from: usize, language: &str) -> Vec<Inner> {
    let mut lists = Lists { open: Vec::new(), looks: 0 };
    let mut out: Vec<Inner> = Vec::new();
    for (count, line) in lines.iter().enumerate() {
        if line.role == Role::Row {
            continue;
        }
        let mut at = if count == 0 { from } else { 0 };
        // Signs at the beginning, one behind the other: `(1) (a)`.
        while let Some(found) = line.text.get(at..).and_then(|text| sign(text, language)) {
            let dash = found.reading.0 == Form::Dash;
            let Some((level, form)) = take(&mut lists, &found, dash) else { break };
            let fresh = at == 0 && count > 0 && form == Form::InDigits && level == 0;
            let heading = fresh.then(|| marginal(lines, count)).flatten().map(|of| offset + of);
            out.push(inner(line, offset + count, at, &found, form, level, heading));
            at += found.end;
            if found.end == 0 || dash {
                break;
            }
        }
        within(line, offset + count, at, language, &mut lists, lines.get(count..).unwrap_or_default(), &mut out);
    }
    out
}

fn take(lists: &mut Lists, found: &Sign, dash: bool) -> Option<(usize, Form)> {
    if !dash {
        return lists.take(found, false);
    }
    let level = lists.open.iter().position(|(form, _)| *form == Form::Dash).unwrap_or(lists.open.len());
    (level <= DEEPEST).then(|| lists.set(level, Form::Dash, Key::of(1)))
}

fn inner(
    line: &Line<'_>,
    count: usize,
    at: usize,
    sign: &Sign,
    form: Form,
    level: usize,
    heading: Option<usize>,
) -> Inner {
    let kind = if level == 0 && form.makes_paragraphs() { ProvisionKind::Paragraph } else { ProvisionKind::Point };
    let label = line.text.get(at..at + sign.label).unwrap_or("").trim().trim_end_matches('.').to_owned();
    Inner { line: count, at, body: at + sign.end, label, kind, level: level as u8, heading }
}

/// The line before a paragraph if it is its marginal note.
fn marginal(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let of = at.checked_sub(1).filter(|of| *of > 0)?;
    let line = lines.get(of)?;
    let short = line.text.chars().count() <= 120 && !ends_sentence(line.text.trim_end_matches('*'));
    (line.is_headlike() && short && line.fresh && is_capital(line.text)).then_some(of)
}

/// Signs in brackets in the middle of a line, behind the end of a clause.
fn within(
    line: &Line<'_>,
    count: usize,
    from: usize,
    language: &str,
    lists: &mut Lists,
    ahead: &[Line<'_>],
    out: &mut Vec<Inner>,
) {
    let text = line.text;
    let Some(tail) = text.get(from..) else { return };
    let places: Vec<usize> = tail.match_indices(['(', '（']).map(|(at, _)| from + at).filter(|at| *at > from).collect();
    let mut past = from;
    for at in places {
        if at < past {
            continue;
        }
        let before = text.get(from..at).unwrap_or("").trim_end_matches(is_blank);
        let joined = ["and", "or", "et", "ou", "y", "o", "e", "und", "oder", "и", "или", "或者", "或", "و", "أو"];
        let clause = joined.iter().find_map(|word| {
            before
                .strip_suffix(word)
                .map(|rest| rest.trim_end_matches(is_blank))
                .filter(|rest| rest.ends_with([',', ';']))
        });
        let clause = clause.unwrap_or(before);
        let Some(last) = clause.chars().next_back().filter(|c| ".;:,—–-。；：".contains(*c)) else { continue };
        let word = clause.trim_end_matches(|c: char| ".;:,—–-。；： ".contains(c));
        // `subsections (1), (2)` goes on a list of references.
        if last == ',' && word.ends_with(')') {
            continue;
        }
        let Some(found) = text.get(at..).and_then(|text| sign(text, language)) else { continue };
        let first = [Some(found.reading), found.other].into_iter().flatten().any(|(_, key)| key.n == 1);
        let began = lists.open.iter().any(|(form, _)| *form == found.reading.0);
        if first && !began {
            lists.looks += 1;
            if last == ',' || last == ';' || lists.looks > LOOKS || !comes_second(ahead, at, &found) {
                continue;
            }
        }
        if let Some((level, form)) = lists.take(&found, true) {
            out.push(inner(line, count, at, &found, form, level, None));
            past = at + found.end;
        }
    }
}

/// Whether the second member of the list that a sign begins comes soon.
fn comes_second(ahead: &[Line<'_>], from: usize, first: &Sign) -> bool {
    const FAR: usize = 4000;
    let second: &[&str] = match first.other.unwrap_or(first.reading).0 {
        Form::InDigits => &["(2)"],
        Form::InRoman => &["(ii)"],
        Form::InLetters => &["(b)", "(б)", "(ب)"],
        Form::InCapitals => &["(B)", "(Б)"],
        Form::InChinese => &["（二）", "(二)"],
        Form::ChineseDigits => &["（2）", "（２）"],
        _ => return false,
    };
    let mut seen = 0;
    for (count, line) in ahead.iter().enumerate() {
        let text = if count == 0 { line.text.get(from..).unwrap_or("") } else { line.text };
        let near = head(text, FAR);
        if second.iter().any(|second| near.contains(second)) {
            return true;
        }
        seen += text.len();
        if seen > FAR {
            break;
        }
    }
    false
}
