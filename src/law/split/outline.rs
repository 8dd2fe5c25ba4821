//! Puts units, divisions and annexes in order and finds out how deep each lies.

use std::collections::BTreeSet;

use super::label::{After, Class, Label};
use super::lines::{Line, ends_sentence, is_capital};
use super::list;
use super::number::fold;
use super::series::{Series, System, kind_of};
use super::words::{APPENDED, Named, TRANSITORY};
use crate::domain::provision::{LeftOut, Place, ProvisionKind, Role};

/// How deep a unit lies. Divisions lie above it, paragraphs and points below.
pub(super) const UNIT: u8 = 20;

/// What a node is in the order of divisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    /// An annex, an appended act, or the body of a text that another act approves.
    Root,
    /// The act that approves the text.
    Act,
    /// A division with a name: how large by default.
    Named(u8),
    /// A heading without a label.
    Plain,
    /// An article or section.
    Unit,
}

/// A provision above paragraphs.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Its first character.
    pub(super) at: Place,
    /// Where its words begin.
    pub(super) body: Place,
    /// Position of the line with its label.
    pub(super) line: usize,
    /// Bytes into the line where the label begins.
    pub(super) off: usize,
    /// Bytes into the line where what is behind the label begins.
    pub(super) rest: usize,
    /// Position of the last line of its heading.
    pub(super) end_line: usize,
    /// What it is.
    pub(super) kind: ProvisionKind,
    /// What it is in the order of divisions.
    pub(super) rank: Rank,
    /// Level of its heading in the file; 0 if none.
    pub(super) level: u8,
    /// How deep it lies.
    pub(super) depth: u8,
    /// Its label.
    pub(super) label: String,
    /// Its heading.
    pub(super) heading: String,
    /// Why it is left out.
    pub(super) left_out: Option<LeftOut>,
}

impl Node {
    /// A node with a label at a line, its words behind the label.
    pub(super) fn labelled(
        lines: &[Line<'_>],
        line: usize,
        off: usize,
        label: &Label,
        kind: ProvisionKind,
        rank: Rank,
    ) -> Self {
        let rest = off + label.rest;
        let of = lines.get(line);
        let place = |at: usize| of.map_or(Place::default(), |of| of.place(at));
        let level = of.filter(|of| of.role == Role::Heading).map_or(0, |of| of.level);
        let text = label.text.clone();
        let (at, body) = (place(off), place(rest));
        Self {
            at,
            body,
            line,
            off,
            rest,
            end_line: line,
            kind,
            rank,
            level,
            depth: 0,
            label: text,
            heading: String::new(),
            left_out: None,
        }
    }

    /// A node without a label: a heading over what follows.
    pub(super) fn plain(lines: &[Line<'_>], line: usize, kind: ProvisionKind, rank: Rank) -> Self {
        let label =
            Label { class: Class::Bare, key: None, text: String::new(), rest: 0, after: After::End, sure: true };
        let mut node = Self::labelled(lines, line, 0, &label, kind, rank);
        if let Some(of) = lines.get(line) {
            node.heading = of.text.trim_matches('*').to_owned();
            node.rest = of.text.len();
            node.body = lines.get(line + 1).map_or(of.place(of.text.len()), |next| next.place(0));
        }
        node
    }
}

/// Lines at which an annex may begin.
pub(super) fn annexes(lines: &[Line<'_>], labels: &[Option<Label>], skip: &[bool]) -> Vec<usize> {
    let fits = |at: &usize| {
        let (Some(line), Some(Some(label))) = (lines.get(*at), labels.get(*at)) else { return false };
        let head = line.role == Role::Heading;
        let behind = line.text.get(label.rest..).unwrap_or("");
        let titled = label.after != After::Word || is_capital(behind) && !ends_sentence(line.text);
        let told =
            !skip.get(*at).copied().unwrap_or(true) && line.role != Role::Row && line.text.chars().count() <= 240;
        label.class == Class::Named(Named::Annex) && told && (head || line.fresh && line.first && titled)
    };
    (0..lines.len()).filter(fits).collect()
}

/// Lines that head what a publisher appends.
pub(super) fn appended(lines: &[Line<'_>]) -> Vec<usize> {
    let fits = |line: &Line<'_>| {
        let short = line.role != Role::Row && line.text.chars().count() <= 90;
        short && {
            let folded = fold(line.text);
            let inner = folded.trim_matches(|c: char| !c.is_alphanumeric());
            APPENDED.iter().any(|begin| inner == *begin || (line.role == Role::Heading && inner.starts_with(begin)))
        }
    };
    (0..lines.len()).filter(|at| lines.get(*at).is_some_and(fits)).collect()
}

/// The units of a series, with final provisions and those that ordinals number under a heading of transition.
pub(super) fn units(
    lines: &[Line<'_>],
    labels: &[Option<Label>],
    skip: &[bool],
    series: &Series,
    language: &str,
    rules: bool,
) -> Vec<Node> {
    let unit = |c: &super::chain::Candidate| {
        Node::labelled(lines, c.line, c.at, &c.label, kind_of(c, language, rules), Rank::Unit)
    };
    let mut out: Vec<Node> = series.units.iter().map(unit).collect();
    let mut transitory = false;
    let ordinal_next =
        |at: usize| labels.get(at + 1).and_then(Option::as_ref).is_some_and(|next| next.class == Class::Ordinal);
    for (at, line) in lines.iter().enumerate() {
        if skip.get(at).copied().unwrap_or(true) || line.role == Role::Row || !line.first {
            continue;
        }
        let label = labels.get(at).and_then(Option::as_ref);
        let begun = at.checked_sub(1).and_then(|before| lines.get(before)).is_some_and(is_transitory);
        match label.map(|label| label.class) {
            // A heading over provisions that ordinals number: `DISPOSICIÓN FINAL`, `ÚNICA.-`.
            Some(Class::Disposition) if label.is_some_and(|of| of.after == After::End) && ordinal_next(at) => {
                transitory = true;
                continue;
            }
            Some(Class::Disposition) if line.fresh => {}
            Some(Class::Ordinal) if transitory && (line.fresh || begun) => {}
            Some(Class::Named(_)) => {
                transitory = is_transitory(line);
                continue;
            }
            _ => {
                transitory |= is_transitory(line);
                continue;
            }
        }
        if let Some(label) = label {
            out.push(Node::labelled(lines, at, 0, label, ProvisionKind::Article, Rank::Unit));
        }
    }
    out.sort_by_key(|node| (node.line, node.off));
    out.dedup_by_key(|node| (node.line, node.off));
    out
}

/// Whether a line heads provisions that ordinals number.
pub(super) fn is_transitory(line: &Line<'_>) -> bool {
    let folded = fold(line.text);
    let inner = folded.trim_matches(|c: char| !c.is_alphanumeric());
    line.text.chars().count() <= 80
        && !line.text.ends_with(['.', ','])
        && TRANSITORY.iter().any(|begin| inner.starts_with(begin))
}

/// Divisions with a label or at least a heading.
pub(super) fn divisions(
    lines: &[Line<'_>],
    labels: &[Option<Label>],
    skip: &[bool],
    series: &Series,
    units: &[Node],
    title: &str,
) -> Vec<Node> {
    let mut out = Vec::new();
    let taken = |at: usize| units.binary_search_by_key(&at, |node| node.line).is_ok();
    let first = units.first().map_or(0, |node| node.line);
    let lead = leading(lines, labels, first);
    let larger: BTreeSet<usize> = series.larger.iter().map(|c| c.line).collect();
    let larger = |at: usize| larger.contains(&at);
    let mut consumed = 0;
    for (at, line) in lines.iter().enumerate() {
        if at < consumed || skip.get(at).copied().unwrap_or(true) || taken(at) || line.role == Role::Row {
            continue;
        }
        let head = line.role == Role::Heading;
        let label = labels.get(at).and_then(Option::as_ref);
        let named = label.and_then(|label| match label.class {
            Class::Named(Named::Division(rank, kind)) => Some((rank, kind)),
            Class::Named(_) if larger(at) && label.text.starts_with('§') => Some((6, ProvisionKind::Division)),
            Class::Named(_) if larger(at) => Some((1, ProvisionKind::Part)),
            _ => None,
        });
        if let (Some(label), Some((rank, kind))) = (label, named) {
            let behind = line.text.get(label.rest..).unwrap_or("");
            let short = line.text.chars().count() <= 250;
            let titled = label.after == After::End || !ends_sentence(behind) || behind.len() <= 90;
            let sure = label.sure || larger(at);
            if head || short && titled && line.fresh && line.first && sure {
                let mut node = Node::labelled(lines, at, 0, label, kind, Rank::Named(rank));
                consumed = title_of(&mut node, lines, labels, &taken) + 1;
                out.push(node);
                continue;
            }
        }
        let told = head && at + 1 < lines.len() && (at > first || lead.contains(&at)) && line.text != title;
        let transitory = at > first && line.first && line.fresh && is_transitory(line) && label.is_none();
        if (told && !heads_paragraph(lines, at)) || transitory {
            out.push(Node::plain(lines, at, ProvisionKind::Division, Rank::Plain));
        }
    }
    romans(&mut out, lines, labels, units);
    out.sort_by_key(|node| node.line);
    out
}

/// The lines directly before the first unit that are headings.
fn leading(lines: &[Line<'_>], labels: &[Option<Label>], first: usize) -> std::ops::Range<usize> {
    let mut from = first;
    while let Some(line) = from.checked_sub(1).and_then(|at| lines.get(at)) {
        let labelled = labels.get(from - 1).and_then(Option::as_ref).is_some();
        if line.role != Role::Heading && !(labelled && line.is_headlike()) || (line.level == 1 && !labelled) {
            break;
        }
        from -= 1;
    }
    from..first
}

/// Whether a heading stands before a later paragraph of the unit that is under way.
fn heads_paragraph(lines: &[Line<'_>], at: usize) -> bool {
    let sign = lines.get(at + 1).and_then(|next| list::sign(next.text, ""));
    sign.is_some_and(|sign| {
        sign.reading.0 == list::Form::InDigits && (sign.reading.1.n > 1 || !sign.reading.1.is_plain())
    })
}

/// No division has a longer title, in bytes.
const LONGEST_TITLE: usize = 240;

/// Gives a division its heading, from behind its label or from the next line; gives the last line of it.
pub(super) fn title_of(
    node: &mut Node,
    lines: &[Line<'_>],
    labels: &[Option<Label>],
    taken: &dyn Fn(usize) -> bool,
) -> usize {
    let Some(line) = lines.get(node.line) else { return node.line };
    let behind = line.text.get(node.rest..).unwrap_or("").trim_matches('*').trim();
    let mut end = node.line;
    if behind.is_empty() {
        let next = lines.get(node.line + 1).filter(|next| {
            !taken(node.line + 1)
                && next.is_headlike()
                && !ends_sentence(next.text.trim_end_matches('*'))
                && labels.get(node.line + 1).is_none_or(|label| label.is_none())
                && is_capital(next.text)
                && list::sign(next.text, "").is_none()
                && node.line + 2 < lines.len()
        });
        if let Some(next) = next {
            node.heading = next.text.trim_matches('*').to_owned();
            end += 1;
        }
    } else if line.role != Role::Heading && behind.len() > LONGEST_TITLE {
        // A reader ran its title and the words behind it into one.
        return end;
    } else {
        node.heading = behind.trim_end_matches('.').to_owned();
    }
    node.end_line = end;
    node.body = match (lines.get(end + 1), lines.get(end)) {
        (Some(next), _) => next.place(0),
        (None, Some(last)) => last.place(last.text.len()),
        _ => node.body,
    };
    end
}

/// Adds divisions that a Roman numeral alone numbers, `I. Title`, if they count on and each holds a unit.
fn romans(out: &mut Vec<Node>, lines: &[Line<'_>], labels: &[Option<Label>], units: &[Node]) {
    let mut run: Vec<(usize, u32)> = Vec::new();
    let known: BTreeSet<usize> = out.iter().map(|node| node.line).collect();
    for (at, line) in lines.iter().enumerate() {
        let Some(label) = labels.get(at).and_then(Option::as_ref) else { continue };
        let roman = matches!(label.class, Class::Named(Named::Division(..))) && !label.sure;
        if !roman || !line.fresh || !line.first || known.contains(&at) {
            continue;
        }
        let n = label.key.map_or(0, |key| key.n);
        if n == run.last().map_or(0, |last| last.1) + 1 {
            run.push((at, n));
        }
    }
    let between = |from: usize, to: usize| {
        units.get(units.partition_point(|unit| unit.line <= from)).is_some_and(|unit| unit.line < to)
    };
    let holds = |at: usize| {
        let (from, to) = (run[at].0, run.get(at + 1).map_or(usize::MAX, |next| next.0));
        between(from, to)
    };
    if run.len() >= 2 && (0..run.len()).all(holds) {
        for (at, _) in &run {
            if let Some(Some(label)) = labels.get(*at) {
                let mut node = Node::labelled(lines, *at, 0, label, ProvisionKind::Division, Rank::Named(4));
                title_of(&mut node, lines, labels, &|_| true);
                out.push(node);
            }
        }
    }
}

/// Headings that stand before nearly every unit are the units' own.
pub(super) fn marginal_headings(nodes: &mut Vec<Node>, system: System) {
    let before = |nodes: &[Node], at: usize| {
        let (Some(unit), Some(last)) = (nodes.get(at), at.checked_sub(1).and_then(|of| nodes.get(of))) else {
            return false;
        };
        unit.rank == Rank::Unit && unit.level == 0 && last.rank == Rank::Plain && last.line + 1 == unit.line
    };
    let count = (0..nodes.len()).filter(|at| before(nodes, *at)).count();
    let units = nodes.iter().filter(|node| node.rank == Rank::Unit).count();
    if units < 2 || count * 10 < units * 6 || system == System::Sign {
        return;
    }
    let mut out: Vec<Node> = Vec::with_capacity(nodes.len());
    let own: Vec<bool> = (0..nodes.len()).map(|at| before(nodes, at)).collect();
    for (mut unit, own) in std::mem::take(nodes).into_iter().zip(own) {
        if let Some(head) = own.then(|| out.pop()).flatten() {
            unit.heading = head.heading;
            unit.at = head.at;
        }
        out.push(unit);
    }
    *nodes = out;
}
