//! What became of one checklist: the counts, every change with its texts, and the way to take the version at hand.

use yew::prelude::*;

use crate::app::versions;
use crate::domain::assessment::{AnsweredItem, Assessment};
use crate::domain::ids::ItemId;
use crate::domain::migration::{Entry, Kind, Migration, Way};
use crate::ui::components::mark::VerdictWord;
use crate::ui::components::versions::difference::Difference;
use crate::ui::context::{Slice, Tools, use_tools};

/// Properties of [`Report`].
#[derive(Properties, PartialEq)]
pub struct ReportProps {
    /// Title of the checklist.
    pub title: AttrValue,
    /// Language of its texts.
    pub language: AttrValue,
    /// What became of it.
    pub migration: Migration,
    /// The assessment.
    pub assessment: Slice<Assessment>,
    /// Called to take the version at hand.
    pub on_take: Callback<()>,
    /// Where to go without taking it.
    pub back: AttrValue,
}

/// What became of one checklist.
#[component]
pub fn Report(props: &ReportProps) -> Html {
    let tools = use_tools();
    let migration = &props.migration;
    let way = match migration.way {
        Way::Forward => "versions-forward",
        Way::Same => "versions-same",
        Way::Backward => "versions-backward",
    };
    let versions = [("from", (&migration.from).into()), ("to", (&migration.to).into())];
    let id = format!("versions-{}", migration.checklist);
    let changed = Kind::ALL.iter().filter(|kind| **kind != Kind::Unchanged && migration.count(**kind) > 0);
    html! {
        <section class="lc-versions" aria-labelledby={id.clone()}>
            <h2 class="lc-h2" {id} dir="auto">{ &props.title }</h2>
            <p class="lc-where">{ tools.messages.with(way, &versions) }</p>
            { counts(props, &tools) }
            if migration.way != Way::Backward {
                { take(props, &tools) }
            }
            if migration.count(Kind::Reworded) > 0 {
                <p class="lc-note">{ tools.text("versions-key") }</p>
            }
            { for changed.map(|kind| group(*kind, props, &tools)) }
        </section>
    }
}

fn counts(props: &ReportProps, tools: &Tools) -> Html {
    let label = |key: &str| html! { <span class="lc-reflow__l" aria-hidden="true">{ tools.text(key) }</span> };
    let row = |kind: &Kind| {
        let entries = || props.migration.entries.iter().filter(|entry| entry.kind == *kind);
        let answered: usize = entries().map(|entry| answered(entry, &props.assessment)).sum();
        html! {
            <tr key={kind.key()}>
                <th scope="row">{ tools.messages.change(*kind) }</th>
                <td>{ label("versions-items") }{ entries().count() }</td>
                <td>{ label("versions-answered") }{ answered }</td>
                if props.migration.way != Way::Backward {
                    <td>{ tools.text(&format!("versions-fate-{}", kind.key())) }</td>
                }
            </tr>
        }
    };
    let some = Kind::ALL.iter().filter(|kind| props.migration.count(**kind) > 0);
    html! {
        <table class="lc-table lc-reflow lc-versions__t">
            <caption class="lc-hide">{ tools.text("versions-counts") }</caption>
            <thead>
                <tr>
                    <th scope="col">{ tools.text("versions-kind") }</th>
                    <th scope="col">{ tools.text("versions-items") }</th>
                    <th scope="col">{ tools.text("versions-answered") }</th>
                    if props.migration.way != Way::Backward {
                        <th scope="col">{ tools.text("versions-what") }</th>
                    }
                </tr>
            </thead>
            <tbody>{ for some.map(row) }</tbody>
        </table>
    }
}

fn take(props: &ReportProps, tools: &Tools) -> Html {
    let take = props.on_take.reform(|_: MouseEvent| ());
    let words = if props.migration.way == Way::Same {
        tools.text("versions-take-same")
    } else {
        tools.messages.with("versions-take", &[("to", (&props.migration.to).into())]).into()
    };
    html! {
        <p class="lc-versions__do">
            <button class="lc-btn lc-btn--primary" type="button" onclick={take}>{ words }</button>
            <a class="lc-btn" href={props.back.clone()}>{ tools.text("versions-later") }</a>
            <span class="lc-hint">{ tools.text("versions-take-hint") }</span>
        </p>
    }
}

fn group(kind: Kind, props: &ReportProps, tools: &Tools) -> Html {
    let id = format!("versions-{}-{}", props.migration.checklist, kind.key());
    let entries = props.migration.entries.iter().filter(|entry| entry.kind == kind);
    html! {
        <section class="lc-versions__g" key={kind.key()} aria-labelledby={id.clone()}>
            <h3 {id}>{ tools.messages.change(kind) }{ " " }<span class="lc-hint">{ props.migration.count(kind) }</span></h3>
            { for entries.map(|entry| change(entry, props, tools)) }
        </section>
    }
}

fn change(entry: &Entry, props: &ReportProps, tools: &Tools) -> Html {
    let key = |side: &[(ItemId, AnsweredItem)]| side.iter().map(|(id, _)| format!("{id} ")).collect::<String>();
    let whole = |key: &'static str, items: &[(ItemId, AnsweredItem)]| {
        html! {
            <div>
                <dt>{ tools.text(key) }</dt>
                <dd>{ for items.iter().map(|(id, item)| named(id, item, true, props)) }</dd>
            </div>
        }
    };
    let texts = match (entry.before.as_slice(), entry.after.as_slice()) {
        ([(old, was)], [(new, is)]) => html! {
            <>
                { named(new, is, false, props) }
                if old != new {
                    <p class="lc-note"><code dir="ltr">{ old.as_str() }</code>{ " → " }<code dir="ltr">{ new.as_str() }</code></p>
                }
                <Difference was={was.clone()} is={is.clone()} language={props.language.clone()} />
            </>
        },
        ([], items) | (items, []) => items.iter().map(|(id, item)| named(id, item, true, props)).collect(),
        (before, after) => html! {
            <dl class="lc-facts">{ whole("versions-was", before) }{ whole("versions-part-of", after) }</dl>
        },
    };
    html! {
        <article class="lc-change" key={key(&entry.before) + &key(&entry.after)}>
            { texts }
            { for entry.notes.iter().map(|note| html! { <p class="lc-note" dir="auto" lang={props.language.clone()}>{ note }</p> }) }
            { answers(entry, props, tools) }
        </article>
    }
}

/// An item by its place, title and, where asked for, its requirement.
fn named(id: &ItemId, item: &AnsweredItem, requirement: bool, props: &ReportProps) -> Html {
    html! {
        <div class="lc-change__i" key={id.to_string()} lang={props.language.clone()}>
            <p class="lc-list__t"><bdi dir="ltr">{ &item.pinpoint }</bdi>{ " " }<bdi>{ &item.title }</bdi></p>
            if requirement {
                <p dir="auto">{ &item.requirement }</p>
            }
        </div>
    }
}

/// The verdicts given to what was answered.
fn answers(entry: &Entry, props: &ReportProps, tools: &Tools) -> Html {
    if answered(entry, &props.assessment) == 0 {
        return Html::default();
    }
    let given = entry.before.iter().filter_map(|(id, item)| {
        let finding = props.assessment.finding(id).filter(|finding| !finding.is_untouched())?;
        Some(html! {
            <span key={id.to_string()}>
                if entry.before.len() > 1 {
                    <bdi dir="ltr">{ &item.pinpoint }</bdi>{ " " }
                }
                <VerdictWord verdict={finding.verdict} word={tools.messages.verdict(finding.verdict)} />{ " " }
            </span>
        })
    });
    html! { <p class="lc-note">{ tools.text("versions-your-answer") }{ ": " }{ for given }</p> }
}

fn answered(entry: &Entry, assessment: &Assessment) -> usize {
    versions::answered(assessment, entry.before.iter().map(|(id, _)| id))
}
