//! A newer text put in the place of a law's text, together with what the citations of the law become by it.

use std::rc::Rc;

use crate::domain::assessment::{Assessment, Law};
use crate::domain::edit::{Exchange, Swap, Touched};
use crate::domain::provision::LawText;

/// A law with a newer text, and findings that cite it, put in the place of the older.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewal {
    /// The law as it was, with the text that must be its own for anything to happen.
    pub before: (Law, Option<Rc<LawText>>),
    /// The law of the same id as it becomes, with its text.
    pub after: (Law, Option<Rc<LawText>>),
    /// The findings that cite it.
    pub findings: Vec<Swap>,
}

impl Renewal {
    /// What takes it back: a finding that was changed in the meantime stays as it is then, and so do the facts of the law.
    pub fn reversed(&self) -> Self {
        let findings = Exchange { checklist: None, findings: self.findings.clone() }.reversed().findings;
        Self { before: self.after.clone(), after: self.before.clone(), findings }
    }
}

impl Assessment {
    pub(super) fn renew(&mut self, renewal: Renewal) -> Touched {
        let Renewal { before, after: (law, text), findings } = renewal;
        let id = law.id.clone();
        let fits = text.as_ref().is_none_or(|text| self.has_room_for(&id, text));
        if self.texts.get(&id) != before.1.as_ref() || !fits {
            return Touched::Nothing;
        }
        let Some(place) = self.laws.iter_mut().find(|law| law.id == id) else { return Touched::Nothing };
        if *place == before.0 {
            *place = law;
        } else {
            // What a person wrote in the meantime stays; what says of which version the text is goes with the text.
            replace_if(&mut place.version, &before.0.version, law.version);
            replace_if(&mut place.language, &before.0.language, law.language);
        }
        match text {
            Some(text) => self.texts.insert(id.clone(), text),
            None => self.texts.remove(&id),
        };
        match self.exchange(Exchange { checklist: None, findings }) {
            Touched::Exchanged(items) => Touched::Law(id, items),
            _ => Touched::Law(id, Vec::new()),
        }
    }
}

/// Takes the new text where the old one still stands.
fn replace_if(now: &mut String, before: &str, after: String) {
    if now == before {
        *now = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, Stamp};
    use crate::domain::finding::{Citation, Finding};
    use crate::domain::ids::AssessmentId;
    use crate::domain::provision::{Block, Role};

    fn text(words: &str) -> Option<Rc<LawText>> {
        let block = Block { role: Role::Text, level: 0, page: 0, text: words.into() };
        Some(Rc::new(LawText { blocks: vec![block], ..LawText::default() }))
    }

    fn finding(version: &str) -> Option<Rc<Finding>> {
        let citation = Citation { law: Some("arms".into()), version: version.into(), ..Citation::default() };
        Some(Rc::new(Finding { citations: vec![citation], ..Finding::default() }))
    }

    #[test]
    fn text_law_and_citations_change_as_one_and_back() {
        let law = |version: &str| Law { version: version.into(), ..Law::new("arms".into()) };
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        assessment.laws = vec![law("2019")];
        assessment.texts.extend(text("old").map(|text| ("arms".into(), text)));
        assessment.findings.extend(finding("").map(|finding| ("x".into(), finding)));
        let before = assessment.clone();
        let swap = Swap { item: "x".into(), before: finding(""), after: finding("2019") };
        let renewal =
            Renewal { before: (law("2019"), text("old")), after: (law("2024"), text("new")), findings: vec![swap] };
        let mut apply = |renewal: &Renewal| assessment.apply(Edit::Renew(Box::new(renewal.clone())), &Stamp::default());
        assert_eq!(apply(&renewal), Touched::Law("arms".into(), vec!["x".into()]));
        assert_eq!(apply(&renewal), Touched::Nothing, "its text is another now");
        assert_eq!(apply(&renewal.reversed()), Touched::Law("arms".into(), vec!["x".into()]));
        assert_eq!(assessment, before);
        assessment.apply(Edit::Renew(Box::new(renewal.clone())), &Stamp::default());
        assessment.apply(Edit::ReplaceLaw(law("2025")), &Stamp::default());
        assessment.findings.extend(finding("2020").map(|finding| ("x".into(), finding)));
        assessment.apply(Edit::Renew(Box::new(renewal.reversed())), &Stamp::default());
        assert_eq!(
            (&assessment.laws, &assessment.texts),
            (&vec![law("2025")], &before.texts),
            "what was done since stays"
        );
        assert_eq!(assessment.findings.get(&crate::domain::ids::ItemId::from("x")), finding("2020").as_ref());
    }

    #[test]
    fn a_text_taken_away_comes_back_where_no_other_has_come_since() {
        let law = Law::new("arms".into());
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        assessment.laws = vec![law.clone()];
        let (before, after) = ((law.clone(), None), (law, text("old")));
        let renewal = Renewal { before, after, findings: Vec::new() };
        let mut apply = |edit: Edit| assessment.apply(edit, &Stamp::default());
        let back = || Edit::Renew(Box::new(renewal.clone()));
        assert_eq!(apply(back()), Touched::Law("arms".into(), Vec::new()));
        apply(Edit::SetText("arms".into(), text("new")));
        assert_eq!(apply(back()), Touched::Nothing);
    }

    #[test]
    fn the_date_goes_back_with_the_text_though_the_title_was_changed() {
        let law = |title: &str, version: &str| Law {
            title: title.into(),
            version: version.into(),
            ..Law::new("arms".into())
        };
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        assessment.laws = vec![law("", "2019")];
        assessment.texts.extend(text("old").map(|text| ("arms".into(), text)));
        let after = (law("", "2024"), text("new"));
        let renewal = Renewal { before: (law("", "2019"), text("old")), after, findings: Vec::new() };
        assessment.apply(Edit::Renew(Box::new(renewal.clone())), &Stamp::default());
        assessment.apply(Edit::ReplaceLaw(law("Arms Act", "2024")), &Stamp::default());
        assessment.apply(Edit::Renew(Box::new(renewal.reversed())), &Stamp::default());
        assert_eq!(assessment.laws, [law("Arms Act", "2019")]);
    }
}
