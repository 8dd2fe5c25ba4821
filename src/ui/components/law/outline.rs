//! The outline of a law: parts, chapters and articles, with a sign at those that are cited.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::domain::provision::Mark;
use crate::ui::components::law::{lines, piece};
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// Id of the outline, for the button that opens it in a narrow window.
pub const OUTLINE: &str = "law-outline";
const CLOSE: &str = "close-law-outline";

/// Properties of [`LawOutline`].
#[derive(Properties, PartialEq)]
pub struct LawOutlineProps {
    /// The law.
    pub reading: Slice<Reading>,
    /// The name by which it is cited.
    pub name: AttrValue,
    /// How many items cite a piece.
    pub cited: Rc<BTreeMap<usize, usize>>,
    /// The pieces shown; all of them if `None`.
    pub shown: Option<Rc<[usize]>>,
    /// Address of the law, to which the place is added.
    pub address: Callback<usize, AttrValue>,
}

/// The outline. In a narrow window it is a popover.
#[component]
pub fn LawOutline(props: &LawOutlineProps) -> Html {
    let tools = use_tools();
    let reading = &props.reading;
    let shown = |piece: &usize| props.shown.as_ref().is_none_or(|shown| shown.binary_search(piece).is_ok());
    let row = |piece: usize| {
        let mark = reading.mark(piece)?;
        let cited = props.cited.get(&piece).copied().unwrap_or_default();
        let out = mark.left_out.is_some().then_some("lc-lawtoc__row--out");
        let at = reading.pieces.get(piece).map(|piece| piece.at).unwrap_or_default();
        let go = Callback::from(move |_: MouseEvent| {
            dom::click(CLOSE);
            // The address may be there already, and then nothing else would move.
            dom::go_to(&piece::id(at));
        });
        let part = (!reading.is_citable(piece) && mark.left_out.is_none()).then_some("lc-lawtoc__row--part");
        Some(html! {
            <li key={piece}>
                <a class={classes!("lc-lawtoc__row", out, part)} href={props.address.emit(piece)} onclick={go}>
                    { name(reading, piece, mark) }
                    if cited > 0 {
                        <span class="lc-lawtoc__n">
                            <span aria-hidden="true">{ "✓" }</span>
                            <span class="lc-hide">{ ", " }{ tools.messages.with("reading-cited-by", &[("n", cited.into())]) }</span>
                        </span>
                    }
                </a>
            </li>
        })
    };
    let rows = (0..reading.pieces.len()).filter(shown).filter_map(row);
    html! {
        <nav class="lc-pane lc-outline" id={OUTLINE} popover="auto" aria-label={tools.text("reading-outline")}>
            <div class="lc-outline__head">
                <div class="lc-outline__bar">
                    <h2 class="lc-outline__title" dir="auto">{ &props.name }</h2>
                    <button class="lc-btn lc-btn--small lc-only-narrow" id={CLOSE} type="button" popovertarget={OUTLINE}
                        popovertargetaction="hide">{ tools.text("close") }</button>
                </div>
            </div>
            <ol class="lc-lawtoc" lang={lines::lang(reading)} dir={reading.dir()}>{ for rows }</ol>
        </nav>
    }
}

/// How many characters of a provision without a heading stand for one.
const NAMED: usize = 40;

/// What names a provision in an outline: its label and heading, or its first words where it has none.
pub(super) fn name(reading: &Reading, piece: usize, mark: &Mark) -> Html {
    let first = || {
        let line = reading.lines(piece).into_iter().find(|line| !line.title)?;
        let words = reading.words(&line).trim();
        let end = words.char_indices().nth(NAMED).map(|(end, _)| end);
        Some(end.and_then(|end| words.get(..end)).map_or_else(|| words.to_owned(), |start| format!("{start}…")))
    };
    let first = if mark.heading.trim().is_empty() { first() } else { None };
    if let Some(printed) = reading.printed(piece) {
        return html! { <><span>{ printed }</span>{ first.map(hint) }</> };
    }
    html! {
        <>
            if !mark.label.is_empty() {
                <span class="lc-lawtoc__l"><bdi>{ reading.full_label(mark) }</bdi></span>{ " " }
            }
            <span>{ &mark.heading }</span>
            { first.map(hint) }
        </>
    }
}

fn hint(first: String) -> Html {
    html! { <span class="lc-hint">{ " " }{ first }</span> }
}
