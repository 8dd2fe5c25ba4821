//! Tests of the cut: drafting traditions, and what is printed with a law and is no provision of it.

use proptest::prelude::*;

use super::*;
use crate::domain::provision::{Block, path};

mod tongues;
mod traps;

/// A draft of lines: `# ` makes a heading, the number of signs is its level.
pub(super) fn draft(text: &str) -> Draft {
    let block = |line: &str| {
        let words = line.trim_start_matches('#');
        let level = (line.len() - words.len()) as u8;
        let role = if level > 0 { Role::Heading } else { Role::Text };
        Block { role, level, page: 0, text: words.trim().to_owned() }
    };
    let blocks = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(block).collect();
    Draft { format: "text", blocks, ..Draft::default() }
}

/// The units as `label` or `label|heading`, with `~` before those left out.
pub(super) fn units(text: &str) -> Vec<String> {
    let law = cut(draft(text));
    let units = law.provisions().into_iter().filter(|of| of.mark.kind.is_unit());
    units
        .map(|of| {
            let left = if of.mark.left_out.is_some() { "~" } else { "" };
            let heading = if of.mark.heading.is_empty() { String::new() } else { format!("|{}", of.mark.heading) };
            format!("{left}{}{heading}", of.mark.label)
        })
        .collect()
}

/// All provisions as their ways from the outermost.
pub(super) fn paths(text: &str) -> Vec<String> {
    let law = cut(draft(text));
    let all = law.provisions();
    (0..all.len()).map(|at| path(&all, at).join(" > ")).collect()
}

#[test]
fn english_sections_with_numbers_alone() {
    let text = "
        PART I
        Preliminary
        1. Short title.—This Act may be cited as the Arms Act.
        2. Interpretation.—(1) In this Act, unless the context otherwise requires—
        (a) “arm” means a firearm; and
        (b) “dealer” means a person who deals in arms.
        (2) Words not defined here have the meaning of the Code.
        PART II
        Licences
        3. Licences.—(1) A person shall not possess an arm without a licence.
        (2) A licence lasts five years.
        3A. Fees.—The fees are those of the Schedule.
        4. Offences.—A person who contravenes section 3 is liable to a fine.
        THE SCHEDULE
        Fees
        1. For a licence, ten.
        2. For a renewal, five.
    ";
    assert_eq!(units(text), ["1|Short title", "2|Interpretation", "3|Licences", "3A|Fees", "4|Offences"]);
    let law = cut(draft(text));
    assert_eq!(law.language, "en");
    assert!(
        law.provisions().iter().filter(|of| of.mark.kind.is_unit()).all(|of| of.mark.kind == ProvisionKind::Section)
    );
    let paths = paths(text);
    assert!(paths.contains(&"I > 2 > (1) > (a)".to_owned()), "{paths:?}");
    assert!(paths.contains(&"II > 3 > (2)".to_owned()), "{paths:?}");
    assert!(paths.contains(&"THE SCHEDULE > 2".to_owned()), "{paths:?}");
}

#[test]
fn marginal_notes_stand_on_the_line_before() {
    let text = "
        Short title
        1 This Act may be cited as the Arms Act.
        Licence required
        2 (1) A person shall not possess an arm without a licence of the Minister.
        Exception
        (2) Subsection (1) does not apply to a museum.
        Marking of arms
        3 Every arm shall be marked by the person who makes it.
    ";
    assert_eq!(units(text), ["1|Short title", "2|Licence required", "3|Marking of arms"]);
    let law = cut(draft(text));
    let second = law.marks.iter().find(|mark| mark.label == "(2)").unwrap();
    assert_eq!(second.heading, "Exception");
    assert_eq!(law.words(second.at, second.body), "Exception\n(2) ");
}

#[test]
fn several_marks_begin_in_one_block() {
    let law = cut(draft(
        "12. (1) (a) Every dealer keeps a register.\n(b) It is kept ten years.\n13. The Minister makes rules: (a) on registers; and (b) on fees.",
    ));
    let labels: Vec<_> = law.marks.iter().map(|mark| (mark.label.as_str(), mark.at.block, mark.at.at)).collect();
    assert_eq!(
        labels,
        [("12", 0, 0), ("(1)", 0, 4), ("(a)", 0, 8), ("(b)", 1, 0), ("13", 2, 0), ("(a)", 2, 30), ("(b)", 2, 52)]
    );
}

#[test]
fn rules_are_articles() {
    let text = "# Arms Rules
        1. Short title.- (1) These rules may be called the Arms Rules.
        2. Forms.- (1) An application is made in Form A.
        (2) It is signed.
        3. Fees.- The fee is ten.";
    let law = cut(draft(text));
    let kinds: Vec<_> = law.marks.iter().filter(|mark| mark.kind.is_unit()).map(|mark| mark.kind).collect();
    assert_eq!(kinds, [ProvisionKind::Article; 3]);
}

#[test]
fn french() {
    let text = "
        TITRE Ier
        DISPOSITIONS GÉNÉRALES
        Article premier
        La présente loi fixe le régime des armes.
        Article 2
        I. – Les armes sont classées en quatre catégories :
        1° Les armes interdites ;
        2° Les armes soumises à autorisation.
        II. – Un décret précise le classement.
        CHAPITRE II
        Section 1
        De la détention
        Article 2 bis
        Nul ne peut détenir une arme sans autorisation.
        Article 3 (Abrogé)
        Article L. 312-1
        L'autorisation est retirée par le préfet.
    ";
    assert_eq!(units(text), ["Article premier", "2", "2 bis", "~3", "L. 312-1"]);
    let law = cut(draft(text));
    assert_eq!(law.language, "fr");
    let section = law.marks.iter().find(|mark| mark.heading == "De la détention").unwrap();
    assert_eq!((section.kind, section.label.as_str()), (ProvisionKind::Division, "1"));
    let paths = paths(text);
    assert!(paths.contains(&"Ier > 2 > I > 2°".to_owned()), "{paths:?}");
}

#[test]
fn spanish() {
    let text = "
        TÍTULO PRELIMINAR
        Disposiciones generales
        Artículo 1. Objeto.
        La presente ley regula la tenencia de armas de fuego en el territorio nacional.
        Artículo 2. Definiciones.
        1. A los efectos de esta ley se entiende por arma la que dispara un proyectil.
        2. No son armas:
        a) las de juguete;
        b) las inutilizadas.
        CAPÍTULO ÚNICO
        Artículo 2 bis. Registro.
        El registro lo lleva el Ministerio.
        Artículo 2 ter. Sanciones.
        Las infracciones se sancionan con multa.
        Disposición adicional primera. Plazos.
        Los plazos se cuentan en días hábiles.
        Disposición final única
        Esta ley entrará en vigor al día siguiente de su publicación.
    ";
    assert_eq!(
        units(text),
        [
            "1|Objeto",
            "2|Definiciones",
            "2 bis|Registro",
            "2 ter|Sanciones",
            "Disposición adicional primera|Plazos",
            "Disposición final única"
        ]
    );
    assert!(paths(text).contains(&"PRELIMINAR > 2 > 2 > b)".to_owned()), "{:?}", paths(text));
}

#[test]
fn ordinals_in_words_and_transitory_articles() {
    let text = "
        ARTÍCULO PRIMERO.- Se prohíbe la importación de armas sin permiso de la Secretaría.
        ARTÍCULO SEGUNDO.- El permiso se otorga por un año.
        ARTÍCULO DÉCIMO TERCERO.- La Secretaría llevará el registro.
        TRANSITORIOS
        PRIMERO.- La presente ley entrará en vigor el día de su publicación.
        SEGUNDO.- Se abroga la ley anterior.
    ";
    assert_eq!(units(text), ["ARTÍCULO PRIMERO", "ARTÍCULO SEGUNDO", "ARTÍCULO DÉCIMO TERCERO", "PRIMERO", "SEGUNDO"]);
}

/// Pieces out of which laws that nobody wrote are made.
const PIECES: &[&str] = &[
    "Article ",
    "Art. ",
    "§ ",
    "§§",
    "第",
    "条",
    "三",
    "المادة ",
    "مكرر",
    "Статья ",
    "1",
    "12",
    "²",
    "9999999999",
    ".",
    ".—",
    ")",
    "(",
    "(a)",
    "(1)",
    "（一）",
    " ",
    "\n",
    "\u{a0}",
    "«",
    "»",
    "\"",
    ":",
    "bis",
    "Disposición ",
    "final ",
    "único",
    "I",
    "IV. ",
    "Schedule",
    "ANEXO",
    "CONTENTS",
    "RELATED PROVISIONS",
    "Chapter ",
    "A",
    "a",
    "é",
    "ß",
    "的",
    "....... 12",
    "–",
    "№",
    "\u{200f}",
    "Repealed",
    "[",
    "]",
    "T",
    "The dealer keeps records.",
    "и",
    "°",
    "1º",
    "abrogé",
    "第一章",
    "\u{301}",
    "🔫",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_the_cut(
        blocks in prop::collection::vec(
            (prop::collection::vec(0..PIECES.len(), 0..8), 0u8..4, 0u32..4), 0..40)
    ) {
        let blocks: Vec<Block> = blocks.into_iter().map(|(pieces, level, page)| Block {
            role: if level == 3 { Role::Row } else if level > 0 { Role::Heading } else { Role::Text },
            level,
            page,
            text: pieces.into_iter().map(|at| PIECES[at]).collect(),
        }).collect();
        let law = cut(Draft { blocks: blocks.clone(), ..Draft::default() });
        let texts = |blocks: &[Block]| blocks.iter().map(|block| block.text.clone()).collect::<Vec<_>>();
        prop_assert_eq!(texts(&law.blocks), texts(&blocks));
        prop_assert!(law.marks.windows(2).all(|pair| pair[0].at < pair[1].at));
        prop_assert!(law.marks.iter().all(|mark| law.is_place(mark.at) && law.is_place(mark.body) && mark.at <= mark.body));
        let own: Vec<&str> =
            law.blocks.iter().filter(|block| block.role.is_law() && !block.text.is_empty()).map(|block| block.text.as_str()).collect();
        prop_assert_eq!(law.words(Place::default(), law.end()), own.join("\n"));
        prop_assert_eq!(law.provisions().len(), law.marks.len());
    }
}

#[test]
fn lines_on_the_state_of_a_provision_are_notes() {
    use crate::domain::provision::{Block, Role};
    let heading = |text: &str| Block { role: Role::Heading, level: 0, page: 0, text: text.into() };
    let text = |words: &str| Block { role: Role::Text, ..heading(words) };
    let blocks = vec![
        heading("Article L7-1"),
        heading("Version en vigueur depuis le 01 mai 2012"),
        text("Création LOI n°2012-77 du 6 mars 2012 - art. 5"),
        text("Le titulaire tient un registre."),
        heading("Article L7-2"),
        heading("Modifié par Décret n°2018-77 du 29 juin 2018 - art. 1"),
        text("Le registre est conservé dix ans."),
        heading("Article L7-3"),
        text("Abrogé par Ordonnance n° 2013-77 du 6 mars 2013 - art. 2"),
        text("Créé par le préfet, le comité compte 12 membres."),
    ];
    let law = cut(Draft { format: "html", language: "fr".into(), blocks, ..Draft::default() });
    let notes: Vec<_> =
        law.blocks.iter().enumerate().filter(|(_, block)| block.role == Role::Note).map(|(at, _)| at).collect();
    assert_eq!(notes, [1, 2, 5, 8]);
    let units: Vec<_> = law.marks.iter().map(|mark| (mark.label.as_str(), mark.heading.as_str())).collect();
    assert_eq!(units, [("L7-1", ""), ("L7-2", ""), ("L7-3", "")]);
}
