//! What the person mends in the division of a law, with the notice that takes it back.

use crate::app::reading::Reading;
use crate::app::state::Remedy;
use crate::domain::edit::{Edit, Mending};
use crate::domain::provision::Correction;
use crate::ui::context::Tools;

/// Corrects the division, unless nothing would change.
pub(super) fn correct(tools: &Tools, reading: &Reading, correction: Correction) {
    let mark = reading.provisions.iter().map(|provision| &provision.mark).find(|mark| mark.at == correction.at());
    let unchanged = mark.is_some_and(|mark| match &correction {
        Correction::Relabel { label, heading, .. } => mark.label == *label && mark.heading == *heading,
        Correction::Regrade { kind, depth, .. } => mark.kind == *kind && mark.depth == *depth,
        _ => false,
    });
    if !unchanged {
        let key = match &correction {
            Correction::Join(_) => "mend-joined",
            Correction::Split(_) => "mend-was-split",
            Correction::Relabel { .. } => "mend-relabelled",
            Correction::Regrade { .. } => "mend-regraded",
            Correction::Exclude(_) => "mend-excluded",
            Correction::Include(_) => "mend-included",
        };
        mend(tools, Mending::adding(reading.law.clone(), &reading.text, correction), key);
    }
}

/// Takes back the correction at this place of the list.
pub(super) fn remove(tools: &Tools, reading: &Reading, at: usize) {
    if let Some(mending) = Mending::removing(reading.law.clone(), &reading.text, at) {
        mend(tools, mending, "mend-removed");
    }
}

fn mend(tools: &Tools, mending: Mending, key: &'static str) {
    let undo = Edit::Mend(Box::new(mending.reversed()));
    tools.edit(Edit::Mend(Box::new(mending)));
    tools.tell(key, Vec::new(), Some(Remedy::Undo(Box::new(undo))));
}
