//! The page at which items are assessed.

use std::rc::Rc;

use lacuna::app::filter::{Filter, VerdictFilter};
use lacuna::app::route::{Route, View};
use lacuna::domain::assessment::{Assessment, Law};
use lacuna::domain::context::{Treaty, TreatyRecord, TreatyStatus};
use lacuna::domain::finding::{Citation, ElementVerdict, Finding, Verdict};
use lacuna::domain::ids::ItemId;
use lacuna::i18n::locale::Locale;
use lacuna::ui::pages::assess::AssessPage;
use yew::prelude::*;

use crate::harness::{Scene, assert_sound, maravel, render, values};

const ITEM: &str = "fp.8.1.b.1";

async fn page(assessment: Assessment, item: Option<&str>, filter: Filter, locale: Locale) -> String {
    let route = Route::Assessment(assessment.id.clone(), View::Assess(item.map(ItemId::from), filter));
    let html = render(Scene { route, locale, ..Scene::of(assessment) }, html! { <AssessPage /> }).await;
    assert_sound(&html);
    html
}

async fn item(assessment: Assessment, item: &str) -> String {
    page(assessment, Some(item), Filter::default(), Locale::English).await
}

fn with(finding: Finding) -> Assessment {
    let mut assessment = maravel();
    assessment.findings.insert(ITEM.into(), Rc::new(finding));
    assessment
}

#[tokio::test]
async fn an_item_is_answered_with_native_controls() {
    let html = item(maravel(), ITEM).await;
    for key in 1..=6 {
        assert!(html.contains(&format!("id=\"verdict-{key}\"")), "key {key} has a radio");
    }
    assert_eq!(html.matches("name=\"verdict\"").count(), 6);
    assert_eq!(html.matches("name=\"element-0\"").count(), 3);
    assert_eq!(html.matches("name=\"element-1\"").count(), 3);
    assert!(html.matches("role=\"radiogroup\"").count() >= 3);
    for id in ["open-outline", "filter-text", "add-citation", "reasoning", "previous", "next", "item-title"] {
        assert!(values(&html, "id").contains(&id), "{id} is there for its key");
    }
    assert!(!html.contains("style="), "the policy of the page forbids inline styles");
}

#[tokio::test]
async fn the_outline_holds_rows_of_the_present_section_only() {
    let html = item(maravel(), ITEM).await;
    assert_eq!(html.matches("class=\"lc-art\"").count(), 21);
    assert_eq!(html.matches("class=\"lc-row\"").count(), 7, "the items of article 8");
    assert_eq!(html.matches("aria-current=\"true\"").count(), 1);
    assert!(html.contains(", Not assessed"), "the mark has its word");
}

#[tokio::test]
async fn a_filter_opens_what_it_finds_and_counts_it() {
    let filter = Filter { verdict: Some(VerdictFilter::Gaps), ..Filter::default() };
    let finding = Finding { verdict: Verdict::Partial, ..Finding::default() };
    let html = page(with(finding), Some(ITEM), filter, Locale::English).await;
    assert_eq!(html.matches("class=\"lc-row\"").count(), 1);
    let total = maravel().checklists[0].items.len();
    assert!(html.contains(&format!("1 of {total} items shown")));
    assert!(html.contains("?verdict=gaps"), "links keep the filter");
}

#[tokio::test]
async fn begins_with_the_first_open_item_and_names_an_unknown_one() {
    let html = page(maravel(), None, Filter::default(), Locale::English).await;
    assert!(html.contains("Convention rules reach firearms offences"));
    let html = item(maravel(), "no.such").await;
    assert!(html.contains("There is no such item") && html.contains("no.such"));
}

#[tokio::test]
async fn a_question_asked_once_is_asked_on_the_spot() {
    let html = item(maravel(), "fp.9.a").await;
    assert_eq!(html.matches("name=\"condition\"").count(), 2);
    assert!(html.contains("id=\"verdict-1\""));

    let mut assessment = maravel();
    assessment.conditions.insert("deactivated-not-firearm".into(), false);
    assessment.findings.insert("fp.9.a".into(), Rc::new(Finding { verdict: Verdict::Full, ..Finding::default() }));
    let html = item(assessment, "fp.9.a").await;
    assert!(html.contains("this item does not apply") && html.contains("is kept"));
    assert!(!html.contains("id=\"verdict-1\"") && html.contains("id=\"practice-note\""));
}

#[tokio::test]
async fn an_unscored_item_takes_notes_only() {
    let html = item(maravel(), "fp.1.1").await;
    assert!(html.contains("leaves nothing to enact"));
    assert!(!html.contains("id=\"verdict-1\"") && !html.contains("id=\"reasoning\""));
    assert!(html.contains("id=\"add-citation\"") && html.contains("id=\"internal-note\""));
}

#[tokio::test]
async fn the_elements_propose_and_a_difference_must_be_explained() {
    let yes = ElementVerdict::Yes;
    let elements = [("country".into(), yes)].into();
    let mut finding = Finding { verdict: Verdict::None, elements, ..Finding::default() };
    assert!(item(with(finding.clone()), ITEM).await.contains("not judged"));
    let checklist = lacuna::domain::library::Library::bundled();
    let asked = checklist.item(&ITEM.into()).unwrap();
    finding.elements = asked.elements.iter().map(|element| (element.id.clone(), yes)).collect();
    let html = item(with(finding.clone()), ITEM).await;
    assert!(html.contains("Use this verdict") && html.contains("the reasoning must explain why"));
    assert!(html.contains("the reasoning is silent"));
    finding.reasoning = "Because *so*.".into();
    let html = item(with(finding.clone()), ITEM).await;
    assert!(!html.contains("must explain why") && html.contains("<em>so</em>"));
    finding.verdict = Verdict::Full;
    assert!(item(with(finding), ITEM).await.contains("Your verdict agrees"));
}

#[tokio::test]
async fn not_applicable_asks_for_its_reason() {
    let html = item(with(Finding { verdict: Verdict::NotApplicable, ..Finding::default() }), ITEM).await;
    assert!(html.contains("Not applicable needs a reason."));
}

#[tokio::test]
async fn a_citation_reads_as_in_print_and_links_only_to_the_web() {
    let law = Law { language: "ar".into(), short_title: "قانون الأسلحة".into(), ..Law::new("arms".into()) };
    let citation = |link: &str| Citation {
        law: Some("arms".into()),
        provision: "23(2)".into(),
        quote: "على التاجر".into(),
        link: link.into(),
        ..Citation::default()
    };
    let citations = vec![citation("https://laws.example/arms"), citation("javascript:alert(1)")];
    let mut assessment = with(Finding { citations, ..Finding::default() });
    assessment.laws.push(law);
    let html = item(assessment, ITEM).await;
    assert_eq!(html.matches("lang=\"ar\" dir=\"auto\"").count(), 2);
    assert!(html.contains("href=\"https://laws.example/arms\"") && !html.contains("href=\"javascript:"));
    assert!(html.contains("قانون الأسلحة, 23(2)"));
    assert!(item(maravel(), ITEM).await.contains("Register the laws you read"));
}

#[tokio::test]
async fn what_is_not_at_hand_is_told_and_kept() {
    let mut assessment = with(Finding::default());
    assessment.findings.insert("gone.1".into(), Rc::new(Finding::default()));
    assert!(item(assessment.clone(), ITEM).await.contains("One finding belongs to an item"));
    let mut other = (*assessment.checklists[0]).clone();
    other.id = "regional".into();
    other.title = "Regional instrument".into();
    assessment.checklists = vec![Rc::new(other)];
    let html = item(assessment, ITEM).await;
    assert!(html.contains("No checklist of this assessment is at hand") && html.contains("“Regional instrument”"));
}

#[tokio::test]
async fn a_state_outside_the_instrument_is_told_so() {
    let mut assessment = maravel();
    let record = TreatyRecord { status: TreatyStatus::NotParty, ..TreatyRecord::default() };
    assessment.context.treaties.insert(Treaty::FirearmsProtocol, record);
    assert!(item(assessment, ITEM).await.contains("not party to this instrument"));
}

#[tokio::test]
async fn places_keep_their_direction_in_a_page_from_right_to_left() {
    let html = page(maravel(), Some(ITEM), Filter::default(), Locale::PseudoRtl).await;
    assert!(html.contains("<bdi dir=\"ltr\">art. 8(1)(b), country of import</bdi>"));
    assert!(html.contains("<bdi dir=\"ltr\">8(1)(b)</bdi>"));
    assert!(html.contains("<code dir=\"ltr\">fp.8.1.b.1</code>"));
    assert!(html.contains("Vé"), "texts come from the catalogue");
}
