//! A checklist: an instrument broken into items that a reader of statutes can answer.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::domain::force::{Force, InstrumentStatus, RelationKind, Scorable, SourceStatus, Stage};
use crate::domain::ids::{ChecklistId, ConditionId, ElementId, ItemId, SectionId, TopicId};

/// A checklist as read from `checklists/<slug>/checklist.yaml`.
#[derive(Clone, Debug, PartialEq)]
pub struct Checklist {
    /// Name of its folder.
    pub id: ChecklistId,
    /// Version of the content; changed content means a new one.
    pub version: semver::Version,
    /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
    pub hash: String,
    /// BCP 47 tag of the language the texts are written in.
    pub language: String,
    /// Full title.
    pub title: String,
    /// Title for headings and lists.
    pub short_title: String,
    /// The text it is derived from.
    pub instrument: Instrument,
    /// The instrument's own numbered units, each of which an item or `not_scored` accounts for.
    pub source_units: Vec<String>,
    /// Subjects that cut across sections.
    pub topics: Vec<Topic>,
    /// Questions asked once for an assessment.
    pub conditions: Vec<Condition>,
    /// What the instrument does not require, so that its absence is no gap.
    pub not_required: Vec<NotRequired>,
    /// Sections in the order of the instrument.
    pub sections: Vec<Section>,
    /// Units of the instrument that have no item, with the reason.
    pub not_scored: Vec<NotScored>,
    /// The checklist to whose sections this one adds items; `None` for a checklist of its own.
    pub extends: Option<ChecklistId>,
    /// The file as it was read, of a checklist that does not ship with the program; it travels with an assessment.
    pub source: Option<Rc<str>>,
    /// What became of items of earlier versions whose id changed or went, oldest first.
    pub changes: Vec<Change>,
}

impl Checklist {
    /// All items in the order of the instrument.
    pub fn items(&self) -> impl Iterator<Item = &Rc<Item>> {
        self.sections.iter().flat_map(|section| section.items.iter())
    }

    /// The item with this id.
    pub fn item(&self, id: &ItemId) -> Option<&Rc<Item>> {
        self.items().find(|item| &item.id == id)
    }

    /// The section that holds this item.
    pub fn section_of(&self, id: &ItemId) -> Option<&Section> {
        self.sections.iter().find(|section| section.items.iter().any(|item| &item.id == id))
    }

    /// The checklist with these items alone; sections of which none is left go.
    pub fn narrowed(&self, only: &BTreeSet<ItemId>) -> Self {
        let mut narrowed = self.clone();
        for section in &mut narrowed.sections {
            section.items.retain(|item| only.contains(&item.id));
        }
        narrowed.sections.retain(|section| !section.items.is_empty());
        narrowed
    }

    /// An extension with what it takes from its base: headings of sections it shares with it, and the subjects and
    /// questions that its items name without declaring them.
    pub fn grounded(&self, base: &Self) -> Self {
        let mut grounded = self.clone();
        for section in &mut grounded.sections {
            let Some(shared) = base.sections.iter().find(|shared| shared.id == section.id) else { continue };
            if section.title.trim().is_empty() {
                section.title.clone_from(&shared.title);
            }
            if section.number.trim().is_empty() {
                section.number.clone_from(&shared.number);
            }
        }
        let named = |topic: &&Topic| {
            self.items().any(|item| item.topics.contains(&topic.id)) && self.topics.iter().all(|own| own.id != topic.id)
        };
        grounded.topics.extend(base.topics.iter().filter(named).cloned());
        let asked = |condition: &&Condition| {
            self.condition(&condition.id).is_none()
                && self.items().any(|item| item.asks.as_ref() == Some(&condition.id))
        };
        grounded.conditions.extend(base.conditions.iter().filter(asked).cloned());
        grounded
    }

    /// The question with this id.
    pub fn condition(&self, id: &ConditionId) -> Option<&Condition> {
        self.conditions.iter().find(|condition| &condition.id == id)
    }
}

/// The treaty, model law or document a checklist is derived from.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    /// Official title.
    pub title: String,
    /// UN symbol, empty where there is none.
    pub symbol: String,
    /// Date of adoption or issue, ISO 8601, empty where unknown.
    pub date: String,
    /// What kind of text it is.
    pub status: InstrumentStatus,
    /// Sentences a reader must see before relying on the checklist.
    pub cautions: Vec<String>,
}

/// A subject that cuts across sections.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Its name.
    pub title: String,
}

/// A yes-or-no question on which items depend; they apply when the answer is yes.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Its id.
    pub id: ConditionId,
    /// The question.
    pub question: String,
    /// How to answer it.
    pub hint: String,
    /// The unit of the instrument that states the condition.
    pub unit: String,
}

/// Something the instrument does not require.
#[derive(Clone, Debug, PartialEq)]
pub struct NotRequired {
    /// What is not required.
    pub text: String,
    /// Why one can say so.
    pub basis: String,
}

/// A section, as a rule one article.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// Number as printed: `8`.
    pub number: String,
    /// Heading in our words.
    pub title: String,
    /// Items in the order of the instrument.
    pub items: Vec<Rc<Item>>,
}

/// One requirement at one pinpoint, in our own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Permanent id.
    pub id: ItemId,
    /// Place in the instrument as lawyers cite it: `art. 8(1)(b)`.
    pub pinpoint: String,
    /// Units of the instrument it covers.
    pub units: Vec<String>,
    /// Short title.
    pub title: String,
    /// The requirement, plain text.
    pub requirement: String,
    /// The treaty's own strength of duty.
    pub force: Force,
    /// The treaty's own verb, `shall consider`; empty where there is none.
    pub verb: String,
    /// The treaty's own qualifier; empty unless the force is qualified.
    pub qualifier: String,
    /// The condition in words; empty unless the force is conditional.
    pub condition: String,
    /// The question, asked once for the assessment, on whose yes the item applies.
    pub asks: Option<ConditionId>,
    /// Whether legislation can answer it.
    pub scorable: Scorable,
    /// Why it is not scored; empty for scored items.
    pub unscored_reason: String,
    /// Whether to ask how the national rule compares in reach.
    pub scope: bool,
    /// The separate things the law must say.
    pub elements: Vec<Element>,
    /// Sets of elements any one of which is enough; empty means that all elements are needed.
    pub alternatives: Vec<Vec<ElementId>>,
    /// How to read a statute for it; Markdown.
    pub guidance: String,
    /// Subjects.
    pub topics: Vec<TopicId>,
    /// Stages of the life cycle it bears on.
    pub stages: Vec<Stage>,
    /// How far our reading was verified.
    pub source: SourceStatus,
    /// Paragraphs of the Legislative Guide: `65-90`.
    pub guide: Vec<String>,
    /// Search terms by language tag.
    pub terms: BTreeMap<String, Vec<String>>,
    /// How it stands to other items.
    pub relations: Vec<Relation>,
    /// To whom the source speaks, where that is not simply its parties; may be empty.
    pub addressee: String,
    /// What a provision on it must settle, for whoever drafts one; plain texts.
    pub drafting: Vec<String>,
}

impl Item {
    /// Whether a verdict on it enters a figure: legislation can answer it, and its force has a figure.
    pub fn is_scored(&self) -> bool {
        self.is_answerable() && self.force.group().is_some()
    }

    /// Whether legislation can answer it at all.
    pub fn is_answerable(&self) -> bool {
        matches!(self.scorable, Scorable::Law | Scorable::LegalBasis)
    }
}

/// One thing the law must say.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Id, unique in its item.
    pub id: ElementId,
    /// A statement about national law, true or false by itself.
    pub text: String,
    /// Qualifier that attaches to this element alone; may be empty.
    pub note: String,
}

/// How an item stands to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The other item.
    pub to: ItemId,
    /// In what way.
    pub kind: RelationKind,
    /// Why, in one line.
    pub rationale: String,
}

/// What became of items between two versions: one id to several is a split, several to one a merger, one to another a
/// move, and no new id a withdrawal.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The version that made the change.
    pub since: semver::Version,
    /// Ids before.
    pub from: Vec<ItemId>,
    /// Ids after; empty where the items were withdrawn.
    pub to: Vec<ItemId>,
    /// Why, in one line; may be empty.
    pub note: String,
}

/// A unit of the instrument without an item.
#[derive(Clone, Debug, PartialEq)]
pub struct NotScored {
    /// The unit.
    pub unit: String,
    /// Whom it addresses.
    pub addressee: String,
    /// Why it has no item.
    pub reason: String,
}
