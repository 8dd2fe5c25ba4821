//! The gaps of an assessment in the order in which to look at them, with the reason for each rank.

use std::cmp::Reverse;
use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::context::ThreatLevel;
use crate::domain::elements::{self, ElementCount};
use crate::domain::finding::{Priority, Verdict};
use crate::domain::force::{ForceGroup, RelationKind, Stage};
use crate::domain::standing::standing;

/// One gap with what ranks it.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The item.
    pub item: Rc<Item>,
    /// Its verdict in effect.
    pub verdict: Verdict,
    /// The group of its force.
    pub group: ForceGroup,
    /// The highest threat among its stages, with those stages; `NotRated` and none where nothing was rated.
    pub threat: (ThreatLevel, Vec<Stage>),
    /// How many items give content to it and so rest on it.
    pub dependents: usize,
    /// Elements counted, if all were judged.
    pub elements: Option<ElementCount>,
    /// The reviewer's own priority; shown, and used last.
    pub priority: Option<Priority>,
}

/// The gaps among scored items, ranked: by force group, then conflict before none before partial, then threat, then how
/// many items rest on it, then the smaller share of elements, then the reviewer's priority, then the order of the instrument.
pub fn ranked(checklist: &Checklist, assessment: &Assessment) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = checklist
        .items()
        .filter(|item| item.is_scored())
        .filter_map(|item| {
            let verdict = standing(item, assessment).verdict;
            let group = item.force.group()?;
            verdict.is_gap().then(|| gap(item, verdict, group, checklist, assessment))
        })
        .collect();
    gaps.sort_by_key(|gap| {
        let share = gap.elements.and_then(ElementCount::share).unwrap_or(0.5);
        let priority = gap.priority.map_or(Priority::ALL.len(), |priority| priority as usize);
        // A share is at most 1, so thousandths order it without comparing floats.
        let share = (share * 1000.0) as usize;
        (gap.group, severity(gap.verdict), Reverse(gap.threat.0), Reverse(gap.dependents), share, priority)
    });
    gaps
}

fn gap(item: &Rc<Item>, verdict: Verdict, group: ForceGroup, checklist: &Checklist, assessment: &Assessment) -> Gap {
    let finding = assessment.finding(&item.id);
    let level =
        item.stages.iter().map(|stage| assessment.context.threat(*stage)).max().unwrap_or(ThreatLevel::NotRated);
    let stages = if level == ThreatLevel::NotRated {
        Vec::new()
    } else {
        item.stages.iter().copied().filter(|stage| assessment.context.threat(*stage) == level).collect()
    };
    let dependents = checklist
        .items()
        .filter(|other| {
            other.relations.iter().any(|relation| relation.to == item.id && relation.kind == RelationKind::Elaborates)
        })
        .count();
    Gap {
        item: item.clone(),
        verdict,
        group,
        threat: (level, stages),
        dependents,
        elements: finding.map(|finding| elements::count(item, finding)).filter(|count| count.share().is_some()),
        priority: finding.and_then(|finding| finding.priority),
    }
}

fn severity(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Conflict => 0,
        Verdict::None => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, FindingEdit, Stamp};
    use crate::domain::finding::ElementVerdict;
    use crate::domain::ids::AssessmentId;
    use crate::domain::library::Library;

    fn assess(edits: &[(&str, FindingEdit)]) -> (Rc<Checklist>, Assessment) {
        let checklist = Library::bundled().get(&"firearms-protocol".into()).unwrap().clone();
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        for (item, edit) in edits {
            assessment.apply(Edit::Finding((*item).into(), edit.clone()), &Stamp::default());
        }
        (checklist, assessment)
    }

    fn order(checklist: &Checklist, assessment: &Assessment) -> Vec<String> {
        ranked(checklist, assessment).iter().map(|gap| gap.item.id.to_string()).collect()
    }

    #[test]
    fn force_then_verdict_decide() {
        let verdict = FindingEdit::Verdict;
        let (checklist, assessment) = assess(&[
            ("fp.10.6", verdict(Verdict::Conflict)),
            ("fp.3.c", verdict(Verdict::Conflict)),
            ("fp.5.2.a", verdict(Verdict::Partial)),
            ("fp.5.2.b", verdict(Verdict::None)),
            ("fp.10.2.a", verdict(Verdict::Conflict)),
            ("fp.6.1", verdict(Verdict::Full)),
            ("fp.12.3", verdict(Verdict::None)),
            ("fp.2", verdict(Verdict::None)),
        ]);
        let expected = ["fp.10.2.a", "fp.5.2.b", "fp.5.2.a", "fp.3.c", "fp.10.6"];
        assert_eq!(order(&checklist, &assessment), expected, "met, unscored and explaining items are no gaps");
    }

    #[test]
    fn a_threat_moves_a_gap_up_and_is_told() {
        let none = || FindingEdit::Verdict(Verdict::None);
        let (checklist, mut assessment) = assess(&[("fp.5.2.b", none()), ("fp.8.1.c", none())]);
        let before = order(&checklist, &assessment);
        let last = before.last().unwrap().clone();
        let item = checklist.item(&last.as_str().into()).unwrap();
        let stage = *item.stages.first().unwrap();
        assessment.apply(Edit::Threat(stage, ThreatLevel::High), &Stamp::default());
        let gaps = ranked(&checklist, &assessment);
        let moved = gaps.iter().find(|gap| gap.item.id.as_str() == last).unwrap();
        assert_eq!(moved.threat, (ThreatLevel::High, vec![stage]));
        assert!(gaps.iter().all(|gap| gap.threat.0 <= moved.threat.0));
    }

    #[test]
    fn an_item_that_does_not_apply_is_no_gap() {
        let (checklist, mut assessment) = assess(&[("fp.9.a", FindingEdit::Verdict(Verdict::None))]);
        assert_eq!(order(&checklist, &assessment), ["fp.9.a"]);
        assessment.apply(Edit::Condition("deactivated-not-firearm".into(), Some(false)), &Stamp::default());
        assert_eq!(order(&checklist, &assessment), Vec::<String>::new());
    }

    #[test]
    fn elements_are_told_only_when_all_are_judged() {
        let element = |id: &str, verdict| FindingEdit::Element(id.into(), Some(verdict));
        let partial = FindingEdit::Verdict(Verdict::Partial);
        let item = "fp.8.1.b.1";
        let (checklist, assessment) = assess(&[(item, partial.clone())]);
        assert_eq!(ranked(&checklist, &assessment)[0].elements, None);
        let ids: Vec<String> =
            checklist.item(&item.into()).unwrap().elements.iter().map(|element| element.id.to_string()).collect();
        let mut edits: Vec<(&str, FindingEdit)> = vec![(item, partial)];
        edits.extend(
            ids.iter()
                .enumerate()
                .map(|(at, id)| (item, element(id, if at == 0 { ElementVerdict::Yes } else { ElementVerdict::No }))),
        );
        let (checklist, assessment) = assess(&edits);
        let count = ranked(&checklist, &assessment)[0].elements.unwrap();
        assert_eq!((count.yes, count.total()), (1, ids.len()));
    }
}
