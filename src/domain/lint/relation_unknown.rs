//! A relation within the checklist's own namespace leads to one of its items.

use std::collections::BTreeSet;

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "relation-unknown",
    severity: Severity::Error,
    doc: "A relation within the checklist's own namespace leads to one of its items.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let ids: BTreeSet<&str> = checklist.items().map(|item| item.id.as_str()).collect();
    for item in checklist.items() {
        for (index, relation) in item.relations.iter().enumerate() {
            let to = relation.to.as_str();
            if to.split('.').next() == item.id.as_str().split('.').next() && !ids.contains(to) {
                sink.report(Spot::item(&item.id).key("relations").index(index).key("to"), &[("to", to)]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_relation_that_leads_nowhere() {
        let checklist = with_item(0, |item| item.relations[0].to = "s.99".into());
        assert_eq!(found(&RULE, &checklist), ["s.1.relations[0].to to=s.99"]);
    }

    #[test]
    fn lets_other_checklists_be() {
        let checklist = with_item(0, |item| item.relations[0].to = "untoc.5".into());
        assert_eq!(found(&RULE, &checklist), Vec::<String>::new());
    }
}
