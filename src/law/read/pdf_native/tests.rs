//! Tests of the native reader of PDF files, on files made here.

use lopdf::content::Operation;
use lopdf::{Stream, dictionary};

use super::*;
use crate::law::read::pdf;

fn file(lines: &[(f32, f32, &str)], pages: usize) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let above = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica-Bold", "Encoding" => "WinAnsiEncoding",
    });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let mut operations = vec![Operation::new("BT", vec![]), Operation::new("Tf", vec!["F1".into(), 12.into()])];
    for (x, y, words) in lines {
        let matrix = [1.0, 0.0, 0.0, 1.0, *x, *y].map(Object::Real).to_vec();
        operations.push(Operation::new("Tm", matrix));
        operations.push(Operation::new("Tj", vec![Object::string_literal(*words)]));
    }
    operations.push(Operation::new("ET", vec![]));
    let content = Content { operations }.encode().unwrap();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let content = document.add_object(Stream::new(dictionary! {}, content.clone()));
            document.add_object(dictionary! { "Type" => "Page", "Parent" => above, "Contents" => content }).into()
        })
        .collect();
    let count = kids.len() as i64;
    let pages = dictionary! {
        "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    };
    document.objects.insert(above, Object::Dictionary(pages));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => above });
    document.trailer.set("Root", catalog);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

#[test]
fn words_come_with_place_and_size() {
    let bytes = file(&[(50.0, 700.0, "Article 1"), (50.0, 680.0, "The holder keeps records.")], 1);
    let pages = pages(&bytes, &mut |_, _| true).unwrap();
    assert_eq!((pages[0].width, pages[0].height), (595.0, 842.0));
    let item = &pages[0].items[0];
    assert_eq!((item.x, item.y, item.size, item.bold, item.text.as_str()), (50.0, 700.0, 12.0, true, "Article 1"));
    let draft = pdf::draft(pages).unwrap();
    assert_eq!(draft.format, "pdf");
    assert_eq!(draft.blocks.len(), 2, "{:#?}", draft.blocks);
}

#[test]
fn a_file_of_pictures_says_so_and_a_broken_one_too() {
    let read = |bytes: &[u8]| pages(bytes, &mut |_, _| true).and_then(pdf::draft).unwrap_err().code;
    assert_eq!(read(&file(&[], 2)), "law-pdf-no-text");
    assert_eq!(read(b"%PDF-1.7 and nothing"), "law-pdf-broken");
    let whole = file(&[(50.0, 700.0, "x")], 1);
    assert_eq!(pages(&whole, &mut |_, _| false).unwrap_err().code, "law-cancelled");
}

#[test]
fn an_encrypted_file_is_refused() {
    use lopdf::{EncryptionState, EncryptionVersion, Permissions};
    let mut document = Document::load_mem(&file(&[(50.0, 700.0, "x")], 1)).unwrap();
    let id = vec![Object::string_literal("12345678"), Object::string_literal("12345678")];
    document.trailer.set("ID", Object::Array(id));
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password: "user",
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(pages(&bytes, &mut |_, _| true).unwrap_err().code, "law-encrypted");
}

#[test]
fn drawings_that_hold_one_another_many_times_are_refused() {
    let mut document = Document::load_mem(&file(&[(50.0, 700.0, "x")], 1)).unwrap();
    let forms: Vec<lopdf::ObjectId> = (0..4).map(|_| document.new_object_id()).collect();
    let many = |name: &str| format!("/{name} Do\n").repeat(40).into_bytes();
    for (at, form) in forms.iter().enumerate() {
        let mut dictionary = dictionary! { "Type" => "XObject", "Subtype" => "Form" };
        if let Some(next) = forms.get(at + 1) {
            dictionary.set("Resources", dictionary! { "XObject" => dictionary! { "F" => *next } });
        }
        document.objects.insert(*form, Object::Stream(Stream::new(dictionary, many("F"))));
    }
    let page = document.page_iter().next().unwrap();
    let content = document.add_object(Stream::new(dictionary! {}, many("F")));
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Resources", dictionary! { "XObject" => dictionary! { "F" => forms[0] } });
    page.set("Contents", content);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(pages(&bytes, &mut |_, _| true).unwrap_err().code, "law-archive-ratio");
}
