//! Finds what is printed with a law and is not its words: running heads, lists of contents, notes; and quoted text.

use crate::law::language::head;
use std::collections::{BTreeMap, BTreeSet};

use super::label::{self, Class};
use super::lines::{Line, ends_sentence, lines};
use super::number::{digits, fold, raised};
use super::words::{AMENDED, CONTENTS, Named};
use crate::domain::provision::{Block, Role};

/// Gives roles to blocks that the file gave none.
pub(super) fn assign(blocks: &mut [Block], language: &str) {
    running(blocks);
    notes(blocks);
    let contents = contents(&lines(blocks), language);
    for at in contents {
        if let Some(block) = blocks.get_mut(at) {
            block.role = Role::Contents;
        }
    }
    broken_headings(blocks);
}

/// A heading that begins with a small letter behind an open sentence is a line of that sentence.
fn broken_headings(blocks: &mut [Block]) {
    let mut open = false;
    for block in blocks.iter_mut() {
        let small = block.text.trim_start().starts_with(char::is_lowercase);
        if block.role == Role::Heading && small && open {
            block.role = Role::Text;
        }
        if block.role.is_law() {
            open = block.role != Role::Row && !ends_sentence(block.text.trim_end());
        }
    }
}

/// What pages repeat at their top and bottom, and the numbers of pages.
fn running(blocks: &mut [Block]) {
    let mut pages: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| block.page > 0 && block.role.is_law()) {
        pages.entry(block.page).or_default().push(at);
    }
    let mut seen: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let mut edges = Vec::new();
    for (page, of) in &pages {
        let ends = of.iter().take(3).chain(of.iter().rev().take(3)).copied().collect::<BTreeSet<_>>();
        for at in ends {
            let Some(text) = blocks.get(at).map(|block| block.text.trim()).filter(|text| text.len() <= 160) else {
                continue;
            };
            let shape: String = text.chars().map(|c| if super::number::digit(c).is_some() { '#' } else { c }).collect();
            let shape = shape.replace("##", "#").replace("##", "#");
            seen.entry(shape.clone()).or_default().insert(*page);
            edges.push((at, shape));
        }
    }
    for (at, shape) in edges {
        let often = seen.get(&shape).map_or(0, BTreeSet::len);
        let only_number = shape.chars().all(|c| "#-–— ./|".contains(c));
        let unit = |text: &str| {
            let found = label::read(text, "en", false);
            found.is_some_and(|found| matches!(found.class, Class::Named(Named::Article | Named::Section)))
        };
        let labelled = shape.ends_with('.') && only_number || blocks.get(at).is_some_and(|block| unit(&block.text));
        if often >= 3 && !labelled && (often * 4 >= pages.len() || only_number) {
            blocks[at].role = Role::Running;
        }
    }
    for block in blocks.iter_mut().filter(|block| block.role == Role::Text && block.text.len() <= 40) {
        if is_page_line(block.text.trim()) {
            block.role = Role::Running;
        }
    }
}

/// `Page 5 of 20`, `Seite 5`, `- 5 -`.
fn is_page_line(text: &str) -> bool {
    let folded = fold(text);
    let words = ["page ", "seite ", "pagina ", "стр. ", "страница "];
    let rest = words.iter().find_map(|word| folded.strip_prefix(word));
    let dashed = folded.strip_prefix("- ").and_then(|rest| rest.strip_suffix(" -"));
    let counts = |rest: &str| {
        rest.chars().any(|c| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_digit() || " /ofvondesure".contains(c))
    };
    rest.is_some_and(counts) || dashed.is_some_and(|inner| inner.chars().all(|c| c.is_ascii_digit()))
}

/// Footnotes and histories of amendment that fill a block.
fn notes(blocks: &mut [Block]) {
    for block in blocks.iter_mut() {
        let text = block.text.trim();
        let note = match block.role {
            Role::Text => is_status(text) || is_note(text),
            // Sites print the state of an article in letters as large as its heading.
            Role::Heading => is_status(text),
            _ => false,
        };
        if note {
            block.role = Role::Note;
        }
    }
}

/// A line in which a publisher says since when a provision is in force, and which act made, changed or repealed it.
fn is_status(text: &str) -> bool {
    const FORCE: &[&str] = &["version en vigueur ", "version abrogee ", "version a venir ", "en vigueur depuis le "];
    const ACTS: &[&str] =
        &["creation ", "cree par ", "modifie par ", "abroge par ", "transfere par ", "codifie par ", "deplace par "];
    if text.len() > 300 || !text.chars().any(|c| c.is_ascii_digit()) || text.ends_with([';', ':']) {
        return false;
    }
    let folded = fold(text);
    let begins = |of: &[&str]| of.iter().find_map(|begin| folded.strip_prefix(begin)).map(str::trim_start);
    let act = |rest: &str| {
        let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
        matches!(word.as_str(), "loi" | "l" | "decret" | "decr" | "ordonnance" | "ord" | "arrete" | "decision" | "rapport" | "reglement")
            // An act is named with its number or day, which tells it from a sentence of the law.
            && (folded.contains(" n°") || folded.contains(" n ") || folded.contains(" no ") || folded.contains(" du "))
    };
    begins(FORCE).is_some_and(|rest| !rest.is_empty()) && text.len() <= 120 || begins(ACTS).is_some_and(act)
}

fn is_note(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    if raised(first).is_some() || (text.starts_with("[^") && text.contains("]:")) {
        return true;
    }
    let short = text.chars().count() <= 600;
    if !short {
        return false;
    }
    let inner = text.trim_matches(|c: char| c == '*' || c == '_' || c.is_whitespace() || c == '.');
    let bracket = inner.starts_with(['(', '[', '（']) && inner.ends_with([')', ']', '）']);
    if bracket && !super::repealed::says_so(inner) && (names_amendment(inner) || is_history(inner)) {
        return true;
    }
    // Footnotes of codes: `1Subs. by Act 5 of 1990`.
    if let Some((_, len)) = digits(text) {
        let rest = text.get(len..).unwrap_or("");
        let glued = rest.chars().next().is_some_and(char::is_alphabetic) && !first.is_alphabetic();
        let word: String =
            fold(rest.trim_start_matches(['.', ' '])).chars().take_while(|c| c.is_alphabetic()).collect();
        return (glued || rest.starts_with([' ', '.']))
            && matches!(word.as_str(), "subs" | "ins" | "substituted" | "inserted" | "omitted")
            && fold(rest).contains(" by ");
    }
    is_history(inner) || {
        let folded = fold(inner);
        ["redaccion segun", "se modifica por", "amended by", "nota: "].iter().any(|begin| folded.starts_with(begin))
            && text.chars().any(|c| c.is_ascii_digit())
            && text.len() <= 300
    }
}

fn names_amendment(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(9).collect();
    let latin = words.iter().any(|word| {
        AMENDED
            .iter()
            .any(|stem| if stem.len() <= 4 && stem.is_ascii() { word == stem } else { word.starts_with(stem) })
    });
    let act = folded.chars().any(|c| super::number::digit(c).is_some());
    act && (latin || AMENDED.iter().filter(|stem| !stem.is_ascii() && !stem.contains(' ')).any(|s| folded.contains(s)))
}

/// `1995, c. 39, s. 2; 2000, c. 12, s. 116`, with or without brackets.
fn is_history(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| "()[]-– ".contains(c));
    let year = inner.get(..4).is_some_and(|year| year.chars().all(|c| c.is_ascii_digit()));
    let chapter =
        [", c. ", ", ch. ", ", s. ", ", ss. ", ", art. "].iter().filter(|sign| inner.contains(**sign)).count();
    (year || inner.starts_with("R.S.") || inner.starts_with("L.R."))
        && chapter >= 2
        && inner.get(4..).is_some_and(|r| r.starts_with(','))
}

/// Positions of blocks that are lines of a list of contents.
fn contents(lines: &[Line<'_>], language: &str) -> Vec<usize> {
    let keys: Vec<Option<(u8, String)>> = lines.iter().map(|line| key_of(line, language)).collect();
    let begins: Vec<String> =
        lines.iter().zip(&keys).map(|(line, key)| title_begin(line, key.as_ref(), language)).collect();
    // Where each label stands, with any title and with a certain one, so that no list is set beside all others.
    let mut places: BTreeMap<&(u8, String), Vec<usize>> = BTreeMap::new();
    let mut titles: BTreeMap<(&(u8, String), &str), Vec<usize>> = BTreeMap::new();
    for (at, key) in keys.iter().enumerate() {
        if let Some(key) = key {
            places.entry(key).or_default().push(at);
            titles.entry((key, begins[at].as_str())).or_default().push(at);
        }
    }
    let compact: Vec<bool> = lines.iter().zip(&keys).map(|(line, key)| is_entry(line, key.is_some())).collect();
    let mut out = Vec::new();
    let mut listed: BTreeSet<usize> = BTreeSet::new();
    let mut at = 0;
    while at < lines.len() {
        if !compact[at] {
            at += 1;
            continue;
        }
        // A list runs as long as its lines are short and, once it has begun, none of its labels comes again.
        let mut end = at;
        let mut seen: BTreeSet<&(u8, String)> = BTreeSet::new();
        let mut idle = 0;
        let titled = at > 0 && is_title(lines[at - 1].text) || is_title(lines[at].text);
        while end < lines.len() && compact[end] && idle <= 3 {
            match &keys[end] {
                Some(key) if key.0 < 2 && !seen.insert(key) => break,
                Some(_) => idle = 0,
                None => idle += usize::from(!is_title(lines[end].text)),
            }
            end += 1;
        }
        let run = at..end;
        let units: Vec<usize> = run.clone().filter(|&of| keys[of].as_ref().is_some_and(|key| key.0 < 2)).collect();
        let again = units.iter().filter(|&&of| {
            let Some(key) = keys[of].as_ref() else { return false };
            let outside = |all: Option<&Vec<usize>>| {
                all.is_some_and(|all| all.first().is_some_and(|of| *of < at) || all.last().is_some_and(|of| *of >= end))
            };
            let words = begins[of].as_str();
            // Numbers come again in every list; what stands in a list of contents comes again with its title.
            if titled || words.is_empty() {
                return outside(places.get(key));
            }
            outside(titles.get(&(key, ""))) || outside(titles.get(&(key, words)))
        });
        let again = again.count();
        let leaders = run.clone().filter(|&of| has_leader(lines[of].text)).count();
        let dense = units.len() * 3 >= run.len();
        if (units.len() >= 4 || (titled && units.len() >= 2)) && again * 10 >= units.len() * 8 && dense
            || leaders >= 3 && leaders * 2 >= run.len()
            || titled && leaders >= 2
        {
            // Headings at the end of the run may already belong to the law.
            let mut last = units.last().copied().unwrap_or(at);
            last = last.max(run.clone().rev().find(|&of| has_leader(lines[of].text)).unwrap_or(last));
            let whole = at.saturating_sub(usize::from(titled && !is_title(lines[at].text)))..=last;
            listed.extend(whole.clone());
            out.extend(whole.filter_map(|of| lines.get(of)).map(|line| line.block));
            at = last + 1;
        } else {
            at = end.max(at + 1);
        }
    }
    out.dedup();
    // A block is contents only if all its lines are.
    let inside: BTreeSet<usize> = out.iter().copied().collect();
    inside.into_iter().collect()
}

fn key_of(line: &Line<'_>, language: &str) -> Option<(u8, String)> {
    if line.role == Role::Row {
        return None;
    }
    let found = label::read(line.text, language, true)?;
    let kind = match found.class {
        Class::Named(Named::Article | Named::Section) => 0,
        Class::Bare => 1,
        Class::Disposition | Class::Ordinal => return None,
        Class::Named(_) => 2,
    };
    let key = found.key?;
    Some((kind, format!("{}-{}-{:?}", key.prefix, key.n, key.sub)))
}

/// The first two words behind a label, folded.
fn title_begin(line: &Line<'_>, key: Option<&(u8, String)>, language: &str) -> String {
    let Some(found) = key.and_then(|_| label::read(line.text, language, true)) else { return String::new() };
    let rest = line.text.get(found.rest..).unwrap_or("");
    let near = head(rest, 60);
    let folded = fold(near);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(2).collect::<Vec<_>>().join(" ")
}

/// Whether a line can stand in a list of contents: short, and no sentence unless a label begins it.
fn is_entry(line: &Line<'_>, labelled: bool) -> bool {
    let short = line.text.chars().count() <= 180;
    let open = line.text.ends_with([';', ':', ',', '。', '；', '：', ')', '؛']);
    let sentence = line.text.ends_with('.') && (!labelled || line.text.len() > 110);
    has_leader(line.text) || short && !open && !sentence
}

fn is_title(text: &str) -> bool {
    let folded = fold(text);
    let folded = folded.trim_matches(|c: char| !c.is_alphanumeric());
    CONTENTS.contains(&folded)
}

/// `Licences ........ 12`: leaders and the number of a page.
fn has_leader(text: &str) -> bool {
    let without = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = text.len() - without.len();
    (1..=4).contains(&number)
        && ["....", ". . . ", "……", "\t", "_____"].iter().any(|leader| {
            without.trim_end_matches(' ').ends_with(leader.trim_end_matches(' ')) || without.ends_with(leader)
        })
}

/// Which lines lie in a quotation that begins a line, as amended provisions do inside an amending one.
pub(super) fn quoted(lines: &[Line<'_>]) -> Vec<bool> {
    const MOST: usize = 60;
    let mut out = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let text = lines[at].text;
        let closer = match text.chars().next() {
            Some('«') => &['»'][..],
            Some('“' | '„') => &['”', '“'][..],
            Some('「') => &['」'][..],
            Some('"') => &['"'][..],
            _ => &[][..],
        };
        let announced = at > 0 && lines[at - 1].text.ends_with([':', '：', '-', '—', '–']);
        if closer.is_empty() || !announced {
            at += 1;
            continue;
        }
        let closes = |line: &Line<'_>, skip: usize| {
            let text = line.text.get(skip..).unwrap_or("").trim_end_matches(['.', ';', ',', ')', '。', '；']);
            text.ends_with(closer)
        };
        let until = lines.len().min(at + MOST);
        let first = text.chars().next().map_or(0, char::len_utf8);
        let end = (at..until).find(|&of| closes(&lines[of], if of == at { first } else { 0 }));
        if let Some(end) = end {
            out[at..=end].fill(true);
        }
        at = end.unwrap_or(at) + 1;
    }
    out
}
