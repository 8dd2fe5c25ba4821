//! No unit of the instrument has an item and stands among those not scored.

use std::collections::BTreeMap;

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "unit-both",
    severity: Severity::Error,
    doc: "No unit of the instrument has an item and stands among those not scored.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let mut items = BTreeMap::new();
    for item in checklist.items() {
        for unit in &item.units {
            items.entry(unit.as_str()).or_insert(item.id.as_str());
        }
    }
    for (index, entry) in checklist.not_scored.iter().enumerate() {
        if let Some(item) = items.get(entry.unit.as_str()) {
            sink.report(Spot::top("not_scored").index(index), &[("unit", &entry.unit), ("item", item)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_unit_in_both_places() {
        let checklist = with_item(0, |item| item.units.push("3".into()));
        assert_eq!(found(&RULE, &checklist), [".not_scored[0] unit=3 item=s.1"]);
    }
}
