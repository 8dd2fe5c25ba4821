//! Whether the citations of an assessment stand in the texts of its laws.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::finding::Citation;
use crate::domain::ids::LawId;
use crate::domain::languages;
use crate::domain::provision::LawText;
use crate::law::fold::fold;
use crate::law::quotes::{Ground, Standing};

const MISSING: &str = "citation-quote-missing";
const MOVED: &str = "citation-quote-moved";
const CHANGED: &str = "citation-quote-changed";
const NO_LABEL: &str = "citation-label-missing";
const LABEL_CHANGED: &str = "citation-label-changed";
const LANGUAGE: &str = "citation-language-other";

/// The codes of what can be wrong with a citation.
pub const CODES: &[&str] = &[MISSING, MOVED, CHANGED, NO_LABEL, LABEL_CHANGED, LANGUAGE];

/// The most characters of a quotation that a problem repeats.
const SHOWN: usize = 80;

/// What is wrong with the citations of an assessment, given the texts of its laws; a citation of a law without a text is
/// passed over. In the order of the findings. All are warnings with `law` and `provision`, and with `quote` where
/// words are quoted; a label that is not there is `none`:
///
/// - `citation-quote-missing`: the words stand nowhere in the law, nor do any that resemble them;
/// - `citation-quote-moved`: they stand in another provision, `to`;
/// - `citation-quote-changed`: the law has other words, `now`, in the provision `to`;
/// - `citation-label-missing`: the law has no provision of this label;
/// - `citation-label-changed`: nothing is quoted, and the provision has changed since it was cited;
/// - `citation-language-other`: words are quoted as in one language, `cited`, and the text is in another, `text`.
pub fn checks(assessment: &Assessment, texts: &BTreeMap<LawId, Rc<LawText>>, file: &str) -> Vec<Diagnostic> {
    let grounds: BTreeMap<&LawId, Ground<'_>> = texts.iter().map(|(law, text)| (law, Ground::new(text))).collect();
    let mut problems = Vec::new();
    for (item, finding) in &assessment.findings {
        for citation in &finding.citations {
            let Some(law) = citation.law.as_ref() else { continue };
            let Some(ground) = grounds.get(law) else { continue };
            let name = assessment.law(law).map_or(law.as_str(), |law| law.cite_as());
            let place = Place { file: file.to_owned(), item: Some(item.clone()), ..Place::default() };
            let faults = ground.faults(citation, &ground.standing(citation));
            problems.extend(faults.iter().map(|fault| fault.told(name, place.clone())));
        }
    }
    problems
}

/// What is wrong with a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// One of [`CODES`].
    pub code: &'static str,
    /// Its values, the law aside.
    pub args: Vec<(&'static str, String)>,
}

impl Fault {
    /// As a problem of a citation of the law of this name, at a place.
    pub fn told(&self, law: &str, place: Place) -> Diagnostic {
        let problem = Diagnostic::warning(self.code, place).with("law", law);
        self.args.iter().fold(problem, |problem, (name, value)| problem.with(name, value))
    }
}

impl Ground<'_> {
    /// What is wrong with a citation of which this became. In the order in which a person mends it.
    pub fn faults(&self, citation: &Citation, standing: &Standing) -> Vec<Fault> {
        let provision = ("provision", named(citation.provision.trim()));
        let quoted = |more: Vec<(&'static str, String)>| {
            let own = [provision.clone(), ("quote", short(&citation.quote))];
            own.into_iter().chain(more).collect::<Vec<_>>()
        };
        let mut faults = Vec::new();
        let mut fault = |code, args| faults.push(Fault { code, args });
        match standing {
            Standing::Moved { to, .. } => fault(MOVED, quoted(vec![("to", named(to))])),
            Standing::Changed { now, label, .. } => {
                let more = vec![("to", named(label)), ("now", short(now))];
                fault(CHANGED, quoted(more));
            }
            Standing::Gone => fault(MISSING, quoted(Vec::new())),
            Standing::LabelChanged => fault(LABEL_CHANGED, vec![provision.clone()]),
            Standing::Same | Standing::LabelOnly { .. } | Standing::NotChecked => {}
        }
        if let Some((cited, text)) = self.languages(citation) {
            fault(LANGUAGE, vec![provision.clone(), ("cited", cited), ("text", text)]);
        }
        let moved = matches!(standing, Standing::Moved { .. });
        if !moved && is_numbered(&citation.provision) && self.resolve(&citation.provision).is_none() {
            fault(NO_LABEL, vec![provision]);
        }
        faults
    }

    /// The names of the language in which words are quoted and of that of the text, where these differ.
    fn languages(&self, citation: &Citation) -> Option<(String, String)> {
        let base = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        let (cited, text) = (languages::tag_of(&citation.language), self.law.language.as_str());
        let differ = !citation.quote.trim().is_empty() && base(&cited) != base(text);
        // Of a language that is not in the list nobody knows under which names it goes.
        let (cited, text) = (languages::name(&cited)?, languages::name(text)?);
        differ.then(|| (cited.to_owned(), text.to_owned()))
    }
}

/// A label for a message, `none` where there is none.
fn named(label: &str) -> String {
    if label.is_empty() { "none".to_owned() } else { label.to_owned() }
}

/// Whether a label holds a number; one without, such as that of a preamble, may be the person's own name for a place.
fn is_numbered(label: &str) -> bool {
    fold(label).contains(|c: char| c.is_numeric() || "一二三四五六七八九十".contains(c))
}

/// The beginning of a quotation on one line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::Law;
    use crate::domain::finding::Finding;
    use crate::domain::ids::AssessmentId;
    use crate::law::quotes::tests::{arms, citation};

    #[test]
    fn what_is_wrong_is_told_by_code() {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        assessment.laws = vec![Law { title: "Arms Act".into(), ..Law::new("arms".into()) }];
        let cites = |provision: &str, quote: &str| Citation { law: Some("arms".into()), ..citation(provision, quote) };
        let citations = vec![
            cites("s. 2(2)", "for ten years"),
            cites("s. 3", "for ten years"),
            cites("s. 2(2)", "for nine years"),
            cites("s. 12", "nothing of the sort"),
            cites("s. 12", ""),
            cites("long title", ""),
            Citation { law: Some("other".into()), ..citation("s. 99", "words") },
            Citation { print: "00".into(), ..cites("s. 3A", "") },
            Citation { language: "fr-CA".into(), ..cites("s. 2(2)", "for ten years") },
            Citation { language: "EN-gb".into(), ..cites("s. 2(2)", "for ten years") },
        ];
        assessment.findings.insert("x".into(), Rc::new(Finding { citations, ..Finding::default() }));
        let texts = BTreeMap::from([(LawId::from("arms"), Rc::new(LawText { language: "en".into(), ..arms() }))]);
        let found = checks(&assessment, &texts, "a.lacuna.json");
        let codes: Vec<_> = found.iter().map(|problem| problem.code).collect();
        assert_eq!(
            codes,
            [
                "citation-quote-moved",
                "citation-quote-changed",
                "citation-quote-missing",
                "citation-label-missing",
                "citation-label-missing",
                "citation-label-changed",
                "citation-language-other",
            ]
        );
        assert!(
            found[0].args.contains(&("to", "2(2)".to_owned()))
                && found[0].args.contains(&("law", "Arms Act".to_owned()))
        );
    }
}
