//! Every item that legislation can answer has search terms in the language of the checklist.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "terms-missing",
    severity: Severity::Warning,
    doc: "Every item that legislation can answer has search terms in the language of the checklist.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items().filter(|item| item.is_answerable()) {
        if item.terms.get(&checklist.language).is_none_or(|terms| terms.iter().all(|term| term.trim().is_empty())) {
            sink.report(Spot::item(&item.id).key("terms"), &[("language", &checklist.language)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_an_item_that_cannot_be_searched_for() {
        let checklist = with_item(0, |item| item.terms = [("fr".to_owned(), vec!["marque".to_owned()])].into());
        assert_eq!(found(&RULE, &checklist), ["s.1.terms language=en"]);
    }
}
