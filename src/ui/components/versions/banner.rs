//! Tells that a checklist reads otherwise than it was answered, and how many findings are to be checked again.

use yew::prelude::*;

use crate::app::filter::Filter;
use crate::app::route::{Route, View};
use crate::app::versions;
use crate::ui::components::rich::rich;
use crate::ui::context::{Work, use_tools};

/// Properties of [`Banner`].
#[derive(Properties, PartialEq)]
pub struct BannerProps {
    /// The assessment.
    pub work: Work,
}

/// What there is to tell of versions; nothing as a rule.
#[component]
pub fn Banner(props: &BannerProps) -> Html {
    let tools = use_tools();
    let Work { assessment, checklists } = &props.work;
    let outdated = versions::outdated(checklists, assessment);
    let waiting = versions::to_check(checklists, assessment);
    if outdated.is_empty() && waiting.is_empty() {
        return Html::default();
    }
    let address = |view| Route::Assessment(assessment.id.clone(), view).href();
    let recheck = View::Assess(waiting.first().cloned(), Filter { recheck: true, ..Filter::default() });
    let titles = html! { <strong dir="auto">{ outdated.join(", ") }</strong> };
    html! {
        <div class="lc-absent">
            if !outdated.is_empty() {
                <p>
                    { rich(&tools.messages, "versions-banner", &[("n", outdated.len().into())], &[("titles", titles)]) }{ " " }
                    <a href={address(View::Versions)}>{ tools.text("versions-banner-do") }</a>
                </p>
            }
            if !waiting.is_empty() {
                <p>
                    { tools.messages.with("versions-recheck", &[("n", waiting.len().into())]) }{ " " }
                    <a href={address(recheck)}>{ tools.text("versions-recheck-do") }</a>
                </p>
            }
        </div>
    }
}
