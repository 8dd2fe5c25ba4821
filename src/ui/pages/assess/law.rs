//! The pane of national law beside the item: the provisions most likely to govern it, words looked for, citing.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::candidates::{Candidates, Listed, listed};
use crate::app::reading::figures::{Asked, Missing};
use crate::app::reading::{Reading, find};
use crate::app::route::{Route, Spot, View};
use crate::domain::assessment::{Assessment, Law};
use crate::domain::checklist::Item;
use crate::domain::finding::{Citation, Finding};
use crate::domain::ids::{AssessmentId, ItemId, LawId};
use crate::domain::provision::Place;
use crate::ui::components::assess::check::Checked;
use crate::ui::components::law::cards::{Cards, Entry, Kind, told};
use crate::ui::components::law::head::{HEADING, PaneHead};
use crate::ui::components::law::pane_outline::PaneOutline;
use crate::ui::context::{Slice, Work, use_tools};
use crate::ui::dom;
use crate::ui::hooks::use_cited::ByLaw;
use crate::ui::hooks::use_citing::use_citing;
use crate::ui::hooks::use_readings::Readings;

/// Id of the pane.
pub(super) const PANE: &str = "law";
/// The most provisions shown for words looked for.
const MOST_FOUND: usize = 30;

/// Properties of [`LawPane`].
#[derive(Properties, PartialEq)]
pub struct LawPaneProps {
    /// The item.
    pub item: ItemId,
    /// The assessment.
    pub work: Work,
    /// The laws that have a text.
    pub readings: Readings,
    /// What they are cited for.
    pub cited: ByLaw,
    /// The provisions that may govern the item.
    pub candidates: Slice<Candidates>,
    /// Called to fold the pane away.
    pub on_fold: Callback<()>,
}

/// The pane.
#[component]
pub fn LawPane(props: &LawPaneProps) -> Html {
    let tools = use_tools();
    let law = use_state_eq(AttrValue::default);
    let words = use_state_eq(AttrValue::default);
    let opened = use_state_eq(|| None::<(LawId, Place)>);
    let on_cite = use_citing(&props.item, &props.work, &props.readings);
    {
        // Words looked for belong to the item they were looked for, and so does a provision that was opened.
        let (words, opened) = (words.setter(), opened.setter());
        use_effect_with(props.item.clone(), move |_| {
            words.set(AttrValue::default());
            opened.set(None);
        });
    }
    let names = use_memo((props.work.assessment.laws.clone(), props.readings.clone()), |(laws, readings)| {
        let name = |reading: &Slice<Reading>| laws.iter().find(|law| law.id == reading.law).map(Law::cite_as);
        readings
            .0
            .iter()
            .map(|reading| AttrValue::from(name(reading).unwrap_or_default().to_owned()))
            .collect::<Vec<_>>()
    });
    let item = props.work.item(&props.item).map(|(_, item)| Slice(item.clone()));
    let asked = use_memo(item, |item| item.as_deref().map(Asked::of).unwrap_or_default());
    let about = (props.readings.clone(), props.candidates.clone(), (*law).clone(), (*words).clone(), (*opened).clone());
    let list = use_memo(about, |(readings, candidates, law, words, opened)| {
        let chosen = |id: &LawId| law.is_empty() || id.as_str() == law.as_str();
        match (opened, words.trim()) {
            (Some((law, at)), _) => (Kind::Opened, open(readings, candidates, law, *at).into_iter().collect()),
            (None, "") => ranked(readings, candidates, &chosen),
            (None, words) => searched(readings.0.iter().filter(|reading| chosen(&reading.law)), words),
        }
    });
    let with = (list.clone(), asked, names.clone(), props.cited.clone(), props.item.clone());
    let entries = {
        let (readings, assessment) = (props.readings.clone(), props.work.assessment.id.clone());
        use_memo(with, move |(list, asked, names, cited, item)| {
            let entry = |listed: &Rc<Listed>| {
                let at = readings.0.iter().position(|reading| reading.law == listed.law)?;
                let (reading, name) = (readings.0.get(at)?.clone(), names.get(at)?.clone());
                Some(entry(listed.clone(), reading, name, asked, cited, (item, &assessment)))
            };
            let entries: Vec<Entry> = list.1.iter().filter_map(entry).collect();
            let missing = asked.missing(entries.iter().filter_map(|entry| entry.beside.as_deref()));
            (Slice::<[Entry]>(entries.into()), Slice::<[Missing]>(missing.into()))
        })
    };
    let (entries, missing) = (*entries).clone();
    let kind = list.0.clone();
    let total = props.readings.count();
    let listed = matches!(kind, Kind::Ranked | Kind::Searched(_)).then_some(entries.len());
    let count = match listed {
        Some(listed) => tools.messages.with("pane-count", &[("n", listed.into()), ("m", total.into())]),
        None => tools.messages.with("pane-total", &[("m", total.into())]),
    };
    let on_law = {
        let (law, opened) = (law.setter(), opened.setter());
        Callback::from(move |id: String| {
            opened.set(None);
            law.set(id.into());
        })
    };
    let on_words = {
        let (words, opened) = (words.setter(), opened.setter());
        Callback::from(move |typed: String| {
            opened.set(None);
            words.set(typed.into());
        })
    };
    let back = {
        let opened = opened.setter();
        Callback::from(move |_: MouseEvent| {
            opened.set(None);
            dom::focus(HEADING);
        })
    };
    let on_open = {
        let opened = opened.setter();
        use_callback((), move |(reading, piece): (Slice<Reading>, usize), ()| {
            opened.set(reading.pieces.get(piece).map(|piece| (reading.law.clone(), piece.at)));
            dom::focus(HEADING);
        })
    };
    let laws = || props.readings.0.iter().zip(names.iter());
    let chosen = |reading: &Reading| law.is_empty() || reading.law.as_str() == law.as_str();
    let outlined: Vec<_> =
        laws().filter(|(reading, _)| chosen(reading)).map(|(reading, name)| (reading.clone(), name.clone())).collect();
    let named =
        |(reading, name): (&Slice<Reading>, &AttrValue)| (AttrValue::from(reading.law.to_string()), name.clone());
    html! {
        <>
            <PaneHead count={AttrValue::from(count.clone())} laws={laws().map(named).collect::<Vec<_>>()} law={(*law).clone()}
                words={(*words).clone()} {on_law} {on_words} on_cite={on_cite.clone()} on_fold={props.on_fold.clone()}>
                <PaneOutline laws={outlined} {on_open} />
            </PaneHead>
            <div role="status" aria-busy={(kind == Kind::Waiting).then_some("true")}>
                { told(&kind, entries.len(), &count, &tools) }
            </div>
            if kind == Kind::Opened {
                <p class="lc-law__back">
                    <button class="lc-btn lc-btn--small" type="button" onclick={back}>{ tools.text("pane-back") }</button>
                </p>
            }
            // Cards of another item begin folded.
            <Cards key={props.item.to_string()} {kind} {entries} {missing} {on_cite} />
        </>
    }
}

/// What is listed, and as what.
type List = (Kind, Vec<Rc<Listed>>);

/// The provisions ranked for the item.
fn ranked(readings: &Readings, candidates: &Candidates, chosen: &dyn Fn(&LawId) -> bool) -> List {
    match candidates {
        Candidates::Loading | Candidates::NoTexts => (Kind::Waiting, Vec::new()),
        Candidates::Unavailable(words) => (Kind::Unavailable(words.clone().into()), Vec::new()),
        Candidates::Ready { list, weak } => {
            let shown = list.iter().filter(|candidate| chosen(&candidate.law));
            let listed = shown.filter_map(|candidate| candidate.listed(readings.get(&candidate.law)?));
            (if *weak { Kind::Weak } else { Kind::Ranked }, listed.map(Rc::new).collect())
        }
    }
}

/// The provisions of these laws that hold the words.
fn searched<'a>(readings: impl Iterator<Item = &'a Slice<Reading>>, words: &str) -> List {
    if find::is_too_short(words) {
        return (Kind::Short, Vec::new());
    }
    let mut all: Vec<(&Reading, find::Found)> = readings
        .flat_map(|reading| find::provisions(reading, words).into_iter().map(move |found| (&**reading, found)))
        .collect();
    // Among laws, too, a heading that matches comes first.
    all.sort_by_key(|(_, found)| found.order());
    let more = all.len().saturating_sub(MOST_FOUND);
    let shown = all.into_iter().take(MOST_FOUND);
    (Kind::Searched(more), shown.map(|(reading, found)| Rc::new(listed(reading, found.piece, found.hits))).collect())
}

/// The provision at a place, with the words by which it was found if it is one of the candidates.
fn open(readings: &Readings, candidates: &Candidates, law: &LawId, at: Place) -> Option<Rc<Listed>> {
    let reading = readings.get(law)?;
    let piece = reading.piece_at(at)?;
    let known = match candidates {
        Candidates::Ready { list, .. } => list.iter().filter(|known| known.law == *law).collect(),
        _ => Vec::new(),
    };
    let known = known.into_iter().filter_map(|candidate| candidate.listed(reading)).find(|known| known.piece == piece);
    Some(Rc::new(known.unwrap_or_else(|| listed(reading, piece, Vec::new()))))
}

fn entry(
    listed: Rc<Listed>,
    reading: Slice<Reading>,
    name: AttrValue,
    asked: &Asked,
    cited: &ByLaw,
    (item, assessment): (&ItemId, &AssessmentId),
) -> Entry {
    let of_law = cited.get(&listed.law);
    let quoted = of_law.map(|cited| cited.within(&reading, listed.piece)).unwrap_or_default();
    let citing = of_law.and_then(|cited| cited.items.get(&listed.piece));
    let at = reading.pieces.get(listed.piece).map(|piece| piece.at);
    let spot = Spot { at, item: Some(item.clone()) };
    let href = Route::Assessment(assessment.clone(), View::Law(listed.law.clone(), spot)).href();
    let beside = asked.beside(&reading, listed.piece).map(Rc::new);
    let cited = citing.is_some_and(|items| items.contains(item));
    Entry { reading, name, cited, quoted, beside, href: href.into(), listed }
}

/// What became of each citation in the text of its law, where that has one.
pub(super) fn checks(item: &Item, finding: &Finding, assessment: &Assessment, cited: &ByLaw) -> Vec<Option<Checked>> {
    let of = |citation: &Citation| {
        let law = citation.law.as_ref()?;
        let check = cited.get(law)?.check(&item.id, citation)?.clone();
        let spot = Spot { at: check.at(), item: Some(item.id.clone()) };
        let href =
            check.at().map(|_| Route::Assessment(assessment.id.clone(), View::Law(law.clone(), spot)).href().into());
        Some(Checked { check, href })
    };
    finding.citations.iter().map(of).collect()
}
