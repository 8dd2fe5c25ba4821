//! All proposals at once: a preview with a choice, accepted by one edit.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::app::offers::{Other, Waiting};
use crate::domain::ids::ItemId;
use crate::ui::components::mark::VerdictWord;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// Properties of [`WaitingDialog`].
#[derive(Properties, PartialEq)]
pub struct WaitingProps {
    /// The proposals, in the order of the checklists.
    pub waiting: Slice<[Waiting]>,
    /// Called with the items whose proposals are accepted.
    pub on_accept: Callback<Vec<ItemId>>,
    /// Called when the dialogue has closed.
    pub on_close: Callback<()>,
}

/// The dialogue, open from the start; all proposals are chosen at first.
#[component]
pub fn WaitingDialog(props: &WaitingProps) -> Html {
    let tools = use_tools();
    let dialog = use_node_ref();
    let left_out = use_state_eq(BTreeSet::<ItemId>::new);
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| dom::show_modal(&dialog));
    }
    let chosen: Vec<ItemId> =
        props.waiting.iter().map(|it| &it.item.id).filter(|id| !left_out.contains(*id)).cloned().collect();
    let n = chosen.len();
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| dom::close(&dialog))
    };
    let accept = {
        let (dialog, on_accept) = (dialog.clone(), props.on_accept.clone());
        Callback::from(move |_: MouseEvent| {
            dom::close(&dialog);
            on_accept.emit(chosen.clone());
        })
    };
    let all = {
        let left_out = left_out.clone();
        Callback::from(move |_: MouseEvent| left_out.set(BTreeSet::new()))
    };
    let none = {
        let (left_out, waiting) = (left_out.clone(), props.waiting.clone());
        Callback::from(move |_: MouseEvent| left_out.set(waiting.iter().map(|it| it.item.id.clone()).collect()))
    };
    let row = |it: &Waiting| {
        let id = it.item.id.clone();
        let checked = !left_out.contains(&id);
        let toggle = {
            let left_out = left_out.clone();
            Callback::from(move |_: Event| {
                let mut next = (*left_out).clone();
                if !next.remove(&id) {
                    next.insert(id.clone());
                }
                left_out.set(next);
            })
        };
        row(it, checked, toggle, &tools)
    };
    let on_close = props.on_close.reform(|_: Event| ());
    let column = |key: &str| html! { <th scope="col">{ tools.text(key) }</th> };
    html! {
        <dialog class="lc-dialog lc-dialog--wide" ref={dialog} aria-labelledby="waiting-title" onclose={on_close}>
            <h2 class="lc-h2" id="waiting-title">{ tools.text("assess-waiting-title") }</h2>
            <p class="lc-note">{ tools.text("assess-waiting-what") }</p>
            <p class="lc-actions">
                <button class="lc-btn lc-btn--small" type="button" onclick={all}>{ tools.text("assess-waiting-all") }</button>
                <button class="lc-btn lc-btn--small" type="button" onclick={none}>{ tools.text("assess-waiting-none") }</button>
            </p>
            <div class="lc-scroll lc-dialog__scroll">
                <table class="lc-table lc-reflow lc-waiting">
                    <thead>
                        <tr>
                            { column("assess-waiting-item") }
                            { column("assess-waiting-verdict") }
                            { column("assess-waiting-from") }
                            { column("assess-waiting-relation") }
                            { column("assess-waiting-citations") }
                        </tr>
                    </thead>
                    <tbody>{ for props.waiting.iter().map(row) }</tbody>
                </table>
            </div>
            <p class="lc-dialog__do">
                <button class="lc-btn" type="button" onclick={close}>{ tools.text("cancel") }</button>
                <button class="lc-btn lc-btn--primary" type="button" disabled={n == 0} onclick={accept}>
                    { tools.messages.with("assess-waiting-accept", &[("n", n.into())]) }
                </button>
            </p>
        </dialog>
    }
}

fn row(it: &Waiting, checked: bool, onchange: Callback<Event>, tools: &Tools) -> Html {
    let relation = if it.from.equal { "assess-waiting-relation-equal" } else { "assess-waiting-relation-larger" };
    let label = |key: &str| html! { <span class="lc-reflow__l" aria-hidden="true">{ tools.text(key) }</span> };
    html! {
        <tr key={it.item.id.to_string()}>
            <th scope="row">
                <label class="lc-waiting__i">
                    <input type="checkbox" {checked} {onchange} />
                    <span>{ named(&it.item) }</span>
                </label>
            </th>
            <td>
                { label("assess-waiting-verdict") }
                <VerdictWord verdict={it.verdict} word={tools.messages.verdict(it.verdict)} />
            </td>
            <td>{ label("assess-waiting-from") }<span>{ named(&it.from) }</span></td>
            <td>{ label("assess-waiting-relation") }<span>{ tools.text(relation) }</span></td>
            <td class="n">{ label("assess-waiting-citations") }<span>{ it.citations }</span></td>
        </tr>
    }
}

fn named(other: &Other) -> Html {
    html! {
        <>
            <bdi class="lc-voice__pin" dir="ltr">{ &other.pinpoint }</bdi>{ " " }
            <bdi lang={other.language.clone()}>{ &other.title }</bdi>
            <small dir="auto">{ &other.source }</small>
        </>
    }
}
