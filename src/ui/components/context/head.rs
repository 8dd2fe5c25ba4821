//! The head of an assessment: State, title, reviewer, date, language of the report.

use yew::prelude::*;

use crate::app::beginning::jurisdiction;
use crate::domain::assessment::Jurisdiction;
use crate::domain::edit::{Edit, HeadText};
use crate::ui::components::context::field::Field;
use crate::ui::components::context::lists::{ReportLanguage, STATES, StateList};
use crate::ui::components::text_field::TextField;
use crate::ui::context::use_tools;

/// Properties of [`HeadField`].
#[derive(Properties, PartialEq)]
pub struct HeadFieldProps {
    /// Which text of the assessment.
    pub text: HeadText,
    /// The text.
    pub value: AttrValue,
    /// Rows of a field for prose; 0 is a field of one line.
    #[prop_or(0)]
    pub rows: u32,
    /// Type of a field of one line.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// Key of the message that says how to fill it in.
    #[prop_or_default]
    pub hint: Option<&'static str>,
}

/// A text of the assessment itself, with its label.
#[component]
pub fn HeadField(props: &HeadFieldProps) -> Html {
    let tools = use_tools();
    let id: AttrValue = format!("head-{}", props.text.key()).into();
    let hint = props.hint.map(|key| tools.text(key)).unwrap_or_default();
    let described_by = props.hint.map(|_| AttrValue::from(format!("{id}-hint")));
    let label = tools.messages.head_text(props.text);
    let text = props.text;
    let on_commit = Callback::from(move |typed: String| tools.edit(Edit::Head(text, typed)));
    html! {
        <Field id={id.clone()} {label} {hint}>
            <TextField {id} value={&props.value} {on_commit} rows={props.rows} kind={&props.kind} {described_by} />
        </Field>
    }
}

/// Properties of [`CaseHead`].
#[derive(Properties, PartialEq)]
pub struct CaseHeadProps {
    /// The State assessed.
    pub state: Jurisdiction,
    /// Title.
    pub title: AttrValue,
    /// Who assesses.
    pub reviewer: AttrValue,
    /// Date at which the law is read.
    pub date: AttrValue,
    /// Tag of the report's language.
    pub report_language: AttrValue,
}

/// The head of an assessment.
#[component]
pub fn CaseHead(props: &CaseHeadProps) -> Html {
    let tools = use_tools();
    let name_state = {
        let tools = tools.clone();
        Callback::from(move |typed: String| tools.edit(Edit::State(jurisdiction(&typed))))
    };
    let choose_language = {
        let tools = tools.clone();
        Callback::from(move |tag: String| tools.edit(Edit::Head(HeadText::ReportLanguage, tag)))
    };
    let state = &props.state;
    let (hint, error) = if state.name.trim().is_empty() {
        (tools.text("state-hint"), tools.text("state-missing"))
    } else if state.code.is_empty() {
        (tools.text("state-not-listed"), AttrValue::default())
    } else {
        let code = tools.messages.with("state-listed", &[("code", (&state.code).into())]);
        (code.into(), AttrValue::default())
    };
    html! {
        <>
            <StateList />
            <Field id="head-state" label={tools.text("head-state")} {hint} {error}>
                <TextField id="head-state" value={state.name.clone()} on_commit={name_state} list={STATES} required=true
                    described_by="head-state-hint" />
            </Field>
            <div class="lc-fields">
                <HeadField text={HeadText::Title} value={&props.title} />
                <HeadField text={HeadText::Reviewer} value={&props.reviewer} />
            </div>
            <div class="lc-fields">
                <HeadField text={HeadText::Date} value={&props.date} kind="date" hint="head-date-hint" />
                <Field id="head-report-language" label={tools.text("head-report-language")} hint={tools.text("report-language-hint")}>
                    <ReportLanguage id="head-report-language" value={&props.report_language} on_choose={choose_language} />
                </Field>
            </div>
        </>
    }
}
