//! What a person mends in the division of a law, and what the division is with it.

use std::collections::BTreeMap;
use std::ops::Bound;

use crate::domain::provision::{LawText, LeftOut, Mark, Place, ProvisionKind};

/// What a person mended in the cut. Each names the first character of a provision, as the cut or an earlier
/// correction has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Correction {
    /// It belongs to the provision before it.
    Join(Place),
    /// A provision begins here.
    Split(Mark),
    /// It bears this label and this heading.
    Relabel {
        /// Where it begins.
        at: Place,
        /// Its label.
        label: String,
        /// Its heading.
        heading: String,
    },
    /// It is a provision of this kind and lies this deep. What lay in it and is of a smaller kind goes with it; what
    /// is not, and would come to lie in it, comes to lie beside it.
    Regrade {
        /// Where it begins.
        at: Place,
        /// Its kind.
        kind: ProvisionKind,
        /// How deep it lies, as `Mark::depth`.
        depth: u8,
    },
    /// It is left out.
    Exclude(Place),
    /// It is not left out after all.
    Include(Place),
}

impl Correction {
    /// The place it concerns.
    pub fn at(&self) -> Place {
        match self {
            Correction::Join(at) | Correction::Exclude(at) | Correction::Include(at) => *at,
            Correction::Relabel { at, .. } | Correction::Regrade { at, .. } => *at,
            Correction::Split(mark) => mark.at,
        }
    }
}

impl LawText {
    /// The marks with the person's corrections, in order of place. A correction that fits nothing changes nothing.
    pub fn corrected(&self) -> Vec<Mark> {
        let mut marks: BTreeMap<Place, Mark> = self.marks.iter().map(|mark| (mark.at, mark.clone())).collect();
        for correction in &self.corrections {
            match correction {
                Correction::Join(at) => {
                    marks.remove(at);
                }
                Correction::Split(mark) => {
                    if self.is_place(mark.at) && self.is_place(mark.body) && mark.at <= mark.body {
                        marks.insert(mark.at, mark.clone());
                    }
                }
                Correction::Relabel { at, label, heading } => {
                    if let Some(mark) = marks.get_mut(at) {
                        mark.label.clone_from(label);
                        mark.heading.clone_from(heading);
                    }
                }
                Correction::Regrade { at, kind, depth } => regrade(&mut marks, *at, *kind, *depth),
                Correction::Exclude(at) => {
                    if let Some(mark) = marks.get_mut(at) {
                        mark.left_out = Some(LeftOut::ByHand);
                    }
                }
                Correction::Include(at) => {
                    if let Some(mark) = marks.get_mut(at) {
                        mark.left_out = None;
                    }
                }
            }
        }
        marks.into_values().collect()
    }
}

fn regrade(marks: &mut BTreeMap<Place, Mark>, at: Place, kind: ProvisionKind, depth: u8) {
    let Some(mark) = marks.get_mut(&at) else { return };
    let was = std::mem::replace(&mut mark.depth, depth);
    mark.kind = kind;
    // How deep that lay, and lies now, in which what follows may lie.
    let mut outer = (was, depth);
    for (_, mark) in marks.range_mut((Bound::Excluded(at), Bound::Unbounded)) {
        let old = mark.depth;
        if old <= was.min(depth) {
            break;
        }
        let inside = old > outer.0;
        if inside {
            mark.depth = outer.1.saturating_add(old - outer.0);
        }
        let beside = mark.depth > depth && !mark.kind.may_lie_in(kind);
        if beside {
            mark.depth = depth;
        }
        if beside || !inside {
            outer = (old, mark.depth);
        }
    }
}
