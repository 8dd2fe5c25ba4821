//! Text folded for comparison: no case, no accents, one form of each letter and digit; with the way back to the text.

use crate::domain::letters;

/// A folded text that knows where each of its characters came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each byte of the folded text the byte of the text its character came from, and the text's length at the end;
    /// empty where folding moved nothing.
    from: Vec<u32>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self { text: text.chars().map(plain_ascii).collect(), from: Vec::new() };
        }
        let mut folded = Self { text: String::with_capacity(text.len()), from: Vec::with_capacity(text.len() + 1) };
        for (at, c) in text.char_indices() {
            letters::fold(c, &mut folded.text);
            folded.from.resize(folded.text.len(), at as u32);
        }
        folded.from.push(text.len() as u32);
        folded
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The byte of the text that a byte of the folded text came from.
    pub fn origin(&self, at: usize) -> usize {
        if self.from.is_empty() { at } else { self.from.get(at).map_or(0, |from| *from as usize) }
    }

    /// Every place at which the needle stands, which is folded already, as bytes of the text from and to; none overlap.
    pub fn find<'a>(&'a self, needle: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        let found = (!needle.is_empty()).then(|| self.text.match_indices(needle));
        found.into_iter().flatten().map(|(at, found)| (self.origin(at), self.origin(at + found.len())))
    }
}

/// A needle folded: blanks around it removed and those within it made one.
pub fn needle(text: &str) -> String {
    let folded = Folded::new(text);
    folded.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain_ascii(c: char) -> char {
    if c.is_ascii_whitespace() { ' ' } else { c.to_ascii_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_are_folded_and_found_where_they_stand() {
        for (text, wanted, words) in [
            ("Les Armes À FEU, l’année", "armes a feu", "Armes À FEU"),
            ("Straße und Änderung", "strasse", "Straße"),
            ("حمل الأسلحة النارية", "الاسلحه", "الأسلحة"),
            ("الأَسْلِحَة", "الاسلحه", "الأَسْلِحَة"),
            ("المادة ٥ مكرر", "5", "٥"),
            ("Ещё раз об оружии", "еще", "Ещё"),
            ("第三条 枪支", "枪支", "枪支"),
            ("a\u{a0}b  c", "a b", "a\u{a0}b"),
        ] {
            let folded = Folded::new(text);
            let found: Vec<_> = folded.find(&needle(wanted)).map(|(from, to)| &text[from..to]).collect();
            // A mark behind the last letter belongs to it and may be left outside.
            assert!(found.first().is_some_and(|found| words.starts_with(found)), "{text}: {found:?}");
        }
    }

    #[test]
    fn nothing_is_found_by_nothing() {
        assert_eq!(Folded::new("abc").find(&needle("  ")).count(), 0);
    }
}
