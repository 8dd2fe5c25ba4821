//! The text of a law as it is written. Words are held as texts and numbers as they come, so that nothing stops the reading.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::domain::format::raw_assessment::Members;
use crate::domain::format::shape::clip;

/// A place: a block, and bytes from its beginning.
pub(super) type Place = (u64, u64);

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct LawText {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) file: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) format: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) sha256: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) language: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) version: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) read: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) cautions: Vec<String>,
    pub(super) blocks: Vec<Block>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) marks: Vec<Mark>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) corrections: Vec<Value>,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

/// A block; one that is nothing but words of the law is written as a text.
#[derive(Debug)]
pub(super) enum Block {
    Words(String),
    Members(BlockMembers),
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct BlockMembers {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<String>,
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) level: u64,
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) page: u64,
    pub(super) text: String,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Mark {
    pub(super) at: Place,
    /// Absent where it is `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) body: Option<Place>,
    pub(super) kind: String,
    #[serde(default)]
    pub(super) depth: u64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) label: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) heading: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) left_out: Option<String>,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

/// A correction of a kind this version knows: any other, or one with members it does not know, is kept and not applied.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Correction {
    Join(Place),
    Split(Mark),
    Relabel(Relabel),
    Regrade(Regrade),
    Exclude(Place),
    Include(Place),
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Relabel {
    pub(super) at: Place,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) label: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) heading: String,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Regrade {
    pub(super) at: Place,
    pub(super) kind: String,
    pub(super) depth: u64,
}

fn is_zero(number: &u64) -> bool {
    *number == 0
}

impl Serialize for Block {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        match self {
            Block::Words(words) => writer.serialize_str(words),
            Block::Members(members) => members.serialize(writer),
        }
    }
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Block;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a map")
            }
            fn visit_str<E: Error>(self, words: &str) -> Result<Block, E> {
                Ok(Block::Words(words.to_owned()))
            }
            fn visit_string<E: Error>(self, words: String) -> Result<Block, E> {
                Ok(Block::Words(words))
            }
            fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Block, A::Error> {
                BlockMembers::deserialize(MapAccessDeserializer::new(access)).map(Block::Members)
            }
        }
        reader.deserialize_any(Either)
    }
}

/// The text of a law in the file of an assessment: what can be read of it, or else what stands there.
#[derive(Debug)]
pub(super) enum Found {
    /// Read in a file.
    Read(Box<LawText>),
    /// Not the text of a law as this version knows it, and why.
    Strange(Value, String),
    /// Ready to be written.
    Written(Box<RawValue>),
}

impl Found {
    /// Why it could not be read, in the reader's words.
    pub(super) fn fault(&self) -> String {
        match self {
            Found::Strange(_, words) => clip(words),
            Found::Read(_) | Found::Written(_) => "too many values".to_owned(),
        }
    }
}

impl Serialize for Found {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        match self {
            Found::Read(text) => text.serialize(writer),
            Found::Strange(value, _) => value.serialize(writer),
            Found::Written(text) => text.serialize(writer),
        }
    }
}

impl<'de> Deserialize<'de> for Found {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(reader)?;
        match serde_json::from_str(raw.get()) {
            Ok(text) => Ok(Found::Read(Box::new(text))),
            Err(error) => {
                let value = serde_json::from_str(raw.get()).map_err(D::Error::custom)?;
                Ok(Found::Strange(value, error.to_string()))
            }
        }
    }
}
