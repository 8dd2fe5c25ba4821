//! Choosing what to assess, the status of documents, and drafting pointers.

use std::rc::Rc;

use lacuna::app::filter::Filter;
use lacuna::app::route::{Route, View};
use lacuna::domain::assessment::Assessment;
use lacuna::domain::finding::{Finding, Verdict};
use lacuna::domain::library::Library;
use lacuna::domain::profile::{Choice, Profile};
use lacuna::ui::components::choosing::Choosing;
use lacuna::ui::components::pointers::PointersView;
use lacuna::ui::context::Slice;
use lacuna::ui::pages::assess::AssessPage;
use lacuna::ui::pages::context::ContextPage;
use lacuna::ui::pages::gaps::GapsPage;
use yew::prelude::*;

use crate::harness::{Scene, assert_sound, library, maravel, render, values};

fn agenda() -> Choice {
    Choice { agenda: ["art-8".into()].into(), ..Choice::new(Profile::AgendaItem) }
}

fn chosen(choice: &Choice) -> Assessment {
    let mut assessment = maravel();
    assessment.checklists = choice.answered(&assessment, &library());
    assessment.profile = Some(choice.profile);
    assessment
}

async fn choosing(choice: Choice) -> String {
    let view = html! {
        <Choosing id="new" {choice} library={Slice(Rc::new(library()))} on_change={Callback::noop()} />
    };
    render(Scene::at(Route::New), view).await
}

async fn item(assessment: Assessment, item: &str) -> String {
    let route = Route::Assessment(assessment.id.clone(), View::Assess(Some(item.into()), Filter::default()));
    let html = render(Scene { route, ..Scene::of(assessment) }, html! { <AssessPage /> }).await;
    assert_sound(&html);
    html
}

#[tokio::test]
async fn each_profile_is_a_card_with_what_it_brings() {
    let html = choosing(Choice::new(Profile::ProtocolCore)).await;
    assert_eq!(html.matches("class=\"lc-card\"").count(), Profile::ALL.len());
    for profile in Profile::ALL {
        assert!(values(&html, "id").contains(&format!("new-profile-{}", profile.key()).as_str()));
    }
    let core = library().get(&"firearms-protocol".into()).map(|it| it.items().filter(|item| item.is_scored()).count());
    assert!(html.contains(&format!("{} scored items", core.unwrap_or_default())));
    assert!(html.contains("by the articles picked") && html.contains("A/RES/55/255, annex") && html.contains("Treaty"));
    assert!(html.contains("cautions"), "before anything is scored");
}

#[tokio::test]
async fn an_agenda_item_shows_articles_and_what_they_bring() {
    let html = choosing(agenda()).await;
    assert!(values(&html, "id").contains(&"new-article-art-8"));
    assert!(!html.contains("new-article-art-20"), "an article without scored items is not offered");
    assert!(html.contains("1 of 1 item") && html.contains("Draft of a session"));
    let own = choosing(Choice::new(Profile::Own)).await;
    assert!(values(&own, "id").contains(&"new-checklist-wg-session"));
}

#[tokio::test]
async fn the_context_tells_what_is_answered_and_what_is_kept() {
    let mut assessment = chosen(&agenda());
    assessment.findings.insert("fp.5.1.a".into(), Rc::new(Finding::default()));
    let html = render(Scene::of(assessment), html! { <ContextPage /> }).await;
    assert_sound(&html);
    assert!(
        html.contains("Agenda item: ") && html.contains("one finding") && html.contains("is kept, enters no figure")
    );
    assert!(html.contains("This is what the assessment answers now."));
    assert!(values(&html, "id").contains(&"choose-article-art-8"));
}

#[tokio::test]
async fn findings_outside_the_choice_are_told_while_assessing() {
    let mut assessment = chosen(&agenda());
    for id in ["fp.5.1.a", "fp.5.1.b"] {
        assessment.findings.insert(id.into(), Rc::new(Finding::default()));
    }
    let html = item(assessment, "fp.8.1.a").await;
    assert!(html.contains("2 findings belong to items outside the choice of this assessment"));
    assert!(!html.contains("no checklist at hand holds"));
}

#[tokio::test]
async fn the_status_of_a_document_stands_at_its_items() {
    let html = item(chosen(&agenda()), "wg.1").await;
    assert!(html.contains("data-status=\"draft\"") && html.contains("Draft recommendations"));
    assert!(html.contains("Addressed to") && html.contains("States parties") && html.contains("Working notes."));
    assert!(html.matches("data-status=\"draft\"").count() >= 2, "in the outline and at the item");
    let html = item(maravel(), "fp.8.1.a").await;
    assert_eq!(html.matches("data-status=\"binding\"").count(), 1, "what binds is named at the item alone");
}

#[tokio::test]
async fn a_gap_has_its_pointers_open() {
    let id = "fp.8.1.b.1";
    let with = |verdict| {
        let mut assessment = maravel();
        assessment.findings.insert(id.into(), Rc::new(Finding { verdict, ..Finding::default() }));
        assessment
    };
    let section = |html: &str| {
        let rest = html.split("aria-labelledby=\"part-pointers\"").nth(1).unwrap_or_default();
        rest.split("</section>").next().unwrap_or_default().to_owned()
    };
    let open = section(&item(with(Verdict::Partial), id).await);
    assert!(open.contains("<details open=\"open\""), "{open}");
    assert!(open.contains("Marks within a period") && open.contains("data-status=\"draft\""));
    let closed = section(&item(with(Verdict::Full), id).await);
    assert!(closed.contains("<details class=\"lc-more\">"), "{closed}");
    assert!(!closed.contains("Marks within a period"), "made when it is opened, so that going on stays quick");
}

#[tokio::test]
async fn a_list_that_is_borrowed_names_where_it_is_from() {
    let library: Library = library();
    let item = Slice(library.item(&"fp.8.1.b.1".into()).cloned().unwrap_or_else(|| panic!("the item is gone")));
    let bare = Slice(Rc::new(lacuna::domain::checklist::Item { drafting: Vec::new(), ..(*item).clone() }));
    let html =
        render(Scene::at(Route::New), html! { <PointersView item={bare} library={Slice(Rc::new(library))} /> }).await;
    assert!(html.contains("From Session") && html.contains("How long the period is"), "{html}");
}

#[tokio::test]
async fn gaps_carry_pointers_and_the_status_of_their_document() {
    let mut assessment = chosen(&agenda());
    assessment.findings.insert("wg.1".into(), Rc::new(Finding { verdict: Verdict::None, ..Finding::default() }));
    let route = Route::Assessment(assessment.id.clone(), View::Gaps);
    let html = render(Scene { route, ..Scene::of(assessment) }, html! { <GapsPage /> }).await;
    assert_sound(&html);
    let gap = html.split("class=\"lc-gap\"").nth(1).unwrap_or_default();
    assert!(gap.contains("data-status=\"draft\"") && gap.contains("Drafting pointers"));
}
