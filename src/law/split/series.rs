//! Decides which labels are the units of a law: its articles, its sections, or numbers alone.

use super::acts::approves;
use super::chain::{self, Candidate};
use super::label::{self, After, Class, Label};
use super::lines::{Line, is_blank};
use super::number::{Key, roman};
use super::words::Named;
use crate::domain::provision::{ProvisionKind, Role};
use crate::law::language::head;

/// What the units of a law look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum System {
    /// `§ 5`
    Sign,
    /// `Article 5`, `第五条`
    Article,
    /// `Section 5`
    Section,
    /// `5.`
    Bare,
}

impl System {
    /// The system a label belongs to, if it can be a unit's.
    pub(super) fn of(label: &Label) -> Option<Self> {
        match label.class {
            Class::Named(Named::Article) if label.text.starts_with('§') => Some(Self::Sign),
            Class::Named(Named::Article) => Some(Self::Article),
            Class::Named(Named::Section) => Some(Self::Section),
            Class::Bare => Some(Self::Bare),
            _ => None,
        }
    }
}

/// The units of a law.
#[derive(Debug)]
pub(super) struct Series {
    /// How they are numbered.
    pub(super) system: System,
    /// They, in order.
    pub(super) units: Vec<Candidate>,
    /// Labels of other systems that hold units of this one: an Artikel with paragraphs in it.
    pub(super) larger: Vec<Candidate>,
}

/// All places where a unit may begin, in order. `skip` says which lines hold no beginning.
pub(super) fn candidates(
    lines: &[Line<'_>],
    labels: &[Option<Label>],
    skip: &[bool],
    language: &str,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    let mut divided = false;
    for (at, line) in lines.iter().enumerate() {
        if skip.get(at).copied().unwrap_or(true) || line.role == Role::Row {
            continue;
        }
        if let Some(Some(label)) = labels.get(at) {
            if System::of(label).is_some() {
                let mut candidate = Candidate::new(at, 0, label.clone(), lines);
                candidate.anew = divided;
                divided = false;
                out.push(candidate);
            }
            divided |= matches!(label.class, Class::Named(Named::Division(..)));
        }
        for (from, label) in inside(line.text, language) {
            out.push(Candidate::new(at, from, label, lines));
        }
    }
    flattened(&mut out);
    // A law begins again in its chapters if most of them do.
    let again = out.iter().filter(|c| c.anew && c.key().n == 1).count();
    let divided = out.iter().filter(|c| c.anew).count();
    if again < 3 || again * 2 < divided {
        out.iter_mut().for_each(|candidate| candidate.anew = false);
    }
    out
}

/// `2221` between 222 and 223 is 222 with a raised 1 that a conversion put on the line.
fn flattened(all: &mut [Candidate]) {
    let mut base: Option<(u32, u16)> = None;
    for at in 0..all.len() {
        let key = all[at].key();
        let named = matches!(all[at].label.class, Class::Named(_)) && all[at].at == 0 && key.is_plain();
        if !named {
            continue;
        }
        if let Some((n, sub)) = base.filter(|(n, _)| *n >= 10) {
            let raised = key.n.to_string().strip_prefix(&n.to_string()).and_then(|rest| rest.parse::<u16>().ok());
            let next = all.get(at + 1).map(|next| next.key().n);
            let told = next.is_none_or(|next| next < key.n || next == key.n + 1);
            if let Some(raised) = raised.filter(|raised| *raised == sub + 1 && told) {
                let mut new = Key::of(n);
                new.push(u32::from(raised));
                let label = &mut all[at].label;
                label.text = label.text.replacen(&key.n.to_string(), &format!("{n}.{raised}"), 1);
                label.key = Some(new);
                base = Some((n, raised));
                continue;
            }
        }
        base = Some((key.n, 0));
    }
}

/// Labels in the middle of a line, behind the end of a sentence: two provisions that lost the break between them.
fn inside(text: &str, language: &str) -> Vec<(usize, Label)> {
    let mut out = Vec::new();
    let mut closed = false;
    let mut past = 0;
    for (at, c) in text.char_indices() {
        let begins =
            closed && at >= past && (c.is_uppercase() || c == '§' || c == '第' || ('\u{621}'..='\u{64a}').contains(&c));
        if begins && at > 0 {
            let tail = &text[at..];
            let near = head(tail, 60);
            if let Some(label) = label::read(near, language, false)
                && matches!(System::of(&label), Some(System::Sign | System::Article | System::Section))
                && label.sure
                && label.after == After::Mark
            {
                past = at + label.rest;
                out.push((at, label));
            }
        }
        closed = ".;)*”»。".contains(c) || (closed && is_blank(c));
    }
    out
}

/// The units of a law; `None` if it numbers nothing. `annexes` are lines at which an annex may begin.
pub(super) fn choose(candidates: &[Candidate], lines: &[Line<'_>], annexes: &[usize]) -> Option<Series> {
    let of = |systems: &[System]| -> Vec<Candidate> {
        let fits = |c: &&Candidate| System::of(&c.label).is_some_and(|system| systems.contains(&system));
        candidates.iter().filter(fits).cloned().collect()
    };
    let chain = |systems: &[System]| -> Vec<Candidate> {
        let all = of(systems);
        let bare = systems == [System::Bare];
        let mut picked = chain::best(&all, bare);
        if bare {
            if let Some(annex) = cut_at_annexes(&all, &mut picked, annexes) {
                picked.extend(approved(&all, &picked, annex, lines));
            }
        } else {
            picked = chain::with_misprints(&all, picked, lines);
        }
        picked.into_iter().filter_map(|at| all.get(at).cloned()).collect()
    };
    let named = [System::Sign, System::Article, System::Section].map(|system| (system, chain(&[system])));
    let (system, units) = named.iter().max_by_key(|(system, units)| (units.len(), *system == System::Sign))?;
    let bare = chain(&[System::Bare]);
    // Where full stops are the rule, a number without one is a page's or a table's.
    let dotted = bare.iter().filter(|c| c.label.sure).count();
    let bare: Vec<Candidate> = bare.iter().filter(|c| c.label.sure || dotted * 10 < bare.len() * 7).cloned().collect();
    let few = units.len() < 2 || units.len() * 3 < bare.len();
    let real = bare.len() >= 3 || (bare.len() >= 2 && units.is_empty()) || bare.iter().any(|c| is_head(c, lines));
    if few && real && bare.len() > units.len() {
        let larger = named.iter().flat_map(|(_, units)| units).filter(|c| is_roman(c)).cloned().collect();
        return Some(Series { system: System::Bare, units: bare, larger });
    }
    if units.is_empty() {
        return None;
    }
    let larger = named.iter().filter(|(other, _)| other != system).flat_map(|(_, units)| units);
    let larger = larger.filter(|c| c.at == 0 && (is_head(c, lines) || is_roman(c) || c.label.after != After::Word));
    Some(Series { system: *system, units: units.clone(), larger: larger.cloned().collect() })
}

fn is_head(candidate: &Candidate, lines: &[Line<'_>]) -> bool {
    lines.get(candidate.line).is_some_and(|line| line.role == Role::Heading)
}

fn is_roman(candidate: &Candidate) -> bool {
    roman(&candidate.label.text).is_some()
}

/// Numbers behind the beginning of an annex that count from one again are the annex's, and end the law's series.
/// Gives the line of the annex.
fn cut_at_annexes(all: &[Candidate], picked: &mut Vec<usize>, annexes: &[usize]) -> Option<usize> {
    let ones: Vec<usize> = (0..all.len()).filter(|at| all.get(*at).is_some_and(|c| c.key().n == 1)).collect();
    for &annex in annexes {
        let from = picked.partition_point(|at| all.get(*at).is_some_and(|c| c.line < annex));
        let Some(&first) = picked.get(from).filter(|_| from > 0) else { continue };
        let begin = all.partition_point(|c| c.line < annex);
        let again = ones.get(ones.partition_point(|at| *at < begin)).is_some_and(|at| *at < first);
        let more = all.get(first).is_some_and(|c| c.key().n == 1);
        if again || more {
            picked.truncate(from);
            return Some(annex);
        }
    }
    None
}

/// The series in the annex of a short act that does nothing but approve it: `Утвердить прилагаемый Порядок`.
fn approved(all: &[Candidate], head: &[usize], annex: usize, lines: &[Line<'_>]) -> Vec<usize> {
    let told = head.iter().filter_map(|at| all.get(*at)).any(|c| lines.get(c.line).is_some_and(approves));
    let from = all.partition_point(|c| c.line <= annex);
    if !told || head.len() > 20 {
        return Vec::new();
    }
    let tail = chain::best(all.get(from..).unwrap_or_default(), true);
    if tail.len() < (head.len() * 2).max(4) { Vec::new() } else { tail.into_iter().map(|at| from + at).collect() }
}

/// The kind of provision a unit is.
pub(super) fn kind_of(candidate: &Candidate, language: &str, rules: bool) -> ProvisionKind {
    match System::of(&candidate.label) {
        Some(System::Section) => ProvisionKind::Section,
        Some(System::Bare) if language == "en" && !rules => ProvisionKind::Section,
        _ => ProvisionKind::Article,
    }
}
