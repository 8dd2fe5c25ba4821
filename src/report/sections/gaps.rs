//! The gaps in order, with the reason for each rank.

use std::rc::Rc;

use crate::domain::context::ThreatLevel;
use crate::domain::finding::Verdict;
use crate::domain::gaps::{Gap, ranked};
use crate::report::draft::Draft;
use crate::report::entry::{Entry, of_many};
use crate::report::model::Inline;

pub(super) fn write(draft: &mut Draft<'_>) {
    let assessment = draft.input.assessment;
    let mut any = false;
    for checklist in draft.input.checklists {
        let gaps = ranked(checklist, assessment);
        if gaps.is_empty() {
            continue;
        }
        if !any {
            draft.tell("report-gaps-order", []);
            any = true;
        }
        let rows = gaps.iter().enumerate().map(|(at, gap)| {
            let entry = Entry::of(&gap.item, checklist, assessment);
            let name =
                draft.rich("report-item", [("title", entry.title().into()), ("pinpoint", entry.pinpoint().into())]);
            vec![
                vec![Inline::Text((at + 1).to_string())],
                draft.to_item(entry.id, name),
                vec![entry.verdict(draft)],
                why(draft, gap),
            ]
        });
        let rows = rows.collect();
        let columns = [
            ("report-col-rank", true, 3),
            ("report-col-requirement", false, 10),
            ("report-col-verdict", false, 6),
            ("report-col-why", false, 14),
        ];
        draft.table(of_many(draft, checklist, draft.text("report-table-gaps")), false, &columns, rows);
    }
    if !any {
        draft.tell("report-gaps-none", []);
    }
}

/// Why a gap stands where it stands, in sentences.
pub(super) fn why(draft: &Draft<'_>, gap: &Gap) -> Vec<Inline> {
    let force = draft.text(&format!("report-force-{}", gap.item.force.key()));
    let mut sentences = vec![draft.with(&format!("report-why-{}", gap.verdict.key()), [("force", force.into())])];
    let (level, stages) = &gap.threat;
    if *level != ThreatLevel::NotRated {
        let names: Vec<_> = stages.iter().map(|stage| draft.messages.stage(*stage)).collect();
        let names = names.join(&draft.text("report-comma"));
        let key = format!("report-why-threat-{}", level.key());
        sentences.push(draft.with(&key, [("stages", names.into()), ("n", stages.len().into())]));
    }
    if gap.dependents > 0 {
        sentences.push(draft.with("report-why-dependents", [("n", gap.dependents.into())]));
    }
    if let Some(count) = gap.elements.filter(|_| gap.verdict == Verdict::Partial) {
        let slots = [("yes", count.yes.into()), ("total", count.total().into())];
        sentences.push(draft.with("report-why-elements", slots));
    }
    if let Some(priority) = gap.priority {
        sentences.push(draft.text(&format!("report-why-priority-{}", priority.key())));
    }
    vec![Inline::Text(sentences.join(" "))]
}

/// The gaps of all checklists together, gravest first, each with the place of its checklist.
pub(super) fn gravest(draft: &Draft<'_>) -> Vec<(usize, Gap)> {
    let assessment = draft.input.assessment;
    let all = draft.input.checklists.iter().map(Rc::as_ref).enumerate();
    let mut gaps: Vec<_> =
        all.flat_map(|(at, checklist)| ranked(checklist, assessment).into_iter().map(move |gap| (at, gap))).collect();
    // Ranks hold within a checklist; between checklists only the group of force and the verdict are compared.
    gaps.sort_by_key(|(_, gap)| {
        let verdict = [Verdict::Conflict, Verdict::None].iter().position(|verdict| *verdict == gap.verdict);
        (gap.group, verdict.unwrap_or(2))
    });
    gaps
}
