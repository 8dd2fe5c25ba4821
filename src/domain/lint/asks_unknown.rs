//! An item asks only questions the checklist declares.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "asks-unknown",
    severity: Severity::Error,
    doc: "An item asks only questions the checklist declares.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    if checklist.extends.is_some() {
        // An extension may ask questions of its base, which is looked at where the checklists at hand are.
        return;
    }
    for item in checklist.items() {
        if let Some(asks) = item.asks.as_ref().filter(|asks| checklist.condition(asks).is_none()) {
            sink.report(Spot::item(&item.id).key("asks"), &[("condition", asks.as_str())]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_question_nobody_declared() {
        let checklist = with_item(2, |item| item.asks = Some("exampt".into()));
        assert_eq!(found(&RULE, &checklist), ["s.2.2.asks condition=exampt"]);
        let extension = Checklist { extends: Some("base".into()), ..checklist };
        assert_eq!(found(&RULE, &extension), Vec::<String>::new());
    }
}
