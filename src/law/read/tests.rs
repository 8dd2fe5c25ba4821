//! Tests of the door to all readers.

use super::*;
use crate::domain::provision::Role;

fn quiet(name: &str, bytes: &[u8]) -> Result<Draft, Refusal> {
    read(name, bytes, &mut |_, _| true)
}

#[test]
fn every_format_is_known_by_its_content() {
    for (bytes, format) in [
        ("Article 1\n\nThe holder keeps records.", "text"),
        ("# Act\n\n## Article 1\n\nThe holder keeps records.", "markdown"),
        ("<html><body><p>Article 1</p></body></html>", "html"),
        (
            "<?xml version=\"1.0\"?><akomaNtoso><act><body><section><num>1</num><content><p>x</p></content></section></body></act></akomaNtoso>",
            "akoma-ntoso",
        ),
        ("<Statute><Body><Section><Label>1</Label><Text>x</Text></Section></Body></Statute>", "justice-xml"),
    ] {
        assert_eq!(quiet("law", bytes.as_bytes()).unwrap().format, format);
    }
    let unknown =
        quiet("law.xml", "<?xml version=\"1.0\"?><loi><art>Article 1</art><art>Article 2</art></loi>".as_bytes())
            .unwrap();
    assert_eq!((unknown.blocks.len(), unknown.cautions), (2, vec!["law-xml-unknown".to_owned()]));
}

#[test]
fn what_cannot_be_read_is_refused() {
    let code = |bytes: &[u8]| quiet("law", bytes).unwrap_err().code;
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    assert_eq!(code(&[&compound[..], &encrypted].concat()), "law-encrypted");
    assert_eq!(code(&compound), "law-old-word");
    assert_eq!(code(b"{\\rtf1 x}"), "law-unknown-format");
    assert_eq!(code(&[0, 1, 0, 2, 1, 0, 0, 0]), "law-unknown-format");
    assert_eq!(code(b""), "law-no-text");
    assert_eq!(code(b" \n \n"), "law-no-text");
    assert_eq!(code(b"PK\x03\x04"), "law-docx-broken");
    let pdf = code(b"%PDF-1.4 nothing");
    assert!(matches!(pdf, "law-pdf" | "law-pdf-broken"), "{pdf}");
    let large = vec![b' '; limits::FILE + 1];
    assert_eq!(quiet("law", &large).unwrap_err(), Refusal::with("law-too-large", 64));
}

#[test]
fn a_long_file_tells_its_progress_and_can_be_cancelled() {
    let text = "The holder keeps a record.\n\n".repeat(20_000);
    for name in ["law.txt", "law.md", "law.html"] {
        let mut told: Vec<(u32, u32)> = Vec::new();
        read(name, text.as_bytes(), &mut |done, all| {
            told.push((done, all));
            true
        })
        .unwrap();
        assert!(name == "law.html" || told.len() >= 3, "{name}: {told:?}");
        assert!(told.iter().all(|(done, all)| done <= all && *all as usize == text.len()));
    }
    assert_eq!(read("law.txt", text.as_bytes(), &mut |_, _| false).unwrap_err().code, "law-cancelled");
}

#[test]
fn pasted_words_are_text() {
    let draft = pasted("Article 1\r\n\r\nThe holder <b> keeps.");
    assert_eq!(
        draft.blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>(),
        ["Article 1", "The holder <b> keeps."]
    );
    assert!(draft.blocks.iter().all(|block| block.role == Role::Text));
    assert_eq!(pasted("").blocks, []);
}
