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
