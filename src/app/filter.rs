//! Which items the outline shows, as a value that an address can carry.

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item, Section};
use crate::domain::finding::{Verdict, WorkflowState};
use crate::domain::force::{Force, ForceGroup, Stage};
use crate::domain::ids::{ChecklistId, SectionId, TopicId};
use crate::domain::standing::standing;

/// A choice of items; an absent criterion lets everything through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Checklist; needed where an assessment has several.
    pub checklist: Option<ChecklistId>,
    /// Section of a checklist, as a rule an article.
    pub section: Option<SectionId>,
    /// Group of forces.
    pub group: Option<ForceGroup>,
    /// One force.
    pub force: Option<Force>,
    /// Verdict in effect.
    pub verdict: Option<VerdictFilter>,
    /// Subject.
    pub topic: Option<TopicId>,
    /// Stage of the life cycle.
    pub stage: Option<Stage>,
    /// Scored items alone, as every figure counts them; any criterion on verdicts or groups implies it.
    pub scored: bool,
    /// Workflow state of the finding.
    pub workflow: Option<WorkflowState>,
    /// Findings alone that are to be looked at again, since their item reads otherwise by now.
    pub recheck: bool,
    /// Words that must all occur in the item's texts or the finding's; words in quotation marks must occur together.
    pub text: String,
}

/// A choice by verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerdictFilter {
    /// Partial, none or conflict.
    Gaps,
    /// One verdict.
    Is(Verdict),
}

impl VerdictFilter {
    /// Spelling in addresses.
    pub fn key(self) -> &'static str {
        match self {
            VerdictFilter::Gaps => "gaps",
            VerdictFilter::Is(verdict) => verdict.key(),
        }
    }

    /// Reads the spelling in addresses.
    pub fn from_key(key: &str) -> Option<Self> {
        if key == "gaps" { Some(VerdictFilter::Gaps) } else { Verdict::from_key(key).map(VerdictFilter::Is) }
    }

    fn admits(self, verdict: Verdict) -> bool {
        match self {
            VerdictFilter::Gaps => verdict.is_gap(),
            VerdictFilter::Is(wanted) => verdict == wanted,
        }
    }
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    /// Whether it narrows figures to those items that are scored, as any criterion on verdicts or groups does.
    fn scored_only(&self) -> bool {
        self.scored || self.group.is_some() || self.verdict.is_some()
    }

    /// Whether the items of this checklist are looked at.
    pub fn admits_checklist(&self, checklist: &Checklist) -> bool {
        self.checklist.as_ref().is_none_or(|id| *id == checklist.id)
    }

    /// Whether the item is shown, if its checklist is.
    pub fn admits(&self, section: &Section, item: &Item, assessment: &Assessment) -> bool {
        let finding = assessment.finding(&item.id);
        if self.scored_only() && !item.is_scored() {
            return false;
        }
        if self.section.as_ref().is_some_and(|wanted| *wanted != section.id) {
            return false;
        }
        if self.group.is_some() && item.force.group() != self.group {
            return false;
        }
        if self.force.is_some_and(|force| force != item.force) {
            return false;
        }
        if let Some(verdict) = self.verdict
            && !verdict.admits(standing(item, assessment).verdict)
        {
            return false;
        }
        if self.topic.as_ref().is_some_and(|topic| !item.topics.contains(topic)) {
            return false;
        }
        if self.stage.is_some_and(|stage| !item.stages.contains(&stage)) {
            return false;
        }
        if let Some(workflow) = self.workflow
            && finding.map_or(WorkflowState::ToDo, |finding| finding.state) != workflow
        {
            return false;
        }
        if self.recheck && finding.is_none_or(|finding| finding.recheck.is_empty()) {
            return false;
        }
        let words = words(&self.text);
        words.is_empty() || {
            let mut text = format!(
                "{} {} {} {} {} {}",
                item.id, item.pinpoint, item.title, item.requirement, section.title, item.guidance
            );
            for element in &item.elements {
                text.push(' ');
                text.push_str(&element.text);
            }
            if let Some(finding) = finding {
                for part in
                    [&finding.reasoning, &finding.recommendation, &finding.practice_note, &finding.internal_note]
                {
                    text.push(' ');
                    text.push_str(part);
                }
                for citation in &finding.citations {
                    let law = citation.law.as_ref().and_then(|id| assessment.law(id));
                    let act = law.map_or(citation.act.as_str(), |law| law.cite_as());
                    text.extend([" ", act, " ", &citation.provision, " ", &citation.quote]);
                }
            }
            let text = text.to_lowercase();
            words.iter().all(|word| text.contains(word.as_str()))
        }
    }

    /// The query part of an address, without `?`; empty where everything is let through.
    pub fn query(&self) -> String {
        let mut parts = Vec::new();
        let mut put = |name: &str, value: Option<&str>| {
            if let Some(value) = value {
                parts.push(format!("{name}={}", escape(value)));
            }
        };
        put("checklist", self.checklist.as_ref().map(ChecklistId::as_str));
        put("section", self.section.as_ref().map(SectionId::as_str));
        put("group", self.group.map(ForceGroup::key));
        put("force", self.force.map(Force::key));
        put("verdict", self.verdict.map(VerdictFilter::key));
        put("topic", self.topic.as_ref().map(TopicId::as_str));
        put("stage", self.stage.map(Stage::key));
        put("scored", self.scored.then_some("yes"));
        put("state", self.workflow.map(WorkflowState::key));
        put("recheck", self.recheck.then_some("yes"));
        put("text", Some(self.text.as_str()).filter(|text| !text.is_empty()));
        parts.join("&")
    }

    /// Reads the query part of an address; what it does not know is left out.
    pub fn from_query(query: &str) -> Self {
        let mut filter = Filter::default();
        for pair in query.split('&') {
            let Some((name, value)) = pair.split_once('=') else { continue };
            let value = unescape(value);
            match name {
                "checklist" => filter.checklist = Some(ChecklistId::from(value)),
                "section" => filter.section = Some(SectionId::from(value)),
                "group" => filter.group = ForceGroup::from_key(&value),
                "force" => filter.force = Force::from_key(&value),
                "verdict" => filter.verdict = VerdictFilter::from_key(&value),
                "topic" => filter.topic = Some(TopicId::from(value)),
                "stage" => filter.stage = Stage::from_key(&value),
                "scored" => filter.scored = value == "yes",
                "state" => filter.workflow = WorkflowState::from_key(&value),
                "recheck" => filter.recheck = value == "yes",
                "text" => filter.text = value,
                _ => {}
            }
        }
        filter
    }
}

/// The words of a search in lower case; what stands between quotation marks is one of them.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let parts = text.split('"').enumerate().flat_map(|(at, part)| {
        let quoted = at % 2 == 1;
        let whole = quoted.then(|| part.trim()).into_iter();
        whole.chain((!quoted).then(|| part.split_whitespace()).into_iter().flatten())
    });
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Percent-encodes all but letters, digits, `.`, `-` and `_` of ASCII.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Undoes `escape`; a broken escape stays as it is, and bytes that are no UTF-8 become replacement characters.
pub(super) fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn query_survives(text in ".*", topic in proptest::option::of("[a-z-]{1,9}"), pick in 0usize..6) {
            let filter = Filter {
                verdict: Some(VerdictFilter::Is(Verdict::ALL[pick])),
                topic: topic.map(TopicId::from),
                text,
                ..Filter::default()
            };
            prop_assert_eq!(Filter::from_query(&filter.query()), filter);
        }

        #[test]
        fn unescape_never_panics(text in ".*") {
            unescape(&text);
        }
    }

    #[test]
    fn words_in_quotation_marks_stay_together() {
        assert_eq!(words("mark \"Arms Act\" x"), ["mark", "arms act", "x"]);
        assert_eq!(words("a \"b c"), ["a", "b c"]);
        assert_eq!(words(" \"\" "), Vec::<String>::new());
    }

    #[test]
    fn checklist_section_and_scored_survive() {
        let filter = Filter {
            checklist: Some("firearms-protocol".into()),
            section: Some("art 8/&".into()),
            scored: true,
            ..Filter::default()
        };
        assert_eq!(filter.query(), "checklist=firearms-protocol&section=art%208%2F%26&scored=yes");
        assert_eq!(Filter::from_query(&filter.query()), filter);
    }

    #[test]
    fn unknown_criteria_are_left_out() {
        assert_eq!(Filter::from_query("verdict=mostly&colour=red&&=&stage=transfer").query(), "stage=transfer");
    }
}
