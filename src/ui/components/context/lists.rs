//! Lists of suggestions, and the choice of the report's language.

use yew::prelude::*;

use crate::domain::languages;
use crate::domain::states;
use crate::i18n::locale::Locale;
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Id of the list of States.
pub const STATES: &str = "list-states";
/// Id of the list of languages.
pub const LANGUAGES: &str = "list-languages";

/// States, suggested as one types. Without properties, so that it is rendered once.
#[component]
pub fn StateList() -> Html {
    html! {
        <datalist id={STATES}>
            { for states::all().iter().map(|state| html! { <option key={state.code} value={state.name} /> }) }
        </datalist>
    }
}

/// Languages, suggested by tag and own name.
#[component]
pub fn LanguageList() -> Html {
    html! {
        <datalist id={LANGUAGES}>
            { for languages::ALL.iter().map(|language| html! {
                <option key={language.tag} value={language.tag}>{ language.name }</option>
            }) }
        </datalist>
    }
}

/// Properties of [`ReportLanguage`].
#[derive(Properties, PartialEq)]
pub struct ReportLanguageProps {
    /// Id of the field.
    pub id: AttrValue,
    /// Tag of the language chosen.
    pub value: AttrValue,
    /// Called with the tag of another one.
    pub on_choose: Callback<String>,
}

/// The languages reports can be written in. One chosen in another version of the app is kept and shown.
#[component]
pub fn ReportLanguage(props: &ReportLanguageProps) -> Html {
    let tools = use_tools();
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| on_choose.emit(dom::value(&event)))
    };
    let tags: Vec<&str> = Locale::ALL.iter().filter(|locale| !locale.is_pseudo()).map(|locale| locale.tag()).collect();
    let known = tags.contains(&props.value.as_str());
    let option = |tag: &str| {
        let name = languages::name(tag).unwrap_or(tag).to_owned();
        html! { <option key={tag.to_owned()} value={tag.to_owned()} lang={tag.to_owned()} selected={props.value == tag}>{ name }</option> }
    };
    html! {
        <select class="lc-select" id={&props.id} aria-describedby={format!("{}-hint", props.id)} {onchange}>
            { for tags.iter().map(|tag| option(tag)) }
            if !known && !props.value.is_empty() {
                <option key="other" value={&props.value} selected=true>
                    { tools.messages.with("report-language-other", &[("tag", props.value.as_str().into())]) }
                </option>
            }
        </select>
    }
}
