//! Files of laws on their way into assessments: held above the pages, so that leaving one stops nothing.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::loading::line::{Line, Source};
use crate::app::loading::queue::{Job, Queue, Stage, Step, Told};
use crate::app::loading::{self, Target, Unplaced};
use crate::app::reading::ask::Refused;
use crate::app::renewing::{self, Taken};
use crate::app::state::{Action, Remedy};
use crate::domain::assessment::Assessment;
use crate::domain::edit::{Edit, Stamp};
use crate::domain::ids::{AssessmentId, LawId};
use crate::domain::provision::LawText;
use crate::ui::context::{Slice, Tools};

impl Reducible for Queue {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let mut queue = (*self).clone();
        queue.take(step);
        Rc::new(queue)
    }
}

/// Loading texts of laws.
#[derive(Clone)]
pub struct Loading {
    queue: UseReducerHandle<Queue>,
    line: Rc<Line>,
    /// The open assessment as it was last rendered.
    latest: Rc<RefCell<Option<Rc<Assessment>>>>,
    tools: Tools,
}

impl PartialEq for Loading {
    fn eq(&self, other: &Self) -> bool {
        self.queue == other.queue && Rc::ptr_eq(&self.line, &other.line) && self.tools == other.tools
    }
}

/// Holds the files on their way, for the root. What was read for an assessment goes on while that is open, and waits
/// while it is not.
#[hook]
pub fn use_loading_held(tools: &Tools, open: Option<&Rc<Assessment>>) -> Loading {
    let queue = use_reducer(Queue::default);
    let line = {
        let (host, dispatch) = (tools.host.clone(), queue.dispatcher());
        use_memo((), move |()| Line::new(host, Rc::new(move |step| dispatch.dispatch(step))))
    };
    let latest = use_mut_ref(|| None);
    *latest.borrow_mut() = open.cloned();
    let loading = Loading { queue, line, latest, tools: tools.clone() };
    // One at a time: where the next one belongs may depend on what the first one registers.
    let arrived = open.and_then(|open| loading.queue.arrived(&open.id)).map(|(job, _)| job.id);
    {
        let loading = loading.clone();
        use_effect_with((arrived, open.cloned().map(Slice)), move |(arrived, _)| {
            if let Some(id) = arrived {
                loading.go_on(*id);
            }
        });
    }
    loading
}

/// The files on their way.
#[hook]
pub fn use_loading() -> Loading {
    use_context::<Loading>().expect("Loading is provided by App")
}

impl Loading {
    /// Those of an assessment.
    pub fn jobs(&self, assessment: &AssessmentId) -> Vec<Job> {
        self.queue.of(assessment)
    }

    /// What is told of those of an assessment as a whole.
    pub fn told(&self, assessment: &AssessmentId) -> Told {
        self.queue.told(assessment)
    }

    /// Reads files or what was pasted for an assessment, and for a law of it if one is given.
    pub fn take(&self, assessment: &AssessmentId, sources: Vec<Source>, target: Option<&Target>) {
        self.line.add(assessment, sources, target);
        let line = self.line.clone();
        spawn_local(async move { line.run().await });
    }

    /// Breaks a file off, or puts what is told of it away.
    pub fn drop(&self, id: usize) {
        self.line.cancel(id);
    }

    /// Brings a text that was read to the law the person names; where findings cite its older text, they come first.
    pub fn settle(&self, id: usize, target: &Target, text: Rc<LawText>) {
        let Some(assessment) = self.open(id) else { return };
        if target.known().is_some_and(|law| assessment.law(law).is_none()) {
            // The law it was chosen for was removed meanwhile.
            return self.at(id, Stage::Asking(text));
        }
        if let Some(law) = target.known().filter(|law| renewing::is_due(&assessment, law)) {
            return self.at(id, Stage::Comparing(law.clone(), text));
        }
        let fresh = LawId::from(self.tools.host.ids.fresh());
        let placed = match loading::place(&assessment, target, text, fresh) {
            Ok(placed) => placed,
            Err(why) => return self.unplaced(id, why),
        };
        self.queue.dispatch(Step::Gone(id));
        placed.edits.into_iter().for_each(|edit| self.edit(&assessment, edit));
        let (args, undo) = (vec![("name", placed.name)], Some(Remedy::Undo(Box::new(placed.undo))));
        // Of many texts loaded at once the last one speaks for all: each can be removed where it is listed.
        match placed.replaced {
            true => self.tools.tell("load-replaced", args, undo),
            false => self.tools.tell_latest("load-loaded", args, undo),
        }
    }

    /// Puts a text in the place of the older one, with what the person takes over from it into the citations.
    pub fn renew(&self, id: usize, law: &LawId, text: Rc<LawText>, taken: &Taken) {
        let Some(assessment) = self.open(id) else { return };
        let stamp = Stamp { time: self.tools.host.clock.now() };
        if assessment.law(law).is_none() {
            return self.at(id, Stage::Asking(text));
        }
        let renewed = match renewing::renew(&assessment, law, text, taken, &stamp) {
            Ok(renewed) => renewed,
            // The review is made anew by itself, and the person decides again.
            Err(Unplaced::Changed) => return self.tools.tell(Unplaced::Changed.code(), Vec::new(), None),
            Err(why) => return self.unplaced(id, why),
        };
        self.queue.dispatch(Step::Gone(id));
        self.edit(&assessment, renewed.edit);
        let args =
            vec![("name", renewed.name), ("taken", renewed.taken.to_string()), ("kept", renewed.kept.to_string())];
        let key = if renewed.first { "load-checked" } else { "load-renewed" };
        self.tools.tell(key, args, Some(Remedy::Undo(Box::new(renewed.undo))));
    }

    /// Brings a file that was read to its law, or asks which one that is.
    fn go_on(&self, id: usize) {
        let Some(assessment) = self.open(id) else { return };
        let Some((job, text)) = self.queue.arrived(&assessment.id).filter(|(job, _)| job.id == id) else { return };
        match job.target.clone().or_else(|| loading::target(&assessment, text)) {
            Some(target) => self.settle(id, &target, text.clone()),
            None => self.at(id, Stage::Asking(text.clone())),
        }
    }

    /// The open assessment, if it is the one the file was given to.
    fn open(&self, id: usize) -> Option<Rc<Assessment>> {
        let job = self.queue.job(id)?;
        self.latest.borrow().clone().filter(|open| open.id == job.assessment)
    }

    fn edit(&self, assessment: &Assessment, edit: Edit) {
        let stamp = Stamp { time: self.tools.host.clock.now() };
        self.tools.dispatch(Action::EditOf(assessment.id.clone(), edit, stamp));
    }

    fn at(&self, id: usize, stage: Stage) {
        self.queue.dispatch(Step::At(id, stage));
    }

    fn unplaced(&self, id: usize, why: Unplaced) {
        self.at(id, Stage::Refused(Refused { code: why.code().into(), detail: String::new() }));
    }
}
