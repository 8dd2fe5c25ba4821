//! In which order items are shown: section by section, those that extensions add behind those of their base.

use std::rc::Rc;

use crate::domain::checklist::{Checklist, Item, Section};

/// A section as it is shown: that of a checklist, and behind it what extensions add to it.
pub(super) struct Place<'a> {
    pub(super) checklist: &'a Checklist,
    pub(super) at: usize,
    pub(super) section: &'a Section,
    pub(super) added: Vec<(&'a Checklist, &'a Section)>,
}

impl<'a> Place<'a> {
    /// The items in the order in which they are shown.
    pub(super) fn items(&self) -> impl Iterator<Item = &'a Rc<Item>> {
        self.section.items.iter().chain(self.added.iter().flat_map(|(_, section)| &section.items))
    }
}

/// The sections of all checklists. What an extension adds to a section of its base stands there; its other sections, and
/// all of them where the base is not answered, stand where it is named itself.
pub(super) fn places(checklists: &[Rc<Checklist>]) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    for checklist in checklists {
        let base = checklist.extends.as_ref().and_then(|id| checklists.iter().find(|base| base.id == *id));
        let base = base.filter(|base| base.extends.is_none());
        let is_shared = |section: &Section| base.is_some_and(|base| base.sections.iter().any(|it| it.id == section.id));
        let extensions: Vec<&Checklist> = checklists
            .iter()
            .filter(|other| checklist.extends.is_none() && other.extends.as_ref() == Some(&checklist.id))
            .map(|extension| &**extension)
            .collect();
        for (at, section) in checklist.sections.iter().enumerate().filter(|(_, section)| !is_shared(section)) {
            let added = extensions.iter().flat_map(|extension| {
                extension.sections.iter().filter(|it| it.id == section.id).map(|it| (*extension, it))
            });
            places.push(Place { checklist, at, section, added: added.collect() });
        }
    }
    places
}

/// All items in the order in which they are shown, whatever the filter.
pub fn in_order(checklists: &[Rc<Checklist>]) -> impl Iterator<Item = &Rc<Item>> {
    places(checklists).into_iter().flat_map(|place| place.items().collect::<Vec<_>>())
}
