//! The root: one reducer, the contexts that pages read, and the page that the address names.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::route::{Route, View};
use crate::app::state::{Action, AppState, Saving};
use crate::domain::library::Library;
use crate::host::Host;
use crate::i18n::Messages;
use crate::i18n::locale::Locale;
use crate::ui::components::conflict::Conflict;
use crate::ui::components::laws::load_line::LoadLine;
use crate::ui::components::look::LookAt;
use crate::ui::components::mark::Sprite;
use crate::ui::components::notices::Notices;
use crate::ui::components::shortcuts::Shortcuts;
use crate::ui::components::top::{Shown, Top};
use crate::ui::context::{Slice, Tools, Work};
use crate::ui::dom;
use crate::ui::hooks::use_autosave::use_autosave;
use crate::ui::hooks::use_candidates::{Ranking, use_ranking_held};
use crate::ui::hooks::use_folded::{Folding, use_folded_held};
use crate::ui::hooks::use_library::use_library;
use crate::ui::hooks::use_loading::{Loading, use_loading_held};
use crate::ui::hooks::use_readings::Held;
use crate::ui::hooks::use_route::use_route;
use crate::ui::hooks::use_shelf::{self, use_shelf};
use crate::ui::hooks::use_tabs::use_tabs;
use crate::ui::hooks::use_texts::{Texts, use_texts_held};
use crate::ui::pages::assess::AssessPage;
use crate::ui::pages::citations::CitationsPage;
use crate::ui::pages::context::ContextPage;
use crate::ui::pages::gaps::GapsPage;
use crate::ui::pages::help::HelpPage;
use crate::ui::pages::law::LawPage;
use crate::ui::pages::laws::LawsPage;
use crate::ui::pages::new::NewPage;
use crate::ui::pages::not_found::NotFound;
use crate::ui::pages::report::ReportPage;
use crate::ui::pages::start::StartPage;
use crate::ui::pages::versions::VersionsPage;

/// Properties of [`App`].
#[derive(Properties, Clone)]
pub struct AppProps {
    /// The world outside.
    pub host: Host,
    /// The language shown; from the address where it is not given.
    #[prop_or_default]
    pub locale: Option<Locale>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        // A host is wired once and never exchanged.
        Rc::ptr_eq(&self.host.storage, &other.host.storage) && self.locale == other.locale
    }
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| AppState::new(Library::default()));
    let route = use_route();
    let locale = props.locale;
    let messages = use_memo(locale, |locale| {
        let asked = || dom::query("lang").and_then(|tag| Locale::from_key(&tag));
        Messages::new(locale.or_else(asked).unwrap_or(Locale::English))
    });
    let tools = Tools::new(props.host.clone(), messages.clone(), state.dispatcher());
    use_shelf(&tools);
    let texts = use_texts_held(&tools, *route.0 == Route::Start);
    use_library(&tools, &state.library);
    use_autosave(&tools, state.open.clone(), state.kept.refused.is_some());
    use_tabs(&tools, state.open.clone());
    use_opening(&tools, &route, &state);
    use_effect_with(messages.locale(), |locale| dom::set_root(&[("lang", locale.tag()), ("dir", locale.direction())]));
    use_effect_with((route.clone(), Slice(messages)), |(route, messages)| dom::set_title(&title(route, messages)));

    let open = state.open.as_ref().filter(|open| route.assessment() == Some(&open.assessment.id));
    let work = open.map(|open| Work { assessment: open.assessment.clone(), checklists: open.checklists.clone() });
    let folding = use_folded_held(&tools);
    let held = use_memo(open.map(|open| open.assessment.id.clone()), |_| Held::default());
    let ranking = use_ranking_held(&tools, work.as_ref().map(|work| &work.assessment));
    let loading = use_loading_held(&tools, work.as_ref().map(|work| &work.assessment));
    let conflict = open.is_some_and(|open| open.saving == Saving::Conflict);
    html! {
        <ContextProvider<Tools> context={tools}>
        <ContextProvider<Texts> context={texts}>
        <ContextProvider<Slice<Route>> context={route.clone()}>
        <ContextProvider<Slice<Library>> context={Slice(state.library.clone())}>
        <ContextProvider<Folding> context={folding}>
        <ContextProvider<Held> context={(*held).clone()}>
        <ContextProvider<Ranking> context={ranking}>
        <ContextProvider<Loading> context={loading}>
        <ContextProvider<Option<Work>> context={work.clone()}>
            <Sprite />
            <Top open={open.map(Shown::from)} kept={state.kept.clone()} />
            <Notices notices={Slice(state.notices.clone())} />
            if conflict {
                <Conflict />
            }
            if let Some(file) = state.looked_at.first() {
                <LookAt key={Rc::as_ptr(file) as usize} file={file.clone()} />
            }
            <LoadLine />
            { page(&route, &state, work.is_some() && state.library.is_supplied()) }
            <Shortcuts />
        </ContextProvider<Option<Work>>>
        </ContextProvider<Loading>>
        </ContextProvider<Ranking>>
        </ContextProvider<Held>>
        </ContextProvider<Folding>>
        </ContextProvider<Slice<Library>>>
        </ContextProvider<Slice<Route>>>
        </ContextProvider<Texts>>
        </ContextProvider<Tools>>
    }
}

fn page(route: &Route, state: &AppState, ready: bool) -> Html {
    // What is waited for comes within a few milliseconds as a rule; an empty page does not flicker.
    let wait = || html! { <main class="lc-page" id="main" tabindex="-1" aria-busy="true" /> };
    let Route::Assessment(_, view) = route else {
        return match route {
            Route::New | Route::Help if !state.library.is_supplied() => wait(),
            Route::New => html! { <NewPage /> },
            Route::Help => html! { <HelpPage /> },
            Route::NotFound => html! { <NotFound /> },
            _ => {
                html! { <StartPage shelf={state.shelf.clone().map(Slice)} kept={state.kept.clone()} /> }
            }
        };
    };
    if !ready {
        return wait();
    }
    match view {
        View::Context => html! { <ContextPage /> },
        View::Laws => html! { <LawsPage /> },
        View::Citations => html! { <CitationsPage /> },
        View::Law(..) => html! { <LawPage /> },
        View::Assess(..) => html! { <AssessPage /> },
        View::Gaps => html! { <GapsPage /> },
        View::Report => html! { <ReportPage /> },
        View::Versions => html! { <VersionsPage /> },
    }
}

fn title(route: &Route, messages: &Messages) -> String {
    let key = match route {
        Route::Start | Route::NotFound => return messages.text("app-name"),
        Route::New => "new-title",
        Route::Help => "help-title",
        Route::Assessment(_, View::Context) => "view-context",
        Route::Assessment(_, View::Laws | View::Law(..)) => "view-laws",
        Route::Assessment(_, View::Citations) => "checks-title",
        Route::Assessment(_, View::Assess(..)) => "view-assess",
        Route::Assessment(_, View::Gaps) => "view-gaps",
        Route::Assessment(_, View::Report) => "view-report",
        Route::Assessment(_, View::Versions) => "versions-title",
    };
    messages.with("page-title", &[("page", messages.text(key).into())])
}

/// Opens the assessment that the address names, saves what is left of the one before, and reads the shelf when the
/// person comes back to it.
#[hook]
fn use_opening(tools: &Tools, route: &Slice<Route>, state: &UseReducerHandle<AppState>) {
    let wanted = route.assessment().cloned();
    let here = state.open.as_ref().map(|open| open.assessment.id.clone());
    let saved = state.open.as_ref().is_none_or(|open| open.is_saved() || open.saving == Saving::Conflict);
    let failed = state.open.as_ref().and_then(|open| match &open.saving {
        Saving::Failed(error) => Some(error.clone()),
        _ => None,
    });
    let at_start = **route == Route::Start;
    let tools = tools.clone();
    use_effect_with((wanted, here, saved, at_start), move |(wanted, here, saved, at_start)| {
        if wanted == here {
            return;
        }
        if here.is_some() && !saved {
            // It is closed when it is saved; until then it stays, so that nothing is lost, and what fails is told.
            if let Some(error) = failed {
                use_shelf::tell_storage_error(&tools, &error);
            }
            tools.save();
            return;
        }
        if here.is_some() {
            tools.dispatch(Action::Closed);
            if wanted.is_some() {
                // It is read when this one is closed, once: a second reading would take back what was done since the first.
                return;
            }
        }
        let (wanted, at_start) = (wanted.clone(), *at_start && here.is_some());
        spawn_local(async move {
            if let Some(id) = wanted {
                use_shelf::open(&tools, id).await;
            } else if at_start {
                use_shelf::read_shelf(&tools, false).await;
            }
        });
    });
}
