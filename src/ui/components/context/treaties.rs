//! Standing towards each instrument: status, since when, reservations.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::domain::context::{Treaty, TreatyRecord, TreatyStatus};
use crate::domain::edit::Edit;
use crate::ui::components::text_field::TextField;
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Properties of [`Treaties`].
#[derive(Properties, PartialEq)]
pub struct TreatiesProps {
    /// What was told, by instrument.
    pub treaties: BTreeMap<Treaty, TreatyRecord>,
}

/// One row an instrument.
#[component]
pub fn Treaties(props: &TreatiesProps) -> Html {
    let tools = use_tools();
    html! {
        <table class="lc-table lc-reflow lc-treaties">
            <caption class="lc-hide">{ tools.text("context-treaties") }</caption>
            <thead>
                <tr>
                    <th scope="col">{ tools.text("treaty-instrument") }</th>
                    <th scope="col" id="treaty-col-status">{ tools.text("treaty-status") }</th>
                    <th scope="col" id="treaty-col-since">{ tools.text("treaty-since") }</th>
                    <th scope="col" id="treaty-col-note">{ tools.text("treaty-note") }</th>
                </tr>
            </thead>
            <tbody>
                { for Treaty::ALL.iter().map(|treaty| {
                    let record = props.treaties.get(treaty).cloned().unwrap_or_default();
                    html! { <TreatyRow key={treaty.key()} treaty={*treaty} {record} /> }
                }) }
            </tbody>
        </table>
    }
}

#[derive(Properties, PartialEq)]
struct TreatyRowProps {
    treaty: Treaty,
    record: TreatyRecord,
}

#[component]
fn TreatyRow(props: &TreatyRowProps) -> Html {
    let tools = use_tools();
    let (treaty, record) = (props.treaty, &props.record);
    let row = format!("treaty-{}", treaty.key());
    let named = |column: &str| AttrValue::from(format!("{row} treaty-col-{column}"));
    let change = |put: fn(&mut TreatyRecord, String)| {
        let (tools, record) = (tools.clone(), record.clone());
        Callback::from(move |text: String| {
            let mut record = record.clone();
            put(&mut record, text);
            tools.edit(Edit::Treaty(treaty, record));
        })
    };
    let choose = change(|record, key| record.status = TreatyStatus::from_key(&key).unwrap_or(record.status));
    let onchange = Callback::from(move |event: Event| choose.emit(dom::value(&event)));
    html! {
        <tr>
            <th scope="row" id={row.clone()}>{ tools.messages.treaty(treaty) }</th>
            <td>
                <span class="lc-reflow__l" aria-hidden="true">{ tools.text("treaty-status") }</span>
                <select class="lc-select" id={format!("{row}-status")} aria-labelledby={named("status")} {onchange}>
                    { for TreatyStatus::ALL.iter().map(|status| html! {
                        <option key={status.key()} value={status.key()} selected={*status == record.status}>
                            { tools.messages.treaty_status(*status) }
                        </option>
                    }) }
                </select>
            </td>
            <td>
                <span class="lc-reflow__l" aria-hidden="true">{ tools.text("treaty-since") }</span>
                <TextField value={record.since.clone()} on_commit={change(|record, text| record.since = text)}
                    labelled_by={named("since")} />
            </td>
            <td>
                <span class="lc-reflow__l" aria-hidden="true">{ tools.text("treaty-note") }</span>
                <TextField value={record.note.clone()} on_commit={change(|record, text| record.note = text)}
                    labelled_by={named("note")} />
            </td>
        </tr>
    }
}
