//! The first page.

use crate::domain::assessment::Law;
use crate::domain::finding::WorkflowState;
use crate::report::draft::Draft;
use crate::report::entry::{dated, entries, of_many};
use crate::report::model::{Block, Cover, Inline};
use crate::report::prose::{self, user};
use crate::report::sections::figures;
use crate::report::sections::introduction::parts;

pub(super) fn write(draft: &mut Draft<'_>) {
    let assessment = draft.input.assessment;
    let mut facts = Vec::new();
    let mut fact = |key: &str, value: Vec<Inline>| {
        if !value.is_empty() {
            facts.push((draft.text(key), value));
        }
    };
    fact("report-fact-assessment", some(&assessment.title));
    if !assessment.date.trim().is_empty() {
        fact("report-fact-date", draft.rich("report-plain", [("text", dated(draft, &assessment.date))]));
    }
    fact("report-fact-laws", lines(assessment.laws.iter().map(|law| named(draft, law)).collect()));
    let checklists = draft.input.checklists.iter().map(|checklist| {
        let slots = [
            ("title", user(&checklist.short_title, &checklist.language).into()),
            ("version", checklist.version.to_string().into()),
            ("hash", short_hash(&checklist.hash).into()),
        ];
        let key = if checklist.extends.is_some() { "report-checklist-extension" } else { "report-checklist" };
        draft.rich(key, slots)
    });
    fact("report-fact-checklist", lines(checklists.collect()));
    let profile = assessment.profile.map(|profile| vec![Inline::Text(draft.messages.profile(profile))]);
    fact("report-fact-scope", lines(profile.into_iter().chain(parts(draft)).collect()));
    let assessed = draft.input.checklists.iter().map(|checklist| {
        let text = figures::assessed(draft, figures::all(checklist, assessment));
        vec![Inline::Text(of_many(draft, checklist, text))]
    });
    fact("report-fact-assessed", lines(assessed.collect()));
    fact("report-fact-work", state_of_work(draft));
    fact("report-fact-reviewer", some(&assessment.reviewer));
    if let Some(generated) = &draft.options.generated {
        fact("report-fact-generated", draft.rich("report-plain", [("text", dated(draft, generated))]));
    }
    if draft.options.internal_notes {
        fact("report-fact-notes", vec![Inline::Strong(vec![Inline::Text(draft.text("report-notes-inside"))])]);
    }
    let cover = Cover {
        state: draft.state(),
        date: draft.messages.date(&prose::clean(&assessment.date)),
        title: draft.text("report-title"),
        subtitle: subtitle(draft),
        facts,
    };
    draft.push(Block::Cover(cover));
}

fn subtitle(draft: &Draft<'_>) -> String {
    let mut out = String::new();
    for checklist in draft.input.checklists {
        let title = user(&checklist.instrument.title, "").into();
        if out.is_empty() {
            out = draft.with("report-subtitle", [("instrument", title)]);
        } else {
            out = draft.with("report-subtitle-and", [("before", out.into()), ("instrument", title)]);
        }
    }
    out
}

/// How far the work has come: items by workflow state, counting what a person may answer.
pub(super) fn state_of_work(draft: &Draft<'_>) -> Vec<Inline> {
    let all = entries(draft);
    let answerable = all.iter().filter(|entry| entry.item.is_some_and(|item| item.is_answerable()));
    let states: Vec<_> =
        answerable.map(|entry| entry.finding.map_or(WorkflowState::ToDo, |finding| finding.state)).collect();
    let of = |state| states.iter().filter(|other| **other == state).count();
    let slots = [
        ("final", of(WorkflowState::Final).into()),
        ("review", of(WorkflowState::ForReview).into()),
        ("draft", of(WorkflowState::Draft).into()),
        ("open", of(WorkflowState::ToDo).into()),
    ];
    draft.rich("report-work", slots)
}

fn named(draft: &Draft<'_>, law: &Law) -> Vec<Inline> {
    let mut name = vec![user(law.cite_as(), &law.language)];
    let mut add = |key: &str, value: Inline| {
        name = draft.rich(key, [("before", std::mem::take(&mut name).into()), ("text", value.into())]);
    };
    if law.cite_as() != law.title && !law.title.trim().is_empty() {
        add("report-law-title", user(&law.title, &law.language));
    }
    if !law.citation.trim().is_empty() {
        add("report-law-more", user(&law.citation, ""));
    }
    if !law.version.trim().is_empty() {
        let version = draft.rich("report-version", [("date", dated(draft, law.version.trim()))]);
        name = draft.rich("report-law-more", [("before", name.into()), ("text", version.into())]);
    }
    if !law.link.trim().is_empty() {
        name =
            draft.rich("report-law-more", [("before", name.into()), ("text", prose::address(law.link.trim()).into())]);
    }
    name
}

fn some(text: &str) -> Vec<Inline> {
    if text.trim().is_empty() { Vec::new() } else { vec![user(text, "")] }
}

fn lines(lines: Vec<Vec<Inline>>) -> Vec<Inline> {
    lines.into_iter().fold(Vec::new(), |mut all, line| {
        if !all.is_empty() {
            all.push(Inline::Break);
        }
        all.extend(line);
        all
    })
}

/// The first sixteen digits of a hash, in groups of four.
fn short_hash(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().filter(char::is_ascii_hexdigit).take(16).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
