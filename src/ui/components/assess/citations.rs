//! The citations of a finding: a numbered list, each edited where it stands.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::assessment::Law;
use crate::domain::edit::FindingEdit;
use crate::domain::finding::Citation;
use crate::domain::ids::ItemId;
use crate::ui::components::assess::check::Checked;
use crate::ui::components::assess::citation::CitationView;
use crate::ui::components::assess::part;
use crate::ui::components::context::lists::LanguageList;
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// Id of the button that adds a citation.
pub const ADD: &str = "add-citation";

/// Properties of [`Citations`].
#[derive(Properties, PartialEq)]
pub struct CitationsProps {
    /// The item.
    pub item: ItemId,
    /// The citations.
    pub citations: Vec<Citation>,
    /// What became of each in the text of its law, where that has one.
    pub checks: Vec<Option<Checked>>,
    /// Laws registered.
    pub laws: Slice<[Law]>,
    /// Address of the page on which laws are registered.
    pub laws_page: AttrValue,
    /// Whether no law has a text yet.
    pub no_texts: bool,
}

/// The citations.
#[component]
pub fn Citations(props: &CitationsProps) -> Html {
    let tools = use_tools();
    let editing = use_state_eq(|| None::<usize>);
    let count = props.citations.len();
    let edit = use_callback((), {
        let editing = editing.setter();
        move |at: Option<usize>, ()| editing.set(at)
    });
    let add = {
        let (tools, item, editing) = (tools.clone(), props.item.clone(), editing.setter());
        // The first law registered is the likeliest one.
        let law = props.laws.first().map(|law| law.id.clone());
        Callback::from(move |_: MouseEvent| {
            let citation = Citation { law: law.clone(), ..Citation::default() };
            tools.edit_finding(&item, FindingEdit::InsertCitation(count, citation));
            editing.set(Some(count));
        })
    };
    {
        // The form that opens takes the focus; one that is there from the start, as after moving, does not.
        use_effect_with(*editing, |editing| {
            if let Some(at) = editing {
                dom::focus(&first_field(*at));
            }
        });
    }
    let row = |(at, citation): (usize, &Citation)| {
        html! {
            <CitationView key={at} item={props.item.clone()} {at} {count} citation={Rc::new(citation.clone())}
                check={props.checks.get(at).cloned().flatten()} laws={props.laws.clone()} editing={*editing == Some(at)} on_edit={edit.clone()} />
        }
    };
    let content = html! {
        <>
            if count > 0 {
                <ol class="lc-cites">{ for props.citations.iter().enumerate().map(row) }</ol>
            }
            if editing.is_some() {
                <LanguageList />
            }
            <p class="lc-actions">
                <button class="lc-btn" id={ADD} type="button" aria-keyshortcuts="c" onclick={add}>
                    { tools.text("assess-cite-add") }
                </button>
                if props.laws.is_empty() {
                    <a href={&props.laws_page}>{ tools.text("assess-cite-no-laws") }</a>
                }
            </p>
            if props.no_texts {
                <p class="lc-note">
                    <a href={&props.laws_page}>{ tools.text("pane-load") }</a>{ ". " }{ tools.text("pane-load-what") }
                </p>
            }
        </>
    };
    let small = tools.messages.with("assess-cite-count", &[("n", count.into())]);
    part("part-citations", &tools.text("assess-citations"), Some(small.into()), content)
}

/// Id of the first field of the form of a citation.
pub(super) fn first_field(at: usize) -> String {
    format!("cite-{at}-law")
}
