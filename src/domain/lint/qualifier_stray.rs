//! A mandatory item has no qualifier: with one it is qualified.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::force::Force;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "qualifier-stray",
    severity: Severity::Warning,
    doc: "A mandatory item has no qualifier: with one it is qualified.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        if item.force == Force::Mandatory && !item.qualifier.is_empty() {
            sink.report(Spot::item(&item.id).key("qualifier"), &[]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_qualifier_of_an_unqualified_item() {
        let checklist = with_item(0, |item| item.qualifier = "where feasible".into());
        assert_eq!(found(&RULE, &checklist), ["s.1.qualifier"]);
    }
}
