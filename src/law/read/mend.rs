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
            Some(last) if goes_on(last, &block, reach, width) => {
                join(&mut last.text, &block.text);
                (last.role, last.level) = (Role::Text, 0);
            }
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
    let full = reach * 3 >= width * 2;
    let ended = before.text.ends_with(['.', ';', ':', '!', '?', '。', '؛', '؟']);
    if next.role == Role::Heading {
        // A reference to an article at the beginning of a line, which a converter took for a heading.
        return !ended && before.role == Role::Text && next.text.starts_with(char::is_lowercase);
    }
    if next.role != Role::Text || !matches!(before.role, Role::Text | Role::Heading) {
        return false;
    }
    if ended || label::opens(&next.text, &before.text, full) {
        return false;
    }
    let first = next.text.chars().next().unwrap_or(' ');
    // A line does not end with an article or a preposition unless its sentence goes on.
    let last = before.text.rsplit(' ').next().unwrap_or_default();
    let open =
        last.chars().count() <= 3 && last.chars().all(char::is_alphabetic) && !last.chars().all(char::is_uppercase);
    let named = label::shape(&before.text) == Some(label::Shape::Named);
    let long = columns(&before.text) * 2 > width;
    match (before.role, named) {
        // The first line of an article that a converter took for a heading.
        (Role::Heading, true) => long && (first.is_lowercase() || open) && before.text.chars().any(char::is_lowercase),
        (Role::Heading, false) => false,
        (_, true) if !long => false,
        _ => {
            first.is_lowercase()
                || open
                || (full && (first.is_alphanumeric() || is_wide(first) || "(«“\"".contains(first)))
        }
    }
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
        blocks.push(Block {
            role: Role::Heading,
            level: 5,
            ..block("ARTICULO 20.- Comuníquese, publíquese y dése a la")
        });
        blocks.push(block("Dirección Nacional del Registro."));
        blocks.push(Block { role: Role::Heading, level: 5, ..block("Multas") });
        blocks.push(block("las multas se pagan conforme al"));
        blocks.push(Block { role: Role::Heading, level: 5, ..block("artículo 7 de la ley.") });
        let out = rejoined(blocks);
        assert_eq!(out.len(), 1 + 19 * 2 + 3);
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
