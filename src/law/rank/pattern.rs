//! Terms of the vocabulary as patterns of words, made ready for one language.

use crate::law::terms::Words;
use crate::law::words::{Stems, Tongue, fold, lower, words};

/// A term: its words in order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// Its words, never none.
    pub(super) words: Vec<Word>,
    /// How many other words may stand between two of them.
    pub(super) gap: usize,
    /// How much an occurrence says: a longer term says more.
    pub(super) weight: f32,
}

/// A word of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Any form with one of these stems: that of the word, and that of the word without its accents, since capitals are
    /// often printed without.
    Stem(String, String),
    /// Any word that has these folded letters, at its beginning or end or both, unless a star stands there.
    Wild {
        /// A star stands in front.
        front: bool,
        /// A star stands behind.
        behind: bool,
        /// The letters.
        core: String,
    },
}

/// The terms of a language by concept.
#[derive(Clone, Debug)]
pub(super) struct Patterns {
    /// By position of the concept.
    pub(super) terms: Vec<Vec<Term>>,
}

impl Patterns {
    /// Those of a language.
    pub(super) fn new(list: &Words, tongue: Tongue) -> Self {
        let stems = tongue.stems();
        let compiled = |terms: &Vec<String>| terms.iter().filter_map(|text| term(text, &stems)).collect();
        Self { terms: list.terms.iter().map(compiled).collect() }
    }
}

/// The pattern of a term; `None` if it has no words.
pub(super) fn term(text: &str, stems: &Stems) -> Option<Term> {
    let mut out = Vec::new();
    let mut small = String::new();
    for span in words(text) {
        lower(text.get(span.from..span.to)?, &mut small);
        let front = text.get(..span.from)?.ends_with('*');
        let behind = text.get(span.to..)?.starts_with('*');
        out.push(if front || behind {
            Word::Wild { front, behind, core: fold(&small) }
        } else {
            Word::Stem(stems.stem(&small), stems.stem(&fold(&small)))
        });
    }
    // The characters of a Chinese term follow one another.
    let alone = text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9FFF}'));
    let count = if alone { out.len().div_ceil(2) } else { out.len() };
    let weight = (1.0 + LONGER * (count as f32 - 1.0)).min(LONGEST);
    (!out.is_empty()).then_some(Term { words: out, gap: if alone { 0 } else { GAP }, weight })
}

/// The most words that may stand between two neighbours of a term.
const GAP: usize = 2;

/// How much more a term says for each word after the first.
const LONGER: f32 = 0.35;
/// The most a term says.
const LONGEST: f32 = 2.0;
