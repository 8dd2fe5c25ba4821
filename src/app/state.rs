//! The state of the app and every way it changes; pure, so that it is tested without a browser.

use std::rc::Rc;

use crate::app::at_hand;
use crate::app::given::GivenFile;
use crate::app::pending::Pending;
use crate::app::records::Summary;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::edit::{Edit, Stamp, Touched};
use crate::domain::ids::{AssessmentId, ChecklistId};
use crate::domain::library::Library;
use crate::host::storage::{Kept, StorageError};

/// Everything the views show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppState {
    /// Checklists at hand.
    pub library: Rc<Library>,
    /// Assessments on this computer; `None` until they were read.
    pub shelf: Option<Rc<Vec<Summary>>>,
    /// The assessment being worked on.
    pub open: Option<Open>,
    /// What the person must be told.
    pub notices: Rc<Vec<Notice>>,
    /// Files of checklists that the person is shown before they are loaded, first come first.
    pub looked_at: Rc<Vec<Rc<GivenFile>>>,
    /// What the browser says of its store.
    pub kept: Rc<Kept>,
    next_notice: usize,
}

/// The assessment being worked on, and what of it is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// The assessment.
    pub assessment: Rc<Assessment>,
    /// Its checklists that are at hand.
    pub checklists: Rc<[Rc<Checklist>]>,
    /// How the working copy stands.
    pub saving: Saving,
    /// What is not in the store yet.
    pub pending: Rc<Pending>,
    /// What is on its way there.
    pub in_flight: Option<InFlight>,
    /// Token of the revision in the store; `None` if there is none.
    pub token: Option<Rc<str>>,
    /// How the file stands.
    pub file: FileStatus,
    /// Grows with every edit; what autosave watches.
    pub revision: u64,
    /// Grows with every save begun.
    pub saves: u64,
    /// Grows with every file asked for.
    pub file_requests: u64,
    /// Whether the page is hidden or about to close.
    pub leaving: bool,
}

/// How the working copy stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// Not saved yet.
    #[default]
    Never,
    /// Saved at a moment, RFC 3339.
    Saved(Rc<str>),
    /// The last save failed.
    Failed(StorageError),
    /// Another tab saved a newer version; saving stopped so that neither is lost.
    Conflict,
}

/// A save on its way to the store.
#[derive(Clone, Debug, PartialEq)]
pub struct InFlight {
    /// What it holds.
    pub parts: Rc<Pending>,
    /// Token of the revision that it makes.
    pub token: Rc<str>,
}

/// How the file stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileStatus {
    /// When it was last saved or read, RFC 3339; empty if never.
    pub saved: String,
    /// Edits since then.
    pub changes: usize,
}

/// Something the person must be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Its number.
    pub id: usize,
    /// What it says.
    pub message: Message,
    /// What the person can do about it.
    pub remedy: Option<Remedy>,
}

/// What a notice says.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A message of the catalogue with values.
    Text(&'static str, Vec<(&'static str, String)>),
    /// The same, of which the last one speaks for all: it takes the place of an earlier one with the same key. For what
    /// happens many times at once and is listed elsewhere, one by one.
    Latest(&'static str, Vec<(&'static str, String)>),
    /// Problems of a file: its name and what is wrong with it.
    Problems(String, Rc<[Diagnostic]>),
}

/// What the person can do about a notice.
#[derive(Clone, Debug, PartialEq)]
pub enum Remedy {
    /// Take back an edit by another one.
    Undo(Box<Edit>),
    /// Put deleted records back.
    Restore(AssessmentId, Rc<Vec<(String, String)>>),
    /// Save a text that could not be read.
    Download(String, Rc<str>),
    /// Open an assessment.
    Open(AssessmentId),
    /// Load a checklist again that was taken away: its id and its file.
    Reload(ChecklistId, Rc<str>),
}

/// A change of the state.
#[derive(Clone, Debug)]
pub enum Action {
    /// The shelf was read.
    Shelf(Vec<Summary>),
    /// An assessment was opened.
    Opened(Box<Opened>),
    /// The open assessment was left.
    Closed,
    /// The person changed the open assessment.
    Edit(Edit, Stamp),
    /// The person changed this assessment, or it was changed for them, if it still is the one that is open.
    EditOf(AssessmentId, Edit, Stamp),
    /// A save begins, which makes the revision of this token.
    SaveBegun(Rc<str>),
    /// The page is hidden or closed, or shown again.
    Leaving(bool),
    /// The save on its way arrived at this moment.
    SaveDone(Rc<str>),
    /// A save failed.
    SaveFailed(StorageError),
    /// The person asks for the file.
    FileAsked,
    /// The file was saved at this moment.
    FileSaved(String),
    /// A checklist was read from the file of this name.
    Checklist(Box<Checklist>, String),
    /// The checklists that come with the page are there, as ids and texts.
    Supplied(Vec<(String, String)>),
    /// The person took a checklist of their own away.
    ChecklistRemoved(ChecklistId),
    /// The person gave the file of a checklist, to be looked at before it is loaded.
    Look(Rc<GivenFile>),
    /// The file looked at was loaded or put away.
    Looked,
    /// The browser tells of its store.
    Kept(Kept),
    /// Something must be told.
    Tell(Message, Option<Remedy>),
    /// The person takes back what the notice of this number offers to take back.
    Undo(usize, Stamp),
    /// A notice was read.
    Dismiss(usize),
}

/// An assessment as opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The assessment.
    pub assessment: Assessment,
    /// Token of the revision in the store; `None` for one that is not there yet.
    pub token: Option<Rc<str>>,
    /// How its file stands.
    pub file: FileStatus,
    /// When it was last saved in the store, RFC 3339; empty for one that is not there yet.
    pub saved: String,
    /// What the store holds elsewhere than this version looks for it, and so must be saved anew.
    pub misplaced: Pending,
}

impl Opened {
    /// An assessment that is not in the store yet.
    pub fn fresh(assessment: Assessment, file: FileStatus) -> Self {
        let misplaced = Pending::default();
        Self { assessment, token: None, file, saved: String::new(), misplaced }
    }
}

impl AppState {
    /// The state before anything was read.
    pub fn new(library: Library) -> Self {
        Self { library: Rc::new(library), ..Self::default() }
    }

    /// The state after an action; `false` if nothing changed.
    pub fn apply(&mut self, action: Action) -> bool {
        match action {
            Action::Shelf(shelf) => self.shelf = Some(Rc::new(shelf)),
            Action::Opened(opened) => {
                if self.open.as_ref().is_none_or(|open| open.assessment.id != opened.assessment.id) {
                    self.forget_undo();
                    at_hand::change(&mut self.library, Library::see_off);
                }
                self.open = Some(Open::new(*opened, &mut self.library));
            }
            Action::Closed => {
                self.forget_undo();
                at_hand::change(&mut self.library, Library::see_off);
                return self.open.take().is_some();
            }
            Action::Edit(edit, stamp) => {
                return self.open.as_mut().is_some_and(|open| open.edit(edit, &stamp, &mut self.library));
            }
            Action::EditOf(id, edit, stamp) => {
                let open = self.open.as_mut().filter(|open| open.assessment.id == id);
                return open.is_some_and(|open| open.edit(edit, &stamp, &mut self.library));
            }
            Action::SaveBegun(token) => return self.open.as_mut().is_some_and(|open| open.begin_save(token)),
            Action::Leaving(leaving) => {
                let Some(open) = self.open.as_mut().filter(|open| open.leaving != leaving) else { return false };
                open.leaving = leaving;
            }
            Action::SaveDone(at) => {
                let Some(open) = &mut self.open else { return false };
                let Some(arrived) = open.in_flight.take() else { return false };
                open.token = Some(arrived.token);
                open.saving = Saving::Saved(at);
            }
            Action::SaveFailed(error) => {
                let Some(open) = &mut self.open else { return false };
                if let Some(failed) = open.in_flight.take() {
                    Rc::make_mut(&mut open.pending).merge(&failed.parts);
                }
                open.saving = if error == StorageError::Conflict { Saving::Conflict } else { Saving::Failed(error) };
            }
            Action::FileAsked => {
                let Some(open) = &mut self.open else { return false };
                open.file_requests += 1;
            }
            Action::FileSaved(at) => {
                let Some(open) = &mut self.open else { return false };
                open.file = FileStatus { saved: at, changes: 0 };
                Rc::make_mut(&mut open.pending).head = true;
                open.revision += 1;
            }
            Action::Checklist(checklist, file) => {
                if let Err(problem) = Rc::make_mut(&mut self.library).add(*checklist, &file) {
                    self.tell(Message::Problems(file, Rc::from([problem])), None);
                    return true;
                }
                at_hand::show(&mut self.open, &mut self.library);
            }
            Action::ChecklistRemoved(id) => {
                if !Rc::make_mut(&mut self.library).remove(&id) {
                    return false;
                }
                at_hand::show(&mut self.open, &mut self.library);
            }
            Action::Look(file) => Rc::make_mut(&mut self.looked_at).push(file),
            Action::Looked => {
                if self.looked_at.is_empty() {
                    return false;
                }
                Rc::make_mut(&mut self.looked_at).remove(0);
            }
            Action::Supplied(texts) => {
                Rc::make_mut(&mut self.library).supply(texts);
                at_hand::show(&mut self.open, &mut self.library);
            }
            Action::Kept(kept) => self.kept = Rc::new(kept),
            Action::Tell(message, remedy) => self.tell(message, remedy),
            Action::Undo(id, stamp) => self.undo(id, &stamp),
            Action::Dismiss(id) => Rc::make_mut(&mut self.notices).retain(|notice| notice.id != id),
        }
        true
    }

    /// Takes back the offers to undo an edit: they are about the assessment that was open, and would change another one.
    fn forget_undo(&mut self) {
        if self.notices.iter().any(|notice| matches!(notice.remedy, Some(Remedy::Undo(_)))) {
            Rc::make_mut(&mut self.notices).retain(|notice| !matches!(notice.remedy, Some(Remedy::Undo(_))));
        }
    }

    fn undo(&mut self, id: usize, stamp: &Stamp) {
        let Some(Notice { remedy: Some(Remedy::Undo(edit)), .. }) =
            self.notices.iter().find(|notice| notice.id == id).cloned()
        else {
            return;
        };
        Rc::make_mut(&mut self.notices).retain(|notice| notice.id != id);
        let open = self.open.as_mut();
        if !open.is_some_and(|open| open.edit(*edit, stamp, &mut self.library)) {
            self.tell(Message::Text("notice-undo-late", Vec::new()), None);
        }
    }

    fn tell(&mut self, message: Message, remedy: Option<Remedy>) {
        let notices = Rc::make_mut(&mut self.notices);
        // The same thing said twice is said once.
        notices.retain(|notice| notice.message != message || notice.remedy != remedy);
        if let Message::Latest(key, _) = &message {
            notices.retain(|notice| !matches!(&notice.message, Message::Latest(earlier, _) if earlier == key));
        }
        self.next_notice += 1;
        notices.push(Notice { id: self.next_notice, message, remedy });
    }
}

impl Open {
    fn new(opened: Opened, library: &mut Rc<Library>) -> Self {
        let fresh = opened.token.is_none();
        let pending = if fresh { Pending::everything(&opened.assessment) } else { opened.misplaced };
        let assessment = Rc::new(opened.assessment);
        Self {
            checklists: at_hand::answered(&assessment, library),
            saving: if opened.saved.is_empty() { Saving::Never } else { Saving::Saved(opened.saved.into()) },
            assessment,
            pending: Rc::new(pending),
            in_flight: None,
            token: opened.token,
            file: opened.file,
            revision: 0,
            saves: 0,
            file_requests: 0,
            leaving: false,
        }
    }

    fn edit(&mut self, edit: Edit, stamp: &Stamp, library: &mut Rc<Library>) -> bool {
        let touched = Rc::make_mut(&mut self.assessment).apply(edit, stamp);
        if touched == Touched::Nothing {
            return false;
        }
        if matches!(touched, Touched::Checklists | Touched::Exchanged(_)) {
            self.checklists = at_hand::answered(&self.assessment, library);
        }
        Rc::make_mut(&mut self.pending).touch(touched);
        self.revision += 1;
        self.file.changes += 1;
        true
    }

    fn begin_save(&mut self, token: Rc<str>) -> bool {
        let ready = self.in_flight.is_none() && !self.pending.is_empty() && self.saving != Saving::Conflict;
        if ready {
            self.in_flight = Some(InFlight { parts: std::mem::take(&mut self.pending), token });
            self.saves += 1;
        }
        ready
    }

    /// Whether everything is in the store.
    pub fn is_saved(&self) -> bool {
        self.pending.is_empty() && self.in_flight.is_none()
    }
}

#[cfg(test)]
mod tests;
