//! No two items, sections, topics or questions have the same id.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::ids::ItemId;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "duplicate-id",
    severity: Severity::Error,
    doc: "No two items, sections, topics or questions have the same id.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let mut items: BTreeMap<&ItemId, usize> = BTreeMap::new();
    for item in checklist.items() {
        let before = items.entry(&item.id).or_default();
        if *before > 0 {
            let spot = Spot { nth: *before, ..Spot::item(&item.id) };
            sink.report(spot.key("id"), &[("id", item.id.as_str())]);
        }
        *before += 1;
    }
    repeated("sections", checklist.sections.iter().map(|section| section.id.as_str()), sink);
    repeated("topics", checklist.topics.iter().map(|topic| topic.id.as_str()), sink);
    repeated("conditions", checklist.conditions.iter().map(|condition| condition.id.as_str()), sink);
}

fn repeated<'a>(list: &'static str, ids: impl Iterator<Item = &'a str>, sink: &mut Sink<'_>) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id) {
            sink.report(Spot::top(list).index(index).key("id"), &[("id", id)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with, with_item};

    #[test]
    fn finds_the_second_of_two() {
        let checklist = with_item(1, |item| item.id = "s.1".into());
        assert_eq!(found(&RULE, &checklist), ["s.1.id id=s.1"]);
    }

    #[test]
    fn looks_at_topics_too() {
        let checklist = with(|checklist| checklist.topics.push(checklist.topics[0].clone()));
        assert_eq!(found(&RULE, &checklist), [".topics[1].id id=marking"]);
    }
}
