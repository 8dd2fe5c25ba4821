//! What of an open assessment is not in the store yet.

use std::collections::BTreeSet;

use crate::domain::assessment::Assessment;
use crate::domain::edit::Touched;
use crate::domain::ids::{ItemId, LawId};

/// Parts of an assessment that are not in the store yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pending {
    /// The assessment without its findings.
    pub head: bool,
    /// The answered checklists.
    pub checklists: bool,
    /// Findings.
    pub findings: BTreeSet<ItemId>,
    /// Texts of laws.
    pub texts: BTreeSet<LawId>,
}

impl Pending {
    /// Everything of an assessment.
    pub fn everything(assessment: &Assessment) -> Self {
        Self {
            head: true,
            checklists: true,
            findings: assessment.findings.keys().cloned().collect(),
            texts: assessment.texts.keys().cloned().collect(),
        }
    }

    /// Whether everything is in the store.
    pub fn is_empty(&self) -> bool {
        !self.head && !self.checklists && self.findings.is_empty() && self.texts.is_empty()
    }

    /// Adds the parts of another.
    pub fn merge(&mut self, other: &Pending) {
        self.head |= other.head;
        self.checklists |= other.checklists;
        self.findings.extend(other.findings.iter().cloned());
        self.texts.extend(other.texts.iter().cloned());
    }

    /// Adds what an edit touched.
    pub fn touch(&mut self, touched: Touched) {
        match touched {
            Touched::Nothing => {}
            Touched::Head => self.head = true,
            Touched::Checklists => self.checklists = true,
            Touched::Finding(item) => {
                self.findings.insert(item);
            }
            Touched::Exchanged(items) => {
                self.checklists = true;
                self.findings.extend(items);
            }
            Touched::Text(law) => {
                self.texts.insert(law);
            }
            Touched::Law(law, items) => {
                self.head = true;
                self.texts.insert(law);
                self.findings.extend(items);
            }
        }
    }
}
