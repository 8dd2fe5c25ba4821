//! A paragraph of the Legislative Guide is a number or a range: `65-90`.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "guide-shape",
    severity: Severity::Warning,
    doc: "A paragraph of the Legislative Guide is a number or a range: `65-90`.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    for item in checklist.items() {
        for (index, range) in item.guide.iter().enumerate().filter(|(_, range)| !is_range(range)) {
            sink.report(Spot::item(&item.id).key("guide").index(index), &[("value", range)]);
        }
    }
}

fn is_range(text: &str) -> bool {
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
    match text.split_once('-') {
        None => number(text).is_some(),
        Some((from, to)) => matches!((number(from), number(to)), (Some(from), Some(to)) if from < to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with_item};

    #[test]
    fn finds_what_is_no_range() {
        let checklist = with_item(0, |item| item.guide = vec!["65-90".into(), "paras 3 to 4".into(), "90-65".into()]);
        assert_eq!(found(&RULE, &checklist), ["s.1.guide[1] value=paras 3 to 4", "s.1.guide[2] value=90-65"]);
    }
}
