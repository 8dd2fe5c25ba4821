//! The page: report.

use yew::prelude::*;

/// The page: report.
#[component]
pub fn ReportPage() -> Html {
    html! { <main class="lc-page" id="main" tabindex="-1" /> }
}
