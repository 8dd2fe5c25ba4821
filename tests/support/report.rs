//! A small checklist and assessments for tests.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "each test uses a part of it")]

use std::collections::BTreeMap;
use std::rc::Rc;

use lacuna::domain::assessment::{AnsweredChecklist, AnsweredItem, Assessment, Jurisdiction, Law};
use lacuna::domain::checklist::{
    Checklist, Condition, Element, Instrument, Item, NotRequired, NotScored, Relation, Section,
};
use lacuna::domain::context::{Reception, ThreatLevel, Treaty, TreatyRecord, TreatyStatus};
use lacuna::domain::finding::{
    Assistance, Carried, Citation, ElementVerdict, Finding, Priority, Scope, Verdict, WorkflowState,
};
use lacuna::domain::force::{Force, InstrumentStatus, RelationKind, Scorable, SourceStatus, Stage};
use lacuna::domain::library::Library;

/// An item with little more than a name.
pub fn item(id: &str, pinpoint: &str, title: &str, force: Force) -> Item {
    Item {
        id: id.into(),
        pinpoint: pinpoint.into(),
        units: Vec::new(),
        title: title.into(),
        requirement: format!("National law does what the item on {} asks.", title.to_lowercase()),
        force,
        verb: "shall".into(),
        qualifier: String::new(),
        condition: String::new(),
        asks: None,
        scorable: Scorable::Law,
        unscored_reason: String::new(),
        scope: false,
        elements: Vec::new(),
        alternatives: Vec::new(),
        guidance: String::new(),
        topics: Vec::new(),
        stages: Vec::new(),
        source: SourceStatus::Verified,
        guide: Vec::new(),
        terms: BTreeMap::new(),
        relations: Vec::new(),
        addressee: String::new(),
        drafting: Vec::new(),
    }
}

fn element(id: &str, text: &str, note: &str) -> Element {
    Element { id: id.into(), text: text.into(), note: note.into() }
}

fn section(number: &str, title: &str, items: Vec<Item>) -> Section {
    let items = items.into_iter().map(Rc::new).collect();
    Section { id: format!("art-{number}").into(), number: number.into(), title: title.into(), items }
}

/// A checklist with an item of each kind a report treats by itself.
pub fn checklist() -> Rc<Checklist> {
    let offence = Item {
        stages: vec![Stage::Transfer],
        scope: true,
        elements: vec![
            element("movement", "Movement across a border without authorization is an offence.", ""),
            element("unmarked", "Movement of unmarked firearms is an offence.", "art. 3(e)"),
            element("transit", "Transit is covered.", ""),
        ],
        guide: vec!["211-220".into()],
        ..item("tp.5.1", "art. 5(1)", "Offence of illicit trafficking", Force::Mandatory)
    };
    let marks = Item {
        stages: vec![Stage::Marking, Stage::Investigation],
        qualifier: "Where possible; attaches to the year of import.".into(),
        elements: vec![
            element("country", "The mark names the country of import.", ""),
            element("year", "The mark names the year of import.", "where possible"),
        ],
        guide: vec!["65-90".into(), "92".into()],
        ..item("tp.8.1", "art. 8(1)", "Marking at import", Force::Qualified)
    };
    let records = Item {
        stages: vec![Stage::Investigation],
        relations: vec![Relation { to: "tp.8.1".into(), kind: RelationKind::Elaborates, rationale: "Marks.".into() }],
        addressee: String::new(),
        drafting: Vec::new(),
        ..item("tp.7.1", "art. 7", "Records kept for ten years", Force::Mandatory)
    };
    let deactivation = Item {
        condition: "The State takes deactivated firearms out of its definition.".into(),
        asks: Some("deactivated".into()),
        ..item("tp.9", "art. 9", "Deactivation is permanent", Force::Conditional)
    };
    let brokers = Item {
        asks: Some("brokers".into()),
        condition: "The State has a system for brokers.".into(),
        ..item("tp.15", "art. 15", "Brokers are registered", Force::Conditional)
    };
    let training = Item {
        scorable: Scorable::Practice,
        unscored_reason: "Training is given and not enacted.".into(),
        ..item("tp.14", "art. 14", "Training of officials", Force::Mandatory)
    };
    let basis =
        Item { scorable: Scorable::LegalBasis, ..item("tp.12", "art. 12", "Answers to traces", Force::Mandatory) };
    Rc::new(Checklist {
        id: "test-protocol".into(),
        version: semver::Version::new(1, 2, 0),
        hash: "9c417e02d5ab1f88".repeat(4),
        language: "en".into(),
        title: "Test Protocol, requirements for national law".into(),
        short_title: "Test Protocol".into(),
        instrument: Instrument {
            title: "Protocol for Tests".into(),
            symbol: "A/RES/0/0".into(),
            date: "2001-05-31".into(),
            status: InstrumentStatus::Binding,
            cautions: vec!["The English text alone was read.".into()],
        },
        source_units: Vec::new(),
        topics: Vec::new(),
        conditions: vec![
            Condition {
                id: "deactivated".into(),
                question: "Does a deactivated firearm stop being a firearm in law?".into(),
                hint: String::new(),
                unit: "9".into(),
            },
            Condition {
                id: "brokers".into(),
                question: "Is there a system for brokers?".into(),
                hint: String::new(),
                unit: "15".into(),
            },
        ],
        not_required: vec![NotRequired { text: "One central register.".into(), basis: "Art. 7 is silent.".into() }],
        sections: vec![
            section(
                "5",
                "Criminalization",
                vec![
                    offence,
                    item("tp.5.2", "art. 5(2)", "Attempt", Force::Definition),
                    item("tp.5.3", "art. 5(3)", "Participation", Force::Definition),
                ],
            ),
            section("7", "Record-keeping", vec![records]),
            section("8", "Marking", vec![marks, item("tp.8.2", "art. 8(2)", "Removal of marks", Force::Endeavour)]),
            section("9", "Deactivation", vec![deactivation]),
            section("12", "Information", vec![basis, item("tp.12.2", "art. 12(2)", "Exchange", Force::Endeavour)]),
            section("14", "Training", vec![training]),
            section("15", "Brokers", vec![brokers, item("tp.15.2", "art. 15(2)", "Disclosure", Force::Optional)]),
        ],
        source: None,
        extends: None,
        changes: Vec::new(),
        not_scored: vec![NotScored {
            unit: "20".into(),
            addressee: "Depositary".into(),
            reason: "Formalities of the treaty.".into(),
        }],
    })
}

/// The checklist, a model law and a draft that say something on its item on marks, and one that answers nothing.
pub fn library() -> Library {
    let mut library = Library::default();
    let mut add = |checklist: Checklist| library.add(checklist, "test").unwrap();
    add(Checklist::clone(&checklist()));
    let related = |id: &str, pinpoint: &str, title: &str, kind: RelationKind| Item {
        relations: vec![Relation { to: "tp.8.1".into(), kind, rationale: "On the same marks.".into() }],
        ..item(id, pinpoint, title, Force::Recommended)
    };
    let model = Item {
        drafting: vec!["Who applies the mark, and when.".into(), "What | happens to stocks <b>in being</b>.".into()],
        ..related("ml.iv", "ch. IV", "Marks at import", RelationKind::Superset)
    };
    let draft = related("wg.7", "para. 7", "Marks within a period", RelationKind::Intersects);
    for (id, title, status, date, item) in [
        ("test-model", "Test Model Law", InstrumentStatus::Model, "2014-06", model),
        ("test-draft", "Test Working Group", InstrumentStatus::Draft, "2018-05-03", draft),
    ] {
        let mut other = Checklist::clone(&checklist());
        (other.id, other.short_title) = (id.into(), title.into());
        (other.instrument.status, other.instrument.date) = (status, date.into());
        other.sections = vec![section("1", "On the point", vec![item])];
        add(other);
    }
    library
}

/// An assessment that answers most of the checklist and keeps a finding no checklist holds.
pub fn assessment() -> Assessment {
    let checklist = checklist();
    let mut it = Assessment::new("a1".into(), "2026-03-01T08:00:00Z");
    it.title = "2026 review".into();
    it.state = Jurisdiction { code: String::new(), name: "Republic of Maravel".into() };
    it.reviewer = "A. Reviewer".into();
    it.date = "2026-03-14".into();
    it.laws = vec![
        Law {
            title: "Arms Act, 2009".into(),
            short_title: "Arms Act 2009".into(),
            citation: "No. 12 of 2009".into(),
            version: "2024-01-01".into(),
            language: "en".into(),
            link: "https://laws.example/arms".into(),
            ..Law::new("arms".into())
        },
        Law {
            title: "قانون العقوبات".into(),
            version: "1998".into(),
            language: "ar".into(),
            ..Law::new("penal".into())
        },
    ];
    let mut answered = AnsweredChecklist::of(&checklist);
    answered.items.insert(
        "tp.old".into(),
        AnsweredItem {
            pinpoint: "art. 99".into(),
            title: "Withdrawn item".into(),
            requirement: "What an earlier version asked.".into(),
            force: Force::Mandatory,
            elements: vec![("one".into(), "An earlier element.".into())],
        },
    );
    it.checklists = vec![Rc::new(answered)];
    it.conditions = [("deactivated".into(), false)].into();
    context(&mut it);
    it.findings = findings().into_iter().map(|(id, finding)| (id.into(), Rc::new(finding))).collect();
    it
}

fn context(it: &mut Assessment) {
    it.context.problems = "Converted *alarm pistols*, as a rule.".into();
    it.context.threats = [(Stage::Transfer, ThreatLevel::High), (Stage::Marking, ThreatLevel::Medium)].into();
    it.context.threat_note = "Seizures of 2025.".into();
    it.context.reception = Some(Reception::Dualist);
    it.context.reception_note = "Constitution, art. 60.".into();
    let record = TreatyRecord { status: TreatyStatus::Party, since: "2006-05-02".into(), note: "None.".into() };
    it.context.treaties = [(Treaty::FirearmsProtocol, record)].into();
    it.context.other_instruments = "A regional code of conduct.".into();
}

/// A citation of a registered law.
pub fn citation(law: &str, provision: &str, quote: &str) -> Citation {
    Citation { law: Some(law.into()), provision: provision.into(), quote: quote.into(), ..Citation::default() }
}

fn findings() -> Vec<(&'static str, Finding)> {
    let conflict = Finding {
        verdict: Verdict::Conflict,
        scope: Some(Scope::Narrower),
        elements: [
            ("movement".into(), ElementVerdict::Yes),
            ("unmarked".into(), ElementVerdict::No),
            ("transit".into(), ElementVerdict::Unclear),
        ]
        .into(),
        citations: vec![Citation {
            translation: "Transit in sealed containers is exempt.".into(),
            ..citation("penal", "المادة 52", "يعفى العبور في الحاويات المختومة.")
        }],
        reasoning: "Sealed containers escape the offence:\n\n- at *sea*;\n- by **rail**.".into(),
        recommendation: "Delete the exception for sealed containers.".into(),
        proposed_wording: "Section 52 is amended as follows:\n(1) “in transit” is deleted.".into(),
        priority: Some(Priority::High),
        responsible_body: "Ministry of Justice".into(),
        planned_date: "2026-11-30".into(),
        assistance: [Assistance::Drafting].into(),
        assistance_note: "A drafter for two weeks.".into(),
        internal_note: "The ministry disagrees.".into(),
        state: WorkflowState::ForReview,
        ..Finding::default()
    };
    let full = Finding {
        verdict: Verdict::Full,
        citations: vec![citation("arms", "s. 40(1)", "The Registrar shall keep each entry for thirty years.")],
        good_practice: "Thirty years instead of ten.".into(),
        state: WorkflowState::Final,
        ..Finding::default()
    };
    let partial = Finding {
        verdict: Verdict::Partial,
        elements: [("country".into(), ElementVerdict::Yes), ("year".into(), ElementVerdict::No)].into(),
        citations: vec![
            citation("arms", "s. 23(2)", ""),
            citation("arms", "s. 9", "A dealer shall\nstamp each firearm."),
        ],
        reasoning: "Dealers only. <b>Not</b> markup | or a table.".into(),
        practice_note: "Customs marks personal imports in fact.".into(),
        state: WorkflowState::Draft,
        ..Finding::default()
    };
    let applies_not = Finding {
        verdict: Verdict::NotApplicable,
        reasoning: "The State has no traces to answer.".into(),
        ..Finding::default()
    };
    let kept = Finding {
        verdict: Verdict::Partial,
        elements: [("one".into(), ElementVerdict::Yes)].into(),
        reasoning: "Answered before the item was withdrawn.".into(),
        recommendation: "Keep the rule.".into(),
        assistance: [Assistance::Training].into(),
        ..Finding::default()
    };
    let carried = |from: &str, relation, verdict| {
        let time = "2026-03-10T09:30:00Z".into();
        Some(Carried { from: from.into(), relation, verdict, time, unknown: BTreeMap::new() })
    };
    let taken = Finding {
        verdict: Verdict::Full,
        carried: carried("tp.7.1", RelationKind::Superset, Verdict::Full),
        ..Finding::default()
    };
    let stale = Finding {
        verdict: Verdict::Full,
        carried: carried("tp.8.1", RelationKind::Equal, Verdict::Full),
        ..Finding::default()
    };
    vec![
        ("tp.5.1", conflict),
        ("tp.5.2", taken),
        ("tp.5.3", Finding { verdict: Verdict::None, reasoning: "No rule on aiding.".into(), ..Finding::default() }),
        ("tp.7.1", full),
        ("tp.8.1", partial),
        ("tp.9", Finding { verdict: Verdict::None, ..Finding::default() }),
        ("tp.12", applies_not),
        ("tp.14", Finding { practice_note: "A course each year.".into(), ..Finding::default() }),
        ("tp.15.2", stale),
        ("tp.old", kept),
    ]
}

/// A page as text that can be read: its style left out, a tag of a block on a line of its own, indented.
pub fn readable(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    let html = format!("{before}<style></style>{after}");
    // The hash changes with each change of the style.
    let hash = html.find("sha256-").unwrap();
    let html = format!("{}sha256-…{}", &html[..hash], &html[hash + "sha256-".len() + 44..]);
    const BLOCKS: [&str; 34] = [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "header",
        "section",
        "div",
        "p",
        "h1",
        "h2",
        "h3",
        "dl",
        "dt",
        "dd",
        "ol",
        "ul",
        "li",
        "blockquote",
        "footer",
        "table",
        "caption",
        "colgroup",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "pre",
        "svg",
        "symbol",
        "col",
    ];
    const EMPTY: [&str; 3] = ["meta", "col", "svg"];
    let mut out = String::new();
    let mut depth = 0usize;
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
        let block = BLOCKS.contains(&name) && !tag.contains("class=\"mark\"") && name != "svg";
        if block {
            if tag.starts_with('/') {
                depth = depth.saturating_sub(1);
            }
            let indent = " ".repeat(depth);
            out.truncate(out.trim_end().len());
            out.push_str(&format!("\n{indent}<{tag}>"));
            if !tag.starts_with('/') && !EMPTY.contains(&name) {
                depth += 1;
            }
            out.push_str(text.trim_end_matches('\n'));
        } else {
            out.push_str(&format!("<{tag}>{}", text.trim_end_matches('\n')));
        }
    }
    out.trim_start().to_owned() + "\n"
}
