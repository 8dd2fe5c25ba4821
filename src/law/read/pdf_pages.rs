//! What stands where on the pages: columns, running heads and feet, footnotes, rows of tables, and the size of the body.

use std::collections::BTreeMap;

use super::pdf::{PdfItem, PdfPage};
use super::pdf_lines::{Line, grouped, is_rtl, line};
use super::{label, running};

/// What a line of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// Words of the law.
    Body,
    /// A running head or foot, or a page number.
    Running,
    /// A footnote.
    Note,
    /// A row of a table.
    Row,
}

/// The lines of all pages in the order of reading, and what is usual in them.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// The lines.
    pub(super) lines: Vec<Line>,
    size: f32,
    /// Sizes of headings, from the largest.
    sizes: Vec<f32>,
    spacing: f32,
    /// Left and right edge by page and column.
    edges: BTreeMap<(u32, u8), (f32, f32)>,
}

impl Layout {
    /// How deep the heading is of which this is a line, by its size; `None` if it is not larger than the body.
    pub(super) fn level(&self, line: &Line) -> Option<u8> {
        let at = self.sizes.iter().position(|size| line.size >= size - 0.3)?;
        Some((at + 1).min(6) as u8)
    }

    /// The left and right edge of the column the line stands in.
    pub(super) fn edges(&self, line: &Line) -> (f32, f32) {
        self.edges.get(&(line.page, line.column)).copied().unwrap_or((line.x, line.end))
    }

    /// The usual distance between the baselines of a paragraph, for a line of this size.
    pub(super) fn spacing(&self, line: &Line) -> f32 {
        if self.size > 0.0 { self.spacing * (line.size / self.size).max(1.0) } else { self.spacing }
    }
}

/// Finds out where everything stands.
pub(super) fn layout(pages: Vec<PdfPage>) -> Layout {
    let mut lines: Vec<Line> = Vec::new();
    let mut heights: Vec<f32> = Vec::new();
    for (number, page) in pages.into_iter().enumerate() {
        let number = u32::try_from(number + 1).unwrap_or(u32::MAX);
        heights.push(page.height);
        let width = page.width;
        lines.extend(columns(grouped(page.items), width, number));
    }
    let size = usual_size(&lines);
    run(&mut lines, &heights, size);
    notes(&mut lines, &heights, size);
    rows(&mut lines);
    let spacing = usual_spacing(&lines, size);
    let mut layout = Layout { size, spacing, edges: edges(&lines, size), sizes: heading_sizes(&lines, size), lines };
    layout.lines.shrink_to_fit();
    layout
}

/// The lines of a page, column after column where it has two.
fn columns(groups: Vec<Vec<PdfItem>>, width: f32, page: u32) -> Vec<Line> {
    let Some(gutter) = gutter(&groups, width) else {
        return groups.into_iter().filter_map(|group| line(group, page, 0)).collect();
    };
    let all: String = groups.iter().flatten().take(400).map(|item| item.text.as_str()).collect();
    let rtl = is_rtl(&all);
    let mut out: Vec<Line> = Vec::new();
    let (mut first, mut second): (Vec<Line>, Vec<Line>) = (Vec::new(), Vec::new());
    for group in groups {
        let crosses = group.iter().any(|item| item.x < gutter - 2.0 && item.x + item.width > gutter + 2.0);
        if crosses {
            // What goes over both columns divides the page into a part above and a part below.
            out.append(&mut first);
            out.append(&mut second);
            out.extend(line(group, page, 2));
            continue;
        }
        let (left, right): (Vec<PdfItem>, Vec<PdfItem>) = group.into_iter().partition(|item| item.x < gutter);
        let (one, two) = if rtl { (right, left) } else { (left, right) };
        first.extend(line(one, page, 0));
        second.extend(line(two, page, 1));
    }
    out.append(&mut first);
    out.append(&mut second);
    out
}

/// Where the white stripe between two columns stands, if the page plainly has two.
fn gutter(groups: &[Vec<PdfItem>], width: f32) -> Option<f32> {
    const BINS: usize = 100;
    if groups.len() < 12 || width <= 1.0 {
        return None;
    }
    let bin = |x: f32| ((x / width * BINS as f32).max(0.0) as usize).min(BINS - 1);
    let mut covered = [0_usize; BINS];
    for group in groups {
        let mut own = [false; BINS];
        for item in group {
            own.iter_mut().take(bin(item.x + item.width) + 1).skip(bin(item.x)).for_each(|covered| *covered = true);
        }
        own.iter().zip(covered.iter_mut()).filter(|(own, _)| **own).for_each(|(_, count)| *count += 1);
    }
    let free = |at: &usize| covered.get(*at).is_some_and(|count| count * 12 <= groups.len());
    let at = (36..65).filter(free).min_by_key(|at| at.abs_diff(50))?;
    let middle = (at as f32 + 0.5) / BINS as f32 * width;
    let mut ends = 0;
    let (mut left, mut right) = (0, 0);
    for group in groups {
        let edge = group.iter().filter(|item| item.x < middle).map(|item| item.x + item.width).fold(f32::MIN, f32::max);
        left += usize::from(edge > f32::MIN && edge < middle + 2.0);
        ends += usize::from(edge > middle - 0.08 * width && edge < middle + 2.0);
        right += usize::from(group.iter().any(|item| item.x > middle - 2.0));
    }
    // In a column of text most lines reach its edge; in a column of a table they do not.
    let plainly = left * 5 >= groups.len() * 2 && right * 5 >= groups.len() * 2 && ends * 2 >= left;
    plainly.then_some(middle)
}

/// The size of most letters.
fn usual_size(lines: &[Line]) -> f32 {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for line in lines {
        *counts.entry((line.size * 2.0).round() as u32).or_default() += line.text.len();
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(10.0, |(size, _)| size as f32 / 2.0)
}

/// Marks running heads and feet, by what repeats at the same height, and page numbers at the edges of pages.
fn run(lines: &mut [Line], heights: &[f32], size: f32) {
    const EDGE: usize = 3;
    let pages = heights.len();
    let mut by_page: Vec<Vec<usize>> = vec![Vec::new(); pages + 1];
    for (at, line) in lines.iter().enumerate() {
        if let Some(page) = by_page.get_mut(line.page as usize) {
            page.push(at);
        }
    }
    let mut keys: BTreeMap<(String, u32), Vec<usize>> = BTreeMap::new();
    let mut spots: BTreeMap<(u32, i64), Vec<usize>> = BTreeMap::new();
    let mut numbers: Vec<usize> = Vec::new();
    for page in &mut by_page {
        page.sort_by(|one, two| {
            let y = |at: &usize| lines.get(*at).map_or(0.0, |line| line.y);
            y(two).total_cmp(&y(one))
        });
        let edges = page.iter().take(EDGE).chain(page.iter().rev().take(EDGE.min(page.len().saturating_sub(EDGE))));
        for (at, line) in edges.filter_map(|at| lines.get(*at).map(|line| (*at, line))) {
            let Some(height) = heights.get(line.page as usize - 1).filter(|height| **height > 1.0) else { continue };
            let share = line.y / height;
            let spot = (share * 60.0).round() as u32;
            let outside = !(0.11..=0.89).contains(&share);
            let text = line.text.trim();
            let number = running::is_page_number(text) || (text.len() <= 4 && text.chars().all(char::is_numeric));
            if outside && number && pages > 1 {
                numbers.push(at);
            } else if let Some(key) = running::key(text).filter(|_| !(0.15..=0.85).contains(&share)) {
                keys.entry((key, spot)).or_default().push(at);
                let named = label::shape(text) == Some(label::Shape::Named);
                if outside && !named && line.size <= 1.15 * size && text.len() <= 100 {
                    let number = |word: &str| word.parse::<i64>().ok();
                    let ends = [text.split_whitespace().next(), text.split_whitespace().next_back()];
                    let page = i64::from(line.page);
                    let numbers = ends.into_iter().flatten().filter_map(number);
                    for offset in numbers.filter_map(|number| number.checked_sub(page)) {
                        spots.entry((spot, offset)).or_default().push(at);
                    }
                }
            }
        }
    }
    let enough = if pages < 4 { pages.max(2) } else { (pages / 6).max(3) };
    let same = keys.into_values().filter(|at| at.len() >= enough);
    // A head that names the chapter changes; a number in it that counts the pages tells it.
    let placed = spots.into_values().filter(|at| pages >= 4 && at.len() * 5 >= pages * 3);
    for at in same.chain(placed).flatten().chain(numbers) {
        if let Some(line) = lines.get_mut(at) {
            line.spot = Spot::Running;
        }
    }
}

/// Marks footnotes: small print at the foot of a page, beginning with a sign, below all of the body.
fn notes(lines: &mut [Line], heights: &[f32], size: f32) {
    let mut lowest: BTreeMap<u32, f32> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.spot == Spot::Body && line.size > 0.92 * size) {
        let low = lowest.entry(line.page).or_insert(f32::MAX);
        *low = low.min(line.y);
    }
    let mut begun = 0;
    for line in lines.iter_mut().filter(|line| line.spot == Spot::Body && line.size <= 0.92 * size) {
        let below = lowest.get(&line.page).is_some_and(|low| line.y < *low);
        let half = heights.get(line.page as usize - 1).is_some_and(|height| line.y < height * 0.5);
        let sign = line.text.starts_with(|c: char| c.is_numeric() || matches!(c, '*' | '†' | '(' | '['));
        if below && half && (sign || begun == line.page) {
            line.spot = Spot::Note;
            begun = line.page;
        }
    }
}

/// Marks rows: neighbouring lines of three cells or more.
fn rows(lines: &mut [Line]) {
    let cells = |line: &Line| if line.spot == Spot::Body { line.text.split('\t').count() } else { 0 };
    let counts: Vec<usize> = lines.iter().map(cells).collect();
    for (at, line) in lines.iter_mut().enumerate() {
        let own = counts.get(at).copied().unwrap_or(0);
        let beside = |at: usize| counts.get(at).is_some_and(|count| *count >= 3);
        if own >= 3 && (beside(at + 1) || at.checked_sub(1).is_some_and(beside)) {
            line.spot = Spot::Row;
        }
    }
}

/// The usual distance between baselines: the middle one of those that are no gaps.
fn usual_spacing(lines: &[Line], size: f32) -> f32 {
    let mut steps: Vec<f32> = Vec::new();
    for pair in lines.windows(2) {
        if let [one, two] = pair
            && (one.page, one.column) == (two.page, two.column)
            && one.spot == Spot::Body
            && two.spot == Spot::Body
        {
            let step = one.y - two.y;
            if step > 0.5 * size && step < 3.0 * size {
                steps.push(step);
            }
        }
    }
    steps.sort_by(f32::total_cmp);
    // Many short paragraphs would make their gaps the usual thing; lines within one are closer than the middle.
    steps.get(steps.len() * 2 / 5).copied().unwrap_or(size * 1.2)
}

/// The edges of columns: where most lines begin, and where the longer ones end.
fn edges(lines: &[Line], size: f32) -> BTreeMap<(u32, u8), (f32, f32)> {
    let mut found: BTreeMap<(u32, u8), (Vec<f32>, Vec<f32>)> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.spot == Spot::Body && line.size > 0.8 * size) {
        let (left, right) = found.entry((line.page, line.column)).or_default();
        left.push(line.x);
        right.push(line.end);
    }
    let edge = |mut all: Vec<f32>, share: usize| {
        all.sort_by(f32::total_cmp);
        all.get((all.len().saturating_sub(1) * share).div_ceil(100)).copied().unwrap_or(0.0)
    };
    found.into_iter().map(|(key, (left, right))| (key, (edge(left, 10), edge(right, 90)))).collect()
}

/// The sizes that are larger than the body, from the largest.
fn heading_sizes(lines: &[Line], size: f32) -> Vec<f32> {
    let large = |line: &&Line| line.spot == Spot::Body && line.size > size * 1.1 && line.text.len() <= 400;
    let mut sizes: Vec<f32> = lines.iter().filter(large).map(|line| (line.size * 2.0).round() / 2.0).collect();
    sizes.sort_by(|one, two| two.total_cmp(one));
    sizes.dedup();
    sizes.truncate(6);
    sizes
}
