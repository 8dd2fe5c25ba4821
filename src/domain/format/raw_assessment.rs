//! The assessment file as it is written, version 1. Words are held as values, so that unknown ones survive.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use crate::domain::format::raw_law::Found;

/// The version of the format written.
pub(super) const VERSION: u64 = 1;

/// Members in no order of ours.
pub(super) type Members = Map<String, Value>;

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Assessment {
    pub(super) format: String,
    pub(super) version: u64,
    pub(super) id: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) state: State,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) reviewer: String,
    #[serde(default)]
    pub(super) date: String,
    #[serde(default)]
    pub(super) report_language: String,
    #[serde(default)]
    pub(super) created: String,
    #[serde(default)]
    pub(super) changed: String,
    #[serde(default, skip_serializing_if = "Context::is_empty")]
    pub(super) context: Context,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unrepeated")]
    pub(super) conditions: BTreeMap<String, bool>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) laws: Vec<Law>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unrepeated")]
    pub(super) findings: BTreeMap<String, Finding>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) profile: Option<Value>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) checklists: Vec<Answered>,
    /// Last, since it is the longest by far.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unrepeated")]
    pub(super) texts: BTreeMap<String, Found>,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct State {
    pub(super) code: String,
    pub(super) name: String,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Context {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) problems: String,
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub(super) threats: Members,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) threat_note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reception: Option<Value>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) reception_note: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unrepeated")]
    pub(super) treaties: BTreeMap<String, Treaty>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) other_instruments: String,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

impl Context {
    fn is_empty(&self) -> bool {
        let Self { problems, threats, threat_note, reception, reception_note, treaties, other_instruments, unknown } =
            self;
        let texts = [problems, threat_note, reception_note, other_instruments];
        let silent = texts.iter().all(|text| text.is_empty()) && reception.is_none();
        silent && threats.is_empty() && treaties.is_empty() && unknown.is_empty()
    }
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Treaty {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<Value>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) since: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) note: String,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Law {
    pub(super) id: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) short_title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) citation: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) version: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) language: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) link: String,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Finding {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) verdict: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scope: Option<Value>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub(super) elements: Members,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) citations: Vec<Citation>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) reasoning: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) recommendation: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) proposed_wording: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) priority: Option<Value>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) responsible_body: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) planned_date: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) assistance: Vec<Value>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) assistance_note: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) good_practice: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) practice_note: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) internal_note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) carried: Option<Value>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) recheck: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<Value>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) reviewer: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) changed: String,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Citation {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) law: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) act: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) provision: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) quote: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) print: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) language: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) translation: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) version: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) link: String,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Answered {
    pub(super) id: String,
    #[serde(default)]
    pub(super) version: String,
    #[serde(default)]
    pub(super) hash: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default, deserialize_with = "unrepeated")]
    pub(super) items: BTreeMap<String, AnsweredItem>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unrepeated")]
    pub(super) withdrawn: BTreeMap<String, AnsweredItem>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) only: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<String>,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct AnsweredItem {
    #[serde(default)]
    pub(super) pinpoint: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) requirement: String,
    pub(super) force: Value,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) elements: Vec<AnsweredElement>,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

#[derive(Debug, Deserialize, Serialize)]
pub(super) struct AnsweredElement {
    pub(super) id: String,
    #[serde(default)]
    pub(super) text: String,
    #[serde(flatten)]
    pub(super) unknown: Members,
}

/// The record of the answered checklists in a store.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Checklists {
    pub(super) checklists: Vec<Answered>,
}

/// Reads a map and refuses a key that comes twice, of which one value would be lost.
fn unrepeated<'de, D: Deserializer<'de>, T: Deserialize<'de>>(reader: D) -> Result<BTreeMap<String, T>, D::Error> {
    struct Unrepeated<T>(std::marker::PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for Unrepeated<T> {
        type Value = BTreeMap<String, T>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
            let mut map = BTreeMap::new();
            while let Some((key, value)) = access.next_entry::<String, T>()? {
                if map.contains_key(&key) {
                    return Err(A::Error::custom(format!("duplicate field `{key}`")));
                }
                map.insert(key, value);
            }
            Ok(map)
        }
    }
    reader.deserialize_map(Unrepeated(std::marker::PhantomData))
}
