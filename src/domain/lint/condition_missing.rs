//! A conditional item states its condition.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::force::Force;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "condition-missing",
    severity: Severity::Error,
    doc: "A conditional item states its condition.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        if item.force == Force::Conditional && item.condition.trim().is_empty() {
            sink.report(Spot::item(&item.id).key("force"), &[]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_condition_left_out() {
        let checklist = with_item(2, |item| item.condition = " ".into());
        assert_eq!(found(&RULE, &checklist), ["s.2.2.force"]);
    }
}
