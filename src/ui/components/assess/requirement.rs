//! What an item asks, and everything that helps to read it: guidance, paragraphs, subjects, stages, other sources.

use yew::prelude::*;

use crate::domain::checklist::{Checklist, Item};
use crate::ui::components::assess::part;
use crate::ui::components::assess::sources::ToSources;
use crate::ui::components::prose::Prose;
use crate::ui::components::source::Cautions;
use crate::ui::context::{Slice, use_tools};

/// Properties of [`Requirement`].
#[derive(Properties, PartialEq)]
pub struct RequirementProps {
    /// The item.
    pub item: Slice<Item>,
    /// Its checklist.
    pub checklist: Slice<Checklist>,
    /// Other sources that say something on its point.
    pub others: usize,
    /// The years from which they are.
    pub years: AttrValue,
}

/// The requirement with its guidance.
#[component]
pub fn Requirement(props: &RequirementProps) -> Html {
    let tools = use_tools();
    let (item, checklist) = (&props.item, &props.checklist);
    let lang = || checklist.language.clone();
    let topics: Vec<&str> = checklist
        .topics
        .iter()
        .filter(|topic| item.topics.contains(&topic.id))
        .map(|topic| topic.title.as_str())
        .collect();
    let stages: Vec<String> = item.stages.iter().map(|stage| tools.messages.stage(*stage)).collect();
    let content = html! {
        <>
            <div class="lc-prose lc-prose--lead" lang={lang()}><p dir="auto">{ &item.requirement }</p></div>
            if !item.addressee.is_empty() {
                <p class="lc-note">
                    { tools.text("assess-addressee") }{ " " }<bdi lang={lang()}>{ &item.addressee }</bdi>
                </p>
            }
            <p class="lc-note">{ tools.text("assess-paraphrase") }{ " " }{ tools.messages.source_status(item.source) }{ "." }</p>
            <details class="lc-more">
                <summary>{ tools.text("assess-guidance") }</summary>
                if !item.guidance.trim().is_empty() {
                    <Prose text={item.guidance.clone()} lang={AttrValue::from(lang())} />
                }
                <dl class="lc-facts">
                    if !item.guide.is_empty() {
                        <div>
                            <dt>{ tools.text("assess-guide") }</dt>
                            <dd><bdi dir="ltr">{ item.guide.join(", ").replace('-', "–") }</bdi></dd>
                        </div>
                    }
                    if !topics.is_empty() {
                        <div><dt>{ tools.text("assess-topics") }</dt><dd dir="auto" lang={lang()}>{ topics.join(", ") }</dd></div>
                    }
                    if !stages.is_empty() {
                        <div><dt>{ tools.text("assess-stages") }</dt><dd>{ stages.join(", ") }</dd></div>
                    }
                </dl>
            </details>
            if props.others > 0 {
                <ToSources n={props.others} years={props.years.clone()} />
            }
            <Cautions checklist={checklist.clone()} />
        </>
    };
    html! { <div class="lc-sec__first">{ part("part-requirement", &tools.text("assess-requirement"), None, content) }</div> }
}
