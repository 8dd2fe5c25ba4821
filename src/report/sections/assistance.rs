//! Technical assistance needed, by kind.

use crate::domain::finding::Assistance;
use crate::report::draft::Draft;
use crate::report::entry::{Entry, entries};
use crate::report::model::{Block, ListKind};
use crate::report::prose;
use crate::report::sections::introduction::line;

pub(super) fn write(draft: &mut Draft<'_>) {
    let all = entries(draft);
    let mut any = false;
    for kind in Assistance::ALL {
        let of_kind = all.iter().filter(|entry| entry.finding.is_some_and(|it| it.assistance.contains(kind)));
        any |= list(draft, draft.messages.assistance(*kind), of_kind.collect());
    }
    let unsorted = all.iter().filter(|entry| {
        entry.finding.is_some_and(|it| it.assistance.is_empty() && !it.assistance_note.trim().is_empty())
    });
    any |= list(draft, draft.text("report-assistance-unsorted"), unsorted.collect());
    if !any {
        draft.tell("report-assistance-none", []);
    }
}

fn list(draft: &mut Draft<'_>, kind: String, entries: Vec<&Entry<'_>>) -> bool {
    if entries.is_empty() {
        return false;
    }
    draft.tell("report-assistance-kind", [("kind", kind.into()), ("n", entries.len().into())]);
    let items = entries.into_iter().map(|entry| {
        let name = draft.rich("report-item", [("title", entry.title().into()), ("pinpoint", entry.pinpoint().into())]);
        let mut blocks = vec![line(draft.to_item(entry.id, name))];
        blocks.extend(entry.finding.map(|finding| prose::blocks(&finding.assistance_note)).unwrap_or_default());
        blocks
    });
    let items = items.collect();
    draft.push(Block::List { kind: ListKind::Bullets, items });
    true
}
