//! What the page and the desk say to each other, as JSON.
//!
//! The page's own module names this file alone of the layer, so that no reader and no index is linked into it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::domain::provision::Place;

/// The code of a refusal after a person broke the reading off.
pub const CANCELLED: &str = "law-cancelled";
/// The code of a refusal of a PDF file, whose pages somebody else must read and send as [`Request::Pages`].
pub const PAGES_WANTED: &str = "law-pdf";
/// The code of a refusal of a request that is none; with what is wrong.
pub const NOT_UNDERSTOOD: &str = "law-not-understood";

/// What the page asks of the desk.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// Reads a file, whose bytes come beside. Answered by `Text`.
    Read(Source),
    /// Makes a law out of the pages of a PDF file, whose bytes come beside. Answered by `Text`.
    Pages {
        /// The file.
        source: Source,
        /// Its pages as `law::read::pdf::PdfPage`, kept as JSON.
        pages: Box<RawValue>,
    },
    /// Reads text that a person pasted. Answered by `Text`.
    Pasted {
        /// When, RFC 3339 in UTC.
        now: String,
        /// The text.
        text: String,
    },
    /// Makes a law ready to be ranked, in place of what was known by its id. Answered by `Done`.
    Put {
        /// Which text of which law.
        law: Held,
        /// The text as `format::law_text` writes it.
        text: Box<RawValue>,
    },
    /// Forgets a law. Answered by `Done`.
    Drop {
        /// Its id.
        law: String,
    },
    /// Ranks the provisions of all these laws together for each item. Answered by `Ranked`, or by `Wanted` if the desk
    /// does not have one of the laws in the text named.
    Rank {
        /// The laws to be ranked, and no others.
        laws: Vec<Held>,
        /// The items.
        items: Vec<Asked>,
        /// The most candidates for each.
        top: usize,
    },
}

/// A file to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// When it is read, RFC 3339 in UTC.
    pub now: String,
}

/// A text of a law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Id of the law.
    pub law: String,
    /// Tells this text of the law from others; made by the page, and only compared.
    pub stamp: String,
}

/// An item to be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Id of its checklist.
    pub checklist: String,
    /// Its id.
    pub item: String,
    /// Its own words, for an item that does not ship with the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
}

/// The words of an item that says by itself what to search for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Language tag of title and requirement.
    pub language: String,
    /// Its title.
    pub title: String,
    /// Its requirement.
    pub requirement: String,
    /// Whether it asks for a definition.
    pub definition: bool,
    /// Its search terms by language tag.
    pub terms: BTreeMap<String, Vec<String>>,
}

/// What the desk answers.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// The law, as `format::law_text` writes it. The page takes it out with [`text_of`].
    Text(Box<RawValue>),
    /// The file cannot be read, or the request was none.
    Refused {
        /// Code of the message.
        code: String,
        /// What the message needs to know.
        detail: String,
    },
    /// It is done.
    Done,
    /// Texts that must be put before the request can be answered.
    Wanted(Vec<String>),
    /// A list for each item, in the order asked.
    Ranked(Vec<Ranked>),
}

/// The provisions most likely to govern an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    /// Id of the item.
    pub item: String,
    /// Nothing in these laws looks like it governs the item, whatever the list holds.
    pub weak: bool,
    /// How sure it is that the first candidate is about the item, from 0 to 1.
    pub strength: f32,
    /// Best first.
    pub candidates: Vec<Found>,
}

/// A provision that may govern an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Id of its law.
    pub law: String,
    /// Its first character.
    pub at: Place,
    /// Where it ends with all its parts.
    pub end: Place,
    /// Its label as printed; may be empty.
    pub label: String,
    /// Its heading; may be empty.
    pub heading: String,
    /// How well it fits, from 0 to 100.
    pub score: f32,
    /// The words by which it was found, in order: each a place and its length in bytes.
    pub matched: Vec<(Place, u32)>,
}

/// The request [`Request::Put`], made without reading the text that is already JSON.
pub fn put(law: &Held, text: &str) -> String {
    // Writing texts to a text does not fail.
    let law = serde_json::to_string(law).unwrap_or_default();
    format!("{{\"put\":{{\"law\":{law},\"text\":{text}}}}}")
}

/// The law of a [`Reply::Text`], taken out without reading it; `None` for any other reply.
pub fn text_of(reply: &str) -> Option<&str> {
    reply.strip_prefix(TEXT_BEGINS)?.strip_suffix('}')
}

/// The reply [`Reply::Text`], made without reading the law that is already JSON.
pub(super) fn text(law: &str) -> String {
    format!("{TEXT_BEGINS}{law}}}")
}

const TEXT_BEGINS: &str = "{\"text\":";
