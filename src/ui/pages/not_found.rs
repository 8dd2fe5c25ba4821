//! The page for addresses that name none.

use yew::prelude::*;

use crate::ui::context::use_tools;

/// Says that there is no such page, and where to go.
#[component]
pub fn NotFound() -> Html {
    let tools = use_tools();
    html! {
        <main class="lc-page lc-page--narrow" id="main" tabindex="-1">
            <h1 class="lc-h1">{ tools.text("not-found-title") }</h1>
            <p class="lc-where">{ tools.text("not-found-what") }</p>
            <p><a class="lc-btn" href="#/">{ tools.text("not-found-back") }</a></p>
        </main>
    }
}
