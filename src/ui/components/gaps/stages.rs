//! Gaps by stage of the life cycle, with the threat recorded at each.

use yew::prelude::*;

use crate::app::figures::StageFigure;
use crate::app::filter::{Filter, VerdictFilter};
use crate::domain::context::ThreatLevel;
use crate::i18n::Messages;
use crate::ui::components::gaps::Links;
use crate::ui::components::rich::rich;
use crate::ui::context::use_tools;

/// Properties of [`Stages`].
#[derive(Properties, PartialEq)]
pub struct StagesProps {
    /// The stages.
    pub stages: Vec<StageFigure>,
    /// Where they link to.
    pub links: Links,
}

/// The strip of stages.
#[component]
pub fn Stages(props: &StagesProps) -> Html {
    let tools = use_tools();
    html! { <ol class="lc-cycle">{ for props.stages.iter().map(|stage| view(stage, &props.links, &tools.messages)) }</ol> }
}

fn view(figure: &StageFigure, links: &Links, messages: &Messages) -> Html {
    let name = messages.stage(figure.stage);
    let filter = || Filter { stage: Some(figure.stage), ..Filter::default() };
    let (gaps, items) = (figure.tally.gaps(), figure.tally.items());
    let link = |key: &str, number: usize, filter: Filter| {
        let what = messages.with(key, &[("n", number.into())]);
        let label = messages.with("gaps-in", &[("what", what.into()), ("where", name.as_str().into())]);
        html! { <a href={links.to(filter)} aria-label={label}>{ number }</a> }
    };
    let all = link("gaps-n-items", items, Filter { scored: true, ..filter() });
    html! {
        <li class="lc-stage" key={figure.stage.key()}>
            <b>{ &name }</b>
            <span class="lc-stage__n">
                if gaps > 0 {
                    { link("gaps-n-gaps", gaps, Filter { verdict: Some(VerdictFilter::Gaps), ..filter() }) }
                } else {
                    { "0" }
                }
                { " " }
                if figure.tally.applicable() == 0 {
                    <small>{ messages.text("gaps-stage-na") }</small>
                } else {
                    <small>{ rich(messages, "gaps-stage", &[("gaps", gaps.into()), ("items", items.into())], &[("all", all)]) }</small>
                }
            </span>
            <span class={classes!("lc-threat", (figure.threat == ThreatLevel::High).then_some("lc-threat--high"))}>
                { bars(figure.threat) }{ messages.text(&format!("gaps-threat-{}", figure.threat.key())) }
            </span>
        </li>
    }
}

fn bars(threat: ThreatLevel) -> Html {
    let bar = |(at, level): (usize, ThreatLevel)| {
        let height = 3 * (at + 1);
        let off = (threat < level).then_some("off");
        let (x, y) = ((at * 7).to_string(), (9 - height).to_string());
        html! { <rect {x} {y} width="5" height={height.to_string()} class={off} /> }
    };
    let levels = [ThreatLevel::Low, ThreatLevel::Medium, ThreatLevel::High];
    html! {
        <svg width="21" height="9" viewBox="0 0 21 9" aria-hidden="true">{ for levels.into_iter().enumerate().map(bar) }</svg>
    }
}
