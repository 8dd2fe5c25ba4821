//! A text of a finding under its heading in the margin.

use yew::prelude::*;

use crate::domain::edit::{FindingEdit, FindingText};
use crate::domain::ids::ItemId;
use crate::ui::components::assess::part;
use crate::ui::components::prose::Prose;
use crate::ui::components::text_field::TextField;
use crate::ui::context::use_tools;

/// Properties of [`FindingField`].
#[derive(Properties, PartialEq)]
pub struct FindingFieldProps {
    /// The item.
    pub item: ItemId,
    /// Which text.
    pub field: FindingText,
    /// The text.
    pub value: AttrValue,
    /// Message that stands small under the heading.
    #[prop_or_default]
    pub small: Option<AttrValue>,
    /// Whether the text is Markdown whose outcome can be looked at.
    #[prop_or(true)]
    pub markdown: bool,
}

/// A text of a finding.
#[component]
pub fn FindingField(props: &FindingFieldProps) -> Html {
    let tools = use_tools();
    let on_commit = use_finding_text(&props.item, props.field);
    let heading = format!("part-{}", props.field.key());
    let content = html! {
        <>
            <TextField id={props.field.key()} labelled_by={heading.clone()} rows=3 value={&props.value} {on_commit} />
            if props.markdown && !props.value.trim().is_empty() {
                <details class="lc-more">
                    <summary>{ tools.text("assess-preview") }</summary>
                    <Prose text={&props.value} />
                </details>
            }
        </>
    };
    let small = props.small.as_ref().map(|key| tools.text(key));
    part(&heading, &tools.messages.finding_text(props.field), small, content)
}

/// Properties of [`FindingLine`].
#[derive(Properties, PartialEq)]
pub struct FindingLineProps {
    /// The item.
    pub item: ItemId,
    /// Which text.
    pub field: FindingText,
    /// The text.
    pub value: AttrValue,
}

/// A text of a finding in a single line under its label.
#[component]
pub fn FindingLine(props: &FindingLineProps) -> Html {
    let tools = use_tools();
    let on_commit = use_finding_text(&props.item, props.field);
    html! {
        <div class="lc-field">
            <label class="lc-field__label" for={props.field.key()}>{ tools.messages.finding_text(props.field) }</label>
            <TextField id={props.field.key()} value={&props.value} {on_commit} />
        </div>
    }
}

/// Commits a text of a finding; the same callback as long as item and field are the same.
#[hook]
fn use_finding_text(item: &ItemId, field: FindingText) -> Callback<String> {
    let tools = use_tools();
    use_callback((tools, item.clone(), field), |text: String, (tools, item, field)| {
        tools.edit_finding(item, FindingEdit::Text(*field, text));
    })
}
