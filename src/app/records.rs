//! How an assessment is laid out in the store: a summary, a head, its checklists, one record a finding and one a text of a law.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::app::outline;
use crate::app::pending::Pending;
use crate::app::state::{FileStatus, Open};
use crate::domain::assessment::Assessment;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::format::assessment as format;
use crate::domain::format::law_text;
use crate::domain::ids::{AssessmentId, ItemId, LawId};
use crate::domain::provision::LawText;
use crate::host::storage::Batch;

/// Prefix of summaries; the rest of the key is the assessment's id.
pub const SUMMARIES: &str = "m/";
/// Prefix of checklists that people added; the rest of the key is the checklist's id.
pub const CHECKLISTS: &str = "c/";
/// Prefix of records kept aside because they could not be read.
pub const ASIDE: &str = "x/";

/// What the shelf shows of an assessment without reading it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// Its id.
    pub id: String,
    /// Name of the State.
    pub state: String,
    /// Title.
    pub title: String,
    /// When it last changed, RFC 3339.
    pub changed: String,
    /// When it was last saved in the store, RFC 3339.
    pub saved: String,
    /// Short titles of its checklists with their versions.
    pub checklists: Vec<(String, String)>,
    /// Scored items that apply.
    pub applicable: usize,
    /// Those with a verdict.
    pub assessed: usize,
    /// Scored items that do not apply.
    pub not_applicable: usize,
    /// When its file was last saved or read, RFC 3339; empty if never.
    pub file_saved: String,
    /// Edits since then.
    pub file_changes: usize,
}

impl Summary {
    /// The summary of an open assessment, saved at a moment.
    pub fn of(open: &Open, saved: &str) -> Self {
        let assessment = &open.assessment;
        let progress = outline::progress(&open.checklists, assessment);
        let named = assessment.checklists.iter().map(|answered| {
            let at_hand = open.checklists.iter().find(|checklist| checklist.id == answered.id);
            let title = at_hand.map_or(&answered.title, |checklist| &checklist.short_title);
            (title.clone(), answered.version.clone())
        });
        Self {
            id: assessment.id.to_string(),
            state: assessment.state.name.clone(),
            title: assessment.title.clone(),
            changed: assessment.changed.clone(),
            saved: saved.to_owned(),
            checklists: named.collect(),
            applicable: progress.applicable(),
            assessed: progress.assessed(),
            not_applicable: progress.of(crate::domain::finding::Verdict::NotApplicable),
            file_saved: open.file.saved.clone(),
            file_changes: open.file.changes,
        }
    }

    /// How its file stands.
    pub fn file(&self) -> FileStatus {
        FileStatus { saved: self.file_saved.clone(), changes: self.file_changes }
    }
}

/// Prefix of all records of an assessment but its summary.
pub fn prefix(id: &AssessmentId) -> String {
    format!("a/{id}/")
}

/// Key of an assessment's summary.
pub fn summary_key(id: &AssessmentId) -> String {
    format!("{SUMMARIES}{id}")
}

/// Key of the record that names the revision in the store.
pub fn token_key(id: &AssessmentId) -> String {
    format!("a/{id}/revision")
}

/// Key of the record of a finding.
pub fn finding_key(id: &AssessmentId, item: &ItemId) -> String {
    format!("a/{id}/f/{item}")
}

/// Key of the record of a law's text.
pub fn text_key(id: &AssessmentId, law: &str) -> String {
    format!("a/{id}/l/{law}")
}

/// The batch that saves the parts in flight, if the store still holds the revision this state was read from.
pub fn save_batch(open: &Open, parts: &Pending, token: &str, saved: &str) -> Batch {
    save_batch_with(open, parts, token, saved, BTreeMap::new())
}

/// The same with texts of laws that were written as JSON before, which for a long one takes longer than a page may stand
/// still.
pub fn save_batch_with(
    open: &Open,
    parts: &Pending,
    token: &str,
    saved: &str,
    mut written: BTreeMap<LawId, String>,
) -> Batch {
    let assessment = &open.assessment;
    let id = &assessment.id;
    let mut put = vec![
        (token_key(id), token.to_owned()),
        (summary_key(id), to_json(&Summary::of(open, saved))),
        // The head is small and holds the time of the last change, so it goes along with every save.
        (format!("a/{id}/head"), format::head_record(assessment)),
    ];
    if parts.checklists {
        put.push((format!("a/{id}/checklists"), format::checklists_record(assessment)));
    }
    let mut delete = Vec::new();
    for item in &parts.findings {
        let key = finding_key(id, item);
        match assessment.finding(item) {
            Some(finding) => put.push((key, format::finding_record(finding))),
            None => delete.push(key),
        }
    }
    for law in &parts.texts {
        let key = text_key(id, law.as_str());
        match assessment.texts.get(law) {
            Some(text) => put.push((key, written.remove(law).unwrap_or_else(|| law_text::to_json(text)))),
            None => delete.push(key),
        }
    }
    let expect = Some((token_key(id), open.token.as_deref().map(str::to_owned)));
    Batch { expect, put, delete, ..Batch::default() }
}

/// The batch that deletes an assessment.
pub fn delete_batch(id: &AssessmentId) -> Batch {
    Batch { delete: vec![summary_key(id)], delete_prefix: vec![prefix(id)], ..Batch::default() }
}

/// An assessment put together from its records.
#[derive(Debug)]
pub struct Joined {
    /// The assessment.
    pub assessment: Assessment,
    /// Token of its revision.
    pub token: Option<Rc<str>>,
    /// What could not be read.
    pub problems: Vec<Diagnostic>,
    /// What stands in another record than it should. A program that knew no texts of laws left them in the head.
    pub misplaced: Pending,
}

/// The records of texts of laws among those of an assessment, by law.
pub fn texts<'a>(id: &AssessmentId, records: &'a [(String, String)]) -> Vec<(LawId, &'a str)> {
    let key = text_key(id, "");
    let text = |(name, text): &'a (String, String)| Some((LawId::from(name.strip_prefix(&key)?), text.as_str()));
    records.iter().filter_map(text).collect()
}

/// Puts an assessment together from its records and the texts of laws that were read from them.
///
/// # Errors
/// What is wrong, if the head or the checklists cannot be read.
pub fn join(
    id: &AssessmentId,
    records: &[(String, String)],
    texts: Vec<(LawId, (LawText, Vec<Diagnostic>))>,
) -> Result<Joined, Vec<Diagnostic>> {
    let prefix = prefix(id);
    let part = |name: &str| {
        records.iter().find(|(key, _)| key.strip_prefix(&prefix) == Some(name)).map(|(_, text)| text.as_str())
    };
    let below = |folder: &'static str| {
        let inside = records.iter().filter_map(|(key, text)| Some((key.strip_prefix(&prefix)?, text.as_str())));
        inside.filter_map(move |(name, text)| Some((name.strip_prefix(folder)?, text)))
    };
    let findings = below("f/").map(|(item, text)| (ItemId::from(item), text));
    let head = part("head").unwrap_or_default();
    let checklists = part("checklists").unwrap_or("[]");
    let (assessment, problems) = format::from_records(head, checklists, findings, texts)?;
    let mut misplaced = Pending::default();
    let own = |law: &LawId| below("l/").any(|(name, _)| name == law.as_str());
    misplaced.texts.extend(assessment.texts.keys().filter(|law| !own(law)).cloned());
    Ok(Joined { assessment, token: part("revision").map(Rc::from), problems, misplaced })
}

/// Reads summaries; one that cannot be read still names its assessment, so that it can be opened or deleted.
pub fn summaries(records: Vec<(String, String)>) -> Vec<Summary> {
    let mut shelf: Vec<Summary> = records
        .into_iter()
        .map(|(key, text)| {
            let id = key.strip_prefix(SUMMARIES).unwrap_or(&key).to_owned();
            let summary =
                serde_json::from_str(&text).unwrap_or_else(|_| Summary { title: id.clone(), ..Summary::default() });
            Summary { id, ..summary }
        })
        .collect();
    shelf.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.id.cmp(&b.id)));
    shelf
}

fn to_json(summary: &Summary) -> String {
    // A summary has no map with keys that are not text, the one thing that could fail.
    serde_json::to_string(summary).unwrap_or_default()
}
