//! The page: help.

use yew::prelude::*;

/// The page: help.
#[component]
pub fn HelpPage() -> Html {
    html! { <main class="lc-page" id="main" tabindex="-1" /> }
}
