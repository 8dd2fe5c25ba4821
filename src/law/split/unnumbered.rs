//! A text that numbers nothing: a provision for each heading, or for each run of paragraphs.

use super::label::Label;
use super::lines::{Line, ends_sentence};
use super::outline::{Node, Rank};
use crate::domain::provision::{ProvisionKind, Role};

/// A run of paragraphs without a heading ends when it has about this many bytes.
const RUN: usize = 600;
/// How much of a run's words stands for its heading, in characters.
const SHOWN: usize = 60;

/// The provisions.
pub(super) fn nodes(lines: &[Line<'_>], labels: &[Option<Label>]) -> Vec<Node> {
    let heads: Vec<usize> = (0..lines.len()).filter(|at| is_head(lines, labels, *at)).collect();
    if heads.len() >= 2 {
        return by_headings(lines, &heads);
    }
    let mut out = Vec::new();
    let mut size = RUN;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.role == Role::Text) {
        if size >= RUN && line.first {
            let mut node = Node::plain(lines, at, ProvisionKind::Article, Rank::Unit);
            node.heading = line.text.chars().take(SHOWN).collect();
            node.body = line.place(0);
            // Its first words are no label, so headings are not sought behind it.
            node.rest = line.text.len();
            out.push(node);
            size = 0;
        }
        size += line.text.len();
    }
    out
}

fn is_head(lines: &[Line<'_>], labels: &[Option<Label>], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    line.role == Role::Heading
        || line.first
            && line.fresh
            && line.role == Role::Text
            && labels.get(at).and_then(Option::as_ref).is_some_and(|label| label.sure)
            && line.text.chars().count() <= 120
            && !ends_sentence(line.text)
}

fn by_headings(lines: &[Line<'_>], heads: &[usize]) -> Vec<Node> {
    let mut out = Vec::new();
    for (count, &at) in heads.iter().enumerate() {
        let next = heads.get(count + 1).copied().unwrap_or(lines.len());
        let text = next > at + 1;
        let (kind, rank) =
            if text { (ProvisionKind::Article, Rank::Unit) } else { (ProvisionKind::Division, Rank::Plain) };
        out.push(Node::plain(lines, at, kind, rank));
    }
    out
}
