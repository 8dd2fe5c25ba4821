//! The time of day, which pure code never reads by itself.

use crate::host::Later;

/// A clock.
pub trait Clock {
    /// Now, RFC 3339 in UTC: `2026-03-14T13:32:05Z`.
    fn now(&self) -> String;
    /// Today where the person is, ISO 8601: `2026-03-14`.
    fn today(&self) -> String;
    /// Local time of day of a moment given in RFC 3339: `14:32`. Text that is no moment comes back empty.
    fn time_of_day(&self, moment: &str) -> String;
    /// Lets everything else have its turn before a long work goes on.
    fn pause(&self) -> Later<()>;
}

/// A clock that stands still.
#[derive(Clone, Debug)]
pub struct FixedClock(pub String);

impl Clock for FixedClock {
    fn now(&self) -> String {
        self.0.clone()
    }
    fn today(&self) -> String {
        self.0.get(..10).unwrap_or_default().to_owned()
    }
    fn time_of_day(&self, moment: &str) -> String {
        moment.get(11..16).unwrap_or_default().to_owned()
    }
    fn pause(&self) -> Later<()> {
        Box::pin(std::future::ready(()))
    }
}
