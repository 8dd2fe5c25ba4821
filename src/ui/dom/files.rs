//! Files that the person chooses or drops.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A file the person chose or dropped: its name, its size in bytes, and its content if it is small enough.
pub struct Given {
    /// Name.
    pub name: String,
    /// Content; `None` if the file is larger than allowed or could not be read.
    pub bytes: Option<Vec<u8>>,
    /// Size in bytes.
    pub size: u64,
}

/// A file that was chosen or dropped and is not read yet.
pub type Handle = web_sys::File;

/// Reads the files of a file field or of a drop, none larger than `largest` bytes.
pub async fn read(files: Vec<web_sys::File>, largest: u64) -> Vec<Given> {
    let mut given = Vec::new();
    for file in files {
        let size = file.size() as u64;
        let bytes = if size > largest {
            None
        } else {
            let buffer = JsFuture::from(file.array_buffer()).await;
            buffer.ok().map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec())
        };
        given.push(Given { name: file.name(), bytes, size });
    }
    given
}

/// A file as it is handed on to be read elsewhere: its name, its size, and the file itself, unopened.
pub fn unopened(file: Handle) -> (String, u64, Box<dyn std::any::Any>) {
    (file.name(), file.size() as u64, Box::new(wasm_bindgen::JsValue::from(file)))
}

/// The files chosen in a field, which is emptied so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Vec<web_sys::File> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = input.files().map(list).unwrap_or_default();
    input.set_value("");
    files
}

/// The files dropped, if the event is a drop.
pub fn dropped(event: &Event) -> Vec<web_sys::File> {
    let transfer = event.dyn_ref::<DragEvent>().and_then(|event| event.data_transfer());
    transfer.and_then(|transfer| transfer.files()).map(list).unwrap_or_default()
}

fn list(files: web_sys::FileList) -> Vec<web_sys::File> {
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}
