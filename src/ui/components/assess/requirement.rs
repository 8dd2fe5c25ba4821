//! What an item asks, and everything that helps to read it: guidance, paragraphs, subjects, stages, related items.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::domain::checklist::{Checklist, Item, Relation};
use crate::ui::components::assess::part;
use crate::ui::components::prose::Prose;
use crate::ui::components::source::Cautions;
use crate::ui::context::{Slice, Tools, use_tools};

/// Properties of [`Requirement`].
#[derive(Properties, PartialEq)]
pub struct RequirementProps {
    /// The item.
    pub item: Slice<Item>,
    /// Its checklist.
    pub checklist: Slice<Checklist>,
    /// All checklists at hand, in which related items are found.
    pub checklists: Slice<[Rc<Checklist>]>,
    /// Where the desk stands.
    pub desk: Rc<Desk>,
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
    let more = tools.messages.with("assess-guidance", &[("n", item.relations.len().into())]);
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
                <summary>{ more }</summary>
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
                    if !item.relations.is_empty() {
                        <div>
                            <dt>{ tools.text("assess-relations") }</dt>
                            <dd>
                                <ul class="lc-relations">
                                    { for item.relations.iter().map(|relation| related(relation, props, &tools)) }
                                </ul>
                            </dd>
                        </div>
                    }
                </dl>
            </details>
            <Cautions checklist={checklist.clone()} />
        </>
    };
    html! { <div class="lc-sec__first">{ part("part-requirement", &tools.text("assess-requirement"), None, content) }</div> }
}

fn related(relation: &Relation, props: &RequirementProps, tools: &Tools) -> Html {
    let other = props.checklists.iter().find_map(|checklist| Some((checklist, checklist.item(&relation.to)?)));
    let named = match other {
        Some((checklist, other)) => html! {
            <a href={props.desk.address(&other.id)}>
                <bdi dir="ltr">{ &other.pinpoint }</bdi>{ " " }<bdi lang={checklist.language.clone()}>{ &other.title }</bdi>
            </a>
        },
        None => html! { <code dir="ltr">{ relation.to.as_str() }</code> },
    };
    html! {
        <li key={relation.to.to_string()}>
            { tools.text("assess-this-item") }{ " " }{ tools.messages.relation(relation.kind) }{ " " }{ named }
            if !relation.rationale.is_empty() {
                <span class="lc-hint" dir="auto" lang={props.checklist.language.clone()}>{ &relation.rationale }</span>
            }
        </li>
    }
}
