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
    let texts = records.iter().map(|(law, record)| (law.clone(), record.as_str()));
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
    assert_eq!(assessment::head_record(&sample).len(), before);
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
