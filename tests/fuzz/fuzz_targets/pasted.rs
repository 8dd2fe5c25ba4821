//! Text that was pasted, read and cut.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = lacuna::law::split::cut(lacuna::law::read::pasted(text));
});
