//! Tests of figures, by snippets in the manner of statutes.

use super::*;
use crate::domain::provision::{Block, Role};
use proptest::prelude::*;

fn law(text: &str) -> LawText {
    let block = Block { role: Role::Text, level: 0, page: 0, text: text.into() };
    LawText { blocks: vec![block], ..LawText::default() }
}

/// Figures as text: kind, least and most, unit.
fn told(text: &str) -> Vec<String> {
    let law = law(text);
    let show = |figure: Figure| {
        assert_eq!(figure.words, law.blocks[0].text[figure.from.at as usize..figure.to.at as usize]);
        let end = |end: Option<u64>| end.map(|end| end.to_string()).unwrap_or_default();
        let unit = ["h", "d", "w", "m", "y", "money"][figure.unit as usize];
        let kind = ["time", "prison", "fine", "date"][figure.kind as usize];
        format!("{kind} {}..{} {unit}", end(figure.min), end(figure.max))
    };
    figures(&law, Place::default(), law.end()).into_iter().map(show).collect()
}

#[test]
fn figures_are_read_in_eight_languages() {
    let faults: Vec<String> = [
        ("Books are kept for ten (10) years.", "time 10..10 y"),
        ("for not less than five years", "time 5.. y"),
        ("kept for twenty-five years or longer", "time 25.. y"),
        ("within 30 days of the sale", "time ..30 d"),
        ("imprisonment for a term not exceeding four years", "prison ..4 y"),
        ("liable to imprisonment for not less than two and not more than five years", "prison 2..5 y"),
        ("imprisonment for two to five years", "prison 2..5 y"),
        ("a fine of up to 10,000 dollars", "fine ..10000 money"),
        ("a fine not exceeding $5,000", "fine ..5000 money"),
        ("a person under 18 years of age", ""),
        ("manufactured before 1900", "date ..1900 y"),
        ("made before 1 January 1900", "date ..1900 y"),
        ("not later than 31/12/1899", "date 1899..1899 y"),
        ("section 23 of the rules", ""),
        ("Les registres sont conservés pendant au moins dix ans", "time 10.. y"),
        ("un emprisonnement de cinq ans et une amende de 75 000 euros", "prison 5..5 y; fine 75000..75000 money"),
        ("quatre-vingt-dix jours", "time 90..90 d"),
        ("soixante-quinze jours", "time 75..75 d"),
        ("avant le 1er janvier 1900", "date ..1900 y"),
        ("durante diez años", "time 10..10 y"),
        ("pena de prisión de uno a tres años", "prison 1..3 y"),
        ("un plazo de treinta y cinco días", "time 35..35 d"),
        ("anteriores al 1º de enero de 1890", "date 1890..1890 y"),
        ("multa de hasta 3.000 euros", "fine ..3000 money"),
        ("für mindestens zehn Jahre aufzubewahren", "time 10.. y"),
        ("Freiheitsstrafe bis zu fünf Jahren", "prison ..5 y"),
        ("Freiheitsstrafe von sechs Monaten bis zu zehn Jahren", "prison 6.. m; prison ..10 y"),
        ("binnen fünfundzwanzig Tagen", "time 25..25 d"),
        ("в течение десяти лет", "time 10..10 y"),
        ("лишением свободы на срок от двух до пяти лет", "prison 2..5 y"),
        ("лишением свободы на срок до четырех лет", "prison ..4 y"),
        ("штраф в размере до ста тысяч рублей", "fine ..100000 money"),
        ("لمدة عشر سنوات", "time 10..10 y"),
        ("بالحبس مدة لا تزيد على خمس سنوات", "prison ..5 y"),
        ("خلال خمسة عشر يوما", "time 15..15 d"),
        ("مدة لا تقل عن سنتين", "time 2.. y"),
        ("غرامة لا تجاوز ٥٠٠ دينار", "fine ..500 money"),
        ("处三年以上七年以下有期徒刑", "prison 3..7 y"),
        ("保存十年以上", "time 10.. y"),
        ("1899年12月31日以前制造", "date ..1899 y"),
        ("六个月以下", "time ..6 m"),
        ("pelo menos dez anos", "time 10.. y"),
        ("pena de prisão até vinte e cinco anos", "prison ..25 y"),
        ("۳۰ روز", ""),
    ]
    .into_iter()
    .filter(|(text, wanted)| told(text).join("; ") != *wanted)
    .map(|(text, wanted)| format!("{text}: {:?}, not {wanted:?}", told(text)))
    .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn figures_of_a_law_are_set_beside_those_of_an_item() {
    let asked = |text: &str| figures(&law(text), Place::default(), Place::new(1, 0));
    let text = law(
        "Books are kept for five years from 2004; a breach is punished by imprisonment for two years. Arms of 1870.",
    );
    let beside = |asked: &[Figure]| {
        beside(asked, &text, Place::default(), text.end()).into_iter().map(|figure| figure.words).collect::<Vec<_>>()
    };
    assert_eq!(beside(&asked("at least ten years")), ["five years"]);
    assert_eq!(beside(&asked("four years of imprisonment")), ["two years"]);
    assert_eq!(beside(&asked("after 1899")), ["1870"]);
    assert!(beside(&[]).is_empty());
}

proptest! {
    #[test]
    fn whatever_is_read_has_its_place(text in "[0-9a-z十三年以上لعشر سنة.,$()/ -]{0,60}") {
        let law = law(&text);
        for figure in figures(&law, Place::default(), law.end()) {
            prop_assert_eq!(text.get(figure.from.at as usize..figure.to.at as usize), Some(figure.words.as_str()));
            prop_assert!(figure.min.is_some() || figure.max.is_some());
        }
    }
}
