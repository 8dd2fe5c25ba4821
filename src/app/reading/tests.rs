//! Laws that nobody passed, laid out for reading.

use std::rc::Rc;

use super::candidates::{Candidate, listed};
use super::cited::{self, Check, Cited};
use super::ink::{Ink, Wash, by_line, passage, runs};
use super::*;
use crate::domain::assessment::Assessment;
use crate::domain::edit::{Edit, FindingEdit, Stamp};
use crate::domain::finding::Citation;
use crate::domain::ids::{AssessmentId, ItemId};
use crate::domain::provision::{Block, Correction, ProvisionKind};

fn block(role: Role, text: &str) -> Block {
    Block { role, level: 0, page: 0, text: text.into() }
}

fn mark(
    block: usize,
    at: usize,
    body: (usize, usize),
    kind: ProvisionKind,
    depth: u8,
    label: &str,
    heading: &str,
) -> Mark {
    Mark {
        at: Place::new(block, at),
        body: Place::new(body.0, body.1),
        kind,
        depth,
        label: label.into(),
        heading: heading.into(),
        left_out: None,
    }
}

/// A preamble, a part with two sections, the first with subsections of which two share a block, a note between.
fn law() -> Reading {
    let blocks = vec![
        block(Role::Heading, "Arms Act 2009"),
        block(Role::Heading, "Part I. Marks"),
        block(Role::Heading, "23. Marking of firearms"),
        block(Role::Text, "(1) A maker shall stamp each firearm. (2) A dealer who imports a firearm shall mark it."),
        block(Role::Note, "Amended 2011."),
        block(Role::Text, "(3) The Registrar may exempt a firearm."),
        block(Role::Running, "Page 2"),
        block(Role::Text, "24. A mark shall be legible."),
    ];
    let marks = vec![
        mark(1, 0, (2, 0), ProvisionKind::Part, 1, "Part I", "Marks"),
        mark(2, 0, (3, 0), ProvisionKind::Section, 2, "23", "Marking of firearms"),
        mark(3, 0, (3, 4), ProvisionKind::Paragraph, 3, "(1)", ""),
        mark(3, 38, (3, 42), ProvisionKind::Paragraph, 3, "(2)", ""),
        mark(5, 0, (5, 4), ProvisionKind::Paragraph, 3, "(3)", ""),
        mark(7, 0, (7, 4), ProvisionKind::Section, 2, "24", ""),
    ];
    let text = LawText { language: "en".into(), version: "2024-01-01".into(), blocks, marks, ..LawText::default() };
    Reading::new(&registered(), Rc::new(text))
}

fn registered() -> Law {
    Law { title: "Arms Act 2009".into(), language: "en".into(), ..Law::new("arms".into()) }
}

fn provisions(citations: &[Citation]) -> Vec<&str> {
    citations.iter().map(|citation| citation.provision.as_str()).collect()
}

#[test]
fn pieces_cover_the_text_and_lines_follow_its_parts() {
    let reading = law();
    let starts: Vec<_> = reading.pieces.iter().map(|piece| (piece.at.block, piece.end.block)).collect();
    assert_eq!(starts, [(0, 1), (1, 2), (2, 7), (7, 8)]);
    assert_eq!((reading.count(), reading.dir(), reading.language.as_str()), (2, "ltr", "en"));
    let lines = reading.lines(2);
    let told: Vec<_> = lines.iter().map(|line| (reading.words(line), line.depth, line.title)).collect();
    assert_eq!(told[0], ("23. Marking of firearms", 0, true));
    assert_eq!(told[1], ("(1) A maker shall stamp each firearm. ", 1, false));
    assert_eq!(told[2].1, 1);
    assert_eq!(lines.len(), 5, "the note is shown, the running head is not");
    let last: Vec<_> = reading.lines(3).iter().map(|line| (reading.words(line).to_owned(), line.title)).collect();
    assert_eq!(last, [("24. ".to_owned(), true), ("A mark shall be legible.".to_owned(), false)]);
    assert_eq!(reading.piece_at(Place::new(5, 3)), Some(2));
    assert_eq!(reading.piece_at(Place::new(8, 0)), None);
}

#[test]
fn a_text_without_numbers_is_one_piece() {
    let text = LawText { blocks: vec![block(Role::Text, "Arms are marked.")], ..LawText::default() };
    let reading = Reading::new(&Law::new("x".into()), Rc::new(text));
    assert_eq!((reading.pieces.len(), reading.count(), reading.lines(0).len()), (1, 0, 1));
    assert!(Reading::new(&Law::new("x".into()), Rc::default()).pieces.is_empty());
}

#[test]
fn a_selection_is_cited_by_what_holds_it() {
    let (reading, law) = (law(), registered());
    let cite = |from: (usize, usize), to: (usize, usize)| {
        cite::citations(&reading, &law, Place::new(from.0, from.1), Place::new(to.0, to.1))
    };
    let one = cite((3, 42), (3, 83));
    assert_eq!(provisions(&one), ["23(2)"]);
    assert_eq!(one[0].quote, "A dealer who imports a firearm shall mark");
    assert_eq!((one[0].version.as_str(), one[0].language.as_str()), ("2024-01-01", ""));
    assert_eq!(provisions(&cite((3, 4), (3, 86))), ["23"], "two subsections are of the section");
    assert_eq!(provisions(&cite((3, 42), (5, 0))), ["23(2)"], "up to the next paragraph is not into it");
    let two = cite((5, 4), (7, 28));
    assert_eq!(provisions(&two), ["23(3)", "24"]);
    assert_eq!(two[1].quote, "24. A mark shall be legible.");
    assert!(cite((0, 0), (1, 0)).is_empty(), "a title is no provision");
    let whole = cite::whole(&reading, &law, 3).unwrap();
    assert_eq!((whole.provision.as_str(), whole.quote.as_str()), ("24", "A mark shall be legible."));
    assert!(cite::is_cited(std::slice::from_ref(&whole), &whole) && !cite::is_cited(&one, &whole));
    let whole = cite::whole(&reading, &law, 2).unwrap();
    assert!(whole.quote.ends_with("mark it.\n(3) The Registrar may exempt a firearm."), "{}", whole.quote);
}

#[test]
fn what_is_cited_is_found_by_its_words_or_by_its_label() {
    let reading = law();
    let mut assessment = Assessment::new(AssessmentId::from("a"), "");
    assessment.laws.push(registered());
    for (item, provision, quote) in [
        ("x.1", "23(2)", "a dealer who IMPORTS a firearm"),
        ("x.1", "s. 23(3)", ""),
        ("x.2", "s. 24", "Words that are not there"),
        ("x.3", "s. 99", ""),
        ("x.4", "23", "firearm shall mark it.\n(3) The Registrar"),
    ] {
        let citation = Citation {
            law: Some("arms".into()),
            provision: provision.into(),
            quote: quote.into(),
            ..Citation::default()
        };
        let edit = Edit::Finding(item.into(), FindingEdit::InsertCitation(usize::MAX, citation));
        assessment.apply(edit, &Stamp::default());
    }
    let cited = Cited::of(&cited::citations(&assessment, &reading.law), &reading);
    assert_eq!(cited.items[&2], ["x.1".into(), "x.4".into()]);
    assert_eq!(cited.items[&3], ["x.2".into()]);
    assert_eq!(cited.lost, [("x.3".into(), "s. 99".to_owned())]);
    assert_eq!((cited.within(&reading, 2).len(), cited.within(&reading, 3).len()), (2, 0));
    let told = |item: &str| cited.checks.iter().find(|(id, ..)| *id == ItemId::from(item)).map(|(.., check)| check);
    assert!(matches!(told("x.1"), Some(Check::Found { .. })));
    assert_eq!(told("x.2"), Some(&Check::Gone));
    assert_eq!(told("x.3"), Some(&Check::NoLabel));
}

#[test]
fn words_are_found_and_marked() {
    let reading = law();
    assert_eq!(find::hits(&reading, "FIREARM").inks.len(), 4);
    assert!(find::hits(&reading, " ").inks.is_empty() && find::hits(&reading, "page").inks.is_empty());
    let found = find::provisions(&reading, "mark legible");
    assert_eq!(found.iter().map(|found| (found.piece, found.hits.len())).collect::<Vec<_>>(), [(3, 2)]);
    let found = find::provisions(&reading, "mark");
    assert_eq!(found.iter().map(|found| found.piece).collect::<Vec<_>>(), [2, 3], "headings first");
    let inked = by_line(reading.lines(2), &found[0].hits);
    let chosen = passage(&inked, 1);
    assert_eq!(
        chosen.iter().map(|at| reading.words(&inked[*at].line)).collect::<Vec<_>>(),
        ["(2) A dealer who imports a firearm shall mark it."]
    );
    let inks = [
        Ink { from: Place::new(3, 42), to: Place::new(3, 50), wash: Wash::Matched },
        Ink { from: Place::new(3, 44), to: Place::new(5, 3), wash: Wash::Quoted },
    ];
    let inked = by_line(reading.lines(2), &inks);
    let told: Vec<_> = runs(&reading, &inked[2]).iter().map(|run| (run.text, run.matched, run.quoted)).collect();
    assert_eq!(told[0], ("(2) ", false, false));
    assert_eq!(told[1], ("A ", true, false));
    assert_eq!(told[2], ("dealer", true, true));
    let whole: String = runs(&reading, &inked[2]).iter().map(|run| run.text).collect();
    assert_eq!(whole, reading.words(&inked[2].line));
    assert_eq!(inked[1].inks.len() + inked[0].inks.len(), 0, "a line has its own marks and no others");
    assert_eq!(inked[4].inks.len(), 1, "a mark reaches over a note to the next line");
}

#[test]
fn why_a_candidate_is_listed_is_told_by_its_words() {
    let reading = law();
    let matched = vec![(Place::new(2, 4), 7), (Place::new(3, 30), 7), (Place::new(3, 61), 7), (Place::new(3, 53), 7)];
    let candidate = Candidate { law: "arms".into(), at: Place::new(2, 0), matched };
    let listed_ = candidate.listed(&reading).unwrap();
    assert_eq!(listed_.in_heading, ["Marking"]);
    assert_eq!(listed_.in_text.len(), 3, "{:?}", listed_.in_text);
    let strange = Candidate { matched: vec![(Place::new(3, u32::MAX as usize), 9)], ..candidate.clone() };
    assert!(strange.listed(&reading).unwrap().inks.is_empty());
    assert_eq!(Candidate { at: Place::new(99, 0), ..candidate }.listed(&reading), None);
    assert!(listed(&reading, 99, Vec::new()).in_text.is_empty());
}

#[test]
fn splits_find_their_words_and_their_depth() {
    use ProvisionKind::{Paragraph, Section};
    let reading = law();
    let line = reading.lines(2)[4];
    assert_eq!(mend::label_of(reading.words(&line)), "(3)");
    let split = |kind| match mend::split(&reading, 2, &line, kind, "(3)", "") {
        Some(Correction::Split(mark)) => mark,
        other => panic!("{other:?}"),
    };
    let mark = split(Section);
    assert_eq!((mark.at, mark.body, mark.kind), (Place::new(5, 0), Place::new(5, 4), Section));
    let depth = |at: usize| reading.mark(at).map(|mark| mark.depth).unwrap_or_default();
    assert_eq!(mark.depth, depth(2));
    assert_eq!(split(Paragraph).depth, depth(2) + 1, "in the section before it");
    let text = LawText { corrections: vec![Correction::Split(mark)], ..(*reading.text).clone() };
    assert_eq!(Reading::new(&registered(), Rc::new(text)).count(), 3);
}

#[test]
fn what_is_regraded_may_lie_in_what_is_open_before_it() {
    use ProvisionKind::{Annex, Chapter, Paragraph, Section};
    let reading = law();
    let at = reading.mark(3).map(|mark| mark.at).unwrap();
    let names = |kind| {
        let outer = mend::outer(&reading, at, kind);
        outer.into_iter().map(|at| at.map_or("", |at| reading.provisions[at].mark.label.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(names(Annex), [""]);
    assert_eq!(names(Chapter), ["", "Part I"]);
    assert_eq!(names(Section), ["", "Part I"]);
    assert_eq!(names(Paragraph).last(), Some(&"23"), "the section before it, and not its paragraph");
    for kind in [Annex, Chapter, Section, Paragraph] {
        for outer in mend::outer(&reading, at, kind) {
            let depth = mend::depth(&reading, at, kind, outer);
            let corrections = vec![Correction::Regrade { at, kind, depth }];
            let text = LawText { corrections, ..(*reading.text).clone() };
            let mended = text.provisions();
            let one = mended.iter().find(|provision| provision.mark.at == at).unwrap();
            assert_eq!((one.mark.kind, one.parent), (kind, outer), "{depth}");
        }
    }
}

#[test]
fn a_division_is_named_with_its_word_where_it_is_printed_so() {
    use ProvisionKind::{Article, Chapter, Part};
    let named = |text: &str, kind, label: &str| {
        let blocks = vec![block(Role::Heading, text)];
        let marks = vec![mark(0, 0, (0, 0), kind, 1, label, "")];
        let reading = Reading::new(&registered(), Rc::new(LawText { blocks, marks, ..LawText::default() }));
        reading.full_label(reading.mark(0).unwrap()).to_owned()
    };
    for (text, kind, label, expected) in [
        ("TÍTULO I. Disposiciones", Part, "I", "TÍTULO I"),
        ("Title II", Part, "II", "Title II"),
        ("الباب الأول", Part, "الأول", "الباب الأول"),
        ("第一章 总则", Chapter, "第一章", "第一章"),
        ("I. Marks", Part, "I", "I"),
        ("Artículo 5. Marcas", Article, "5", "5"),
        ("Of these things there are in all I", Part, "I", "I"),
        ("Marks", Part, "IV", "IV"),
        ("Marks", Part, "", ""),
    ] {
        assert_eq!(named(text, kind, label), expected, "{text}");
    }
}

#[test]
fn only_what_was_seen_is_cited_and_the_rest_is_told() {
    let (reading, law) = (law(), registered());
    let place = |(block, at): (usize, usize)| Place::new(block, at);
    type At = (usize, usize);
    let cite = |stretches: &[(At, At)]| {
        let stretches: Vec<_> = stretches.iter().map(|(from, to)| (place(*from), place(*to))).collect();
        cite::selected(&reading, &law, &stretches)
    };
    // A folded card shows the first and the last subsection: the one between was never seen.
    let folded = cite(&[((3, 0), (3, 38)), ((5, 0), (5, 38))]);
    assert_eq!(provisions(&folded.citations), ["23(1)", "23(3)"]);
    assert!(folded.citations.iter().all(|citation| !citation.quote.contains("dealer")) && !folded.outside);
    // Lines that follow each other are one, over a note and in any order.
    let whole = cite(&[((5, 0), (5, 38)), ((3, 38), (3, 87)), ((3, 0), (3, 38))]);
    assert_eq!(provisions(&whole.citations), ["23"]);
    assert!(whole.citations[0].quote.contains("dealer") && !whole.citations[0].quote.contains("Amended"));
    // The title of the act and the heading of the part are no provisions.
    let all = cite(&[((0, 0), (0, 13)), ((1, 0), (1, 13)), ((2, 0), (2, 23))]);
    assert_eq!((provisions(&all.citations), all.outside), (vec!["23"], true));
    assert!(cite(&[((0, 0), (0, 8))]).outside);
}

#[test]
fn a_search_is_bounded_and_says_so() {
    let text = LawText { blocks: vec![block(Role::Text, &"arms and more arms ".repeat(1_500))], ..LawText::default() };
    let reading = Reading::new(&Law::new("x".into()), Rc::new(text));
    let hits = find::hits(&reading, "arms");
    assert_eq!((hits.inks.len(), hits.more), (find::MOST, true));
    assert!(!find::hits(&reading, "and more").more);
    assert!(
        find::is_too_short("a") && find::is_too_short(" é ") && !find::is_too_short("枪") && !find::is_too_short("")
    );
    assert!(find::hits(&reading, "a").inks.is_empty() && find::provisions(&reading, "a r").is_empty());
    let inked = by_line(reading.lines(0), &hits.inks);
    assert_eq!(runs(&reading, &inked[0]).iter().filter(|run| run.hit).count(), find::MOST);
}

#[test]
fn hits_in_what_is_not_shown_are_none() {
    let reading = law();
    assert_eq!(marks::hits(&reading, "mark", None).inks.len(), 4);
    assert_eq!(marks::hits(&reading, "mark", Some(&[3])).inks.len(), 1);
    assert_eq!(marks::by_piece(&reading, &marks::hits(&reading, "mark", None).inks, &Cited::default()).len(), 3);
}

#[test]
fn lines_in_another_direction_are_set_by_themselves() {
    let blocks =
        vec![block(Role::Text, "المادة ٥ تختم كل قطعة سلاح."), block(Role::Text, "Article 5. Each firearm is stamped.")];
    let text = LawText { blocks, ..LawText::default() };
    for (tag, dir, turned) in [
        ("ar", "rtl", [None, Some("ltr")]),
        ("en", "ltr", [Some("rtl"), None]),
        ("az-Arab", "rtl", [None, Some("ltr")]),
    ] {
        let law = Law { language: tag.into(), ..Law::new("x".into()) };
        let reading = Reading::new(&law, Rc::new(text.clone()));
        let lines = reading.lines(0);
        assert_eq!((reading.dir(), [reading.turned(&lines[0]), reading.turned(&lines[1])]), (dir, turned), "{tag}");
    }
    let unknown =
        Reading::new(&Law::new("x".into()), Rc::new(LawText { blocks: vec![text.blocks[0].clone()], ..text }));
    assert_eq!(unknown.dir(), "rtl", "letters tell where no language does");
}

#[test]
fn sentences_of_a_line_are_the_line() {
    let reading = law();
    let line = Line { to: 87, ..reading.lines(2)[1] };
    let sentences = reading.sentences(&line);
    assert_eq!(sentences.iter().map(|line| reading.words(line)).collect::<String>(), reading.words(&line));
    assert_eq!(sentences.len(), 2);
}

#[test]
fn a_citation_more_is_looked_up_alone() {
    let reading = law();
    let cite = |item: &str, provision: &str, quote: &str| {
        let citation = Citation { provision: provision.into(), quote: quote.into(), ..Citation::default() };
        (ItemId::from(item), citation)
    };
    let mut list =
        vec![cite("a", "24", "A mark shall be legible."), cite("b", "s. 99", ""), cite("b", "23", "no such words")];
    let before = Cited::of(&list, &reading);
    list.insert(1, cite("a", "23(3)", "The Registrar may exempt"));
    list.remove(2);
    assert_eq!(Cited::after(&before, &list, &reading), Cited::of(&list, &reading));
}

#[test]
fn the_label_comes_first_where_the_heading_is_printed_over_it() {
    let blocks =
        vec![block(Role::Heading, "Firearms Registry"), block(Role::Text, "83 (1) The Registrar keeps a register.")];
    let marks = vec![mark(0, 0, (1, 3), ProvisionKind::Section, 1, "83", "Firearms Registry")];
    let text = LawText { language: "en".into(), blocks, marks, ..LawText::default() };
    let reading = Reading::new(&Law::new("x".into()), Rc::new(text));
    assert_eq!(reading.title(0, reading.lines(0).iter()), [1, 0]);
    assert_eq!(reading.printed(0).as_deref(), Some("83 Firearms Registry"));
    assert_eq!(law().printed(2).as_deref(), Some("23. Marking of firearms"));
    assert_eq!(law().printed(1).as_deref(), Some("Part I. Marks"));
}
