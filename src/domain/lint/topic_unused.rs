//! Every topic the checklist declares has an item.

use std::collections::BTreeSet;

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "topic-unused",
    severity: Severity::Warning,
    doc: "Every topic the checklist declares has an item.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let used: BTreeSet<_> = checklist.items().flat_map(|item| &item.topics).collect();
    for (index, topic) in checklist.topics.iter().enumerate().filter(|(_, topic)| !used.contains(&topic.id)) {
        sink.report(Spot::top("topics").index(index), &[("topic", topic.id.as_str())]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_topic_without_items() {
        let checklist = with_item(0, |item| item.topics.clear());
        assert_eq!(found(&RULE, &checklist), [".topics[0] topic=marking"]);
    }
}
