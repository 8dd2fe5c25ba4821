//! The page of national laws that findings cite.

use yew::prelude::*;

use crate::app::laws;
use crate::app::loading::line::Source;
use crate::app::loading::{Target, TextFacts};
use crate::app::route::{Route, Spot, View};
use crate::app::state::Remedy;
use crate::domain::assessment::{Assessment, Law};
use crate::domain::edit::{Edit, Renewal};
use crate::domain::ids::{AssessmentId, LawId};
use crate::host::law::LawFile;
use crate::ui::components::context::lists::LanguageList;
use crate::ui::components::laws::checks::ChecksLine;
use crate::ui::components::laws::law_view::{LawAct, LawView, change_id};
use crate::ui::components::laws::load::Load;
use crate::ui::components::laws::loads::{LoadAct, Loads};
use crate::ui::context::{Slice, Tools, Work, use_tools, use_work};
use crate::ui::dom;
use crate::ui::dom::files::{Handle, unopened};
use crate::ui::hooks::use_loading::use_loading;
use crate::ui::hooks::use_overview::use_overview;
use crate::ui::hooks::use_readings::{Readings, use_readings};

/// The national laws.
#[component]
pub fn LawsPage() -> Html {
    let tools = use_tools();
    let editing = use_state(|| None::<LawId>);
    let work = use_work();
    let loading = use_loading();
    let field = use_node_ref();
    let readings = use_readings_of(&work);
    let overview = use_overview(&work);
    let on_files = {
        let loading = loading.clone();
        let id = work.as_ref().map(|work| work.assessment.id.clone());
        use_callback(id, move |files: Vec<Handle>, id| {
            if let Some(id) = id {
                loading.take(id, sources(files), None);
            }
        })
    };
    let Some(work) = work else { return Html::default() };
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
        let (tools, work, editing, loading) = (tools.clone(), work.clone(), editing.setter(), loading.clone());
        Callback::from(move |act: LawAct| match act {
            LawAct::Load(id, files) => loading.take(&work.assessment.id, sources(files), Some(&Target::Law(id))),
            LawAct::RemoveText(id) => remove_text(&tools, &work, &id),
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
        let text = readings.get(&law.id).map(|reading| {
            let view = View::Law(law.id.clone(), Spot::default());
            let address = Route::Assessment(assessment.id.clone(), view).href();
            (TextFacts::of(law, &reading.text, reading.count()), address.into())
        });
        html! { <LawView key={law.id.to_string()} law={law.clone()} {cited} {href} {text} {editing} {on_act} /> }
    };
    let on_load = {
        let (loading, field) = (loading.clone(), field.clone());
        Callback::from(move |(id, act): (usize, LoadAct)| match act {
            LoadAct::Drop => loading.drop(id),
            LoadAct::GiveBack(words) => {
                loading.drop(id);
                dom::kept::give_back(&field, &words);
            }
            LoadAct::Settle(target, text) => loading.settle(id, &target, text),
            LoadAct::Keep(law) => {
                loading.drop(id);
                dom::focus(&change_id(&law));
            }
            LoadAct::Renew(law, text, taken) => {
                loading.renew(id, &law, text, &taken);
                dom::focus(&change_id(&law));
            }
        })
    };
    let on_paste = {
        let (loading, id) = (loading.clone(), assessment.id.clone());
        Callback::from(move |words: String| loading.take(&id, vec![Source::Pasted(words.into())], None))
    };
    let citations = Route::Assessment(assessment.id.clone(), View::Citations).href();
    let primary = assessment.laws.is_empty().then_some("lc-btn--primary");
    html! {
        <main class="lc-page lc-page--narrow" id="main" tabindex="-1">
            <LanguageList />
            <header class="lc-head">
                <h1 class="lc-h1">{ tools.text("laws-title") }</h1>
                <p class="lc-where">{ tools.text("laws-about") }</p>
            </header>
            <ChecksLine counts={overview.counts()} href={citations} />
            <Load {on_files} {on_paste} {field} />
            <Loads jobs={loading.jobs(&assessment.id)} assessment={Slice(assessment.clone())} on_act={on_load} />
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

/// Files as they go to the reader.
fn sources(files: Vec<Handle>) -> Vec<Source> {
    let one = |(name, size, file)| Source::File(name, size, LawFile::File(file));
    files.into_iter().map(unopened).map(one).collect()
}

/// The texts at hand, if an assessment is open.
#[hook]
fn use_readings_of(work: &Option<Work>) -> Readings {
    let none = use_memo((), |()| Assessment::new(AssessmentId::from(""), ""));
    use_readings(work.as_ref().map_or(&none, |work| &work.assessment))
}

/// Takes the text of a law away and offers to take that back.
fn remove_text(tools: &Tools, work: &Work, id: &LawId) {
    let Some(law) = work.assessment.law(id) else { return };
    // It comes back where no other text has come since.
    let (before, after) = ((law.clone(), None), (law.clone(), work.assessment.texts.get(id).cloned()));
    let undo = Edit::Renew(Box::new(Renewal { before, after, findings: Vec::new() }));
    let name = law.cite_as().to_owned();
    tools.edit(Edit::SetText(id.clone(), None));
    tools.tell("load-removed", vec![("name", name)], Some(Remedy::Undo(Box::new(undo))));
    dom::focus(&change_id(id));
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
