//! The page: assess.

use yew::prelude::*;

/// The page: assess.
#[component]
pub fn AssessPage() -> Html {
    html! { <main class="lc-page" id="main" tabindex="-1" /> }
}
