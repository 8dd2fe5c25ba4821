//! The browser's clock.

use js_sys::Date;

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
        Box::pin(gloo::timers::future::TimeoutFuture::new(0))
    }
}
