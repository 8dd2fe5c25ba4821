//! How the person left the pane of national law, kept in the store.

use crate::host::Host;
use crate::host::storage::Batch;

/// Key of the record; it is there while the pane is folded away.
const FOLDED: &str = "p/law-folded";

/// Whether the pane is folded away.
pub async fn is_folded(host: &Host) -> bool {
    host.storage.read(FOLDED).await.is_ok_and(|records| !records.is_empty())
}

/// Remembers whether it is.
pub async fn fold(host: &Host, folded: bool) {
    let mut batch = Batch::default();
    if folded {
        batch.put.push((FOLDED.into(), "1".into()))
    } else {
        batch.delete.push(FOLDED.into())
    }
    // Nothing of the person's is lost if the store refuses it.
    let _ = host.storage.commit(batch).await;
}
