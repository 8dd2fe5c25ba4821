//! A line that tells how the files of laws stand: seen on every page but their own, heard on all.

use yew::prelude::*;

use crate::app::route::{Route, View};
use crate::ui::context::{use_page, use_tools};
use crate::ui::hooks::use_loading::use_loading;

/// How the files of the open assessment stand. It changes as files begin and end, not as they advance, so that those who
/// hear it are not told every percent.
#[component]
pub fn LoadLine() -> Html {
    let tools = use_tools();
    let page = use_page();
    let loading = use_loading();
    let Route::Assessment(id, view) = &*page else { return Html::default() };
    let told = loading.told(id);
    let here = *view == View::Laws;
    // On their own page each refusal is announced where it stands.
    let refused = if here { 0 } else { told.refused };
    let counts =
        [("load-line-reading", told.reading), ("load-line-asking", told.asking), ("load-line-refused", refused)];
    let some = counts.into_iter().filter(|(_, n)| *n > 0);
    let words: Vec<String> = some.map(|(key, n)| tools.messages.with(key, &[("n", n.into())])).collect();
    let seen = !here && !words.is_empty();
    html! {
        <div class={if seen { "lc-loadline" } else { "lc-hide" }}>
            <p role="status">{ words.join(" ") }</p>
            if seen {
                <a href={Route::Assessment(id.clone(), View::Laws).href()}>{ tools.text("load-line-go") }</a>
            }
        </div>
    }
}
