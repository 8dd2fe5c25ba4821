//! What the list of laws tells besides the laws: who cites them, and where they can be read.

use crate::app::filter::Filter;
use crate::domain::assessment::{Assessment, Law};
use crate::domain::ids::LawId;
use crate::report::prose;

/// How many findings cite the law.
pub fn citing(assessment: &Assessment, law: &LawId) -> usize {
    let cites = |citation: &crate::domain::finding::Citation| citation.law.as_ref() == Some(law);
    assessment.findings.values().filter(|finding| finding.citations.iter().any(cites)).count()
}

/// The choice of items whose findings name the law.
pub fn filter(law: &Law) -> Filter {
    Filter { text: format!("\"{}\"", law.cite_as().replace('"', " ")), ..Filter::default() }
}

/// The address of a law if it is one that may be followed; anything else stays text.
pub fn address(link: &str) -> Option<&str> {
    Some(link.trim()).filter(|link| prose::may_link(link))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, FindingEdit, Stamp};
    use crate::domain::finding::Citation;
    use crate::domain::ids::AssessmentId;

    #[test]
    fn a_finding_that_cites_a_law_twice_counts_once() {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "2026-03-14T09:00:00Z");
        let law = LawId::from("arms");
        let citation = Citation { law: Some(law.clone()), ..Citation::default() };
        for item in ["x.1", "x.1", "x.2"] {
            let edit = FindingEdit::InsertCitation(usize::MAX, citation.clone());
            assessment.apply(Edit::Finding(item.into(), edit), &Stamp::default());
        }
        assert_eq!(citing(&assessment, &law), 2);
        assert_eq!(citing(&assessment, &"penal".into()), 0);
    }

    #[test]
    fn only_the_web_is_followed() {
        assert_eq!(address(" https://example.org/act "), Some("https://example.org/act"));
        assert_eq!(address("HTTP://example.org"), Some("HTTP://example.org"));
        for bad in ["javascript:alert(1)", "javascript://%0aalert(1)", "data:text/html,x", "www.example.org", ""] {
            assert_eq!(address(bad), None, "{bad}");
        }
    }
}
