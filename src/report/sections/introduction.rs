//! What is compared with what, and how.

use std::rc::Rc;

use crate::domain::assessment::AnsweredChecklist;
use crate::domain::force::InstrumentStatus;
use crate::report::draft::Draft;
use crate::report::model::{Block, Inline, ListKind};
use crate::report::prose::user;

pub(super) fn write(draft: &mut Draft<'_>) {
    draft.tell("report-intro-compares", []);
    scope(draft);
    draft.tell("report-intro-practice", []);
    draft.tell("report-intro-paraphrase", []);
    draft.tell("report-intro-verdicts", []);
    draft.tell("report-intro-figures", []);
    for checklist in draft.input.checklists {
        let title = || user(&checklist.short_title, &checklist.language).into();
        let instrument = &checklist.instrument;
        if let Some(extends) = &checklist.extends {
            let base = draft.input.checklists.iter().find(|base| base.id == *extends);
            let base = base.map_or(user(extends.as_str(), ""), |base| user(&base.short_title, &base.language));
            draft.tell("report-intro-extension", [("checklist", title()), ("base", base.into())]);
        }
        if instrument.status != InstrumentStatus::Binding {
            draft.tell(&format!("report-intro-{}", instrument.status.key()), [("checklist", title())]);
        }
        if !checklist.not_required.is_empty() {
            draft.tell("report-intro-not-required", [("checklist", title())]);
            let items = checklist.not_required.iter().map(|it| {
                let mut content = vec![user(&it.text, &checklist.language)];
                if !it.basis.trim().is_empty() {
                    content.push(Inline::Text(" ".into()));
                    content.push(user(&it.basis, &checklist.language));
                }
                content
            });
            bullets(draft, items.collect());
        }
        if !instrument.cautions.is_empty() {
            draft.tell("report-intro-cautions", [("checklist", title())]);
            bullets(draft, instrument.cautions.iter().map(|it| vec![user(it, &checklist.language)]).collect());
        }
    }
}

/// The profile of the review, and what it takes of checklists of which it takes a part.
fn scope(draft: &mut Draft<'_>) {
    let parts = parts(draft);
    if let Some(profile) = draft.input.assessment.profile {
        draft.tell(&format!("report-profile-{}", profile.key()), []);
    }
    if !parts.is_empty() {
        draft.tell("report-intro-parts", []);
        bullets(draft, parts);
    }
}

/// `n of m items of the checklist chosen`, for each checklist of which a part is answered.
pub(super) fn parts(draft: &Draft<'_>) -> Vec<Vec<Inline>> {
    let input = draft.input;
    let part = |answered: &Rc<AnsweredChecklist>| {
        let only = answered.only.as_ref()?;
        let checklist = input.checklists.iter().find(|checklist| checklist.id == answered.id)?;
        let all = input.library.get(&answered.id).map_or(answered.items.len(), |whole| whole.items().count());
        let slots = [
            ("checklist", user(&checklist.short_title, &checklist.language).into()),
            ("n", only.len().into()),
            ("m", all.into()),
        ];
        Some(draft.rich("report-chosen", slots))
    };
    input.assessment.checklists.iter().filter_map(part).collect()
}

/// A list with bullets, one line an item.
pub(super) fn bullets(draft: &mut Draft<'_>, items: Vec<Vec<Inline>>) {
    let items = items.into_iter().map(|content| vec![line(content)]).collect();
    draft.push(Block::List { kind: ListKind::Bullets, items });
}

/// A paragraph without a number.
pub(super) fn line(content: Vec<Inline>) -> Block {
    Block::Paragraph { number: None, content, anchor: String::new() }
}
