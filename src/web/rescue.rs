//! The rescue store in the browser's local storage, the one store that is written at once.

use web_sys::Storage;

use crate::host::rescue::Rescue;

const PREFIX: &str = "lacuna/";

/// The local storage of this page; silent where the browser refuses it.
pub struct LocalStorage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

impl Rescue for LocalStorage {
    fn keep(&self, key: &str, text: &str) -> bool {
        storage().is_some_and(|storage| storage.set_item(&format!("{PREFIX}{key}"), text).is_ok())
    }

    fn take(&self, key: &str) -> Option<String> {
        let (storage, key) = (storage()?, format!("{PREFIX}{key}"));
        let text = storage.get_item(&key).ok().flatten()?;
        storage.remove_item(&key).ok()?;
        Some(text)
    }

    fn clear(&self) {
        let Some(storage) = storage() else { return };
        let keys: Vec<String> =
            (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()).collect();
        for key in keys.iter().filter(|key| key.starts_with(PREFIX)) {
            // A key that cannot be removed is one the browser no longer lets us reach.
            let _ = storage.remove_item(key);
        }
    }
}
