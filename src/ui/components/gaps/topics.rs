//! Items by topic and verdict.

use yew::prelude::*;

use crate::app::figures::{ORDER, TopicFigure};
use crate::app::filter::{Filter, VerdictFilter};
use crate::domain::finding::Verdict;
use crate::i18n::Messages;
use crate::ui::components::gaps::{Links, count};
use crate::ui::context::use_tools;

/// Properties of [`Topics`].
#[derive(Properties, PartialEq)]
pub struct TopicsProps {
    /// The topics.
    pub topics: Vec<TopicFigure>,
    /// Where they link to.
    pub links: Links,
}

/// The table of topics.
#[component]
pub fn Topics(props: &TopicsProps) -> Html {
    let tools = use_tools();
    let messages = &tools.messages;
    html! {
        <div class="lc-scroll" tabindex="0" role="region" aria-label={tools.text("gaps-topics-table")}>
            <table class="lc-table lc-counts">
                <caption class="lc-hide">{ tools.text("gaps-topics-table") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ tools.text("gaps-col-topic") }</th>
                        <th scope="col">{ tools.text("gaps-col-gaps") }</th>
                        { for ORDER.iter().map(|verdict| html! { <th scope="col">{ messages.verdict(*verdict) }</th> }) }
                        <th scope="col">{ tools.text("gaps-col-items") }</th>
                    </tr>
                </thead>
                <tbody>{ for props.topics.iter().map(|topic| row(topic, &props.links, messages)) }</tbody>
            </table>
        </div>
    }
}

fn row(topic: &TopicFigure, links: &Links, messages: &Messages) -> Html {
    let filter = || Filter { topic: Some(topic.id.clone()), ..Filter::default() };
    let name = |key: &str, number: usize| {
        let what = messages.with(key, &[("n", number.into())]);
        messages.with("gaps-in", &[("what", what.into()), ("where", (&topic.title).into())])
    };
    let cell = |verdict: &Verdict| {
        let number = topic.tally.of(*verdict);
        let label = name(&format!("gaps-n-{}", verdict.key()), number);
        html! { <td>{ count(number, links.verdict(*verdict, filter()), label) }</td> }
    };
    let (gaps, items) = (topic.tally.gaps(), topic.tally.items());
    let to_gaps = links.to(Filter { verdict: Some(VerdictFilter::Gaps), ..filter() });
    let to_items = links.to(Filter { scored: true, ..filter() });
    html! {
        <tr key={topic.id.to_string()}>
            <th scope="row"><bdi>{ &topic.title }</bdi></th>
            <td><strong>{ count(gaps, to_gaps, name("gaps-n-gaps", gaps)) }</strong></td>
            { for ORDER.iter().map(cell) }
            <td>{ count(items, to_items, name("gaps-n-items", items)) }</td>
        </tr>
    }
}
