//! Tests of what the person is told and offered.

use super::*;
use crate::domain::assessment::Law;
use crate::domain::ids::LawId;

#[test]
fn an_offer_to_undo_does_not_outlive_its_assessment() {
    let undo = || Some(Remedy::Undo(Box::new(Edit::RemoveLaw(LawId::from("x")))));
    let mut state = AppState::new(Library::default());
    for leave in [Action::Closed, opened("b")] {
        state.apply(opened("a"));
        state.apply(Action::Tell(Message::Text("undone", vec![]), undo()));
        state.apply(Action::Tell(Message::Text("kept", vec![]), None));
        state.apply(opened("a"));
        assert_eq!(state.notices.len(), 2, "the same assessment, read again");
        state.apply(leave);
        assert_eq!(state.notices.len(), 1);
    }
}
fn opened(id: &str) -> Action {
    let assessment = Assessment::new(AssessmentId::from(id), "2026-03-14T09:00:00Z");
    Action::Opened(Box::new(Opened::fresh(assessment, FileStatus::default())))
}

fn told(state: &AppState) -> Vec<&str> {
    let key = |notice: &Notice| match notice.message {
        Message::Text(key, _) | Message::Latest(key, _) => key,
        Message::Problems(..) => "",
    };
    state.notices.iter().map(key).collect()
}

#[test]
fn an_undo_that_can_do_nothing_any_more_says_so() {
    let mut state = AppState::new(Library::default());
    state.apply(opened("a"));
    let undo = |id: &str| Some(Remedy::Undo(Box::new(Edit::RemoveLaw(id.into()))));
    state.apply(Action::Edit(Edit::InsertLaw(0, Law::new("x".into())), Stamp::default()));
    for at in 1..=2 {
        state.apply(Action::Tell(Message::Text("loaded", vec![("n", at.to_string())]), undo("x")));
    }
    let ids: Vec<usize> = state.notices.iter().map(|notice| notice.id).collect();
    state.apply(Action::Undo(ids[0], Stamp::default()));
    assert!(state.open.as_ref().is_some_and(|open| open.assessment.laws.is_empty()));
    assert_eq!(told(&state), ["loaded"]);
    state.apply(Action::Undo(ids[1], Stamp::default()));
    assert_eq!(told(&state), ["notice-undo-late"], "the law is gone already");
    state.apply(Action::Undo(ids[1], Stamp::default()));
    assert_eq!(told(&state), ["notice-undo-late"], "the offer was taken up");
}

#[test]
fn of_many_texts_loaded_the_last_one_speaks_for_all() {
    let mut state = AppState::new(Library::default());
    let args = |name: &str| vec![("name", name.to_owned())];
    for name in ["one", "two"] {
        state.apply(Action::Tell(Message::Latest("loaded", args(name)), None));
        state.apply(Action::Tell(Message::Text("removed", args(name)), None));
    }
    assert_eq!(told(&state), ["removed", "loaded", "removed"]);
    state.apply(Action::Tell(Message::Latest("other", args("two")), None));
    assert_eq!(told(&state).len(), 4);
}
