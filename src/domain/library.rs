//! The checklists at hand: those that ship with the program, and those a person loads.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::assessment::{AnsweredChecklist, Assessment};
use crate::domain::checklist::{Checklist, Item};
use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::format::checklist::{parse, parse_trusted};
use crate::domain::ids::{ChecklistId, ItemId};
use crate::domain::relations::Relations;

macro_rules! bundled {
    ($($slug:literal),+ $(,)?) => {
        /// Ids of the checklists that ship with the program, in the order in which they are shown.
        pub const BUNDLED: &[&str] = &[$($slug),+];

        /// Their texts. The page gets them as files beside the module, so that neither waits for the other and a change
        /// of one leaves the other in the browser's cache.
        #[cfg(not(target_arch = "wasm32"))]
        const TEXTS: &[&str] = &[$(include_str!(concat!("../../checklists/", $slug, "/checklist.yaml"))),+];
    };
}
bundled![
    "firearms-protocol",
    "untoc",
    "model-law",
    "wg-2012",
    "wg-2016-paper",
    "wg-2018",
    "wg-2018-paper",
    "wg-2020",
    "att",
    "sdg-16-4-2",
];

/// The checklists at hand, bundled ones first. Each bundled one is read when something first asks for it, since the first
/// page asks for none and many an assessment for one.
#[derive(Clone, Debug)]
pub struct Library {
    /// The bundled ones; none until their texts are there. Copies of a library read them once.
    bundled: Rc<[Bundled]>,
    /// Those a person loaded, as they were read.
    own: Vec<Rc<Checklist>>,
    /// Those that the open assessment carries and that are not at hand otherwise, as they were read.
    guests: Vec<Rc<Checklist>>,
    /// Both as they are used: the newer of two with one id, and extensions with what they take from their base.
    added: Vec<Rc<Checklist>>,
    held: OnceCell<Rc<Held>>,
}

#[derive(Debug)]
struct Bundled {
    id: ChecklistId,
    text: Cow<'static, str>,
    read: OnceCell<Option<Rc<Checklist>>>,
}

impl Bundled {
    fn new(id: impl Into<ChecklistId>, text: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), text: text.into(), read: OnceCell::new() }
    }

    fn checklist(&self) -> Option<&Rc<Checklist>> {
        self.read.get_or_init(|| parse_trusted(&self.id, &self.text).map(Rc::new)).as_ref()
    }
}

/// What is known only once every checklist is read.
#[derive(Debug, Default)]
struct Held {
    checklists: Vec<Rc<Checklist>>,
    /// Where each item stands, by checklist; the first of two items with one id.
    items: BTreeMap<ItemId, (usize, Rc<Item>)>,
    relations: OnceCell<Relations>,
}

impl Default for Library {
    fn default() -> Self {
        Self { bundled: Rc::from([]), own: Vec::new(), guests: Vec::new(), added: Vec::new(), held: OnceCell::new() }
    }
}

impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        self.bundled.len() == other.bundled.len() && self.own == other.own && self.guests == other.guests
    }
}

impl Library {
    /// The checklists that ship with the program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn bundled() -> Self {
        let bundled = BUNDLED.iter().zip(TEXTS).map(|(slug, text)| Bundled::new(*slug, *text));
        Self { bundled: bundled.collect(), ..Self::default() }
    }

    /// Takes the checklists that ship with the program, as ids and texts; those a person loaded stay.
    pub fn supply(&mut self, texts: Vec<(String, String)>) {
        self.bundled = texts.into_iter().map(|(slug, text)| Bundled::new(slug, text)).collect();
        self.settle();
    }

    /// Whether the checklists that ship with the program are there.
    pub fn is_supplied(&self) -> bool {
        !self.bundled.is_empty()
    }

    /// Reads one bundled checklist that nothing has asked for yet; `false` if all are read. A caller with time to spare
    /// reads them one by one.
    pub fn read_ahead(&self) -> bool {
        let next = self.bundled.iter().find(|bundled| bundled.read.get().is_none());
        next.is_some_and(|bundled| bundled.checklist().is_some())
    }

    fn held(&self) -> &Held {
        self.held.get_or_init(|| {
            let shipped = self.bundled.iter().filter_map(Bundled::checklist);
            let checklists: Vec<_> = shipped.chain(&self.added).cloned().collect();
            let mut items = BTreeMap::new();
            for (at, checklist) in checklists.iter().enumerate() {
                for item in checklist.items() {
                    items.entry(item.id.clone()).or_insert_with(|| (at, item.clone()));
                }
            }
            Rc::new(Held { checklists, items, relations: OnceCell::new() })
        })
    }

    /// All checklists.
    pub fn checklists(&self) -> &[Rc<Checklist>] {
        &self.held().checklists
    }

    /// Those a person loaded, as they were read.
    pub fn own(&self) -> &[Rc<Checklist>] {
        &self.own
    }

    /// Those that the open assessment carries and that are not at hand otherwise, as they were read.
    pub fn guests(&self) -> &[Rc<Checklist>] {
        &self.guests
    }

    /// The checklist that an extension adds to, if it is at hand and no extension itself.
    pub fn base(&self, extension: &Checklist) -> Option<&Rc<Checklist>> {
        let base = extension.extends.as_ref().filter(|base| **base != extension.id)?;
        self.get(base).filter(|base| base.extends.is_none())
    }

    /// Whether a checklist with this id ships with the program.
    pub fn ships(&self, id: &ChecklistId) -> bool {
        BUNDLED.contains(&id.as_str())
    }

    /// The checklist with this id.
    pub fn get(&self, id: &ChecklistId) -> Option<&Rc<Checklist>> {
        let shipped = self.bundled.iter().find(|bundled| &bundled.id == id);
        shipped.and_then(Bundled::checklist).or_else(|| self.added.iter().find(|checklist| &checklist.id == id))
    }

    /// The item with this id, in whatever checklist.
    pub fn item(&self, id: &ItemId) -> Option<&Rc<Item>> {
        self.held().items.get(id).map(|(_, item)| item)
    }

    /// The item with this id, and the checklist that holds it.
    pub fn place(&self, id: &ItemId) -> Option<(&Rc<Checklist>, &Rc<Item>)> {
        let (at, item) = self.held().items.get(id)?;
        Some((self.held().checklists.get(*at)?, item))
    }

    /// How the items of all checklists stand to one another.
    pub fn relations(&self) -> &Relations {
        let held = self.held();
        held.relations.get_or_init(|| Relations::of(&held.checklists))
    }

    /// The checklists an assessment answers that can be shown, in its order, each with the items chosen alone. One that
    /// is not at hand is read from the assessment, if that carries it.
    pub fn answered(&self, assessment: &Assessment) -> Vec<Rc<Checklist>> {
        let mut with = self.clone();
        with.welcome(assessment);
        assessment.checklists.iter().filter_map(|answered| with.answer(answered)).collect()
    }

    fn answer(&self, answered: &AnsweredChecklist) -> Option<Rc<Checklist>> {
        let whole = self.get(&answered.id)?;
        Some(match &answered.only {
            Some(only) => Rc::new(whole.narrowed(only)),
            None => whole.clone(),
        })
    }

    /// Takes in what an assessment carries and what is not at hand, or at hand in an older version alone. What another
    /// one brought stays until it is seen off. `false` if there was nothing to take in.
    pub fn welcome(&mut self, assessment: &Assessment) -> bool {
        let mut guests = self.guests.clone();
        for answered in assessment.checklists.iter().filter(|answered| !self.ships(&answered.id)) {
            let Some(text) = answered.source.as_deref() else { continue };
            let known = guests.iter().any(|guest| guest.id == answered.id && guest.hash == answered.hash);
            if known
                || !semver::Version::parse(&answered.version).is_ok_and(|version| self.lacks(&answered.id, &version))
            {
                continue;
            }
            let (read, _) = parse(&answered.id, answered.id.as_str(), text);
            if read.items().next().is_some() {
                guests.retain(|guest| guest.id != read.id);
                guests.push(Rc::new(read));
            }
        }
        guests.retain(|guest| self.lacks(&guest.id, &guest.version));
        let changed =
            guests.len() != self.guests.len() || guests.iter().zip(&self.guests).any(|(a, b)| !Rc::ptr_eq(a, b));
        if changed {
            self.guests = guests;
            self.settle();
        }
        changed
    }

    /// Whether nobody loaded this version of a checklist, nor a later one.
    fn lacks(&self, id: &ChecklistId, version: &semver::Version) -> bool {
        self.own.iter().all(|own| own.id != *id || own.version < *version)
    }

    /// Parts with what assessments brought; `false` if there was nothing.
    pub fn see_off(&mut self) -> bool {
        let any = !self.guests.is_empty();
        if any {
            self.guests.clear();
            self.settle();
        }
        any
    }

    /// Works out what is used of what was added, after a change to it.
    fn settle(&mut self) {
        self.held = OnceCell::new();
        let newest: Vec<_> = self.own.iter().filter(|own| self.guests.iter().all(|guest| guest.id != own.id)).collect();
        self.added = newest.into_iter().chain(&self.guests).cloned().collect();
        for at in 0..self.added.len() {
            let extension = &self.added[at];
            if let Some(grounded) = self.base(extension).map(|base| Rc::new(extension.grounded(base))) {
                self.added[at] = grounded;
            }
        }
    }

    /// Adds a checklist a person loaded; one loaded before under the same id is replaced. The id of a bundled checklist is
    /// refused, and so are items whose ids another checklist holds, since findings are kept by item.
    pub fn add(&mut self, checklist: Checklist, file: &str) -> Result<(), Diagnostic> {
        let refuse = |code: &'static str| {
            Diagnostic::error(code, Place { file: file.to_owned(), ..Place::default() }).with("id", &checklist.id)
        };
        if self.ships(&checklist.id) {
            return Err(refuse("bundled-checklist"));
        }
        let others = self.checklists().iter().filter(|other| other.id != checklist.id);
        let taken: BTreeMap<&ItemId, &ChecklistId> =
            others.flat_map(|other| other.items().map(|item| (&item.id, &other.id))).collect();
        if let Some((item, other)) = checklist.items().find_map(|item| Some((&item.id, taken.get(&item.id)?))) {
            return Err(refuse("item-taken").with("item", item).with("other", other));
        }
        self.own.retain(|own| own.id != checklist.id);
        self.own.push(Rc::new(checklist));
        self.settle();
        Ok(())
    }

    /// Takes a checklist away that a person loaded; `false` if there is none of this id.
    pub fn remove(&mut self, id: &ChecklistId) -> bool {
        let before = self.own.len();
        self.own.retain(|checklist| &checklist.id != id);
        self.settle();
        self.own.len() < before
    }
}

#[cfg(test)]
mod tests;
