//! The text of a law of the list: what was read, where it can be read, and how it is replaced or taken away.

use yew::prelude::*;

use crate::app::loading::TextFacts;
use crate::domain::ids::LawId;
use crate::domain::languages;
use crate::ui::components::laws::law_view::LawAct;
use crate::ui::components::laws::load::FileButton;
use crate::ui::context::{Tools, use_tools};
use crate::ui::dom::files::Handle;

/// Properties of [`LawTextLine`].
#[derive(Properties, PartialEq)]
pub struct LawTextLineProps {
    /// The law.
    pub law: LawId,
    /// The name by which it is cited.
    pub name: AttrValue,
    /// What is told of its text, and the address at which it is read.
    pub text: Option<(TextFacts, AttrValue)>,
    /// Called with what the person does.
    pub on_act: Callback<LawAct>,
}

/// The text of a law in the list.
#[component]
pub fn LawTextLine(props: &LawTextLineProps) -> Html {
    let tools = use_tools();
    let named = AttrValue::from(format!(" {}", props.name));
    let on_files = {
        let (on_act, law) = (props.on_act.clone(), props.law.clone());
        Callback::from(move |files: Vec<Handle>| on_act.emit(LawAct::Load(law.clone(), files)))
    };
    let Some((facts, href)) = &props.text else {
        return html! {
            <p class="lc-actions">
                <span class="lc-hint">{ tools.text("load-none") }</span>
                <FileButton label={tools.text("load-one")} named={named} small=true {on_files} />
            </p>
        };
    };
    let remove = {
        let (on_act, law) = (props.on_act.clone(), props.law.clone());
        Callback::from(move |_: MouseEvent| on_act.emit(LawAct::RemoveText(law.clone())))
    };
    html! {
        <>
            <p class="lc-file__m">{ told(facts, &tools) }</p>
            { for facts.cautions.iter().map(|code| html! { <p key={code.clone()} class="lc-note">{ caution(code, &tools) }</p> }) }
            if facts.unknown {
                <p class="lc-note">{ tools.text("caution-law-unknown-language") }</p>
            }
            if !facts.version.is_empty() {
                <p class="lc-note">
                    { tools.messages.with("load-other-version", &[("date", tools.messages.date(&facts.version).into())]) }
                </p>
            }
            <p class="lc-actions">
                <a href={href.clone()}>{ tools.text("load-read") }<span class="lc-hide">{ named.clone() }</span></a>
                <FileButton label={tools.text("load-replace")} named={named.clone()} small=true {on_files} />
                <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={remove}>
                    { tools.text("load-remove") }<span class="lc-hide">{ named }</span>
                </button>
            </p>
        </>
    }
}

fn told(facts: &TextFacts, tools: &Tools) -> Html {
    let messages = &tools.messages;
    let format = format!("load-format-{}", facts.format);
    let format = if messages.has(&format) { messages.text(&format) } else { facts.format.clone() };
    let language = languages::name(&facts.language);
    let size = facts.bytes.div_ceil(1000);
    html! {
        <>
            <span>{ messages.with("load-told", &[("format", format.into()), ("n", facts.provisions.into()), ("size", size.into())]) }</span>
            if let Some(language) = language {
                <bdi lang={facts.language.clone()}>{ language }</bdi>
            }
            if !facts.read.is_empty() {
                <span>{ messages.with("load-read-on", &[("date", messages.date(&facts.read).into())]) }</span>
            }
        </>
    }
}

/// What the reader could not do, in words; a code of a later version is told as something.
fn caution(code: &str, tools: &Tools) -> AttrValue {
    let key = format!("caution-{code}");
    tools.text(if tools.messages.has(&key) { &key } else { "caution-other" })
}
