//! Every question the checklist declares is asked by some item.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "condition-unused",
    severity: Severity::Warning,
    doc: "Every question the checklist declares is asked by some item.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for (index, condition) in checklist.conditions.iter().enumerate() {
        if !checklist.items().any(|item| item.asks.as_ref() == Some(&condition.id)) {
            sink.report(Spot::top("conditions").index(index), &[("condition", condition.id.as_str())]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_question_nobody_asks() {
        let checklist = with_item(2, |item| item.asks = None);
        assert_eq!(found(&RULE, &checklist), [".conditions[0] condition=exempt"]);
    }
}
