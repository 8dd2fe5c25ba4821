//! The outline of a checklist: sections with progress and rows, cut so that one answer changes one section.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::app::filter::Filter;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item, Section};
use crate::domain::finding::Verdict;
use crate::domain::force::InstrumentStatus;
use crate::domain::ids::{ChecklistId, ItemId};
use crate::domain::scoring::{self, Tally};
use crate::domain::standing::{Origin, Standing, standing_with};

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
    /// What kind of text its checklist is derived from.
    pub status: InstrumentStatus,
    /// Scored items of the section, whatever the filter.
    pub tally: Tally,
    /// Items that the filter lets through.
    pub rows: Vec<Row>,
}

/// The outline of an assessment, which the next one is made from: what an edit does not touch is taken over, since
/// looking up thousands of findings at each click is felt.
#[derive(Clone, Debug)]
pub struct Outline {
    checklists: Rc<[Rc<Checklist>]>,
    assessment: Rc<Assessment>,
    filter: Filter,
    parts: Vec<Part>,
    /// Sections of which the filter leaves something.
    pub sections: Rc<[Rc<OutlineSection>]>,
    /// Scored items of all checklists together, for progress alone: being finished is not being compliant.
    pub progress: Tally,
}

/// A section of a checklist, whether or not the filter leaves anything of it.
#[derive(Clone, Debug)]
struct Part {
    tally: Tally,
    shown: Option<Rc<OutlineSection>>,
}

impl Outline {
    /// Builds the outline.
    pub fn new(checklists: Rc<[Rc<Checklist>]>, assessment: Rc<Assessment>, filter: Filter) -> Self {
        let parts = places(&checklists)
            .map(|(checklist, at, section)| part(checklist, at, section, &assessment, &filter))
            .collect();
        Self::of(checklists, assessment, filter, parts)
    }

    /// The outline as it is now. Only sections that hold an item whose finding changed are built anew, unless something
    /// changed on which every section may depend.
    pub fn after(&self, checklists: &Rc<[Rc<Checklist>]>, assessment: &Rc<Assessment>, filter: &Filter) -> Self {
        let before = &self.assessment;
        let same = Rc::ptr_eq(&self.checklists, checklists)
            && self.filter == *filter
            && before.conditions == assessment.conditions
            && (filter.text.is_empty() || before.laws == assessment.laws);
        if !same {
            return Self::new(checklists.clone(), assessment.clone(), filter.clone());
        }
        if Rc::ptr_eq(before, assessment) {
            return self.clone();
        }
        let changed = changed(before, assessment);
        let parts = places(checklists)
            .zip(&self.parts)
            .map(|((checklist, at, section), part_before)| {
                if !changed.is_empty() && section.items.iter().any(|item| changed.contains(&item.id)) {
                    part(checklist, at, section, assessment, filter)
                } else {
                    part_before.clone()
                }
            })
            .collect();
        Self::of(checklists.clone(), assessment.clone(), filter.clone(), parts)
    }

    fn of(checklists: Rc<[Rc<Checklist>]>, assessment: Rc<Assessment>, filter: Filter, parts: Vec<Part>) -> Self {
        let sections = parts.iter().filter_map(|part| part.shown.clone()).collect();
        let mut progress = Tally::default();
        for part in &parts {
            progress.merge(&part.tally);
        }
        Self { checklists, assessment, filter, parts, sections, progress }
    }
}

fn places(checklists: &[Rc<Checklist>]) -> impl Iterator<Item = (&Checklist, usize, &Section)> {
    checklists
        .iter()
        .flat_map(|checklist| checklist.sections.iter().enumerate().map(|(at, section)| (&**checklist, at, section)))
}

fn part(checklist: &Checklist, at: usize, section: &Section, assessment: &Assessment, filter: &Filter) -> Part {
    let (mut tally, mut rows) = (Tally::default(), Vec::new());
    let (admitted, everything) = (filter.admits_checklist(checklist), filter.is_empty());
    for item in &section.items {
        let finding = assessment.finding(&item.id).map(|finding| &**finding);
        let standing = standing_with(item, finding, assessment);
        if item.is_scored() {
            tally.add(standing.verdict, scoring::points(item, finding, standing.verdict));
        }
        if admitted && (everything || filter.admits(section, item, assessment)) {
            rows.push(Row { item: item.clone(), standing });
        }
    }
    let shown = (!rows.is_empty()).then(|| {
        Rc::new(OutlineSection {
            key: (checklist.id.clone(), at),
            number: section.number.clone(),
            title: section.title.clone(),
            status: checklist.instrument.status,
            tally,
            rows,
        })
    });
    Part { tally, shown }
}

/// Items whose findings differ. Findings that were not edited are shared, so that no text is compared.
fn changed<'a>(before: &'a Assessment, after: &'a Assessment) -> BTreeSet<&'a ItemId> {
    let (mut old, mut new) = (before.findings.iter().peekable(), after.findings.iter().peekable());
    let mut changed = BTreeSet::new();
    loop {
        match (old.peek(), new.peek()) {
            (Some((id, was)), Some((other, is))) if id == other => {
                if !Rc::ptr_eq(was, is) {
                    changed.insert(*id);
                }
                old.next();
                new.next();
            }
            (Some((id, _)), Some((other, _))) if id < other => {
                changed.insert(*id);
                old.next();
            }
            (_, Some((id, _))) => {
                changed.insert(*id);
                new.next();
            }
            (Some((id, _)), None) => {
                changed.insert(*id);
                old.next();
            }
            (None, None) => return changed,
        }
    }
}

/// The items before and after this one among those shown. An item that the filter does not show, as one that has just been
/// answered under "not assessed", keeps its place in the instrument, so that going on does not begin again.
pub fn neighbours(
    checklists: &[Rc<Checklist>],
    sections: &[Rc<OutlineSection>],
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

    fn outline(checklists: &[Rc<Checklist>], assessment: &Assessment, filter: &Filter) -> Outline {
        Outline::new(checklists.into(), Rc::new(assessment.clone()), filter.clone())
    }

    fn edited(assessment: &Assessment, item: &str, edit: FindingEdit) -> Rc<Assessment> {
        let mut after = assessment.clone();
        after.apply(Edit::Finding(item.into(), edit), &Stamp::default());
        Rc::new(after)
    }

    #[test]
    fn one_verdict_changes_one_row_of_thousands() {
        let (checklists, assessment) = sample(100, 50);
        let before = outline(&checklists, &assessment, &Filter::default());
        let assessment = edited(&assessment, "x.7.3", FindingEdit::Verdict(Verdict::Partial));
        let after = before.after(&before.checklists, &assessment, &Filter::default());
        let changed = |at: &usize| !Rc::ptr_eq(&before.sections[*at], &after.sections[*at]);
        assert_eq!((0..100).filter(changed).collect::<Vec<_>>(), [7]);
        let rows = before.sections[7].rows.iter().zip(&after.sections[7].rows);
        assert_eq!(rows.filter(|(before, after)| before != after).count(), 1);
        assert_eq!(after.sections[7].tally.assessed(), 1);
        assert_eq!((after.progress.assessed(), after.progress.items()), (1, 5000));
    }

    #[test]
    fn a_text_changes_no_row() {
        let (checklists, assessment) = sample(10, 10);
        let before = outline(&checklists, &assessment, &Filter::default());
        let text = FindingEdit::Text(crate::domain::edit::FindingText::Reasoning, "why".into());
        let assessment = edited(&assessment, "x.7.3", text);
        assert_eq!(before.sections, before.after(&before.checklists, &assessment, &Filter::default()).sections);
    }

    #[test]
    fn what_is_taken_over_is_what_would_be_built() {
        let (checklists, mut assessment) = sample(4, 4);
        let filters = [
            Filter::default(),
            Filter { verdict: Some(VerdictFilter::Gaps), ..Filter::default() },
            Filter { checklist: Some("other".into()), ..Filter::default() },
            Filter { text: "why".into(), ..Filter::default() },
        ];
        let mut kept = filters.clone().map(|filter| outline(&checklists, &assessment, &filter));
        let reasoning = |text: &str| FindingEdit::Text(crate::domain::edit::FindingText::Reasoning, text.into());
        let steps = [
            ("x.1.1", FindingEdit::Verdict(Verdict::Partial)),
            ("x.0.0", FindingEdit::Verdict(Verdict::Full)),
            ("x.3.3", reasoning("why")),
            ("x.1.1", FindingEdit::Verdict(Verdict::Full)),
            ("x.3.3", reasoning("")),
            ("gone", FindingEdit::Verdict(Verdict::None)),
        ];
        for (item, edit) in steps {
            assessment = Assessment::clone(&edited(&assessment, item, edit));
            let now = Rc::new(assessment.clone());
            for (kept, filter) in kept.iter_mut().zip(&filters) {
                *kept = kept.after(&kept.checklists, &now, filter);
                let built = outline(&checklists, &assessment, filter);
                assert_eq!((&kept.sections, kept.progress), (&built.sections, built.progress));
            }
        }
        assessment.findings.clear();
        for (kept, filter) in kept.iter().zip(&filters) {
            let built = outline(&checklists, &assessment, filter);
            let kept = kept.after(&kept.checklists, &Rc::new(assessment.clone()), filter);
            assert_eq!((kept.sections, kept.progress), (built.sections, built.progress));
        }
        let [everything, gaps, ..] = &filters;
        let kept = outline(&checklists, &assessment, gaps);
        assert!(kept.sections.is_empty());
        assert_eq!(kept.after(&kept.checklists, &kept.assessment, everything).sections.len(), 4);
    }

    #[test]
    fn neighbours_follow_the_filter_and_keep_the_place() {
        let (checklists, mut assessment) = sample(2, 3);
        let open = Filter { verdict: Some(VerdictFilter::Is(Verdict::NotAssessed)), ..Filter::default() };
        let around = |assessment: &Assessment, item: &str| {
            let sections = outline(&checklists, assessment, &open).sections;
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
