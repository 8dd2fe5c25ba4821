//! Sentences of a line, so that words can be chosen from it without a pointer.

use crate::app::reading::{Line, Reading};
use crate::domain::provision::Place;

/// The fewest letters of a word whose full stop ends a sentence.
const WORD: usize = 2;

impl Reading {
    /// The sentences and half-sentences of a line, in order. Together they are the line.
    pub fn sentences(&self, line: &Line) -> Vec<Line> {
        let words = self.words(line);
        let mut out = Vec::new();
        let mut from = 0;
        for to in ends(words).chain([words.len()]) {
            let part = |at: usize| line.at.at + at as u32;
            if words.get(from..to).is_some_and(|part| !part.trim().is_empty()) {
                out.push(Line { at: Place { at: part(from), ..line.at }, to: part(to), ..*line });
                from = to;
            }
        }
        if let Some(last) = out.last_mut() {
            last.to = line.to;
        }
        out
    }
}

/// Where sentences end, behind the blanks that follow them.
fn ends(words: &str) -> impl Iterator<Item = usize> + '_ {
    let stops = words.char_indices().filter(|(_, c)| ".?!;:。！？；：؛؟۔।…".contains(*c));
    stops.filter_map(|(at, stop)| {
        let behind = at + stop.len_utf8();
        let rest = words.get(behind..)?;
        let blanks = rest.len() - rest.trim_start().len();
        let next = rest.trim_start().chars().next()?;
        if "。！？；：".contains(stop) {
            return Some(behind + blanks);
        }
        // An abbreviation is a letter or two with a number or a small letter behind it.
        let mut before = words.get(..at)?.chars().rev();
        let word = before.by_ref().take(WORD).all(char::is_alphabetic);
        let begins = (next.is_alphabetic() && !next.is_lowercase()) || "«“\"(¿¡—–„‘".contains(next);
        let ends = stop != '.' || (word && begins);
        (blanks > 0 && ends).then_some(behind + blanks)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(words: &str) -> Vec<&str> {
        let ends: Vec<usize> = ends(words).collect();
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(ends.iter().copied().chain([words.len()])).map(|(from, to)| words[from..to].trim()).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_would_say() {
        assert_eq!(
            cut("A maker shall mark it. A dealer keeps a register."),
            ["A maker shall mark it.", "A dealer keeps a register."]
        );
        assert_eq!(cut("See art. 5 and No. 3 of the Act"), ["See art. 5 and No. 3 of the Act"]);
        assert_eq!(cut("It is kept for 1.5 years; then destroyed"), ["It is kept for 1.5 years;", "then destroyed"]);
        assert_eq!(cut("枪支应当标有编号。记录应当保存。"), ["枪支应当标有编号。", "记录应当保存。"]);
        assert_eq!(cut("تختم كل قطعة سلاح؛ وتحفظ السجلات"), ["تختم كل قطعة سلاح؛", "وتحفظ السجلات"]);
        assert_eq!(cut("12. A mark, s. 5 Act"), ["12. A mark, s. 5 Act"]);
        assert_eq!(cut(""), [""]);
    }
}
