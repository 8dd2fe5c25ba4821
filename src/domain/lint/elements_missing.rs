//! A scored item names the separate things the law must say.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "elements-missing",
    severity: Severity::Error,
    doc: "A scored item names the separate things the law must say.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items().filter(|item| item.is_scored() && item.elements.is_empty()) {
        sink.report(Spot::item(&item.id), &[]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_scored_item_without_elements() {
        let checklist = with_item(0, |item| item.elements.clear());
        assert_eq!(found(&RULE, &checklist), ["s.1"]);
    }

    #[test]
    fn lets_unscored_items_be() {
        let checklist = with_item(2, |item| item.elements.clear());
        assert_eq!(found(&RULE, &checklist), Vec::<String>::new());
    }
}
