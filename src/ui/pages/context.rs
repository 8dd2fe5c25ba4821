//! The page: context.

use yew::prelude::*;

/// The page: context.
#[component]
pub fn ContextPage() -> Html {
    html! { <main class="lc-page" id="main" tabindex="-1" /> }
}
