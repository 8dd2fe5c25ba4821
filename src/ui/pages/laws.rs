//! The page of national laws that findings cite.

use yew::prelude::*;

use crate::app::laws;
use crate::app::route::{Route, View};
use crate::app::state::Remedy;
use crate::domain::assessment::Law;
use crate::domain::edit::Edit;
use crate::domain::ids::LawId;
use crate::ui::components::context::lists::LanguageList;
use crate::ui::components::laws::law_view::{LawAct, LawView};
use crate::ui::context::{Tools, Work, use_tools, use_work};
use crate::ui::dom;

/// The national laws.
#[component]
pub fn LawsPage() -> Html {
    let tools = use_tools();
    let editing = use_state(|| None::<LawId>);
    let Some(work) = use_work() else { return Html::default() };
    let assessment = &work.assessment;
    let add = {
        let (tools, editing) = (tools.clone(), editing.setter());
        Callback::from(move |_: MouseEvent| {
            let id = LawId::from(tools.host.ids.fresh());
            tools.edit(Edit::InsertLaw(usize::MAX, Law::new(id.clone())));
            editing.set(Some(id));
        })
    };
    let on_act = {
        let (tools, work, editing) = (tools.clone(), work.clone(), editing.setter());
        Callback::from(move |act: LawAct| match act {
            LawAct::Change(id) => editing.set(Some(id)),
            LawAct::Done => editing.set(None),
            LawAct::Remove(id) => {
                editing.set(None);
                remove(&tools, &work, &id);
            }
        })
    };
    let view = |law: &Law| {
        let href = Route::Assessment(assessment.id.clone(), View::Assess(None, laws::filter(law))).href();
        let (cited, on_act) = (laws::citing(assessment, &law.id), on_act.clone());
        let editing = editing.as_ref() == Some(&law.id);
        html! { <LawView key={law.id.to_string()} law={law.clone()} {cited} {href} {editing} {on_act} /> }
    };
    let primary = assessment.laws.is_empty().then_some("lc-btn--primary");
    html! {
        <main class="lc-page lc-page--narrow" id="main" tabindex="-1">
            <LanguageList />
            <header class="lc-head">
                <h1 class="lc-h1">{ tools.text("laws-title") }</h1>
                <p class="lc-where">{ tools.text("laws-about") }</p>
            </header>
            if assessment.laws.is_empty() {
                <div class="lc-prose lc-laws lc-laws--none">
                    <p>{ tools.text("laws-none") }</p>
                    <ul>
                        { for ["arms", "penal", "procedure", "customs", "export", "regulations"].iter().map(|kind| html! {
                            <li key={*kind}>{ tools.text(&format!("laws-none-{kind}")) }</li>
                        }) }
                    </ul>
                    <p>{ tools.text("laws-none-drafts") }</p>
                </div>
            } else {
                <ol class="lc-laws">{ for assessment.laws.iter().map(view) }</ol>
            }
            <p class="lc-laws__add">
                <button class={classes!("lc-btn", primary)} type="button" id="laws-add" onclick={add}>{ tools.text("laws-add") }</button>
            </p>
        </main>
    }
}

/// Removes a law and offers to take that back, citations included.
fn remove(tools: &Tools, work: &Work, id: &LawId) {
    let Some(law) = work.assessment.law(id) else { return };
    let name =
        if law.cite_as().trim().is_empty() { tools.messages.text("law-untitled") } else { law.cite_as().to_owned() };
    let cited = laws::citing(&work.assessment, id) > 0;
    let undo = work.assessment.restoring_law(id).map(|undo| Remedy::Undo(Box::new(undo)));
    tools.edit(Edit::RemoveLaw(id.clone()));
    let key = if cited { "notice-law-removed-cited" } else { "notice-law-removed" };
    tools.tell(key, vec![("name", name)], undo);
    dom::focus("laws-add");
}
