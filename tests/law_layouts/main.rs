//! How statutes are laid out in many countries: invented texts, and the articles and sections that a reader finds in them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first thing it did not expect")]

mod commonwealth;
mod east;
mod east_rarer;
mod english_rarer;
mod german;
mod latin;
mod latin_rarer;
mod marks;
mod plain;
mod quoting;

use lacuna::domain::provision::{Block, LawText, Role};
use lacuna::law::draft::Draft;
use lacuna::law::{read, split};

/// A name, a text, and its units as `label` or `label|heading`, with `~` before those left out.
type Case<'a> = (&'a str, &'a str, &'a [&'a str]);

/// Cuts each text twice: its lines as paragraphs, and as a file of plain text, whose lines may be wrapped.
fn check(cases: &[Case<'_>]) {
    let mut wrong = String::new();
    for (name, text, want) in cases {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let blocks = lines.iter().map(|line| block(line)).collect();
        let apart = split::cut(Draft { format: "text", blocks, ..Draft::default() });
        let plain = lines.iter().map(|line| line.trim_start_matches('#').trim()).collect::<Vec<_>>().join("\n");
        let file = split::cut(read::read("law.txt", plain.as_bytes(), &mut |_, _| true).unwrap());
        for (how, law) in [("paragraphs", apart), ("a file", file)] {
            let found = units(&law, want);
            if found != *want {
                wrong.push_str(&format!("{name}, as {how}:\n  found  {found:?}\n  wanted {want:?}\n"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// A paragraph, or a heading of as many signs as stand before it.
fn block(line: &str) -> Block {
    let words = line.trim_start_matches('#');
    let level = (line.len() - words.len()) as u8;
    let role = if level > 0 { Role::Heading } else { Role::Text };
    Block { role, level, page: 0, text: words.trim().to_owned() }
}

/// The units of a law. Headings are told only where the case names any.
fn units(law: &LawText, want: &[&str]) -> Vec<String> {
    let headed = want.iter().any(|unit| unit.contains('|'));
    let units = law.provisions().into_iter().filter(|of| of.mark.kind.is_unit());
    units
        .map(|of| {
            let left = if of.mark.left_out.is_some() { "~" } else { "" };
            let heading = match of.mark.heading.as_str() {
                heading if headed && !heading.is_empty() => format!("|{heading}"),
                _ => String::new(),
            };
            format!("{left}{}{heading}", of.mark.label)
        })
        .collect()
}
