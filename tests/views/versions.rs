//! What became of a checklist, what is to be checked again, and a copy of the official text.

use std::rc::Rc;

use lacuna::app::filter::Filter;
use lacuna::app::official::{Copy, Official};
use lacuna::app::route::{Route, View};
use lacuna::domain::assessment::{AnsweredChecklist, AnsweredItem, Assessment};
use lacuna::domain::edit::{Edit, FindingEdit, FindingText, Stamp};
use lacuna::domain::finding::Verdict;
use lacuna::domain::ids::ItemId;
use lacuna::domain::library::Library;
use lacuna::domain::migration;
use lacuna::ui::components::assess::official::OfficialText;
use lacuna::ui::context::Slice;
use lacuna::ui::pages::assess::AssessPage;
use lacuna::ui::pages::context::ContextPage;
use lacuna::ui::pages::gaps::GapsPage;
use lacuna::ui::pages::versions::VersionsPage;
use yew::prelude::*;

use crate::harness::{Scene, assert_sound, maravel, render, values};

/// An assessment made with an earlier text of the first checklist: its first item read otherwise, and one more was there.
fn earlier() -> (Assessment, ItemId) {
    let mut assessment = maravel();
    let answered = Rc::make_mut(&mut assessment.checklists[0]);
    answered.version = "0.9.0".into();
    answered.hash = "0".repeat(64);
    let first = Library::bundled().checklists()[0].items().next().expect("an item").id.clone();
    let text = answered.items.get_mut(&first).expect("its text");
    text.requirement = format!("Formerly: {}", text.requirement);
    let gone = AnsweredItem { title: "A title of old".into(), ..text.clone() };
    answered.items.insert("fp.gone".into(), gone);
    for id in [first.clone(), "fp.gone".into()] {
        for edit in [
            FindingEdit::Verdict(Verdict::Partial),
            FindingEdit::Text(FindingText::Reasoning, format!("Because of {id}.")),
        ] {
            assessment.apply(Edit::Finding(id.clone(), edit), &Stamp::default());
        }
    }
    (assessment, first)
}

fn taken() -> (Assessment, ItemId) {
    let (mut assessment, first) = earlier();
    let exchange = migration::exchange(&assessment, &Library::bundled().checklists()[0]).expect("a way forward");
    assessment.apply(Edit::Exchange(Box::new(exchange)), &Stamp::default());
    (assessment, first)
}

fn at(assessment: Assessment, view: View) -> Scene {
    Scene { route: Route::Assessment(assessment.id.clone(), view), ..Scene::of(assessment) }
}

#[tokio::test(flavor = "current_thread")]
async fn an_earlier_checklist_is_told_wherever_it_matters() {
    let (assessment, _) = earlier();
    let href = Route::Assessment(assessment.id.clone(), View::Versions).href();
    let assess = render(Scene::of(assessment.clone()), html! { <AssessPage /> }).await;
    let context = render(at(assessment.clone(), View::Context), html! { <ContextPage /> }).await;
    for html in [assess, context] {
        assert_sound(&html);
        assert!(values(&html, "href").contains(&href.as_str()));
    }
    let html = render(Scene::of(maravel()), html! { <AssessPage /> }).await;
    assert!(!values(&html, "href").contains(&href.as_str()), "nothing differs, nothing is said");
}

#[tokio::test(flavor = "current_thread")]
async fn the_report_tells_each_change_and_takes_nothing_by_itself() {
    let (assessment, _) = earlier();
    let html = render(at(assessment, View::Versions), html! { <VersionsPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("<del>") && html.contains("Formerly"), "the difference by the word");
    assert!(html.contains("A title of old") && html.contains("Withdrawn"));
    assert!(html.contains("Take version") && html.contains("Leave it for now"));
    assert!(!html.contains("versions-archive"), "nothing is in the archive yet");
}

#[tokio::test(flavor = "current_thread")]
async fn a_newer_assessment_is_never_moved_back() {
    let mut assessment = maravel();
    let answered: &mut AnsweredChecklist = Rc::make_mut(&mut assessment.checklists[0]);
    answered.version = "99.0.0".into();
    answered.hash = "0".repeat(64);
    let html = render(at(assessment, View::Versions), html! { <VersionsPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("earlier one") && !html.contains("Take version"));
}

#[tokio::test(flavor = "current_thread")]
async fn what_went_is_in_the_archive_and_what_changed_asks_for_a_second_look() {
    let (assessment, first) = taken();
    let page = render(at(assessment.clone(), View::Versions), html! { <VersionsPage /> }).await;
    assert_sound(&page);
    assert!(page.contains("id=\"versions-archive\"") && page.contains("Because of fp.gone."));
    let item = View::Assess(Some(first), Filter::default());
    let html = render(at(assessment.clone(), item), html! { <AssessPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("in version 0.9.0") && html.contains("Checked") && html.contains("<del>"));
    let gaps = render(at(assessment, View::Gaps), html! { <GapsPage /> }).await;
    assert_sound(&gaps);
    assert!(gaps.contains("recheck=yes"));
}

#[tokio::test(flavor = "current_thread")]
async fn the_article_stands_beside_its_item_in_its_own_direction() {
    let text = "المادة 1\nغرض\n1- كلام.\n2- وكلام.\n\nالمادة 2\nبيان\nكلام آخر.";
    let official = Rc::new(Official::new(Copy::of("نص.txt", text.as_bytes()).expect("a text")));
    let library = Library::bundled();
    let mut item = (**library.checklists()[0].items().next().expect("an item")).clone();
    item.units = vec!["1(2)".into()];
    let view = html! { <OfficialText item={Slice(Rc::new(item))} {official} context="#/" /> };
    let html = render(Scene::at(Route::Start), view).await;
    assert!(html.contains("lang=\"ar\"") && html.contains("dir=\"rtl\""), "{html}");
    assert!(html.contains("<mark>2- وكلام.</mark>") && !html.contains("كلام آخر"), "{html}");
}
