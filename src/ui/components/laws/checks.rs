//! Citations that do not fit the text of their law, or cannot be checked: a line that counts them, and a list by law.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::checking::{Against, Counts, Group, Overview, Row};
use crate::app::filter::Filter;
use crate::app::route::{Route, Spot, View};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::ids::AssessmentId;
use crate::ui::context::{Tools, use_tools};

/// Properties of [`ChecksLine`].
#[derive(Properties, PartialEq)]
pub struct ChecksLineProps {
    /// How many citations there are.
    pub counts: Counts,
    /// Address of the list.
    pub href: AttrValue,
}

/// How many citations do not check out, and the way to them. Nothing where nothing is cited.
#[component]
pub fn ChecksLine(props: &ChecksLineProps) -> Html {
    let tools = use_tools();
    let Counts { total, faulty, unread } = props.counts;
    if total == 0 {
        return Html::default();
    }
    let class = classes!("lc-checks__line", (faulty > 0).then_some("lc-checks__line--bad"));
    html! {
        <p {class}>
            { words(props.counts, &tools) }
            if faulty + unread > 0 {
                { " " }<a href={props.href.clone()}>{ tools.text("checks-look") }</a>
            }
        </p>
    }
}

/// The counts in words.
fn words(counts: Counts, tools: &Tools) -> String {
    let Counts { total, faulty, unread } = counts;
    let args = [("n", faulty.into()), ("m", (total - unread).into())];
    let checked = match (faulty, total - unread) {
        (_, 0) => None,
        (0, _) => Some(tools.messages.with("checks-sound", &args)),
        _ => Some(tools.messages.with("checks-faulty", &args)),
    };
    let unread = (unread > 0).then(|| tools.messages.with("checks-unread", &[("n", unread.into())]));
    checked.into_iter().chain(unread).collect::<Vec<_>>().join(" ")
}

/// Properties of [`Checks`].
#[derive(Properties, PartialEq)]
pub struct ChecksProps {
    /// The assessment they belong to.
    pub assessment: AssessmentId,
    /// The citations.
    pub overview: Rc<Overview>,
}

/// The list by law.
#[component]
pub fn Checks(props: &ChecksProps) -> Html {
    let tools = use_tools();
    let overview = &props.overview;
    html! {
        <>
            <p class="lc-checks__sum" role="status">
                if overview.groups.is_empty() {
                    { tools.text("checks-none") }
                } else {
                    { words(overview.counts(), &tools) }
                }
            </p>
            { for overview.groups.iter().enumerate().map(|(at, group)| law(at, group, &props.assessment, &tools)) }
        </>
    }
}

fn law(at: usize, group: &Group, assessment: &AssessmentId, tools: &Tools) -> Html {
    let id = format!("checks-{at}");
    let name = match group.against {
        Against::NoLaw => tools.text("checks-no-law"),
        _ if group.name.is_empty() => tools.text("law-untitled"),
        _ => group.name.clone().into(),
    };
    let laws = Route::Assessment(assessment.clone(), View::Laws).href();
    let rows = || html! { <ul class="lc-checks__list" role="list">{ for group.rows.iter().map(|one| row(one, group, assessment, tools)) }</ul> };
    let n = [("n", group.rows.len().into()), ("m", group.total.into())];
    let unchecked = |why: &str| {
        html! {
            <>
                <p class="lc-note">{ tools.text(why) }{ " " }<a href={laws}>{ tools.text("checks-to-laws") }</a></p>
                <details class="lc-more">
                    <summary>{ tools.messages.with("checks-which", &n) }<span class="lc-hide">{ format!(" {name}") }</span></summary>
                    { rows() }
                </details>
            </>
        }
    };
    html! {
        <section class="lc-checks" key={id.clone()} aria-labelledby={id.clone()}>
            <h2 class="lc-h2" {id} dir="auto">{ &name }</h2>
            { match group.against {
                Against::NoText => unchecked("checks-no-text"),
                Against::NoLaw => unchecked("checks-no-law-what"),
                Against::Text => html! {
                    <>
                        <p class="lc-note">
                            { tools.messages.with(if group.rows.is_empty() { "checks-law-sound" } else { "checks-law-faulty" }, &n) }
                            if group.silent > 0 {
                                { " " }{ tools.messages.with("checks-silent", &[("n", group.silent.into())]) }
                            }
                        </p>
                        if !group.rows.is_empty() {
                            { rows() }
                        }
                    </>
                },
            } }
        </section>
    }
}

fn row(row: &Row, group: &Group, assessment: &AssessmentId, tools: &Tools) -> Html {
    let view = View::Assess(Some(row.item.clone()), Filter::default());
    let href = Route::Assessment(assessment.clone(), view).href();
    let (pinpoint, title) = &row.name;
    let read = group.law.as_ref().zip(row.place).map(|(law, place)| {
        let spot = Spot { at: Some(place), item: Some(row.item.clone()) };
        Route::Assessment(assessment.clone(), View::Law(law.clone(), spot)).href()
    });
    html! {
        <li class="lc-checks__row" key={format!("{}-{}", row.item, row.at)}>
            <p class="lc-checks__t">
                <a {href}><bdi dir="ltr">{ pinpoint }</bdi>{ " " }<bdi>{ title }</bdi></a>
                { for [&row.act, &row.provision].into_iter().filter(|part| !part.is_empty()).map(|part| html! {
                    <>{ " · " }<bdi>{ part }</bdi></>
                }) }
            </p>
            { for row.faults.iter().map(|fault| problem(fault, tools)) }
            if let Some(read) = read {
                <p class="lc-checks__do">
                    <a href={read}>{ tools.text("pane-open") }<span class="lc-hide">{ format!(" {pinpoint} {}", row.provision) }</span></a>
                </p>
            }
        </li>
    }
}

fn problem(fault: &Diagnostic, tools: &Tools) -> Html {
    html! {
        <div class="lc-checks__p" key={fault.code}>
            <p dir="auto">{ tools.messages.diagnostic(fault) }</p>
            <p class="lc-hint" dir="auto">{ tools.messages.hint(fault) }</p>
        </div>
    }
}
