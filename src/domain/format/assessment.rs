//! The assessment file, and its parts as records of a store. What this version does not know survives both.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use crate::domain::assessment::Assessment;
use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::finding::Finding;
use crate::domain::format::assessment_in as read;
use crate::domain::format::assessment_out as write;
use crate::domain::format::is_unusable;
use crate::domain::format::migrate::{self, Failure};
use crate::domain::format::raw_assessment::{self as raw, VERSION};
use crate::domain::format::shape::clip;
use crate::domain::format::stash::Problems;
use crate::domain::ids::{ItemId, LawId};
use crate::domain::provision::LawText;

/// What the member `format` of an assessment file says.
pub const FORMAT: &str = "lacuna-assessment";

/// The largest assessment file read, in bytes; a caller may refuse a larger file before it reads it.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// The file of an assessment. The same assessment always gives the same text.
pub fn save(assessment: &Assessment) -> String {
    write(assessment, true)
}

/// The file of an assessment, with the texts of its laws or without them, which may be most of it by far.
pub fn write(assessment: &Assessment, texts: bool) -> String {
    let mut raw = write::head(assessment);
    raw.checklists = assessment.checklists.iter().map(|checklist| write::checklist(checklist)).collect();
    let findings = assessment.findings.iter();
    raw.findings = findings.map(|(item, finding)| (item.to_string(), write::finding(finding))).collect();
    if texts {
        let texts = assessment.texts.iter();
        raw.texts.extend(texts.filter_map(|(law, text)| Some((law.to_string(), write::law_text(text)?))));
    } else {
        raw.texts.clear();
    }
    // Writing maps of texts to a text does not fail.
    serde_json::to_string_pretty(&raw).unwrap_or_default() + "\n"
}

/// Reads an assessment file. Words this version does not know are kept and told as warnings. On an error nothing of the
/// file is used, and the caller keeps the file as it is.
pub fn load(text: &str, file: &str) -> Result<(Assessment, Vec<Diagnostic>), Vec<Diagnostic>> {
    let raw = raw(text, file).map_err(|problem| vec![problem])?;
    let mut problems = Problems { file, item: None, found: Vec::new() };
    let assessment = read::assessment(raw, &mut problems);
    repeated_laws(&assessment, &mut problems);
    Ok((assessment, problems.found))
}

/// The record of an assessment without its checklists and findings.
pub fn head_record(assessment: &Assessment) -> String {
    serde_json::to_string(&write::head(assessment)).unwrap_or_default()
}

/// The record of the answered checklists with their texts.
pub fn checklists_record(assessment: &Assessment) -> String {
    let checklists = assessment.checklists.iter().map(|checklist| write::checklist(checklist)).collect();
    serde_json::to_string(&raw::Checklists { checklists }).unwrap_or_default()
}

/// The record of one finding.
pub fn finding_record(finding: &Finding) -> String {
    serde_json::to_string(&write::finding(finding)).unwrap_or_default()
}

/// Puts an assessment together from its records; the record of checklists may be empty, and the texts of
/// laws are read already, by `law_text::from_json` or piece by piece. A finding that cannot be read is left out and told as the error `unreadable-record` with its item,
/// and a text of a law as `unreadable-text` with the id of the law under `id`: the caller keeps these records as they
/// are. A text of a law that is not registered is not looked at.
pub fn from_records<'a>(
    head: &str,
    checklists: &str,
    findings: impl IntoIterator<Item = (ItemId, &'a str)>,
    texts: impl IntoIterator<Item = (LawId, (LawText, Vec<Diagnostic>))>,
) -> Result<(Assessment, Vec<Diagnostic>), Vec<Diagnostic>> {
    let (mut assessment, found) = load(head, "")?;
    let mut problems = Problems { file: "", item: None, found };
    if !checklists.is_empty() {
        let record = serde_json::from_str::<raw::Checklists>(checklists);
        let record = record.map_err(|error| vec![broken(&error, checklists, "")])?;
        let records = record.checklists.into_iter();
        assessment.checklists = records.map(|raw| Rc::new(read::checklist(raw, &mut problems))).collect();
    }
    for (item, record) in findings {
        problems.item = Some(item.clone());
        match serde_json::from_str::<raw::Finding>(record) {
            Ok(raw) => {
                let finding = read::finding(raw, &mut problems);
                assessment.findings.insert(item, Rc::new(finding));
            }
            Err(error) => {
                let problem = Diagnostic::error("unreadable-record", problems.place());
                problems.found.push(problem.with("detail", reason(&error)));
            }
        }
    }
    problems.item = None;
    for (id, (text, found)) in texts {
        let Some(law) = assessment.law(&id) else { continue };
        match found.iter().find(|problem| is_unusable(std::slice::from_ref(problem))) {
            Some(fault) => {
                let detail = fault.args.iter().find(|(name, _)| *name == "detail").map_or("", |(_, detail)| detail);
                let problem = Diagnostic::error("unreadable-text", problems.place());
                let problem = problem.with("id", &id).with("law", clip(law.cite_as())).with("detail", detail);
                problems.found.push(problem);
            }
            None => {
                problems.found.extend(found);
                assessment.texts.insert(id, Rc::new(text));
            }
        }
    }
    Ok((assessment, problems.found))
}

/// What tells an assessment from other files.
#[derive(Deserialize)]
struct Probe {
    format: Option<Value>,
    version: Option<Value>,
    sections: Option<serde::de::IgnoredAny>,
}

fn raw(text: &str, file: &str) -> Result<raw::Assessment, Diagnostic> {
    let place = || Place { file: file.to_owned(), ..Place::default() };
    if text.len() > MAX_BYTES {
        return Err(Diagnostic::error("too-large", place()).with("detail", MAX_BYTES / 1024 / 1024));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let wrong_kind =
        |found: &str| Diagnostic::error("wrong-kind", place()).with("wanted", "assessment").with("found", found);
    if !text.trim_start().starts_with('{') {
        let checklist = text.lines().any(|line| line.starts_with("sections:"));
        return Err(if checklist { wrong_kind("checklist") } else { wrong_kind("other") });
    }
    let probe = serde_json::from_str::<Probe>(text).map_err(|error| broken(&error, text, file))?;
    if probe.format.as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(wrong_kind(if probe.sections.is_some() { "checklist" } else { "other" }));
    }
    let Some(version) = probe.version.as_ref().and_then(Value::as_u64) else {
        return Err(Diagnostic::error("version-missing", place()));
    };
    migrate::read(version, text).map_err(|failure| match failure {
        Failure::Newer => Diagnostic::error("newer-version", place()).with("found", version).with("known", VERSION),
        Failure::Never => Diagnostic::error("version-missing", place()),
        Failure::Broken(error) => broken(&error, text, file),
    })
}

/// What `serde_json` says, as a problem with its place.
pub(super) fn broken(error: &serde_json::Error, text: &str, file: &str) -> Diagnostic {
    let place = Place { file: file.to_owned(), line: error.line(), column: error.column(), item: None };
    let reason = reason(error);
    let code = match error.classify() {
        _ if reason.starts_with("recursion limit") => "too-deep",
        Category::Eof => "truncated",
        // A number or word cut short is no number or word.
        Category::Syntax if !reason.starts_with("trailing") && is_end(text, error.line(), error.column()) => {
            "truncated"
        }
        Category::Data => "wrong-value",
        Category::Syntax | Category::Io => "not-json",
    };
    Diagnostic::error(code, place).with("detail", reason)
}

/// Whether a place, whose column counts bytes, is the end of a text.
fn is_end(text: &str, line: usize, column: usize) -> bool {
    let mut lines = text.lines().skip(line.saturating_sub(1));
    lines.next().is_none_or(|last| column >= last.len()) && lines.next().is_none()
}

/// The words of the reader without the place, which stands apart.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    clip(text.rsplit_once(" at line ").map_or(text.as_str(), |(reason, _)| reason))
}

fn repeated_laws(assessment: &Assessment, problems: &mut Problems<'_>) {
    let mut seen = BTreeSet::new();
    for law in assessment.laws.iter().filter(|law| !seen.insert(&law.id)) {
        let problem = Diagnostic::warning("duplicate-law", problems.place());
        problems.found.push(problem.with("law", clip(law.id.as_str())).with("title", clip(&law.title)));
    }
}
