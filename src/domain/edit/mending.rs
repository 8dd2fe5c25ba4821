//! Corrections of the division of a law, made and taken back one by one.

use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::edit::Touched;
use crate::domain::ids::LawId;
use crate::domain::provision::{Correction, LawText, TextStamp};

/// Corrections that come into the list of a law's text and go from it, with what is not concerned left as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Mending {
    /// The law.
    pub law: LawId,
    /// The text it is made for: on another one, or on the same file read anew, its places mean nothing.
    pub of: TextStamp,
    /// What goes, each with its place in the list as it was then. One that is not there any more lets nothing happen.
    pub gone: Vec<(usize, Correction)>,
    /// What comes, each with its place in the list as it will be.
    pub come: Vec<(usize, Correction)>,
}

impl Mending {
    /// Adds a correction. An older one that says the same of the same place is replaced by it.
    pub fn adding(law: LawId, text: &LawText, correction: Correction) -> Self {
        let all = text.corrections.iter().cloned().enumerate();
        let gone: Vec<_> = all.filter(|(_, old)| replaces(&correction, old)).collect();
        let come = vec![(text.corrections.len() - gone.len(), correction)];
        Self { law, of: text.stamp(), gone, come }
    }

    /// Takes the correction at this place of the list back; `None` if there is none.
    pub fn removing(law: LawId, text: &LawText, at: usize) -> Option<Self> {
        let gone = vec![(at, text.corrections.get(at)?.clone())];
        Some(Self { law, of: text.stamp(), gone, come: Vec::new() })
    }

    /// What takes it back.
    pub fn reversed(&self) -> Self {
        Self { gone: self.come.clone(), come: self.gone.clone(), ..self.clone() }
    }

    /// The list as it becomes; `None` if a correction that goes is gone already, or one that comes is there again.
    fn applied(&self, mut list: Vec<Correction>) -> Option<Vec<Correction>> {
        for (_, gone) in &self.gone {
            list.remove(list.iter().rposition(|correction| correction == gone)?);
        }
        for (at, come) in &self.come {
            if list.iter().any(|correction| correction == come || replaces(come, correction)) {
                return None;
            }
            list.insert((*at).min(list.len()), come.clone());
        }
        Some(list)
    }
}

fn replaces(new: &Correction, old: &Correction) -> bool {
    use Correction::{Exclude, Include, Regrade, Relabel};
    match (new, old) {
        (Relabel { .. }, Relabel { .. })
        | (Regrade { .. }, Regrade { .. })
        | (Exclude(_) | Include(_), Exclude(_) | Include(_)) => new.at() == old.at(),
        _ => false,
    }
}

impl Assessment {
    pub(super) fn mend(&mut self, mending: &Mending) -> Touched {
        let Some(text) = self.texts.get_mut(&mending.law).filter(|text| text.stamp() == mending.of) else {
            return Touched::Nothing;
        };
        match mending.applied(text.corrections.clone()) {
            Some(list) if list != text.corrections => {
                Rc::make_mut(text).corrections = list;
                Touched::Text(mending.law.clone())
            }
            _ => Touched::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::Law;
    use crate::domain::edit::{Edit, Stamp};
    use crate::domain::ids::AssessmentId;
    use crate::domain::provision::{Block, Place, Role};

    fn assessment() -> Assessment {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        assessment.laws = vec![Law::new("arms".into())];
        let block = Block { role: Role::Text, level: 0, page: 0, text: "words".into() };
        let text = LawText { read: "2026-01-01".into(), blocks: vec![block], ..LawText::default() };
        assessment.texts.insert("arms".into(), Rc::new(text));
        assessment
    }

    fn apply(assessment: &mut Assessment, mending: &Mending) -> bool {
        assessment.apply(Edit::Mend(Box::new(mending.clone())), &Stamp::default()) != Touched::Nothing
    }

    fn add(assessment: &mut Assessment, correction: Correction) -> Mending {
        let mending = Mending::adding("arms".into(), &assessment.texts[&LawId::from("arms")], correction);
        assert!(apply(assessment, &mending));
        mending
    }

    fn list(assessment: &Assessment) -> &[Correction] {
        &assessment.texts[&LawId::from("arms")].corrections
    }

    fn relabel(label: &str) -> Correction {
        Correction::Relabel { at: Place::new(0, 0), label: label.into(), heading: String::new() }
    }

    const OUT: Correction = Correction::Exclude(Place { block: 0, at: 0 });
    const JOIN: Correction = Correction::Join(Place { block: 0, at: 3 });

    #[test]
    fn one_correction_is_taken_back_and_those_made_since_stay() {
        let mut assessment = assessment();
        let first = add(&mut assessment, relabel("1"));
        let second = add(&mut assessment, OUT);
        add(&mut assessment, JOIN);
        assert!(apply(&mut assessment, &first.reversed()));
        assert_eq!(list(&assessment), [OUT, JOIN]);
        assert!(!apply(&mut assessment, &first.reversed()), "it is gone already");
        assert!(apply(&mut assessment, &second.reversed()));
        assert_eq!(list(&assessment), [JOIN]);
        let text = assessment.texts[&LawId::from("arms")].clone();
        assert_eq!(Mending::removing("arms".into(), &text, 1), None);
        let removed = Mending::removing("arms".into(), &text, 0).unwrap();
        assert!(apply(&mut assessment, &removed) && list(&assessment).is_empty());
        assert!(apply(&mut assessment, &removed.reversed()) && list(&assessment) == [JOIN]);
        assert!(!apply(&mut assessment, &removed.reversed()), "it is there again");
    }

    #[test]
    fn a_correction_replaced_by_another_comes_back_unless_a_third_took_its_place() {
        let mut assessment = assessment();
        add(&mut assessment, relabel("1"));
        add(&mut assessment, OUT);
        let second = add(&mut assessment, relabel("2"));
        assert_eq!(list(&assessment), [OUT, relabel("2")]);
        assert!(apply(&mut assessment, &second.reversed()));
        assert_eq!(list(&assessment), [relabel("1"), OUT], "where it stood");
        assert!(apply(&mut assessment, &second));
        let third = add(&mut assessment, relabel("3"));
        assert!(!apply(&mut assessment, &second.reversed()));
        assert!(apply(&mut assessment, &third.reversed()) && apply(&mut assessment, &second.reversed()));
    }

    #[test]
    fn another_text_of_the_law_is_left_alone() {
        let mut assessment = assessment();
        let mending = add(&mut assessment, OUT);
        let text = assessment.texts[&LawId::from("arms")].clone();
        let again = LawText { read: "2026-02-02".into(), corrections: vec![OUT], ..(*text).clone() };
        assessment.apply(Edit::SetText("arms".into(), Some(Rc::new(again))), &Stamp::default());
        assert!(!apply(&mut assessment, &mending.reversed()), "the same file, read anew, is another text");
        assert_eq!(list(&assessment), [OUT]);
        assessment.texts.clear();
        assert!(!apply(&mut assessment, &mending.reversed()));
    }
}
