//! Answers to items that are no longer in their checklists, with the text they answered.

use yew::prelude::*;

use crate::domain::assessment::{AnsweredItem, Assessment};
use crate::domain::edit::FindingText;
use crate::domain::finding::{Citation, Finding};
use crate::domain::ids::ItemId;
use crate::domain::migration;
use crate::ui::components::mark::VerdictWord;
use crate::ui::components::prose::Prose;
use crate::ui::context::{Slice, Tools, use_tools};

/// Properties of [`Archive`].
#[derive(Properties, PartialEq)]
pub struct ArchiveProps {
    /// The assessment.
    pub assessment: Slice<Assessment>,
}

/// The archive; nothing where it is empty.
#[component]
pub fn Archive(props: &ArchiveProps) -> Html {
    let tools = use_tools();
    let kept = migration::archive(&props.assessment);
    if kept.is_empty() {
        return Html::default();
    }
    html! {
        <section class="lc-versions" aria-labelledby="versions-archive">
            <h2 class="lc-h2" id="versions-archive">{ tools.text("versions-archive") }</h2>
            <p class="lc-where">{ tools.messages.with("versions-archive-about", &[("n", kept.len().into())]) }</p>
            { for kept.into_iter().map(|(id, item, finding)| entry(id, item, finding, &props.assessment, &tools)) }
        </section>
    }
}

fn entry(id: &ItemId, item: &AnsweredItem, finding: &Finding, assessment: &Assessment, tools: &Tools) -> Html {
    let elements = item.elements.iter().map(|(id, text)| {
        let verdict = finding.elements.get(id).map(|verdict| tools.messages.element_verdict(*verdict));
        html! { <li key={id.to_string()}><bdi>{ text }</bdi>{ verdict.map(|word| html! { <b>{ format!(" {word}") }</b> }) }</li> }
    });
    let texts = FindingText::ALL.iter().filter(|field| !finding.text(**field).trim().is_empty());
    html! {
        <article class="lc-change" key={id.to_string()}>
            <p class="lc-list__t">
                <bdi dir="ltr">{ &item.pinpoint }</bdi>{ " " }<bdi>{ &item.title }</bdi>{ " " }<code dir="ltr">{ id.as_str() }</code>
            </p>
            <p dir="auto">{ &item.requirement }</p>
            <p><VerdictWord verdict={finding.verdict} word={tools.messages.verdict(finding.verdict)} /></p>
            if !item.elements.is_empty() {
                <ul class="lc-change__l" dir="auto">{ for elements }</ul>
            }
            <dl class="lc-facts">
                { for finding.citations.iter().enumerate().map(|(at, citation)| cited(at, citation, assessment, tools)) }
                { for texts.map(|field| html! {
                    <div key={field.key()}>
                        <dt>{ tools.messages.finding_text(*field) }</dt>
                        <dd><Prose text={finding.text(*field).to_owned()} /></dd>
                    </div>
                }) }
            </dl>
        </article>
    }
}

fn cited(at: usize, citation: &Citation, assessment: &Assessment, tools: &Tools) -> Html {
    let law = citation.law.as_ref().and_then(|id| assessment.law(id));
    let act = law.map_or(citation.act.as_str(), |law| law.cite_as());
    let language = if citation.language.is_empty() {
        law.map(|law| law.language.clone())
    } else {
        Some(citation.language.clone())
    };
    html! {
        <div key={at}>
            <dt>{ tools.text("versions-citation") }</dt>
            <dd>
                <bdi>{ act }</bdi>{ " " }<bdi>{ &citation.provision }</bdi>
                if !citation.quote.is_empty() {
                    <blockquote dir="auto" lang={language}>{ &citation.quote }</blockquote>
                }
                if !citation.translation.is_empty() {
                    <p dir="auto">{ &citation.translation }</p>
                }
            </dd>
        </div>
    }
}
