//! The report page, and text that people wrote.

use lacuna::app::route::{Route, View};
use lacuna::i18n::locale::Locale;
use lacuna::ui::components::prose::Prose;
use lacuna::ui::pages::report::ReportPage;
use yew::prelude::*;

use crate::harness::{Scene, assert_sound, maravel, render, values};

async fn prose(text: &'static str) -> String {
    render(Scene::at(Route::Start), html! { <Prose {text} /> }).await
}

#[tokio::test]
async fn markup_is_text() {
    let html = prose("A <b onclick=x>b</b> <img src=x onerror=y>\n\n<script>z</script>").await;
    assert!(!html.contains("<b ") && !html.contains("<img") && !html.contains("<script"), "{html}");
    assert!(html.contains("&lt;b onclick=x&gt;"));
}

#[tokio::test]
async fn only_known_schemes_become_links() {
    for text in [
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "<javascript:alert(1)>",
        "[a](data:text/html,x)",
        "[a](//x.example)",
    ] {
        assert!(!prose(text).await.contains("<a "), "{text}");
    }
    let html = prose("[law](https://law.example/1)").await;
    assert_eq!(values(&html, "href"), ["https://law.example/1"]);
    assert!(html.contains("noopener") && html.contains("target=\"_blank\""));
}

#[tokio::test]
async fn words_keep_their_direction() {
    let html = prose("نص عربي\n\n- قائمة\n\n> اقتباس").await;
    assert!(html.contains("<p dir=\"auto\">") && html.contains("<ul dir=\"auto\"><li>"), "{html}");
}

#[tokio::test]
async fn the_report_is_one_document_in_its_own_language() {
    let mut assessment = maravel();
    assessment.report_language = "en".into();
    let route = Route::Assessment(assessment.id.clone(), View::Report);
    let scene = Scene { route, locale: Locale::PseudoRtl, ..Scene::of(assessment) };
    let html = render(scene, html! { <ReportPage /> }).await;
    assert_sound(&html);
    let (_, article) = html.split_once("<article").expect("the report");
    let (article, _) = article.split_once('>').expect("its tag");
    assert_eq!((values(article, "lang"), values(article, "dir")), (vec!["en"], vec!["ltr"]), "{article}");
    // The tools speak the language of the interface and offer no pseudo-locale for the report.
    assert_eq!(values(&html, "value").iter().filter(|value| **value == "en").count(), 1);
    assert!(!html.contains("x-pseudo"));
    assert!(html.contains("scope=\"col\"") && html.contains("scope=\"row\"") && html.contains("<caption>"));
    let ids = values(&html, "id");
    for href in values(&html, "href").iter().filter_map(|href| href.strip_prefix('#')).filter(|id| !id.starts_with('/'))
    {
        let is_shape = ["full", "partial", "none", "conflict", "not-applicable", "not-assessed"].contains(&href);
        assert!(is_shape || ids.contains(&href), "#{href} leads nowhere");
    }
}
