//! Reads real statutes, bad files and broken ones: words are not lost, nothing panics, nothing takes long.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use lacuna::domain::provision::{Block, LeftOut, ProvisionKind, Role};
use lacuna::law::draft::{Draft, Refusal};
use lacuna::law::read::pdf::{PdfItem, PdfPage};
use lacuna::law::read::{self, pdf};
use proptest::prelude::*;

fn quiet(name: &str, bytes: &[u8]) -> Result<Draft, Refusal> {
    read::read(name, bytes, &mut |_, _| true)
}

/// The statutes for tests, which are not part of this repository; `None` with a line that says so where they are absent.
#[expect(clippy::print_stdout, reason = "whoever runs the tests must see what was not tried")]
fn laws() -> Option<Vec<(String, Vec<u8>)>> {
    let folder = std::env::var_os("LACUNA_LAWS").map_or_else(|| PathBuf::from("../shared/laws"), PathBuf::from);
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: no statutes in {}; set LACUNA_LAWS to their folder", folder.display());
        return None;
    };
    let mut out = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name != "SOURCES.md" && [".md", ".xml", ".html"].iter().any(|ending| name.ends_with(ending)) {
            out.push((name, fs::read(&path).unwrap()));
        }
    }
    out.sort();
    Some(out)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

fn words(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| letters(&block.text)).sum()
}

/// The letters of a source, without tags, comments, addresses and front matter.
fn source_letters(name: &str, text: &str) -> usize {
    let mut text = text.to_owned();
    if let Some((_, rest)) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")) {
        text = rest.to_owned();
    }
    let body = if name.ends_with(".xml") {
        text.split_once("</Identification>").map_or(text.as_str(), |(_, body)| body)
    } else {
        &text
    };
    let mut out = String::new();
    let mut tag = false;
    for letter in body.chars() {
        match letter {
            '<' => tag = true,
            '>' => tag = false,
            _ if !tag => out.push(letter),
            _ => {}
        }
    }
    let mut out = out.replace("&nbsp;", " ").replace("&amp;", "&");
    // The address of a link is no word of the law.
    while let Some((at, end)) = out.find("](").and_then(|at| out[at..].find(')').map(|end| (at, at + end + 1))) {
        out.replace_range(at..end, " ");
    }
    letters(&out)
}

#[test]
fn every_statute_is_read_without_losing_words() {
    let Some(laws) = laws() else { return };
    assert!(laws.len() >= 15, "{} statutes", laws.len());
    for (name, bytes) in &laws {
        let draft = quiet(name, bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
        let format = match name.rsplit('.').next() {
            Some("md") => "markdown",
            Some("xml") => "justice-xml",
            _ => "html",
        };
        assert_eq!(draft.format, format, "{name}");
        let (got, source) = (words(&draft.blocks), source_letters(name, &String::from_utf8_lossy(bytes)));
        let share = got as f64 / source as f64;
        let count = |role: Role| draft.blocks.iter().filter(|block| block.role == role).count();
        println!(
            "{name}: {share:.4} of {source} letters, {} blocks, {} headings, {} rows, {} notes, {} marks, {:?} {:?} {:?} {:?}",
            draft.blocks.len(),
            count(Role::Heading),
            count(Role::Row),
            count(Role::Note),
            draft.marks.len(),
            draft.title,
            draft.version,
            draft.language,
            draft.cautions
        );
        assert!((0.985..=1.03).contains(&share), "{name}: {share}");
        assert!(count(Role::Text) * 3 > draft.blocks.len(), "{name}: most blocks are text");
        assert!(
            draft.blocks.iter().all(|block| !block.text.is_empty() && !block.text.contains(['\n', '\u{ad}'])),
            "{name}"
        );
        let places = draft.marks.iter().flat_map(|mark| [mark.at, mark.body]);
        let held = |place: lacuna::domain::provision::Place| match draft.blocks.get(place.block as usize) {
            Some(block) => block.text.is_char_boundary(place.at as usize),
            None => place.block as usize == draft.blocks.len() && place.at == 0,
        };
        assert!(places.into_iter().all(held), "{name}: places lie in the text");
        assert!(draft.marks.windows(2).all(|pair| pair[0].at <= pair[1].at), "{name}: marks are in order");
    }
}

#[test]
fn the_statutes_of_canada_bring_their_provisions() {
    let Some(laws) = laws() else { return };
    for (name, sections, language, date) in [
        ("canada-firearms-act-en.xml", 169, "en", "2025-04-04"),
        ("canada-loi-armes-a-feu-fr.xml", 169, "fr", "2025-04-04"),
        ("canada-firearms-marking-regs-en.xml", 6, "en", "2025-11-06"),
        ("canada-reglement-marquage-fr.xml", 6, "fr", "2025-11-06"),
        ("canada-firearms-records-regs-en.xml", 8, "en", ""),
        ("canada-import-export-businesses-regs-en.xml", 16, "en", ""),
        ("canada-import-export-individuals-regs-en.xml", 22, "en", ""),
    ] {
        let Some((_, bytes)) = laws.iter().find(|(own, _)| own == name) else { continue };
        let draft = quiet(name, bytes).unwrap();
        let text =
            lacuna::domain::provision::LawText { blocks: draft.blocks, marks: draft.marks, ..Default::default() };
        let all = text.provisions();
        let body =
            all.iter().filter(|p| p.mark.kind == ProvisionKind::Section && p.mark.left_out != Some(LeftOut::Appended));
        assert_eq!(body.count(), sections, "{name}");
        assert!(all.iter().filter(|p| p.mark.kind.is_unit()).all(|p| !p.mark.label.is_empty()), "{name}");
        assert_eq!(draft.language, language);
        assert!(date.is_empty() || draft.version == date, "{name}: {}", draft.version);
    }
}

#[test]
fn raised_numbers_of_articles_are_read() {
    let Some(laws) = laws() else { return };
    let Some((name, bytes)) = laws.iter().find(|(name, _)| name.starts_with("russia")) else { return };
    let draft = quiet(name, bytes).unwrap();
    let begins = |words: &str| draft.blocks.iter().any(|block| block.text.starts_with(words));
    for article in ["Статья 222.", "Статья 222.1", "Статья 223.1", "Статья 226.1"] {
        assert!(begins(article), "{article}");
    }
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn word(paragraphs: &str) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{paragraphs}</w:body></w:document>");
    zipped(&[("word/document.xml", document.as_bytes())])
}

#[test]
fn bombs_and_torsos_are_refused() {
    let code = |bytes: &[u8]| quiet("law", bytes).unwrap_err().code;
    assert_eq!(code(&word(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a".repeat(30 << 20)))), "law-archive-ratio");
    assert_eq!(code(&word(&"<w:p/>".repeat(4 << 20))), "law-archive-ratio");
    assert_eq!(code(&zipped(&[("word/styles.xml", b"<w:styles/>")])), "law-docx-no-document");
    assert_eq!(code(&zipped(&[])), "law-docx-no-document");
    let mut laughs = "<?xml version=\"1.0\"?><!DOCTYPE akomaNtoso [<!ENTITY l0 \"ha\">".to_owned();
    for at in 1..12 {
        write!(laughs, "<!ENTITY l{at} \"{}\">", format!("&l{};", at - 1).repeat(10)).unwrap();
    }
    laughs.push_str("]><akomaNtoso>&l11;</akomaNtoso>");
    assert_eq!(code(laughs.as_bytes()), "law-xml-entities");
    let deep = format!("<?xml version=\"1.0\"?><akomaNtoso>{}", "<part>".repeat(100_000));
    assert_eq!(code(deep.as_bytes()), "law-xml-depth");
    let many: Vec<u8> = "a\n\n".repeat(1_100_000).into_bytes();
    assert_eq!(code(&many), "law-too-many-blocks");
}

/// A square of this length would take minutes; what the clock says depends on the machine and is measured elsewhere.
#[test]
fn a_long_text_is_read_whole() {
    let paragraph = "Article 7. The holder of a licence keeps a record of every firearm and shows it when asked.\n\n";
    let text = paragraph.repeat(32_000);
    for name in ["law.txt", "law.md", "law.html"] {
        let draft = quiet(name, text.as_bytes()).unwrap();
        assert!(words(&draft.blocks) * 10 >= letters(&text) * 9, "{name}");
    }
}

#[test]
fn a_law_without_numbers_and_one_of_many_scripts() {
    let plain = "Arms are dangerous.\n\nWhoever has arms shall keep them safe.\n\nThe King decides.";
    assert_eq!(quiet("law.txt", plain.as_bytes()).unwrap().blocks.len(), 3);
    let mixed = "المادة 1\n\nيحظر حمل السلاح (firearm) بدون ترخيص.\n\nArticle 1\n\nCarrying arms (سلاح) is prohibited.\n\n第一条 禁止持枪。\n\nСтатья 1. Запрещено.";
    let texts: Vec<String> =
        quiet("law.txt", mixed.as_bytes()).unwrap().blocks.into_iter().map(|block| block.text).collect();
    assert_eq!(texts.join("\n\n"), mixed);
}

#[expect(clippy::disallowed_methods, reason = "the test measures how long reading takes")]
fn now() -> std::time::Instant {
    std::time::Instant::now()
}

/// Small documents of every kind, to be broken.
fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let akn = "<?xml version=\"1.0\"?><akomaNtoso><act><meta><FRBRExpression><FRBRdate date=\"2020-01-01\"/></FRBRExpression></meta><body><chapter><num>I</num>\
               <heading>Arms</heading><article status=\"removed\"><num>Article 5 bis</num><paragraph><num>1.</num><list><intro><p>The holder</p></intro><point><num>(a)</num>\
               <content><p>keeps <sup>1</sup> &eacute;<table><tr><td>x</td><td>y</td></tr></table></p></content></point></list></paragraph></article></chapter></body></act></akomaNtoso>";
    let justice = "<Statute xml:lang=\"en\"><Identification><LongTitle>Arms</LongTitle></Identification><Body><Heading level=\"1\"><Label>PART I</Label><TitleText>Arms</TitleText></Heading>\
                   <Section><MarginalNote>Note</MarginalNote><Label>1</Label><Subsection><Label>(1)</Label><Text>Words<FootnoteRef>a</FootnoteRef></Text><Definition><Text><DefinedTermEn>x</DefinedTermEn> y</Text></Definition></Subsection>\
                   <HistoricalNote><HistoricalNoteSubItem>1999</HistoricalNoteSubItem></HistoricalNote></Section></Body><Schedule id=\"NifProvs\"><AmendedText><Section><Label>2</Label></Section></AmendedText></Schedule></Statute>";
    let html = "<html lang=fr><head><title>Loi</title></head><body><h1>Titre</h1><ol type=i start=4><li>un<li>deux</ol><p>Art. 222<sup>1</sup><br>mots<table><tr><td>(a)<td>b<tr><th>c<td>d</table>\
                <span class=\"W9\">1</span><div style='display:none'>x</div><aside class=toc>note</aside>&nbsp;</body></html>";
    let text = "Arms Act\u{c}\n1. The holder of a licence keeps a record of every firearm and\nshows it.\n- 2 -\n(a) one;\n第三条 枪支。\n\u{c}المادة ٥ مكرر\n- 3 -\n";
    let markdown = "---\ntitle: x\n---\n# Act\n\n1.  One\n2.  Two\n\n    a)  x\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Note\n\n<p>x<sup>1</sup></p>\n\n**Bold**\n";
    let body = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let numbering = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"4294967295\"/><w:lvlText w:val=\"%1.%2%\"/></w:lvl></w:abstractNum>\
                     <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let stored = {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let plain = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        for (name, part) in [("word/document.xml", document.as_str()), ("word/numbering.xml", numbering)] {
            zip.start_file(name, plain).unwrap();
            zip.write_all(part.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    vec![
        ("law.xml", akn.into()),
        ("law.xml", justice.into()),
        ("law.html", html.into()),
        ("law.txt", text.into()),
        ("law.md", markdown.into()),
        (
            "law.docx",
            zipped(&[("word/document.xml", document.as_bytes()), ("word/numbering.xml", numbering.as_bytes())]),
        ),
        ("law.docx", stored),
    ]
}

/// A change to a file: bytes overwritten, left out, doubled or cut off.
#[derive(Clone, Debug)]
enum Damage {
    Write(usize, u8),
    Remove(usize, usize),
    Double(usize, usize),
    Cut(usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Damage::Write(at, byte)),
        (any::<usize>(), 1_usize..40).prop_map(|(at, count)| Damage::Remove(at, count)),
        (any::<usize>(), 1_usize..200).prop_map(|(at, count)| Damage::Double(at, count)),
        any::<usize>().prop_map(Damage::Cut),
    ]
}

fn damaged(mut bytes: Vec<u8>, all: &[Damage]) -> Vec<u8> {
    for damage in all {
        let length = bytes.len().max(1);
        match *damage {
            Damage::Write(at, byte) => {
                if let Some(place) = bytes.get_mut(at % length) {
                    *place = byte;
                }
            }
            Damage::Remove(at, count) => {
                let from = (at % length).min(bytes.len());
                bytes.drain(from..(from + count).min(bytes.len()));
            }
            Damage::Double(at, count) => {
                let from = (at % length).min(bytes.len());
                let part = bytes[from..(from + count).min(bytes.len())].to_vec();
                bytes.splice(from..from, part);
            }
            Damage::Cut(at) => bytes.truncate((at % length).max(length / 2)),
        }
    }
    bytes
}

fn is_sound(draft: &Draft) -> bool {
    let text = lacuna::domain::provision::LawText {
        blocks: draft.blocks.clone(),
        marks: draft.marks.clone(),
        ..Default::default()
    };
    draft.marks.iter().all(|mark| text.is_place(mark.at) && text.is_place(mark.body) && mark.at <= mark.body)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_files_do_no_harm(seed in 0_usize..7, damage in prop::collection::vec(damage(), 1..12)) {
        let (name, bytes) = seeds().swap_remove(seed);
        let bytes = damaged(bytes, &damage);
        let start = now();
        if let Ok(draft) = quiet(name, &bytes) {
            prop_assert!(is_sound(&draft));
        }
        prop_assert!(start.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn any_words_are_read_in_any_format(text in "\\PC{0,200}", which in 0_usize..5) {
        let name = ["law.txt", "law.md", "law.html", "law.xml", ""][which];
        if let Ok(draft) = quiet(name, text.as_bytes()) {
            prop_assert!(is_sound(&draft));
        }
        read::pasted(&text);
    }

    #[test]
    fn any_pages_are_laid_out(pieces in prop::collection::vec((0_u8..3, any::<f32>(), 0.0_f32..900.0, "\\PC{0,12}", any::<bool>()), 0..60)) {
        let mut pages = vec![PdfPage { width: 600.0, height: 800.0, items: Vec::new() }; 3];
        for (page, x, y, text, bold) in pieces {
            let size = if bold { 10.0 } else { x.abs() % 30.0 };
            pages[page as usize].items.push(PdfItem { x, y, width: x, size, text, bold });
        }
        if let Ok(draft) = pdf::draft(pages) {
            prop_assert!(is_sound(&draft));
        }
    }
}

#[test]
fn the_seeds_are_read_whole() {
    for (name, bytes) in seeds() {
        let draft = quiet(name, &bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
        assert!(is_sound(&draft) && !draft.blocks.is_empty(), "{name}");
    }
}
