//! The question asked once for the assessment, on whose answer an item applies.

use yew::prelude::*;

use crate::domain::checklist::Condition;
use crate::domain::edit::Edit;
use crate::ui::components::assess::part;
use crate::ui::context::use_tools;

/// Properties of [`AskOnce`].
#[derive(Properties, PartialEq)]
pub struct AskOnceProps {
    /// The question.
    pub condition: Condition,
    /// Language of the checklist.
    pub language: AttrValue,
    /// The answer, if one was given.
    pub answer: Option<bool>,
    /// Whether something was answered for the item, which is kept though it does not count.
    pub kept: bool,
    /// Address of the page on which all such questions stand.
    pub context: AttrValue,
}

/// The question with its two answers.
#[component]
pub fn AskOnce(props: &AskOnceProps) -> Html {
    let tools = use_tools();
    let condition = &props.condition;
    let lang = &props.language;
    let answer = |value: bool, key: &'static str| {
        let (tools, id) = (tools.clone(), condition.id.clone());
        let text = tools.text(key);
        let onchange = Callback::from(move |_: Event| tools.edit(Edit::Condition(id.clone(), Some(value))));
        html! {
            <label class="lc-choice">
                <input type="radio" name="condition" checked={props.answer == Some(value)} {onchange} />{ text }
            </label>
        }
    };
    let content = html! {
        <>
            <div class="lc-prose"><p id="condition-question" dir="auto" lang={lang}>{ &condition.question }</p></div>
            <p class="lc-note" id="condition-hint" dir="auto" lang={lang}>{ &condition.hint }</p>
            <div class="lc-choices" role="radiogroup" aria-labelledby="condition-question" aria-describedby="condition-hint">
                { answer(true, "assess-condition-yes") }
                { answer(false, "assess-condition-no") }
            </div>
            if props.answer.is_none() {
                <p class="lc-note">{ tools.text("assess-condition-open") }</p>
            }
            if props.answer == Some(false) {
                <p class="lc-remark">{ tools.text("assess-condition-not-met") }</p>
                if props.kept {
                    <p class="lc-note">{ tools.text("assess-condition-kept") }</p>
                }
            }
            <p class="lc-note">
                { tools.text("assess-condition-once") }{ " " }
                <a href={&props.context}>{ tools.text("assess-condition-all") }</a>
            </p>
        </>
    };
    part("part-condition", &tools.text("assess-condition-heading"), None, content)
}
