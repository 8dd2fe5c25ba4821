//! Files and pasted texts on their way into an assessment, and how far each has come.

use std::rc::Rc;

use crate::app::loading::Target;
use crate::app::reading::ask::{Outcome, Refused};
use crate::domain::ids::{AssessmentId, LawId};
use crate::domain::provision::LawText;
use crate::law::desk::wire::CANCELLED;

/// A file, or a text that was pasted, on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Its number.
    pub id: usize,
    /// The assessment it was given to; it goes to no other.
    pub assessment: AssessmentId,
    /// Name of the file; empty for what was pasted.
    pub name: Rc<str>,
    /// What was pasted, so that it can be given back; empty for a file.
    pub words: Rc<str>,
    /// The law it was chosen for, if one was.
    pub target: Option<Target>,
    /// How far it has come.
    pub stage: Stage,
}

/// How far a file has come.
#[derive(Clone, Debug)]
pub enum Stage {
    /// Others are read before it.
    Waiting,
    /// It is being read: how much of how much is done.
    Reading(u32, u32),
    /// It could not be read.
    Refused(Refused),
    /// It was read; it goes on as soon as its assessment is open.
    Arrived(Rc<LawText>),
    /// It was read, and the person must say which law it is the text of.
    Asking(Rc<LawText>),
    /// It was read, and the person must see what it does to the citations of the law whose text it would replace.
    Comparing(LawId, Rc<LawText>),
}

impl PartialEq for Stage {
    fn eq(&self, other: &Self) -> bool {
        // Texts are never compared by their words, of which there may be millions.
        match (self, other) {
            (Stage::Waiting, Stage::Waiting) => true,
            (Stage::Reading(done, of), Stage::Reading(other, total)) => (done, of) == (other, total),
            (Stage::Refused(why), Stage::Refused(other)) => why == other,
            (Stage::Arrived(text), Stage::Arrived(other)) | (Stage::Asking(text), Stage::Asking(other)) => {
                Rc::ptr_eq(text, other)
            }
            (Stage::Comparing(law, text), Stage::Comparing(known, other)) => law == known && Rc::ptr_eq(text, other),
            _ => false,
        }
    }
}

/// What happens to the files on their way.
#[derive(Clone, Debug)]
pub enum Step {
    /// They were given, in this order.
    Add(Vec<Job>),
    /// One has come so far.
    At(usize, Stage),
    /// One was read, or not.
    Read(usize, Outcome),
    /// One is done with.
    Gone(usize),
}

/// The files on their way, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    jobs: Vec<Job>,
}

/// What is told of the files of an assessment as a whole. It changes when something begins or ends, and not with every
/// percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// How many are being read or wait for their turn.
    pub reading: usize,
    /// How many the person must decide about.
    pub asking: usize,
    /// How many could not be read.
    pub refused: usize,
}

impl Queue {
    /// The files of an assessment.
    pub fn of(&self, assessment: &AssessmentId) -> Vec<Job> {
        self.jobs.iter().filter(|job| job.assessment == *assessment).cloned().collect()
    }

    /// A file by its number.
    pub fn job(&self, id: usize) -> Option<&Job> {
        self.jobs.iter().find(|job| job.id == id)
    }

    /// The first file of an assessment that was read and has not gone on yet.
    pub fn arrived(&self, assessment: &AssessmentId) -> Option<(&Job, &Rc<LawText>)> {
        let mut of_it = self.jobs.iter().filter(|job| job.assessment == *assessment);
        of_it.find_map(|job| match &job.stage {
            Stage::Arrived(text) => Some((job, text)),
            _ => None,
        })
    }

    /// What is told of the files of an assessment as a whole.
    pub fn told(&self, assessment: &AssessmentId) -> Told {
        let mut told = Told::default();
        for job in self.jobs.iter().filter(|job| job.assessment == *assessment) {
            match job.stage {
                Stage::Waiting | Stage::Reading(..) | Stage::Arrived(_) => told.reading += 1,
                Stage::Asking(_) | Stage::Comparing(..) => told.asking += 1,
                Stage::Refused(_) => told.refused += 1,
            }
        }
        told
    }

    /// Takes a step. What happens to a file that is done with happens to none.
    pub fn take(&mut self, step: Step) {
        let (id, stage) = match step {
            Step::Add(jobs) => return self.jobs.extend(jobs),
            Step::Gone(id) => return self.jobs.retain(|job| job.id != id),
            Step::At(id, stage) => (id, stage),
            Step::Read(id, Ok(text)) => (id, Stage::Arrived(text)),
            Step::Read(id, Err(refused)) if refused.code == CANCELLED => return self.take(Step::Gone(id)),
            Step::Read(id, Err(refused)) => (id, Stage::Refused(refused)),
        };
        if let Some(job) = self.jobs.iter_mut().find(|job| job.id == id) {
            job.stage = stage;
        }
    }
}
