//! Only an item that is conditional, or asks a question, states a condition.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::force::Force;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "condition-stray",
    severity: Severity::Warning,
    doc: "Only an item that is conditional, or asks a question, states a condition.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        if item.force != Force::Conditional && item.asks.is_none() && !item.condition.is_empty() {
            sink.report(Spot::item(&item.id).key("condition"), &[("force", item.force.key())]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_condition_of_an_unconditional_item() {
        let checklist = with_item(0, |item| item.condition = "if it rains".into());
        assert_eq!(found(&RULE, &checklist), ["s.1.condition force=mandatory"]);
    }

    #[test]
    fn lets_a_question_stand_for_the_force() {
        let checklist = with_item(2, |item| item.force = Force::Encourage);
        assert_eq!(found(&RULE, &checklist), Vec::<String>::new());
    }
}
