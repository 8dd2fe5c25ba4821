//! A person's own copy of an instrument's official text, and the article of it that an item stands at.

mod cut;
mod numbers;
pub mod shelf;
mod tongue;

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::checklist::Item;
use crate::domain::ids::ChecklistId;

pub use cut::{Article, Paragraph};
pub use tongue::Direction;

/// Largest text that is read, in bytes. A treaty with its annexes stays far below it.
pub const LARGEST: u64 = 4 * 1024 * 1024;

/// The copies at hand, by checklist.
pub type Officials = BTreeMap<ChecklistId, Rc<Official>>;

/// A person's own copy of an official text, cut into its articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Official {
    /// As it is kept.
    pub copy: Copy,
    /// Its articles by number, or its numbered paragraphs where it has no articles.
    articles: BTreeMap<u16, Article>,
}

/// A copy as it is kept in this browser, and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Copy {
    /// Name of the file it came from.
    pub name: String,
    /// BCP 47 tag of its language; empty if unknown.
    pub language: String,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// The text, without markup.
    pub text: String,
}

impl Copy {
    /// A copy of the text of a file, its language and direction guessed. `None` if it is too large or no text.
    pub fn of(name: &str, bytes: &[u8]) -> Option<Self> {
        if bytes.len() as u64 > LARGEST {
            return None;
        }
        let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
        let text = if tongue::is_html(text) { tongue::without_markup(text) } else { text.to_owned() };
        if text.trim().is_empty() || text.contains('\0') {
            return None;
        }
        let language = tongue::language(&text).to_owned();
        let rtl = tongue::direction(&text) == Direction::RightToLeft;
        Some(Self { name: name.to_owned(), language, rtl, text })
    }

    /// The direction as markup spells it.
    pub fn dir(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }
}

impl Official {
    /// Cuts a copy into its articles.
    pub fn new(copy: Copy) -> Self {
        let articles = cut::articles(&copy.text);
        Self { copy, articles }
    }

    /// Number of articles found.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether no article was found.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// The articles an item stands at, each with its paragraphs and whether they are those of the item.
    pub fn at(&self, item: &Item) -> Vec<(&Article, Vec<(&Paragraph, bool)>)> {
        let places = places(item);
        let mut numbers: Vec<u16> = places.iter().map(|place| place.0).collect();
        numbers.dedup();
        let found = numbers.into_iter().filter_map(|number| self.articles.get(&number));
        found
            .map(|article| {
                let wanted = |paragraph: &Paragraph| {
                    let here = places.iter().filter(|(number, path)| *number == article.number && !path.is_empty());
                    here.into_iter().any(|(_, path)| paragraph.path.starts_with(path))
                };
                (article, article.paragraphs.iter().map(|paragraph| (paragraph, wanted(paragraph))).collect())
            })
            .collect()
    }
}

/// Where an item stands: article and the path of marks below it, from its units or else from its pinpoint.
fn places(item: &Item) -> Vec<(u16, Vec<u16>)> {
    let units: Vec<_> = item.units.iter().filter_map(|unit| numbers::place(unit)).collect();
    if units.is_empty() { numbers::place(&item.pinpoint).into_iter().collect() } else { units }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::bench;

    fn official(text: &str) -> Official {
        Official::new(Copy::of("x.txt", text.as_bytes()).unwrap())
    }

    fn shown(official: &Official, units: &[&str]) -> Vec<(u16, Vec<String>)> {
        let mut item = bench::item("x");
        item.units = units.iter().map(ToString::to_string).collect();
        let found = official.at(&item).into_iter();
        found
            .map(|(article, paragraphs)| {
                let marked = paragraphs.into_iter().filter(|(_, wanted)| *wanted);
                (article.number, marked.map(|(paragraph, _)| paragraph.text.clone()).collect())
            })
            .collect()
    }

    #[test]
    fn an_item_finds_its_article_and_its_part_of_it() {
        let text = "Article 8\nMarking\n1. States shall:\n(a) mark at making;\n(b) mark at import;\n2. They shall encourage.\n\nArticle 9\nDeactivation\nOpening words:\n(a) one;\n(b) two.\n";
        let official = official(text);
        assert_eq!(shown(&official, &["8(1)(b)"]), [(8, vec!["(b) mark at import;".to_owned()])]);
        assert_eq!(shown(&official, &["8(2)"]), [(8, vec!["2. They shall encourage.".to_owned()])]);
        assert_eq!(shown(&official, &["9(a)"]), [(9, vec!["(a) one;".to_owned()])]);
        assert_eq!(shown(&official, &["8(1)"])[0].1.len(), 3);
        assert_eq!(shown(&official, &["9"]), [(9, vec![])]);
        assert_eq!(shown(&official, &["8(2)", "9(b)"]).len(), 2);
        assert!(shown(&official, &["30"]).is_empty());
    }

    #[test]
    fn without_units_the_pinpoint_tells() {
        let mut item = bench::item("x");
        item.pinpoint = "art. 12(2)(a)-(d)".into();
        assert_eq!(places(&item), [(12, vec![2, 1])]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(Copy::of("x", b"\xff\xfe"), None);
        assert_eq!(Copy::of("x", b"  \n"), None);
        assert_eq!(Copy::of("x", b"PK\0\0"), None);
        assert_eq!(Copy::of("x", &vec![b'a'; LARGEST as usize + 1]), None);
    }
}
