//! What was typed in the last moment of a page: kept at once, and put into the store when the page is next opened.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::app::pending::Pending;
use crate::app::records;
use crate::app::state::Open;
use crate::domain::ids::AssessmentId;
use crate::host::Host;
use crate::host::storage::{Batch, StorageError};

/// Records that did not reach the store, and the revisions of the store on which they rest.
#[derive(Serialize, Deserialize)]
struct Kept {
    rests_on: Vec<Option<String>>,
    put: Vec<(String, String)>,
    #[serde(default)]
    delete: Vec<String>,
}

/// What became of a rescue.
#[derive(Clone, Debug, PartialEq)]
pub enum Rescued {
    /// There was none.
    Nothing,
    /// It is in the store.
    Restored,
    /// The store has moved on meanwhile; the text is handed back, and a copy of it lies aside in the store.
    Aside(Rc<str>),
}

/// Keeps at once what of an open assessment is not in the store; `false` if the browser refuses that too. Where there is
/// no room for texts of laws, which can be read again from their files, the rest is kept without them.
pub fn keep(host: &Host, open: &Open) -> bool {
    let mut parts = (*open.pending).clone();
    let mut rests_on = vec![open.token.as_deref().map(str::to_owned)];
    if let Some(in_flight) = &open.in_flight {
        parts.merge(&in_flight.parts);
        // The save on its way may still arrive.
        rests_on.push(Some(in_flight.token.to_string()));
    }
    let keep = |parts: &Pending| {
        let Batch { put, delete, .. } = records::save_batch(open, parts, "", &host.clock.now());
        let kept = Kept { rests_on: rests_on.clone(), put, delete };
        serde_json::to_string(&kept).is_ok_and(|text| host.rescue.keep(open.assessment.id.as_str(), &text))
    };
    if keep(&parts) {
        return true;
    }
    let texts = std::mem::take(&mut parts.texts);
    !texts.is_empty() && keep(&parts)
}

/// Puts what was kept of an assessment into the store, if the store still is what it rests on.
///
/// # Errors
/// If the store fails; then the text is kept again.
pub async fn restore(host: &Host, id: &AssessmentId) -> Result<Rescued, StorageError> {
    let Some(text) = host.rescue.take(id.as_str()) else { return Ok(Rescued::Nothing) };
    let Ok(kept) = serde_json::from_str::<Kept>(&text) else { return aside(host, id, text).await };
    let key = records::token_key(id);
    let again = |error: StorageError| {
        host.rescue.keep(id.as_str(), &text);
        error
    };
    let found = host.storage.read(&key).await.map_err(again)?;
    let token = found.into_iter().find(|(found, _)| *found == key).map(|(_, token)| token);
    if !kept.rests_on.contains(&token) {
        return aside(host, id, text).await;
    }
    let mut put = kept.put;
    put.retain(|(written, _)| *written != key);
    put.push((key.clone(), host.ids.fresh()));
    host.storage
        .commit(Batch { expect: Some((key, token)), put, delete: kept.delete, ..Batch::default() })
        .await
        .map_err(again)?;
    Ok(Rescued::Restored)
}

async fn aside(host: &Host, id: &AssessmentId, text: String) -> Result<Rescued, StorageError> {
    let key = format!("{}{id}/{}", records::ASIDE, host.ids.fresh());
    host.storage.commit(Batch { put: vec![(key, text.clone())], ..Batch::default() }).await?;
    Ok(Rescued::Aside(text.into()))
}
