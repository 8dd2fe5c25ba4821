//! The shape a file should have, and the cleaning of a tree into it: every deviation is told, what fits is kept.

use serde_json::{Map as Object, Value as Json};

use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::format::suggest::nearest;
use crate::domain::format::tree::{At, Key, Node, Value};
use crate::domain::ids::ItemId;

/// What a value should be.
pub(super) enum Shape {
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Number,
    /// A semantic version.
    Version,
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// A list of these words.
    Words(fn() -> Vec<&'static str>),
    /// A list of texts.
    Texts,
    /// A list of lists of texts.
    TextLists,
    /// Lists of texts by key.
    TextsByKey,
    /// A map with these keys.
    Map(&'static [Field]),
    /// A list of maps with these keys.
    List(&'static [Field]),
}

/// A key of a map.
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) shape: Shape,
    pub(super) need: Need,
}

/// How badly a key is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// It may be missing.
    Optional,
    /// Its absence is an error; a default stands in.
    Required,
    /// Without it the map means nothing and is left out.
    Identity,
}

pub(super) const fn optional(key: &'static str, shape: Shape) -> Field {
    Field { key, shape, need: Need::Optional }
}
pub(super) const fn required(key: &'static str, shape: Shape) -> Field {
    Field { key, shape, need: Need::Required }
}
pub(super) const fn identity(key: &'static str, shape: Shape) -> Field {
    Field { key, shape, need: Need::Identity }
}

/// Cleans a tree, gathering problems.
pub(super) struct Cleaner<'a> {
    file: &'a str,
    /// The keys whose maps are items, to name the item in problems.
    items: &'static [Field],
    item: Option<ItemId>,
    pub(super) problems: Vec<Diagnostic>,
}

impl<'a> Cleaner<'a> {
    pub(super) fn new(file: &'a str, items: &'static [Field]) -> Self {
        Self { file, items, item: None, problems: Vec::new() }
    }

    /// The object a map becomes; `None` where it lacks what identifies it, or is no map.
    pub(super) fn map(&mut self, key: &str, node: &Node, fields: &'static [Field]) -> Option<Json> {
        let outer = self.item.clone();
        if std::ptr::eq(fields, self.items) {
            self.item = node.get("id").and_then(Node::text).filter(|id| !id.is_empty()).map(ItemId::from);
        }
        let cleaned = self.map_inside(key, node, fields);
        self.item = outer;
        cleaned
    }

    fn map_inside(&mut self, key: &str, node: &Node, fields: &'static [Field]) -> Option<Json> {
        let Value::Map(entries) = &node.value else {
            self.wrong_type(key, node, "map");
            return None;
        };
        let mut object = Object::new();
        let mut seen: Vec<&str> = Vec::with_capacity(entries.len());
        for (name, value) in entries {
            let Some(field) = fields.iter().find(|field| field.key == name.text) else {
                self.unknown_key(name, fields);
                continue;
            };
            if seen.contains(&field.key) {
                let problem = Diagnostic::error("duplicate-key", self.place(name.at)).with("key", &name.text);
                self.problems.push(problem);
                continue;
            }
            seen.push(field.key);
            if let Some(clean) = self.value(&name.text, value, &field.shape) {
                object.insert(name.text.clone(), clean);
            }
        }
        let mut whole = true;
        for field in fields.iter().filter(|field| field.need != Need::Optional) {
            let empty = object.get(field.key).is_none_or(|value| value.as_str() == Some(""));
            if !seen.contains(&field.key) || (empty && field.need == Need::Identity) {
                let problem = Diagnostic::error("key-missing", self.place(node.at)).with("key", field.key);
                self.problems.push(problem);
            }
            whole &= !empty || field.need != Need::Identity;
        }
        whole.then_some(Json::Object(object))
    }

    fn value(&mut self, key: &str, node: &Node, shape: &Shape) -> Option<Json> {
        match shape {
            Shape::Text => self.text(key, node).map(Json::from),
            Shape::Flag => match &node.value {
                Value::Text { text, plain: true } if text == "true" || text == "false" => {
                    Some(Json::from(text == "true"))
                }
                _ => self.wrong_type(key, node, "flag"),
            },
            Shape::Number => match node.text().and_then(|text| text.parse::<u64>().ok()) {
                Some(number) => Some(Json::from(number)),
                None => self.wrong_type(key, node, "number"),
            },
            Shape::Version => {
                let text = self.text(key, node)?;
                if semver::Version::parse(&text).is_ok() {
                    return Some(Json::from(text));
                }
                let problem = Diagnostic::error("bad-version", self.place(node.at)).with("value", &text);
                self.problems.push(problem);
                None
            }
            Shape::Word(words) => self.word(key, node, &words()),
            Shape::Words(words) => {
                let words = words();
                self.list(key, node, |cleaner, key, node| cleaner.word(key, node, &words))
            }
            Shape::Texts => self.list(key, node, |cleaner, key, node| cleaner.text(key, node).map(Json::from)),
            Shape::TextLists => self.list(key, node, |cleaner, key, node| {
                cleaner.list(key, node, |cleaner, key, node| cleaner.text(key, node).map(Json::from))
            }),
            Shape::TextsByKey => self.texts_by_key(key, node),
            Shape::Map(fields) => self.map(key, node, fields),
            Shape::List(fields) => self.list(key, node, |cleaner, key, node| cleaner.map(key, node, fields)),
        }
    }

    fn text(&mut self, key: &str, node: &Node) -> Option<String> {
        let Value::Text { text, plain } = &node.value else {
            self.wrong_type(key, node, "text");
            return None;
        };
        if *plain && text.is_empty() {
            self.value_missing(key, node);
        } else if *plain && is_no_text(text) {
            let problem = Diagnostic::warning("unquoted-text", self.place(node.at)).with("key", clip(key));
            self.problems.push(problem.with("value", clip(text)));
        }
        Some(text.clone())
    }

    fn word(&mut self, key: &str, node: &Node, words: &[&'static str]) -> Option<Json> {
        let text = self.text(key, node)?;
        if words.contains(&text.as_str()) {
            return Some(Json::from(text));
        }
        let near = nearest(&text, words.iter().copied()).unwrap_or("none");
        let problem = Diagnostic::error("unknown-keyword", self.place(node.at))
            .with("key", key)
            .with("value", clip(&text))
            .with("near", near)
            .with("known", words.join(", "));
        self.problems.push(problem);
        None
    }

    fn list(
        &mut self,
        key: &str,
        node: &Node,
        mut one: impl FnMut(&mut Self, &str, &Node) -> Option<Json>,
    ) -> Option<Json> {
        match &node.value {
            Value::List(nodes) => Some(Json::Array(nodes.iter().filter_map(|node| one(self, key, node)).collect())),
            Value::Text { text, plain: true } if text.is_empty() => {
                self.value_missing(key, node);
                None
            }
            Value::Text { .. } => {
                self.wrong_type(key, node, "list");
                // What was meant as a list of one is kept as that.
                let reported = self.problems.len();
                let kept = one(self, key, node);
                self.problems.truncate(reported);
                kept.map(|value| Json::Array(vec![value]))
            }
            Value::Map(_) => self.wrong_type(key, node, "list"),
        }
    }

    fn texts_by_key(&mut self, key: &str, node: &Node) -> Option<Json> {
        let Value::Map(entries) = &node.value else {
            return self.wrong_type(key, node, "map");
        };
        let mut object = Object::new();
        for (name, value) in entries {
            if object.contains_key(&name.text) {
                let problem = Diagnostic::error("duplicate-key", self.place(name.at)).with("key", &name.text);
                self.problems.push(problem);
                continue;
            }
            let texts = self.list(&name.text, value, |cleaner, key, node| cleaner.text(key, node).map(Json::from));
            object.extend(texts.map(|texts| (name.text.clone(), texts)));
        }
        Some(Json::Object(object))
    }

    fn value_missing(&mut self, key: &str, node: &Node) {
        let problem = Diagnostic::warning("value-missing", self.place(node.at));
        self.problems.push(problem.with("key", clip(key)));
    }

    fn unknown_key(&mut self, key: &Key, fields: &[Field]) {
        let near = nearest(&key.text, fields.iter().map(|field| field.key)).unwrap_or("none");
        let problem =
            Diagnostic::warning("unknown-key", self.place(key.at)).with("key", clip(&key.text)).with("near", near);
        self.problems.push(problem);
    }

    fn wrong_type(&mut self, key: &str, node: &Node, expected: &'static str) -> Option<Json> {
        let found = match &node.value {
            Value::Text { text, .. } if text.is_empty() => "nothing",
            Value::Text { .. } => "text",
            Value::List(_) => "list",
            Value::Map(_) => "map",
        };
        let problem = Diagnostic::error("wrong-type", self.place(node.at))
            .with("key", clip(key))
            .with("expected", expected)
            .with("found", found);
        self.problems.push(problem);
        None
    }

    fn place(&self, at: At) -> Place {
        Place { file: self.file.to_owned(), line: at.line, column: at.column, item: self.item.clone() }
    }
}

/// Whether YAML takes a text without quotation marks for something else.
fn is_no_text(text: &str) -> bool {
    let number = text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) && text.parse::<f64>().is_ok();
    number || matches!(text, "true" | "false" | "True" | "False" | "null" | "Null" | "~")
}

/// A text short enough to quote in a message.
pub(super) fn clip(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
