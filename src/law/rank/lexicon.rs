//! The words of a law: which there are, by stem and by letters, and where each of them stands.

use std::collections::BTreeMap;

use crate::law::rank::law::BREAK;
use crate::law::rank::pattern::Word;
use crate::law::words::{Tongue, fold};

/// The words of a law and where they stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    /// Words by language and stem.
    stems: BTreeMap<(Tongue, String), Vec<u32>>,
    /// The folded words of all languages, each between line feeds.
    folded: String,
    /// Where each begins in it; the word's id is the position.
    starts: Vec<u32>,
    /// Ids in the order of the folded words.
    sorted: Vec<u32>,
    /// Where the positions of each word begin in the list; one more than words.
    postings: Vec<u32>,
    positions: Vec<u32>,
    /// The languages there are.
    pub(super) tongues: Vec<Tongue>,
}

impl Lexicon {
    /// Where a word stands, in order.
    pub(super) fn positions_of(&self, id: u32) -> &[u32] {
        let at = |id: usize| self.postings.get(id).copied().unwrap_or_default() as usize;
        self.positions.get(at(id as usize)..at(id as usize + 1)).unwrap_or_default()
    }

    /// The words that fit a word of a term, sorted.
    pub(super) fn resolve(&self, word: &Word, tongue: Tongue) -> Vec<u32> {
        let mut out: Vec<u32> = Vec::new();
        match word {
            Word::Stem(stem, plain) => {
                for stem in [Some(stem), (plain != stem).then_some(plain)].into_iter().flatten() {
                    out.extend(self.stems.get(&(tongue, stem.clone())).into_iter().flatten());
                }
            }
            Word::Wild { front: false, behind: true, core } => {
                let from = self.sorted.partition_point(|&id| self.text(id) < core.as_str());
                let rest = self.sorted.get(from..).unwrap_or_default().iter();
                out.extend(rest.take_while(|&&id| self.text(id).starts_with(core.as_str())));
            }
            Word::Wild { behind, core, .. } => {
                let needle = if *behind { core.clone() } else { format!("{core}\n") };
                let found = self.folded.match_indices(&needle);
                out.extend(found.map(|(at, _)| self.starts.partition_point(|&s| s as usize <= at) as u32 - 1));
            }
        }
        out.sort_unstable();
        out.dedup();
        out
    }

    /// About how many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        self.positions.len() * 4 + self.folded.len() + self.starts.len() * 60
    }

    fn text(&self, id: u32) -> &str {
        let at = |id: usize| self.starts.get(id).map_or(self.folded.len(), |at| *at as usize);
        self.folded.get(at(id as usize)..at(id as usize + 1)).unwrap_or_default().trim_end()
    }
}

/// Gathers the words, given in the order of their ids, and where they stand.
pub(super) fn lexicon(words: &[(Tongue, String)], ids: &[u32]) -> Lexicon {
    let mut out = Lexicon::default();
    for (id, (tongue, word)) in words.iter().enumerate() {
        if !out.tongues.contains(tongue) {
            out.tongues.push(*tongue);
        }
        out.starts.push(out.folded.len() as u32);
        out.folded.push_str(&fold(word));
        out.folded.push('\n');
        out.sorted.push(id as u32);
    }
    out.tongues.sort_unstable();
    for &tongue in &out.tongues {
        let stems = tongue.stems();
        for (id, (_, word)) in words.iter().enumerate().filter(|(_, (of, _))| *of == tongue) {
            out.stems.entry((tongue, stems.stem(word))).or_default().push(id as u32);
        }
    }
    let mut sorted = std::mem::take(&mut out.sorted);
    sorted.sort_by(|&a, &b| out.text(a).cmp(out.text(b)).then(a.cmp(&b)));
    out.sorted = sorted;
    let mut counts = vec![0u32; words.len() + 1];
    for slot in ids.iter().filter(|&&id| id != BREAK).map(|&id| id as usize + 1) {
        if let Some(count) = counts.get_mut(slot) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for count in &mut counts {
        sum += *count;
        *count = sum;
    }
    let mut next = counts.clone();
    out.positions = vec![0; sum as usize];
    for (position, &id) in ids.iter().enumerate().filter(|(_, id)| **id != BREAK) {
        let Some(slot) = next.get_mut(id as usize) else { continue };
        if let Some(place) = out.positions.get_mut(*slot as usize) {
            *place = position as u32;
        }
        *slot += 1;
    }
    out.postings = counts;
    out
}
