//! Between the checklist file as written and the checklist the rest of the program sees; one function each way.

use std::rc::Rc;

use crate::domain::checklist::{
    Change, Checklist, Condition, Element, Instrument, Item, NotRequired, NotScored, Relation, Section, Topic,
};
use crate::domain::force::{Force, InstrumentStatus, RelationKind, Scorable, SourceStatus, Stage};
use crate::domain::format::raw_checklist as raw;
use crate::domain::ids::ChecklistId;

/// The checklist of a file. What the file does not say, or says in words nobody knows, gets the value that claims least:
/// such an item enters no figure.
pub(super) fn from_raw(id: &ChecklistId, hash: String, raw: raw::Checklist) -> Checklist {
    let raw::Instrument { title, symbol, date, status, cautions } = raw.instrument;
    let status = InstrumentStatus::from_key(&status).unwrap_or(InstrumentStatus::SecretariatPaper);
    let topics = raw.topics.into_iter().map(|raw::Topic { id, title }| Topic { id: id.into(), title });
    let conditions = raw.conditions.into_iter();
    let not_required = raw.not_required.into_iter();
    let not_scored = raw.not_scored.into_iter();
    Checklist {
        id: id.clone(),
        version: semver::Version::parse(&raw.version).unwrap_or(semver::Version::new(0, 0, 0)),
        hash,
        language: raw.language,
        title: raw.title,
        short_title: raw.short_title,
        instrument: Instrument { title, symbol, date, status, cautions },
        source_units: raw.source_units,
        topics: topics.collect(),
        conditions: conditions
            .map(|raw::Condition { id, question, hint, unit }| Condition { id: id.into(), question, hint, unit })
            .collect(),
        not_required: not_required.map(|raw::NotRequired { text, basis }| NotRequired { text, basis }).collect(),
        sections: raw.sections.into_iter().map(section_from).collect(),
        not_scored: not_scored
            .map(|raw::NotScored { unit, addressee, reason }| NotScored { unit, addressee, reason })
            .collect(),
        source: None,
        extends: (!raw.extends.is_empty()).then(|| raw.extends.into()),
        changes: raw.changes.into_iter().map(change_from).collect(),
    }
}

fn change_from(raw: raw::Change) -> Change {
    Change {
        since: semver::Version::parse(&raw.since).unwrap_or(semver::Version::new(0, 0, 0)),
        from: raw.from.into_iter().map(Into::into).collect(),
        to: raw.to.into_iter().map(Into::into).collect(),
        note: raw.note,
    }
}

fn section_from(raw: raw::Section) -> Section {
    let items = raw.items.into_iter().map(|item| Rc::new(item_from(item))).collect();
    Section { id: raw.id.into(), number: raw.number, title: raw.title, items }
}

fn item_from(raw: raw::Item) -> Item {
    let elements = raw.elements.into_iter();
    let relations = raw.relations.into_iter().filter_map(|raw::Relation { to, kind, rationale }| {
        let kind = RelationKind::from_key(&kind)?;
        Some(Relation { to: to.into(), kind, rationale })
    });
    let alternatives = raw.alternatives.into_iter();
    Item {
        id: raw.id.into(),
        pinpoint: raw.pinpoint,
        units: raw.units,
        title: raw.title,
        requirement: raw.requirement,
        force: Force::from_key(&raw.force).unwrap_or(Force::Context),
        verb: raw.verb,
        qualifier: raw.qualifier,
        condition: raw.condition,
        asks: (!raw.asks.is_empty()).then(|| raw.asks.into()),
        scorable: Scorable::from_key(&raw.scorable).unwrap_or(Scorable::Practice),
        unscored_reason: raw.unscored_reason,
        scope: raw.scope,
        elements: elements.map(|raw::Element { id, text, note }| Element { id: id.into(), text, note }).collect(),
        alternatives: alternatives.map(|set| set.into_iter().map(Into::into).collect()).collect(),
        guidance: raw.guidance,
        topics: raw.topics.into_iter().map(Into::into).collect(),
        stages: raw.stages.iter().filter_map(|stage| Stage::from_key(stage)).collect(),
        source: SourceStatus::from_key(&raw.source).unwrap_or(SourceStatus::SecondHand),
        guide: raw.guide,
        terms: raw.terms,
        relations: relations.collect(),
        addressee: raw.addressee,
        drafting: raw.drafting,
    }
}

/// The file of a checklist.
pub(super) fn to_raw(checklist: &Checklist) -> raw::Checklist {
    let instrument = &checklist.instrument;
    let topics = checklist.topics.iter();
    let conditions = checklist.conditions.iter().cloned();
    let not_required = checklist.not_required.iter().cloned();
    let not_scored = checklist.not_scored.iter().cloned();
    raw::Checklist {
        format: raw::FORMAT,
        version: checklist.version.to_string(),
        language: checklist.language.clone(),
        title: checklist.title.clone(),
        short_title: checklist.short_title.clone(),
        instrument: raw::Instrument {
            title: instrument.title.clone(),
            symbol: instrument.symbol.clone(),
            date: instrument.date.clone(),
            status: instrument.status.key().to_owned(),
            cautions: instrument.cautions.clone(),
        },
        source_units: checklist.source_units.clone(),
        topics: topics.map(|topic| raw::Topic { id: topic.id.to_string(), title: topic.title.clone() }).collect(),
        conditions: conditions
            .map(|Condition { id, question, hint, unit }| raw::Condition { id: id.to_string(), question, hint, unit })
            .collect(),
        not_required: not_required.map(|NotRequired { text, basis }| raw::NotRequired { text, basis }).collect(),
        sections: checklist.sections.iter().map(section_to).collect(),
        not_scored: not_scored
            .map(|NotScored { unit, addressee, reason }| raw::NotScored { unit, addressee, reason })
            .collect(),
        extends: checklist.extends.as_ref().map(ToString::to_string).unwrap_or_default(),
        changes: checklist.changes.iter().map(change_to).collect(),
    }
}

fn change_to(change: &Change) -> raw::Change {
    raw::Change {
        since: change.since.to_string(),
        from: change.from.iter().map(ToString::to_string).collect(),
        to: change.to.iter().map(ToString::to_string).collect(),
        note: change.note.clone(),
    }
}

fn section_to(section: &Section) -> raw::Section {
    let items = section.items.iter().map(|item| item_to(item)).collect();
    raw::Section { id: section.id.to_string(), number: section.number.clone(), title: section.title.clone(), items }
}

fn item_to(item: &Item) -> raw::Item {
    let elements = item.elements.iter().cloned();
    let relations = item.relations.iter();
    raw::Item {
        id: item.id.to_string(),
        pinpoint: item.pinpoint.clone(),
        units: item.units.clone(),
        title: item.title.clone(),
        requirement: item.requirement.clone(),
        force: item.force.key().to_owned(),
        verb: item.verb.clone(),
        qualifier: item.qualifier.clone(),
        condition: item.condition.clone(),
        asks: item.asks.as_ref().map(ToString::to_string).unwrap_or_default(),
        scorable: item.scorable.key().to_owned(),
        unscored_reason: item.unscored_reason.clone(),
        scope: item.scope,
        elements: elements.map(|Element { id, text, note }| raw::Element { id: id.to_string(), text, note }).collect(),
        alternatives: item.alternatives.iter().map(|set| set.iter().map(ToString::to_string).collect()).collect(),
        guidance: item.guidance.clone(),
        topics: item.topics.iter().map(ToString::to_string).collect(),
        stages: item.stages.iter().map(|stage| stage.key().to_owned()).collect(),
        source: item.source.key().to_owned(),
        guide: item.guide.clone(),
        terms: item.terms.clone(),
        relations: relations
            .map(|Relation { to, kind, rationale }| raw::Relation {
                to: to.to_string(),
                kind: kind.key().to_owned(),
                rationale: rationale.clone(),
            })
            .collect(),
        addressee: item.addressee.clone(),
        drafting: item.drafting.clone(),
    }
}
