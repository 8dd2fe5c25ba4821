//! The checklists against the numbering and the words of their sources: nothing left out, nothing invented, nothing copied.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::rc::Rc;

use lacuna::domain::checklist::{Checklist, Item};
use lacuna::domain::force::{Force, InstrumentStatus, Scorable};
use lacuna::domain::library::Library;

/// Treaties, whose articles, paragraphs and subparagraphs are listed in `tests/numbering`, a line an article. A full stop
/// stands for opening words of an article that is not cut into paragraphs.
const TREATIES: &[(&str, &str)] = &[
    ("firearms-protocol", include_str!("numbering/firearms-protocol.txt")),
    ("untoc", include_str!("numbering/untoc.txt")),
    ("att", include_str!("numbering/att.txt")),
];

/// Documents that number their paragraphs from 1, with the last number.
const PARAGRAPHS: &[(&str, usize)] =
    &[("wg-2012", 43), ("wg-2016-paper", 47), ("wg-2018", 24), ("wg-2018-paper", 94), ("wg-2020", 28)];

/// The chapters and annexes of the Model Law.
const MODEL_LAW: &[&str] = &[
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "A1",
    "A2", "A3", "A4",
];

fn checklist(slug: &str) -> Rc<Checklist> {
    let library = Library::bundled();
    library.get(&slug.into()).unwrap_or_else(|| panic!("{slug} ships")).clone()
}

fn units(numbering: &str) -> Vec<String> {
    let article = |line: &str| {
        let (number, parts) = line.split_once(' ').unwrap_or((line, "."));
        parts.split(' ').map(|part| format!("{number}{}", part.trim_matches('.'))).collect::<Vec<_>>()
    };
    numbering.lines().flat_map(article).collect()
}

fn treaty_units(slug: &str) -> Vec<String> {
    units(TREATIES.iter().find(|(name, _)| *name == slug).unwrap().1)
}

/// The units an item or an entry without an item accounts for.
fn accounted(checklist: &Checklist) -> BTreeSet<&str> {
    let items = checklist.items().flat_map(|item| item.units.iter());
    items.chain(checklist.not_scored.iter().map(|entry| &entry.unit)).map(String::as_str).collect()
}

fn number(unit: &str) -> &str {
    unit.split('(').next().unwrap_or_default()
}

#[test]
fn treaties_are_covered_unit_by_unit() {
    for (slug, numbering) in TREATIES {
        let checklist = checklist(slug);
        assert_eq!(checklist.source_units, units(numbering), "{slug}");
        let expected: BTreeSet<String> = units(numbering).into_iter().collect();
        assert_eq!(accounted(&checklist), expected.iter().map(String::as_str).collect(), "{slug}");
    }
}

#[test]
fn documents_are_covered_paragraph_by_paragraph() {
    for (slug, last) in PARAGRAPHS {
        let checklist = checklist(slug);
        let mut numbers: Vec<&str> = checklist.source_units.iter().map(|unit| number(unit)).collect();
        numbers.dedup();
        let expected: Vec<String> = (1..=*last).map(|number| number.to_string()).collect();
        assert_eq!(numbers, expected, "{slug}");
        let units: BTreeSet<&str> = checklist.source_units.iter().map(String::as_str).collect();
        assert_eq!(accounted(&checklist), units, "{slug}");
        for item in checklist.items() {
            let told = item.id.as_str().split('.').nth(1).unwrap();
            assert!(item.units.iter().any(|unit| number(unit) == told), "{} covers {:?}", item.id, item.units);
        }
    }
    let model = checklist("model-law");
    assert_eq!(model.source_units, MODEL_LAW);
    assert_eq!(accounted(&model), MODEL_LAW.iter().copied().collect());
}

/// What the sources count themselves: the recommendations of 2012, the building blocks of 2016, the parts of recommendation
/// 5 of 2018, the complementary measures of the paper of 2018.
#[test]
fn what_the_sources_count_is_counted() {
    let report = checklist("wg-2012");
    let recommendations = report.source_units.iter().filter(|unit| number(unit).parse::<u8>().unwrap() >= 5);
    assert_eq!(recommendations.count(), 39);
    for letter in ["a", "b", "c", "d", "e", "f"] {
        let id = format!("bp16.8.{letter}");
        assert!(checklist("wg-2016-paper").item(&id.as_str().into()).is_some(), "{id}");
    }
    // The last of the six, on specific offences, is softer than the rest, so that it is an item of its own with an element
    // for each of the two offences.
    let fifth = checklist("wg-2018");
    let parts = ["wg18.5", "wg18.5.3"].map(|id| fifth.item(&id.into()).unwrap().elements.len());
    assert_eq!(parts, [5, 2]);
    let paper = checklist("wg-2018-paper");
    for paragraph in [20, 21, 33, 37, 38, 44, 45, 57, 58, 59, 63, 64, 65, 66, 72, 78, 81, 83] {
        let has_item = paper.items().any(|item| item.units.iter().any(|unit| number(unit) == paragraph.to_string()));
        assert!(has_item, "paragraph {paragraph} is a complementary measure");
    }
}

#[test]
fn each_source_has_the_standing_it_has() {
    for (slug, status) in [
        ("firearms-protocol", InstrumentStatus::Binding),
        ("untoc", InstrumentStatus::Binding),
        ("att", InstrumentStatus::Binding),
        ("model-law", InstrumentStatus::Model),
        ("wg-2012", InstrumentStatus::Recommendation),
        ("wg-2016-paper", InstrumentStatus::SecretariatPaper),
        ("wg-2018", InstrumentStatus::Draft),
        ("wg-2018-paper", InstrumentStatus::SecretariatPaper),
        ("wg-2020", InstrumentStatus::ChairSummary),
        ("sdg-16-4-2", InstrumentStatus::SecretariatPaper),
    ] {
        let checklist = checklist(slug);
        assert_eq!(checklist.instrument.status, status, "{slug}");
        assert!(!checklist.instrument.cautions.is_empty(), "{slug} has cautions");
        if status != InstrumentStatus::Binding {
            let binds = |item: &&Rc<Item>| !matches!(item.force, Force::Recommended | Force::Beyond | Force::Context);
            assert_eq!(checklist.items().find(binds), None, "{slug} does not bind");
        }
    }
}

#[test]
fn there_is_enough_to_score_and_a_drafter_is_told_what_to_settle() {
    let library = Library::bundled();
    let scored = || library.checklists().iter().flat_map(|list| list.items()).filter(|item| item.is_scored());
    assert!(scored().count() >= 250, "{} scored items", scored().count());
    assert!(scored().all(|item| !item.elements.is_empty()));
    for slug in ["firearms-protocol", "untoc", "model-law", "att"] {
        for item in checklist(slug).items().filter(|item| item.is_scored()) {
            assert!(item.drafting.len() >= 3, "{} tells {} points to settle", item.id, item.drafting.len());
        }
    }
    let reached: BTreeSet<_> = checklist("model-law")
        .items()
        .flat_map(|item| item.relations.iter())
        .map(|relation| relation.to.clone())
        .collect();
    for item in checklist("firearms-protocol").items().filter(|item| item.is_scored()) {
        assert!(reached.contains(&item.id), "no Model Law item bears on {}", item.id);
    }
}

#[test]
fn every_relation_leads_somewhere_and_back_in_time() {
    let library = Library::bundled();
    for checklist in library.checklists() {
        for item in checklist.items() {
            for relation in &item.relations {
                assert!(library.item(&relation.to).is_some(), "{} -> {}", item.id, relation.to);
                assert!(relation.rationale.trim().len() > 10, "{} -> {}", item.id, relation.to);
            }
        }
    }
}

#[test]
fn a_topic_has_one_name_in_all_checklists() {
    let library = Library::bundled();
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for topic in library.checklists().iter().flat_map(|checklist| checklist.topics.iter()) {
        let first = names.entry(topic.id.as_str()).or_insert(&topic.title);
        assert_eq!(*first, topic.title, "{}", topic.id);
    }
}

#[test]
fn practice_and_other_addressees_are_never_scored() {
    for (slug, units) in [("wg-2012", 28..=40), ("wg-2018", 16..=16), ("wg-2020", 3..=3)] {
        let checklist = checklist(slug);
        for unit in units.map(|unit| unit.to_string()) {
            let entry = checklist.not_scored.iter().find(|entry| entry.unit == unit);
            assert!(entry.is_some_and(|entry| !entry.addressee.is_empty()), "{slug} {unit}");
        }
    }
    for checklist in Library::bundled().checklists() {
        for item in checklist.items().filter(|item| !matches!(item.scorable, Scorable::Law | Scorable::LegalBasis)) {
            assert!(item.elements.is_empty() && !item.unscored_reason.is_empty(), "{}", item.id);
        }
    }
}

/// A reference to an article in a text: what stands before and after it, where an instrument may be named, and the unit.
struct Reference<'a> {
    before: &'a str,
    unit: String,
    after: &'a str,
}

/// Finds `art. 8(1)(b)` and `arts. 5 and 10(2)`, and takes each number with the marks in brackets behind it.
fn references(text: &str) -> Vec<Reference<'_>> {
    let mut found = Vec::new();
    for (at, word) in text.match_indices("art").filter(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric)) {
        let rest = &text[at + word.len()..];
        let rest = ["icles ", "icle ", "s. ", ". "].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or("");
        let mut rest = rest;
        while rest.starts_with(|c: char| c.is_ascii_digit()) {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let mut end = digits;
            while let Some(mark) = rest[end..].strip_prefix('(').and_then(|mark| mark.split_once(')')) {
                let is_mark = mark.0.len() <= 4 && mark.0.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
                if !is_mark || mark.0.is_empty() {
                    break;
                }
                end += mark.0.len() + 2;
            }
            found.push(Reference { before: text[..at].trim_end(), unit: rest[..end].to_owned(), after: &rest[end..] });
            rest = &rest[end..];
            // A list goes on with other numbers; a range of marks, `(3)-(5)`, belongs to the number before.
            while let Some((mark, after)) = rest.strip_prefix("-(").and_then(|mark| mark.split_once(')')) {
                let stem =
                    found.last().map(|last| last.unit.rsplit_once('(').map_or("", |(stem, _)| stem)).unwrap_or("");
                let unit = format!("{stem}({mark})");
                found.push(Reference { before: text[..at].trim_end(), unit, after });
                rest = after;
            }
            rest = [", ", " and ", " or ", " to "].iter().find_map(|join| rest.strip_prefix(join)).unwrap_or("");
        }
    }
    found
}

/// The treaty that a reference means, where that is told beside it: `UNTOC art. 5`, `art. 5 of the Protocol`.
fn meant(reference: &Reference<'_>) -> Option<&'static str> {
    let before = |words: &[&str]| words.iter().any(|word| reference.before.ends_with(word));
    let after = |words: &[&str]| words.iter().any(|word| reference.after.trim_start().starts_with(word));
    if after(&["of the Convention", "of UNTOC"]) || before(&["UNTOC", "Convention", "Convention,"]) {
        Some("untoc")
    } else if after(&["of the Protocol", "of the Firearms Protocol"]) || before(&["Protocol", "Protocol,"]) {
        Some("firearms-protocol")
    } else if after(&["of the Arms Trade Treaty"]) || before(&["Arms Trade Treaty", "Arms Trade Treaty,"]) {
        Some("att")
    } else {
        None
    }
}

/// The one article of the Model Law of which a paragraph is known to exist.
const MANUFACTURE: &str = "4(m)";

/// Every text of an item and every caution, with a name for messages.
fn texts(checklist: &Checklist) -> Vec<(String, &str)> {
    let mut texts = Vec::new();
    for item in checklist.items() {
        let name = |key: &str| format!("{} {key}", item.id);
        let plain = [("pinpoint", &item.pinpoint), ("requirement", &item.requirement), ("guidance", &item.guidance)];
        texts.extend(plain.map(|(key, text)| (name(key), text.as_str())));
        let more = [("qualifier", &item.qualifier), ("condition", &item.condition), ("title", &item.title)];
        texts.extend(more.map(|(key, text)| (name(key), text.as_str())));
        texts.push((name("unscored_reason"), &item.unscored_reason));
        texts.extend(item.elements.iter().flat_map(|e| [(name("element"), e.text.as_str()), (name("note"), &e.note)]));
        texts.extend(item.drafting.iter().map(|text| (name("drafting"), text.as_str())));
        texts.extend(item.relations.iter().map(|relation| (name("rationale"), relation.rationale.as_str())));
    }
    texts.extend(checklist.instrument.cautions.iter().map(|text| ("caution".to_owned(), text.as_str())));
    texts.extend(checklist.not_required.iter().map(|entry| ("not required".to_owned(), entry.basis.as_str())));
    texts
        .extend(checklist.not_scored.iter().map(|entry| (format!("not scored {}", entry.unit), entry.reason.as_str())));
    texts
}

#[test]
fn every_article_that_is_named_exists() {
    let numbering: BTreeMap<&str, BTreeSet<String>> =
        TREATIES.iter().map(|(slug, _)| (*slug, treaty_units(slug).into_iter().collect())).collect();
    let exists = |treaty: &str, unit: &str| {
        numbering[treaty]
            .iter()
            .any(|known| known == unit || known.strip_prefix(unit).is_some_and(|rest| rest.starts_with('(')))
    };
    let mut wrong = Vec::new();
    let mut seen = 0;
    for checklist in Library::bundled().checklists() {
        let own = checklist.id.as_str();
        for (name, text) in texts(checklist) {
            for reference in references(text) {
                seen += 1;
                // A text that has begun to speak of another treaty goes on without naming it each time, and a document
                // that is no treaty has none of its own; "its art. 1(3)" means the one named last.
                let free = !numbering.contains_key(own) || reference.before.to_lowercase().ends_with("its");
                let sound = match meant(&reference) {
                    Some(treaty) => exists(treaty, &reference.unit),
                    None if own == "model-law" && reference.unit == MANUFACTURE => true,
                    None if free => numbering.keys().any(|treaty| exists(treaty, &reference.unit)),
                    None => exists(own, &reference.unit),
                };
                if !sound {
                    wrong.push(format!("{own}: {name}: {}", reference.unit));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(seen > 500, "only {seen} references were found");
}

#[test]
fn a_pinpoint_of_a_treaty_stands_at_a_unit_of_its_item() {
    for (slug, _) in TREATIES {
        for item in checklist(slug).items() {
            let first = references(&item.pinpoint);
            let first = &first.first().unwrap_or_else(|| panic!("{}: {}", item.id, item.pinpoint)).unit;
            let covers = item.units.iter().any(|unit| unit == first || unit.starts_with(&format!("{first}(")));
            assert!(covers, "{}: {} and units {:?}", item.id, item.pinpoint, item.units);
        }
    }
}

#[test]
fn references_are_read_as_lawyers_write_them() {
    let read = |text: &str| references(text).into_iter().map(|found| found.unit).collect::<Vec<_>>();
    assert_eq!(read("see art. 8(1)(b), last sentence"), ["8(1)(b)"]);
    assert_eq!(read("arts. 5, 10(2) and 12"), ["5", "10(2)", "12"]);
    assert_eq!(read("art. 12(3)-(5)"), ["12(3)", "12(5)"]);
    assert_eq!(read("articles 3(a) to 4"), ["3(a)", "4"]);
    assert_eq!(read("a part. 5 of it"), Vec::<String>::new());
}

/// The number of consecutive words at which a paraphrase becomes a copy.
const COPY: usize = 9;

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Without the sources, which are not part of the repository, this says so and ends.
#[test]
fn no_requirement_is_copied_from_a_source() {
    let folder = std::env::var("LACUNA_SOURCES").unwrap_or_else(|_| "../shared".into());
    let folders = ["sources", "seeds"].map(|name| Path::new(&folder).join(name));
    if !folders.iter().all(|folder| folder.is_dir()) {
        println!("skipped: no source texts under {folder}; set LACUNA_SOURCES to a folder with sources/ and seeds/");
        return;
    }
    let mut sources: BTreeSet<Vec<String>> = BTreeSet::new();
    for folder in &folders {
        for entry in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            sources.extend(words(&text).windows(COPY).map(<[String]>::to_vec));
        }
    }
    assert!(sources.len() > 10_000, "the sources were read");
    for checklist in Library::bundled().checklists() {
        for (name, text) in texts(checklist) {
            let copied = words(text).windows(COPY).find(|run| sources.contains(*run)).map(|run| run.join(" "));
            assert_eq!(copied, None, "{}: {name}", checklist.id);
        }
    }
}
