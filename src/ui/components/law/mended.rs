//! The corrections made to the division of a law, each of which can be taken back by itself.

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::domain::provision::Correction;
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// Id of the line that unfolds the list.
const LIST: &str = "mended";

/// Properties of [`Mended`].
#[derive(Properties, PartialEq)]
pub struct MendedProps {
    /// The law.
    pub reading: Slice<Reading>,
    /// Called with the correction to take back, by its place in the list.
    pub on_remove: Callback<usize>,
}

/// The corrections; nothing where there are none.
#[component]
pub fn Mended(props: &MendedProps) -> Html {
    let tools = use_tools();
    let corrections = &props.reading.text.corrections;
    if corrections.is_empty() {
        return Html::default();
    }
    let last = corrections.len() == 1;
    let row = |(at, correction): (usize, &Correction)| {
        let words = words(&props.reading, correction);
        let kind = match correction {
            Correction::Regrade { kind, .. } => tools.messages.provision_kind(*kind),
            _ => String::new(),
        };
        let told = tools.messages.with(key(correction), &[("name", words.into()), ("kind", kind.into())]);
        let on_remove = props.on_remove.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            on_remove.emit(at);
            // The row goes, and with the last one the whole list.
            dom::focus(if last { "main" } else { LIST });
        });
        html! {
            <li key={at}>
                <bdi>{ &told }</bdi>{ " " }
                <button class="lc-btn lc-btn--small lc-btn--quiet" type="button" {onclick}>
                    { tools.text("mended-remove") }<span class="lc-hide">{ format!(" {told}") }</span>
                </button>
            </li>
        }
    };
    html! {
        <details class="lc-more lc-mended">
            <summary id={LIST}>{ tools.messages.with("mended-count", &[("n", corrections.len().into())]) }</summary>
            <ol>{ for corrections.iter().enumerate().map(row) }</ol>
        </details>
    }
}

fn key(correction: &Correction) -> &'static str {
    match correction {
        Correction::Join(_) => "mended-join",
        Correction::Split(_) => "mended-split",
        Correction::Relabel { .. } => "mended-relabel",
        Correction::Regrade { .. } => "mended-regrade",
        Correction::Exclude(_) => "mended-exclude",
        Correction::Include(_) => "mended-include",
    }
}

/// What names the provision a correction concerns: its label and heading, or the first words at its place.
fn words(reading: &Reading, correction: &Correction) -> String {
    let named = |label: &str, heading: &str| format!("{label} {heading}").trim().to_owned();
    let at = correction.at();
    let marked = reading.text.marks.iter().find(|mark| mark.at == at);
    let name = match correction {
        Correction::Split(mark) => named(&mark.label, &mark.heading),
        Correction::Relabel { label, heading, .. } => named(label, heading),
        _ => marked.map(|mark| named(&mark.label, &mark.heading)).unwrap_or_default(),
    };
    if !name.is_empty() {
        return name;
    }
    let block = reading.text.blocks.get(at.block as usize).and_then(|block| block.text.get(at.at as usize..));
    block.unwrap_or_default().chars().take(40).collect()
}
