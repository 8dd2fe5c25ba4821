//! Where records are kept: a store of text by key, written in batches that happen whole or not at all.

use crate::host::Later;

/// A store of text records by key.
pub trait Storage {
    /// All records whose key begins with the prefix, by key.
    fn read(&self, prefix: &str) -> Later<Result<Vec<(String, String)>, StorageError>>;
    /// Writes a batch, whole or not at all.
    fn commit(&self, batch: Batch) -> Later<Result<(), StorageError>>;
    /// Tells whether the browser promises to keep the store when space runs out, and how many bytes are used. With `ask`
    /// the browser is asked for the promise first, for which some ask the person.
    fn keep(&self, ask: bool) -> Later<Kept>;
    /// Removes the whole store from this computer.
    fn wipe(&self) -> Later<Result<(), StorageError>>;
}

/// Writes that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Batch {
    /// A record that must still hold this text, or still be absent, for the batch to be written.
    pub expect: Option<(String, Option<String>)>,
    /// Records to write.
    pub put: Vec<(String, String)>,
    /// Keys to delete.
    pub delete: Vec<String>,
    /// Prefixes of which all records are deleted, before anything is put.
    pub delete_prefix: Vec<String>,
}

/// Why a store failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser refuses storage on this page, with its own words.
    Refused(String),
    /// There is no room left.
    Full,
    /// The record expected was changed by somebody else.
    Conflict,
    /// Anything else, with the browser's own words.
    Failed(String),
}

/// What the browser says of the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Why the browser refuses to keep anything, in its own words; everything is then held in memory alone.
    pub refused: Option<String>,
    /// Whether it promises to keep it.
    pub promised: bool,
    /// Bytes used, if it tells.
    pub bytes: Option<u64>,
}
