//! Technical assistance that a State would need to close a gap.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::domain::edit::{FindingEdit, FindingText};
use crate::domain::finding::Assistance;
use crate::domain::ids::ItemId;
use crate::ui::components::assess::part;
use crate::ui::components::assess::text::FindingLine;
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Properties of [`AssistanceChoice`].
#[derive(Properties, PartialEq)]
pub struct AssistanceProps {
    /// The item.
    pub item: ItemId,
    /// Kinds asked for.
    pub kinds: BTreeSet<Assistance>,
    /// What exactly.
    pub note: AttrValue,
}

/// Kinds of assistance with a note.
#[component]
pub fn AssistanceChoice(props: &AssistanceProps) -> Html {
    let tools = use_tools();
    let choice = |kind: &Assistance| {
        let (tools, item, kind) = (tools.clone(), props.item.clone(), *kind);
        let text = tools.messages.assistance(kind);
        let onchange = Callback::from(move |event: Event| {
            tools.edit_finding(&item, FindingEdit::Assistance(kind, dom::checked(&event)));
        });
        html! {
            <label class="lc-choice" key={kind.key()}>
                <input type="checkbox" checked={props.kinds.contains(&kind)} {onchange} />{ text }
            </label>
        }
    };
    let content = html! {
        <>
            <div class="lc-choices" role="group" aria-labelledby="part-assistance">
                { for Assistance::ALL.iter().map(choice) }
            </div>
            <FindingLine item={props.item.clone()} field={FindingText::AssistanceNote} value={&props.note} />
        </>
    };
    part("part-assistance", &tools.text("assess-assistance"), None, content)
}
