//! A provision sentence by sentence, each with a box by which it is chosen: the way to quote without a pointer.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::app::reading::ink::{Ink, Inked, by_line};
use crate::app::reading::{Line, Reading, cite};
use crate::domain::provision::Place;
use crate::ui::components::law::lines;
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// Properties of [`Chooser`].
#[derive(Properties, PartialEq)]
pub struct ChooserProps {
    /// The law.
    pub reading: Slice<Reading>,
    /// Which piece of it.
    pub piece: usize,
    /// What is marked in it.
    pub inks: Vec<Ink>,
    /// Called with the stretches that the person cites, or with none to put the boxes away.
    pub on_done: Callback<Vec<(Place, Place)>>,
}

/// The sentences; the focus goes to them as they come.
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let tools = use_tools();
    let chosen = use_state_eq(BTreeSet::<Place>::new);
    let (reading, piece) = (&props.reading, props.piece);
    let id = AttrValue::from(format!("{}-list", button_id(reading, piece)));
    {
        let id = id.clone();
        use_effect_with((), move |()| dom::focus(&id));
    }
    let label = cite::label(reading, piece);
    let sentences: Vec<Line> = body(reading, piece).iter().flat_map(|line| reading.sentences(line)).collect();
    let stretches: Vec<(Place, Place)> =
        sentences.iter().filter(|line| chosen.contains(&line.at)).map(|line| (line.at, line.end())).collect();
    let choice = |inked: Inked| {
        let Inked { line, .. } = &inked;
        let (chosen, at) = (chosen.clone(), line.at);
        let on = chosen.contains(&at);
        let onchange = Callback::from(move |event: Event| {
            let mut next = (*chosen).clone();
            if dom::checked(&event) {
                next.insert(at)
            } else {
                next.remove(&at)
            };
            chosen.set(next);
        });
        html! {
            <label class={classes!("lc-prov__choice", (line.at.at == 0).then_some("lc-prov__choice--first"))} key={lines::key(line)}
                data-depth={line.depth.min(4).to_string()}>
                <input type="checkbox" checked={on} {onchange} />
                { lines::span(reading, &inked) }
            </label>
        }
    };
    let count = stretches.len();
    let cite = {
        let on_done = props.on_done.clone();
        Callback::from(move |_: MouseEvent| on_done.emit(stretches.clone()))
    };
    let cancel = props.on_done.reform(|_: MouseEvent| Vec::new());
    let onkeydown = {
        let on_done = props.on_done.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_done.emit(Vec::new());
            }
        })
    };
    html! {
        <div class="lc-choose" role="group" tabindex="-1" aria-label={tools.messages.with("pane-choose-of", &[("name", label.into())])}
            id={id} {onkeydown}>
            <div lang={lines::lang(reading)} dir={reading.dir()}>
                { for by_line(sentences, &props.inks).into_iter().map(choice) }
            </div>
            <p class="lc-actions">
                <button class="lc-btn lc-btn--small" type="button" disabled={count == 0} onclick={cite}>
                    { tools.messages.with("pane-cite-chosen", &[("n", count.into())]) }
                </button>
                <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={cancel}>{ tools.text("cancel") }</button>
            </p>
        </div>
    }
}

/// The lines behind the heading; all of them where there is nothing behind it.
pub(super) fn body(reading: &Reading, piece: usize) -> Vec<Line> {
    let all = reading.lines(piece);
    let body: Vec<Line> = all.iter().filter(|line| !line.title).copied().collect();
    if body.is_empty() { all } else { body }
}

/// Id of the button that brings the sentences of a piece, to which the focus returns.
pub(super) fn button_id(reading: &Reading, piece: usize) -> String {
    let at = reading.pieces.get(piece).map(|piece| piece.at).unwrap_or_default();
    format!("choose-{}-{}-{}", reading.law, at.block, at.at)
}

/// The button that brings the sentences of a piece.
pub(super) fn button(
    reading: &Reading,
    piece: usize,
    named: &str,
    text: AttrValue,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" id={button_id(reading, piece)} {onclick}>
            { text }<span class="lc-hide">{ named.to_owned() }</span>
        </button>
    }
}

/// Brings the focus back to the button once the sentences are put away.
#[hook]
pub(super) fn use_return(choosing: bool, reading: &Reading, piece: usize) {
    let was = use_mut_ref(|| false);
    let id = button_id(reading, piece);
    use_effect_with(choosing, move |choosing| {
        if was.replace(*choosing) && !choosing {
            dom::focus(&id);
        }
    });
}
