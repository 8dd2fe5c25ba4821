//! A figure for each group of forces, with its base and the interval in which it can end.

use yew::prelude::*;

use crate::app::filter::{Filter, VerdictFilter};
use crate::domain::finding::Verdict;
use crate::domain::force::ForceGroup;
use crate::domain::scoring::Tally;
use crate::i18n::Messages;
use crate::ui::components::gaps::Links;
use crate::ui::components::rich::rich;
use crate::ui::context::use_tools;

/// Width of the bar in units of its drawing.
const WIDTH: f64 = 300.0;

/// Properties of [`Figures`].
#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    /// The groups with their items.
    pub groups: Vec<(ForceGroup, Tally)>,
    /// Where they link to.
    pub links: Links,
}

/// The table of figures. The groups are never averaged together.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let tools = use_tools();
    let messages = &tools.messages;
    html! {
        <div class="lc-scroll" tabindex="0" role="region" aria-label={tools.text("gaps-figures-table")}>
            <table class="lc-table lc-figures">
                <thead>
                    <tr>
                        <th scope="col">{ tools.text("gaps-col-group") }</th>
                        <th scope="col">{ tools.text("gaps-col-in-place") }</th>
                        <th scope="col">
                            { tools.text("gaps-col-can-end") }
                            <span class="lc-axis" aria-hidden="true">
                                { for [0.0, 0.5, 1.0].map(|share| html! { <span>{ messages.percent(share) }</span> }) }
                            </span>
                        </th>
                    </tr>
                </thead>
                <tbody>{ for props.groups.iter().map(|(group, tally)| row(*group, tally, &props.links, messages)) }</tbody>
            </table>
        </div>
    }
}

fn row(group: ForceGroup, tally: &Tally, links: &Links, messages: &Messages) -> Html {
    let name = messages.force_group(group);
    let of_group = || Filter { group: Some(group), ..Filter::default() };
    let (figure, big) = match tally.share() {
        Some(share) => (messages.percent(share), "lc-big"),
        None => (messages.text("gaps-too-few"), "lc-few"),
    };
    let label =
        messages.with("gaps-figure-link", &[("figure", figure.as_str().into()), ("group", name.as_str().into())]);
    let na = tally.of(Verdict::NotApplicable);
    let gaps = tally.gaps();
    let verdict = |verdict| links.to(Filter { verdict: Some(verdict), ..of_group() });
    let link = |text: String, verdict_filter| {
        let label = messages.with("gaps-in", &[("what", text.as_str().into()), ("where", name.as_str().into())]);
        html! { <a href={verdict(verdict_filter)} aria-label={label}>{ text }</a> }
    };
    let none = |count: usize, text: String, filter| {
        if count == 0 {
            html! { text }
        } else {
            link(text, filter)
        }
    };
    let na = none(na, messages.with("gaps-n-na", &[("n", na.into())]), VerdictFilter::Is(Verdict::NotApplicable));
    let gaps = none(gaps, messages.with("gaps-n-gaps", &[("n", gaps.into())]), VerdictFilter::Gaps);
    let base = [("n", tally.assessed().into()), ("m", tally.applicable().into())];
    html! {
        <tr key={group.key()}>
            <th scope="row">{ &name }<small>{ messages.text(&format!("group-about-{}", group.key())) }</small></th>
            <td>
                <a class={classes!("lc-figure", big)} href={links.to(of_group())} aria-label={label}>{ figure }</a>
                <small>{ rich(messages, "gaps-base", &base, &[("na", na), ("gaps", gaps)]) }</small>
            </td>
            <td>
                if let Some(interval) = tally.interval() {
                    { bar(interval, tally.share()) }
                    <small>{ interval_words(interval, messages) }</small>
                } else {
                    <small>{ messages.text("gaps-nothing-applies") }</small>
                }
            </td>
        </tr>
    }
}

fn interval_words((low, high): (f64, f64), messages: &Messages) -> String {
    let key = if low == high { "gaps-interval-closed" } else { "gaps-interval" };
    messages.with(key, &[("low", messages.percent(low).into()), ("high", messages.percent(high).into())])
}

fn bar((low, high): (f64, f64), share: Option<f64>) -> Html {
    let units = |share: f64| format!("{:.0}", share * WIDTH);
    html! {
        <svg class="lc-interval" viewBox="0 0 300 24" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" y="7" width="300" height="10" />
            <rect class="sure" y="7" width={units(low)} height="10" />
            if high > low {
                <rect class="maybe" x={units(low)} y="7.5" width={units(high - low)} height="9" vector-effect="non-scaling-stroke" />
            }
            if let Some(share) = share {
                <rect class="tick" x={format!("{:.0}", (share * WIDTH - 1.0).clamp(0.0, WIDTH - 2.5))} y="2" width="2.5" height="20" />
            }
        </svg>
    }
}
