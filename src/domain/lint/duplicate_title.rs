//! No two items have the same title.

use std::collections::BTreeMap;

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule =
    Rule { code: "duplicate-title", severity: Severity::Warning, doc: "No two items have the same title.", check };

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for item in checklist.items().filter(|item| !item.title.trim().is_empty()) {
        match seen.get(item.title.trim()) {
            Some(first) => sink.report(Spot::item(&item.id).key("title"), &[("title", &item.title), ("first", first)]),
            None => {
                seen.insert(item.title.trim(), item.id.as_str());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_the_second_of_two() {
        let checklist = with_item(1, |item| item.title = "Mark".into());
        assert_eq!(found(&RULE, &checklist), ["s.2.1.title title=Mark first=s.1"]);
    }
}
