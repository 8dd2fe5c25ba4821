//! Alternatives name elements of their own item, and none is empty.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "alternative-unknown",
    severity: Severity::Error,
    doc: "Alternatives name elements of their own item, and none is empty.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        for (index, set) in item.alternatives.iter().enumerate() {
            let spot = || Spot::item(&item.id).key("alternatives").index(index);
            if set.is_empty() {
                sink.report(spot(), &[("element", ""), ("fault", "empty")]);
            }
            for id in set.iter().filter(|id| !item.elements.iter().any(|element| element.id == **id)) {
                sink.report(spot(), &[("element", id.as_str()), ("fault", "unknown")]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_strangers_and_empty_sets() {
        let checklist = with_item(0, |item| item.alternatives = vec![vec!["a".into(), "z".into()], vec![]]);
        assert_eq!(
            found(&RULE, &checklist),
            ["s.1.alternatives[0] element=z fault=unknown", "s.1.alternatives[1] element= fault=empty"]
        );
    }
}
