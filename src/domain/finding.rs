//! A finding: everything answered for one item.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::force::{RelationKind, keywords};
use crate::domain::ids::{ElementId, ItemId, LawId};

keywords!(
    /// What national law does with the requirement.
    Verdict {
        /// Every element is in force.
        Full = "full",
        /// Some elements, or narrower.
        Partial = "partial",
        /// No rule was found.
        None = "none",
        /// The law says otherwise.
        Conflict = "conflict",
        /// The requirement does not apply; a reason is required.
        NotApplicable = "not-applicable",
        /// Not answered yet.
        NotAssessed = "not-assessed",
    }
);

impl Verdict {
    /// Whether the verdict is a gap.
    pub fn is_gap(self) -> bool {
        matches!(self, Verdict::Partial | Verdict::None | Verdict::Conflict)
    }

    /// Whether the verdict enters a denominator.
    pub fn counts(self) -> bool {
        !matches!(self, Verdict::NotApplicable | Verdict::NotAssessed)
    }
}

keywords!(
    /// How the national rule compares in reach.
    Scope {
        /// As far as the treaty.
        InLine = "in-line",
        /// Further.
        Broader = "broader",
        /// Less far.
        Narrower = "narrower",
        /// Neither.
        Different = "different",
    }
);

keywords!(
    /// Whether the law says one element.
    ElementVerdict {
        /// It does.
        Yes = "yes",
        /// It does not.
        No = "no",
        /// It cannot be told.
        Unclear = "unclear",
    }
);

keywords!(
    /// How soon the gap should be closed, in the reviewer's judgement.
    Priority {
        /// First.
        High = "high",
        /// Next.
        Medium = "medium",
        /// Later.
        Low = "low",
    }
);

keywords!(
    /// How far the work on a finding has come.
    WorkflowState {
        /// Not begun.
        ToDo = "to-do",
        /// Being written.
        Draft = "draft",
        /// Waiting for a second reader.
        ForReview = "for-review",
        /// Done.
        Final = "final",
    }
);

keywords!(
    /// A kind of technical assistance.
    Assistance {
        /// Drafting or amending laws.
        Drafting = "drafting",
        /// Legal advice short of drafting.
        Advice = "advice",
        /// Marking machines and know-how.
        Marking = "marking",
        /// Registers and record-keeping.
        Records = "records",
        /// Tracing and ballistics.
        Tracing = "tracing",
        /// Licensing and transfer control.
        Licensing = "licensing",
        /// Security and destruction of stocks.
        Stockpiles = "stockpiles",
        /// Training of officials.
        Training = "training",
        /// International cooperation.
        Cooperation = "cooperation",
        /// Anything else, told in the note.
        Other = "other",
    }
);

/// Members of a file that this version does not know; kept and written back.
pub type Unknown = BTreeMap<String, serde_json::Value>;

/// Everything answered for an item. The default is an untouched finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The person's verdict; see `standing` for the verdict in effect.
    pub verdict: Verdict,
    /// How the national rule compares in reach.
    pub scope: Option<Scope>,
    /// Verdicts on elements; an absent element is not judged.
    pub elements: BTreeMap<ElementId, ElementVerdict>,
    /// National provisions relied on.
    pub citations: Vec<Citation>,
    /// Why; Markdown. Also the reason of a not-applicable verdict.
    pub reasoning: String,
    /// What should change; Markdown.
    pub recommendation: String,
    /// Wording for an amending bill; plain text.
    pub proposed_wording: String,
    /// How soon.
    pub priority: Option<Priority>,
    /// Who should act.
    pub responsible_body: String,
    /// By when, as the person wrote it.
    pub planned_date: String,
    /// Technical assistance needed.
    pub assistance: BTreeSet<Assistance>,
    /// What exactly is needed.
    pub assistance_note: String,
    /// A good practice worth sharing; Markdown.
    pub good_practice: String,
    /// What happens in fact; Markdown. Never moves a figure.
    pub practice_note: String,
    /// For the reviewers' eyes; left out of reports unless asked for.
    pub internal_note: String,
    /// The finding of a related item that this one was taken from, as it stood then; kept whatever is changed later.
    pub carried: Option<Carried>,
    /// The version of the checklist under which it was answered, while its item reads differently now and nobody has
    /// looked at it again; empty otherwise.
    pub recheck: String,
    /// How far the work has come.
    pub state: WorkflowState,
    /// Who last changed the finding.
    pub reviewer: String,
    /// When, RFC 3339 in UTC; empty if never.
    pub changed: String,
    /// Members this version does not know.
    pub unknown: Unknown,
}

impl Default for Finding {
    fn default() -> Self {
        Self {
            verdict: Verdict::NotAssessed,
            scope: None,
            elements: BTreeMap::new(),
            citations: Vec::new(),
            reasoning: String::new(),
            recommendation: String::new(),
            proposed_wording: String::new(),
            priority: None,
            responsible_body: String::new(),
            planned_date: String::new(),
            assistance: BTreeSet::new(),
            assistance_note: String::new(),
            good_practice: String::new(),
            practice_note: String::new(),
            internal_note: String::new(),
            carried: None,
            recheck: String::new(),
            state: WorkflowState::ToDo,
            reviewer: String::new(),
            changed: String::new(),
            unknown: Unknown::new(),
        }
    }
}

impl Finding {
    /// Whether nobody has answered or written anything, so that nothing is lost if it is replaced. What was begun and taken
    /// back is untouched too.
    pub fn is_untouched(&self) -> bool {
        let bare =
            Finding { state: WorkflowState::ToDo, reviewer: String::new(), changed: String::new(), ..self.clone() };
        matches!(self.state, WorkflowState::ToDo | WorkflowState::Draft) && bare == Finding::default()
    }
}

/// Where a finding that was taken from another one came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// The item whose finding it was.
    pub from: ItemId,
    /// How that item stands to this one: `superset` if it asks all that this one asks, and more.
    pub relation: RelationKind,
    /// The verdict it had.
    pub verdict: Verdict,
    /// When it was taken over, RFC 3339 in UTC.
    pub time: String,
    /// Members this version does not know.
    pub unknown: Unknown,
}

/// A national provision relied on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Citation {
    /// The registered law, if it is one.
    pub law: Option<LawId>,
    /// The act as named by hand, where no registered law is meant.
    pub act: String,
    /// Article and paragraph as printed: `s. 23(2)`.
    pub provision: String,
    /// Its words in the original language.
    pub quote: String,
    /// Fingerprint of the provision's words when it was cited: the first 16 hexadecimal digits of the SHA-256 of its folded
    /// words; empty if unknown. With it a citation without a quotation can be told to have changed.
    pub print: String,
    /// BCP 47 tag of the quotation; empty means the language of the law.
    pub language: String,
    /// A translation; may be empty.
    pub translation: String,
    /// Date of the version read; empty means that of the law.
    pub version: String,
    /// Where it can be read.
    pub link: String,
    /// Members this version does not know.
    pub unknown: Unknown,
}
