//! From the assessment to its file as written; what was not understood when it was read goes back to its place.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::value::RawValue;

use crate::domain::assessment::{AnsweredChecklist, AnsweredItem, Assessment, Law};
use crate::domain::context::{Context, TreatyStatus};
use crate::domain::finding::{Carried, Citation, Finding, Verdict, WorkflowState};
use crate::domain::format::assessment::FORMAT;
use crate::domain::format::raw_assessment::{self as raw, Members, VERSION};
use crate::domain::format::raw_law::Found;
use crate::domain::format::stash::{put, recall, to_members};
use crate::domain::format::{law_text, lines};
use crate::domain::ids::{ItemId, LawId};
use crate::domain::provision::LawText;

/// An assessment without its checklists and findings.
pub(super) fn head(assessment: &Assessment) -> raw::Assessment {
    let mut unknown = to_members(&assessment.unknown);
    let state = raw::State {
        code: assessment.state.code.clone(),
        name: assessment.state.name.clone(),
        unknown: recall("state", &mut unknown),
    };
    // Texts of laws are written apart, but for what stands in the place of one and could not be read.
    let strange = recall("texts", &mut unknown).into_iter();
    let strange = strange.filter(|(law, _)| !assessment.texts.contains_key(&LawId::from(law.as_str())));
    let profile = put("profile", assessment.profile, &mut unknown);
    raw::Assessment {
        format: FORMAT.to_owned(),
        version: VERSION,
        id: assessment.id.to_string(),
        title: assessment.title.clone(),
        state,
        reviewer: assessment.reviewer.clone(),
        date: assessment.date.clone(),
        report_language: assessment.report_language.clone(),
        created: assessment.created.clone(),
        changed: assessment.changed.clone(),
        context: context(&assessment.context),
        conditions: assessment.conditions.iter().map(|(id, answer)| (id.to_string(), *answer)).collect(),
        laws: assessment.laws.iter().map(law).collect(),
        findings: Default::default(),
        profile,
        checklists: Vec::new(),
        texts: strange.map(|(law, value)| (law, Found::Strange(value, String::new()))).collect(),
        unknown,
    }
}

/// The text of a law as it stands in a file, with a line for each of its blocks.
pub(super) fn law_text(text: &LawText) -> Option<Found> {
    let lines = lines::write(&law_text::write(text), 4);
    RawValue::from_string(lines).ok().map(Found::Written)
}

fn law(law: &Law) -> raw::Law {
    raw::Law {
        id: law.id.to_string(),
        title: law.title.clone(),
        short_title: law.short_title.clone(),
        citation: law.citation.clone(),
        version: law.version.clone(),
        language: law.language.clone(),
        link: law.link.clone(),
        unknown: to_members(&law.unknown),
    }
}

fn context(context: &Context) -> raw::Context {
    let mut unknown = to_members(&context.unknown);
    let reception = put("reception", context.reception, &mut unknown);
    let mut threats = recall("threats", &mut unknown);
    threats.extend(context.threats.iter().map(|(stage, level)| (stage.key().to_owned(), Value::from(level.key()))));
    let mut strange = recall("treaties", &mut unknown);
    let mut treaties = BTreeMap::new();
    for (treaty, record) in &context.treaties {
        let mut rest = recall(treaty.key(), &mut strange);
        let told = Some(record.status).filter(|status| *status != TreatyStatus::Unknown);
        let status = put("status", told, &mut rest);
        let raw = raw::Treaty { status, since: record.since.clone(), note: record.note.clone(), unknown: rest };
        treaties.insert(treaty.key().to_owned(), raw);
    }
    for (name, value) in strange {
        if let Value::Object(unknown) = value {
            treaties.insert(name, raw::Treaty { unknown, ..raw::Treaty::default() });
        }
    }
    raw::Context {
        problems: context.problems.clone(),
        threats,
        threat_note: context.threat_note.clone(),
        reception,
        reception_note: context.reception_note.clone(),
        treaties,
        other_instruments: context.other_instruments.clone(),
        unknown,
    }
}

/// An answered checklist.
pub(super) fn checklist(checklist: &AnsweredChecklist) -> raw::Answered {
    let mut unknown = to_members(&checklist.unknown);
    let items = texts(&checklist.items, recall("items", &mut unknown));
    let withdrawn = texts(&checklist.withdrawn, recall("withdrawn", &mut unknown));
    raw::Answered {
        id: checklist.id.to_string(),
        version: checklist.version.clone(),
        hash: checklist.hash.clone(),
        title: checklist.title.clone(),
        items,
        withdrawn,
        only: checklist.only.as_ref().map(|items| items.iter().map(ToString::to_string).collect()),
        source: checklist.source.as_deref().map(str::to_owned),
        unknown,
    }
}

fn texts(items: &BTreeMap<ItemId, AnsweredItem>, mut strange: Members) -> BTreeMap<String, raw::AnsweredItem> {
    items.iter().map(|(id, item)| (id.to_string(), answered(item, recall(id.as_str(), &mut strange)))).collect()
}

fn answered(item: &AnsweredItem, mut rest: Members) -> raw::AnsweredItem {
    let mut strange = recall("elements", &mut rest);
    let elements = item.elements.iter();
    raw::AnsweredItem {
        pinpoint: item.pinpoint.clone(),
        title: item.title.clone(),
        requirement: item.requirement.clone(),
        // Nobody edits the text that was answered, so that an unknown force is still the right one.
        force: rest.remove("force").unwrap_or_else(|| Value::from(item.force.key())),
        elements: elements
            .map(|(id, text)| raw::AnsweredElement {
                id: id.to_string(),
                text: text.clone(),
                unknown: recall(id.as_str(), &mut strange),
            })
            .collect(),
        unknown: rest,
    }
}

/// One finding.
pub(super) fn finding(finding: &Finding) -> raw::Finding {
    let mut unknown = to_members(&finding.unknown);
    let verdict = Some(finding.verdict).filter(|verdict| *verdict != Verdict::NotAssessed);
    let state = Some(finding.state).filter(|state| *state != WorkflowState::ToDo);
    let mut elements = recall("elements", &mut unknown);
    let verdicts = finding.elements.iter();
    elements.extend(verdicts.map(|(id, verdict)| (id.to_string(), Value::from(verdict.key()))));
    let mut assistance: Vec<Value> = finding.assistance.iter().map(|kind| Value::from(kind.key())).collect();
    if let Some(Value::Array(strange)) = unknown.remove("assistance") {
        assistance.extend(strange);
    }
    raw::Finding {
        verdict: put("verdict", verdict, &mut unknown),
        scope: put("scope", finding.scope, &mut unknown),
        elements,
        citations: finding.citations.iter().map(citation).collect(),
        reasoning: finding.reasoning.clone(),
        recommendation: finding.recommendation.clone(),
        proposed_wording: finding.proposed_wording.clone(),
        priority: put("priority", finding.priority, &mut unknown),
        responsible_body: finding.responsible_body.clone(),
        planned_date: finding.planned_date.clone(),
        assistance,
        assistance_note: finding.assistance_note.clone(),
        good_practice: finding.good_practice.clone(),
        practice_note: finding.practice_note.clone(),
        internal_note: finding.internal_note.clone(),
        carried: carried(finding.carried.as_ref(), &mut unknown),
        recheck: finding.recheck.clone(),
        state: put("state", state, &mut unknown),
        reviewer: finding.reviewer.clone(),
        changed: finding.changed.clone(),
        unknown,
    }
}

fn carried(carried: Option<&Carried>, unknown: &mut Members) -> Option<Value> {
    let stashed = unknown.remove("carried");
    let written = carried.map(|carried| {
        let mut members = to_members(&carried.unknown);
        let known = [
            ("from", carried.from.as_str()),
            ("relation", carried.relation.key()),
            ("verdict", carried.verdict.key()),
            ("time", &carried.time),
        ];
        members.extend(known.map(|(key, text)| (key.to_owned(), Value::from(text))));
        Value::Object(members)
    });
    written.or(stashed)
}

fn citation(citation: &Citation) -> raw::Citation {
    raw::Citation {
        law: citation.law.as_ref().map(ToString::to_string),
        act: citation.act.clone(),
        provision: citation.provision.clone(),
        quote: citation.quote.clone(),
        print: citation.print.clone(),
        language: citation.language.clone(),
        translation: citation.translation.clone(),
        version: citation.version.clone(),
        link: citation.link.clone(),
        unknown: to_members(&citation.unknown),
    }
}
