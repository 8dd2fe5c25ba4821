//! What to search for an item whose checklist has no searches: the concepts its own words name.

use std::collections::BTreeSet;

use crate::domain::checklist::Item;
use crate::domain::force::Force;
use crate::domain::ids::LawId;
use crate::domain::provision::{Block, LawText, Role};
use crate::law::rank::named;
use crate::law::terms::{ConceptId, Facet, Kind, Search, Terms};

/// The most concepts that the provision must speak of.
const MUST: usize = 3;
/// The most that it is likely to speak of.
const SHOULD: usize = 6;
/// Concepts whose words are in most requirements and say nothing about one.
const COMMON: [&str; 8] = [
    "means",
    "firearm",
    "offence",
    "penalty",
    "other-laws",
    "international-obligations",
    "foreign-state",
    "prohibition",
];

impl Terms {
    /// The search for an item made out of its own words, written in this language.
    pub fn search_of(&self, item: &Item, language: &str) -> Search {
        let own = item.terms.iter().find(|(tag, _)| tag.as_str() == language).map(|(_, terms)| terms.join("; "));
        let texts = [item.title.as_str(), own.as_deref().unwrap_or_default(), item.requirement.as_str()];
        let common: BTreeSet<ConceptId> = COMMON.iter().filter_map(|id| self.concept(id)).collect();
        let mut seen = BTreeSet::new();
        let mut found: Vec<Vec<ConceptId>> = self.detect(&texts, language);
        for list in &mut found {
            list.retain(|concept| !common.contains(concept) && seen.insert(*concept));
        }
        let mut lists = found.into_iter();
        let (title, named, asked) = (lists.next(), lists.next(), lists.next());
        let (title, named) = (title.unwrap_or_default(), named.unwrap_or_default());
        let mut must: Vec<Facet> = title.iter().take(MUST).copied().map(Facet::of).collect();
        let mut should: Vec<Facet> = named.into_iter().chain(asked.unwrap_or_default()).map(Facet::of).collect();
        should.truncate(SHOULD);
        let terms: Vec<(String, String)> = item
            .terms
            .iter()
            .flat_map(|(tag, terms)| terms.iter().map(move |term| (tag.clone(), term.clone())))
            .collect();
        let words = Facet { concepts: Vec::new(), terms };
        if must.is_empty() && !should.is_empty() {
            must.push(should.remove(0));
        }
        if must.is_empty() {
            must.push(words);
        } else if !words.is_empty() {
            should.push(words);
        }
        let kind = if item.force == Force::Definition && item.scope { Kind::Definition } else { Kind::Rule };
        Search { must, should, kind }
    }

    /// The concepts that each of these texts names, those named first and most often in front.
    fn detect(&self, texts: &[&str], language: &str) -> Vec<Vec<ConceptId>> {
        let block = |text: &&str| Block { role: Role::Text, level: 0, page: 0, text: (*text).to_owned() };
        let law =
            LawText { language: language.to_owned(), blocks: texts.iter().map(block).collect(), ..LawText::default() };
        named(&LawId::from(""), &law, self)
    }
}
