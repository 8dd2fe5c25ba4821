//! The cut of whatever a reader makes of the bytes; the first byte says which reader. Places must lie in the text.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((which, bytes)) = bytes.split_first() else { return };
    let name = match which % 4 {
        0 => "law.txt",
        1 => "law.md",
        2 => "law.html",
        _ => "law.xml",
    };
    let Ok(draft) = lacuna::law::read::read(name, bytes, &mut |_, _| true) else { return };
    let law = lacuna::law::split::cut(draft);
    for mark in &law.marks {
        assert!(law.is_place(mark.at) && law.is_place(mark.body) && mark.at <= mark.body);
    }
    for provision in law.provisions() {
        let _ = law.words(provision.mark.at, provision.end);
    }
});
