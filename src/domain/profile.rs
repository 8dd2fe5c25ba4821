//! Profiles: named choices of checklists and of their items.

use crate::domain::force::keywords;

keywords!(
    /// A named choice of what an assessment answers.
    Profile {
        /// The Firearms Protocol alone.
        ProtocolCore = "protocol-core",
        /// Every checklist that ships with the program.
        FullReview = "full-review",
        /// Some articles and everything related to them.
        AgendaItem = "agenda-item",
        /// What criminal law and procedure must contain.
        CriminalLaw = "criminal-law",
        /// Checklists picked one by one.
        Own = "own",
    }
);
