//! Rows of tables, as HTML and word processors have them: told from the paragraphs that only stand in a table.

use super::gather::Gather;
use super::label;
use crate::domain::provision::Role;
use crate::law::draft::Refusal;

/// A row whose cells have more paragraphs than this together is a page laid out by a table.
const PARAGRAPHS: usize = 8;
/// A row with more cells or paragraphs than this is ended before its end, since each costs more than its words.
const PIECES: usize = 1024;
/// A row with more words than this, in bytes, likewise.
const WORDS: usize = 6000;

/// A row under way: cells of paragraphs.
#[derive(Debug, Default)]
pub(super) struct Row {
    cells: Vec<Vec<(Role, u8, String)>>,
    pieces: usize,
}

impl Row {
    /// Begins a cell.
    pub(super) fn cell(&mut self, gather: &mut Gather<'_>) -> Result<(), Refusal> {
        self.more(gather)?;
        self.cells.push(Vec::new());
        Ok(())
    }

    /// Puts a paragraph into the cell under way.
    pub(super) fn put(&mut self, role: Role, level: u8, text: String, gather: &mut Gather<'_>) -> Result<(), Refusal> {
        self.more(gather)?;
        match self.cells.last_mut() {
            Some(cell) => cell.push((role, level, text)),
            None => self.cells.push(vec![(role, level, text)]),
        }
        Ok(())
    }

    fn more(&mut self, gather: &mut Gather<'_>) -> Result<(), Refusal> {
        self.pieces += 1;
        if self.pieces > PIECES { self.end(gather) } else { Ok(()) }
    }

    /// Ends the row: as one block, or as its paragraphs if the table only lays them out.
    pub(super) fn end(&mut self, gather: &mut Gather<'_>) -> Result<(), Refusal> {
        self.pieces = 0;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_countless_cells_is_ended_before_its_end() {
        let mut never = |_: u32, _: u32| true;
        let mut gather = Gather::new(10, &mut never);
        let mut row = Row::default();
        for _ in 0..PIECES {
            row.cell(&mut gather).unwrap();
            row.put(Role::Text, 0, "a".into(), &mut gather).unwrap();
            assert!(row.cells.len() <= PIECES);
        }
        row.end(&mut gather).unwrap();
        let letters: usize = gather.blocks.iter().map(|block| block.text.matches('a').count()).sum();
        assert_eq!((letters, gather.blocks.len() > 1), (PIECES, true));
    }
}
