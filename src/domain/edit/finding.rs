//! Every change a person can make to one finding, and how it is applied.

use crate::domain::finding::{Assistance, Citation, ElementVerdict, Finding, Priority, Scope, Verdict, WorkflowState};
use crate::domain::force::keywords;
use crate::domain::ids::ElementId;

keywords!(
    /// A text of a finding.
    FindingText {
        /// Why.
        Reasoning = "reasoning",
        /// What should change.
        Recommendation = "recommendation",
        /// Wording for an amending bill.
        ProposedWording = "proposed-wording",
        /// Who should act.
        ResponsibleBody = "responsible-body",
        /// By when.
        PlannedDate = "planned-date",
        /// What assistance exactly.
        AssistanceNote = "assistance-note",
        /// A good practice.
        GoodPractice = "good-practice",
        /// What happens in fact.
        PracticeNote = "practice-note",
        /// For the reviewers' eyes.
        InternalNote = "internal-note",
    }
);

/// A change to one finding.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingEdit {
    /// Gives the verdict.
    Verdict(Verdict),
    /// Gives or clears the scope.
    Scope(Option<Scope>),
    /// Gives or clears the verdict on an element.
    Element(ElementId, Option<ElementVerdict>),
    /// Replaces a text.
    Text(FindingText, String),
    /// Gives or clears the priority.
    Priority(Option<Priority>),
    /// Asks for assistance or no longer.
    Assistance(Assistance, bool),
    /// Moves the work on.
    State(WorkflowState),
    /// Puts a citation at this place, or at the end.
    InsertCitation(usize, Citation),
    /// Replaces the citation at this place.
    ReplaceCitation(usize, Citation),
    /// Takes the citation away.
    RemoveCitation(usize),
    /// Takes back citations that were added, wherever they stand now; one that was changed since stays.
    TakeBackCitations(Vec<Citation>),
    /// Tells that the finding was looked at again under the text as it reads now.
    Checked,
}

impl Finding {
    pub(super) fn apply(&mut self, edit: FindingEdit) {
        self.supersede(&edit);
        match edit {
            FindingEdit::Verdict(verdict) => {
                self.verdict = verdict;
                self.recheck.clear();
            }
            FindingEdit::Checked => self.recheck.clear(),
            FindingEdit::Scope(scope) => self.scope = scope,
            FindingEdit::Element(element, Some(verdict)) => {
                self.elements.insert(element, verdict);
            }
            FindingEdit::Element(element, None) => {
                self.elements.remove(&element);
            }
            FindingEdit::Text(field, text) => *self.text_mut(field) = text,
            FindingEdit::Priority(priority) => self.priority = priority,
            FindingEdit::Assistance(kind, true) => {
                self.assistance.insert(kind);
            }
            FindingEdit::Assistance(kind, false) => {
                self.assistance.remove(&kind);
            }
            FindingEdit::State(state) => self.state = state,
            FindingEdit::InsertCitation(at, citation) => {
                self.citations.insert(at.min(self.citations.len()), citation);
            }
            FindingEdit::ReplaceCitation(at, mut citation) => {
                if let Some(old) = self.citations.get_mut(at) {
                    let other = citation.law != old.law || citation.provision != old.provision;
                    if other && citation.print == old.print {
                        // It is the fingerprint of the provision that was cited before.
                        citation.print.clear();
                    }
                    *old = citation;
                }
            }
            FindingEdit::RemoveCitation(at) => {
                if at < self.citations.len() {
                    self.citations.remove(at);
                }
            }
            FindingEdit::TakeBackCitations(added) => {
                for citation in added {
                    if let Some(at) = self.citations.iter().rposition(|known| *known == citation) {
                        self.citations.remove(at);
                    }
                }
            }
        }
    }

    /// Drops a word of the file that this version did not know, once the person answers in its place.
    fn supersede(&mut self, edit: &FindingEdit) {
        let key = match edit {
            FindingEdit::Verdict(_) => "verdict",
            FindingEdit::Scope(_) => "scope",
            FindingEdit::Priority(_) => "priority",
            FindingEdit::State(_) => "state",
            FindingEdit::Element(element, _) => {
                if let Some(serde_json::Value::Object(elements)) = self.unknown.get_mut("elements") {
                    elements.remove(element.as_str());
                }
                return;
            }
            _ => return,
        };
        self.unknown.remove(key);
    }

    /// A text of the finding.
    pub fn text(&self, field: FindingText) -> &str {
        match field {
            FindingText::Reasoning => &self.reasoning,
            FindingText::Recommendation => &self.recommendation,
            FindingText::ProposedWording => &self.proposed_wording,
            FindingText::ResponsibleBody => &self.responsible_body,
            FindingText::PlannedDate => &self.planned_date,
            FindingText::AssistanceNote => &self.assistance_note,
            FindingText::GoodPractice => &self.good_practice,
            FindingText::PracticeNote => &self.practice_note,
            FindingText::InternalNote => &self.internal_note,
        }
    }

    fn text_mut(&mut self, field: FindingText) -> &mut String {
        match field {
            FindingText::Reasoning => &mut self.reasoning,
            FindingText::Recommendation => &mut self.recommendation,
            FindingText::ProposedWording => &mut self.proposed_wording,
            FindingText::ResponsibleBody => &mut self.responsible_body,
            FindingText::PlannedDate => &mut self.planned_date,
            FindingText::AssistanceNote => &mut self.assistance_note,
            FindingText::GoodPractice => &mut self.good_practice,
            FindingText::PracticeNote => &mut self.practice_note,
            FindingText::InternalNote => &mut self.internal_note,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_stays_with_the_provision_it_was_taken_of() {
        let cited = Citation { provision: "s. 2".into(), print: "0f".into(), ..Citation::default() };
        let mut finding = Finding { citations: vec![cited.clone()], ..Finding::default() };
        let mut replace = |citation: &Citation| {
            finding.apply(FindingEdit::ReplaceCitation(0, citation.clone()));
            finding.citations[0].print.clone()
        };
        assert_eq!(replace(&Citation { quote: "Arms".into(), ..cited.clone() }), "0f");
        assert_eq!(replace(&Citation { provision: "s. 23".into(), ..cited.clone() }), "");
        assert_eq!(replace(&cited), "0f", "taken back");
        assert_eq!(replace(&Citation { provision: "s. 3".into(), print: "1e".into(), ..cited }), "1e");
    }
}
