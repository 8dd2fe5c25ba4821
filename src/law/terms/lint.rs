//! What is wrong with the terms of a language.

use std::collections::BTreeSet;

use crate::law::terms::{Concept, Fault, Words};
use crate::law::words;

/// The fewest letters beside a star.
const LETTERS: usize = 4;
/// The fewest letters beside a star in Arabic, whose words are short.
const LETTERS_ARABIC: usize = 3;

/// Concepts without terms, and terms that stand twice in a concept or match too much.
pub fn faults(language: &str, list: &Words, concepts: &[Concept]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, concept) in concepts.iter().enumerate() {
        let terms = list.terms.get(at).map(Vec::as_slice).unwrap_or_default();
        if terms.is_empty() {
            faults.push(Fault::Wordless(concept.id.clone()));
        }
        let mut seen = BTreeSet::new();
        for term in terms {
            let fault = |make: fn(String, String) -> Fault| make(concept.id.clone(), term.clone());
            if !seen.insert(words::fold(&term.to_lowercase())) {
                faults.push(fault(Fault::Repeated));
            }
            if words::words(term).next().is_none() || term.split_whitespace().any(|word| !is_shapely(word)) {
                faults.push(fault(Fault::Shapeless));
            }
            if term.split_whitespace().any(|word| is_short(language, word)) {
                faults.push(fault(Fault::Starred));
            }
        }
    }
    faults
}

/// Whether stars stand at the ends of a word only.
fn is_shapely(word: &str) -> bool {
    let inner = word.strip_prefix('*').unwrap_or(word);
    !inner.strip_suffix('*').unwrap_or(inner).contains('*')
}

fn is_short(language: &str, word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
    let least = if language == "ar" { LETTERS_ARABIC } else { LETTERS };
    word.contains('*') && (letters < least || language == "zh")
}
