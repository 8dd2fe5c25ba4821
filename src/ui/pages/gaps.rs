//! The page: figures, and the gaps in order.

use yew::prelude::*;

use crate::app::figures;
use crate::app::filter::{Filter, VerdictFilter};
use crate::app::route::{Route, View};
use crate::domain::carry;
use crate::domain::checklist::Checklist;
use crate::domain::finding::Verdict;
use crate::domain::gaps;
use crate::domain::ids::{ChecklistId, ItemId};
use crate::domain::library::Library;
use crate::domain::scoring::{self, Tally};
use crate::report::prose;
use crate::ui::components::gaps::Links;
use crate::ui::components::gaps::articles::Articles;
use crate::ui::components::gaps::figures::Figures;
use crate::ui::components::gaps::heading::GapBlock;
use crate::ui::components::gaps::ranked::Ranked;
use crate::ui::components::gaps::stages::Stages;
use crate::ui::components::gaps::topics::Topics;
use crate::ui::components::mark::Mark;
use crate::ui::components::rich::rich;
use crate::ui::components::source::StatusTag;
use crate::ui::components::versions::banner::Banner;
use crate::ui::context::{Slice, Tools, Work, use_library, use_tools, use_work};

/// Figures by force, article, stage and topic, and the ranked gaps, for each checklist by itself.
#[component]
pub fn GapsPage() -> Html {
    let tools = use_tools();
    let library = use_library();
    let Some(work) = use_work() else { return Html::default() };
    let several = work.checklists.len() > 1;
    let state = html! { <bdi>{ &work.assessment.state.name }</bdi> };
    let title = if work.assessment.state.name.trim().is_empty() {
        html! { tools.text("gaps-title-unnamed") }
    } else {
        rich(&tools.messages, "gaps-title", &[], &[("state", state)])
    };
    html! {
        <main class="lc-page" id="main" tabindex="-1">
            <header class="lc-head">
                <h1 class="lc-h1">{ title }</h1>
                if work.checklists.is_empty() {
                    <p class="lc-note">{ tools.text("gaps-no-checklist") }</p>
                }
                if !several {
                    { for work.checklists.iter().map(|checklist| base(checklist, &work, &tools)) }
                }
                <Banner work={work.clone()} />
                { waiting(&work, &library, &tools) }
            </header>
            { for work.checklists.iter().map(|checklist| {
                if several {
                    let id = format!("{}-title", checklist.id);
                    html! {
                        <section class="lc-checklist" key={checklist.id.to_string()} aria-labelledby={id.clone()}>
                            <header class="lc-head"><h2 class="lc-h1" {id}><bdi>{ &checklist.short_title }</bdi></h2>{ base(checklist, &work, &tools) }</header>
                            { blocks(checklist, &work, &library, true, &tools) }
                        </section>
                    }
                } else {
                    blocks(checklist, &work, &library, false, &tools)
                }
            }) }
        </main>
    }
}

/// That verdicts are proposed which no figure counts.
fn waiting(work: &Work, library: &Library, tools: &Tools) -> Html {
    let lookup = |id: &ItemId| library.item(id);
    let n = carry::proposals(&work.checklists, library.relations(), lookup, &work.assessment).len();
    if n == 0 {
        return Html::default();
    }
    let href = Route::Assessment(work.assessment.id.clone(), View::Assess(None, Filter::default())).href();
    let link = html! { <a {href}>{ tools.text("gaps-waiting-do") }</a> };
    html! { <p class="lc-note">{ rich(&tools.messages, "gaps-waiting", &[("n", n.into())], &[("link", link)]) }</p> }
}

/// What the figures rest on.
fn base(checklist: &Checklist, work: &Work, tools: &Tools) -> Html {
    let tally = figures::all(checklist, &work.assessment);
    let args = [
        ("n", tally.assessed().into()),
        ("m", tally.applicable().into()),
        ("k", tally.of(Verdict::NotApplicable).into()),
    ];
    let name = html! { <bdi>{ format!("{} {}", checklist.short_title, checklist.version) }</bdi> };
    let date = tools.messages.date(&work.assessment.date);
    let key = if date.is_empty() { "gaps-base-line-undated" } else { "gaps-base-line" };
    let date = html! { <bdi>{ date }</bdi> };
    let line = rich(&tools.messages, key, &args, &[("checklist", name), ("date", date)]);
    html! {
        <>
            <p class="lc-note">{ line }{ " " }<StatusTag status={checklist.instrument.status} always=true /></p>
            if let Some(extends) = &checklist.extends {
                <p class="lc-note">{ rich(&tools.messages, "gaps-extension", &[], &[("base", base_name(extends, work))]) }</p>
            }
        </>
    }
}

/// The checklist that an extension adds to, by its title where it is at hand.
fn base_name(id: &ChecklistId, work: &Work) -> Html {
    let base = work.checklists.iter().find(|checklist| checklist.id == *id);
    html! { <bdi>{ base.map_or(id.as_str(), |base| base.short_title.as_str()) }</bdi> }
}

fn blocks(checklist: &Checklist, work: &Work, library: &Slice<Library>, deep: bool, tools: &Tools) -> Html {
    let assessment = &work.assessment;
    let links = Links { assessment: assessment.id.clone(), checklist: deep.then(|| checklist.id.clone()) };
    let id = |part: &str| format!("{}-{part}", checklist.id);
    let hint = |key: &str| html! { <p class="lc-hint">{ tools.text(key) }</p> };
    let tally = figures::all(checklist, assessment);
    if tally.assessed() + tally.of(Verdict::NotApplicable) == 0 {
        return html! { <>{ empty(&links, tools) }{ conditions(checklist, work, tools) }{ not_required(checklist, tools) }</> };
    }
    let plain = |markdown: &str| plain_text(&prose::first(markdown));
    let ranked = gaps::ranked(checklist, assessment)
        .into_iter()
        .map(|gap| {
            let missing = figures::missing(&gap.item, assessment, plain);
            (gap, missing)
        })
        .collect::<Vec<_>>();
    let topics = figures::by_topic(checklist, assessment);
    let stages = figures::by_stage(checklist, assessment);
    let order = tools.messages.with("gaps-order-note", &[("n", ranked.len().into())]);
    html! {
        <>
            { conditions(checklist, work, tools) }
            <GapBlock id={id("figures")} title={tools.text("gaps-figures")} {deep} note={hint("gaps-figures-note")}>
                <Figures groups={scoring::by_group(checklist, assessment)} links={links.clone()} />
            </GapBlock>
            <GapBlock id={id("articles")} title={tools.text("gaps-articles")} {deep} note={legend(&tally, &links, tools)}>
                <Articles sections={figures::by_section(checklist, assessment)} links={links.clone()} />
            </GapBlock>
            if !stages.is_empty() {
                <GapBlock id={id("stages")} title={tools.text("gaps-stages")} {deep} note={hint("gaps-stages-note")}>
                    <Stages {stages} links={links.clone()} />
                </GapBlock>
            }
            if !topics.is_empty() {
                <GapBlock id={id("topics")} title={tools.text("gaps-topics")} {deep} note={hint("gaps-topics-note")}>
                    <Topics {topics} links={links.clone()} />
                </GapBlock>
            }
            <GapBlock id={id("ranked")} title={tools.text("gaps-order")} {deep} note={html! { <p class="lc-hint">{ order }</p> }}>
                if ranked.is_empty() {
                    <p class="lc-note">{ tools.text("gaps-none") }</p>
                } else {
                    <Ranked gaps={ranked} {links} status={checklist.instrument.status} library={library.clone()} />
                }
            </GapBlock>
            { not_required(checklist, tools) }
        </>
    }
}

fn legend(tally: &Tally, links: &Links, tools: &Tools) -> Html {
    let entry = |(verdict, number): (Verdict, usize)| {
        let href = links.to(Filter { verdict: Some(VerdictFilter::Is(verdict)), ..Filter::default() });
        html! {
            <a class="lc-verdict" data-verdict={verdict.key()} {href}>
                <Mark {verdict} />{ tools.messages.verdict(verdict) }{ " " }{ number }
            </a>
        }
    };
    html! { <p class="lc-legend">{ for figures::counts(tally).into_iter().map(entry) }</p> }
}

fn empty(links: &Links, tools: &Tools) -> Html {
    html! {
        <div class="lc-empty">
            <p class="lc-where">{ tools.text("gaps-empty") }</p>
            <p><a class="lc-btn lc-btn--primary" href={links.to(Filter::default())}>{ tools.text("gaps-empty-do") }</a></p>
        </div>
    }
}

fn conditions(checklist: &Checklist, work: &Work, tools: &Tools) -> Html {
    let open = figures::open_conditions(checklist, &work.assessment);
    if open.is_empty() {
        return Html::default();
    }
    let href = Route::Assessment(work.assessment.id.clone(), View::Context).href();
    let link = html! { <a {href}>{ tools.text("gaps-conditions-do") }</a> };
    html! {
        <div class="lc-open">
            <p>{ rich(&tools.messages, "gaps-conditions", &[("n", open.len().into())], &[("link", link)]) }</p>
            <ul>{ for open.iter().map(|condition| html! { <li dir="auto">{ &condition.question }</li> }) }</ul>
        </div>
    }
}

fn not_required(checklist: &Checklist, tools: &Tools) -> Html {
    if checklist.not_required.is_empty() {
        return Html::default();
    }
    let entry = |entry: &crate::domain::checklist::NotRequired| {
        html! { <li><span dir="auto">{ &entry.text }</span>{ " " }<span class="lc-hint" dir="auto">{ &entry.basis }</span></li> }
    };
    html! {
        <details class="lc-more lc-not-required">
            <summary>{ tools.text("gaps-not-required") }</summary>
            <ul>{ for checklist.not_required.iter().map(entry) }</ul>
        </details>
    }
}

fn plain_text(content: &[crate::report::model::Inline]) -> String {
    use crate::report::model::Inline;
    let words = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::User(text, _) | Inline::Code(text) | Inline::Verdict(_, text) => text.clone(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) | Inline::Anchor(_, inner) => {
            plain_text(inner)
        }
        Inline::Break => " ".into(),
    };
    content.iter().map(words).collect()
}
