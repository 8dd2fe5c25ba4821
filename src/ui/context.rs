//! What pages share, as narrow contexts, so that a change renders only what it concerns.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::state::{Action, AppState, Message, Remedy};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::edit::{Edit, FindingEdit, Stamp};
use crate::domain::ids::ItemId;
use crate::domain::library::Library;
use crate::host::Host;
use crate::i18n::Messages;

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = AppState::clone(&self);
        if next.apply(action) { Rc::new(next) } else { self }
    }
}

/// A shared value that is equal only to itself, so that comparing contexts costs nothing.
#[derive(Debug)]
pub struct Slice<T: ?Sized>(pub Rc<T>);

impl<T: ?Sized> Clone for Slice<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
impl<T: ?Sized> PartialEq for Slice<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
impl<T: ?Sized> Deref for Slice<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// What every view needs and what never changes while a language is shown.
#[derive(Clone)]
pub struct Tools {
    /// The world outside.
    pub host: Host,
    /// The catalogue.
    pub messages: Rc<Messages>,
    dispatcher: UseReducerDispatcher<AppState>,
}

impl PartialEq for Tools {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.messages, &other.messages) && self.dispatcher == other.dispatcher
    }
}

impl Tools {
    /// Puts them together.
    pub fn new(host: Host, messages: Rc<Messages>, dispatcher: UseReducerDispatcher<AppState>) -> Self {
        Self { host, messages, dispatcher }
    }

    /// Changes the state.
    pub fn dispatch(&self, action: Action) {
        self.dispatcher.dispatch(action);
    }

    /// Changes the open assessment, now.
    pub fn edit(&self, edit: Edit) {
        let stamp = Stamp { time: self.host.clock.now() };
        self.dispatch(Action::Edit(edit, stamp));
    }

    /// Changes a finding of the open assessment, now.
    pub fn edit_finding(&self, item: &ItemId, edit: FindingEdit) {
        self.edit(Edit::Finding(item.clone(), edit));
    }

    /// Begins a save of what is not in the store yet, unless one is on its way.
    pub fn save(&self) {
        self.dispatch(Action::SaveBegun(self.host.ids.fresh().into()));
    }

    /// Tells the person something.
    pub fn tell(&self, key: &'static str, args: Vec<(&'static str, String)>, remedy: Option<Remedy>) {
        self.dispatch(Action::Tell(Message::Text(key, args), remedy));
    }

    /// Tells the person something that takes the place of what was told under the same key.
    pub fn tell_latest(&self, key: &'static str, args: Vec<(&'static str, String)>, remedy: Option<Remedy>) {
        self.dispatch(Action::Tell(Message::Latest(key, args), remedy));
    }

    /// A message of the catalogue.
    pub fn text(&self, key: &str) -> AttrValue {
        self.messages.text(key).into()
    }
}

/// The assessment being worked on, with its checklists.
#[derive(Clone, Debug)]
pub struct Work {
    /// The assessment.
    pub assessment: Rc<Assessment>,
    /// Its checklists that are at hand.
    pub checklists: Rc<[Rc<Checklist>]>,
}

impl PartialEq for Work {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessment, &other.assessment) && Rc::ptr_eq(&self.checklists, &other.checklists)
    }
}

impl Work {
    /// The item with this id, and its checklist.
    pub fn item(&self, id: &ItemId) -> Option<(&Rc<Checklist>, &Rc<Item>)> {
        self.checklists.iter().find_map(|checklist| Some((checklist, checklist.item(id)?)))
    }
}

/// The host, the catalogue and the way to change the state.
#[hook]
pub fn use_tools() -> Tools {
    use_context::<Tools>().expect("Tools are provided by App")
}

/// The assessment being worked on.
#[hook]
pub fn use_work() -> Option<Work> {
    use_context::<Option<Work>>().expect("Work is provided by App")
}

/// The page shown.
#[hook]
pub fn use_page() -> Slice<Route> {
    use_context::<Slice<Route>>().expect("Route is provided by App")
}

/// The checklists at hand.
#[hook]
pub fn use_library() -> Slice<Library> {
    use_context::<Slice<Library>>().expect("Library is provided by App")
}
