//! Follows what other tabs save of the assessment that is open here.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::state::{Action, Open};
use crate::host::storage::StorageError;
use crate::ui::context::Tools;
use crate::ui::hooks::use_shelf;

/// When another tab saves the assessment that is open here, the newer version is loaded; if there are changes here that
/// are not saved, both are kept and the person is asked.
#[hook]
pub fn use_tabs(tools: &Tools, open: Option<Open>) {
    let here: Rc<RefCell<Option<Open>>> = use_mut_ref(|| None);
    here.borrow_mut().clone_from(&open);
    let tools = tools.clone();
    use_effect_with((), move |()| {
        let tabs = tools.host.tabs.clone();
        tabs.hear(Box::new(move |id| {
            let open = here.borrow().clone();
            let Some(open) = open.filter(|open| open.assessment.id.as_str() == id) else { return };
            if open.is_saved() {
                let (tools, id) = (tools.clone(), open.assessment.id.clone());
                spawn_local(async move {
                    use_shelf::open(&tools, id).await;
                    tools.tell("notice-other-tab", vec![], None);
                });
            } else {
                tools.dispatch(Action::SaveFailed(StorageError::Conflict));
            }
        }));
    });
}
