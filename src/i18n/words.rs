//! Names of domain values, and numbers and dates as the reader's language writes them.

use crate::domain::diagnostic::Diagnostic;
use crate::i18n::{Arg, Messages};

macro_rules! named {
    ($($method:ident($type:path) = $prefix:literal;)+) => {
        impl Messages {
            $(
                /// Name of the value.
                pub fn $method(&self, value: $type) -> String {
                    self.text(&format!(concat!($prefix, "-{}"), value.key()))
                }
            )+
        }
    };
}

named! {
    verdict(crate::domain::finding::Verdict) = "verdict";
    scope(crate::domain::finding::Scope) = "scope";
    element_verdict(crate::domain::finding::ElementVerdict) = "element";
    priority(crate::domain::finding::Priority) = "priority";
    workflow(crate::domain::finding::WorkflowState) = "workflow";
    assistance(crate::domain::finding::Assistance) = "assistance";
    force(crate::domain::force::Force) = "force";
    force_group(crate::domain::force::ForceGroup) = "group";
    scorable(crate::domain::force::Scorable) = "scorable";
    stage(crate::domain::force::Stage) = "stage";
    source_status(crate::domain::force::SourceStatus) = "source";
    instrument_status(crate::domain::force::InstrumentStatus) = "instrument";
    instrument_status_short(crate::domain::force::InstrumentStatus) = "status";
    profile(crate::domain::profile::Profile) = "profile";
    relation(crate::domain::force::RelationKind) = "relation";
    bearing(crate::domain::relations::Bearing) = "bearing";
    threat(crate::domain::context::ThreatLevel) = "threat";
    reception(crate::domain::context::Reception) = "reception";
    treaty_status(crate::domain::context::TreatyStatus) = "treaty-status";
    treaty(crate::domain::context::Treaty) = "treaty";
    change(crate::domain::migration::Kind) = "change";
    provision_kind(crate::domain::provision::ProvisionKind) = "provision";
    finding_text(crate::domain::edit::FindingText) = "field";
    head_text(crate::domain::edit::HeadText) = "head";
}

impl Messages {
    /// A share from 0 to 1 as a whole percentage, half rounded up.
    pub fn percent(&self, share: f64) -> String {
        let whole = (share.clamp(0.0, 1.0) * 100.0 + 0.5).floor() as usize;
        self.with("number-percent", &[("n", whole.into())])
    }

    /// A date `2026-03-14` as `14 March 2026`, and `2026-03` as `March 2026`. Text that is no such date comes back as it is.
    pub fn date(&self, iso: &str) -> String {
        let mut parts = iso.get(..10).unwrap_or(iso).split('-').map(str::parse::<usize>);
        let month = |month: usize| self.text(&format!("month-{month}"));
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(Ok(year)), Some(Ok(at @ 1..=12)), Some(Ok(day @ 1..=31)), None) => self.with(
                "date-long",
                &[("day", day.to_string().into()), ("month", month(at).into()), ("year", year.to_string().into())],
            ),
            (Some(Ok(year @ 1000..)), Some(Ok(at @ 1..=12)), None, None) => {
                self.with("date-month", &[("month", month(at).into()), ("year", year.to_string().into())])
            }
            (Some(Ok(year)), Some(Ok(month @ 1..=12)), None, None) if year > 31 => {
                let month = self.text(&format!("month-{month}"));
                self.with("date-month", &[("month", month.into()), ("year", year.to_string().into())])
            }
            _ => iso.to_owned(),
        }
    }

    /// The message of a diagnostic.
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        self.with(&format!("diag-{}", diagnostic.code), &args(diagnostic))
    }

    /// What to do about a diagnostic.
    pub fn hint(&self, diagnostic: &Diagnostic) -> String {
        self.attribute(&format!("diag-{}", diagnostic.code), "hint", &args(diagnostic))
    }
}

fn args(diagnostic: &Diagnostic) -> Vec<(&str, Arg<'_>)> {
    diagnostic
        .args
        .iter()
        .map(|(name, value)| (*name, value.parse::<usize>().map_or_else(|_| Arg::from(value), Arg::from)))
        .collect()
}
