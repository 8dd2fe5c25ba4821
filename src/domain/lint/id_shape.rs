//! Ids are lower-case letters and digits; those of items have parts joined by full stops, under one namespace.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "id-shape",
    severity: Severity::Error,
    doc: "Ids are lower-case letters and digits; those of items have parts joined by full stops, under one namespace.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let first = checklist.items().next().map(|item| namespace(item.id.as_str()).to_owned());
    for item in checklist.items() {
        let id = item.id.as_str();
        if !is_shaped(id, '.') {
            sink.report(Spot::item(&item.id).key("id"), &[("id", id), ("fault", "shape"), ("namespace", "")]);
        } else if let Some(first) = first.as_deref().filter(|first| *first != namespace(id)) {
            sink.report(Spot::item(&item.id).key("id"), &[("id", id), ("fault", "namespace"), ("namespace", first)]);
        }
        for (index, element) in
            item.elements.iter().enumerate().filter(|(_, element)| !is_shaped(element.id.as_str(), '-'))
        {
            let spot = Spot::item(&item.id).key("elements").index(index).key("id");
            sink.report(spot, &[("id", element.id.as_str()), ("fault", "shape"), ("namespace", "")]);
        }
    }
    words("sections", checklist.sections.iter().map(|section| section.id.as_str()), sink);
    words("topics", checklist.topics.iter().map(|topic| topic.id.as_str()), sink);
    words("conditions", checklist.conditions.iter().map(|condition| condition.id.as_str()), sink);
}

fn namespace(id: &str) -> &str {
    id.split('.').next().unwrap_or_default()
}

fn words<'a>(list: &'static str, ids: impl Iterator<Item = &'a str>, sink: &mut Sink<'_>) {
    for (index, id) in ids.enumerate().filter(|(_, id)| !is_shaped(id, '-')) {
        sink.report(Spot::top(list).index(index).key("id"), &[("id", id), ("fault", "shape"), ("namespace", "")]);
    }
}

/// Whether an id has parts of lower-case letters and digits, with this mark between them.
fn is_shaped(id: &str, mark: char) -> bool {
    let sound = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    id.split(mark).all(sound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with, with_item};

    #[test]
    fn finds_ids_out_of_shape() {
        for bad in ["S.1", "s..1", "s.1.", "s 1", "s.é", ".1"] {
            let checklist = with_item(1, |item| item.id = bad.into());
            assert_eq!(found(&RULE, &checklist), [format!("{bad}.id id={bad} fault=shape namespace=")]);
        }
    }

    #[test]
    fn finds_a_second_namespace() {
        let checklist = with_item(1, |item| item.id = "t.1".into());
        assert_eq!(found(&RULE, &checklist), ["t.1.id id=t.1 fault=namespace namespace=s"]);
    }

    #[test]
    fn looks_at_elements_and_topics_too() {
        let checklist = with_item(0, |item| item.elements[0].id = "A b".into());
        assert_eq!(found(&RULE, &checklist), ["s.1.elements[0].id id=A b fault=shape namespace="]);
        let checklist = with(|checklist| checklist.topics[0].id = "x_y".into());
        assert_eq!(found(&RULE, &checklist), [".topics[0].id id=x_y fault=shape namespace="]);
    }
}
