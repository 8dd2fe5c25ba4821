//! What follows from a finding: how soon, who, by when.

use yew::prelude::*;

use crate::domain::edit::{FindingEdit, FindingText};
use crate::domain::finding::Priority;
use crate::domain::ids::ItemId;
use crate::ui::components::assess::part;
use crate::ui::components::assess::text::FindingLine;
use crate::ui::components::select::{Group, Select};
use crate::ui::context::use_tools;

/// Properties of [`FollowUp`].
#[derive(Properties, PartialEq)]
pub struct FollowUpProps {
    /// The item.
    pub item: ItemId,
    /// How soon.
    pub priority: Option<Priority>,
    /// Who should act.
    pub body: AttrValue,
    /// By when.
    pub date: AttrValue,
}

/// Priority, responsible body and planned date.
#[component]
pub fn FollowUp(props: &FollowUpProps) -> Html {
    let tools = use_tools();
    let choose = use_callback((tools.clone(), props.item.clone()), |value: String, (tools, item)| {
        tools.edit_finding(item, FindingEdit::Priority(Priority::from_key(&value)));
    });
    let none = (AttrValue::default(), tools.text("assess-priority-none"));
    let priorities =
        Priority::ALL.iter().map(|priority| (priority.key().into(), tools.messages.priority(*priority).into()));
    let groups =
        vec![Group { heading: AttrValue::default(), options: std::iter::once(none).chain(priorities).collect() }];
    let content = html! {
        <div class="lc-fields">
            <div class="lc-field">
                <label class="lc-field__label" for="priority">{ tools.text("assess-priority") }</label>
                <Select id="priority" value={props.priority.map_or("", Priority::key)} {groups} on_choose={choose} />
            </div>
            <FindingLine item={props.item.clone()} field={FindingText::ResponsibleBody} value={&props.body} />
            <FindingLine item={props.item.clone()} field={FindingText::PlannedDate} value={&props.date} />
        </div>
    };
    part("part-follow-up", &tools.text("assess-follow-up"), None, content)
}
