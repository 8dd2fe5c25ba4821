//! Plain text and Markdown, in any encoding.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for name in ["law.txt", "law.md"] {
        let _ = lacuna::law::read::read(name, bytes, &mut |_, _| true);
    }
});
