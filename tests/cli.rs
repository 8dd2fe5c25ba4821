//! The native command as somebody at a terminal meets it: what it prints, where, and with which exit code.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn lacuna(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lacuna")).args(args).output().expect("the command runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// A file with this content in a folder of its own.
fn file(name: &str, content: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli");
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    std::fs::write(&path, content).expect("a file");
    path
}

const CHECKLISTS: &str = "checklists";
const SAMPLE: &str = "static/sample/maravel.lacuna.json";

#[test]
fn what_ships_is_without_fault() {
    let output = lacuna(&["check", CHECKLISTS, SAMPLE]);
    assert_eq!(output.status.code(), Some(0), "{}{}", text(&output.stdout), text(&output.stderr));
}

#[test]
fn faults_are_told_with_their_place_and_fail() {
    let path = file(
        "faulty.yaml",
        "format: 1\nversion: 1.0.0\nsections:\n- id: a\n  items:\n  - id: own.1\n    force: mandtory\n",
    );
    let output = lacuna(&["check", path.to_str().expect("a path")]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    let line = said.lines().find(|line| line.contains("mandtory")).unwrap_or_else(|| panic!("no word of it:\n{said}"));
    assert!(line.contains("faulty.yaml:7:12: error[unknown-keyword]") && line.contains("own.1"), "{line}");
    assert!(said.contains("mandatory"), "the word meant is named:\n{said}");
}

#[test]
fn a_file_that_is_not_there_is_a_fault_of_use() {
    let output = lacuna(&["check", "no/such/file.yaml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!((text(&output.stdout) + &text(&output.stderr)).contains("no/such/file.yaml"));
}

/// The published format of a problem.
const KEYS: [&str; 8] = ["code", "column", "file", "hint", "item", "line", "message", "severity"];

#[test]
fn problems_are_written_for_programs_too() {
    let path = file(
        "json.yaml",
        "format: 1\nversion: 1.0.0\nsections:\n- id: a\n  items:\n  - {id: own.1, force: mandtory}\n",
    );
    let output = lacuna(&["check", "--format", "json", path.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(1));
    let problems: Vec<serde_json::Map<String, serde_json::Value>> =
        serde_json::from_slice(&output.stdout).expect("an array of objects");
    for problem in &problems {
        assert_eq!(problem.keys().collect::<Vec<_>>(), KEYS);
    }
    let told = problems.iter().find(|problem| problem["code"] == "unknown-keyword").expect("the keyword is told");
    assert_eq!((&told["line"], &told["item"], &told["severity"]), (&6.into(), &"own.1".into(), &"error".into()));
    assert!(told["message"].as_str().is_some_and(|words| words.contains("mandtory")));

    let output = lacuna(&["check", "--format", "json", SAMPLE]);
    assert_eq!((output.status.code(), text(&output.stdout).trim()), (Some(0), "[]"));
}

#[test]
fn a_folder_of_checklists_is_walked_and_their_relations_compared() {
    let list = |id: &str, to: &str| {
        format!(
            "format: 1\nversion: 1.0.0\nlanguage: en\ntitle: {id}\nshort_title: {id}\ninstrument: {{title: {id}, status: model}}\n\
             sections:\n- id: s\n  title: S\n  items:\n  - {{id: {id}.1, title: One, pinpoint: para. 1, requirement: A rule., \
             force: recommended, scorable: law, source: verified, terms: {{en: [rule]}}, \
             elements: [{{id: a, text: The law has it.}}], relations: [{{to: {to}, kind: subset, rationale: Why.}}]}}\n"
        )
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli-folder");
    for (name, content) in [("aa", list("aa", "bb.1")), ("bb", list("bb", "aa.1")), ("cc", list("cc", "aa.7"))] {
        std::fs::create_dir_all(folder.join(name)).expect("a folder");
        std::fs::write(folder.join(name).join("checklist.yaml"), content).expect("a file");
    }
    let output = lacuna(&["check", folder.to_str().expect("a path")]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("3 files checked: 3 errors, 0 warnings"), "{said}");
    assert_eq!(said.matches("error[relation-disagreed]").count(), 2, "{said}");
    assert!(said.contains("error[relation-nowhere]") && said.contains("aa.7"), "{said}");
}

#[test]
fn an_extension_is_checked_against_what_it_adds_to() {
    let example = include_str!("cases/extension.yaml");
    let sound = file("meridian.yaml", example);
    assert_eq!(lacuna(&["check", sound.to_str().expect("a path")]).status.code(), Some(0));
    let path =
        file("stranger.yaml", &example.replace("extends: firearms-protocol", "extends: base").replace("xm.", "st."));
    let output = lacuna(&["check", path.to_str().expect("a path")]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("stranger.yaml:4:1: error[extends-unknown]"), "{said}");
    // The base may come behind it.
    let base = example
        .replace("extends: firearms-protocol\n", "")
        .replace("xm.", "ba.")
        .replace("  - id: art-8\n", "  - id: art-8\n    title: Marks\n");
    let base = file("base.yaml", &base.replace("language: en", "language: en\ntopics: [{id: marking, title: Marks}, {id: brokering, title: B}]\nconditions: [{id: brokering-system, question: Is it?}]"));
    let output = lacuna(&["check", path.to_str().expect("a path"), base.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
}

#[test]
fn every_rule_is_listed() {
    let said = text(&lacuna(&["check", "--rules"]).stdout);
    for rule in lacuna::domain::lint::RULES {
        assert!(said.contains(rule.code), "{} is not listed", rule.code);
    }
    for (code, ..) in lacuna::domain::lint::extension::RULES {
        assert!(said.contains(code), "{code} is not listed");
    }
}

#[test]
fn a_report_goes_where_it_is_sent() {
    let out = file("report.md", "");
    let output =
        lacuna(&["report", SAMPLE, "--level", "one-page", "--date", "2026-03-14", "-o", out.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let written = std::fs::read_to_string(&out).expect("the report");
    let printed = text(&lacuna(&["report", SAMPLE, "--level", "one-page", "--date", "2026-03-14"]).stdout);
    assert_eq!(written, printed);
    assert!(written.contains("Republic of Maravel") && written.contains("14 March 2026"), "{written}");

    let page = text(&lacuna(&["report", SAMPLE, "--format", "html"]).stdout);
    assert!(page.starts_with("<!doctype html>") && !page.contains("<script"));
}

#[test]
fn a_report_on_something_else_says_so() {
    let path = file("other.json", "{\"hello\": 1}");
    let output = lacuna(&["report", path.to_str().expect("a path")]);
    assert_ne!(output.status.code(), Some(0));
    assert!(!(text(&output.stdout) + &text(&output.stderr)).is_empty());
}

/// A small law made up for these tests.
const STATUTE: &str = "# Arms Act\n\n## Section 1 Interpretation\n\nIn this Act, firearm means a barrelled weapon from which a shot can be \
fired.\n\n## Section 2 Marking\n\nA manufacturer shall mark every firearm with a serial number at the time of \
manufacture.\n\n## Section 3 Fees\n\nThe Minister sets the fees by order.\n";

fn keys(value: &serde_json::Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn objects(output: &Output) -> Vec<serde_json::Value> {
    assert_eq!(output.status.code(), Some(0), "{}{}", text(&output.stdout), text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("an array of objects")
}

#[test]
fn a_law_is_listed_for_programs() {
    let path = file("arms-act.md", STATUTE);
    let listed = objects(&lacuna(&["law", path.to_str().expect("a path"), "--json"]));
    let section = listed.iter().find(|object| object["heading"] == "Marking").expect("the section on marking");
    assert_eq!(keys(section), ["chars", "heading", "kind", "label", "path"]);
    assert_eq!(section["kind"], "section");
    assert!(section["label"].as_str().is_some_and(|label| label.ends_with('2')));
}

#[test]
fn provisions_are_suggested_for_each_item() {
    let path = file("arms-act-2.md", STATUTE);
    let law = path.to_str().expect("a path");
    let args = ["suggest", "--checklist", "firearms-protocol", "--law", law, "--top", "2", "--json"];
    let items = objects(&lacuna(&args));
    let marking = items.iter().find(|object| object["item"] == "fp.8.1.a").expect("the item on marking");
    assert_eq!(keys(marking), ["candidates", "item", "pinpoint", "weak"]);
    let candidates = marking["candidates"].as_array().expect("candidates");
    assert!(!candidates.is_empty() && candidates.len() <= 2);
    assert_eq!(keys(&candidates[0]), ["heading", "label", "law", "matched", "score"]);
    assert_eq!(candidates[0]["heading"], "Marking");
    assert_eq!(marking["weak"], false);
    let brokering = items.iter().find(|object| object["item"] == "fp.15.1").expect("the item on brokering");
    assert_eq!(brokering["weak"], true);
}

#[test]
fn a_law_that_is_not_there_is_told() {
    let output = lacuna(&["law", "no/such/law.docx", "--json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!((text(&output.stdout) + &text(&output.stderr)).contains("no/such/law.docx"));
}
