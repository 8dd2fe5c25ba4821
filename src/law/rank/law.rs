//! A law made ready for ranking: its units and passages, its words with their places, and where concepts occur.

use crate::domain::ids::LawId;
use crate::domain::provision::{LawText, Place};
use crate::law::rank::build;
use crate::law::rank::hits::{self, Hits, Span};
use crate::law::rank::lexicon::Lexicon;
use crate::law::rank::lift::{self, Profile};
use crate::law::rank::pattern::{self, Patterns, Term};
use crate::law::rank::score::weight;
use crate::law::terms::Terms;
use crate::law::words::Tongue;

/// A word where the text breaks off: no phrase reaches over it.
pub(super) const BREAK: u32 = u32::MAX;
/// The word stands behind an opening quotation mark or the like.
pub(super) const QUOTED: u16 = 1 << 15;
/// A colon or dash stands behind the word.
pub(super) const COLON: u16 = 1 << 14;
/// The bits of a word's length.
pub(super) const LENGTH: u16 = COLON - 1;

/// An article or section, or a stretch of text outside of any.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit {
    pub(super) at: Place,
    pub(super) end: Place,
    pub(super) label: String,
    pub(super) heading: String,
    /// Its passages, by position: the first is its label and heading.
    pub(super) passages: (u32, u32),
    /// The fewest words that make it one.
    pub(super) least: u32,
    /// Number of its words without the heading.
    pub(super) length: u32,
}

/// What a passage belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// Label and heading of a unit.
    Heading(u32),
    /// Words of a unit.
    Text(u32),
    /// The heading of what the units from the first to before the second lie in.
    Context(u32, u32),
}

/// A stretch of words in which what a provision says stands together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage {
    pub(super) first: u32,
    pub(super) length: u32,
    pub(super) owner: Owner,
}

/// A law made ready.
#[derive(Clone, Debug)]
pub(super) struct Law {
    pub(super) id: LawId,
    pub(super) units: Vec<Unit>,
    pub(super) passages: Vec<Passage>,
    /// Where each concept occurs, by its position.
    pub(super) concepts: Vec<Hits>,
    /// What each unit is about.
    pub(super) profiles: Vec<Profile>,
    /// Units that stand together under a heading: from the first to before the second.
    pub(super) divisions: Vec<(u32, u32)>,
    /// By position of the word in the text: which word it is.
    pub(super) ids: Vec<u32>,
    /// Bytes from the beginning of its block.
    pub(super) at: Vec<u32>,
    /// Its length in bytes, and marks.
    pub(super) length: Vec<u16>,
    /// The first word of each block that has any, with the block.
    pub(super) blocks: Vec<(u32, u32)>,
    pub(super) lexicon: Lexicon,
}

impl Law {
    /// Makes a law ready.
    pub(super) fn new(id: LawId, text: &LawText, terms: &Terms) -> Self {
        let mut law = build::law(id, text);
        law.find(terms);
        law.profiles = lift::profiles(&law.concepts, &law.units, law.mean());
        law.divisions = lift::divisions(&law.passages, law.units.len());
        law
    }

    /// The passage a word lies in.
    pub(super) fn passage_of(&self, position: u32) -> usize {
        self.passages.partition_point(|passage| passage.first <= position).saturating_sub(1)
    }

    /// How many words a unit has on the mean.
    pub(super) fn mean(&self) -> f32 {
        let words: u32 = self.units.iter().map(|unit| unit.length).sum();
        (words as f32 / self.units.len().max(1) as f32).max(1.0)
    }

    /// Where a word stands and how many bytes it has.
    pub(super) fn place(&self, position: u32) -> (Place, u32) {
        let block = self.blocks.partition_point(|(first, _)| *first <= position).saturating_sub(1);
        let block = self.blocks.get(block).map_or(0, |(_, block)| *block);
        let at = self.at.get(position as usize).copied().unwrap_or_default();
        let length = self.length.get(position as usize).copied().unwrap_or_default() & LENGTH;
        (Place { block, at }, u32::from(length))
    }

    /// Whether the word bears a mark.
    pub(super) fn has(&self, position: u32, mark: u16) -> bool {
        self.length.get(position as usize).is_some_and(|length| length & mark != 0)
    }

    /// The languages its words are in.
    pub(super) fn tongues(&self) -> &[Tongue] {
        &self.lexicon.tongues
    }

    /// About how many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        let hits: usize = self.concepts.iter().map(Hits::bytes).sum();
        let profiles: usize = self.profiles.iter().map(|profile| profile.len() * size_of::<(u32, f32)>()).sum();
        let words = self.ids.len() * 10 + self.lexicon.bytes();
        words + self.passages.len() * 20 + self.units.len() * 130 + hits + profiles
    }

    fn find(&mut self, terms: &Terms) {
        let mut spans = vec![Vec::new(); terms.concepts().len()];
        for &tongue in &self.lexicon.tongues {
            let words = terms.words(tongue.tag()).or_else(|| terms.words("en"));
            let Some(words) = words else { continue };
            for (spans, patterns) in spans.iter_mut().zip(Patterns::new(&words, tongue).terms) {
                for term in &patterns {
                    self.occurrences(term, tongue, spans);
                }
            }
        }
        self.concepts = spans.into_iter().map(|spans| hits::gather(spans, self)).collect();
    }

    /// Where one of these terms occurs; each is given in its own language.
    pub(super) fn find_terms(&self, terms: &[(String, String)]) -> Hits {
        let mut spans = Vec::new();
        for (tag, text) in terms {
            let tongue = Tongue::of(tag);
            let foreign = !self.lexicon.tongues.contains(&tongue);
            // What is not in a language whose forms are known is compared as it stands.
            let tongue = if foreign { Tongue::UNKNOWN } else { tongue };
            if foreign && !self.lexicon.tongues.contains(&Tongue::UNKNOWN) {
                continue;
            }
            if let Some(term) = pattern::term(text, &tongue.stems()) {
                self.occurrences(&term, tongue, &mut spans);
            }
        }
        hits::gather(spans, self)
    }

    /// Adds each occurrence of a term.
    fn occurrences(&self, term: &Term, tongue: Tongue, out: &mut Vec<Span>) {
        let mut sets: Vec<Vec<u32>> = Vec::with_capacity(term.words.len());
        for word in &term.words {
            let set = self.lexicon.resolve(word, tongue);
            if set.is_empty() {
                return;
            }
            sets.push(set);
        }
        let Some((first, rest)) = sets.split_first() else { return };
        let before = out.len();
        for &id in first {
            for &start in self.lexicon.positions_of(id) {
                if let Some(end) = self.follow(start as usize, rest, term.gap) {
                    out.push(Span { first: start, words: (end - start as usize + 1) as u32, weight: term.weight });
                }
            }
        }
        // Of the terms of a concept, the one that is all over the law says least.
        let (found, units) = ((out.len() - before) as f32, self.units.len() as f32);
        let rarity = (1.0 + units / (1.0 + found)).ln() / (1.0 + units).ln();
        let share = 1.0 - weight::RARITY * (1.0 - rarity.clamp(0.0, 1.0));
        out.iter_mut().skip(before).for_each(|span| span.weight *= share);
    }

    /// The position of the last word, if the others follow the first one closely enough.
    fn follow(&self, start: usize, rest: &[Vec<u32>], gap: usize) -> Option<usize> {
        let mut now = start;
        for set in rest {
            let ahead = self.ids.get(now + 1..)?.iter().take(gap + 1).take_while(|id| **id != BREAK);
            let (skipped, _) = ahead.enumerate().find(|(_, id)| set.contains(id))?;
            now += skipped + 1;
        }
        Some(now)
    }
}
