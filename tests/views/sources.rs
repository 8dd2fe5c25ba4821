//! What related items say: the line of time, proposals, and where a finding came from.

use std::rc::Rc;

use lacuna::app::filter::Filter;
use lacuna::app::route::{Route, View};
use lacuna::domain::assessment::{AnsweredChecklist, Assessment};
use lacuna::domain::finding::{Carried, Citation, Finding, Verdict};
use lacuna::domain::force::RelationKind;
use lacuna::domain::format::checklist::parse;
use lacuna::domain::library::Library;
use lacuna::i18n::locale::Locale;
use lacuna::ui::pages::assess::AssessPage;
use lacuna::ui::pages::gaps::GapsPage;
use yew::prelude::*;

use crate::harness::{Scene, assert_sound, render};

/// Three checklists: a treaty of 2001, and two texts that speak of its items.
fn library() -> Library {
    let mut library = Library::default();
    let mut add = |slug: &str, head: &str, items: &[(&str, &str)]| {
        let mut text = format!(
            "format: 1\nversion: 1.0.0\nlanguage: en\nshort_title: Text {slug}\ninstrument: {{symbol: X/{slug}, {head}}}\n\
             sections:\n- id: a\n  items:\n"
        );
        for (id, relations) in items {
            text += &format!(
                "  - {{id: {id}, pinpoint: para. {id}, title: Item {id}, requirement: What {id} asks., \
                 force: recommended, scorable: law, source: verified, relations: [{relations}]}}\n"
            );
        }
        library.add(parse(&slug.into(), slug, &text).0, slug).expect("ids of its own");
    };
    add("core", "status: binding, date: '2001-05-31'", &[("c.1", ""), ("c.2", "")]);
    let kinds = ["intersects", "equal", "elaborates", "intersects"];
    let relations = kinds.map(|kind| format!("{{to: c.1, kind: {kind}, rationale: Because of it.}}"));
    let ids = ["l.1", "l.2", "l.3", "l.4"];
    let items: Vec<(&str, &str)> = ids.iter().zip(&relations).map(|(id, relation)| (*id, relation.as_str())).collect();
    add("late", "status: draft, date: '2018-05'", &items);
    add("early", "status: chair-summary, date: '2012'", &[("e.1", "{to: c.1, kind: equal, rationale: The same.}")]);
    library
}

fn assessment(answered: &[&str]) -> Assessment {
    let mut assessment = Assessment::new("maravel".into(), crate::harness::NOW);
    let library = library();
    let list = |slug: &&str| Rc::new(AnsweredChecklist::of(library.get(&(**slug).into()).expect("one of the three")));
    assessment.checklists = answered.iter().map(list).collect();
    assessment
}

fn finding(verdict: Verdict) -> Finding {
    let citations = vec![Citation { act: "Arms Act".into(), provision: "s. 7".into(), ..Citation::default() }];
    Finding { verdict, citations, ..Finding::default() }
}

async fn item(assessment: Assessment, item: &str) -> String {
    let route = Route::Assessment(assessment.id.clone(), View::Assess(Some(item.into()), Filter::default()));
    let scene = Scene { route, locale: Locale::English, library: Some(library()), ..Scene::of(assessment) };
    let html = render(scene, html! { <AssessPage /> }).await;
    assert_sound(&html);
    html
}

#[tokio::test]
async fn sources_stand_in_time_with_their_status() {
    let html = item(assessment(&["core", "early"]), "c.1").await;
    let places: Vec<usize> = ["Text core</h3>", "Text early</h3>", "Text late</h3>"]
        .iter()
        .map(|title| html.find(title).unwrap_or_else(|| panic!("{title} is missing")))
        .collect();
    assert!(places.is_sorted(), "in the order of time");
    for words in ["Chair’s summary, not adopted", "Draft recommendations", "May 2018", "X/late", "2 more in this text"]
    {
        assert!(html.contains(words), "{words}");
    }
    assert!(html.contains("2 other sources on this point, 2012 to 2018"));
    assert!(html.contains("What l.2 asks.") && !html.contains("What l.4 asks."), "the rest is made when it is opened");
    assert!(html.contains("Asks the same as this item.") && html.contains("Because of it."));
    assert!(html.contains("/assess/e.1\"") && !html.contains("/assess/l.2\""), "what is not answered has no link");
    assert!(!item(assessment(&["core"]), "c.2").await.contains("Other sources on this point"));
}

#[tokio::test]
async fn what_is_cited_there_can_be_copied_once() {
    let mut it = assessment(&["core", "early"]);
    it.findings.insert("e.1".into(), Rc::new(Finding { verdict: Verdict::Partial, ..finding(Verdict::Partial) }));
    assert!(item(it.clone(), "c.1").await.contains("Copy to this item"));
    it.findings.insert("c.1".into(), Rc::new(finding(Verdict::NotAssessed)));
    let html = item(it, "c.1").await;
    assert!(html.contains("Cited here too") && !html.contains("Copy to this item"));
}

#[tokio::test]
async fn a_proposal_is_told_as_such_and_counted_nowhere() {
    let mut it = assessment(&["core", "early", "late"]);
    it.findings.insert("e.1".into(), Rc::new(finding(Verdict::Full)));
    let html = item(it.clone(), "c.1").await;
    for words in ["Proposed: ", "asks the same", "Counts for nothing until you accept it", "Its citation comes along."]
    {
        assert!(html.contains(words), "{words}");
    }
    assert!(html.contains("id=\"accept-proposal\"") && html.contains("One proposal waiting"));
    assert!(html.contains(", proposed: Full"), "the row of the outline says so");
    assert!(html.contains("1 of 7"), "one finding counts, and no proposal");
    let gaps = render(
        Scene {
            route: Route::Assessment(it.id.clone(), View::Gaps),
            locale: Locale::English,
            library: Some(library()),
            ..Scene::of(it.clone())
        },
        html! { <GapsPage /> },
    );
    assert!(gaps.await.contains("One verdict is proposed"));

    it.findings.insert("l.2".into(), Rc::new(finding(Verdict::None)));
    let html = item(it, "c.1").await;
    assert!(html.contains("Answers on related items disagree") && !html.contains("id=\"accept-proposal\""));
}

#[tokio::test]
async fn a_finding_taken_over_names_its_origin_and_tells_when_that_changed() {
    let mut it = assessment(&["core", "early"]);
    let carried = Carried {
        from: "e.1".into(),
        relation: RelationKind::Equal,
        verdict: Verdict::Full,
        time: "2026-03-10T09:00:00Z".into(),
        unknown: Default::default(),
    };
    it.findings.insert("c.1".into(), Rc::new(Finding { carried: Some(carried), ..finding(Verdict::Full) }));
    it.findings.insert("e.1".into(), Rc::new(finding(Verdict::Full)));
    let html = item(it.clone(), "c.1").await;
    assert!(html.contains("Taken over") && html.contains("10 March 2026") && !html.contains("another verdict now"));
    it.findings.insert("e.1".into(), Rc::new(finding(Verdict::None)));
    assert!(item(it.clone(), "c.1").await.contains("That item has another verdict now"));
    it.findings.remove(&"e.1".into());
    assert!(item(it, "c.1").await.contains("has been taken back since"));
}
