//! Text a person wrote, as the blocks of a report: Markdown read with care, plain text, and cleaning.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::report::model::{Block, Inline, ListKind};

/// Containers deeper than this are taken as part of the one around them, so that no writer runs out of stack.
const DEPTH: usize = 12;

/// Takes out of a text what no document may hold: control characters become U+FFFD, marks that turn the direction of
/// what follows are dropped.
pub fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'))
        .map(|c| match c {
            '\n' | '\t' => c,
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
            '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            c if c.is_control() => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// A person's words as one piece of running text; lines are joined.
pub fn user(text: &str, language: &str) -> Inline {
    Inline::User(clean(text).split_whitespace().collect::<Vec<_>>().join(" "), tag(language))
}

/// A language tag as documents may carry it: nothing but letters, digits and hyphens.
pub fn tag(language: &str) -> String {
    language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

/// Plain text as paragraphs, parted by empty lines; single line ends are kept.
pub fn plain(text: &str) -> Vec<Block> {
    let text = clean(text);
    let mut blocks = Vec::new();
    let mut content = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        if line.is_empty() {
            if !content.is_empty() {
                blocks.push(paragraph(std::mem::take(&mut content)));
            }
            continue;
        }
        if !content.is_empty() {
            content.push(Inline::Break);
        }
        content.push(Inline::User(line.to_owned(), String::new()));
    }
    blocks
}

/// Markdown as blocks. Raw markup and images become text, headings strong paragraphs, and only addresses of allowed
/// schemes links.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut text = clean(markdown);
    // Definitions of link references would vanish from sight; kept as text, nothing is lost.
    let mut starts: Vec<usize> =
        Parser::new(&text).reference_definitions().iter().map(|(_, definition)| definition.span.start).collect();
    starts.sort_unstable();
    for start in starts.into_iter().rev() {
        text.insert(start, '\\');
    }
    let mut reader = Reader::default();
    for event in Parser::new_ext(&text, Options::empty()) {
        reader.event(event);
    }
    reader.finish()
}

/// Markdown as running text, its blocks joined; for a cell of a table.
pub fn line(markdown: &str) -> Vec<Inline> {
    let mut all = Vec::new();
    flatten(blocks(markdown), &mut all);
    all
}

/// The first block of a Markdown text as running text.
pub fn first(markdown: &str) -> Vec<Inline> {
    let mut all = Vec::new();
    flatten(blocks(markdown).into_iter().take(1).collect(), &mut all);
    all
}

/// Whether an address may become a link.
pub fn may_link(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
        && !address.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// An address as a person wrote it: a link if it may be one, or else text.
pub fn address(address: &str) -> Inline {
    let shown = user(address, "");
    let address = clean(address.trim());
    if may_link(&address) { Inline::Link(address, vec![shown]) } else { shown }
}

fn flatten(blocks: Vec<Block>, all: &mut Vec<Inline>) {
    for block in blocks {
        match block {
            Block::Paragraph { content, .. } => {
                part(all);
                all.extend(content);
            }
            Block::List { items, .. } => items.into_iter().for_each(|item| flatten(item, all)),
            Block::Aside(inner) => flatten(inner, all),
            Block::Verbatim(text) => {
                part(all);
                all.push(Inline::Code(text.trim_end().replace('\n', " ")));
            }
            _ => {}
        }
    }
}

fn part(all: &mut Vec<Inline>) {
    if !all.is_empty() {
        all.push(Inline::Break);
    }
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph { number: None, content, anchor: String::new() }
}

/// A container being read.
enum Frame {
    Quote(Vec<Block>),
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Item(Vec<Block>),
    /// Deeper than is kept.
    Ignored,
}

/// A span of running text being read.
enum Span {
    Strong,
    Emphasis,
    Link(String),
    /// A span that leaves no mark: an image's alternative text, or one deeper than is kept.
    Bare,
}

#[derive(Default)]
struct Reader {
    done: Vec<Block>,
    frames: Vec<Frame>,
    text: Vec<Inline>,
    spans: Vec<(Span, Vec<Inline>)>,
    code: Option<String>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.words(&text),
            },
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.inline(Inline::Code(text.into_string()));
            }
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.inline(Inline::Break),
            Event::Rule => self.close_text(),
            Event::FootnoteReference(text) => self.words(&text),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.close_text(),
            Tag::Heading { .. } => {
                self.close_text();
                self.spans.push((Span::Strong, Vec::new()));
            }
            Tag::BlockQuote(_) => self.open(Frame::Quote(Vec::new())),
            Tag::List(start) => self.open(Frame::List { start, items: Vec::new() }),
            Tag::Item => self.open(Frame::Item(Vec::new())),
            Tag::CodeBlock(kind) => {
                self.close_text();
                // Words after a fence name a language, or are a person's who knew nothing of fences: they stay.
                self.code = Some(match kind {
                    CodeBlockKind::Fenced(words) if !words.is_empty() => format!("{words}\n"),
                    _ => String::new(),
                });
            }
            Tag::Strong => self.span(Span::Strong),
            Tag::Emphasis => self.span(Span::Emphasis),
            Tag::Link { dest_url, .. } => self.span(Span::Link(dest_url.into_string())),
            _ => self.span(Span::Bare),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.close_text(),
            TagEnd::Heading(_) => {
                self.close_span();
                self.close_text();
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => self.close(),
            TagEnd::CodeBlock => {
                if let Some(code) = self.code.take() {
                    self.block(Block::Verbatim(code.trim_end_matches('\n').to_owned()));
                }
            }
            _ => self.close_span(),
        }
    }

    fn open(&mut self, frame: Frame) {
        self.close_text();
        self.frames.push(if self.frames.len() < DEPTH { frame } else { Frame::Ignored });
    }

    fn close(&mut self) {
        self.close_text();
        match self.frames.pop() {
            Some(Frame::Quote(blocks)) => self.block(Block::Aside(blocks)),
            Some(Frame::Item(blocks)) => match self.frames.last_mut() {
                Some(Frame::List { items, .. }) => items.push(blocks),
                _ => blocks.into_iter().for_each(|block| self.block(block)),
            },
            Some(Frame::List { start, items }) => match start {
                None => self.block(Block::List { kind: ListKind::Bullets, items }),
                Some(1) => self.block(Block::List { kind: ListKind::Numbers, items }),
                // A list that begins elsewhere is as a rule a numbered provision: its own numbers are kept as text.
                Some(start) => {
                    for (number, blocks) in (start..).zip(items) {
                        self.numbered(number, blocks);
                    }
                }
            },
            Some(Frame::Ignored) | None => {}
        }
    }

    fn numbered(&mut self, number: u64, mut blocks: Vec<Block>) {
        let number = Inline::User(format!("{number}. "), String::new());
        match blocks.first_mut() {
            Some(Block::Paragraph { content, .. }) => content.insert(0, number),
            _ => blocks.insert(0, paragraph(vec![number])),
        }
        blocks.into_iter().for_each(|block| self.block(block));
    }

    fn span(&mut self, span: Span) {
        self.spans.push((if self.spans.len() < DEPTH { span } else { Span::Bare }, Vec::new()));
    }

    fn close_span(&mut self) {
        let Some((span, content)) = self.spans.pop() else { return };
        match span {
            Span::Strong => self.inline(Inline::Strong(content)),
            Span::Emphasis => self.inline(Inline::Emphasis(content)),
            Span::Link(address) if may_link(&address) => self.inline(Inline::Link(address, content)),
            Span::Link(address) => {
                content.into_iter().for_each(|inline| self.inline(inline));
                self.words(&format!(" [{}]", clean(&address)));
            }
            Span::Bare => content.into_iter().for_each(|inline| self.inline(inline)),
        }
    }

    fn words(&mut self, words: &str) {
        let words = words.replace('\n', " ");
        let text = self.spans.last_mut().map_or(&mut self.text, |(_, content)| content);
        match text.last_mut() {
            Some(Inline::User(before, _)) => before.push_str(&words),
            _ => text.push(Inline::User(words, String::new())),
        }
    }

    fn inline(&mut self, inline: Inline) {
        self.spans.last_mut().map_or(&mut self.text, |(_, content)| content).push(inline);
    }

    fn close_text(&mut self) {
        while !self.spans.is_empty() {
            self.close_span();
        }
        let text = std::mem::take(&mut self.text);
        if !text.is_empty() {
            self.block(paragraph(text));
        }
    }

    fn block(&mut self, block: Block) {
        for frame in self.frames.iter_mut().rev() {
            match frame {
                Frame::Quote(blocks) | Frame::Item(blocks) => return blocks.push(block),
                Frame::List { items, .. } => return items.push(vec![block]),
                Frame::Ignored => {}
            }
        }
        self.done.push(block);
    }

    fn finish(mut self) -> Vec<Block> {
        while !self.frames.is_empty() {
            self.close();
        }
        self.close_text();
        self.done
    }
}
