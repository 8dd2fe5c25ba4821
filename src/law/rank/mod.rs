//! Ranks the provisions of several laws for what an item asks, and says when none of them looks like it governs that.

mod build;
mod defined;
mod hits;
mod law;
mod lexicon;
mod lift;
mod pattern;
mod score;
mod table;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use crate::domain::ids::LawId;
use crate::domain::provision::{LawText, Place};
use crate::law::rank::law::Law;
use crate::law::terms::{Search, Terms};

/// A provision that may govern an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The law it is in.
    pub law: LawId,
    /// Its first character.
    pub at: Place,
    /// Where it ends with all its parts.
    pub end: Place,
    /// Its label as printed; empty for text that lies in no provision.
    pub label: String,
    /// Its heading; may be empty.
    pub heading: String,
    /// How well it fits, from 0 to 100; comparable between laws, languages and items.
    pub score: f32,
    /// The words by which it was found, in order, without overlaps: each a place and its length in bytes.
    pub matched: Vec<(Place, u32)>,
}

/// The provisions that may govern an item, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// Nothing in these laws looks like it governs the item, whatever the list holds.
    pub weak: bool,
    /// How sure it is that the first one is about the item, from 0 to 1.
    pub strength: f32,
    /// The candidates.
    pub candidates: Vec<Candidate>,
}

/// Laws made ready for ranking. Each may be added and taken out by itself.
#[derive(Clone, Debug)]
pub struct Index {
    terms: Rc<Terms>,
    laws: Vec<Law>,
}

impl Index {
    /// An index without laws.
    pub fn new(terms: Rc<Terms>) -> Self {
        Self { terms, laws: Vec::new() }
    }

    /// An index of these laws.
    pub fn build(terms: Rc<Terms>, laws: &[(LawId, &LawText)]) -> Self {
        let mut index = Self::new(terms);
        for (id, text) in laws {
            index.add(id.clone(), text);
        }
        index
    }

    /// Adds a law, or puts it in the place of the one with the same id.
    pub fn add(&mut self, id: LawId, text: &LawText) {
        let law = Law::new(id, text, &self.terms);
        match self.laws.iter_mut().find(|known| known.id == law.id) {
            Some(known) => *known = law,
            None => self.laws.push(law),
        }
    }

    /// Takes a law out.
    pub fn remove(&mut self, id: &LawId) {
        self.laws.retain(|law| law.id != *id);
    }

    /// The languages of the words of all laws, as tags.
    pub fn languages(&self) -> Vec<&'static str> {
        let mut out: Vec<_> =
            self.laws.iter().flat_map(|law| law.tongues().iter().map(|tongue| tongue.tag())).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// About how many bytes it takes.
    pub fn bytes(&self) -> usize {
        self.laws.iter().map(Law::bytes).sum()
    }

    /// The best provisions for what is searched, no more than `most`.
    pub fn rank(&self, search: &Search, most: usize) -> Ranking {
        score::rank(&self.laws, &self.terms, search, most)
    }
}

/// The concepts that each block of a text names: longer terms before shorter ones, then in the order of the text.
pub(crate) fn named(id: &LawId, text: &LawText, terms: &Terms) -> Vec<Vec<usize>> {
    let law = Law::new(id.clone(), text, terms);
    let mut found: Vec<Vec<(u32, u32, usize)>> = vec![Vec::new(); text.blocks.len()];
    for (concept, hits) in law.concepts.iter().enumerate() {
        for span in &hits.spans {
            let block = law.place(span.first).0.block as usize;
            let Some(list) = found.get_mut(block) else { continue };
            if list.iter().all(|(_, _, other)| *other != concept) {
                list.push((u32::MAX - span.words, span.first, concept));
            }
        }
    }
    let sorted = |mut list: Vec<(u32, u32, usize)>| {
        list.sort_unstable();
        list.into_iter().map(|(_, _, concept)| concept).collect()
    };
    found.into_iter().map(sorted).collect()
}
