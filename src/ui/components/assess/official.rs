//! The person's own copy of the official text: the article an item stands at, with its part of it marked.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::official::{Article, Official, Paragraph};
use crate::domain::checklist::Item;
use crate::ui::components::assess::part;
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;
use crate::ui::hooks::use_texts::use_texts;

/// Properties of [`OfficialText`].
#[derive(Properties, PartialEq)]
pub struct OfficialTextProps {
    /// The item.
    pub item: Slice<Item>,
    /// The copy.
    pub official: Rc<Official>,
    /// Address of the page on which the copy can be changed.
    pub context: AttrValue,
}

/// The article of an item, folded away until it is asked for, and as it was left on going to the next item.
#[component]
pub fn OfficialText(props: &OfficialTextProps) -> Html {
    let tools = use_tools();
    let texts = use_texts();
    let node = use_node_ref();
    let ontoggle = {
        let (texts, node) = (texts.clone(), node.clone());
        Callback::from(move |_: Event| texts.set_open(dom::is_open(&node)))
    };
    let copy = &props.official.copy;
    let found = props.official.at(&props.item);
    let lang = Some(AttrValue::from(copy.language.clone())).filter(|tag| !tag.is_empty());
    let text = html! {
        <details class="lc-more lc-official" ref={node} open={texts.is_open()} {ontoggle}>
            <summary>{ tools.text("official-summary") }</summary>
            if found.is_empty() {
                <p class="lc-note">
                    { tools.text("official-not-found") }{ " " }<a href={props.context.clone()}>{ tools.text("official-change") }</a>
                </p>
            }
            <div class="lc-official__t" {lang} dir={copy.dir()}>
                { for found.iter().map(|(article, paragraphs)| view(article, paragraphs)) }
            </div>
            <p class="lc-hint"><bdi>{ &copy.name }</bdi>{ ". " }{ tools.text("official-yours") }</p>
        </details>
    };
    part("part-official", &tools.text("official-heading"), None, text)
}

fn view(article: &Article, paragraphs: &[(&Paragraph, bool)]) -> Html {
    let paragraph = |(at, (paragraph, wanted)): (usize, &(&Paragraph, bool))| {
        let depth = paragraph.path.len().to_string();
        html! {
            <p key={at} data-depth={depth}>
                if *wanted {
                    <mark>{ &paragraph.text }</mark>
                } else {
                    { &paragraph.text }
                }
            </p>
        }
    };
    html! {
        <div key={article.number}>
            if !article.heading.is_empty() {
                <h3>{ &article.heading }</h3>
            }
            { for paragraphs.iter().enumerate().map(paragraph) }
        </div>
    }
}
