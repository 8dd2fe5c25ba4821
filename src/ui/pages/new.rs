//! The page: new.

use yew::prelude::*;

/// The page: new.
#[component]
pub fn NewPage() -> Html {
    html! { <main class="lc-page" id="main" tabindex="-1" /> }
}
