//! The report as a document without a format: what writers and the preview turn into pages.

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Title of the document.
    pub title: String,
    /// Line that runs at the head of each page.
    pub running_head: String,
    /// BCP 47 tag of the report's language.
    pub language: String,
    /// Direction of writing: `ltr` or `rtl`.
    pub direction: &'static str,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
}

/// A block.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The first page.
    Cover(Cover),
    /// The table of contents: anchor, text and level of each heading, in order. Its heading is a `Heading` before it.
    Contents(Vec<Entry>),
    /// A heading.
    Heading {
        /// 2 for a part, 3 for a section within it; 1 for the title of a report that has no cover.
        level: u8,
        /// `III.` or `A.`; empty for none.
        number: String,
        /// Its text.
        text: String,
        /// Unique name to link to.
        anchor: String,
    },
    /// A paragraph; numbered ones run through the whole report.
    Paragraph {
        /// Number, from 1.
        number: Option<usize>,
        /// Content.
        content: Vec<Inline>,
        /// Unique name to link to; empty for none.
        anchor: String,
    },
    /// A list.
    List {
        /// How it is marked.
        kind: ListKind,
        /// Its items.
        items: Vec<Vec<Block>>,
    },
    /// Words quoted from a law.
    Quote {
        /// The words.
        text: String,
        /// BCP 47 tag of their language; empty where it is not known.
        language: String,
        /// A translation; may be empty.
        translation: String,
        /// Where they stand.
        source: Vec<Inline>,
    },
    /// Words quoted by the author in a Markdown text.
    Aside(Vec<Block>),
    /// Text to be set as it is, line by line.
    Verbatim(String),
    /// A table.
    Table(Table),
    /// A chart, which each writer draws or gives as its table.
    Chart(Chart),
}

/// The first page.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    /// The State.
    pub state: String,
    /// The date, in words.
    pub date: String,
    /// The title.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// Facts: name and value.
    pub facts: Vec<(String, Vec<Inline>)>,
}

/// An entry of the contents.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Name of the heading to link to.
    pub anchor: String,
    /// Its number and text.
    pub text: String,
    /// Its level.
    pub level: u8,
    /// First and last numbered paragraph under it, if any.
    pub paragraphs: Option<(usize, usize)>,
}

/// How a list is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// With bullets.
    Bullets,
    /// With numbers.
    Numbers,
    /// With letters in brackets: (a), (b).
    Letters,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Caption, number included.
    pub caption: String,
    /// Whether it needs a landscape page.
    pub wide: bool,
    /// Heads of columns.
    pub head: Vec<Column>,
    /// Rows; the first cell is the row's head.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its head.
    pub text: String,
    /// Whether it holds numbers, set flush with the end.
    pub numeric: bool,
    /// Its share of the width, relative to the others.
    pub weight: u8,
}

/// A chart as data: for each row, how many items have each verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Caption.
    pub caption: String,
    /// Rows: label, and number of items by verdict key in the order in which they are drawn.
    pub rows: Vec<(String, Vec<(&'static str, usize)>)>,
    /// Words of the verdict keys used.
    pub legend: Vec<(&'static str, String)>,
    /// The same in words, row by row.
    pub alternative: Vec<String>,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Text of the report itself.
    Text(String),
    /// Text a person wrote, whose direction is its own; the tag of its language may be empty.
    User(String, String),
    /// Bold.
    Strong(Vec<Inline>),
    /// Italic.
    Emphasis(Vec<Inline>),
    /// Letters of one width.
    Code(String),
    /// A link outwards; the address has passed the list of allowed schemes.
    Link(String, Vec<Inline>),
    /// A link to an anchor of this report.
    Anchor(String, Vec<Inline>),
    /// A verdict: its key, which has a shape and a colour, and its word.
    Verdict(&'static str, String),
    /// A line break.
    Break,
}
