//! The page on which a law is read: outline, text, words looked for, what cites it, and what was mended in its division.

mod act;
mod text;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::route::{Route, Spot, View};
use crate::domain::assessment::Law;
use crate::ui::context::{Work, use_page, use_tools, use_work};
use crate::ui::hooks::use_readings::use_readings;

use text::Text;

/// The page of one law.
#[component]
pub fn LawPage() -> Html {
    let page = use_page();
    let work = use_work();
    let (Some(work), Route::Assessment(_, View::Law(id, spot))) = (work, &*page) else {
        return html! { <main class="lc-page" id="main" tabindex="-1" aria-busy="true" /> };
    };
    html! { <Shown {work} law={id.to_string()} spot={Rc::new(spot.clone())} /> }
}

/// Properties of [`Shown`].
#[derive(Properties, PartialEq)]
struct ShownProps {
    work: Work,
    law: AttrValue,
    spot: Rc<Spot>,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let tools = use_tools();
    let readings = use_readings(&props.work.assessment);
    let id = props.law.as_str().into();
    let laws_page = Route::Assessment(props.work.assessment.id.clone(), View::Laws).href();
    let law: Option<&Law> = props.work.assessment.law(&id);
    match (law, readings.get(&id)) {
        (Some(law), Some(_)) => html! {
            // Another law begins with nothing looked for and nothing being mended.
            <Text key={props.law.to_string()} work={props.work.clone()} law={Rc::new(law.clone())} {readings} spot={props.spot.clone()} />
        },
        (law, _) => html! {
            <main class="lc-page lc-page--narrow" id="main" tabindex="-1">
                <header class="lc-head">
                    <h1 class="lc-h1" dir="auto">
                        { law.map_or_else(|| tools.text("reading-no-law"), |law| law.cite_as().to_owned().into()) }
                    </h1>
                    if law.is_some() {
                        <p class="lc-where">{ tools.text("reading-no-text") }</p>
                    }
                </header>
                <p><a href={laws_page}>{ tools.text("reading-to-laws") }</a></p>
            </main>
        },
    }
}
