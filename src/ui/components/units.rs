//! The unit chart: one mark is one item.

use yew::prelude::*;

use crate::domain::finding::Verdict;

/// Marks in a row of the drawing before it wraps.
const WRAP: usize = 15;
/// Distance between marks, and between rows of them.
const STEP: usize = 19;

/// Properties of [`Units`].
#[derive(Properties, PartialEq)]
pub struct UnitsProps {
    /// How many items have each verdict, in the order in which they are drawn.
    pub counts: Vec<(Verdict, usize)>,
}

/// The marks of one row of the chart. The counts in words must stand beside them.
#[component]
pub fn Units(props: &UnitsProps) -> Html {
    let total: usize = props.counts.iter().map(|(_, count)| count).sum();
    let height = (total.div_ceil(WRAP).max(1) * STEP) - 2;
    let width = WRAP * STEP;
    let mut at = 0;
    let groups = props.counts.iter().filter(|(_, count)| *count > 0).map(|(verdict, count)| {
        let marks = (at..at + count).map(|place| {
            let (x, y) = ((place % WRAP) * STEP, (place / WRAP) * STEP + 1);
            html! { <use href={format!("#{}", verdict.key())} x={x.to_string()} y={y.to_string()} width="15" height="15" /> }
        });
        let group = html! { <g data-verdict={verdict.key()}>{ for marks }</g> };
        at += count;
        group
    });
    html! {
        <svg width={width.to_string()} height={height.to_string()} viewBox={format!("0 0 {width} {height}")} aria-hidden="true">
            { for groups }
        </svg>
    }
}
