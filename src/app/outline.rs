//! The outline of a checklist: sections with progress and rows, cut so that one answer changes one section.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::app::filter::Filter;
use crate::app::places::{Place, in_order, places};
use crate::app::proposals::ByItem;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item, Section};
use crate::domain::finding::Verdict;
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
    /// The verdict proposed for it.
    pub proposed: Option<Verdict>,
    /// Short title of the extension that adds it to a section of another checklist.
    pub added_by: Option<Rc<str>>,
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
        let same = (self.standing, self.proposed) == (other.standing, other.proposed);
        same && Rc::ptr_eq(&self.item, &other.item) && self.added_by == other.added_by
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
    /// Scored items of the section, whatever the filter; without those that extensions add.
    pub tally: Tally,
    /// Scored items that extensions add to the section, counted apart.
    pub added: Tally,
    /// Items that the filter lets through, those that extensions add behind the others.
    pub rows: Vec<Row>,
}

/// The outline of an assessment, which the next one is made from: what an edit does not touch is taken over, since
/// looking up thousands of findings at each click is felt.
#[derive(Clone, Debug)]
pub struct Outline {
    checklists: Rc<[Rc<Checklist>]>,
    assessment: Rc<Assessment>,
    proposed: Rc<ByItem>,
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
    added: Tally,
    shown: Option<Rc<OutlineSection>>,
}

impl Outline {
    /// Builds the outline.
    pub fn new(
        checklists: Rc<[Rc<Checklist>]>,
        assessment: Rc<Assessment>,
        proposed: Rc<ByItem>,
        filter: Filter,
    ) -> Self {
        let parts = places(&checklists).iter().map(|place| part(place, &assessment, &proposed, &filter)).collect();
        Self::of(checklists, assessment, proposed, filter, parts)
    }

    /// The outline as it is now. Only sections that hold an item whose finding or proposal changed are built anew, unless
    /// something changed on which every section may depend.
    pub fn after(
        &self,
        checklists: &Rc<[Rc<Checklist>]>,
        assessment: &Rc<Assessment>,
        proposed: &Rc<ByItem>,
        filter: &Filter,
    ) -> Self {
        let before = &self.assessment;
        let same = Rc::ptr_eq(&self.checklists, checklists)
            && self.filter == *filter
            && before.conditions == assessment.conditions
            && (filter.text.is_empty() || before.laws == assessment.laws);
        if !same {
            return Self::new(checklists.clone(), assessment.clone(), proposed.clone(), filter.clone());
        }
        if Rc::ptr_eq(before, assessment) && Rc::ptr_eq(&self.proposed, proposed) {
            return self.clone();
        }
        let mut changed = changed(before, assessment);
        if !Rc::ptr_eq(&self.proposed, proposed) {
            let differs = |id: &&ItemId| verdict(&self.proposed, id) != verdict(proposed, id);
            changed.extend(self.proposed.keys().chain(proposed.keys()).filter(differs));
        }
        let parts = places(checklists)
            .iter()
            .zip(&self.parts)
            .map(|(place, part_before)| {
                if !changed.is_empty() && place.items().any(|item| changed.contains(&item.id)) {
                    part(place, assessment, proposed, filter)
                } else {
                    part_before.clone()
                }
            })
            .collect();
        Self::of(checklists.clone(), assessment.clone(), proposed.clone(), filter.clone(), parts)
    }

    fn of(
        checklists: Rc<[Rc<Checklist>]>,
        assessment: Rc<Assessment>,
        proposed: Rc<ByItem>,
        filter: Filter,
        parts: Vec<Part>,
    ) -> Self {
        let sections = parts.iter().filter_map(|part| part.shown.clone()).collect();
        let mut progress = Tally::default();
        for part in &parts {
            progress.merge(&part.tally);
            progress.merge(&part.added);
        }
        Self { checklists, assessment, proposed, filter, parts, sections, progress }
    }
}

fn verdict(proposed: &ByItem, item: &ItemId) -> Option<Verdict> {
    proposed.get(item).map(|proposal| proposal.verdict)
}

fn part(place: &Place<'_>, assessment: &Assessment, proposed: &ByItem, filter: &Filter) -> Part {
    let mut rows = Vec::new();
    let mut take = |checklist: &Checklist, section: &Section, added_by: Option<Rc<str>>| {
        let mut tally = Tally::default();
        let (admitted, everything) = (filter.admits_checklist(checklist), filter.is_empty());
        for item in &section.items {
            let finding = assessment.finding(&item.id).map(|finding| &**finding);
            let standing = standing_with(item, finding, assessment);
            if item.is_scored() {
                tally.add(standing.verdict, scoring::points(item, finding, standing.verdict));
            }
            if admitted && (everything || filter.admits(section, item, assessment)) {
                let proposed = verdict(proposed, &item.id);
                rows.push(Row { item: item.clone(), standing, proposed, added_by: added_by.clone() });
            }
        }
        tally
    };
    let tally = take(place.checklist, place.section, None);
    let mut added = Tally::default();
    for (extension, section) in &place.added {
        added.merge(&take(extension, section, Some(Rc::from(extension.short_title.as_str()))));
    }
    let shown = (!rows.is_empty()).then(|| {
        Rc::new(OutlineSection {
            key: (place.checklist.id.clone(), place.at),
            number: place.section.number.clone(),
            title: place.section.title.clone(),
            tally,
            added,
            rows,
        })
    });
    Part { tally, added, shown }
}

/// Items whose findings differ. Findings that were not edited are shared, so that no text is compared.
pub(super) fn changed<'a>(before: &'a Assessment, after: &'a Assessment) -> BTreeSet<&'a ItemId> {
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
/// answered under "not assessed", keeps its place among the others, so that going on does not begin again.
pub fn neighbours(
    checklists: &[Rc<Checklist>],
    sections: &[Rc<OutlineSection>],
    item: &ItemId,
) -> (Option<ItemId>, Option<ItemId>) {
    let mut shown = sections.iter().flat_map(|section| section.rows.iter().map(|row| &row.item.id)).peekable();
    let (mut before, mut passed) = (None::<&ItemId>, false);
    for id in in_order(checklists).map(|item| &item.id) {
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
    use crate::domain::carry::{Offer, Proposal};
    use crate::domain::edit::{Edit, FindingEdit, Stamp};
    use crate::domain::relations::Bearing;

    fn outline(checklists: &[Rc<Checklist>], assessment: &Assessment, filter: &Filter) -> Outline {
        Outline::new(checklists.into(), Rc::new(assessment.clone()), Rc::default(), filter.clone())
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
        let after = before.after(&before.checklists, &assessment, &before.proposed, &Filter::default());
        let changed = |at: &usize| !Rc::ptr_eq(&before.sections[*at], &after.sections[*at]);
        assert_eq!((0..100).filter(changed).collect::<Vec<_>>(), [7]);
        let rows = before.sections[7].rows.iter().zip(&after.sections[7].rows);
        assert_eq!(rows.filter(|(before, after)| before != after).count(), 1);
        assert_eq!(after.sections[7].tally.assessed(), 1);
        assert_eq!((after.progress.assessed(), after.progress.items()), (1, 5000));
    }

    #[test]
    fn a_proposal_changes_its_row_and_no_figure() {
        let (checklists, assessment) = sample(10, 10);
        let before = outline(&checklists, &assessment, &Filter::default());
        let item = checklists[0].item(&"x.7.3".into()).unwrap().clone();
        let offer = Offer { from: item.clone(), bearing: Bearing::Equal, finding: Rc::default(), verdict: None };
        let proposal = Proposal { item: item.clone(), offer, verdict: Verdict::Full };
        let proposed: Rc<ByItem> = Rc::new([(item.id.clone(), Rc::new(proposal))].into());
        let after = before.after(&before.checklists, &before.assessment, &proposed, &Filter::default());
        let changed = |at: &usize| !Rc::ptr_eq(&before.sections[*at], &after.sections[*at]);
        assert_eq!((0..10).filter(changed).collect::<Vec<_>>(), [7]);
        assert_eq!((after.sections[7].rows[3].proposed, after.progress), (Some(Verdict::Full), before.progress));
        let back = after.after(&after.checklists, &after.assessment, &Rc::default(), &Filter::default());
        assert_eq!(back.sections, before.sections);
    }

    #[test]
    fn a_text_changes_no_row() {
        let (checklists, assessment) = sample(10, 10);
        let before = outline(&checklists, &assessment, &Filter::default());
        let text = FindingEdit::Text(crate::domain::edit::FindingText::Reasoning, "why".into());
        let assessment = edited(&assessment, "x.7.3", text);
        assert_eq!(
            before.sections,
            before.after(&before.checklists, &assessment, &before.proposed, &Filter::default()).sections
        );
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
                *kept = kept.after(&kept.checklists, &now, &kept.proposed, filter);
                let built = outline(&checklists, &assessment, filter);
                assert_eq!((&kept.sections, kept.progress), (&built.sections, built.progress));
            }
        }
        assessment.findings.clear();
        for (kept, filter) in kept.iter().zip(&filters) {
            let built = outline(&checklists, &assessment, filter);
            let kept = kept.after(&kept.checklists, &Rc::new(assessment.clone()), &kept.proposed, filter);
            assert_eq!((kept.sections, kept.progress), (built.sections, built.progress));
        }
        let [everything, gaps, ..] = &filters;
        let kept = outline(&checklists, &assessment, gaps);
        assert!(kept.sections.is_empty());
        assert_eq!(kept.after(&kept.checklists, &kept.assessment, &kept.proposed, everything).sections.len(), 4);
    }

    /// A checklist of two sections and an extension of it: one section shared, one of its own.
    fn extended() -> (Vec<Rc<Checklist>>, Assessment) {
        let (mut checklists, assessment) = sample(2, 2);
        let section = |id: &str, items: &[&str]| Section {
            id: id.into(),
            number: String::new(),
            title: String::new(),
            items: items.iter().map(|id| Rc::new(crate::app::bench::item(id))).collect(),
        };
        let extension = Checklist {
            id: "e".into(),
            short_title: "Extension".into(),
            extends: Some("x".into()),
            sections: vec![section("0", &["e.0"]), section("own", &["e.9"])],
            ..Checklist::clone(&checklists[0])
        };
        checklists.insert(0, Rc::new(extension));
        (checklists, assessment)
    }

    #[test]
    fn items_of_an_extension_stand_behind_those_of_the_section_they_are_added_to() {
        let (checklists, assessment) = extended();
        let order = |filter: &Filter| -> Vec<Vec<String>> {
            let sections = outline(&checklists, &assessment, filter).sections;
            let row = |row: &Row| format!("{}{}", row.item.id, if row.added_by.is_some() { "+" } else { "" });
            sections.iter().map(|section| section.rows.iter().map(row).collect()).collect()
        };
        assert_eq!(order(&Filter::default()), [vec!["e.9"], vec!["x.0.0", "x.0.1", "e.0+"], vec!["x.1.0", "x.1.1"]]);
        let of = |id: &str| Filter { checklist: Some(id.into()), ..Filter::default() };
        assert_eq!(order(&of("x")), [vec!["x.0.0", "x.0.1"], vec!["x.1.0", "x.1.1"]]);
        assert_eq!(order(&of("e")), [vec!["e.9"], vec!["e.0+"]]);
        let alone = outline(&checklists[..1], &assessment, &Filter::default()).sections;
        assert_eq!(alone.len(), 2, "without its base it stands by itself");
        assert!(alone[0].rows[0].added_by.is_none());
        let sections = outline(&checklists, &assessment, &Filter::default()).sections;
        let around = |item: &str| neighbours(&checklists, &sections, &item.into());
        assert_eq!(around("e.0"), (Some("x.0.1".into()), Some("x.1.0".into())));
        assert_eq!(around("x.0.0"), (Some("e.9".into()), Some("x.0.1".into())));
    }

    #[test]
    fn an_extension_changes_no_figure_of_its_base() {
        let (checklists, assessment) = extended();
        let before = outline(&checklists, &assessment, &Filter::default());
        let assessment = edited(&assessment, "e.0", FindingEdit::Verdict(Verdict::Full));
        let after = before.after(&before.checklists, &assessment, &before.proposed, &Filter::default());
        assert_eq!(after.sections[1].tally, before.sections[1].tally);
        assert_eq!((after.sections[1].added.assessed(), after.sections[1].added.items()), (1, 1));
        assert!(
            Rc::ptr_eq(&before.sections[2], &after.sections[2]) && Rc::ptr_eq(&before.sections[0], &after.sections[0])
        );
        assert_eq!((after.progress.assessed(), after.progress.items()), (1, 6));
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
