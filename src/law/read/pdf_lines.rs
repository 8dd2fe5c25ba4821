//! The lines of a page: pieces on one baseline, in the order of reading, words divided by the gaps between them.

use unicode_normalization::UnicodeNormalization;

use super::flow::is_wide;
use super::gather::{clean, superscript};
use super::pdf::PdfItem;
use super::pdf_pages::Spot;

/// A line of a page.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The page, from 1.
    pub(super) page: u32,
    /// The column, from 0 at the side where reading begins.
    pub(super) column: u8,
    /// Where it begins at the left.
    pub(super) x: f32,
    /// Where it ends at the right.
    pub(super) end: f32,
    /// Its baseline.
    pub(super) y: f32,
    /// The size of its letters.
    pub(super) size: f32,
    /// Whether all of it is bold.
    pub(super) bold: bool,
    /// Whether it is read from the right.
    pub(super) rtl: bool,
    /// What it is.
    pub(super) spot: Spot,
    /// Its words; wide gaps are tabs.
    pub(super) text: String,
}

/// The pieces of a page by line, from the top. What has no place on the page is left out.
pub(super) fn grouped(mut items: Vec<PdfItem>) -> Vec<Vec<PdfItem>> {
    let placed = |item: &PdfItem| [item.x, item.y, item.width, item.size].iter().all(|number| number.is_finite());
    items.retain(|item| !item.text.trim().is_empty() && placed(item) && item.size.abs() > 0.5);
    items.sort_by(|one, two| two.y.total_cmp(&one.y).then(one.x.total_cmp(&two.x)));
    let mut out: Vec<Vec<PdfItem>> = Vec::new();
    // Baseline and size of the largest piece of the line under way.
    let (mut y, mut size) = (0.0_f32, 0.0_f32);
    for item in items {
        let reach = 0.45 * size.max(item.size);
        match out.last_mut() {
            Some(line) if (y - item.y).abs() <= reach => {
                if item.size > size {
                    (y, size) = (item.y, item.size);
                }
                line.push(item);
            }
            _ => {
                (y, size) = (item.y, item.size);
                out.push(vec![item]);
            }
        }
    }
    out
}

/// Makes a line out of its pieces; `None` if there are no words in it.
pub(super) fn line(mut items: Vec<PdfItem>, page: u32, column: u8) -> Option<Line> {
    let largest = items.iter().max_by(|one, two| one.size.total_cmp(&two.size))?;
    // The size is that of most letters, so that one large initial does not make a heading.
    let letters = |item: &PdfItem| item.text.chars().filter(|c| c.is_alphanumeric()).count();
    let main = items.iter().max_by_key(|item| letters(item)).unwrap_or(largest);
    let (y, size) = (main.y, main.size);
    let all: String = items.iter().map(|item| item.text.as_str()).collect();
    let rtl = is_rtl(&all);
    items.sort_by(|one, two| one.x.total_cmp(&two.x));
    let x = items.iter().map(|item| item.x).fold(f32::MAX, f32::min);
    let end = items.iter().map(|item| item.x + item.width.max(0.0)).fold(f32::MIN, f32::max);
    let bold = items.iter().all(|item| item.bold || letters(item) == 0) && all.chars().any(char::is_alphanumeric);
    if rtl {
        items.reverse();
        straighten(&mut items);
    }
    let mut text = String::new();
    let mut before: Option<&PdfItem> = None;
    for item in &items {
        let words = plain(&item.text);
        let raised = item.size < 0.8 * size && item.y - y > 0.15 * size;
        if raised && !text.is_empty() {
            superscript(&mut text, &words, false);
            before = Some(item);
            continue;
        }
        if let Some(before) = before {
            let gap = if rtl && before.x > item.x {
                before.x - item.x - item.width
            } else {
                item.x - before.x - before.width
            };
            let wide = text.chars().next_back().is_some_and(is_wide) && words.chars().next().is_some_and(is_wide);
            if gap > 2.5 * size {
                text.push('\t');
            } else if gap > if wide { 0.6 * size } else { 0.14 * size } {
                text.push(' ');
            }
        }
        text.push_str(&words);
        before = Some(item);
    }
    let cells: Vec<String> = text.split('\t').map(clean).filter(|cell| !cell.is_empty()).collect();
    let text = cells.join("\t");
    (!text.is_empty()).then_some(Line { page, column, x, end, y, size, bold, rtl, spot: Spot::Body, text })
}

/// Joins a line to the words before it. A word that was broken at the end of a line is made whole.
pub(super) fn joined(words: &mut String, line: &str) {
    let broken = words.ends_with(['-', '‐', '\u{ad}']) && line.starts_with(char::is_lowercase);
    let letters = words.chars().rev().skip(1).take_while(|c| c.is_alphabetic()).count();
    if broken && letters >= 2 {
        words.pop();
        words.push_str(line);
    } else {
        super::flow::join(words, line);
    }
}

/// Whether most letters are of a script read from the right.
pub(super) fn is_rtl(text: &str) -> bool {
    let rtl = text.chars().filter(|c| is_rtl_letter(*c)).count();
    rtl > 0 && rtl * 2 >= text.chars().filter(|c| c.is_alphabetic()).count()
}

fn is_rtl_letter(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{65f}' | '\u{66a}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// In a line that is read from the right, puts runs of pieces without such letters, numbers above all, in their order.
fn straighten(items: &mut [PdfItem]) {
    let mut from = 0;
    while from < items.len() {
        let left = |item: &PdfItem| !item.text.chars().any(is_rtl_letter);
        let run = items.get(from..).unwrap_or_default().iter().take_while(|item| left(item)).count();
        if let Some(run) = items.get_mut(from..from + run) {
            run.reverse();
        }
        from += run.max(1);
    }
}

/// The words with letters in the place of their printed forms: ligatures, and the joined shapes of Arabic.
fn plain(text: &str) -> String {
    let printed = |c: char| matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    if text.chars().any(printed) {
        text.chars().flat_map(|c| if printed(c) { c.to_string().nfkc().collect::<Vec<_>>() } else { vec![c] }).collect()
    } else {
        text.to_owned()
    }
}
