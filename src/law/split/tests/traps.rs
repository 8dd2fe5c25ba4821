//! What is printed with a law and is no provision of it, and what looks like one.

use super::*;
use crate::law::split::repealed::says_so;

#[test]
fn a_list_of_contents_is_no_law() {
    let text = "
        Contents
        1. Short title
        2. Interpretation
        3. Licences
        4. Offences
        1. Short title
        This Act may be cited as the Arms Act, and it binds the Crown in all its rights.
        2. Interpretation
        In this Act, unless the context otherwise requires, an arm means a firearm of any kind.
        3. Licences
        A person shall not possess an arm without a licence that the Minister grants under this Act.
        4. Offences
        A person who contravenes section 3 is guilty of an offence and liable to a fine.
    ";
    assert_eq!(units(text), ["1|Short title", "2|Interpretation", "3|Licences", "4|Offences"]);
    let law = cut(draft(text));
    assert!(law.blocks.iter().take(5).all(|block| block.role == Role::Contents));
    let leaders = "
        Article 1. Objet .......... 3
        Article 2. Définitions .......... 4
        Article 3. Permis .......... 5
        Article 1. Objet
        La présente loi régit les armes à feu.
        Article 2. Définitions
        Une arme est un objet qui tire un projectile.
        Article 3. Permis
        Nul ne détient une arme sans permis.
    ";
    assert_eq!(units(leaders), ["1|Objet", "2|Définitions", "3|Permis"]);
    let at_the_end = "
        Artículo 1. Objeto.
        La presente ley regula las armas de fuego y sus municiones en el país.
        Artículo 2. Permisos.
        Nadie tendrá armas sin permiso de la autoridad que señala esta ley.
        Artículo 3. Registro.
        El registro de las armas lo lleva el Ministerio del Interior.
        Artículo 4. Multas.
        Las infracciones de esta ley se castigan con multa.
        Índice
        Artículo 1. Objeto
        Artículo 2. Permisos
        Artículo 3. Registro
        Artículo 4. Multas
    ";
    assert_eq!(units(at_the_end), ["1|Objeto", "2|Permisos", "3|Registro", "4|Multas"]);
}

#[test]
fn mentions_at_the_beginning_of_a_line_are_words() {
    let text = "
        Article 1
        This Act applies to the dealers that are named in
        Article 5 of the Act on Trade, and to the makers under
        Article 7, who keep a register.
        Article 2
        Section 3 applies to every dealer.
        Article 3
        It is in force.
    ";
    assert_eq!(units(text), ["1", "2", "3"]);
}

#[test]
fn enumerations_are_no_sections() {
    let text = "
        1. Records.—Every dealer keeps records of the following particulars:
        1. the serial number;
        2. the make;
        3. the model.
        2. Inspection.—An inspector may enter the premises of a dealer at any time.
        3. Penalty.—A dealer who obstructs an inspector is liable to a fine.
    ";
    assert_eq!(units(text), ["1|Records", "2|Inspection", "3|Penalty"]);
}

#[test]
fn quoted_provisions_belong_to_the_article_that_amends() {
    let text = "
        Artículo 1. Modificación de la ley de armas.
        El artículo 8 queda redactado como sigue:
        «Artículo 8. Registro.
        El registro es público.»
        Artículo 2. Entrada en vigor.
        Esta ley entrará en vigor mañana.
    ";
    assert_eq!(units(text), ["1|Modificación de la ley de armas", "2|Entrada en vigor"]);
}

#[test]
fn a_misspelt_heading_is_known_by_its_place() {
    let text = "
        ARTICULO 1.- Las armas se registran.
        ARTCIULO 2.- El registro es público.
        ARTICULO 3.- Los comerciantes llevan libros. ARTICULO 4.- Los libros se guardan diez años.
        ARTICULO 5.- Comuníquese.
    ";
    assert_eq!(units(text), ["1", "2", "3", "4", "5"]);
}

#[test]
fn amendment_notes_and_footnotes_are_notes() {
    let text = "
        Статья 1. Сбыт
        Сбыт оружия наказывается.
        (В редакции Федерального закона от 01.07.2021 № 281-ФЗ)
        Статья 2. Хранение
        Хранение оружия наказывается.
        ¹ Сноска.
    ";
    let law = cut(draft(text));
    assert_eq!(law.blocks[2].role, Role::Note);
    assert_eq!(law.blocks[5].role, Role::Note);
    assert!(says_so("[Repealed, 2003, c. 8, s. 13]"));
    assert!(says_so("(weggefallen)"));
    assert!(says_so("Abrogé par Décret n° 2013-700"));
    assert!(!says_so("Repealed licences are returned to the Minister within ten days of the repeal of them."));
    assert!(!says_so("The Arms Rules 2017 are hereby repealed."));
    assert!(!says_so("(Inciso derogado por art. 1 de la Ley 5)"));
}

#[test]
fn a_repealed_section_is_left_out_and_says_why() {
    let text = "
        ### 9 Businesses
        A business needs a licence.
        ### 10
        [Repealed, 2003, c. 8, s. 13]
        ### 11 Museums
        A museum needs a permit.
    ";
    assert_eq!(units(text), ["9|Businesses", "~10", "11|Museums"]);
}

#[test]
fn what_a_publisher_appends_is_left_out() {
    let text = "
        ## Short Title
        ### 1 Short title
        This Act may be cited as the Arms Act.
        ### 2 Licences
        A licence is required.
        ## RELATED PROVISIONS
        ### — 2012, c. 6, s. 29
        ### 29 Destruction of records
        The records are destroyed.
    ";
    assert_eq!(units(text), ["1|Short title", "2|Licences", "~29|Destruction of records"]);
    let law = cut(draft(text));
    let root = law.marks.iter().find(|mark| mark.heading == "RELATED PROVISIONS").unwrap();
    assert_eq!((root.kind, root.left_out), (ProvisionKind::Annex, Some(LeftOut::Appended)));
}

#[test]
fn an_act_that_approves_a_regulation_is_not_the_regulation() {
    let text = "
        Decreto 5/1990 por el que se aprueba el Reglamento de Armas
        Artículo único.
        Se aprueba el Reglamento de Armas, cuyo texto se inserta a continuación.
        Disposición final única.
        El Reglamento entrará en vigor mañana.
        REGLAMENTO DE ARMAS
        CAPÍTULO I. Objeto
        Artículo 1.
        Este Reglamento regula las armas.
        Artículo 2.
        Las armas se registran.
        CAPÍTULO II. Permisos
        Artículo 3.
        El permiso dura un año.
        Artículo 4.
        El permiso se renueva.
    ";
    assert_eq!(units(text), ["~Artículo único", "~Disposición final única", "1", "2", "3", "4"]);
    assert!(paths(text).contains(&"REGLAMENTO DE ARMAS > II > 3".to_owned()), "{:?}", paths(text));
}

#[test]
fn chapters_that_count_from_one_again_keep_their_articles() {
    let text = "
        Chapter 1 Makers
        1. A maker shall be licensed by the Minister.
        2. A maker keeps a register.
        Chapter 2 Dealers
        1. A dealer shall be licensed by the Minister.
        2. A dealer keeps a register.
        Chapter 3 Owners
        1. An owner shall be licensed by the police.
        2. An owner keeps the arm in a safe.
    ";
    assert_eq!(units(text), ["1", "2", "1", "2", "1", "2"]);
}

#[test]
fn a_part_in_a_chapter_is_smaller_than_the_chapter() {
    let text = "
        # CHAPTER I: GENERAL
        # PART A: OWNERS
        1. Owners.- An owner shall be licensed.
        # PART B: DEALERS
        2. Dealers.- A dealer shall be licensed.
        # CHAPTER II: FINAL
        3. Repeal.- The old Act is repealed.
    ";
    assert!(paths(text).contains(&"I > B > 2".to_owned()), "{:?}", paths(text));
    assert!(paths(text).contains(&"II > 3".to_owned()), "{:?}", paths(text));
}

#[test]
fn what_pages_repeat_is_no_law() {
    let mut blocks = Vec::new();
    for page in 1..=4u32 {
        let block = |text: String| Block { role: Role::Text, level: 0, page, text };
        blocks.push(block("Official Gazette".into()));
        blocks.push(block(format!("Article {page}. Every arm is marked by its maker before it is sold.")));
        blocks.push(block(page.to_string()));
    }
    let law = cut(Draft { blocks, ..Draft::default() });
    assert_eq!(law.blocks.iter().filter(|block| block.role == Role::Running).count(), 8);
    assert_eq!(law.marks.len(), 4);
}

#[test]
fn a_text_without_numbers_has_a_provision_a_heading() {
    let text = "
        # Ownership
        A person who owns an arm tells the police.
        # Sale
        A person who sells an arm keeps a book.
    ";
    let law = cut(draft(text));
    assert_eq!(law.cautions, ["law-no-numbering"]);
    assert_eq!(units(text), ["|Ownership", "|Sale"]);
    let plain = cut(draft("A person who owns an arm tells the police.\nA person who sells an arm keeps a book."));
    assert_eq!((plain.marks.len(), plain.cautions.len()), (1, 1));
    assert!(cut(Draft::default()).marks.is_empty());
}

#[test]
fn marks_of_a_file_are_kept_in_order() {
    let mut given = draft("Article 2\nArticle 1");
    let mark = |block: usize, at: usize| Mark {
        at: Place::new(block, at),
        body: Place::new(block, 99),
        kind: ProvisionKind::Article,
        depth: 3,
        label: " 2 ".into(),
        heading: "A\n  title".into(),
        left_out: None,
    };
    given.marks = vec![mark(1, 0), mark(0, 0), mark(7, 0), mark(0, 500)];
    let law = cut(given);
    assert_eq!(law.marks.len(), 2);
    assert_eq!((law.marks[0].at, law.marks[0].body), (Place::new(0, 0), Place::new(0, 0)));
    assert_eq!((law.marks[0].label.as_str(), law.marks[0].heading.as_str()), ("2", "A title"));
}
