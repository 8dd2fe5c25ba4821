//! The fields of a law.

use yew::prelude::*;

use crate::domain::assessment::Law;
use crate::domain::edit::Edit;
use crate::domain::languages;
use crate::ui::components::context::field::Field;
use crate::ui::components::context::lists::LANGUAGES;
use crate::ui::components::text_field::TextField;
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Properties of [`LawForm`].
#[derive(Properties, PartialEq)]
pub struct LawFormProps {
    /// The law.
    pub law: Law,
    /// Called when the person is done.
    pub on_done: Callback<()>,
}

/// The fields of a law; what is typed is committed as it is typed, so there is nothing to save and nothing to lose.
#[component]
pub fn LawForm(props: &LawFormProps) -> Html {
    let tools = use_tools();
    let law = &props.law;
    let id = |field: &str| AttrValue::from(format!("law-{}-{field}", law.id));
    {
        let title = id("title");
        use_effect_with((), move |()| dom::focus(&title));
    }
    // Two fields may commit before the next render, so each changes the latest law and not the one it was drawn from.
    let latest = use_mut_ref(|| law.clone());
    latest.borrow_mut().clone_from(law);
    let change = |put: fn(&mut Law, String)| {
        let (tools, latest) = (tools.clone(), latest.clone());
        Callback::from(move |text: String| {
            let law = {
                let mut law = latest.borrow_mut();
                put(&mut law, text);
                law.clone()
            };
            tools.edit(Edit::ReplaceLaw(law));
        })
    };
    let field = |name: &str, value: &str, kind: &'static str, put: fn(&mut Law, String)| {
        let hint = format!("law-{name}-hint");
        html! {
            <Field id={id(name)} label={tools.text(&format!("law-{name}"))} hint={tools.text(&hint)}>
                <TextField id={id(name)} value={value.to_owned()} on_commit={change(put)} kind={AttrValue::Static(kind)}
                    described_by={Some(AttrValue::from(format!("{}-hint", id(name))))} />
            </Field>
        }
    };
    let language = law.language.trim();
    let (hint, error) = match languages::name(language) {
        _ if language.is_empty() => (tools.text("law-language-hint"), AttrValue::default()),
        _ if !languages::is_tag(language) => (tools.text("law-language-hint"), tools.text("law-language-wrong")),
        Some(name) => (AttrValue::from(name), AttrValue::default()),
        None => (tools.text("law-language-unknown"), AttrValue::default()),
    };
    let done = {
        let on_done = props.on_done.clone();
        Callback::from(move |_: MouseEvent| on_done.emit(()))
    };
    let language_tag = Some(AttrValue::from(law.language.clone())).filter(|tag| !tag.is_empty());
    html! {
        <div class="lc-law-form" role="group" aria-label={tools.text("law-form")}>
            <Field id={id("title")} label={tools.text("law-title")} hint={tools.text("law-title-hint")}>
                <TextField id={id("title")} value={law.title.clone()} on_commit={change(|law, text| law.title = text)} lang={language_tag}
                    described_by={Some(AttrValue::from(format!("{}-hint", id("title"))))} />
            </Field>
            <div class="lc-fields">
                { field("short-title", &law.short_title, "text", |law, text| law.short_title = text) }
                { field("citation", &law.citation, "text", |law, text| law.citation = text) }
            </div>
            <div class="lc-fields">
                { field("version", &law.version, "text", |law, text| law.version = text) }
                <Field id={id("language")} label={tools.text("law-language")} {hint} {error}>
                    <TextField id={id("language")} value={law.language.clone()} list={LANGUAGES}
                        on_commit={change(|law, text| law.language = languages::tag_of(&text))}
                        described_by={Some(AttrValue::from(format!("{}-hint", id("language"))))} />
                </Field>
            </div>
            { field("link", &law.link, "url", |law, text| law.link = text) }
            <p><button class="lc-btn" type="button" onclick={done}>{ tools.text("law-done") }</button></p>
        </div>
    }
}
