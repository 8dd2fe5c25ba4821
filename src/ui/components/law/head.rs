//! The head of the pane beside an item: how many provisions, which law, words to look for, and the selection.

use yew::prelude::*;

use crate::ui::components::select::{Group, Select};
use crate::ui::components::text_field::TextField;
use crate::ui::context::use_tools;

/// Id of the heading of the pane.
pub const HEADING: &str = "law-heading";
/// Id of the field for words to look for.
pub const WORDS: &str = "law-words";

/// Properties of [`PaneHead`].
#[derive(Properties, PartialEq)]
pub struct PaneHeadProps {
    /// How many provisions are listed; `None` while that is not known.
    pub listed: Option<usize>,
    /// How many the laws have together.
    pub total: usize,
    /// The laws that have a text: id and name of each.
    pub laws: Vec<(AttrValue, AttrValue)>,
    /// The law chosen; empty for all.
    pub law: AttrValue,
    /// The words looked for.
    pub words: AttrValue,
    /// Called with the law the person chooses.
    pub on_law: Callback<String>,
    /// Called with the words the person looks for.
    pub on_words: Callback<String>,
    /// Called to cite the words selected; `None` while none are.
    pub on_selection: Option<Callback<()>>,
    /// Called to fold the pane away.
    pub on_fold: Callback<()>,
}

/// The head of the pane.
#[component]
pub fn PaneHead(props: &PaneHeadProps) -> Html {
    let tools = use_tools();
    let all = tools.messages.with("pane-all-laws", &[("n", props.laws.len().into())]);
    let options = std::iter::once((AttrValue::default(), all.into())).chain(props.laws.iter().cloned()).collect();
    let count = match props.listed {
        Some(listed) => tools.messages.with("pane-count", &[("n", listed.into()), ("m", props.total.into())]),
        None => tools.messages.with("pane-total", &[("m", props.total.into())]),
    };
    let fold = {
        let on_fold = props.on_fold.clone();
        Callback::from(move |_: MouseEvent| on_fold.emit(()))
    };
    let cite =
        props.on_selection.clone().map(|on_selection| Callback::from(move |_: MouseEvent| on_selection.emit(())));
    // Pressing the button must not take away the selection that it is about.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="lc-law__head">
            <div class="lc-law__bar">
                <h2 id={HEADING} tabindex="-1">{ tools.text("pane-title") }</h2>
                <span class="lc-hint" role="status">{ count }</span>
                <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={fold}>{ tools.text("pane-hide") }</button>
            </div>
            <search class="lc-law__filter" aria-label={tools.text("pane-search")}>
                <label class="lc-hide" for={WORDS}>{ tools.text("pane-words") }</label>
                <TextField id={WORDS} kind="search" value={props.words.clone()} placeholder={tools.text("pane-words")}
                    on_commit={props.on_words.clone()} />
                if props.laws.len() > 1 {
                    <Select label={tools.text("pane-law")} value={props.law.clone()} on_choose={props.on_law.clone()}
                        groups={vec![Group { heading: AttrValue::default(), options }]} />
                }
                <button class="lc-btn lc-btn--small" type="button" disabled={cite.is_none()} onmousedown={keep} onclick={cite}
                    aria-describedby="law-selection">{ tools.text("pane-cite-selection") }</button>
                <span class="lc-hide" id="law-selection">{ tools.text("pane-cite-selection-what") }</span>
            </search>
        </div>
    }
}
