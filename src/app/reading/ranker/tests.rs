//! Tests of the ranker, with a desk that answers at once and counts what it is asked.

use std::cell::RefCell;
use std::future::Future;

use super::*;
use crate::domain::ids::AssessmentId;
use crate::domain::provision::{Block, Correction, Mark, Place, ProvisionKind, Role};
use crate::host::memory::MemoryLawDesk;
use crate::law::desk::Desk;

fn wait<T>(later: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(later)
}

/// A ranker, and the requests that reach the desk, by their first word and item.
fn ranker() -> (Ranker, Rc<RefCell<Vec<String>>>, MemoryLawDesk) {
    let heard = Rc::<RefCell<Vec<String>>>::default();
    let (mut desk, ear) = (Desk::default(), heard.clone());
    let twin = MemoryLawDesk::new(move |request, bytes, tick| {
        let value: serde_json::Value = serde_json::from_str(request).unwrap_or_default();
        let items = value["rank"]["items"].as_array().map(|items| items.iter().map(|one| one["item"].to_string()));
        let word = value.as_object().and_then(|members| members.keys().next().cloned()).unwrap_or_default();
        ear.borrow_mut()
            .push(format!("{word} {}", items.into_iter().flatten().collect::<String>()).trim().replace('"', ""));
        desk.answer(request, bytes, tick)
    });
    let host = Host { law: Rc::new(twin.clone()), ..Host::memory("2026-03-14T13:32:05Z") };
    (Ranker::new(host), heard, twin)
}

fn laws(of: &[&str], corrections: Vec<Correction>) -> Rc<Laws> {
    let mut assessment = Assessment::new(AssessmentId::from("a"), "");
    for law in of {
        let words = "1. Every firearm is marked with a serial number.";
        let block = Block { role: Role::Text, level: 0, page: 0, text: words.into() };
        let mark = Mark {
            at: Place::new(0, 0),
            body: Place::new(0, 3),
            kind: ProvisionKind::Section,
            depth: 1,
            label: "1".into(),
            heading: String::new(),
            left_out: None,
        };
        let text =
            LawText { blocks: vec![block], marks: vec![mark], corrections: corrections.clone(), ..LawText::default() };
        assessment.texts.insert((*law).into(), Rc::new(text));
    }
    Rc::new(Laws::of(&assessment))
}

fn question(item: &str) -> Question {
    Question(Asked { checklist: "firearms-protocol".into(), item: item.into(), words: None })
}

/// What is told for an item, and how often.
fn wants(laws: &Rc<Laws>, item: &str, ahead: &[&str]) -> (Wanted, Rc<RefCell<Vec<Rc<Candidates>>>>) {
    let told = Rc::<RefCell<Vec<Rc<Candidates>>>>::default();
    let ear = told.clone();
    let tell: Tell = Rc::new(move |candidates| ear.borrow_mut().push(candidates));
    let ahead = ahead.iter().map(|item| question(item)).collect();
    (Wanted { laws: laws.clone(), item: Some((question(item), tell)), ahead }, told)
}

fn is_ready(told: &RefCell<Vec<Rc<Candidates>>>) -> bool {
    let told = told.borrow();
    told.len() == 1 && matches!(&*told[0], Candidates::Ready { list, .. } if !list.is_empty())
}

#[test]
fn each_text_is_given_once_and_only_the_last_item_is_answered() {
    let (ranker, heard, _) = ranker();
    let both = laws(&["a", "b"], Vec::new());
    let (passed, never) = wants(&both, "fp.8.1.a", &[]);
    let (shown, told) = wants(&both, "fp.8.1.b.1", &[]);
    ranker.want(passed);
    ranker.want(shown);
    ranker.prepare(both.clone());
    wait(ranker.run());
    assert!(is_ready(&told) && never.borrow().is_empty());
    let (next, told) = wants(&both, "fp.8.1.a", &[]);
    ranker.want(next);
    wait(ranker.run());
    assert!(is_ready(&told));
    assert_eq!(*heard.borrow(), ["rank fp.8.1.b.1", "put", "put", "rank fp.8.1.b.1", "rank fp.8.1.a"]);
}

#[test]
fn the_items_around_are_at_hand_before_they_are_opened() {
    let (ranker, heard, _) = ranker();
    let one = laws(&["a"], Vec::new());
    let (shown, _) = wants(&one, "fp.8.1.a", &["fp.8.1.b.1", "fp.8.1.a"]);
    ranker.want(shown);
    wait(ranker.run());
    assert!(ranker.known(&one, &question("fp.8.1.b.1")).is_some());
    let count = heard.borrow().len();
    let (next, told) = wants(&one, "fp.8.1.b.1", &[]);
    ranker.want(next);
    wait(ranker.run());
    assert!(is_ready(&told));
    assert_eq!(heard.borrow().len(), count, "the desk is not asked again");
}

#[test]
fn laws_are_made_ready_before_any_item_is_opened() {
    let (ranker, heard, _) = ranker();
    let one = laws(&["a"], Vec::new());
    ranker.prepare(one.clone());
    wait(ranker.run());
    assert_eq!(*heard.borrow(), ["rank", "put", "rank"]);
    let (shown, told) = wants(&one, "fp.8.1.a", &[]);
    ranker.want(shown);
    wait(ranker.run());
    assert!(is_ready(&told));
    assert_eq!(heard.borrow().last().map(String::as_str), Some("rank fp.8.1.a"));
}

#[test]
fn answers_are_those_of_the_texts_as_they_stand() {
    let (ranker, heard, _) = ranker();
    let before = laws(&["a"], Vec::new());
    let after = laws(&["a"], vec![Correction::Exclude(Place::new(0, 0))]);
    assert_ne!(before, after);
    let (shown, _) = wants(&before, "fp.8.1.a", &[]);
    ranker.want(shown);
    wait(ranker.run());
    assert!(ranker.known(&after, &question("fp.8.1.a")).is_none());
    let (shown, told) = wants(&after, "fp.8.1.a", &[]);
    ranker.want(shown);
    wait(ranker.run());
    assert!(!is_ready(&told) && told.borrow().len() == 1, "what was left out is no candidate");
    assert_eq!(heard.borrow().iter().filter(|word| *word == "put").count(), 2);
}

#[test]
fn a_desk_that_failed_is_asked_again() {
    let (ranker, _, desk) = ranker();
    let one = laws(&["a"], Vec::new());
    desk.fail_next(LawDeskError::Died("no memory".into()));
    let (shown, told) = wants(&one, "fp.8.1.a", &[]);
    ranker.want(shown);
    wait(ranker.run());
    assert!(matches!(&*told.borrow()[0], Candidates::Unavailable(words) if words == "no memory"));
    assert!(ranker.known(&one, &question("fp.8.1.a")).is_none());
    let (shown, told) = wants(&one, "fp.8.1.a", &[]);
    ranker.want(shown);
    wait(ranker.run());
    assert!(is_ready(&told));
}
