//! A text field that commits what is typed a moment later, so that typing costs nothing and nothing typed is lost.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::ui::dom;

/// Longest time in milliseconds that typed text stays uncommitted.
const PAUSE: u32 = 400;

/// Properties of [`TextField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// The committed text.
    pub value: AttrValue,
    /// Called with the text when it differs from what was committed.
    pub on_commit: Callback<String>,
    /// Id of the field, for its label.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Id of the element that names the field.
    #[prop_or_default]
    pub labelled_by: Option<AttrValue>,
    /// Id of the element that describes the field.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Rows of a field for prose; 0 is a field of one line.
    #[prop_or(0)]
    pub rows: u32,
    /// Type of a field of one line.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// Language of the text, where it is known.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// Id of a list of suggestions.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// What it is for, shown while it is empty; never in place of a label.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Whether the field must be filled in.
    #[prop_or(false)]
    pub required: bool,
}

/// What was typed and is not committed yet, with where to commit it.
#[derive(Default)]
struct Draft {
    typed: Option<String>,
    committed: String,
    on_commit: Callback<String>,
    timer: Option<Timeout>,
}

fn commit(draft: &Rc<RefCell<Draft>>) {
    let (text, on_commit) = {
        let mut draft = draft.borrow_mut();
        draft.timer = None;
        let Some(text) = draft.typed.take().filter(|text| *text != draft.committed) else { return };
        draft.committed.clone_from(&text);
        (text, draft.on_commit.clone())
    };
    on_commit.emit(text);
}

/// A text field. Its direction is that of the text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let node = use_node_ref();
    let draft = use_mut_ref(Draft::default);
    draft.borrow_mut().on_commit = props.on_commit.clone();

    {
        // Text that changed elsewhere, by undo or from another tab, replaces what is shown, unless the person is typing.
        let (node, draft) = (node.clone(), draft.clone());
        use_effect_with(props.value.clone(), move |value| {
            let mut draft = draft.borrow_mut();
            if draft.typed.is_none() {
                draft.committed = value.to_string();
                dom::set_field_value(&node, value);
            }
        });
    }
    {
        let draft = draft.clone();
        use_effect_with((), move |()| {
            let hidden = draft.clone();
            let listeners = dom::on_hide(move || commit(&hidden));
            move || {
                drop(listeners);
                commit(&draft);
            }
        });
    }
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let again = draft.clone();
            let mut draft = draft.borrow_mut();
            draft.typed = Some(dom::value(&event));
            if draft.timer.is_none() {
                draft.timer = Some(Timeout::new(PAUSE, move || commit(&again)));
            }
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| commit(&draft));
    if props.rows > 0 {
        html! {
            <textarea class="lc-text" ref={node} id={&props.id} rows={props.rows.to_string()} dir="auto" lang={&props.lang}
                aria-labelledby={&props.labelled_by} aria-describedby={&props.described_by} defaultvalue={&props.value}
                {oninput} {onblur} />
        }
    } else {
        html! {
            <input class="lc-input" ref={node} id={&props.id} type={&props.kind} dir="auto" lang={&props.lang} list={&props.list}
                aria-labelledby={&props.labelled_by} aria-describedby={&props.described_by} autocomplete="off"
                placeholder={&props.placeholder} aria-required={props.required.then_some("true")} {oninput} {onblur} />
        }
    }
}
