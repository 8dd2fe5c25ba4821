//! A YAML text as a tree of places, read with limits that stop hostile files before any of their values is used.

use saphyr_parser::{Event, Marker, Parser, ScalarStyle};

/// The largest checklist read, in bytes.
pub(super) const MAX_BYTES: usize = 16 * 1024 * 1024;
/// The deepest nesting.
pub(super) const MAX_DEPTH: usize = 32;
/// The most values.
pub(super) const MAX_NODES: usize = 1_000_000;

/// A value with the place at which it begins.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) at: At,
    pub(super) value: Value,
}

/// A line and a column in characters, both from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct At {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl From<&Marker> for At {
    fn from(marker: &Marker) -> Self {
        Self { line: marker.line(), column: marker.col() + 1 }
    }
}

/// What a node holds.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Text, and whether it stands without quotes, so that it may be a number or a yes or no.
    Text { text: String, plain: bool },
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the order of the file, repeated keys included.
    Map(Vec<(Key, Node)>),
}

/// A key with its place.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) at: At,
    pub(super) text: String,
}

impl Node {
    /// The value of a key, the first where it is repeated.
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|(other, _)| other.text == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The text, if it is one.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The values of a list; none where it is something else.
    pub(super) fn list(&self) -> &[Node] {
        match &self.value {
            Value::List(nodes) => nodes,
            _ => &[],
        }
    }
}

/// Why a text could not be read as a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) code: &'static str,
    pub(super) at: At,
    /// The bound that was passed, or the parser's own words.
    pub(super) detail: String,
}

/// Reads one YAML document. The first thing that is refused ends the reading.
pub(super) fn read(text: &str) -> Result<Node, Refusal> {
    if text.len() > MAX_BYTES {
        let detail = (MAX_BYTES / 1024 / 1024).to_string();
        return Err(Refusal { code: "too-large", at: At::default(), detail });
    }
    let mut reader = Reader { open: Vec::new(), root: None, nodes: 0 };
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        match event {
            Ok((event, span)) => reader.take(event, At::from(&span.start))?,
            Err(error) => {
                let at = At::from(error.marker());
                let (code, detail) = match error.info() {
                    // The parser has a bound of its own, which brackets on one line reach before ours.
                    "recursion limit exceeded" => ("too-deep", MAX_DEPTH.to_string()),
                    info if indented_by_tab(text, at.line) => ("tab-indent", info.to_owned()),
                    info => ("not-yaml", info.to_owned()),
                };
                return Err(Refusal { code, at, detail });
            }
        }
    }
    let nothing = Value::Text { text: String::new(), plain: true };
    Ok(reader.root.unwrap_or(Node { at: At { line: 1, column: 1 }, value: nothing }))
}

fn indented_by_tab(text: &str, line: usize) -> bool {
    // The parser may notice one line late.
    let lines = text.lines().skip(line.saturating_sub(2)).take(2);
    lines.into_iter().any(|line| line.chars().take_while(|c| c.is_whitespace()).any(|c| c == '\t'))
}

/// A list or map that is still open, with the key whose value comes next.
struct Open {
    node: Node,
    key: Option<Key>,
}

struct Reader {
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
}

impl Reader {
    fn take(&mut self, event: Event<'_>, at: At) -> Result<(), Refusal> {
        match event {
            Event::Alias(_) => return Err(Self::alias(at)),
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _)
                if anchor != 0 =>
            {
                return Err(Self::alias(at));
            }
            Event::Scalar(text, style, _, _) => {
                self.count(at)?;
                let plain = style == ScalarStyle::Plain;
                self.put(Node { at, value: Value::Text { text: text.into_owned(), plain } })?;
            }
            Event::SequenceStart(..) => self.begin(Node { at, value: Value::List(Vec::new()) })?,
            Event::MappingStart(..) => self.begin(Node { at, value: Value::Map(Vec::new()) })?,
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.open.pop() {
                    self.put(open.node)?;
                }
            }
            Event::DocumentStart(_) if self.root.is_some() => {
                return Err(Refusal { code: "not-yaml", at, detail: "a second document begins here".into() });
            }
            Event::DocumentStart(_) | Event::DocumentEnd => {}
            Event::StreamStart | Event::StreamEnd | Event::Nothing => {}
        }
        Ok(())
    }

    fn alias(at: At) -> Refusal {
        Refusal { code: "alias", at, detail: String::new() }
    }

    fn count(&mut self, at: At) -> Result<(), Refusal> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(Refusal { code: "too-many-values", at, detail: MAX_NODES.to_string() });
        }
        Ok(())
    }

    fn begin(&mut self, node: Node) -> Result<(), Refusal> {
        self.count(node.at)?;
        if self.open.len() >= MAX_DEPTH {
            return Err(Refusal { code: "too-deep", at: node.at, detail: MAX_DEPTH.to_string() });
        }
        self.open.push(Open { node, key: None });
        Ok(())
    }

    fn put(&mut self, node: Node) -> Result<(), Refusal> {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut open.node.value {
            Value::List(nodes) => nodes.push(node),
            Value::Map(entries) => match open.key.take() {
                Some(key) => entries.push((key, node)),
                None => match node.value {
                    Value::Text { text, .. } => open.key = Some(Key { at: node.at, text }),
                    _ => {
                        let detail = "a key is a list or a map".into();
                        return Err(Refusal { code: "not-yaml", at: node.at, detail });
                    }
                },
            },
            Value::Text { .. } => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (&'static str, usize) {
        let refusal = read(text).unwrap_err();
        (refusal.code, refusal.at.line)
    }

    #[test]
    fn keeps_places_and_repeated_keys() {
        let root = read("a: 1\nb:\n  - x\n  - \"y\"\na: 2\n").unwrap();
        assert_eq!(root.get("a").and_then(Node::text), Some("1"));
        let second = &root.get("b").unwrap().list()[1];
        assert_eq!(second.at, At { line: 4, column: 5 });
        assert!(matches!(&second.value, Value::Text { plain: false, .. }));
        assert!(matches!(&root.value, Value::Map(entries) if entries.len() == 3));
    }

    #[test]
    fn columns_count_characters() {
        let root = read("{é𝄞: 1, b: 2}").unwrap();
        assert_eq!(root.get("b").unwrap().at, At { line: 1, column: 12 });
    }

    #[test]
    fn refuses_aliases_and_anchors() {
        assert_eq!(refused("a: &x 1\nb: 2\n"), ("alias", 1));
        assert_eq!(refused("a: 1\nb: *x\n").1, 2);
        assert_eq!(refused("a: &x [1]\n"), ("alias", 1));
    }

    #[test]
    fn refuses_deep_nesting_at_once() {
        assert_eq!(refused(&"[".repeat(100_000)), ("too-deep", 1));
        assert!(read(&format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH))).is_ok());
        let deep: String = (0..40).map(|i| format!("{}a:\n", " ".repeat(i))).collect();
        assert_eq!(refused(&deep), ("too-deep", 33));
    }

    #[test]
    fn refuses_too_many_bytes() {
        assert_eq!(refused(&"#".repeat(MAX_BYTES + 1)).0, "too-large");
    }

    #[test]
    fn tells_tabs_from_other_faults() {
        assert_eq!(refused("a:\n\tb: 1\n").0, "tab-indent");
        assert_eq!(refused("a: [1\nb: 2\n").0, "not-yaml");
        assert_eq!(refused("a: 1\n---\nb: 2\n").0, "not-yaml");
        assert_eq!(refused("? [a]\n: b\n").0, "not-yaml");
    }
}
