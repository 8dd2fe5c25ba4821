//! Makes assessments out of chance, for the laws that must hold for all of them.

use std::collections::BTreeMap;
use std::rc::Rc;

use lacuna::domain::assessment::{AnsweredChecklist, AnsweredItem, Assessment, Jurisdiction, Law};
use lacuna::domain::context::{Reception, ThreatLevel, Treaty, TreatyRecord, TreatyStatus};
use lacuna::domain::finding::{
    Assistance, Carried, Citation, ElementVerdict, Finding, Priority, Scope, Unknown, Verdict, WorkflowState,
};
use lacuna::domain::force::{Force, RelationKind, Stage};
use lacuna::domain::profile::Profile;
use lacuna::domain::provision::{Block, Correction, LawText, LeftOut, Mark, Place, ProvisionKind, Role};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use serde_json::{Value, json};

/// Any assessment: every field, members nobody knows, every script, and what breaks careless writers.
pub(crate) fn assessments() -> impl Strategy<Value = Assessment> {
    vec(any::<u8>(), 0..3000).prop_map(|bytes| assessment(&mut Chance { bytes, at: 0 }))
}

/// Texts that careless readers and writers break on.
const TEXTS: &[&str] = &[
    "",
    "plain",
    "two\nlines\r\nand\ttabs",
    "\u{0}\u{1}\u{7f}\u{85}\u{2028}\u{2029}",
    "<script>alert(1)</script>",
    "\"quoted\" \\ / \\u0041 ]]> -- ${x} {{y}}",
    "=SUM(A1:A9)",
    "قانون الأسلحة النارية ١٩٩٥",
    "\u{202e}mark\u{202c} \u{200f}\u{200e}\u{2066}x\u{2069}",
    "枪支管理法 銃砲刀剣類所持等取締法 총포법",
    "शस्त्र अधिनियम, १९५९",
    "Loi sur les armes à feu — « définition »",
    "Закон об оружии; Νόμος περί όπλων; የጦር መሣሪያ; சட்டம்",
    "🔫👩🏽‍⚖️🇧🇫 e\u{301} ﷽ \u{feff}",
    "  edges  ",
    "null",
    "1e999",
];

/// Bytes that decide; nothing once they run out, so that small failures stay small.
struct Chance {
    bytes: Vec<u8>,
    at: usize,
}

impl Chance {
    fn byte(&mut self) -> u8 {
        self.at += 1;
        self.bytes.get(self.at - 1).copied().unwrap_or_default()
    }
    fn below(&mut self, bound: usize) -> usize {
        usize::from(self.byte()) % bound.max(1)
    }
    fn of<T: Clone>(&mut self, values: &[T]) -> T {
        let at = self.below(values.len());
        values[at].clone()
    }
    fn maybe<T: Clone>(&mut self, values: &[T]) -> Option<T> {
        (self.below(2) == 1).then(|| self.of(values))
    }
    fn text(&mut self) -> String {
        match self.below(4) {
            3 => (0..self.below(12)).map(|_| self.letter()).collect(),
            _ => self.of(TEXTS).to_owned(),
        }
    }
    fn letter(&mut self) -> char {
        let code = u32::from(self.byte()) << 16 | u32::from(self.byte()) << 8 | u32::from(self.byte());
        char::from_u32(code % 0x11_0000).unwrap_or('\u{fffd}')
    }
    fn many<T>(&mut self, most: usize, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| one(self)).collect()
    }
    fn unknown(&mut self) -> Unknown {
        self.many(2, |chance| (format!("x-{}", chance.text()), chance.value(0))).into_iter().collect()
    }
    fn value(&mut self, depth: usize) -> Value {
        match self.below(if depth > 3 { 5 } else { 7 }) {
            0 => Value::Null,
            1 => json!(self.byte() > 127),
            2 => json!(i64::from(self.byte()) * -0x0123_4567_89ab),
            3 => json!(f64::from_bits(u64::from_le_bytes([0; 8].map(|_: u8| self.byte())))),
            4 => json!(self.text()),
            5 => Value::Array(self.many(3, |chance| chance.value(depth + 1))),
            _ => Value::Object(self.many(3, |chance| (chance.text(), chance.value(depth + 1))).into_iter().collect()),
        }
    }
}

fn assessment(chance: &mut Chance) -> Assessment {
    let mut assessment = Assessment::new(chance.text().into(), "2026-03-14T13:32:05Z");
    assessment.title = chance.text();
    assessment.state = Jurisdiction { code: chance.text(), name: chance.text() };
    assessment.reviewer = chance.text();
    assessment.date = chance.text();
    assessment.report_language = chance.text();
    assessment.changed = chance.text();
    assessment.context.problems = chance.text();
    assessment.context.threats = chance.many(4, |c| (c.of(Stage::ALL), c.of(ThreatLevel::ALL))).into_iter().collect();
    assessment.context.threat_note = chance.text();
    assessment.context.reception = chance.maybe(Reception::ALL);
    assessment.context.reception_note = chance.text();
    assessment.context.treaties = chance.many(4, |c| (c.of(Treaty::ALL), treaty(c))).into_iter().collect();
    assessment.context.other_instruments = chance.text();
    assessment.context.unknown = chance.unknown();
    assessment.conditions = chance.many(3, |c| (c.text().into(), c.below(2) == 1)).into_iter().collect();
    assessment.profile = chance.maybe(Profile::ALL);
    assessment.laws = chance.many(3, law);
    let mut seen = std::collections::BTreeSet::new();
    assessment.laws.retain(|law| seen.insert(law.id.clone()));
    let texts = assessment.laws.iter().map(|law| (law.id.clone(), chance.below(2) == 1));
    let with: Vec<_> = texts.filter(|(_, with)| *with).map(|(law, _)| law).collect();
    assessment.texts = with.into_iter().map(|law| (law, Rc::new(law_text(chance)))).collect();
    assessment.checklists = chance.many(2, |c| Rc::new(checklist(c)));
    assessment.findings = chance.many(4, |c| (c.text().into(), Rc::new(finding(c)))).into_iter().collect();
    assessment.unknown = chance.unknown();
    assessment
}

fn treaty(chance: &mut Chance) -> TreatyRecord {
    TreatyRecord { status: chance.of(TreatyStatus::ALL), since: chance.text(), note: chance.text() }
}

fn law(chance: &mut Chance) -> Law {
    let mut law = Law::new(chance.text().into());
    law.title = chance.text();
    law.short_title = chance.text();
    law.citation = chance.text();
    law.version = chance.text();
    law.language = chance.text();
    law.link = chance.text();
    law.unknown = chance.unknown();
    law
}

/// Any text of a law: every field, places at both ends and in the middle, corrections of every kind.
#[allow(dead_code, reason = "only some of the tests that take this file need texts by themselves")]
pub(crate) fn law_texts() -> impl Strategy<Value = LawText> {
    vec(any::<u8>(), 0..1500).prop_map(|bytes| law_text(&mut Chance { bytes, at: 0 }))
}

fn law_text(chance: &mut Chance) -> LawText {
    let mut text = LawText {
        file: chance.text(),
        format: chance.text(),
        sha256: chance.text(),
        language: chance.text(),
        title: chance.text(),
        version: chance.text(),
        read: chance.text(),
        cautions: chance.many(2, Chance::text),
        blocks: chance.many(6, block),
        unknown: chance.unknown(),
        ..LawText::default()
    };
    let marks = chance.many(6, |chance| mark(chance, &text));
    let marks: BTreeMap<Place, Mark> = marks.into_iter().map(|mark| (mark.at, mark)).collect();
    text.marks = marks.into_values().collect();
    text.corrections = chance.many(5, |chance| correction(chance, &text));
    text
}

fn block(chance: &mut Chance) -> Block {
    let plain = chance.below(2) == 1;
    Block {
        role: if plain { Role::Text } else { chance.of(Role::ALL) },
        level: if plain { 0 } else { chance.byte() },
        page: if plain { 0 } else { u32::from(chance.byte()) << 20 },
        text: chance.text(),
    }
}

fn place(chance: &mut Chance, text: &LawText) -> Place {
    let block = chance.below(text.blocks.len() + 1);
    let Some(words) = text.blocks.get(block).map(|block| block.text.as_str()) else { return text.end() };
    let ends: Vec<usize> = words.char_indices().map(|(at, _)| at).chain([words.len()]).collect();
    Place::new(block, chance.of(&ends))
}

fn mark(chance: &mut Chance, text: &LawText) -> Mark {
    let (one, other) = (place(chance, text), place(chance, text));
    Mark {
        at: one.min(other),
        body: one.max(other),
        kind: chance.of(ProvisionKind::ALL),
        depth: chance.byte(),
        label: chance.text(),
        heading: chance.text(),
        left_out: chance.maybe(LeftOut::ALL),
    }
}

fn correction(chance: &mut Chance, text: &LawText) -> Correction {
    let at = place(chance, text);
    match chance.below(6) {
        0 => Correction::Join(at),
        1 => Correction::Split(mark(chance, text)),
        2 => Correction::Relabel { at, label: chance.text(), heading: chance.text() },
        3 => Correction::Exclude(at),
        4 => Correction::Regrade { at, kind: chance.of(ProvisionKind::ALL), depth: chance.byte() },
        _ => Correction::Include(at),
    }
}

fn checklist(chance: &mut Chance) -> AnsweredChecklist {
    AnsweredChecklist {
        id: chance.text().into(),
        version: chance.text(),
        hash: chance.text(),
        title: chance.text(),
        items: chance.many(3, |c| (c.text().into(), answered(c))).into_iter().collect(),
        withdrawn: chance.many(2, |c| (c.text().into(), answered(c))).into_iter().collect(),
        only: Some(chance.many(3, |c| c.text().into()).into_iter().collect()).filter(|_| chance.below(2) == 1),
        source: Some(chance.text().into()).filter(|_| chance.below(2) == 1),
        unknown: chance.unknown(),
    }
}

fn carried(chance: &mut Chance) -> Carried {
    Carried {
        from: chance.text().into(),
        relation: chance.of(RelationKind::ALL),
        verdict: chance.of(Verdict::ALL),
        time: chance.text(),
        unknown: chance.unknown(),
    }
}

fn answered(chance: &mut Chance) -> AnsweredItem {
    AnsweredItem {
        pinpoint: chance.text(),
        title: chance.text(),
        requirement: chance.text(),
        force: chance.of(Force::ALL),
        elements: chance.many(3, |c| (c.text().into(), c.text())),
    }
}

fn finding(chance: &mut Chance) -> Finding {
    Finding {
        verdict: chance.of(Verdict::ALL),
        scope: chance.maybe(Scope::ALL),
        elements: chance.many(3, |c| (c.text().into(), c.of(ElementVerdict::ALL))).into_iter().collect(),
        citations: chance.many(3, citation),
        reasoning: chance.text(),
        recommendation: chance.text(),
        proposed_wording: chance.text(),
        priority: chance.maybe(Priority::ALL),
        responsible_body: chance.text(),
        planned_date: chance.text(),
        assistance: chance.many(3, |c| c.of(Assistance::ALL)).into_iter().collect(),
        assistance_note: chance.text(),
        good_practice: chance.text(),
        practice_note: chance.text(),
        internal_note: chance.text(),
        carried: Some(carried(chance)).filter(|_| chance.below(2) == 1),
        recheck: chance.text(),
        state: chance.of(WorkflowState::ALL),
        reviewer: chance.text(),
        changed: chance.text(),
        unknown: chance.unknown(),
    }
}

fn citation(chance: &mut Chance) -> Citation {
    Citation {
        law: (chance.below(2) == 1).then(|| chance.text().into()),
        act: chance.text(),
        provision: chance.text(),
        quote: chance.text(),
        print: chance.text(),
        language: chance.text(),
        translation: chance.text(),
        version: chance.text(),
        link: chance.text(),
        unknown: chance.unknown(),
    }
}
