//! A provision in the pane beside an item: what it says, why it stands there, and what can be cited of it.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::candidates::Listed;
use crate::app::reading::figures::Beside;
use crate::app::reading::ink::{self, Ink};
use crate::app::reading::{Line, Reading, cite};
use crate::domain::provision::Place;
use crate::ui::components::law::lines;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;
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
    /// Called with what the person wants to cite.
    pub on_cite: Callback<Wanted>,
}

/// A provision of the list.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let tools = use_tools();
    let unfolded = use_state_eq(|| false);
    let chosen = use_state_eq(|| None::<BTreeSet<Place>>);
    let (reading, listed) = (&props.reading, &props.listed);
    let all = reading.lines(listed.piece);
    let inks: Vec<Ink> = listed.inks.iter().chain(&props.quoted).copied().collect();
    let full = *unfolded || chosen.is_some();
    let passage = if full { body(&all) } else { ink::passage(reading, &all, &listed.inks, SHOWN) };
    let more = passage.len() < body(&all).len();
    let label = cite::label(reading, listed.piece);
    let named = format!(" {}, {label}", props.name);
    let unfold = {
        let unfolded = unfolded.setter();
        Callback::from(move |_: MouseEvent| unfolded.set(true))
    };
    let fold = {
        let (unfolded, chosen) = (unfolded.setter(), chosen.setter());
        Callback::from(move |_: MouseEvent| {
            unfolded.set(false);
            chosen.set(None);
        })
    };
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |_: MouseEvent| chosen.set(Some(BTreeSet::new())))
    };
    let tick = {
        let (chosen, now) = (chosen.setter(), (*chosen).clone().unwrap_or_default());
        Callback::from(move |(at, on): (Place, bool)| {
            let mut now = now.clone();
            if on {
                now.insert(at)
            } else {
                now.remove(&at)
            };
            chosen.set(Some(now));
        })
    };
    let whole = {
        let (on_cite, law, piece) = (props.on_cite.clone(), listed.law.clone(), listed.piece);
        Callback::from(move |_: MouseEvent| on_cite.emit(Wanted { law: law.clone(), what: What::Whole(piece) }))
    };
    let cite_chosen = {
        let (on_cite, law, chosen_) = (props.on_cite.clone(), listed.law.clone(), chosen.setter());
        let stretches = stretches(&all, chosen.as_ref());
        Callback::from(move |_: MouseEvent| {
            on_cite.emit(Wanted { law: law.clone(), what: What::Stretches(stretches.clone()) });
            chosen_.set(None);
        })
    };
    let count = chosen.as_ref().map_or(0, BTreeSet::len);
    let (lang, dir) = (lines::lang(reading), reading.dir());
    html! {
        <li class="lc-prov">
            <h3 class="lc-prov__h">
                <span class="lc-prov__t" lang={lang.clone()} {dir}>{ heading(reading, &all, listed, &inks) }</span>
                <span class="lc-prov__act" dir="auto">{ &props.name }</span>
            </h3>
            <div class="lc-prov__text" data-law={listed.law.to_string()} {lang} {dir}>
                { for passage.iter().map(|line| match &*chosen {
                    Some(chosen) => choice(reading, line, &inks, chosen.contains(&line.at), &tick),
                    None => lines::paragraph(reading, line, &inks),
                }) }
            </div>
            { why(listed, &tools) }
            if let Some(beside) = &props.beside {
                { figures(beside, reading, &tools) }
            }
            <div class="lc-prov__act-row">
                if props.cited {
                    <span class="lc-ok">{ tools.text("pane-cited") }</span>
                }
                if chosen.is_some() {
                    <button class="lc-btn lc-btn--small" type="button" disabled={count == 0} onclick={cite_chosen}>
                        { tools.messages.with("pane-cite-chosen", &[("n", count.into())]) }
                    </button>
                } else {
                    <button class="lc-btn lc-btn--small" type="button" onclick={whole}>
                        { tools.text("pane-cite") }<span class="lc-hide">{ named.clone() }</span>
                    </button>
                    if body(&all).len() > 1 {
                        <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={choose}>
                            { tools.text("pane-choose") }<span class="lc-hide">{ named.clone() }</span>
                        </button>
                    }
                }
                if full {
                    <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={fold}>
                        { tools.text(if chosen.is_some() { "cancel" } else { "pane-fold" }) }<span class="lc-hide">{ named.clone() }</span>
                    </button>
                } else if more {
                    <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={unfold}>
                        { tools.text("pane-unfold") }<span class="lc-hide">{ named.clone() }</span>
                    </button>
                }
                <a href={props.href.clone()}>{ tools.text("pane-open") }<span class="lc-hide">{ named }</span></a>
            </div>
        </li>
    }
}

/// The lines behind the heading; all of them where there is nothing behind it.
fn body(all: &[Line]) -> Vec<Line> {
    let body: Vec<Line> = all.iter().filter(|line| !line.title).copied().collect();
    if body.is_empty() { all.to_vec() } else { body }
}

/// Label and heading as printed, or as the person put them where they are not in the text.
fn heading(reading: &Reading, all: &[Line], listed: &Listed, inks: &[Ink]) -> Html {
    if reading.shows_title(listed.piece) {
        return lines::title(reading, all, inks);
    }
    let Some(mark) = reading.mark(listed.piece) else { return Html::default() };
    html! { <><bdi>{ &mark.label }</bdi>{ " " }{ &mark.heading }</> }
}

/// A line with a box by which it is chosen.
fn choice(reading: &Reading, line: &Line, inks: &[Ink], on: bool, tick: &Callback<(Place, bool)>) -> Html {
    let (tick, at) = (tick.clone(), line.at);
    let onchange = Callback::from(move |event: Event| tick.emit((at, dom::checked(&event))));
    html! {
        <label class="lc-prov__choice" key={lines::key(line)} data-depth={line.depth.min(4).to_string()}>
            <input type="checkbox" checked={on} {onchange} />
            <span>{ lines::words(reading, line, inks) }</span>
        </label>
    }
}

/// Lines chosen, those next to each other together.
fn stretches(all: &[Line], chosen: Option<&BTreeSet<Place>>) -> Vec<(Place, Place)> {
    let mut out: Vec<(Place, Place)> = Vec::new();
    let mut together = false;
    for line in body(all) {
        let on = chosen.is_some_and(|chosen| chosen.contains(&line.at));
        match out.last_mut().filter(|_| together && on) {
            Some(last) => last.1 = line.end(),
            None if on => out.push((line.at, line.end())),
            None => {}
        }
        together = on;
    }
    out
}

/// What the item asks for in figures, and the figures of the provision as printed.
fn figures(beside: &Beside, reading: &Reading, tools: &Tools) -> Html {
    let list = |words: &[String]| words.join(" · ");
    html! {
        <p class="lc-prov__why">
            { tools.text("pane-asked") }{ " " }<bdi>{ list(&beside.asked) }</bdi>{ " — " }
            { tools.text("pane-here") }{ " " }<bdi lang={lines::lang(reading)} dir={reading.dir()}>{ list(&beside.here) }</bdi>
        </p>
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
    html! { <p class="lc-prov__why" dir="auto">{ words }</p> }
}
