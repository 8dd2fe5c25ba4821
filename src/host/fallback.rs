//! A store that carries on in memory where the browser refuses one.

use std::cell::RefCell;
use std::rc::Rc;

use crate::host::Later;
use crate::host::memory::MemoryStorage;
use crate::host::storage::{Batch, Kept, Storage, StorageError};

/// Tries the first store; once that is refused, everything goes to memory, and `keep` tells why.
#[derive(Clone)]
pub struct Fallback {
    first: Rc<dyn Storage>,
    memory: MemoryStorage,
    refused: Rc<RefCell<Option<String>>>,
}

impl Fallback {
    /// Carries on in memory where this store is refused.
    pub fn new(first: Rc<dyn Storage>) -> Self {
        Self { first, memory: MemoryStorage::default(), refused: Rc::default() }
    }

    fn run<T: 'static>(
        &self,
        go: impl Fn(&dyn Storage) -> Later<Result<T, StorageError>> + 'static,
    ) -> Later<Result<T, StorageError>> {
        let this = self.clone();
        Box::pin(async move {
            if this.refused.borrow().is_none() {
                match go(&*this.first).await {
                    Err(StorageError::Refused(reason)) => *this.refused.borrow_mut() = Some(reason),
                    answer => return answer,
                }
            }
            go(&this.memory).await
        })
    }
}

impl Storage for Fallback {
    fn read(&self, prefix: &str) -> Later<Result<Vec<(String, String)>, StorageError>> {
        let prefix = prefix.to_owned();
        self.run(move |storage| storage.read(&prefix))
    }

    fn commit(&self, batch: Batch) -> Later<Result<(), StorageError>> {
        self.run(move |storage| storage.commit(batch.clone()))
    }

    fn keep(&self, ask: bool) -> Later<Kept> {
        let this = self.clone();
        Box::pin(async move {
            let refused = this.refused.borrow().clone();
            match refused {
                Some(_) => Kept { refused, ..Kept::default() },
                None => this.first.keep(ask).await,
            }
        })
    }

    fn wipe(&self) -> Later<Result<(), StorageError>> {
        self.run(|storage| storage.wipe())
    }
}
