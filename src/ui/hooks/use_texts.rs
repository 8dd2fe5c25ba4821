//! People's copies of official texts: read when the page starts, shared by a context, kept as they change.

use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::official::{Copy, Official, Officials, shelf};
use crate::domain::ids::ChecklistId;
use crate::ui::context::Tools;
use crate::ui::hooks::use_shelf::tell_storage_error;

/// The copies at hand, and the way to change one.
#[derive(Clone, PartialEq)]
pub struct Texts {
    held: UseReducerHandle<Held>,
    tools: Option<Tools>,
    open: Opened,
}

/// Whether the text is unfolded beside items; told to nobody, since nothing else depends on it.
#[derive(Clone, Default)]
struct Opened(Rc<Cell<bool>>);

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The copies as they are at the moment.
#[derive(Default, PartialEq)]
struct Held(Officials);

enum Change {
    All(Officials),
    One(ChecklistId, Option<Rc<Official>>),
}

impl Reducible for Held {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut held = self.0.clone();
        match change {
            Change::All(all) => held = all,
            Change::One(id, Some(official)) => drop(held.insert(id, official)),
            Change::One(id, None) => drop(held.remove(&id)),
        }
        Rc::new(Held(held))
    }
}

impl Texts {
    /// The copy for a checklist.
    pub fn get(&self, id: &ChecklistId) -> Option<&Rc<Official>> {
        self.held.0.get(id)
    }

    /// Puts a copy in the place of the one for a checklist, or removes that.
    pub fn change(&self, id: &ChecklistId, copy: Option<Copy>) {
        let Some(tools) = self.tools.clone() else { return };
        self.held.dispatch(Change::One(id.clone(), copy.clone().map(Official::new).map(Rc::new)));
        let id = id.clone();
        spawn_local(async move {
            if let Err(error) = shelf::put(&tools.host, &id, copy.as_ref()).await {
                tell_storage_error(&tools, &error);
            }
        });
    }

    /// Whether the text is unfolded beside items.
    pub fn is_open(&self) -> bool {
        self.open.0.get()
    }

    /// Remembers whether it is.
    pub fn set_open(&self, open: bool) {
        self.open.0.set(open);
    }
}

/// Holds the copies, for the root. They are read again on coming to the first page and on leaving it, where all that is on
/// this computer can be removed.
#[hook]
pub fn use_texts_held(tools: &Tools, at_start: bool) -> Texts {
    let held = use_reducer(Held::default);
    let open = use_memo((), |()| Opened::default());
    let (dispatch, host) = (held.dispatcher(), tools.host.clone());
    use_effect_with(at_start, move |_| {
        spawn_local(async move {
            if let Ok(all) = shelf::all(&host).await {
                dispatch.dispatch(Change::All(all));
            }
        });
    });
    Texts { held, tools: Some(tools.clone()), open: (*open).clone() }
}

/// The copies of official texts; none outside of the app.
#[hook]
pub fn use_texts() -> Texts {
    let none = use_reducer(Held::default);
    let open = use_memo((), |()| Opened::default());
    use_context::<Texts>().unwrap_or(Texts { held: none, tools: None, open: (*open).clone() })
}
