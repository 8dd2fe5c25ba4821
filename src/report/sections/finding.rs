//! One item with everything answered for it.

use crate::domain::carry::is_stale;
use crate::domain::finding::{Citation, Finding, Verdict};
use crate::domain::force::{Force, InstrumentStatus, RelationKind, Scorable};
use crate::domain::standing::Origin;
use crate::report::draft::{Draft, Slot, item_name};
use crate::report::entry::{Entry, dated, item, provision, provisions, status, version};
use crate::report::model::{Block, Inline};
use crate::report::options::Part;
use crate::report::prose::{self, user};
use crate::report::sections::introduction::bullets;
use crate::report::sections::pointers;

/// Writes an item: what it asks, where national law stands, and why.
pub(super) fn write(draft: &mut Draft<'_>, entry: &Entry<'_>) {
    head(draft, entry);
    let Some(finding) = entry.finding else { return };
    elements(draft, entry, finding);
    citations(draft, finding);
    origin(draft, finding);
    draft.prose((finding.verdict == Verdict::NotApplicable).then_some("report-label-reason"), &finding.reasoning);
    draft.prose(Some("report-label-practice"), &finding.practice_note);
    draft.prose(Some("report-label-good-practice"), &finding.good_practice);
    recommendation(draft, entry, finding);
    pointers::write(draft, entry);
    assistance(draft, entry, finding);
    if draft.options.internal_notes && !finding.internal_note.trim().is_empty() {
        draft.say(vec![Inline::Strong(vec![Inline::Text(draft.text("report-label-internal"))])]);
        draft.push(Block::Aside(prose::blocks(&finding.internal_note)));
    }
}

/// Title, pinpoint and force; the verdict; what is asked.
fn head(draft: &mut Draft<'_>, entry: &Entry<'_>) {
    let slots = [
        ("title", Inline::Strong(vec![entry.title()]).into()),
        ("pinpoint", entry.pinpoint().into()),
        ("force", draft.text(&format!("report-force-{}", entry.force.key())).into()),
    ];
    let known = entry.item.is_some() || !entry.pinpoint.is_empty();
    let mut content = draft.rich(if known { "report-finding-head" } else { "report-finding-head-bare" }, slots);
    let mut add = |sentence: Vec<Inline>| {
        content.push(Inline::Text(" ".into()));
        content.extend(sentence);
    };
    if let Some(checklist) = entry.checklist.filter(|it| it.instrument.status != InstrumentStatus::Binding) {
        let source = user(&checklist.short_title, entry.language).into();
        add(draft.rich("report-finding-source", [("source", source), ("status", status(draft, checklist).into())]));
    }
    match (entry.standing.origin, entry.item) {
        (Origin::NotScored, Some(item)) => {
            add(vec![Inline::Text(draft.text(&format!("report-unscored-{}", item.scorable.key())))]);
            if !item.unscored_reason.trim().is_empty() {
                add(vec![user(&item.unscored_reason, entry.language)]);
            }
            let given = entry.finding.map_or(Verdict::NotAssessed, |finding| finding.verdict);
            if given != Verdict::NotAssessed {
                add(draft.rich("report-verdict-idle", [("verdict", verdict(draft, given))]));
            }
        }
        (_, item) => {
            standing(draft, entry, &mut add);
            if item.is_some_and(|item| !item.is_scored()) {
                add(vec![Inline::Text(draft.text("report-no-figure"))]);
            }
        }
    }
    if let Some(scope) = entry.finding.and_then(|finding| finding.scope) {
        add(vec![Inline::Text(draft.text(&format!("report-scope-{}", scope.key())))]);
    }
    if !entry.requirement.trim().is_empty() {
        add(draft.rich("report-requirement", [("text", user(entry.requirement, entry.language).into())]));
    }
    if let Some(item) = entry.item {
        if !item.addressee.trim().is_empty() {
            add(draft.rich("report-addressee", [("addressee", user(&item.addressee, entry.language).into())]));
        }
        if item.force == Force::Qualified && !item.qualifier.trim().is_empty() {
            add(draft.rich("report-qualifier", [("text", user(&item.qualifier, entry.language).into())]));
        }
        if item.force == Force::Conditional && !item.condition.trim().is_empty() {
            add(draft.rich("report-condition", [("text", user(&item.condition, entry.language).into())]));
        }
        if item.scorable == Scorable::LegalBasis {
            add(vec![Inline::Text(draft.text("report-legal-basis"))]);
        }
    }
    let anchor = draft.anchor(&item_name(entry.id));
    draft.say_at(content, anchor);
}

fn standing(draft: &Draft<'_>, entry: &Entry<'_>, add: &mut impl FnMut(Vec<Inline>)) {
    let word: Slot = entry.verdict(draft).into();
    match entry.count().filter(|_| entry.standing.verdict.counts()) {
        Some(count) => {
            let slots = [("verdict", word), ("yes", count.yes.into()), ("total", count.total().into())];
            add(draft.rich("report-verdict-elements", slots));
        }
        None => add(draft.rich("report-verdict", [("verdict", word)])),
    }
    match entry.standing.origin {
        Origin::ConditionNotMet => {
            add(vec![Inline::Text(draft.text("report-condition-not-met"))]);
            let given = entry.finding.map_or(Verdict::NotAssessed, |finding| finding.verdict);
            if given != Verdict::NotAssessed {
                add(draft.rich("report-verdict-idle", [("verdict", verdict(draft, given))]));
            }
        }
        Origin::ConditionOpen => add(vec![Inline::Text(draft.text("report-condition-open"))]),
        Origin::Person | Origin::NotScored => {}
    }
}

fn verdict(draft: &Draft<'_>, verdict: Verdict) -> Slot {
    Inline::Verdict(verdict.key(), draft.messages.verdict(verdict)).into()
}

/// The elements with their verdicts, where any was judged; those the checklist no longer holds by their id.
fn elements(draft: &mut Draft<'_>, entry: &Entry<'_>, finding: &Finding) {
    if finding.elements.is_empty() || !draft.is_full() {
        return;
    }
    let row = |draft: &Draft<'_>, key: &str, text: Inline, note: &str| {
        let mut row = draft.rich(key, [("text", text.into())]);
        if !note.trim().is_empty() {
            row = draft
                .rich("report-element-note", [("before", row.into()), ("note", user(note, entry.language).into())]);
        }
        row
    };
    let mut rows = Vec::new();
    for (id, text, note) in &entry.elements {
        let key = match finding.elements.get(*id) {
            Some(verdict) => format!("report-element-{}", verdict.key()),
            None => "report-element-open".to_owned(),
        };
        rows.push(row(draft, &key, user(text, entry.language), note));
    }
    for (id, verdict) in &finding.elements {
        if !entry.elements.iter().any(|(known, _, _)| *known == id) {
            rows.push(row(draft, &format!("report-element-{}", verdict.key()), user(id.as_str(), ""), ""));
        }
    }
    bullets(draft, rows);
}

fn citations(draft: &mut Draft<'_>, finding: &Finding) {
    if !draft.is_full() {
        if !finding.citations.is_empty() {
            let list = provisions(draft, &finding.citations);
            draft.tell("report-cited", [("list", list.into())]);
        }
        return;
    }
    // Provisions without words come first, in one sentence; then each quotation by itself.
    let has_words = |citation: &&Citation| !citation.quote.trim().is_empty() || !citation.translation.trim().is_empty();
    let bare: Vec<_> = finding.citations.iter().filter(|citation| !has_words(citation)).collect();
    if !bare.is_empty() {
        let list = bare.into_iter().map(|citation| source(draft, citation)).collect();
        let list = crate::report::entry::join(draft, list);
        draft.tell("report-cited", [("list", list.into())]);
    }
    for citation in finding.citations.iter().filter(has_words) {
        let quote = Block::Quote {
            text: prose::clean(citation.quote.trim()),
            language: prose::tag(language(draft, citation)),
            translation: prose::clean(citation.translation.trim()),
            source: source(draft, citation),
        };
        draft.push(quote);
    }
}

/// The item whose finding this one was taken from, as it stood then, and whether it has changed since.
fn origin(draft: &mut Draft<'_>, finding: &Finding) {
    let Some(carried) = &finding.carried else { return };
    let key = if carried.relation == RelationKind::Equal { "report-carried-equal" } else { "report-carried-larger" };
    let mut content = draft.rich(
        key,
        [
            ("item", item(draft, &carried.from).into()),
            ("date", dated(draft, &carried.time)),
            ("verdict", verdict(draft, carried.verdict)),
        ],
    );
    if is_stale(carried, draft.input.assessment) {
        content.push(Inline::Text(" ".into()));
        content.push(Inline::Text(draft.text("report-carried-stale")));
    }
    draft.say(content);
}

fn language<'a>(draft: &Draft<'a>, citation: &'a Citation) -> &'a str {
    let law = citation.law.as_ref().and_then(|id| draft.input.assessment.law(id));
    match citation.language.trim() {
        "" => law.map_or("", |law| law.language.trim()),
        language => language,
    }
}

/// `Act, provision, version of date, original in French, translation in brackets, address`.
fn source(draft: &Draft<'_>, citation: &Citation) -> Vec<Inline> {
    let mut source = provision(draft, citation);
    if let Some(date) = version(draft, citation) {
        let version = draft.rich("report-version", [("date", date)]);
        source = draft.rich("report-law-more", [("before", source.into()), ("text", version.into())]);
    }
    if !citation.translation.trim().is_empty() {
        let tag = language(draft, citation);
        let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let key = format!("report-translated-{primary}");
        let words = if draft.messages.has(&key) {
            vec![Inline::Text(draft.text(&key))]
        } else if tag.is_empty() {
            vec![Inline::Text(draft.text("report-translated"))]
        } else {
            draft.rich("report-translated-from", [("tag", user(tag, "").into())])
        };
        source = draft.rich("report-law-more", [("before", source.into()), ("text", words.into())]);
    }
    if !citation.link.trim().is_empty() {
        let link = prose::address(&citation.link);
        source = draft.rich("report-law-more", [("before", source.into()), ("text", link.into())]);
    }
    source
}

/// The recommendation: where it stands in its own part, or itself where it has none.
fn recommendation(draft: &mut Draft<'_>, entry: &Entry<'_>, finding: &Finding) {
    if let Some(letter) = draft.letters.get(entry.id).cloned().filter(|_| entry.item.is_some()) {
        let mark = draft.with("report-letter", [("letter", letter.clone().into())]);
        let link = Inline::Anchor(format!("recommendation-{letter}"), vec![Inline::Text(mark)]);
        let see = draft.rich("report-see-recommendation", [("letter", link.into())]);
        return wording(draft, finding, see);
    }
    draft.prose(Some("report-label-recommendation"), &finding.recommendation);
    let plan = plan(draft, finding);
    wording(draft, finding, plan);
}

/// The wording proposed for a bill, led in by what is said already.
fn wording(draft: &mut Draft<'_>, finding: &Finding, mut lead: Vec<Inline>) {
    let shown = draft.is_full() && !finding.proposed_wording.trim().is_empty();
    if shown {
        if !lead.is_empty() {
            lead.push(Inline::Text(" ".into()));
        }
        lead.push(Inline::Emphasis(vec![Inline::Text(draft.text("report-label-wording"))]));
    }
    if !lead.is_empty() {
        draft.say(lead);
    }
    if shown {
        draft.push(Block::Aside(prose::plain(&finding.proposed_wording)));
    }
}

/// Who acts, by when and with what priority, in one sentence each.
pub(super) fn plan(draft: &Draft<'_>, finding: &Finding) -> Vec<Inline> {
    let mut sentences = Vec::new();
    if !finding.responsible_body.trim().is_empty() {
        sentences.push(draft.rich("report-body", [("body", user(&finding.responsible_body, "").into())]));
    }
    if !finding.planned_date.trim().is_empty() {
        let date = dated(draft, finding.planned_date.trim());
        sentences.push(draft.rich("report-planned", [("date", date)]));
    }
    if let Some(priority) = finding.priority {
        sentences.push(vec![Inline::Text(draft.text(&format!("report-priority-{}", priority.key())))]);
    }
    let mut all = Vec::new();
    for sentence in sentences {
        if !all.is_empty() {
            all.push(Inline::Text(" ".into()));
        }
        all.extend(sentence);
    }
    all
}

/// Assistance needed, where the report has no part of its own for it or the item is in no checklist.
fn assistance(draft: &mut Draft<'_>, entry: &Entry<'_>, finding: &Finding) {
    if entry.item.is_some() && draft.has(Part::Assistance) {
        return;
    }
    if !finding.assistance.is_empty() {
        let kinds: Vec<_> = finding.assistance.iter().map(|kind| draft.messages.assistance(*kind)).collect();
        let kinds = kinds.join(&draft.text("report-comma"));
        draft.tell("report-assistance-needed", [("kinds", kinds.into())]);
    }
    draft.prose(Some("report-label-assistance"), &finding.assistance_note);
}
