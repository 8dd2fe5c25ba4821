//! Every relation says why, in one line.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "rationale-missing",
    severity: Severity::Warning,
    doc: "Every relation says why, in one line.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        for (index, relation) in item.relations.iter().enumerate() {
            if relation.rationale.trim().is_empty() || relation.rationale.trim().contains('\n') {
                let spot = Spot::item(&item.id).key("relations").index(index);
                sink.report(spot, &[("to", relation.to.as_str())]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_relation_without_reason() {
        let checklist = with_item(0, |item| item.relations[0].rationale.clear());
        assert_eq!(found(&RULE, &checklist), ["s.1.relations[0] to=s.2.1"]);
    }
}
