//! The store in IndexedDB: one object store of text by key.

use std::cell::RefCell;
use std::rc::Rc;

use idb::{Database, DatabaseEvent, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, TransactionMode};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::host::Later;
use crate::host::storage::{Batch, Kept, Storage, StorageError};

const DATABASE: &str = "lacuna";
const STORE: &str = "records";

/// The database of this app, opened when it is first needed so that the page need not wait for it.
#[derive(Clone, Default)]
pub struct IndexedDb(Rc<RefCell<Option<Rc<Database>>>>);

impl IndexedDb {
    /// The open database; made if need be, and tried, because some browsers open a database that they then refuse to write.
    async fn database(&self) -> Result<Rc<Database>, StorageError> {
        if let Some(database) = &*self.0.borrow() {
            return Ok(database.clone());
        }
        let refused = |error: Error| StorageError::Refused(error.to_string());
        let mut request = Factory::new().and_then(|factory| factory.open(DATABASE, Some(1))).map_err(refused)?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                // If the store cannot be made, the trial below fails and says so.
                let _ = database.create_object_store(STORE, ObjectStoreParams::new());
            }
        });
        let database = Rc::new(request.await.map_err(refused)?);
        let trial = Batch { delete: vec!["trial".into()], ..Batch::default() };
        write(&database, trial).await.map_err(|error| match error {
            StorageError::Failed(words) => StorageError::Refused(words),
            other => other,
        })?;
        *self.0.borrow_mut() = Some(database.clone());
        Ok(database)
    }

    async fn list(&self, prefix: &str) -> Result<Vec<(String, String)>, StorageError> {
        let database = self.database().await?;
        let transaction = database.transaction(&[STORE], TransactionMode::ReadOnly).map_err(failure)?;
        let store = transaction.object_store(STORE).map_err(failure)?;
        let range = range(prefix).map_err(failure)?;
        // Both requests run in one transaction, so keys and values belong together.
        let keys = store.get_all_keys(Some(range.into()), None).map_err(failure)?.await.map_err(failure)?;
        let range = self::range(prefix).map_err(failure)?;
        let values = store.get_all(Some(range.into()), None).map_err(failure)?.await.map_err(failure)?;
        let texts = keys.iter().zip(&values).filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)));
        Ok(texts.collect())
    }
}

async fn write(database: &Database, batch: Batch) -> Result<(), StorageError> {
    let transaction = database.transaction(&[STORE], TransactionMode::ReadWrite).map_err(failure)?;
    let store = transaction.object_store(STORE).map_err(failure)?;
    let same = store.transaction();
    match write_all(&store, &batch).await {
        Ok(true) => {}
        Ok(false) => {
            let _ = same.abort();
            return Err(StorageError::Conflict);
        }
        Err(error) => {
            let _ = same.abort();
            return Err(failure(error));
        }
    }
    match transaction.await {
        Ok(result) if result.is_committed() => Ok(()),
        Ok(_) => Err(same.error().map_or_else(
            || StorageError::Failed("the browser broke the save off".into()),
            |error| failure(Error::DomException(error)),
        )),
        Err(error) => Err(failure(error)),
    }
}
/// Writes the batch into a store of an open transaction; `false` if the record expected is another one.
async fn write_all(store: &ObjectStore, batch: &Batch) -> Result<bool, Error> {
    if let Some((key, expected)) = &batch.expect {
        let found = store.get(JsValue::from_str(key))?.await?;
        if found.and_then(|value| value.as_string()) != *expected {
            return Ok(false);
        }
    }
    for prefix in &batch.delete_prefix {
        store.delete(range(prefix)?)?.await?;
    }
    for key in &batch.delete {
        store.delete(JsValue::from_str(key))?.await?;
    }
    for (key, text) in &batch.put {
        store.put(&JsValue::from_str(text), Some(&JsValue::from_str(key)))?.await?;
    }
    Ok(true)
}

/// All keys that begin with the prefix. U+FFFF is no character, so no key goes beyond it.
fn range(prefix: &str) -> Result<KeyRange, Error> {
    let end = format!("{prefix}\u{ffff}");
    KeyRange::bound(&JsValue::from_str(prefix), &JsValue::from_str(&end), None, None)
}

fn failure(error: Error) -> StorageError {
    let words = error.to_string();
    if words.contains("QuotaExceeded") { StorageError::Full } else { StorageError::Failed(words) }
}

impl Storage for IndexedDb {
    fn read(&self, prefix: &str) -> Later<Result<Vec<(String, String)>, StorageError>> {
        let (this, prefix) = (self.clone(), prefix.to_owned());
        Box::pin(async move { this.list(&prefix).await })
    }

    fn commit(&self, batch: Batch) -> Later<Result<(), StorageError>> {
        let this = self.clone();
        Box::pin(async move { write(&*this.database().await?, batch).await })
    }

    fn keep(&self, ask: bool) -> Later<Kept> {
        Box::pin(async move { kept(ask).await.unwrap_or_default() })
    }

    fn wipe(&self) -> Later<Result<(), StorageError>> {
        self.commit(Batch { delete_prefix: vec![String::new()], ..Batch::default() })
    }
}

async fn kept(ask: bool) -> Result<Kept, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let manager = window.navigator().storage();
    let promise = if ask { manager.persist()? } else { manager.persisted()? };
    let promised = JsFuture::from(promise).await?.as_bool().unwrap_or(false);
    let estimate = JsFuture::from(manager.estimate()?).await?;
    let bytes = js_sys::Reflect::get(&estimate, &"usage".into())?.as_f64().map(|bytes| bytes as u64);
    Ok(Kept { refused: None, promised, bytes })
}
