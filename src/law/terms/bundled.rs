//! The vocabulary and the searches that ship with the program, as text.

use crate::law::terms::Texts;

/// The languages of the vocabulary.
pub const LANGUAGES: &[&str] = &["ar", "zh", "en", "fr", "ru", "es", "de", "pt"];

macro_rules! languages {
    ($($tag:literal),+) => {
        &[$(($tag, include_str!(concat!("../../../checklists/vocabulary/", $tag, ".yaml")))),+]
    };
}

macro_rules! searches {
    ($($slug:literal),+ $(,)?) => {
        &[$(($slug, include_str!(concat!("../../../checklists/", $slug, "/search.yaml")))),+]
    };
}

/// They belong to the module that reads laws; nothing of the page's own module names them.
pub(super) const TEXTS: Texts<'static> = Texts {
    concepts: include_str!("../../../checklists/vocabulary/concepts.yaml"),
    languages: languages!["ar", "zh", "en", "fr", "ru", "es", "de", "pt"],
    searches: searches![
        "firearms-protocol",
        "untoc",
        "model-law",
        "wg-2012",
        "wg-2016-paper",
        "wg-2018",
        "wg-2018-paper",
        "wg-2020",
        "att",
        "sdg-16-4-2",
    ],
};
