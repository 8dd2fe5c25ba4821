//! Questions asked once for an assessment, on which items depend.

use yew::prelude::*;

use crate::domain::edit::Edit;
use crate::domain::ids::ConditionId;
use crate::ui::components::context::radios::Radios;
use crate::ui::context::use_tools;

/// A question with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Its id.
    pub id: ConditionId,
    /// The question.
    pub question: AttrValue,
    /// How to answer it.
    pub hint: AttrValue,
    /// Short title of its checklist.
    pub checklist: AttrValue,
    /// Unit of the instrument that states the condition.
    pub unit: AttrValue,
    /// The answer.
    pub answer: Option<bool>,
    /// How many items follow it.
    pub items: usize,
}

/// Properties of [`AskView`].
#[derive(Properties, PartialEq)]
pub struct AskProps {
    /// The question.
    pub ask: Ask,
}

/// A question with three answers, and what follows from the one chosen.
#[component]
pub fn AskView(props: &AskProps) -> Html {
    let tools = use_tools();
    let ask = &props.ask;
    let name = format!("ask-{}", ask.id);
    let options = ["yes", "no", "open"].map(|value| (value.into(), tools.text(&format!("ask-{value}"))));
    let chosen = match ask.answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "open",
    };
    let follows = tools.messages.with(&format!("ask-follows-{chosen}"), &[("n", ask.items.into())]);
    let source = tools
        .messages
        .with("ask-source", &[("checklist", ask.checklist.as_str().into()), ("unit", ask.unit.as_str().into())]);
    let on_choose = {
        let id = ask.id.clone();
        Callback::from(move |value: AttrValue| {
            let answer = match value.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            tools.edit(Edit::Condition(id.clone(), answer));
        })
    };
    html! {
        <div class="lc-ask">
            <p class="lc-ask__q" id={format!("{name}-q")} dir="auto">{ &ask.question }</p>
            <p class="lc-note" id={format!("{name}-hint")} dir="auto">{ &ask.hint }</p>
            <Radios name={name.clone()} labelled_by={format!("{name}-q")} described_by={Some(AttrValue::from(format!("{name}-hint")))}
                options={options.to_vec()} {chosen} {on_choose} />
            <p class="lc-note"><span role="status">{ follows }</span>{ " " }<bdi class="lc-hint">{ source }</bdi></p>
        </div>
    }
}
