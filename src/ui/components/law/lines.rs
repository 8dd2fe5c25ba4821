//! Lines of a law, with what is marked in them, each telling its place so that a selection can be found again.

use yew::prelude::*;

use crate::app::reading::ink::{self, Inked, Run};
use crate::app::reading::{Line, Reading};
use crate::domain::provision::Role;

/// Id of the hit the person stands at.
pub const HIT: &str = "law-hit";

/// The words of a line, marked. Nothing but the words themselves may stand in it: places are counted in them.
pub fn words(reading: &Reading, inked: &Inked) -> Html {
    let run = |(at, run): (usize, &Run<'_>)| {
        let words = html! { { run.text.to_owned() } };
        let class = classes!(
            run.quoted.then_some("lc-prov__quoted"),
            (run.quoted && run.matched).then_some("lc-prov__both"),
            run.hit.then_some("lc-hit"),
            run.current.then_some("lc-hit--now"),
        );
        let class = Some(class).filter(|class| !class.is_empty());
        if run.matched || run.quoted || run.hit {
            html! { <mark key={at} {class} id={run.current.then_some(HIT)}>{ words }</mark> }
        } else {
            html! { <span key={at}>{ words }</span> }
        }
    };
    ink::runs(reading, inked).iter().enumerate().map(run).collect()
}

/// The words of a line as they stand among others, telling their place, and their direction where it is another.
pub fn span(reading: &Reading, inked: &Inked) -> Html {
    let (line, dir) = (&inked.line, reading.turned(&inked.line));
    html! {
        <span key={key(line)} data-block={line.at.block.to_string()} data-at={line.at.at.to_string()} {dir}
            lang={other(dir)}>{ words(reading, inked) }</span>
    }
}

/// Label and heading of a piece as printed, the label first.
pub fn title(reading: &Reading, piece: usize, lines: &[Inked]) -> Html {
    let order = reading.title(piece, lines.iter().map(|inked| &inked.line));
    let spans = order.into_iter().filter_map(|at| lines.get(at)).map(|inked| span(reading, inked));
    html! { { for spans.flat_map(|span| [span, html! { { " " } }]) } }
}

/// A paragraph.
pub fn paragraph(reading: &Reading, inked: &Inked) -> Html {
    let (line, dir) = (&inked.line, reading.turned(&inked.line));
    let class = match line.role {
        Role::Note => Some("lc-line--note"),
        Role::Heading => Some("lc-line--heading"),
        Role::Row => Some("lc-line--row"),
        _ => None,
    };
    html! {
        <p key={key(line)} class={classes!("lc-line", class)} data-block={line.at.block.to_string()} data-at={line.at.at.to_string()}
            data-depth={line.depth.min(4).to_string()} {dir} lang={other(dir)}>{ words(reading, inked) }</p>
    }
}

/// Where the direction is not that of the law, neither is the language, and nobody knows which it is.
fn other(dir: Option<&'static str>) -> Option<&'static str> {
    dir.map(|_| "")
}

/// A key of a line among those of its law.
pub fn key(line: &Line) -> String {
    format!("{}.{}", line.at.block, line.at.at)
}

/// Language of a law as an attribute.
pub fn lang(reading: &Reading) -> Option<AttrValue> {
    Some(AttrValue::from(reading.language.clone())).filter(|tag| !tag.is_empty())
}
