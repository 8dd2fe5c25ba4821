//! Every change a person can make to an assessment, as a value, and how it is applied.

mod exchange;
mod finding;
mod laws;
mod mending;
mod recite;
mod renewal;

use std::rc::Rc;

pub use exchange::{Exchange, Swap};
pub use finding::{FindingEdit, FindingText};
pub use laws::MOST_WORDS;
pub use mending::Mending;
pub use recite::Recited;
pub use renewal::Renewal;

use crate::domain::assessment::{AnsweredChecklist, Assessment, Jurisdiction, Law};
use crate::domain::context::{Reception, ThreatLevel, Treaty, TreatyRecord};
use crate::domain::finding::{Citation, Finding, WorkflowState};
use crate::domain::force::{Stage, keywords};
use crate::domain::ids::{ChecklistId, ConditionId, ItemId, LawId};
use crate::domain::profile::Profile;
use crate::domain::provision::LawText;

keywords!(
    /// A text of the assessment itself.
    HeadText {
        /// Title.
        Title = "title",
        /// Who assesses.
        Reviewer = "reviewer",
        /// Date at which the law was read.
        Date = "date",
        /// Language of the report.
        ReportLanguage = "report-language",
        /// Problems that predominate.
        Problems = "problems",
        /// What the threat ratings rest on.
        ThreatNote = "threat-note",
        /// The rule on reception of treaties.
        ReceptionNote = "reception-note",
        /// Other instruments.
        OtherInstruments = "other-instruments",
    }
);

/// A change to an assessment.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Changes a finding.
    Finding(ItemId, FindingEdit),
    /// Replaces a text of the assessment.
    Head(HeadText, String),
    /// Names the State.
    State(Jurisdiction),
    /// Answers or clears a question asked once.
    Condition(ConditionId, Option<bool>),
    /// Rates the threat at a stage.
    Threat(Stage, ThreatLevel),
    /// Tells how treaties enter national law.
    Reception(Option<Reception>),
    /// Tells the standing towards an instrument.
    Treaty(Treaty, TreatyRecord),
    /// Puts a law at this place, or at the end.
    InsertLaw(usize, Law),
    /// Replaces the law of the same id.
    ReplaceLaw(Law),
    /// Takes a law from the list, and its text with it; citations of it keep its name as text.
    RemoveLaw(LawId),
    /// Puts a removed law and its text back at this place, and ties to it again the citations that its removal turned
    /// into text: the item of each and what it was. A citation that was changed since stays as it is.
    RestoreLaw(usize, Law, Option<Rc<LawText>>, Vec<(ItemId, Citation)>),
    /// Gives a registered law its text, replaces it or takes it away; refused for a law that is not registered, and where
    /// the assessment has no room for it (see `Assessment::has_room_for`).
    SetText(LawId, Option<Rc<LawText>>),
    /// Changes the list of corrections of a law's text by what it names and nothing else, where the text is still its own.
    Mend(Box<Mending>),
    /// Adds a checklist.
    AddChecklist(Rc<AnsweredChecklist>),
    /// Puts a checklist at this place, or at the end.
    InsertChecklist(usize, Rc<AnsweredChecklist>),
    /// Leaves a checklist; its findings are kept.
    RemoveChecklist(ChecklistId),
    /// Answers these checklists and no others from now on; all findings are kept.
    Choose(Option<Profile>, Vec<Rc<AnsweredChecklist>>),
    /// Puts findings, and with them a checklist, in the place of others, where they still are what they were.
    Exchange(Box<Exchange>),
    /// Puts a newer text in the place of a law's text, with what its citations become, where that text still is its own.
    Renew(Box<Renewal>),
}

/// What an edit changed, and so what must be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// Nothing.
    Nothing,
    /// The assessment without its checklists and findings.
    Head,
    /// The assessment and its list of checklists.
    Checklists,
    /// One finding.
    Finding(ItemId),
    /// The list of checklists, and these findings, of which some may be gone.
    Exchanged(Vec<ItemId>),
    /// The text of a law.
    Text(LawId),
    /// The assessment without its checklists and findings, the text of a law, of which either may be gone, and these
    /// findings.
    Law(LawId, Vec<ItemId>),
}

/// When a change is made; who makes it is the reviewer named in the assessment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stamp {
    /// RFC 3339 in UTC.
    pub time: String,
}

impl Assessment {
    /// Applies an edit and tells what it changed. An edit that changes nothing leaves no mark.
    pub fn apply(&mut self, edit: Edit, stamp: &Stamp) -> Touched {
        let touched = match edit {
            Edit::Finding(item, edit) => self.apply_to_finding(item, edit, stamp),
            Edit::Head(field, text) => replace(self.head_text(field), text),
            Edit::State(state) => replace(&mut self.state, state),
            Edit::Condition(condition, answer) => {
                let before = match answer {
                    Some(answer) => self.conditions.insert(condition, answer),
                    None => self.conditions.remove(&condition),
                };
                head_if(before != answer)
            }
            Edit::Threat(stage, level) => head_if(self.context.threats.insert(stage, level) != Some(level)),
            Edit::Reception(reception) => replace(&mut self.context.reception, reception),
            Edit::Treaty(treaty, record) => {
                head_if(self.context.treaties.insert(treaty, record.clone()).as_ref() != Some(&record))
            }
            Edit::InsertLaw(at, law) => {
                let fresh = self.law(&law.id).is_none();
                if fresh {
                    self.laws.insert(at.min(self.laws.len()), law);
                }
                head_if(fresh)
            }
            Edit::ReplaceLaw(law) => match self.laws.iter_mut().find(|old| old.id == law.id) {
                Some(old) => replace(old, law),
                None => Touched::Nothing,
            },
            Edit::RemoveLaw(id) => self.remove_law(&id),
            Edit::RestoreLaw(at, law, text, cited) => self.restore_law(at, law, text, &cited),
            Edit::SetText(law, text) => self.set_text(law, text),
            Edit::Mend(mending) => self.mend(&mending),
            Edit::AddChecklist(checklist) => self.insert_checklist(usize::MAX, checklist),
            Edit::InsertChecklist(at, checklist) => self.insert_checklist(at, checklist),
            Edit::RemoveChecklist(id) => {
                let before = self.checklists.len();
                self.checklists.retain(|checklist| checklist.id != id);
                if self.checklists.len() == before { Touched::Nothing } else { Touched::Checklists }
            }
            Edit::Choose(profile, checklists) => self.choose(profile, checklists),
            Edit::Exchange(exchange) => self.exchange(*exchange),
            Edit::Renew(renewal) => self.renew(*renewal),
        };
        if touched != Touched::Nothing {
            self.changed = stamp.time.clone();
        }
        touched
    }

    fn apply_to_finding(&mut self, item: ItemId, edit: FindingEdit, stamp: &Stamp) -> Touched {
        let old = self.findings.get(&item).cloned().unwrap_or_default();
        let mut new = Finding::clone(&old);
        let moves_state = !matches!(edit, FindingEdit::State(_));
        new.apply(edit);
        if new == *old {
            return Touched::Nothing;
        }
        if moves_state && new.state == WorkflowState::ToDo {
            new.state = WorkflowState::Draft;
        }
        new.reviewer = self.reviewer.clone();
        new.changed = stamp.time.clone();
        self.findings.insert(item.clone(), Rc::new(new));
        Touched::Finding(item)
    }

    fn insert_checklist(&mut self, at: usize, checklist: Rc<AnsweredChecklist>) -> Touched {
        if self.has_checklist(&checklist.id) {
            return Touched::Nothing;
        }
        self.checklists.insert(at.min(self.checklists.len()), checklist);
        Touched::Checklists
    }

    fn choose(&mut self, profile: Option<Profile>, checklists: Vec<Rc<AnsweredChecklist>>) -> Touched {
        if self.profile == profile && self.checklists == checklists {
            return Touched::Nothing;
        }
        self.profile = profile;
        self.checklists = checklists;
        Touched::Checklists
    }

    fn head_text(&mut self, field: HeadText) -> &mut String {
        match field {
            HeadText::Title => &mut self.title,
            HeadText::Reviewer => &mut self.reviewer,
            HeadText::Date => &mut self.date,
            HeadText::ReportLanguage => &mut self.report_language,
            HeadText::Problems => &mut self.context.problems,
            HeadText::ThreatNote => &mut self.context.threat_note,
            HeadText::ReceptionNote => &mut self.context.reception_note,
            HeadText::OtherInstruments => &mut self.context.other_instruments,
        }
    }
}

fn replace<T: PartialEq>(place: &mut T, value: T) -> Touched {
    let changed = *place != value;
    *place = value;
    head_if(changed)
}

fn head_if(changed: bool) -> Touched {
    if changed { Touched::Head } else { Touched::Nothing }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::AssessmentId;

    #[test]
    fn a_checklist_left_comes_back_to_its_place() {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "2026-03-14T09:00:00Z");
        let answered = |id: &str| {
            Rc::new(AnsweredChecklist {
                id: id.into(),
                version: "1.0.0".into(),
                hash: String::new(),
                title: id.into(),
                items: Default::default(),
                withdrawn: Default::default(),
                only: None,
                source: None,
                unknown: Default::default(),
            })
        };
        assessment.apply(Edit::AddChecklist(answered("one")), &Stamp::default());
        assessment.apply(Edit::AddChecklist(answered("two")), &Stamp::default());
        let before = assessment.checklists.clone();
        assessment.apply(Edit::RemoveChecklist("one".into()), &Stamp::default());
        assert_eq!(assessment.apply(Edit::InsertChecklist(0, answered("one")), &Stamp::default()), Touched::Checklists);
        assert_eq!(assessment.checklists, before);
        assert_eq!(assessment.apply(Edit::AddChecklist(answered("one")), &Stamp::default()), Touched::Nothing);
    }
}
