//! What the names of HTML mean: its elements, its entities, and classes that raise the numbers of articles.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};

use super::gather::head;

/// Elements that never have an end.
pub(super) const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"];
/// Elements within a line.
pub(super) const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "o:p", "q", "ruby", "s", "samp", "small", "span", "st1", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "img",
];
/// The character or characters an entity stands for, by its name without signs.
pub(super) fn entity(name: &str) -> Option<String> {
    if name.is_empty() || name.len() > 32 || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let source = format!("&{name};");
    let mut out = Vec::new();
    for Ok(token) in Tokenizer::new(&source) {
        if let Token::String(text) = token {
            out.extend_from_slice(&text);
        }
    }
    String::from_utf8(out).ok().filter(|out| *out != source && !out.ends_with(';'))
}

/// Classes that only raise article numbers: a style sheet that is not at hand does it, so they are known by a number
/// before them and nothing but a short number in them, always.
pub(super) fn raised_classes(text: &str) -> Vec<String> {
    let mut known: BTreeMap<&str, bool> = BTreeMap::new();
    for (at, _) in text.match_indices("<span class=\"") {
        let rest = text.get(at + 13..).unwrap_or_default();
        let rest = head(rest, 300);
        let Some((class, rest)) = rest.split_once('"') else { continue };
        let inner = rest.split_once('>').map_or("", |(_, rest)| rest);
        let inner = inner.split('<').next().unwrap_or_default();
        let number = (1..=3).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit());
        let after_number = text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
        if known.len() < 200 || known.contains_key(class) {
            let raised = known.entry(class).or_insert(true);
            *raised &= number && after_number;
        }
    }
    known.into_iter().filter(|(_, raised)| *raised).map(|(class, _)| class.to_owned()).collect()
}

/// How deep a heading is, by the name of its element.
pub(super) fn level(name: &str) -> Option<u8> {
    let digit = name.strip_prefix('h')?;
    digit.parse().ok().filter(|level| (1..=6).contains(level) && digit.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_by_name() {
        assert_eq!(entity("nbsp").as_deref(), Some("\u{a0}"));
        assert_eq!(entity("eacute").as_deref(), Some("é"));
        assert_eq!(entity("nosuchthing"), None);
        assert_eq!(entity("ampx"), None);
        assert_eq!(entity("a b"), None);
    }
}
