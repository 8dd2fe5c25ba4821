//! An item that is not scored against legislation says why.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "reason-missing",
    severity: Severity::Error,
    doc: "An item that is not scored against legislation says why.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        if !item.is_answerable() && item.unscored_reason.trim().is_empty() {
            sink.report(Spot::item(&item.id).key("scorable"), &[("scorable", item.scorable.key())]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_an_unscored_item_without_reason() {
        let checklist = with_item(2, |item| item.unscored_reason.clear());
        assert_eq!(found(&RULE, &checklist), ["s.2.2.scorable scorable=practice"]);
    }
}
