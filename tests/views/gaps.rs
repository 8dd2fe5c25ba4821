//! The page on gaps.

use lacuna::app::route::{Route, View};
use lacuna::domain::assessment::Assessment;
use lacuna::domain::context::ThreatLevel;
use lacuna::domain::finding::{Finding, Verdict};
use lacuna::domain::force::Stage;
use lacuna::domain::gaps::ranked;
use lacuna::i18n::locale::Locale;
use lacuna::ui::pages::gaps::GapsPage;
use std::rc::Rc;
use yew::prelude::*;

use crate::harness::{Scene, assert_sound, maravel, protocol, render, values};

/// Gives every third item no rule, and the rest full.
fn answered() -> Assessment {
    let mut assessment = maravel();
    let checklist = protocol();
    for (at, item) in checklist.items().enumerate() {
        let verdict = if at % 3 == 0 { Verdict::None } else { Verdict::Full };
        let reasoning = "<script>alert(1)</script> The Act, s. 5 is silent. More.".into();
        assessment.findings.insert(item.id.clone(), Rc::new(Finding { verdict, reasoning, ..Finding::default() }));
    }
    for condition in &checklist.conditions {
        assessment.conditions.insert(condition.id.clone(), true);
    }
    assessment.context.threats.insert(Stage::Transfer, ThreatLevel::High);
    assessment
}

async fn page(assessment: Assessment, locale: Locale) -> String {
    let route = Route::Assessment(assessment.id.clone(), View::Gaps);
    render(Scene { route, locale, ..Scene::of(assessment) }, html! { <GapsPage /> }).await
}

#[tokio::test]
async fn every_count_links_to_what_it_counts() {
    let html = page(answered(), Locale::English).await;
    assert_sound(&html);
    let hrefs = values(&html, "href");
    for wanted in [
        "#/a/maravel/assess?group=mandatory",
        "#/a/maravel/assess?section=art-8&amp;verdict=none",
        "#/a/maravel/assess?section=art-8&amp;scored=yes",
        "#/a/maravel/assess?verdict=gaps&amp;stage=transfer",
    ] {
        assert!(hrefs.contains(&wanted), "{wanted} is not linked to");
    }
    let labels = values(&html, "aria-label");
    assert!(labels.iter().any(|label| label.ends_with(" none, article 8")), "counts say what they count");
    assert!(html.contains("<th scope=\"row\""));
}

#[tokio::test]
async fn gaps_say_why_they_rank_and_the_rest_is_a_button_away() {
    let html = page(answered(), Locale::English).await;
    let assessment = answered();
    let all = ranked(&protocol(), &assessment).len();
    assert_eq!(html.matches("class=\"lc-gap\"").count(), 10);
    assert!(html.contains(&format!("Show the other {}", all - 10)));
    assert!(html.contains("No rule, mandatory."));
    assert!(html.contains("rated a high threat."));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; The Act, s. 5 is silent.</p>"), "markup is text");
}

#[tokio::test]
async fn nothing_assessed_is_said() {
    let html = page(maravel(), Locale::English).await;
    assert_sound(&html);
    assert!(html.contains("Nothing is assessed yet"));
    assert!(!html.contains("lc-figures"));
    assert!(html.contains("/context\""), "open questions lead to the context");
}

#[tokio::test]
async fn other_languages_lose_no_text() {
    let html = page(answered(), Locale::PseudoRtl).await;
    assert_sound(&html);
    assert!(!html.contains("Gaps in national law"));
    assert!(values(&html, "dir").contains(&"ltr"), "pinpoints keep their direction");
}
