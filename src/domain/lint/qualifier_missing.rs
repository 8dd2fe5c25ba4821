//! A qualified item names the treaty's own qualifier.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::force::Force;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "qualifier-missing",
    severity: Severity::Error,
    doc: "A qualified item names the treaty's own qualifier.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        if item.force == Force::Qualified && item.qualifier.trim().is_empty() {
            sink.report(Spot::item(&item.id).key("force"), &[]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_qualifier_left_out() {
        let checklist = with_item(1, |item| item.qualifier.clear());
        assert_eq!(found(&RULE, &checklist), ["s.2.1.force"]);
    }
}
