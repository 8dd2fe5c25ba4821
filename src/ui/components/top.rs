//! The head of the page: name, assessment, views, and the truth about where the text is.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::filter::Filter;
use crate::app::route::{Route, View};
use crate::app::state::{Action, FileStatus, Open, Saving};
use crate::host::storage::Kept;
use crate::ui::context::{use_page, use_tools};
use crate::ui::dom;
use crate::ui::hooks::use_shelf::storage_words;

/// What the head shows of the assessment. Not the assessment itself, whose findings it would compare at every edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Name of the State.
    pub state: AttrValue,
    /// Title.
    pub title: AttrValue,
    /// How the working copy stands.
    pub saving: Saving,
    /// How the file stands.
    pub file: FileStatus,
}

impl From<&Open> for Shown {
    fn from(open: &Open) -> Self {
        Self {
            state: open.assessment.state.name.clone().into(),
            title: open.assessment.title.clone().into(),
            saving: open.saving.clone(),
            file: open.file.clone(),
        }
    }
}

/// Properties of [`Top`].
#[derive(Properties, PartialEq)]
pub struct TopProps {
    /// The assessment shown, if one is.
    pub open: Option<Shown>,
    /// What the browser says of its store.
    pub kept: Rc<Kept>,
}

/// The head of the page.
#[component]
pub fn Top(props: &TopProps) -> Html {
    let tools = use_tools();
    let skip = Callback::from(|event: MouseEvent| {
        // The fragment names pages here, so the link moves the focus itself.
        event.prevent_default();
        dom::focus("main");
    });
    html! {
        <>
            <a class="lc-skip" href="#main" onclick={skip}>{ tools.text("skip-to-content") }</a>
            <header class="lc-top">
                <a class="lc-brand" href="#/">
                    <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
                        <path d="M5.5 1.5h-4v13h4M10.5 1.5h4v13h-4" fill="none" stroke="currentColor" stroke-width="2" />
                    </svg>
                    { tools.text("app-name") }
                </a>
                if let Some(open) = &props.open {
                    <p class="lc-doc">
                        <strong dir="auto">{ &open.state }</strong>{ " " }<bdi>{ &open.title }</bdi>
                    </p>
                    <Views />
                    <SaveStatus open={open.clone()} kept={props.kept.clone()} />
                } else {
                    <div class="lc-save"><a href={Route::Help.href()}>{ tools.text("help-title") }</a></div>
                }
            </header>
        </>
    }
}

#[component]
fn Views() -> Html {
    let tools = use_tools();
    let page = use_page();
    let Route::Assessment(id, shown) = &*page else { return Html::default() };
    let views = [
        ("view-context", View::Context),
        ("view-laws", View::Laws),
        ("view-assess", View::Assess(None, Filter::default())),
        ("view-gaps", View::Gaps),
        ("view-report", View::Report),
    ];
    let link = |(key, view): (&'static str, View)| {
        let current = std::mem::discriminant(shown) == std::mem::discriminant(&view);
        let href = Route::Assessment(id.clone(), view).href();
        html! { <a key={key} {href} aria-current={current.then_some("page")}>{ tools.text(key) }</a> }
    };
    html! {
        <nav class="lc-views" aria-label={tools.text("views")}>
            { for views.into_iter().map(link) }
            <a href={Route::Help.href()}>{ tools.text("help-title") }</a>
        </nav>
    }
}

/// Properties of [`SaveStatus`].
#[derive(Properties, PartialEq)]
struct SaveStatusProps {
    open: Shown,
    kept: Rc<Kept>,
}

#[component]
fn SaveStatus(props: &SaveStatusProps) -> Html {
    let tools = use_tools();
    let open = &props.open;
    let messages = &tools.messages;
    let (browser, bad) = if let Some(words) = &props.kept.refused {
        (messages.with("save-memory", &[("words", words.into())]), true)
    } else {
        match &open.saving {
            Saving::Failed(error) => {
                let (key, args) = storage_words(error);
                let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.into())).collect();
                let why = messages.with(key, &args);
                (messages.with("save-failed", &[("why", why.into())]), true)
            }
            Saving::Conflict => (messages.text("save-conflict"), true),
            Saving::Saved(at) => {
                (messages.with("save-browser", &[("time", tools.host.clock.time_of_day(at).into())]), false)
            }
            Saving::Never => (messages.text("save-never"), false),
        }
    };
    let behind = open.file.saved.is_empty() || open.file.changes > 0;
    let file = if open.file.saved.is_empty() {
        messages.text("save-no-file")
    } else if open.file.changes > 0 {
        messages.with("save-file-behind", &[("n", open.file.changes.into())])
    } else {
        messages.text("save-file-current")
    };
    let save = {
        let tools = tools.clone();
        Callback::from(move |_: MouseEvent| tools.dispatch(Action::FileAsked))
    };
    html! {
        <div class="lc-save">
            <span role="status">
                <span class={classes!("lc-save__line", bad.then_some("lc-bad"))}>{ browser }</span>
            </span>
            <span class={classes!("lc-save__line", behind.then_some("lc-save__line--behind"))}>{ file }</span>
            <button class="lc-btn lc-btn--small" type="button" onclick={save} aria-keyshortcuts="Control+S">
                { tools.text("save-file") }
            </button>
        </div>
    }
}
