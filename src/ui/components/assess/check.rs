//! What became of a citation in the text of its law, in words.

use yew::prelude::*;

use crate::app::reading::cited::Check;
use crate::ui::context::Tools;

/// What became of a citation, and the address at which it is read in its law.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// What became of it.
    pub check: Check,
    /// Address; `None` where it cannot be read.
    pub href: Option<AttrValue>,
}

/// The result in words, and the way to the law.
pub(super) fn shown(checked: &Checked, name: &str, tools: &Tools) -> Html {
    let (key, good) = match &checked.check {
        Check::Found { .. } => ("check-found", true),
        Check::Label { .. } => ("check-label", true),
        Check::Moved { .. } => ("check-moved", false),
        Check::Changed { .. } => ("check-changed", false),
        Check::Gone => ("check-gone", false),
        Check::LabelChanged { .. } => ("check-label-changed", false),
        Check::NoLabel => ("check-no-label", false),
        Check::Nothing => return Html::default(),
    };
    let words = match &checked.check {
        Check::Moved { to, .. } => tools.messages.with(key, &[("to", to.into())]),
        _ => tools.messages.text(key),
    };
    html! {
        <>
            <span class={if good { "lc-ok" } else { "lc-bad" }} dir="auto">{ words }</span>
            if let Some(href) = &checked.href {
                <a href={href.clone()}>{ tools.text("pane-open") }<span class="lc-hide">{ format!(" {name}") }</span></a>
            }
            if let Check::Changed { now, .. } = &checked.check {
                <details class="lc-more lc-cite__now">
                    <summary>{ tools.text("check-now") }</summary>
                    <blockquote class="lc-cite__q" dir="auto">{ now }</blockquote>
                </details>
            }
        </>
    }
}
