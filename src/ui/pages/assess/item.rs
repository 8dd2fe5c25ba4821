//! The item shown: takes its finding apart and hands each part to the component that shows it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::{self, Desk};
use crate::app::route::{Route, View};
use crate::app::sources::{self, Source};
use crate::domain::assessment::{AnsweredItem, Assessment, Law};
use crate::domain::carry;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::edit::FindingText;
use crate::domain::elements;
use crate::domain::finding::{Finding, Verdict};
use crate::domain::ids::AssessmentId;
use crate::domain::library::Library;
use crate::domain::migration;
use crate::domain::standing::{self, Origin, standing};
use crate::ui::components::assess::assistance::AssistanceChoice;
use crate::ui::components::assess::ballot::Ballot;
use crate::ui::components::assess::citations::Citations;
use crate::ui::components::assess::condition::AskOnce;
use crate::ui::components::assess::elements::Elements;
use crate::ui::components::assess::follow_up::FollowUp;
use crate::ui::components::assess::foot::Foot;
use crate::ui::components::assess::head::Head;
use crate::ui::components::assess::lacks::Lacks;
use crate::ui::components::assess::official::OfficialText;
use crate::ui::components::assess::part;
use crate::ui::components::assess::proposal::Proposal;
use crate::ui::components::assess::recheck::Recheck;
use crate::ui::components::assess::requirement::Requirement;
use crate::ui::components::assess::scope::ScopeChoice;
use crate::ui::components::assess::sources::Sources;
use crate::ui::components::assess::text::FindingField;
use crate::ui::components::pointers::MorePointers;
use crate::ui::context::{Slice, Tools, Work, use_library, use_tools};
use crate::ui::hooks::use_cited::ByLaw;
use crate::ui::hooks::use_texts::use_texts;
use crate::ui::pages::assess::law;
use crate::ui::pages::assess::related::{Offers, use_sources};

/// Properties of [`ItemPanel`].
#[derive(Properties, PartialEq)]
pub(super) struct ItemPanelProps {
    pub(super) item: Slice<Item>,
    pub(super) checklist: Slice<Checklist>,
    pub(super) work: Work,
    pub(super) cited: ByLaw,
    pub(super) desk: Rc<Desk>,
    pub(super) proposal: Option<Rc<carry::Proposal>>,
    pub(super) waiting: usize,
    pub(super) on_review: Callback<()>,
}

/// What every part of the panel is made from.
struct Given<'a> {
    item: &'a Slice<Item>,
    checklist: &'a Checklist,
    assessment: &'a Assessment,
    finding: &'a Finding,
    tools: &'a Tools,
}

#[component]
pub(super) fn ItemPanel(props: &ItemPanelProps) -> Html {
    let tools = use_tools();
    let texts = use_texts();
    let Work { assessment, checklists } = &props.work;
    let laws = use_memo(assessment.laws.clone(), |laws| Slice::<[Law]>(Rc::from(laws.as_slice())));
    let untouched = use_memo((), |()| Finding::default());
    let finding = assessment.finding(&props.item.id).unwrap_or(&untouched);
    let given = Given { item: &props.item, checklist: &props.checklist, assessment, finding, tools: &tools };
    let stands = standing(&props.item, assessment);
    let library = use_library();
    let voices = use_sources(&props.item, &props.checklist);
    let answers = Rc::new(sources::answers(&voices, checklists, assessment));
    let others = html! {
        <Sources item={props.item.id.clone()} sources={voices.clone()} {answers} cited={finding.citations.clone()}
            laws={(*laws).clone()} desk={props.desk.clone()} />
    };
    let (spoken, years) = span(&voices, &tools);
    let citations = html! {
        <Citations item={props.item.id.clone()} citations={finding.citations.clone()} laws={(*laws).clone()}
            checks={law::checks(&props.item, finding, assessment, &props.cited)} laws_page={address(&assessment.id, View::Laws)}
            no_texts={assessment.texts.is_empty()} />
    };
    html! {
        <article class="lc-item__in">
            <Head item={props.item.clone()} checklist={props.checklist.clone()}
                not_joined={desk::not_joined(&props.checklist, assessment)} />
            <Requirement item={props.item.clone()} checklist={props.checklist.clone()} others={spoken} {years} />
            if let Some(official) = texts.get(&props.checklist.id) {
                <OfficialText item={props.item.clone()} official={official.clone()}
                    context={address(&assessment.id, View::Context)} />
            }
            { recheck(&given) }
            { condition(&given) }
            <Offers item={props.item.clone()} work={props.work.clone()} library={library.clone()} proposal={props.proposal.clone()}
                waiting={props.waiting} desk={props.desk.clone()} on_review={props.on_review.clone()} />
            if matches!(stands.origin, Origin::NotScored | Origin::ConditionNotMet) {
                // Nothing can be judged here, but what was found can still be noted.
                { citations }
            } else {
                { judgement(&given) }
                { pointers(&given, library, stands.verdict) }
                { citations }
                { conclusions(&given) }
            }
            { notes(&given) }
            { others }
            if stands.origin != Origin::NotScored {
                <Lacks lacks={lacks(&given, stands.origin)} />
            }
        </article>
    }
}

/// The foot of the panel, which does not scroll with it.
pub(super) fn foot(
    item: &Rc<Item>,
    assessment: &Assessment,
    previous: Option<AttrValue>,
    next: Option<AttrValue>,
) -> Html {
    let untouched = Finding::default();
    let finding = assessment.finding(&item.id).map_or(&untouched, |finding| &**finding);
    let votes = !matches!(standing(item, assessment).origin, Origin::NotScored | Origin::ConditionNotMet);
    html! {
        <Foot key={item.id.to_string()} item={item.id.clone()} state={finding.state} reviewer={finding.reviewer.clone()}
            changed={finding.changed.clone()} {previous} {next} {votes} />
    }
}

fn address(id: &AssessmentId, view: View) -> AttrValue {
    Route::Assessment(id.clone(), view).href().into()
}

/// How many other sources say something, and from which years.
fn span(sources: &[Source], tools: &Tools) -> (usize, AttrValue) {
    let others: Vec<&Source> = sources.iter().filter(|source| !source.own).collect();
    let mut years = others.iter().map(|source| source.year()).filter(|year| !year.is_empty());
    let (first, last) = (years.next().unwrap_or_default(), years.next_back());
    let years = match last.filter(|last| *last != first) {
        Some(last) => tools.messages.with("assess-sources-years", &[("first", first.into()), ("last", last.into())]),
        None => first.to_owned(),
    };
    (others.len(), years.into())
}

fn recheck(given: &Given<'_>) -> Html {
    let Given { item, checklist, assessment, finding, .. } = given;
    if finding.recheck.is_empty() {
        return Html::default();
    }
    let was = migration::answered_text(assessment, &item.id);
    let texts = was.map(|was| (was.clone(), AnsweredItem::of(item)));
    html! {
        <Recheck item={item.id.clone()} version={finding.recheck.clone()} {texts} language={checklist.language.clone()} />
    }
}

fn condition(given: &Given<'_>) -> Html {
    let Given { item, checklist, assessment, .. } = given;
    let asked = item.asks.as_ref().filter(|_| item.is_answerable()).and_then(|id| checklist.condition(id));
    let Some(condition) = asked else { return Html::default() };
    html! {
        <AskOnce condition={condition.clone()} language={checklist.language.clone()}
            answer={assessment.conditions.get(&condition.id).copied()} kept={assessment.finding(&item.id).is_some()}
            context={address(&assessment.id, View::Context)} />
    }
}

fn judgement(given: &Given<'_>) -> Html {
    let Given { item, checklist, finding, .. } = given;
    let id = || item.id.clone();
    let explained = !finding.reasoning.trim().is_empty();
    let elements = html! {
        <>
            <Elements item={(*item).clone()} language={checklist.language.clone()}
                verdicts={item.elements.iter().map(|e| finding.elements.get(&e.id).copied()).collect::<Vec<_>>()} />
            <Proposal item={id()} count={elements::count(item, finding)} proposed={elements::proposal(item, finding)}
                given={finding.verdict} {explained} />
        </>
    };
    html! {
        <>
            if !item.elements.is_empty() {
                { part("part-elements", &given.tools.text("assess-elements"), None, elements) }
            }
            <Ballot item={id()} verdict={finding.verdict}
                reason_missing={finding.verdict == Verdict::NotApplicable && !explained} />
            if item.scope {
                <ScopeChoice item={id()} scope={finding.scope} />
            }
        </>
    }
}

/// Where to read before drafting: at hand for a gap, behind a line for the rest.
fn pointers(given: &Given<'_>, library: Slice<Library>, verdict: Verdict) -> Html {
    let tools = given.tools;
    let label = html! { { tools.text("pointers-small") } };
    let content = html! { <MorePointers item={given.item.clone()} {library} {label} open={verdict.is_gap()} /> };
    part("part-pointers", &tools.text("pointers"), None, content)
}

fn conclusions(given: &Given<'_>) -> Html {
    let finding = given.finding;
    let id = || given.item.id.clone();
    let wording = FindingText::ProposedWording;
    html! {
        <>
            { text(given, FindingText::Reasoning, None) }
            { text(given, FindingText::Recommendation, None) }
            <FindingField item={id()} field={wording} value={finding.text(wording).to_owned()} small="assess-small-wording"
                markdown={false} />
            <FollowUp item={id()} priority={finding.priority} body={finding.responsible_body.clone()}
                date={finding.planned_date.clone()} />
            <AssistanceChoice item={id()} kinds={finding.assistance.clone()} note={finding.assistance_note.clone()} />
            { text(given, FindingText::GoodPractice, None) }
        </>
    }
}

fn notes(given: &Given<'_>) -> Html {
    html! {
        <>
            { text(given, FindingText::PracticeNote, Some("assess-small-practice")) }
            { text(given, FindingText::InternalNote, Some("assess-small-internal")) }
        </>
    }
}

fn text(given: &Given<'_>, field: FindingText, small: Option<&'static str>) -> Html {
    let small = small.map(AttrValue::Static);
    html! { <FindingField item={given.item.id.clone()} {field} value={given.finding.text(field).to_owned()} {small} /> }
}

fn lacks(given: &Given<'_>, origin: Origin) -> Vec<standing::Lack> {
    // What does not apply lacks nothing.
    if origin == Origin::ConditionNotMet { Vec::new() } else { standing::lacks(given.item, given.finding) }
}
