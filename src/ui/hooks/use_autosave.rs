//! Saves the working copy soon after each edit, and the file when it is asked for.

use std::collections::BTreeMap;

use gloo::timers::callback::Timeout;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::commands;
use crate::app::reading::ask;
use crate::app::records;
use crate::app::rescue;
use crate::app::state::{Action, InFlight, Open, Saving};
use crate::ui::context::Tools;
use crate::ui::dom;

/// How long an edit may wait before a save begins, in milliseconds. With the pause of text fields and the save itself
/// it stays within the second that people are promised.
const WAIT: u32 = 300;
/// How long to wait after a failed save before trying again, in milliseconds.
const RETRY: u32 = 5_000;

/// Keeps the open assessment saved. `in_memory` tells that the browser refuses storage, so that closing the page would
/// lose what is not in a file.
#[hook]
pub fn use_autosave(tools: &Tools, open: Option<Open>, in_memory: bool) {
    // A save is begun a moment after the first unsaved edit. The timer is not put off by further edits, so that somebody
    // who never pauses is saved as well.
    let waiting = use_mut_ref(|| None::<Timeout>);
    {
        let tools = tools.clone();
        let due = open.as_ref().is_some_and(|open| !open.pending.is_empty() && open.in_flight.is_none());
        let failed = open.as_ref().is_some_and(|open| matches!(open.saving, Saving::Failed(_)));
        let revision = open.as_ref().map(|open| (open.assessment.id.clone(), open.revision));
        use_effect_with((due, failed, revision), move |(due, failed, _)| {
            let mut timer = waiting.borrow_mut();
            if !due {
                *timer = None;
            } else if timer.is_none() {
                let slot = waiting.clone();
                *timer = Some(Timeout::new(if *failed { RETRY } else { WAIT }, move || {
                    *slot.borrow_mut() = None;
                    tools.save();
                }));
            }
        });
    }
    {
        let tools = tools.clone();
        use_effect_with((), move |()| {
            let shown = tools.clone();
            let hide = dom::on_hide(move || {
                tools.dispatch(Action::Leaving(true));
                tools.save();
            });
            let show = dom::on_show(move || shown.dispatch(Action::Leaving(false)));
            move || drop((hide, show))
        });
    }
    {
        let tools = tools.clone();
        let saves = open.as_ref().map(|open| (open.assessment.id.clone(), open.saves));
        let open = open.clone();
        use_effect_with(saves, move |_| {
            if let Some(open) = open
                && let Some(in_flight) = open.in_flight.clone()
            {
                save(tools, &open, &in_flight);
            }
        });
    }
    {
        // A page that closes does not wait for the store, so what is not there yet is also kept where that takes no waiting.
        let kept = use_mut_ref(|| false);
        let tools = tools.clone();
        let deps = open.as_ref().map(|open| (open.assessment.id.clone(), open.leaving, open.revision, open.is_saved()));
        let open = open.clone();
        use_effect_with(deps, move |_| {
            let Some(open) = open else { return };
            if open.leaving && !open.is_saved() {
                *kept.borrow_mut() = rescue::keep(&tools.host, &open);
            } else if open.is_saved() && kept.replace(false) {
                tools.host.rescue.take(open.assessment.id.as_str());
            }
        });
    }
    {
        let at_risk = open.as_ref().is_some_and(|open| {
            let unsaved = matches!(open.saving, Saving::Failed(_) | Saving::Conflict) && !open.is_saved();
            unsaved || (in_memory && (open.file.saved.is_empty() || open.file.changes > 0))
        });
        use_effect_with(at_risk, move |at_risk| {
            // The browser then asks whether to leave; its words are its own.
            let listener = at_risk.then(|| dom::on_window("beforeunload", Event::prevent_default)).flatten();
            move || drop(listener)
        });
    }
    let asked = open.as_ref().map_or(0, |open| open.file_requests);
    let tools = tools.clone();
    use_effect_with(asked, move |asked| {
        let Some(open) = open.filter(|_| *asked > 0) else { return };
        match commands::save_file(&tools.host, &open.assessment) {
            Ok(_) => tools.dispatch(Action::FileSaved(tools.host.clock.now())),
            Err(words) => tools.tell("notice-file-failed", vec![("words", words)], None),
        }
    });
}

fn save(tools: Tools, open: &Open, in_flight: &InFlight) {
    let at = tools.host.clock.now();
    let (open, in_flight) = (open.clone(), in_flight.clone());
    spawn_local(async move {
        let mut texts = BTreeMap::new();
        for law in &in_flight.parts.texts {
            if let Some(text) = open.assessment.texts.get(law) {
                texts.insert(law.clone(), ask::written(&tools.host, text).await);
            }
        }
        let batch = records::save_batch_with(&open, &in_flight.parts, &in_flight.token, &at, texts);
        let id = open.assessment.id.to_string();
        match tools.host.storage.commit(batch).await {
            Ok(()) => {
                tools.dispatch(Action::SaveDone(at.into()));
                tools.host.tabs.tell(&id);
            }
            Err(error) => tools.dispatch(Action::SaveFailed(error)),
        }
    });
}
