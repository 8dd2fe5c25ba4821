//! The filter over the outline. It lives in the address, and changing it leaves no trace in the history.

use yew::prelude::*;

use crate::app::filter::{Filter, VerdictFilter};
use crate::app::route::{Route, View};
use crate::domain::finding::{Verdict, WorkflowState};
use crate::domain::force::{Force, ForceGroup, Stage};
use crate::domain::ids::TopicId;
use crate::ui::components::select::{Group, Select};
use crate::ui::components::text_field::TextField;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// The choice of findings to be looked at again, among the states of the work.
const RECHECK: &str = "recheck";

/// Properties of [`FilterBar`].
#[derive(Properties, PartialEq)]
pub struct FilterProps {
    /// The filter.
    pub filter: Filter,
    /// Subjects that can be chosen.
    pub topics: Slice<[(TopicId, AttrValue)]>,
}

/// The fields of the filter.
#[component]
pub fn FilterBar(props: &FilterProps) -> Html {
    let tools = use_tools();
    let filter = &props.filter;
    let text = use_callback((), |text: String, ()| change(|filter| filter.text = text));
    let force = use_callback((), |value: String, ()| {
        change(|filter| {
            filter.group = value.strip_prefix("group-").and_then(ForceGroup::from_key);
            filter.force = value.strip_prefix("force-").and_then(Force::from_key);
        });
    });
    let verdict =
        use_callback((), |value: String, ()| change(|filter| filter.verdict = VerdictFilter::from_key(&value)));
    let topic = use_callback((), |value: String, ()| {
        change(|filter| filter.topic = (!value.is_empty()).then(|| TopicId::from(value)));
    });
    let stage = use_callback((), |value: String, ()| change(|filter| filter.stage = Stage::from_key(&value)));
    let state = use_callback((), |value: String, ()| {
        change(|filter| {
            filter.workflow = WorkflowState::from_key(&value);
            filter.recheck = value == RECHECK;
        });
    });
    let clear = Callback::from(|_: MouseEvent| {
        change(|filter| *filter = Filter::default());
        dom::focus("filter-text");
    });
    let force_value = match (filter.group, filter.force) {
        (_, Some(force)) => format!("force-{}", force.key()),
        (Some(group), None) => format!("group-{}", group.key()),
        (None, None) => String::new(),
    };
    let state_value = if filter.recheck { RECHECK } else { filter.workflow.map_or("", WorkflowState::key) };
    let verdict_value = filter.verdict.map_or("", VerdictFilter::key);
    let topic_value = filter.topic.as_ref().map(|topic| topic.as_str().to_owned()).unwrap_or_default();
    let rare = [filter.topic.is_some(), filter.stage.is_some(), filter.workflow.is_some() || filter.recheck];
    let rare_active = rare.iter().filter(|active| **active).count();
    let rare_text = if rare_active == 0 {
        tools.text("assess-filter-more")
    } else {
        tools.messages.with("assess-filter-more-active", &[("n", rare_active.into())]).into()
    };
    html! {
        <search class="lc-filter" aria-label={tools.text("assess-filter")}>
            <label class="lc-field">
                <span class="lc-field__label lc-field__label--small">{ tools.text("assess-filter-text") }</span>
                <TextField id="filter-text" kind="search" value={filter.text.clone()} on_commit={text} />
            </label>
            <Select label={tools.text("assess-filter-force")} value={force_value} groups={forces(&tools)} on_choose={force} />
            <Select label={tools.text("assess-filter-verdict")} value={verdict_value} groups={verdicts(&tools)} on_choose={verdict} />
            <details class="lc-more lc-filter__more">
                <summary>{ rare_text }</summary>
                <div class="lc-filter">
                    <Select label={tools.text("assess-filter-topic")} value={topic_value} groups={topics(&tools, &props.topics)}
                        on_choose={topic} />
                    <Select label={tools.text("assess-filter-stage")} value={filter.stage.map_or("", Stage::key)}
                        groups={stages(&tools)} on_choose={stage} />
                    <Select label={tools.text("assess-filter-state")} value={state_value}
                        groups={states(&tools)} on_choose={state} />
                </div>
            </details>
            if !filter.is_empty() {
                <button class="lc-btn lc-btn--small" type="button" onclick={clear}>{ tools.text("assess-filter-clear") }</button>
            }
        </search>
    }
}

/// Changes the filter in the address, if that still is an address of items: text typed just before the person left the
/// page must not bring it back.
fn change(edit: impl FnOnce(&mut Filter)) {
    if let Route::Assessment(id, View::Assess(item, mut filter)) = Route::parse(&dom::fragment()) {
        edit(&mut filter);
        dom::replace(&Route::Assessment(id, View::Assess(item, filter)).href());
    }
}

fn group(heading: AttrValue, options: Vec<(AttrValue, AttrValue)>) -> Group {
    Group { heading, options }
}

fn any(tools: &Tools, key: &str) -> Group {
    group(AttrValue::default(), vec![(AttrValue::default(), tools.text(key))])
}

fn forces(tools: &Tools) -> Vec<Group> {
    let messages = &tools.messages;
    let groups = ForceGroup::ALL
        .iter()
        .map(|group| (format!("group-{}", group.key()).into(), messages.force_group(*group).into()));
    let forces =
        Force::ALL.iter().map(|force| (format!("force-{}", force.key()).into(), messages.force(*force).into()));
    vec![
        any(tools, "assess-any-force"),
        group(tools.text("assess-filter-groups"), groups.collect()),
        group(tools.text("assess-filter-forces"), forces.collect()),
    ]
}

fn verdicts(tools: &Tools) -> Vec<Group> {
    let gaps = (AttrValue::from(VerdictFilter::Gaps.key()), tools.text("assess-gaps-only"));
    let single =
        |verdict: &Verdict| (AttrValue::from(verdict.key()), AttrValue::from(tools.messages.verdict(*verdict)));
    let open = Verdict::ALL.iter().rev().filter(|verdict| **verdict == Verdict::NotAssessed);
    let rest = Verdict::ALL.iter().filter(|verdict| **verdict != Verdict::NotAssessed);
    let options = open.map(single).chain([gaps]).chain(rest.map(single)).collect();
    vec![any(tools, "assess-any-verdict"), group(AttrValue::default(), options)]
}

fn topics(tools: &Tools, topics: &[(TopicId, AttrValue)]) -> Vec<Group> {
    let options = topics.iter().map(|(id, title)| (id.as_str().to_owned().into(), title.clone())).collect();
    vec![any(tools, "assess-any-topic"), group(AttrValue::default(), options)]
}

fn stages(tools: &Tools) -> Vec<Group> {
    let options = Stage::ALL.iter().map(|stage| (stage.key().into(), tools.messages.stage(*stage).into())).collect();
    vec![any(tools, "assess-any-stage"), group(AttrValue::default(), options)]
}

fn states(tools: &Tools) -> Vec<Group> {
    let options = WorkflowState::ALL.iter().map(|state| (state.key().into(), tools.messages.workflow(*state).into()));
    let recheck = (AttrValue::Static(RECHECK), tools.text("assess-state-recheck"));
    vec![any(tools, "assess-any-state"), group(AttrValue::default(), options.chain([recheck]).collect())]
}
