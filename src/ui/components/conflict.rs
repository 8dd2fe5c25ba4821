//! The banner of two tabs that worked on one assessment.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::commands;
use crate::app::filter::Filter;
use crate::app::route::{Route, View};
use crate::app::state::{Action, FileStatus, Opened};
use crate::domain::assessment::Assessment;
use crate::domain::ids::AssessmentId;
use crate::ui::context::{use_tools, use_work};
use crate::ui::dom;
use crate::ui::hooks::use_shelf;

/// Says that another tab saved a newer version, and offers both ways out; neither loses anything unasked.
#[component]
pub fn Conflict() -> Html {
    let tools = use_tools();
    let Some(work) = use_work() else { return Html::default() };
    let load = {
        let (tools, id) = (tools.clone(), work.assessment.id.clone());
        Callback::from(move |_: MouseEvent| {
            let (tools, id) = (tools.clone(), id.clone());
            spawn_local(async move { use_shelf::open(&tools, id).await });
        })
    };
    let copy = {
        let (tools, assessment) = (tools.clone(), work.assessment.clone());
        Callback::from(move |_: MouseEvent| {
            let title = tools.messages.with("conflict-copy-title", &[("title", (&assessment.title).into())]);
            let id = AssessmentId::from(tools.host.ids.fresh());
            let mine = Assessment { id: id.clone(), title, ..Assessment::clone(&assessment) };
            let opened = Opened::fresh(mine, FileStatus::default());
            tools.dispatch(Action::Opened(Box::new(opened)));
            dom::go(&Route::Assessment(id, View::Assess(None, Filter::default())).href());
        })
    };
    let file = {
        let (tools, assessment) = (tools.clone(), work.assessment.clone());
        Callback::from(move |_: MouseEvent| {
            if let Err(words) = commands::save_file(&tools.host, &assessment) {
                tools.tell("notice-file-failed", vec![("words", words)], None);
            }
        })
    };
    html! {
        <section class="lc-notice lc-notice--grave" role="alert">
            <div><p><strong>{ tools.text("conflict-title") }</strong></p><p>{ tools.text("conflict-what") }</p></div>
            <div class="lc-notice__do">
                <button class="lc-btn lc-btn--small" type="button" onclick={copy}>{ tools.text("conflict-keep-copy") }</button>
                <button class="lc-btn lc-btn--small" type="button" onclick={file}>{ tools.text("conflict-save-file") }</button>
                <button class="lc-btn lc-btn--small" type="button" onclick={load}>{ tools.text("conflict-load") }</button>
            </div>
        </section>
    }
}
