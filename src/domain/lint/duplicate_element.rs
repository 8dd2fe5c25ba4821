//! No two elements of an item have the same id.

use std::collections::BTreeSet;

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "duplicate-element",
    severity: Severity::Error,
    doc: "No two elements of an item have the same id.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        let mut seen = BTreeSet::new();
        for (index, element) in item.elements.iter().enumerate() {
            if !seen.insert(&element.id) {
                let spot = Spot::item(&item.id).key("elements").index(index).key("id");
                sink.report(spot, &[("element", element.id.as_str())]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_the_second_of_two() {
        let checklist = with_item(0, |item| item.elements[1].id = "a".into());
        assert_eq!(found(&RULE, &checklist), ["s.1.elements[1].id element=a"]);
    }
}
