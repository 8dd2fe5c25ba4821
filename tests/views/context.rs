//! A new assessment, its context, its laws, and help.

use lacuna::app::route::{Route, View};
use lacuna::domain::assessment::Law;
use lacuna::domain::context::ThreatLevel;
use lacuna::domain::edit::{Edit, FindingEdit, Stamp};
use lacuna::domain::finding::{Citation, Verdict};
use lacuna::domain::force::Stage;
use lacuna::domain::ids::LawId;
use lacuna::domain::profile::Profile;
use lacuna::i18n::locale::Locale;
use lacuna::ui::components::new::errors::Errors;
use lacuna::ui::pages::context::ContextPage;
use lacuna::ui::pages::help::{HelpPage, SECTIONS};
use lacuna::ui::pages::laws::LawsPage;
use lacuna::ui::pages::new::NewPage;
use yew::prelude::*;

use crate::harness::{Scene, assert_sound, maravel, render, values};

fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!("<{name} ");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('>').next()).collect()
}

#[tokio::test(flavor = "current_thread")]
async fn new_assessment_has_its_defaults_and_calls_nothing_wrong() {
    let html = render(Scene::at(Route::New), html! { <NewPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("value=\"2026 review\""));
    assert!(html.contains("value=\"2026-03-14\""));
    assert!(!html.contains("type=\"checkbox\""), "the profile picks");
    let radios: Vec<_> = tags(&html, "input").into_iter().filter(|tag| tag.contains("type=\"radio\"")).collect();
    assert_eq!(radios.len(), 4 + Profile::ALL.len());
    assert_eq!(radios.iter().filter(|tag| tag.contains(" checked")).count(), 2);
    assert!(radios.iter().any(|tag| tag.contains("new-profile-protocol-core") && tag.contains(" checked")));
    assert!(!html.contains("aria-invalid"));
}

#[tokio::test(flavor = "current_thread")]
async fn summary_of_errors_leads_to_the_fields() {
    let errors = vec![(AttrValue::from("new-state"), AttrValue::from("Name the State"))];
    let html = render(Scene::at(Route::New), html! { <Errors {errors} attempt={1} /> }).await;
    assert!(html.contains("tabindex=\"-1\""));
    assert!(html.contains("href=\"#new-state\""));
    assert!(html.contains("aria-labelledby=\"errors-title\""));
}

#[tokio::test(flavor = "current_thread")]
async fn every_group_of_the_context_has_one_answer_and_a_name() {
    let mut assessment = maravel();
    assessment.apply(Edit::Threat(Stage::Storage, ThreatLevel::High), &Stamp::default());
    assessment.apply(Edit::Condition("brokering-system".into(), Some(false)), &Stamp::default());
    let html = render(Scene::of(assessment), html! { <ContextPage /> }).await;
    assert_sound(&html);
    let radios: Vec<_> = tags(&html, "input").into_iter().filter(|tag| tag.contains("type=\"radio\"")).collect();
    let mut groups: Vec<_> = radios.iter().flat_map(|tag| values(tag, "name")).collect();
    groups.dedup();
    for stage in Stage::ALL {
        assert!(groups.contains(&format!("threat-{}", stage.key()).as_str()));
    }
    assert_eq!(groups.len(), Stage::ALL.len() + 4, "stages, two questions, reception, profiles");
    for group in &groups {
        let name = format!("name=\"{group}\"");
        let checked = radios.iter().filter(|tag| tag.contains(&name) && tag.contains(" checked"));
        assert_eq!(checked.count(), 1, "{group}");
    }
    assert_eq!(html.matches("role=\"radiogroup\"").count(), groups.len() - 1, "profiles stand in a fieldset");
    assert!(radios.iter().any(|tag| tag.contains("threat-storage-high") && tag.contains(" checked")));
    assert!(radios.iter().any(|tag| tag.contains("ask-brokering-system-no") && tag.contains(" checked")));
    assert!(html.contains("kept as a name without a code"), "a State outside the list is said to be so");
}

#[tokio::test(flavor = "current_thread")]
async fn what_a_person_wrote_has_its_own_direction_in_a_page_from_right_to_left() {
    let scene = Scene { locale: Locale::PseudoRtl, ..Scene::of(maravel()) };
    let html = render(scene, html! { <ContextPage /> }).await;
    assert_sound(&html);
    let fields = tags(&html, "textarea").into_iter().chain(tags(&html, "input"));
    for field in fields.filter(|tag| tag.contains("lc-input") || tag.contains("lc-text")) {
        assert!(field.contains("dir=\"auto\""), "{field}");
    }
    assert!(html.contains("<code dir=\"ltr\">"));
}

#[tokio::test(flavor = "current_thread")]
async fn an_empty_list_of_laws_says_what_to_register() {
    let html = render(Scene::of(maravel()), html! { <LawsPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("lc-laws--none") && html.contains("lc-btn--primary"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_law_shows_its_language_and_leads_to_the_findings_that_cite_it() {
    let mut assessment = maravel();
    let law = Law {
        title: "قانون الأسلحة".into(),
        short_title: "Arms Act".into(),
        language: "ar".into(),
        version: "2024-05-01".into(),
        link: "javascript:alert(1)".into(),
        ..Law::new(LawId::from("arms"))
    };
    assessment.apply(Edit::InsertLaw(0, law), &Stamp::default());
    let citation = Citation { law: Some("arms".into()), ..Citation::default() };
    for edit in [FindingEdit::Verdict(Verdict::Full), FindingEdit::InsertCitation(0, citation)] {
        assessment.apply(Edit::Finding("fp.1.2".into(), edit), &Stamp::default());
    }
    let id = assessment.id.clone();
    let html = render(Scene::of(assessment), html! { <LawsPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("lang=\"ar\"") && html.contains("1 May 2024") && html.contains("العربية"));
    assert!(html.contains("One finding cites it"));
    assert!(!values(&html, "href").iter().any(|href| href.starts_with("javascript")));
    let Some(href) = values(&html, "href").into_iter().find(|href| href.contains("assess")) else {
        panic!("no link to the findings");
    };
    let Route::Assessment(to, View::Assess(None, filter)) = Route::parse(&href.replace("&amp;", "&")) else {
        panic!("{href}");
    };
    assert_eq!((to, filter.text.as_str()), (id, "\"Arms Act\""));
}

#[tokio::test(flavor = "current_thread")]
async fn help_has_every_section_and_the_six_shapes() {
    let html = render(Scene::at(Route::Help), html! { <HelpPage /> }).await;
    assert_sound(&html);
    for section in SECTIONS {
        assert!(html.contains(&format!("id=\"help-{section}\"")), "{section}");
    }
    for verdict in Verdict::ALL {
        assert!(html.contains(&format!("href=\"#{}\"", verdict.key())), "{}", verdict.key());
    }
    assert!(html.contains("A licence for civilians to possess firearms."), "what the Protocol does not require");
    assert!(!html.contains("**") && html.contains("<strong>"), "Markdown became elements");
}
