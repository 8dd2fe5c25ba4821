//! Titles, requirements, pinpoints and the other texts a reader relies on are not empty.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "text-missing",
    severity: Severity::Error,
    doc: "Titles, requirements, pinpoints and the other texts a reader relies on are not empty.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let mut need = |spot: Spot, key: &'static str, text: &str| {
        if text.trim().is_empty() {
            sink.report(spot.key(key), &[("key", key)]);
        }
    };
    need(Spot::default(), "title", &checklist.title);
    need(Spot::default(), "short_title", &checklist.short_title);
    need(Spot::default(), "language", &checklist.language);
    need(Spot::top("instrument"), "title", &checklist.instrument.title);
    for (index, topic) in checklist.topics.iter().enumerate() {
        need(Spot::top("topics").index(index), "title", &topic.title);
    }
    for (index, condition) in checklist.conditions.iter().enumerate() {
        need(Spot::top("conditions").index(index), "question", &condition.question);
    }
    for (index, unit) in checklist.not_scored.iter().enumerate() {
        need(Spot::top("not_scored").index(index), "addressee", &unit.addressee);
        need(Spot::top("not_scored").index(index), "reason", &unit.reason);
    }
    for (index, entry) in checklist.not_required.iter().enumerate() {
        need(Spot::top("not_required").index(index), "basis", &entry.basis);
    }
    // An extension leaves out the headings of sections that it shares with its base.
    let sections = checklist.sections.iter().enumerate().filter(|_| checklist.extends.is_none());
    for (index, section) in sections {
        need(Spot::top("sections").index(index), "title", &section.title);
    }
    for item in checklist.items() {
        need(Spot::item(&item.id), "pinpoint", &item.pinpoint);
        need(Spot::item(&item.id), "title", &item.title);
        need(Spot::item(&item.id), "requirement", &item.requirement);
        for (index, element) in item.elements.iter().enumerate() {
            need(Spot::item(&item.id).key("elements").index(index), "text", &element.text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with, with_item};

    #[test]
    fn finds_empty_texts() {
        let checklist = with_item(0, |item| {
            item.title = " ".into();
            item.elements[1].text.clear();
        });
        assert_eq!(found(&RULE, &checklist), ["s.1.title key=title", "s.1.elements[1].text key=text"]);
        let checklist = with(|checklist| checklist.not_scored[0].reason.clear());
        assert_eq!(found(&RULE, &checklist), [".not_scored[0].reason key=reason"]);
        let untitled = with(|checklist| checklist.sections[0].title.clear());
        assert_eq!(found(&RULE, &untitled), [".sections[0].title key=title"]);
        let extension = Checklist { extends: Some("base".into()), ..untitled };
        assert_eq!(found(&RULE, &extension), Vec::<String>::new());
    }
}
