//! The figures of the page on gaps: counts by section, topic and stage, and what ranks a gap.

use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Condition, Item};
use crate::domain::context::ThreatLevel;
use crate::domain::finding::{Priority, Verdict};
use crate::domain::force::{ForceGroup, Stage};
use crate::domain::gaps::Gap;
use crate::domain::ids::{SectionId, TopicId};
use crate::domain::scoring::{self, Tally};

/// The order in which verdicts are drawn and counted.
pub const ORDER: &[Verdict] = Verdict::ALL;

/// Scored items of a section by verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionFigure {
    /// The section.
    pub id: SectionId,
    /// Its number as printed.
    pub number: String,
    /// Its heading.
    pub title: String,
    /// Its scored items.
    pub tally: Tally,
}

/// Scored items of a topic by verdict. An item can belong to several topics.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicFigure {
    /// The topic.
    pub id: TopicId,
    /// Its name.
    pub title: String,
    /// Its scored items.
    pub tally: Tally,
}

/// Scored items of a stage by verdict. An item can belong to several stages.
#[derive(Clone, Debug, PartialEq)]
pub struct StageFigure {
    /// The stage.
    pub stage: Stage,
    /// How grave the threat at it is.
    pub threat: ThreatLevel,
    /// Its scored items.
    pub tally: Tally,
}

fn scored(checklist: &Checklist) -> impl Iterator<Item = &Item> {
    checklist.items().map(|item| &**item).filter(|item| item.is_scored())
}

/// All scored items of a checklist: for progress alone, never for a figure.
pub fn all(checklist: &Checklist, assessment: &Assessment) -> Tally {
    scoring::tally(scored(checklist), assessment)
}

/// Sections that have scored items.
pub fn by_section(checklist: &Checklist, assessment: &Assessment) -> Vec<SectionFigure> {
    let figure = |section: &crate::domain::checklist::Section| SectionFigure {
        id: section.id.clone(),
        number: section.number.clone(),
        title: section.title.clone(),
        tally: scoring::tally(section.items.iter().map(|item| &**item).filter(|item| item.is_scored()), assessment),
    };
    checklist.sections.iter().map(figure).filter(|figure| figure.tally.items() > 0).collect()
}

/// Topics that have scored items.
pub fn by_topic(checklist: &Checklist, assessment: &Assessment) -> Vec<TopicFigure> {
    let figure = |topic: &crate::domain::checklist::Topic| TopicFigure {
        id: topic.id.clone(),
        title: topic.title.clone(),
        tally: scoring::tally(scored(checklist).filter(|item| item.topics.contains(&topic.id)), assessment),
    };
    checklist.topics.iter().map(figure).filter(|figure| figure.tally.items() > 0).collect()
}

/// Stages that have scored items, in the order of a firearm's life.
pub fn by_stage(checklist: &Checklist, assessment: &Assessment) -> Vec<StageFigure> {
    let figure = |stage: &Stage| StageFigure {
        stage: *stage,
        threat: assessment.context.threat(*stage),
        tally: scoring::tally(scored(checklist).filter(|item| item.stages.contains(stage)), assessment),
    };
    Stage::ALL.iter().map(figure).filter(|figure| figure.tally.items() > 0).collect()
}

/// Verdicts that occur, with their counts, in the order in which they are drawn.
pub fn counts(tally: &Tally) -> Vec<(Verdict, usize)> {
    ORDER.iter().map(|verdict| (*verdict, tally.of(*verdict))).filter(|(_, count)| *count > 0).collect()
}

/// Questions asked once that items depend on and nobody has answered.
pub fn open_conditions<'a>(checklist: &'a Checklist, assessment: &Assessment) -> Vec<&'a Condition> {
    let asked = |condition: &&Condition| checklist.items().any(|item| item.asks.as_ref() == Some(&condition.id));
    let open = |condition: &&Condition| !assessment.conditions.contains_key(&condition.id);
    checklist.conditions.iter().filter(asked).filter(open).collect()
}

/// One of the things that decide the rank of a gap, gravest first.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Its verdict within its group of forces.
    Verdict(Verdict, ForceGroup),
    /// Elements in force, and all of them.
    Elements(usize, usize),
    /// Threat at these stages.
    Threat(ThreatLevel, Vec<Stage>),
    /// How many items rest on it.
    Dependents(usize),
    /// What the reviewer thinks.
    Priority(Priority),
}

/// Why a gap has its rank, in the order in which the reasons weigh. The elements stand beside the verdict they explain.
pub fn reasons(gap: &Gap) -> Vec<Reason> {
    let mut reasons = vec![Reason::Verdict(gap.verdict, gap.group)];
    if let Some(elements) = gap.elements {
        reasons.push(Reason::Elements(elements.yes, elements.total()));
    }
    if !gap.threat.1.is_empty() {
        reasons.push(Reason::Threat(gap.threat.0, gap.threat.1.clone()));
    }
    if gap.dependents > 0 {
        reasons.push(Reason::Dependents(gap.dependents));
    }
    reasons.extend(gap.priority.map(Reason::Priority));
    reasons
}

/// What is missing, in one line: the first sentence of the recommendation, or else of the reasoning.
pub fn missing(item: &Rc<Item>, assessment: &Assessment, plain: impl Fn(&str) -> String) -> Option<String> {
    let finding = assessment.finding(&item.id)?;
    let text = [&finding.recommendation, &finding.reasoning].into_iter().find(|text| !text.trim().is_empty())?;
    Some(first_sentence(&plain(text))).filter(|sentence| !sentence.is_empty())
}

/// Abbreviations after which a full stop ends no sentence, as statutes are cited.
const SHORT: &[&str] = &[
    "art", "arts", "s", "ss", "sec", "sect", "para", "paras", "par", "reg", "regs", "r", "rr", "ch", "cap", "no",
    "nos", "cf", "e.g", "i.e", "p", "pp", "vol", "v", "vs", "dr", "mr", "mrs", "ms", "st", "sch", "cl", "pt", "ord",
    "approx",
];

/// The text up to the end of its first sentence. A full stop before a digit or a small letter, or after an abbreviation
/// used in citing statutes, ends none.
pub fn first_sentence(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        let ends = match c {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' | '؟' | '۔' | '।' => {
                let mut next = after.chars();
                match (next.next(), next.next()) {
                    (Some(' '), Some(next)) => {
                        let word = before.rsplit([' ', '(', '“', '"']).next().unwrap_or_default().to_lowercase();
                        let short = c == '.' && SHORT.contains(&word.as_str());
                        !short && !next.is_lowercase() && !next.is_numeric()
                    }
                    _ => false,
                }
            }
            _ => false,
        };
        if ends {
            return text[..at + c.len_utf8()].to_owned();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::elements::ElementCount;
    use crate::domain::finding::Finding;
    use crate::domain::force::{Force, InstrumentStatus, Scorable, SourceStatus};
    use crate::domain::{checklist, ids};
    use proptest::prelude::*;

    fn item(id: &str, force: Force, scorable: Scorable, topics: &[&str], stages: &[Stage]) -> Rc<Item> {
        Rc::new(Item {
            id: id.into(),
            pinpoint: String::new(),
            units: Vec::new(),
            title: String::new(),
            requirement: String::new(),
            force,
            verb: String::new(),
            qualifier: String::new(),
            condition: String::new(),
            asks: (id == "asking").then(|| "question".into()),
            scorable,
            unscored_reason: String::new(),
            scope: false,
            elements: Vec::new(),
            alternatives: Vec::new(),
            guidance: String::new(),
            topics: topics.iter().map(|topic| ids::TopicId::from(*topic)).collect(),
            stages: stages.to_vec(),
            source: SourceStatus::Verified,
            guide: Vec::new(),
            terms: Default::default(),
            relations: Vec::new(),
            addressee: String::new(),
            drafting: Vec::new(),
        })
    }

    fn fixture() -> (Checklist, Assessment) {
        let section =
            |id: &str, items| checklist::Section { id: id.into(), number: "1".into(), title: id.into(), items };
        let topic = |id: &str| checklist::Topic { id: id.into(), title: id.into() };
        let condition =
            |id: &str| Condition { id: id.into(), question: String::new(), hint: String::new(), unit: String::new() };
        let all = [Stage::Marking, Stage::Transfer];
        let checklist = Checklist {
            id: "test".into(),
            version: semver::Version::new(1, 0, 0),
            hash: String::new(),
            language: "en".into(),
            title: String::new(),
            short_title: String::new(),
            instrument: checklist::Instrument {
                title: String::new(),
                symbol: String::new(),
                date: String::new(),
                status: InstrumentStatus::Binding,
                cautions: Vec::new(),
            },
            source_units: Vec::new(),
            topics: vec![topic("a"), topic("b"), topic("empty")],
            conditions: vec![condition("question"), condition("nobody-asks")],
            not_required: Vec::new(),
            sections: vec![
                section(
                    "one",
                    vec![
                        item("gap", Force::Mandatory, Scorable::Law, &["a", "b"], &all),
                        item("asking", Force::Optional, Scorable::LegalBasis, &["a"], &[Stage::Marking]),
                        item("explains", Force::Context, Scorable::Law, &["a"], &all),
                    ],
                ),
                section("two", vec![item("practice", Force::Mandatory, Scorable::Practice, &["empty"], &all)]),
            ],
            not_scored: Vec::new(),
            source: None,
            extends: None,
            changes: Vec::new(),
        };
        let mut assessment = Assessment::new("x".into(), "");
        for id in ["gap", "explains", "practice"] {
            let finding = Finding { verdict: Verdict::None, ..Finding::default() };
            assessment.findings.insert(id.into(), Rc::new(finding));
        }
        assessment.context.threats.insert(Stage::Transfer, ThreatLevel::High);
        (checklist, assessment)
    }

    #[test]
    fn only_scored_items_are_counted() {
        let (checklist, assessment) = fixture();
        assert_eq!((all(&checklist, &assessment).items(), all(&checklist, &assessment).gaps()), (2, 1));
        let sections = by_section(&checklist, &assessment);
        assert_eq!(sections.iter().map(|figure| figure.id.as_str()).collect::<Vec<_>>(), ["one"]);
        assert_eq!(sections[0].tally.items(), 2);
        assert_eq!(counts(&sections[0].tally), [(Verdict::None, 1), (Verdict::NotAssessed, 1)]);
    }

    #[test]
    fn an_item_counts_for_each_of_its_topics_and_stages() {
        let (checklist, assessment) = fixture();
        let topics = by_topic(&checklist, &assessment);
        let counted = |tally: &Tally| (tally.gaps(), tally.items());
        assert_eq!(topics.iter().map(|figure| counted(&figure.tally)).collect::<Vec<_>>(), [(1, 2), (1, 1)]);
        let stages = by_stage(&checklist, &assessment);
        let told: Vec<_> = stages.iter().map(|figure| (figure.stage, figure.threat, counted(&figure.tally))).collect();
        let expected = [(Stage::Marking, ThreatLevel::NotRated, (1, 2)), (Stage::Transfer, ThreatLevel::High, (1, 1))];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_question_is_open_until_it_is_answered_if_an_item_asks_it() {
        let (checklist, mut assessment) = fixture();
        let open = |assessment: &Assessment| {
            open_conditions(&checklist, assessment).iter().map(|condition| condition.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(open(&assessment), ["question"]);
        assessment.conditions.insert("question".into(), false);
        assert!(open(&assessment).is_empty());
    }

    #[test]
    fn reasons_stand_in_the_order_in_which_they_weigh() {
        let (checklist, assessment) = fixture();
        let gap = Gap {
            elements: Some(ElementCount { yes: 3, no: 2, unclear: 0, open: 0 }),
            dependents: 4,
            priority: Some(Priority::Low),
            ..crate::domain::gaps::ranked(&checklist, &assessment)[0].clone()
        };
        let expected = [
            Reason::Verdict(Verdict::None, ForceGroup::Mandatory),
            Reason::Elements(3, 5),
            Reason::Threat(ThreatLevel::High, vec![Stage::Transfer]),
            Reason::Dependents(4),
            Reason::Priority(Priority::Low),
        ];
        assert_eq!(reasons(&gap), expected);
    }

    #[test]
    fn what_is_missing_comes_from_the_recommendation_first() {
        let (checklist, mut assessment) = fixture();
        let item = checklist.item(&"gap".into()).expect("the item");
        let plain = |text: &str| text.to_owned();
        assert_eq!(missing(item, &assessment, plain), None);
        let finding = Finding { reasoning: "Why. More.".into(), ..Finding::default() };
        assessment.findings.insert("gap".into(), Rc::new(finding.clone()));
        assert_eq!(missing(item, &assessment, plain).as_deref(), Some("Why."));
        let finding = Finding { recommendation: " Amend it. Soon.".into(), ..finding };
        assessment.findings.insert("gap".into(), Rc::new(finding));
        assert_eq!(missing(item, &assessment, plain).as_deref(), Some("Amend it."));
    }

    #[test]
    fn sentences_end_where_a_lawyer_ends_them() {
        for (text, first) in [
            ("Arms Act, s. 52 exempts transit. It should not.", "Arms Act, s. 52 exempts transit."),
            ("See art. V of the Act. Then stop.", "See art. V of the Act."),
            ("The Act (cf. Schedule 2) is silent! Amend it.", "The Act (cf. Schedule 2) is silent!"),
            ("No stop at all", "No stop at all"),
            ("Version 1.2 applies. Ok.", "Version 1.2 applies."),
            ("لا يوجد حكم. يجب التعديل.", "لا يوجد حكم."),
            ("没有规定。应当修改。", "没有规定。"),
            ("  ", ""),
        ] {
            assert_eq!(first_sentence(text), first);
        }
    }

    proptest! {
        #[test]
        fn a_first_sentence_begins_the_text(text in ".*") {
            let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert!(joined.starts_with(&first_sentence(&text)));
        }
    }
}
