//! Every item, article by article.

use crate::report::draft::Draft;
use crate::report::entry::{Entry, section_title};
use crate::report::prose::user;
use crate::report::sections::finding;

pub(super) fn write(draft: &mut Draft<'_>) {
    let assessment = draft.input.assessment;
    let mut any = false;
    for checklist in draft.input.checklists {
        for section in &checklist.sections {
            if section.items.is_empty() {
                continue;
            }
            any = true;
            let title = section_title(draft, checklist, section);
            draft.section(title, &format!("{}-{}", checklist.id, section.id));
            for item in &section.items {
                finding::write(draft, &Entry::of(item, checklist, assessment));
            }
        }
        if !checklist.not_scored.is_empty() && draft.is_full() {
            let title = draft.text("report-not-scored");
            draft.section(
                crate::report::entry::of_many(draft, checklist, title),
                &format!("{}-not-scored", checklist.id),
            );
            draft.tell("report-not-scored-why", []);
            let rows = checklist.not_scored.iter().map(|unit| {
                [&unit.unit, &unit.addressee, &unit.reason].map(|it| vec![user(it, &checklist.language)]).to_vec()
            });
            let rows = rows.collect();
            let columns =
                [("report-col-unit", false, 2), ("report-col-addressee", false, 4), ("report-col-reason", false, 9)];
            let caption = draft.text("report-table-not-scored");
            draft.table(crate::report::entry::of_many(draft, checklist, caption), false, &columns, rows);
        }
    }
    if !any {
        draft.tell("report-no-checklist", []);
    }
}
