//! What items related to the one shown say, and what is proposed on the strength of that.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::offers::{Names, Waiting};
use crate::app::proposals::Proposals;
use crate::app::sources::{self, Source};
use crate::app::state::Remedy;
use crate::domain::assessment::Assessment;
use crate::domain::carry::{self, Proposal};
use crate::domain::checklist::{Checklist, Item};
use crate::domain::edit::Edit;
use crate::domain::finding::Finding;
use crate::domain::ids::ItemId;
use crate::domain::library::Library;
use crate::ui::components::assess::head::TITLE;
use crate::ui::components::assess::offer::{Disagreeing, Proposed, TakenOver};
use crate::ui::components::assess::waiting::WaitingDialog;
use crate::ui::context::{Slice, Tools, Work, use_library, use_tools};
use crate::ui::dom;

/// The proposals, made from those before.
#[hook]
pub(super) fn use_proposals(work: &Work) -> Proposals {
    let library = use_library().0;
    let kept = use_mut_ref(|| None::<Proposals>);
    let mut kept = kept.borrow_mut();
    let proposals = match &*kept {
        Some(before) => before.after(&library, &work.checklists, &work.assessment),
        None => Proposals::new(library, work.checklists.clone(), work.assessment.clone()),
    };
    *kept = Some(proposals.clone());
    proposals
}

/// The sources on the point of an item, looked up when another item is shown.
#[hook]
pub(super) fn use_sources(item: &Slice<Item>, checklist: &Slice<Checklist>) -> Slice<[Source]> {
    let deps = (item.clone(), checklist.clone(), use_library());
    let sources = use_memo(deps, |(item, checklist, library)| {
        Slice::<[Source]>(sources::of(&item.id, &checklist.0, library).into())
    });
    (*sources).clone()
}

/// Accepts proposals by one edit that can be taken back.
fn accept(proposals: &[Proposal], assessment: &Assessment, tools: &Tools) {
    let exchange = carry::accept(proposals, assessment, &tools.host.clock.now());
    let back = Edit::Exchange(Box::new(exchange.reversed()));
    tools.edit(Edit::Exchange(Box::new(exchange)));
    let args = vec![("n", proposals.len().to_string())];
    tools.tell("assess-accepted", args, Some(Remedy::Undo(Box::new(back))));
}

/// Properties of [`Offers`].
#[derive(Properties, PartialEq)]
pub(super) struct OffersProps {
    pub(super) item: Slice<Item>,
    pub(super) work: Work,
    pub(super) library: Slice<Library>,
    pub(super) proposal: Option<Rc<Proposal>>,
    pub(super) waiting: usize,
    pub(super) desk: Rc<Desk>,
    pub(super) on_review: Callback<()>,
}

/// The proposal for an item, the answers that disagree on it, or where its finding came from.
#[component]
pub(super) fn Offers(props: &OffersProps) -> Html {
    let tools = use_tools();
    let Work { assessment, checklists } = &props.work;
    let names = Names { library: &props.library, checklists };
    let item = &props.item;
    if let Some(proposal) = &props.proposal {
        let on_accept = {
            let (tools, proposal, assessment) = (tools.clone(), proposal.clone(), assessment.clone());
            Callback::from(move |()| {
                // The button goes; the focus goes to what has come of it.
                dom::focus(TITLE);
                accept(std::slice::from_ref(&*proposal), &assessment, &tools);
            })
        };
        return html! {
            <Proposed verdict={proposal.verdict} from={names.offer(&item.id, &proposal.offer)}
                citations={proposal.offer.finding.citations.len()} waiting={props.waiting} desk={props.desk.clone()}
                {on_accept} on_review={props.on_review.clone()} />
        };
    }
    let carried = assessment.finding(&item.id).and_then(|finding: &Rc<Finding>| finding.carried.as_ref());
    if let Some(carried) = carried {
        let origin = names.origin(&item.id, carried, assessment);
        return html! { <TakenOver {origin} desk={props.desk.clone()} /> };
    }
    let offers = names.disagreeing(&item.0, assessment);
    if offers.is_empty() {
        Html::default()
    } else {
        html! { <Disagreeing {offers} desk={props.desk.clone()} /> }
    }
}

/// Properties of [`Review`].
#[derive(Properties, PartialEq)]
pub(super) struct ReviewProps {
    pub(super) work: Work,
    pub(super) proposals: Slice<[Rc<Proposal>]>,
    pub(super) on_close: Callback<()>,
}

/// The dialogue in which all proposals are reviewed.
#[component]
pub(super) fn Review(props: &ReviewProps) -> Html {
    let tools = use_tools();
    let library = use_library();
    let Work { assessment, checklists } = &props.work;
    let names = Names { library: &library, checklists };
    let waiting: Rc<[Waiting]> = names.waiting(&props.proposals).into();
    let on_accept = {
        let (tools, assessment, proposals) = (tools.clone(), assessment.clone(), props.proposals.clone());
        Callback::from(move |items: Vec<ItemId>| {
            let chosen = proposals.iter().filter(|proposal| items.contains(&proposal.item.id));
            let chosen: Vec<Proposal> = chosen.map(|proposal| Proposal::clone(proposal)).collect();
            dom::focus(TITLE);
            accept(&chosen, &assessment, &tools);
        })
    };
    html! { <WaitingDialog waiting={Slice(waiting)} {on_accept} on_close={props.on_close.clone()} /> }
}
