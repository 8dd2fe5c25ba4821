//! Reads the files of the vocabulary and of the searches, telling everything that is wrong with them.

use serde::Deserialize;

use std::collections::{BTreeMap, BTreeSet};

use crate::law::terms::{Concept, ConceptId, Facet, Kind, Search, Searches, Words};

/// Something wrong with a file of the vocabulary, for those who maintain it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It is not YAML of the right shape; what the parser says.
    Unreadable(String),
    /// Its format is not one this version knows.
    Format(u32),
    /// A concept stands twice.
    Twice(String),
    /// An id that no concept has: where, and the id.
    Unknown(String, String),
    /// A kind of provision that there is not: the item, and the word.
    Kind(String, String),
    /// An item without anything its provision must speak of.
    Nothing(String),
    /// A concept without terms.
    Wordless(String),
    /// A term stands twice in a concept: concept and term.
    Repeated(String, String),
    /// Too few letters beside a star: concept and term.
    Starred(String, String),
    /// A term without a letter or with a star inside a word: concept and term.
    Shapeless(String, String),
}

const FORMAT: u32 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawConcepts {
    format: u32,
    concepts: Vec<RawConcept>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawConcept {
    id: String,
    gloss: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWords {
    format: u32,
    #[serde(rename = "language")]
    _language: String,
    concepts: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSearches {
    format: u32,
    #[serde(default)]
    items: BTreeMap<String, RawSearch>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSearch {
    #[serde(default)]
    must: Vec<String>,
    #[serde(default)]
    should: Vec<String>,
    #[serde(default)]
    kind: Option<String>,
}

/// Reads a mapping in which no key stands twice, which reading straight into a map would let pass.
fn parse<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Fault> {
    let unreadable = |error: serde_yaml::Error| Fault::Unreadable(error.to_string());
    let value: serde_yaml::Value = serde_yaml::from_str(text).map_err(unreadable)?;
    serde_yaml::from_value(value).map_err(unreadable)
}

fn format(number: u32) -> Option<Fault> {
    (number != FORMAT).then_some(Fault::Format(number))
}

/// Reads `concepts.yaml`.
pub fn concepts(text: &str) -> Result<(Vec<Concept>, Vec<Fault>), Fault> {
    let raw: RawConcepts = parse(text)?;
    let mut faults: Vec<Fault> = format(raw.format).into_iter().collect();
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for RawConcept { id, gloss } in raw.concepts {
        if seen.insert(id.clone()) {
            out.push(Concept { id, gloss });
        } else {
            faults.push(Fault::Twice(id));
        }
    }
    Ok((out, faults))
}

/// Reads the file of a language.
pub fn words(text: &str, concepts: &[Concept]) -> Result<(Words, Vec<Fault>), Fault> {
    let raw: RawWords = parse(text)?;
    let mut faults: Vec<Fault> = format(raw.format).into_iter().collect();
    let by_id: BTreeMap<&str, ConceptId> = positions(concepts);
    let mut words = Words { terms: vec![Vec::new(); concepts.len()] };
    for (id, terms) in raw.concepts {
        match by_id.get(id.as_str()).and_then(|&at| words.terms.get_mut(at)) {
            Some(slot) => *slot = terms,
            None => faults.push(Fault::Unknown(String::new(), id)),
        }
    }
    Ok((words, faults))
}

/// Reads the searches of a checklist.
pub fn search(text: &str, concepts: &[Concept]) -> Result<(Searches, Vec<Fault>), Fault> {
    let raw: RawSearches = parse(text)?;
    let mut faults: Vec<Fault> = format(raw.format).into_iter().collect();
    let by_id = positions(concepts);
    let mut out = Searches::new();
    for (item, search) in raw.items {
        let mut facets = |entries: &[String]| -> Vec<Facet> {
            entries.iter().map(|entry| facet(entry, &item, &by_id, &mut faults)).filter(|f| !f.is_empty()).collect()
        };
        let (must, should) = (facets(&search.must), facets(&search.should));
        let word = search.kind.unwrap_or_else(|| Kind::Rule.key().to_owned());
        let kind = Kind::from_key(&word).unwrap_or_else(|| {
            faults.push(Fault::Kind(item.clone(), word.clone()));
            Kind::Rule
        });
        if must.is_empty() {
            faults.push(Fault::Nothing(item.clone()));
        }
        out.insert(item.into(), Search { must, should, kind });
    }
    Ok((out, faults))
}

impl Facet {
    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.concepts.is_empty() && self.terms.is_empty()
    }

    /// A facet of one concept.
    pub fn of(concept: ConceptId) -> Self {
        Self { concepts: vec![concept], terms: Vec::new() }
    }
}

fn facet(entry: &str, item: &str, by_id: &BTreeMap<&str, ConceptId>, faults: &mut Vec<Fault>) -> Facet {
    let mut concepts = Vec::new();
    for id in entry.split('|').map(str::trim) {
        match by_id.get(id) {
            Some(&at) if !concepts.contains(&at) => concepts.push(at),
            Some(_) => {}
            None => faults.push(Fault::Unknown(item.to_owned(), id.to_owned())),
        }
    }
    Facet { concepts, terms: Vec::new() }
}

fn positions(concepts: &[Concept]) -> BTreeMap<&str, ConceptId> {
    concepts.iter().enumerate().map(|(at, concept)| (concept.id.as_str(), at)).collect()
}
