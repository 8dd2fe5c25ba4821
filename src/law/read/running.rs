//! Finds what the pages of a plain text repeat: running heads and feet, and page numbers alone on a line.

use std::collections::{BTreeMap, BTreeSet};

use super::{label, limits};

/// How many lines at the top and at the bottom of a page may be running ones.
const EDGE: usize = 3;
/// A longer line is no running head.
const LONGEST: usize = 120;

/// The positions of lines that only pages repeat.
pub(super) fn lines(text: &str) -> BTreeSet<usize> {
    if text.contains('\u{c}') { by_form_feeds(text) } else { by_numbers(text) }
}

/// What stays the same of a running line from page to page. A line that looks like the beginning of a provision must
/// repeat to the letter, because articles are numbered as pages are.
pub(super) fn key(line: &str) -> Option<String> {
    let line = line.trim();
    if line.is_empty() || line.len() > LONGEST {
        return None;
    }
    if label::shape(line).is_some() {
        return Some(line.to_owned());
    }
    let mut out = String::new();
    for letter in line.chars() {
        let letter = if letter.is_numeric() { '#' } else { letter };
        if letter != '#' || !out.ends_with('#') {
            out.push(letter);
        }
    }
    Some(out)
}

/// Whether the line is a page number with something about it that says so: `- 12 -`, `Page 3 of 40`, `12 / 40`.
pub(super) fn is_page_number(line: &str) -> bool {
    let line = line.trim();
    let inner = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '~' | '[' | ']'));
    if inner.is_empty() || inner.len() > 40 {
        return false;
    }
    let decorated = inner.len() < line.len() && line.ends_with(['-', '–', '—', '|', '~', ']']);
    if decorated && is_number(inner) {
        return true;
    }
    let lower = inner.to_lowercase();
    let words = ["page", "página", "pagina", "seite", "стр.", "страница", "صفحة", "الصفحة", "p."];
    // What `第` counts are pages only where it says so: `第 1 條` is an article.
    let chinese = lower.strip_prefix('第').and_then(|rest| rest.trim_end().strip_suffix(['页', '頁']));
    if chinese.is_some_and(|rest| is_number(rest.trim())) {
        return true;
    }
    if let Some(rest) = words.iter().find_map(|word| lower.strip_prefix(word)) {
        let rest = rest.trim();
        return rest.split_whitespace().all(|part| is_number(part) || part.chars().count() <= 3) && has_number(rest);
    }
    inner
        .split_once('/')
        .is_some_and(|(page, all)| is_number(page.trim()) && is_number(all.trim()) && !all.contains("19"))
}

/// The number the line consists of.
fn bare(line: &str) -> Option<u32> {
    let line = line.trim();
    if line.len() <= 4 && is_number(line) { line.parse().ok() } else { None }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= 5 && text.chars().all(char::is_numeric)
}

fn has_number(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}

fn by_form_feeds(text: &str) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut keys: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut at = 0;
    let mut pages = 0;
    for page in text.split('\u{c}').take(limits::PAGES) {
        let count = page.matches('\n').count();
        let filled: Vec<(usize, &str)> = edges(page, at, count);
        pages += usize::from(!filled.is_empty());
        for (position, line) in filled {
            if is_page_number(line) || bare(line).is_some() {
                found.insert(position);
            } else if let Some(key) = key(line) {
                keys.entry(key).or_default().push(position);
            }
        }
        at += count;
    }
    let enough = if pages < 4 { pages.max(2) } else { (pages / 5).max(3) };
    found.extend(keys.into_values().filter(|positions| positions.len() >= enough).flatten());
    if pages < 2 { BTreeSet::new() } else { found }
}

/// The lines with words at both ends of a page, with their positions. A page of many empty lines is not gone through
/// twice: the two searches stop at the edge.
fn edges(page: &str, at: usize, count: usize) -> Vec<(usize, &str)> {
    let filled = |(_, line): &(usize, &str)| !line.trim().is_empty();
    let mut out: Vec<(usize, &str)> = page.split('\n').enumerate().filter(filled).take(EDGE).collect();
    let last = page.rsplit('\n').enumerate().map(|(back, line)| (count - back.min(count), line)).filter(filled);
    let above = out.last().map_or(0, |(position, _)| *position);
    out.extend(last.take(EDGE).filter(|(position, _)| *position > above).collect::<Vec<_>>());
    out.into_iter().map(|(position, line)| (position + at, line)).collect()
}

/// Without form feeds, page numbers on lines of their own tell where pages end, if they come at a page's distance.
fn by_numbers(text: &str) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut numbers: Vec<(usize, u32)> = Vec::new();
    for (position, line) in text.split('\n').enumerate().filter(|(_, line)| line.len() <= LONGEST) {
        if is_page_number(line) {
            found.insert(position);
        } else if let Some(number) = bare(line) {
            numbers.push((position, number));
        }
    }
    let regular = numbers.windows(2).all(|pair| match pair {
        [(first, one), (second, two)] => *two == one + 1 && (20..=90).contains(&(second - first)),
        _ => false,
    });
    if numbers.len() >= 3 && regular {
        found.extend(numbers.iter().map(|(position, _)| *position));
    }
    // One such line alone may be anything.
    if found.len() < 2 {
        return BTreeSet::new();
    }
    let heads = neighbours(text, &found);
    found.extend(heads);
    found
}

/// Lines next to page numbers that repeat.
fn neighbours(text: &str, numbers: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut keys: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut before: Option<(usize, &str)> = None;
    let mut after = false;
    for (position, line) in text.split('\n').enumerate() {
        let mut put = |(position, line): (usize, &str)| {
            if let Some(key) = key(line) {
                keys.entry(key).or_default().push(position);
            }
        };
        if numbers.contains(&position) {
            before.take().map(&mut put);
            after = true;
        } else if !line.trim().is_empty() {
            if std::mem::take(&mut after) {
                put((position, line));
            }
            before = Some((position, line));
        }
    }
    let enough = (numbers.len() / 4).max(3);
    keys.into_values().filter(|positions| positions.len() >= enough).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_feet_of_pages_are_found() {
        let page = |number: u32| {
            format!(
                "Arms Act\t{number}\n\nArticle {number}\n\n{}\n{}\n\nMinistry\n{number}\n",
                ["The holder keeps", "Records are", "Copies, too,", "Marks", "Fees"][number as usize - 1],
                ["it.", "made.", "shown.", "set.", "due."][number as usize - 1],
            )
        };
        let text: Vec<String> = (1..6).map(page).collect();
        let text = text.join("\u{c}");
        let all: Vec<&str> = text.split('\n').collect();
        let found = lines(&text);
        let said: BTreeSet<&str> = found.iter().map(|at| all[*at].trim_matches(|c: char| !c.is_alphabetic())).collect();
        assert_eq!(said, BTreeSet::from(["", "Arms Act", "Ministry"]));
        assert_eq!(found.len(), 15);
    }

    #[test]
    fn page_numbers_without_form_feeds() {
        for line in ["- 12 -", "Page 3 of 40", "Página 7 de 9", "– 5 –", "12 / 40", "第 3 页", "第3頁", "Seite 4"]
        {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["12", "12.", "- parts", "Page of arms", "13/1991", "Seite an Seite", "(2)"] {
            assert!(!is_page_number(line), "{line}");
        }
        let body: Vec<String> = (0..4)
            .map(|page| {
                (0..30)
                    .map(|line| format!("The holder {}{} keeps.\n", ["a", "b", "c", "d"][page], "x".repeat(line)))
                    .collect()
            })
            .collect();
        let text = format!("{}1\n{}2\n{}3\n{}", body[0], body[1], body[2], body[3]);
        let body = &body[0];
        assert_eq!(lines(&text), BTreeSet::from([30, 61, 92]));
        assert!(lines(&format!("1\n{body}2\nx\n3\n{body}")).is_empty(), "articles, not pages");
    }
}
