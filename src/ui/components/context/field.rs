//! Label, hint and message around a field, and a section with its heading in the margin.

use yew::prelude::*;

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Id of the field; its hint has the same with `-hint`, its message with `-error`.
    pub id: AttrValue,
    /// What the field asks for.
    pub label: AttrValue,
    /// How to fill it in; may be empty.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong with what was filled in; empty if nothing.
    #[prop_or_default]
    pub error: AttrValue,
    /// The field.
    pub children: Html,
}

/// Label, hint, message, then the field.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let id = &props.id;
    html! {
        <div class={classes!("lc-field", (!props.error.is_empty()).then_some("lc-field--wrong"))}>
            <label class="lc-field__label" for={id}>{ &props.label }</label>
            if !props.hint.is_empty() {
                <p class="lc-hint" id={format!("{id}-hint")}>{ &props.hint }</p>
            }
            if !props.error.is_empty() {
                <p class="lc-error" id={format!("{id}-error")}>{ &props.error }</p>
            }
            { props.children.clone() }
        </div>
    }
}

/// Properties of [`Part`].
#[derive(Properties, PartialEq)]
pub struct PartProps {
    /// Id of the heading.
    pub id: AttrValue,
    /// Heading.
    pub title: AttrValue,
    /// What the section is for; may be empty.
    #[prop_or_default]
    pub about: AttrValue,
    /// Its matter.
    pub children: Html,
}

/// A section with its heading in the margin where there is room.
#[component]
pub fn Part(props: &PartProps) -> Html {
    html! {
        <section class="lc-sec" aria-labelledby={&props.id}>
            <div class="lc-case__margin">
                <h2 class="lc-sec__h" id={&props.id} tabindex="-1">{ &props.title }</h2>
                if !props.about.is_empty() {
                    <p class="lc-note">{ &props.about }</p>
                }
            </div>
            <div class="lc-sec__c">{ props.children.clone() }</div>
        </section>
    }
}
