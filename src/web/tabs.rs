//! Tabs that talk through a `BroadcastChannel`.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::host::tabs::Tabs;

/// The channel of this app; silent in a browser without channels.
pub struct Channel(Option<BroadcastChannel>);

impl Channel {
    /// Joins the channel.
    pub fn new() -> Self {
        Self(BroadcastChannel::new("lacuna").ok())
    }
}

impl Default for Channel {
    fn default() -> Self {
        Self::new()
    }
}

impl Tabs for Channel {
    fn tell(&self, message: &str) {
        if let Some(channel) = &self.0 {
            // A message that is lost costs comfort, not data: the store itself refuses to overwrite a newer revision.
            let _ = channel.post_message(&JsValue::from_str(message));
        }
    }

    fn hear(&self, ear: Box<dyn Fn(String)>) {
        let Some(channel) = &self.0 else { return };
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                ear(text);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
    }
}
