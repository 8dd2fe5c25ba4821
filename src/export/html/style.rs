//! The style of a page: the fixed sheet, and what depends on the report.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::report::model::{Block, Report};

const SHEET: &str = include_str!("../report.css");

/// The style of a report's page.
pub(super) fn of(report: &Report) -> String {
    let mut out = SHEET.to_owned();
    let _ = writeln!(out, "@page {{ @top-center {{ content: \"{}\"; }} }}", string(&report.running_head));
    if !report.blocks.iter().any(|block| matches!(block, Block::Cover(_))) {
        out.push_str(
            "@page { margin: 18mm 20mm 16mm; @top-center { content: none; } @bottom-center { content: none; } }\n",
        );
    }
    let tables = report.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for (at, table) in tables.enumerate() {
        let total: u32 = table.head.iter().map(|column| u32::from(column.weight.max(1))).sum();
        for (column, it) in table.head.iter().enumerate() {
            let share = u32::from(it.weight.max(1)) * 1000 / total.max(1);
            let _ = writeln!(
                out,
                ".columns-{} col:nth-child({}) {{ inline-size: {}.{}%; }}",
                at + 1,
                column + 1,
                share / 10,
                share % 10
            );
        }
    }
    out
}

/// The source expression by which a policy allows this style and no other.
pub(super) fn hash(style: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(style.as_bytes())))
}

/// Text within a string of a style sheet: all but plain letters and digits by their number.
fn string(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else {
            let _ = write!(out, "\\{:06x}", c as u32);
        }
        out
    })
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let value = chunk.iter().enumerate().fold(0u32, |sum, (at, byte)| sum | u32::from(*byte) << (16 - 8 * at));
        for at in 0..4 {
            let sign = SIGNS[(value >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= chunk.len() { char::from(sign) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_pads() {
        assert_eq!(
            ["", "f", "fo", "foo", "foob"].map(|it| base64(it.as_bytes())),
            ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]
        );
    }

    #[test]
    fn strings_cannot_end_the_style() {
        assert_eq!(string("a\"</b"), "a\\000022\\00003c\\00002fb");
    }
}
