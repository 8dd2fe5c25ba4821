//! A law as it is read: the outline beside its text.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::filter::Filter;
use crate::app::reading::cited::Cited;
use crate::app::reading::ink::{Ink, Wash};
use crate::app::reading::{Reading, marks};
use crate::app::route::{Route, Spot, View};
use crate::domain::assessment::Law;
use crate::domain::ids::ItemId;
use crate::domain::provision::Place;
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
    let landing = use_mut_ref(|| None::<Landing>);
    let reader = props.spot.item.clone().unwrap_or_else(|| ItemId::from(""));
    let on_cite = use_citing(&reader, work, &props.readings);
    let all_cited = use_cited(&work.assessment, &props.readings);
    let cited = all_cited.get(&law.id).cloned().unwrap_or_default();
    let for_item = props.spot.item.as_ref().and_then(|id| work.item(id));
    let citing = use_memo((work.clone(), cited.clone()), |(work, cited)| citing(work, cited));
    let reading = props.readings.get(&law.id).cloned();
    let free = use_memo((reading.clone(), cited.clone()), |(reading, cited)| {
        let free = reading.iter().flat_map(|reading| {
            (0..reading.pieces.len()).filter(|piece| reading.is_citable(*piece) && !cited.items.contains_key(piece))
        });
        Rc::<[usize]>::from(free.collect::<Vec<_>>())
    });
    let shown = uncited.then(|| (*free).clone());
    let hits = use_memo((reading.clone(), (*words).clone(), shown.clone()), |(reading, words, shown)| {
        reading.as_ref().map(|reading| marks::hits(reading, words, shown.as_deref())).unwrap_or_default()
    });
    let marks = use_memo((reading.clone(), hits.clone(), cited.clone()), |(reading, hits, cited)| {
        reading.as_ref().map(|reading| marks::by_piece(reading, &hits.inks, cited)).unwrap_or_default()
    });
    use_arrival(&reading, &props.spot);
    use_hit(&hits.inks, *at);
    use_landing(&landing, &reading, *mending);
    let on_act = {
        let (tools, mending, on_cite, landing) = (tools.clone(), mending.setter(), on_cite.clone(), landing.clone());
        use_callback(reading.clone(), move |(piece, act): (usize, PieceAct), reading| {
            let Some(reading) = reading else { return };
            let cite = |what: What| on_cite.emit(Wanted { law: reading.law.clone(), what });
            match act {
                PieceAct::Cite => cite(What::Whole(piece)),
                PieceAct::CiteWords(stretches) => cite(What::Stretches(stretches)),
                PieceAct::Mend(open) => {
                    if !open {
                        *landing.borrow_mut() = reading.pieces.get(piece).map(|piece| Landing::Button(piece.at));
                    }
                    mending.set(open.then_some(piece));
                }
                PieceAct::Correct(correction) => {
                    *landing.borrow_mut() = Some(Landing::Piece(correction.at()));
                    mending.set(None);
                    act::correct(&tools, reading, correction);
                }
            }
        })
    };
    let address = {
        let about = (work.assessment.id.clone(), reading.clone(), props.spot.item.clone());
        use_callback(about, move |piece: usize, (assessment, reading, item)| {
            let at = reading.as_ref().and_then(|reading| Some(reading.pieces.get(piece)?.at));
            let law = reading.as_ref().map(|reading| reading.law.clone()).unwrap_or_else(|| "".into());
            AttrValue::from(
                Route::Assessment(assessment.clone(), View::Law(law, Spot { at, item: item.clone() })).href(),
            )
        })
    };
    let counts = use_memo(cited.clone(), |cited| {
        Rc::new(cited.items.iter().map(|(piece, items)| (*piece, items.len())).collect::<BTreeMap<_, _>>())
    });
    let on_words = {
        let (words, at) = (words.clone(), at.setter());
        Callback::from(move |typed: String| {
            // The field may say a second time what was looked for at once.
            if typed != **words {
                words.set(typed.into());
                at.set(0);
            }
        })
    };
    let on_hit = {
        let at = at.setter();
        Callback::from(move |to: usize| at.set(to))
    };
    let on_uncited = {
        let (uncited, at) = (uncited.setter(), at.setter());
        Callback::from(move |on: bool| {
            uncited.set(on);
            at.set(0);
        })
    };
    let Some(reading) = reading else { return Html::default() };
    let on_remove = {
        let (tools, reading) = (tools.clone(), reading.clone());
        Callback::from(move |at: usize| act::remove(&tools, &reading, at))
    };
    let current = hits.inks.get(*at).map(|ink| Ink { wash: Wash::Current, ..*ink });
    let hit_in = current.and_then(|ink| reading.piece_at(ink.from));
    let (none, unmarked): (Rc<[Citing]>, Rc<[Ink]>) = (Rc::from([]), Rc::from([]));
    let view = |piece: usize| {
        html! {
            <PieceView key={piece} reading={reading.clone()} {piece} inks={marks.get(&piece).unwrap_or(&unmarked).clone()}
                current={current.filter(|_| hit_in == Some(piece))} citing={citing.get(&piece).unwrap_or(&none).clone()}
                cites={for_item.is_some()} mending={*mending == Some(piece)} on_act={on_act.clone()} />
        }
    };
    let pieces: Vec<usize> = shown.as_ref().map_or_else(|| (0..reading.pieces.len()).collect(), |shown| shown.to_vec());
    html! {
        <div class="lc-bench lc-bench--two">
            <LawOutline reading={reading.clone()} name={law.cite_as().to_owned()} cited={(*counts).clone()} {shown} {address} />
            <main class="lc-pane lc-item lc-reading" id="main" tabindex="-1">
                <div class="lc-reading__head">
                    <div class="lc-reading__ways">
                        <button class="lc-btn lc-btn--small lc-only-narrow" type="button" popovertarget={OUTLINE}>{ tools.text("reading-outline") }</button>
                        if let Some((_, item)) = for_item {
                            <a class="lc-reading__for" href={item_address(work, &item.id)}>
                                { tools.text("reading-back") }{ " " }<bdi>{ format!("{} {}", item.pinpoint, item.title) }</bdi>
                            </a>
                        }
                    </div>
                    <FindBar words={(*words).clone()} hits={hits.inks.len()} more={hits.more} at={*at} uncited={*uncited}
                        uncited_count={free.len()} {on_words} {on_hit} {on_uncited} on_cite={for_item.map(|_| on_cite)} />
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
fn use_hit(hits: &[Ink], at: usize) {
    let hit = hits.get(at).map(|ink| ink.from);
    use_effect_with((hit, hits.len()), |(hit, _)| {
        if hit.is_some() {
            dom::scroll::centre(HIT);
        }
    });
}

/// Where the focus goes when the form goes by which the division is mended.
#[derive(Clone, Copy)]
enum Landing {
    /// To the button that brought the form at this place.
    Button(Place),
    /// To the piece that holds this place once the text is divided anew.
    Piece(Place),
}

/// Moves the focus when the form is gone, with what had it.
#[hook]
fn use_landing(landing: &Rc<RefCell<Option<Landing>>>, reading: &Option<Slice<Reading>>, mending: Option<usize>) {
    let landing = landing.clone();
    use_effect_with((reading.clone(), mending), move |(reading, _)| match landing.take() {
        Some(Landing::Button(at)) => dom::focus(&piece::mend_id(at)),
        Some(Landing::Piece(at)) => {
            let held = reading.as_ref().and_then(|reading| reading.pieces.get(reading.piece_at(at)?));
            dom::focus(&piece::id(held.map_or(at, |piece| piece.at)));
        }
        None => {}
    });
}
