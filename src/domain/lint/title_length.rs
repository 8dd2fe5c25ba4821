//! The title of an item has at most 80 characters.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "title-length",
    severity: Severity::Warning,
    doc: "The title of an item has at most 80 characters.",
    check,
};

const MOST: usize = 80;

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        let length = item.title.chars().count();
        if length > MOST {
            let (length, most) = (length.to_string(), MOST.to_string());
            sink.report(Spot::item(&item.id).key("title"), &[("length", &length), ("most", &most)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_title_of_81_characters() {
        let checklist = with_item(0, |item| item.title = "é".repeat(81));
        assert_eq!(found(&RULE, &checklist), ["s.1.title length=81 most=80"]);
        let checklist = with_item(0, |item| item.title = "é".repeat(80));
        assert_eq!(found(&RULE, &checklist), Vec::<String>::new());
    }
}
