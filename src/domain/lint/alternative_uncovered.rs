//! Where an item has alternatives, each element belongs to at least one of them.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "alternative-uncovered",
    severity: Severity::Warning,
    doc: "Where an item has alternatives, each element belongs to at least one of them.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items().filter(|item| !item.alternatives.is_empty()) {
        for (index, element) in item.elements.iter().enumerate() {
            if !item.alternatives.iter().flatten().any(|id| *id == element.id) {
                sink.report(Spot::item(&item.id).key("elements").index(index), &[("element", element.id.as_str())]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_the_element_nothing_needs() {
        let checklist = with_item(0, |item| item.alternatives = vec![vec!["a".into()]]);
        assert_eq!(found(&RULE, &checklist), ["s.1.elements[1] element=b"]);
    }
}
