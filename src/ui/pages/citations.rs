//! The page: which citations do not fit the texts of their laws, and which cannot be checked.

use yew::prelude::*;

use crate::ui::components::laws::checks::Checks;
use crate::ui::context::{use_tools, use_work};
use crate::ui::hooks::use_overview::use_overview;

/// All citations of the assessment set against the laws.
#[component]
pub fn CitationsPage() -> Html {
    let tools = use_tools();
    let work = use_work();
    let overview = use_overview(&work);
    let Some(work) = work else { return Html::default() };
    html! {
        <main class="lc-page lc-page--narrow" id="main" tabindex="-1">
            <header class="lc-head">
                <h1 class="lc-h1">{ tools.text("checks-title") }</h1>
                <p class="lc-where">{ tools.text("checks-about") }</p>
            </header>
            <Checks assessment={work.assessment.id.clone()} {overview} />
        </main>
    }
}
