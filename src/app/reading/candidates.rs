//! The provisions that may govern an item, as the pane beside it shows them.

use std::rc::Rc;

use crate::app::reading::Reading;
use crate::app::reading::fold::Folded;
use crate::app::reading::ink::{Ink, Wash};
use crate::domain::ids::LawId;
use crate::domain::provision::Place;

/// What is known of the provisions that may govern an item.
#[derive(Clone, Debug, PartialEq)]
pub enum Candidates {
    /// They are being ranked.
    Loading,
    /// They are ranked, best first.
    Ready {
        /// The provisions.
        list: Rc<[Candidate]>,
        /// Whether nothing in these laws looks like it governs the item.
        weak: bool,
    },
    /// No law of the assessment has a text.
    NoTexts,
    /// They could not be had; the host's own words.
    Unavailable(String),
}

/// A provision that may govern an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The law it is in.
    pub law: LawId,
    /// Its first character.
    pub at: Place,
    /// The words by which it was found: each a place and its length in bytes.
    pub matched: Vec<(Place, u32)>,
}

/// A provision in a list: what is marked in it, and why it stands there.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The law it is in.
    pub law: LawId,
    /// Its piece of that law.
    pub piece: usize,
    /// The words marked in it.
    pub inks: Vec<Ink>,
    /// Words of its heading that are marked, as printed, each once.
    pub in_heading: Vec<String>,
    /// Other words that are marked, as printed, each once, the most frequent first.
    pub in_text: Vec<String>,
}

/// The most words that tell why a provision is listed.
const MOST_WORDS: usize = 6;

impl Candidate {
    /// The provision in its law; `None` if the law no longer has it, since the text was replaced in the meantime.
    pub fn listed(&self, reading: &Reading) -> Option<Listed> {
        let piece = reading.piece_at(self.at)?;
        let ink = |(from, length): &(Place, u32)| {
            let to = Place { block: from.block, at: from.at.checked_add(*length)? };
            (reading.text.is_place(*from) && reading.text.is_place(to)).then_some(Ink {
                from: *from,
                to,
                wash: Wash::Matched,
            })
        };
        Some(listed(reading, piece, self.matched.iter().filter_map(ink).collect()))
    }
}

/// A provision with the words marked in it.
pub fn listed(reading: &Reading, piece: usize, inks: Vec<Ink>) -> Listed {
    let body = reading.mark(piece).map(|mark| mark.body).unwrap_or_default();
    let mut counted: [Vec<(String, String, usize)>; 2] = Default::default();
    for ink in &inks {
        let block = reading.text.blocks.get(ink.from.block as usize);
        let Some(word) = block.and_then(|block| block.text.get(ink.from.at as usize..ink.to.at as usize)) else {
            continue;
        };
        let folded = Folded::new(word).as_str().to_owned();
        let list = &mut counted[usize::from(ink.from >= body)];
        match list.iter_mut().find(|(known, ..)| is_form(known, &folded)) {
            Some((.., count)) => *count += 1,
            None => list.push((folded, word.to_owned(), 1)),
        }
    }
    let [heading, mut text] = counted;
    text.retain(|(word, ..)| !heading.iter().any(|(known, ..)| is_form(known, word)));
    text.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
    let words =
        |list: Vec<(String, String, usize)>| list.into_iter().take(MOST_WORDS).map(|(_, word, _)| word).collect();
    Listed { law: reading.law.clone(), piece, inks, in_heading: words(heading), in_text: words(text) }
}

/// Whether two folded words are forms of one by their look, as `record` and `records`: to tell both tells nothing more.
fn is_form(one: &str, other: &str) -> bool {
    const ENDING: usize = 2;
    const STEM: usize = 4;
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short == long
        || long.strip_prefix(short).is_some_and(|rest| rest.chars().count() <= ENDING && short.chars().count() >= STEM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_one_word() {
        for (one, other, same) in [
            ("firearm", "firearms", true),
            ("records", "record", true),
            ("arm", "arms", false),
            ("firearm", "firearm registry", false),
            ("registry", "registration", false),
            ("枪支", "枪支", true),
        ] {
            assert_eq!(is_form(one, other), same, "{one} {other}");
        }
    }
}
