//! Finds the heading of a unit: behind its label, on the line before or on the line after.

use super::lines::{Line, ends_sentence, is_capital};
use super::list;
use super::outline::{Node, Rank};
use super::repealed;
use crate::domain::provision::{Place, Role};
use crate::law::language::head;

/// Signs between a heading and the words that follow it in the same line.
const SURE: &[&str] = &[".—", ".–", ".-", ". —", ". –", ". -", ".:-", ". ―"];
/// The same, if the law is known to write so.
const LOOSE: &[&str] =
    &[".—", ".–", ".-", ". —", ". –", ". -", ":-", ":—", ":–", ".:-", ". ―", " - ", " – ", " — ", "- (", "–(", "**"];

/// Where headings stand in a law.
struct Habit {
    inline: bool,
    sentence: bool,
    same_line: bool,
    next_line: bool,
}

/// Gives units their headings.
pub(super) fn assign(nodes: &mut [Node], lines: &[Line<'_>], language: &str) {
    let ends: Vec<usize> = (0..nodes.len()).map(|at| nodes.get(at + 1).map_or(lines.len(), |next| next.line)).collect();
    let habit = habit(nodes, &ends, lines, language);
    for at in 0..nodes.len() {
        let (before, rest) = nodes.split_at_mut(at);
        let (Some(node), Some(&end)) = (rest.first_mut(), ends.get(at)) else { continue };
        if node.rank != Rank::Unit {
            continue;
        }
        let Some(line) = lines.get(node.line) else { continue };
        let behind = line.text.get(node.rest..).unwrap_or("");
        let follows = lines.get(node.line + 1).filter(|_| node.line + 1 < end);
        if repealed::says_so(behind) && line.role != Role::Heading {
            continue;
        }
        if behind.is_empty() {
            let further = node.line + 2 < end;
            if let Some(next) = follows
                && (next.role == Role::Heading
                    || is_bracketed(next.text)
                    || (habit.next_line && is_title(next, language)))
                && further
                && !repealed::says_so(next.text)
            {
                node.heading = next.text.trim_matches('*').to_owned();
                node.body = body_after(lines, node.line + 1, end);
                continue;
            }
        } else if let Some((len, skip)) =
            inline(behind, if habit.inline { LOOSE } else { SURE }).or_else(|| first_sentence(behind, habit.sentence))
        {
            node.heading = clean(&behind[..len]);
            node.body = line.place(node.rest + skip);
            continue;
        } else if (line.role == Role::Heading || is_short(behind) && follows.is_some() || is_bracketed(behind))
            && (habit.same_line || line.role == Role::Heading && is_capital(behind) && follows.is_none())
            && follows.is_none_or(|next| !carries(next))
        {
            node.heading = clean(behind);
            node.body = body_after(lines, node.line, end);
            continue;
        }
        let free = before.last().is_none_or(|last| last.end_line + 1 < node.line);
        if let Some(title) = node.line.checked_sub(1).and_then(|of| lines.get(of)).filter(|_| free)
            && node.off == 0
            && title.role == Role::Text
            && (title.fresh || before.last().is_some_and(|last| last.end_line + 2 == node.line))
            && title.text.chars().count() <= 120
            && is_title(title, language)
            && before.last().is_none_or(|last| last.rank != Rank::Unit || last.body < title.place(0))
        {
            node.heading = title.text.trim_matches('*').to_owned();
            node.at = title.place(0);
        }
    }
}

fn clean(text: &str) -> String {
    let text = text.trim().trim_matches('*');
    if text.ends_with("etc.") { text.to_owned() } else { text.trim_end_matches(['.', ':']).trim_end().to_owned() }
}

/// Where the words begin behind a line that holds nothing but label and heading.
fn body_after(lines: &[Line<'_>], at: usize, end: usize) -> Place {
    match lines.get(at + 1).filter(|_| at + 1 < end) {
        Some(next) => next.place(0),
        None => lines.get(at).map_or(Place::default(), |line| line.place(line.text.len())),
    }
}

fn habit(nodes: &[Node], ends: &[usize], lines: &[Line<'_>], language: &str) -> Habit {
    let (mut filled, mut titled, mut inlined, mut empty, mut titled_next, mut carried) = (0, 0, 0, 0, 0, 0);
    let mut begun = 0;
    for (node, &end) in nodes.iter().zip(ends).filter(|(node, _)| node.rank == Rank::Unit) {
        let Some(line) = lines.get(node.line) else { continue };
        let behind = line.text.get(node.rest..).unwrap_or("");
        let follows = lines.get(node.line + 1).filter(|_| node.line + 1 < end);
        if behind.is_empty() {
            empty += 1;
            let further = node.line + 2 < end;
            let titled = |next: &Line<'_>| is_title(next, language) || is_bracketed(next.text);
            titled_next += usize::from(further && follows.is_some_and(titled));
            continue;
        }
        filled += 1;
        inlined += usize::from(inline(behind, SURE).is_some());
        begun += usize::from(first_sentence(behind, true).is_some());
        let open = follows.is_some_and(carries);
        carried += usize::from(open);
        let head = line.role == Role::Heading && !open;
        titled += usize::from(head || is_short(behind) && follows.is_some() && !open);
    }
    Habit {
        inline: inlined * 2 >= filled.max(1),
        sentence: begun >= 3 && begun * 10 >= filled * 7,
        same_line: titled * 10 >= filled * 6 && carried * 10 < filled * 3,
        next_line: titled_next * 10 >= empty * 6,
    }
}

/// Where a heading in the same line ends, and where the words behind its sign begin.
fn inline(behind: &str, signs: &[&str]) -> Option<(usize, usize)> {
    let near = head(behind, 260);
    let (at, sign) = signs.iter().filter_map(|sign| near.find(sign).map(|at| (at, *sign))).min()?;
    let title = behind.get(..at)?;
    let fits = at > 0
        && is_capital(title)
        && title.chars().count() <= 200
        && title.split_whitespace().count() <= 30
        && !title.trim_end_matches('.').contains(". ")
        && !title.starts_with(['(', '«', '“', '"']);
    let skip = at + sign.len();
    let rest = behind.get(skip..)?;
    let gap = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || "-–—*.:".contains(c)).len();
    fits.then_some((at, skip + gap))
}

/// A title that ends with a full stop before the words of the unit: in capitals, or short where the law is known to
/// write so. Gives where it ends, and where the words behind it begin.
fn first_sentence(behind: &str, short: bool) -> Option<(usize, usize)> {
    let near = head(behind, 260);
    let (at, stop) = near.char_indices().find(|(at, c)| {
        let next = near.get(at + c.len_utf8()..).unwrap_or("");
        matches!(c, '.' | ':') && next.starts_with(char::is_whitespace) && is_capital(next)
    })?;
    let title = behind.get(..at)?;
    let rest = behind.get(at + stop.len_utf8()..)?;
    let loud =
        |text: &str| !text.chars().any(char::is_lowercase) && text.chars().filter(|c| c.is_uppercase()).count() > 3;
    let words = title.split_whitespace().count();
    let terse = short && stop == '.' && words <= 6 && title.chars().count() <= 60 && !title.ends_with(char::is_numeric);
    let fits =
        is_capital(title) && (terse || loud(title) && words <= 24 && !loud(rest)) && list::sign(title, "").is_none();
    let gap = rest.len() - rest.trim_start().len();
    fits.then_some((at, at + stop.len_utf8() + gap))
}

/// Whether a line goes on the one before it: it begins with a small letter and defines nothing.
fn carries(line: &Line<'_>) -> bool {
    let near = head(line.text, 90);
    line.text.starts_with(char::is_lowercase) && ![" - ", " – ", " — "].iter().any(|dash| near.contains(dash))
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= 220 && !text.ends_with([':', ';', ',', '：', '；', '。']) && list::sign(text, "").is_none()
}

fn is_bracketed(text: &str) -> bool {
    let inner = text.strip_prefix(['(', '（']).and_then(|text| text.trim_end_matches('.').strip_suffix([')', '）']));
    inner.is_some_and(|inner| inner.chars().count() <= 120 && !inner.contains([')', '）']) && is_capital(inner))
        && !repealed::says_so(text)
        && list::sign(text, "").is_none()
}

/// Whether a line looks like a title: short, with a capital, and ends no sentence.
fn is_title(line: &Line<'_>, language: &str) -> bool {
    line.is_headlike()
        && !ends_sentence(line.text.trim_end_matches('*'))
        && !line.text.ends_with([',', '،', '、'])
        && is_capital(line.text)
        && list::sign(line.text, language).is_none()
        && line.text.split_whitespace().count() <= 20
        && line.text.chars().any(char::is_alphabetic)
}
