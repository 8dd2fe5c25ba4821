//! The page: laws.

use yew::prelude::*;

/// The page: laws.
#[component]
pub fn LawsPage() -> Html {
    html! { <main class="lc-page" id="main" tabindex="-1" /> }
}
