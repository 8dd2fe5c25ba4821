//! The texts of laws: loaded, read by themselves, and beside an item. The laws are invented.

use std::rc::Rc;

use lacuna::app::filter::Filter;
use lacuna::app::loading::queue::{Job, Stage};
use lacuna::app::reading::Reading;
use lacuna::app::reading::ask::Refused;
use lacuna::app::reading::candidates::{Candidate, Candidates};
use lacuna::app::reading::figures::{Asked, Beside};
use lacuna::app::renewing;
use lacuna::app::route::{Route, Spot, View};
use lacuna::domain::assessment::{Assessment, Law};
use lacuna::domain::finding::{Citation, Finding};
use lacuna::domain::ids::ItemId;
use lacuna::domain::provision::{Block, Correction, LawText, LeftOut, Mark, Place, ProvisionKind, Role};
use lacuna::i18n::locale::Locale;
use lacuna::ui::components::law::mend_form::MendForm;
use lacuna::ui::components::laws::loads::Loads;
use lacuna::ui::components::laws::renew::Renew;
use lacuna::ui::context::{Slice, Work};
use lacuna::ui::hooks::use_cited::use_cited;
use lacuna::ui::hooks::use_readings::use_readings;
use lacuna::ui::pages::assess::AssessPage;
use lacuna::ui::pages::assess::law::LawPane;
use lacuna::ui::pages::citations::CitationsPage;
use lacuna::ui::pages::law::LawPage;
use lacuna::ui::pages::laws::LawsPage;
use lacuna::ui::pages::report::ReportPage;
use yew::prelude::*;

use crate::harness::{Scene, assert_sound, library, maravel, render, values};

const ITEM: &str = "fp.8.1.b.1";

fn block(role: Role, text: &str) -> Block {
    Block { role, level: 0, page: 0, text: text.into() }
}

fn mark(block: usize, body: (usize, usize), kind: ProvisionKind, label: &str, heading: &str) -> Mark {
    let depth = match kind {
        ProvisionKind::Part => 1,
        ProvisionKind::Paragraph => 3,
        _ => 2,
    };
    Mark {
        at: Place::new(block, 0),
        body: Place::new(body.0, body.1),
        kind,
        depth,
        label: label.into(),
        heading: heading.into(),
        left_out: None,
    }
}

fn arms_act() -> LawText {
    let blocks = vec![
        block(Role::Heading, "Part I. Marks"),
        block(Role::Heading, "23. Marking of firearms"),
        block(Role::Text, "(1) A maker shall stamp each firearm with a serial number."),
        block(Role::Text, "(2) A dealer who imports a firearm shall <mark> it with the letters MV."),
        block(Role::Note, "Amended in 2011."),
        block(Role::Text, "24. A permit lapses after ten years."),
        block(Role::Text, "25. Repealed."),
    ];
    let mut marks = vec![
        mark(0, (1, 0), ProvisionKind::Part, "Part I", "Marks"),
        mark(1, (2, 0), ProvisionKind::Section, "23", "Marking of firearms"),
        mark(2, (2, 4), ProvisionKind::Paragraph, "(1)", ""),
        mark(3, (3, 4), ProvisionKind::Paragraph, "(2)", ""),
        mark(5, (5, 4), ProvisionKind::Section, "24", ""),
        mark(6, (6, 4), ProvisionKind::Section, "25", ""),
    ];
    marks[5].left_out = Some(LeftOut::Repealed);
    LawText {
        format: "docx".into(),
        language: "en".into(),
        read: "2026-03-14T13:00:00Z".into(),
        cautions: vec!["law-encoding-guessed".into(), "law-of-a-later-version".into()],
        blocks,
        marks,
        ..LawText::default()
    }
}

fn arabic() -> LawText {
    let blocks = vec![block(Role::Text, "المادة ٥ تختم كل قطعة سلاح برقم تسلسلي.")];
    let marks = vec![mark(0, (0, 16), ProvisionKind::Article, "المادة ٥", "")];
    LawText { format: "text".into(), language: "ar".into(), blocks, marks, ..LawText::default() }
}

/// Two laws with their texts, one of them cited.
fn with_laws() -> Assessment {
    let mut assessment = maravel();
    let arms = Law { short_title: "Arms Act".into(), language: "en".into(), ..Law::new("arms".into()) };
    let decree = Law { short_title: "مرسوم الأسلحة".into(), ..Law::new("decree".into()) };
    assessment.laws = vec![arms, decree];
    assessment.texts = [("arms".into(), Rc::new(arms_act())), ("decree".into(), Rc::new(arabic()))].into();
    let cite = |provision: &str, quote: &str| Citation {
        law: Some("arms".into()),
        provision: provision.into(),
        quote: quote.into(),
        ..Citation::default()
    };
    let citations = vec![
        cite("23(2)", "A dealer who imports a firearm"),
        cite("s. 24", "A maker shall stamp each firearm with a serial number."),
        cite("s. 24", "A permit for a collector lapses after twenty years."),
        cite("s. 99", ""),
    ];
    assessment.findings.insert(ITEM.into(), Rc::new(Finding { citations, ..Finding::default() }));
    assessment
}

#[derive(Properties, PartialEq)]
struct PaneProps {
    candidates: Slice<Candidates>,
    assessment: Slice<Assessment>,
    #[prop_or(ITEM)]
    item: &'static str,
}

#[component]
fn Pane(props: &PaneProps) -> Html {
    let readings = use_readings(&props.assessment.0);
    let cited = use_cited(&props.assessment.0, &readings);
    let checklists = library().answered(&props.assessment).into();
    let work = Work { assessment: props.assessment.0.clone(), checklists };
    html! {
        <main>
            <h1>{ "Item" }</h1>
            <LawPane item={ItemId::from(props.item)} {work} {readings} {cited} candidates={props.candidates.clone()} on_fold={Callback::noop()} />
        </main>
    }
}

async fn pane(candidates: Candidates) -> String {
    pane_of(candidates, ITEM).await
}

async fn pane_of(candidates: Candidates, item: &'static str) -> String {
    let assessment = with_laws();
    let props = Slice(Rc::new(assessment.clone()));
    let html = html! { <Pane candidates={Slice(Rc::new(candidates))} assessment={props} {item} /> };
    let html = render(Scene::of(assessment), html).await;
    assert_sound(&html);
    html
}

fn ranked(weak: bool) -> Candidates {
    let candidate = |law: &str, at: Place, matched: Vec<(Place, u32)>| Candidate { law: law.into(), at, matched };
    let list = [
        candidate("arms", Place::new(1, 0), vec![(Place::new(1, 4), 7), (Place::new(2, 44), 13)]),
        candidate("decree", Place::new(0, 0), vec![]),
        candidate("gone", Place::new(0, 0), vec![]),
    ];
    Candidates::Ready { list: list.into(), weak }
}

#[tokio::test]
async fn the_pane_shows_ranked_provisions_and_says_why() {
    let html = pane(ranked(false)).await;
    assert!(html.contains("2 of 3 provisions"), "what is repealed does not count: {html}");
    let marked: Vec<&str> =
        html.split("<mark").skip(1).filter_map(|rest| rest.split_once('>')?.1.split('<').next()).collect();
    assert!(marked.contains(&"Marking") && marked.contains(&"serial number"), "{marked:?}");
    assert!(html.contains("The heading says “Marking”; the text says “serial number”."));
    assert!(html.contains("class=\"lc-prov__quoted\""), "quoted words are underlined");
    assert_eq!(html.matches("class=\"lc-ok\"").count(), 1, "cited already");
    assert!(html.contains("lang=\"ar\" dir=\"rtl\""));
    assert_eq!(html.matches(">Cite it<").count(), 2);
    assert!(values(&html, "data-block").contains(&"2") && values(&html, "data-law").contains(&"arms"));
    assert!(html.contains("All laws read (2)"));
    assert!(!html.contains("style="));
}

#[test]
fn figures_of_the_item_stand_beside_those_of_a_provision() {
    let library = library();
    let asked = |id: &str| Asked::of(library.place(&id.into()).unwrap().1);
    let arms = Reading::new(&Law::new("arms".into()), Rc::new(arms_act()));
    let pieces = || 0..arms.pieces.len();
    let beside: Vec<Beside> = pieces().filter_map(|piece| asked("fp.7.1").beside(&arms, piece)).collect();
    let [beside] = beside.as_slice() else { panic!("{beside:?}") };
    assert_eq!(beside.here, ["ten years"]);
    assert!(beside.asked.contains(&"ten years".to_owned()), "{beside:?}");
    assert!(pieces().all(|piece| asked(ITEM).beside(&arms, piece).is_none()), "it asks for none");
}

#[tokio::test]
async fn a_weak_list_says_so_first_and_keeps_the_rest_folded() {
    let html = pane(ranked(true)).await;
    let (says, shows) = (html.find("looks like it governs").unwrap(), html.find("lc-law__weak").unwrap());
    assert!(says < shows && html.contains("Show the nearest provisions (2)"));
    assert!(!html.contains("<details open"));
    assert!(html.contains("3 provisions") && !html.contains("2 of 3"), "nothing is listed yet: {html}");
    let status = html.split_once("role=\"status\"").unwrap().1;
    assert!(status.split_once("</div>").unwrap().0.contains("looks like it governs"), "it is announced");
}

#[tokio::test]
async fn a_figure_that_no_provision_states_is_told() {
    let html = pane_of(ranked(false), "fp.7.1").await;
    assert!(html.contains("None of these provisions states a length of time."), "{html}");
    let candidate = Candidate { law: "arms".into(), at: Place::new(5, 0), matched: vec![] };
    let html = pane_of(Candidates::Ready { list: [candidate].into(), weak: false }, "fp.7.1").await;
    assert!(!html.contains("None of these provisions states") && html.contains("lc-prov__figures"), "{html}");
    assert!(!pane(ranked(false)).await.contains("None of these provisions states"), "it asks for none");
}

#[tokio::test]
async fn a_folded_card_shows_that_lines_are_left_out() {
    let candidate = Candidate { law: "arms".into(), at: Place::new(1, 0), matched: vec![(Place::new(3, 4), 8)] };
    let html = pane(Candidates::Ready { list: [candidate].into(), weak: false }).await;
    assert!(html.contains("lc-line--gap") && !html.contains("A maker shall stamp"), "{html}");
    assert!(
        html.contains("<li class=\"lc-prov\" data-law=\"arms\"") || html.contains("<li data-law=\"arms\""),
        "{html}"
    );
    assert!(html.contains("aria-expanded=\"false\"") && html.contains("Choose sentences"));
}

#[tokio::test]
async fn the_pane_says_what_it_waits_for_and_what_failed() {
    assert!(pane(Candidates::Loading).await.contains("aria-busy=\"true\""));
    assert!(pane(Candidates::Unavailable("No network.".into())).await.contains("No network."));
    let none = Candidates::Ready { list: Rc::from([]), weak: false };
    assert!(pane(none).await.contains("None of the provisions"));
}

#[tokio::test]
async fn the_item_tells_what_became_of_its_citations() {
    let assessment = with_laws();
    let route = Route::Assessment(assessment.id.clone(), View::Assess(Some(ITEM.into()), Filter::default()));
    let html = render(Scene { route, ..Scene::of(assessment) }, html! { <AssessPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("Words found in the loaded text"));
    assert!(html.contains("Found, but in 23(1)"));
    assert!(html.contains("The words differ in the loaded text") || html.contains("Not found in the loaded text"));
    assert!(html.contains("The loaded text has no such provision"));
    assert!(html.contains("/laws/arms?at=3.4&amp;for=fp.8.1.b.1"), "the way to the words");
    assert!(html.contains("id=\"law\"") && !html.contains("lc-bench--two"));
}

#[tokio::test]
async fn without_a_text_there_is_no_pane_but_the_way_to_one() {
    let assessment = maravel();
    let route = Route::Assessment(assessment.id.clone(), View::Assess(Some(ITEM.into()), Filter::default()));
    let html = render(Scene { route, ..Scene::of(assessment) }, html! { <AssessPage /> }).await;
    assert!(html.contains("Load the texts of the laws") && html.contains("lc-bench--two"));
    assert!(!html.contains("id=\"law\""));
}

async fn law(assessment: Assessment, id: &str, spot: Spot, locale: Locale) -> String {
    let route = Route::Assessment(assessment.id.clone(), View::Law(id.into(), spot));
    let html = render(Scene { route, locale, ..Scene::of(assessment) }, html! { <LawPage /> }).await;
    assert_sound(&html);
    html
}

#[tokio::test]
async fn a_law_is_read_with_its_outline_and_what_cites_it() {
    let html = law(with_laws(), "arms", Spot::default(), Locale::English).await;
    assert!(html.contains("2 provisions, 2 of them cited.") && html.contains("s. 99"), "{html}");
    assert_eq!(html.matches("class=\"lc-lawtoc__row").count(), 4);
    assert!(html.contains("lc-lawtoc__row--part") && html.contains("lc-lawtoc__row--out"));
    assert!(html.contains("Left out: repealed"));
    assert!(html.contains("Cited for") && html.contains("/assess/fp.8.1.b.1"));
    assert!(html.contains("lc-line--note"));
    assert!(html.contains("shall &lt;mark&gt; it"), "the law is text and no markup");
    assert!(!html.contains(">Cite it<"), "there is no item to cite it for");
    assert!(html.contains("Only what nobody cites (0)"));
    let spot = Spot { at: Some(Place::new(5, 0)), item: Some(ITEM.into()) };
    let html = law(with_laws(), "arms", spot, Locale::English).await;
    assert_eq!(html.matches(">Cite it<").count(), 2);
    assert_eq!(html.matches(">Choose sentences<").count(), 2);
    assert!(html.contains("id=\"at-5-0\"") && html.contains("Marking"));
}

#[tokio::test]
async fn an_arabic_law_is_set_from_right_to_left_in_any_page() {
    for locale in [Locale::English, Locale::PseudoRtl] {
        let html = law(with_laws(), "decree", Spot::default(), locale).await;
        assert!(html.contains("lang=\"ar\" dir=\"rtl\" class=\"lc-piece__text\""), "{html}");
    }
}

#[tokio::test]
async fn corrections_are_listed_and_heard() {
    let mut assessment = with_laws();
    let mut text = arms_act();
    text.corrections = vec![
        Correction::Regrade { at: Place::new(5, 0), kind: ProvisionKind::Article, depth: 2 },
        Correction::Relabel { at: Place::new(5, 0), label: "24A".into(), heading: "Lapse".into() },
        Correction::Exclude(Place::new(1, 0)),
        Correction::Include(Place::new(6, 0)),
    ];
    assessment.texts.insert("arms".into(), Rc::new(text));
    let html = law(assessment, "arms", Spot::default(), Locale::English).await;
    assert!(html.contains("4 corrections of the division") && html.contains("Article: 24"), "{html}");
    assert!(html.contains("Renamed: 24A Lapse") && html.contains("Left out: 23 Marking of firearms"));
    assert!(html.contains("Left out by you.") && !html.contains("Left out: repealed"));
    assert!(html.contains("<bdi>24A</bdi> Lapse"), "a name of the person's is shown");
}

#[derive(Properties, PartialEq)]
struct FormProps {
    reading: Slice<Reading>,
}

#[component]
fn Form(props: &FormProps) -> Html {
    html! { <main><h1>{ "Law" }</h1><h2>{ "24" }</h2><MendForm reading={props.reading.clone()} piece={1} on_correct={Callback::noop()} /></main> }
}

#[tokio::test]
async fn kind_and_place_of_a_provision_can_be_corrected() {
    let reading = Slice(Rc::new(Reading::new(&Law::new("arms".into()), Rc::new(arms_act()))));
    let html = render(Scene::of(with_laws()), html! { <Form {reading} /> }).await;
    assert_sound(&html);
    for id in ["mend-kind", "mend-in", "mend-new-kind"] {
        assert!(values(&html, "for").contains(&id) && values(&html, "id").contains(&id), "{id} has a label: {html}");
    }
    assert!(html.contains("<option value=\"section\" selected"), "{html}");
    assert!(html.contains("nothing larger") && html.contains("Part I Marks"), "what it may lie in: {html}");
}

/// The laws of [`with_laws`], a citation of a law without a text and one of a law that is not registered.
fn with_faults() -> Assessment {
    let mut assessment = with_laws();
    assessment.laws.push(Law { title: "Customs Act".into(), ..Law::new("customs".into()) });
    let customs = Citation { law: Some("customs".into()), provision: "s. 7".into(), ..Citation::default() };
    let old = Citation { act: "Decree of 1931".into(), ..Citation::default() };
    let findings = &mut assessment.findings;
    findings.insert("fp.7.1".into(), Rc::new(Finding { citations: vec![customs, old], ..Finding::default() }));
    assessment
}

#[tokio::test]
async fn what_does_not_fit_its_law_is_listed_by_law_with_the_way_to_the_item() {
    let assessment = with_faults();
    let route = Route::Assessment(assessment.id.clone(), View::Citations);
    let html = render(Scene { route, ..Scene::of(assessment) }, html! { <CitationsPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("3 of 4 citations do not fit the texts of the laws that are loaded."), "{html}");
    assert!(html.contains("2 citations cannot be checked"));
    let headings: Vec<&str> = html.split("<h2").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1)).collect();
    assert_eq!(headings, ["Arms Act", "Customs Act", "Laws that are not registered"]);
    assert!(html.contains("3 of 4 citations do not fit its text."));
    assert!(html.contains("stand in 23(1)") && html.contains("has no s. 99 in its text"), "{html}");
    assert_eq!(values(&html, "href").iter().filter(|href| href.ends_with("/assess/fp.8.1.b.1")).count(), 3);
    assert!(html.contains("/laws/arms?at=2.4&amp;for=fp.8.1.b.1"), "the way to the words");
    assert!(html.contains("Decree of 1931") && html.contains("/assess/fp.7.1"));
}

#[tokio::test]
async fn before_a_report_is_sent_its_page_tells_which_citations_do_not_fit() {
    for (assessment, says, leads) in
        [(with_faults(), "3 of 4 citations do not fit", true), (maravel(), "Report options", false)]
    {
        for (view, page) in [(View::Report, html! { <ReportPage /> }), (View::Laws, html! { <LawsPage /> })] {
            let route = Route::Assessment(assessment.id.clone(), view.clone());
            let html = render(Scene { route, ..Scene::of(assessment.clone()) }, page).await;
            assert_sound(&html);
            assert!(html.contains(says) || view == View::Laws && !leads, "{html}");
            assert_eq!(html.contains("/citations\""), leads);
        }
    }
}

#[tokio::test]
async fn the_first_text_of_a_law_cited_by_hand_is_set_against_its_citations() {
    let mut assessment = with_laws();
    let text = assessment.texts.remove(&"arms".into()).unwrap();
    let review = Rc::new(renewing::review(&assessment, &"arms".into(), &text).unwrap());
    let html = html! { <main><h1>{ "Laws" }</h1><h2>{ "Load" }</h2><Renew id={7} name="Arms Act" {review} on_decide={Callback::noop()} /></main> };
    let html = render(Scene::of(assessment), html).await;
    assert_sound(&html);
    assert!(html.contains("The citations of “Arms Act”, made by hand, set against its text"), "{html}");
    assert!(html.contains("Load the text") && html.contains("Do not load it") && !html.contains("Replace the text"));
    assert!(html.contains("Nothing like it stands in this text") && html.contains("Cite it as s. 23(1)"), "{html}");
}

#[tokio::test]
async fn a_law_without_text_and_an_unknown_one_say_so() {
    let mut assessment = with_laws();
    assessment.texts.clear();
    assert!(law(assessment.clone(), "arms", Spot::default(), Locale::English).await.contains("has not been loaded"));
    assert!(law(assessment, "none", Spot::default(), Locale::English).await.contains("There is no such law"));
}

#[tokio::test]
async fn the_list_of_laws_tells_what_was_read() {
    let mut assessment = with_laws();
    assessment.laws.push(Law { title: "Customs Act".into(), ..Law::new("customs".into()) });
    let route = Route::Assessment(assessment.id.clone(), View::Laws);
    let html = render(Scene { route, ..Scene::of(assessment) }, html! { <LawsPage /> }).await;
    assert_sound(&html);
    assert!(html.contains("Word, 2 provisions, 1 kB") && html.contains("Plain text, one provision"));
    assert!(html.contains("that was guessed") && html.contains("Not everything in this file"));
    assert!(html.contains("/laws/arms\"") && html.contains("Remove the text"));
    assert_eq!(html.matches("Load its text").count(), 1);
    assert_eq!(html.matches("type=\"file\"").count(), 4);
}

#[tokio::test]
async fn a_newer_text_shows_what_it_does_to_each_citation() {
    let mut assessment = with_laws();
    assessment.laws[0].version = "2019".into();
    let finding = Rc::make_mut(assessment.findings.get_mut(&ItemId::from(ITEM)).unwrap());
    finding.citations[1].provision = "s. 23(1)".into();
    let records = Citation {
        quote: "A permit lapses after ten years.".into(),
        translation: "Un permis expire après dix ans.".into(),
        ..finding.citations[2].clone()
    };
    finding.citations.push(records);
    let mut newer = LawText { version: "2026-01-01".into(), ..arms_act() };
    newer.blocks[5].text = "24. A permit lapses after five years.".into();
    newer.blocks.swap(2, 3);
    newer.blocks[2].text = newer.blocks[2].text.replace("(2)", "(1)");
    newer.blocks[3].text = newer.blocks[3].text.replace("(1)", "(2)");
    let review = Rc::new(renewing::review(&assessment, &"arms".into(), &newer).unwrap());
    let html = html! { <main><h1>{ "Laws" }</h1><h2>{ "Load" }</h2><Renew id={7} name="Arms Act" {review} on_decide={Callback::noop()} /></main> };
    let html = render(Scene::of(assessment), html).await;
    assert_sound(&html);
    assert!(html.contains("What the newer text does to the citations of “Arms Act”"), "{html}");
    assert!(html.contains("Cite it as 23(1)") && html.contains("Cite it as s. 23(2)"), "{html}");
    assert!(html.contains("ten") && html.contains("<del>") && html.contains("<ins>"), "{html}");
    assert_eq!(html.matches("Its translation may no longer fit.").count(), 1);
    assert!(html.contains("Nothing like it stands in the newer text"));
    assert_eq!(html.matches(" checked").count(), 2, "what has moved, and not what changed: {html}");
    assert!(html.contains("art. 8(1)(b), country of import") && html.contains("Date of the newer text"), "the item");
    assert!(html.contains("Keep the text as it is"));
}

#[test]
fn six_hundred_provisions_are_laid_out_at_once() {
    let blocks: Vec<Block> =
        (0..2400).map(|at| block(Role::Text, &format!("{at}. {}", "words of a law ".repeat(8)))).collect();
    let marks = (0..600).map(|at| mark(at * 4, (at * 4, 3), ProvisionKind::Article, &at.to_string(), "")).collect();
    let text = LawText { blocks, marks, ..LawText::default() };
    let reading = Reading::new(&Law::new("x".into()), Rc::new(text));
    assert_eq!((reading.count(), reading.pieces.len()), (600, 600));
    assert_eq!((0..600).map(|piece| reading.lines(piece).len()).sum::<usize>(), 2400 + 600);
}

/// What stands on the page of laws for files on their way.
#[component]
fn OnTheirWay() -> Html {
    let work = lacuna::ui::context::use_work().expect("an assessment is open");
    let job = |id: usize, words: &str, stage: Stage| Job {
        id,
        assessment: work.assessment.id.clone(),
        name: if words.is_empty() { format!("file-{id}.docx").into() } else { "".into() },
        words: words.into(),
        target: None,
        stage,
    };
    let text = Rc::new(LawText { title: "Arms Act".into(), ..arms_act() });
    let refused = Refused { code: "law-no-text".into(), detail: String::new() };
    let jobs = vec![
        job(0, "", Stage::Reading(1, 4)),
        job(1, "", Stage::Waiting),
        job(2, "1. My words.", Stage::Refused(refused)),
        job(3, "", Stage::Asking(text)),
    ];
    html! {
        <main id="main">
            <h1>{ "Laws" }</h1>
            <Loads {jobs} assessment={Slice(work.assessment.clone())} on_act={Callback::noop()} />
        </main>
    }
}

#[tokio::test]
async fn files_on_their_way_say_how_they_stand() {
    let mut assessment = with_laws();
    for law in &mut assessment.laws {
        law.title = "Arms Act".into();
        law.short_title = String::new();
    }
    let html = render(Scene::of(assessment), html! { <OnTheirWay /> }).await;
    assert_sound(&html);
    assert_eq!(html.matches("<progress").count(), 1);
    assert!(html.contains("It waits for its turn."));
    assert_eq!(html.matches("role=\"alert\"").count(), 1);
    assert!(html.contains("Put the text back into the field"), "pasted words are not put away");
    assert!(html.contains("Arms Act (law 1 of the list") && html.contains("Arms Act (law 2 of the list"));
    let new = html.split("<option").find(|option| option.contains("not registered yet")).unwrap();
    assert!(new.contains("selected"), "of two laws with the title none is replaced unasked: {new}");
}
