//! Renders a view natively inside the contexts that the app provides.

use std::rc::Rc;

use lacuna::app::filter::Filter;
use lacuna::app::route::{Route, View};
use lacuna::app::state::AppState;
use lacuna::domain::assessment::Assessment;
use lacuna::domain::checklist::Checklist;
use lacuna::domain::format::checklist::parse;
use lacuna::domain::ids::AssessmentId;
use lacuna::domain::library::Library;
use lacuna::domain::profile::{Choice, Profile};
use lacuna::host::Host;
use lacuna::i18n::Messages;
use lacuna::i18n::locale::Locale;
use lacuna::ui::context::{Slice, Tools, Work};
use lacuna::ui::hooks::use_candidates::{Ranking, use_ranking_held};
use lacuna::ui::hooks::use_loading::{Loading, use_loading_held};
use yew::prelude::*;

/// The moment at which the clock stands.
pub(crate) const NOW: &str = "2026-03-14T13:32:05Z";

/// What surrounds a view.
#[derive(Clone, PartialEq)]
pub(crate) struct Scene {
    /// The page shown.
    pub(crate) route: Route,
    /// The assessment being worked on.
    pub(crate) assessment: Option<Assessment>,
    /// The language shown.
    pub(crate) locale: Locale,
    /// The checklists at hand; the bundled ones where none are given.
    pub(crate) library: Option<Library>,
    /// Checklists a person loaded: slug and file of each.
    pub(crate) own: Vec<(&'static str, String)>,
}

impl Scene {
    /// No assessment is open.
    pub(crate) fn at(route: Route) -> Self {
        Self { route, assessment: None, locale: Locale::English, library: None, own: Vec::new() }
    }

    /// This assessment is open.
    pub(crate) fn of(assessment: Assessment) -> Self {
        let route = Route::Assessment(assessment.id.clone(), View::Assess(None, Filter::default()));
        Self { route, assessment: Some(assessment), locale: Locale::English, library: None, own: Vec::new() }
    }
}

/// The bundled checklist that most views are tried with.
pub(crate) fn protocol() -> Rc<Checklist> {
    Library::bundled().get(&"firearms-protocol".into()).expect("it ships").clone()
}

/// The checklists that ship with the program, and a draft that says something on the marks of article 8.
pub(crate) fn library() -> Library {
    let text = "format: 1\nversion: 1.0.0\nlanguage: en\ntitle: Draft of a session\nshort_title: Session\n\
                instrument: {title: Draft, symbol: L.1, date: '2018-05-03', status: draft, cautions: [Working notes.]}\n\
                sections:\n- id: a\n  number: '1'\n  title: On marks\n  items:\n  \
                - {id: wg.1, pinpoint: para. 7, title: Marks within a period, requirement: Set a period., \
                force: recommended, scorable: law, source: verified, addressee: States parties, \
                drafting: [How long the period is], \
                relations: [{to: fp.8.1.b.1, kind: equal, rationale: It sets a period.}]}\n";
    let mut library = Library::bundled();
    let (draft, problems) = parse(&"wg-session".into(), "draft", text);
    assert!(problems.iter().all(|problem| problem.code != "syntax"), "{problems:?}");
    assert_eq!(library.add(draft, "draft"), Ok(()));
    library
}

/// An assessment of a State that does not exist, of the Protocol.
pub(crate) fn maravel() -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::from("maravel"), NOW);
    assessment.state.name = "Republic of Maravel".into();
    assessment.title = "2026 review".into();
    assessment.date = "2026-03-14".into();
    assessment.checklists = Choice::new(Profile::ProtocolCore).answered(&assessment, &library());
    assessment
}

/// The checklists at hand: those that ship, those loaded, and what the assessment carries.
fn at_hand(scene: &Scene) -> Library {
    let mut library = scene.library.clone().unwrap_or_else(library);
    for (slug, text) in &scene.own {
        assert_eq!(library.add(own(slug, text), slug), Ok(()));
    }
    if let Some(assessment) = &scene.assessment {
        library.welcome(assessment);
    }
    library
}

/// A checklist of a person's own.
pub(crate) fn own(slug: &str, text: &str) -> Checklist {
    parse(&slug.into(), slug, text).0
}

#[derive(Properties, PartialEq)]
struct StageProps {
    scene: Scene,
    children: Html,
}

#[component]
fn Stage(props: &StageProps) -> Html {
    let state = use_reducer(|| AppState::new(at_hand(&props.scene)));
    let messages = use_memo(props.scene.locale, |locale| Messages::new(*locale));
    let tools = Tools::new(Host::memory(NOW), messages, state.dispatcher());
    let work = props.scene.assessment.clone().map(|assessment| Work {
        checklists: state.library.answered(&assessment).into(),
        assessment: Rc::new(assessment),
    });
    let open = work.as_ref().map(|work| &work.assessment);
    let ranking = use_ranking_held(&tools, open);
    let loading = use_loading_held(&tools, open);
    html! {
        <ContextProvider<Tools> context={tools}>
        <ContextProvider<Slice<Route>> context={Slice(Rc::new(props.scene.route.clone()))}>
        <ContextProvider<Slice<Library>> context={Slice(state.library.clone())}>
        <ContextProvider<Ranking> context={ranking}>
        <ContextProvider<Loading> context={loading}>
        <ContextProvider<Option<Work>> context={work}>
            { props.children.clone() }
        </ContextProvider<Option<Work>>>
        </ContextProvider<Loading>>
        </ContextProvider<Ranking>>
        </ContextProvider<Slice<Library>>>
        </ContextProvider<Slice<Route>>>
        </ContextProvider<Tools>>
    }
}

/// The markup of a view.
pub(crate) async fn render(scene: Scene, view: Html) -> String {
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(StageProps { scene, children: view });
    tokio::task::LocalSet::new().run_until(renderer.hydratable(false).render()).await
}

/// Values of an attribute, in the order of the markup.
pub(crate) fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Asserts what holds for every page: one main heading, ids once, labels and descriptions that lead somewhere, no message
/// that is missing from the catalogue.
pub(crate) fn assert_sound(html: &str) {
    assert_eq!(html.matches("<h1").count(), 1, "one main heading");
    assert_eq!(html.matches("<main").count(), 1, "one main landmark");
    let ids = values(html, "id");
    for (at, id) in ids.iter().enumerate() {
        assert!(!ids[..at].contains(id), "id {id} twice");
    }
    for attribute in ["for", "aria-labelledby", "aria-describedby", "list"] {
        for value in values(html, attribute) {
            for id in value.split_whitespace() {
                assert!(ids.contains(&id), "{attribute}={value} leads nowhere");
            }
        }
    }
    let text: String =
        html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| format!("{text}\n")).collect();
    for line in text.lines().map(str::trim) {
        let is_key =
            line.contains('-') && !line.is_empty() && line.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(!is_key, "{line} is missing from the catalogue");
    }
}
