//! The annex: from the instrument to national law, and back.

use std::collections::BTreeMap;

use crate::domain::finding::{Citation, ElementVerdict, Verdict};
use crate::report::draft::{Draft, words};
use crate::report::entry::{Entry, act, cell, dated, entries, join, of_checklist, of_many};
use crate::report::model::Inline;
use crate::report::prose::user;

const FORTH: [(&str, bool, u8); 10] = [
    ("report-col-item", false, 6),
    ("report-col-pinpoint", false, 7),
    ("report-col-force", false, 8),
    ("report-col-requirement", false, 12),
    ("report-col-act", false, 8),
    ("report-col-provision", false, 8),
    ("report-col-verdict", false, 9),
    ("report-col-difference", false, 20),
    ("report-col-body", false, 7),
    ("report-col-planned", false, 6),
];

const BACK: [(&str, bool, u8); 4] = [
    ("report-col-act", false, 4),
    ("report-col-provision", false, 3),
    ("report-col-answers", false, 6),
    ("report-col-still-open", false, 6),
];

pub(super) fn write(draft: &mut Draft<'_>) {
    for checklist in draft.input.checklists {
        let all = of_checklist(checklist, draft.input.assessment);
        let rows: Vec<_> = all.iter().flat_map(|entry| forth(draft, entry)).collect();
        if !rows.is_empty() {
            draft.table(of_many(draft, checklist, draft.text("report-table-forth")), true, &FORTH, rows);
        }
    }
    let rows = back(draft);
    if rows.is_empty() {
        draft.tell("report-concordance-none", []);
    } else {
        draft.table(draft.text("report-table-back"), true, &BACK, rows);
    }
}

/// A row for the first provision cited, and one for each further provision, so that acts and provisions stand side by
/// side; what holds for the item is said once.
fn forth(draft: &Draft<'_>, entry: &Entry<'_>) -> Vec<Vec<Vec<Inline>>> {
    let finding = entry.finding;
    let verdict = if entry.item.is_some_and(|item| item.is_answerable()) {
        vec![entry.verdict(draft)]
    } else {
        vec![Inline::Text(draft.text("report-not-scored-cell"))]
    };
    let planned = finding.map_or("", |finding| finding.planned_date.trim());
    let cited = |citation: Option<&Citation>| match citation {
        Some(citation) => (vec![act(draft, citation)], cell(draft, &citation.provision)),
        None => (cell(draft, ""), cell(draft, "")),
    };
    let id = || vec![user(entry.id.as_str(), "")];
    let mut citations = entry.citations().iter();
    let (first_act, first_provision) = cited(citations.next());
    let mut rows = vec![vec![
        id(),
        vec![entry.pinpoint()],
        vec![Inline::Text(draft.messages.force(entry.force))],
        draft.to_item(entry.id, vec![entry.title()]),
        first_act,
        first_provision,
        verdict,
        difference(draft, entry),
        cell(draft, finding.map_or("", |finding| &finding.responsible_body)),
        match planned {
            "" => cell(draft, ""),
            planned => draft.rich("report-plain", [("text", dated(draft, planned))]),
        },
    ]];
    for citation in citations {
        let (act, provision) = cited(Some(citation));
        let mut row = vec![Vec::new(); FORTH.len()];
        (row[0], row[4], row[5]) = (id(), act, provision);
        rows.push(row);
    }
    rows
}

/// How the national rule differs: in reach, and by the elements that are missing or unclear.
fn difference(draft: &Draft<'_>, entry: &Entry<'_>) -> Vec<Inline> {
    let Some(finding) = entry.finding.filter(|_| entry.standing.verdict.counts()) else {
        return cell(draft, "");
    };
    if entry.standing.verdict == Verdict::None && finding.citations.is_empty() {
        // That every element is missing follows.
        return vec![Inline::Text(draft.text("report-none-found-sentence"))];
    }
    let mut sentences = Vec::new();
    if let Some(scope) = finding.scope {
        sentences.push(vec![Inline::Text(draft.text(&format!("report-scope-short-{}", scope.key())))]);
    }
    for (verdict, key) in [(ElementVerdict::No, "report-missing"), (ElementVerdict::Unclear, "report-unclear")] {
        let texts: Vec<_> = entry
            .elements
            .iter()
            .filter(|(id, _, _)| finding.elements.get(*id) == Some(&verdict))
            .map(|(_, text, _)| vec![user(text.trim_end_matches('.'), entry.language)])
            .collect();
        if !texts.is_empty() {
            sentences.push(draft.rich(key, [("list", join(draft, texts).into())]));
        }
    }
    if sentences.is_empty() {
        return cell(draft, "");
    }
    sentences.into_iter().fold(Vec::new(), |mut all, sentence| {
        if !all.is_empty() {
            all.push(Inline::Text(" ".into()));
        }
        all.extend(sentence);
        all
    })
}

/// What a provision answers, and what is open under it.
#[derive(Default)]
struct Under<'a> {
    answers: Vec<Entry<'a>>,
    open: Vec<Entry<'a>>,
}

fn back(draft: &Draft<'_>) -> Vec<Vec<Vec<Inline>>> {
    let assessment = draft.input.assessment;
    // Registered laws in their order, then acts named by hand by name; provisions as people count them.
    let mut found = BTreeMap::<(usize, String, Vec<Run>, String), Under<'_>>::new();
    for entry in entries(draft) {
        for citation in entry.citations() {
            let place = assessment.laws.iter().position(|law| Some(&law.id) == citation.law.as_ref());
            let name = words(&act(draft, citation));
            let provision = words(&user(&citation.provision, ""));
            let key = (place.unwrap_or(usize::MAX), name, natural(&provision), provision);
            let under = found.entry(key).or_default();
            let list = match entry.standing.verdict {
                Verdict::Full | Verdict::NotApplicable => &mut under.answers,
                _ if !entry.item.is_some_and(|item| item.is_answerable()) => &mut under.answers,
                _ => &mut under.open,
            };
            if !list.iter().any(|other| other.id == entry.id) {
                list.push(entry.clone());
            }
        }
    }
    let names = |entries: &[Entry<'_>], with_verdict: bool| {
        let pieces = entries.iter().map(|entry| {
            let id = draft.to_item(entry.id, vec![user(entry.id.as_str(), "")]);
            if with_verdict {
                draft.rich("report-item-verdict", [("item", id.into()), ("verdict", entry.verdict(draft).into())])
            } else {
                id
            }
        });
        join(draft, pieces.collect())
    };
    found
        .into_iter()
        .map(|((_, act, _, provision), under)| {
            vec![vec![user(&act, "")], cell(draft, &provision), names(&under.answers, false), names(&under.open, true)]
        })
        .collect()
}

/// A run of digits by its value, or other characters as they are.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Run {
    Number(u64),
    Text(String),
}

/// Splits a provision so that `s. 9` stands before `s. 23`.
fn natural(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    for c in text.chars() {
        match (c.to_digit(10), runs.last_mut()) {
            (Some(digit), Some(Run::Number(number))) => {
                *number = number.saturating_mul(10).saturating_add(u64::from(digit));
            }
            (Some(digit), _) => runs.push(Run::Number(u64::from(digit))),
            (None, Some(Run::Text(text))) => text.push(c),
            (None, _) => runs.push(Run::Text(c.to_string())),
        }
    }
    runs
}
