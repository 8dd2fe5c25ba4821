//! The brief of one page: figures, the gravest gaps, the state of the work.

use crate::report::draft::Draft;
use crate::report::entry::{Entry, dated, of_many, provisions};
use crate::report::model::{Block, Inline, Table};
use crate::report::prose::user;
use crate::report::sections::introduction::line;
use crate::report::sections::{cover, figures, gaps, pointers, summary};

/// Gaps that fit on a page.
const GAPS: usize = 5;
/// Characters of a recommendation that fit in its cell.
const LENGTH: usize = 180;

pub(super) fn write(draft: &mut Draft<'_>) {
    let assessment = draft.input.assessment;
    let state = draft.state();
    let text = draft.with("report-brief-title", [("state", state.into())]);
    let anchor = draft.anchor("brief");
    draft.push(Block::Heading { level: 1, number: String::new(), text, anchor });
    draft.push(line(basis(draft)));
    if draft.input.checklists.is_empty() {
        draft.push(line(draft.rich("report-no-checklist", [])));
    }
    for checklist in draft.input.checklists {
        let rows = figures::rows(draft, checklist);
        if rows.is_empty() {
            continue;
        }
        let caption = of_many(draft, checklist, draft.text("report-table-figures"));
        let head = draft.columns(&figures::COLUMNS);
        draft.push(Block::Table(Table { caption, wide: false, head, rows }));
    }
    draft.push(line(draft.rich("report-brief-figures", [])));
    gravest(draft);
    let mut work = vec![Inline::Strong(vec![Inline::Text(draft.text("report-brief-work"))]), Inline::Text(" ".into())];
    for checklist in draft.input.checklists {
        let assessed = figures::assessed(draft, figures::all(checklist, assessment));
        let assessed = of_many(draft, checklist, assessed);
        work.extend(draft.rich("report-sentence", [("text", assessed.into())]));
        work.push(Inline::Text(" ".into()));
    }
    work.extend(draft.rich("report-sentence", [("text", cover::state_of_work(draft).into())]));
    draft.push(line(work));
}

/// One sentence on what was compared with what, and when.
fn basis(draft: &Draft<'_>) -> Vec<Inline> {
    let assessment = draft.input.assessment;
    let mut out = Vec::new();
    for checklist in draft.input.checklists {
        let slots = [
            ("title", user(&checklist.short_title, &checklist.language).into()),
            ("version", checklist.version.to_string().into()),
        ];
        out.extend(draft.rich("report-brief-checklist", slots));
        out.push(Inline::Text(" ".into()));
    }
    if !assessment.date.trim().is_empty() {
        out.extend(draft.rich("report-brief-date", [("date", dated(draft, &assessment.date))]));
        out.push(Inline::Text(" ".into()));
    }
    if let Some(generated) = &draft.options.generated {
        out.extend(draft.rich("report-brief-generated", [("date", dated(draft, generated))]));
        out.push(Inline::Text(" ".into()));
    }
    out.extend(draft.rich("report-brief-practice", []));
    out
}

fn gravest(draft: &mut Draft<'_>) {
    let assessment = draft.input.assessment;
    let gaps = gaps::gravest(draft);
    if gaps.is_empty() {
        return draft.push(line(draft.rich("report-gaps-none", [])));
    }
    let rows = gaps.iter().take(GAPS).map(|(at, gap)| {
        let entry = Entry::of(&gap.item, &draft.input.checklists[*at], assessment);
        vec![
            place(draft, &entry),
            vec![entry.title()],
            vec![entry.verdict(draft)],
            provisions(draft, entry.citations()),
            recommended(draft, &entry),
        ]
    });
    let rows = rows.collect();
    let head = draft.columns(&[
        ("report-col-pinpoint", false, 5),
        ("report-col-requirement", false, 8),
        ("report-col-verdict", false, 6),
        ("report-col-law", false, 6),
        ("report-col-recommended", false, 11),
    ]);
    let slots = [("shown", gaps.len().min(GAPS).into()), ("n", gaps.len().into())];
    let caption = draft.with("report-brief-gaps", slots);
    draft.push(Block::Table(Table { caption, wide: false, head, rows }));
}

/// The pinpoint, with its checklist where the table holds items of several.
fn place(draft: &Draft<'_>, entry: &Entry<'_>) -> Vec<Inline> {
    let checklist = entry.checklist.filter(|_| draft.input.checklists.len() > 1);
    let Some(checklist) = checklist else { return vec![entry.pinpoint()] };
    let source = user(&checklist.short_title, &checklist.language).into();
    draft.rich("report-pointers-place", [("source", source), ("place", entry.pinpoint().into())])
}

/// What should change, and in one line where to read before drafting it.
fn recommended(draft: &Draft<'_>, entry: &Entry<'_>) -> Vec<Inline> {
    let mut cell = shortened(summary::change(draft, entry));
    if let Some(pointers) = pointers::line(draft, entry) {
        cell.push(Inline::Break);
        cell.extend(pointers);
    }
    cell
}

/// As many whole words as fit, with an ellipsis for the rest, which the other lengths of the report hold.
fn shortened(content: Vec<Inline>) -> Vec<Inline> {
    let text: String = content.iter().map(crate::report::draft::words).collect();
    if text.chars().count() <= LENGTH {
        return content;
    }
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.chars().count() + word.chars().count() >= LENGTH {
            break;
        }
        short.push_str(word);
        short.push(' ');
    }
    if short.is_empty() {
        short.extend(text.chars().take(LENGTH));
    }
    vec![user(&format!("{}…", short.trim_end()), "")]
}
