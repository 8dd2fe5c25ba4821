//! Running text of a report as virtual nodes, and Markdown that a person wrote; never markup taken as it is.

use yew::prelude::*;

use crate::domain::finding::Verdict;
use crate::report::model::{Block, Inline, ListKind};
use crate::report::prose;
use crate::ui::components::mark::Mark;
use crate::ui::dom;

/// Put before the names of a report's anchors, which would else meet the ids of the page.
const ANCHOR: &str = "r-";

/// Properties of [`Prose`].
#[derive(Properties, PartialEq)]
pub struct ProseProps {
    /// Markdown.
    pub text: AttrValue,
    /// Its language, where it is known.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
}

/// Markdown that a person, or a checklist, wrote. Raw markup in it is shown as text.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    let blocks = use_memo(props.text.clone(), |text| prose::blocks(text));
    html! { <div class="lc-prose" lang={&props.lang}>{ for blocks.iter().map(flow) }</div> }
}

/// Id of the element an anchor names.
pub(super) fn id_of(anchor: &str) -> Option<AttrValue> {
    (!anchor.is_empty()).then(|| format!("{ANCHOR}{anchor}").into())
}

/// A link to an anchor. The fragment of the address names pages here, so the link moves the page itself; its address is
/// what a printed page keeps of it.
pub(super) fn anchor_link(anchor: &str, content: Html) -> Html {
    let id = format!("{ANCHOR}{anchor}");
    let href = format!("#{id}");
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        dom::go_to(&id);
    });
    html! { <a {href} {onclick}>{ content }</a> }
}

/// A block of running text. Blocks that only a report has come out empty.
pub(super) fn flow(block: &Block) -> Html {
    match block {
        Block::Paragraph { number: None, content, anchor } if is_own(content) => {
            html! { <p id={id_of(anchor)} dir="auto">{ own(content) }</p> }
        }
        Block::Paragraph { number: None, content, anchor } => {
            html! { <p id={id_of(anchor)}>{ inlines(content) }</p> }
        }
        Block::Paragraph { number: Some(number), content, anchor } => {
            // The number belongs to the report and stays on its side, whatever the direction of the words.
            let content = if is_own(content) {
                html! { <span class="lc-para__own" dir="auto">{ own(content) }</span> }
            } else {
                inlines(content)
            };
            html! {
                <p class="lc-para" id={id_of(anchor)}><span class="lc-para__no">{ format!("{number}. ") }</span>{ content }</p>
            }
        }
        Block::List { kind, items } => list(*kind, items),
        Block::Quote { text, language, translation, source } => html! {
            <blockquote class="lc-quote">
                <p class="lc-quote__t" lang={some(language)} dir="auto">{ text }</p>
                if !translation.is_empty() {
                    // In brackets, as the words of the source line say.
                    <p class="lc-quote__tr" dir="auto">{ "[" }{ translation }{ "]" }</p>
                }
                if !source.is_empty() {
                    <footer>{ inlines(source) }</footer>
                }
            </blockquote>
        },
        Block::Aside(blocks) => html! { <blockquote class="lc-aside">{ for blocks.iter().map(flow) }</blockquote> },
        Block::Verbatim(text) => html! { <pre class="lc-verbatim" dir="auto" tabindex="0">{ text }</pre> },
        Block::Cover(_) | Block::Contents(_) | Block::Heading { .. } | Block::Table(_) | Block::Chart(_) => {
            Html::default()
        }
    }
}

fn list(kind: ListKind, items: &[Vec<Block>]) -> Html {
    let direction = items.iter().flatten().all(is_own_block).then_some("auto");
    let items = items.iter().map(|item| html! { <li>{ list_item(item) }</li> });
    match kind {
        ListKind::Bullets => html! { <ul dir={direction}>{ for items }</ul> },
        ListKind::Numbers => html! { <ol dir={direction}>{ for items }</ol> },
        ListKind::Letters => html! { <ol class="lc-letters" dir={direction}>{ for items }</ol> },
    }
}

/// The first paragraph stands beside the mark of the item, and the direction of the list is found in it.
fn list_item(item: &[Block]) -> Html {
    match item.split_first() {
        Some((Block::Paragraph { number: None, content, anchor }, rest)) => html! {
            <>
                if anchor.is_empty() {
                    { running(content) }
                } else {
                    <span id={id_of(anchor)}>{ running(content) }</span>
                }
                { for rest.iter().map(flow) }
            </>
        },
        _ => item.iter().map(flow).collect(),
    }
}

fn running(content: &[Inline]) -> Html {
    if is_own(content) { own(content) } else { inlines(content) }
}

/// Whether a person wrote all of it, so that its first letter decides its direction.
fn is_own(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::User(..) | Inline::Code(_) | Inline::Break => true,
        Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link(_, content) => is_own(content),
        Inline::Text(_) | Inline::Anchor(..) | Inline::Verdict(..) => false,
    })
}

fn is_own_block(block: &Block) -> bool {
    match block {
        Block::Paragraph { number: None, content, .. } => is_own(content),
        Block::List { items, .. } => items.iter().flatten().all(is_own_block),
        Block::Aside(blocks) => blocks.iter().all(is_own_block),
        Block::Verbatim(_) => true,
        _ => false,
    }
}

/// Running text of the report, in which a person's words keep a direction of their own.
pub(super) fn inlines(content: &[Inline]) -> Html {
    content.iter().map(|inline| piece(inline, false)).collect()
}

fn own(content: &[Inline]) -> Html {
    content.iter().map(|inline| piece(inline, true)).collect()
}

fn piece(inline: &Inline, own: bool) -> Html {
    let all = |content: &[Inline]| content.iter().map(|inline| piece(inline, own)).collect::<Html>();
    match inline {
        Inline::Text(text) => html! { text },
        Inline::User(text, language) if own && language.is_empty() => html! { text },
        Inline::User(text, language) if own => html! { <span lang={some(language)}>{ text }</span> },
        Inline::User(text, language) => html! { <bdi lang={some(language)}>{ text }</bdi> },
        Inline::Strong(content) => html! { <strong>{ all(content) }</strong> },
        Inline::Emphasis(content) => html! { <em>{ all(content) }</em> },
        Inline::Code(text) => html! { <code>{ text }</code> },
        Inline::Link(address, content) if prose::may_link(address) => html! {
            <a href={address.clone()} rel="noopener noreferrer" target="_blank">{ all(content) }</a>
        },
        Inline::Link(_, content) => all(content),
        Inline::Anchor(anchor, content) => anchor_link(anchor, all(content)),
        Inline::Verdict(key, word) => html! {
            <span class="lc-v" data-verdict={*key}>
                if let Some(verdict) = Verdict::from_key(key) {
                    <Mark {verdict} />
                }
                { word }
            </span>
        },
        Inline::Break => html! { <br /> },
    }
}

fn some(language: &str) -> Option<AttrValue> {
    (!language.is_empty()).then(|| language.to_owned().into())
}
