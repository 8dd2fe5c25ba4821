//! A block of the page on gaps, whose heading is as deep as the page needs.

use yew::prelude::*;

/// Properties of [`GapBlock`].
#[derive(Properties, PartialEq)]
pub struct GapBlockProps {
    /// Id of the heading.
    pub id: AttrValue,
    /// Text of the heading.
    pub title: AttrValue,
    /// Whether it stands under the heading of a checklist.
    pub deep: bool,
    /// What stands beside the heading.
    pub note: Html,
    /// The content.
    pub children: Html,
}

/// A block of the page on gaps.
#[component]
pub fn GapBlock(props: &GapBlockProps) -> Html {
    let tag = if props.deep { "h3" } else { "h2" };
    html! {
        <section class="lc-block" aria-labelledby={props.id.clone()}>
            <div class="lc-block__h">
                <@{tag} class="lc-h2" id={props.id.clone()}>{ &props.title }</@>
                { props.note.clone() }
            </div>
            { props.children.clone() }
        </section>
    }
}
