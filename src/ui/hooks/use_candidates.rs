//! The provisions that may govern an item, asked for as the item opens and again as the texts change.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::reading::ask;
use crate::app::reading::candidates::Candidates;
use crate::domain::checklist::{Checklist, Item};
use crate::ui::context::{Slice, Work, use_tools};
use crate::ui::hooks::use_readings::Readings;

/// The provisions that may govern an item. What was asked for another item or other texts is never shown.
#[hook]
pub fn use_candidates(
    item: Option<(&Rc<Checklist>, &Rc<Item>)>,
    work: &Work,
    readings: &Readings,
) -> Slice<Candidates> {
    let tools = use_tools();
    let deps = (item.map(|(_, item)| Slice(item.clone())), readings.clone());
    // The answer stays beside the question it belongs to.
    let answer = use_state(|| None);
    {
        let (answer, assessment, tools) = (answer.setter(), work.assessment.clone(), tools.clone());
        let item = item.map(|(checklist, item)| (checklist.clone(), item.clone()));
        use_effect_with(deps.clone(), move |asked| {
            let current = Rc::new(std::cell::Cell::new(true));
            let still = current.clone();
            let asked = asked.clone();
            if let Some((checklist, item)) = item {
                spawn_local(async move {
                    let candidates = ask::rank(&tools.host, &assessment, &checklist, &item).await;
                    if still.get() {
                        answer.set(Some((asked, Slice(Rc::new(candidates)))));
                    }
                });
            }
            move || current.set(false)
        });
    }
    let waiting = use_memo((), |()| Slice(Rc::new(Candidates::Loading)));
    let none = use_memo((), |()| Slice(Rc::new(Candidates::NoTexts)));
    match &*answer {
        _ if readings.0.is_empty() => (*none).clone(),
        Some((asked, candidates)) if *asked == deps => candidates.clone(),
        _ => (*waiting).clone(),
    }
}
