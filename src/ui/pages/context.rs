//! The page of what is recorded before scoring: the head of the assessment, questions asked once, treaties, threats.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk;
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Condition};
use crate::domain::edit::HeadText;
use crate::domain::library::Library;
use crate::ui::components::context::asks::{Ask, AskView};
use crate::ui::components::context::change::Change;
use crate::ui::components::context::checklists::{Answered, Checklists};
use crate::ui::components::context::field::Part;
use crate::ui::components::context::head::{CaseHead, HeadField};
use crate::ui::components::context::officials::Officials;
use crate::ui::components::context::own::{Own, OwnChecklists};
use crate::ui::components::context::reception::ReceptionView;
use crate::ui::components::context::threats::Threats;
use crate::ui::components::context::treaties::Treaties;
use crate::ui::components::open_file::DropZone;
use crate::ui::components::versions::banner::Banner;
use crate::ui::context::{Slice, Work, use_library, use_tools, use_work};

/// What is recorded before scoring.
#[component]
pub fn ContextPage() -> Html {
    let tools = use_tools();
    let library = use_library();
    let Some(work) = use_work() else { return Html::default() };
    let assessment = &work.assessment;
    let context = &assessment.context;
    let text = |key: &str| tools.text(key);
    let shown: Vec<Answered> =
        assessment.checklists.iter().map(|answered| Answered::of(answered, &library, assessment)).collect();
    let asks = asks(&work);
    let title = |checklist: &Rc<Checklist>| (checklist.id.clone(), checklist.instrument.title.trim().to_owned().into());
    let titles: Vec<_> = work.checklists.iter().map(title).collect();
    html! {
        <main class="lc-page lc-page--narrow" id="main" tabindex="-1">
            <header class="lc-head">
                <h1 class="lc-h1">{ text("context-title") }</h1>
                <p class="lc-where">{ text("context-about") }</p>
            </header>
            <Banner work={work.clone()} />
            <div class="lc-case">
                <Part id="context-head" title={text("context-head")}>
                    <CaseHead state={assessment.state.clone()} title={assessment.title.clone()}
                        reviewer={assessment.reviewer.clone()} date={assessment.date.clone()}
                        report_language={assessment.report_language.clone()} />
                </Part>
                <Part id="context-checklists" title={text("context-checklists")} about={text("context-checklists-about")}>
                    <Change assessment={Slice(assessment.clone())} library={library.clone()} />
                    <DropZone />
                    <Checklists profile={assessment.profile} answered={Slice(Rc::new(assessment.checklists.clone()))} {shown} />
                </Part>
                <Part id="context-own" title={text("context-own")} about={text("context-own-about")}>
                    <OwnChecklists rows={own(&library, assessment)} />
                </Part>
                <Part id="context-official" title={text("context-official")} about={text("context-official-about")}>
                    <Officials checklists={titles} />
                </Part>
                <Part id="context-asks" title={text("context-asks")} about={text("context-asks-about")}>
                    if asks.is_empty() {
                        <p class="lc-note">{ text("asks-none") }</p>
                    }
                    { for asks.iter().map(|ask| html! { <AskView key={ask.id.to_string()} ask={ask.clone()} /> }) }
                </Part>
                <Part id="context-treaties" title={text("context-treaties")} about={text("context-treaties-about")}>
                    <Treaties treaties={context.treaties.clone()} />
                    <HeadField text={HeadText::OtherInstruments} value={context.other_instruments.clone()} rows={2}
                        hint="other-instruments-hint" />
                </Part>
                <Part id="context-reception" title={text("context-reception")} about={text("context-reception-about")}>
                    <ReceptionView reception={context.reception} note={context.reception_note.clone()}
                        labelled_by="context-reception" />
                </Part>
                <Part id="context-problems" title={text("context-problems")} about={text("context-problems-about")}>
                    <HeadField text={HeadText::Problems} value={context.problems.clone()} rows={5} hint="problems-hint" />
                </Part>
                <Part id="context-threats" title={text("context-threats")} about={text("context-threats-about")}>
                    <Threats threats={context.threats.clone()} />
                    <HeadField text={HeadText::ThreatNote} value={context.threat_note.clone()} rows={3} hint="threat-note-hint" />
                </Part>
            </div>
        </main>
    }
}

/// The checklists of a person's own, those of this computer first.
fn own(library: &Library, assessment: &Assessment) -> Vec<Own> {
    let row = |checklist: &Rc<Checklist>, kept: bool| {
        let extends = checklist.extends.as_ref().map(|id| {
            let base = library.get(id);
            base.map_or_else(|| id.to_string(), |base| base.short_title.clone()).into()
        });
        let at = assessment.checklists.iter().position(|answered| answered.id == checklist.id);
        let answered = at.map(|at| (at, Slice(assessment.checklists[at].clone())));
        Own { checklist: Slice(checklist.clone()), extends, answered, kept }
    };
    let kept = library.own().iter().map(|own| row(own, true));
    // A later version that came along stands in the place of the one of this computer.
    let is_newer = |own: &Own| library.guests().iter().any(|guest| guest.id == own.checklist.id);
    kept.filter(|own| !is_newer(own)).chain(library.guests().iter().map(|guest| row(guest, false))).collect()
}

/// The questions of the checklists answered, with their answers and how many items follow each.
fn asks(work: &Work) -> Vec<Ask> {
    let ask = |(checklist, condition, items): (&Rc<Checklist>, &Condition, usize)| Ask {
        id: condition.id.clone(),
        question: condition.question.clone().into(),
        hint: condition.hint.clone().into(),
        checklist: checklist.short_title.clone().into(),
        unit: condition.unit.clone().into(),
        answer: work.assessment.conditions.get(&condition.id).copied(),
        items,
    };
    desk::questions(&work.checklists).into_iter().map(ask).collect()
}
