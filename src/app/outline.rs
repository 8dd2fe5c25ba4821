//! The outline of a checklist: sections with progress and rows, cut so that one answer changes one section.

use std::rc::Rc;

use crate::app::filter::Filter;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::finding::Verdict;
use crate::domain::ids::{ChecklistId, ItemId};
use crate::domain::scoring::{self, Tally};
use crate::domain::standing::{Origin, Standing, standing};

/// A row of the outline. Two rows are equal if they look the same, which is told without comparing texts.
#[derive(Clone, Debug)]
pub struct Row {
    /// The item.
    pub item: Rc<Item>,
    /// Where it stands.
    pub standing: Standing,
}

impl Row {
    /// Its place in short: without the word for article, which the section's number stands for, and without what is
    /// added after a comma, which the title tells.
    pub fn pin(&self) -> &str {
        let place = self.item.pinpoint.strip_prefix("art. ").unwrap_or(&self.item.pinpoint);
        place.split_once(',').map_or(place, |(place, _)| place)
    }
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.item, &other.item) && self.standing == other.standing
    }
}

/// A section of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineSection {
    /// Checklist and place in it, as a key.
    pub key: (ChecklistId, usize),
    /// Number as printed.
    pub number: String,
    /// Heading.
    pub title: String,
    /// Scored items of the section, whatever the filter.
    pub tally: Tally,
    /// Items that the filter lets through.
    pub rows: Vec<Row>,
}

/// Builds the outline. Sections in which the filter leaves nothing are left out.
pub fn outline(checklists: &[Rc<Checklist>], assessment: &Assessment, filter: &Filter) -> Vec<OutlineSection> {
    let mut sections = Vec::new();
    for checklist in checklists.iter().filter(|checklist| filter.admits_checklist(checklist)) {
        for (place, section) in checklist.sections.iter().enumerate() {
            let rows: Vec<Row> = section
                .items
                .iter()
                .filter(|item| filter.is_empty() || filter.admits(section, item, assessment))
                .map(|item| Row { item: item.clone(), standing: standing(item, assessment) })
                .collect();
            if rows.is_empty() {
                continue;
            }
            let scored = section.items.iter().filter(|item| item.is_scored());
            sections.push(OutlineSection {
                key: (checklist.id.clone(), place),
                number: section.number.clone(),
                title: section.title.clone(),
                tally: scoring::tally(scored.map(|item| &**item), assessment),
                rows,
            });
        }
    }
    sections
}

/// The items before and after this one among those shown. An item that the filter does not show, as one that has just been
/// answered under "not assessed", keeps its place in the instrument, so that going on does not begin again.
pub fn neighbours(
    checklists: &[Rc<Checklist>],
    sections: &[OutlineSection],
    item: &ItemId,
) -> (Option<ItemId>, Option<ItemId>) {
    let mut shown = sections.iter().flat_map(|section| section.rows.iter().map(|row| &row.item.id)).peekable();
    let (mut before, mut passed) = (None::<&ItemId>, false);
    for id in checklists.iter().flat_map(|checklist| checklist.items()).map(|item| &item.id) {
        let is_shown = shown.next_if(|next| *next == id).is_some();
        if id == item {
            passed = true;
        } else if is_shown && passed {
            return (before.cloned(), Some(id.clone()));
        } else if is_shown {
            before = Some(id);
        }
    }
    if passed {
        (before.cloned(), None)
    } else {
        let first = sections.first().and_then(|section| section.rows.first());
        (None, first.map(|row| row.item.id.clone()))
    }
}

/// Scored items of all checklists together, for progress alone: being finished is not being compliant.
pub fn progress(checklists: &[Rc<Checklist>], assessment: &Assessment) -> Tally {
    let items = checklists.iter().flat_map(|checklist| checklist.items()).filter(|item| item.is_scored());
    scoring::tally(items.map(|item| &**item), assessment)
}

/// Whether a row is shown without a verdict, since it is not scored.
pub fn is_unscored(row: &Row) -> bool {
    row.standing.origin == Origin::NotScored || (!row.item.is_scored() && row.standing.verdict == Verdict::NotAssessed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::bench::sample;
    use crate::app::filter::VerdictFilter;
    use crate::domain::edit::{Edit, FindingEdit, Stamp};

    #[test]
    fn one_verdict_changes_one_row_of_thousands() {
        let (checklists, mut assessment) = sample(100, 50);
        let before = outline(&checklists, &assessment, &Filter::default());
        let edit = Edit::Finding("x.7.3".into(), FindingEdit::Verdict(Verdict::Partial));
        assessment.apply(edit, &Stamp::default());
        let after = outline(&checklists, &assessment, &Filter::default());
        let changed: Vec<usize> = (0..before.len()).filter(|at| before[*at] != after[*at]).collect();
        assert_eq!(changed, [7]);
        let rows = before[7].rows.iter().zip(&after[7].rows);
        assert_eq!(rows.filter(|(before, after)| before != after).count(), 1);
        assert_eq!(after[7].tally.assessed(), 1);
    }

    #[test]
    fn a_text_changes_no_row() {
        let (checklists, mut assessment) = sample(10, 10);
        let before = outline(&checklists, &assessment, &Filter::default());
        let text = FindingEdit::Text(crate::domain::edit::FindingText::Reasoning, "why".into());
        assessment.apply(Edit::Finding("x.7.3".into(), text), &Stamp::default());
        assert_eq!(before, outline(&checklists, &assessment, &Filter::default()));
    }

    #[test]
    fn neighbours_follow_the_filter_and_keep_the_place() {
        let (checklists, mut assessment) = sample(2, 3);
        let open = Filter { verdict: Some(VerdictFilter::Is(Verdict::NotAssessed)), ..Filter::default() };
        let around = |assessment: &Assessment, item: &str| {
            let sections = outline(&checklists, assessment, &open);
            let (before, after) = neighbours(&checklists, &sections, &item.into());
            (before.map(|id| id.to_string()).unwrap_or_default(), after.map(|id| id.to_string()).unwrap_or_default())
        };
        assert_eq!(around(&assessment, "x.0.2"), ("x.0.1".into(), "x.1.0".into()));
        let edit = Edit::Finding("x.0.2".into(), FindingEdit::Verdict(Verdict::Full));
        assessment.apply(edit, &Stamp::default());
        assert_eq!(around(&assessment, "x.0.2"), ("x.0.1".into(), "x.1.0".into()));
        assert_eq!(around(&assessment, "x.0.0"), (String::new(), "x.0.1".into()));
        assert_eq!(around(&assessment, "x.1.2"), ("x.1.1".into(), String::new()));
        assert_eq!(around(&assessment, "x.none"), (String::new(), "x.0.0".into()));
    }
}
