//! The page: gaps.

use yew::prelude::*;

/// The page: gaps.
#[component]
pub fn GapsPage() -> Html {
    html! { <main class="lc-page" id="main" tabindex="-1" /> }
}
