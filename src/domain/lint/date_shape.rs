//! The date of the instrument is a day, a month or a year in ISO 8601, or empty.

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::format::checklist::Spot;
use crate::domain::lint::{Rule, Sink};

pub(super) const RULE: Rule = Rule {
    code: "date-shape",
    severity: Severity::Error,
    doc: "The date of the instrument is a day, a month or a year in ISO 8601, or empty.",
    check,
};

fn check(checklist: &Checklist, sink: &mut Sink<'_>) {
    let date = checklist.instrument.date.as_str();
    if !date.is_empty() && !is_date(date) {
        sink.report(Spot::top("instrument").key("date"), &[("value", date)]);
    }
}

fn is_date(text: &str) -> bool {
    let digits = |part: &str, length: usize, most: u32| {
        let number = part.parse::<u32>().ok();
        part.len() == length
            && part.bytes().all(|b| b.is_ascii_digit())
            && number.is_some_and(|n| (1..=most).contains(&n))
    };
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        [year] => digits(year, 4, 9999),
        [year, month] => digits(year, 4, 9999) && digits(month, 2, 12),
        [year, month, day] => digits(year, 4, 9999) && digits(month, 2, 12) && digits(day, 2, 31),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lint::sample::{found, with};

    #[test]
    fn finds_a_date_in_words() {
        let checklist = with(|checklist| checklist.instrument.date = "31 May 2001".into());
        assert_eq!(found(&RULE, &checklist), [".instrument.date value=31 May 2001"]);
    }

    #[test]
    fn knows_days_months_and_years() {
        for good in ["2001", "2001-05", "2001-05-31"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["201", "2001-13", "2001-05-32", "2001-5-1", "2001-05-31T00:00", "31/05/2001", "+001-05"] {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
