//! The open elements of a page, and what each does to the words in it.

use std::collections::BTreeMap;

use html5gum::{HtmlString, Spanned, StartTag};

use super::html_names::{INLINE, VOID};

/// How many open elements a tag looks at: markup that forgets to close would make every tag as slow as all of them.
pub(super) const NEAR: usize = 64;

/// What an open element does to the words in it.
#[derive(Default)]
pub(super) struct Open {
    /// The name of the element.
    pub(super) name: String,
    /// Whether they are bold.
    pub(super) bold: bool,
    /// Whether they are a superscript.
    pub(super) raised: bool,
    /// Whether they are a note.
    pub(super) note: bool,
    /// Whether they are a list of contents.
    pub(super) contents: bool,
    /// Whether they lead elsewhere.
    pub(super) linked: bool,
    /// How its items are counted, and the next number.
    pub(super) counter: Option<(String, u32)>,
}

impl Open {
    /// What the element does that this tag begins. `raised` are the classes that only raise numbers.
    pub(super) fn new(name: &str, tag: &StartTag<usize>, raised: &[String]) -> Self {
        let value = |key: &str| attribute(&tag.attributes, key).unwrap_or_default();
        let class = value("class");
        let about = format!("{class} {}", value("id")).to_lowercase();
        let style = value("style").to_lowercase().replace(' ', "");
        let said = |words: &[&str]| about.split([' ', '-', '_']).any(|part| words.contains(&part));
        let counter = (name == "ol" && !style.contains("list-style-type:none")).then(|| {
            let start = value("start").parse().unwrap_or(1);
            (attribute(&tag.attributes, "type").unwrap_or_else(|| "1".into()), start)
        });
        Self {
            name: name.to_owned(),
            bold: matches!(name, "b" | "strong" | "th")
                || style.contains("font-weight:bold")
                || style.contains("font-weight:700"),
            raised: name == "sup"
                || style.contains("vertical-align:super")
                || (name == "span" && raised.contains(&class)),
            note: name == "aside" || said(&["footnote", "footnotes", "endnote", "endnotes", "msofootnotetext", "fn"]),
            contents: said(&["toc", "contents", "inhaltsverzeichnis", "msotoc1", "msotoc2", "msotoc3"]),
            linked: name == "a" && tag.attributes.contains_key(&HtmlString(b"href".to_vec())),
            counter,
        }
    }
}

/// Closes what the beginning of this element closes without an end tag.
pub(super) fn imply_ends(open: &mut Vec<Open>, name: &str) {
    let closes: &[&str] = match name {
        "li" => &["li", "p"],
        "td" | "th" => &["td", "th", "p"],
        "tr" => &["tr", "td", "th", "p"],
        "dt" | "dd" => &["dt", "dd", "p"],
        _ if INLINE.contains(&name) || VOID.contains(&name) => return,
        _ => &["p"],
    };
    let within = |open: &Open| matches!(open.name.as_str(), "ol" | "ul" | "table" | "dl");
    let from = open.len().saturating_sub(NEAR);
    let top = open.get(from..).and_then(|open| open.iter().rposition(within)).map_or(from, |at| from + at + 1);
    let first = open.get(top..).and_then(|open| open.iter().position(|open| closes.contains(&open.name.as_str())));
    if let Some(at) = first {
        open.truncate(top + at);
    }
}

/// The value of an attribute.
pub(super) fn attribute(attributes: &BTreeMap<HtmlString, Spanned<HtmlString, usize>>, key: &str) -> Option<String> {
    attributes.get(key.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
}
