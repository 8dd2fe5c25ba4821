//! Tests of the reader of Word documents, on documents made here.

use std::io::Write;

use zip::write::SimpleFileOptions;

use super::*;

const SPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn document(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    put(
        "word/document.xml",
        &format!("<?xml version=\"1.0\"?><w:document {SPACE}><w:body>{body}</w:body></w:document>"),
    );
    for (name, text) in parts {
        put(name, text);
    }
    zip.finish().unwrap().into_inner()
}

fn read(bytes: &[u8]) -> Result<Draft, Refusal> {
    draft(bytes, &mut |_, _| true)
}

fn blocks(body: &str, parts: &[(&str, &str)]) -> Vec<(Role, u8, String)> {
    let draft = read(&document(body, parts)).unwrap();
    draft.blocks.into_iter().map(|block| (block.role, block.level, block.text)).collect()
}

fn texts(body: &str, parts: &[(&str, &str)]) -> Vec<String> {
    blocks(body, parts).into_iter().map(|(_, _, text)| text).collect()
}

fn p(properties: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn level(at: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}

#[test]
fn automatic_numbers_are_printed() {
    let levels = [
        level(0, "decimal", "Article %1.", "<w:pStyle w:val=\"Art\"/>"),
        level(1, "decimal", "(%2)", ""),
        level(2, "lowerLetter", "%3)", ""),
    ];
    let numbering = format!(
        "<w:numbering {SPACE}><w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"2\">{}</w:abstractNum><w:abstractNum w:abstractNumId=\"3\">{}</w:abstractNum>\
         <w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>\
         <w:num w:numId=\"6\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"10\"/></w:lvlOverride></w:num>\
         <w:num w:numId=\"7\"><w:abstractNumId w:val=\"2\"/></w:num><w:num w:numId=\"8\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>",
        levels.concat(),
        level(0, "chineseCountingThousand", "第%1条", "<w:suff w:val=\"space\"/>"),
        level(0, "bullet", "•", ""),
    );
    let styles = format!(
        "<w:styles {SPACE}><w:style w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>\
         <w:style w:styleId=\"Art\"><w:name w:val=\"Art\"/><w:basedOn w:val=\"Base\"/></w:style></w:styles>"
    );
    let at = |list: u8, level: u8| format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
    let body = [
        p("<w:pStyle w:val=\"Art\"/>", "Records"),
        p(&at(5, 1), "One"),
        p(&at(5, 2), "inner"),
        p(&at(5, 2), "inner"),
        p(&at(5, 1), "Two"),
        p(&at(5, 2), "anew"),
        p("<w:pStyle w:val=\"Art\"/>", "Marks"),
        p(&at(5, 1), "anew"),
        p(&at(6, 0), "Ten"),
        p(&at(6, 0), "Eleven"),
        p(&at(7, 0), "枪支"),
        p(&at(8, 0), "bullet"),
        p(&at(0, 0), "none"),
    ];
    let all = texts(&body.concat(), &[("word/numbering.xml", &numbering), ("word/styles.xml", &styles)]);
    let expected = [
        "Article 1. Records",
        "(1) One",
        "a) inner",
        "b) inner",
        "(2) Two",
        "a) anew",
        "Article 2. Marks",
        "(1) anew",
        "Article 10. Ten",
        "Article 11. Eleven",
        "第一条 枪支",
        "bullet",
        "none",
    ];
    assert_eq!(all, expected);
}

#[test]
fn headings_by_outline_and_by_bold() {
    let styles = format!(
        "<w:styles {SPACE}><w:style w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/></w:style>\
         <w:style w:styleId=\"X\"><w:name w:val=\"Kapitel\"/><w:basedOn w:val=\"berschrift2\"/></w:style>\
         <w:style w:styleId=\"V1\"><w:name w:val=\"toc 1\"/></w:style></w:styles>"
    );
    let body = [
        p("<w:pStyle w:val=\"X\"/>", "Records"),
        p("<w:outlineLvl w:val=\"0\"/>", "Part"),
        p("<w:pStyle w:val=\"V1\"/>", "Records 5"),
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t> not</w:t></w:r></w:p>".to_owned(),
    ];
    let expected = [
        (Role::Heading, 2, "Records"),
        (Role::Heading, 1, "Part"),
        (Role::Contents, 0, "Records 5"),
        (Role::Heading, 0, "Bold"),
        (Role::Text, 0, "Bold not"),
    ];
    assert_eq!(
        blocks(&body.concat(), &[("word/styles.xml", &styles)]),
        expected.map(|(role, level, text)| (role, level, text.to_owned()))
    );
}

#[test]
fn changes_fields_notes_and_tables() {
    let run = |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    let footnotes = format!(
        "<w:footnotes {SPACE}><w:footnote w:type=\"separator\" w:id=\"0\"><w:p>{}</w:p></w:footnote><w:footnote w:id=\"2\"><w:p>{}</w:p></w:footnote></w:footnotes>",
        run("x"),
        run("Amended in 2001.")
    );
    let body = format!(
        "<w:p>{}<w:del><w:r><w:delText>old</w:delText><w:t>older</w:t></w:r></w:del><w:ins>{}</w:ins>\
         <w:hyperlink>{}</w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>\
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>\
         <w:p><w:r><w:t>Art. 222</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r><w:r><w:tab/><w:t>Arms</w:t></w:r></w:p>\
         <w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> TOC \\o</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>\
         <w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>\
         <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>",
        run("The holder "),
        run("keeps "),
        run("records."),
        run("One "),
        run("paragraph."),
        run("Records 5"),
        run("A"),
        run("Rifles")
    );
    let expected = [
        (Role::Text, "The holder keeps records."),
        (Role::Note, "Amended in 2001."),
        (Role::Text, "One paragraph."),
        (Role::Text, "Art. 222.1 Arms"),
        (Role::Contents, "Records 5"),
        (Role::Row, "A\tRifles"),
    ];
    let all: Vec<_> =
        blocks(&body, &[("word/footnotes.xml", &footnotes)]).into_iter().map(|(role, _, text)| (role, text)).collect();
    assert_eq!(all, expected.map(|(role, text)| (role, text.to_owned())));
}

#[test]
fn bad_archives_are_refused() {
    let code = |bytes: &[u8]| read(bytes).unwrap_err().code;
    assert_eq!(code(b"PK\x03\x04 nothing"), "law-docx-broken");
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    assert_eq!(code(&zip.finish().unwrap().into_inner()), "law-docx-no-document");
    let bomb = document(&p("", &"a".repeat(20 << 20)), &[]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(code(&bomb), "law-archive-ratio");
    let bomb = document(&p("", "x"), &[("word/styles.xml", &format!("<w:styles>{}", " ".repeat(20 << 20)))]);
    assert_eq!(code(&bomb), "law-archive-ratio");
    let bomb = document("", &[("word/numbering.xml", "<!DOCTYPE a [<!ENTITY a \"b\">]><a>&a;</a>")]);
    assert_eq!(code(&bomb), "law-xml-entities");
}

#[test]
fn small_parts_that_would_become_large_stay_small() {
    // A pattern for numbers of great length, and a name of great length that every style takes over.
    let long = "%1".repeat(200_000);
    let numbering = format!(
        "<w:numbering {SPACE}><w:abstractNum w:abstractNumId=\"1\">{}{}</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        level(0, "lowerRoman", &long, ""),
        level(1, "lowerRoman", &"%2".repeat(120), "").replace("w:val=\"1\"", "w:val=\"3888\"")
    );
    let at = |level: u8| format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"5\"/></w:numPr>");
    let all = texts(&[p(&at(0), "One"), p(&at(1), "Two")].concat(), &[("word/numbering.xml", &numbering)]);
    assert_eq!(all.first().map(String::as_str), Some("One"));
    assert!(all.get(1).is_some_and(|text| text.len() <= 260 && text.ends_with("Two")), "{all:?}");
    let name = "n".repeat(300_000);
    let base =
        format!("<w:style w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"{name}\"/></w:numPr></w:pPr></w:style>");
    let others: String =
        (0..5000).map(|at| format!("<w:style w:styleId=\"S{at}\"><w:basedOn w:val=\"Base\"/></w:style>")).collect();
    let styles = format!("<w:styles {SPACE}>{base}{others}</w:styles>");
    assert_eq!(texts(&p("<w:pStyle w:val=\"S7\"/>", "One"), &[("word/styles.xml", &styles)]), ["One"]);
}

#[test]
fn fields_in_fields_cost_no_more_than_their_number() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(9_000);
    let words = "<w:r><w:t>a</w:t></w:r>".repeat(9_000);
    let all = texts(&format!("<w:p>{begin}{words}</w:p>"), &[]);
    assert_eq!(all, ["a".repeat(9_000)]);
    let contents = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> TOC \\o </w:instrText><w:instrText>TOC</w:instrText></w:r>";
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let body =
        format!("<w:p>{contents}<w:r><w:t>One 1</w:t></w:r></w:p><w:p>{end}{end}<w:r><w:t>One</w:t></w:r></w:p>");
    let roles: Vec<Role> = blocks(&body, &[]).into_iter().map(|(role, ..)| role).collect();
    assert_eq!(roles, [Role::Contents, Role::Text]);
}
