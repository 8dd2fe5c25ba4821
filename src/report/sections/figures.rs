//! Figures in words: never without their base, never across groups of force.

use crate::domain::assessment::Assessment;
use crate::domain::checklist::Checklist;
use crate::domain::finding::Verdict;
use crate::domain::force::ForceGroup;
use crate::domain::scoring::{Tally, by_group, tally};
use crate::report::draft::Draft;
use crate::report::model::Inline;

/// Counts over all scored items of a checklist. Counts alone: a share over all groups is given nowhere.
pub(super) fn all(checklist: &Checklist, assessment: &Assessment) -> Tally {
    tally(checklist.items().filter(|item| item.is_scored()).map(|item| &**item), assessment)
}

/// `49 of 60 items assessed, 4 not applicable`.
pub(super) fn assessed(draft: &Draft<'_>, tally: Tally) -> String {
    let slots = [
        ("n", tally.assessed().into()),
        ("m", tally.applicable().into()),
        ("k", tally.of(Verdict::NotApplicable).into()),
    ];
    draft.with("report-assessed", slots)
}

/// Columns of the table of figures.
pub(super) const COLUMNS: [(&str, bool, u8); 5] = [
    ("report-col-group", false, 7),
    ("report-col-in-place", true, 4),
    ("report-col-can-end", true, 4),
    ("report-col-assessed", true, 3),
    ("report-col-not-applicable", true, 3),
];

/// A row of figures for each group of force.
pub(super) fn rows(draft: &Draft<'_>, checklist: &Checklist) -> Vec<Vec<Vec<Inline>>> {
    let row = |(group, tally): (ForceGroup, Tally)| {
        let cells = [
            draft.text(&format!("report-group-{}", group.key())),
            share(draft, tally),
            interval(draft, tally),
            draft.with("report-n-of-m", [("n", tally.assessed().into()), ("m", tally.applicable().into())]),
            tally.of(Verdict::NotApplicable).to_string(),
        ];
        cells.into_iter().map(|cell| vec![Inline::Text(cell)]).collect()
    };
    by_group(checklist, draft.input.assessment).into_iter().map(row).collect()
}

/// Groups that have too few assessed items for a figure.
pub(super) fn too_few(draft: &Draft<'_>, checklist: &Checklist) -> bool {
    by_group(checklist, draft.input.assessment)
        .iter()
        .any(|(_, tally)| tally.share().is_none() && tally.applicable() > 0)
}

fn share(draft: &Draft<'_>, tally: Tally) -> String {
    match tally.share() {
        Some(share) => draft.messages.percent(share),
        None if tally.applicable() == 0 => draft.text("report-empty"),
        None => draft.text("report-too-few"),
    }
}

fn interval(draft: &Draft<'_>, tally: Tally) -> String {
    let Some((low, high)) = tally.interval() else { return draft.text("report-empty") };
    // Rounded as a share is, so that the figure and the ends of its interval agree.
    let whole = |share: f64| (share.clamp(0.0, 1.0) * 100.0 + 0.5).floor() as usize;
    if whole(low) == whole(high) {
        return draft.messages.percent(low);
    }
    draft.with("report-interval", [("low", whole(low).into()), ("high", whole(high).into())])
}
