//! The outline of a checklist: sections with progress and rows, cut so that one answer changes one section.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::app::filter::Filter;
use crate::app::places::{Place, in_order, places};
use crate::app::proposals::ByItem;
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
    /// The verdict proposed for it.
    pub proposed: Option<Verdict>,
    /// Short title of the extension that adds it to a section of another checklist.
    pub added_by: Option<Rc<str>>,
}

impl Row {
    /// Its place in short: without the word for article or paragraph, which the document tells, and without what is added
    /// after a comma, which the title tells.
    pub fn pin(&self) -> &str {
        let place = self.item.pinpoint.as_str();
        let place = place.split_once(',').map_or(place, |(place, _)| place);
        let number = place.find(|c: char| c.is_ascii_digit() || c.is_uppercase());
        number.and_then(|at| place.get(at..)).unwrap_or(place)
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
    /// What kind of text its checklist is derived from.
    pub status: InstrumentStatus,
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
            status: place.checklist.instrument.status,
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
mod tests;
