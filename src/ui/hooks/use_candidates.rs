//! The provisions that may govern an item, asked for as the item opens and again as the texts change.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::pane;
use crate::app::reading::candidates::Candidates;
use crate::app::reading::ranker::{Laws, Question, Ranker, Tell, Wanted};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::ids::ItemId;
use crate::ui::context::{Slice, Tools, Work};
use crate::ui::hooks::use_readings::Readings;

/// What asks the desk, for all pages.
pub type Ranking = Slice<Ranker>;

/// Holds what asks the desk, for the root. Where a text came, the laws are made ready before an item asks for them, unless
/// the pane that shows the answers is folded away.
#[hook]
pub fn use_ranking_held(tools: &Tools, open: Option<&Rc<Assessment>>) -> Ranking {
    let host = tools.host.clone();
    let ranking = (*use_memo((), move |()| Slice(Rc::new(Ranker::new(host))))).clone();
    let texts: Vec<_> = open.map(|open| open.texts.values().cloned().map(Slice).collect()).unwrap_or_default();
    let (ranker, host, open) = (ranking.0.clone(), tools.host.clone(), open.cloned());
    use_effect_with(texts, move |texts| {
        if let Some(open) = open.filter(|_| !texts.is_empty()) {
            spawn_local(async move {
                if !pane::is_folded(&host).await {
                    ranker.prepare(Rc::new(Laws::of(&open)));
                    ranker.run().await;
                }
            });
        }
    });
    ranking
}

/// The provisions that may govern an item; those of the items that may come next are looked up too. What was asked for
/// another item or other texts is never shown.
#[hook]
pub fn use_candidates(
    item: Option<(&Rc<Checklist>, &Rc<Item>)>,
    ahead: [Option<&ItemId>; 2],
    work: &Work,
    readings: &Readings,
) -> Slice<Candidates> {
    let ranking = use_context::<Ranking>();
    let laws = {
        let assessment = work.assessment.clone();
        use_memo(readings.clone(), move |_| Rc::new(Laws::of(&assessment)))
    };
    let waiting = use_memo((), |()| Slice(Rc::new(Candidates::Loading)));
    let none = use_memo((), |()| Slice(Rc::new(Candidates::NoTexts)));
    let question = item.map(|(checklist, item)| Question::of(checklist, item));
    let deps = (question, Slice((*laws).clone()));
    let known = match (&ranking, &deps.0) {
        (Some(ranking), Some(question)) => ranking.known(&laws, question).map(Slice),
        _ => None,
    };
    // The answer stays beside the question it belongs to.
    let answer = use_state(|| None);
    {
        let (answer, ranking, at_hand) = (answer.setter(), ranking, known.is_some());
        let ahead = ahead.into_iter().flatten().filter_map(|id| work.item(id));
        let ahead = ahead.map(|(checklist, item)| Question::of(checklist, item)).collect();
        use_effect_with(deps.clone(), move |asked| {
            if let (Some(ranking), (Some(question), laws)) = (ranking, asked.clone()) {
                let tell: Tell = {
                    let asked = asked.clone();
                    Rc::new(move |candidates| answer.set(Some((asked.clone(), Slice(candidates)))))
                };
                // What is at hand is shown already.
                let item = (!at_hand).then_some((question, tell));
                ranking.want(Wanted { laws: laws.0, item, ahead });
                spawn_local(async move { ranking.run().await });
            }
        });
    }
    let shown = use_mut_ref(|| None);
    let mut shown = shown.borrow_mut();
    let answered = (*answer).clone().filter(|(asked, _)| *asked == deps);
    if let Some(found) = answered.or(known.map(|known| (deps.clone(), known))) {
        *shown = Some(found);
    }
    match &*shown {
        _ if readings.0.is_empty() => (*none).clone(),
        Some((asked, candidates)) if *asked == deps => candidates.clone(),
        _ => (*waiting).clone(),
    }
}
