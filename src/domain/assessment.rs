//! An assessment: one jurisdiction at one date, its laws, context and findings.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::domain::checklist::{Checklist, Item};
use crate::domain::context::Context;
use crate::domain::finding::{Finding, Unknown};
use crate::domain::force::Force;
use crate::domain::ids::{AssessmentId, ChecklistId, ConditionId, ElementId, ItemId, LawId};
use crate::domain::profile::Profile;
use crate::domain::provision::LawText;

/// One jurisdiction at one date.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Its id, the same in every copy of its file.
    pub id: AssessmentId,
    /// Title given by the person: `2026 review`.
    pub title: String,
    /// The State assessed.
    pub state: Jurisdiction,
    /// Who assesses.
    pub reviewer: String,
    /// Date at which the law was read, ISO 8601.
    pub date: String,
    /// BCP 47 tag of the report's language.
    pub report_language: String,
    /// What is recorded before scoring.
    pub context: Context,
    /// Answers to the questions asked once; an absent question is not answered.
    pub conditions: BTreeMap<ConditionId, bool>,
    /// National laws registered.
    pub laws: Vec<Law>,
    /// Texts of registered laws, by law; a law may have none.
    pub texts: BTreeMap<LawId, Rc<LawText>>,
    /// The choice of checklists it began with or was changed to; `None` where none was named.
    pub profile: Option<Profile>,
    /// Checklists answered, with the text that was answered.
    pub checklists: Vec<Rc<AnsweredChecklist>>,
    /// Findings by item. Findings of items no checklist holds any more are kept.
    pub findings: BTreeMap<ItemId, Rc<Finding>>,
    /// When it was made, RFC 3339 in UTC.
    pub created: String,
    /// When it last changed, RFC 3339 in UTC.
    pub changed: String,
    /// Members this version does not know.
    pub unknown: Unknown,
}

impl Assessment {
    /// An empty assessment.
    pub fn new(id: AssessmentId, created: &str) -> Self {
        Self {
            id,
            title: String::new(),
            state: Jurisdiction::default(),
            reviewer: String::new(),
            date: String::new(),
            report_language: "en".into(),
            context: Context::default(),
            conditions: BTreeMap::new(),
            laws: Vec::new(),
            texts: BTreeMap::new(),
            profile: None,
            checklists: Vec::new(),
            findings: BTreeMap::new(),
            created: created.into(),
            changed: created.into(),
            unknown: Unknown::new(),
        }
    }

    /// The finding on an item; `None` if it was never touched.
    pub fn finding(&self, item: &ItemId) -> Option<&Rc<Finding>> {
        self.findings.get(item)
    }

    /// The registered law with this id.
    pub fn law(&self, id: &LawId) -> Option<&Law> {
        self.laws.iter().find(|law| &law.id == id)
    }

    /// Whether it answers this checklist.
    pub fn has_checklist(&self, id: &ChecklistId) -> bool {
        self.checklists.iter().any(|checklist| &checklist.id == id)
    }
}

/// The State assessed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Jurisdiction {
    /// ISO 3166-1 alpha-3 code; empty for a jurisdiction outside the list.
    pub code: String,
    /// Name as shown in reports.
    pub name: String,
}

/// A national law read for the assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Law {
    /// Its id in this assessment.
    pub id: LawId,
    /// Full title in the original language.
    pub title: String,
    /// Short title used in citations.
    pub short_title: String,
    /// Official citation: `S.C. 1995, c. 39`.
    pub citation: String,
    /// Date of the version read, as the person wrote it.
    pub version: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Where it can be read.
    pub link: String,
    /// Members this version does not know.
    pub unknown: Unknown,
}

impl Law {
    /// An empty law.
    pub fn new(id: LawId) -> Self {
        Self {
            id,
            title: String::new(),
            short_title: String::new(),
            citation: String::new(),
            version: String::new(),
            language: String::new(),
            link: String::new(),
            unknown: Unknown::new(),
        }
    }

    /// The name to cite it by: the short title, or else the title.
    pub fn cite_as(&self) -> &str {
        if self.short_title.trim().is_empty() { &self.title } else { &self.short_title }
    }
}

/// A checklist as it stood when it was answered, so that a file can be read without the app.
#[derive(Clone, Debug, PartialEq)]
pub struct AnsweredChecklist {
    /// Its id.
    pub id: ChecklistId,
    /// Its version.
    pub version: String,
    /// Its content hash.
    pub hash: String,
    /// Its title.
    pub title: String,
    /// The texts answered, by item.
    pub items: BTreeMap<ItemId, AnsweredItem>,
    /// Texts of earlier versions, so that what was found on them stays readable: of items that no longer exist, and of
    /// items that read differently now whose finding nobody has looked at again.
    pub withdrawn: BTreeMap<ItemId, AnsweredItem>,
    /// The items chosen; `None` for all of them.
    pub only: Option<BTreeSet<ItemId>>,
    /// The whole file of a checklist that does not ship with the program, so that it travels along.
    pub source: Option<Rc<str>>,
    /// Members this version does not know.
    pub unknown: Unknown,
}

/// The text of an item as it was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct AnsweredItem {
    /// Place in the instrument.
    pub pinpoint: String,
    /// Short title.
    pub title: String,
    /// The requirement.
    pub requirement: String,
    /// Strength of duty.
    pub force: Force,
    /// Elements and their texts, in order.
    pub elements: Vec<(ElementId, String)>,
}

impl AnsweredItem {
    /// Takes the text from an item.
    pub fn of(item: &Item) -> Self {
        Self {
            pinpoint: item.pinpoint.clone(),
            title: item.title.clone(),
            requirement: item.requirement.clone(),
            force: item.force,
            elements: item.elements.iter().map(|e| (e.id.clone(), e.text.clone())).collect(),
        }
    }
}

impl AnsweredChecklist {
    /// Takes the texts from a checklist.
    pub fn of(checklist: &Checklist) -> Self {
        Self {
            id: checklist.id.clone(),
            version: checklist.version.to_string(),
            hash: checklist.hash.clone(),
            title: checklist.title.clone(),
            items: checklist.items().map(|item| (item.id.clone(), AnsweredItem::of(item))).collect(),
            withdrawn: BTreeMap::new(),
            only: None,
            source: checklist.source.clone(),
            unknown: Unknown::new(),
        }
    }
}
