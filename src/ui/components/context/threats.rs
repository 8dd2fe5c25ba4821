//! Threat levels at the stages of the life cycle. They order gaps and change no figure.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::domain::context::ThreatLevel;
use crate::domain::edit::Edit;
use crate::domain::force::Stage;
use crate::ui::components::context::radios::Radios;
use crate::ui::context::use_tools;

/// Properties of [`Threats`].
#[derive(Properties, PartialEq)]
pub struct ThreatsProps {
    /// Levels; an absent stage is not rated.
    pub threats: BTreeMap<Stage, ThreatLevel>,
}

/// One row a stage.
#[component]
pub fn Threats(props: &ThreatsProps) -> Html {
    let tools = use_tools();
    html! {
        <table class="lc-table lc-reflow lc-threats">
            <caption class="lc-hide">{ tools.text("context-threats") }</caption>
            <thead>
                <tr><th scope="col">{ tools.text("threats-stage") }</th><th scope="col">{ tools.text("threats-level") }</th></tr>
            </thead>
            <tbody>
                { for Stage::ALL.iter().map(|stage| {
                    let level = props.threats.get(stage).copied().unwrap_or(ThreatLevel::NotRated);
                    html! { <ThreatRow key={stage.key()} stage={*stage} {level} /> }
                }) }
            </tbody>
        </table>
    }
}

#[derive(Properties, PartialEq)]
struct ThreatRowProps {
    stage: Stage,
    level: ThreatLevel,
}

#[component]
fn ThreatRow(props: &ThreatRowProps) -> Html {
    let tools = use_tools();
    let stage = props.stage;
    let name = format!("threat-{}", stage.key());
    let options: Vec<(AttrValue, AttrValue)> =
        ThreatLevel::ALL.iter().map(|level| (level.key().into(), tools.messages.threat(*level).into())).collect();
    let messages = tools.messages.clone();
    let on_choose = Callback::from(move |value: AttrValue| {
        if let Some(level) = ThreatLevel::from_key(value.as_str()) {
            tools.edit(Edit::Threat(stage, level));
        }
    });
    html! {
        <tr>
            <th scope="row" id={format!("{name}-stage")}>
                { messages.stage(stage) }<small>{ messages.text(&format!("stage-about-{}", stage.key())) }</small>
            </th>
            <td>
                <Radios name={name.clone()} labelled_by={format!("{name}-stage")} {options} chosen={props.level.key()} {on_choose} />
            </td>
        </tr>
    }
}
