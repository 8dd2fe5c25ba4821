//! Items name only topics the checklist declares.

use std::collections::BTreeSet;

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "topic-unknown",
    severity: Severity::Error,
    doc: "Items name only topics the checklist declares.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    if checklist.extends.is_some() {
        // An extension may name topics of its base, which is looked at where the checklists at hand are.
        return;
    }
    let known: BTreeSet<_> = checklist.topics.iter().map(|topic| &topic.id).collect();
    for item in checklist.items() {
        for (index, topic) in item.topics.iter().enumerate().filter(|(_, topic)| !known.contains(topic)) {
            sink.report(Spot::item(&item.id).key("topics").index(index), &[("topic", topic.as_str())]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_topic_nobody_declared() {
        let checklist = with_item(0, |item| item.topics.push("markings".into()));
        assert_eq!(found(&RULE, &checklist), ["s.1.topics[1] topic=markings"]);
        let extension = Checklist { extends: Some("base".into()), ..checklist };
        assert_eq!(found(&RULE, &extension), Vec::<String>::new());
    }
}
