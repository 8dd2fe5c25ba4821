//! Reading a law takes no more than ten times the bytes of its file in memory, whatever the file is made of.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::io::Write as _;

use encoding_rs::{Encoding, GB18030, UTF_8, WINDOWS_1252, WINDOWS_1256};
use lacuna::law::read::read;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What a file of any size may take beside: the words and blocks that `limits` allow every file, and tables.
const FREE: usize = 8 << 20;

fn zipped(document: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(document.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

/// Numbered paragraphs, of which no two are the same, so that an archive of them packs as a law does.
fn paragraphs(before: &str, words: &str, behind: &str, bytes: usize) -> String {
    let mut out = String::with_capacity(bytes + 200);
    let mut chance = 7_u32;
    while out.len() < bytes {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        out.push_str(&format!("{before}{chance} {words}{behind}"));
    }
    out
}

/// One test, because what is allocated is counted for the whole process. `LACUNA_MEGABYTES=60` tries long files.
#[test]
fn no_file_takes_ten_times_its_size() {
    let megabytes = std::env::var("LACUNA_MEGABYTES").ok().and_then(|size| size.parse().ok()).unwrap_or(1_usize);
    let size = megabytes << 20;
    let act = "The holder of a licence keeps a record of every firearm and shows it when asked.";
    let arabic = "يجب على كل من يحوز سلاحا ناريا أن يقيده في السجل خلال ثلاثين يوما.";
    let xml = |inner: &str| format!("<?xml version='1.0'?><akomaNtoso><act><body>{inner}</body></act></akomaNtoso>");
    let text = |encoding: &'static Encoding, text: &str| encoding.encode(text).0.into_owned();
    let page = paragraphs("<p>Article ", act, "</p>\n", size);
    let clauses = paragraphs("<section><num>", "", "</num><content><p>A.</p></content></section>", size);
    let word = paragraphs("<w:p><w:r><w:t>", act, "</w:t></w:r></w:p>", size * 4);
    let files = [
        ("a long text", "law.txt", text(UTF_8, &paragraphs("Article ", act, "\n\n", size))),
        ("a text with other ends of lines", "law.txt", text(WINDOWS_1252, &paragraphs("Article ", act, "\r\n", size))),
        ("Arabic of one byte a letter", "law.txt", text(WINDOWS_1256, &paragraphs("", arabic, "\r\n", size))),
        ("Chinese", "law.txt", text(GB18030, &paragraphs("", "第三条 持枪人应当登记。", "\n", size))),
        ("a letter a line", "law.txt", "a\n\n".repeat(size / 3).into()),
        ("a letter a paragraph", "law.html", "<p>a".repeat(size / 4).into()),
        ("a letter a cell", "law.html", format!("<table><tr>{}", "<td>a".repeat(size / 5)).into()),
        ("a tag a letter", "law.html", "<b>a</b>".repeat(size / 8).into()),
        ("elements in elements", "law.html", "<div>".repeat(size / 5).into()),
        ("a page", "law.html", page.into()),
        ("Markdown", "law.md", paragraphs("## Article ", "", &format!("\n\n{act}\n\n"), size).into()),
        ("a letter an item", "law.md", "- a\n".repeat(size / 4).into()),
        ("a letter a cell of Markdown", "law.md", format!("|a|b|\n|-|-|\n{}", "|a|b|\n".repeat(size / 6)).into()),
        ("one line", "law.md", "[a](b) *c* ".repeat(size / 11).into()),
        ("sections", "law.xml", xml(&clauses).into()),
        ("provisions of nothing", "law.xml", xml(&"<point/>".repeat(size / 8)).into()),
        ("one long word", "law.xml", xml(&format!("<p>{}</p>", "a".repeat(size))).into()),
        ("a Word document", "law.docx", zipped(&word)),
    ];
    let unpacked = |name: &str, bytes: &[u8]| if name.ends_with(".docx") { word.len() } else { bytes.len() };
    let mut wrong = Vec::new();
    for (what, name, bytes) in &files {
        MEMORY.reset_peak_usage();
        let before = MEMORY.current_usage();
        let result = read(name, bytes, &mut |_, _| true);
        let peak = MEMORY.peak_usage().saturating_sub(before);
        let outcome = match &result {
            Ok(draft) => format!("{} blocks", draft.blocks.len()),
            Err(refusal) => refusal.code.to_owned(),
        };
        // The words of a Word document alone may be more than ten times what it takes packed.
        let size = unpacked(name, bytes);
        println!("{what}: {:.1} MB, {:.1} times in memory; {outcome}", size as f64 / 1e6, peak as f64 / size as f64);
        if peak > size * 10 + FREE {
            wrong.push(*what);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
