//! Views of checklists of a person's own: a file looked at, the list on the page of the context, extensions in the outline.

use std::rc::Rc;

use lacuna::app::given::GivenFile;
use lacuna::app::route::Route;
use lacuna::domain::assessment::{AnsweredChecklist, Assessment};
use lacuna::domain::library::Library;
use lacuna::ui::components::look::LookAt;
use lacuna::ui::pages::assess::AssessPage;
use lacuna::ui::pages::context::ContextPage;
use lacuna::ui::pages::gaps::GapsPage;
use yew::prelude::*;

use crate::harness::{Scene, assert_sound, maravel, own, render};

const EXTENSION: &str = include_str!("../cases/extension.yaml");

async fn looked_at(scene: Scene, text: &str) -> String {
    let file = Rc::new(GivenFile { name: "meridian.yaml".into(), text: text.into() });
    let page = html! { <main><h1>{ "Page" }</h1><LookAt {file} /></main> };
    let html = render(scene, page).await;
    assert_sound(&html);
    html
}

/// The assessment of a State that also answers the extension.
fn extended() -> Assessment {
    let mut assessment = maravel();
    assessment.checklists.push(Rc::new(AnsweredChecklist::of(&own("meridian", EXTENSION))));
    assessment
}

#[tokio::test(flavor = "current_thread")]
async fn a_faulty_file_shows_its_lines_and_can_be_loaded_all_the_same() {
    let faulty = EXTENSION
        .replace("force: mandatory", "force: mandtory")
        .replace("sections:\n", "topics: [{id: unused, title: Unused}]\nsections:\n");
    let html = looked_at(Scene::of(maravel()), &faulty).await;
    assert!(
        html.contains("<mark>mandtory</mark>") && html.contains("<pre dir=\"ltr\" class=\"lc-look__line\">"),
        "{html}"
    );
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} is not shown in {html}"));
    assert!(at("mandtory</mark>") < at("topic-unused"), "errors stand before warnings");
    assert!(html.contains("unknown-keyword") && html.contains("xm.8.1") && html.contains("Did you mean"));
    assert!(html.contains("role=\"region\" tabindex=\"0\""), "the list scrolls by keyboard");
    assert!(html.contains("Load all the same") && html.contains("Answer this checklist in this assessment"));
}

#[tokio::test(flavor = "current_thread")]
async fn what_cannot_be_used_is_shown_and_not_offered() {
    let html = looked_at(Scene::at(Route::Start), &EXTENSION.replace("sections:", "\tsections:")).await;
    assert!(html.contains("indented with a tab") && html.contains("nothing was loaded"));
    assert!(html.contains("→<mark>sections:</mark>") && !html.contains("Load"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_sound_file_says_what_it_is_and_what_it_replaces() {
    let scene = Scene { own: vec![("meridian", EXTENSION.into())], ..Scene::at(Route::Start) };
    let html = looked_at(scene, &EXTENSION.replace("1.0.0", "1.1.0")).await;
    assert!(html.contains("No problem was found") && html.contains("takes the place of version"));
    assert!(!html.contains("Answer this checklist"), "no assessment is open");
}

#[tokio::test(flavor = "current_thread")]
async fn the_context_lists_own_checklists_with_what_can_be_done() {
    let at_hand = Scene { own: vec![("meridian", EXTENSION.into())], ..Scene::of(maravel()) };
    let html = render(at_hand.clone(), html! { <ContextPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("Answer in this assessment") && html.contains("Remove from this computer"));
    assert!(html.contains("adds to") && !html.contains("Leave in this assessment"));
    let both = Scene { assessment: Some(extended()), ..at_hand };
    let html = render(both, html! { <ContextPage /> }).await;
    assert!(html.contains("Leave in this assessment") && html.contains("Remove from this computer"));
    let asked = html.matches("id=\"ask-brokering-system-no\"").count();
    assert_eq!(asked, 1, "a question of both is asked once");
}

#[tokio::test(flavor = "current_thread")]
async fn what_came_with_an_assessment_is_shown_and_can_be_kept() {
    let scene = Scene { library: Some(Library::bundled()), ..Scene::of(extended()) };
    let html = render(scene, html! { <ContextPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("Came with this assessment") && html.contains("Keep on this computer"));
    assert!(!html.contains("Not at hand") && !html.contains("Remove from this computer"));
}

#[tokio::test(flavor = "current_thread")]
async fn an_extension_stands_in_its_base_and_counts_apart() {
    let html = render(Scene::of(extended()), html! { <AssessPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("+0/1") && html.contains("Register of brokers"), "{html}");
    let html = render(Scene::of(extended()), html! { <GapsPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("An extension: it adds items to <bdi>Firearms Protocol</bdi>"), "{html}");
}
