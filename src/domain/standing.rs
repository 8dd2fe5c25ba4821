//! Where an item stands in an assessment: the verdict in effect and why.

use crate::domain::assessment::Assessment;
use crate::domain::checklist::Item;
use crate::domain::elements;
use crate::domain::finding::{Finding, Verdict};

/// Why an item has the verdict it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A person gave it, or nobody has yet.
    Person,
    /// The question asked once for the assessment was answered no, so the item does not apply.
    ConditionNotMet,
    /// The question asked once for the assessment has not been answered.
    ConditionOpen,
    /// The item is not scored against legislation.
    NotScored,
}

/// The verdict in effect on an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The verdict that figures and reports use.
    pub verdict: Verdict,
    /// Why.
    pub origin: Origin,
}

/// The verdict in effect. A finding on an item whose condition is not met is kept but does not count.
pub fn standing(item: &Item, assessment: &Assessment) -> Standing {
    standing_with(item, assessment.finding(&item.id).map(|finding| &**finding), assessment)
}

/// The verdict in effect, for a caller that has looked up the item's finding.
pub fn standing_with(item: &Item, finding: Option<&Finding>, assessment: &Assessment) -> Standing {
    let given = finding.map_or(Verdict::NotAssessed, |finding| finding.verdict);
    if !item.is_answerable() {
        return Standing { verdict: Verdict::NotAssessed, origin: Origin::NotScored };
    }
    let Some(condition) = &item.asks else {
        return Standing { verdict: given, origin: Origin::Person };
    };
    match assessment.conditions.get(condition) {
        Some(true) => Standing { verdict: given, origin: Origin::Person },
        Some(false) => Standing { verdict: Verdict::NotApplicable, origin: Origin::ConditionNotMet },
        None => Standing { verdict: given, origin: Origin::ConditionOpen },
    }
}

/// Something a finding still lacks before it can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// Not applicable needs a reason.
    ReasonForNotApplicable,
    /// The verdict differs from what the elements propose, and the reasoning is silent.
    DifferenceUnexplained,
    /// A verdict of full, partial or conflict cites no provision.
    Citation,
}

/// What a finding lacks, gravest first.
pub fn lacks(item: &Item, finding: &Finding) -> Vec<Lack> {
    let silent = finding.reasoning.trim().is_empty();
    let mut lacks = Vec::new();
    if finding.verdict == Verdict::NotApplicable && silent {
        lacks.push(Lack::ReasonForNotApplicable);
    }
    if elements::differs(item, finding) && silent {
        lacks.push(Lack::DifferenceUnexplained);
    }
    let rests_on_law = matches!(finding.verdict, Verdict::Full | Verdict::Partial | Verdict::Conflict);
    if rests_on_law && finding.citations.is_empty() {
        lacks.push(Lack::Citation);
    }
    lacks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::checklist::Checklist;
    use crate::domain::finding::{Citation, ElementVerdict};
    use crate::domain::ids::AssessmentId;
    use crate::domain::library::Library;
    use std::rc::Rc;

    fn protocol() -> Rc<Checklist> {
        Library::bundled().get(&"firearms-protocol".into()).unwrap().clone()
    }

    #[test]
    fn the_question_asked_once_decides_and_keeps_the_finding() {
        let checklist = protocol();
        let item = checklist.item(&"fp.9.a".into()).unwrap();
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        let finding = Finding { verdict: Verdict::Partial, ..Finding::default() };
        assessment.findings.insert(item.id.clone(), Rc::new(finding));
        for (answer, verdict, origin) in [
            (None, Verdict::Partial, Origin::ConditionOpen),
            (Some(false), Verdict::NotApplicable, Origin::ConditionNotMet),
            (Some(true), Verdict::Partial, Origin::Person),
        ] {
            let condition = item.asks.clone().unwrap();
            match answer {
                Some(answer) => assessment.conditions.insert(condition, answer),
                None => assessment.conditions.remove(&condition),
            };
            assert_eq!(standing(item, &assessment), Standing { verdict, origin });
            assert_eq!(assessment.findings.len(), 1);
        }
    }

    #[test]
    fn an_unscored_item_has_no_verdict_whatever_was_given() {
        let checklist = protocol();
        let item = checklist.item(&"fp.19".into()).unwrap();
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        let finding = Finding { verdict: Verdict::Conflict, ..Finding::default() };
        assessment.findings.insert(item.id.clone(), Rc::new(finding));
        let expected = Standing { verdict: Verdict::NotAssessed, origin: Origin::NotScored };
        assert_eq!(standing(item, &assessment), expected);
    }

    #[test]
    fn what_is_lacking_is_named_until_it_is_there() {
        let checklist = protocol();
        let item = checklist.item(&"fp.8.1.b.1".into()).unwrap();
        let with = |verdict| Finding { verdict, ..Finding::default() };
        assert_eq!(lacks(item, &with(Verdict::NotAssessed)), []);
        assert_eq!(lacks(item, &with(Verdict::None)), []);
        assert_eq!(lacks(item, &with(Verdict::NotApplicable)), [Lack::ReasonForNotApplicable]);
        assert_eq!(lacks(item, &with(Verdict::Full)), [Lack::Citation]);
        let mut finding = with(Verdict::Full);
        finding.elements = item.elements.iter().map(|element| (element.id.clone(), ElementVerdict::No)).collect();
        assert_eq!(lacks(item, &finding), [Lack::DifferenceUnexplained, Lack::Citation]);
        finding.reasoning = "Another act covers it.".into();
        finding.citations.push(Citation::default());
        assert_eq!(lacks(item, &finding), []);
    }
}
