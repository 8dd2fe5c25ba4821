//! How the national rule compares in reach.

use yew::prelude::*;

use crate::domain::edit::FindingEdit;
use crate::domain::finding::Scope;
use crate::domain::ids::ItemId;
use crate::ui::components::assess::part;
use crate::ui::context::use_tools;
use crate::ui::dom;

/// Properties of [`ScopeChoice`].
#[derive(Properties, PartialEq)]
pub struct ScopeProps {
    /// The item.
    pub item: ItemId,
    /// The scope, if it was judged.
    pub scope: Option<Scope>,
}

/// The scope.
#[component]
pub fn ScopeChoice(props: &ScopeProps) -> Html {
    let tools = use_tools();
    let id = |scope: Scope| format!("scope-{}", scope.key());
    let choice = |scope: &Scope| {
        let (tools, item, scope) = (tools.clone(), props.item.clone(), *scope);
        let text = tools.messages.scope(scope);
        let onchange = Callback::from(move |_: Event| tools.edit_finding(&item, FindingEdit::Scope(Some(scope))));
        html! {
            <label class="lc-choice" key={scope.key()}>
                <input type="radio" name="scope" id={id(scope)} checked={props.scope == Some(scope)} {onchange} />{ text }
            </label>
        }
    };
    let clear = {
        let (tools, item) = (tools.clone(), props.item.clone());
        Callback::from(move |_: MouseEvent| {
            dom::focus(&id(Scope::InLine));
            tools.edit_finding(&item, FindingEdit::Scope(None));
        })
    };
    let heading = tools.text("assess-scope");
    let content = html! {
        <div class="lc-choices">
            <div class="lc-choices" role="radiogroup" aria-labelledby="part-scope">{ for Scope::ALL.iter().map(choice) }</div>
            if props.scope.is_some() {
                <button class="lc-btn lc-btn--quiet lc-btn--small" type="button" onclick={clear}>
                    { tools.text("assess-clear") }<span class="lc-hide">{ " " }{ &heading }</span>
                </button>
            }
        </div>
    };
    part("part-scope", &heading, Some(tools.text("assess-scope-small")), content)
}
