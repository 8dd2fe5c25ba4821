//! The shape and word of a verdict.

use yew::prelude::*;

use crate::domain::finding::Verdict;

/// The shapes, once a page; marks refer to them.
#[component]
pub fn Sprite() -> Html {
    html! {
        <svg class="lc-sprite" aria-hidden="true" focusable="false">
            <symbol id="full" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" /></symbol>
            <symbol id="partial" viewBox="0 0 16 16">
                <circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" stroke-width="1.6" />
                <path d="M2.3 8a5.7 5.7 0 0 0 11.4 0z" />
            </symbol>
            <symbol id="none" viewBox="0 0 16 16">
                <path d="M6 2H2.5v12H6M10 2h3.5v12H10" fill="none" stroke="currentColor" stroke-width="2" />
            </symbol>
            <symbol id="conflict" viewBox="0 0 16 16">
                <path fill-rule="evenodd" d="M8 .5 15.5 8 8 15.5.5 8zM4.5 7v2h7V7z" />
            </symbol>
            <symbol id="not-applicable" viewBox="0 0 16 16"><path d="M2.5 7h11v2h-11z" /></symbol>
            <symbol id="not-assessed" viewBox="0 0 16 16">
                <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="1.6 2.72" />
            </symbol>
            <symbol id="proposed" viewBox="0 0 16 16">
                <path d="M2.5 2.5v5.75h9M8 4.75l3.5 3.5L8 11.75" fill="none" stroke="currentColor" stroke-width="1.6" />
            </symbol>
            <symbol id="unscored" viewBox="0 0 16 16"><circle cx="8" cy="8" r="1.8" /></symbol>
        </svg>
    }
}

/// Properties of [`Mark`] and [`VerdictWord`].
#[derive(Properties, PartialEq)]
pub struct MarkProps {
    /// The verdict.
    pub verdict: Verdict,
    /// Its word.
    #[prop_or_default]
    pub word: AttrValue,
}

/// The shape alone; the word must stand nearby, seen or hidden.
#[component]
pub fn Mark(props: &MarkProps) -> Html {
    html! { <svg class="lc-mark" aria-hidden="true"><use href={format!("#{}", props.verdict.key())} /></svg> }
}

/// Shape and word.
#[component]
pub fn VerdictWord(props: &MarkProps) -> Html {
    html! {
        <span class="lc-verdict" data-verdict={props.verdict.key()}>
            <Mark verdict={props.verdict} />{ &props.word }
        </span>
    }
}
