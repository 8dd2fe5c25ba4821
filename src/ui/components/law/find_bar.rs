//! The bar above the text of a law: words to look for, from hit to hit, provisions nobody cites, the selection.

use yew::prelude::*;

use crate::app::reading::find;
use crate::ui::components::law::cite_selection::CiteSelection;
use crate::ui::components::text_field::TextField;
use crate::ui::context::use_tools;
use crate::ui::dom;
use crate::ui::hooks::use_citing::Wanted;

/// Id of the field for words to look for.
pub const WORDS: &str = "find-words";

/// Properties of [`FindBar`].
#[derive(Properties, PartialEq)]
pub struct FindBarProps {
    /// The words looked for.
    pub words: AttrValue,
    /// How many hits there are to go to.
    pub hits: usize,
    /// Whether there are more, which are not looked for.
    pub more: bool,
    /// The hit the person stands at, from 0.
    pub at: usize,
    /// Whether only provisions are shown that nobody cites.
    pub uncited: bool,
    /// How many of these there are.
    pub uncited_count: usize,
    /// Called with the words the person looks for.
    pub on_words: Callback<String>,
    /// Called with the hit to go to.
    pub on_hit: Callback<usize>,
    /// Called to show only provisions that nobody cites, or all.
    pub on_uncited: Callback<bool>,
    /// Called with what the person wants to cite; `None` where there is no item to cite it for.
    pub on_cite: Option<Callback<Wanted>>,
}

/// The bar.
#[component]
pub fn FindBar(props: &FindBarProps) -> Html {
    let tools = use_tools();
    let searching = !props.words.trim().is_empty();
    let count = if !searching {
        AttrValue::default()
    } else if find::is_too_short(&props.words) {
        tools.text("pane-short")
    } else if props.hits == 0 {
        tools.text("reading-no-hit")
    } else if props.more {
        tools.messages.with("reading-hit-first", &[("n", (props.at + 1).into()), ("m", props.hits.into())]).into()
    } else {
        tools.messages.with("reading-hit", &[("n", (props.at + 1).into()), ("m", props.hits.into())]).into()
    };
    let step = |key: &'static str, to: usize| {
        let on_hit = props.on_hit.clone();
        let onclick = Callback::from(move |_: MouseEvent| on_hit.emit(to));
        html! {
            <button class="lc-btn lc-btn--small" type="button" disabled={props.hits == 0} {onclick}>{ tools.text(key) }</button>
        }
    };
    let last = props.hits.saturating_sub(1);
    let (previous, next) = (props.at.checked_sub(1).unwrap_or(last), if props.at >= last { 0 } else { props.at + 1 });
    let onkeydown = {
        let (on_hit, on_words) = (props.on_hit.clone(), props.on_words.clone());
        let (hits, words) = (props.hits, props.words.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() != "Enter" {
                return;
            }
            // Enter goes on, as it does wherever words are looked for; and the field need not pause first.
            let typed = dom::value(&event);
            if typed != *words {
                on_words.emit(typed);
            } else if hits > 0 {
                on_hit.emit(if event.shift_key() { previous } else { next });
            }
        })
    };
    let uncited = {
        let on_uncited = props.on_uncited.clone();
        Callback::from(move |event: Event| on_uncited.emit(dom::checked(&event)))
    };
    html! {
        <search class="lc-find" aria-label={tools.text("reading-search")}>
            <div class="lc-find__words" {onkeydown}>
                <label class="lc-hide" for={WORDS}>{ tools.text("pane-words") }</label>
                <TextField id={WORDS} kind="search" value={props.words.clone()} placeholder={tools.text("pane-words")}
                    on_commit={props.on_words.clone()} />
            </div>
            <span class="lc-hint" role="status">{ count }</span>
            if searching {
                { step("reading-previous", previous) }
                { step("reading-next", next) }
            }
            <label class="lc-choice">
                <input type="checkbox" checked={props.uncited} onchange={uncited} />
                { tools.messages.with("reading-uncited", &[("n", props.uncited_count.into())]) }
            </label>
            if let Some(on_cite) = &props.on_cite {
                <CiteSelection on_cite={on_cite.clone()} />
            }
        </search>
    }
}
