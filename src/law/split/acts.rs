//! Tells the law from what is printed with it: the act that approves it, annexes, acts and provisions appended.

use super::chain::Candidate;
use super::label::{After, Label};
use super::lines::{Line, ends_sentence};
use super::number::{Key, fold};
use super::outline::{Node, Rank, is_transitory, title_of};
use super::series::{Series, kind_of};
use super::words::APPROVES;
use crate::domain::provision::{LeftOut, ProvisionKind, Role};
use crate::law::language::head;

/// Annexes among the lines where one may begin: those behind the first unit and not in the midst of the series.
pub(super) fn annexes(
    lines: &[Line<'_>],
    labels: &[Option<Label>],
    candidates: &[usize],
    series: &Series,
) -> Vec<Node> {
    let mut out = Vec::new();
    let Some(first) = series.units.first() else { return out };
    for &at in candidates.iter().filter(|at| **at > first.line) {
        let from = series.units.partition_point(|unit| unit.line < at);
        let before = from.checked_sub(1).and_then(|of| series.units.get(of));
        let after = series.units.get(from);
        let amid = before.zip(after).is_some_and(|(before, after)| goes_on(&before.key(), &after.key()));
        let named = labels.get(at).and_then(Option::as_ref);
        if let (false, Some(label)) = (amid, named) {
            let mut node = Node::labelled(lines, at, 0, label, ProvisionKind::Annex, Rank::Root);
            let taken = |line: usize| series.units.binary_search_by_key(&line, |unit| unit.line).is_ok();
            title_of(&mut node, lines, labels, &taken);
            out.push(node);
        }
    }
    out
}

fn goes_on(last: &Key, next: &Key) -> bool {
    next.order(last).is_gt() && next.n <= last.end.saturating_add(3)
}

/// The roots of what a publisher appends, and the units that lie in it.
pub(super) fn appended(
    lines: &[Line<'_>],
    heads: &[usize],
    candidates: &[Candidate],
    series: &Series,
    language: &str,
    rules: bool,
) -> Vec<Node> {
    let mut out = Vec::new();
    let Some(&begin) = heads.first() else { return out };
    for &at in heads {
        let mut root = Node::plain(lines, at, ProvisionKind::Annex, Rank::Root);
        root.left_out = Some(LeftOut::Appended);
        out.push(root);
    }
    for candidate in candidates.iter().filter(|c| c.line > begin && c.at == 0) {
        let head = lines.get(candidate.line).is_some_and(|line| line.role == Role::Heading);
        let named = candidate.label.sure && candidate.label.after != After::Word && candidate.score >= 30;
        if super::series::System::of(&candidate.label) == Some(series.system) && (head || named) {
            let kind = kind_of(candidate, language, rules);
            out.push(Node::labelled(lines, candidate.line, 0, &candidate.label, kind, Rank::Unit));
        }
    }
    out
}

/// If a short act approves the law that is printed behind it, or another act is printed behind the law, sets it apart.
/// Nodes are in order, without appended ones.
pub(super) fn set_apart(nodes: &mut Vec<Node>, lines: &[Line<'_>], series: &Series) {
    let starts: Vec<usize> = (1..series.units.len())
        .filter(|&at| {
            let (last, unit) = (series.units[at - 1].key(), series.units[at].key());
            unit.n <= 1 && unit.is_plain() && unit.prefix == last.prefix && unit.order(&last).is_le()
        })
        .collect();
    let Some(&start) = starts.first().filter(|_| starts.len() <= 2) else { return };
    // More than two beginnings are chapters that each count from one.
    let (head, tail) = (start, series.units.len() - start);
    let line = series.units[start].line;
    // Provisions of transition count by themselves and are the law's own.
    let above = line.saturating_sub(2).max(series.units[start - 1].line + 1);
    if lines.get(above..line).is_some_and(|above| above.iter().any(|line| is_transitory(line) && !says_general(line))) {
        return;
    }
    let approves = head <= 20 && tail >= (head * 2).max(4) && {
        let until = series.units[..start].iter().map(|unit| unit.line);
        until.clone().any(|at| (at..at + 3).filter_map(|at| lines.get(at)).any(approves))
            || lines.iter().take(6).any(approves)
    };
    if approves {
        let first = series.units[0].line;
        let root = edge(nodes, lines, line, first);
        for node in nodes.iter_mut().filter(|node| node.line < root) {
            node.left_out = Some(LeftOut::Appended);
        }
        wrap(nodes, lines, first);
        let free = nodes.iter().all(|node| node.line != root);
        if free {
            insert_root(nodes, lines, root, ProvisionKind::Part, None);
        }
    } else if head > tail && tail >= 2 {
        let last = series.units[start - 1].line;
        let held = nodes.iter().any(|node| node.rank == Rank::Root && node.line > last && node.line <= line);
        if !held {
            let root = edge(nodes, lines, line, last);
            insert_root(nodes, lines, root, ProvisionKind::Annex, Some(LeftOut::Appended));
        }
    }
}

/// Whether a line heads what begins a law as well as what ends it.
fn says_general(line: &Line<'_>) -> bool {
    fold(line.text).contains("general")
}

/// Whether a line says that it approves another text.
pub(super) fn approves(line: &Line<'_>) -> bool {
    let near = head(line.text, 400);
    let folded = fold(near);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| APPROVES.iter().any(|stem| word.starts_with(stem)))
        || APPROVES.iter().filter(|stem| !stem.is_ascii()).any(|stem| folded.contains(stem))
}

/// The line at which the text that holds a unit begins: above the divisions and titles over it.
fn edge(nodes: &[Node], lines: &[Line<'_>], unit: usize, after: usize) -> usize {
    let mut from = unit;
    for _ in 0..12 {
        let Some(before) = from.checked_sub(1).filter(|at| *at > after) else { break };
        let of = nodes.iter().find(|node| node.line <= before && before <= node.end_line);
        let division = of.is_some_and(|node| node.rank != Rank::Unit);
        let unit = of.is_some_and(|node| node.rank == Rank::Unit);
        let title = lines.get(before).is_some_and(|line| {
            line.role == Role::Heading || (line.is_headlike() && !ends_sentence(line.text) && line.fresh)
        });
        // A title behind a signature: one line in capitals.
        let loud = lines.get(before).is_some_and(|line| {
            line.is_headlike() && line.text.len() > 8 && !line.text.chars().any(char::is_lowercase)
        });
        if !unit && !division && !title && loud {
            return before;
        }
        if unit || !(division || title) {
            break;
        }
        from = before;
        if of.is_some_and(|node| node.rank == Rank::Root) {
            break;
        }
    }
    from
}

/// Puts the provisions of the approving act together, from the line before the first of them.
fn wrap(nodes: &mut Vec<Node>, lines: &[Line<'_>], first: usize) {
    let first = nodes.first().map_or(first, |node| node.line.min(first));
    let Some(before) = first.checked_sub(1).and_then(|at| lines.get(at)) else { return };
    let mut root = Node::plain(lines, first - 1, ProvisionKind::Annex, Rank::Act);
    root.heading = lines.first().map(|line| line.text.trim_matches('*').to_owned()).unwrap_or_default();
    root.body = before.place(0);
    root.left_out = Some(LeftOut::Appended);
    nodes.insert(0, root);
}

fn insert_root(nodes: &mut Vec<Node>, lines: &[Line<'_>], at: usize, kind: ProvisionKind, why: Option<LeftOut>) {
    if let Some(node) = nodes.iter_mut().find(|node| node.line == at && node.off == 0) {
        if node.rank != Rank::Unit {
            node.rank = Rank::Root;
            node.left_out = why;
        }
        return;
    }
    let mut root = Node::plain(lines, at, kind, Rank::Root);
    root.left_out = why;
    // What is a title of the text is no division in it.
    nodes.push(root);
    nodes.sort_by_key(|node| (node.at, node.line, node.off));
}
