//! Every input that fuzzing kept is given to what it was made for, so that nothing found once comes back.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use lacuna::domain::format::law_text;
use lacuna::law::read::pdf::{PdfPage, draft};
use lacuna::law::read::{pasted, read};
use lacuna::law::split::cut;

/// What the target of this name does with its input; see `tests/fuzz/fuzz_targets`.
fn target(name: &str, bytes: &[u8]) {
    let quiet = |name: &str, bytes: &[u8]| read(name, bytes, &mut |_, _| true);
    match name {
        "read_docx" => drop(quiet("law.docx", bytes)),
        "read_html" => drop(quiet("law.html", bytes)),
        "read_xml" => drop(quiet("law.xml", bytes)),
        "read_pdf" => drop(quiet("law.pdf", bytes)),
        "read_text" => {
            drop(quiet("law.txt", bytes));
            drop(quiet("law.md", bytes));
        }
        "read_pdf_pages" => {
            if let Ok(pages) = serde_json::from_slice::<Vec<PdfPage>>(bytes) {
                drop(draft(pages));
            }
        }
        "pasted" => {
            if let Ok(text) = std::str::from_utf8(bytes) {
                cut(pasted(text));
            }
        }
        "split" => {
            let Some((which, bytes)) = bytes.split_first() else { return };
            let names = ["law.txt", "law.md", "law.html", "law.xml"];
            let Ok(draft) = quiet(names[usize::from(which % 4)], bytes) else { return };
            let law = cut(draft);
            assert!(
                law.marks.iter().all(|mark| law.is_place(mark.at) && law.is_place(mark.body) && mark.at <= mark.body)
            );
            for provision in law.provisions() {
                law.words(provision.mark.at, provision.end);
            }
        }
        "law_text" => {
            let Ok(json) = std::str::from_utf8(bytes) else { return };
            let written = law_text::to_json(&law_text::from_json(json).0);
            assert_eq!(written, law_text::to_json(&law_text::from_json(&written).0));
        }
        _ => panic!("no target is named {name}"),
    }
}

#[test]
fn what_fuzzing_kept_does_no_harm() {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    let (mut files, mut size) = (0, 0);
    for folder in fs::read_dir(corpus).unwrap() {
        let folder = folder.unwrap();
        let name = folder.file_name().into_string().unwrap();
        for file in fs::read_dir(folder.path()).unwrap() {
            let path = file.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            let start = now();
            target(&name, &bytes);
            // Fuzzing stops at ten seconds; inputs are small, and a slow machine is slower without optimization.
            assert!(start.elapsed() < Duration::from_secs(10), "{}: {:?}", path.display(), start.elapsed());
            (files, size) = (files + 1, size + bytes.len());
        }
    }
    assert!(files >= 20, "{files} inputs");
    assert!(size <= 300_000, "the corpus is kept small: {size} bytes");
}

#[expect(clippy::disallowed_methods, reason = "the test measures how long reading takes")]
fn now() -> std::time::Instant {
    std::time::Instant::now()
}
