//! What is recorded before scoring: treaty status, threats, reception of treaties.

use std::collections::BTreeMap;

use crate::domain::finding::Unknown;
use crate::domain::force::{Stage, keywords};

keywords!(
    /// How grave the threat at a stage of the life cycle is. It orders gaps and changes no figure.
    ThreatLevel {
        /// Not rated.
        NotRated = "not-rated",
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
);

keywords!(
    /// How treaties enter national law.
    Reception {
        /// Treaties are law by themselves.
        Monist = "monist",
        /// Treaties need an act of parliament.
        Dualist = "dualist",
        /// Some of both.
        Mixed = "mixed",
    }
);

keywords!(
    /// How the State stands to an instrument.
    TreatyStatus {
        /// Not told.
        Unknown = "unknown",
        /// Party.
        Party = "party",
        /// Signed, not ratified.
        Signatory = "signatory",
        /// Neither.
        NotParty = "not-party",
    }
);

keywords!(
    /// Instruments whose status is asked for; a text the State cannot join is not among them.
    Treaty {
        /// Firearms Protocol.
        FirearmsProtocol = "firearms-protocol",
        /// Convention against Transnational Organized Crime.
        Untoc = "untoc",
        /// Arms Trade Treaty.
        Att = "att",
        /// Programme of Action on small arms and light weapons (political commitment).
        PoA = "poa",
        /// Inter-American Convention (CIFTA).
        Cifta = "cifta",
        /// ECOWAS Convention on small arms.
        Ecowas = "ecowas",
        /// SADC Firearms Protocol.
        Sadc = "sadc",
        /// Nairobi Protocol.
        Nairobi = "nairobi",
        /// Central African Convention (Kinshasa).
        Kinshasa = "kinshasa",
        /// European Union firearms law.
        Eu = "eu",
    }
);

/// A State's standing towards one instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct TreatyRecord {
    /// Its status.
    pub status: TreatyStatus,
    /// Date of ratification, accession or signature as the person wrote it; may be empty.
    pub since: String,
    /// Reservations and declarations; may be empty.
    pub note: String,
}

impl Default for TreatyRecord {
    fn default() -> Self {
        Self { status: TreatyStatus::Unknown, since: String::new(), note: String::new() }
    }
}

/// The preliminary assessment that the 2018 background paper asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context {
    /// Firearms problems that predominate; Markdown.
    pub problems: String,
    /// Threat at each stage; an absent stage is not rated.
    pub threats: BTreeMap<Stage, ThreatLevel>,
    /// What the ratings rest on; Markdown.
    pub threat_note: String,
    /// How treaties enter national law.
    pub reception: Option<Reception>,
    /// The rule it rests on.
    pub reception_note: String,
    /// Status by instrument.
    pub treaties: BTreeMap<Treaty, TreatyRecord>,
    /// Other instruments the State is party to.
    pub other_instruments: String,
    /// Members this version does not know.
    pub unknown: Unknown,
}

impl Context {
    /// The threat at a stage.
    pub fn threat(&self, stage: Stage) -> ThreatLevel {
        self.threats.get(&stage).copied().unwrap_or(ThreatLevel::NotRated)
    }
}
