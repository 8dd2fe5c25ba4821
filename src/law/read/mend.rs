//! Joins sentences that a converter cut into a paragraph for each printed line.

use super::flow::{columns, is_wide, join};
use super::label;
use crate::domain::provision::{Block, Role};

/// The blocks with cut sentences joined, if the text is one where sentences are cut all along; else as they are.
pub(super) fn rejoined(blocks: Vec<Block>) -> Vec<Block> {
    let Some(width) = cut_at(&blocks) else {
        return blocks;
    };
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    // The width of the last printed line of the last block.
    let mut reach = 0;
    for block in blocks {
        let line = columns(&block.text);
        match out.last_mut() {
            Some(last) if goes_on(last, &block, reach, width) => join(&mut last.text, &block.text),
            _ => out.push(block),
        }
        reach = line;
    }
    out
}

/// The usual width of the lines that end within a sentence; `None` where these are few.
fn cut_at(blocks: &[Block]) -> Option<usize> {
    let mut pairs = 0_usize;
    let mut widths: Vec<usize> = Vec::new();
    for pair in blocks.windows(2) {
        let [before, next] = pair else { continue };
        if before.role != Role::Text || next.role != Role::Text {
            continue;
        }
        pairs += 1;
        let lower = next.text.starts_with(char::is_lowercase) && label::shape(&next.text).is_none();
        if lower && before.text.ends_with(|c: char| c.is_alphanumeric()) {
            widths.push(columns(&before.text));
        }
    }
    if widths.len() < 10 || widths.len() * 8 < pairs {
        return None;
    }
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).copied().filter(|width| (30..=160).contains(width))
}

fn goes_on(before: &Block, next: &Block, reach: usize, width: usize) -> bool {
    if before.role != Role::Text || next.role != Role::Text {
        return false;
    }
    let full = reach * 3 >= width * 2;
    let ended = before.text.ends_with(['.', ';', ':', '!', '?', '。', '؛', '؟']);
    let first = next.text.chars().next().unwrap_or(' ');
    !ended
        && !label::opens(&next.text, &before.text, full)
        && (first.is_lowercase() || (full && (first.is_alphanumeric() || is_wide(first) || "(«“\"".contains(first))))
        && (label::shape(&before.text) != Some(label::Shape::Named) || full)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Block {
        Block { role: Role::Text, level: 0, page: 0, text: text.into() }
    }

    #[test]
    fn sentences_cut_all_along_are_joined() {
        let mut blocks = vec![block("CAPÍTULO I")];
        for number in 1..20 {
            blocks.push(block(&format!("Artículo {number}. El titular de la licencia lleva un")));
            blocks.push(block("registro de las armas y lo exhibe en la sede del"));
            blocks.push(block("Ministerio, cuando se le pida."));
            blocks.push(block("a) El libro;"));
        }
        let out = rejoined(blocks);
        assert_eq!(out.len(), 1 + 19 * 2);
        assert_eq!(
            out[1].text,
            "Artículo 1. El titular de la licencia lleva un registro de las armas y lo exhibe en la sede del Ministerio, cuando se le pida."
        );
    }

    #[test]
    fn a_text_with_whole_paragraphs_is_left_alone() {
        let blocks: Vec<Block> =
            (0..40).flat_map(|_| [block("The holder keeps:"), block("records and"), block("copies.")]).collect();
        let few: Vec<Block> = blocks.iter().take(12).cloned().collect();
        assert_eq!(rejoined(few.clone()), few);
    }
}
