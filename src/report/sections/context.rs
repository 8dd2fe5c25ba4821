//! What was recorded before scoring.

use crate::domain::context::{ThreatLevel, Treaty, TreatyStatus};
use crate::domain::force::Stage;
use crate::report::draft::Draft;
use crate::report::entry::{cell, dated};
use crate::report::model::Inline;

pub(super) fn write(draft: &mut Draft<'_>) {
    let context = &draft.input.assessment.context;
    let mut any = treaties(draft);
    if !context.other_instruments.trim().is_empty() {
        draft.prose(Some("report-context-other"), &context.other_instruments);
        any = true;
    }
    if let Some(reception) = context.reception {
        draft.tell(&format!("report-reception-{}", reception.key()), []);
        any = true;
    }
    if !context.reception_note.trim().is_empty() {
        draft.prose(Some("report-context-reception"), &context.reception_note);
        any = true;
    }
    if !context.problems.trim().is_empty() {
        draft.prose(Some("report-context-problems"), &context.problems);
        any = true;
    }
    any |= threats(draft);
    if !context.threat_note.trim().is_empty() {
        draft.prose(Some("report-context-threat-note"), &context.threat_note);
        any = true;
    }
    if !any {
        draft.tell("report-context-none", []);
    }
}

fn treaties(draft: &mut Draft<'_>) -> bool {
    let records = &draft.input.assessment.context.treaties;
    let told: Vec<_> = Treaty::ALL
        .iter()
        .filter_map(|treaty| Some((*treaty, records.get(treaty)?)))
        .filter(|(_, record)| {
            record.status != TreatyStatus::Unknown || !record.since.trim().is_empty() || !record.note.trim().is_empty()
        })
        .collect();
    if told.is_empty() {
        return false;
    }
    draft.tell("report-context-treaties", []);
    let rows = told.into_iter().map(|(treaty, record)| {
        let since = match record.since.trim() {
            "" => cell(draft, ""),
            since => draft.rich("report-plain", [("text", dated(draft, since))]),
        };
        vec![
            vec![Inline::Text(draft.messages.treaty(treaty))],
            vec![Inline::Text(draft.messages.treaty_status(record.status))],
            since,
            cell(draft, &record.note),
        ]
    });
    let rows = rows.collect();
    let columns = [
        ("report-col-instrument", false, 5),
        ("report-col-status", false, 3),
        ("report-col-since", false, 3),
        ("report-col-reservations", false, 5),
    ];
    draft.table(draft.text("report-table-treaties"), false, &columns, rows);
    true
}

fn threats(draft: &mut Draft<'_>) -> bool {
    let context = &draft.input.assessment.context;
    let rated: Vec<_> = Stage::ALL.iter().map(|stage| (*stage, context.threat(*stage))).collect();
    if rated.iter().all(|(_, level)| *level == ThreatLevel::NotRated) {
        return false;
    }
    draft.tell("report-context-threats", []);
    let rows = rated
        .into_iter()
        .map(|(stage, level)| {
            let words = [draft.messages.stage(stage), draft.messages.threat(level)];
            words.into_iter().map(|word| vec![Inline::Text(word)]).collect()
        })
        .collect();
    let columns = [("report-col-stage", false, 3), ("report-col-threat", false, 3)];
    draft.table(draft.text("report-table-threats"), false, &columns, rows);
    true
}
