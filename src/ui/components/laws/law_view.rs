//! A law of the list, to read or to change in place.

use yew::prelude::*;

use crate::app::laws;
use crate::app::loading::TextFacts;
use crate::domain::assessment::Law;
use crate::domain::ids::LawId;
use crate::domain::languages;
use crate::ui::components::laws::law_form::LawForm;
use crate::ui::components::laws::law_text::LawTextLine;
use crate::ui::context::use_tools;
use crate::ui::dom;
use crate::ui::dom::files::Handle;

/// What the person does with a law.
#[derive(Clone, Debug, PartialEq)]
pub enum LawAct {
    /// Changes it.
    Change(LawId),
    /// Has changed it.
    Done,
    /// Removes it.
    Remove(LawId),
    /// Takes its text away.
    RemoveText(LawId),
    /// Gives it the text of a file.
    Load(LawId, Vec<Handle>),
}

/// Properties of [`LawView`].
#[derive(Properties, PartialEq)]
pub struct LawViewProps {
    /// The law.
    pub law: Law,
    /// How many findings cite it.
    pub cited: usize,
    /// Address of the items whose findings cite it.
    pub href: AttrValue,
    /// What is told of its text, and the address at which it is read; `None` without a text.
    pub text: Option<(TextFacts, AttrValue)>,
    /// Whether it is being changed.
    pub editing: bool,
    /// Called with what the person does.
    pub on_act: Callback<LawAct>,
}

/// A law of the list.
#[component]
pub fn LawView(props: &LawViewProps) -> Html {
    let tools = use_tools();
    let law = &props.law;
    let change_id = change_id(&law.id);
    {
        // When the fields go, the focus goes back to the button that brought them.
        let (was, id) = (use_mut_ref(|| false), change_id.clone());
        use_effect_with(props.editing, move |editing| {
            if was.replace(*editing) && !editing {
                dom::focus(&id);
            }
        });
    }
    let act = |act: LawAct| {
        let on_act = props.on_act.clone();
        Callback::from(move |_: MouseEvent| on_act.emit(act.clone()))
    };
    let on_done = {
        let on_act = props.on_act.clone();
        Callback::from(move |()| on_act.emit(LawAct::Done))
    };
    let name =
        if law.cite_as().trim().is_empty() { tools.text("law-untitled") } else { law.cite_as().to_owned().into() };
    let lang = Some(AttrValue::from(law.language.clone())).filter(|tag| languages::is_tag(tag));
    html! {
        <li class="lc-law">
            <div class="lc-law__main">
                <h2 class="lc-law__t" dir="auto" lang={lang.clone()}>{ &name }</h2>
                if props.editing {
                    <LawForm law={law.clone()} {on_done} />
                } else {
                    { facts(law, lang, &tools) }
                }
                <LawTextLine law={law.id.clone()} name={name.clone()} text={props.text.clone()} on_act={props.on_act.clone()} />
                <p class="lc-note">
                    if props.cited == 0 {
                        { tools.text("law-not-cited") }
                    } else {
                        <a href={&props.href}>{ tools.messages.with("law-cited", &[("n", props.cited.into())]) }</a>
                    }
                </p>
            </div>
            <div class="lc-law__a">
                if !props.editing {
                    <button class="lc-btn lc-btn--small" type="button" id={change_id} onclick={act(LawAct::Change(law.id.clone()))}>
                        { tools.text("law-change") }<span class="lc-hide">{ format!(" {name}") }</span>
                    </button>
                }
                <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={act(LawAct::Remove(law.id.clone()))}>
                    { tools.text("law-remove") }<span class="lc-hide">{ format!(" {name}") }</span>
                </button>
            </div>
        </li>
    }
}

/// Id of the button that brings the fields of a law.
pub fn change_id(law: &LawId) -> AttrValue {
    format!("law-{law}-change").into()
}

/// What is known of a law besides the name it is cited by.
fn facts(law: &Law, lang: Option<AttrValue>, tools: &crate::ui::context::Tools) -> Html {
    let full = (law.cite_as() != law.title && !law.title.trim().is_empty()).then_some(&law.title);
    let version = if law.version.trim().is_empty() {
        tools.text("law-no-version")
    } else {
        tools.messages.with("law-as-of", &[("date", tools.messages.date(&law.version).into())]).into()
    };
    let language = languages::name(&law.language).unwrap_or(&law.language).to_owned();
    let language_lang = Some(law.language.clone()).filter(|tag| languages::name(tag).is_some());
    html! {
        <>
            if let Some(full) = full {
                <p class="lc-law__full" dir="auto" {lang}>{ full }</p>
            }
            <p class="lc-file__m">
                if !law.citation.trim().is_empty() {
                    <bdi>{ &law.citation }</bdi>
                }
                <span dir="auto">{ version }</span>
                if !language.is_empty() {
                    <bdi lang={language_lang}>{ language }</bdi>
                }
                { link(law, tools) }
            </p>
        </>
    }
}

fn link(law: &Law, tools: &crate::ui::context::Tools) -> Html {
    match laws::address(&law.link) {
        Some(address) => html! {
            <a href={address.to_owned()} target="_blank" rel="noopener noreferrer">
                { tools.text("law-open") }<span class="lc-hide">{ format!(" {}", law.cite_as()) }</span>
            </a>
        },
        None => html! { <bdi dir="ltr">{ &law.link }</bdi> },
    }
}
