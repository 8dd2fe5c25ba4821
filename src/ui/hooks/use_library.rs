//! Gets the checklists that come with the page, and reads them before they are asked for.

use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::state::Action;
use crate::domain::library::{BUNDLED, Library};
use crate::ui::context::Tools;

/// How long after the first page the checklists are read, in milliseconds.
const CALM: u32 = 300;
/// The pause between two of them, in which the page answers.
const BREATH: u32 = 20;

/// Asks for the checklists once, tells if they cannot be had, and reads them soon after the first page is there: one at a
/// time, so that a click in between is answered at once.
#[hook]
pub fn use_library(tools: &Tools, library: &Rc<Library>) {
    let tools = tools.clone();
    use_effect_with((), move |()| {
        spawn_local(async move {
            match tools.host.content.checklists(BUNDLED).await {
                Ok(texts) => tools.dispatch(Action::Supplied(texts)),
                Err(words) => tools.tell("notice-no-checklists", vec![("words", words)], None),
            }
        });
    });
    let library = library.clone();
    use_effect_with(library.is_supplied(), move |supplied| {
        if *supplied {
            spawn_local(async move {
                TimeoutFuture::new(CALM).await;
                while library.read_ahead() {
                    TimeoutFuture::new(BREATH).await;
                }
                library.relations();
            });
        }
    });
}
