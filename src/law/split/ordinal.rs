//! Ordinals in words: `primero`, `Erster`, `первая`, `الحادية والعشرون`.

use super::number::fold;

/// Stems of ordinals, folded, with their value; a word begins with its stem and has an ending of that language.
const ORDINALS: &[(&str, u32)] = &[
    ("unic", 1),
    ("preliminar", 0),
    ("preliminaire", 0),
    ("premier", 1),
    ("primeir", 1),
    ("primer", 1),
    ("first", 1),
    ("erste", 1),
    ("перв", 1),
    ("deuxieme", 2),
    ("segund", 2),
    ("second", 2),
    ("zweite", 2),
    ("втор", 2),
    ("troisieme", 3),
    ("terceir", 3),
    ("tercer", 3),
    ("third", 3),
    ("dritte", 3),
    ("трет", 3),
    ("quatrieme", 4),
    ("cuart", 4),
    ("quart", 4),
    ("fourth", 4),
    ("vierte", 4),
    ("четверт", 4),
    ("cinquieme", 5),
    ("quint", 5),
    ("fifth", 5),
    ("funfte", 5),
    ("пят", 5),
    ("sixieme", 6),
    ("sext", 6),
    ("sixth", 6),
    ("sechste", 6),
    ("шест", 6),
    ("septieme", 7),
    ("septim", 7),
    ("setim", 7),
    ("seventh", 7),
    ("siebent", 7),
    ("siebte", 7),
    ("седьм", 7),
    ("huitieme", 8),
    ("octav", 8),
    ("oitav", 8),
    ("eighth", 8),
    ("achte", 8),
    ("восьм", 8),
    ("neuvieme", 9),
    ("noven", 9),
    ("non", 9),
    ("ninth", 9),
    ("neunte", 9),
    ("девят", 9),
    ("dixieme", 10),
    ("decim", 10),
    ("tenth", 10),
    ("zehnte", 10),
    ("десят", 10),
    ("undecim", 11),
    ("onceav", 11),
    ("elfte", 11),
    ("duodecim", 12),
    ("doceav", 12),
    ("zwolfte", 12),
    ("vigesim", 20),
    ("trigesim", 30),
    ("cuadragesim", 40),
    ("quadragesim", 40),
    ("quincuagesim", 50),
    ("quinquagesim", 50),
    ("sexagesim", 60),
    ("septuagesim", 70),
    ("octogesim", 80),
    ("nonagesim", 90),
    ("centesim", 100),
];

const ENDINGS: &[&str] =
    &["", "o", "a", "os", "as", "e", "s", "r", "n", "er", "en", "es", "ый", "ая", "ое", "ий", "ья", "ье", "ой", "ей"];

/// Stems of Arabic ordinals without their article, folded.
const ARABIC: &[(&str, u32)] = &[
    ("اول", 1),
    ("ثان", 2),
    ("ثالث", 3),
    ("رابع", 4),
    ("خامس", 5),
    ("سادس", 6),
    ("سابع", 7),
    ("ثامن", 8),
    ("تاسع", 9),
    ("عاشر", 10),
    ("حادي", 1),
    ("واحد", 1),
    ("عشرون", 20),
    ("عشرين", 20),
    ("ثلاث", 30),
    ("اربع", 40),
    ("خمس", 50),
    ("ست", 60),
    ("سبع", 70),
    ("ثمان", 80),
    ("تسع", 90),
    ("عشر", 10),
    ("مائ", 100),
    ("مئ", 100),
];

/// The ordinal in words at the beginning of a text (`primero`, `décimo tercero`, `الحادية والعشرون`): its value and
/// its length in bytes.
pub(super) fn ordinal(text: &str) -> Option<(u32, usize)> {
    let (mut sum, mut end, mut at) = (None, 0, 0);
    for _ in 0..4 {
        let rest = text.get(at..)?;
        let start = at + (rest.len() - rest.trim_start().len());
        let rest = rest.trim_start();
        let len = rest.find(|c: char| !(c.is_alphabetic() || in_word(c))).unwrap_or(rest.len());
        let word = fold(&rest[..len]);
        if sum.is_some() && word == "بعد" {
            at = start + len;
            continue;
        }
        let Some(value) = ordinal_word(&word) else { break };
        // Tens come before units, in Arabic after them.
        if sum.is_some_and(|sum: u32| sum > 0 && !sum.is_multiple_of(10) && value < 10) {
            break;
        }
        sum = Some(sum.unwrap_or(0) + value);
        end = start + len;
        at = end;
    }
    sum.map(|sum| (sum, end))
}

fn in_word(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64b}'..='\u{652}')
}

fn ordinal_word(word: &str) -> Option<u32> {
    if word.chars().next().is_some_and(|c| ('\u{621}'..='\u{64a}').contains(&c)) {
        let bare = word.strip_prefix("وال").or_else(|| word.strip_prefix("ال")).or_else(|| word.strip_prefix('و'));
        let bare = bare.unwrap_or(word);
        let found = ARABIC.iter().find(|(stem, _)| {
            bare.strip_prefix(stem).is_some_and(|end| matches!(end, "" | "ي" | "يه" | "ه" | "ون" | "ين" | "ا"))
        });
        return found.map(|(_, value)| *value);
    }
    for glued in ["decimo", "decima", "vigesimo", "vigesima", "trigesimo", "trigesima"] {
        if let Some(unit) = word.strip_prefix(glued).filter(|unit| unit.len() > 2) {
            let tens = if glued.starts_with('d') {
                10
            } else if glued.starts_with('v') {
                20
            } else {
                30
            };
            return ordinal_word(unit).filter(|unit| *unit < 10).map(|unit| tens + unit);
        }
    }
    let fits = |stem: &str| word.strip_prefix(stem).is_some_and(|end| ENDINGS.contains(&end));
    ORDINALS.iter().find(|(stem, _)| fits(stem)).map(|(_, value)| *value)
}
