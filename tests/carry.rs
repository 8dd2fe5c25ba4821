//! Answer once, for any checklists and any order of work, moves to later versions among it: no finding of a person is lost or
//! altered, and a proposal counts for nothing before it is accepted.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::collections::BTreeMap;
use std::rc::Rc;

use lacuna::domain::assessment::{AnsweredChecklist, Assessment};
use lacuna::domain::carry::{Proposal, accept, proposals};
use lacuna::domain::checklist::Checklist;
use lacuna::domain::edit::{Edit, Exchange, FindingEdit, FindingText, Stamp};
use lacuna::domain::finding::{Citation, Finding, Verdict};
use lacuna::domain::force::RelationKind;
use lacuna::domain::format::checklist::parse;
use lacuna::domain::ids::ItemId;
use lacuna::domain::migration::exchange;
use lacuna::domain::relations::Relations;
use lacuna::domain::scoring::{Tally, by_group};
use proptest::prelude::*;

const LISTS: usize = 3;
const ITEMS: usize = 4;

/// From item, to item, kind.
type Told = (usize, usize, usize);

#[derive(Clone, Debug)]
enum Step {
    Answer(usize, usize),
    Cite(usize),
    Note(usize),
    AcceptOne(usize),
    AcceptAll,
    Undo(usize),
    Leave(usize),
    Choose(usize),
    Migrate(usize),
}

fn id(at: usize) -> String {
    format!("{}.{}", ['a', 'b', 'c'][at / ITEMS], at % ITEMS)
}

/// A version of one of the lists; each version words its items in another way.
fn checklist(told: &[Told], list: usize, version: usize) -> Rc<Checklist> {
    let mut text =
        format!("format: 1\nversion: 1.{version}.0\ninstrument: {{status: model}}\nsections:\n- id: s\n  items:\n");
    for at in list * ITEMS..(list + 1) * ITEMS {
        let relation = |(_, to, kind): &Told| {
            format!("{{to: {}, kind: {}, rationale: why}}", id(*to), RelationKind::ALL[*kind].key())
        };
        let relations: Vec<_> = told.iter().filter(|told| told.0 == at).map(relation).collect();
        let scorable = if at % ITEMS == ITEMS - 1 { "practice" } else { "law" };
        text += &format!(
            "  - {{id: {}, requirement: in words {version}, force: recommended, scorable: {scorable}, source: verified, \
                 relations: [{}]}}\n",
            id(at),
            relations.join(", ")
        );
    }
    let slug = ["a", "b", "c"][list];
    Rc::new(parse(&slug.into(), slug, &text).0)
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let item = 0..LISTS * ITEMS;
    let step = prop_oneof![
        4 => (item.clone(), 0..Verdict::ALL.len()).prop_map(|(item, verdict)| Step::Answer(item, verdict)),
        1 => item.clone().prop_map(Step::Cite),
        1 => item.clone().prop_map(Step::Note),
        3 => (0..8_usize).prop_map(Step::AcceptOne),
        2 => Just(Step::AcceptAll),
        3 => (0..8_usize).prop_map(Step::Undo),
        1 => (0..LISTS).prop_map(Step::Leave),
        1 => (0..LISTS).prop_map(Step::Choose),
        1 => (0..LISTS).prop_map(Step::Migrate),
    ];
    proptest::collection::vec(step, 1..40)
}

fn told() -> impl Strategy<Value = Vec<Told>> {
    let item = 0..LISTS * ITEMS;
    proptest::collection::vec((item.clone(), item, 0..RelationKind::ALL.len()), 0..20)
}

struct Bench {
    told: Vec<Told>,
    all: Vec<Rc<Checklist>>,
    relations: Relations,
    assessment: Assessment,
    /// What a person last wrote, by item.
    human: BTreeMap<ItemId, Rc<Finding>>,
    undo: Vec<Exchange>,
    clock: usize,
}

impl Bench {
    fn new(told: &[Told]) -> Self {
        let all: Vec<_> = (0..LISTS).map(|list| checklist(told, list, 0)).collect();
        let mut assessment = Assessment::new("x".into(), "");
        assessment.checklists = all.iter().map(|list| Rc::new(AnsweredChecklist::of(list))).collect();
        let relations = Relations::of(&all);
        Self { told: told.to_vec(), all, relations, assessment, human: BTreeMap::new(), undo: Vec::new(), clock: 0 }
    }

    fn answered(&self) -> Vec<Rc<Checklist>> {
        self.all.iter().filter(|list| self.assessment.has_checklist(&list.id)).cloned().collect()
    }

    fn proposals(&self) -> Vec<Proposal> {
        let lookup = |id: &ItemId| self.all.iter().find_map(|list| list.item(id));
        proposals(&self.answered(), &self.relations, lookup, &self.assessment)
    }

    fn figures(&self) -> Vec<Tally> {
        let groups = self.all.iter().flat_map(|list| by_group(list, &self.assessment));
        groups.map(|(_, tally)| tally).collect()
    }

    fn apply(&mut self, edit: Edit) {
        self.clock += 1;
        self.assessment.apply(edit, &Stamp { time: format!("2026-03-14T10:00:{:02}Z", self.clock % 60) });
    }

    fn person(&mut self, item: usize, edit: FindingEdit) {
        let item = ItemId::from(id(item));
        let before = self.assessment.finding(&item).cloned();
        self.apply(Edit::Finding(item.clone(), edit));
        // To give the verdict that stands is to write nothing.
        if let Some(finding) = self.assessment.finding(&item).filter(|now| Some(*now) != before.as_ref()) {
            self.human.insert(item, finding.clone());
        }
    }

    fn accept(&mut self, chosen: &[Proposal]) {
        let before = self.assessment.clone();
        let exchange = accept(chosen, &before, "2026-03-14T10:00:00Z");
        let back = exchange.reversed();
        self.apply(Edit::Exchange(Box::new(exchange)));
        for proposal in chosen {
            let finding = self.assessment.finding(&proposal.item.id).unwrap();
            let carried = finding.carried.as_ref().unwrap();
            assert_eq!((&carried.from, finding.verdict), (&proposal.offer.from.id, proposal.verdict));
            assert_eq!(carried.verdict, proposal.offer.finding.verdict);
            // Nothing of a person was there, and what was begun and taken back is no longer owed.
            self.human.remove(&proposal.item.id);
        }
        let mut undone = self.assessment.clone();
        undone.apply(Edit::Exchange(Box::new(back.clone())), &Stamp { time: before.changed.clone() });
        assert_eq!(undone, before, "accepting and taking back gives the same assessment");
        self.undo.push(back);
    }

    fn take(&mut self, step: &Step) {
        match *step {
            Step::Answer(item, verdict) => self.person(item, FindingEdit::Verdict(Verdict::ALL[verdict])),
            Step::Cite(item) => {
                let citation = Citation { provision: format!("s. {}", self.clock), ..Citation::default() };
                self.person(item, FindingEdit::InsertCitation(0, citation));
            }
            Step::Note(item) => {
                let note = format!("note {}", self.clock);
                self.person(item, FindingEdit::Text(FindingText::InternalNote, note));
            }
            Step::AcceptOne(at) => {
                let waiting = self.proposals();
                if let Some(proposal) = waiting.get(at) {
                    self.accept(std::slice::from_ref(proposal));
                }
            }
            Step::AcceptAll => {
                let waiting = self.proposals();
                self.accept(&waiting);
            }
            Step::Undo(at) => {
                if let Some(exchange) = self.undo.get(at).cloned() {
                    self.apply(Edit::Exchange(Box::new(exchange)));
                }
            }
            Step::Leave(list) => self.apply(Edit::RemoveChecklist(self.all[list].id.clone())),
            Step::Choose(list) => {
                let answered = Rc::new(AnsweredChecklist::of(&self.all[list]));
                self.apply(Edit::AddChecklist(answered));
            }
            Step::Migrate(list) => {
                self.clock += 1;
                self.all[list] = checklist(&self.told, list, self.clock);
                if let Some(exchange) = exchange(&self.assessment, &self.all[list]) {
                    self.undo.push(exchange.reversed());
                    self.apply(Edit::Exchange(Box::new(exchange)));
                }
            }
        }
    }

    /// What a person wrote stands as it was written.
    fn assert_nothing_lost(&self) {
        for (item, finding) in &self.human {
            // That a finding waits to be looked at again is not what a person wrote.
            let words = |finding: &Rc<Finding>| Finding { recheck: String::new(), ..Finding::clone(finding) };
            let now = self.assessment.finding(item).map(words);
            let kept = now.as_ref() == Some(&words(finding));
            assert!(finding.is_untouched() || kept, "{item}: {finding:?} became {now:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_human_finding_is_lost_or_altered(told in told(), steps in steps()) {
        let mut bench = Bench::new(&told);
        for step in &steps {
            bench.take(step);
            bench.assert_nothing_lost();
        }
    }

    #[test]
    fn a_proposal_changes_no_figure_and_no_finding(told in told(), steps in steps()) {
        let mut bench = Bench::new(&told);
        for step in &steps {
            bench.take(step);
            let (assessment, figures) = (bench.assessment.clone(), bench.figures());
            for proposal in bench.proposals() {
                let open = assessment.finding(&proposal.item.id).is_none_or(|finding| finding.is_untouched());
                prop_assert!(open && proposal.item.is_answerable());
            }
            prop_assert_eq!(&bench.assessment, &assessment);
            prop_assert_eq!(bench.figures(), figures);
        }
    }

    #[test]
    fn an_origin_is_kept_whatever_is_changed_later(told in told(), steps in steps()) {
        let mut bench = Bench::new(&told);
        for step in &steps {
            let before = bench.assessment.clone();
            bench.take(step);
            if matches!(step, Step::Undo(_)) {
                continue;
            }
            for (item, finding) in before.findings.iter().filter(|(_, finding)| finding.carried.is_some()) {
                let now = bench.assessment.finding(item);
                prop_assert_eq!(now.and_then(|now| now.carried.clone()), finding.carried.clone());
            }
        }
    }
}
