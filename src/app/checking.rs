//! All citations of an assessment set against the texts of their laws, by law: what does not fit, and what cannot be
//! checked.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::app::reading::cited::{Check, Cited};
use crate::app::renewing;
use crate::domain::assessment::Assessment;
use crate::domain::diagnostic::{self, Diagnostic};
use crate::domain::finding::Citation;
use crate::domain::ids::{ItemId, LawId};
use crate::domain::provision::Place;

/// Whether the citations of a law can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// Its text is loaded.
    Text,
    /// It is registered, and its text is not loaded.
    NoText,
    /// It is not registered.
    NoLaw,
}

/// A citation that does not fit its law, or cannot be checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The item.
    pub item: ItemId,
    /// Position of the citation in the finding.
    pub at: usize,
    /// The item by its place and title; by its id where its text is not at hand.
    pub name: (String, String),
    /// The act as it is named, where it is not registered; may be empty.
    pub act: String,
    /// The provision as it is named; may be empty.
    pub provision: String,
    /// What is wrong with it; nothing where it could not be checked.
    pub faults: Vec<Diagnostic>,
    /// Where it, or what stands in its place, is read in the law.
    pub place: Option<Place>,
}

/// The citations of a law.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The law; `None` for all citations of laws that are not registered.
    pub law: Option<LawId>,
    /// The name it is cited by; may be empty.
    pub name: String,
    /// Whether its citations can be checked.
    pub against: Against,
    /// How many there are.
    pub total: usize,
    /// How many name neither words nor a provision that could be looked up.
    pub silent: usize,
    /// Those that do not fit, or all of them where they cannot be checked, in the order of the items.
    pub rows: Vec<Row>,
}

/// All citations of an assessment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// By law, in the order in which the laws are registered; those of other laws last.
    pub groups: Vec<Group>,
}

/// How many citations there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub total: usize,
    /// Those that do not fit the text of their law.
    pub faulty: usize,
    /// Those that cannot be checked, since no text of their law is loaded.
    pub unread: usize,
}

impl Overview {
    /// Of an assessment, given what the laws with a text are cited for.
    pub fn of(assessment: &Assessment, cited: &BTreeMap<LawId, Rc<Cited>>) -> Self {
        let law = |law: &crate::domain::assessment::Law| {
            let against = if cited.contains_key(&law.id) { Against::Text } else { Against::NoText };
            Group { law: Some(law.id.clone()), ..Group::empty(law.cite_as(), against) }
        };
        let mut groups: Vec<Group> = assessment.laws.iter().map(law).collect();
        groups.push(Group::empty("", Against::NoLaw));
        let last = groups.len() - 1;
        // What became of the citations of a law is told in the order in which they stand in the findings.
        let mut told = vec![0; groups.len()];
        for (item, finding) in &assessment.findings {
            for (at, citation) in finding.citations.iter().enumerate() {
                let place = groups.iter().position(|group| group.law.is_some() && group.law == citation.law);
                let place = place.unwrap_or(last);
                let (Some(group), Some(next)) = (groups.get_mut(place), told.get_mut(place)) else { continue };
                let known = group.law.as_ref().and_then(|law| cited.get(law)).and_then(|cited| {
                    let (_, _, check) = cited.checks.get(*next)?;
                    Some((check, cited.faults.get(*next)?))
                });
                *next += 1;
                group.total += 1;
                let name = || renewing::item(assessment, item);
                let row = |faults, place| Row::new(item, at, name(), citation, faults, place);
                match known {
                    Some((check, faults)) if !faults.is_empty() => {
                        let told = |fault: &crate::law::quotes::Fault| {
                            fault
                                .told(&group.name, diagnostic::Place { item: Some(item.clone()), ..Default::default() })
                        };
                        group.rows.push(row(faults.iter().map(told).collect(), check.at()));
                    }
                    Some((check, _)) => {
                        group.silent += usize::from(matches!(check, Check::Nothing | Check::NoLabel));
                    }
                    None => group.rows.push(row(Vec::new(), None)),
                }
            }
        }
        groups.retain(|group| group.total > 0);
        Self { groups }
    }

    /// How many citations there are.
    pub fn counts(&self) -> Counts {
        self.groups.iter().fold(Counts::default(), |sum, group| {
            let (faulty, unread) = (group.faulty(), group.rows.len() - group.faulty());
            Counts { total: sum.total + group.total, faulty: sum.faulty + faulty, unread: sum.unread + unread }
        })
    }
}

impl Group {
    fn empty(name: &str, against: Against) -> Self {
        Self { law: None, name: name.trim().to_owned(), against, total: 0, silent: 0, rows: Vec::new() }
    }

    /// How many of its citations do not fit its text.
    pub fn faulty(&self) -> usize {
        if self.against == Against::Text { self.rows.len() } else { 0 }
    }
}

impl Row {
    fn new(
        item: &ItemId,
        at: usize,
        name: (String, String),
        citation: &Citation,
        faults: Vec<Diagnostic>,
        place: Option<Place>,
    ) -> Self {
        let act = if citation.law.is_none() { citation.act.trim() } else { "" };
        let (act, provision) = (act.to_owned(), citation.provision.trim().to_owned());
        Self { item: item.clone(), at, name, act, provision, faults, place }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::reading::Reading;
    use crate::app::reading::cited;
    use crate::domain::assessment::Law;
    use crate::domain::finding::Finding;
    use crate::domain::ids::AssessmentId;
    use crate::domain::provision::{Block, LawText, Mark, ProvisionKind, Role};

    fn text() -> Rc<LawText> {
        let block = Block { role: Role::Text, level: 0, page: 0, text: "1. Arms are marked by their makers.".into() };
        let mark = Mark {
            at: Place::new(0, 0),
            body: Place::new(0, 3),
            kind: ProvisionKind::Section,
            depth: 1,
            label: "1".into(),
            heading: String::new(),
            left_out: None,
        };
        Rc::new(LawText { language: "en".into(), blocks: vec![block], marks: vec![mark], ..LawText::default() })
    }

    fn cites(law: Option<&str>, provision: &str, quote: &str) -> Citation {
        let act = if law.is_none() { "Old Decree" } else { "" };
        let (provision, quote) = (provision.into(), quote.into());
        Citation { law: law.map(LawId::from), act: act.into(), provision, quote, ..Citation::default() }
    }

    #[test]
    fn every_citation_is_told_once_and_under_its_law() {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        let law = |id: &str, title: &str| Law { title: title.into(), ..Law::new(id.into()) };
        assessment.laws = vec![law("penal", "Penal Code"), law("arms", "Arms Act"), law("customs", "Customs Act")];
        assessment.texts.insert("arms".into(), text());
        let found = cites(Some("arms"), "s. 1", "Arms are marked");
        let french = Citation { language: "fr".into(), ..found.clone() };
        let first = vec![cites(Some("arms"), "s. 9", ""), cites(Some("penal"), "art. 4", "x"), found];
        let second = vec![cites(None, "art. 2", ""), cites(Some("arms"), "", ""), french];
        let third = vec![cites(Some("gone"), "1", ""), cites(Some("arms"), "s. 1", "Nothing of the sort is here.")];
        for (item, citations) in [("x.1", first), ("x.2", second), ("x.3", third)] {
            assessment.findings.insert(item.into(), Rc::new(Finding { citations, ..Finding::default() }));
        }
        let arms = LawId::from("arms");
        let reading = Reading::new(&assessment.laws[1], assessment.texts[&arms].clone());
        let of_law = Cited::of(&cited::citations(&assessment, &arms), &reading);
        let overview = Overview::of(&assessment, &BTreeMap::from([(arms, Rc::new(of_law))]));
        let told = |group: &Group| (group.name.clone(), group.against, group.total, group.silent, group.rows.len());
        let expected = [
            ("Penal Code".to_owned(), Against::NoText, 1, 0, 1),
            ("Arms Act".to_owned(), Against::Text, 5, 1, 3),
            (String::new(), Against::NoLaw, 2, 0, 2),
        ];
        assert_eq!(overview.groups.iter().map(told).collect::<Vec<_>>(), expected, "nobody cites the Customs Act");
        assert_eq!(overview.counts(), Counts { total: 8, faulty: 3, unread: 3 });
        let rows: Vec<_> =
            overview.groups[1].rows.iter().map(|row| (row.item.as_str(), row.at, row.faults[0].code)).collect();
        let expected = [
            ("x.1", 0, "citation-label-missing"),
            ("x.2", 2, "citation-language-other"),
            ("x.3", 1, "citation-quote-missing"),
        ];
        assert_eq!(rows, expected);
        assert!(overview.groups[1].rows[0].faults[0].args.contains(&("law", "Arms Act".to_owned())));
        assert_eq!(overview.groups[1].rows[1].place, Some(Place::new(0, 3)));
        assert_eq!(
            (overview.groups[2].rows[0].act.as_str(), overview.groups[2].rows[0].item.as_str()),
            ("Old Decree", "x.2")
        );
        assert_eq!(Overview::of(&Assessment::new(AssessmentId::from("b"), ""), &BTreeMap::new()), Overview::default());
    }
}
