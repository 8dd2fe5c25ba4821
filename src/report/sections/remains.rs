//! What is not done yet, and findings that no loaded checklist holds.

use std::collections::BTreeSet;

use crate::domain::checklist::Condition;
use crate::domain::finding::Verdict;
use crate::domain::standing::{Lack, Origin, lacks};
use crate::report::draft::Draft;
use crate::report::entry::{Entry, entries};
use crate::report::model::Inline;
use crate::report::prose::user;
use crate::report::sections::finding;
use crate::report::sections::introduction::bullets;

pub(super) fn write(draft: &mut Draft<'_>) {
    let all = entries(draft);
    let any = [
        open(draft, &all),
        questions(draft),
        lacking(draft, &all),
        unrecommended(draft, &all),
        versions(draft),
        unchecked(draft, &all),
        kept(draft, &all),
    ];
    if !any.contains(&true) {
        draft.tell("report-remains-none", []);
    }
}

fn open(draft: &mut Draft<'_>, all: &[Entry<'_>]) -> bool {
    let open: Vec<_> = all
        .iter()
        .filter(|entry| entry.item.is_some_and(|item| item.is_scored()))
        .filter(|entry| entry.standing.verdict == Verdict::NotAssessed)
        .collect();
    listed(draft, "report-remains-open", &open)
}

fn unrecommended(draft: &mut Draft<'_>, all: &[Entry<'_>]) -> bool {
    let gaps: Vec<_> = all
        .iter()
        .filter(|entry| entry.item.is_some_and(|item| item.is_scored()) && entry.standing.verdict.is_gap())
        .filter(|entry| entry.finding.is_none_or(|finding| finding.recommendation.trim().is_empty()))
        .collect();
    listed(draft, "report-remains-unrecommended", &gaps)
}

fn listed(draft: &mut Draft<'_>, key: &str, entries: &[&Entry<'_>]) -> bool {
    if entries.is_empty() {
        return false;
    }
    draft.tell(key, [("n", entries.len().into())]);
    bullets(draft, entries.iter().map(|entry| draft.to_item(entry.id, name(draft, entry))).collect());
    true
}

fn name(draft: &Draft<'_>, entry: &Entry<'_>) -> Vec<Inline> {
    draft.rich("report-item", [("title", entry.title().into()), ("pinpoint", entry.pinpoint().into())])
}

/// Questions asked once for the assessment, on which items depend, and that nobody has answered.
fn questions(draft: &mut Draft<'_>) -> bool {
    let assessment = draft.input.assessment;
    // Checklists share questions.
    let mut seen = BTreeSet::new();
    let open: Vec<(&Condition, &str)> = draft
        .input
        .checklists
        .iter()
        .flat_map(|checklist| checklist.conditions.iter().map(|condition| (condition, checklist.language.as_str())))
        .filter(|(condition, _)| !assessment.conditions.contains_key(&condition.id) && seen.insert(&condition.id))
        .collect();
    if open.is_empty() {
        return false;
    }
    draft.tell("report-remains-questions", [("n", open.len().into())]);
    bullets(draft, open.into_iter().map(|(condition, language)| vec![user(&condition.question, language)]).collect());
    true
}

fn lacking(draft: &mut Draft<'_>, all: &[Entry<'_>]) -> bool {
    let mut rows = Vec::new();
    for entry in all.iter().filter(|entry| entry.standing.origin != Origin::ConditionNotMet) {
        let (Some(item), Some(finding)) = (entry.item, entry.finding) else { continue };
        let lacks = lacks(item, finding);
        if lacks.is_empty() || !item.is_answerable() {
            continue;
        }
        let words = lacks.into_iter().map(|lack| {
            draft.text(match lack {
                Lack::ReasonForNotApplicable => "report-lack-reason",
                Lack::DifferenceUnexplained => "report-lack-difference",
                Lack::Citation => "report-lack-citation",
            })
        });
        let words = words.collect::<Vec<_>>().join(" ");
        rows.push(vec![draft.to_item(entry.id, name(draft, entry)), vec![Inline::Text(words)]]);
    }
    if rows.is_empty() {
        return false;
    }
    draft.tell("report-remains-lacking", [("n", rows.len().into())]);
    let columns = [("report-col-requirement", false, 5), ("report-col-lacking", false, 6)];
    draft.table(draft.text("report-table-lacking"), false, &columns, rows);
    true
}

/// Findings made for an earlier version of their item that nobody has looked at since.
fn unchecked(draft: &mut Draft<'_>, all: &[Entry<'_>]) -> bool {
    let waits = |entry: &&Entry<'_>| entry.finding.is_some_and(|finding| !finding.recheck.is_empty());
    let waiting: Vec<_> = all.iter().filter(waits).collect();
    listed(draft, "report-remains-unchecked", &waiting)
}

/// Checklists whose text is another than the one that was answered.
fn versions(draft: &mut Draft<'_>) -> bool {
    let mut any = false;
    for checklist in draft.input.checklists {
        let answered = draft.input.assessment.checklists.iter().find(|answered| answered.id == checklist.id);
        let Some(answered) = answered.filter(|answered| answered.hash != checklist.hash) else { continue };
        let slots = [
            ("checklist", user(&checklist.short_title, &checklist.language).into()),
            ("answered", user(&answered.version, "").into()),
            ("used", checklist.version.to_string().into()),
        ];
        draft.tell("report-remains-version", slots);
        any = true;
    }
    any
}

/// Findings on items that none of the report's checklists holds: those outside the choice of the assessment, and those
/// of items that are not at hand, from the text that was answered.
fn kept(draft: &mut Draft<'_>, all: &[Entry<'_>]) -> bool {
    let (assessment, library) = (draft.input.assessment, draft.input.library);
    let known: BTreeSet<_> = all.iter().map(|entry| entry.id).collect();
    let (mut outside, mut kept) = (Vec::new(), Vec::new());
    for (id, finding) in assessment.findings.iter().filter(|(id, _)| !known.contains(id)) {
        if let Some((checklist, item)) = library.place(id) {
            outside.push(Entry::outside(item, checklist, finding));
        } else {
            let texts = assessment.checklists.iter();
            let answered = texts
                .map(|checklist| checklist.items.get(id).or_else(|| checklist.withdrawn.get(id)))
                .find_map(|answered| answered);
            kept.push(Entry::kept(id, answered, finding));
        }
    }
    for (key, entries) in [("report-remains-outside", &outside), ("report-remains-kept", &kept)] {
        if !entries.is_empty() {
            draft.tell(key, [("n", entries.len().into())]);
            entries.iter().for_each(|entry| finding::write(draft, entry));
        }
    }
    !outside.is_empty() || !kept.is_empty()
}
