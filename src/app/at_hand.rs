//! The checklists of the open assessment, kept in step with the library and with what the assessment carries.

use std::rc::Rc;

use crate::app::state::Open;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Checklist;
use crate::domain::library::Library;

/// Changes the library, which stays the same value if nothing changed, so that what shows it is not rendered anew.
pub(super) fn change(library: &mut Rc<Library>, change: impl FnOnce(&mut Library) -> bool) {
    let mut changed = Library::clone(library);
    if change(&mut changed) {
        *library = Rc::new(changed);
    }
}

/// The checklists of an assessment that can be shown, in the order in which it names them; what it carries and what is
/// not at hand is taken into the library.
pub(super) fn answered(assessment: &Assessment, library: &mut Rc<Library>) -> Rc<[Rc<Checklist>]> {
    change(library, |library| library.welcome(assessment));
    library.answered(assessment).into()
}

/// Shows the open assessment with the checklists that are at hand now.
pub(super) fn show(open: &mut Option<Open>, library: &mut Rc<Library>) {
    if let Some(open) = open {
        open.checklists = answered(&open.assessment, library);
    }
}
