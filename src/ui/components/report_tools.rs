//! What the report is to hold, and what to do with it.

use yew::prelude::*;

use crate::i18n::locale::Locale;
use crate::report::{Level, Options, Part};
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Properties of [`ReportTools`].
#[derive(Properties, PartialEq)]
pub struct ReportToolsProps {
    /// What the report holds.
    pub options: Options,
    /// Its language.
    pub language: Locale,
    /// Called with what it shall hold.
    pub on_options: Callback<Options>,
    /// Called with the language it shall have.
    pub on_language: Callback<Locale>,
    /// Called to print it.
    pub on_print: Callback<()>,
    /// Called to save it as Markdown.
    pub on_markdown: Callback<()>,
    /// Called to save it as a page.
    pub on_html: Callback<()>,
    /// What must be seen before it is handed on.
    #[prop_or_default]
    pub children: Html,
}

/// The form above the report.
#[component]
pub fn ReportTools(props: &ReportToolsProps) -> Html {
    let tools = use_tools();
    let options = &props.options;
    let change = |apply: fn(&mut Options, &Event)| {
        let (options, emit) = (options.clone(), props.on_options.clone());
        Callback::from(move |event: Event| {
            let mut options = options.clone();
            apply(&mut options, &event);
            emit.emit(options);
        })
    };
    let level = change(|options, event| {
        if let Some(level) = Level::from_key(&dom::value(event)) {
            let notes = options.internal_notes;
            *options = Options { internal_notes: notes, generated: options.generated.take(), ..Options::of(level) };
        }
    });
    let notes = change(|options, event| options.internal_notes = dom::checked(event));
    let part = change(|options, event| {
        if let Some(part) = Part::from_key(&dom::value(event)) {
            if dom::checked(event) {
                options.parts.insert(part);
            } else {
                options.parts.remove(&part);
            }
        }
    });
    let language = {
        let emit = props.on_language.clone();
        Callback::from(move |event: Event| {
            if let Some(locale) = Locale::from_key(&dom::value(&event)) {
                emit.emit(locale);
            }
        })
    };
    let press = |emit: &Callback<()>| {
        let emit = emit.clone();
        Callback::from(move |_: MouseEvent| emit.emit(()))
    };
    let languages = Locale::ALL.iter().filter(|locale| !locale.is_pseudo());
    let on_submit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="lc-sheet-tools" aria-label={tools.text("make-title")} onsubmit={on_submit}>
            <label class="lc-field">
                <span class="lc-field__label lc-field__label--small">{ tools.text("make-length") }</span>
                <select class="lc-select" onchange={level}>
                    { for Level::ALL.iter().rev().map(|level| html! {
                        <option key={level.key()} value={level.key()} selected={options.level == *level}>
                            { tools.text(&format!("make-length-{}", level.key())) }
                        </option>
                    }) }
                </select>
            </label>
            <label class="lc-field">
                <span class="lc-field__label lc-field__label--small">{ tools.text("make-language") }</span>
                <select class="lc-select" onchange={language}>
                    { for languages.map(|locale| html! {
                        <option key={locale.key()} value={locale.key()} lang={locale.tag()} selected={props.language == *locale}>
                            { tools.text(&format!("make-language-{}", locale.key())) }
                        </option>
                    }) }
                </select>
            </label>
            <label class="lc-choice"><input type="checkbox" checked={options.internal_notes} onchange={notes} />{ tools.text("make-notes") }</label>
            <button class="lc-btn lc-btn--primary" type="button" onclick={press(&props.on_print)}>{ tools.text("make-print") }</button>
            <button class="lc-btn" type="button" onclick={press(&props.on_markdown)}>{ tools.text("make-markdown") }</button>
            <button class="lc-btn" type="button" onclick={press(&props.on_html)}>{ tools.text("make-html") }</button>
            if options.level != Level::OnePage {
                <details class="lc-more lc-parts">
                    <summary>{ tools.text("make-parts") }</summary>
                    <fieldset class="lc-choices">
                        <legend class="lc-hide">{ tools.text("make-parts") }</legend>
                        { for Part::ALL.iter().map(|which| html! {
                            <label class="lc-choice" key={which.key()}>
                                <input type="checkbox" value={which.key()} checked={options.parts.contains(which)} onchange={part.clone()} />
                                { tools.text(&format!("report-part-{}", which.key())) }
                            </label>
                        }) }
                    </fieldset>
                </details>
            }
            { props.children.clone() }
            <p class="lc-warn" role="status">
                if options.internal_notes {
                    { tools.text("make-notes-warning") }
                }
            </p>
        </form>
    }
}
