//! Pages of placed words, as a PDF file has them, to the blocks of a law.

use serde::{Deserialize, Serialize};

use super::gather::Gather;
use super::label;
use super::limits;
use super::pdf_lines::{Line, joined};
use super::pdf_pages::{Layout, Spot, layout};
use crate::domain::provision::Role;
use crate::law::draft::{Draft, Refusal};

/// A page. Lengths are in points; the origin is the lower left corner, so that `y` grows upwards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PdfPage {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What is written on it, in any order.
    pub items: Vec<PdfItem>,
}

/// Words that stand together on a page, in the order in which they are read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PdfItem {
    /// Where they begin at the left, whatever the direction of the script.
    pub x: f32,
    /// Their baseline.
    pub y: f32,
    /// How wide they are.
    pub width: f32,
    /// The size of the letters.
    pub size: f32,
    /// The words.
    pub text: String,
    /// Whether the letters are bold, as far as the name of the font tells.
    #[serde(default)]
    pub bold: bool,
}

/// Some pages, though not all, have no text that could be read: pictures of pages among pages.
const SOME_EMPTY: &str = "law-pdf-pages-without-text";

/// Makes the text of a law out of its pages.
///
/// Lines are found by their baselines, words by the gaps between them. Two columns are read one after the other where
/// the page plainly has two. Running heads, feet and page numbers are found by their repetition, footnotes by their size,
/// headings by size or weight, paragraphs by gaps, indents and the labels of provisions.
///
/// # Errors
///
/// `law-pdf-no-text` where no page has any, `law-too-many-pages`, and `law-too-large` for pages with countless pieces.
pub fn draft(pages: Vec<PdfPage>) -> Result<Draft, Refusal> {
    if pages.len() > limits::PAGES {
        return Err(Refusal::with("law-too-many-pages", limits::PAGES));
    }
    if pages.iter().any(|page| page.items.len() > limits::ITEMS) {
        return Err(Refusal::with("law-too-large", limits::ITEMS));
    }
    let words = |page: &PdfPage| page.items.iter().map(|item| item.text.trim().len()).sum::<usize>();
    let empty = pages.iter().filter(|page| words(page) == 0).count();
    let total: usize = pages.iter().map(words).sum();
    if empty == pages.len() {
        return Err(Refusal::new("law-pdf-no-text"));
    }
    let layout = layout(pages);
    let mut never = |_: u32, _: u32| true;
    let mut gather = Gather::new(total, &mut never);
    Blocks { gather: &mut gather, layout: &layout, words: String::new(), last: None, first: None, held: Vec::new() }
        .read()?;
    // A single page without words is a back or a picture; several may be the half of the law.
    let cautions = if empty > 1 { vec![SOME_EMPTY.to_owned()] } else { Vec::new() };
    Ok(Draft { format: "pdf", cautions, blocks: std::mem::take(&mut gather.blocks), ..Draft::default() })
}

/// Blocks under way.
struct Blocks<'a, 'b> {
    gather: &'a mut Gather<'b>,
    layout: &'a Layout,
    words: String,
    first: Option<&'a Line>,
    last: Option<&'a Line>,
    /// Lines of no paragraph that stand where one goes on: running lines and footnotes.
    held: Vec<(Role, u32, String)>,
}

impl<'a> Blocks<'a, '_> {
    fn read(&mut self) -> Result<(), Refusal> {
        for line in &self.layout.lines {
            match line.spot {
                Spot::Running => self.held.push((Role::Running, line.page, line.text.clone())),
                Spot::Note => self.note(line),
                Spot::Row => {
                    self.flush()?;
                    self.gather.page = line.page;
                    let cells: Vec<String> = line.text.split('\t').map(str::to_owned).collect();
                    self.gather.row(&cells)?;
                }
                Spot::Body => {
                    if self.last.is_some_and(|last| !self.carries(last, line)) {
                        self.flush()?;
                    }
                    joined(&mut self.words, &line.text);
                    self.first = self.first.or(Some(line));
                    self.last = Some(line);
                }
            }
        }
        self.flush()
    }

    /// A footnote goes on until a line begins with a sign of its own.
    fn note(&mut self, line: &Line) {
        let sign = line.text.starts_with(|c: char| c.is_numeric() || matches!(c, '*' | '†' | '('));
        match self.held.last_mut() {
            Some((Role::Note, page, words)) if !sign && *page == line.page => joined(words, &line.text),
            _ => self.held.push((Role::Note, line.page, line.text.clone())),
        }
    }

    fn flush(&mut self) -> Result<(), Refusal> {
        let words = std::mem::take(&mut self.words).replace('\t', " ");
        self.last = None;
        if let Some(first) = self.first.take() {
            self.gather.page = first.page;
            let (role, level) = match self.layout.level(first) {
                Some(level) if words.len() <= 400 => (Role::Heading, level),
                _ if first.bold && words.len() <= 240 && !words.ends_with(['.', ';', ',']) => (Role::Heading, 0),
                _ => (Role::Text, 0),
            };
            self.gather.push(role, level, &words)?;
        }
        for (role, page, words) in std::mem::take(&mut self.held) {
            self.gather.page = page;
            self.gather.push(role, 0, &words)?;
        }
        Ok(())
    }

    /// Whether the line goes on in the paragraph of the last one.
    fn carries(&self, last: &Line, line: &Line) -> bool {
        let same_type = (last.size - line.size).abs() < 0.08 * last.size && last.bold == line.bold;
        let heading = self.layout.level(line).is_some();
        let (left, right) = self.layout.edges(last);
        let wide = (right - left).max(1.0);
        // Where the line before stops is seen at the side to which the script runs.
        let stop = if last.rtl { (last.x - left) / wide } else { (right - last.end) / wide };
        let full = stop < 0.15;
        let together = last.page == line.page && last.column == line.column;
        if label::opens(&line.text, &last.text, full)
            || !same_type && !(together && line.size < last.size && !line.bold)
        {
            return false;
        }
        let ended = label::closed(&last.text) && !last.text.ends_with(['-', ',', '‐']);
        if !together {
            return !ended && !heading && (full || line.text.starts_with(char::is_lowercase));
        }
        if last.y - line.y > self.layout.spacing(last) * 1.4 {
            return false;
        }
        if heading {
            return same_type;
        }
        let (own_left, own_right) = self.layout.edges(line);
        let indent = if line.rtl { own_right - line.end } else { line.x - own_left };
        let before = if last.rtl { right - last.end } else { last.x - left };
        let pushed = indent - before > line.size && ended;
        !(pushed || (ended && !full) || (!full && stop > 0.4 && line.text.starts_with(char::is_uppercase)))
    }
}

#[cfg(test)]
mod tests;
