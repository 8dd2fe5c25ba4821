//! Files: what is saved can be loaded again whole, and what is broken or hostile is told and never half used.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

mod support;

use lacuna::domain::assessment::Assessment;
use lacuna::domain::diagnostic::{Diagnostic, Severity};
use lacuna::domain::edit::{Edit, FindingEdit, Stamp};
use lacuna::domain::finding::{ElementVerdict, Verdict};
use lacuna::domain::format::{assessment, checklist, is_unusable, law_text};
use lacuna::domain::ids::ItemId;
use lacuna::domain::lint::lint;
use lacuna::domain::provision::{Correction, LawText, LeftOut, Place, ProvisionKind, Role};
use proptest::prelude::{ProptestConfig, any, proptest};
use serde_json::{Value, json};

const BUNDLED: &str = include_str!("../checklists/firearms-protocol/checklist.yaml");

fn load(text: &str) -> (Assessment, Vec<Diagnostic>) {
    assessment::load(text, "a.lacuna.json").unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn from_records(assessment: &Assessment) -> Assessment {
    let records: Vec<(ItemId, String)> =
        assessment.findings.iter().map(|(item, finding)| (item.clone(), assessment::finding_record(finding))).collect();
    let findings = records.iter().map(|(item, record)| (item.clone(), record.as_str()));
    let (head, checklists) = (assessment::head_record(assessment), assessment::checklists_record(assessment));
    let records: Vec<_> = assessment.texts.iter().map(|(id, text)| (id.clone(), law_text::to_json(text))).collect();
    let texts = records.iter().map(|(law, record)| (law.clone(), law_text::from_json(record)));
    let (back, problems) = assessment::from_records(&head, &checklists, findings, texts).unwrap();
    assert_eq!(problems, []);
    back
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_assessment_survives(assessment in support::assessments()) {
        let text = assessment::save(&assessment);
        let (back, problems) = load(&text);
        assert_eq!(problems, []);
        assert_eq!(back, assessment);
        assert_eq!(assessment::save(&back), text, "the same assessment gives the same text");
        assert!(text.ends_with("}\n"));
        assert_eq!(from_records(&assessment), assessment);
        let bare = assessment::write(&assessment, false);
        let (back, problems) = load(&bare);
        assert_eq!(problems, []);
        assert_eq!(back, Assessment { texts: Default::default(), ..assessment });
    }

    #[test]
    fn any_text_of_a_law_survives(text in support::law_texts()) {
        let json = law_text::to_json(&text);
        assert_eq!(law_text::from_json(&json), (text, vec![]));
        assert!(!json.contains('\n'));
    }

    #[test]
    fn no_damage_to_the_text_of_a_law_stops_the_reading(
        text in support::law_texts(),
        at in any::<u16>(),
        with in "[-0-9,\\[\\]{}\":a-z]{0,6}",
        cut in 0_usize..8,
    ) {
        let mut json = law_text::to_json(&text);
        let mut start = usize::from(at) % json.len();
        while !json.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (start + cut).min(json.len());
        while !json.is_char_boundary(end) {
            end += 1;
        }
        json.replace_range(start..end, &with);
        let (text, problems) = law_text::from_json(&json);
        assert!(!is_unusable(&problems) || text == LawText::default());
        let _ = (text.provisions(), text.words(Place::default(), text.end()));
        let (again, problems) = law_text::from_json(&law_text::to_json(&text));
        assert_eq!(again, text);
        assert!(problems.iter().all(|problem| problem.code == "unknown-value"), "{problems:?}");
    }

    #[test]
    fn no_assessment_cut_short_is_taken_for_whole(assessment in support::assessments(), cut in any::<u16>()) {
        let text = assessment::save(&assessment);
        let mut end = usize::from(cut) % (text.len() - 1);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let problems = assessment::load(&text[..end], "a.lacuna.json").unwrap_err();
        assert!(problems.iter().all(|problem| ["truncated", "wrong-kind"].contains(&problem.code)), "{problems:?}");
    }

    #[test]
    fn no_text_is_too_strange_to_read(text in any::<String>(), yaml in "[\\[\\]{}:,&*!|>'\"#%@`?\\- \nab\t]{0,60}") {
        for text in [text, yaml] {
            let (checklist, problems) = checklist::parse(&"own".into(), "own.yaml", &text);
            assert!(!problems.is_empty(), "no such text is a checklist: {text:?}");
            assert_eq!(checklist.items().count(), 0);
            assert!(assessment::load(&text, "a.json").is_err());
        }
    }
}

/// Damages an otherwise sound assessment.
fn damaged(change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(&assessment::save(&sample())).unwrap();
    change(&mut value);
    value.to_string()
}

fn sample() -> Assessment {
    let mut sample = Assessment::new("a-1".into(), "2026-03-14T13:32:05Z");
    let edit = Edit::Finding("fp.1.2".into(), FindingEdit::Verdict(Verdict::Partial));
    sample.apply(edit, &Stamp { time: "2026-03-14T14:00:00Z".into() });
    sample
}

#[test]
fn bad_assessments_are_refused_with_the_reason() {
    let saved = assessment::save(&sample());
    let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
    let deep = format!("{{\"format\":\"lacuna-assessment\",\"version\":1,\"id\":\"a\",\"x\":{open}{close}}}");
    let table: &[(&str, &str, String)] = &[
        ("nothing", "wrong-kind", String::new()),
        ("a text", "wrong-kind", "Dear colleague".into()),
        ("a Word document", "wrong-kind", "PK\u{3}\u{4}".into()),
        ("another JSON file", "wrong-kind", "{\"a\": 1}".into()),
        ("a list", "wrong-kind", "[1]".into()),
        ("a checklist", "wrong-kind", BUNDLED.into()),
        ("cut short", "truncated", saved[..saved.len() / 2].into()),
        ("only begun", "truncated", "{".into()),
        ("a missing comma", "not-json", saved.replacen(",\n", "\n", 1)),
        ("something after the end", "not-json", format!("{saved}x")),
        ("half a surrogate", "not-json", saved.replace("partial", "\\ud800")),
        ("a newer version", "newer-version", damaged(|value| value["version"] = json!(2))),
        ("no version", "version-missing", damaged(|value| value["version"] = Value::Null)),
        ("a version in words", "version-missing", damaged(|value| value["version"] = json!("one"))),
        ("version 0", "version-missing", damaged(|value| value["version"] = json!(0))),
        ("no id", "wrong-value", damaged(|value| value["id"] = Value::Null)),
        ("a number for a text", "wrong-value", damaged(|value| value["title"] = json!(5))),
        ("a text for findings", "wrong-value", damaged(|value| value["findings"] = json!("none"))),
        ("two findings on one item", "wrong-value", saved.replace("\"fp.1.2\": {", "\"fp.1.2\": {}, \"fp.1.2\": {")),
        ("a title twice", "wrong-value", saved.replace("\"title\":", "\"title\": \"x\", \"title\":")),
        ("hostile nesting", "too-deep", deep),
        ("far too large", "too-large", " ".repeat(assessment::MAX_BYTES + 1)),
    ];
    for (what, code, text) in table {
        let problems = assessment::load(text, "a.lacuna.json").expect_err(what);
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [*code], "{what}: {problems:?}");
        assert!(is_unusable(&problems) && problems[0].severity == Severity::Error, "{what}");
        assert_eq!(problems[0].place.file, "a.lacuna.json");
    }
}

#[test]
fn the_place_of_a_fault_is_told() {
    let text = assessment::save(&sample()).replace("\"partial\"", "\"partial\" 1");
    let problem = assessment::load(&text, "a.json").unwrap_err().remove(0);
    let line = text.lines().position(|line| line.contains("\"partial\" 1")).unwrap() + 1;
    assert_eq!((problem.place.line, problem.place.column > 1), (line, true));
}

#[test]
fn what_is_not_known_survives_at_every_level() {
    let text = include_str!("cases/assessment-of-tomorrow.json");
    let (assessment, problems) = load(text);
    let told: Vec<String> =
        problems.iter().map(|problem| format!("{}={}", problem.args[0].1, problem.args[1].1)).collect();
    assert!(problems.iter().all(|problem| problem.code == "unknown-value" && problem.severity == Severity::Warning));
    let expected = [
        "storage=extreme",
        "threats=printing",
        "status=observer",
        "treaties=treaty-of-tomorrow",
        "reception=plural",
        "force=urgent",
        "verdict=mostly",
        "scope=sideways",
        "priority=yesterday",
        "state=blocked",
        "second=maybe",
        "assistance=drones",
    ];
    let mut told = told;
    told.sort();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(told, expected);
    let before: Value = serde_json::from_str(text).unwrap();
    let after: Value = serde_json::from_str(&assessment::save(&assessment)).unwrap();
    assert_eq!(after, before);
    let again: Value = serde_json::from_str(&assessment::save(&from_records_with_warnings(&assessment))).unwrap();
    assert_eq!(again, before);
}

fn from_records_with_warnings(assessment: &Assessment) -> Assessment {
    let records: Vec<_> =
        assessment.findings.iter().map(|(id, f)| (id.clone(), assessment::finding_record(f))).collect();
    let findings = records.iter().map(|(id, text)| (id.clone(), text.as_str()));
    let head = assessment::head_record(assessment);
    assessment::from_records(&head, &assessment::checklists_record(assessment), findings, []).unwrap().0
}

#[test]
fn an_answer_replaces_what_was_not_known() {
    let (mut assessment, _) = load(include_str!("cases/assessment-of-tomorrow.json"));
    let item = ItemId::from("fp.1.2");
    for edit in [
        FindingEdit::Verdict(Verdict::Full),
        FindingEdit::Verdict(Verdict::NotAssessed),
        FindingEdit::Element("second".into(), Some(ElementVerdict::No)),
        FindingEdit::Element("second".into(), None),
        FindingEdit::Scope(None),
    ] {
        assessment.apply(Edit::Finding(item.clone(), edit), &Stamp::default());
    }
    let saved: Value = serde_json::from_str(&assessment::save(&assessment)).unwrap();
    let finding = &saved["findings"]["fp.1.2"];
    assert_eq!(finding.get("verdict"), None);
    assert_eq!(finding["elements"], json!({"first": "yes"}));
    assert_eq!(finding.get("scope"), None);
    assert_eq!(finding["priority"], "yesterday", "what was not answered anew is kept");
}

/// The text of a law, with the problems of reading it as code and the first value.
fn read_text(json: &Value) -> (LawText, Vec<(&'static str, String)>) {
    let (text, problems) = law_text::from_json(&json.to_string());
    (text, problems.into_iter().map(|problem| (problem.code, problem.args[0].1.clone())).collect())
}

#[test]
fn the_text_of_a_law_is_written_short() {
    let json = json!({
        "file": "arms.html", "format": "html", "title": "Arms Act",
        "blocks": [{"role": "heading", "level": 1, "text": "Part I"}, "1. Arms are marked.", {"page": 2, "text": "(a) it;"}],
        "marks": [
            {"at": [0, 0], "body": [0, 6], "kind": "part", "depth": 1, "label": "I"},
            {"at": [1, 0], "body": [1, 3], "kind": "section", "depth": 3, "label": "1", "left_out": "repealed"},
        ],
        "corrections": [
            {"join": [1, 0]},
            {"split": {"at": [2, 0], "body": [2, 4], "kind": "point", "depth": 5, "label": "(a)"}},
            {"relabel": {"at": [1, 0], "label": "1A"}},
            {"exclude": [0, 0]},
            {"regrade": {"at": [1, 0], "kind": "chapter", "depth": 2}},
            {"include": [0, 0]},
        ],
    });
    let (text, problems) = read_text(&json);
    assert_eq!(problems, []);
    assert_eq!((text.blocks[0].role, text.blocks[2].page), (Role::Heading, 2));
    assert_eq!((text.marks[1].kind, text.marks[1].left_out), (ProvisionKind::Section, Some(LeftOut::Repealed)));
    assert_eq!(text.corrections[3], Correction::Exclude(Place::new(0, 0)));
    assert_eq!(serde_json::from_str::<Value>(&law_text::to_json(&text)).unwrap(), json);
}

#[test]
fn what_is_wrong_in_the_text_of_a_law_is_told_and_left_out() {
    let mark = |block: u64, at: u64| json!({"at": [block, at], "kind": "section", "depth": 1});
    let body = |at: u64| json!({"at": [0, 1], "body": [0, at], "kind": "section"});
    let outside = |count: usize| vec![("law-place-outside", count.to_string())];
    let unordered = |count: usize| vec![("law-place-unordered", count.to_string())];
    let unknown = |key: &str| vec![("unknown-value", key.to_owned())];
    let table = [
        ("behind the last block", "marks", json!([mark(3, 0)]), outside(1)),
        ("behind the end of a block", "marks", json!([mark(0, 99), mark(0, 100)]), outside(2)),
        ("beyond all counting", "marks", json!([mark(u64::MAX, 0), mark(0, u64::MAX)]), outside(2)),
        ("within a character", "marks", json!([mark(1, 1)]), outside(1)),
        ("words before the label", "marks", json!([body(0)]), outside(1)),
        ("words outside", "marks", json!([body(99)]), outside(1)),
        ("twice the same place", "marks", json!([mark(0, 0), mark(0, 0)]), unordered(1)),
        ("backwards", "marks", json!([mark(1, 0), mark(0, 1), mark(0, 0)]), unordered(2)),
        ("a kind of tomorrow", "marks", json!([{"at": [0, 0], "kind": "recital"}]), unknown("kind")),
        ("a correction outside", "corrections", json!([{"join": [9, 9]}, {"exclude": [1, 1]}]), outside(2)),
        ("a correction of tomorrow", "corrections", json!([{"merge": [0, 0]}]), unknown("corrections")),
        (
            "a correction that says more",
            "corrections",
            json!([{"relabel": {"at": [0, 0], "why": "x"}}]),
            unknown("corrections"),
        ),
        (
            "a mended kind of tomorrow",
            "corrections",
            json!([{"split": {"at": [0, 0], "kind": "recital"}}]),
            unknown("corrections"),
        ),
        (
            "regraded to a kind of tomorrow",
            "corrections",
            json!([{"regrade": {"at": [0, 0], "kind": "recital", "depth": 1}}]),
            unknown("corrections"),
        ),
    ];
    for (what, key, value, expected) in table {
        let mut json = json!({"title": "Arms Act", "blocks": ["1. Arms", "é"]});
        json[key] = value;
        let (text, problems) = read_text(&json);
        assert_eq!(problems, expected, "{what}");
        assert!(text.corrections.is_empty() && text.marks.len() <= 1, "{what}");
    }
    for (what, code, json) in [
        ("nothing", "truncated", String::new()),
        ("cut short", "truncated", "{\"blocks\":[\"1. Ar".into()),
        ("a list of numbers", "wrong-value", "{\"blocks\":[1]}".into()),
        ("a place that is none", "wrong-value", "{\"blocks\":[],\"marks\":[{\"at\":[-1,0],\"kind\":\"part\"}]}".into()),
        ("hostile nesting", "too-deep", format!("{{\"x\":{}", "[".repeat(100_000))),
        (
            "far too many blocks",
            "too-many-values",
            format!("{{\"blocks\":[\"\"{}]}}", ",\"\"".repeat(law_text::MAX_PARTS)),
        ),
        ("far too large", "too-large", " ".repeat(law_text::MAX_BYTES + 1)),
    ] {
        let (text, problems) = law_text::from_json(&json);
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [code], "{what}: {problems:?}");
        assert!(is_unusable(&problems) && text == LawText::default(), "{what}");
    }
}

#[test]
fn what_is_not_known_in_the_text_of_a_law_comes_back_to_its_place() {
    let json = json!({
        "blocks": ["1. Arms", {"role": "formula", "text": "x = y", "font": "serif"}, {"text": "2. End", "columns": 2}],
        "marks": [
            {"at": [0, 0], "kind": "section", "depth": 1, "label": "1", "certainty": 0.5},
            {"at": [1, 0], "kind": "recital", "depth": 1, "label": "x", "certainty": 1},
            {"at": [2, 0], "kind": "section", "depth": 1, "label": "2", "left_out": "spent"},
        ],
        "corrections": [{"exclude": [0, 0]}, {"swap": [[0, 0], [2, 0]]}],
        "seal": {"deep": [1, null]},
    });
    let (mut text, problems) = read_text(&json);
    let told: Vec<&str> = problems.iter().map(|(_, key)| key.as_str()).collect();
    assert_eq!(told, ["role", "kind", "left_out", "corrections"]);
    assert!(text.blocks[1].role.is_law(), "no words go unread");
    assert_eq!(text.marks.iter().map(|mark| mark.left_out).collect::<Vec<_>>(), [None, Some(LeftOut::ByHand)]);
    let written = |text: &LawText| serde_json::from_str::<Value>(&law_text::to_json(text)).unwrap();
    assert_eq!(written(&text), json);
    text.corrections.clear();
    assert_eq!(written(&text)["corrections"], json!([{"swap": [[0, 0], [2, 0]]}]));
}

#[test]
fn a_text_that_cannot_be_read_costs_nothing_else_and_stays_in_the_file() {
    let strange = json!({"blocks": 5});
    let before = damaged(|value| {
        value["laws"] = json!([{"id": "l-1", "title": "Arms Act"}, {"id": "l-2", "title": "Penal Code"}]);
        value["texts"] = json!({"l-1": strange, "l-2": {"blocks": ["1. Arms"]}, "l-3": {"blocks": ["gone"]}});
    });
    let (mut assessment, problems) = load(&before);
    let told: Vec<_> = problems.iter().map(|problem| (problem.code, problem.args[0].1.as_str())).collect();
    assert_eq!(told, [("unreadable-text", "Arms Act"), ("text-without-law", "l-3")]);
    assert_eq!(assessment.texts.keys().map(ToString::to_string).collect::<Vec<_>>(), ["l-2"]);
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(value(&assessment::save(&assessment))["texts"], value(&before)["texts"]);
    // The head keeps what stands in the place of a text, so that the store loses it no more than the file.
    assert_eq!(value(&assessment::save(&from_records_with_warnings(&assessment)))["texts"]["l-1"], strange);
    let text = assessment.texts[&"l-2".into()].clone();
    assessment.apply(Edit::SetText("l-1".into(), Some(text)), &Stamp::default());
    assert_eq!(value(&assessment::save(&assessment))["texts"]["l-1"], json!({"blocks": ["1. Arms"]}));
    assert_eq!(value(&assessment::head_record(&assessment))["texts"].get("l-1"), None);
    assert!(!assessment::write(&assessment, false).contains("\"texts\""));
}

#[test]
fn a_file_has_a_line_for_each_block_of_a_law() {
    let mut sample = sample();
    sample.laws.push(lacuna::domain::assessment::Law::new("l-1".into()));
    let (text, _) = read_text(&json!({"title": "Arms Act", "blocks": ["1. Arms", {"role": "note", "text": "x"}]}));
    sample.apply(Edit::SetText("l-1".into(), Some(text.into())), &Stamp::default());
    let expected = r#"
  "texts": {
    "l-1": {
      "title": "Arms Act",
      "blocks": [
        "1. Arms",
        {"role":"note","text":"x"}
      ]
    }
  }
}
"#;
    assert!(assessment::save(&sample).ends_with(expected), "{}", assessment::save(&sample));
}

#[test]
fn one_unreadable_record_does_not_cost_the_others() {
    let sample = sample();
    let good = assessment::finding_record(&sample.findings[&"fp.1.2".into()]);
    let findings = [("fp.1.2".into(), good.as_str()), ("fp.1.3".into(), "{\"verdict\":")];
    let (back, problems) = assessment::from_records(&assessment::head_record(&sample), "", findings, []).unwrap();
    assert_eq!(back, sample);
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].code, problems[0].place.item.clone()), ("unreadable-record", Some("fp.1.3".into())));
    let newer = assessment::head_record(&sample).replace("\"version\":1", "\"version\":2");
    assert_eq!(assessment::from_records(&newer, "", [], []).unwrap_err()[0].code, "newer-version");
    let head = assessment::head_record(&sample);
    assert_eq!(assessment::from_records(&head, "{\"checklists\": [", [], []).unwrap_err()[0].code, "truncated");
}

#[test]
fn a_head_does_not_grow_with_the_answers() {
    let mut sample = sample();
    let before = assessment::head_record(&sample).len();
    let (protocol, _) = checklist::parse(&"firearms-protocol".into(), "checklist.yaml", BUNDLED);
    let answered = lacuna::domain::assessment::AnsweredChecklist::of(&protocol);
    sample.apply(Edit::AddChecklist(answered.into()), &Stamp { time: sample.changed.clone() });
    let law = lacuna::domain::assessment::Law::new("l-1".into());
    sample.apply(Edit::InsertLaw(0, law), &Stamp { time: sample.changed.clone() });
    let with_law = assessment::head_record(&sample).len();
    let (text, _) = read_text(&json!({"blocks": ["1. Arms are marked."]}));
    sample.apply(Edit::SetText("l-1".into(), Some(text.into())), &Stamp { time: sample.changed.clone() });
    assert_eq!(assessment::head_record(&sample).len(), with_law);
    assert!(with_law < before + 100);
    assert!(assessment::checklists_record(&sample).len() > 10_000);
}

#[test]
fn bad_checklists_are_refused_with_the_reason() {
    let laughs: String = (1..10).map(|i| format!("a{i}: &a{i} [{0}, {0}, {0}]\n", format!("*a{}", i - 1))).collect();
    let item = "  - {}\n";
    let crowd = format!("format: 1\nsections:\n- id: a\n  items:\n{}", item.repeat(checklist::MAX_ITEMS + 1));
    let table: &[(&str, &str, String)] = &[
        ("nothing", "wrong-kind", String::new()),
        ("a text", "wrong-kind", "Dear colleague".into()),
        ("another YAML file", "wrong-kind", "on: push\n".into()),
        ("an assessment", "wrong-kind", assessment::save(&sample())),
        ("a newer version", "newer-version", BUNDLED.replacen("format: 1", "format: 2", 1)),
        ("an unclosed bracket", "not-yaml", "format: 1\nsections: [".into()),
        ("an unclosed quotation", "not-yaml", "format: 1\ntitle: \"The".into()),
        ("two documents", "not-yaml", format!("{BUNDLED}\n---\n{BUNDLED}")),
        ("a tab", "tab-indent", "format: 1\nsections:\n\t- id: a\n".into()),
        ("billion laughs", "alias", format!("a0: &a0 lol\n{laughs}")),
        ("a circle", "alias", "sections: &a [*a]\n".into()),
        ("hostile nesting in brackets", "too-deep", format!("sections: {}", "[".repeat(1_000_000))),
        ("hostile nesting in braces", "too-deep", format!("sections: {}", "{a: ".repeat(1_000_000))),
        ("hostile nesting in dashes", "too-deep", format!("sections:\n  {}", "- ".repeat(10_000))),
        ("far too many values", "too-many-values", format!("sections: [{}]", "a,".repeat(1_000_000))),
        ("far too large", "too-large", "#".repeat(checklist::MAX_BYTES + 1)),
        ("far too many items", "too-many-items", crowd),
    ];
    for (what, code, text) in table {
        let (checklist, problems) = checklist::parse(&"own".into(), "own.yaml", text);
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [*code], "{what}: {problems:?}");
        assert!(is_unusable(&problems) && checklist.items().count() == 0, "{what}");
    }
}

#[test]
fn control_characters_are_told_and_read_as_spaces() {
    let text = BUNDLED.replacen("short_title: Firearms Protocol", "short_title: Firearms\u{0}Protocol\u{1}", 1);
    let (checklist, problems) = checklist::parse(&"own".into(), "own.yaml", &text);
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["control-character"]);
    assert_eq!((problems[0].place.line, problems[0].place.column), (5, 22));
    assert!(problems[0].args.contains(&("count", "2".to_owned())));
    assert_eq!(checklist.short_title, "Firearms Protocol");
}

#[test]
fn a_checklist_cut_short_never_passes_unnoticed() {
    let (whole, _) = checklist::parse(&"own".into(), "own.yaml", BUNDLED);
    let lines: Vec<&str> = BUNDLED.lines().collect();
    for part in 1..24 {
        let text = lines[..lines.len() * part / 24].join("\n");
        let (checklist, mut problems) = checklist::parse(&"own".into(), "own.yaml", &text);
        assert!(checklist.items().count() <= whole.items().count());
        problems.extend(lint(&checklist, "own.yaml", Some(&text)));
        assert!(problems.iter().any(|problem| problem.severity == Severity::Error), "{part}/24 of the file passed");
    }
}

#[test]
fn ten_thousand_items_are_read_and_checked() {
    let mut text = String::from("format: 1\nversion: 1.0.0\nlanguage: en\ntitle: Large\nshort_title: Large\n");
    text += "instrument: {title: A treaty, status: model}\nsource_units: ['1']\nsections:\n- id: a\n  title: All\n  items:\n";
    for i in 1..=10_000 {
        text += &format!(
            "  - id: big.{i}\n    pinpoint: art. {i}\n    units: ['1']\n    title: Title {i}\n    requirement: Require {i}.\n    \
             force: recommended\n    scorable: law\n    source: verified\n    elements: [{{id: a, text: The law says so.}}]\n    \
             terms: {{en: [word]}}\n    relations: [{{to: big.{}, kind: subset, rationale: why}}]\n",
            i + 1
        );
    }
    let (checklist, problems) = checklist::parse(&"big".into(), "big.yaml", &text);
    assert_eq!(problems, []);
    assert_eq!(checklist.items().count(), 10_000);
    let found = lint(&checklist, "big.yaml", None);
    assert_eq!(found.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["relation-unknown"]);
}

#[test]
fn a_checklist_survives_writing_and_reading() {
    let (checklist, _) = checklist::parse(&"own".into(), "own.yaml", BUNDLED);
    let written = checklist::write(&checklist);
    let (mut back, problems) = checklist::parse(&"own".into(), "own.yaml", &written);
    assert_eq!(problems, []);
    back.hash.clone_from(&checklist.hash);
    back.source.clone_from(&checklist.source);
    assert!(back == checklist, "writing and reading again changes nothing");
}
