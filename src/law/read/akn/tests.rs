//! Tests of the reader of Akoma Ntoso, on invented acts.

use super::*;

fn read(text: &str) -> Draft {
    let mut never = |_: u32, _: u32| true;
    draft(text, Gather::new(text.len(), &mut never)).unwrap()
}

fn blocks(draft: &Draft) -> Vec<(Role, &str)> {
    draft.blocks.iter().map(|block| (block.role, block.text.as_str())).collect()
}

fn marks(draft: &Draft) -> Vec<String> {
    let line = |mark: &crate::domain::provision::Mark| {
        let from = draft.blocks.get(mark.body.block as usize).and_then(|block| block.text.get(mark.body.at as usize..));
        let left = mark.left_out.map_or("", |left| left.key());
        format!(
            "{} {}|{}|{}|{}|{left}",
            mark.depth,
            mark.kind.key(),
            mark.label,
            mark.heading,
            from.unwrap_or_default()
        )
    };
    draft.marks.iter().map(line).collect()
}

#[test]
fn a_civil_law_with_articles() {
    let draft = read(
        "<akomaNtoso xmlns='x'><act><meta><identification><FRBRWork><FRBRdate date='1999-01-01'/></FRBRWork><FRBRExpression>\
         <FRBRdate date='2020-02-03' name='x'/><FRBRlanguage language='fra'/></FRBRExpression></identification></meta>\
         <preface><p><docTitle>Loi sur les armes</docTitle></p></preface><preamble><p>Le Parlement décrète:</p></preamble><body>\
         <chapter><num>Chapitre Ier</num><heading>Registre</heading><section><num>Section 1</num><heading>Tenue</heading>\
         <article><num>Article 5 bis.</num><heading>Registre</heading><paragraph><num>1.</num><content><p>Le titulaire<authorialNote><p>Note.</p></authorialNote> tient un registre.</p></content></paragraph>\
         <paragraph><num>2.</num><list><intro><p>Il y inscrit:</p></intro><point><num>a)</num><content><p>les armes;</p></content></point></list></paragraph></article>\
         <article status='removed'><num>Article 6</num><content><p>(abrogé)</p></content></article></section></chapter></body>\
         <attachments><attachment><heading>Annexe</heading><act><body><article><num>Art. 1er</num><content><table><tr><td><p>A</p></td><td><p>B</p></td></tr></table></content></article></body></act></attachment></attachments></act></akomaNtoso>",
    );
    assert_eq!(
        (draft.title.as_str(), draft.version.as_str(), draft.language.as_str()),
        ("Loi sur les armes", "2020-02-03", "fr")
    );
    let expected = [
        (Role::Text, "Loi sur les armes"),
        (Role::Text, "Le Parlement décrète:"),
        (Role::Heading, "Chapitre Ier Registre"),
        (Role::Heading, "Section 1 Tenue"),
        (Role::Heading, "Article 5 bis. Registre"),
        (Role::Text, "1. Le titulaire tient un registre."),
        (Role::Note, "Note."),
        (Role::Text, "2. Il y inscrit:"),
        (Role::Text, "a) les armes;"),
        (Role::Text, "Article 6 (abrogé)"),
        (Role::Heading, "Annexe"),
        (Role::Text, "Art. 1er"),
        (Role::Row, "A\tB"),
    ];
    assert_eq!(blocks(&draft), expected);
    let expected = [
        "1 chapter|Ier|Registre|Section 1 Tenue|",
        "2 division|1|Tenue|Article 5 bis. Registre|",
        "3 article|5 bis|Registre|1. Le titulaire tient un registre.|",
        "4 paragraph|1||Le titulaire tient un registre.|",
        "4 paragraph|2||Il y inscrit:|",
        "5 point|a)||les armes;|",
        "3 article|6||(abrogé)|repealed",
        "1 annex||Annexe|Art. 1er|appended",
        "2 article|1er|||",
    ];
    assert_eq!(marks(&draft), expected);
}

#[test]
fn a_common_law_act_with_sections_and_quoted_words() {
    let draft = read(
        "<an:akomaNtoso xmlns:an='x'><an:act><an:body><an:part><an:num>Part 1</an:num><an:section><an:num>12A.</an:num>\
         <an:subsection><an:num>(1)</an:num><an:content><an:p>Insert:</an:p><an:quotedStructure><an:section><an:num>7.</an:num><an:content><an:p>Quoted.</an:p></an:content></an:section></an:quotedStructure></an:content></an:subsection>\
         </an:section></an:part></an:body></an:act></an:akomaNtoso>",
    );
    assert_eq!(
        blocks(&draft),
        [(Role::Heading, "Part 1"), (Role::Text, "12A. (1) Insert:"), (Role::Text, "7. Quoted.")]
    );
    let expected = ["1 part|1||12A. (1) Insert:|", "2 section|12A||(1) Insert:|", "3 paragraph|(1)||Insert:|"];
    assert_eq!(marks(&draft), expected);
}

#[test]
fn sections_are_headings_only_where_articles_lie_in_them() {
    let quoted = "<section><num>4</num><content><p>Insert:</p><quotedStructure><article><num>9</num></article></quotedStructure></content></section>";
    let annex = "<attachments><attachment><heading>Convention</heading><mainBody><section><num>I</num><article><num>1</num><content><p>Words.</p></content></article></section></mainBody></attachment></attachments>";
    let draft = read(&format!("<akomaNtoso><act><body>{quoted}</body>{annex}</act></akomaNtoso>"));
    let kinds: Vec<_> = draft.marks.iter().map(|mark| (mark.kind.key(), mark.label.as_str())).collect();
    assert_eq!(kinds, [("section", "4"), ("annex", ""), ("division", "I"), ("article", "1")]);
    let draft = read(
        "<akomaNtoso><act><body><section><num>1</num><content><p>x</p></content></section></body><attachments><attachment><mainBody>\
         <article><num>2</num><content><p>y</p></content></article></mainBody></attachment></attachments></act></akomaNtoso>",
    );
    let kinds: Vec<_> = draft.marks.iter().map(|mark| mark.kind.key()).collect();
    assert_eq!(kinds, ["section", "annex", "article"]);
}
