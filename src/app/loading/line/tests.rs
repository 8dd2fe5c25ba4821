//! Tests of the line in which files are read, with a desk that answers at once.

use std::cell::RefCell;
use std::future::Future;

use super::*;
use crate::app::loading::queue::{Queue, Told};
use crate::app::state::{Action, AppState, FileStatus, Opened};
use crate::domain::assessment::{Assessment, Law};
use crate::domain::edit::{Edit, Stamp};
use crate::domain::library::Library;
use crate::domain::provision::LawText;
use crate::host::law::LawDeskError;
use crate::host::memory::MemoryLawDesk;
use crate::law::desk::Desk;

const LAW: &str = "Arms Act\n\n1. Firearms are marked.\n\n2. Records are kept for ten years.\n";

fn wait<T>(later: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(later)
}

type Heard = Rc<RefCell<Vec<String>>>;

/// A line, the queue that hears of it, and all it heard.
fn line(desk: MemoryLawDesk) -> (Line, Rc<RefCell<Queue>>, Heard) {
    let (queue, heard) = (Rc::new(RefCell::new(Queue::default())), Heard::default());
    let host = Host { law: Rc::new(desk), ..Host::memory("2026-03-14T13:32:05Z") };
    let tell = {
        let (queue, heard) = (queue.clone(), heard.clone());
        Rc::new(move |step: Step| {
            heard.borrow_mut().push(match &step {
                Step::Add(jobs) => format!("{} given", jobs.len()),
                Step::At(id, Stage::Reading(..)) => format!("{id} reading"),
                Step::At(id, _) => format!("{id} on"),
                Step::Read(id, outcome) => format!("{id} {}", if outcome.is_ok() { "read" } else { "refused" }),
                Step::Gone(id) => format!("{id} gone"),
            });
            queue.borrow_mut().take(step);
        })
    };
    (Line::new(host, tell), queue, heard)
}

fn desk() -> MemoryLawDesk {
    let mut desk = Desk::default();
    MemoryLawDesk::new(move |request, bytes, tick| desk.answer(request, bytes, tick))
}

fn file(name: &str, text: &str) -> Source {
    Source::File(name.into(), text.len() as u64, LawFile::Bytes(text.into()))
}

fn text(queue: &Queue, id: usize) -> Option<Rc<LawText>> {
    match &queue.job(id)?.stage {
        Stage::Arrived(text) => Some(text.clone()),
        _ => None,
    }
}

#[test]
fn each_file_has_its_place_at_once_and_they_are_read_one_after_the_other() {
    let (line, queue, heard) = line(desk());
    let here = AssessmentId::from("here");
    let large = Source::File("large.pdf".into(), LARGEST + 1, LawFile::Bytes(Vec::new()));
    line.add(&here, vec![file("a.txt", LAW), large, file("b.txt", LAW), Source::Pasted(LAW.into())], None);
    assert_eq!(queue.borrow().told(&here), Told { reading: 3, asking: 0, refused: 1 });
    assert_eq!(queue.borrow().of(&here).len(), 4);
    wait(line.run());
    let order: Vec<String> = heard.borrow().iter().filter(|told| !told.ends_with("reading")).cloned().collect();
    assert_eq!(order, ["4 given", "0 read", "2 read", "3 read"]);
    let first = text(&queue.borrow(), 0).unwrap();
    assert_eq!((first.file.as_str(), first.marks.len()), ("a.txt", 2));
    assert_eq!(text(&queue.borrow(), 3).unwrap().blocks, first.blocks, "pasted, it is the same law");
}

#[test]
fn what_is_read_belongs_to_the_assessment_it_was_given_to() {
    let (line, queue, _) = line(desk());
    let (here, there) = (AssessmentId::from("here"), AssessmentId::from("there"));
    line.add(&here, vec![file("a.txt", LAW)], None);
    wait(line.run());
    assert!(queue.borrow().arrived(&there).is_none());
    assert!(queue.borrow().of(&there).is_empty());
    assert_eq!(queue.borrow().told(&there), Told::default());
    assert_eq!(queue.borrow().arrived(&here).map(|(job, _)| job.id), Some(0));
}

#[test]
fn pasted_words_are_kept_when_they_are_refused() {
    let desk = desk();
    desk.fail_next(LawDeskError::NotLoaded("no network".into()));
    let (line, queue, _) = line(desk);
    line.add(&"here".into(), vec![Source::Pasted("1. My own words.".into())], None);
    wait(line.run());
    let queue = queue.borrow();
    let job = queue.job(0).unwrap();
    assert_eq!(&*job.words, "1. My own words.");
    assert!(matches!(&job.stage, Stage::Refused(why) if why.code == "law-reader-unavailable"), "{job:?}");
}

#[test]
fn what_is_broken_off_never_arrives() {
    // Broken off before it is begun.
    let (waiting, queue, _) = line(desk());
    waiting.add(&"here".into(), vec![file("a.txt", LAW), Source::Pasted(LAW.into())], None);
    waiting.cancel(1);
    wait(waiting.run());
    assert!(queue.borrow().job(1).is_none() && queue.borrow().job(0).is_some());

    // Broken off while the desk works on it, at its first word of progress.
    let slot = Rc::new(RefCell::new(None::<Rc<Line>>));
    let inside = slot.clone();
    let desk = MemoryLawDesk::new(move |_, _, tick| {
        if let Some(line) = &*inside.borrow() {
            line.cancel(0);
        }
        assert!(!tick(1, 2), "it is told to stop");
        String::new()
    });
    let (line, queue, _) = line(desk);
    let line = Rc::new(line);
    *slot.borrow_mut() = Some(line.clone());
    line.add(&"here".into(), vec![Source::Pasted(LAW.into())], None);
    wait(line.run());
    assert_eq!(*queue.borrow(), Queue::default());
    slot.borrow_mut().take();
}

#[test]
fn an_edit_meant_for_one_assessment_reaches_no_other() {
    let mut state = AppState::new(Library::default());
    let opened = Opened::fresh(Assessment::new(AssessmentId::from("there"), ""), FileStatus::default());
    state.apply(Action::Opened(Box::new(opened)));
    let edit = |id: &str| {
        let law = Edit::InsertLaw(0, Law::new("arms".into()));
        Action::EditOf(AssessmentId::from(id), law, Stamp::default())
    };
    assert!(!state.apply(edit("here")), "it is not open");
    assert!(state.open.as_ref().unwrap().assessment.laws.is_empty());
    assert!(state.apply(edit("there")));
    assert_eq!(state.open.as_ref().unwrap().assessment.laws.len(), 1);
}
