//! What should change: a lettered list, gravest gaps first.

use std::collections::BTreeSet;

use crate::report::draft::{Draft, letters};
use crate::report::entry::{Entry, entries};
use crate::report::model::{Block, Inline, ListKind};
use crate::report::options::Part;
use crate::report::prose::{self, user};
use crate::report::sections::{finding, gaps, introduction::line};

/// Gives each recommendation its letter, so that findings can point to it.
pub(super) fn letter(draft: &mut Draft<'_>) {
    if draft.has(Part::Recommendations) {
        let ids: Vec<_> = ordered(draft).iter().map(|entry| entry.id.clone()).collect();
        draft.letters = ids.into_iter().enumerate().map(|(at, id)| (id, letters(at + 1))).collect();
    }
}

pub(super) fn write(draft: &mut Draft<'_>) {
    let entries = ordered(draft);
    if entries.is_empty() {
        return draft.tell("report-recommendations-none", []);
    }
    draft.tell("report-recommendations", []);
    let items = entries.iter().enumerate().map(|(at, entry)| item(draft, entry, at)).collect();
    draft.push(Block::List { kind: ListKind::Letters, items });
}

/// Items with something to do: gaps by rank, then the others in the order of their checklists.
fn ordered<'a>(draft: &Draft<'a>) -> Vec<Entry<'a>> {
    let rank: Vec<_> = gaps::gravest(draft).into_iter().map(|(_, gap)| gap.item.id.clone()).collect();
    let mut seen = BTreeSet::new();
    let mut all: Vec<_> = entries(draft)
        .into_iter()
        .filter(|entry| {
            entry.finding.is_some_and(|finding| !finding.recommendation.trim().is_empty() || plans(finding))
        })
        .filter(|entry| seen.insert(entry.id.clone()))
        .collect();
    all.sort_by_key(|entry| rank.iter().position(|id| id == entry.id).unwrap_or(rank.len()));
    all
}

fn plans(finding: &crate::domain::finding::Finding) -> bool {
    !finding.responsible_body.trim().is_empty() || !finding.planned_date.trim().is_empty()
}

fn item(draft: &Draft<'_>, entry: &Entry<'_>, at: usize) -> Vec<Block> {
    let Some(finding) = entry.finding else { return Vec::new() };
    let mut blocks = prose::blocks(&finding.recommendation);
    let name = format!("recommendation-{}", letters(at + 1));
    match blocks.first_mut() {
        Some(Block::Paragraph { anchor, .. }) => *anchor = name,
        _ => {
            let key = if blocks.is_empty() { "report-recommendation-unwritten" } else { "report-recommendation-bare" };
            let content = draft.rich(key, [("title", entry.title().into())]);
            blocks.insert(0, Block::Paragraph { number: None, content, anchor: name });
        }
    }
    let pinpoint = draft.to_item(entry.id, vec![entry.pinpoint()]);
    let guide = entry.item.map(|item| item.guide.as_slice()).unwrap_or_default();
    let mut about = if guide.is_empty() {
        draft.rich("report-basis", [("pinpoint", pinpoint.into())])
    } else {
        let guide = guide.iter().map(|paragraphs| paragraphs.replace('-', "–")).collect::<Vec<_>>();
        let guide = user(&guide.join(&draft.text("report-comma")), "");
        draft.rich("report-basis-guide", [("pinpoint", pinpoint.into()), ("guide", guide.into())])
    };
    let plan = finding::plan(draft, finding);
    if !plan.is_empty() {
        about.push(Inline::Text(" ".into()));
        about.extend(plan);
    }
    blocks.push(line(about));
    blocks
}
