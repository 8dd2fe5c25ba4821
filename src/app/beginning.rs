//! What a person fills in to begin an assessment, and what is still missing from it.

use crate::domain::assessment::{Assessment, Jurisdiction};
use crate::domain::context::{Treaty, TreatyRecord, TreatyStatus};
use crate::domain::ids::ChecklistId;
use crate::domain::library::Library;
use crate::domain::profile::{CORE, Choice, Profile};
use crate::domain::states;

/// What a person fills in to begin an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Beginning {
    /// State as typed.
    pub state: String,
    /// Title of the assessment.
    pub title: String,
    /// Who assesses.
    pub reviewer: String,
    /// Date at which the law is read, ISO 8601.
    pub date: String,
    /// BCP 47 tag of the report's language.
    pub language: String,
    /// Standing towards the Firearms Protocol.
    pub protocol: TreatyStatus,
    /// What is answered.
    pub choice: Choice,
}

/// Something without which an assessment cannot begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No State is named.
    State,
    /// No date is given.
    Date,
    /// No article of an agenda item is picked.
    Articles,
    /// No checklist is chosen.
    Checklists,
}

impl Beginning {
    /// The form as it is first shown.
    pub fn new(today: &str, title: String) -> Self {
        Self {
            state: String::new(),
            title,
            reviewer: String::new(),
            date: today.to_owned(),
            language: "en".into(),
            protocol: TreatyStatus::Unknown,
            choice: first_choice(),
        }
    }

    /// What is missing, in the order of the form.
    pub fn missing(&self, library: &Library) -> Vec<Missing> {
        let checks = [(self.state.trim().is_empty(), Missing::State), (self.date.trim().is_empty(), Missing::Date)];
        let first = checks.into_iter().filter(|(missing, _)| *missing).map(|(_, what)| what);
        first.chain(unchosen(&self.choice, library)).collect()
    }

    /// Puts what was filled in into a new assessment.
    pub fn fill(&self, assessment: &mut Assessment, library: &Library) {
        assessment.profile = Some(self.choice.profile);
        assessment.checklists = self.choice.answered(assessment, library);
        assessment.state = jurisdiction(&self.state);
        self.title.trim().clone_into(&mut assessment.title);
        self.reviewer.trim().clone_into(&mut assessment.reviewer);
        assessment.date.clone_from(&self.date);
        assessment.report_language.clone_from(&self.language);
        if self.protocol != TreatyStatus::Unknown {
            let record = TreatyRecord { status: self.protocol, ..TreatyRecord::default() };
            assessment.context.treaties.insert(Treaty::FirearmsProtocol, record);
        }
    }
}

/// The choice that is offered at first. The Protocol is ticked too, for those who would rather pick by themselves.
fn first_choice() -> Choice {
    Choice { own: [ChecklistId::from(CORE)].into(), ..Choice::new(Profile::ProtocolCore) }
}

/// What a choice lacks, if it takes nothing.
pub fn unchosen(choice: &Choice, library: &Library) -> Option<Missing> {
    let what = if choice.profile == Profile::AgendaItem { Missing::Articles } else { Missing::Checklists };
    choice.scope(library).is_empty().then_some(what)
}

/// The State a person means by name or by code, in whatever case. A name that is not in the list stays as typed and has
/// no code.
pub fn jurisdiction(typed: &str) -> Jurisdiction {
    let typed = typed.trim();
    let lower = typed.to_lowercase();
    let known =
        states::all().iter().find(|state| state.name.to_lowercase() == lower || state.code.eq_ignore_ascii_case(typed));
    match known {
        Some(state) => Jurisdiction { code: state.code.to_owned(), name: state.name.to_owned() },
        None => Jurisdiction { code: String::new(), name: typed.to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::AssessmentId;

    #[test]
    fn an_empty_form_names_what_is_missing_in_order() {
        let mut form = Beginning::new("2026-03-14", "2026 review".into());
        form.choice = Choice::new(Profile::Own);
        form.date.clear();
        assert_eq!(form.missing(&Library::bundled()), [Missing::State, Missing::Date, Missing::Checklists]);
        form.choice = Choice::new(Profile::AgendaItem);
        assert_eq!(form.missing(&Library::bundled()), [Missing::State, Missing::Date, Missing::Articles]);
        form.choice = first_choice();
        assert_eq!(form.missing(&Library::bundled()), [Missing::State, Missing::Date]);
    }

    #[test]
    fn a_state_outside_the_list_has_a_name_and_no_code() {
        let maravel = jurisdiction("  Republic of Maravel ");
        assert_eq!((maravel.code.as_str(), maravel.name.as_str()), ("", "Republic of Maravel"));
        assert_eq!(jurisdiction("").name, "");
    }

    #[test]
    fn a_state_of_the_list_is_found_by_name_and_by_code() {
        for state in states::all() {
            assert_eq!(jurisdiction(&state.name.to_uppercase()).code, state.code);
            assert_eq!(jurisdiction(&state.code.to_lowercase()).name, state.name);
        }
    }

    #[test]
    fn what_was_filled_in_stands_in_the_assessment() {
        let mut form = Beginning::new("2026-03-14", "2026 review".into());
        form.state = "Maravel".into();
        form.reviewer = " A. Reviewer ".into();
        form.protocol = TreatyStatus::Party;
        let mut assessment = Assessment::new(AssessmentId::from("a"), "2026-03-14T09:00:00Z");
        form.choice = Choice { agenda: ["art-8".into()].into(), ..Choice::new(Profile::AgendaItem) };
        form.fill(&mut assessment, &Library::bundled());
        assert_eq!(assessment.profile, Some(Profile::AgendaItem));
        assert_eq!(assessment.checklists[0].id.as_str(), CORE);
        let only = assessment.checklists[0].only.as_ref().expect("some items");
        assert!(!only.is_empty() && only.len() < assessment.checklists[0].items.len());
        assert_eq!(assessment.title, "2026 review");
        assert_eq!(assessment.reviewer, "A. Reviewer");
        assert_eq!(assessment.date, "2026-03-14");
        assert_eq!(assessment.context.treaties[&Treaty::FirearmsProtocol].status, TreatyStatus::Party);
    }
}
