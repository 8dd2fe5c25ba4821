//! The language of a text: by its script, its function words and its trigrams.

use crate::domain::provision::LawText;

/// The tag for a language that was not recognized.
pub const UNKNOWN: &str = "und";

/// The languages in which items are asked, and whose way of drafting the cut knows best.
pub const SUPPORTED: &[&str] = &["ar", "zh", "en", "fr", "ru", "es", "de", "pt"];

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 6000;

/// Function words by which short texts are told apart; each stands with one language only.
const FUNCTION_WORDS: &[(&str, &[&str])] = &[
    ("en", &["the", "of", "and", "shall", "is", "or", "by", "for", "be", "with", "any", "this"]),
    ("fr", &["le", "les", "des", "du", "et", "est", "une", "dans", "pour", "ou", "au", "sur"]),
    ("es", &["el", "los", "las", "del", "y", "por", "una", "con", "al", "lo", "su", "podrá"]),
    ("de", &["der", "die", "und", "das", "den", "ist", "nicht", "zu", "des", "oder", "wer", "mit"]),
    ("pt", &["o", "os", "da", "do", "dos", "não", "em", "uma", "ao", "à", "são", "ou", "e"]),
];

/// The BCP 47 tag of the language a text is written in, or `und`. For a file in several languages ask for its blocks
/// one by one.
pub fn language_of(text: &str) -> &'static str {
    let text = head(text, SAMPLE);
    let Some(found) = whatlang::detect(text) else { return UNKNOWN };
    if found.script() == whatlang::Script::Cyrillic
        && let Some(tag) = cyrillic(text)
    {
        return tag;
    }
    if found.is_reliable() {
        return tag_of(found.lang().code());
    }
    if found.script() == whatlang::Script::Latin
        && let Some(tag) = by_words(text)
    {
        return tag;
    }
    // Below this length trigrams guess. Scripts that belong to one language need no length.
    let alone = matches!(found.script(), whatlang::Script::Mandarin | whatlang::Script::Hangul);
    if alone || text.len() >= 60 { tag_of(found.lang().code()) } else { UNKNOWN }
}

/// The language of most of a law's own words.
pub fn language_of_law(law: &LawText) -> &'static str {
    let blocks: Vec<_> = law.blocks.iter().filter(|block| block.role.is_law() && block.text.len() > 40).collect();
    let step = (blocks.len() / 24).max(1);
    let mut sample = String::new();
    for block in blocks.iter().step_by(step) {
        sample.push_str(head(&block.text, SAMPLE / 20));
        sample.push('\n');
    }
    if sample.is_empty() {
        for block in law.blocks.iter().take(200) {
            sample.push_str(head(&block.text, SAMPLE / 20));
            sample.push('\n');
        }
    }
    language_of(&sample)
}

/// The beginning of a text, of at most so many bytes.
pub(super) fn head(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Letters that neither Russian nor its neighbours have, and which trigrams do not know.
fn cyrillic(text: &str) -> Option<&'static str> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let count = |set: &str| text.chars().flat_map(char::to_lowercase).filter(|c| set.contains(*c)).count();
    if count("қғұ") * 200 > letters {
        Some("kk")
    } else if count("ңөү") * 200 > letters {
        Some("ky")
    } else if count("ҳҷӣӯ") * 200 > letters {
        Some("tg")
    } else {
        None
    }
}

fn by_words(text: &str) -> Option<&'static str> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    let mut counts: Vec<(usize, &'static str)> = FUNCTION_WORDS
        .iter()
        .map(|(tag, list)| (words.iter().filter(|word| list.contains(&word.as_str())).count(), *tag))
        .collect();
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let [(most, tag), (next, _), ..] = counts.as_slice() else { return None };
    (*most >= 2 && most * 8 >= words.len() && *most >= next * 2).then_some(*tag)
}

fn tag_of(code: &str) -> &'static str {
    const TAGS: &[(&str, &str)] = &[
        ("eng", "en"),
        ("fra", "fr"),
        ("spa", "es"),
        ("rus", "ru"),
        ("cmn", "zh"),
        ("ara", "ar"),
        ("deu", "de"),
        ("por", "pt"),
        ("epo", "eo"),
        ("ita", "it"),
        ("ben", "bn"),
        ("ukr", "uk"),
        ("kat", "ka"),
        ("hin", "hi"),
        ("jpn", "ja"),
        ("heb", "he"),
        ("yid", "yi"),
        ("pol", "pl"),
        ("amh", "am"),
        ("jav", "jv"),
        ("kor", "ko"),
        ("nob", "nb"),
        ("dan", "da"),
        ("swe", "sv"),
        ("fin", "fi"),
        ("tur", "tr"),
        ("nld", "nl"),
        ("hun", "hu"),
        ("ces", "cs"),
        ("ell", "el"),
        ("bul", "bg"),
        ("bel", "be"),
        ("mar", "mr"),
        ("kan", "kn"),
        ("ron", "ro"),
        ("slv", "sl"),
        ("hrv", "hr"),
        ("srp", "sr"),
        ("mkd", "mk"),
        ("lit", "lt"),
        ("lav", "lv"),
        ("est", "et"),
        ("tam", "ta"),
        ("vie", "vi"),
        ("urd", "ur"),
        ("tha", "th"),
        ("guj", "gu"),
        ("uzb", "uz"),
        ("pan", "pa"),
        ("aze", "az"),
        ("ind", "id"),
        ("tel", "te"),
        ("pes", "fa"),
        ("mal", "ml"),
        ("ori", "or"),
        ("mya", "my"),
        ("nep", "ne"),
        ("sin", "si"),
        ("khm", "km"),
        ("tuk", "tk"),
        ("aka", "ak"),
        ("zul", "zu"),
        ("sna", "sn"),
        ("afr", "af"),
        ("lat", "la"),
        ("slk", "sk"),
        ("cat", "ca"),
        ("tgl", "tl"),
        ("hye", "hy"),
        ("cym", "cy"),
    ];
    TAGS.iter().find(|(known, _)| *known == code).map_or(UNKNOWN, |(_, tag)| tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_of_short_sentences() {
        let cases = [
            ("en", "A person shall not import a firearm without a licence issued by the Minister."),
            ("fr", "Nul ne peut importer une arme à feu sans une licence délivrée par le ministre."),
            ("es", "Queda prohibida la importación de armas de fuego sin la licencia que expide el Ministerio."),
            ("ru", "Ввоз огнестрельного оружия без лицензии, выданной министерством, запрещается."),
            ("zh", "任何单位和个人未经许可不得进口枪支。"),
            ("ar", "لا يجوز استيراد الأسلحة النارية بغير ترخيص من وزير الداخلية."),
            ("de", "Die Einfuhr von Schusswaffen ist nur mit einer Erlaubnis der zuständigen Behörde gestattet."),
            (
                "pt",
                "É proibida a importação de armas de fogo sem licença concedida pelo Ministério, não se aplicando o disposto.",
            ),
            ("ja", "銃砲を輸入しようとする者は、許可を受けなければならない。"),
            ("kk", "Қаруды рұқсатсыз әкелуге тыйым салынады және ол тәркіленеді."),
            ("und", "12 345"),
            ("und", ""),
        ];
        for (tag, text) in cases {
            assert_eq!(language_of(text), tag, "{text}");
        }
    }

    #[test]
    fn a_long_text_is_cut_at_a_border() {
        assert_eq!(language_of(&"枪支管理".repeat(5000)), "zh");
    }
}
