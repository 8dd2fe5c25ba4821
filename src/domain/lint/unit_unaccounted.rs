//! Every unit of the instrument has an item or stands among those not scored.

use std::collections::BTreeSet;

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "unit-unaccounted",
    severity: Severity::Error,
    doc: "Every unit of the instrument has an item or stands among those not scored.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let mut told: BTreeSet<&str> = checklist.items().flat_map(|item| &item.units).map(String::as_str).collect();
    told.extend(checklist.not_scored.iter().map(|entry| entry.unit.as_str()));
    for (index, unit) in checklist.source_units.iter().enumerate().filter(|(_, unit)| !told.contains(unit.as_str())) {
        sink.report(Spot::top("source_units").index(index), &[("unit", unit)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with};

    #[test]
    fn finds_a_unit_nobody_accounts_for() {
        let checklist = with(|checklist| checklist.not_scored.clear());
        assert_eq!(found(&RULE, &checklist), [".source_units[3] unit=3"]);
    }
}
