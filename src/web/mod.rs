//! The browser behind the host traits; files pair by name with those of `host`.

pub mod clock;
pub mod content;
pub mod files;
pub mod ids;
pub mod law;
pub mod rescue;
pub mod storage;
pub mod tabs;

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};

use crate::host::Host;
use crate::host::fallback::Fallback;

/// Wires the browser.
pub fn host() -> Host {
    Host {
        storage: Rc::new(Fallback::new(Rc::new(storage::IndexedDb::default()))),
        clock: Rc::new(clock::BrowserClock),
        content: Rc::new(content::Beside),
        files: Rc::new(files::Downloads),
        ids: Rc::new(ids::RandomIds),
        law: Rc::new(law::Workers::new()),
        rescue: Rc::new(rescue::LocalStorage),
        tabs: Rc::new(tabs::Channel::new()),
    }
}

/// The element in which the page is shown; the body where the shell page has none.
///
/// # Panics
/// If there is no document, in which case there is no page either.
pub fn root() -> web_sys::Element {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page has a document");
    let body = || document.body().expect("a document that runs scripts has a body").into();
    document.get_element_by_id("app").unwrap_or_else(body)
}

/// What the browser says of an error.
fn words(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => js_sys::Reflect::get(error, &"message".into())
            .ok()
            .and_then(|message| message.as_string())
            .or_else(|| error.as_string())
            .unwrap_or_else(|| format!("{error:?}")),
    }
}
