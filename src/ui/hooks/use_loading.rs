//! Files of laws on their way into the assessment: read one after the other, refused, asked about, or brought to a law.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::loading::{self, LARGEST, Target, Unplaced};
use crate::app::reading::ask::{self, Outcome, Refused};
use crate::app::renewing::{self, Taken};
use crate::app::state::Remedy;
use crate::domain::assessment::Assessment;
use crate::domain::edit::Stamp;
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::ui::context::{Tools, Work, use_tools};
use crate::ui::dom::files::{self, Given};

/// The message for a file that is not even begun, as the readers call it.
const TOO_LARGE: &str = "law-too-large";

/// A file on its way.
#[derive(Clone)]
pub struct Job {
    /// Its number.
    pub id: usize,
    /// Name of the file; empty for what was pasted.
    pub name: AttrValue,
    /// How far it has come.
    pub stage: Stage,
    /// The law it was chosen for, if one was.
    pub target: Option<Target>,
    cancel: Option<Rc<dyn Fn()>>,
}

impl PartialEq for Job {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.stage == other.stage
    }
}

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// It is being read: how much of how much is done.
    Reading(u32, u32),
    /// It could not be read.
    Refused(Refused),
    /// It was read, and the person must say which law it is the text of.
    Asking(Rc<LawText>),
    /// It was read, and the person must see what it does to the citations of the law whose text it would replace.
    Comparing(LawId, Rc<LawText>),
}

/// The files on their way.
#[derive(Clone, Default, PartialEq)]
pub struct Queue {
    /// In the order in which they came.
    pub jobs: Vec<Job>,
}

/// What happens to a file on its way.
pub enum Step {
    /// It has come: its number and name, and the law it was chosen for.
    Add(usize, AttrValue, Option<Target>),
    /// It can be broken off in this way.
    Cancellable(usize, Rc<dyn Fn()>),
    /// It has come so far.
    At(usize, Stage),
    /// It is done with.
    Gone(usize),
}

impl Reducible for Queue {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let mut queue = (*self).clone();
        let job = |queue: &mut Queue, id: usize, change: &dyn Fn(&mut Job)| {
            queue.jobs.iter_mut().filter(|job| job.id == id).for_each(change);
        };
        match step {
            Step::Add(id, name, target) => {
                queue.jobs.push(Job { id, name, stage: Stage::Reading(0, 0), target, cancel: None });
            }
            Step::Cancellable(id, cancel) => job(&mut queue, id, &|job| job.cancel = Some(cancel.clone())),
            Step::At(id, stage) => job(&mut queue, id, &|job| job.stage = stage.clone()),
            Step::Gone(id) => queue.jobs.retain(|job| job.id != id),
        }
        Rc::new(queue)
    }
}

/// Loading texts of laws.
#[derive(Clone)]
pub struct Loading {
    /// The files on their way.
    pub queue: UseReducerHandle<Queue>,
    numbers: Rc<std::cell::Cell<usize>>,
    latest: Rc<std::cell::RefCell<Option<Rc<Assessment>>>>,
    tools: Tools,
}

/// The files on their way. They are broken off when the page is left.
#[hook]
pub fn use_loading(work: &Option<Work>) -> Loading {
    let tools = use_tools();
    let queue = use_reducer(Queue::default);
    let latest = use_mut_ref(|| None);
    *latest.borrow_mut() = work.as_ref().map(|work| work.assessment.clone());
    let numbers = use_memo((), |()| std::cell::Cell::new(0));
    let jobs = use_mut_ref(Vec::<Job>::new);
    (*jobs.borrow_mut()).clone_from(&queue.jobs);
    use_effect_with((), move |()| {
        move || jobs.borrow().iter().filter_map(|job| job.cancel.as_ref()).for_each(|cancel| cancel())
    });
    Loading { queue, numbers, latest, tools }
}

impl Loading {
    /// Reads files, for a law if one is given.
    pub fn take(&self, given: Vec<files::Handle>, target: Option<Target>) {
        let this = self.clone();
        spawn_local(async move {
            for file in files::read(given, LARGEST).await {
                this.read(file, target.clone());
            }
        });
    }

    /// Reads a text that was pasted.
    pub fn paste(&self, words: String) {
        let (this, id) = (self.clone(), self.add(AttrValue::default(), None));
        spawn_local(async move {
            let outcome = ask::pasted(&this.tools.host, &words).await;
            this.arrived(id, None, outcome);
        });
    }

    /// Breaks a file off, or puts what is told of it away.
    pub fn drop(&self, id: usize) {
        if let Some(cancel) = self.queue.jobs.iter().find(|job| job.id == id).and_then(|job| job.cancel.clone()) {
            cancel();
        }
        self.queue.dispatch(Step::Gone(id));
    }

    /// Brings a text that was read to the law the person names; where findings cite its older text, they come first.
    pub fn settle(&self, id: usize, target: &Target, text: Rc<LawText>) {
        let Some(assessment) = self.latest.borrow().clone() else { return };
        if let Some(law) = target.known().filter(|law| renewing::is_due(&assessment, law)) {
            self.queue.dispatch(Step::At(id, Stage::Comparing(law.clone(), text)));
            return;
        }
        let fresh = LawId::from(self.tools.host.ids.fresh());
        let placed = match loading::place(&assessment, target, text, fresh) {
            Ok(placed) => placed,
            Err(why) => return self.unplaced(id, why),
        };
        self.queue.dispatch(Step::Gone(id));
        placed.edits.into_iter().for_each(|edit| self.tools.edit(edit));
        let (args, undo) = (vec![("name", placed.name)], Some(Remedy::Undo(Box::new(placed.undo))));
        // Of many texts loaded at once the last one speaks for all: each can be removed where it is listed.
        match placed.replaced {
            true => self.tools.tell("load-replaced", args, undo),
            false => self.tools.tell_latest("load-loaded", args, undo),
        }
    }

    /// Puts a text in the place of the older one, with what the person takes over from it into the citations.
    pub fn renew(&self, id: usize, law: &LawId, text: Rc<LawText>, taken: &Taken) {
        let Some(assessment) = self.latest.borrow().clone() else { return };
        let stamp = Stamp { time: self.tools.host.clock.now() };
        let renewed = match renewing::renew(&assessment, law, text, taken, &stamp) {
            Ok(renewed) => renewed,
            // The review is made anew by itself, and the person decides again.
            Err(Unplaced::Changed) => return self.tools.tell(Unplaced::Changed.code(), Vec::new(), None),
            Err(why) => return self.unplaced(id, why),
        };
        self.queue.dispatch(Step::Gone(id));
        self.tools.edit(renewed.edit);
        let args =
            vec![("name", renewed.name), ("taken", renewed.taken.to_string()), ("kept", renewed.kept.to_string())];
        let key = if renewed.first { "load-checked" } else { "load-renewed" };
        self.tools.tell(key, args, Some(Remedy::Undo(Box::new(renewed.undo))));
    }

    fn unplaced(&self, id: usize, why: Unplaced) {
        let refused = Refused { code: why.code().into(), detail: String::new() };
        self.queue.dispatch(Step::At(id, Stage::Refused(refused)));
    }

    fn add(&self, name: AttrValue, target: Option<Target>) -> usize {
        let id = self.numbers.get();
        self.numbers.set(id + 1);
        self.queue.dispatch(Step::Add(id, name, target));
        id
    }

    fn read(&self, file: Given, target: Option<Target>) {
        let id = self.add(file.name.clone().into(), target.clone());
        let Some(bytes) = file.bytes else {
            let refused = Refused { code: TOO_LARGE.into(), detail: (LARGEST >> 20).to_string() };
            self.queue.dispatch(Step::At(id, Stage::Refused(refused)));
            return;
        };
        let progress = {
            let queue = self.queue.dispatcher();
            Box::new(move |done, of| queue.dispatch(Step::At(id, Stage::Reading(done, of))))
        };
        let underway = ask::read(&self.tools.host, &file.name, bytes, progress);
        self.queue.dispatch(Step::Cancellable(id, underway.cancel.clone()));
        let this = self.clone();
        spawn_local(async move {
            let outcome = underway.outcome().await;
            this.arrived(id, target, outcome);
        });
    }

    fn arrived(&self, id: usize, target: Option<Target>, outcome: Outcome) {
        match outcome {
            Err(refused) => self.queue.dispatch(Step::At(id, Stage::Refused(refused))),
            Ok(text) => {
                let assessment = self.latest.borrow().clone();
                let target = target.or_else(|| loading::target(assessment.as_deref()?, &text));
                match target {
                    Some(target) => self.settle(id, &target, text),
                    None => self.queue.dispatch(Step::At(id, Stage::Asking(text))),
                }
            }
        }
    }
}
