//! Files of laws on their way: how far each is, why it was refused, or which law it belongs to.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::loading::{self, Target};
use crate::app::reading::ask::Refused;
use crate::app::renewing::Taken;
use crate::domain::assessment::{Assessment, Law};
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::ui::components::laws::compare::Compare;
use crate::ui::components::select::{Group, Select};
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::hooks::use_loading::{Job, Stage};

/// Value of the choice that means a law not registered yet; no id of a law is like it.
const NEW: &str = "\u{1}new";

/// What the person does with a file on its way.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadAct {
    /// Breaks it off, or puts away what is told of it.
    Drop,
    /// Names the law its text is for.
    Settle(Target, Rc<LawText>),
    /// Puts it in the place of the law's older text.
    Renew(LawId, Rc<LawText>, Taken),
    /// Leaves the law its older text.
    Keep(LawId),
}

/// Properties of [`Loads`].
#[derive(Properties, PartialEq)]
pub struct LoadsProps {
    /// The files.
    pub jobs: Vec<Job>,
    /// The assessment.
    pub assessment: Slice<Assessment>,
    /// Called with what the person does with a file.
    pub on_act: Callback<(usize, LoadAct)>,
}

/// The files on their way.
#[component]
pub fn Loads(props: &LoadsProps) -> Html {
    html! {
        <ul class="lc-loads" role="list">
            { for props.jobs.iter().map(|job| html! {
                <LoadRow key={job.id} job={job.clone()} assessment={props.assessment.clone()} on_act={props.on_act.clone()} />
            }) }
        </ul>
    }
}

/// Properties of [`LoadRow`].
#[derive(Properties, PartialEq)]
struct LoadRowProps {
    job: Job,
    assessment: Slice<Assessment>,
    on_act: Callback<(usize, LoadAct)>,
}

#[component]
fn LoadRow(props: &LoadRowProps) -> Html {
    let tools = use_tools();
    let (job, id) = (&props.job, props.job.id);
    let name = if job.name.is_empty() { tools.text("load-pasted-name") } else { job.name.clone() };
    let put_away = {
        let on_act = props.on_act.clone();
        Callback::from(move |_: MouseEvent| on_act.emit((id, LoadAct::Drop)))
    };
    let button = |key: &'static str| {
        html! {
            <button class="lc-btn lc-btn--small" type="button" onclick={put_away.clone()}>
                { tools.text(key) }<span class="lc-hide">{ format!(" {name}") }</span>
            </button>
        }
    };
    let content = match &job.stage {
        Stage::Reading(done, of) => {
            let told = tools.messages.with("load-reading", &[("name", name.to_string().into())]);
            // Without a total the bar says no more than that something goes on.
            let of = (*of > 0).then_some(*of);
            html! {
                <>
                    <progress class="lc-bar" max={of.map(|of| of.to_string())} value={of.map(|_| done.to_string())} aria-label={told} />
                    { button("cancel") }
                </>
            }
        }
        Stage::Refused(refused) => html! {
            <>
                <p class="lc-error" role="alert">{ refusal(refused, &tools) }</p>
                { button("notice-dismiss") }
            </>
        },
        Stage::Comparing(law, text) if props.assessment.law(law).is_some() => html! {
            <Compare {id} law={law.clone()} text={Slice(text.clone())} assessment={props.assessment.clone()} on_act={props.on_act.clone()} />
        },
        // The law may be gone while the person looks at what its text does.
        Stage::Asking(text) | Stage::Comparing(_, text) => html! {
            <Ask {id} text={text.clone()} laws={props.assessment.laws.clone()} on_act={props.on_act.clone()}>{ button("load-discard") }</Ask>
        },
    };
    html! { <li class="lc-loads__row"><p class="lc-list__t" dir="auto">{ &name }</p>{ content }</li> }
}

/// Why a file was not read, in words.
fn refusal(refused: &Refused, tools: &Tools) -> String {
    let key = if tools.messages.has(&refused.code) { refused.code.as_str() } else { "law-not-understood" };
    tools.messages.with(key, &[("detail", (&refused.detail).into())])
}

/// Properties of [`Ask`].
#[derive(Properties, PartialEq)]
struct AskProps {
    id: usize,
    text: Rc<LawText>,
    laws: Vec<Law>,
    on_act: Callback<(usize, LoadAct)>,
    children: Html,
}

/// Asks which law a text belongs to. Nothing is chosen beforehand but what the title says.
#[component]
fn Ask(props: &AskProps) -> Html {
    let tools = use_tools();
    let titled = props.laws.iter().find(|law| loading::is_titled(law, &props.text));
    let start = titled.map_or_else(|| AttrValue::Static(NEW), |law| AttrValue::from(law.id.to_string()));
    let chosen = use_state_eq(|| start);
    let title = loading::name(&props.text);
    let fresh = tools.messages.with("load-new", &[("title", title.into())]);
    let laws = props.laws.iter().map(|law| {
        let name = tools.messages.with("load-known", &[("name", law.cite_as().into())]);
        (AttrValue::from(law.id.to_string()), AttrValue::from(name))
    });
    let options = std::iter::once((AttrValue::Static(NEW), fresh.into())).chain(laws).collect();
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |value: String| chosen.set(value.into()))
    };
    let settle = {
        let (on_act, id, text) = (props.on_act.clone(), props.id, props.text.clone());
        let target = if chosen.as_str() == NEW { Target::New } else { Target::Law(LawId::from(chosen.as_str())) };
        Callback::from(move |_: MouseEvent| on_act.emit((id, LoadAct::Settle(target.clone(), text.clone()))))
    };
    let field = AttrValue::from(format!("load-target-{}", props.id));
    html! {
        <div class="lc-loads__ask">
            <label for={field.clone()}>{ tools.text(if titled.is_some() { "load-same-title" } else { "load-which" }) }</label>
            <Select id={field} value={(*chosen).clone()} on_choose={choose}
                groups={vec![Group { heading: AttrValue::default(), options }]} />
            <button class="lc-btn lc-btn--small" type="button" onclick={settle}>{ tools.text("load-settle") }</button>
            { props.children.clone() }
        </div>
    }
}
