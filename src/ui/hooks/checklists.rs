//! Loads checklists of a person's own and takes them away, on the page and in the store alike.

use std::rc::Rc;

use crate::app::commands;
use crate::app::state::{Action, Remedy};
use crate::domain::checklist::Checklist;
use crate::ui::context::Tools;
use crate::ui::hooks::use_shelf::tell_storage_error;

/// Loads a checklist and keeps its file; `false` if it could not be kept, which was told.
pub async fn load(tools: &Tools, checklist: Checklist) -> bool {
    let (id, text) = (checklist.id.clone(), checklist.source.clone().unwrap_or_default());
    tools.dispatch(Action::Checklist(Box::new(checklist), id.to_string()));
    let kept = commands::keep_checklist(&tools.host, &id, &text).await;
    if let Err(error) = &kept {
        tell_storage_error(tools, error);
    }
    kept.is_ok()
}

/// Takes a checklist off this computer and offers to put it back.
pub async fn remove(tools: &Tools, checklist: &Checklist) {
    match commands::remove_checklist(&tools.host, &checklist.id).await {
        Ok(()) => {
            tools.dispatch(Action::ChecklistRemoved(checklist.id.clone()));
            let title = checklist.title.clone();
            tools.tell("notice-checklist-removed", vec![("title", title)], reload(checklist));
        }
        Err(error) => tell_storage_error(tools, &error),
    }
}

/// What puts a checklist back as it was.
pub fn reload(checklist: &Checklist) -> Option<Remedy> {
    let text: Rc<str> = checklist.source.clone()?;
    Some(Remedy::Reload(checklist.id.clone(), text))
}
