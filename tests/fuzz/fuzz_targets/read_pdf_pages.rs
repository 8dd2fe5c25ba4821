//! Pages of placed words, as JSON.

#![no_main]

use libfuzzer_sys::fuzz_target;

use lacuna::law::read::pdf::{PdfPage, draft};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(pages) = serde_json::from_slice::<Vec<PdfPage>>(bytes) {
        let _ = draft(pages);
    }
});
