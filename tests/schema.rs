//! The published schemas and the readers agree on what is a sound file.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

mod support;

use jsonschema::Validator;
use lacuna::domain::diagnostic::Severity;
use lacuna::domain::format::{assessment, checklist, law_text};
use lacuna::domain::lint::lint;
use proptest::prelude::{ProptestConfig, proptest};
use serde_json::{Value, json};

fn schema(text: &str) -> Validator {
    let schema: Value = serde_json::from_str(text).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn checklist_schema() -> Validator {
    schema(include_str!("../static/schema/checklist.schema.json"))
}

fn assessment_schema() -> Validator {
    schema(include_str!("../static/schema/assessment.schema.json"))
}

fn faults(schema: &Validator, value: &Value) -> Vec<String> {
    schema.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap()
}

#[test]
fn every_checklist_meets_its_schema() {
    let schema = checklist_schema();
    for entry in std::fs::read_dir("checklists").unwrap() {
        let file = entry.unwrap().path().join("checklist.yaml");
        if file.is_file() {
            let text = std::fs::read_to_string(&file).unwrap();
            assert_eq!(faults(&schema, &yaml(&text)), Vec::<String>::new(), "{}", file.display());
        }
    }
}

#[test]
fn what_the_program_writes_meets_the_schema() {
    let text = include_str!("cases/lint/sound.yaml");
    let (sound, problems) = checklist::parse(&"sound".into(), "sound.yaml", text);
    assert_eq!(problems, []);
    assert_eq!(faults(&checklist_schema(), &yaml(&checklist::write(&sound))), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn every_saved_assessment_meets_the_schema(assessment in support::assessments()) {
        let value: Value = serde_json::from_str(&assessment::save(&assessment)).unwrap();
        assert_eq!(faults(&assessment_schema(), &value), Vec::<String>::new());
    }

    #[test]
    fn every_text_of_a_law_meets_the_schema(text in support::law_texts()) {
        let text: Value = serde_json::from_str(&law_text::to_json(&text)).unwrap();
        let value = json!({"format": "lacuna-assessment", "version": 1, "id": "a", "texts": {"l": text}});
        assert_eq!(faults(&assessment_schema(), &value), Vec::<String>::new());
    }
}

/// A place in a file and what is put there; nothing takes the place away.
type Change = (&'static str, Option<Value>);

fn changed(sound: &Value, (pointer, value): &Change) -> Value {
    let mut document = sound.clone();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("no {pointer}"));
    match (parent, value) {
        (Value::Object(members), Some(value)) => {
            members.insert(key.to_owned(), value.clone());
        }
        (Value::Object(members), None) => {
            members.remove(key).unwrap_or_else(|| panic!("no {pointer}"));
        }
        (Value::Array(values), Some(value)) => values.push(value.clone()),
        _ => panic!("no {pointer}"),
    }
    document
}

#[test]
fn schema_and_reader_agree_on_checklists() {
    let schema = checklist_schema();
    let sound = yaml(include_str!("cases/lint/sound.yaml"));
    let item = "/sections/0/items/0";
    let bad: Vec<Change> = vec![
        ("/format", None),
        ("/format", Some(json!(2))),
        ("/format", Some(json!("one"))),
        ("/version", None),
        ("/version", Some(json!("1.0"))),
        ("/title", None),
        ("/title", Some(json!(""))),
        ("/title", Some(json!(["A", "list"]))),
        ("/short_title", Some(json!(5))),
        ("/language", Some(json!(" "))),
        ("/colour", Some(json!("red"))),
        ("/instrument", None),
        ("/instrument/status", Some(json!("drafted"))),
        ("/instrument/date", Some(json!("31 May 2001"))),
        ("/source_units", Some(json!("1"))),
        ("/source_units/-", Some(json!(1))),
        ("/topics/-", Some(json!({"title": "No id"}))),
        ("/topics/-", Some(json!({"id": "Bad id", "title": "Bad"}))),
        ("/conditions/0/question", None),
        ("/not_required/0/basis", None),
        ("/sections", None),
        ("/sections", Some(json!([]))),
        ("/sections/0/items", Some(json!({}))),
        ("/not_scored/0/reason", None),
    ];
    let bad_in_item: &[(&'static str, Option<Value>)] = &[
        ("id", None),
        ("id", Some(json!("C 1"))),
        ("pinpoint", None),
        ("requirement", Some(json!(null))),
        ("force", None),
        ("force", Some(json!("mandtory"))),
        ("scorable", None),
        ("scorable", Some(json!(true))),
        ("source", None),
        ("scope", Some(json!("yes"))),
        ("scope", Some(json!(1))),
        ("elements", Some(json!(["one"]))),
        ("elements", Some(json!([{"id": "a"}]))),
        ("elements", Some(json!([{"id": "a", "text": "x", "weight": 2}]))),
        ("alternatives", Some(json!(["duty"]))),
        ("alternatives", Some(json!([[]]))),
        ("stages", Some(json!(["marking", "printing"]))),
        ("guide", Some(json!(["paragraph 3"]))),
        ("terms", Some(json!(["mark"]))),
        ("terms", Some(json!({"en": "mark"}))),
        ("relations", Some(json!([{"to": "x.1", "kind": "similar", "rationale": "why"}]))),
        ("relations", Some(json!([{"to": "x.1", "kind": "equal"}]))),
    ];
    let good: Vec<Change> = vec![
        ("/source_units", Some(json!(["1", "2"]))),
        ("/instrument/symbol", None),
        ("/instrument/cautions", Some(json!([]))),
        ("/not_required", None),
        ("/sections/0/number", None),
    ];
    let good_in_item: &[(&'static str, Option<Value>)] = &[
        ("verb", None),
        ("scope", Some(json!(false))),
        ("alternatives", None),
        ("stages", Some(json!([]))),
        ("guide", Some(json!(["3", "5-7"]))),
        ("relations", None),
    ];
    let in_item = |(key, value): &(&'static str, Option<Value>)| (format!("{item}/{key}"), value.clone());
    let own = |(pointer, value): &Change| ((*pointer).to_owned(), value.clone());
    let bad = bad.iter().map(own).chain(bad_in_item.iter().map(in_item)).map(|change| (change, false));
    let good = good.iter().map(own).chain(good_in_item.iter().map(in_item)).map(|change| (change, true));
    for ((pointer, value), expected) in bad.chain(good) {
        let document = changed(&sound, &(pointer.clone().leak(), value.clone()));
        let what = format!("{pointer} = {value:?}");
        assert_eq!(schema.is_valid(&document), expected, "the schema on {what}: {:?}", faults(&schema, &document));
        let text = serde_yaml::to_string(&document).unwrap();
        let (checklist, mut problems) = checklist::parse(&"own".into(), "own.yaml", &text);
        if expected {
            assert_eq!(problems, [], "the reader on {what}");
        } else {
            problems.extend(lint(&checklist, "own.yaml", None));
            assert!(!problems.is_empty(), "the reader and the linter say nothing on {what}");
        }
    }
}

#[test]
fn schema_and_reader_agree_on_assessments() {
    let schema = assessment_schema();
    let sound: Value = json!({
        "format": "lacuna-assessment", "version": 1, "id": "a", "title": "t", "state": {"code": "BFA", "name": "Burkina Faso"},
        "context": {"threats": {"storage": "high"}, "treaties": {"att": {"status": "party"}}, "reception": "monist"},
        "conditions": {"makers": true}, "laws": [{"id": "l"}],
        "findings": {"fp.1": {"verdict": "full", "elements": {"a": "yes"}, "citations": [{"law": "l"}], "assistance": []}},
        "texts": {"l": {
            "title": "Arms Act", "blocks": ["1. Arms", {"role": "note", "level": 0, "page": 1, "text": "x"}],
            "marks": [{"at": [0, 0], "body": [0, 3], "kind": "section", "depth": 3, "label": "1", "left_out": "repealed"}],
            "corrections": [{"split": {"at": [0, 3], "kind": "point"}}, {"relabel": {"at": [0, 0], "label": "1A"}}]
        }},
        "checklists": [{"id": "c", "items": {"fp.1": {"force": "mandatory", "elements": [{"id": "a"}]}}}]
    });
    let table: Vec<(Change, bool)> = vec![
        (("/title", Some(json!("other"))), true),
        (("/mood", Some(json!({"deep": [1, null]}))), true),
        (("/findings/fp.1/votes", Some(json!(3))), true),
        (("/context", None), true),
        (("/findings/fp.1/verdict", None), true),
        (("/format", Some(json!("other"))), false),
        (("/format", None), false),
        (("/version", Some(json!(2))), false),
        (("/version", Some(json!("1"))), false),
        (("/version", None), false),
        (("/id", None), false),
        (("/id", Some(json!(1))), false),
        (("/title", Some(json!(null))), false),
        (("/state", Some(json!("BFA"))), false),
        (("/state/name", Some(json!(1))), false),
        (("/context/threats/storage", Some(json!("extreme"))), false),
        (("/context/threats/printing", Some(json!("high"))), false),
        (("/context/reception", Some(json!("plural"))), false),
        (("/context/treaties/att/status", Some(json!("observer"))), false),
        (("/context/treaties/other", Some(json!({}))), false),
        (("/conditions/makers", Some(json!("yes"))), false),
        (("/laws/-", Some(json!({"title": "no id"}))), false),
        (("/findings", Some(json!([]))), false),
        (("/findings/fp.1/verdict", Some(json!("mostly"))), false),
        (("/findings/fp.1/verdict", Some(json!(true))), false),
        (("/findings/fp.1/reasoning", Some(json!(["a"]))), false),
        (("/findings/fp.1/elements/a", Some(json!("maybe"))), false),
        (("/findings/fp.1/assistance/-", Some(json!("drones"))), false),
        (("/findings/fp.1/citations/0/quote", Some(json!(5))), false),
        (("/findings/fp.1/citations/0/print", Some(json!("0123456789abcdef"))), true),
        (("/findings/fp.1/citations/0/print", Some(json!(5))), false),
        (("/texts", None), true),
        (("/texts", Some(json!([]))), false),
        (("/texts/l/mood", Some(json!({"deep": [1, null]}))), true),
        (("/texts/l/blocks/-", Some(json!("2. Records"))), true),
        (("/texts/l/blocks/-", Some(json!({"text": "x", "font": "serif"}))), true),
        (("/texts/l/blocks/-", Some(json!(5))), false),
        (("/texts/l/blocks/-", Some(json!({"role": "formula", "text": "x"}))), false),
        (("/texts/l/blocks/1/level", Some(json!(-1))), false),
        (("/texts/l/marks", Some(json!([]))), true),
        (("/texts/l/marks/0/certainty", Some(json!(0.5))), true),
        (("/texts/l/marks/0/at", None), false),
        (("/texts/l/marks/0/at", Some(json!([0]))), false),
        (("/texts/l/marks/0/at", Some(json!([0, 0.5]))), false),
        (("/texts/l/marks/0/kind", Some(json!("recital"))), false),
        (("/texts/l/marks/0/left_out", Some(json!("spent"))), false),
        (("/texts/l/corrections/-", Some(json!({"join": [0, 0]}))), true),
        (("/texts/l/corrections/-", Some(json!({"exclude": [0, 0]}))), true),
        (("/texts/l/corrections/-", Some(json!({"include": [0, 0]}))), true),
        (("/texts/l/corrections/-", Some(json!({"swap": [0, 0]}))), false),
        (("/texts/l/corrections/-", Some(json!({"join": [0, 0], "include": [0, 0]}))), false),
        (("/texts/l/corrections/-", Some(json!({"relabel": {"label": "x"}}))), false),
        (("/texts/l/corrections/-", Some(json!({"regrade": {"at": [0, 0], "kind": "part", "depth": 1}}))), true),
        (("/texts/l/corrections/-", Some(json!({"regrade": {"at": [0, 0], "kind": "recital", "depth": 1}}))), false),
        (("/texts/l/corrections/-", Some(json!({"regrade": {"at": [0, 0], "kind": "part"}}))), false),
        (("/texts/l/corrections/0/split/certainty", Some(json!(1))), false),
        (("/checklists/0/id", None), false),
        (("/checklists/0/items/fp.1/force", None), false),
        (("/checklists/0/items/fp.1/force", Some(json!("urgent"))), false),
    ];
    assert!(schema.is_valid(&sound));
    for (change, expected) in &table {
        let document = changed(&sound, change);
        assert_eq!(schema.is_valid(&document), *expected, "the schema on {change:?}: {:?}", faults(&schema, &document));
        let read = assessment::load(&document.to_string(), "a.json");
        if *expected {
            assert_eq!(read.unwrap().1, [], "the reader on {change:?}");
        } else {
            let problems = read.map_or_else(|problems| problems, |(_, problems)| problems);
            assert!(!problems.is_empty(), "the reader says nothing on {change:?}");
            assert!(problems.iter().all(|problem| problem.severity <= Severity::Warning));
        }
    }
}
