//! The elements of an item: the separate things the law must say, each judged by itself.

use yew::prelude::*;

use crate::app::desk;
use crate::domain::checklist::{Element, Item};
use crate::domain::edit::FindingEdit;
use crate::domain::finding::ElementVerdict;
use crate::domain::ids::ItemId;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// Properties of [`Elements`].
#[derive(Properties, PartialEq)]
pub struct ElementsProps {
    /// The item.
    pub item: Slice<Item>,
    /// Language of the checklist.
    pub language: AttrValue,
    /// Verdicts in the order of the elements.
    pub verdicts: Vec<Option<ElementVerdict>>,
}

/// The elements of an item.
#[component]
pub fn Elements(props: &ElementsProps) -> Html {
    let tools = use_tools();
    let item = &props.item;
    let rows = item.elements.iter().zip(&props.verdicts).enumerate().map(|(at, (element, verdict))| {
        html! {
            <ElementRow key={element.id.to_string()} item={item.id.clone()} {at} element={element.clone()}
                language={&props.language} verdict={*verdict} />
        }
    });
    html! {
        <>
            <ol class="lc-elements">{ for rows }</ol>
            { alternatives(&desk::sufficient(item), &tools) }
        </>
    }
}

/// Which elements are enough, in words.
fn alternatives(sets: &[Vec<String>], tools: &Tools) -> Html {
    let messages = &tools.messages;
    let set = |letters: &Vec<String>| match letters.as_slice() {
        [one] => messages.with("assess-set-one", &[("letter", one.into())]),
        all => messages.with("assess-set-all", &[("letters", all.join(", ").into())]),
    };
    let mut words = sets.iter().map(set);
    let Some(first) = words.next() else { return Html::default() };
    let sets = words.fold(first, |before, next| {
        messages.with("assess-set-or", &[("before", before.into()), ("next", next.into())])
    });
    html! { <p class="lc-note">{ messages.with("assess-alternatives", &[("sets", sets.into())]) }</p> }
}

/// Properties of [`ElementRow`].
#[derive(Properties, PartialEq)]
struct RowProps {
    item: ItemId,
    at: usize,
    element: Element,
    language: AttrValue,
    verdict: Option<ElementVerdict>,
}

#[component]
fn ElementRow(props: &RowProps) -> Html {
    let tools = use_tools();
    let (id, element) = (format!("element-{}", props.at), &props.element);
    let choice = |verdict: &ElementVerdict| {
        let (tools, verdict) = (tools.clone(), *verdict);
        let (item, element) = (props.item.clone(), element.id.clone());
        let text = tools.messages.element_verdict(verdict);
        let onchange = Callback::from(move |_: Event| {
            tools.edit_finding(&item, FindingEdit::Element(element.clone(), Some(verdict)));
        });
        html! {
            <label class="lc-choice" key={verdict.key()}>
                <input type="radio" name={id.clone()} id={format!("{id}-{}", verdict.key())}
                    checked={props.verdict == Some(verdict)} {onchange} />{ text }
            </label>
        }
    };
    let clear = {
        let (tools, item, element) = (tools.clone(), props.item.clone(), element.id.clone());
        let first = format!("{id}-{}", ElementVerdict::Yes.key());
        Callback::from(move |_: MouseEvent| {
            // The button goes with what it cleared, so the focus must go elsewhere first.
            dom::focus(&first);
            tools.edit_finding(&item, FindingEdit::Element(element.clone(), None));
        })
    };
    let letter = desk::letter(props.at);
    html! {
        <li class="lc-element">
            <span class="lc-element__t">
                <bdi dir="ltr">{ &letter }</bdi>
                <span id={id.clone()} dir="auto" lang={&props.language}>
                    { &element.text }
                    if !element.note.is_empty() {
                        { " " }<span class="lc-hint">{ &element.note }</span>
                    }
                </span>
            </span>
            <span class="lc-element__c">
                <span class="lc-choices" role="radiogroup" aria-labelledby={id.clone()}>
                    { for ElementVerdict::ALL.iter().map(choice) }
                </span>
                <span class="lc-element__x">
                    if props.verdict.is_some() {
                        <button class="lc-btn lc-btn--quiet lc-btn--small" type="button" onclick={clear}>
                            { tools.text("assess-clear") }
                            <span class="lc-hide">{ " " }{ tools.messages.with("assess-element", &[("letter", letter.into())]) }</span>
                        </button>
                    }
                </span>
            </span>
        </li>
    }
}
