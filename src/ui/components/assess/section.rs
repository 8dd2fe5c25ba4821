//! A section of the outline and its rows. A closed section holds no rows, so that long checklists stay quick.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::outline::{self, OutlineSection};
use crate::domain::finding::Verdict;
use crate::domain::ids::ItemId;
use crate::ui::components::assess::outline::CLOSE;
use crate::ui::components::mark::Mark;
use crate::ui::context::{Tools, use_tools};
use crate::ui::dom;

/// Id of the row of the item shown.
pub const CURRENT: &str = "outline-current";

/// Properties of [`Section`].
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// The section.
    pub section: Rc<OutlineSection>,
    /// Where the desk stands.
    pub desk: Rc<Desk>,
    /// The item shown, if it is one of the section.
    pub current: Option<ItemId>,
    /// Whether a filter is active, so that what it found is seen at once.
    pub filtered: bool,
}

/// A section with its progress; open if it holds the item shown, a filter is active, or the person opened it.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let tools = use_tools();
    let chosen = use_state_eq(|| None::<bool>);
    let current = props.current.is_some();
    {
        // Coming to an item opens its section, even one that was closed by hand before; so does a filter.
        let chosen = chosen.setter();
        use_effect_with((props.current.clone(), props.filtered), move |(current, filtered)| {
            if current.is_some() || *filtered {
                chosen.set(None);
            }
        });
    }
    let open = chosen.unwrap_or(current || props.filtered);
    let toggle = {
        let chosen = chosen.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            chosen.set(Some(!open));
        })
    };
    let section = &props.section;
    html! {
        <details class="lc-art" {open}>
            <summary onclick={toggle}>
                <span class="lc-art__no"><bdi dir="ltr">{ &section.number }</bdi></span>
                <span class="lc-art__name"><bdi>{ &section.title }</bdi></span>
                { progress(section, &tools) }
            </summary>
            if open {
                <ol class="lc-rows">
                    { for section.rows.iter().map(|row| {
                        let current = props.current.as_ref() == Some(&row.item.id);
                        html! { <RowLink key={row.item.id.to_string()} row={row.clone()} desk={props.desk.clone()} {current} /> }
                    }) }
                </ol>
            }
        </details>
    }
}

fn progress(section: &OutlineSection, tools: &Tools) -> Html {
    let (assessed, applicable) = (section.tally.assessed(), section.tally.applicable());
    let added = added(section, tools);
    if applicable == 0 {
        let not_applicable = section.tally.items() > 0;
        let name = if not_applicable {
            tools.messages.verdict(Verdict::NotApplicable)
        } else {
            tools.messages.text("assess-none-scored")
        };
        let shape = if not_applicable { "#not-applicable" } else { "#unscored" };
        return html! {
            <>
                <span />
                <span class="lc-art__n">
                    <svg class="lc-mark" role="img" aria-label={name}><use href={shape} /></svg>
                    { added }
                </span>
            </>
        };
    }
    let words = tools.messages.with("assess-section-progress", &[("n", assessed.into()), ("m", applicable.into())]);
    html! {
        <>
            <progress class="lc-bar" max={applicable.to_string()} value={assessed.to_string()} aria-label={words} />
            <span class="lc-art__n"><bdi dir="ltr">{ format!("{assessed}/{applicable}") }</bdi>{ added }</span>
        </>
    }
}

/// How far those items are that extensions add, which count apart.
fn added(section: &OutlineSection, tools: &Tools) -> Html {
    let (n, m) = (section.added.assessed(), section.added.applicable());
    if m == 0 {
        return Html::default();
    }
    let words = tools.messages.with("assess-section-added", &[("n", n.into()), ("m", m.into())]);
    html! { <span class="lc-art__by" title={words.clone()}><span aria-hidden="true"><bdi dir="ltr">{ format!("+{n}/{m}") }</bdi></span><span class="lc-hide">{ " " }{ words }</span></span> }
}

/// Properties of [`RowLink`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The row.
    pub row: outline::Row,
    /// Where the desk stands.
    pub desk: Rc<Desk>,
    /// Whether its item is the one shown.
    pub current: bool,
}

/// A link to an item with its verdict.
#[component]
pub fn RowLink(props: &RowProps) -> Html {
    let tools = use_tools();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.current, move |current| {
            if *current {
                dom::reveal(&node);
            }
        });
    }
    let row = &props.row;
    let verdict = row.standing.verdict;
    let unscored = outline::is_unscored(row);
    let word = if unscored { tools.messages.text("assess-unscored") } else { tools.messages.verdict(verdict) };
    let proposed = row.proposed.map(|proposed| {
        tools.messages.with("assess-row-proposed", &[("verdict", tools.messages.verdict(proposed).into())])
    });
    let onclick = Callback::from(|_: MouseEvent| dom::click(CLOSE));
    html! {
        <li>
            <a class="lc-row" ref={node} id={props.current.then_some(CURRENT)} href={props.desk.address(&row.item.id)}
                data-verdict={(!unscored).then_some(verdict.key())} aria-current={props.current.then_some("true")} {onclick}>
                if unscored {
                    <svg class="lc-mark" aria-hidden="true"><use href="#unscored" /></svg>
                } else {
                    <Mark {verdict} />
                }
                <span class="lc-row__pin"><bdi dir="ltr">{ row.pin() }</bdi></span>
                <span>
                    <span dir="auto">{ &row.item.title }</span>
                    if let Some(title) = &row.added_by {
                        <span class="lc-row__by">{ tools.messages.with("assess-added-by", &[("title", (&**title).into())]) }</span>
                    }
                    <span class="lc-hide">{ ", " }{ word }</span>
                    if let Some(proposed) = proposed {
                        <svg class="lc-mark lc-row__p" aria-hidden="true"><use href="#proposed" /></svg>
                        <span class="lc-hide">{ ", " }{ proposed }</span>
                    }
                </span>
            </a>
        </li>
    }
}
