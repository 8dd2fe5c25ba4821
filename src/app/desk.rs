//! What the desk at which items are assessed needs to know besides the outline.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::app::filter::Filter;
use crate::app::places::in_order;
use crate::app::route::{Route, View};
use crate::domain::assessment::{AnsweredChecklist, Assessment};
use crate::domain::checklist::{Checklist, Condition, Item, Topic};
use crate::domain::context::{Treaty, TreatyStatus};
use crate::domain::finding::Verdict;
use crate::domain::ids::{AssessmentId, ItemId};
use crate::domain::library::Library;
use crate::domain::standing::standing;

/// Where the desk stands: an assessment and a choice of its items.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Which items the outline shows.
    pub filter: Filter,
}

impl Desk {
    /// The address of an item, the choice of items kept.
    pub fn address(&self, item: &ItemId) -> String {
        Route::Assessment(self.assessment.clone(), View::Assess(Some(item.clone()), self.filter.clone())).href()
    }
}

/// The item to begin with: the first scored one without a verdict, or else the first.
pub fn first(checklists: &[Rc<Checklist>], assessment: &Assessment) -> Option<ItemId> {
    let items = || in_order(checklists);
    let open = items().find(|item| item.is_scored() && standing(item, assessment).verdict == Verdict::NotAssessed);
    open.or_else(|| items().next()).map(|item| item.id.clone())
}

/// The subjects of all checklists. Checklists share subjects, each of which is named once, as the first one names it.
pub fn topics(checklists: &[Rc<Checklist>]) -> Vec<&Topic> {
    let mut seen = BTreeSet::new();
    checklists.iter().flat_map(|checklist| &checklist.topics).filter(|topic| seen.insert(&topic.id)).collect()
}

/// The questions asked once, each with the checklist that asks it first and the number of items of all checklists that
/// depend on it. Only those on which an item depends are asked.
pub fn questions(checklists: &[Rc<Checklist>]) -> Vec<(&Rc<Checklist>, &Condition, usize)> {
    let mut seen = BTreeSet::new();
    let all = checklists.iter().flat_map(|checklist| checklist.conditions.iter().map(move |asked| (checklist, asked)));
    let follow = |asked: &Condition| {
        let items = checklists.iter().flat_map(|checklist| checklist.items());
        items.filter(|item| item.asks.as_ref() == Some(&asked.id)).count()
    };
    all.filter(|(_, asked)| seen.insert(&asked.id))
        .map(|(checklist, asked)| (checklist, asked, follow(asked)))
        .filter(|(_, _, items)| *items > 0)
        .collect()
}

/// Checklists of the assessment that are not at hand, each with the number of findings kept for it.
pub fn missing(checklists: &[Rc<Checklist>], assessment: &Assessment) -> Vec<(Rc<AnsweredChecklist>, usize)> {
    let absent = |answered: &&Rc<AnsweredChecklist>| checklists.iter().all(|checklist| checklist.id != answered.id);
    let count = |answered: &Rc<AnsweredChecklist>| {
        let kept = assessment.findings.keys().filter(|item| answered.items.contains_key(item)).count();
        (answered.clone(), kept)
    };
    assessment.checklists.iter().filter(absent).map(count).collect()
}

/// Findings of items that neither a checklist at hand nor a missing one holds, as after an item was withdrawn.
pub fn strays(checklists: &[Rc<Checklist>], assessment: &Assessment) -> usize {
    let held: BTreeSet<&ItemId> =
        checklists.iter().flat_map(|checklist| checklist.items()).map(|item| &item.id).collect();
    let absent = missing(checklists, assessment);
    let is_stray =
        |item: &&ItemId| !held.contains(item) && absent.iter().all(|(answered, _)| !answered.items.contains_key(*item));
    assessment.findings.keys().filter(is_stray).count()
}

/// Findings of items that are at hand but outside the choice of the assessment. They are kept and count nowhere.
pub fn outside(checklists: &[Rc<Checklist>], library: &Library, assessment: &Assessment) -> usize {
    let held: BTreeSet<&ItemId> =
        checklists.iter().flat_map(|checklist| checklist.items()).map(|item| &item.id).collect();
    assessment.findings.keys().filter(|item| !held.contains(item) && library.item(item).is_some()).count()
}

/// Findings that would be outside the choice if the assessment answered these checklists.
pub fn outside_after(answered: &[Rc<AnsweredChecklist>], library: &Library, assessment: &Assessment) -> usize {
    let after = Assessment { checklists: answered.to_vec(), ..assessment.clone() };
    outside(&library.answered(&after), library, &after)
}

/// Findings kept on the items of a checklist, whether or not they are chosen.
pub fn kept(checklist: &Checklist, assessment: &Assessment) -> usize {
    checklist.items().filter(|item| assessment.finding(&item.id).is_some()).count()
}

/// How the State stands to the instrument of a checklist, where that is known and it is not party to it.
pub fn not_joined(checklist: &Checklist, assessment: &Assessment) -> Option<TreatyStatus> {
    let record = assessment.context.treaties.get(&Treaty::from_key(checklist.id.as_str())?)?;
    matches!(record.status, TreatyStatus::Signatory | TreatyStatus::NotParty).then_some(record.status)
}

/// The letter that an element is called by: a, b, …, z, aa, ab, …
pub fn letter(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + (at % 26) as u8));
        if at < 26 {
            return letters.into_iter().rev().collect();
        }
        at = at / 26 - 1;
    }
}

/// The sets of elements any one of which is enough, by their letters; empty where all elements are needed.
pub fn sufficient(item: &Item) -> Vec<Vec<String>> {
    let find = |id| item.elements.iter().position(|element| &element.id == id);
    item.alternatives.iter().map(|set| set.iter().filter_map(find).map(letter).collect()).collect()
}

/// Whether an address may become a link: only the web, so that no file of a stranger can run anything.
pub fn is_web_address(link: &str) -> bool {
    let link = link.trim().to_ascii_lowercase();
    link.starts_with("https://") || link.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::bench::{item, sample};
    use crate::domain::context::TreatyRecord;
    use crate::domain::edit::{Edit, FindingEdit, Stamp};

    fn answer(assessment: &mut Assessment, item: &str) {
        assessment.apply(Edit::Finding(item.into(), FindingEdit::Verdict(Verdict::Full)), &Stamp::default());
    }

    #[test]
    fn begins_where_work_stopped() {
        let (checklists, mut assessment) = sample(1, 2);
        assert_eq!(first(&checklists, &assessment), Some("x.0.0".into()));
        answer(&mut assessment, "x.0.0");
        assert_eq!(first(&checklists, &assessment), Some("x.0.1".into()));
        answer(&mut assessment, "x.0.1");
        assert_eq!(first(&checklists, &assessment), Some("x.0.0".into()));
        assert_eq!(first(&[], &assessment), None);
    }

    #[test]
    fn findings_without_an_item_are_counted_once() {
        let (checklists, mut assessment) = sample(1, 2);
        answer(&mut assessment, "x.0.0");
        answer(&mut assessment, "gone");
        assert_eq!((missing(&checklists, &assessment).len(), strays(&checklists, &assessment)), (0, 1));
        let absent = missing(&[], &assessment);
        assert_eq!((absent.len(), absent[0].1, strays(&[], &assessment)), (1, 1, 1));
    }

    #[test]
    fn what_checklists_share_is_named_once() {
        let protocol = Library::bundled().checklists()[0].clone();
        let mut other = Checklist::clone(&protocol);
        other.id = "other".into();
        let both = [protocol.clone(), Rc::new(other)];
        assert_eq!(topics(&both).len(), protocol.topics.len());
        let (one, two) = (questions(&both[..1]), questions(&both));
        assert!(!one.is_empty() && one.len() == two.len());
        assert!(
            one.iter().zip(&two).all(|(one, two)| one.1.id == two.1.id && two.2 == 2 * one.2 && two.0.id == one.0.id)
        );
        let part = [Rc::new(protocol.narrowed(&[protocol.items().next().unwrap().id.clone()].into()))];
        assert!(questions(&part).is_empty(), "no item that is chosen depends on them");
    }

    #[test]
    fn findings_outside_the_choice_are_counted() {
        let library = Library::bundled();
        let (checklists, mut assessment) = sample(1, 2);
        let core = library.checklists()[0].clone();
        let items: Vec<_> = core.items().map(|item| item.id.clone()).collect();
        for item in ["gone", items[0].as_str(), items[1].as_str()] {
            answer(&mut assessment, item);
        }
        assert_eq!((outside(&checklists, &library, &assessment), kept(&core, &assessment)), (2, 2));
        let part = Rc::new(core.narrowed(&[items[1].clone()].into()));
        assert_eq!(outside(&[part], &library, &assessment), 1);
        assert_eq!(outside(&[core], &library, &assessment), 0);
    }

    #[test]
    fn only_a_state_known_to_be_outside_is_told_so() {
        let (checklists, mut assessment) = sample(1, 1);
        let mut checklist = Checklist::clone(&checklists[0]);
        checklist.id = "firearms-protocol".into();
        assert_eq!(not_joined(&checklist, &assessment), None);
        let mut tell = |status| {
            let record = TreatyRecord { status, ..TreatyRecord::default() };
            assessment.context.treaties.insert(Treaty::FirearmsProtocol, record);
            not_joined(&checklist, &assessment)
        };
        assert_eq!(tell(TreatyStatus::Party), None);
        assert_eq!(tell(TreatyStatus::NotParty), Some(TreatyStatus::NotParty));
    }

    #[test]
    fn elements_have_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["a", "z", "aa", "zz", "aaa"]);
        let mut item = item("x");
        assert!(sufficient(&item).is_empty());
        item.alternatives = vec![vec!["p".into(), "q".into()], vec!["r".into()]];
        assert_eq!(sufficient(&item), [vec!["a", "b"], vec!["c"]]);
    }

    #[test]
    fn only_the_web_is_linked() {
        assert!(is_web_address(" HTTPS://laws.example/1"));
        assert!(!is_web_address("javascript:alert(1)") && !is_web_address("file:///etc") && !is_web_address(""));
    }
}
