//! Names of languages in the language itself, by BCP 47 tag, so that they need no translation.

/// A language in which laws are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Its own name.
    pub name: &'static str,
}

macro_rules! languages {
    ($($tag:literal $name:literal)+) => { &[$(Language { tag: $tag, name: $name }),+] };
}

/// The list: the six languages of the United Nations first, then others by tag.
pub const ALL: &[Language] = languages! {
    "ar" "العربية" "zh" "中文" "en" "English" "fr" "Français" "ru" "Русский" "es" "Español"
    "af" "Afrikaans" "am" "አማርኛ" "az" "Azərbaycanca" "be" "Беларуская" "bg" "Български" "bn" "বাংলা" "bs" "Bosanski"
    "ca" "Català" "cs" "Čeština" "da" "Dansk" "de" "Deutsch" "dv" "ދިވެހި" "dz" "རྫོང་ཁ" "el" "Ελληνικά" "et" "Eesti"
    "fa" "فارسی" "fi" "Suomi" "ga" "Gaeilge" "gn" "Avañe’ẽ" "he" "עברית" "hi" "हिन्दी" "hr" "Hrvatski"
    "ht" "Kreyòl ayisyen" "hu" "Magyar" "hy" "Հայերեն" "id" "Bahasa Indonesia" "is" "Íslenska" "it" "Italiano"
    "ja" "日本語" "ka" "ქართული" "kk" "Қазақ тілі" "km" "ខ្មែរ" "ko" "한국어" "ky" "Кыргызча" "lo" "ລາວ"
    "lt" "Lietuvių" "lv" "Latviešu" "mg" "Malagasy" "mk" "Македонски" "mn" "Монгол" "ms" "Bahasa Melayu" "mt" "Malti"
    "my" "မြန်မာ" "ne" "नेपाली" "nl" "Nederlands" "no" "Norsk" "pl" "Polski" "ps" "پښتو" "pt" "Português"
    "ro" "Română" "rw" "Ikinyarwanda" "si" "සිංහල" "sk" "Slovenčina" "sl" "Slovenščina" "so" "Soomaali" "sq" "Shqip"
    "sr" "Српски" "sv" "Svenska" "sw" "Kiswahili" "ta" "தமிழ்" "tg" "Тоҷикӣ" "th" "ไทย" "ti" "ትግርኛ" "tk" "Türkmençe"
    "tr" "Türkçe" "uk" "Українська" "ur" "اردو" "uz" "Oʻzbekcha" "vi" "Tiếng Việt"
};

/// The language of a tag in its own name; the part before the first hyphen decides. `None` for one not in the list.
pub fn name(tag: &str) -> Option<&'static str> {
    let base = tag.split('-').next().unwrap_or(tag);
    ALL.iter().find(|language| language.tag.eq_ignore_ascii_case(base)).map(|language| language.name)
}

/// The tag for what a person typed: the tag of a language of the list given by name, or else the text itself.
pub fn tag_of(typed: &str) -> String {
    let typed = typed.trim();
    let named = ALL.iter().find(|language| language.name.to_lowercase() == typed.to_lowercase());
    named.map_or(typed, |language| language.tag).to_owned()
}

/// Whether a text has the shape of a BCP 47 tag: a language of two to eight letters, then parts of one to eight letters
/// and digits.
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Scripts that run from right to left, by their ISO 15924 codes.
const RTL_SCRIPTS: &[&str] = &["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"];

/// Languages whose usual script runs from right to left. Those written in several, as Azerbaijani, Kurdish and Punjabi,
/// say so by a part for the script.
const RTL_LANGUAGES: &[&str] = &[
    "aeb", "ajp", "apc", "apd", "ar", "arb", "arc", "arq", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa",
    "glk", "he", "iw", "ji", "khw", "ks", "lah", "lrc", "luz", "mzn", "nqo", "pbt", "pbu", "pes", "phr", "pnb", "prs",
    "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
];

/// Whether a language is written from right to left; a tag that names a script is judged by that.
pub fn is_rtl(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    let listed = |list: &[&str], part: &str| list.iter().any(|known| known.eq_ignore_ascii_case(part));
    // What follows `x` is private and names no script.
    let script = parts
        .take_while(|part| part.len() > 1)
        .find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    script.map_or_else(|| listed(RTL_LANGUAGES, language), |script| listed(RTL_SCRIPTS, script))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn tags_are_well_formed_and_unique_and_lead_back_from_names() {
        let tags: BTreeSet<_> = ALL.iter().map(|language| language.tag).collect();
        assert_eq!(tags.len(), ALL.len());
        for language in ALL {
            assert!(is_tag(language.tag));
            assert_eq!(tag_of(language.name), language.tag);
            assert_eq!(name(language.tag), Some(language.name));
        }
    }

    #[test]
    fn a_tag_with_a_region_or_script_has_the_name_of_its_language() {
        assert_eq!(name("sr-Latn-RS"), Some("Српски"));
        assert_eq!(name("PT-br"), Some("Português"));
        assert_eq!(name("tlh"), None);
    }

    #[test]
    fn what_is_typed_becomes_a_tag_where_it_is_a_name() {
        assert_eq!(tag_of(" français "), "fr");
        assert_eq!(tag_of("es-419"), "es-419");
    }

    #[test]
    fn shapes() {
        for good in ["en", "pt-BR", "zh-Hant-TW", "es-419", "en-x-pseudo", "tlh"] {
            assert!(is_tag(good), "{good}");
        }
        for bad in ["", "e", "English language", "en_GB", "12", "en-", "français"] {
            assert!(!is_tag(bad), "{bad}");
        }
    }

    #[test]
    fn the_script_tells_the_direction_where_it_is_named() {
        for tag in
            ["ar", "AR-kw", "ckb", "ug", "yi", "dv", "ps", "az-Arab", "ku_Arab", "pa-Arab-PK", "ff-Adlm", "prs-AF"]
        {
            assert!(is_rtl(tag), "{tag}");
        }
        for tag in ["", "en", "az", "ku", "ug-Cyrl", "sd-Deva-IN", "he-Latn", "zh-Hans", "ar-Latn", "en-x-arab"] {
            assert!(!is_rtl(tag), "{tag}");
        }
    }
}
