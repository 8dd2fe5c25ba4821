//! Moving an assessment to a later version of its checklist: nothing written is lost, and all of it can be taken back.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::rc::Rc;

use expect_test::expect_file;
use lacuna::domain::assessment::{AnsweredChecklist, Assessment};
use lacuna::domain::checklist::Checklist;
use lacuna::domain::edit::{Edit, Exchange, FindingEdit, FindingText, Stamp};
use lacuna::domain::elements;
use lacuna::domain::finding::{Citation, ElementVerdict, Finding, Verdict};
use lacuna::domain::format::{assessment as file, checklist::parse};
use lacuna::domain::ids::ItemId;
use lacuna::domain::library::Library;
use lacuna::domain::migration::words::{Piece, difference};
use lacuna::domain::migration::{Kind, Migration, Way, archive, compare, exchange, to_check};
use proptest::prelude::*;

/// A checklist with these items, each an id and its requirement, and this record of changes.
fn checklist(version: &str, items: &[(&str, &str)], changes: &[(&str, &[&str], &[&str])]) -> Checklist {
    let mut text =
        format!("format: 1\nversion: {version}\ninstrument: {{status: model}}\nsections:\n- id: a\n  items:\n");
    for (id, requirement) in items {
        let head = "force: recommended, scorable: law, source: verified";
        writeln!(
            text,
            "  - {{id: {id}, {head}, requirement: {requirement}, elements: [{{id: e, text: {requirement}}}]}}"
        )
        .unwrap();
    }
    if !changes.is_empty() {
        text += "changes:\n";
    }
    for (since, from, to) in changes {
        writeln!(text, "- {{since: {since}, from: [{}], to: [{}]}}", from.join(", "), to.join(", ")).unwrap();
    }
    parse(&"x".into(), "x", &text).0
}

fn answering(checklist: &Checklist, answered: &[&str]) -> Assessment {
    let mut assessment = Assessment::new("a".into(), "");
    assessment.checklists.push(Rc::new(AnsweredChecklist::of(checklist)));
    for id in answered {
        write(&mut assessment, id);
    }
    assessment
}

/// Puts a finding at an item whose reasoning is the item's id.
fn write(assessment: &mut Assessment, id: &str) {
    for edit in [FindingEdit::Verdict(Verdict::Partial), FindingEdit::Text(FindingText::Reasoning, id.into())] {
        assessment.apply(Edit::Finding(id.into(), edit), &Stamp::default());
    }
}

fn migrate(assessment: &mut Assessment, checklist: &Checklist) -> Option<Exchange> {
    let exchange = exchange(assessment, checklist)?;
    assessment.apply(Edit::Exchange(Box::new(exchange.clone())), &Stamp::default());
    Some(exchange)
}

/// Items with the reasoning of their findings, and `?` where they are to be looked at again.
fn told(assessment: &Assessment) -> Vec<String> {
    let written = assessment.findings.iter().filter(|(_, finding)| !finding.is_untouched());
    written.map(|(id, f)| format!("{id}={}{}", f.reasoning, if f.recheck.is_empty() { "" } else { "?" })).collect()
}

#[test]
fn answers_go_where_their_items_went() {
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [(&'a str, &'a [&'a str], &'a [&'a str])], &'a str);
    let cases: &[Case<'_>] = &[
        ("unchanged", &[("a", "A"), ("b", "B")], &[], "a=a b=b"),
        ("reworded", &[("a", "AA"), ("b", "B")], &[], "a=a? b=b"),
        ("withdrawn", &[("b", "B")], &[("2.0.0", &["a"], &[])], "a=a b=b"),
        ("withdrawn without a word", &[("b", "B")], &[], "a=a b=b"),
        ("moved", &[("b", "B"), ("c", "A")], &[("2.0.0", &["a"], &["c"])], "b=b c=a"),
        ("moved and reworded", &[("b", "B"), ("c", "C")], &[("2.0.0", &["a"], &["c"])], "b=b c=a?"),
        ("split", &[("b", "B"), ("c", "C"), ("d", "D")], &[("2.0.0", &["a"], &["c", "d"])], "b=b c=a? d=a?"),
        (
            "split, one part keeps the id",
            &[("a", "A"), ("b", "B"), ("c", "C")],
            &[("2.0.0", &["a"], &["a", "c"])],
            "a=a? b=b c=a?",
        ),
        ("merged", &[("c", "C")], &[("2.0.0", &["b", "a"], &["c"])], "a=a c=b?"),
        ("merged into the second", &[("b", "B")], &[("2.0.0", &["a", "b"], &["b"])], "a=a b=b?"),
        (
            "places changed",
            &[("a", "B"), ("b", "A")],
            &[("2.0.0", &["a"], &["b"]), ("2.0.0", &["b"], &["a"])],
            "a=b b=a",
        ),
        (
            "over three versions",
            &[("b", "B"), ("d", "A")],
            &[("1.1.0", &["a"], &["c"]), ("2.0.0", &["c"], &["d"])],
            "b=b d=a",
        ),
        ("a record of the past", &[("a", "A"), ("b", "B"), ("c", "C")], &[("1.0.0", &["a"], &["c"])], "a=a b=b"),
        ("a record of the future", &[("a", "A"), ("b", "B"), ("c", "C")], &[("3.0.0", &["a"], &["c"])], "a=a b=b"),
        ("an id used again", &[("a", "B")], &[("2.0.0", &["b"], &["a"]), ("2.0.0", &["a"], &[])], "a=a? b=b"),
    ];
    let old = checklist("1.0.0", &[("a", "A"), ("b", "B")], &[]);
    for (name, items, changes, expected) in cases {
        let new = checklist("2.0.0", items, changes);
        let mut assessment = answering(&old, &["a", "b"]);
        let before = assessment.clone();
        let done = migrate(&mut assessment, &new).unwrap();
        assert_eq!(told(&assessment).join(" "), *expected, "{name}");
        assert_eq!(migrate(&mut assessment, &new), None, "{name}: a second time");
        assessment.apply(Edit::Exchange(Box::new(done.reversed())), &Stamp::default());
        assert_eq!(assessment, before, "{name}: taken back");
    }
}

#[test]
fn what_a_person_wrote_at_a_new_item_before_is_left_alone() {
    let old = checklist("1.0.0", &[("a", "A")], &[]);
    let new = checklist("2.0.0", &[("b", "B"), ("c", "C")], &[("2.0.0", &["a"], &["b", "c"])]);
    let mut assessment = answering(&old, &["a", "c"]);
    migrate(&mut assessment, &new).unwrap();
    assert_eq!(told(&assessment), ["b=a?", "c=c"]);
}

#[test]
fn the_text_answered_stays_until_it_is_looked_at_again() {
    let versions = [("1.0.0", "A"), ("1.1.0", "AA"), ("2.0.0", "AAA")];
    let [first, second, third] = versions.map(|(version, text)| checklist(version, &[("a", text)], &[]));
    let mut assessment = answering(&first, &["a"]);
    migrate(&mut assessment, &second).unwrap();
    let text = |assessment: &Assessment| assessment.checklists[0].withdrawn[&ItemId::from("a")].requirement.clone();
    let mut checked = assessment.clone();
    migrate(&mut assessment, &third).unwrap();
    assert_eq!((text(&assessment).as_str(), assessment.findings[&ItemId::from("a")].recheck.as_str()), ("A", "1.0.0"));
    assert_eq!(to_check(&third, &assessment).count(), 1);
    checked.apply(Edit::Finding("a".into(), FindingEdit::Checked), &Stamp::default());
    migrate(&mut checked, &third).unwrap();
    assert_eq!((text(&checked).as_str(), checked.findings[&ItemId::from("a")].recheck.as_str()), ("AA", "1.1.0"));
    assert!(archive(&checked).is_empty(), "the item is still there");
}

#[test]
fn the_choice_of_items_follows_them() {
    let old = checklist("1.0.0", &[("a", "A"), ("b", "B"), ("c", "C")], &[]);
    let changes: &[(&str, &[&str], &[&str])] = &[("2.0.0", &["a"], &["a", "d"]), ("2.0.0", &["b"], &["e"])];
    let new = checklist("2.0.0", &[("a", "A"), ("c", "C"), ("d", "D"), ("e", "B"), ("f", "F")], changes);
    let mut assessment = answering(&old, &[]);
    let chosen = BTreeSet::from(["a".into(), "b".into()]);
    Rc::make_mut(&mut assessment.checklists[0]).only = Some(chosen.clone());
    let report = compare(&assessment.checklists[0], &new).unwrap().narrowed(&chosen);
    assert_eq!(report.entries.iter().map(|entry| entry.kind).collect::<Vec<_>>(), [Kind::Split, Kind::Moved]);
    migrate(&mut assessment, &new).unwrap();
    let only: Vec<_> = assessment.checklists[0].only.iter().flatten().map(ToString::to_string).collect();
    assert_eq!(only, ["a", "d", "e"]);
}

#[test]
fn nothing_moves_backwards() {
    let old = checklist("1.0.0", &[("a", "A")], &[]);
    let new = checklist("2.0.0", &[("a", "AA")], &[]);
    let mut assessment = answering(&new, &["a"]);
    assert_eq!(compare(&assessment.checklists[0], &old).unwrap().way, Way::Backward);
    assert_eq!(migrate(&mut assessment, &old), None);
    let same = checklist("2.0.0", &[("a", "AAA")], &[]);
    assert_eq!(compare(&assessment.checklists[0], &same).unwrap().way, Way::Same);
    assert_eq!(compare(&assessment.checklists[0], &new), None);
}

#[test]
fn verdicts_on_elements_that_are_gone_stay_and_count_for_nothing() {
    let old = checklist("1.0.0", &[("a", "A")], &[]);
    let mut new = checklist("2.0.0", &[("a", "AA")], &[]);
    let mut assessment = answering(&old, &["a"]);
    let judge = FindingEdit::Element("e".into(), Some(ElementVerdict::Yes));
    assessment.apply(Edit::Finding("a".into(), judge), &Stamp::default());
    Rc::make_mut(&mut new.sections[0].items[0]).elements[0].id = "f".into();
    migrate(&mut assessment, &new).unwrap();
    let finding = &assessment.findings[&ItemId::from("a")];
    assert_eq!(finding.elements.len(), 1);
    let item = &new.sections[0].items[0];
    assert_eq!((elements::count(item, finding).open, elements::proposal(item, finding)), (1, None));
}

/// What a person put into a finding.
fn human(finding: &Finding) -> Finding {
    Finding { recheck: String::new(), ..finding.clone() }
}

fn pool() -> impl Strategy<Value = Vec<(usize, usize)>> {
    proptest::collection::btree_map(0..7_usize, 0..3_usize, 1..6).prop_map(|items| items.into_iter().collect())
}

fn changes() -> impl Strategy<Value = Vec<(bool, BTreeSet<usize>, BTreeSet<usize>)>> {
    let ids = |least| proptest::collection::btree_set(0..7_usize, least..3);
    proptest::collection::vec((any::<bool>(), ids(1), ids(0)), 0..5)
}

/// A checklist of a random pool of items, with random texts and a random record of changes.
fn random(version: &str, items: &[(usize, usize)], changes: &[(bool, BTreeSet<usize>, BTreeSet<usize>)]) -> Checklist {
    let names: Vec<String> = (0..7).map(|at| format!("i{at}")).collect();
    let items: Vec<_> = items.iter().map(|(id, text)| (names[*id].as_str(), ["A", "B", "C"][*text])).collect();
    let named = |ids: &BTreeSet<usize>| ids.iter().map(|id| names[*id].as_str()).collect::<Vec<_>>();
    let changes: Vec<_> = changes
        .iter()
        .map(|(late, from, to)| (if *late { "2.0.0" } else { "1.1.0" }, named(from), named(to)))
        .collect();
    let changes: Vec<_> = changes.iter().map(|(since, from, to)| (*since, from.as_slice(), to.as_slice())).collect();
    checklist(version, &items, &changes)
}

proptest! {
    #[test]
    fn no_finding_is_ever_lost(
        old in pool(), middle in pool(), new in pool(), changes in changes(),
        written in proptest::collection::btree_set(0..9_usize, 0..9), narrow in any::<bool>(),
    ) {
        let early: Vec<_> = changes.iter().filter(|change| !change.0).cloned().collect();
        let old = random("1.0.0", &old, &[]);
        let steps = [random("1.1.0", &middle, &early), random("2.0.0", &new, &changes)];
        let mut assessment = answering(&old, &[]);
        for at in &written {
            write(&mut assessment, &format!("i{at}"));
        }
        if narrow {
            Rc::make_mut(&mut assessment.checklists[0]).only = old.items().take(2).map(|item| Some(item.id.clone())).collect();
        }
        for mut start in [assessment.clone(), { let mut a = assessment.clone(); migrate(&mut a, &steps[0]); a }] {
            let before = start.clone();
            let report = compare(&start.checklists[0], &steps[1]).unwrap();
            adds_up(&report, &start.checklists[0], &steps[1])?;
            let done = migrate(&mut start, &steps[1]).unwrap();
            for finding in before.findings.values() {
                let kept = start.findings.values().any(|other| human(other) == human(finding));
                prop_assert!(kept, "{} is lost: {:?}", finding.reasoning, told(&start));
            }
            for (item, finding) in &start.findings {
                prop_assert!(before.findings.values().any(|other| human(other) == human(finding)), "{} is made up", item);
                let here = start.checklists[0].items.contains_key(item) || start.checklists[0].withdrawn.contains_key(item);
                prop_assert!(here || !before.checklists[0].items.contains_key(item), "{} has no text", item);
            }
            prop_assert_eq!(migrate(&mut start, &steps[1]), None);
            let reread = file::load(&file::save(&start), "x").unwrap().0;
            prop_assert_eq!(&reread, &start);
            start.apply(Edit::Exchange(Box::new(done.reversed())), &Stamp::default());
            prop_assert_eq!(start, before);
        }
    }
}

/// Every item of either version stands in one entry.
fn adds_up(report: &Migration, old: &AnsweredChecklist, new: &Checklist) -> Result<(), TestCaseError> {
    let ids = |after: bool| {
        let sides = report.entries.iter().flat_map(move |entry| if after { &entry.after } else { &entry.before });
        let mut ids: Vec<ItemId> = sides.map(|(id, _)| id.clone()).collect();
        ids.sort();
        ids
    };
    prop_assert_eq!(ids(false), old.items.keys().cloned().collect::<Vec<_>>());
    let mut here: Vec<_> = new.items().map(|item| item.id.clone()).collect();
    here.sort();
    prop_assert_eq!(ids(true), here);
    prop_assert_eq!(Kind::ALL.iter().map(|kind| report.count(*kind)).sum::<usize>(), report.entries.len());
    Ok(())
}

const SLUG: &str = "firearms-protocol";

fn earlier(version: &str) -> Checklist {
    let path = format!("tests/cases/{SLUG}/{version}.yaml");
    parse(&SLUG.into(), &path, &std::fs::read_to_string(&path).unwrap()).0
}

/// An assessment of a checklist in which every item is answered, each in its own way.
fn full(checklist: &Checklist) -> Assessment {
    let mut assessment = answering(checklist, &[]);
    for (at, item) in checklist.items().enumerate() {
        let verdict = Verdict::ALL[at % Verdict::ALL.len()];
        let cite = Citation { act: "Arms Act".into(), provision: format!("s. {at}"), ..Citation::default() };
        let edits = [
            FindingEdit::Verdict(verdict),
            FindingEdit::Text(FindingText::Reasoning, format!("About {}.", item.id)),
            FindingEdit::Text(FindingText::InternalNote, format!("Note {at}.")),
            FindingEdit::InsertCitation(0, cite),
        ];
        let judged = item.elements.iter().map(|e| FindingEdit::Element(e.id.clone(), Some(ElementVerdict::Yes)));
        for edit in edits.into_iter().chain(judged) {
            assessment.apply(Edit::Finding(item.id.clone(), edit), &Stamp::default());
        }
    }
    assessment
}

#[test]
fn a_full_answer_to_each_earlier_version_comes_to_the_one_at_hand() {
    let library = Library::bundled();
    let new = library.get(&SLUG.into()).unwrap();
    for version in ["1.0.0", "1.1.0"] {
        let old = earlier(version);
        let mut assessment = full(&old);
        let before = assessment.clone();
        let report = compare(&assessment.checklists[0], new).unwrap();
        let done = migrate(&mut assessment, new).unwrap();
        for finding in before.findings.values() {
            assert!(assessment.findings.values().any(|other| human(other) == human(finding)), "{}", finding.reasoning);
        }
        expect_file![format!("golden/migration-{version}.txt")].assert_eq(&shown(&report, &assessment));
        let rest: BTreeMap<_, _> = new.items().map(|item| (&item.id, assessment.finding(&item.id))).collect();
        assert!(rest.values().filter(|finding| finding.is_none()).count() <= report.count(Kind::New));
        assessment.apply(Edit::Exchange(Box::new(done.reversed())), &Stamp::default());
        assert_eq!(assessment, before);
    }
}

/// A report as text, with what stands at each item afterwards.
fn shown(report: &Migration, assessment: &Assessment) -> String {
    let mut out = format!("{} {} -> {}\n", report.checklist, report.from, report.to);
    for kind in Kind::ALL {
        let _ = writeln!(out, "{}: {}", kind.key(), report.count(*kind));
    }
    for entry in report.entries.iter().filter(|entry| entry.kind != Kind::Unchanged) {
        let ids = |side: &[(ItemId, _)]| side.iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>().join(" + ");
        let _ = writeln!(out, "\n{}: {} -> {}", entry.kind.key(), ids(&entry.before), ids(&entry.after));
        for note in &entry.notes {
            let _ = writeln!(out, "  ({note})");
        }
        for (id, text) in &entry.after {
            let was = entry.before.iter().find(|(other, _)| other == id || entry.before.len() == 1);
            let marked =
                was.map_or_else(|| text.requirement.clone(), |(_, was)| marked(&was.requirement, &text.requirement));
            let _ = writeln!(out, "  {id}: {marked}");
            if let Some(finding) = assessment.finding(id) {
                let _ = writeln!(out, "    {} {} {}", finding.verdict.key(), finding.reasoning, finding.recheck);
            }
        }
    }
    for (id, _, finding) in archive(assessment) {
        let _ = writeln!(out, "\narchive: {id} {} {}", finding.verdict.key(), finding.reasoning);
    }
    out
}

fn marked(before: &str, after: &str) -> String {
    let piece = |piece| match piece {
        Piece::Same(text) => text,
        Piece::Gone(text) => format!("[-{text}-]"),
        Piece::Come(text) => format!("{{+{text}+}}"),
    };
    difference(before, after).into_iter().map(piece).collect()
}

/// The sample is moved by the same code as anybody's assessment; with `UPDATE_EXPECT=1` it is written.
#[test]
fn the_sample_answers_the_checklists_at_hand() {
    let library = Library::bundled();
    let mut sample = file::load(include_str!("../static/sample/maravel.lacuna.json"), "sample").unwrap().0;
    for id in sample.checklists.iter().map(|answered| answered.id.clone()).collect::<Vec<_>>() {
        migrate(&mut sample, library.get(&id).unwrap());
    }
    expect_file!["../static/sample/maravel.lacuna.json"].assert_eq(&file::save(&sample));
}
