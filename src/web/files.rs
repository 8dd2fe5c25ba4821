//! Files as downloads.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::host::files::Files;
use crate::web::words;

/// Files handed over as downloads of the browser.
pub struct Downloads;

impl Files for Downloads {
    fn save(&self, name: &str, mime: &str, bytes: &[u8]) -> Result<(), String> {
        download(name, mime, bytes).map_err(|error| words(&error))
    }

    fn print(&self) {
        if let Some(window) = web_sys::window() {
            // A browser without a print dialogue does nothing, which is all that can be done.
            let _ = window.print();
        }
    }
}

fn download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or_else(|| JsValue::from_str("no window"))?;
    let document = window.document().ok_or_else(|| JsValue::from_str("no document"))?;
    let body = document.body().ok_or_else(|| JsValue::from_str("no body"))?;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    // The download may begin after the click returns, so the address lives on for a while.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
