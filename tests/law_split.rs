//! The cut of real laws against their units as counted by reading. The laws are not part of the repository.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop at the first thing it did not expect, and tells figures"
)]

use std::fs;
use std::path::{Path, PathBuf};

use lacuna::domain::provision::{Block, LawText, Role};
use lacuna::law::draft::Draft;
use lacuna::law::{read, split};

/// Where the laws are, if they are here.
fn laws() -> Option<PathBuf> {
    let given = std::env::var_os("LACUNA_LAWS").map(PathBuf::from);
    let folder = given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/laws"));
    let here = folder.is_dir();
    if !here {
        println!("skipped: no laws in {}; set LACUNA_LAWS", folder.display());
    }
    here.then_some(folder)
}

/// The units as the list has them: `~` before those left out.
fn labels(law: &LawText) -> Vec<String> {
    let units = law.provisions().into_iter().filter(|of| of.mark.kind.is_unit());
    units.map(|of| format!("{}{}", if of.mark.left_out.is_some() { "~" } else { "" }, of.mark.label)).collect()
}

/// How many of two lists stand in both in the same order: the longest common part.
fn in_both(want: &[String], got: &[String]) -> usize {
    let mut row = vec![0usize; got.len() + 1];
    for of in want {
        let mut corner = 0;
        for (at, other) in got.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if of == other { corner + 1 } else { above.max(row[at]) };
            corner = above;
        }
    }
    row[got.len()]
}

/// Every file with a list of its units, read.
fn drafts(folder: &Path) -> Vec<(String, Vec<String>, Draft)> {
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labels");
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let mut out = Vec::new();
    for path in names {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let Ok(list) = fs::read_to_string(lists.join(format!("{stem}.txt"))) else { continue };
        let want = list.lines().map(str::to_owned).collect();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let draft = read::read(&name, &fs::read(&path).unwrap(), &mut |_, _| true).unwrap();
        out.push((name, want, draft));
    }
    out
}

/// Cuts all drafts after a change to them, prints how much is right and gives what falls below the share.
fn measure(change: impl Fn(&mut Draft), share: f64) -> Vec<String> {
    let Some(folder) = laws() else { return Vec::new() };
    let all = drafts(&folder);
    assert!(all.len() >= 12, "only {} laws have a list of units", all.len());
    let mut low = Vec::new();
    for (name, want, mut draft) in all {
        change(&mut draft);
        let got = labels(&split::cut(draft));
        let right = in_both(&want, &got);
        let (recall, precision) = (right as f64 / want.len() as f64, right as f64 / got.len().max(1) as f64);
        println!("{name}: {right} of {} labels, {} found", want.len(), got.len());
        if recall < share || precision < share {
            let missing: Vec<_> = want.iter().filter(|label| !got.contains(label)).take(12).collect();
            let extra: Vec<_> = got.iter().filter(|label| !want.contains(label)).take(12).collect();
            low.push(format!(
                "{name}: {recall:.3} found, {precision:.3} right; missing {missing:?}, too many {extra:?}"
            ));
        }
    }
    low
}

#[test]
fn units_of_real_laws_are_found_under_their_labels() {
    let low = measure(|_| {}, 0.99);
    assert!(low.is_empty(), "{}", low.join("\n"));
}

#[test]
fn nearly_all_units_are_found_without_the_headings_of_the_file() {
    let flat = |draft: &mut Draft| {
        for block in draft.blocks.iter_mut().filter(|block| block.role == Role::Heading) {
            block.role = Role::Text;
            block.level = 0;
        }
    };
    // What is appended is found by its headings alone, and is left out anyway.
    let low = measure(flat, 0.90);
    assert!(low.is_empty(), "{}", low.join("\n"));
}

/// The pieces of which a hostile text is made, and a line that ends them.
fn repeated(lines: &[&str], last: &str, count: usize) -> Draft {
    let block = |line: &str| {
        let role = if line.starts_with('#') { Role::Heading } else { Role::Text };
        Block { role, level: u8::from(role == Role::Heading), page: 0, text: line.trim_start_matches('#').to_owned() }
    };
    let lines = lines.iter().cycle().take(count).enumerate();
    let mut blocks: Vec<Block> = lines.map(|(at, line)| block(&line.replace('@', &(at + 1).to_string()))).collect();
    blocks.push(block(last));
    Draft { format: "text", blocks, ..Draft::default() }
}

#[test]
fn the_work_of_the_cut_grows_with_the_length_of_a_text() {
    // At this size a step for each pair of lines takes longer than all other tests together.
    const MANY: usize = 12_000;
    let shapes: &[(&str, &[&str])] = &[
        ("a number that comes again", &["1. Licences"]),
        ("numbers that never do", &["@. Licences"]),
        ("lists of contents", &["Contents", "1. Title", "2. Scope", "The end of it."]),
        ("annexes", &["ANNEX @", "1. A pistol."]),
        ("headings before sections", &["Short title", "@ This Act is an Act of the State."]),
        ("headings that are none", &["#the holder", "#of it", "(note)"]),
        ("divisions", &["CHAPTER @", "PART I", "Title", "Section @"]),
        ("appended provisions", &["RELATED PROVISIONS", "Section @"]),
        ("numerals", &["I. Title", "II. Title", "Article @"]),
        ("quotations", &["It reads:", "“Article @", "(1) (a) (i) in (1), (2); and (3)"]),
    ];
    for (name, lines) in shapes {
        let law = split::cut(repeated(lines, "Article 1. The law ends here.", MANY));
        assert!(law.blocks.len() == MANY + 1, "{name}");
    }
}
