//! Languages offered where the language of a law or a quotation is asked for.

use yew::prelude::*;

use crate::app::languages::TAGS;
use crate::ui::context::use_tools;

/// Id of the list, for the fields that offer it.
pub const LANGUAGES: &str = "languages";

/// The list of languages, once a page.
#[component]
pub fn Languages() -> Html {
    let tools = use_tools();
    let option = |tag: &&'static str| {
        html! { <option key={*tag} value={*tag}>{ tools.text(&format!("language-{tag}")) }</option> }
    };
    html! { <datalist id={LANGUAGES}>{ for TAGS.iter().map(option) }</datalist> }
}
