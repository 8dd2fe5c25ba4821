//! The parts of a report, one file a part.

mod assistance;
mod brief;
mod concordance;
mod context;
mod cover;
mod figures;
mod finding;
mod findings;
mod gaps;
mod introduction;
mod pointers;
mod recommendations;
mod remains;
mod summary;

use crate::report::draft::Draft;
use crate::report::model::Block;
use crate::report::options::{Level, Part};

/// Writes the whole report.
pub(super) fn write(draft: &mut Draft<'_>) {
    if draft.options.level == Level::OnePage {
        return brief::write(draft);
    }
    recommendations::letter(draft);
    cover::write(draft);
    let (text, anchor) = (draft.text("report-contents"), draft.anchor("contents"));
    draft.push(Block::Heading { level: 2, number: String::new(), text, anchor });
    draft.push(Block::Contents(Vec::new()));
    for part in Part::ALL.iter().copied().filter(|part| draft.has(*part)).collect::<Vec<_>>() {
        draft.part(part);
        match part {
            Part::Introduction => introduction::write(draft),
            Part::Context => context::write(draft),
            Part::Summary => summary::write(draft),
            Part::Gaps => gaps::write(draft),
            Part::Findings => findings::write(draft),
            Part::Recommendations => recommendations::write(draft),
            Part::Assistance => assistance::write(draft),
            Part::Remains => remains::write(draft),
            Part::Concordance => concordance::write(draft),
        }
    }
}
