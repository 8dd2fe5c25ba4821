//! The head of the pane beside an item: how many provisions, which law, words to look for, and the selection.

use yew::prelude::*;

use crate::ui::components::law::cite_selection::CiteSelection;
use crate::ui::components::select::{Group, Select};
use crate::ui::components::text_field::TextField;
use crate::ui::context::use_tools;
use crate::ui::dom;
use crate::ui::hooks::use_citing::Wanted;

/// Id of the heading of the pane.
pub const HEADING: &str = "law-heading";
/// Id of the field for words to look for.
pub const WORDS: &str = "law-words";

/// Properties of [`PaneHead`].
#[derive(Properties, PartialEq)]
pub struct PaneHeadProps {
    /// How many provisions are listed, in words.
    pub count: AttrValue,
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
    /// Called with what the person wants to cite.
    pub on_cite: Callback<Wanted>,
    /// Called to fold the pane away.
    pub on_fold: Callback<()>,
    /// What else stands in the head: the outlines of the laws.
    pub children: Html,
}

/// The head of the pane.
#[component]
pub fn PaneHead(props: &PaneHeadProps) -> Html {
    let tools = use_tools();
    let all = tools.messages.with("pane-all-laws", &[("n", props.laws.len().into())]);
    let options = std::iter::once((AttrValue::default(), all.into())).chain(props.laws.iter().cloned()).collect();
    let fold = {
        let on_fold = props.on_fold.clone();
        Callback::from(move |_: MouseEvent| on_fold.emit(()))
    };
    let onkeydown = at_once(&props.words, &props.on_words);
    html! {
        <div class="lc-law__head">
            <div class="lc-law__bar">
                <h2 id={HEADING} tabindex="-1">{ tools.text("pane-title") }</h2>
                <span class="lc-hint">{ &props.count }</span>
                <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" onclick={fold}>{ tools.text("pane-hide") }</button>
            </div>
            <search class="lc-law__filter" aria-label={tools.text("pane-search")}>
                <label class="lc-hide" for={WORDS}>{ tools.text("pane-words") }</label>
                <div class="lc-law__words" {onkeydown}>
                    <TextField id={WORDS} kind="search" value={props.words.clone()} placeholder={tools.text("pane-words")}
                        on_commit={props.on_words.clone()} />
                </div>
                if props.laws.len() > 1 {
                    <Select label={tools.text("pane-law")} value={props.law.clone()} on_choose={props.on_law.clone()}
                        groups={vec![Group { heading: AttrValue::default(), options }]} />
                }
                <CiteSelection on_cite={props.on_cite.clone()} />
            </search>
            { props.children.clone() }
        </div>
    }
}

/// Enter looks for what is typed at once; the field would wait for a pause.
fn at_once(words: &AttrValue, on_words: &Callback<String>) -> Callback<KeyboardEvent> {
    let (words, on_words) = (words.clone(), on_words.clone());
    Callback::from(move |event: KeyboardEvent| {
        let typed = dom::value(&event);
        if event.key() == "Enter" && typed != *words {
            on_words.emit(typed);
        }
    })
}
