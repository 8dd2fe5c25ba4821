//! Rows of tables, as HTML and word processors have them: told from the paragraphs that only stand in a table.

use super::gather::Gather;
use super::label;
use crate::domain::provision::Role;
use crate::law::draft::Refusal;

/// A row whose cells have more paragraphs than this together is a page laid out by a table.
const PARAGRAPHS: usize = 8;
/// A row with more words than this, in bytes, likewise.
const WORDS: usize = 6000;

/// A row under way: cells of paragraphs.
#[derive(Debug, Default)]
pub(super) struct Row {
    cells: Vec<Vec<(Role, u8, String)>>,
}

impl Row {
    /// Begins a cell.
    pub(super) fn cell(&mut self) {
        self.cells.push(Vec::new());
    }

    /// Puts a paragraph into the cell under way.
    pub(super) fn put(&mut self, role: Role, level: u8, text: String) {
        if self.cells.is_empty() {
            self.cell();
        }
        if let Some(cell) = self.cells.last_mut() {
            cell.push((role, level, text));
        }
    }

    /// Ends the row: as one block, or as its paragraphs if the table only lays them out.
    pub(super) fn end(&mut self, gather: &mut Gather<'_>) -> Result<(), Refusal> {
        let mut cells = std::mem::take(&mut self.cells);
        for cell in &mut cells {
            cell.retain(|(_, _, text)| !text.trim().is_empty());
        }
        let paragraphs: usize = cells.iter().map(Vec::len).sum();
        let bytes: usize = cells.iter().flatten().map(|(_, _, text)| text.len()).sum();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        if let [first, second] = cells.as_mut_slice()
            && let [(_, _, label)] = first.as_slice()
            && label.trim().len() <= 24
            && label::shape(label.trim()).is_some()
            && let Some((role, level, text)) = second.first()
        {
            gather.push(*role, *level, &format!("{label} {text}"))?;
            for (role, level, text) in second.iter().skip(1) {
                gather.push(*role, *level, text)?;
            }
            return Ok(());
        }
        if filled <= 1 || paragraphs > PARAGRAPHS.max(filled * 2) || bytes > WORDS {
            for (role, level, text) in cells.iter().flatten() {
                gather.push(*role, *level, text)?;
            }
            return Ok(());
        }
        let join =
            |cell: &Vec<(Role, u8, String)>| cell.iter().map(|(_, _, text)| text.trim()).collect::<Vec<_>>().join(" ");
        gather.row(&cells.iter().map(join).collect::<Vec<_>>())
    }
}
