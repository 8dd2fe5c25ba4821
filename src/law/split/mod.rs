//! Cuts the text of a law into provisions: which words begin one, under which label and heading, and which do not.

mod acts;
mod chain;
mod counter;
mod depth;
mod heads;
mod inner;
mod label;
mod lines;
mod list;
mod number;
mod ordinal;
mod outline;
mod rare;
mod repealed;
mod roles;
mod series;
mod unnumbered;
mod words;

use std::collections::BTreeSet;

use super::draft::Draft;
use super::language::{SUPPORTED, UNKNOWN, language_of_law};
use crate::domain::provision::{LawText, LeftOut, Mark, Place, ProvisionKind, Role};
use crate::law::language::head;
use label::{After, Class, Label};
use lines::Line;
pub(in crate::law) use number::written;
use outline::{Node, UNIT};
use words::Named;

/// Whether a word names articles, sections, divisions or annexes.
pub(in crate::law) fn is_name(word: &str) -> bool {
    let folded = number::fold(word);
    words::NAMES.iter().any(|(name, _)| *name == folded)
}

/// Cuts a draft into provisions. File, hash and time of reading are left for the caller. A draft that has marks keeps
/// them, put in order.
pub fn cut(draft: Draft) -> LawText {
    let given = !draft.marks.is_empty();
    let mut law = LawText {
        format: draft.format.to_owned(),
        language: draft.language,
        title: draft.title,
        version: draft.version,
        cautions: draft.cautions,
        blocks: draft.blocks,
        ..LawText::default()
    };
    let found = language_of_law(&law);
    if found != UNKNOWN || law.language.is_empty() {
        law.language = found.to_owned();
    }
    // A language that was not told is one of those, as a rule, in a text too short.
    let primary = law.language.split(['-', '_']).next().unwrap_or("");
    if !primary.is_empty() && primary != UNKNOWN && !SUPPORTED.contains(&primary) {
        law.cautions.push("law-language-unsupported".to_owned());
    }
    law.marks = if given {
        tidy(draft.marks, &law)
    } else {
        roles::assign(&mut law.blocks, &law.language);
        marks(&mut law)
    };
    repeal(&mut law);
    law
}

/// Marks that a file gave: those that lie in the text, in order, one a place.
fn tidy(marks: Vec<Mark>, law: &LawText) -> Vec<Mark> {
    let mut out: Vec<Mark> = marks.into_iter().filter(|mark| law.is_place(mark.at) && mark.at < law.end()).collect();
    for mark in &mut out {
        if !law.is_place(mark.body) || mark.body < mark.at {
            mark.body = mark.at;
        }
        mark.label = mark.label.trim().to_owned();
        mark.heading = mark.heading.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    out.sort_by_key(|mark| (mark.at, mark.depth));
    out.dedup_by_key(|mark| mark.at);
    out
}

fn marks(law: &mut LawText) -> Vec<Mark> {
    let mut lines = lines::lines(&law.blocks);
    let language = law.language.get(..2).unwrap_or("").to_owned();
    let skip = roles::quoted(&lines);
    let labels: Vec<_> =
        lines.iter().map(|line| label::read(line.text, &language, line.role == Role::Heading)).collect();
    let labels: Vec<_> =
        labels.into_iter().zip(&lines).map(|(label, line)| wrongly_numbered(label, line, &language)).collect();
    let labels = if language == "ar" { chapters_as_articles(labels, &lines) } else { labels };
    for at in 1..lines.len() {
        let divided = labels
            .get(at - 1)
            .and_then(Option::as_ref)
            .is_some_and(|label| label.sure && matches!(label.class, Class::Named(Named::Division(..) | Named::Annex)));
        if let Some(line) = lines.get_mut(at).filter(|_| divided) {
            line.fresh = true;
        }
    }
    let rules = says_rules(&law.title, &lines);
    let appended = outline::appended(&lines);
    let annexes = outline::annexes(&lines, &labels, &skip);
    let all = series::candidates(&lines, &labels, &skip, &language);
    let until = appended.first().copied().filter(|at| all.iter().any(|c| c.line < *at)).unwrap_or(usize::MAX);
    let own: Vec<_> = all.iter().filter(|c| c.line < until).cloned().collect();
    let Some(series) = series::choose(&own, &lines, &annexes) else {
        let nodes = unnumbered::nodes(&lines, &labels);
        if !nodes.is_empty() {
            law.cautions.push("law-no-numbering".to_owned());
        }
        return finish(nodes, &lines, &language);
    };
    let units = outline::units(&lines, &labels, &skip, &series, &language, rules);
    let mut nodes = outline::divisions(&lines, &labels, &skip, &series, &units, &law.title);
    nodes.extend(units);
    let roots = acts::annexes(&lines, &labels, &annexes, &series);
    // Both are in order of lines.
    let held = |line: usize| {
        let before = roots.partition_point(|root| root.line <= line);
        before.checked_sub(1).and_then(|at| roots.get(at)).is_some_and(|root| line <= root.end_line)
    };
    nodes.retain(|node| !held(node.line));
    nodes.extend(roots);
    if until != usize::MAX {
        let heads: Vec<usize> = appended.iter().copied().filter(|at| *at >= until).collect();
        let more = acts::appended(&lines, &heads, &all, &series, &language, rules);
        let again: BTreeSet<usize> = more.iter().map(|node| node.line).collect();
        nodes.retain(|node| !again.contains(&node.line));
        nodes.extend(more);
    }
    nodes.sort_by_key(|node| (node.line, node.off));
    nodes.dedup_by_key(|node| (node.line, node.off));
    outline::marginal_headings(&mut nodes, series.system);
    acts::set_apart(&mut nodes, &lines, &series);
    finish(nodes, &lines, &language)
}

/// In Tunisia and Morocco the Arabic word for chapter names articles: where nothing else does, and sentences follow it.
fn chapters_as_articles(mut labels: Vec<Option<Label>>, lines: &[Line<'_>]) -> Vec<Option<Label>> {
    let chapter = |of: &&mut Label| of.text.starts_with("الفصل") || of.text.starts_with("فصل");
    let article = |of: &Label| matches!(of.class, Class::Named(Named::Article));
    let filled = |(of, line): &(&mut Label, &Line<'_>)| {
        of.after == After::Mark && line.text.get(of.rest..).is_some_and(|rest| rest.chars().count() > 15)
    };
    if labels.iter().flatten().any(article) {
        return labels;
    }
    let both = labels.iter_mut().zip(lines).filter_map(|(label, line)| label.as_mut().map(|label| (label, line)));
    let chapters = both.filter(|(label, _)| chapter(label)).collect::<Vec<_>>();
    if chapters.len() >= 2 && chapters.iter().filter(|of| filled(of)).count() * 2 > chapters.len() {
        chapters.into_iter().for_each(|(label, _)| label.class = Class::Named(Named::Article));
    }
    labels
}

/// `Artículo 3: SECCION II`: an automatic conversion took the heading of a division for that of an article.
fn wrongly_numbered(label: Option<Label>, line: &Line<'_>, language: &str) -> Option<Label> {
    let of = label?;
    let rest = of.rest;
    if series::System::of(&of).is_none() {
        return Some(of);
    }
    let inner = line.text.get(rest..).and_then(|text| label::read(text, language, false));
    match inner {
        Some(inner) if matches!(inner.class, Class::Named(Named::Division(..))) && inner.after == After::End => {
            Some(Label { rest: rest + inner.rest, ..inner })
        }
        _ => Some(of),
    }
}

/// Whether a text calls itself rules, whose numbers count rules and not sections.
fn says_rules(title: &str, lines: &[Line<'_>]) -> bool {
    let says = |text: &str| {
        let folded = number::fold(text);
        folded.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "rules" | "regulations"))
    };
    let loud = |line: &&Line<'_>| line.role == Role::Heading || line.text.chars().count() <= 80;
    says(title) || lines.iter().take(30).filter(loud).any(|line| says(line.text)) || {
        let called = |line: &Line<'_>| {
            let folded = number::fold(head(line.text, 300));
            folded.contains("these rules may be c") || folded.contains("these rules shall be c")
        };
        lines.iter().take(120).any(called)
    }
}

/// Headings, depths, paragraphs and points; gives the marks.
fn finish(mut nodes: Vec<Node>, lines: &[Line<'_>], language: &str) -> Vec<Mark> {
    heads::assign(&mut nodes, lines, language);
    depth::depths(&mut nodes);
    let mut out: Vec<Mark> = Vec::with_capacity(nodes.len() * 3);
    for (at, node) in nodes.iter().enumerate() {
        out.push(Mark {
            at: node.at,
            body: node.body.max(node.at),
            kind: node.kind,
            depth: node.depth,
            label: node.label.clone(),
            heading: node.heading.clone(),
            left_out: node.left_out,
        });
        let first = lines.partition_point(|line| line.place(line.text.len()) <= node.body);
        let start = lines.get(first).map_or(0, |line| {
            if line.block == node.body.block as usize { (node.body.at as usize).saturating_sub(line.at) } else { 0 }
        });
        let next = nodes.get(at + 1).map(|next| next.at);
        let end = next.map_or(lines.len(), |next| lines.partition_point(|line| line.place(0) < next));
        let within = lines.get(first..end.max(first)).unwrap_or_default();
        for part in inner::parts(within, first, start, language) {
            let Some(line) = lines.get(part.line) else { continue };
            let (mut begin, body) = (line.place(part.at), line.place(part.body));
            let heading = part.heading.and_then(|of| lines.get(of));
            if let Some(heading) = heading {
                begin = heading.place(0);
            }
            // A provision in the midst of the line takes over from there.
            if next.is_some_and(|next| begin >= next) || begin < node.body {
                continue;
            }
            out.push(Mark {
                at: begin,
                body,
                kind: part.kind,
                depth: UNIT + 1 + part.level,
                label: part.label,
                heading: heading.map(|of| of.text.trim_matches('*').to_owned()).unwrap_or_default(),
                left_out: None,
            });
        }
    }
    out.sort_by_key(|mark| (mark.at, mark.depth));
    // A unit and its first paragraph can begin at one place only if the unit has no label; the larger one stays.
    out.dedup_by_key(|mark| mark.at);
    out
}

/// Marks as left out what is repealed and has no words of its own.
fn repeal(law: &mut LawText) {
    let provisions = law.provisions();
    let mut gone = Vec::new();
    for (at, provision) in provisions.iter().enumerate() {
        let mark = &provision.mark;
        let above = matches!(mark.kind, ProvisionKind::Point | ProvisionKind::Paragraph);
        if mark.left_out.is_some() || above {
            continue;
        }
        let unit = mark.kind.is_unit();
        if !unit && provisions.get(at + 1).is_some_and(|next| next.mark.kind.is_unit() && next.parent == Some(at)) {
            continue;
        }
        let words = first_words(law, mark.body, provision.end);
        let empty = words.trim().is_empty();
        let said = repealed::says_so(&words) || repealed::names_itself(&words, &mark.label);
        if said || (empty && unit && repealed::says_so(&mark.heading)) {
            gone.push(mark.at);
        }
    }
    for mark in &mut law.marks {
        if gone.binary_search(&mark.at).is_ok() {
            mark.left_out = Some(LeftOut::Repealed);
        }
    }
}

/// The words between two places, but no more than tell whether there are many.
fn first_words(law: &LawText, from: Place, to: Place) -> String {
    let mut out = String::new();
    for (_, text) in law.stretches(from, to) {
        out.push_str(text);
        out.push('\n');
        if out.len() > 2000 {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests;
