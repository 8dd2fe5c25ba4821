//! Words of a file that this version does not know: kept aside when read, put back in their place when written.
//!
//! They stand in the `unknown` members of the nearest part of an assessment that has such, under the key they came from.
//! A later answer in their place wins over them.

use serde_json::Value;

use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::finding::Unknown;
use crate::domain::format::raw_assessment::Members;
use crate::domain::format::shape::clip;
use crate::domain::format::suggest::nearest;
use crate::domain::ids::ItemId;

/// Gathers the problems of an assessment file.
pub(super) struct Problems<'a> {
    pub(super) file: &'a str,
    pub(super) item: Option<ItemId>,
    pub(super) found: Vec<Diagnostic>,
}

impl Problems<'_> {
    /// Where the reading stands.
    pub(super) fn place(&self) -> Place {
        Place { file: self.file.to_owned(), item: self.item.clone(), ..Place::default() }
    }

    /// Reports a word that is not known.
    pub(super) fn unknown_value(&mut self, key: &str, value: &Value, known: &[&str]) {
        let word = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let near = nearest(&word, known.iter().copied()).unwrap_or("none");
        let problem = Diagnostic::warning("unknown-value", self.place());
        self.found.push(problem.with("key", key).with("value", clip(&word)).with("near", near));
    }
}

/// An enum of keywords, as `keywords!` declares it.
pub(super) trait Word: Copy + 'static {
    fn from_word(word: &str) -> Option<Self>;
    fn words() -> Vec<&'static str>;
    fn word(self) -> &'static str;
}

macro_rules! word {
    ($($type:path),+ $(,)?) => {
        $(impl Word for $type {
            fn from_word(word: &str) -> Option<Self> {
                Self::from_key(word)
            }
            fn words() -> Vec<&'static str> {
                Self::ALL.iter().map(|value| value.key()).collect()
            }
            fn word(self) -> &'static str {
                self.key()
            }
        })+
    };
}
word!(
    crate::domain::context::Reception,
    crate::domain::context::ThreatLevel,
    crate::domain::context::Treaty,
    crate::domain::context::TreatyStatus,
    crate::domain::finding::Assistance,
    crate::domain::finding::ElementVerdict,
    crate::domain::finding::Priority,
    crate::domain::finding::Scope,
    crate::domain::finding::Verdict,
    crate::domain::finding::WorkflowState,
    crate::domain::force::Force,
    crate::domain::force::RelationKind,
    crate::domain::force::Stage,
    crate::domain::profile::Profile,
    crate::domain::provision::LeftOut,
    crate::domain::provision::ProvisionKind,
    crate::domain::provision::Role,
);

/// Reads a word; an unknown one is stashed under its key.
pub(super) fn take<W: Word>(
    key: &str,
    value: Option<Value>,
    unknown: &mut Unknown,
    problems: &mut Problems<'_>,
) -> Option<W> {
    let value = value?;
    let word = value.as_str().and_then(W::from_word);
    if word.is_none() {
        problems.unknown_value(key, &value, &W::words());
        unknown.insert(key.to_owned(), value);
    }
    word
}

/// The value to write under a key: the word, or else what was stashed there. Either way the stash is emptied.
pub(super) fn put<W: Word>(key: &str, word: Option<W>, unknown: &mut Members) -> Option<Value> {
    let stashed = unknown.remove(key);
    word.map(|word| Value::from(word.word())).or(stashed)
}

/// Stashes members under a key, if there are any.
pub(super) fn keep(key: &str, members: Members, unknown: &mut Unknown) {
    if !members.is_empty() {
        unknown.insert(key.to_owned(), Value::Object(members));
    }
}

/// The members stashed under a key, which is emptied.
pub(super) fn recall(key: &str, unknown: &mut Members) -> Members {
    match unknown.remove(key) {
        Some(Value::Object(members)) => members,
        _ => Members::new(),
    }
}

/// The members as the domain holds them.
pub(super) fn to_unknown(members: Members) -> Unknown {
    members.into_iter().collect()
}

/// The members as a file holds them.
pub(super) fn to_members(unknown: &Unknown) -> Members {
    unknown.iter().map(|(key, value)| (key.clone(), value.clone())).collect()
}
