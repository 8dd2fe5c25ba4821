//! The page: assess. An outline of all items beside the one that is answered.

mod absent;
mod item;
pub mod law;
mod related;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::{self, Desk};
use crate::app::outline::{self, neighbours};
use crate::app::proposals::Proposals;
use crate::app::route::{Route, View};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Checklist;
use crate::domain::ids::ItemId;
use crate::ui::components::assess::head::TITLE;
use crate::ui::components::assess::outline::Outline;
use crate::ui::components::law::head;
use crate::ui::components::versions::banner::Banner;
use crate::ui::context::{Slice, Work, use_library, use_page, use_tools, use_work};
use crate::ui::dom;
use crate::ui::hooks::use_candidates::use_candidates;
use crate::ui::hooks::use_cited::use_cited;
use crate::ui::hooks::use_folded::{Folding, use_folded};
use crate::ui::hooks::use_readings::use_readings;

use absent::{NoChecklist, NoSuchItem, Notes};
use item::ItemPanel;
use law::LawPane;
use related::{Review, use_proposals};

/// Id of the button that brings the pane of national law back.
const UNFOLD: &str = "law-unfold";

/// The page: assess.
#[component]
pub fn AssessPage() -> Html {
    let page = use_page();
    let work = use_work();
    let Route::Assessment(id, View::Assess(wanted, filter)) = &*page else { return Html::default() };
    let desk = Rc::new(Desk { assessment: id.clone(), filter: filter.clone() });
    match work {
        Some(work) => html! { <Bench {work} {desk} wanted={wanted.clone()} /> },
        None => html! { <main class="lc-page" id="main" tabindex="-1" aria-busy="true" /> },
    }
}

/// Properties of [`Bench`].
#[derive(Properties, PartialEq)]
struct BenchProps {
    work: Work,
    desk: Rc<Desk>,
    wanted: Option<ItemId>,
}

#[component]
fn Bench(props: &BenchProps) -> Html {
    let tools = use_tools();
    let Work { assessment, checklists } = &props.work;
    let desk = &props.desk;
    let current = props.wanted.clone().or_else(|| desk::first(checklists, assessment));
    use_settled(&props.wanted, &current, desk);
    let pane = use_node_ref();
    use_arrival(&current, &pane);
    let titles = use_of(checklists, |checklists| {
        checklists.iter().map(|checklist| (checklist.id.clone(), checklist.short_title.clone().into())).collect()
    });
    let topics = use_of(checklists, |checklists| {
        desk::topics(checklists).into_iter().map(|topic| (topic.id.clone(), topic.title.clone().into())).collect()
    });
    let (strays, outside) = use_strays(checklists, assessment);
    let proposals = use_proposals(&props.work);
    let outlined = use_outline(&props.work, &proposals, desk);
    let reviewing = use_state_eq(|| false);
    let review = use_callback((), {
        let reviewing = reviewing.setter();
        move |(), ()| reviewing.set(true)
    });
    let reviewed = use_callback((), {
        let reviewing = reviewing.setter();
        move |(), ()| reviewing.set(false)
    });

    let readings = use_readings(assessment);
    let cited = use_cited(assessment, &readings);
    let (previous, next) = match &current {
        Some(current) => neighbours(checklists, &outlined.sections, current),
        None => (None, None),
    };
    let Folding { folded, set: set_folded } = use_folded();
    let found = current.as_ref().and_then(|id| props.work.item(id));
    // Nobody looks at what is folded away.
    let candidates =
        use_candidates(found.filter(|_| !folded), [next.as_ref(), previous.as_ref()], &props.work, &readings);
    let fold = use_callback(set_folded.clone(), |(), set_folded| set_folded.emit(true));
    let unfold = use_callback(set_folded, |(), set_folded| set_folded.emit(false));
    let missing: Vec<_> =
        desk::missing(checklists, assessment).iter().map(|(answered, kept)| (answered.title.clone(), *kept)).collect();
    if checklists.is_empty() {
        return html! { <NoChecklist {missing} {strays} {outside} /> };
    }
    let address = |item: Option<ItemId>| item.map(|item| AttrValue::from(desk.address(&item)));
    let total: usize = checklists.iter().map(|checklist| checklist.items().count()).sum();
    let beside = found.is_some() && !readings.0.is_empty();
    let open = beside && !folded;
    use_moved_focus(folded);
    html! {
        <div class={classes!("lc-bench", (!open).then_some("lc-bench--two"))}>
            <Outline sections={outlined.sections.clone()} titles={titles} topics={topics} desk={desk.clone()}
                current={current.clone()} progress={outlined.progress} {total}
                waiting={proposals.by_item.len()} on_review={review.clone()} />
            <main class="lc-pane lc-item" id="main" tabindex="-1">
                <div class="lc-item__scroll" ref={pane}>
                    if beside {
                        <LawBar {open} on_unfold={unfold} />
                    }
                    <Banner work={props.work.clone()} />
                    <Notes {missing} {strays} {outside} />
                    if let Some((checklist, item)) = found {
                        <ItemPanel key={item.id.to_string()} item={Slice(item.clone())} checklist={Slice(checklist.clone())}
                            work={props.work.clone()} cited={cited.clone()} desk={desk.clone()} waiting={proposals.by_item.len()}
                            proposal={proposals.by_item.get(&item.id).cloned()} on_review={review} />
                    } else if let Some(current) = &current {
                        <NoSuchItem id={current.clone()} first={address(desk::first(checklists, assessment))} />
                    }
                </div>
                if let Some((_, item)) = found {
                    { item::foot(item, assessment, address(previous), address(next)) }
                }
            </main>
            if let Some((_, item)) = found.filter(|_| open) {
                <aside class="lc-pane lc-pane--law" id={law::PANE} aria-label={tools.text("pane-title")}>
                    <LawPane item={item.id.clone()} work={props.work.clone()} {readings} {cited} {candidates} on_fold={fold} />
                </aside>
            }
            if *reviewing {
                <Review work={props.work.clone()} proposals={Slice(proposals.in_order().into())} on_close={reviewed} />
            }
        </div>
    }
}

/// When the pane goes or comes, its button goes with it; the focus moves to what has come.
#[hook]
fn use_moved_focus(folded: bool) {
    let was = use_mut_ref(|| folded);
    use_effect_with(folded, move |folded| {
        if was.replace(*folded) != *folded {
            dom::focus(if *folded { UNFOLD } else { head::HEADING });
        }
    });
}

/// Properties of [`LawBar`].
#[derive(Properties, PartialEq)]
struct LawBarProps {
    open: bool,
    on_unfold: Callback<()>,
}

/// The way to the pane of national law: a link where it stands below the item, a button where it is folded away.
#[component]
fn LawBar(props: &LawBarProps) -> Html {
    let tools = use_tools();
    let unfold = {
        let on_unfold = props.on_unfold.clone();
        Callback::from(move |_: MouseEvent| on_unfold.emit(()))
    };
    let jump = Callback::from(|_: MouseEvent| dom::go_to(head::HEADING));
    html! {
        <p class={classes!("lc-lawbar", props.open.then_some("lc-only-phone"))}>
            if props.open {
                <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={jump}>{ tools.text("pane-jump") }</button>
            } else {
                <button class="lc-btn lc-btn--small" id={UNFOLD} type="button" onclick={unfold}>{ tools.text("pane-show") }</button>
            }
        </p>
    }
}

/// An address that names no item gets the one it stands for, so that answering it does not move the page on by itself.
#[hook]
fn use_settled(wanted: &Option<ItemId>, current: &Option<ItemId>, desk: &Rc<Desk>) {
    let desk = desk.clone();
    let settle = current.clone().filter(|_| wanted.is_none());
    use_effect_with(settle, move |settle| {
        if let Some(item) = settle {
            dom::replace(&desk.address(item));
        }
    });
}

/// On coming to another item the pane begins at its top and the focus goes to the heading, so that those who do not see
/// the page change are told.
#[hook]
fn use_arrival(current: &Option<ItemId>, pane: &NodeRef) {
    let arrived = use_mut_ref(|| false);
    let pane = pane.clone();
    use_effect_with(current.clone(), move |_| {
        if arrived.replace(true) {
            dom::scroll_to_top(&pane);
            dom::scroll_page_to_top();
            dom::focus(TITLE);
        }
    });
}

/// Something derived from the checklists, which change rarely.
#[hook]
fn use_of<T: 'static>(checklists: &Rc<[Rc<Checklist>]>, derive: fn(&[Rc<Checklist>]) -> Rc<[T]>) -> Slice<[T]> {
    let memo = use_memo(Slice(checklists.clone()), |checklists| Slice(derive(checklists)));
    (*memo).clone()
}

/// The outline, made from the one before.
#[hook]
fn use_outline(work: &Work, proposals: &Proposals, desk: &Desk) -> outline::Outline {
    let kept = use_mut_ref(|| None::<outline::Outline>);
    let mut kept = kept.borrow_mut();
    let (Work { assessment, checklists }, proposed) = (work, &proposals.by_item);
    let outlined = match &*kept {
        Some(before) => before.after(checklists, assessment, proposed, &desk.filter),
        None => {
            let filter = desk.filter.clone();
            outline::Outline::new(checklists.clone(), assessment.clone(), proposed.clone(), filter)
        }
    };
    *kept = Some(outlined.clone());
    outlined
}

/// Findings that no checklist holds, and those outside the choice. Counting them looks at every item, so it is done only
/// when there are more or fewer findings than before, and checklists not chosen are read only if there are any.
#[hook]
fn use_strays(checklists: &Rc<[Rc<Checklist>]>, assessment: &Rc<Assessment>) -> (usize, usize) {
    let (assessment, library) = (assessment.clone(), use_library());
    let deps = (Slice(checklists.clone()), assessment.id.clone(), assessment.findings.len(), library);
    *use_memo(deps, |(checklists, _, _, library)| match desk::strays(checklists, &assessment) {
        0 => (0, 0),
        strays => {
            let outside = desk::outside(checklists, library, &assessment);
            (strays.saturating_sub(outside), outside)
        }
    })
}
