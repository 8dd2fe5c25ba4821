//! Two texts of an item set against each other, word by word.

use yew::prelude::*;

use crate::domain::assessment::AnsweredItem;
use crate::domain::migration::words::{Piece, difference};
use crate::ui::context::{Tools, use_tools};

/// Properties of [`Difference`].
#[derive(Properties, PartialEq)]
pub struct DifferenceProps {
    /// As it was answered.
    pub was: AnsweredItem,
    /// As it is at hand.
    pub is: AnsweredItem,
    /// Language of the texts.
    pub language: AttrValue,
}

/// What differs between two texts of an item; parts that read the same are left out.
#[component]
pub fn Difference(props: &DifferenceProps) -> Html {
    let tools = use_tools();
    let (was, is) = (&props.was, &props.is);
    let force = |item: &AnsweredItem| tools.messages.force(item.force);
    let parts = [
        ("versions-place", was.pinpoint.clone(), is.pinpoint.clone()),
        ("versions-name", was.title.clone(), is.title.clone()),
        ("versions-requirement", was.requirement.clone(), is.requirement.clone()),
    ];
    let parts = parts.into_iter().filter(|(_, was, is)| was != is);
    let forces = (was.force != is.force).then(|| (force(was), force(is)));
    html! {
        <dl class="lc-facts">
            { for parts.map(|(key, was, is)| row(&tools, key, &was, &is, &props.language)) }
            if let Some((was, is)) = forces {
                <div>
                    <dt>{ tools.text("versions-force") }</dt>
                    <dd>{ marked(&tools, &[Piece::Gone(was), Piece::Same(" ".into()), Piece::Come(is)]) }</dd>
                </div>
            }
            { for elements(props).into_iter().map(|(key, was, is)| row(&tools, key, &was, &is, &props.language)) }
        </dl>
    }
}

/// Elements that differ: those of both by their ids, then what is gone, then what is new.
fn elements(props: &DifferenceProps) -> Vec<(&'static str, String, String)> {
    let find =
        |item: &AnsweredItem, id| item.elements.iter().find(|(other, _)| other == id).map(|(_, text)| text.clone());
    let mut rows = Vec::new();
    for (id, is) in &props.is.elements {
        match find(&props.was, id) {
            Some(was) if was == *is => {}
            Some(was) => rows.push(("versions-element", was, is.clone())),
            None => rows.push(("versions-element-new", String::new(), is.clone())),
        }
    }
    let gone = props.was.elements.iter().filter(|(id, _)| find(&props.is, id).is_none());
    rows.extend(gone.map(|(_, was)| ("versions-element-gone", was.clone(), String::new())));
    rows
}

fn row(tools: &Tools, key: &'static str, was: &str, is: &str, language: &AttrValue) -> Html {
    html! {
        <div key={format!("{key} {was} {is}")}>
            <dt>{ tools.text(key) }</dt>
            <dd class="lc-diff" dir="auto" lang={language.clone()}>{ marked(tools, &difference(was, is)) }</dd>
        </div>
    }
}

/// Pieces with what is gone struck out and what is new underlined, both named for those who do not see that.
pub fn marked(tools: &Tools, pieces: &[Piece]) -> Html {
    let aside = |key: &str| html! { <span class="lc-hide">{ format!(" {} ", tools.text(key)) }</span> };
    let piece = |piece: &Piece| match piece {
        Piece::Same(text) => html! { text },
        Piece::Gone(text) => {
            html! { <del>{ aside("versions-gone-start") }{ text }{ aside("versions-text-end") }</del> }
        }
        Piece::Come(text) => html! { <ins>{ aside("versions-new-start") }{ text }{ aside("versions-text-end") }</ins> },
    };
    pieces.iter().map(piece).collect()
}
