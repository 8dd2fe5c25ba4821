//! The message catalogue is whole: every file parses, every key in use exists, and reports say nothing outside of it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

#[path = "support/report.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lacuna::i18n::{Messages, locale::Locale};
use lacuna::report::model::{Block, Inline, Report};
use lacuna::report::{Input, Level, Options, build};

fn files(dir: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(dir)];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Keys by file, as they are written at the beginning of a line.
fn keys() -> BTreeMap<String, Vec<PathBuf>> {
    let mut keys = BTreeMap::<String, Vec<PathBuf>>::new();
    for file in files("src/i18n/en", "ftl") {
        for line in fs::read_to_string(&file).unwrap().lines() {
            let key: String = line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if !key.is_empty() && line[key.len()..].trim_start().starts_with('=') {
                keys.entry(key).or_default().push(file.clone());
            }
        }
    }
    keys
}

#[test]
fn every_file_parses() {
    for file in files("src/i18n/en", "ftl") {
        let source = fs::read_to_string(&file).unwrap();
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(source) {
            panic!("{}: {errors:?}", file.display());
        }
    }
}

#[test]
fn no_key_is_given_twice() {
    let twice: Vec<_> = keys().into_iter().filter(|(_, files)| files.len() > 1).collect();
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn every_file_is_in_the_catalogue() {
    let messages = Messages::new(Locale::English);
    let missing: Vec<_> = keys().into_keys().filter(|key| !messages.has(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_domain_value_has_a_name() {
    let messages = Messages::new(Locale::English);
    let mut missing = Vec::new();
    macro_rules! named {
        ($($prefix:literal $type:path;)+) => {$(
            for value in <$type>::ALL {
                let key = format!(concat!($prefix, "-{}"), value.key());
                if !messages.has(&key) {
                    missing.push(key);
                }
            }
        )+};
    }
    named! {
        "verdict" lacuna::domain::finding::Verdict;
        "scope" lacuna::domain::finding::Scope;
        "report-scope" lacuna::domain::finding::Scope;
        "report-scope-short" lacuna::domain::finding::Scope;
        "element" lacuna::domain::finding::ElementVerdict;
        "report-element" lacuna::domain::finding::ElementVerdict;
        "priority" lacuna::domain::finding::Priority;
        "report-priority" lacuna::domain::finding::Priority;
        "report-why-priority" lacuna::domain::finding::Priority;
        "workflow" lacuna::domain::finding::WorkflowState;
        "assistance" lacuna::domain::finding::Assistance;
        "force" lacuna::domain::force::Force;
        "report-force" lacuna::domain::force::Force;
        "group" lacuna::domain::force::ForceGroup;
        "report-group" lacuna::domain::force::ForceGroup;
        "scorable" lacuna::domain::force::Scorable;
        "report-unscored" lacuna::domain::force::Scorable;
        "stage" lacuna::domain::force::Stage;
        "source" lacuna::domain::force::SourceStatus;
        "instrument" lacuna::domain::force::InstrumentStatus;
        "status" lacuna::domain::force::InstrumentStatus;
        "profile" lacuna::domain::profile::Profile;
        "profile-about" lacuna::domain::profile::Profile;
        "report-profile" lacuna::domain::profile::Profile;
        "relation" lacuna::domain::force::RelationKind;
        "bearing" lacuna::domain::relations::Bearing;
        "threat" lacuna::domain::context::ThreatLevel;
        "reception" lacuna::domain::context::Reception;
        "report-reception" lacuna::domain::context::Reception;
        "treaty-status" lacuna::domain::context::TreatyStatus;
        "treaty" lacuna::domain::context::Treaty;
        "report-part" lacuna::report::Part;
        "report-level" lacuna::report::Level;
        "change" lacuna::domain::migration::Kind;
        "provision" lacuna::domain::provision::ProvisionKind;
        "versions-fate" lacuna::domain::migration::Kind;
    }
    // Names of fields are owed as soon as something asks for them.
    if is_called(".finding_text(") {
        named! { "field" lacuna::domain::edit::FindingText; }
    }
    if is_called("messages.head_text(") {
        named! { "head" lacuna::domain::edit::HeadText; }
    }
    for level in ["low", "medium", "high"] {
        assert!(messages.has(&format!("report-why-threat-{level}")));
    }
    for month in 1..=12 {
        assert!(messages.has(&format!("month-{month}")));
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// Whether anything but its own definition calls a method of the catalogue.
fn is_called(method: &str) -> bool {
    files("src", "rs").iter().any(|file| fs::read_to_string(file).unwrap().contains(method))
}

/// Messages of pages that are being written.
const OWED: &[&str] = &["help-title"];

#[test]
fn every_key_used_exists() {
    let messages = Messages::new(Locale::English);
    let mut missing = BTreeSet::new();
    for file in files("src", "rs") {
        let source = fs::read_to_string(&file).unwrap();
        let in_reports = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().starts_with("src/report");
        for call in [
            ".text(\"",
            ".with(\"",
            ".rich(\"",
            ".tell(\"",
            ".attribute(\"",
            "Some(\"report-",
            " \"report-",
            "(\"report-",
        ] {
            // Elsewhere a word that begins so may be no key.
            if call.ends_with("report-") && !in_reports {
                continue;
            }
            for (at, _) in source.match_indices(call) {
                let rest = &source[at + call.len()..];
                let key = rest.split('"').next().unwrap();
                let key = if call.ends_with("report-") { format!("report-{key}") } else { key.to_owned() };
                let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
                if is_key && key.contains('-') && !messages.has(&key) && !OWED.contains(&key.as_str()) {
                    missing.insert(format!("{key} in {}", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_message_of_reports_is_used() {
    let source: String = files("src", "rs").iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    // Keys put together from a prefix and a value.
    const MADE: [&str; 15] = [
        "part",
        "profile",
        "unscored",
        "scope",
        "element",
        "why",
        "force",
        "group",
        "priority",
        "translated",
        "reception",
        "intro",
        "count",
        "threat",
        "level",
    ];
    let unused: Vec<_> = keys()
        .into_keys()
        .filter(|key| key.starts_with("report-") && !source.contains(&format!("\"{key}\"")))
        .filter(|key| !MADE.iter().any(|made| key.starts_with(&format!("report-{made}-"))))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn reports_say_nothing_outside_of_the_catalogue() {
    let mut assessment = support::assessment();
    let checklist = support::checklist();
    // Whatever persons and checklists say may stay as it is; all else carries the marks of the pseudo-locale.
    let mut own = BTreeSet::new();
    collect(&format!("{assessment:?} {:?}", support::library().checklists()).replace("\\n", " "), &mut own);
    let options = Options { internal_notes: true, generated: Some("2026-03-20".into()), ..Options::default() };
    for level in Level::ALL {
        let options = Options { level: *level, parts: Options::of(*level).parts, ..options.clone() };
        untranslated(&assessment, &checklist, &options, &own);
        assessment.findings.clear();
        untranslated(&assessment, &checklist, &options, &own);
        assessment = support::assessment();
    }
}

fn untranslated(
    assessment: &lacuna::domain::assessment::Assessment,
    checklist: &std::rc::Rc<lacuna::domain::checklist::Checklist>,
    options: &Options,
    own: &BTreeSet<String>,
) {
    let checklists = [checklist.clone()];
    let report = build(
        &Input { assessment, checklists: &checklists, library: &support::library() },
        &Messages::new(Locale::Pseudo),
        options,
    );
    let mut found = BTreeSet::new();
    collect(&texts(&report).join(" "), &mut found);
    let plain: Vec<_> = found
        .iter()
        .filter(|word| word.contains(['a', 'e', 'i', 'o', 'u']) && !own.contains(*word) && word.len() > 1)
        // Digits of a hash are no words.
        .filter(|word| !word.contains(|c: char| c.is_ascii_digit()))
        .collect();
    assert!(plain.is_empty(), "{plain:?}");
}

fn collect(text: &str, words: &mut BTreeSet<String>) {
    words.extend(text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned));
}

/// Every text of a report that is not marked as a person's.
fn texts(report: &Report) -> Vec<String> {
    let mut out = vec![report.title.clone(), report.running_head.clone()];
    report.blocks.iter().for_each(|block| block_texts(block, &mut out));
    out
}

fn block_texts(block: &Block, out: &mut Vec<String>) {
    match block {
        Block::Cover(cover) => {
            out.extend([&cover.state, &cover.date, &cover.title, &cover.subtitle].map(String::clone));
            for (name, value) in &cover.facts {
                out.push(name.clone());
                inline_texts(value, out);
            }
        }
        Block::Contents(entries) => out.extend(entries.iter().map(|entry| entry.text.clone())),
        Block::Heading { text, .. } => out.push(text.clone()),
        Block::Paragraph { content, .. } => inline_texts(content, out),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| block_texts(block, out)),
        Block::Quote { source, .. } => inline_texts(source, out),
        Block::Aside(inner) => inner.iter().for_each(|block| block_texts(block, out)),
        Block::Verbatim(_) => {}
        Block::Table(table) => {
            out.push(table.caption.clone());
            out.extend(table.head.iter().map(|column| column.text.clone()));
            table.rows.iter().flatten().for_each(|cell| inline_texts(cell, out));
        }
        Block::Chart(chart) => {
            out.push(chart.caption.clone());
            out.extend(chart.rows.iter().map(|(label, _)| label.clone()));
            out.extend(chart.legend.iter().map(|(_, word)| word.clone()));
            out.extend(chart.alternative.iter().cloned());
        }
    }
}

fn inline_texts(inlines: &[Inline], out: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Verdict(_, text) => out.push(text.clone()),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) | Inline::Anchor(_, inner) => {
                inline_texts(inner, out);
            }
            Inline::User(..) | Inline::Code(_) | Inline::Break => {}
        }
    }
}
