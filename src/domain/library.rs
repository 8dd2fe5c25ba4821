//! The checklists at hand: those that ship with the program, and those a person loads.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::checklist::{Checklist, Item};
use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::format::checklist::parse_trusted;
use crate::domain::ids::{ChecklistId, ItemId};

/// Slug and text of every checklist that ships with the program.
const BUNDLED: &[(&str, &str)] =
    &[("firearms-protocol", include_str!("../../checklists/firearms-protocol/checklist.yaml"))];

/// The checklists at hand, bundled ones first. The bundled ones are read when something first asks for a checklist, since
/// the first page asks for none.
#[derive(Clone, Debug)]
pub struct Library {
    held: OnceCell<Held>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Held {
    checklists: Vec<Rc<Checklist>>,
    /// Where each item stands; the first of two items with one id.
    items: BTreeMap<ItemId, Rc<Item>>,
}

impl Default for Library {
    fn default() -> Self {
        Self { held: OnceCell::from(Held::default()) }
    }
}

impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        self.held() == other.held()
    }
}

impl Library {
    /// The checklists that ship with the program.
    pub fn bundled() -> Self {
        Self { held: OnceCell::new() }
    }

    fn held(&self) -> &Held {
        self.held.get_or_init(Held::bundled)
    }

    /// All checklists.
    pub fn checklists(&self) -> &[Rc<Checklist>] {
        &self.held().checklists
    }

    /// The checklist with this id.
    pub fn get(&self, id: &ChecklistId) -> Option<&Rc<Checklist>> {
        self.checklists().iter().find(|checklist| &checklist.id == id)
    }

    /// The item with this id, in whatever checklist.
    pub fn item(&self, id: &ItemId) -> Option<&Rc<Item>> {
        self.held().items.get(id)
    }

    /// Adds a checklist a person loaded; one loaded before under the same id is replaced. The id of a bundled checklist is
    /// refused, and so are items whose ids another checklist holds, since findings are kept by item.
    pub fn add(&mut self, checklist: Checklist, file: &str) -> Result<(), Diagnostic> {
        let refuse = |code: &'static str| {
            Diagnostic::error(code, Place { file: file.to_owned(), ..Place::default() }).with("id", &checklist.id)
        };
        if BUNDLED.iter().any(|(slug, _)| *slug == checklist.id.as_str()) {
            return Err(refuse("bundled-checklist"));
        }
        let others = self.checklists().iter().filter(|other| other.id != checklist.id);
        let taken: BTreeMap<&ItemId, &ChecklistId> =
            others.flat_map(|other| other.items().map(|item| (&item.id, &other.id))).collect();
        if let Some((item, other)) = checklist.items().find_map(|item| Some((&item.id, taken.get(&item.id)?))) {
            return Err(refuse("item-taken").with("item", item).with("other", other));
        }
        let mut held = self.held.take().unwrap_or_else(Held::bundled);
        held.checklists.retain(|other| other.id != checklist.id);
        held.put(checklist);
        self.held = OnceCell::from(held);
        Ok(())
    }
}

impl Held {
    fn bundled() -> Self {
        let mut held = Self::default();
        for (slug, text) in BUNDLED {
            if let Some(checklist) = parse_trusted(&ChecklistId::from(*slug), text) {
                held.put(checklist);
            }
        }
        held
    }

    fn put(&mut self, checklist: Checklist) {
        self.checklists.push(Rc::new(checklist));
        self.items.clear();
        for item in self.checklists.iter().flat_map(|checklist| checklist.items()) {
            self.items.entry(item.id.clone()).or_insert_with(|| item.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::format::checklist::parse;

    const OWN: &str = "format: 1\nversion: 1.0.0\ninstrument: {status: model}\nsections:\n- id: a\n  items:\n  \
                       - {id: own.1, force: recommended, scorable: law, source: verified}\n";

    fn read(slug: &str, text: &str) -> Checklist {
        parse(&slug.into(), "own.yaml", text).0
    }

    #[test]
    fn every_bundled_checklist_is_read() {
        let library = Library::bundled();
        assert_eq!(library.checklists().len(), BUNDLED.len());
        for (slug, text) in BUNDLED {
            let checklist = library.get(&(*slug).into()).unwrap();
            let (careful, problems) = parse(&(*slug).into(), "checklist.yaml", text);
            assert_eq!(problems, []);
            assert_eq!(**checklist, careful, "the fast and the careful reader agree");
            assert!(checklist.items().all(|item| library.item(&item.id) == Some(item)));
        }
    }

    #[test]
    fn takes_a_checklist_of_ones_own_and_its_next_version() {
        let mut library = Library::bundled();
        assert_eq!(library.add(read("own", OWN), "own.yaml"), Ok(()));
        assert!(library.item(&"own.1".into()).is_some());
        assert_eq!(library.add(read("own", &OWN.replace("own.1", "own.2")), "own.yaml"), Ok(()));
        assert_eq!(library.checklists().len(), BUNDLED.len() + 1);
        assert_eq!(library.item(&"own.1".into()), None);
    }

    #[test]
    fn refuses_what_would_shadow_another_checklist() {
        let mut library = Library::bundled();
        let before = library.clone();
        let code = |result: Result<(), Diagnostic>| result.unwrap_err().code;
        assert_eq!(code(library.add(read("firearms-protocol", OWN), "own.yaml")), "bundled-checklist");
        let taken = library.checklists()[0].items().next().unwrap().id.to_string();
        assert_eq!(code(library.add(read("own", &OWN.replace("own.1", &taken)), "own.yaml")), "item-taken");
        assert_eq!(library, before);
    }
}
