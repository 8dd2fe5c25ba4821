//! How strongly a source binds, and which of its requirements legislation can answer.

/// Declares an enum of keywords with its spelling in data files.
macro_rules! keywords {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order in which it is shown.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The spelling used in data files, message keys and markup.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// Reads the spelling used in data files.
            pub fn from_key(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use keywords;

keywords!(
    /// The treaty's own strength of duty.
    Force {
        /// The State shall.
        Mandatory = "mandatory",
        /// The State shall, softened by a qualifier of the treaty itself.
        Qualified = "qualified",
        /// The State shall, if a stated condition is met.
        Conditional = "conditional",
        /// The State shall consider.
        Consider = "consider",
        /// The State shall endeavour, seek or encourage others: binding as a duty of effort.
        Endeavour = "endeavour",
        /// The State is encouraged; no duty.
        Encourage = "encourage",
        /// The State may.
        Optional = "optional",
        /// A definition or a rule of scope on which duties rest.
        Definition = "definition",
        /// Asked for by a text that does not bind.
        Recommended = "recommended",
        /// Goes further than the Protocol.
        Beyond = "beyond",
        /// Explains; asks nothing.
        Context = "context",
    }
);

keywords!(
    /// A group of forces that may share a figure. Groups are never averaged together.
    ForceGroup {
        /// Mandatory, qualified and conditional.
        Mandatory = "mandatory",
        /// Definitions and scope.
        Definition = "definition",
        /// Consider, endeavour, encourage.
        Effort = "effort",
        /// Allowed, not required.
        Optional = "optional",
        /// Asked for by a text that does not bind.
        Recommended = "recommended",
        /// Further than the Protocol.
        Beyond = "beyond",
    }
);

impl Force {
    /// The group whose figure an item of this force enters; `None` for context, which enters none.
    pub fn group(self) -> Option<ForceGroup> {
        Some(match self {
            Force::Mandatory | Force::Qualified | Force::Conditional => ForceGroup::Mandatory,
            Force::Definition => ForceGroup::Definition,
            Force::Consider | Force::Endeavour | Force::Encourage => ForceGroup::Effort,
            Force::Optional => ForceGroup::Optional,
            Force::Recommended => ForceGroup::Recommended,
            Force::Beyond => ForceGroup::Beyond,
            Force::Context => return None,
        })
    }
}

keywords!(
    /// Whether a statute book can answer the item.
    Scorable {
        /// Legislation answers it.
        Law = "law",
        /// Only the legal basis can be scored, not the practice.
        LegalBasis = "legal-basis",
        /// Practice only.
        Practice = "practice",
        /// An act under treaty law: ratify, reserve, notify.
        TreatyAction = "treaty-action",
        /// Addressed to somebody else.
        NotAddressedToStates = "not-addressed-to-states",
    }
);

keywords!(
    /// A stage in the life of a firearm.
    Stage {
        /// Making and assembling.
        Manufacture = "manufacture",
        /// Marking.
        Marking = "marking",
        /// Import, export, transit, sale, brokering.
        Transfer = "transfer",
        /// Holding and carrying.
        Possession = "possession",
        /// Keeping and securing.
        Storage = "storage",
        /// Deactivation and reactivation.
        Deactivation = "deactivation",
        /// Confiscation, destruction and other disposal.
        Disposal = "disposal",
        /// Detection, tracing, prosecution, cooperation.
        Investigation = "investigation",
    }
);

keywords!(
    /// How far our reading of the source was verified.
    SourceStatus {
        /// The primary text was read.
        Verified = "verified",
        /// A reputable source about the text was read.
        SecondHand = "second-hand",
    }
);

keywords!(
    /// What kind of text a checklist is derived from.
    InstrumentStatus {
        /// A treaty in force.
        Binding = "binding",
        /// A model law.
        Model = "model",
        /// An adopted recommendation.
        Recommendation = "recommendation",
        /// A draft of recommendations; the adopted wording may differ.
        Draft = "draft",
        /// A summary by the chair, not adopted.
        ChairSummary = "chair-summary",
        /// A paper of the Secretariat.
        SecretariatPaper = "secretariat-paper",
    }
);

keywords!(
    /// How one item stands to another.
    RelationKind {
        /// Both ask the same.
        Equal = "equal",
        /// This item asks part of what the other asks.
        Subset = "subset",
        /// This item asks all of the other and more.
        Superset = "superset",
        /// They overlap.
        Intersects = "intersects",
        /// This item gives content to the other.
        Elaborates = "elaborates",
    }
);
