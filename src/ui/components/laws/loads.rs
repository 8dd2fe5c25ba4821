//! Files of laws on their way: how far each is, why it was refused, or which law it belongs to.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::loading::Target;
use crate::app::loading::queue::{Job, Stage};
use crate::app::reading::ask::Refused;
use crate::app::renewing::Taken;
use crate::domain::assessment::Assessment;
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::ui::components::laws::ask::Ask;
use crate::ui::components::laws::compare::Compare;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// Id of the heading to which the focus goes when the last file is done with.
pub const HEADING: &str = "load-title";

/// What the person does with a file on its way.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadAct {
    /// Breaks it off, or puts away what is told of it.
    Drop,
    /// The same, of a text that was pasted, whose words go back to where they came from.
    GiveBack(Rc<str>),
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
    let list = use_node_ref();
    use_kept_focus(&props.jobs, &list);
    html! {
        <ul class="lc-loads" role="list" ref={list}>
            { for props.jobs.iter().map(|job| html! {
                <LoadRow key={job.id} job={job.clone()} assessment={props.assessment.clone()} on_act={props.on_act.clone()} />
            }) }
        </ul>
    }
}

/// Where a row goes, or what stands in it, while the focus is there, the focus goes to what has taken its place: else the
/// keyboard would begin again at the top of the page.
#[hook]
fn use_kept_focus(jobs: &[Job], list: &NodeRef) {
    let stages: Vec<_> = jobs.iter().map(|job| (job.id, std::mem::discriminant(&job.stage))).collect();
    // The rows of the render before still stand, and one of them may have the focus.
    let held = dom::kept::focus_within(list, "li");
    let list = list.clone();
    use_effect_with(stages, move |stages| {
        if let Some(row) = held.filter(|_| dom::kept::focus_within(&list, "li").is_none()) {
            let rows = || stages.iter().map(|(id, _)| row_id(*id));
            let next = rows().find(|id| *id == row).or_else(|| rows().next());
            dom::focus(next.as_deref().unwrap_or(HEADING));
        }
    });
}

fn row_id(job: usize) -> String {
    format!("load-row-{job}")
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
    let name = if job.name.is_empty() { tools.text("load-pasted-name") } else { AttrValue::from(job.name.clone()) };
    let back = || if job.words.is_empty() { LoadAct::Drop } else { LoadAct::GiveBack(job.words.clone()) };
    let button = |key: &'static str, act: LoadAct| {
        let on_act = props.on_act.clone();
        let onclick = Callback::from(move |_: MouseEvent| on_act.emit((id, act.clone())));
        html! {
            <button class="lc-btn lc-btn--small" type="button" {onclick}>
                { tools.text(key) }<span class="lc-hide">{ format!(" {name}") }</span>
            </button>
        }
    };
    let content = match &job.stage {
        Stage::Waiting | Stage::Arrived(_) => html! {
            <>
                <p class="lc-note">{ tools.text("load-waiting") }</p>
                { button("cancel", back()) }
            </>
        },
        Stage::Reading(done, of) => {
            let told = tools.messages.with("load-reading", &[("name", name.to_string().into())]);
            // Without a total the bar says no more than that something goes on.
            let of = (*of > 0).then_some(*of);
            html! {
                <>
                    <progress class="lc-bar" max={of.map(|of| of.to_string())} value={of.map(|_| done.to_string())} aria-label={told} />
                    { button("cancel", back()) }
                </>
            }
        }
        Stage::Refused(refused) => html! {
            <>
                <p class="lc-error" role="alert">{ refusal(refused, &tools) }</p>
                { button(if job.words.is_empty() { "notice-dismiss" } else { "load-paste-back" }, back()) }
            </>
        },
        Stage::Comparing(law, text) if props.assessment.law(law).is_some() => html! {
            <Compare {id} law={law.clone()} text={Slice(text.clone())} assessment={props.assessment.clone()} on_act={props.on_act.clone()} />
        },
        // The law may be gone while the person looks at what its text does.
        Stage::Asking(text) | Stage::Comparing(_, text) => html! {
            <Ask {id} text={Slice(text.clone())} assessment={props.assessment.clone()} on_act={props.on_act.clone()}>
                { button("load-discard", LoadAct::Drop) }
            </Ask>
        },
    };
    html! { <li class="lc-loads__row" id={row_id(id)} tabindex="-1"><p class="lc-list__t" dir="auto">{ &name }</p>{ content }</li> }
}

/// Why a file was not read, in words.
fn refusal(refused: &Refused, tools: &Tools) -> String {
    let key = if tools.messages.has(&refused.code) { refused.code.as_str() } else { "law-not-understood" };
    tools.messages.with(key, &[("detail", (&refused.detail).into())])
}
