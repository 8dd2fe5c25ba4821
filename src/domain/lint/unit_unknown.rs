//! Items, questions and units not scored name only units of the instrument.

use std::collections::BTreeSet;

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "unit-unknown",
    severity: Severity::Error,
    doc: "Items, questions and units not scored name only units of the instrument.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let known: BTreeSet<&str> = checklist.source_units.iter().map(String::as_str).collect();
    let mut need = |spot: Spot, unit: &str| {
        if !known.contains(unit) {
            sink.report(spot, &[("unit", unit)]);
        }
    };
    for (index, condition) in
        checklist.conditions.iter().enumerate().filter(|(_, condition)| !condition.unit.is_empty())
    {
        need(Spot::top("conditions").index(index).key("unit"), &condition.unit);
    }
    for item in checklist.items() {
        for (index, unit) in item.units.iter().enumerate() {
            need(Spot::item(&item.id).key("units").index(index), unit);
        }
    }
    for (index, entry) in checklist.not_scored.iter().enumerate() {
        need(Spot::top("not_scored").index(index).key("unit"), &entry.unit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with, with_item};

    #[test]
    fn finds_units_the_instrument_does_not_have() {
        let checklist = with_item(0, |item| item.units.push("1(9)".into()));
        assert_eq!(found(&RULE, &checklist), ["s.1.units[1] unit=1(9)"]);
        let checklist = with(|checklist| checklist.not_scored[0].unit = "30".into());
        assert_eq!(found(&RULE, &checklist), [".not_scored[0].unit unit=30"]);
    }
}
