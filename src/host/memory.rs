//! The twins of the host: a store in memory, files in a list, ids that count.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::host::clock::FixedClock;
use crate::host::content::Content;
use crate::host::files::Files;
use crate::host::ids::Ids;
use crate::host::law::{LawDesk, LawDeskError, LawFile, Reading};
use crate::host::rescue::Rescue;
use crate::host::storage::{Batch, Kept, Storage, StorageError};
use crate::host::tabs::Tabs;
use crate::host::{Host, Later};

/// A store that forgets when the page goes. Also what the app falls back to where the browser refuses storage.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage {
    records: Rc<RefCell<BTreeMap<String, String>>>,
    /// What the next commits answer, for tests.
    failures: Rc<RefCell<Vec<StorageError>>>,
}

impl MemoryStorage {
    /// Makes the next commit fail.
    pub fn fail_next(&self, error: StorageError) {
        self.failures.borrow_mut().push(error);
    }

    fn write(&self, batch: Batch) -> Result<(), StorageError> {
        if let Some(error) = self.failures.borrow_mut().pop() {
            return Err(error);
        }
        let mut records = self.records.borrow_mut();
        if let Some((key, expected)) = &batch.expect
            && records.get(key) != expected.as_ref()
        {
            return Err(StorageError::Conflict);
        }
        records.retain(|key, _| !batch.delete_prefix.iter().any(|prefix| key.starts_with(prefix.as_str())));
        for key in &batch.delete {
            records.remove(key);
        }
        records.extend(batch.put);
        Ok(())
    }
}

impl Storage for MemoryStorage {
    fn read(&self, prefix: &str) -> Later<Result<Vec<(String, String)>, StorageError>> {
        let records = self.records.borrow();
        let found = records.iter().filter(|(key, _)| key.starts_with(prefix));
        let found = found.map(|(key, text)| (key.clone(), text.clone())).collect();
        Box::pin(std::future::ready(Ok(found)))
    }

    fn commit(&self, batch: Batch) -> Later<Result<(), StorageError>> {
        Box::pin(std::future::ready(self.write(batch)))
    }

    fn keep(&self, _ask: bool) -> Later<Kept> {
        Box::pin(std::future::ready(Kept::default()))
    }

    fn wipe(&self) -> Later<Result<(), StorageError>> {
        self.records.borrow_mut().clear();
        Box::pin(std::future::ready(Ok(())))
    }
}

/// Checklists that are there at once, whatever is asked for.
#[derive(Clone, Debug, Default)]
pub struct MemoryContent(pub Vec<(String, String)>);

impl Content for MemoryContent {
    fn checklists(&self, _ids: &'static [&'static str]) -> Later<Result<Vec<(String, String)>, String>> {
        Box::pin(std::future::ready(Ok(self.0.clone())))
    }
}

/// Files kept in a list.
#[derive(Clone, Debug, Default)]
pub struct MemoryFiles(pub Rc<RefCell<Vec<SavedFile>>>);

/// Name and bytes of a file.
pub type SavedFile = (String, Vec<u8>);

impl Files for MemoryFiles {
    fn save(&self, name: &str, _mime: &str, bytes: &[u8]) -> Result<(), String> {
        self.0.borrow_mut().push((name.to_owned(), bytes.to_vec()));
        Ok(())
    }
    fn print(&self) {}
}

/// Ids that count.
#[derive(Clone, Debug, Default)]
pub struct CountingIds(Rc<RefCell<usize>>);

impl Ids for CountingIds {
    fn fresh(&self) -> String {
        *self.0.borrow_mut() += 1;
        format!("id-{}", self.0.borrow())
    }
}

/// A channel nobody else is on.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoTabs;

impl Tabs for NoTabs {
    fn tell(&self, _message: &str) {}
    fn hear(&self, _ear: Box<dyn Fn(String)>) {}
}

/// A rescue store that forgets when the page goes.
#[derive(Clone, Debug, Default)]
pub struct MemoryRescue(Rc<RefCell<BTreeMap<String, String>>>);

impl Rescue for MemoryRescue {
    fn keep(&self, key: &str, text: &str) -> bool {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        true
    }
    fn take(&self, key: &str) -> Option<String> {
        self.0.borrow_mut().remove(key)
    }
    fn clear(&self) {
        self.0.borrow_mut().clear();
    }
}

/// Answers a request that may come with the bytes of a file.
pub type Answer = dyn FnMut(&str, &[u8], &mut dyn FnMut(u32, u32) -> bool) -> String;

/// A desk on the same thread, which answers as soon as its reply is waited for. Without an answer it cannot be loaded.
#[derive(Clone, Default)]
pub struct MemoryLawDesk {
    answer: Option<Rc<RefCell<Answer>>>,
    /// What the next replies are instead, for tests.
    failures: Rc<RefCell<Vec<LawDeskError>>>,
}

impl MemoryLawDesk {
    /// A desk that answers so. This layer knows no law, hence the desk itself comes from outside.
    pub fn new(answer: impl FnMut(&str, &[u8], &mut dyn FnMut(u32, u32) -> bool) -> String + 'static) -> Self {
        Self { answer: Some(Rc::new(RefCell::new(answer))), ..Self::default() }
    }

    /// Makes the next reply fail.
    pub fn fail_next(&self, error: LawDeskError) {
        self.failures.borrow_mut().push(error);
    }

    fn reply(
        &self,
        request: &str,
        bytes: &[u8],
        tick: &mut dyn FnMut(u32, u32) -> bool,
    ) -> Result<String, LawDeskError> {
        if let Some(error) = self.failures.borrow_mut().pop() {
            return Err(error);
        }
        let answer = self.answer.as_ref().ok_or_else(|| LawDeskError::NotLoaded("there is none".to_owned()))?;
        Ok((answer.borrow_mut())(request, bytes, tick))
    }
}

impl LawDesk for MemoryLawDesk {
    fn read(&self, request: String, content: LawFile, progress: Box<dyn Fn(u32, u32)>) -> Reading {
        let bytes = match content {
            LawFile::Bytes(bytes) => bytes,
            // There are no files but in a browser.
            LawFile::File(_) => Vec::new(),
        };
        let (this, cancelled) = (self.clone(), Rc::new(Cell::new(false)));
        let seen = Rc::clone(&cancelled);
        let reply = async move {
            let mut tick = |done, of| {
                progress(done, of);
                !seen.get()
            };
            let reply = if seen.get() { Err(LawDeskError::Cancelled) } else { this.reply(&request, &bytes, &mut tick) };
            if seen.get() { Err(LawDeskError::Cancelled) } else { reply }
        };
        Reading { reply: Box::pin(reply), cancel: Rc::new(move || cancelled.set(true)) }
    }

    fn ask(&self, request: String) -> Later<Result<String, LawDeskError>> {
        let this = self.clone();
        Box::pin(async move { this.reply(&request, &[], &mut |_, _| true) })
    }
}

impl Host {
    /// A host of twins whose clock stands at this moment (RFC 3339).
    pub fn memory(now: &str) -> Self {
        Self {
            storage: Rc::new(MemoryStorage::default()),
            clock: Rc::new(FixedClock(now.to_owned())),
            content: Rc::new(MemoryContent::default()),
            files: Rc::new(MemoryFiles::default()),
            ids: Rc::new(CountingIds::default()),
            law: Rc::new(MemoryLawDesk::default()),
            rescue: Rc::new(MemoryRescue::default()),
            tabs: Rc::new(NoTabs),
        }
    }
}
