//! The page: what became of the checklists since they were answered, and the archive of what went.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::filter::Filter;
use crate::app::route::{Route, View};
use crate::app::state::Remedy;
use crate::app::versions;
use crate::domain::checklist::Checklist;
use crate::domain::edit::{Edit, Swap};
use crate::domain::migration::{self, Migration};
use crate::ui::components::versions::archive::Archive;
use crate::ui::components::versions::banner::Banner;
use crate::ui::components::versions::report::Report;
use crate::ui::context::{Slice, Tools, Work, use_library, use_tools, use_work};
use crate::ui::dom;

/// Id of the heading, which takes the focus when a version was taken and its report goes.
const TITLE: &str = "versions-title";

/// What became of the checklists of the assessment.
#[component]
pub fn VersionsPage() -> Html {
    let tools = use_tools();
    let library = use_library();
    let Some(work) = use_work() else { return Html::default() };
    let assessment = &work.assessment;
    let reports = versions::reports(assessment, &library);
    let back = Route::Assessment(assessment.id.clone(), View::Assess(None, Filter::default())).href();
    let report = |(checklist, migration): &(Rc<Checklist>, Migration)| {
        let on_take = {
            let (tools, work, checklist) = (tools.clone(), work.clone(), checklist.clone());
            Callback::from(move |()| take(&tools, &work, &checklist))
        };
        html! {
            <Report key={checklist.id.to_string()} title={checklist.title.clone()} language={checklist.language.clone()}
                migration={migration.clone()} assessment={Slice(assessment.clone())} {on_take} back={back.clone()} />
        }
    };
    html! {
        <main class="lc-page lc-page--narrow" id="main" tabindex="-1">
            <header class="lc-head">
                <h1 class="lc-h1" id={TITLE} tabindex="-1">{ tools.text("versions-title") }</h1>
                <p class="lc-where">{ tools.text("versions-about") }</p>
            </header>
            if reports.is_empty() {
                <Banner work={work.clone()} />
                <p>{ tools.text("versions-none") }{ " " }<a href={back.clone()}>{ tools.text("versions-to-items") }</a></p>
            }
            // One list, so that the heading stays the same element, and keeps the focus, when a report goes.
            <div>{ for reports.iter().map(report) }</div>
            <Archive assessment={Slice(assessment.clone())} />
        </main>
    }
}

/// Takes the version at hand and offers to take that back.
fn take(tools: &Tools, work: &Work, checklist: &Checklist) {
    let Some(exchange) = migration::exchange(&work.assessment, checklist) else { return };
    let waiting = |swap: &&Swap| swap.after.as_ref().is_some_and(|finding| !finding.recheck.is_empty());
    let recheck = exchange.findings.iter().filter(waiting).count();
    let undo = Edit::Exchange(Box::new(exchange.reversed()));
    tools.edit(Edit::Exchange(Box::new(exchange)));
    let key = match recheck {
        0 => "notice-versions-taken",
        1 => "notice-versions-taken-one",
        _ => "notice-versions-taken-many",
    };
    let args = vec![
        ("title", checklist.short_title.clone()),
        ("to", checklist.version.to_string()),
        ("recheck", recheck.to_string()),
    ];
    tools.tell(key, args, Some(Remedy::Undo(Box::new(undo))));
    dom::focus(TITLE);
}
