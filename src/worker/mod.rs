//! The module of the worker in which laws are read and ranked: hands requests to the desk.

use std::cell::RefCell;

use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::law::desk::Desk;

/// Puts `answerLaw(request, bytes, progress)` on the global object, for the script of the worker. It returns the reply
/// and calls `progress(done, of)` now and then. A reading is broken off by ending the worker, so that it needs to hear
/// nothing meanwhile. A global object that takes no member ends the module, which the script tells.
pub fn start() {
    let desk = RefCell::new(Desk::default());
    let answer = Closure::<dyn Fn(String, Vec<u8>, Function) -> String>::new(
        move |request: String, bytes: Vec<u8>, progress: Function| {
            let mut tick = |done: u32, of: u32| {
                // A page that no longer listens changes nothing about the reading.
                let _ = progress.call2(&JsValue::NULL, &done.into(), &of.into());
                true
            };
            desk.borrow_mut().answer(&request, &bytes, &mut tick)
        },
    );
    if let Err(error) = Reflect::set(&js_sys::global(), &"answerLaw".into(), &answer.into_js_value()) {
        wasm_bindgen::throw_val(error);
    }
}
