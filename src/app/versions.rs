//! Which checklists of an assessment read otherwise than they were answered, and what is to be looked at again.

use std::rc::Rc;

use crate::domain::assessment::{AnsweredChecklist, Assessment};
use crate::domain::checklist::Checklist;
use crate::domain::finding::Finding;
use crate::domain::ids::ItemId;
use crate::domain::library::Library;
use crate::domain::migration::{self, Migration};

/// Titles of the checklists whose text at hand is not the one answered.
pub fn outdated(checklists: &[Rc<Checklist>], assessment: &Assessment) -> Vec<String> {
    let differs = |checklist: &&Rc<Checklist>| {
        let answered = assessment.checklists.iter().find(|answered| answered.id == checklist.id);
        answered.is_some_and(|answered| answered.hash != checklist.hash)
    };
    checklists.iter().filter(differs).map(|checklist| checklist.short_title.clone()).collect()
}

/// What became of the checklists of an assessment, each with the checklist at hand; of those answered in part, what became
/// of that part.
pub fn reports(assessment: &Assessment, library: &Library) -> Vec<(Rc<Checklist>, Migration)> {
    let report = |answered: &Rc<AnsweredChecklist>| {
        let checklist = library.get(&answered.id)?;
        let report = migration::compare(answered, checklist)?;
        let report = match &answered.only {
            Some(only) => report.narrowed(only),
            None => report,
        };
        Some((checklist.clone(), report))
    };
    assessment.checklists.iter().filter_map(report).collect()
}

/// Items of these checklists whose findings are to be looked at again.
pub fn to_check(checklists: &[Rc<Checklist>], assessment: &Assessment) -> Vec<ItemId> {
    checklists.iter().flat_map(|checklist| migration::to_check(checklist, assessment)).cloned().collect()
}

/// How many of these items somebody answered or wrote about.
pub fn answered<'a>(assessment: &Assessment, items: impl Iterator<Item = &'a ItemId>) -> usize {
    let written = |finding: &Rc<Finding>| !finding.is_untouched();
    items.filter(|id| assessment.finding(id).is_some_and(written)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::bench::sample;
    use crate::domain::edit::{Edit, FindingEdit, FindingText, Stamp};

    #[test]
    fn another_content_is_noticed_and_what_waits_is_counted() {
        let (mut checklists, mut assessment) = sample(1, 3);
        assert!(outdated(&checklists, &assessment).is_empty() && to_check(&checklists, &assessment).is_empty());
        Rc::make_mut(&mut checklists[0]).hash = "1".into();
        assert_eq!(outdated(&checklists, &assessment).len(), 1);
        for id in ["x.0.0", "x.0.1"] {
            let edit = FindingEdit::Text(FindingText::Reasoning, "So.".into());
            assessment.apply(Edit::Finding(id.into(), edit), &Stamp::default());
        }
        Rc::make_mut(assessment.findings.get_mut(&"x.0.1".into()).unwrap()).recheck = "0.9.0".into();
        assert_eq!(to_check(&checklists, &assessment), ["x.0.1".into()]);
        assert_eq!(answered(&assessment, checklists[0].items().map(|item| &item.id)), 2);
    }

    #[test]
    fn an_assessment_of_what_is_at_hand_has_nothing_to_report() {
        let library = Library::bundled();
        let mut assessment = sample(0, 0).1;
        let all = library.checklists().iter();
        assessment.checklists = all.map(|checklist| Rc::new(AnsweredChecklist::of(checklist))).collect();
        assert!(reports(&assessment, &library).is_empty());
        for answered in &mut assessment.checklists {
            Rc::make_mut(answered).version = "0.1.0".into();
        }
        assert_eq!(reports(&assessment, &library).len(), library.checklists().len());
    }
}
