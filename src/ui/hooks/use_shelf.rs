//! Reads what is on this computer when the page starts, and opens the assessment that the address names.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::commands::{self, OpenError};
use crate::app::rescue::{self, Rescued};
use crate::app::route::Route;
use crate::app::state::{Action, Message, Remedy};
use crate::domain::ids::AssessmentId;
use crate::host::storage::StorageError;
use crate::ui::context::Tools;
use crate::ui::dom;

/// Reads the shelf once, with the checklists that people added.
#[hook]
pub fn use_shelf(tools: &Tools) {
    let tools = tools.clone();
    use_effect_with((), move |()| spawn_local(async move { read_shelf(&tools, true).await }));
}

/// Reads the shelf again.
pub async fn read_shelf(tools: &Tools, first: bool) {
    if first && let Ok(added) = commands::added_checklists(&tools.host).await {
        for (checklist, _) in added {
            let file = checklist.id.to_string();
            tools.dispatch(Action::Checklist(Box::new(checklist), file));
        }
    }
    let mut worth_keeping = false;
    match commands::shelf(&tools.host).await {
        Ok(shelf) => {
            worth_keeping = !shelf.is_empty();
            tools.dispatch(Action::Shelf(shelf));
        }
        Err(error) => {
            tools.dispatch(Action::Shelf(Vec::new()));
            tell_storage_error(tools, &error);
        }
    }
    tools.dispatch(Action::Kept(tools.host.storage.keep(worth_keeping).await));
}

/// Opens an assessment of this computer and tells what could not be read.
pub async fn open(tools: &Tools, id: AssessmentId) {
    match rescue::restore(&tools.host, &id).await {
        Ok(Rescued::Nothing | Rescued::Restored) => {}
        Ok(Rescued::Aside(text)) => {
            tools.tell("notice-rescue-aside", vec![], Some(Remedy::Download(format!("{id}.unsaved.json"), text)));
        }
        Err(error) => tell_storage_error(tools, &error),
    }
    match commands::open(&tools.host, &id).await {
        Ok((opened, problems)) => {
            tools.dispatch(Action::Opened(Box::new(opened)));
            if !problems.is_empty() {
                let aside = commands::kept_aside(&tools.host, &id).await;
                let remedy = aside.map(|text| Remedy::Download(format!("{id}.unreadable.json"), text));
                tools.dispatch(Action::Tell(Message::Problems(id.to_string(), problems.into()), remedy));
            }
        }
        Err(error) => {
            tell_open_error(tools, &id, error);
            dom::replace(&Route::Start.href());
        }
    }
}

/// Tells why an assessment could not be opened.
pub fn tell_open_error(tools: &Tools, id: &AssessmentId, error: OpenError) {
    match error {
        OpenError::Missing => tools.tell("notice-missing", vec![], None),
        OpenError::Unreadable(text, problems) => {
            let remedy = Remedy::Download(format!("{id}.unreadable.json"), text);
            tools.dispatch(Action::Tell(Message::Problems(id.to_string(), problems), Some(remedy)));
        }
        OpenError::Storage(error) => tell_storage_error(tools, &error),
    }
}

/// Tells that the store failed.
pub fn tell_storage_error(tools: &Tools, error: &StorageError) {
    let (key, args) = storage_words(error);
    tools.tell(key, args, None);
}

/// Message and values for a failure of the store.
pub fn storage_words(error: &StorageError) -> (&'static str, Vec<(&'static str, String)>) {
    match error {
        StorageError::Refused(words) => ("storage-refused", vec![("words", words.clone())]),
        StorageError::Full => ("storage-full", vec![]),
        StorageError::Conflict => ("storage-conflict", vec![]),
        StorageError::Failed(words) => ("storage-failed", vec![("words", words.clone())]),
    }
}
