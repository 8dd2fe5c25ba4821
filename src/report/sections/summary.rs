//! Counts, figures by group of force, the chart and the table of findings.

use std::rc::Rc;

use crate::domain::checklist::{Checklist, Item, Section};
use crate::domain::finding::Verdict;
use crate::domain::force::Scorable;
use crate::domain::scoring::{Tally, tally};
use crate::domain::standing::Origin;
use crate::report::draft::Draft;
use crate::report::entry::{Entry, of_checklist, of_many, provisions};
use crate::report::model::{Block, Chart, Inline};
use crate::report::prose;
use crate::report::sections::figures;

pub(super) fn write(draft: &mut Draft<'_>) {
    let assessment = draft.input.assessment;
    let checklists: Vec<&Rc<Checklist>> = draft.input.checklists.iter().collect();
    if checklists.is_empty() {
        return draft.tell("report-no-checklist", []);
    }
    for checklist in &checklists {
        if checklists.len() > 1 {
            draft.section(prose::clean(&checklist.short_title), &format!("summary-{}", checklist.id));
        }
        let all = figures::all(checklist, assessment);
        counts(draft, all);
        let caption = of_many(draft, checklist, draft.text("report-table-figures"));
        let rows = figures::rows(draft, checklist);
        if !rows.is_empty() {
            draft.table(caption, false, &figures::COLUMNS, rows);
            draft.tell("report-figures-apart", []);
            if figures::too_few(draft, checklist) {
                draft.tell("report-figures-too-few", []);
            }
            chart(draft, checklist);
        }
        unscored(draft, checklist);
        table(draft, checklist);
    }
}

fn counts(draft: &mut Draft<'_>, all: Tally) {
    let of = |verdict| all.of(verdict).into();
    let slots = [
        ("items", all.items().into()),
        ("full", of(Verdict::Full)),
        ("partial", of(Verdict::Partial)),
        ("none", of(Verdict::None)),
        ("conflict", of(Verdict::Conflict)),
    ];
    let mut content = draft.rich("report-counts", slots);
    content.push(Inline::Text(" ".into()));
    content.extend(
        draft.rich("report-counts-rest", [("na", of(Verdict::NotApplicable)), ("open", of(Verdict::NotAssessed))]),
    );
    draft.say(content);
}

/// Items that enter no figure, by reason.
fn unscored(draft: &mut Draft<'_>, checklist: &Checklist) {
    let of = |key, which: &dyn Fn(&Item) -> bool| (key, checklist.items().filter(|item| which(item)).count());
    let counts = [
        of("context", &|item| item.is_answerable() && !item.is_scored()),
        of("practice", &|item| item.scorable == Scorable::Practice),
        of("treaty-action", &|item| item.scorable == Scorable::TreatyAction),
        of("not-addressed-to-states", &|item| item.scorable == Scorable::NotAddressedToStates),
    ];
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    if all > 0 {
        let words = counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(reason, count)| draft.with(&format!("report-count-unscored-{reason}"), [("n", count.into())]));
        let words = words.collect::<Vec<_>>().join(&draft.text("report-comma"));
        draft.tell("report-counts-unscored", [("n", all.into()), ("reasons", words.into())]);
    }
}

fn chart(draft: &mut Draft<'_>, checklist: &Checklist) {
    let assessment = draft.input.assessment;
    let rows: Vec<(&Section, Tally)> = checklist
        .sections
        .iter()
        .map(|section| (section, section.items.iter().filter(|item| item.is_scored()).map(|item| &**item)))
        .map(|(section, items)| (section, tally(items, assessment)))
        .filter(|(_, tally)| tally.items() > 0)
        .collect();
    let counts = |tally: &Tally| -> Vec<(Verdict, usize)> {
        Verdict::ALL.iter().map(|verdict| (*verdict, tally.of(*verdict))).filter(|(_, count)| *count > 0).collect()
    };
    let alternative = rows.iter().map(|(_, tally)| {
        let words = counts(tally)
            .into_iter()
            .map(|(verdict, count)| draft.with(&format!("report-count-{}", verdict.key()), [("n", count.into())]));
        words.collect::<Vec<_>>().join(&draft.text("report-comma"))
    });
    let alternative = alternative.collect();
    let used = |verdict: &&Verdict| rows.iter().any(|(_, tally)| tally.of(**verdict) > 0);
    let legend =
        Verdict::ALL.iter().filter(used).map(|verdict| (verdict.key(), draft.messages.verdict(*verdict))).collect();
    let label = |section: &Section| {
        let slots =
            [("number", prose::user(&section.number, "").into()), ("title", prose::user(&section.title, "").into())];
        draft.with("report-chart-row", slots).trim().to_owned()
    };
    let chart = Chart {
        caption: of_many(draft, checklist, draft.text("report-chart")),
        rows: rows
            .iter()
            .map(|(section, tally)| {
                (label(section), counts(tally).into_iter().map(|(verdict, count)| (verdict.key(), count)).collect())
            })
            .collect(),
        legend,
        alternative,
    };
    draft.push(Block::Chart(chart));
}

const COLUMNS: [(&str, bool, u8); 5] = [
    ("report-col-pinpoint", false, 6),
    ("report-col-requirement", false, 8),
    ("report-col-verdict", false, 6),
    ("report-col-law", false, 7),
    ("report-col-change", false, 10),
];

fn table(draft: &mut Draft<'_>, checklist: &Checklist) {
    let all = of_checklist(checklist, draft.input.assessment);
    let rows: Vec<_> = all
        .iter()
        .filter(|entry| entry.item.is_some_and(|item| item.is_scored()))
        .map(|entry| {
            vec![
                vec![entry.pinpoint()],
                draft.to_item(entry.id, vec![entry.title()]),
                vec![entry.verdict(draft)],
                law(draft, entry),
                change(draft, entry),
            ]
        })
        .collect();
    if !rows.is_empty() {
        draft.table(of_many(draft, checklist, draft.text("report-table-findings")), false, &COLUMNS, rows);
    }
}

fn law(draft: &Draft<'_>, entry: &Entry<'_>) -> Vec<Inline> {
    match entry.standing.verdict {
        Verdict::None if entry.citations().is_empty() => vec![Inline::Text(draft.text("report-none-found"))],
        _ => provisions(draft, entry.citations()),
    }
}

/// What to change, in one cell: the recommendation's first paragraph, or why there is none.
pub(super) fn change(draft: &Draft<'_>, entry: &Entry<'_>) -> Vec<Inline> {
    let first = entry.finding.map(|finding| prose::first(&finding.recommendation)).unwrap_or_default();
    if !first.is_empty() && entry.standing.origin != Origin::ConditionNotMet {
        return first;
    }
    let key = match entry.standing.verdict {
        Verdict::Full => "report-no-change",
        verdict if verdict.is_gap() => "report-no-recommendation",
        _ => "report-empty",
    };
    vec![Inline::Text(draft.text(key))]
}
