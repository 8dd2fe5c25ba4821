//! The gaps in the order in which to look at them, each with the reason for its rank.

use yew::prelude::*;

use crate::app::figures::{Reason, reasons};
use crate::app::filter::Filter;
use crate::app::route::{Route, View};
use crate::domain::force::InstrumentStatus;
use crate::domain::gaps::Gap;
use crate::domain::library::Library;
use crate::i18n::Messages;
use crate::ui::components::gaps::Links;
use crate::ui::components::mark::VerdictWord;
use crate::ui::components::pointers::MorePointers;
use crate::ui::components::source::StatusTag;
use crate::ui::context::{Slice, use_tools};

/// Gaps shown before the person asks for the rest.
const SHOWN: usize = 10;

/// Properties of [`Ranked`].
#[derive(Properties, PartialEq)]
pub struct RankedProps {
    /// The gaps with what is missing in one line, ranked.
    pub gaps: Vec<(Gap, Option<String>)>,
    /// Where they link to.
    pub links: Links,
    /// What kind of text their checklist is derived from.
    pub status: InstrumentStatus,
    /// The checklists at hand.
    pub library: Slice<Library>,
}

/// The ranked list.
#[component]
pub fn Ranked(props: &RankedProps) -> Html {
    let tools = use_tools();
    let everything = use_state_eq(|| false);
    let shown = if *everything { props.gaps.len() } else { SHOWN };
    let rest = props.gaps.len().saturating_sub(shown);
    let more = {
        let everything = everything.clone();
        Callback::from(move |_: MouseEvent| everything.set(true))
    };
    html! {
        <>
            <ol class="lc-gaps">
                { for props.gaps.iter().take(shown).map(|(gap, missing)| view(gap, missing.as_deref(), props, &tools.messages)) }
            </ol>
            if rest > 0 {
                <p><button class="lc-btn" type="button" onclick={more}>{ tools.messages.with("gaps-more", &[("n", rest.into())]) }</button></p>
            }
        </>
    }
}

fn view(gap: &Gap, missing: Option<&str>, props: &RankedProps, messages: &Messages) -> Html {
    let item = &gap.item;
    let view = View::Assess(Some(item.id.clone()), Filter::default());
    let href = Route::Assessment(props.links.assessment.clone(), view).href();
    let force = messages.force(item.force);
    let label =
        html! { <>{ messages.text("pointers") }<span class="lc-hide">{ " " }<bdi>{ &item.title }</bdi></span></> };
    html! {
        <li class="lc-gap" key={item.id.to_string()}>
            <span class="lc-gap__v"><VerdictWord verdict={gap.verdict} word={messages.verdict(gap.verdict)} /></span>
            <div class="lc-gap__b">
                <p class="lc-gap__t"><a {href}><bdi class="lc-gap__pin" dir="ltr">{ &item.pinpoint }</bdi>{ " " }<bdi>{ &item.title }</bdi></a></p>
                if let Some(missing) = missing {
                    <p dir="auto">{ missing }</p>
                } else {
                    <p class="lc-hint">{ messages.text("gaps-unexplained") }</p>
                }
                <p class="lc-hint">{ force }{ " " }<StatusTag status={props.status} /></p>
                <MorePointers item={Slice(item.clone())} library={props.library.clone()} {label} />
            </div>
            <p class="lc-gap__why">{ why(gap, messages) }</p>
        </li>
    }
}

/// The reasons as sentences.
pub fn why(gap: &Gap, messages: &Messages) -> String {
    let sentence = |reason: Reason| match reason {
        Reason::Verdict(verdict, group) => {
            let verdict = messages.text(&format!("gaps-why-{}", verdict.key()));
            let group = messages.text(&format!("gaps-why-group-{}", group.key()));
            messages.with("gaps-why-verdict", &[("verdict", verdict.into()), ("group", group.into())])
        }
        Reason::Elements(yes, total) => messages.with("gaps-why-elements", &[("k", yes.into()), ("n", total.into())]),
        Reason::Threat(level, stages) => {
            let level = messages.text(&format!("gaps-why-level-{}", level.key()));
            let names: Vec<String> = stages.iter().map(|stage| messages.stage(*stage)).collect();
            let args = [("stages", list(&names, messages).into()), ("n", names.len().into()), ("level", level.into())];
            messages.with("gaps-why-threat", &args)
        }
        Reason::Dependents(n) => messages.with("gaps-why-dependents", &[("n", n.into())]),
        Reason::Priority(priority) => messages.text(&format!("gaps-why-priority-{}", priority.key())),
    };
    reasons(gap).into_iter().map(sentence).collect::<Vec<_>>().join(" ")
}

/// Names as a list in words.
fn list(names: &[String], messages: &Messages) -> String {
    let Some((last, before)) = names.split_last() else { return String::new() };
    match before.split_first() {
        None => last.clone(),
        Some((first, rest)) => {
            let join = |all: String, next: &String| {
                messages.with("gaps-list", &[("before", all.into()), ("next", next.into())])
            };
            let before = rest.iter().fold(first.clone(), join);
            messages.with("gaps-list-end", &[("before", before.into()), ("last", last.into())])
        }
    }
}
