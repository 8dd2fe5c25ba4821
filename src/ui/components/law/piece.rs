//! A piece of the text of a law: an article with its parts, the heading of a part, or what stands before the first.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::app::reading::ink::{self, Ink, Inked};
use crate::domain::provision::{Correction, LeftOut, Place};
use crate::ui::components::law::chooser::{self, Chooser, use_return};
use crate::ui::components::law::lines;
use crate::ui::components::law::mend_form::MendForm;
use crate::ui::context::{Slice, Tools, use_tools};

/// An item that cites a piece: its address and how it is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Citing {
    /// Address.
    pub href: AttrValue,
    /// Place and title of the item.
    pub name: AttrValue,
}

/// What the person does with a piece.
#[derive(Clone, Debug, PartialEq)]
pub enum PieceAct {
    /// Cites it.
    Cite,
    /// Cites stretches of it.
    CiteWords(Vec<(Place, Place)>),
    /// Opens or closes the form by which its division is mended.
    Mend(bool),
    /// Mends it.
    Correct(Correction),
}

/// Properties of [`PieceView`].
#[derive(Properties, PartialEq)]
pub struct PieceProps {
    /// The law.
    pub reading: Slice<Reading>,
    /// Which piece of it.
    pub piece: usize,
    /// What is marked in it.
    pub inks: Rc<[Ink]>,
    /// The hit the person stands at, if it is in it.
    pub current: Option<Ink>,
    /// The items that cite it.
    pub citing: Rc<[Citing]>,
    /// Whether it can be cited for an item.
    pub cites: bool,
    /// Whether its division is being mended.
    pub mending: bool,
    /// Called with what the person does with the piece.
    pub on_act: Callback<(usize, PieceAct)>,
}

/// Id of the element that shows the piece beginning at a place.
pub fn id(at: Place) -> String {
    format!("at-{}-{}", at.block, at.at)
}

/// Id of the button by which the division is mended at a place.
pub fn mend_id(at: Place) -> String {
    format!("mend-{}-{}", at.block, at.at)
}

/// A piece.
#[component]
pub fn PieceView(props: &PieceProps) -> Html {
    let tools = use_tools();
    let (reading, piece) = (&props.reading, props.piece);
    let choosing = use_state_eq(|| false);
    use_return(*choosing, reading, piece);
    let Some(bounds) = reading.pieces.get(piece) else { return Html::default() };
    let all = ink::by_line(reading.lines(piece), props.inks.iter().chain(&props.current));
    let left_out = reading.left_out(piece);
    let part = !reading.is_citable(piece) && left_out.is_none();
    let act = |act: PieceAct| {
        let on_act = props.on_act.clone();
        Callback::from(move |_: MouseEvent| on_act.emit((piece, act.clone())))
    };
    let on_correct = {
        let on_act = props.on_act.clone();
        Callback::from(move |correction: Option<Correction>| {
            on_act.emit((piece, correction.map_or(PieceAct::Mend(false), PieceAct::Correct)));
        })
    };
    let choose = {
        let choosing = choosing.setter();
        Callback::from(move |_: MouseEvent| choosing.set(true))
    };
    let on_chosen = {
        let (on_act, choosing) = (props.on_act.clone(), choosing.setter());
        Callback::from(move |stretches: Vec<(Place, Place)>| {
            choosing.set(false);
            if !stretches.is_empty() {
                on_act.emit((piece, PieceAct::CiteWords(stretches)));
            }
        })
    };
    let label = reading.mark(piece).map(|mark| format!(" {} {}", mark.label, mark.heading)).unwrap_or_default();
    let class = classes!("lc-piece", part.then_some("lc-piece--part"), left_out.is_some().then_some("lc-piece--out"),);
    html! {
        <section {class} id={id(bounds.at)} tabindex="-1">
            <div class="lc-piece__text" lang={lines::lang(reading)} dir={reading.dir()}>
                { heading(reading, piece, &all) }
                if !*choosing {
                    { for all.iter().filter(|inked| !inked.line.title).map(|inked| lines::paragraph(reading, inked)) }
                }
            </div>
            if *choosing {
                <Chooser reading={reading.clone()} {piece} inks={props.inks.to_vec()} on_done={on_chosen} />
            }
            if left_out.is_some() || bounds.of.is_some() {
                <div class="lc-piece__foot">
                    if let Some(reason) = left_out {
                        <span class="lc-piece__why">{ reason_words(reason, &tools) }</span>
                    }
                    { citing(&props.citing, &tools) }
                    if props.cites && reading.is_citable(piece) && !*choosing {
                        <button class="lc-btn lc-btn--small" type="button" onclick={act(PieceAct::Cite)}>
                            { tools.text("pane-cite") }<span class="lc-hide">{ label.clone() }</span>
                        </button>
                        { chooser::button(reading, piece, &label, tools.text("pane-choose"), choose) }
                    }
                    if bounds.of.is_some() && !props.mending {
                        <button class="lc-btn lc-btn--small lc-btn--quiet lc-piece__mend" type="button" id={mend_id(bounds.at)} onclick={act(PieceAct::Mend(true))}>
                            { tools.text("reading-mend") }<span class="lc-hide">{ label }</span>
                        </button>
                    }
                </div>
            }
            if props.mending {
                <MendForm reading={reading.clone()} {piece} {on_correct} />
            }
        </section>
    }
}

/// Label and heading as printed, or as the person put them where they are not in the text.
fn heading(reading: &Reading, piece: usize, all: &[Inked]) -> Html {
    let Some(mark) = reading.mark(piece) else { return Html::default() };
    let printed = lines::title(reading, piece, all);
    let titled = all.iter().any(|inked| inked.line.title);
    if reading.shows_title(piece) {
        return html! { <h2 class="lc-piece__h">{ printed }</h2> };
    }
    html! {
        <>
            if !mark.label.is_empty() || !mark.heading.is_empty() {
                <h2 class="lc-piece__h"><bdi>{ &mark.label }</bdi>{ " " }{ &mark.heading }</h2>
            }
            if titled {
                <p class="lc-line">{ printed }</p>
            }
        </>
    }
}

fn reason_words(reason: LeftOut, tools: &Tools) -> AttrValue {
    tools.text(match reason {
        LeftOut::Repealed => "reading-out-repealed",
        LeftOut::Appended => "reading-out-appended",
        LeftOut::ByHand => "reading-out-by-hand",
    })
}

fn citing(citing: &[Citing], tools: &Tools) -> Html {
    if citing.is_empty() {
        return Html::default();
    }
    html! {
        <span class="lc-piece__by">
            { tools.text("reading-cited-for") }{ " " }
            { for citing.iter().enumerate().map(|(at, item)| html! {
                <>
                    if at > 0 {
                        { "; " }
                    }
                    <a href={item.href.clone()}><bdi>{ &item.name }</bdi></a>
                </>
            }) }
        </span>
    }
}
