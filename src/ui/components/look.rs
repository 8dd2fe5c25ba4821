//! The file of a checklist before it is loaded: what it is, every problem with its line, and what can be done.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::given::{Fault, GivenFile, Line, Look};
use crate::app::state::Action;
use crate::domain::assessment::AnsweredChecklist;
use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Severity;
use crate::domain::edit::Edit;
use crate::domain::ids::ChecklistId;
use crate::domain::library::Library;
use crate::ui::context::{Tools, use_library, use_tools, use_work};
use crate::ui::dom;
use crate::ui::hooks::checklists;

/// How many problems are shown before the rest is only counted.
const SHOWN: usize = 200;

/// Properties of [`LookAt`].
#[derive(Properties, PartialEq)]
pub struct LookProps {
    /// The file.
    pub file: Rc<GivenFile>,
}

/// The dialogue that shows a file. Putting it away loads nothing.
#[component]
pub fn LookAt(props: &LookProps) -> Html {
    let tools = use_tools();
    let library = use_library();
    let work = use_work();
    let dialog = use_node_ref();
    let look = use_memo((props.file.clone(), library.clone()), |(file, library)| Look::at(file, library));
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| dom::show_modal(&dialog));
    }
    let put_away = {
        let tools = tools.clone();
        Callback::from(move |_: Event| tools.dispatch(Action::Looked))
    };
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| dom::close(&dialog))
    };
    let take = |answer: bool| {
        let (tools, dialog, look, library) = (tools.clone(), dialog.clone(), look.clone(), library.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(checklist) = look.checklist.clone() else { return };
            let before = library.own().iter().find(|own| own.id == checklist.id).cloned();
            dom::close(&dialog);
            let tools = tools.clone();
            spawn_local(async move { load(&tools, &checklist, before, answer).await });
        })
    };
    let usable = look.checklist.is_some();
    let answers =
        |checklist: &Checklist| work.as_ref().is_some_and(|work| work.assessment.has_checklist(&checklist.id));
    let can_answer = work.is_some() && look.checklist.as_ref().is_some_and(|checklist| !answers(checklist));
    let load_key = if look.errors > 0 { "look-load-anyway" } else { "look-load" };
    // Loading a faulty file is possible and not recommended.
    let button = if look.errors > 0 { "lc-btn" } else { "lc-btn lc-btn--primary" };
    let name = html! { <bdi>{ &props.file.name }</bdi> };
    html! {
        <dialog class="lc-dialog lc-dialog--wide" ref={dialog.clone()} aria-labelledby="look-title" onclose={put_away}>
            <h2 class="lc-h2" id="look-title">{ tools.text("look-title") }{ " " }{ name }</h2>
            if let Some(checklist) = &look.checklist {
                { about(checklist, &look, &library, &tools) }
                if answers(checklist) {
                    <p class="lc-note">{ tools.text("look-answered") }</p>
                }
            }
            { faults(&look, &tools) }
            <p class="lc-note">{ tools.text(what_now(&look)) }</p>
            <p class="lc-dialog__do">
                <button class="lc-btn" type="button" onclick={close}>{ tools.text(if usable { "cancel" } else { "close" }) }</button>
                if usable {
                    <button class={if can_answer { "lc-btn" } else { button }} type="button" onclick={take(false)}>
                        { tools.text(load_key) }
                    </button>
                }
                if can_answer {
                    <button class={button} type="button" onclick={take(true)}>{ tools.text("look-answer") }</button>
                }
            </p>
        </dialog>
    }
}

async fn load(tools: &Tools, checklist: &Checklist, before: Option<Rc<Checklist>>, answer: bool) {
    if !checklists::load(tools, checklist.clone()).await {
        return;
    }
    if answer {
        tools.edit(Edit::AddChecklist(Rc::new(AnsweredChecklist::of(checklist))));
    }
    let key = if answer { "notice-checklist-answered" } else { "notice-checklist" };
    let undo = before.and_then(|before| checklists::reload(&before));
    tools.tell(key, vec![("title", checklist.title.clone())], undo);
}

/// What follows from what was found.
fn what_now(look: &Look) -> &'static str {
    match (&look.checklist, look.errors) {
        (None, _) => "look-refused",
        (Some(_), 0) => "look-sound",
        (Some(_), _) => "look-faulty",
    }
}

fn about(checklist: &Checklist, look: &Look, library: &Library, tools: &Tools) -> Html {
    let messages = &tools.messages;
    let version = messages.with("checklist-version", &[("version", checklist.version.to_string().into())]);
    let items = messages.with("checklist-items", &[("n", checklist.items().count().into())]);
    let base =
        |id: &ChecklistId| library.base(checklist).map_or_else(|| id.to_string(), |base| base.short_title.clone());
    let replaces = look.replaces.as_ref().filter(|before| **before != checklist.version);
    html! {
        <>
            <p class="lc-list__t" dir="auto" lang={checklist.language.clone()}>{ &checklist.title }</p>
            <p class="lc-file__m">
                <span>{ version }</span>
                <span>{ items }</span>
                if let Some(base) = checklist.extends.as_ref().map(base) {
                    <span>{ messages.with("extension-of", &[("base", base.into())]) }</span>
                }
                if let Some(before) = replaces {
                    <span>{ messages.with("look-replaces", &[("version", before.to_string().into())]) }</span>
                }
            </p>
        </>
    }
}

fn faults(look: &Look, tools: &Tools) -> Html {
    let messages = &tools.messages;
    let warnings = look.faults.len() - look.errors;
    let counts = messages.with("look-counts", &[("errors", look.errors.into()), ("warnings", warnings.into())]);
    let rest = look.faults.len().saturating_sub(SHOWN);
    html! {
        <>
            <p role="status"><strong>{ counts }</strong></p>
            if !look.faults.is_empty() {
                <div class="lc-look" role="region" tabindex="0" aria-label={tools.text("look-problems")}>
                    <ol>{ for look.faults.iter().take(SHOWN).enumerate().map(|(at, it)| html! { <li key={at}>{ fault(it, tools) }</li> }) }</ol>
                    if rest > 0 {
                        <p>{ messages.with("problems-rest", &[("n", rest.into())]) }</p>
                    }
                </div>
            }
        </>
    }
}

fn fault(fault: &Fault, tools: &Tools) -> Html {
    let (messages, problem) = (&tools.messages, &fault.problem);
    let (grave, severity) = match problem.severity {
        Severity::Error => (true, "severity-error"),
        Severity::Warning => (false, "severity-warning"),
    };
    let place = (problem.place.line > 0).then(|| {
        let (line, column) = (problem.place.line.to_string(), problem.place.column.to_string());
        messages.with("problem-place", &[("line", line.into()), ("column", column.into())])
    });
    html! {
        <>
            <p class="lc-look__m">
                <strong class={classes!("lc-look__s", grave.then_some("lc-look__s--error"))}>{ tools.text(severity) }</strong>
                if let Some(place) = place {
                    <span>{ place }</span>
                }
                if let Some(item) = &problem.place.item {
                    <code dir="ltr">{ item.as_str() }</code>
                }
                <code dir="ltr">{ format!("[{}]", problem.code) }</code>
            </p>
            <p dir="auto">{ messages.diagnostic(problem) }</p>
            <p class="lc-problems__hint" dir="auto">{ messages.hint(problem) }</p>
            if let Some(line) = &fault.line {
                { excerpt(line) }
            }
        </>
    }
}

/// The line as it stands in the file, from left to right whatever its letters, the fault marked.
fn excerpt(line: &Line) -> Html {
    html! {
        <pre class="lc-look__line" dir="ltr"><span class="lc-look__n">{ line.number }</span><code>{ &line.before }<mark>{ &line.at }</mark>{ &line.after }</code></pre>
    }
}
