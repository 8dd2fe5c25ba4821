//! The text of a law as the store and the worker hand it on. What was read must be written and read to the same.

#![no_main]

use lacuna::domain::format::law_text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|json: &str| {
    let (law, _) = law_text::from_json(json);
    let _ = law.provisions();
    let written = law_text::to_json(&law);
    let (again, _) = law_text::from_json(&written);
    assert_eq!(written, law_text::to_json(&again));
});
