//! Asks which law a text that was read belongs to.

use yew::prelude::*;

use crate::app::loading::{self, Alike, Target};
use crate::domain::assessment::Assessment;
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::ui::components::laws::loads::LoadAct;
use crate::ui::components::select::{Group, Select};
use crate::ui::context::{Slice, Tools, use_tools};

/// Value of the choice that means a law not registered yet; no id of a law is like it.
const NEW: &str = "\u{1}new";

/// Properties of [`Ask`].
#[derive(Properties, PartialEq)]
pub struct AskProps {
    /// Number of the file.
    pub id: usize,
    /// Its text.
    pub text: Slice<LawText>,
    /// The assessment.
    pub assessment: Slice<Assessment>,
    /// Called with what the person does with the file.
    pub on_act: Callback<(usize, LoadAct)>,
    /// What else can be done with it.
    pub children: Html,
}

/// Asks which law a text belongs to. Until the person chooses, what is proposed follows the laws as they are.
#[component]
pub fn Ask(props: &AskProps) -> Html {
    let AskProps { id, text, assessment, .. } = props;
    let tools = use_tools();
    let chosen = use_state_eq(|| None::<Target>);
    let there = |target: &Target| target.known().is_none_or(|law| assessment.law(law).is_some());
    let target = (*chosen).clone().filter(there).unwrap_or_else(|| loading::proposed(assessment, text));
    let titled = assessment.laws.iter().any(|law| loading::is_titled(law, text));
    let title = loading::name(text);
    let fresh = if title.is_empty() {
        tools.messages.text("load-new-untitled")
    } else {
        tools.messages.with("load-new", &[("title", title.into())])
    };
    let laws = loading::choices(assessment).into_iter().map(|choice| {
        let name = known(&choice.name, choice.alike.as_ref(), &tools);
        (AttrValue::from(choice.law.to_string()), AttrValue::from(name))
    });
    let options = std::iter::once((AttrValue::Static(NEW), fresh.into())).chain(laws).collect();
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |value: String| {
            chosen.set(Some(if value == NEW { Target::New } else { Target::Law(LawId::from(value)) }));
        })
    };
    let value = target.known().map_or(AttrValue::Static(NEW), |law| law.to_string().into());
    let settle = {
        let (on_act, id, text) = (props.on_act.clone(), *id, text.0.clone());
        Callback::from(move |_: MouseEvent| on_act.emit((id, LoadAct::Settle(target.clone(), text.clone()))))
    };
    let field = AttrValue::from(format!("load-target-{id}"));
    html! {
        <div class="lc-loads__ask">
            <label for={field.clone()}>{ tools.text(if titled { "load-same-title" } else { "load-which" }) }</label>
            <Select id={field} {value} on_choose={choose} groups={vec![Group { heading: AttrValue::default(), options }]} />
            <button class="lc-btn lc-btn--small" type="button" onclick={settle}>{ tools.text("load-settle") }</button>
            { props.children.clone() }
        </div>
    }
}

/// What a law is called among those to choose from, told apart from others of the same name.
fn known(name: &str, alike: Option<&Alike>, tools: &Tools) -> String {
    let name = if name.is_empty() { tools.messages.text("law-untitled") } else { name.to_owned() };
    let Some(Alike { place, version, file }) = alike else {
        return tools.messages.with("load-known", &[("name", name.into())]);
    };
    let date = if version.is_empty() { String::new() } else { tools.messages.date(version) };
    let file = if file.is_empty() { tools.messages.text("load-known-bare") } else { file.clone() };
    let told: Vec<String> = [date, file].into_iter().filter(|part| !part.is_empty()).collect();
    let args = [("name", name.into()), ("place", place.to_string().into()), ("told", told.join(", ").into())];
    tools.messages.with("load-known-alike", &args)
}
