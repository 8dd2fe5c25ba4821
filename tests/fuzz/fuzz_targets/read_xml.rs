//! XML of every kind.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = lacuna::law::read::read("law.xml", bytes, &mut |_, _| true);
});
