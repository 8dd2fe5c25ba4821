//! The page on which an assessment begins.

use yew::prelude::*;

use crate::app::beginning::{Beginning, Missing, jurisdiction};
use crate::app::commands;
use crate::app::route::{Route, View};
use crate::app::state::Action;
use crate::domain::context::TreatyStatus;
use crate::domain::profile::{Choice, articles};
use crate::ui::components::choosing::Choosing;
use crate::ui::components::context::field::Field;
use crate::ui::components::context::lists::{ReportLanguage, STATES, StateList};
use crate::ui::components::context::radios::Radios;
use crate::ui::components::new::errors::Errors;
use crate::ui::components::new::fields::Line;
use crate::ui::context::{Tools, use_library, use_tools};
use crate::ui::dom;

/// The form with which an assessment begins. It is not an assessment yet, so it lives here alone.
#[component]
pub fn NewPage() -> Html {
    let tools = use_tools();
    let library = use_library();
    let form = use_state(|| begin(&tools));
    let attempt = use_state(|| 0_usize);
    let change = |put: fn(&mut Beginning, String)| {
        let form = form.clone();
        Callback::from(move |text: String| {
            let mut next = (*form).clone();
            put(&mut next, text);
            form.set(next);
        })
    };
    let on_protocol = {
        let change = change(|form, key| form.protocol = TreatyStatus::from_key(&key).unwrap_or(form.protocol));
        Callback::from(move |key: AttrValue| change.emit(key.to_string()))
    };
    let on_choice = {
        let form = form.clone();
        Callback::from(move |choice: Choice| form.set(Beginning { choice, ..(*form).clone() }))
    };
    let onsubmit = {
        let (tools, library, form, attempt) = (tools.clone(), library.clone(), form.clone(), attempt.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !form.missing(&library).is_empty() {
                attempt.set(*attempt + 1);
                return;
            }
            let opened = commands::create(&tools.host, &[], |assessment| form.fill(assessment, &library));
            let id = opened.assessment.id.clone();
            tools.dispatch(Action::Opened(Box::new(opened)));
            dom::go(&Route::Assessment(id, View::Context).href());
        })
    };
    // Nothing is called wrong before the person has tried.
    let missing = if *attempt > 0 { form.missing(&library) } else { Vec::new() };
    let first_box = |ids: Option<String>| ids.unwrap_or_else(|| "new-profile-own".into());
    let first_checklist = first_box(library.checklists().first().map(|first| format!("new-checklist-{}", first.id)));
    let first_article = first_box(articles(&library).first().map(|first| format!("new-article-{}", first.id)));
    let errors: Vec<(AttrValue, AttrValue)> = missing
        .iter()
        .map(|what| match what {
            Missing::State => ("new-state".into(), tools.text("state-missing")),
            Missing::Date => ("new-date".into(), tools.text("date-missing")),
            Missing::Articles => (first_article.clone().into(), tools.text("articles-missing")),
            Missing::Checklists => (first_checklist.clone().into(), tools.text("checklists-missing")),
        })
        .collect();
    let error = |what: Missing| {
        let at = missing.iter().position(|missing| *missing == what);
        at.map(|at| errors[at].1.clone()).unwrap_or_default()
    };
    let statuses = [TreatyStatus::Party, TreatyStatus::Signatory, TreatyStatus::NotParty, TreatyStatus::Unknown];
    let protocol: Vec<(AttrValue, AttrValue)> =
        statuses.map(|status| (status.key().into(), tools.messages.treaty_status(status).into())).to_vec();
    let unchosen = missing.iter().find(|what| matches!(what, Missing::Articles | Missing::Checklists));
    let unchosen = unchosen.map(|what| error(*what)).unwrap_or_default();
    let text = |key: &str| tools.text(key);
    html! {
        <main class="lc-page lc-page--form" id="main" tabindex="-1">
            <header class="lc-head">
                <h1 class="lc-h1">{ text("new-title") }</h1>
                <p class="lc-where">{ text("new-about") }</p>
            </header>
            <Errors errors={errors.clone()} attempt={*attempt} />
            <StateList />
            <form class="lc-form" novalidate=true {onsubmit}>
                <Line id="new-state" label={text("head-state")} hint={state_hint(&tools, &form.state)} error={error(Missing::State)}
                    value={form.state.clone()} on_input={change(|form, text| form.state = text)} list={STATES} required=true />
                <Line id="new-name" label={text("head-title")} hint={text("new-name-hint")} value={form.title.clone()}
                    on_input={change(|form, text| form.title = text)} />
                <Line id="new-reviewer" label={text("head-reviewer")} hint={text("new-reviewer-hint")} value={form.reviewer.clone()}
                    on_input={change(|form, text| form.reviewer = text)} />
                <div class="lc-fields">
                    <Line id="new-date" label={text("head-date")} hint={text("head-date-hint")} error={error(Missing::Date)} kind="date"
                        value={form.date.clone()} on_input={change(|form, text| form.date = text)} required=true />
                    <Field id="new-language" label={text("head-report-language")} hint={text("report-language-hint")}>
                        <ReportLanguage id="new-language" value={form.language.clone()} on_choose={change(|form, tag| form.language = tag)} />
                    </Field>
                </div>
                <div class="lc-field">
                    <p class="lc-field__label" id="new-protocol">{ text("new-protocol") }</p>
                    <p class="lc-hint" id="new-protocol-hint">{ text("new-protocol-hint") }</p>
                    <Radios name="protocol" labelled_by="new-protocol" described_by={Some(AttrValue::from("new-protocol-hint"))}
                        options={protocol} chosen={form.protocol.key()} on_choose={on_protocol} />
                </div>
                <Choosing id="new" choice={form.choice.clone()} library={library.clone()} on_change={on_choice} error={unchosen} />
                <p class="lc-form__do">
                    <button class="lc-btn lc-btn--primary" type="submit">{ text("new-begin") }</button>
                    <a class="lc-btn lc-btn--quiet" href={Route::Start.href()}>{ text("cancel") }</a>
                </p>
            </form>
        </main>
    }
}

fn begin(tools: &Tools) -> Beginning {
    let today = tools.host.clock.today();
    let year = today.get(..4).unwrap_or_default();
    Beginning::new(&today, tools.messages.with("new-default-title", &[("year", year.into())]))
}

/// What becomes of the State as typed so far.
fn state_hint(tools: &Tools, typed: &str) -> AttrValue {
    let state = jurisdiction(typed);
    if state.name.is_empty() {
        tools.text("state-hint")
    } else if state.code.is_empty() {
        tools.text("state-not-listed")
    } else {
        tools.messages.with("state-listed", &[("code", state.code.into())]).into()
    }
}
