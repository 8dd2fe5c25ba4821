//! An element is one statement: one sentence, no semicolon.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "compound-element",
    severity: Severity::Warning,
    doc: "An element is one statement: one sentence, no semicolon.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        for (index, element) in item.elements.iter().enumerate().filter(|(_, element)| is_compound(&element.text)) {
            let spot = Spot::item(&item.id).key("elements").index(index).key("text");
            sink.report(spot, &[("element", element.id.as_str())]);
        }
    }
}

/// Whether a text holds more than one sentence. A full stop ends one where a capital letter follows a longer word.
fn is_compound(text: &str) -> bool {
    const SHORT: &[&str] = &["art", "arts", "para", "paras", "ch", "cf", "no", "nos", "sec"];
    if text.contains("; ") {
        return true;
    }
    text.match_indices(". ").any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let next = text.get(at + 2..).unwrap_or_default().trim_start().chars().next();
        next.is_some_and(char::is_uppercase)
            && word.chars().count() > 2
            && !SHORT.contains(&word.to_lowercase().as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_two_statements_in_one() {
        let checklist = with_item(0, |item| item.elements[1].text = "It is unique. It stays.".into());
        assert_eq!(found(&RULE, &checklist), ["s.1.elements[1].text element=b"]);
        assert!(is_compound("it is unique; it stays"));
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        assert!(!is_compound("The offences of art. 5 are covered, e.g. by ss. 3 and 4."));
        assert!(!is_compound("The law names the producer (see art. 8)."));
        assert!(!is_compound("A term of not less than 1.5 years applies."));
    }
}
