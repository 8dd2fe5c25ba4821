//! What the app does with the world outside: open, create, import, delete, restore, save a file.

use std::rc::Rc;

use crate::app::given::GivenFile;
use crate::app::reading::ask;
use crate::app::records::{self, Joined, Summary};
use crate::app::state::{FileStatus, Opened};
use crate::domain::assessment::{AnsweredChecklist, Assessment};
use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::format;
use crate::domain::ids::{AssessmentId, ChecklistId};
use crate::host::Host;
use crate::host::storage::{Batch, StorageError};

/// Largest file that is read, in bytes. A full assessment of every checklist with the texts of its laws stays below it.
pub const LARGEST_FILE: u64 = format::assessment::MAX_BYTES as u64;
/// Id of the sample, the same on every computer.
pub const SAMPLE: &str = "sample-maravel";
const SAMPLE_FILE: &str = include_str!("../../static/sample/maravel.lacuna.json");

/// Why an assessment could not be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenError {
    /// It is not on this computer.
    Missing,
    /// Its records cannot be read: the records as one text, and what is wrong with them.
    Unreadable(Rc<str>, Rc<[Diagnostic]>),
    /// The store failed.
    Storage(StorageError),
}

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Imported {
    /// An assessment that is on this computer already, word for word.
    Known(AssessmentId),
    /// An assessment new to this computer, with what was wrong in the file.
    Assessment(Box<Opened>, Rc<[Diagnostic]>),
    /// An assessment of which this computer holds a different version; it comes as a copy beside it.
    Copy(Box<Opened>, Rc<[Diagnostic]>),
    /// The file of a checklist, to be looked at before it is loaded.
    Checklist(Rc<GivenFile>),
    /// Nothing that can be used, and why.
    Nothing(Rc<[Diagnostic]>),
}

/// Reads the summaries of all assessments on this computer.
///
/// # Errors
/// If the store fails.
pub async fn shelf(host: &Host) -> Result<Vec<Summary>, StorageError> {
    host.storage.read(records::SUMMARIES).await.map(records::summaries)
}

/// Reads the checklists that people added; those that cannot be read come as diagnostics.
///
/// # Errors
/// If the store fails.
pub async fn added_checklists(host: &Host) -> Result<Vec<(Checklist, Vec<Diagnostic>)>, StorageError> {
    let records = host.storage.read(records::CHECKLISTS).await?;
    let parse = |(key, text): (String, String)| {
        let slug = key.strip_prefix(records::CHECKLISTS).unwrap_or(&key);
        format::checklist::parse(&ChecklistId::from(slug), slug, &text)
    };
    Ok(records.into_iter().map(parse).collect())
}

/// Opens an assessment on this computer. Records that cannot be read are copied aside and never overwritten.
///
/// # Errors
/// See [`OpenError`].
pub async fn open(host: &Host, id: &AssessmentId) -> Result<(Opened, Vec<Diagnostic>), OpenError> {
    let found = host.storage.read(&records::prefix(id)).await.map_err(OpenError::Storage)?;
    if found.is_empty() {
        return Err(OpenError::Missing);
    }
    let summary = host.storage.read(&records::summary_key(id)).await.map_err(OpenError::Storage)?;
    let summary = records::summaries(summary).into_iter().find(|summary| summary.id == id.as_str()).unwrap_or_default();
    let mut texts = Vec::new();
    for (law, json) in records::texts(id, &found) {
        texts.push((law, ask::gradually(host, json).await));
    }
    match records::join(id, &found, texts) {
        Ok(Joined { assessment, token, problems, misplaced }) => {
            keep_unreadable(host, id, &found, &problems).await;
            let opened = Opened { assessment, token, file: summary.file(), saved: summary.saved, misplaced };
            Ok((opened, problems))
        }
        Err(problems) => {
            let text = serde_json::to_string_pretty(&found).unwrap_or_default();
            let key = format!("{}{id}", records::ASIDE);
            // The originals stay where they are; a failure to copy them loses nothing.
            let _ = host.storage.commit(Batch { put: vec![(key, text.clone())], ..Batch::default() }).await;
            Err(OpenError::Unreadable(text.into(), problems.into()))
        }
    }
}

/// Copies records of findings and texts of laws that could not be read aside, since a new answer to their items, or a new
/// text, will take their place.
async fn keep_unreadable(host: &Host, id: &AssessmentId, found: &[(String, String)], problems: &[Diagnostic]) {
    let key = |problem: &Diagnostic| match problem.code {
        "unreadable-record" => Some(records::finding_key(id, problem.place.item.as_ref()?)),
        "unreadable-text" => {
            let (_, law) = problem.args.iter().find(|(name, _)| *name == "id")?;
            Some(records::text_key(id, law))
        }
        _ => None,
    };
    let keys: Vec<String> = problems.iter().filter_map(key).collect();
    let put: Vec<_> = found
        .iter()
        .filter(|(key, _)| keys.contains(key))
        .map(|(key, text)| (aside_key(id, key), text.clone()))
        .collect();
    if !put.is_empty() {
        // The originals are still where they were; a failure to copy them loses nothing yet, and is tried again.
        let _ = host.storage.commit(Batch { put, ..Batch::default() }).await;
    }
}

fn aside_key(id: &AssessmentId, key: &str) -> String {
    format!("{}{id}/{key}", records::ASIDE)
}

/// The records of an assessment that were copied aside, as one text to hand over; `None` if there are none.
pub async fn kept_aside(host: &Host, id: &AssessmentId) -> Option<Rc<str>> {
    let found = host.storage.read(&aside_key(id, &records::prefix(id))).await.ok()?;
    (!found.is_empty()).then(|| serde_json::to_string_pretty(&found).unwrap_or_default().into())
}

/// A new assessment of these checklists, not in the store yet.
pub fn create(host: &Host, checklists: &[Rc<Checklist>], fill: impl FnOnce(&mut Assessment)) -> Opened {
    let mut assessment = Assessment::new(AssessmentId::from(host.ids.fresh()), &host.clock.now());
    assessment.checklists = checklists.iter().map(|checklist| Rc::new(AnsweredChecklist::of(checklist))).collect();
    fill(&mut assessment);
    Opened::fresh(assessment, FileStatus::default())
}

/// The sample: an assessment of a State that does not exist, as it is on this computer or else as shipped.
///
/// # Errors
/// See [`OpenError`].
pub async fn sample(host: &Host) -> Result<Opened, OpenError> {
    let id = AssessmentId::from(SAMPLE);
    match open(host, &id).await {
        Ok((opened, _)) => Ok(opened),
        Err(OpenError::Missing) => {
            let (mut assessment, _) = format::assessment::load(SAMPLE_FILE, "sample")
                .map_err(|problems| OpenError::Unreadable(SAMPLE_FILE.into(), problems.into()))?;
            assessment.id = id;
            Ok(Opened::fresh(assessment, FileStatus::default()))
        }
        Err(other) => Err(other),
    }
}

/// Reads a file that the person opened or dropped: an assessment or a checklist.
pub async fn import(host: &Host, name: &str, bytes: &[u8]) -> Imported {
    let nothing = |code: &'static str| {
        let place = Place { file: name.to_owned(), ..Place::default() };
        Imported::Nothing(Rc::from([Diagnostic::error(code, place).with("size", "none")]))
    };
    if bytes.len() as u64 > LARGEST_FILE {
        return nothing("file-too-large");
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return nothing("file-not-text");
    };
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return nothing("file-empty");
    }
    if text.trim_start().starts_with('{') {
        import_assessment(host, name, text).await
    } else {
        Imported::Checklist(Rc::new(GivenFile { name: name.to_owned(), text: text.into() }))
    }
}

async fn import_assessment(host: &Host, name: &str, text: &str) -> Imported {
    let (mut assessment, problems) = match format::assessment::load(text, name) {
        Ok(loaded) => loaded,
        Err(problems) => return Imported::Nothing(problems.into()),
    };
    let file = FileStatus { saved: host.clock.now(), changes: 0 };
    match open(host, &assessment.id).await {
        Ok((here, _)) if is_known(&here.assessment, &assessment) => Imported::Known(assessment.id),
        Ok(_) | Err(OpenError::Unreadable(..)) => {
            assessment.id = AssessmentId::from(host.ids.fresh());
            Imported::Copy(Box::new(Opened::fresh(assessment, file)), problems.into())
        }
        Err(_) => Imported::Assessment(Box::new(Opened::fresh(assessment, file)), problems.into()),
    }
}

/// Whether a file says nothing that is not here. One saved without the texts of the laws is no other version for that.
fn is_known(here: &Assessment, file: &Assessment) -> bool {
    let bare = || Assessment { texts: file.texts.clone(), ..here.clone() };
    here == file || (file.texts.is_empty() && bare() == *file)
}

/// Reads the file of a checklist that was loaded before.
pub fn read_checklist(id: &ChecklistId, text: &str) -> Checklist {
    format::checklist::parse(id, id.as_str(), text).0
}

/// Keeps the file of a checklist that the person loaded.
///
/// # Errors
/// If the store fails.
pub async fn keep_checklist(host: &Host, id: &ChecklistId, text: &str) -> Result<(), StorageError> {
    host.storage.commit(Batch { put: vec![(checklist_key(id), text.to_owned())], ..Batch::default() }).await
}

/// Takes the file of a checklist off this computer.
///
/// # Errors
/// If the store fails; then it is still there.
pub async fn remove_checklist(host: &Host, id: &ChecklistId) -> Result<(), StorageError> {
    host.storage.commit(Batch { delete: vec![checklist_key(id)], ..Batch::default() }).await
}

fn checklist_key(id: &ChecklistId) -> String {
    format!("{}{id}", records::CHECKLISTS)
}

/// Name of a checklist from the name of its file: letters, digits and hyphens of what stands before the ending.
pub fn slug_of(name: &str) -> ChecklistId {
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = stem.split('.').next().unwrap_or(stem);
    let slug = slug(stem);
    ChecklistId::from(if slug.is_empty() { "checklist".to_owned() } else { slug })
}

/// Deletes an assessment and hands its records back, so that they can be restored.
///
/// # Errors
/// If the store fails; then nothing was deleted.
pub async fn delete(host: &Host, id: &AssessmentId) -> Result<Vec<(String, String)>, StorageError> {
    let mut kept = host.storage.read(&records::summary_key(id)).await?;
    kept.retain(|(key, _)| *key == records::summary_key(id));
    kept.extend(host.storage.read(&records::prefix(id)).await?);
    host.storage.commit(records::delete_batch(id)).await?;
    Ok(kept)
}

/// Puts the records of a deleted assessment back.
///
/// # Errors
/// If the store fails.
pub async fn restore(host: &Host, records: &[(String, String)]) -> Result<(), StorageError> {
    host.storage.commit(Batch { put: records.to_vec(), ..Batch::default() }).await
}

/// Hands the file of an assessment to the person and returns its name.
///
/// # Errors
/// In the host's words, why it could not.
pub fn save_file(host: &Host, assessment: &Assessment) -> Result<String, String> {
    let name = format!("{}.lacuna.json", file_stem(assessment));
    host.files.save(&name, "application/json", format::assessment::save(assessment).as_bytes())?;
    Ok(name)
}

/// Name for files of an assessment, without its ending: State, title, date.
pub fn file_stem(assessment: &Assessment) -> String {
    let parts = [assessment.state.name.as_str(), &assessment.title, &assessment.date];
    let stem = parts.map(slug).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    if stem.is_empty() { "assessment".into() } else { stem }
}

/// Letters and digits of any script in lower case, everything else as single hyphens, at most 60 characters.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let short: String = out.chars().take(60).collect();
    short.trim_end_matches('-').to_owned()
}
