//! Verdicts proposed for items nobody has answered, kept up edit by edit, so that one answer looks at the items related to
//! it and at no others.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::app::outline::changed;
use crate::domain::assessment::Assessment;
use crate::domain::carry::{self, Proposal};
use crate::domain::checklist::{Checklist, Item};
use crate::domain::ids::ItemId;
use crate::domain::library::Library;

/// Proposals by the item they are made for.
pub type ByItem = BTreeMap<ItemId, Rc<Proposal>>;

/// The proposals of an assessment, which the next ones are made from.
#[derive(Clone, Debug)]
pub struct Proposals {
    library: Rc<Library>,
    checklists: Rc<[Rc<Checklist>]>,
    assessment: Rc<Assessment>,
    targets: Rc<BTreeMap<ItemId, Rc<Item>>>,
    /// The proposals; the same pointer as before where an edit changed none.
    pub by_item: Rc<ByItem>,
}

impl Proposals {
    /// Works them all out.
    pub fn new(library: Rc<Library>, checklists: Rc<[Rc<Checklist>]>, assessment: Rc<Assessment>) -> Self {
        let items = checklists.iter().flat_map(|checklist| checklist.items());
        let targets: BTreeMap<_, _> = items.map(|item| (item.id.clone(), item.clone())).collect();
        let by_item = targets.values().filter_map(|item| made(item, &library, &assessment)).collect();
        Self { library, checklists, assessment, targets: Rc::new(targets), by_item: Rc::new(by_item) }
    }

    /// The proposals as they are now. Only items whose findings changed, and those related to them, are looked at, unless
    /// something changed on which all may depend.
    pub fn after(&self, library: &Rc<Library>, checklists: &Rc<[Rc<Checklist>]>, assessment: &Rc<Assessment>) -> Self {
        let same = Rc::ptr_eq(&self.library, library)
            && Rc::ptr_eq(&self.checklists, checklists)
            && self.assessment.conditions == assessment.conditions;
        if !same {
            return Self::new(library.clone(), checklists.clone(), assessment.clone());
        }
        let mut next = Self { assessment: assessment.clone(), ..self.clone() };
        if Rc::ptr_eq(&self.assessment, assessment) {
            return next;
        }
        let edited = changed(&self.assessment, assessment);
        let related = edited.iter().flat_map(|item| library.relations().to(item)).map(|related| &related.item);
        let concerned: BTreeSet<&ItemId> = edited.iter().copied().chain(related).collect();
        for item in concerned {
            let Some(target) = self.targets.get(item) else { continue };
            let proposal = made(target, library, assessment);
            match proposal {
                Some((_, new)) if next.by_item.get(item) == Some(&new) => {}
                Some((id, new)) => {
                    Rc::make_mut(&mut next.by_item).insert(id, new);
                }
                None if next.by_item.contains_key(item) => {
                    Rc::make_mut(&mut next.by_item).remove(item);
                }
                None => {}
            }
        }
        next
    }

    /// The proposals in the order of the checklists.
    pub fn in_order(&self) -> Vec<Rc<Proposal>> {
        let items = self.checklists.iter().flat_map(|checklist| checklist.items());
        items.filter_map(|item| self.by_item.get(&item.id).cloned()).collect()
    }
}

fn made(item: &Rc<Item>, library: &Library, assessment: &Assessment) -> Option<(ItemId, Rc<Proposal>)> {
    let offers = carry::offers(item, library.relations(), |id| library.item(id), assessment);
    let proposal = carry::proposal(item, &offers, assessment)?;
    Some((item.id.clone(), Rc::new(proposal)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, FindingEdit, FindingText, Stamp};
    use crate::domain::finding::Verdict;
    use crate::domain::format::checklist::parse;

    const ITEMS: &str = "format: 1\nversion: 1.0.0\ninstrument: {status: model}\n\
        conditions: [{id: q, question: Is it so?, hint: '', unit: '1'}]\nsections:\n- id: a\n  items:\n  \
        - {id: x.1, force: recommended, scorable: law, source: verified, relations: [{to: x.2, kind: equal}]}\n  \
        - {id: x.2, force: recommended, scorable: law, source: verified}\n  \
        - {id: x.3, force: conditional, condition: if so, asks: q, scorable: law, source: verified, \
           relations: [{to: x.1, kind: subset}]}\n  \
        - {id: x.4, force: recommended, scorable: law, source: verified, relations: [{to: x.3, kind: equal}]}\n";

    #[test]
    fn what_is_kept_up_is_what_would_be_worked_out() {
        let mut library = Library::default();
        library.add(parse(&"x".into(), "x.yaml", ITEMS).0, "x.yaml").unwrap();
        let library = Rc::new(library);
        let checklists: Rc<[_]> = library.checklists().into();
        let mut assessment = Rc::new(Assessment::new("a".into(), ""));
        let mut kept = Proposals::new(library.clone(), checklists.clone(), assessment.clone());
        let verdict = |item: &str, verdict| Edit::Finding(item.into(), FindingEdit::Verdict(verdict));
        let note = FindingEdit::Text(FindingText::InternalNote, "?".into());
        let steps = [
            (verdict("x.1", Verdict::Full), 2),
            (Edit::Finding("x.2".into(), note), 1),
            (verdict("x.1", Verdict::Partial), 0),
            (verdict("x.4", Verdict::None), 1),
            (Edit::Condition("q".into(), Some(false)), 0),
            (Edit::Condition("q".into(), None), 1),
            (verdict("x.3", Verdict::None), 0),
            (verdict("x.4", Verdict::NotAssessed), 1),
            (verdict("gone", Verdict::Full), 1),
        ];
        for (edit, count) in steps {
            let told = format!("{edit:?}");
            Rc::make_mut(&mut assessment).apply(edit, &Stamp::default());
            // A fresh pointer for each state, as the app has.
            assessment = Rc::new(Assessment::clone(&assessment));
            kept = kept.after(&library, &checklists, &assessment);
            let built = Proposals::new(library.clone(), checklists.clone(), assessment.clone());
            assert_eq!(kept.by_item, built.by_item, "{told}");
            assert_eq!((kept.by_item.len(), kept.in_order().len()), (count, count), "{told}");
        }
        let text = FindingEdit::Text(FindingText::GoodPractice, "so".into());
        Rc::make_mut(&mut assessment).apply(Edit::Finding("x.1".into(), text), &Stamp::default());
        let assessment = Rc::new(Assessment::clone(&assessment));
        let after = kept.after(&library, &checklists, &assessment);
        assert!(Rc::ptr_eq(&after.by_item, &kept.by_item), "an edit that changes none keeps them");
    }
}
