//! A law as it is read: the outline beside its text.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::filter::Filter;
use crate::app::reading::cited::Cited;
use crate::app::reading::ink::{Ink, Wash};
use crate::app::reading::{Reading, find};
use crate::app::route::{Route, Spot, View};
use crate::domain::assessment::Law;
use crate::domain::ids::ItemId;
use crate::ui::components::law::find_bar::FindBar;
use crate::ui::components::law::lines::HIT;
use crate::ui::components::law::mended::Mended;
use crate::ui::components::law::outline::{LawOutline, OUTLINE};
use crate::ui::components::law::piece::{self, Citing, PieceAct, PieceView};
use crate::ui::context::{Slice, Work, use_tools};
use crate::ui::dom;
use crate::ui::hooks::use_cited::use_cited;
use crate::ui::hooks::use_citing::{Wanted, What, use_citing};
use crate::ui::hooks::use_readings::Readings;
use crate::ui::hooks::use_selection::use_selection;

use super::act;

/// Properties of [`Text`].
#[derive(Properties, PartialEq)]
pub(super) struct TextProps {
    pub(super) work: Work,
    pub(super) law: Rc<Law>,
    pub(super) readings: Readings,
    pub(super) spot: Rc<Spot>,
}

#[component]
pub(super) fn Text(props: &TextProps) -> Html {
    let tools = use_tools();
    let (work, law) = (&props.work, &props.law);
    let words = use_state_eq(AttrValue::default);
    let at = use_state_eq(|| 0_usize);
    let uncited = use_state_eq(|| false);
    let mending = use_state_eq(|| None::<usize>);
    let reader = props.spot.item.clone().unwrap_or_else(|| ItemId::from(""));
    let on_cite = use_citing(&reader, work, &props.readings);
    let selected = use_selection().filter(|selected| selected.law == law.id.as_str());
    let reading = props.readings.get(&law.id).cloned();
    let hits = use_memo((reading.clone(), (*words).clone()), |(reading, words)| {
        reading.as_ref().map(|reading| find::hits(reading, words)).unwrap_or_default()
    });
    let all_cited = use_cited(&work.assessment, &props.readings);
    let cited = all_cited.get(&law.id).cloned().unwrap_or_default();
    let for_item = props.spot.item.as_ref().and_then(|id| work.item(id));
    let citing = use_memo((work.clone(), cited.clone()), |(work, cited)| citing(work, cited));
    use_arrival(&reading, &props.spot);
    use_hit(&hits, *at);
    let on_act = {
        let (tools, mending, on_cite, reading) = (tools.clone(), mending.setter(), on_cite.clone(), reading.clone());
        use_callback(reading, move |(piece, act): (usize, PieceAct), reading| {
            let Some(reading) = reading else { return };
            match act {
                PieceAct::Cite => on_cite.emit(Wanted { law: reading.law.clone(), what: What::Whole(piece) }),
                PieceAct::Mend(open) => mending.set(open.then_some(piece)),
                PieceAct::Correct(correction) => {
                    mending.set(None);
                    act::correct(&tools, reading, correction);
                }
            }
        })
    };
    let Some(reading) = reading else { return Html::default() };
    let inks = inks(&reading, &hits, *at, &cited);
    let free: Rc<[usize]> = (0..reading.pieces.len())
        .filter(|piece| reading.is_citable(*piece) && !cited.items.contains_key(piece))
        .collect();
    let shown = uncited.then(|| free.clone());
    let on_words = {
        let (words, at) = (words.setter(), at.setter());
        Callback::from(move |typed: String| {
            words.set(typed.into());
            at.set(0);
        })
    };
    let set = |state: UseStateSetter<usize>| Callback::from(move |to: usize| state.set(to));
    let on_uncited = {
        let uncited = uncited.setter();
        Callback::from(move |on: bool| uncited.set(on))
    };
    let on_selection = for_item.map(|_| {
        selected.map(|selected| {
            let (on_cite, law) = (on_cite, law.id.clone());
            Callback::from(move |()| {
                let what = What::Stretches(vec![(selected.from, selected.to)]);
                on_cite.emit(Wanted { law: law.clone(), what });
            })
        })
    });
    let on_remove = {
        let (tools, reading) = (tools.clone(), reading.clone());
        Callback::from(move |at: usize| act::remove(&tools, &reading, at))
    };
    let address = {
        let (work, reading, item) = (work.clone(), reading.clone(), props.spot.item.clone());
        Callback::from(move |piece: usize| {
            let at = reading.pieces.get(piece).map(|piece| piece.at);
            let view = View::Law(reading.law.clone(), Spot { at, item: item.clone() });
            AttrValue::from(Route::Assessment(work.assessment.id.clone(), view).href())
        })
    };
    let counts = cited.items.iter().map(|(piece, items)| (*piece, items.len())).collect::<BTreeMap<_, _>>();
    let none: Rc<[Citing]> = Rc::from([]);
    let view = |piece: usize| {
        html! {
            <PieceView key={piece} reading={reading.clone()} {piece} inks={inks.get(&piece).cloned().unwrap_or_default()}
                citing={citing.get(&piece).cloned().unwrap_or_else(|| none.clone())} cites={for_item.is_some()}
                mending={*mending == Some(piece)} on_act={on_act.clone()} />
        }
    };
    let pieces: Vec<usize> = shown.as_ref().map_or_else(|| (0..reading.pieces.len()).collect(), |shown| shown.to_vec());
    html! {
        <div class="lc-bench lc-bench--two">
            <LawOutline reading={reading.clone()} name={law.cite_as().to_owned()} cited={Rc::new(counts)} {shown} {address} />
            <main class="lc-pane lc-item lc-reading" id="main" tabindex="-1">
                <div class="lc-reading__head">
                    <p class="lc-only-narrow">
                        <button class="lc-btn lc-btn--small" type="button" popovertarget={OUTLINE}>{ tools.text("reading-outline") }</button>
                    </p>
                    if let Some((_, item)) = for_item {
                        <p class="lc-reading__for">
                            <a href={item_address(work, &item.id)}>{ tools.text("reading-back") }{ " " }<bdi>{ format!("{} {}", item.pinpoint, item.title) }</bdi></a>
                        </p>
                    }
                    <FindBar words={(*words).clone()} hits={hits.len()} at={*at} uncited={*uncited} uncited_count={free.len()}
                        {on_words} on_hit={set(at.setter())} {on_uncited} {on_selection} />
                </div>
                <div class="lc-item__scroll">
                    <div class="lc-reading__text" data-law={law.id.to_string()}>
                        <h1 class="lc-h1" dir="auto">{ law.cite_as() }</h1>
                        <p class="lc-note">{ facts(&reading, &cited, &tools.messages) }</p>
                        <Mended reading={reading.clone()} {on_remove} />
                        { for pieces.into_iter().map(view) }
                    </div>
                </div>
            </main>
        </div>
    }
}

/// How many provisions there are, how many are cited, and citations that lead nowhere.
fn facts(reading: &Reading, cited: &Cited, messages: &crate::i18n::Messages) -> String {
    let n = cited.items.len();
    let mut words = messages.with("reading-facts", &[("m", reading.count().into()), ("n", n.into())]);
    if !cited.lost.is_empty() {
        let lost: Vec<&str> = cited.lost.iter().map(|(_, provision)| provision.as_str()).collect();
        words.push(' ');
        words.push_str(&messages.with("reading-lost", &[("n", lost.len().into()), ("names", lost.join("; ").into())]));
    }
    words
}

/// What is marked, by piece.
fn inks(reading: &Reading, hits: &[Ink], at: usize, cited: &Cited) -> BTreeMap<usize, Vec<Ink>> {
    let mut out = BTreeMap::<usize, Vec<Ink>>::new();
    for (number, ink) in hits.iter().enumerate() {
        let wash = if number == at { Wash::Current } else { Wash::Hit };
        if let Some(piece) = reading.piece_at(ink.from) {
            out.entry(piece).or_default().push(Ink { wash, ..*ink });
        }
    }
    for ink in &cited.inks {
        if let Some(piece) = reading.piece_at(ink.from) {
            out.entry(piece).or_default().push(*ink);
        }
    }
    out
}

fn citing(work: &Work, cited: &Cited) -> BTreeMap<usize, Rc<[Citing]>> {
    let one = |id: &ItemId| {
        let name = work.item(id).map(|(_, item)| format!("{} {}", item.pinpoint, item.title));
        Citing { href: item_address(work, id), name: name.unwrap_or_else(|| id.to_string()).into() }
    };
    cited.items.iter().map(|(piece, items)| (*piece, items.iter().map(one).collect())).collect()
}

fn item_address(work: &Work, id: &ItemId) -> AttrValue {
    Route::Assessment(work.assessment.id.clone(), View::Assess(Some(id.clone()), Filter::default())).href().into()
}

/// Goes to the place that the address names.
#[hook]
fn use_arrival(reading: &Option<Slice<Reading>>, spot: &Rc<Spot>) {
    let at = spot.at.and_then(|at| {
        let reading = reading.as_ref()?;
        reading.pieces.get(reading.piece_at(at)?).map(|piece| piece.at)
    });
    // A correction may move the beginning of a piece; that is no arrival.
    use_effect_with(spot.clone(), move |_| {
        if let Some(at) = at {
            dom::go_to(&piece::id(at));
        }
    });
}

/// Brings the hit into view at which the person stands.
#[hook]
fn use_hit(hits: &Rc<Vec<Ink>>, at: usize) {
    let hit = hits.get(at).map(|ink| ink.from);
    use_effect_with((hit, hits.len()), |(hit, _)| {
        if hit.is_some() {
            dom::scroll::centre(HIT);
        }
    });
}
