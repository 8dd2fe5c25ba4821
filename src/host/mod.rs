//! What the app needs from outside, as small traits over strings and bytes, each with a twin for tests.

pub mod clock;
pub mod content;
pub mod fallback;
pub mod files;
pub mod ids;
pub mod law;
pub mod memory;
pub mod rescue;
pub mod storage;
pub mod tabs;

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

/// A result that comes later, on the one thread there is.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// Everything from outside, wired once by `main` or a test.
#[derive(Clone)]
pub struct Host {
    /// Where assessments are kept.
    pub storage: Rc<dyn storage::Storage>,
    /// What time it is.
    pub clock: Rc<dyn clock::Clock>,
    /// The checklists that come with the page.
    pub content: Rc<dyn content::Content>,
    /// Handing files to the person.
    pub files: Rc<dyn files::Files>,
    /// Fresh identifiers.
    pub ids: Rc<dyn ids::Ids>,
    /// What a page still holds in its last moment.
    pub rescue: Rc<dyn rescue::Rescue>,
    /// Where laws are read and ranked.
    pub law: Rc<dyn law::LawDesk>,
    /// Word from and to other tabs.
    pub tabs: Rc<dyn tabs::Tabs>,
}
