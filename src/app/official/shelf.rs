//! Keeps people's copies of official texts in this browser: read, put, removed; they never enter a file.

use crate::app::official::{Copy, Official, Officials};
use crate::domain::ids::ChecklistId;
use crate::host::Host;
use crate::host::storage::{Batch, StorageError};

/// Prefix of copies of official texts; the rest of the key is the checklist's id.
pub const TEXTS: &str = "t/";

/// All copies. A record that cannot be read is left where it is.
///
/// # Errors
/// If the store fails.
pub async fn all(host: &Host) -> Result<Officials, StorageError> {
    let records = host.storage.read(TEXTS).await?;
    let read = |(key, text): (String, String)| {
        let copy: Copy = serde_json::from_str(&text).ok()?;
        Some((ChecklistId::from(key.strip_prefix(TEXTS)?), Official::new(copy).into()))
    };
    Ok(records.into_iter().filter_map(read).collect())
}

/// Keeps a copy, or removes it.
///
/// # Errors
/// If the store fails.
pub async fn put(host: &Host, checklist: &ChecklistId, copy: Option<&Copy>) -> Result<(), StorageError> {
    let key = format!("{TEXTS}{checklist}");
    let batch = match copy {
        // A copy has no map with keys that are not text, the one thing that could fail.
        Some(copy) => Batch { put: vec![(key, serde_json::to_string(copy).unwrap_or_default())], ..Batch::default() },
        None => Batch { delete: vec![key], ..Batch::default() },
    };
    host.storage.commit(batch).await
}
