//! The checklist file as it is written, version 1: plain texts and lists, and the shape a reader expects.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::force::{Force, InstrumentStatus, RelationKind, Scorable, SourceStatus, Stage};
use crate::domain::format::shape::Shape::{Flag, List, Map, Number, Text, TextLists, Texts, TextsByKey, Version, Word};
use crate::domain::format::shape::{Field, identity, optional, required};

/// The version of the format this reader knows.
pub(super) const FORMAT: u64 = 1;

macro_rules! raw {
    ($($name:ident { $($field:ident: $type:ty),+ $(,)? })+) => {
        $(
            #[derive(Debug, Default, Deserialize, Serialize)]
            #[serde(default)]
            pub(super) struct $name {
                $(#[serde(skip_serializing_if = "Empty::is_empty")] pub(super) $field: $type),+
            }
        )+
    };
}

raw! {
    Checklist {
        format: u64, version: String, language: String, title: String, short_title: String, instrument: Instrument,
        source_units: Vec<String>, topics: Vec<Topic>, conditions: Vec<Condition>, not_required: Vec<NotRequired>,
        sections: Vec<Section>, not_scored: Vec<NotScored>, extends: String, changes: Vec<Change>,
    }
    Instrument { title: String, symbol: String, date: String, status: String, cautions: Vec<String> }
    Topic { id: String, title: String }
    Condition { id: String, question: String, hint: String, unit: String }
    NotRequired { text: String, basis: String }
    Section { id: String, number: String, title: String, items: Vec<Item> }
    Item {
        id: String, pinpoint: String, units: Vec<String>, title: String, requirement: String, force: String,
        verb: String, qualifier: String, condition: String, asks: String, scorable: String, unscored_reason: String,
        scope: bool, elements: Vec<Element>, alternatives: Vec<Vec<String>>, guidance: String, topics: Vec<String>,
        stages: Vec<String>, source: String, guide: Vec<String>, terms: BTreeMap<String, Vec<String>>,
        relations: Vec<Relation>, addressee: String, drafting: Vec<String>,
    }
    Element { id: String, text: String, note: String }
    Relation { to: String, kind: String, rationale: String }
    NotScored { unit: String, addressee: String, reason: String }
    Change { since: String, from: Vec<String>, to: Vec<String>, note: String }
}

/// Whether a value says nothing, so that writing it can be left out.
trait Empty {
    fn is_empty(&self) -> bool;
}
impl Empty for String {
    fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }
}
impl<T> Empty for Vec<T> {
    fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }
}
impl Empty for BTreeMap<String, Vec<String>> {
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
impl Empty for bool {
    fn is_empty(&self) -> bool {
        !*self
    }
}
impl Empty for u64 {
    fn is_empty(&self) -> bool {
        false
    }
}
impl Empty for Instrument {
    fn is_empty(&self) -> bool {
        false
    }
}

macro_rules! words {
    ($type:ident) => {
        Word(|| $type::ALL.iter().map(|value| value.key()).collect())
    };
}

/// The shape of a whole checklist.
pub(super) const CHECKLIST: &[Field] = &[
    required("format", Number),
    required("version", Version),
    optional("language", Text),
    optional("title", Text),
    optional("short_title", Text),
    required("instrument", Map(INSTRUMENT)),
    optional("source_units", Texts),
    optional("topics", List(&[identity("id", Text), optional("title", Text)])),
    optional("conditions", List(CONDITION)),
    optional("not_required", List(&[identity("text", Text), optional("basis", Text)])),
    required("sections", List(SECTION)),
    optional("not_scored", List(NOT_SCORED)),
    optional("extends", Text),
    optional("changes", List(CHANGE)),
];
const INSTRUMENT: &[Field] = &[
    optional("title", Text),
    optional("symbol", Text),
    optional("date", Text),
    required("status", words!(InstrumentStatus)),
    optional("cautions", Texts),
];
const CONDITION: &[Field] =
    &[identity("id", Text), optional("question", Text), optional("hint", Text), optional("unit", Text)];
const SECTION: &[Field] =
    &[identity("id", Text), optional("number", Text), optional("title", Text), optional("items", List(ITEM))];
const NOT_SCORED: &[Field] = &[identity("unit", Text), optional("addressee", Text), optional("reason", Text)];

const CHANGE: &[Field] =
    &[required("since", Version), required("from", Texts), required("to", Texts), optional("note", Text)];

/// The shape of an item.
pub(super) const ITEM: &[Field] = &[
    identity("id", Text),
    optional("pinpoint", Text),
    optional("units", Texts),
    optional("title", Text),
    optional("requirement", Text),
    required("force", words!(Force)),
    optional("verb", Text),
    optional("qualifier", Text),
    optional("condition", Text),
    optional("asks", Text),
    required("scorable", words!(Scorable)),
    optional("unscored_reason", Text),
    optional("scope", Flag),
    optional("elements", List(&[identity("id", Text), optional("text", Text), optional("note", Text)])),
    optional("alternatives", TextLists),
    optional("guidance", Text),
    optional("topics", Texts),
    optional("stages", STAGES),
    required("source", words!(SourceStatus)),
    optional("guide", Texts),
    optional("terms", TextsByKey),
    optional("relations", List(RELATION)),
    optional("addressee", Text),
    optional("drafting", Texts),
];
const STAGES: crate::domain::format::shape::Shape =
    crate::domain::format::shape::Shape::Words(|| Stage::ALL.iter().map(|value| value.key()).collect());
const RELATION: &[Field] = &[identity("to", Text), required("kind", words!(RelationKind)), optional("rationale", Text)];
