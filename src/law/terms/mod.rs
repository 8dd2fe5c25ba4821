//! The vocabulary of legal concepts in several languages, and what a provision that governs an item is about.

mod bundled;
mod detect;
pub mod lint;
mod read;
#[cfg(test)]
mod tests;

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::force::keywords;
use crate::domain::ids::{ChecklistId, ItemId};

pub use bundled::LANGUAGES;
pub use read::{Fault, concepts, search, words};

/// A concept by its position in the list of concepts.
pub type ConceptId = usize;

/// A legal concept, which statutes name by different terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// English id in lower case with hyphens: `serial-number`.
    pub id: String,
    /// What is meant, in one line.
    pub gloss: String,
}

/// The terms of one language: for each concept those by which statutes name it, the most usual first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Terms by position of the concept; none where the language lacks it.
    pub terms: Vec<Vec<String>>,
}

keywords!(
    /// What kind of provision governs an item.
    Kind {
        /// A duty, a power or a procedure.
        Rule = "rule",
        /// The definition of a term.
        Definition = "definition",
        /// An offence with its penalty.
        Offence = "offence",
    }
);

/// Alternatives, any one of which shows that a provision speaks of the matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    /// Concepts.
    pub concepts: Vec<ConceptId>,
    /// Terms in a language of their own, each with its tag; from items of a checklist that has no search.
    pub terms: Vec<(String, String)>,
}

/// What a provision that governs an item contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// What it must speak of.
    pub must: Vec<Facet>,
    /// What it is likely to speak of.
    pub should: Vec<Facet>,
    /// What kind of provision it is.
    pub kind: Kind,
}

/// The searches of a checklist's items.
pub type Searches = BTreeMap<ItemId, Search>;

/// The texts a vocabulary is read from: that of the concepts, those of languages and those of checklists, by name.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// `concepts.yaml`.
    pub concepts: &'a str,
    /// Language tags, each with `<tag>.yaml`.
    pub languages: &'a [(&'static str, &'a str)],
    /// Ids of checklists, each with its `search.yaml`.
    pub searches: &'a [(&'static str, &'a str)],
}

/// The vocabulary and the searches; a language and a checklist are read when first asked for.
#[derive(Debug)]
pub struct Terms {
    texts: Texts<'static>,
    concepts: OnceCell<Vec<Concept>>,
    words: RefCell<BTreeMap<&'static str, Rc<Words>>>,
    searches: RefCell<BTreeMap<&'static str, Rc<Searches>>>,
}

impl Default for Terms {
    fn default() -> Self {
        Self::bundled()
    }
}

impl Terms {
    /// The vocabulary that ships with the program.
    pub fn bundled() -> Self {
        Self::new(bundled::TEXTS)
    }

    /// The vocabulary of these texts.
    pub fn new(texts: Texts<'static>) -> Self {
        Self { texts, concepts: OnceCell::new(), words: RefCell::default(), searches: RefCell::default() }
    }

    /// All concepts.
    pub fn concepts(&self) -> &[Concept] {
        self.concepts.get_or_init(|| concepts(self.texts.concepts).map(|(concepts, _)| concepts).unwrap_or_default())
    }

    /// The concept with this id.
    pub fn concept(&self, id: &str) -> Option<ConceptId> {
        self.concepts().iter().position(|concept| concept.id == id)
    }

    /// The terms of a language, named by the first part of its tag; `None` for one the vocabulary does not have.
    pub fn words(&self, language: &str) -> Option<Rc<Words>> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let (tag, text) = self.texts.languages.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(primary))?;
        if let Some(words) = self.words.borrow().get(tag) {
            return Some(Rc::clone(words));
        }
        let read = words(text, self.concepts()).map(|(words, _)| words).unwrap_or_default();
        let read = Rc::new(read);
        self.words.borrow_mut().insert(tag, Rc::clone(&read));
        Some(read)
    }

    /// The searches of a checklist that ships with the program; none for another.
    pub fn searches(&self, checklist: &ChecklistId) -> Rc<Searches> {
        let Some((id, text)) = self.texts.searches.iter().find(|(id, _)| *id == checklist.as_str()) else {
            return Rc::default();
        };
        if let Some(searches) = self.searches.borrow().get(id) {
            return Rc::clone(searches);
        }
        let read = search(text, self.concepts()).map(|(searches, _)| searches).unwrap_or_default();
        let read = Rc::new(read);
        self.searches.borrow_mut().insert(id, Rc::clone(&read));
        read
    }
}
