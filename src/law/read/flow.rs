//! Lines to paragraphs: where a line carries the one before it on, and where it begins a paragraph of its own.

use super::label;

/// How the lines of a text are to be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// Every line is a paragraph.
    Whole,
    /// Paragraphs are wrapped at about this many columns.
    Wrapped(usize),
    /// Lines were broken by hand, at no certain width.
    Broken,
}

/// A paragraph under way.
#[derive(Debug)]
pub(super) struct Flow {
    lines: Lines,
    words: String,
    last: String,
    indent: usize,
}

impl Flow {
    /// No lines yet.
    pub(super) fn new(lines: Lines) -> Self {
        Self { lines, words: String::new(), last: String::new(), indent: 0 }
    }

    /// Takes a line that is not empty. `gap` says that an empty line stands before it. Gives the paragraph that it ends
    /// by beginning another.
    pub(super) fn line(&mut self, line: &str, gap: bool) -> Option<String> {
        let inner = line.trim();
        let indent = columns(line.get(..line.len() - line.trim_start().len()).unwrap_or_default());
        if !self.words.is_empty() && !gap && self.carries(inner, indent) {
            join(&mut self.words, inner);
            self.keep_last(inner);
            return None;
        }
        let done = self.end();
        self.words.push_str(inner);
        self.indent = indent;
        self.keep_last(inner);
        done
    }

    /// Whether the next line may belong to the sentence under way although a page ended between them.
    pub(super) fn is_open(&self, next: &str) -> bool {
        let next = next.trim();
        !self.words.is_empty()
            && !label::closed(&self.last)
            && label::shape(next).is_none()
            && next.starts_with(|c: char| c.is_lowercase() || is_wide(c))
    }

    /// The paragraph under way, which is over.
    pub(super) fn end(&mut self) -> Option<String> {
        self.last.clear();
        let words = std::mem::take(&mut self.words);
        (!words.is_empty()).then_some(words)
    }

    fn keep_last(&mut self, line: &str) {
        self.last.clear();
        self.last.push_str(line);
    }

    fn carries(&self, line: &str, indent: usize) -> bool {
        let before = self.last.as_str();
        let ended = before.ends_with(['.', ';', ':', '!', '?', '。', '；', '：', '؛', '؟']);
        match self.lines {
            Lines::Whole => false,
            Lines::Broken => !ended && !label::opens(line, before, false),
            Lines::Wrapped(width) => {
                let reach = columns(before) + self.indent;
                let full = reach * 4 >= width * 3;
                let short = reach * 5 < width * 3;
                let fresh = line.starts_with(|c: char| c.is_uppercase());
                !(label::opens(line, before, full)
                    || (ended && !full)
                    || (short && fresh)
                    || (ended && indent > self.indent + 1 && fresh))
            }
        }
    }
}

/// Adds a line to a paragraph, with a space unless the script has none.
pub(super) fn join(words: &mut String, line: &str) {
    let wide = words.chars().next_back().is_some_and(is_wide) && line.chars().next().is_some_and(is_wide);
    // A word with a hyphen of its own is broken at it; whoever breaks words elsewhere does so for a printed page.
    let hyphen = words.ends_with('-') && words.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
    if !words.is_empty() && !wide && !hyphen {
        words.push(' ');
    }
    words.push_str(line);
}

/// At what width the lines of a text are wrapped, if they are.
pub(super) fn measure(text: &str) -> Lines {
    const MOST: usize = 400;
    let mut counts = [0_usize; MOST + 1];
    let mut before: Option<usize> = None;
    for line in text.lines() {
        let inner = line.trim();
        if inner.is_empty() || inner.starts_with(['#', '|']) {
            before = None;
            continue;
        }
        if let Some(width) = before.filter(|_| label::shape(inner).is_none()) {
            counts[width.min(MOST)] += 1;
        }
        before = Some(columns(line.trim_end()));
    }
    let total: usize = counts.iter().sum();
    let mut seen = 0;
    let width = counts.iter().position(|count| {
        seen += count;
        seen * 10 >= total * 9
    });
    let Some(width) = width.filter(|width| total > 0 && (40..=160).contains(width)) else {
        return Lines::Whole;
    };
    let wide: usize = counts.iter().skip(width * 6 / 10).sum();
    if wide * 10 >= total * 5 { Lines::Wrapped(width) } else { Lines::Whole }
}

/// How many columns the text takes in type of one width.
pub(super) fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum() }
}

/// Whether the character is one of a script without spaces between words.
pub(super) fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flowed(lines: Lines, text: &str) -> Vec<String> {
        let mut flow = Flow::new(lines);
        let mut out: Vec<String> = text.lines().filter_map(|line| flow.line(line, false)).collect();
        out.extend(flow.end());
        out
    }

    const WRAPPED: &str = "\
Records
The holder of a licence keeps a record of every firearm for as long as
it is held, and shows it to the inspector when asked under section
12 of this Act.
(2) A record is kept for ten years.
(3) The inspector may copy the record and take the copy away with the
consent of the holder.
Copies are destroyed after use.";

    #[test]
    fn wrapped_lines_become_paragraphs_and_labels_begin_them() {
        let lines = measure(WRAPPED);
        assert!(matches!(lines, Lines::Wrapped(60..=75)), "{lines:?}");
        let out = flowed(lines, WRAPPED);
        assert_eq!(out.len(), 5, "{out:#?}");
        assert!(out[1].starts_with("The holder") && out[1].ends_with("under section 12 of this Act."));
        assert!(out[3].starts_with("(3)") && out[3].ends_with("the holder."));
    }

    #[test]
    fn a_paragraph_a_line_stays_so() {
        let text = format!("{}\n{}\nShort.", "The holder keeps records. ".repeat(12), "Copies are kept. ".repeat(15));
        assert_eq!(measure(&text), Lines::Whole);
        assert_eq!(flowed(Lines::Whole, &text).len(), 3);
        assert_eq!(measure(""), Lines::Whole);
    }

    #[test]
    fn scripts_without_spaces_are_joined_without_one() {
        let mut words = "枪支".to_owned();
        join(&mut words, "管理");
        join(&mut words, "Act");
        join(&mut words, "cross-");
        join(&mut words, "bow");
        assert_eq!(words, "枪支管理 Act cross-bow");
    }

    #[test]
    fn lines_broken_by_hand_are_joined_in_a_sentence() {
        let out = flowed(Lines::Broken, "The holder\nkeeps records.\nCopies are\nkept:\na) one;\nb) two.");
        assert_eq!(out, ["The holder keeps records.", "Copies are kept:", "a) one;", "b) two."]);
    }
}
