//! Words of a law as they are compared: cut out of the text, folded, and stemmed by language.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// A language, by its position in the list of those whose word forms are known; all others share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tongue(u8);

const TONGUES: &[(&str, Option<Algorithm>)] = &[
    ("und", None),
    ("ar", Some(Algorithm::Arabic)),
    ("zh", None),
    ("en", Some(Algorithm::English)),
    ("fr", Some(Algorithm::French)),
    ("ru", Some(Algorithm::Russian)),
    ("es", Some(Algorithm::Spanish)),
    ("de", Some(Algorithm::German)),
    ("pt", Some(Algorithm::Portuguese)),
    ("it", Some(Algorithm::Italian)),
    ("nl", Some(Algorithm::Dutch)),
    ("sv", Some(Algorithm::Swedish)),
    ("da", Some(Algorithm::Danish)),
    ("no", Some(Algorithm::Norwegian)),
    ("nb", Some(Algorithm::Norwegian)),
    ("fi", Some(Algorithm::Finnish)),
    ("hu", Some(Algorithm::Hungarian)),
    ("ro", Some(Algorithm::Romanian)),
    ("tr", Some(Algorithm::Turkish)),
    ("el", Some(Algorithm::Greek)),
];

impl Tongue {
    /// A language that is not known.
    pub const UNKNOWN: Self = Self(0);

    /// The language of a BCP 47 tag, by its first part.
    pub fn of(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let at = TONGUES.iter().position(|(known, _)| known.eq_ignore_ascii_case(primary));
        at.map_or(Self::UNKNOWN, |at| Self(at as u8))
    }

    /// Its tag, `und` for one that is not known.
    pub fn tag(self) -> &'static str {
        TONGUES.get(usize::from(self.0)).map_or("und", |(tag, _)| tag)
    }

    /// What brings the forms of its words together.
    pub fn stems(self) -> Stems {
        Stems(TONGUES.get(usize::from(self.0)).and_then(|(_, algorithm)| algorithm.map(Stemmer::create)))
    }
}

/// Brings the forms of a word together.
pub struct Stems(Option<Stemmer>);

impl Stems {
    /// The stem of a word in lower case, folded.
    pub fn stem(&self, lower: &str) -> String {
        match &self.0 {
            Some(stemmer) => fold(&stemmer.stem(without_and(lower))),
            None => fold(lower),
        }
    }
}

/// An Arabic word without the conjunction before its article, which the stemmer only takes where no article follows. Words
/// as short as `والدة` have none.
fn without_and(lower: &str) -> &str {
    let rest = ["وال", "فال"].iter().find_map(|front| lower.strip_prefix(front));
    let whole = rest.is_some_and(|rest| rest.chars().nth(3).is_some());
    lower.char_indices().nth(1).filter(|_| whole).map_or(lower, |(at, _)| lower.get(at..).unwrap_or(lower))
}

/// A word of a text: bytes from, bytes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// Whether the character is a word by itself, as in Chinese.
fn is_alone(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether the character joins letters without being one: soft hyphen, joiners, tatweel.
fn is_joint(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{640}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}')
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || unicode_normalization::char::is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// The words of a text in order. A Chinese character is a word; one or two letters beside an apostrophe are none.
pub fn words(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let skip = rest.find(is_letter)?;
            let from = at + skip;
            let word = text.get(from..)?;
            let first = word.chars().next()?;
            if is_alone(first) {
                at = from + first.len_utf8();
                return Some(Span { from, to: at });
            }
            let length = word.find(|c| !(is_letter(c) || is_joint(c)) || is_alone(c)).unwrap_or(word.len());
            let to = from + length;
            at = to;
            let beside = text.get(..from)?.chars().next_back().is_some_and(is_apostrophe)
                || text.get(to..)?.chars().next().is_some_and(is_apostrophe);
            if beside && text.get(from..to)?.chars().nth(2).is_none() {
                continue;
            }
            return Some(Span { from, to });
        }
    })
}

/// The word in lower case, without what only joins or vocalizes its letters, put into `out`.
pub fn lower(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        return;
    }
    let keep = |c: &char| !is_joint(*c) && !matches!(c, '\u{64B}'..='\u{652}' | '\u{670}' | '\u{610}'..='\u{61A}');
    out.extend(word.nfc().filter(keep).flat_map(char::to_lowercase));
}

/// The word without accents and with one form for each letter.
pub fn fold(lower: &str) -> String {
    if lower.is_ascii() {
        return lower.to_owned();
    }
    let mut out = String::with_capacity(lower.len());
    for c in lower.nfd().filter(|c| !is_mark(*c)) {
        match c {
            'ß' => out.push_str("ss"),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' => out.push('d'),
            'ı' => out.push('i'),
            'ى' | 'ی' => out.push('ي'),
            'ک' => out.push('ك'),
            'ة' => out.push('ه'),
            'ٱ' => out.push('ا'),
            '٠'..='٩' => out.push(digit(c, '٠')),
            '۰'..='۹' => out.push(digit(c, '۰')),
            '０'..='９' => out.push(digit(c, '０')),
            _ => out.push(c),
        }
    }
    out
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
}

/// The script most letters of a text are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin, or none that is told apart.
    Latin,
    /// Arabic.
    Arabic,
    /// Cyrillic.
    Cyrillic,
    /// Chinese.
    Han,
}

impl Script {
    /// That of the first few hundred characters of a text; `None` without letters.
    pub fn of(text: &str) -> Option<Self> {
        let mut counts = [0usize; 4];
        for c in text.chars().take(400).filter(|c| c.is_alphabetic()) {
            let at = match c {
                '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FEFF}' => 1,
                '\u{400}'..='\u{52F}' => 2,
                c if is_alone(c) => 3,
                _ => 0,
            };
            // One Chinese character says about as much as three letters.
            counts[at] += if at == 3 { 3 } else { 1 };
        }
        let all = [Self::Latin, Self::Arabic, Self::Cyrillic, Self::Han];
        let (most, count) = counts.iter().enumerate().max_by_key(|(at, count)| (**count, usize::MAX - at))?;
        (*count > 0).then(|| all.get(most).copied()).flatten()
    }

    /// The language of the vocabulary that is written in it, unless it is Latin.
    pub fn tongue(self) -> Option<Tongue> {
        match self {
            Self::Latin => None,
            Self::Arabic => Some(Tongue::of("ar")),
            Self::Cyrillic => Some(Tongue::of("ru")),
            Self::Han => Some(Tongue::of("zh")),
        }
    }
}

/// Small words by which languages in Latin letters are told apart.
const SMALL: &[(&str, &[&str])] = &[
    ("en", &["the", "of", "and", "to", "or", "is", "for", "be", "by", "any", "that", "with", "shall", "under"]),
    ("fr", &["le", "les", "des", "du", "et", "une", "dans", "pour", "au", "aux", "est", "ou", "sur", "par"]),
    ("es", &["el", "los", "las", "del", "y", "por", "una", "con", "se", "su", "al", "en", "que", "lo"]),
    ("de", &["der", "die", "das", "und", "oder", "von", "zu", "mit", "nach", "ist", "den", "dem", "nicht", "eine"]),
    ("pt", &["os", "do", "da", "dos", "das", "e", "ou", "em", "não", "ao", "na", "no", "para", "uma"]),
];

/// Tells whether a text in Latin letters is of another of the vocabulary's languages than the one it is thought to be.
pub fn tongue_of(text: &str, thought: Tongue) -> Tongue {
    let mut counts = [0usize; SMALL.len()];
    let mut word = String::new();
    let mut all = 0;
    for span in words(text).take(200) {
        lower(text.get(span.from..span.to).unwrap_or_default(), &mut word);
        all += 1;
        for (count, (_, small)) in counts.iter_mut().zip(SMALL) {
            *count += usize::from(small.contains(&word.as_str()));
        }
    }
    let own = SMALL.iter().position(|(tag, _)| *tag == thought.tag()).and_then(|at| counts.get(at)).copied();
    let best = counts.iter().enumerate().max_by_key(|(at, count)| (**count, usize::MAX - at));
    match best {
        // A language the list does not have leaves its traces in none of them, so a text of it needs more to be told.
        Some((at, &count)) if all >= 8 && count * 6 >= all && count >= 3 * own.unwrap_or(count / 3).max(1) => {
            SMALL.get(at).map_or(thought, |(tag, _)| Tongue::of(tag))
        }
        _ => thought,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<&str> {
        words(text).map(|span| &text[span.from..span.to]).collect()
    }

    #[test]
    fn words_are_cut_by_script() {
        assert_eq!(list("Small-arms, s. 117.07(2)"), ["Small", "arms", "s", "117", "07", "2"]);
        assert_eq!(list("l’arme d'épaule; dealer's"), ["arme", "épaule", "dealer"]);
        assert_eq!(list("第十三条 枪支AK-47"), ["第", "十", "三", "条", "枪", "支", "AK", "47"]);
        assert_eq!(list("الأســلحة والذخائر،"), ["الأســلحة", "والذخائر"]);
    }

    #[test]
    fn forms_of_a_word_meet() {
        let same = |tag: &str, one: &str, other: &str| {
            let stems = Tongue::of(tag).stems();
            let stem = |word: &str| {
                let mut out = String::new();
                lower(word, &mut out);
                stems.stem(&out)
            };
            assert_eq!(stem(one), stem(other), "{tag}");
        };
        same("en", "Manufacture", "manufactured");
        same("fr", "armes", "arme");
        same("es", "fabricación", "fabricaciones");
        same("ru", "оружие", "оружия");
        same("ar", "الأسلحة", "أسلحة");
        same("ar", "رخصة", "رُخْصَة");
        same("ar", "والأسلحة", "أسلحة");
        same("ar", "فالذخائر", "ذخائر");
        assert_eq!(without_and("والدة"), "والدة");
        same("de", "Waffen", "Waffe");
        same("pt", "licenças", "licença");
    }

    #[test]
    fn scripts_and_languages_of_a_stretch_are_told_apart() {
        assert_eq!(Script::of("12 (а) оружие arms"), Some(Script::Cyrillic));
        assert_eq!(Script::of("12."), None);
        let french = "Le titulaire du permis est tenu de marquer les armes et des munitions dans les délais.";
        assert_eq!(tongue_of(french, Tongue::of("en")).tag(), "fr");
        assert_eq!(tongue_of(french, Tongue::of("fr")).tag(), "fr");
        assert_eq!(
            tongue_of("Each firearm shall be marked by the holder of the licence.", Tongue::of("en")).tag(),
            "en"
        );
    }
}
