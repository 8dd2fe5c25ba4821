//! Tests of the shapes of provisions.

use super::*;

#[test]
fn beginnings_of_provisions_are_seen() {
    for line in [
        "Article 5",
        "Art. 12 - Marking",
        "ARTÍCULO 3.- Queda prohibido",
        "Artículo 43 bis. Registro",
        "§ 5",
        "§ 5a Zweck",
        "第三条 国家严格管制枪支。",
        "第十二条之一　持有",
        "第二章",
        "المادة الخامسة",
        "مادة ٥ مكرر",
        "المادة 5",
        "Статья 222.1. Незаконное",
        "CHAPTER IV",
        "Chapter IV",
        "TÍTULO PRELIMINAR",
        "Section 12A. Records",
        "Disposición adicional primera. Registro",
        "Abschnitt 2",
        "Schedule 1",
        "РАЗДЕЛ II",
    ] {
        assert_eq!(shape(line), Some(Shape::Named), "{line}");
    }
    for line in [
        "12.",
        "12. In this Act",
        "12A. In this Act",
        "(2) The holder",
        "(1A) The holder",
        "(iv) parts",
        "a) Waffen",
        "IV. Records",
        "3.4 Marking",
        "7 - الذخائر",
        "١ - الأسلحة",
        "أ - الأسلحة",
        "（一）枪支",
        "一、枪支",
        "1º El titular",
        "1) оружие",
        "[3] x",
    ] {
        assert_eq!(shape(line), Some(Shape::Number), "{line}");
    }
    for line in [
        "The holder",
        "a firearm",
        "1995",
        "12 months",
        "section 12 of the Act",
        "Partes",
        "第三者",
        "1,000 rounds",
        "",
    ] {
        assert_eq!(shape(line), None, "{line}");
    }
    assert_eq!(shape("Article 5 of the Convention"), Some(Shape::Mention));
    assert_eq!(shape("第三条第二款规定的"), Some(Shape::Mention));
    assert_eq!(shape("- parts"), Some(Shape::Bullet));
}

#[test]
fn a_number_without_its_word() {
    let all = [
        ("Article 5.", "5"),
        ("PART I", "I"),
        ("§ 5", "§ 5"),
        ("(a)", "(a)"),
        ("12.1", "12.1"),
        ("第三条", "第三条"),
        ("Art. 1er", "1er"),
        ("المادة ٥ مكرر", "٥ مكرر"),
        ("Статья 222.1.", "222.1"),
        ("Schedule", "Schedule"),
        ("43 bis", "43 bis"),
        ("—", "—"),
        ("", ""),
    ];
    for (number, label) in all {
        assert_eq!(bare(number), label);
    }
}

#[test]
fn a_reference_at_the_edge_of_a_line_opens_nothing() {
    assert!(!opens("(2) of this section shall apply", "as referred to in subsection", true));
    assert!(opens("(2) The holder shall", "kept for ten years.", true));
    assert!(opens("(b) the parts", "the firearm, and", true));
    assert!(!opens("12. the holder", "not later than day", true));
    assert!(opens("12. The holder", "Records", false));
    assert!(!opens("Article 5 of the Convention", "in accordance with", true));
    assert!(opens("Article 5", "in accordance with", true));
    assert!(!opens("plain words", "", false));
}
