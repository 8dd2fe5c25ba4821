//! The outline: progress, filter, and every section with its items.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::outline::OutlineSection;
use crate::domain::finding::Verdict;
use crate::domain::ids::{ChecklistId, ItemId, TopicId};
use crate::domain::scoring::Tally;
use crate::ui::components::assess::filter::FilterBar;
use crate::ui::components::assess::section::Section;
use crate::ui::components::source::StatusTag;
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// Id of the outline, for the button that opens it in a narrow window.
pub const OUTLINE: &str = "outline";
/// Id of the button that closes it there.
pub const CLOSE: &str = "close-outline";
/// Id of the button that opens the review of proposals.
pub const WAITING: &str = "proposals-waiting";

/// Properties of [`Outline`].
#[derive(Properties, PartialEq)]
pub struct OutlineProps {
    /// Sections that the filter lets through.
    pub sections: Rc<[Rc<OutlineSection>]>,
    /// Checklists at hand with their short titles.
    pub titles: Slice<[(ChecklistId, AttrValue)]>,
    /// Subjects of the checklists.
    pub topics: Slice<[(TopicId, AttrValue)]>,
    /// Where the desk stands.
    pub desk: Rc<Desk>,
    /// The item shown.
    pub current: Option<ItemId>,
    /// Progress on all checklists together.
    pub progress: Tally,
    /// Number of all items.
    pub total: usize,
    /// Number of proposals waiting.
    pub waiting: usize,
    /// Called to review them.
    pub on_review: Callback<()>,
}

/// The outline. In a narrow window it is a popover.
#[component]
pub fn Outline(props: &OutlineProps) -> Html {
    let tools = use_tools();
    let messages = &tools.messages;
    let progress = messages.with(
        "progress-line",
        &[
            ("assessed", props.progress.assessed().into()),
            ("items", props.progress.applicable().into()),
            ("na", props.progress.of(Verdict::NotApplicable).into()),
        ],
    );
    let filtered = !props.desk.filter.is_empty();
    let shown: usize = props.sections.iter().map(|section| section.rows.len()).sum();
    let count = filtered
        .then(|| messages.with("assess-filter-count", &[("shown", shown.into()), ("total", props.total.into())]));
    let several = props.titles.len() > 1;
    let title = match &*props.titles {
        [(_, title)] => title.clone(),
        _ => tools.text("assess-outline"),
    };
    let review = {
        let on_review = props.on_review.clone();
        Callback::from(move |_: MouseEvent| {
            // In a narrow window the outline lies over the page, and would hide when the dialogue opens.
            dom::click(CLOSE);
            on_review.emit(());
        })
    };
    html! {
        <nav class="lc-pane lc-outline" id={OUTLINE} popover="auto" aria-label={tools.text("assess-outline")}>
            <div class="lc-outline__head">
                <div class="lc-outline__bar">
                    <div>
                        <h2 class="lc-outline__title" dir="auto">{ title }</h2>
                        <p class="lc-outline__sum">{ progress }</p>
                    </div>
                    <button class="lc-btn lc-btn--small lc-only-narrow" id={CLOSE} type="button" popovertarget={OUTLINE}
                        popovertargetaction="hide">{ tools.text("close") }</button>
                </div>
                if props.waiting > 0 {
                    <p>
                        <button class="lc-btn lc-btn--small" id={WAITING} type="button" aria-haspopup="dialog" onclick={review}>
                            { messages.with("assess-waiting", &[("n", props.waiting.into())]) }
                        </button>
                    </p>
                }
                <FilterBar filter={props.desk.filter.clone()} topics={props.topics.clone()} />
                <p class="lc-outline__sum" role="status">{ count }</p>
            </div>
            { for props.titles.iter().map(|(id, title)| {
                let current = |section: &OutlineSection| {
                    props.current.clone().filter(|current| section.rows.iter().any(|row| row.item.id == *current))
                };
                let mut sections = props.sections.iter().filter(|section| section.key.0 == *id).peekable();
                // An extension whose items all stand in sections of its base has no part of its own.
                let Some(first) = sections.peek() else { return Html::default() };
                let status = html! { <StatusTag status={first.status} /> };
                html! {
                    <div key={id.to_string()}>
                        if several {
                            <h3 class="lc-outline__list"><bdi>{ title }</bdi>{ " " }{ status }</h3>
                        }
                        { for sections.map(|section| html! {
                            <Section key={section.key.1} section={section.clone()} desk={props.desk.clone()}
                                current={current(section)} {filtered} />
                        }) }
                    </div>
                }
            }) }
        </nav>
    }
}
