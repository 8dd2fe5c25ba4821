//! The elements of a page that are left out, as long as they end where they should: one that nobody closed would
//! swallow the law behind it.

use super::html_names::{INLINE, VOID};

/// Elements whose content is no text of the page.
const UNSEEN: &[&str] =
    &["script", "style", "template", "svg", "select", "button", "noscript", "iframe", "object", "math"];
/// Elements whose words were struck out.
const STRUCK: &[&str] = &["del", "s", "strike"];
/// Elements around the text of a page.
const CHROME: &[&str] = &["nav", "footer", "form"];
/// Elements that may end without an end tag.
const OPTIONAL: &[&str] = &["p", "li", "td", "th", "tr", "dt", "dd", "option"];
/// How many elements within are remembered.
const WITHIN: usize = 256;
/// A page that leaves out fewer letters than this beside its text says nothing of it.
const MUCH: usize = 2000;

/// Why an element is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// It holds no words.
    Unseen,
    /// Its words were struck out.
    Struck,
    /// The page hides it.
    Hidden,
    /// It stands around the text.
    Chrome,
}

impl Why {
    /// Why an element is left out by its name or because it is hidden; `None` for one that is read.
    pub(super) fn of(name: &str, hidden: bool) -> Option<Self> {
        match name {
            _ if UNSEEN.contains(&name) => Some(Why::Unseen),
            _ if STRUCK.contains(&name) => Some(Why::Struck),
            _ if hidden => Some(Why::Hidden),
            _ if CHROME.contains(&name) => Some(Why::Chrome),
            _ => None,
        }
    }
}

/// What a tag does to the element that is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Met {
    /// It lies within.
    Inside,
    /// It ends it.
    Ended,
    /// It ends it by standing behind it, and counts itself.
    Passed,
    /// It shows that the element was never closed.
    Unclosed,
}

/// An element under way that is left out.
pub(super) struct Skip {
    name: String,
    /// Why it is left out.
    pub(super) why: Why,
    /// Where its start tag begins, in bytes.
    pub(super) from: usize,
    /// The letters and digits in it.
    pub(super) letters: usize,
    /// Whether it stands within a line, so that it ends with this at the latest.
    in_line: bool,
    within: Vec<String>,
}

impl Skip {
    /// The beginning of an element.
    pub(super) fn new(name: &str, why: Why, from: usize, in_line: bool) -> Self {
        let in_line = in_line && INLINE.contains(&name);
        Self { name: name.to_owned(), why, from, letters: 0, in_line, within: Vec::new() }
    }

    /// Whether it cannot be left open: browsers show nothing behind it either.
    pub(super) fn is_raw(&self) -> bool {
        matches!(self.name.as_str(), "script" | "style")
    }

    /// Takes a start tag.
    pub(super) fn start(&mut self, name: &str, empty: bool) -> Met {
        let block = !INLINE.contains(&name) && !VOID.contains(&name);
        if self.in_line && block {
            return Met::Unclosed;
        }
        let apart = self.within.iter().any(|open| matches!(open.as_str(), "ol" | "ul" | "table" | "dl"));
        let next = match self.name.as_str() {
            "p" => block,
            "td" | "th" => matches!(name, "td" | "th" | "tr"),
            "dt" | "dd" => matches!(name, "dt" | "dd"),
            own => own == name && OPTIONAL.contains(&own),
        };
        if next && !apart {
            return Met::Passed;
        }
        if !empty && !VOID.contains(&name) && self.within.len() < WITHIN {
            self.within.push(name.to_owned());
        }
        Met::Inside
    }

    /// Takes an end tag. `around` says whether an element of this name lies around the one that is left out.
    pub(super) fn end(&mut self, name: &str, around: bool) -> Met {
        if let Some(at) = self.within.iter().rposition(|open| open == name) {
            self.within.truncate(at);
            Met::Inside
        } else if self.name == name {
            Met::Ended
        } else if !around || INLINE.contains(&name) {
            Met::Inside
        } else if OPTIONAL.contains(&self.name.as_str()) {
            Met::Passed
        } else {
            Met::Unclosed
        }
    }
}

/// How many letters and digits of a page were read, and how many left out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shares {
    /// Read.
    pub(super) kept: usize,
    /// Left out because they are hidden or stand around the text.
    pub(super) aside: usize,
    /// Left out because they were struck out.
    pub(super) struck: usize,
}

impl Shares {
    /// Counts an element that was left out.
    pub(super) fn leave_out(&mut self, skip: &Skip) {
        match skip.why {
            Why::Unseen => {}
            Why::Struck => self.struck += skip.letters,
            Why::Hidden | Why::Chrome => self.aside += skip.letters,
        }
    }

    /// Whether the law is in what was set aside rather than in what was read.
    pub(super) fn is_wrong(&self) -> bool {
        self.aside > self.kept
    }

    /// Whether so much was left out that a person should look.
    pub(super) fn is_much(&self) -> bool {
        let left = self.aside + self.struck;
        left > MUCH && left * 3 > self.kept
    }
}
