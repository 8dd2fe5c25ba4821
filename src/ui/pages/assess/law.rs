//! The pane of national law beside the item: the provisions most likely to govern it, words looked for, citing.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::candidates::{Candidates, Listed, listed};
use crate::app::reading::figures::Asked;
use crate::app::reading::{Reading, find};
use crate::app::route::{Route, Spot, View};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Item;
use crate::domain::finding::{Citation, Finding};
use crate::domain::ids::{ItemId, LawId};
use crate::ui::components::assess::check::Checked;
use crate::ui::components::law::cards::{Cards, Entry, Kind};
use crate::ui::components::law::head::PaneHead;
use crate::ui::context::{Slice, Work};
use crate::ui::hooks::use_cited::ByLaw;
use crate::ui::hooks::use_citing::{Wanted, What, use_citing};
use crate::ui::hooks::use_readings::Readings;
use crate::ui::hooks::use_selection::use_selection;

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
    let law = use_state_eq(AttrValue::default);
    let words = use_state_eq(AttrValue::default);
    let on_cite = use_citing(&props.item, &props.work, &props.readings);
    let selected = use_selection();
    {
        // Words looked for belong to the item they were looked for.
        let words = words.setter();
        use_effect_with(props.item.clone(), move |_| words.set(AttrValue::default()));
    }
    let cited = &props.cited;
    let asked = props.work.item(&props.item).map(|(_, item)| Asked::of(item)).unwrap_or_default();
    let chosen = |reading: &&Slice<Reading>| law.is_empty() || reading.law.as_str() == law.as_str();
    let (kind, found) = match words.trim() {
        "" => ranked(props, &|id| law.is_empty() || id.as_str() == law.as_str()),
        words => searched(props.readings.0.iter().filter(chosen), words),
    };
    let entries: Vec<Entry> = found.into_iter().filter_map(|listed| entry(props, cited, &asked, listed)).collect();
    let counted = !matches!(kind, Kind::Waiting | Kind::Unavailable(_));
    let on_law = {
        let law = law.setter();
        Callback::from(move |id: String| law.set(id.into()))
    };
    let on_words = {
        let words = words.setter();
        Callback::from(move |typed: String| words.set(typed.into()))
    };
    let on_selection = selected.map(|selected| {
        let on_cite = on_cite.clone();
        Callback::from(move |()| {
            let what = What::Stretches(vec![(selected.from, selected.to)]);
            on_cite.emit(Wanted { law: LawId::from(selected.law.as_str()), what });
        })
    });
    let name = |reading: &Slice<Reading>| (AttrValue::from(reading.law.to_string()), name(&props.work, &reading.law));
    html! {
        <>
            <PaneHead listed={counted.then_some(entries.len())} total={props.readings.count()}
                laws={props.readings.0.iter().map(name).collect::<Vec<_>>()} law={(*law).clone()} words={(*words).clone()}
                {on_law} {on_words} {on_selection} on_fold={props.on_fold.clone()} />
            // Cards of another item begin folded.
            <Cards key={props.item.to_string()} {kind} {entries} {on_cite} />
        </>
    }
}

/// The provisions ranked for the item.
fn ranked(props: &LawPaneProps, chosen: &dyn Fn(&LawId) -> bool) -> (Kind, Vec<Listed>) {
    match &*props.candidates {
        Candidates::Loading | Candidates::NoTexts => (Kind::Waiting, Vec::new()),
        Candidates::Unavailable(words) => (Kind::Unavailable(words.clone().into()), Vec::new()),
        Candidates::Ready { list, weak } => {
            let shown = list.iter().filter(|candidate| chosen(&candidate.law));
            let listed = shown.filter_map(|candidate| candidate.listed(props.readings.get(&candidate.law)?)).collect();
            (if *weak { Kind::Weak } else { Kind::Ranked }, listed)
        }
    }
}

/// The provisions of these laws that hold the words.
fn searched<'a>(readings: impl Iterator<Item = &'a Slice<Reading>>, words: &str) -> (Kind, Vec<Listed>) {
    let mut all: Vec<(&Reading, find::Found)> = readings
        .flat_map(|reading| find::provisions(reading, words).into_iter().map(move |found| (&**reading, found)))
        .collect();
    // Within a law the order is kept; among laws a heading that matches comes first.
    all.sort_by_key(|(_, found)| (std::cmp::Reverse(found.in_heading.min(1)), std::cmp::Reverse(found.hits.len())));
    let more = all.len().saturating_sub(MOST_FOUND);
    let shown = all.into_iter().take(MOST_FOUND);
    (Kind::Searched(more), shown.map(|(reading, found)| listed(reading, found.piece, found.hits)).collect())
}

fn entry(props: &LawPaneProps, cited: &ByLaw, asked: &Asked, listed: Listed) -> Option<Entry> {
    let reading = props.readings.get(&listed.law)?.clone();
    let of_law = cited.get(&listed.law);
    let quoted = of_law.map(|cited| cited.within(&reading, listed.piece)).unwrap_or_default();
    let citing = of_law.and_then(|cited| cited.items.get(&listed.piece));
    let at = reading.pieces.get(listed.piece).map(|piece| piece.at);
    let spot = Spot { at, item: Some(props.item.clone()) };
    let href = Route::Assessment(props.work.assessment.id.clone(), View::Law(listed.law.clone(), spot)).href();
    let beside = asked.beside(&reading, listed.piece).map(Rc::new);
    Some(Entry {
        name: name(&props.work, &listed.law),
        reading,
        cited: citing.is_some_and(|items| items.contains(&props.item)),
        quoted,
        beside,
        href: href.into(),
        listed: Rc::new(listed),
    })
}

fn name(work: &Work, id: &LawId) -> AttrValue {
    work.assessment.law(id).map(|law| law.cite_as().to_owned()).unwrap_or_default().into()
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
