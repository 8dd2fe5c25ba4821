//! The checklists that ship with the program: sound, versioned, and complete against the numbering of their sources.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use lacuna::domain::checklist::Checklist;
use lacuna::domain::format::checklist;
use lacuna::domain::ids::ChecklistId;
use lacuna::domain::library::Library;
use lacuna::domain::lint::lint;

/// The record of published content: slug, version and hash of each version, a line each.
const VERSIONS: &str = "checklists/versions.txt";

/// The page, whose head asks for the checklists before the program runs.
const PAGE: &str = include_str!("../static/index.html");

/// Slug, file name and text of every checklist in the repository.
fn folders() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir("checklists").unwrap() {
        let folder: PathBuf = entry.unwrap().path();
        // The vocabulary is no checklist.
        if folder.is_dir() && !folder.ends_with("vocabulary") {
            let file = folder.join("checklist.yaml");
            let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            let slug = folder.file_name().unwrap().to_string_lossy().into_owned();
            found.push((slug, file.display().to_string(), text));
        }
    }
    found.sort();
    assert!(!found.is_empty(), "checklists/ holds folders");
    found
}

fn protocol() -> Checklist {
    let (_, file, text) = folders().into_iter().find(|(slug, _, _)| slug == "firearms-protocol").unwrap();
    checklist::parse(&"firearms-protocol".into(), &file, &text).0
}

#[test]
fn every_checklist_is_sound() {
    for (slug, file, text) in folders() {
        let (checklist, mut problems) = checklist::parse(&slug.as_str().into(), &file, &text);
        problems.extend(lint(&checklist, &file, Some(&text)));
        assert_eq!(problems, [], "{file}");
        assert!(checklist.items().any(|item| item.is_scored()), "{file} has scored items");
    }
}

#[test]
fn every_checklist_ships() {
    let library = Library::bundled();
    for (slug, file, _) in folders() {
        let preload = format!("href=\"checklists/{slug}.yaml\" as=\"fetch\"");
        assert!(PAGE.contains(&preload), "the page does not ask for {slug} ahead");
        assert!(library.get(&ChecklistId::from(slug)).is_some(), "{file} is not part of the program");
    }
}

#[test]
fn changed_content_has_a_new_version() {
    let record = fs::read_to_string(VERSIONS).unwrap_or_default();
    let mut published: BTreeMap<(String, String), String> = BTreeMap::new();
    for line in record.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut words = line.split_whitespace().map(str::to_owned);
        let [slug, version, hash] = std::array::from_fn(|_| words.next().unwrap_or_default());
        assert_eq!(hash.len(), 64, "{VERSIONS}: {line}");
        assert_eq!(published.insert((slug, version), hash), None, "{VERSIONS} names a version twice: {line}");
    }
    let mut fresh = String::new();
    for (slug, file, text) in folders() {
        let (checklist, _) = checklist::parse(&slug.as_str().into(), &file, &text);
        let version = checklist.version.to_string();
        match published.get(&(slug.clone(), version.clone())) {
            Some(hash) => assert_eq!(
                *hash, checklist.hash,
                "{file} has changed and is still version {version}: raise its version, then run with UPDATE_EXPECT=1"
            ),
            None => fresh += &format!("{slug} {version} {}\n", checklist.hash),
        }
    }
    if !fresh.is_empty() {
        assert!(
            std::env::var_os("UPDATE_EXPECT").is_some(),
            "new versions; run with UPDATE_EXPECT=1 to record:\n{fresh}"
        );
        fs::write(VERSIONS, record + &fresh).unwrap();
    }
}

#[test]
fn earlier_versions_are_kept_as_they_were_published() {
    let record = fs::read_to_string(VERSIONS).unwrap();
    for (slug, _, _) in folders() {
        let Ok(folder) = fs::read_dir(format!("tests/cases/{slug}")) else { continue };
        for entry in folder {
            let path = entry.unwrap().path();
            let file = path.display().to_string();
            let (earlier, _) = checklist::parse(&slug.as_str().into(), &file, &fs::read_to_string(&path).unwrap());
            let line = format!("{slug} {} {}", earlier.version, earlier.hash);
            assert!(record.lines().any(|published| published == line), "{file} is not what was published as {line}");
            assert!(file.ends_with(&format!("{}.yaml", earlier.version)), "{file} holds version {}", earlier.version);
        }
    }
}

/// The articles of the Firearms Protocol with their paragraphs and subparagraphs, taken from the numbering of the treaty
/// and from nothing else. An article or paragraph stands for its opening words, or for the whole where it has no parts.
const PROTOCOL: &[&str] = &[
    "1 (1) (2) (3)",
    "2",
    "3 . (a) (b) (c) (d) (d)(i) (d)(ii) (d)(iii) (e) (f)",
    "4 (1) (2)",
    "5 (1) (1)(a) (1)(b) (1)(c) (2) (2)(a) (2)(b)",
    "6 (1) (2)",
    "7 . (a) (b)",
    "8 (1) (1)(a) (1)(b) (1)(c) (2)",
    "9 . (a) (b) (c)",
    "10 (1) (2) (2)(a) (2)(b) (3) (4) (5) (6)",
    "11 . (a) (b)",
    "12 (1) (2) (2)(a) (2)(b) (2)(c) (2)(d) (3) (4) (5)",
    "13 (1) (2) (3)",
    "14",
    "15 (1) (1)(a) (1)(b) (1)(c) (2)",
    "16 (1) (2) (3) (4)",
    "17 (1) (2) (3) (4)",
    "18 (1) (2)",
    "19 (1) (2) (3) (4) (5)",
    "20 (1) (2)",
    "21 (1) (2)",
];

fn protocol_units() -> Vec<String> {
    let article = |line: &'static str| {
        let (number, parts) = line.split_once(' ').unwrap_or((line, "."));
        parts.split(' ').map(move |part| format!("{number}{}", part.trim_matches('.')))
    };
    PROTOCOL.iter().copied().flat_map(article).collect()
}

#[test]
fn the_protocol_is_covered_unit_by_unit() {
    assert_eq!(protocol().source_units, protocol_units());
}

/// `PROTOCOL_TEXT=file cargo test --test checklists` checks the list above against a text of the treaty; without it, the
/// list is checked for its own regularity only.
#[test]
fn the_list_of_units_is_that_of_the_treaty() {
    let units = protocol_units();
    let distinct: BTreeSet<&String> = units.iter().collect();
    assert_eq!((PROTOCOL.len(), distinct.len()), (21, units.len()));
    if let Some(file) = std::env::var_os("PROTOCOL_TEXT") {
        let text = fs::read_to_string(file).unwrap();
        assert_eq!(units_of_text(&text), units);
    }
}

/// Reads the numbering off a text with headings `### Article 8`, paragraphs `1.`, subparagraphs `a)` and points `(i)`.
fn units_of_text(text: &str) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    let (mut article, mut paragraph, mut letter) = (String::new(), String::new(), String::new());
    for line in text.lines().map(str::trim) {
        let first = line.split_whitespace().next().unwrap_or_default();
        if let Some(number) = line.strip_prefix("### Article") {
            (article, paragraph, letter) = (number.trim().to_owned(), String::new(), String::new());
        } else if article.is_empty() || line.is_empty() || line.starts_with('#') || line.starts_with("IN WITNESS") {
        } else if let Some(number) = first.strip_suffix('.').filter(|number| number.parse::<u8>().is_ok()) {
            (paragraph, letter) = (format!("({number})"), String::new());
            units.push(format!("{article}{paragraph}"));
        } else if let Some(mark) = first.strip_suffix(')').filter(|mark| mark.len() == 1) {
            letter = format!("({mark})");
            units.push(format!("{article}{paragraph}{letter}"));
        } else if first.starts_with("(i") && first.ends_with(')') {
            units.push(format!("{article}{paragraph}{letter}{first}"));
        } else if paragraph.is_empty() && letter.is_empty() && units.last() != Some(&article) {
            units.push(article.clone());
        }
    }
    units
}

#[test]
fn items_of_the_protocol_stand_at_their_units() {
    for item in protocol().items() {
        for unit in &item.units {
            let article = unit.split('(').next().unwrap();
            assert!(
                item.id.as_str().starts_with(&format!("fp.{article}")) && item.pinpoint.contains(article),
                "{} covers {unit}, and its id or pinpoint ({}) says otherwise",
                item.id,
                item.pinpoint
            );
        }
        assert!(!item.units.is_empty(), "{} covers no unit", item.id);
        assert!(!item.terms.get("en").is_none_or(Vec::is_empty), "{} has no English search terms", item.id);
    }
}

#[test]
fn what_only_a_depositary_or_a_delegate_does_is_not_scored() {
    let protocol = protocol();
    for item in protocol.items() {
        let article: u8 = item.id.as_str().split('.').nth(1).unwrap().parse().unwrap();
        assert!(article < 16 || !item.is_scored(), "{}: the final provisions ask nothing of national law", item.id);
    }
    let scored = protocol.items().filter(|item| item.is_scored()).count();
    assert!(scored > 40, "{scored} items are scored");
}
