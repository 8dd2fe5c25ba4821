//! What the person must be told, with what can be done about it.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::commands;
use crate::app::filter::Filter;
use crate::app::route::{Route, View};
use crate::app::state::{Action, Message, Notice, Remedy};
use crate::domain::diagnostic::{Diagnostic, Severity};
use crate::domain::edit::Stamp;
use crate::i18n::{Arg, Messages};
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;
use crate::ui::hooks::checklists;
use crate::ui::hooks::use_shelf::{read_shelf, tell_storage_error};

/// How many problems of a file are shown before the rest is only counted.
const SHOWN: usize = 50;

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The notices, oldest first.
    pub notices: Slice<Vec<Notice>>,
}

/// The notices, announced politely as they come.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let tools = use_tools();
    let node = use_node_ref();
    {
        // Where there is no room for all, the newest is the one to see.
        let node = node.clone();
        use_effect_with(props.notices.len(), move |_| dom::scroll::to_end(&node));
    }
    html! {
        <div class="lc-notices" ref={node} role="log" aria-label={tools.text("notices")}>
            { for props.notices.iter().map(|notice| view(notice, &tools)) }
        </div>
    }
}

fn view(notice: &Notice, tools: &Tools) -> Html {
    let dismiss = {
        let (tools, id) = (tools.clone(), notice.id);
        Callback::from(move |_: MouseEvent| tools.dispatch(Action::Dismiss(id)))
    };
    let body = match &notice.message {
        Message::Text(key, args) | Message::Latest(key, args) => {
            // What is called n is a count, by which a message may choose its plural form.
            let arg = |name: &str, value| match str::parse::<usize>(value) {
                Ok(count) if name == "n" => Arg::Count(count),
                _ => Arg::from(value),
            };
            let args: Vec<_> = args.iter().map(|(name, value)| (*name, arg(name, value.as_str()))).collect();
            html! { <p>{ tools.messages.with(key, &args) }</p> }
        }
        Message::Problems(file, problems) => problems_view(file, problems, &tools.messages),
    };
    html! {
        <section class="lc-notice" key={notice.id}>
            <div>{ body }</div>
            <div class="lc-notice__do">
                if let Some(remedy) = &notice.remedy {
                    <button class="lc-btn lc-btn--small" type="button" onclick={remedy_callback(notice.id, remedy, tools)}>
                        { tools.text(remedy_key(remedy)) }
                    </button>
                }
                <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={dismiss}>{ tools.text("notice-dismiss") }</button>
            </div>
        </section>
    }
}

fn problems_view(file: &str, problems: &Rc<[Diagnostic]>, messages: &Messages) -> Html {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let summary = messages.with(
        "problems-summary",
        &[("file", file.into()), ("errors", errors.into()), ("warnings", (problems.len() - errors).into())],
    );
    let rest = problems.len().saturating_sub(SHOWN);
    html! {
        <>
            <p><strong>{ summary }</strong></p>
            <ul class="lc-problems">{ for problems.iter().take(SHOWN).map(|problem| problem_view(problem, messages)) }</ul>
            if rest > 0 {
                <p>{ messages.with("problems-rest", &[("n", rest.into())]) }</p>
            }
        </>
    }
}

/// One problem: where, what, and what to do.
pub fn problem_view(problem: &Diagnostic, messages: &Messages) -> Html {
    let place = &problem.place;
    let at = if place.line > 0 {
        let (line, column) = (place.line.to_string(), place.column.to_string());
        messages.with("problem-place", &[("line", line.into()), ("column", column.into())])
    } else {
        String::new()
    };
    html! {
        <li>
            if !at.is_empty() {
                <span class="lc-hint">{ at }</span>{ " " }
            }
            if let Some(item) = &place.item {
                <code>{ item.as_str() }</code>{ " " }
            }
            <span dir="auto">{ messages.diagnostic(problem) }</span>
            <span class="lc-problems__hint" dir="auto">{ messages.hint(problem) }</span>
        </li>
    }
}

fn remedy_key(remedy: &Remedy) -> &'static str {
    match remedy {
        Remedy::Undo(_) | Remedy::Restore(..) | Remedy::Reload(..) => "remedy-undo",
        Remedy::Download(..) => "remedy-download",
        Remedy::Open(_) => "remedy-open",
    }
}

fn remedy_callback(notice: usize, remedy: &Remedy, tools: &Tools) -> Callback<MouseEvent> {
    let (remedy, tools) = (remedy.clone(), tools.clone());
    Callback::from(move |_| {
        match &remedy {
            Remedy::Undo(_) => return tools.dispatch(Action::Undo(notice, Stamp { time: tools.host.clock.now() })),
            Remedy::Download(name, text) => {
                if let Err(words) = tools.host.files.save(name, "application/json", text.as_bytes()) {
                    tools.tell("notice-file-failed", vec![("words", words)], None);
                }
                return;
            }
            Remedy::Open(id) => {
                dom::go(&Route::Assessment(id.clone(), View::Assess(None, Filter::default())).href());
            }
            Remedy::Reload(id, text) => {
                let (tools, checklist) = (tools.clone(), commands::read_checklist(id, text));
                spawn_local(async move {
                    checklists::load(&tools, checklist).await;
                });
            }
            Remedy::Restore(_, records) => {
                let (tools, records) = (tools.clone(), records.clone());
                spawn_local(async move {
                    match commands::restore(&tools.host, &records).await {
                        Ok(()) => read_shelf(&tools, false).await,
                        Err(error) => tell_storage_error(&tools, &error),
                    }
                });
            }
        }
        tools.dispatch(Action::Dismiss(notice));
    })
}
