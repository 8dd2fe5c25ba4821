//! Drafting pointers of a gap: where to read before drafting, and what a provision must settle.

use crate::domain::pointers::{Drafting, Placed, Pointers};
use crate::domain::relations::Voice;
use crate::report::draft::Draft;
use crate::report::entry::{Entry, join, status};
use crate::report::model::Inline;
use crate::report::prose::user;
use crate::report::sections::introduction::bullets;

/// Places named in one line before the rest is left to the full report.
const NAMED: usize = 3;

/// Writes the pointers of an item whose verdict is a gap; in a shorter report, one line of them.
pub(super) fn write(draft: &mut Draft<'_>, entry: &Entry<'_>) {
    if !draft.is_full() {
        if let Some(line) = line(draft, entry) {
            draft.say(line);
        }
        return;
    }
    let Some(pointers) = of(draft, entry) else { return };
    let places = places(draft, &pointers, usize::MAX);
    if !places.is_empty() {
        let list = join(draft, places);
        draft.tell("report-pointers", [("list", list.into())]);
    }
    if !pointers.recommendations.is_empty() {
        draft.tell("report-pointers-recommended", []);
        let voices = pointers.recommendations.iter().map(|voice| recommended(draft, voice)).collect();
        bullets(draft, voices);
    }
    for list in &pointers.drafting {
        settle(draft, list);
    }
}

/// The pointers of a gap in one line, if there are any.
pub(super) fn line(draft: &Draft<'_>, entry: &Entry<'_>) -> Option<Vec<Inline>> {
    let places = places(draft, &of(draft, entry)?, NAMED);
    (!places.is_empty()).then(|| draft.rich("report-pointers", [("list", join(draft, places).into())]))
}

/// The pointers of an item that is scored and whose verdict is a gap.
fn of(draft: &Draft<'_>, entry: &Entry<'_>) -> Option<Pointers> {
    let item = entry.item.filter(|item| item.is_scored() && entry.standing.verdict.is_gap())?;
    Some(Pointers::of(item, draft.input.library)).filter(|pointers| !pointers.is_empty())
}

/// Chapters of the Model Law, each once, and paragraphs of the Legislative Guide.
fn places(draft: &Draft<'_>, pointers: &Pointers, most: usize) -> Vec<Vec<Inline>> {
    let mut places = Vec::new();
    for model in &pointers.models {
        let place = place(draft, model);
        if !places.contains(&place) && places.len() < most {
            places.push(place);
        }
    }
    if !pointers.guide.is_empty() {
        let guide: Vec<_> = pointers.guide.iter().map(|paragraphs| paragraphs.replace('-', "–")).collect();
        let guide = user(&guide.join(&draft.text("report-comma")), "");
        places.push(draft.rich("report-pointers-guide", [("guide", guide.into())]));
    }
    places
}

/// `Model Law, ch. IV`.
fn place(draft: &Draft<'_>, placed: &Placed) -> Vec<Inline> {
    let language = &placed.checklist.language;
    let slots = [
        ("source", user(&placed.checklist.short_title, language).into()),
        ("place", user(&placed.item.pinpoint, language).into()),
    ];
    draft.rich("report-pointers-place", slots)
}

/// What one source recommends on the point, with the status of its document.
fn recommended(draft: &Draft<'_>, voice: &Voice) -> Vec<Inline> {
    let language = &voice.checklist.language;
    let item = |item: &crate::domain::checklist::Item| {
        let slots =
            [("title", user(&item.title, language).into()), ("pinpoint", user(&item.pinpoint, language).into())];
        draft.rich("report-item", slots)
    };
    let list = join(draft, voice.items.iter().map(|(of, _)| item(of)).collect());
    let slots = [
        ("source", user(&voice.checklist.short_title, language).into()),
        ("status", status(draft, &voice.checklist).into()),
        ("list", list.into()),
    ];
    draft.rich("report-pointers-source", slots)
}

fn settle(draft: &mut Draft<'_>, list: &Drafting) {
    let language = match &list.from {
        Some(from) => {
            let from_place = place(draft, from);
            draft.tell("report-pointers-settle-from", [("place", from_place.into())]);
            from.checklist.language.clone()
        }
        None => {
            draft.tell("report-pointers-settle", []);
            String::new()
        }
    };
    bullets(draft, list.points.iter().map(|point| vec![user(point, &language)]).collect());
}
