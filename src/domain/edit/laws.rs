//! Registered laws and their texts: how they come, go and come back.

use std::rc::Rc;

use crate::domain::assessment::{Assessment, Law};
use crate::domain::edit::{Edit, Touched};
use crate::domain::finding::Citation;
use crate::domain::ids::{ItemId, LawId};
use crate::domain::provision::LawText;

/// The most bytes of words that the texts of an assessment may have together, so that its file can be read again.
pub const MOST_WORDS: usize = 32 * 1024 * 1024;

impl Assessment {
    /// Whether the text fits beside those of the other laws.
    pub fn has_room_for(&self, law: &LawId, text: &LawText) -> bool {
        let others = self.texts.iter().filter(|(id, _)| *id != law).map(|(_, text)| text.bytes());
        others.sum::<usize>().saturating_add(text.bytes()) <= MOST_WORDS
    }

    pub(super) fn set_text(&mut self, law: LawId, text: Option<Rc<LawText>>) -> Touched {
        if self.law(&law).is_none() || text.as_ref().is_some_and(|text| !self.has_room_for(&law, text)) {
            return Touched::Nothing;
        }
        let before = match text.clone() {
            Some(text) => self.texts.insert(law.clone(), text),
            None => self.texts.remove(&law),
        };
        if before == text { Touched::Nothing } else { Touched::Text(law) }
    }

    pub(super) fn remove_law(&mut self, id: &LawId) -> Touched {
        let Some(at) = self.laws.iter().position(|law| &law.id == id) else {
            return Touched::Nothing;
        };
        let law = self.laws.remove(at);
        self.texts.remove(id);
        let mut citing = Vec::new();
        for (item, finding) in &mut self.findings {
            if !finding.citations.iter().any(|citation| citation.law.as_ref() == Some(id)) {
                continue;
            }
            citing.push(item.clone());
            for citation in &mut Rc::make_mut(finding).citations {
                if citation.law.as_ref() == Some(id) {
                    *citation = untied(citation, &law);
                }
            }
        }
        Touched::Law(law.id, citing)
    }

    /// The edit that takes the removal of a law back, worked out before the law is removed.
    pub fn restoring_law(&self, id: &LawId) -> Option<Edit> {
        let at = self.laws.iter().position(|law| &law.id == id)?;
        let cited = self.findings.iter().flat_map(|(item, finding)| {
            let tied = finding.citations.iter().filter(|citation| citation.law.as_ref() == Some(id));
            tied.map(|citation| (item.clone(), citation.clone()))
        });
        Some(Edit::RestoreLaw(at, self.laws[at].clone(), self.texts.get(id).cloned(), cited.collect()))
    }

    pub(super) fn restore_law(
        &mut self,
        at: usize,
        law: Law,
        text: Option<Rc<LawText>>,
        cited: &[(ItemId, Citation)],
    ) -> Touched {
        if self.law(&law.id).is_some() {
            return Touched::Nothing;
        }
        let mut tied: Vec<ItemId> = Vec::new();
        for (item, before) in cited {
            let after = untied(before, &law);
            let Some(finding) = self.findings.get_mut(item) else { continue };
            if let Some(place) = finding.citations.iter().position(|citation| *citation == after) {
                Rc::make_mut(finding).citations[place] = before.clone();
                tied.push(item.clone());
            }
        }
        tied.dedup();
        let id = law.id.clone();
        self.texts.extend(text.map(|text| (id.clone(), text)));
        self.laws.insert(at.min(self.laws.len()), law);
        Touched::Law(id, tied)
    }
}

/// The citation as it reads without the registered law: the law's name, version and language as text.
fn untied(citation: &Citation, law: &Law) -> Citation {
    let mut text = Citation { law: None, act: law.cite_as().to_owned(), ..citation.clone() };
    fill(&mut text.version, &law.version);
    fill(&mut text.language, &law.language);
    text
}

fn fill(place: &mut String, value: &str) {
    if place.is_empty() {
        place.push_str(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, FindingEdit, Stamp};
    use crate::domain::ids::AssessmentId;
    use crate::domain::provision::{Block, Role};

    fn stamp() -> Stamp {
        Stamp { time: "2026-03-14T10:00:00Z".into() }
    }

    fn cites(law: &str, provision: &str) -> FindingEdit {
        let citation = Citation { law: Some(law.into()), provision: provision.into(), ..Citation::default() };
        FindingEdit::InsertCitation(usize::MAX, citation)
    }

    fn text(words: &str) -> Rc<LawText> {
        let block = Block { role: Role::Text, level: 0, page: 0, text: words.into() };
        Rc::new(LawText { blocks: vec![block], ..LawText::default() })
    }

    fn with_laws() -> Assessment {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "2026-03-14T09:00:00Z");
        for (id, title) in [("arms", "Arms Act"), ("penal", "Penal Code"), ("customs", "Customs Act")] {
            let law = Law { title: title.into(), version: "2024".into(), ..Law::new(LawId::from(id)) };
            assessment.apply(Edit::InsertLaw(usize::MAX, law), &stamp());
        }
        for (item, law, provision) in [("x.1", "penal", "s. 1"), ("x.1", "arms", "s. 2"), ("x.2", "penal", "s. 3")] {
            assessment.apply(Edit::Finding(item.into(), cites(law, provision)), &stamp());
        }
        assessment.apply(Edit::SetText("penal".into(), Some(text("1. Arms are marked."))), &stamp());
        assessment
    }

    #[test]
    fn removal_of_a_law_is_taken_back_word_for_word() {
        let mut assessment = with_laws();
        let before = assessment.clone();
        let undo = assessment.restoring_law(&"penal".into()).unwrap();
        let both = || Touched::Law("penal".into(), vec!["x.1".into(), "x.2".into()]);
        assert_eq!(assessment.apply(Edit::RemoveLaw("penal".into()), &stamp()), both());
        assert!(assessment.texts.is_empty());
        let text = &assessment.findings[&ItemId::from("x.2")].citations[0];
        assert_eq!((text.law.as_ref(), text.act.as_str(), text.version.as_str()), (None, "Penal Code", "2024"));
        assert_eq!(assessment.apply(undo.clone(), &stamp()), both());
        assert_eq!(assessment, before);
        assert_eq!(assessment.apply(undo, &stamp()), Touched::Nothing);
    }

    #[test]
    fn a_citation_changed_since_the_removal_stays_as_it_is() {
        let mut assessment = with_laws();
        let undo = assessment.restoring_law(&"penal".into()).unwrap();
        assessment.apply(Edit::RemoveLaw("penal".into()), &stamp());
        let changed = Citation { act: "Penal Code, as amended".into(), ..Citation::default() };
        let item = ItemId::from("x.2");
        assessment.apply(Edit::Finding(item.clone(), FindingEdit::ReplaceCitation(0, changed.clone())), &stamp());
        assessment.apply(undo, &stamp());
        assert_eq!(assessment.findings[&item].citations, [changed]);
        assert_eq!(assessment.findings[&ItemId::from("x.1")].citations[0].law, Some("penal".into()));
    }

    #[test]
    fn a_law_that_is_not_there_has_nothing_to_restore() {
        assert_eq!(with_laws().restoring_law(&"none".into()), None);
    }

    #[test]
    fn a_text_is_given_replaced_and_taken_away() {
        let mut assessment = with_laws();
        let law = LawId::from("arms");
        let mut set = |text: Option<Rc<LawText>>| assessment.apply(Edit::SetText(law.clone(), text), &stamp());
        assert_eq!(set(None), Touched::Nothing);
        for words in ["one", "two"] {
            assert_eq!(set(Some(text(words))), Touched::Text(law.clone()));
            assert_eq!(set(Some(text(words))), Touched::Nothing);
        }
        assert_eq!(assessment.apply(Edit::SetText(law.clone(), None), &stamp()), Touched::Text(law.clone()));
        assert_eq!(assessment.apply(Edit::SetText("none".into(), Some(text("x"))), &stamp()), Touched::Nothing);
        assert_eq!(assessment.texts.len(), 1);
    }

    #[test]
    fn texts_that_would_not_fit_into_a_file_are_refused() {
        let mut assessment = with_laws();
        let half = text(&"x".repeat(MOST_WORDS / 2 + 1));
        let mut set = |law: &str| assessment.apply(Edit::SetText(law.into(), Some(half.clone())), &stamp());
        assert_eq!(set("arms"), Touched::Text("arms".into()));
        assert_eq!(set("customs"), Touched::Nothing);
        assert!(assessment.has_room_for(&"arms".into(), &half), "in the place of its own text");
    }
}
