//! Locales of the catalogue, and the two pseudo-locales that tests use.

use std::borrow::Cow;

use unic_langid::LanguageIdentifier;

use crate::domain::force::keywords;

keywords!(
    /// A language the interface and reports can be shown in. The key is its BCP 47 tag.
    Locale {
        /// English.
        English = "en",
        /// English with accents and a third longer, to find texts that are not in the catalogue or do not fit.
        Pseudo = "en-x-pseudo",
        /// The same, laid out from right to left.
        PseudoRtl = "ar-x-pseudo",
    }
);

impl Locale {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.key()
    }

    /// Direction of writing, as the value of a `dir` attribute.
    pub fn direction(self) -> &'static str {
        if self == Locale::PseudoRtl { "rtl" } else { "ltr" }
    }

    /// Whether it exists for tests alone.
    pub fn is_pseudo(self) -> bool {
        self != Locale::English
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        // Pseudo-locales hold English messages, whose plural forms are chosen by English rules.
        unic_langid::LanguageIdentifier::from_bytes(b"en").unwrap_or_default()
    }

    pub(crate) fn transform(self) -> Option<fn(&str) -> Cow<'_, str>> {
        self.is_pseudo().then_some(accent as fn(&str) -> Cow<'_, str>)
    }
}

/// Puts accents on vowels and doubles them: a readable stand-in for a longer language.
fn accent(text: &str) -> Cow<'_, str> {
    text.chars()
        .flat_map(|c| {
            let (first, second) = match c {
                'a' => ('à', Some('á')),
                'e' => ('é', Some('è')),
                'o' => ('ö', Some('õ')),
                'A' => ('Å', None),
                'E' => ('Ë', None),
                'O' => ('Ø', None),
                'i' => ('ï', None),
                'u' => ('ü', None),
                other => (other, None),
            };
            std::iter::once(first).chain(second)
        })
        .collect::<String>()
        .into()
}
