//! The checklists as files beside the page.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::host::Later;
use crate::host::content::Content;
use crate::web::words;

/// Files beside the page, which its head asks for before the program runs.
pub struct Beside;

impl Content for Beside {
    fn checklists(&self, ids: &'static [&'static str]) -> Later<Result<Vec<(String, String)>, String>> {
        Box::pin(async move { read(ids).await.map_err(|error| words(&error)) })
    }
}

async fn read(ids: &[&str]) -> Result<Vec<(String, String)>, JsValue> {
    let window = web_sys::window().ok_or_else(|| JsValue::from_str("no window"))?;
    // All are asked for before the first is waited for.
    let begun: Vec<(String, Promise)> =
        ids.iter().map(|id| ((*id).to_owned(), window.fetch_with_str(&format!("checklists/{id}.yaml")))).collect();
    let mut texts = Vec::with_capacity(begun.len());
    for (id, answer) in begun {
        let text = text(&id, answer).await?;
        texts.push((id, text));
    }
    Ok(texts)
}

async fn text(id: &str, answer: Promise) -> Result<String, JsValue> {
    let response: Response = JsFuture::from(answer).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from_str(&format!("checklists/{id}.yaml: {}", response.status())));
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or_else(|| JsValue::from_str(id))
}
