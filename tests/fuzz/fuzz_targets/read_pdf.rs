//! PDF files, as the native command reads them.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = lacuna::law::read::read("law.pdf", bytes, &mut |_, _| true);
});
