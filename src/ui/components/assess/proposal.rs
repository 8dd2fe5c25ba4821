//! What the elements propose, and how the person's verdict stands to it.

use yew::prelude::*;

use crate::domain::edit::FindingEdit;
use crate::domain::elements::ElementCount;
use crate::domain::finding::Verdict;
use crate::domain::ids::ItemId;
use crate::ui::components::mark::VerdictWord;
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Properties of [`Proposal`].
#[derive(Properties, PartialEq)]
pub struct ProposalProps {
    /// The item.
    pub item: ItemId,
    /// Element verdicts counted.
    pub count: ElementCount,
    /// The verdict they propose.
    pub proposed: Option<Verdict>,
    /// The person's verdict.
    pub given: Verdict,
    /// Whether the reasoning says anything.
    pub explained: bool,
}

/// The proposal in a line.
#[component]
pub fn Proposal(props: &ProposalProps) -> Html {
    let tools = use_tools();
    let ElementCount { yes, no, unclear, open } = props.count;
    let counts = tools.messages.with(
        "assess-counts",
        &[
            ("yes", yes.into()),
            ("total", props.count.total().into()),
            ("no", no.into()),
            ("unclear", unclear.into()),
            ("open", open.into()),
        ],
    );
    let Some(proposed) = props.proposed else {
        let key = if open > 0 { "assess-propose-open" } else { "assess-propose-unclear" };
        return html! { <p class="lc-propose"><span>{ tools.text(key) }</span><span>{ counts }</span></p> };
    };
    let agrees = proposed == props.given;
    let take = {
        let (tools, item) = (tools.clone(), props.item.clone());
        Callback::from(move |_: MouseEvent| {
            // The button goes once the verdicts agree; the focus stays with the verdict given.
            let at = Verdict::ALL.iter().position(|verdict| *verdict == proposed).unwrap_or_default();
            dom::focus(&format!("verdict-{}", at + 1));
            tools.edit_finding(&item, FindingEdit::Verdict(proposed));
        })
    };
    // A verdict that weighs nothing need not be explained by the elements.
    let unexplained = !agrees && props.given.counts() && !props.explained;
    html! {
        <>
            <p class="lc-propose">
                <span>{ tools.text("assess-propose") }</span>
                <VerdictWord verdict={proposed} word={tools.messages.verdict(proposed)} />
                <span>{ counts }</span>
                if agrees {
                    <span>{ tools.text("assess-propose-agrees") }</span>
                } else {
                    <button class="lc-btn lc-btn--small" type="button" onclick={take}>{ tools.text("assess-propose-use") }</button>
                }
            </p>
            if unexplained {
                <p class="lc-remark">
                    { tools.text("assess-propose-explain") }{ " " }<ToReasoning />
                </p>
            }
        </>
    }
}

/// Leads to the reasoning.
#[component]
pub fn ToReasoning() -> Html {
    let tools = use_tools();
    let go = Callback::from(|_: MouseEvent| dom::focus("reasoning"));
    html! {
        <button class="lc-btn lc-btn--quiet lc-btn--small lc-btn--edge" type="button" onclick={go}>
            { tools.text("assess-to-reasoning") }
        </button>
    }
}
