//! Answer once: what the finding on one item says about the items related to it. A proposal is worked out whenever it is
//! shown and counts for nothing until a person accepts it.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::edit::{Exchange, Swap};
use crate::domain::finding::{Carried, Finding, Verdict, WorkflowState};
use crate::domain::force::RelationKind;
use crate::domain::ids::ItemId;
use crate::domain::relations::{Bearing, Relations};
use crate::domain::standing::{Origin, standing};

/// What a finding on a related item offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The item whose finding it is.
    pub from: Rc<Item>,
    /// How that item stands to the one looked at.
    pub bearing: Bearing,
    /// The finding.
    pub finding: Rc<Finding>,
    /// The verdict it proposes; `None` where only its citations are of use.
    pub verdict: Option<Verdict>,
}

/// A verdict proposed for an item nobody has answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The item.
    pub item: Rc<Item>,
    /// Where it comes from; its verdict is the one proposed.
    pub offer: Offer,
    /// The verdict proposed.
    pub verdict: Verdict,
}

/// The verdict that follows for an item from that of a related one. Equal items share a verdict. Of an item that asks for
/// more, only the two ends tell something of each of its parts: all of it is in force, or nothing.
pub fn follows(bearing: Bearing, verdict: Verdict) -> Option<Verdict> {
    match (bearing, verdict) {
        (_, Verdict::NotAssessed) => None,
        (Bearing::Equal, verdict) => Some(verdict),
        (Bearing::Superset, Verdict::Full | Verdict::None) => Some(verdict),
        _ => None,
    }
}

/// What findings on related items offer to an item, those with a verdict first. A related item that is not scored, or not
/// applicable because of a question asked once, offers nothing; nor does a finding that was itself taken from this item.
pub fn offers<'a>(
    item: &Item,
    relations: &Relations,
    lookup: impl Fn(&ItemId) -> Option<&'a Rc<Item>>,
    assessment: &Assessment,
) -> Vec<Offer> {
    let mut offers: Vec<Offer> = relations
        .to(&item.id)
        .iter()
        .filter_map(|related| {
            let (from, finding) = (lookup(&related.item)?, assessment.finding(&related.item)?);
            let standing = standing(from, assessment);
            let borrowed = finding.carried.as_ref().is_some_and(|carried| carried.from == item.id);
            if matches!(standing.origin, Origin::NotScored | Origin::ConditionNotMet) || borrowed {
                return None;
            }
            let verdict = follows(related.bearing, standing.verdict);
            let useful = verdict.is_some() || !finding.citations.is_empty();
            let offer = Offer { from: from.clone(), bearing: related.bearing, finding: finding.clone(), verdict };
            useful.then_some(offer)
        })
        .collect();
    offers.sort_by_key(|offer| (offer.verdict.is_none(), offer.bearing));
    offers.dedup_by(|later, first| later.from.id == first.from.id);
    offers
}

/// The proposal that offers make for an item: none if a person has begun to answer it, if it is not answered against
/// legislation or does not apply, or if the offers disagree.
pub fn proposal(item: &Rc<Item>, offers: &[Offer], assessment: &Assessment) -> Option<Proposal> {
    let begun = assessment.finding(&item.id).is_some_and(|finding| !finding.is_untouched());
    if begun || matches!(standing(item, assessment).origin, Origin::NotScored | Origin::ConditionNotMet) {
        return None;
    }
    let mut with_verdict = offers.iter().filter_map(|offer| Some((offer, offer.verdict?)));
    let (offer, verdict) = with_verdict.next()?;
    with_verdict.all(|(_, other)| other == verdict).then(|| Proposal {
        item: item.clone(),
        offer: offer.clone(),
        verdict,
    })
}

/// Every proposal for the items of these checklists, in their order.
pub fn proposals<'a>(
    checklists: &[Rc<Checklist>],
    relations: &Relations,
    lookup: impl Fn(&ItemId) -> Option<&'a Rc<Item>> + Copy,
    assessment: &Assessment,
) -> Vec<Proposal> {
    let items = checklists.iter().flat_map(|checklist| checklist.items());
    items.filter_map(|item| proposal(item, &offers(item, relations, lookup, assessment), assessment)).collect()
}

/// The edit that accepts proposals, at a moment in RFC 3339. Its reverse takes back those that nobody changed since.
pub fn accept(proposals: &[Proposal], assessment: &Assessment, time: &str) -> Exchange {
    let findings = proposals.iter().map(|proposal| Swap {
        item: proposal.item.id.clone(),
        before: assessment.finding(&proposal.item.id).cloned(),
        after: Some(Rc::new(taken(proposal, assessment, time))),
    });
    Exchange { checklist: None, findings: findings.collect() }
}

/// The finding that accepting a proposal makes: verdict and citations, and between equal items scope and reasoning too.
fn taken(proposal: &Proposal, assessment: &Assessment, time: &str) -> Finding {
    let Offer { from, bearing, finding, .. } = &proposal.offer;
    let same = *bearing == Bearing::Equal;
    Finding {
        verdict: proposal.verdict,
        scope: finding.scope.filter(|_| same && proposal.item.scope),
        citations: finding.citations.clone(),
        reasoning: if same { finding.reasoning.clone() } else { String::new() },
        carried: Some(Carried {
            from: from.id.clone(),
            relation: if same { RelationKind::Equal } else { RelationKind::Superset },
            verdict: finding.verdict,
            time: time.to_owned(),
            unknown: BTreeMap::new(),
        }),
        state: WorkflowState::Draft,
        reviewer: assessment.reviewer.clone(),
        changed: time.to_owned(),
        ..Finding::default()
    }
}

/// Whether the finding from which another one was taken has another verdict by now, or is gone.
pub fn is_stale(carried: &Carried, assessment: &Assessment) -> bool {
    assessment.finding(&carried.from).is_none_or(|finding| finding.verdict != carried.verdict)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, FindingEdit, Stamp};
    use crate::domain::finding::Citation;
    use crate::domain::format::checklist::parse;

    const ITEMS: &str = "format: 1\nversion: 1.0.0\ninstrument: {status: model}\nsections:\n- id: a\n  items:\n  \
        - {id: x.1, force: recommended, scorable: law, source: verified, relations: [{to: x.2, kind: equal}]}\n  \
        - {id: x.2, force: recommended, scorable: law, source: verified}\n  \
        - {id: x.3, force: recommended, scorable: law, source: verified, relations: [{to: x.1, kind: subset}]}\n  \
        - {id: x.4, force: recommended, scorable: law, source: verified, relations: [{to: x.1, kind: elaborates}]}\n  \
        - {id: x.5, force: recommended, scorable: practice, source: verified, relations: [{to: x.1, kind: equal}]}\n";

    struct Bench {
        checklists: Vec<Rc<Checklist>>,
        relations: Relations,
        assessment: Assessment,
    }

    fn bench() -> Bench {
        let checklists = vec![Rc::new(parse(&"x".into(), "x", ITEMS).0)];
        Bench { relations: Relations::of(&checklists), checklists, assessment: Assessment::new("a".into(), "") }
    }

    impl Bench {
        fn answer(&mut self, item: &str, verdict: Verdict) {
            let cite = FindingEdit::InsertCitation(0, Citation { provision: "s. 1".into(), ..Citation::default() });
            for edit in [FindingEdit::Verdict(verdict), cite] {
                self.assessment.apply(Edit::Finding(item.into(), edit), &Stamp::default());
            }
        }
        fn proposals(&self) -> Vec<Proposal> {
            let lookup = |id: &ItemId| self.checklists[0].item(id);
            proposals(&self.checklists, &self.relations, lookup, &self.assessment)
        }
        fn told(&self) -> Vec<(String, Verdict)> {
            self.proposals().iter().map(|proposal| (proposal.item.id.to_string(), proposal.verdict)).collect()
        }
    }

    #[test]
    fn equal_and_larger_items_propose_and_others_do_not() {
        for (given, expected) in [
            (Verdict::Full, vec![("x.2", Verdict::Full), ("x.3", Verdict::Full)]),
            (Verdict::None, vec![("x.2", Verdict::None), ("x.3", Verdict::None)]),
            (Verdict::Partial, vec![("x.2", Verdict::Partial)]),
            (Verdict::Conflict, vec![("x.2", Verdict::Conflict)]),
            (Verdict::NotApplicable, vec![("x.2", Verdict::NotApplicable)]),
        ] {
            let mut bench = bench();
            bench.answer("x.1", given);
            let expected: Vec<_> = expected.into_iter().map(|(id, verdict)| (id.to_owned(), verdict)).collect();
            assert_eq!(bench.told(), expected);
            let lookup = |id: &ItemId| bench.checklists[0].item(id);
            let item = bench.checklists[0].item(&"x.4".into()).unwrap();
            let offers = offers(item, &bench.relations, lookup, &bench.assessment);
            assert_eq!(offers.iter().map(|offer| offer.verdict).collect::<Vec<_>>(), [None], "citations alone");
        }
    }

    #[test]
    fn what_a_person_began_is_left_alone_and_a_proposal_counts_for_nothing() {
        let mut bench = bench();
        bench.answer("x.1", Verdict::Full);
        assert_eq!(bench.assessment.findings.len(), 1);
        let note = FindingEdit::Text(crate::domain::edit::FindingText::InternalNote, "?".into());
        bench.assessment.apply(Edit::Finding("x.2".into(), note), &Stamp::default());
        assert_eq!(bench.told(), [("x.3".to_owned(), Verdict::Full)]);
    }

    #[test]
    fn offers_that_disagree_propose_nothing() {
        let mut bench = bench();
        bench.answer("x.1", Verdict::Full);
        let mut other = Checklist::clone(&bench.checklists[0]);
        let text = ITEMS.replace("x.", "y.").replace("to: y.2", "to: x.3");
        other.sections.extend(parse(&"y".into(), "y", &text).0.sections);
        bench.checklists = vec![Rc::new(other)];
        bench.relations = Relations::of(&bench.checklists);
        bench.answer("y.1", Verdict::Partial);
        assert!(bench.told().iter().all(|(id, _)| id != "x.3"));
    }

    #[test]
    fn accepting_is_recorded_and_taken_back() {
        let mut bench = bench();
        bench.answer("x.1", Verdict::Full);
        let before = bench.assessment.clone();
        let accepted = accept(&bench.proposals(), &bench.assessment, "2026-03-14T10:00:00Z");
        let undo = accepted.reversed();
        bench.assessment.apply(Edit::Exchange(Box::new(accepted)), &Stamp::default());
        let finding = bench.assessment.findings[&ItemId::from("x.3")].clone();
        let carried = finding.carried.clone().unwrap();
        assert_eq!(
            (carried.from.as_str(), carried.relation, finding.citations.len()),
            ("x.1", RelationKind::Superset, 1)
        );
        assert!(!is_stale(&carried, &bench.assessment) && bench.proposals().is_empty());
        bench.answer("x.1", Verdict::None);
        assert!(is_stale(&carried, &bench.assessment));
        bench.answer("x.2", Verdict::Conflict);
        bench.assessment.apply(Edit::Exchange(Box::new(undo)), &Stamp::default());
        assert_eq!(bench.assessment.findings[&ItemId::from("x.2")].verdict, Verdict::Conflict, "a person changed it");
        assert_eq!(bench.assessment.findings.len(), before.findings.len() + 1);
    }
}
