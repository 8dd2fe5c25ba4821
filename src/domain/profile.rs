//! Profiles: named choices of checklists and of their items.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::domain::assessment::{AnsweredChecklist, Assessment};
use crate::domain::checklist::{Checklist, Item, Section};
use crate::domain::force::keywords;
use crate::domain::ids::{ChecklistId, ItemId, SectionId};
use crate::domain::library::Library;
use crate::domain::relations::{Bearing, Relations};

keywords!(
    /// A named choice of what an assessment answers.
    Profile {
        /// The Firearms Protocol alone.
        ProtocolCore = "protocol-core",
        /// Every checklist that ships with the program.
        FullReview = "full-review",
        /// Some articles and everything related to them.
        AgendaItem = "agenda-item",
        /// What criminal law and procedure must contain.
        CriminalLaw = "criminal-law",
        /// Checklists picked one by one.
        Own = "own",
    }
);

/// The checklist from which the others are reached.
pub const CORE: &str = "firearms-protocol";

/// Topics of criminal law and procedure.
const CRIMINAL: &[&str] = &[
    "criminalization",
    "confiscation",
    "sanctions",
    "jurisdiction",
    "organized-crime",
    "money-laundering",
    "corruption",
    "extradition",
    "mutual-assistance",
    "investigation-powers",
    "victims-witnesses",
];

/// How the names of the checklists begin from which criminal law is drawn: the Protocol, the Convention, the Model Law
/// and the texts of the Working Group.
const CRIMINAL_SOURCES: &[&str] = &[CORE, "untoc", "model-law", "wg-"];

/// A profile with what it is asked to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The profile.
    pub profile: Profile,
    /// Articles picked, for an agenda item: sections of the Protocol's checklist.
    pub agenda: BTreeSet<SectionId>,
    /// Checklists picked, for a choice of one's own.
    pub own: BTreeSet<ChecklistId>,
}

/// A checklist, and what a choice takes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// The checklist.
    pub checklist: Rc<Checklist>,
    /// The items chosen; `None` for all of them.
    pub only: Option<BTreeSet<ItemId>>,
}

impl Chosen {
    fn whole(checklist: &Rc<Checklist>) -> Self {
        Self { checklist: checklist.clone(), only: None }
    }

    /// The items that are chosen; `None` if there is none.
    fn part(checklist: &Rc<Checklist>, is_chosen: impl Fn(&Item) -> bool) -> Option<Self> {
        let only: BTreeSet<_> = checklist.items().filter(|item| is_chosen(item)).map(|item| item.id.clone()).collect();
        (!only.is_empty()).then(|| Self { checklist: checklist.clone(), only: Some(only) })
    }

    /// The items chosen.
    pub fn items(&self) -> impl Iterator<Item = &Rc<Item>> {
        self.checklist.items().filter(|item| self.only.as_ref().is_none_or(|only| only.contains(&item.id)))
    }
}

impl Choice {
    /// A profile of which nothing is picked yet.
    pub fn new(profile: Profile) -> Self {
        Self { profile, agenda: BTreeSet::new(), own: BTreeSet::new() }
    }

    /// The choice that an assessment was begun with or changed to. One that names no profile was picked by hand.
    pub fn of(assessment: &Assessment, library: &Library) -> Self {
        let core = assessment.checklists.iter().find(|answered| answered.id.as_str() == CORE);
        let only = core.and_then(|answered| answered.only.as_ref());
        let picked =
            |section: &&Section| only.is_some_and(|only| section.items.iter().any(|item| only.contains(&item.id)));
        Self {
            profile: assessment.profile.unwrap_or(Profile::Own),
            agenda: articles(library).into_iter().filter(picked).map(|section| section.id.clone()).collect(),
            own: assessment.checklists.iter().map(|answered| answered.id.clone()).collect(),
        }
    }

    /// What it takes of the checklists at hand, in their order.
    pub fn scope(&self, library: &Library) -> Vec<Chosen> {
        let all = library.checklists().iter();
        match self.profile {
            Profile::ProtocolCore => all.filter(|it| it.id.as_str() == CORE).map(Chosen::whole).collect(),
            Profile::FullReview => all.filter(|it| library.ships(&it.id)).map(Chosen::whole).collect(),
            Profile::AgendaItem => self.on_agenda(library),
            Profile::CriminalLaw => all.filter_map(criminal).collect(),
            Profile::Own => all.filter(|it| self.own.contains(&it.id)).map(Chosen::whole).collect(),
        }
    }

    /// The articles picked, and whatever is related to their items in the other checklists.
    fn on_agenda(&self, library: &Library) -> Vec<Chosen> {
        let sections = articles(library).into_iter().filter(|section| self.agenda.contains(&section.id));
        let picked: BTreeSet<&ItemId> = sections.flat_map(|section| &section.items).map(|item| &item.id).collect();
        let relations = library.relations();
        let same = with_equals(picked.clone(), relations);
        let mut near = same.clone();
        near.extend(same.iter().flat_map(|item| relations.to(item)).map(|related| &related.item));
        let near = with_equals(near, relations);
        let part = |checklist: &Rc<Checklist>| {
            let from = if checklist.id.as_str() == CORE { &picked } else { &near };
            Chosen::part(checklist, |item| from.contains(&item.id))
        };
        library.checklists().iter().filter_map(part).collect()
    }

    /// The checklists that an assessment answers once it is changed to this choice. What was answered of a checklist
    /// stays as it was answered. A checklist that does not ship with the program stays too, unless it is at hand and was
    /// not picked, since the assessment may hold the only copy of it.
    pub fn answered(&self, assessment: &Assessment, library: &Library) -> Vec<Rc<AnsweredChecklist>> {
        let scope = self.scope(library);
        let before = |id: &ChecklistId| assessment.checklists.iter().find(|answered| answered.id == *id);
        let chosen = scope.iter().map(|chosen| {
            let mut answered = match before(&chosen.checklist.id) {
                Some(before) if before.only == chosen.only => return before.clone(),
                Some(before) => AnsweredChecklist::clone(before),
                None => AnsweredChecklist::of(&chosen.checklist),
            };
            answered.only.clone_from(&chosen.only);
            Rc::new(answered)
        });
        let stays = |answered: &&Rc<AnsweredChecklist>| {
            let decided = self.profile == Profile::Own && library.get(&answered.id).is_some();
            let named = scope.iter().any(|chosen| chosen.checklist.id == answered.id);
            !named && !decided && !library.ships(&answered.id)
        };
        chosen.chain(assessment.checklists.iter().filter(stays).cloned()).collect()
    }
}

/// The articles an agenda can name: sections of the Protocol's checklist that have scored items.
pub fn articles(library: &Library) -> Vec<&Section> {
    let core = library.get(&ChecklistId::from(CORE));
    let sections = core.into_iter().flat_map(|checklist| &checklist.sections);
    sections.filter(|section| section.items.iter().any(|item| item.is_scored())).collect()
}

/// These items and those that ask the same, by however many steps.
fn with_equals<'a>(mut items: BTreeSet<&'a ItemId>, relations: &'a Relations) -> BTreeSet<&'a ItemId> {
    let mut open: Vec<&ItemId> = items.iter().copied().collect();
    while let Some(item) = open.pop() {
        for related in relations.to(item).iter().filter(|related| related.bearing == Bearing::Equal) {
            if items.insert(&related.item) {
                open.push(&related.item);
            }
        }
    }
    items
}

fn criminal(checklist: &Rc<Checklist>) -> Option<Chosen> {
    if !CRIMINAL_SOURCES.iter().any(|source| checklist.id.as_str().starts_with(source)) {
        return None;
    }
    Chosen::part(checklist, |item| item.topics.iter().any(|topic| CRIMINAL.contains(&topic.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, FindingEdit, Stamp};
    use crate::domain::finding::Verdict;
    use crate::domain::format::checklist::parse;
    use proptest::prelude::*;

    thread_local! {
        /// Read once for all cases.
        static LIBRARY: Library = made();
    }

    fn library() -> Library {
        LIBRARY.with(Clone::clone)
    }

    /// The checklists that ship, one of the Working Group and one that nothing relates to.
    fn made() -> Library {
        let mut library = Library::bundled();
        let item = |id: &str, topics: &str, relations: &str| {
            format!(
                "  - {{id: {id}, force: recommended, scorable: law, source: verified, topics: [{topics}], \
                 relations: [{relations}]}}\n"
            )
        };
        let relation = |to: &str, kind: &str| format!("{{to: {to}, kind: {kind}, rationale: So.}}");
        let (seven, eight) = (first(&library, "art-7"), first(&library, "art-8"));
        let working_group = [
            item("t.seven", "criminalization", &relation(&seven, "elaborates")),
            item("t.eight", "marking", &relation(&eight, "intersects")),
            item("t.same", "", &relation("t.seven", "equal")),
            item("t.far", "", &relation("t.same", "elaborates")),
            item("t.farther", "", &relation("t.far", "intersects")),
            item("t.alone", "sanctions", ""),
        ];
        let alone = [item("own.1", "criminalization", "")];
        let head = "format: 1\nversion: 1.0.0\ninstrument: {status: recommendation}\nsections:\n- id: a\n  items:\n";
        for (slug, items) in [("wg-test", working_group.concat()), ("regional", alone.concat())] {
            library.add(parse(&slug.into(), slug, &format!("{head}{items}")).0, slug).unwrap();
        }
        library.relations();
        library
    }

    fn first(library: &Library, section: &str) -> String {
        let articles = articles(library);
        articles.into_iter().find(|it| it.id.as_str() == section).unwrap().items[0].id.to_string()
    }

    fn agenda(articles: &[&str]) -> Choice {
        Choice { agenda: articles.iter().map(|id| SectionId::from(*id)).collect(), ..Choice::new(Profile::AgendaItem) }
    }

    fn ids(choice: &Choice, library: &Library, checklist: &str) -> Vec<String> {
        let scope = choice.scope(library);
        let chosen = scope.iter().find(|chosen| chosen.checklist.id.as_str() == checklist);
        chosen.map(|chosen| chosen.items().map(|item| item.id.to_string()).collect()).unwrap_or_default()
    }

    #[test]
    fn an_agenda_item_takes_the_articles_and_what_is_related_to_them() {
        let library = library();
        let seven = agenda(&["art-7"]);
        let article = articles(&library).into_iter().find(|it| it.id.as_str() == "art-7").unwrap();
        let own: Vec<_> = article.items.iter().map(|item| item.id.to_string()).collect();
        assert_eq!(ids(&seven, &library, CORE), own);
        assert_eq!(ids(&seven, &library, "wg-test"), ["t.seven", "t.same"], "one step, and through what is equal");
        assert_eq!(ids(&seven, &library, "regional"), [""; 0]);
        let both = agenda(&["art-7", "art-8"]);
        assert_eq!(ids(&both, &library, "wg-test"), ["t.seven", "t.eight", "t.same"]);
        assert!(agenda(&[]).scope(&library).is_empty() && agenda(&["art-99"]).scope(&library).is_empty());
    }

    #[test]
    fn each_profile_takes_what_it_says() {
        let library = library();
        let names = |choice: &Choice| {
            choice.scope(&library).iter().map(|chosen| chosen.checklist.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(names(&Choice::new(Profile::ProtocolCore)), [CORE]);
        assert_eq!(names(&Choice::new(Profile::FullReview)).len(), library.checklists().len() - 2);
        assert_eq!(ids(&Choice::new(Profile::CriminalLaw), &library, "wg-test"), ["t.seven", "t.alone"]);
        assert_eq!(ids(&Choice::new(Profile::CriminalLaw), &library, "regional"), [""; 0]);
        let criminal = ids(&Choice::new(Profile::CriminalLaw), &library, CORE);
        assert!(criminal.contains(&first(&library, "art-5")) && !criminal.contains(&first(&library, "art-7")));
        let own = Choice { own: ["regional".into(), "gone".into()].into(), ..Choice::new(Profile::Own) };
        assert_eq!(names(&own), ["regional"]);
    }

    #[test]
    fn the_choice_of_an_assessment_is_told_again() {
        let library = library();
        for choice in [agenda(&["art-7", "art-8"]), Choice::new(Profile::ProtocolCore)] {
            let mut assessment = Assessment::new("a".into(), "");
            let checklists = choice.answered(&assessment, &library);
            assessment.apply(Edit::Choose(Some(choice.profile), checklists), &Stamp::default());
            let told = Choice::of(&assessment, &library);
            assert_eq!((told.profile, &told.agenda), (choice.profile, &choice.agenda));
            assert_eq!(told.answered(&assessment, &library), assessment.checklists);
        }
        assert_eq!(Choice::of(&Assessment::new("a".into(), ""), &library).profile, Profile::Own);
    }

    #[test]
    fn what_was_answered_and_what_only_the_assessment_holds_stays() {
        let library = library();
        let mut assessment = Assessment::new("a".into(), "");
        let answered = |id: &str, version: &str| {
            let mut answered = AnsweredChecklist::of(library.get(&CORE.into()).unwrap());
            (answered.id, answered.version) = (id.into(), version.into());
            Rc::new(answered)
        };
        assessment.checklists = vec![answered("carried", "1.0.0"), answered(CORE, "0.1.0")];
        for profile in Profile::ALL {
            let after = Choice::new(*profile).answered(&assessment, &library);
            assert!(after.contains(&assessment.checklists[0]), "{profile:?} drops the only copy");
        }
        let after = agenda(&["art-8"]).answered(&assessment, &library);
        let core = after.iter().find(|it| it.id.as_str() == CORE).unwrap();
        assert_eq!((core.version.as_str(), core.items.len()), ("0.1.0", assessment.checklists[1].items.len()));
        let regional = AnsweredChecklist::of(library.get(&"regional".into()).unwrap());
        assessment.checklists.push(Rc::new(regional));
        let left = Choice { own: [CORE.into()].into(), ..Choice::new(Profile::Own) }.answered(&assessment, &library);
        assert_eq!(left.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), [CORE, "carried"]);
    }

    prop_compose! {
        fn choices()(profile in 0..Profile::ALL.len(), articles in proptest::collection::vec(1..22_u8, 0..5),
            own in proptest::collection::vec(prop::sample::select(vec![CORE, "wg-test", "regional", "gone"]), 0..4)) -> Choice {
            Choice {
                profile: Profile::ALL[profile],
                agenda: articles.iter().map(|number| format!("art-{number}").into()).collect(),
                own: own.into_iter().map(ChecklistId::from).collect(),
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn changing_the_choice_loses_no_finding(all in proptest::collection::vec(choices(), 1..8), every in 1..9_usize) {
            let library = library();
            let mut assessment = Assessment::new("a".into(), "");
            let full = Choice { own: ["regional".into(), "wg-test".into(), CORE.into()].into(), ..Choice::new(Profile::Own) };
            assessment.apply(Edit::Choose(Some(Profile::Own), full.answered(&assessment, &library)), &Stamp::default());
            let before = library.answered(&assessment);
            for item in before.iter().flat_map(|checklist| checklist.items()).step_by(every) {
                let edit = Edit::Finding(item.id.clone(), FindingEdit::Verdict(Verdict::Partial));
                assessment.apply(edit, &Stamp::default());
            }
            let findings = assessment.findings.clone();
            for choice in all {
                let (profile, list) = (assessment.profile, assessment.checklists.clone());
                let next = choice.answered(&assessment, &library);
                assessment.apply(Edit::Choose(Some(choice.profile), next), &Stamp::default());
                prop_assert_eq!(&assessment.findings, &findings);
                // Undo.
                let mut undone = assessment.clone();
                undone.apply(Edit::Choose(profile, list.clone()), &Stamp::default());
                prop_assert_eq!((undone.profile, &undone.checklists, &undone.findings), (profile, &list, &findings));
            }
            let back = full.answered(&assessment, &library);
            assessment.apply(Edit::Choose(Some(Profile::Own), back), &Stamp::default());
            prop_assert_eq!(library.answered(&assessment), before, "everything is there again");
        }

        #[test]
        fn a_scope_holds_only_items_that_exist_and_grows_with_the_agenda(one in choices(), other in choices()) {
            let library = library();
            for chosen in one.scope(&library) {
                let known = |id: &ItemId| chosen.checklist.item(id).is_some();
                prop_assert!(chosen.only.as_ref().is_none_or(|only| !only.is_empty() && only.iter().all(known)));
            }
            let small = Choice { profile: Profile::AgendaItem, ..one };
            let more = small.agenda.union(&other.agenda).cloned().collect();
            let large = Choice { agenda: more, ..small.clone() };
            let items = |choice: &Choice| -> BTreeSet<ItemId> {
                let scope = choice.scope(&library);
                scope.iter().flat_map(|chosen| chosen.items().map(|item| item.id.clone())).collect()
            };
            prop_assert!(items(&small).is_subset(&items(&large)));
        }
    }
}
