//! Links in guidance lead to web pages or mail addresses: `https`, `http` or `mailto`.

use pulldown_cmark::{Event, Parser, Tag};

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "link-scheme",
    severity: Severity::Error,
    doc: "Links in guidance lead to web pages or mail addresses: `https`, `http` or `mailto`.",
    check,
};

const ALLOWED: &[&str] = &["https://", "http://", "mailto:"];

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        for event in Parser::new(&item.guidance) {
            let Event::Start(Tag::Link { dest_url: link, .. } | Tag::Image { dest_url: link, .. }) = event else {
                continue;
            };
            if !ALLOWED
                .iter()
                .any(|scheme| link.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
            {
                sink.report(Spot::item(&item.id).key("guidance"), &[("link", &link)]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_links_that_run_code_or_lead_nowhere() {
        for bad in ["javascript:alert(1)", "data:text/html,x", "page.html", "//example.org/"] {
            let checklist = with_item(0, |item| item.guidance = format!("See [it]({bad})."));
            assert_eq!(found(&RULE, &checklist), [format!("s.1.guidance link={bad}")]);
        }
        let checklist = with_item(0, |item| item.guidance = "<HTTPS://example.org/> [m](mailto:a@example.org)".into());
        assert_eq!(found(&RULE, &checklist), Vec::<String>::new());
    }
}
