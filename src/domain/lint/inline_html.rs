//! Guidance is Markdown without HTML.

use pulldown_cmark::{Event, Parser};

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule =
    Rule { code: "inline-html", severity: Severity::Error, doc: "Guidance is Markdown without HTML.", check };

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        let mut events = Parser::new(&item.guidance);
        let html = events.find_map(|event| match event {
            Event::Html(text) | Event::InlineHtml(text) => Some(text.trim().to_owned()),
            _ => None,
        });
        if let Some(html) = html {
            sink.report(Spot::item(&item.id).key("guidance"), &[("html", &html)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_tags_but_not_comparisons() {
        let checklist = with_item(0, |item| item.guidance = "See <b>this</b>.".into());
        assert_eq!(found(&RULE, &checklist), ["s.1.guidance html=<b>"]);
        let checklist = with_item(0, |item| item.guidance = "If 3 < 4, see `<b>`.".into());
        assert_eq!(found(&RULE, &checklist), Vec::<String>::new());
    }
}
