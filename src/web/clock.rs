//! The browser's clock.

use js_sys::{Array, Date, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::host::Later;
use crate::host::clock::Clock;

/// The clock of the browser, in the person's time zone.
pub struct BrowserClock;

impl Clock for BrowserClock {
    fn now(&self) -> String {
        // `2026-03-14T13:32:05.123Z`: the milliseconds say nothing to a reader.
        let iso = String::from(Date::new_0().to_iso_string());
        iso.split_once('.').map_or(iso.clone(), |(seconds, _)| format!("{seconds}Z"))
    }

    fn today(&self) -> String {
        let now = Date::new_0();
        format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
    }

    fn time_of_day(&self, moment: &str) -> String {
        let date = Date::new(&moment.into());
        if date.get_time().is_nan() {
            return String::new();
        }
        format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
    }

    fn pause(&self) -> Later<()> {
        let turn = Promise::new(&mut |resolve, _| {
            if later(resolve.clone()).is_err() {
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        Box::pin(async move {
            let _ = JsFuture::from(turn).await;
        })
    }
}

/// Calls a function after everything that waits already. A timer would be put off by a second in a tab that is not seen, and
/// what is saved in pieces as the person leaves must not be.
fn later(call: Function) -> Result<(), JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &"MessageChannel".into())?.dyn_into()?;
    let channel = Reflect::construct(&class, &Array::new())?;
    let (hears, speaks) = (Reflect::get(&channel, &"port1".into())?, Reflect::get(&channel, &"port2".into())?);
    let port = hears.clone();
    let heard = Closure::once_into_js(move |_: JsValue| {
        // A port that stays open is never given back.
        let close: Result<Function, _> = Reflect::get(&port, &"close".into()).and_then(JsCast::dyn_into);
        let _ = close.and_then(|close| close.call0(&port));
        let _ = call.call0(&JsValue::NULL);
    });
    Reflect::set(&hears, &"onmessage".into(), &heard)?;
    let post: Function = Reflect::get(&speaks, &"postMessage".into())?.dyn_into()?;
    post.call1(&speaks, &JsValue::NULL).map(drop)
}
