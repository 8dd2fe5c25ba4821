//! The verdict: six native radios.

use yew::prelude::*;

use crate::domain::edit::FindingEdit;
use crate::domain::finding::Verdict;
use crate::domain::ids::ItemId;
use crate::ui::components::assess::part;
use crate::ui::components::assess::proposal::ToReasoning;
use crate::ui::components::mark::Mark;
use crate::ui::context::use_tools;

/// Properties of [`Ballot`].
#[derive(Properties, PartialEq)]
pub struct BallotProps {
    /// The item.
    pub item: ItemId,
    /// The person's verdict.
    pub verdict: Verdict,
    /// Whether the verdict needs a reason that is not given yet.
    pub reason_missing: bool,
}

/// The verdict.
#[component]
pub fn Ballot(props: &BallotProps) -> Html {
    let tools = use_tools();
    let vote = |(at, verdict): (usize, &Verdict)| {
        let (key, verdict) = (at + 1, *verdict);
        let (tools, item) = (tools.clone(), props.item.clone());
        let (word, about) =
            (tools.messages.verdict(verdict), tools.messages.text(&format!("verdict-about-{}", verdict.key())));
        let onchange = Callback::from(move |_: Event| tools.edit_finding(&item, FindingEdit::Verdict(verdict)));
        html! {
            <label class="lc-vote" key={key} data-verdict={verdict.key()}>
                <input type="radio" name="verdict" id={format!("verdict-{key}")} checked={props.verdict == verdict}
                    aria-describedby={format!("verdict-about-{key}")} aria-keyshortcuts={key.to_string()} {onchange} />
                <Mark {verdict} />
                <span class="lc-vote__w">{ word }</span>
                <kbd aria-hidden="true">{ key }</kbd>
                <span class="lc-vote__d" id={format!("verdict-about-{key}")}>{ about }</span>
            </label>
        }
    };
    let content = html! {
        <>
            <div class="lc-ballot" role="radiogroup" aria-labelledby="part-verdict">
                { for Verdict::ALL.iter().enumerate().map(vote) }
            </div>
            if props.reason_missing {
                <p class="lc-remark">{ tools.text("assess-reason-required") }{ " " }<ToReasoning /></p>
            }
        </>
    };
    part("part-verdict", &tools.text("assess-verdict"), Some(tools.text("assess-verdict-keys")), content)
}
