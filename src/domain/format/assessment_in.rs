//! From the assessment file as written to the assessment the rest of the program sees.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value;

use crate::domain::assessment::{AnsweredChecklist, AnsweredItem, Assessment, Jurisdiction, Law};
use crate::domain::context::{Context, ThreatLevel, Treaty, TreatyRecord, TreatyStatus};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::finding::{Assistance, Carried, Citation, ElementVerdict, Finding, Unknown, Verdict, WorkflowState};
use crate::domain::force::{Force, RelationKind, Stage};
use crate::domain::format::law_text;
use crate::domain::format::raw_assessment::{self as raw, Members};
use crate::domain::format::raw_law::Found;
use crate::domain::format::shape::clip;
use crate::domain::format::stash::{Problems, Word, keep, take, to_unknown};
use crate::domain::ids::{ElementId, ItemId, LawId};
use crate::domain::provision::LawText;

pub(super) fn assessment(raw: raw::Assessment, problems: &mut Problems<'_>) -> Assessment {
    let mut unknown = to_unknown(raw.unknown);
    keep("state", raw.state.unknown, &mut unknown);
    let context = context(raw.context, problems);
    let profile = take("profile", raw.profile, &mut unknown, problems);
    let checklists = raw.checklists.into_iter();
    let checklists = checklists.map(|raw| Rc::new(checklist(raw, problems))).collect();
    let findings = raw.findings.into_iter();
    let findings = findings
        .map(|(item, raw)| {
            let item = ItemId::from(item);
            problems.item = Some(item.clone());
            (item, Rc::new(finding(raw, problems)))
        })
        .collect();
    problems.item = None;
    let laws: Vec<Law> = raw.laws.into_iter().map(law).collect();
    let texts = law_texts(raw.texts, &laws, &mut unknown, problems);
    Assessment {
        id: raw.id.into(),
        title: raw.title,
        state: Jurisdiction { code: raw.state.code, name: raw.state.name },
        reviewer: raw.reviewer,
        date: raw.date,
        report_language: raw.report_language,
        context,
        conditions: raw.conditions.into_iter().map(|(id, answer)| (id.into(), answer)).collect(),
        laws,
        texts,
        profile,
        checklists,
        findings,
        created: raw.created,
        changed: raw.changed,
        unknown,
    }
}

fn law(raw: raw::Law) -> Law {
    Law {
        id: raw.id.into(),
        title: raw.title,
        short_title: raw.short_title,
        citation: raw.citation,
        version: raw.version,
        language: raw.language,
        link: raw.link,
        unknown: to_unknown(raw.unknown),
    }
}

/// The texts of registered laws. What cannot be read, or belongs to no law, is stashed as it stands.
fn law_texts(
    raw: BTreeMap<String, Found>,
    laws: &[Law],
    unknown: &mut Unknown,
    problems: &mut Problems<'_>,
) -> BTreeMap<LawId, Rc<LawText>> {
    let mut strange = Members::new();
    let mut texts = BTreeMap::new();
    for (id, found) in raw {
        let registered = laws.iter().find(|law| law.id.as_str() == id);
        let told = registered.map_or(id.as_str(), |law| law.cite_as());
        match (found, registered) {
            (Found::Read(raw), Some(_)) if law_text::too_many(&raw).is_none() => {
                texts.insert(LawId::from(id), Rc::new(law_text::read(*raw, problems)));
            }
            (found, registered) => {
                let problem = match registered {
                    Some(_) => Diagnostic::error("unreadable-text", problems.place()),
                    None => Diagnostic::warning("text-without-law", problems.place()),
                };
                problems.found.push(problem.with("law", clip(told)).with("detail", found.fault()));
                strange.insert(id, serde_json::to_value(found).unwrap_or_default());
            }
        }
    }
    keep("texts", strange, unknown);
    texts
}

fn context(raw: raw::Context, problems: &mut Problems<'_>) -> Context {
    let mut unknown = to_unknown(raw.unknown);
    let reception = take("reception", raw.reception, &mut unknown, problems);
    let mut context = Context {
        problems: raw.problems,
        threat_note: raw.threat_note,
        reception,
        reception_note: raw.reception_note,
        other_instruments: raw.other_instruments,
        ..Context::default()
    };
    let mut strange = Members::new();
    for (stage, level) in raw.threats {
        match (Stage::from_key(&stage), level.as_str().and_then(ThreatLevel::from_key)) {
            (Some(stage), Some(level)) => {
                context.threats.insert(stage, level);
            }
            (None, _) => {
                problems.unknown_value("threats", &Value::from(stage.as_str()), &Stage::words());
                strange.insert(stage, level);
            }
            (Some(_), None) => {
                problems.unknown_value(&stage, &level, &ThreatLevel::words());
                strange.insert(stage, level);
            }
        }
    }
    keep("threats", strange, &mut unknown);
    let mut strange = Members::new();
    for (name, record) in raw.treaties {
        let treaty = Treaty::from_key(&name);
        if treaty.is_none() {
            problems.unknown_value("treaties", &Value::from(name.as_str()), &Treaty::words());
            strange.insert(name, serde_json::to_value(record).unwrap_or_default());
            continue;
        }
        let mut rest: Unknown = to_unknown(record.unknown);
        let status = take("status", record.status, &mut rest, problems).unwrap_or(TreatyStatus::Unknown);
        let record = TreatyRecord { status, since: record.since, note: record.note };
        context.treaties.extend(treaty.map(|treaty| (treaty, record)));
        if !rest.is_empty() {
            strange.insert(name, Value::Object(rest.into_iter().collect()));
        }
    }
    keep("treaties", strange, &mut unknown);
    context.unknown = unknown;
    context
}

pub(super) fn checklist(raw: raw::Answered, problems: &mut Problems<'_>) -> AnsweredChecklist {
    let mut unknown = to_unknown(raw.unknown);
    let items = texts("items", raw.items, &mut unknown, problems);
    let withdrawn = texts("withdrawn", raw.withdrawn, &mut unknown, problems);
    let only = raw.only.map(|items| items.into_iter().map(ItemId::from).collect());
    let source = raw.source.map(Rc::from);
    let raw::Answered { id, version, hash, title, .. } = raw;
    AnsweredChecklist { id: id.into(), version, hash, title, items, withdrawn, only, source, unknown }
}

fn texts(
    key: &str,
    raw: BTreeMap<String, raw::AnsweredItem>,
    unknown: &mut Unknown,
    problems: &mut Problems<'_>,
) -> BTreeMap<ItemId, AnsweredItem> {
    let mut strange = Members::new();
    let items = raw
        .into_iter()
        .map(|(id, raw)| {
            let id = ItemId::from(id);
            problems.item = Some(id.clone());
            let (item, rest) = answered(raw, problems);
            if !rest.is_empty() {
                strange.insert(id.to_string(), Value::Object(rest.into_iter().collect()));
            }
            (id, item)
        })
        .collect();
    problems.item = None;
    keep(key, strange, unknown);
    items
}

fn answered(raw: raw::AnsweredItem, problems: &mut Problems<'_>) -> (AnsweredItem, Unknown) {
    let mut rest = to_unknown(raw.unknown);
    // A force nobody knows claims nothing.
    let force = take("force", Some(raw.force), &mut rest, problems).unwrap_or(Force::Context);
    let mut strange = Members::new();
    let elements = raw.elements.into_iter();
    let elements = elements
        .map(|element| {
            if !element.unknown.is_empty() {
                strange.insert(element.id.clone(), Value::Object(element.unknown));
            }
            (ElementId::from(element.id), element.text)
        })
        .collect();
    keep("elements", strange, &mut rest);
    let raw::AnsweredItem { pinpoint, title, requirement, .. } = raw;
    (AnsweredItem { pinpoint, title, requirement, force, elements }, rest)
}

pub(super) fn finding(raw: raw::Finding, problems: &mut Problems<'_>) -> Finding {
    let mut unknown = to_unknown(raw.unknown);
    let mut finding = Finding {
        verdict: take("verdict", raw.verdict, &mut unknown, problems).unwrap_or(Verdict::NotAssessed),
        scope: take("scope", raw.scope, &mut unknown, problems),
        citations: raw.citations.into_iter().map(citation).collect(),
        reasoning: raw.reasoning,
        recommendation: raw.recommendation,
        proposed_wording: raw.proposed_wording,
        priority: take("priority", raw.priority, &mut unknown, problems),
        responsible_body: raw.responsible_body,
        planned_date: raw.planned_date,
        assistance_note: raw.assistance_note,
        good_practice: raw.good_practice,
        practice_note: raw.practice_note,
        internal_note: raw.internal_note,
        carried: carried(raw.carried, &mut unknown, problems),
        recheck: raw.recheck,
        state: take("state", raw.state, &mut unknown, problems).unwrap_or(WorkflowState::ToDo),
        reviewer: raw.reviewer,
        changed: raw.changed,
        ..Finding::default()
    };
    let mut strange = Members::new();
    for (id, value) in raw.elements {
        match value.as_str().and_then(ElementVerdict::from_key) {
            Some(verdict) => {
                finding.elements.insert(id.into(), verdict);
            }
            None => {
                problems.unknown_value(&id, &value, &ElementVerdict::words());
                strange.insert(id, value);
            }
        }
    }
    keep("elements", strange, &mut unknown);
    let mut strange = Vec::new();
    for value in raw.assistance {
        match value.as_str().and_then(Assistance::from_key) {
            Some(kind) => {
                finding.assistance.insert(kind);
            }
            None => {
                problems.unknown_value("assistance", &value, &Assistance::words());
                strange.push(value);
            }
        }
    }
    if !strange.is_empty() {
        unknown.insert("assistance".to_owned(), Value::Array(strange));
    }
    finding.unknown = unknown;
    finding
}

/// Where a finding was taken from; what cannot be read is stashed whole.
fn carried(value: Option<Value>, unknown: &mut Unknown, problems: &mut Problems<'_>) -> Option<Carried> {
    let value = value?;
    let carried = carried_of(&value);
    if carried.is_none() {
        problems.unknown_value("carried", &value, &RelationKind::words());
        unknown.insert("carried".to_owned(), value);
    }
    carried
}

fn carried_of(value: &Value) -> Option<Carried> {
    let mut members = value.as_object()?.clone();
    let mut text = |key: &str| members.remove(key)?.as_str().map(str::to_owned);
    let (from, time) = (text("from")?.into(), text("time").unwrap_or_default());
    let relation = RelationKind::from_key(&text("relation")?)?;
    let verdict = Verdict::from_key(&text("verdict")?)?;
    Some(Carried { from, relation, verdict, time, unknown: to_unknown(members) })
}

fn citation(raw: raw::Citation) -> Citation {
    Citation {
        law: raw.law.map(Into::into),
        act: raw.act,
        provision: raw.provision,
        quote: raw.quote,
        print: raw.print,
        language: raw.language,
        translation: raw.translation,
        version: raw.version,
        link: raw.link,
        unknown: to_unknown(raw.unknown),
    }
}
