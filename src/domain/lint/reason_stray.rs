//! An item scored against legislation gives no reason for not being scored.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::force::Scorable;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "reason-stray",
    severity: Severity::Warning,
    doc: "An item scored against legislation gives no reason for not being scored.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        if item.scorable == Scorable::Law && item.is_scored() && !item.unscored_reason.is_empty() {
            sink.report(Spot::item(&item.id).key("unscored_reason"), &[]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_a_reason_of_a_scored_item() {
        let checklist = with_item(0, |item| item.unscored_reason = "none".into());
        assert_eq!(found(&RULE, &checklist), ["s.1.unscored_reason"]);
    }

    #[test]
    fn lets_the_legal_basis_explain_what_is_left_out() {
        let checklist = with_item(0, |item| {
            item.scorable = Scorable::LegalBasis;
            item.unscored_reason = "Whether it is done is practice.".into();
        });
        assert_eq!(found(&RULE, &checklist), Vec::<String>::new());
    }
}
