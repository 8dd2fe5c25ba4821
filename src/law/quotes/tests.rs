//! Tests of quotations, labels and what became of citations.

use super::*;
use crate::domain::provision::{Block, Mark, ProvisionKind, Role};
use proptest::prelude::*;

/// A law of lines: `kind|label|text` where a provision begins, else text; `#` begins a note.
pub(super) fn law(lines: &[&str]) -> LawText {
    let mut law = LawText::default();
    for (at, line) in lines.iter().enumerate() {
        let note = line.strip_prefix('#');
        let parts: Vec<&str> = line.splitn(3, '|').collect();
        let (text, mark) = match parts.as_slice() {
            [kind, label, words] => (format!("{label} {words}"), Some((*kind, *label))),
            _ => (note.unwrap_or(line).to_owned(), None),
        };
        if let Some((kind, label)) = mark {
            let kind = match kind {
                "part" => (ProvisionKind::Part, 1),
                "annex" => (ProvisionKind::Annex, 0),
                "sec" => (ProvisionKind::Section, 3),
                "par" => (ProvisionKind::Paragraph, 5),
                _ => (ProvisionKind::Point, 6),
            };
            law.marks.push(Mark {
                at: Place::new(at, 0),
                body: Place::new(at, label.len() + 1),
                kind: kind.0,
                depth: kind.1,
                label: label.into(),
                heading: String::new(),
                left_out: None,
            });
        }
        let role = if note.is_some() { Role::Note } else { Role::Text };
        law.blocks.push(Block { role, level: 0, page: 0, text });
    }
    law
}

pub(super) fn arms() -> LawText {
    law(&[
        "part|Part I|General",
        "sec|1|In this Act “firearm” means a barrelled weapon.",
        "sec|2|The following are kept:",
        "par|(1)|by a dealer, a book in which",
        "#Amended in 2001.",
        "pt|(a)|every firearm received is entered within one day;",
        "pt|(b)|every firearm disposed of is entered within one day.",
        "par|(2)|by the registrar, the books of dealers that have ceased to trade, for ten years.",
        "part|Part II|Offences",
        "sec|3|A person who keeps no book is liable to imprisonment for a term not exceeding four years.",
        "sec|3A|A person who alters a mark is liable to a fine.",
    ])
}

pub(super) fn citation(provision: &str, quote: &str) -> Citation {
    Citation { provision: provision.into(), quote: quote.into(), ..Citation::default() }
}

fn labels(law: &LawText, quote: &str) -> Vec<String> {
    let provisions = law.provisions();
    find(law, quote).iter().map(|found| found.provision.map(|at| cite(&provisions, at)).unwrap_or_default()).collect()
}

#[test]
fn quotations_are_found_whatever_the_print() {
    let law = arms();
    for (quote, wanted) in [
        ("in this act \"Firearm\" means  a barrelled weapon", "1"),
        ("a book in which\n(a) every firearm received", "2(1)"),
        ("a book in which […] every firearm disposed of … one day.", "2(1)"),
        ("The following are kept: … for ten years", "2"),
        ("for ten years", "2(2)"),
        ("… for ten years …", "2(2)"),
        ("“A person who alters a mark”", "3A"),
        ("A person who keeps no book ... alters a mark", ""),
        ("a person who keeps", "3"),
        ("person who keep", ""),
        ("Amended in 2001", ""),
        ("", ""),
    ] {
        let found = labels(&law, quote);
        assert_eq!(found.first().map_or("", String::as_str), wanted, "{quote}");
    }
    assert_eq!(labels(&law, "within one day"), ["2(1)(a)", "2(1)(b)"]);
    assert_eq!(find(&law, "for ten years")[0].path, ["Part I", "2", "(2)"]);
    assert_eq!(find(&law, "for ten years")[0].unit.as_deref(), Some("2"));
}

#[test]
fn labels_are_resolved_as_people_write_them() {
    let english = arms();
    let german =
        law(&["sec|§ 5|Zuverlässigkeit", "par|(1)|Die Erlaubnis", "pt|1.|ist", "pt|2.|wird", "sec|§ 5a|Waffen"]);
    let russian =
        law(&["sec|222|Оружие", "par|1.|Сбыт", "sec|222.1|Взрывчатка", "par|1.|Сбыт", "par|2.|То же", "pt|а)|группой"]);
    let chinese = law(&[
        "part|第一章|总则",
        "sec|第三条|国家",
        "pt|（一）|枪支",
        "pt|（二）|弹药",
        "sec|第三条之一|配备",
        "sec|第一百二十五条|违反",
    ]);
    let arabic = law(&["sec|مادة 5|لا يجوز", "par|2-|يحظر", "sec|مادة ٥ مكرر|يعاقب", "sec|الأولى|تعريف"]);
    let spanish = law(&[
        "sec|43|Licencias",
        "par|1.|Las",
        "sec|43 bis|Guías",
        "par|1.|Los",
        "pt|a)|rayadas",
        "sec|Disposición adicional primera|Armas",
    ]);
    let french = law(&["sec|1er|Champ", "sec|2|Permis", "par|(1)|Le titulaire", "pt|a)|si", "sec|L. 312-1|Armes"]);
    for (law, written, wanted) in [
        (&english, "s. 2(1)(b)", "2(1)(b)"),
        (&english, "Section 2 (1) (b)", "2(1)(b)"),
        (&english, "paragraph (b) of section 2(1)", "2(1)(b)"),
        (&english, "para. (a), subsection (1), s 2", "2(1)(a)"),
        (&english, "s 3A", "3A"),
        (&english, "s 3(a)", ""),
        (&english, "s. 3a", "3A"),
        (&english, "Part II, s. 3", "3"),
        (&english, "Part II", "Part II"),
        (&english, "Firearms Act, s 2", "2"),
        (&english, "s 2(2) of the Firearms Act 1995", "2(2)"),
        (&english, "ss. 2 and 3", "2"),
        (&english, "ss. 2–3A", "2"),
        (&english, "s 9", ""),
        (&english, "s 2(3)", ""),
        (&english, "", ""),
        (&german, "§ 5 Abs. 1 Nr. 2", "§ 5 (1), 2"),
        (&german, "§5 Abs. 1 Satz 1 Nr. 2", "§ 5 (1), 2"),
        (&german, "Paragraf 5a", "§ 5a"),
        (&german, "§§ 5, 5a", "§ 5"),
        (&german, "§ 5 Absatz 7", ""),
        (&russian, "ст. 222.1 ч. 2", "222.1, 2"),
        (&russian, "п. а ч. 2 ст. 222.1", "222.1, 2, а)"),
        (&russian, "часть 1 статьи 222", "222, 1"),
        (&russian, "ст. 222¹", "222.1"),
        (&chinese, "第三条第一款", "第三条"),
        (&chinese, "第三条第一款第二项", "第三条（二）"),
        (&chinese, "第三条（一）", "第三条（一）"),
        (&chinese, "第三条之一", "第三条之一"),
        (&chinese, "第125条", "第一百二十五条"),
        (&chinese, "第一章", "第一章"),
        (&arabic, "المادة 5 فقرة 2", "مادة 5, 2"),
        (&arabic, "المادة ٥", "مادة 5"),
        (&arabic, "المادة 5 مكررًا", "مادة ٥ مكرر"),
        (&arabic, "المادة الأولى", "الأولى"),
        (&spanish, "art. 43 bis.1", "43 bis, 1"),
        (&spanish, "artículo 43.1", "43, 1"),
        (&spanish, "letra a) del apartado 1 del artículo 43 bis", "43 bis, 1, a)"),
        (&spanish, "disposición adicional primera", "Disposición adicional primera"),
        (&french, "article premier", "1er"),
        (&french, "art. 1", "1er"),
        (&french, "l’alinéa 2(1)a)", "2(1), a)"),
        (&french, "article L312-1", "L. 312-1"),
    ] {
        let provisions = law.provisions();
        let found = resolve(law, written).map(|at| cite(&provisions, at)).unwrap_or_default();
        assert_eq!(found, wanted, "{written}");
    }
}

#[test]
fn what_became_of_a_citation_is_told() {
    let law = arms();
    let ground = Ground::new(&law);
    let told = |provision: &str, quote: &str| match ground.standing(&citation(provision, quote)) {
        Standing::Same => "same".to_owned(),
        Standing::Moved { to, .. } => format!("moved to {to}"),
        Standing::Changed { now, label, .. } => format!("changed at {label}: {now}"),
        Standing::Gone => "gone".to_owned(),
        Standing::LabelOnly { exists } => format!("label {exists}"),
        Standing::LabelChanged => "label changed".to_owned(),
        Standing::NotChecked => "not checked".to_owned(),
    };
    for (provision, quote, wanted) in [
        ("s. 2(2)", "the books of dealers … for ten years", "same"),
        ("s. 2(1)(a)", "by a dealer, a book in which … every firearm received", "same"),
        ("s. 2", "for ten years", "same"),
        ("", "for ten years", "same"),
        ("s. 4", "for ten years", "moved to 2(2)"),
        ("s. 2(1)", "for ten years", "moved to 2(2)"),
        (
            "s. 2(2)",
            "the books of dealers that have ceased trading, for five years",
            "changed at 2(2): the books of dealers that have ceased to trade, for ten years",
        ),
        (
            "s. 9",
            "A person who keeps no book is liable to imprisonment for a term not exceeding two years.",
            "changed at 3: A person who keeps no book is liable to imprisonment for a term not exceeding four years.",
        ),
        ("s. 2(2)", "for five years", "changed at 2(2): for ten years"),
        ("s. 9", "for five years", "gone"),
        ("s. 1", "ammunition is sold to holders of a licence alone", "gone"),
        ("s. 3A", "", "label true"),
        ("s. 4", "", "label false"),
        ("", " ", "not checked"),
    ] {
        assert_eq!(told(provision, quote), wanted, "{provision}: {quote}");
    }
}

#[test]
fn a_fingerprint_tells_a_provision_that_changed() {
    let law = arms();
    let ground = Ground::new(&law);
    let print = ground.print(&ground.provisions[ground.resolve("3A").unwrap()]);
    let cited = Citation { print, ..citation("s. 3A", "") };
    assert_eq!(ground.standing(&cited), Standing::LabelOnly { exists: true });
    let mut other = law.clone();
    other.blocks[10].text = "3A A person who alters a mark goes free.".into();
    assert_eq!(standing(&other, &cited), Standing::LabelChanged);
    other.blocks[10].text = "3A  A PERSON who alters a mark is liable to a fine.".into();
    assert_eq!(standing(&other, &cited), Standing::LabelOnly { exists: true });
}

/// A law of sections, each with some paragraphs of words.
fn any_law() -> impl Strategy<Value = LawText> {
    let words = prop::collection::vec("[a-eé法ءф]{1,4}[,.]?", 1..9).prop_map(|words| words.join(" "));
    prop::collection::vec((prop::bool::ANY, words), 1..12).prop_map(|lines| {
        let kind = |at: usize, first: bool| if first || at == 0 { "sec" } else { "par" };
        let line = |(at, (first, words)): (usize, (bool, String))| format!("{}|{}|{words}", kind(at, first), at + 1);
        let lines: Vec<String> = lines.into_iter().enumerate().map(line).collect();
        law(&lines.iter().map(String::as_str).collect::<Vec<_>>())
    })
}

#[test]
fn a_newer_text_proposes_and_alters_nothing() {
    let old = arms();
    let mut new = arms();
    new.blocks[7].text =
        "(2) by the registrar, the books of dealers that have ceased to trade, for twenty years.".into();
    new.blocks[9].text = "3 A person who alters a mark is liable to a fine.".into();
    new.blocks[10].text =
        "3A A person who keeps no book is liable to imprisonment for a term not exceeding four years.".into();
    let versions = Versions { before: "2001", now: "2010" };
    let dated = Citation { version: "2001".into(), ..citation("s. 1", "a barrelled weapon") };
    let citations = [
        dated.clone(),
        citation("s. 2(2)", "the books of dealers that have ceased to trade, for ten years"),
        citation("s. 3A", "A person who alters a mark"),
        citation("s. 2(1)", "sold to holders of a licence alone"),
        citation("s. 3A", ""),
        citation("s. 2(2)", ""),
        citation("s. 1", ""),
    ];
    let done = reanchor(Some(&old), &new, versions, &citations);
    let proposed = |at: usize| done[at].proposed.clone().map(|citation| (citation.provision, citation.quote));
    let words = "the books of dealers that have ceased to trade, for twenty years";
    assert_eq!(done[0].proposed.as_ref().map(|citation| citation.version.as_str()), Some("2010"));
    assert_eq!(proposed(1), Some(("s. 2(2)".into(), words.into())));
    assert_eq!(done[1].kept.as_ref().map(|citation| citation.version.as_str()), Some("2001"));
    assert_eq!(proposed(2), Some(("s. 3".into(), "A person who alters a mark".into())));
    assert_eq!((&done[3].standing, proposed(3)), (&Standing::Gone, None));
    assert!(matches!(&done[4].standing, Standing::Moved { to, .. } if to == "3"));
    assert!(matches!(done[5].standing, Standing::Changed { .. }));
    assert_eq!((&done[6].standing, proposed(6)), (&Standing::LabelOnly { exists: true }, None));
    assert_eq!(done[6].kept, None);
}

proptest! {
    #[test]
    fn in_the_same_text_everything_is_the_same(law in any_law()) {
        let ground = Ground::new(&law);
        let words = |at: usize| law.words(ground.provisions[at].mark.body, ground.provisions[at].end);
        let cites = |at: usize| [citation(&cite(&ground.provisions, at), &words(at)), citation(&cite(&ground.provisions, at), "")];
        let citations: Vec<Citation> = (0..ground.provisions.len()).flat_map(cites).collect();
        for reviewed in reanchor(Some(&law), &law, Versions::default(), &citations) {
            prop_assert!(matches!(reviewed.standing, Standing::Same | Standing::LabelOnly { exists: true }), "{:?}", reviewed);
            prop_assert_eq!((reviewed.proposed, reviewed.kept), (None, None));
        }
    }

    #[test]
    fn any_slice_of_words_is_found_where_it_stands(law in any_law(), pick in any::<prop::sample::Index>(), from in 0usize..6, len in 1usize..6) {
        let block = pick.index(law.blocks.len());
        let text = &law.blocks[block].text;
        let starts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
        let from = starts[from.min(starts.len() - 1)];
        let ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).filter(|at| *at > from).chain([text.len()]).collect();
        let to = ends[(len - 1).min(ends.len() - 1)];
        let found = find(&law, &text[from..to]);
        let place = Place::new(block, from);
        let ends = Place::new(block, to);
        prop_assert!(found.iter().any(|found| found.from == place && found.to <= ends), "{:?} {:?}", &text[from..to], found);
    }
}

#[test]
fn an_annex_has_its_own_numbers() {
    let law = law(&[
        "sec|§ 1|Waffen sind Gegenstände.",
        "sec|§ 2|Munition ist Patronenmunition.",
        "par|(1)|Sie ist erlaubnispflichtig.",
        "annex|Anlage 1|Begriffe",
        "part|1|Abschnitt",
        "par|1.1|Schusswaffen sind Gegenstände mit Lauf.",
        "annex|Anlage 2|Liste",
        "sec|§ 2|Verbotene Waffen.",
    ]);
    let ground = Ground::new(&law);
    let label = |at: usize| cite(&ground.provisions, at);
    assert_eq!(label(1), "§ 2");
    assert_eq!(label(2), "§ 2 (1)");
    assert_eq!(label(3), "Anlage 1");
    assert_eq!(label(7), "Anlage 2, § 2");
    for at in [0, 1, 2, 3, 5, 6, 7] {
        assert_eq!(ground.resolve(&label(at)), Some(at), "{}", label(at));
    }
    assert_eq!(ground.resolve("Anlage 1 Nr. 1.1"), Some(5));
    assert_eq!(ground.resolve("Anlage 2 § 2"), Some(7));
    assert_eq!(ground.resolve("Anlage 2 Nr. 1"), None, "not § 1");
    assert_eq!(ground.resolve("Anlage 3 Nr. 1"), None, "there is none");
    assert_eq!(ground.resolve("Anlage 3"), None);
    assert_eq!(ground.resolve("§ 1"), Some(0));
}

#[test]
fn what_is_too_long_to_be_laid_along_is_not_gone() {
    let word = |at: usize| format!("word{} ", at * 7919 % 5003);
    let long: String = (0..9000).map(word).collect();
    let quote: String = (1000..8500).map(|at| if at % 50 == 0 { "other ".to_owned() } else { word(at) }).collect();
    let line = format!("sec|1|{long}");
    let law = law(&[line.as_str()]);
    let standing = Ground::new(&law).standing_of(&quote, "1");
    let Standing::Changed { found, .. } = standing else { panic!("{standing:?}") };
    let text = &law.blocks[0].text[found.from.at as usize..found.to.at as usize];
    assert!(text.len() * 10 > quote.len() * 9 && text.len() < quote.len() * 11 / 10);
}
