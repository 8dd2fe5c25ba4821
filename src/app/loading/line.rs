//! Reads files and pasted texts one after the other.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use crate::app::loading::queue::{Job, Stage, Step};
use crate::app::loading::{LARGEST, Target};
use crate::app::reading::ask::{self, Refused};
use crate::domain::ids::AssessmentId;
use crate::host::Host;
use crate::host::law::LawFile;

/// The message for a file that is not even begun, as the readers call it.
const TOO_LARGE: &str = "law-too-large";

/// What is to be read.
pub enum Source {
    /// A file: its name, its size in bytes, and its content, which nobody has opened yet.
    File(String, u64, LawFile),
    /// Text that was pasted.
    Pasted(Rc<str>),
}

/// What is being read, by its number, and how to break it off.
type Current = (usize, Rc<dyn Fn()>);

/// Reads what it is given, one after the other.
pub struct Line {
    host: Host,
    tell: Rc<dyn Fn(Step)>,
    waiting: RefCell<VecDeque<(usize, Source)>>,
    current: RefCell<Option<Current>>,
    last: Cell<usize>,
    running: Cell<bool>,
}

impl Line {
    /// One that tells what happens.
    pub fn new(host: Host, tell: Rc<dyn Fn(Step)>) -> Self {
        let (waiting, current) = (RefCell::default(), RefCell::default());
        Self { host, tell, waiting, current, last: Cell::new(0), running: Cell::new(false) }
    }

    /// Takes what is to be read for an assessment, and for a law of it if one is given. All of it is told at once;
    /// [`Line::run`] reads it.
    pub fn add(&self, assessment: &AssessmentId, sources: Vec<Source>, target: Option<&Target>) {
        let job = |source: Source| {
            let id = self.last.get();
            self.last.set(id + 1);
            let (name, words) = match &source {
                Source::File(name, ..) => (Rc::from(name.as_str()), Rc::from("")),
                Source::Pasted(words) => (Rc::from(""), words.clone()),
            };
            let stage = match &source {
                Source::File(_, size, _) if *size > LARGEST => {
                    Stage::Refused(Refused { code: TOO_LARGE.into(), detail: (LARGEST >> 20).to_string() })
                }
                _ => {
                    self.waiting.borrow_mut().push_back((id, source));
                    Stage::Waiting
                }
            };
            Job { id, assessment: assessment.clone(), name, words, target: target.cloned(), stage }
        };
        (self.tell)(Step::Add(sources.into_iter().map(job).collect()));
    }

    /// Reads what waits, until nothing does; does nothing where it is at work already.
    pub async fn run(&self) {
        if self.running.replace(true) {
            return;
        }
        while let Some((id, source)) = self.next() {
            (self.tell)(Step::At(id, Stage::Reading(0, 0)));
            let underway = match source {
                Source::Pasted(words) => ask::pasted(&self.host, &words),
                Source::File(name, _, content) => {
                    let tell = self.tell.clone();
                    let progress = Box::new(move |done, of| tell(Step::At(id, Stage::Reading(done, of))));
                    ask::read(&self.host, &name, content, progress)
                }
            };
            *self.current.borrow_mut() = Some((id, underway.cancel.clone()));
            let outcome = underway.outcome(&self.host).await;
            self.current.borrow_mut().take();
            (self.tell)(Step::Read(id, outcome));
        }
        self.running.set(false);
    }

    fn next(&self) -> Option<(usize, Source)> {
        self.waiting.borrow_mut().pop_front()
    }

    /// Breaks a file off, wherever it is on its way, and tells that it is done with.
    pub fn cancel(&self, id: usize) {
        self.waiting.borrow_mut().retain(|(waits, ..)| *waits != id);
        let cancel = self.current.borrow().as_ref().filter(|(read, _)| *read == id).map(|(_, cancel)| cancel.clone());
        if let Some(cancel) = cancel {
            cancel();
        }
        (self.tell)(Step::Gone(id));
    }
}

#[cfg(test)]
mod tests;
