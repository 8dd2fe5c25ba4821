//! What the person mends in the division of a law, with the notice that takes it back.

use crate::app::reading::{Reading, mend};
use crate::app::state::Remedy;
use crate::domain::edit::Edit;
use crate::domain::provision::Correction;
use crate::ui::context::Tools;

/// Corrects the division, unless nothing would change.
pub(super) fn correct(tools: &Tools, reading: &Reading, correction: Correction) {
    let unchanged = match &correction {
        Correction::Relabel { at, label, heading } => reading.provisions.iter().any(|provision| {
            provision.mark.at == *at && provision.mark.label == *label && provision.mark.heading == *heading
        }),
        _ => false,
    };
    if !unchanged {
        let key = match &correction {
            Correction::Join(_) => "mend-joined",
            Correction::Split(_) => "mend-was-split",
            Correction::Relabel { .. } => "mend-relabelled",
            Correction::Exclude(_) => "mend-excluded",
            Correction::Include(_) => "mend-included",
        };
        replace(tools, reading, mend::with(&reading.text.corrections, correction), key);
    }
}

/// Takes back the correction at this place of the list.
pub(super) fn remove(tools: &Tools, reading: &Reading, at: usize) {
    let corrections = reading.text.corrections.iter().enumerate();
    let left = corrections.filter(|(place, _)| *place != at).map(|(_, correction)| correction.clone()).collect();
    replace(tools, reading, left, "mend-removed");
}

fn replace(tools: &Tools, reading: &Reading, corrections: Vec<Correction>, key: &'static str) {
    let before = reading.text.corrections.clone();
    tools.edit(Edit::CorrectText(reading.law.clone(), corrections));
    let undo = Edit::CorrectText(reading.law.clone(), before);
    tools.tell(key, Vec::new(), Some(Remedy::Undo(Box::new(undo))));
}
