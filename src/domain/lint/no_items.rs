//! A checklist has at least one item.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule =
    Rule { code: "no-items", severity: Severity::Error, doc: "A checklist has at least one item.", check };

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    if checklist.items().next().is_none() {
        sink.report(Spot::top("sections"), &[]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with};

    #[test]
    fn finds_an_empty_checklist() {
        let checklist = with(|checklist| checklist.sections[0].items.clear());
        assert_eq!(found(&RULE, &checklist), [".sections"]);
    }
}
