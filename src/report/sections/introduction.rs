//! What is compared with what, and how.

use crate::domain::force::InstrumentStatus;
use crate::report::draft::Draft;
use crate::report::model::{Block, Inline, ListKind};
use crate::report::prose::user;

pub(super) fn write(draft: &mut Draft<'_>) {
    draft.tell("report-intro-compares", []);
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

/// A list with bullets, one line an item.
pub(super) fn bullets(draft: &mut Draft<'_>, items: Vec<Vec<Inline>>) {
    let items = items.into_iter().map(|content| vec![line(content)]).collect();
    draft.push(Block::List { kind: ListKind::Bullets, items });
}

/// A paragraph without a number.
pub(super) fn line(content: Vec<Inline>) -> Block {
    Block::Paragraph { number: None, content, anchor: String::new() }
}
