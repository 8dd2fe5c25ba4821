//! A newer text beside the citations of the older. The law is invented.

use super::*;
use crate::domain::finding::Finding;
use crate::domain::ids::AssessmentId;
use crate::domain::provision::{Block, Correction, Mark, Place, ProvisionKind, Role};

fn text(version: &str, sections: &[(&str, &str)]) -> Rc<LawText> {
    let block = |text: String| Block { role: Role::Text, level: 0, page: 0, text };
    let mark = |(at, (label, _)): (usize, &(&str, &str))| Mark {
        at: Place::new(at, 0),
        body: Place::new(at, label.len() + 2),
        kind: ProvisionKind::Section,
        depth: 1,
        label: (*label).into(),
        heading: String::new(),
        left_out: None,
    };
    Rc::new(LawText {
        version: version.into(),
        language: "en".into(),
        blocks: sections.iter().map(|(label, words)| block(format!("{label}. {words}"))).collect(),
        marks: sections.iter().enumerate().map(mark).collect(),
        ..LawText::default()
    })
}

const STAYS: &str = "Every dealer shall hold a licence issued by the registrar.";
const MOVES: &str = "A maker shall stamp each firearm with a unique serial number.";
const WAS: &str = "Records of sales shall be kept for five years at the premises.";
const IS: &str = "Records of sales shall be kept for ten years at the premises.";
const GOES: &str = "Antique cannons belonging to museums stay outside this statute altogether.";

fn old() -> Rc<LawText> {
    text("2019", &[("1", STAYS), ("2", MOVES), ("3", WAS), ("4", GOES)])
}

fn new(version: &str) -> Rc<LawText> {
    text(version, &[("1", STAYS), ("2", "Definitions follow in the schedule."), ("3", IS), ("5", MOVES)])
}

fn cites(provision: &str, quote: &str, version: &str) -> Citation {
    Citation {
        law: Some("arms".into()),
        provision: provision.into(),
        quote: quote.into(),
        version: version.into(),
        ..Citation::default()
    }
}

fn assessment() -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::from("a"), "");
    assessment.laws = vec![Law { title: "Arms Act".into(), version: "2019".into(), ..Law::new("arms".into()) }];
    let mut text = old();
    Rc::make_mut(&mut text).corrections = vec![Correction::Exclude(Place::new(3, 0))];
    assessment.texts.insert("arms".into(), text);
    let changed = Citation { translation: "Tenues cinq ans.".into(), ..cites("s. 3", WAS, "") };
    let first = vec![cites("s. 1", STAYS, ""), cites("s. 2", MOVES, ""), changed];
    let second = vec![cites("s. 4", GOES, ""), cites("s. 3", "", ""), cites("", "", ""), cites("s. 2", MOVES, "1998")];
    for (item, citations) in [("x.1", first), ("x.2", second)] {
        assessment.findings.insert(item.into(), Rc::new(Finding { citations, ..Finding::default() }));
    }
    assessment
}

/// What the person has looked at, and decided nothing.
fn basis(assessment: &Assessment) -> Taken {
    Taken { basis: review(assessment, &law(), &new("")).unwrap().basis, ..Taken::default() }
}

fn law() -> LawId {
    "arms".into()
}

fn after(assessment: &Assessment, renewed: &Renewed) -> Assessment {
    let mut after = assessment.clone();
    after.apply(renewed.edit.clone(), &Stamp::default());
    after
}

fn citations(assessment: &Assessment, item: &str) -> Vec<(String, String, String)> {
    let all = assessment.findings[&ItemId::from(item)].citations.iter();
    all.map(|citation| (citation.provision.clone(), citation.quote.clone(), citation.version.clone())).collect()
}

fn expect(list: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    list.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect()
}

#[test]
fn a_review_tells_what_stays_and_shows_the_rest() {
    let assessment = assessment();
    assert!(is_due(&assessment, &law()) && !is_due(&assessment, &"none".into()));
    let review = review(&assessment, &law(), &new("2024")).unwrap();
    assert_eq!(review.dates, Dates { before: "2019".into(), now: "2024".into() });
    assert_eq!((review.stay, review.silent, review.corrections), (1, 1, 1));
    let fates: Vec<_> = review.rows.iter().map(|row| (row.key.1, row.fate.clone(), row.proposed())).collect();
    let expected = [
        (1, Fate::Moved("s. 5".into()), true),
        (2, Fate::Changed(None), false),
        (0, Fate::Gone, false),
        (1, Fate::Changed(None), false),
        (3, Fate::Moved("s. 5".into()), false),
    ];
    assert_eq!(fates, expected);
    let words = [Piece::Gone("five".into()), Piece::Come("ten".into())];
    assert_eq!(review.rows[1].pieces[1..3], words, "the quotation");
    assert_eq!(review.rows[3].pieces[1..3], words, "the provision cited without words");
    assert!(review.rows[1].translated && !review.rows[3].translated && !review.rows[2].offered());
    assert_eq!(review.rows[4].dated.as_deref(), Some("1998"));
    assert_eq!(review.rows[0].item, ("x.1".to_owned(), String::new()), "its checklist is not at hand");
}

#[test]
fn what_nobody_takes_over_keeps_its_words_and_gets_the_date_of_the_older_text() {
    let assessment = assessment();
    let dates = Dates { before: "2019".into(), now: "2024".into() };
    let taken = Taken { dates, ..basis(&assessment) };
    let renewed = renew(&assessment, &law(), new("2024"), &taken, &Stamp::default()).unwrap();
    assert_eq!((renewed.name.as_str(), renewed.taken, renewed.kept), ("Arms Act", 0, 5));
    let mut after = after(&assessment, &renewed);
    assert_eq!(after.laws[0].version, "2024");
    assert_eq!(after.texts[&law()], new("2024"));
    assert_eq!(
        citations(&after, "x.1"),
        expect(&[("s. 1", STAYS, ""), ("s. 2", MOVES, "2019"), ("s. 3", WAS, "2019")])
    );
    let second = [("s. 4", GOES, "2019"), ("s. 3", "", "2019"), ("", "", "2019"), ("s. 2", MOVES, "1998")];
    assert_eq!(citations(&after, "x.2"), expect(&second));
    after.apply(renewed.undo, &Stamp::default());
    assert_eq!(after, assessment);
}

#[test]
fn what_is_taken_over_is_adapted_and_the_rest_is_not() {
    let assessment = assessment();
    let dates = Dates { before: "2019".into(), now: " 2024 ".into() };
    let all: BTreeSet<Key> =
        review(&assessment, &law(), &new("2024")).unwrap().rows.into_iter().map(|row| row.key).collect();
    let taken = Taken { dates, citations: all, ..basis(&assessment) };
    let renewed = renew(&assessment, &law(), new("2024"), &taken, &Stamp::default()).unwrap();
    assert_eq!((renewed.taken, renewed.kept), (4, 2));
    let after = after(&assessment, &renewed);
    let first = &after.findings[&ItemId::from("x.1")].citations[2];
    assert_eq!(first.translation, "Tenues cinq ans.", "it may fit no longer, and it is not thrown away");
    assert_eq!(citations(&after, "x.1"), expect(&[("s. 1", STAYS, ""), ("s. 5", MOVES, "2024"), ("s. 3", IS, "2024")]));
    let second = [("s. 4", GOES, "2019"), ("s. 3", "", "2024"), ("", "", "2019"), ("s. 5", MOVES, "2024")];
    assert_eq!(citations(&after, "x.2"), expect(&second));
    let mut back = after;
    back.apply(renewed.undo, &Stamp::default());
    assert_eq!(back, assessment);
}

#[test]
fn a_newer_text_without_a_date_leaves_the_law_its_date_until_the_person_takes_it_away() {
    let assessment = assessment();
    let proposed = review(&assessment, &law(), &new("")).unwrap().dates;
    assert_eq!(proposed, Dates { before: "2019".into(), now: "2019".into() });
    assert!(proposed.tell_nothing(), "and the person is told what that means");
    let renewed = |now: &str| {
        let dates = Dates { now: now.into(), ..proposed.clone() };
        let taken = Taken { dates, citations: [("x.2".into(), 3)].into(), ..basis(&assessment) };
        let renewed = renew(&assessment, &law(), new(""), &taken, &Stamp::default()).unwrap();
        after(&assessment, &renewed)
    };
    assert_eq!(renewed("2019").laws[0].version, "2019");
    let cleared = renewed("");
    assert_eq!(cleared.laws[0].version, "");
    assert_eq!(citations(&cleared, "x.1")[2], expect(&[("s. 3", WAS, "2019")])[0]);
    assert_eq!(citations(&cleared, "x.2")[3], expect(&[("s. 5", MOVES, "")])[0], "1998 did not have it there");
    assert!(Dates::default().tell_nothing());
}

#[test]
fn what_was_reviewed_must_be_what_is_replaced() {
    let reviewed = assessment();
    let taken = Taken { dates: Dates { before: "2019".into(), now: "2024".into() }, ..basis(&reviewed) };
    let refused = |change: &dyn Fn(&mut Assessment)| {
        let mut assessment = reviewed.clone();
        change(&mut assessment);
        renew(&assessment, &law(), new("2024"), &taken, &Stamp::default()).map(|_| ())
    };
    assert_eq!(refused(&|_| {}), Ok(()));
    assert_eq!(refused(&|it| drop(it.texts.insert(law(), new("2022")))), Err(Unplaced::Changed));
    assert_eq!(refused(&|it| it.texts.clear()), Err(Unplaced::Changed));
    assert_eq!(refused(&|it| it.laws[0].version = "2020".into()), Err(Unplaced::Changed));
    assert_eq!(refused(&|it| it.laws.clear()), Err(Unplaced::Gone));
    let recited = |it: &mut Assessment| {
        let finding = it.findings.get_mut(&ItemId::from("x.1")).unwrap();
        Rc::make_mut(finding).citations.remove(0);
    };
    assert_eq!(refused(&recited), Err(Unplaced::Changed), "its ticks name citations by their places");
    let noted = |it: &mut Assessment| {
        let finding = it.findings.get_mut(&ItemId::from("x.1")).unwrap();
        Rc::make_mut(finding).reasoning = "Seen.".into();
    };
    assert_eq!(refused(&noted), Ok(()), "what is no citation is no concern of it");
}

#[test]
fn the_first_text_of_a_law_is_set_against_what_was_cited_by_hand() {
    let mut assessment = assessment();
    assessment.texts.clear();
    assert!(is_due(&assessment, &law()));
    let review = review(&assessment, &law(), &new("2024")).unwrap();
    assert!(review.first && review.corrections == 0);
    assert_eq!((review.stay, review.silent), (2, 1), "s. 3 without words has nothing to be compared with");
    let fates: Vec<_> = review.rows.iter().map(|row| (row.key.0.as_str(), row.key.1, row.fate.clone())).collect();
    let expected = [
        ("x.1", 1, Fate::Moved("s. 5".into())),
        ("x.1", 2, Fate::Changed(None)),
        ("x.2", 0, Fate::Gone),
        ("x.2", 3, Fate::Moved("s. 5".into())),
    ];
    assert_eq!(fates, expected);
    let taken = Taken { dates: review.dates.clone(), citations: [("x.1".into(), 1)].into(), ..basis(&assessment) };
    let renewed = renew(&assessment, &law(), new("2024"), &taken, &Stamp::default()).unwrap();
    assert!(renewed.first && renewed.taken == 1);
    let mut after = after(&assessment, &renewed);
    assert_eq!(after.texts[&law()], new("2024"));
    assert_eq!(
        citations(&after, "x.1"),
        expect(&[("s. 1", STAYS, ""), ("s. 5", MOVES, "2024"), ("s. 3", WAS, "2019")]),
        "no words are altered that were not ticked"
    );
    after.apply(renewed.undo, &Stamp::default());
    assert_eq!(after, assessment);
}

#[test]
fn without_the_law_there_is_nothing_to_renew() {
    let mut assessment = assessment();
    assert_eq!(review(&assessment, &"none".into(), &new("")), None);
    assessment.findings.clear();
    assert!(!is_due(&assessment, &law()));
    let taken = Taken::default();
    assert_eq!(renew(&assessment, &"none".into(), new(""), &taken, &Stamp::default()), Err(Unplaced::Gone));
}
