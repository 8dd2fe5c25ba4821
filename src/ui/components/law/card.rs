//! A provision in the pane beside an item: what it says, why it stands there, and what can be cited of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::candidates::Listed;
use crate::app::reading::figures::Beside;
use crate::app::reading::ink::{self, Ink, Inked};
use crate::app::reading::{Reading, cite};
use crate::domain::provision::Place;
use crate::ui::components::law::chooser::{self, Chooser, use_return};
use crate::ui::components::law::lines;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::hooks::use_citing::{Wanted, What};

/// How many lines of a provision are shown before it is unfolded.
const SHOWN: usize = 3;

/// Properties of [`Card`].
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// The law.
    pub reading: Slice<Reading>,
    /// The name by which it is cited.
    pub name: AttrValue,
    /// The provision, and what is marked in it.
    pub listed: Rc<Listed>,
    /// Its words that are quoted already.
    pub quoted: Vec<Ink>,
    /// Whether the item cites it already.
    pub cited: bool,
    /// Address at which it can be read in its law.
    pub href: AttrValue,
    /// Its figures beside those the item asks for.
    pub beside: Option<Rc<Beside>>,
    /// Whether it is shown in full from the beginning.
    pub full: bool,
    /// Called with what the person wants to cite.
    pub on_cite: Callback<Wanted>,
}

/// A provision of the list.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let tools = use_tools();
    let unfolded = use_state_eq(|| props.full);
    let choosing = use_state_eq(|| false);
    let (reading, listed) = (&props.reading, &props.listed);
    let piece = listed.piece;
    use_return(*choosing, reading, piece);
    let inks: Vec<Ink> = listed.inks.iter().chain(&props.quoted).copied().collect();
    let all = ink::by_line(reading.lines(piece), &inks);
    let body = chooser::body(reading, piece);
    let body = ink::by_line(body, &inks);
    let passage = if *unfolded { (0..body.len()).collect() } else { ink::passage(&body, SHOWN) };
    let more = passage.len() < body.len();
    let label = cite::label(reading, piece);
    let named = format!(" {}, {label}", props.name);
    let set = |state: UseStateSetter<bool>, to: bool| Callback::from(move |_: MouseEvent| state.set(to));
    let whole = {
        let (on_cite, law) = (props.on_cite.clone(), listed.law.clone());
        Callback::from(move |_: MouseEvent| on_cite.emit(Wanted { law: law.clone(), what: What::Whole(piece) }))
    };
    let on_done = {
        let (on_cite, law, choosing) = (props.on_cite.clone(), listed.law.clone(), choosing.setter());
        Callback::from(move |stretches: Vec<(Place, Place)>| {
            choosing.set(false);
            if !stretches.is_empty() {
                on_cite.emit(Wanted { law: law.clone(), what: What::Stretches(stretches) });
            }
        })
    };
    let (lang, dir) = (lines::lang(reading), reading.dir());
    let fold = if *unfolded { "pane-fold" } else { "pane-unfold" };
    html! {
        <li class="lc-prov" data-law={listed.law.to_string()}>
            <h3 class="lc-prov__h">
                <span class="lc-prov__t" lang={lang.clone()} {dir}>{ heading(reading, &all, listed) }</span>
                <span class="lc-prov__act" dir="auto">{ &props.name }</span>
            </h3>
            if *choosing {
                <Chooser reading={reading.clone()} {piece} inks={inks} {on_done} />
            } else {
                <div class="lc-prov__text" {lang} {dir}>{ shown(reading, &body, &passage) }</div>
            }
            { why(listed, &tools) }
            if let Some(beside) = &props.beside {
                { figures(beside, reading, &tools) }
            }
            <div class="lc-prov__act-row">
                if props.cited {
                    <span class="lc-ok">{ tools.text("pane-cited") }</span>
                }
                if !*choosing {
                    <button class="lc-btn lc-btn--small" type="button" onclick={whole}>
                        { tools.text("pane-cite") }<span class="lc-hide">{ named.clone() }</span>
                    </button>
                    { chooser::button(reading, piece, &named, tools.text("pane-choose"), set(choosing.setter(), true)) }
                    if more || (*unfolded && !props.full && body.len() > SHOWN) {
                        <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" aria-expanded={unfolded.to_string()}
                            onclick={set(unfolded.setter(), !*unfolded)}>
                            { tools.text(fold) }<span class="lc-hide">{ named.clone() }</span>
                        </button>
                    }
                }
                <a href={props.href.clone()}>{ tools.text("pane-open") }<span class="lc-hide">{ named }</span></a>
            </div>
        </li>
    }
}

/// These of the lines, with a sign where others are left out.
fn shown(reading: &Reading, body: &[Inked], passage: &[usize]) -> Html {
    let mut next = 0;
    let line = |at: &usize| {
        let gap = *at > next;
        next = at + 1;
        let inked = body.get(*at)?;
        Some(html! {
            <>
                if gap {
                    <p class="lc-line lc-line--gap">{ "…" }</p>
                }
                { lines::paragraph(reading, inked) }
            </>
        })
    };
    passage.iter().filter_map(line).collect()
}

/// Label and heading as printed, or as the person put them where they are not in the text.
fn heading(reading: &Reading, all: &[Inked], listed: &Listed) -> Html {
    if reading.shows_title(listed.piece) {
        return lines::title(reading, listed.piece, all);
    }
    let Some(mark) = reading.mark(listed.piece) else { return Html::default() };
    html! { <><bdi>{ &mark.label }</bdi>{ " " }{ &mark.heading }</> }
}

/// What the item asks for in figures, and the figures of the provision as printed.
fn figures(beside: &Beside, reading: &Reading, tools: &Tools) -> Html {
    let list = |words: &[String]| words.join(" · ");
    html! {
        <dl class="lc-prov__figures">
            <div><dt>{ tools.text("pane-asked") }</dt><dd><bdi>{ list(&beside.asked) }</bdi></dd></div>
            <div><dt>{ tools.text("pane-here") }</dt>
                <dd><bdi lang={lines::lang(reading)} dir={reading.dir()}>{ list(&beside.here) }</bdi></dd></div>
        </dl>
    }
}

/// Why the provision stands in the list, in a sentence.
fn why(listed: &Listed, tools: &Tools) -> Html {
    let list = |words: &[String]| {
        words
            .iter()
            .map(|word| tools.messages.with("pane-word", &[("word", word.into())]))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (heading, text) = (list(&listed.in_heading), list(&listed.in_text));
    let words = match (heading.is_empty(), text.is_empty()) {
        (true, true) => return Html::default(),
        (false, true) => tools.messages.with("pane-why-heading", &[("heading", heading.into())]),
        (true, false) => tools.messages.with("pane-why-text", &[("text", text.into())]),
        (false, false) => tools.messages.with("pane-why-both", &[("heading", heading.into()), ("text", text.into())]),
    };
    html! { <p class="lc-prov__why">{ words }</p> }
}
