//! Asks to look at a finding again whose item reads otherwise than when it was made.

use yew::prelude::*;

use crate::domain::assessment::AnsweredItem;
use crate::domain::edit::FindingEdit;
use crate::domain::ids::ItemId;
use crate::ui::components::assess::head::TITLE;
use crate::ui::components::assess::part;
use crate::ui::components::versions::difference::Difference;
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Properties of [`Recheck`].
#[derive(Properties, PartialEq)]
pub struct RecheckProps {
    /// The item.
    pub item: ItemId,
    /// The version for which the finding was made.
    pub version: AttrValue,
    /// The text that was answered, if it was kept, and the one at hand.
    pub texts: Option<(AnsweredItem, AnsweredItem)>,
    /// Language of the texts.
    pub language: AttrValue,
}

/// The question, what differs, and the button that answers it.
#[component]
pub fn Recheck(props: &RecheckProps) -> Html {
    let tools = use_tools();
    let checked = {
        let (tools, item) = (tools.clone(), props.item.clone());
        Callback::from(move |_: MouseEvent| {
            tools.edit_finding(&item, FindingEdit::Checked);
            dom::focus(TITLE);
        })
    };
    let texts = props.texts.as_ref().filter(|(was, is)| was != is);
    let key = if texts.is_some() { "recheck-note" } else { "recheck-note-alone" };
    let content = html! {
        <div class="lc-remark lc-recheck">
            <p>{ tools.messages.with(key, &[("version", props.version.as_str().into())]) }</p>
            if let Some((was, is)) = texts {
                <details class="lc-more">
                    <summary>{ tools.text("recheck-differs") }</summary>
                    <Difference was={was.clone()} is={is.clone()} language={props.language.clone()} />
                </details>
            }
            <p>
                <button class="lc-btn lc-btn--small" type="button" onclick={checked}>{ tools.text("recheck-checked") }</button>
                { " " }<span class="lc-hint">{ tools.text("recheck-hint") }</span>
            </p>
        </div>
    };
    part("part-recheck", &tools.text("recheck-heading"), None, content)
}
