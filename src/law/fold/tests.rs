//! Tests of folding and of the way back.

use super::*;
use proptest::prelude::*;

#[test]
fn print_and_typing_make_no_difference() {
    for (one, other) in [
        ("The  Holder\u{a0}of a\nlicence", "the holder of a licence"),
        ("«\u{a0}armes à feu\u{a0}»", "“armes a\u{300} feu”"),
        ("l’arme – d'épaule", "l'arme—d‘e\u{301}paule"),
        ("of\u{fb01}ce \u{fb00}", "office ff"),
        ("fire\u{ad}arm", "firearm"),
        ("Ещё Й", "еще и\u{306}"),
        ("الأَسْلِحَة", "الأسلحة"),
        ("الأســلحة", "الا\u{654}سلحة"),
        ("\u{fe8d}\u{fedf}\u{fe92}\u{fef0}", "البى"),
        ("\u{fefb}", "لا"),
        ("المادة ٥ مکرر", "المادة 5 مكرر"),
        ("ＡＢＣ１２（３）", "abc12(3)"),
        ("第 三 条", "第三条"),
        ("section 23 (2) ;", "Section 23(2);"),
        ("Straße", "STRASSE"),
        ("İÇ", "iç"),
        ("1º de", "1o de"),
    ] {
        assert_eq!(fold(one), fold(other), "{one} / {other}");
    }
    assert_ne!(fold("cafe"), fold("café"));
    assert_ne!(fold("fire arm"), fold("firearm"));
}

#[test]
fn every_presentation_form_in_use_has_its_letters() {
    for code in 0xfe80..=0xfefcu32 {
        let form = char::from_u32(code).unwrap();
        let mut letters = String::new();
        unicode_normalization::char::decompose_compatible(form, |c| letters.push(c));
        let wanted: String = unicode_normalization::UnicodeNormalization::nfc(letters.as_str()).collect();
        assert_eq!(arabic(form), wanted, "{code:x}");
    }
}

#[test]
fn a_fingerprint_is_of_the_folded_words() {
    assert_eq!(print("The  holder"), print("the holder"));
    assert_ne!(print("The holder"), print("The holders"));
    assert_eq!(print("x").len(), 16);
}

/// Folds two stretches, the second in another block.
fn folded(one: &str, other: &str) -> Folded {
    let mut folded = Folded::default();
    folded.add(Place::new(3, 5), one);
    folded.add(Place::new(4, 0), other);
    folded
}

#[test]
fn places_are_found_again() {
    let text = "Les «\u{a0}Armes\u{a0}» e\u{301}tranges";
    let folded = folded(text, "ﬁn");
    let words = |word: &str| {
        let at = folded.as_str().find(word).unwrap();
        let (from, to) = folded.origin(at..at + word.len());
        (
            from.block,
            &[text, "ﬁn"][from.block as usize - 3][from.at as usize % 1000 - if from.block == 3 { 5 } else { 0 }
                ..to.at as usize - if from.block == 3 { 5 } else { 0 }],
        )
    };
    assert_eq!(words("armes"), (3, "Armes"));
    assert_eq!(words("étranges"), (3, "e\u{301}tranges"));
    assert_eq!(words("fin"), (4, "ﬁn"));
    assert_eq!(folded.as_str(), "les\"armes\"étranges fin");
}

proptest! {
    #[test]
    fn the_way_back_ends_on_borders(one in "[a-cÀé \u{301}\u{ad}ßﬁءأ\u{64e}ـﻻ第三«'–…]{0,24}", other in ".{0,12}") {
        let folded = folded(&one, &other);
        let text = folded.as_str();
        let borders: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        let mut before = Place::default();
        for pair in borders.windows(2) {
            let (from, to) = folded.origin(pair[0]..pair[1]);
            prop_assert!(from <= to && from >= before, "{from:?} {to:?}");
            before = from;
            for place in [from, to] {
                let (text, base) = if place.block == 3 { (&one, 5) } else { (&other, 0) };
                prop_assert!(text.is_char_boundary(place.at as usize - base));
            }
            prop_assert!(folded.range(from, to).contains(&pair[0]) || from == to);
        }
    }

    #[test]
    fn folded_words_fold_to_themselves(text in "\\PC{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}
