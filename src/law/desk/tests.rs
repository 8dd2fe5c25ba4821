//! Tests of the desk, on an invented law.

use serde_json::{Value, json};

use super::wire::{Held, put, text_of};
use super::*;

const LAW: &str = "Arms Act\n\n1. In this Act, \"firearm\" means a barrelled weapon.\n\n\
    2. Every firearm is marked with a serial number by its manufacturer.\n\n\
    3. Records of firearms are kept for ten years.\n";

fn ask(desk: &mut Desk, request: &str, bytes: &[u8]) -> String {
    desk.answer(request, bytes, &mut |_, _| true)
}

fn value(reply: &str) -> Value {
    serde_json::from_str(reply).unwrap()
}

fn read(desk: &mut Desk) -> String {
    let request = json!({"read": {"name": "act.txt", "now": "2026-03-14T13:32:05Z"}}).to_string();
    ask(desk, &request, LAW.as_bytes())
}

fn held(law: &str, stamp: &str) -> Held {
    Held { law: law.into(), stamp: stamp.into() }
}

fn rank(desk: &mut Desk, laws: &[Held], title: &str) -> Value {
    let words = json!({"language": "en", "title": title, "requirement": "", "definition": false, "terms": {}});
    let item = json!({"checklist": "own", "item": "own.1", "words": words});
    value(&ask(desk, &json!({"rank": {"laws": laws, "items": [item], "top": 3}}).to_string(), b""))
}

#[test]
fn a_file_becomes_a_law_that_knows_where_it_came_from() {
    let reply = read(&mut Desk::default());
    let law = value(text_of(&reply).unwrap());
    assert_eq!(law["file"], "act.txt");
    assert_eq!(law["read"], "2026-03-14T13:32:05Z");
    assert_eq!(law["sha256"].as_str().map(str::len), Some(64));
    assert_eq!(law["marks"].as_array().map(Vec::len), Some(3), "{law}");
    assert_eq!(value(&reply)["text"], law, "taken out without reading, it is the same");
}

#[test]
fn pasted_text_becomes_a_law_without_a_file() {
    let reply = ask(&mut Desk::default(), &json!({"pasted": {"now": "", "text": LAW}}).to_string(), b"");
    let law = value(text_of(&reply).unwrap());
    assert_eq!(law["marks"].as_array().map(Vec::len), Some(3), "{law}");
    assert!(law.get("file").is_none_or(|file| file == ""));
}

#[test]
fn the_pages_of_a_pdf_file_become_a_law() {
    let lines = ["1. Every firearm is marked with a serial number.", "2. Records are kept for ten years."];
    let items: Vec<Value> = lines
        .iter()
        .enumerate()
        .map(|(at, text)| json!({"x": 72.0, "y": 700.0 - 40.0 * at as f32, "width": 300.0, "size": 11.0, "text": text, "bold": false}))
        .collect();
    let pages = json!([{"width": 595.0, "height": 842.0, "items": items}]);
    let source = json!({"name": "act.pdf", "now": ""});
    let mut desk = Desk::default();
    let reply = ask(&mut desk, &json!({"pages": {"source": source, "pages": pages}}).to_string(), b"%PDF-1.7");
    let law = value(text_of(&reply).unwrap());
    assert_eq!(law["format"], "pdf");
    assert_eq!(law["marks"].as_array().map(Vec::len), Some(2), "{law}");
}

#[test]
fn what_cannot_be_read_is_refused_by_its_code() {
    let mut desk = Desk::default();
    for request in ["", "{}", "[]", "\"read\"", "{\"sing\": {}}", "{\"put\": {\"law\": 1}}"] {
        assert_eq!(value(&ask(&mut desk, request, b""))["refused"]["code"], wire::NOT_UNDERSTOOD, "{request}");
    }
    let no_text = put(&held("a", "1"), "[]");
    assert_eq!(value(&ask(&mut desk, &no_text, b""))["refused"]["code"], wire::NOT_UNDERSTOOD);
    let request = json!({"read": {"name": "act.txt", "now": ""}}).to_string();
    let broken_off = desk.answer(&request, LAW.repeat(1000).as_bytes(), &mut |_, _| false);
    assert_eq!(value(&broken_off)["refused"]["code"], wire::CANCELLED);
}

#[cfg(not(feature = "cli"))]
#[test]
fn the_pages_of_a_pdf_file_are_asked_for() {
    let request = json!({"read": {"name": "act.pdf", "now": ""}}).to_string();
    let reply = ask(&mut Desk::default(), &request, b"%PDF-1.7\n");
    assert_eq!(value(&reply)["refused"]["code"], wire::PAGES_WANTED);
}

#[test]
fn laws_are_ranked_once_they_are_put_and_wanted_until_then() {
    let mut desk = Desk::default();
    let reply = read(&mut desk);
    let text = text_of(&reply).unwrap();
    let laws = [held("a", "1"), held("b", "1")];
    assert_eq!(rank(&mut desk, &laws, "serial number"), json!({"wanted": ["a", "b"]}));
    assert_eq!(value(&ask(&mut desk, &put(&laws[0], text), b"")), json!("done"));
    assert_eq!(rank(&mut desk, &laws, "serial number"), json!({"wanted": ["b"]}));
    ask(&mut desk, &put(&laws[1], text), b"");

    let ranked = rank(&mut desk, &laws, "serial number");
    let first = &ranked["ranked"][0];
    assert_eq!(first["item"], "own.1");
    let found = first["candidates"].as_array().unwrap();
    assert_eq!(found[0]["label"], "2", "{ranked}");
    assert!(!found[0]["matched"].as_array().unwrap().is_empty());
    assert!(found.len() <= 3);

    let newer = [held("a", "2")];
    assert_eq!(rank(&mut desk, &newer, "serial number"), json!({"wanted": ["a"]}), "another text of the law");
}

#[test]
fn a_law_that_is_not_named_is_neither_ranked_nor_kept() {
    let mut desk = Desk::default();
    let reply = read(&mut desk);
    let laws = [held("a", "1"), held("b", "1")];
    laws.iter().for_each(|law| drop(ask(&mut desk, &put(law, text_of(&reply).unwrap()), b"")));
    let ranked = rank(&mut desk, &laws[1..], "serial number");
    let found = ranked["ranked"][0]["candidates"].as_array().unwrap();
    assert!(found.iter().all(|found| found["law"] == "b"), "{ranked}");
    assert_eq!(rank(&mut desk, &laws, "serial number"), json!({"wanted": ["a"]}));

    ask(&mut desk, &json!({"drop": {"law": "b"}}).to_string(), b"");
    assert_eq!(rank(&mut desk, &laws[1..], "serial number"), json!({"wanted": ["b"]}));
}

#[test]
fn an_item_that_asks_for_nothing_finds_nothing() {
    let mut desk = Desk::default();
    let reply = read(&mut desk);
    ask(&mut desk, &put(&held("a", "1"), text_of(&reply).unwrap()), b"");
    let request = json!({"rank": {"laws": [held("a", "1")], "items": [{"checklist": "own", "item": "x"}], "top": 3}});
    let ranked = value(&ask(&mut desk, &request.to_string(), b""));
    assert_eq!(ranked["ranked"][0]["weak"], true, "{ranked}");
}
