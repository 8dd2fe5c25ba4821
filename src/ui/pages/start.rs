//! The first page: assessments on this computer, and how to begin.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::commands;
use crate::app::filter::Filter;
use crate::app::records::Summary;
use crate::app::route::{Route, View};
use crate::app::state::{Action, Remedy};
use crate::domain::ids::AssessmentId;
use crate::host::storage::Kept;
use crate::ui::components::open_file::{DropZone, OpenFile};
use crate::ui::components::wipe::Wipe;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;
use crate::ui::hooks::use_shelf::{read_shelf, tell_open_error, tell_storage_error};

/// Properties of [`StartPage`].
#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// Assessments on this computer; `None` until they were read.
    pub shelf: Option<Slice<Vec<Summary>>>,
    /// What the browser says of its store.
    pub kept: Rc<Kept>,
}

/// The first page.
#[component]
pub fn StartPage(props: &StartProps) -> Html {
    let tools = use_tools();
    let sample = {
        let tools = tools.clone();
        Callback::from(move |_: MouseEvent| {
            let tools = tools.clone();
            spawn_local(async move { open_sample(&tools).await });
        })
    };
    html! {
        <main class="lc-page lc-page--narrow" id="main" tabindex="-1">
            <DropZone />
            <header class="lc-head">
                <h1 class="lc-h1">{ tools.text("app-tagline") }</h1>
                <p class="lc-where">{ tools.text(if props.kept.refused.is_some() { "start-memory" } else { "start-where" }) }</p>
            </header>
            <div class="lc-start">
                <section aria-labelledby="start-shelf">
                    <h2 id="start-shelf">{ tools.text("start-shelf") }</h2>
                    { shelf(props, &tools) }
                </section>
                <section aria-labelledby="start-begin">
                    <h2 id="start-begin">{ tools.text("start-begin") }</h2>
                    <ul class="lc-do">
                        <li>
                            <a class="lc-btn lc-btn--primary" href={Route::New.href()}>{ tools.text("start-new") }</a>
                            <p class="lc-note">{ tools.text("start-new-what") }</p>
                        </li>
                        <li><OpenFile /><p class="lc-note">{ tools.text("start-open-what") }</p></li>
                        <li>
                            <button class="lc-btn" type="button" onclick={sample}>{ tools.text("start-sample") }</button>
                            <p class="lc-note">{ tools.text("start-sample-what") }</p>
                        </li>
                        <li>
                            <a href={Route::Help.href()}>{ tools.text("start-help") }</a>
                        </li>
                    </ul>
                </section>
            </div>
            <footer class="lc-endnote">
                <span>{ tools.text("start-offline") }</span>
                <span>{ kept(props, &tools) }</span>
                <Wipe />
            </footer>
        </main>
    }
}

fn shelf(props: &StartProps, tools: &Tools) -> Html {
    match &props.shelf {
        None => Html::default(),
        Some(shelf) if shelf.is_empty() => {
            html! { <p class="lc-files lc-files--none">{ tools.text("start-empty") }</p> }
        }
        Some(shelf) => html! {
            <ol class="lc-files">
                { for shelf.iter().map(|summary| html! { <File key={summary.id.clone()} summary={summary.clone()} /> }) }
            </ol>
        },
    }
}

fn kept(props: &StartProps, tools: &Tools) -> String {
    let count = props.shelf.as_ref().map_or(0, |shelf| shelf.len());
    let size = props.kept.bytes.map(|bytes| format!("{:.1}", bytes as f64 / 1_000_000.0)).unwrap_or_default();
    let key = match (&props.kept.refused, props.kept.promised) {
        (Some(_), _) => "start-kept-not",
        (None, true) => "start-kept-promised",
        (None, false) => "start-kept",
    };
    tools.messages.with(key, &[("n", count.into()), ("size", size.into())])
}

async fn open_sample(tools: &Tools) {
    let id = AssessmentId::from(commands::SAMPLE);
    match commands::sample(&tools.host).await {
        Ok(opened) => {
            tools.dispatch(Action::Opened(Box::new(opened)));
            dom::go(&Route::Assessment(id, View::Assess(None, Filter::default())).href());
        }
        Err(error) => tell_open_error(tools, &id, error),
    }
}

/// Properties of [`File`].
#[derive(Properties, PartialEq)]
struct FileProps {
    summary: Summary,
}

#[component]
fn File(props: &FileProps) -> Html {
    let tools = use_tools();
    let summary = &props.summary;
    let id = AssessmentId::from(summary.id.as_str());
    let href = Route::Assessment(id.clone(), View::Assess(None, Filter::default())).href();
    let messages = &tools.messages;
    let progress = messages.with(
        "progress-line",
        &[
            ("assessed", summary.assessed.into()),
            ("items", summary.applicable.into()),
            ("na", summary.not_applicable.into()),
        ],
    );
    let (file, behind) = if summary.file_saved.is_empty() {
        (messages.text("save-no-file"), true)
    } else if summary.file_changes > 0 {
        (messages.with("save-file-behind", &[("n", summary.file_changes.into())]), true)
    } else {
        (messages.text("save-file-current"), false)
    };
    let delete = {
        let (tools, name) = (tools.clone(), summary.state.clone());
        Callback::from(move |_: MouseEvent| {
            let (tools, id, name) = (tools.clone(), id.clone(), name.clone());
            spawn_local(async move {
                match commands::delete(&tools.host, &id).await {
                    Ok(records) => {
                        let remedy = Remedy::Restore(id, Rc::new(records));
                        tools.tell("notice-deleted", vec![("name", name)], Some(remedy));
                        read_shelf(&tools, false).await;
                    }
                    Err(error) => tell_storage_error(&tools, &error),
                }
            });
        })
    };
    let name = format!("{}, {}", summary.state, summary.title);
    html! {
        <li class="lc-file">
            <div>
                <p class="lc-file__t" dir="auto">{ &name }</p>
                <p class="lc-file__m">
                    { for summary.checklists.iter().map(|(title, version)| html! { <span>{ format!("{title} {version}") }</span> }) }
                    <span>{ messages.with("start-changed", &[("date", messages.date(&summary.changed).into())]) }</span>
                </p>
            </div>
            <div class="lc-file__a">
                <a class="lc-btn" {href}>{ tools.text("start-open") }<span class="lc-hide">{ format!(" {name}") }</span></a>
                <button class="lc-btn lc-btn--quiet" type="button" onclick={delete}>
                    { tools.text("start-delete") }<span class="lc-hide">{ format!(" {name}") }</span>
                </button>
            </div>
            <div>
                <progress class="lc-bar" max={summary.applicable.max(1).to_string()} value={summary.assessed.to_string()} aria-label={progress.clone()} />
                <p class="lc-file__m"><span>{ progress }</span><span class={behind.then_some("lc-file__warn")}>{ file }</span></p>
            </div>
        </li>
    }
}
