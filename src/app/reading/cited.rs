//! Which findings cite which provisions of a law, the words they quote, and whether these still stand there.

use std::collections::BTreeMap;

use crate::app::reading::Reading;
use crate::app::reading::ink::{Ink, Wash};
use crate::domain::assessment::Assessment;
use crate::domain::finding::Citation;
use crate::domain::ids::{ItemId, LawId};
use crate::domain::provision::Place;
use crate::law::quotes::{Fault, Found, Standing};

/// What became of a citation in the text of its law. Places are those at which it can be read there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// Its words stand in the provision it names.
    Found {
        /// Where.
        at: Option<Place>,
    },
    /// Its words stand in another provision.
    Moved {
        /// The label of that.
        to: String,
        /// Where.
        at: Place,
    },
    /// Other words stand there now.
    Changed {
        /// These words.
        now: String,
        /// Where.
        at: Place,
    },
    /// Its words do not stand in the law.
    Gone,
    /// Nothing is quoted; the provision it names is there.
    Label {
        /// Where.
        at: Option<Place>,
    },
    /// Nothing is quoted; the provision it names reads differently than when it was cited.
    LabelChanged {
        /// Where.
        at: Option<Place>,
    },
    /// Nothing is quoted, and the law has no such provision.
    NoLabel,
    /// It names neither words nor a provision.
    Nothing,
}

impl Check {
    /// Where the citation can be read in its law.
    pub fn at(&self) -> Option<Place> {
        match self {
            Check::Found { at } | Check::Label { at } | Check::LabelChanged { at } => *at,
            Check::Moved { at, .. } | Check::Changed { at, .. } => Some(*at),
            Check::Gone | Check::NoLabel | Check::Nothing => None,
        }
    }
}

/// What a law is cited for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cited {
    /// The items that cite a piece, each once, in the order of their ids.
    pub items: BTreeMap<usize, Vec<ItemId>>,
    /// The words that are quoted.
    pub inks: Vec<Ink>,
    /// Citations whose provision was not found: the item and the provision as it is named.
    pub lost: Vec<(ItemId, String)>,
    /// What became of each citation.
    pub checks: Vec<(ItemId, Citation, Check)>,
    /// What is wrong with each of these.
    pub faults: Vec<Vec<Fault>>,
    /// Where each of these was found: its piece, and the words quoted.
    found: Vec<(Option<usize>, Option<Ink>)>,
}

/// The citations of a law, by item. What a law is cited for depends on nothing else of an assessment.
pub fn citations(assessment: &Assessment, law: &LawId) -> Vec<(ItemId, Citation)> {
    let of_law = |citation: &&Citation| citation.law.as_ref() == Some(law);
    let findings = assessment.findings.iter();
    let all = findings.flat_map(|(item, finding)| {
        finding.citations.iter().filter(of_law).map(move |citation| (item.clone(), citation.clone()))
    });
    all.collect()
}

impl Cited {
    /// Looks up the citations of a law in its text.
    pub fn of(citations: &[(ItemId, Citation)], reading: &Reading) -> Self {
        Self::after(&Self::default(), citations, reading)
    }

    /// Looks up those citations that were not looked up in the same text before.
    pub fn after(before: &Self, citations: &[(ItemId, Citation)], reading: &Reading) -> Self {
        let mut cited = Self::default();
        // Both are in the order of the findings, and seldom more than one is new.
        let known: Vec<_> = before.checks.iter().zip(before.faults.iter().zip(&before.found)).collect();
        let mut next = 0;
        for (item, citation) in citations {
            let same = |((id, old, _), _): &&(&(ItemId, Citation, Check), _)| id == item && old == citation;
            let rest = known.get(next..).unwrap_or_default();
            let looked = match rest.iter().position(|known| same(&known)) {
                Some(at) => {
                    next += at + 1;
                    rest.get(at).map(|((.., check), (faults, (piece, quoted)))| Looked {
                        check: check.clone(),
                        faults: (*faults).clone(),
                        piece: *piece,
                        quoted: *quoted,
                    })
                }
                None => None,
            };
            cited.add(item, citation, looked.unwrap_or_else(|| Looked::up(citation, reading)));
        }
        cited
    }

    fn add(&mut self, item: &ItemId, citation: &Citation, looked: Looked) {
        match looked.piece {
            Some(piece) => {
                let items = self.items.entry(piece).or_default();
                if items.last() != Some(item) {
                    items.push(item.clone());
                }
            }
            None => self.lost.push((item.clone(), citation.provision.clone())),
        }
        self.inks.extend(looked.quoted);
        self.checks.push((item.clone(), citation.clone(), looked.check));
        self.faults.push(looked.faults);
        self.found.push((looked.piece, looked.quoted));
    }

    /// The marks within a piece.
    pub fn within(&self, reading: &Reading, piece: usize) -> Vec<Ink> {
        let Some(bounds) = reading.pieces.get(piece) else { return Vec::new() };
        let inside = |ink: &&Ink| bounds.at <= ink.from && ink.from < bounds.end;
        self.inks.iter().filter(inside).copied().collect()
    }

    /// What became of a citation of an item.
    pub fn check(&self, item: &ItemId, citation: &Citation) -> Option<&Check> {
        let same = |(id, known, _): &&(ItemId, Citation, Check)| id == item && known == citation;
        self.checks.iter().find(same).map(|(.., check)| check)
    }
}

/// What became of a citation, what is wrong with it, the piece in which it is read, and the words quoted.
struct Looked {
    check: Check,
    faults: Vec<Fault>,
    piece: Option<usize>,
    quoted: Option<Ink>,
}

impl Looked {
    fn up(citation: &Citation, reading: &Reading) -> Self {
        let ground = reading.ground();
        let named = ground.resolve(&citation.provision).and_then(|at| ground.provisions.get(at));
        let label = named.map(|provision| provision.mark.at);
        let standing = ground.standing(citation);
        let faults = ground.faults(citation, &standing);
        let (check, quoted) = match standing {
            Standing::Same => {
                let all = ground.find(&citation.quote);
                let inside =
                    |found: &&Found| named.is_some_and(|named| found.from < named.end && named.mark.at < found.to);
                let found = all.iter().find(inside).or(all.first()).cloned();
                (Check::Found { at: found.as_ref().map(|found| found.from) }, found)
            }
            Standing::Moved { to, found } => (Check::Moved { to, at: found.from }, Some(found)),
            Standing::Changed { now, found, .. } => (Check::Changed { now, at: found.from }, None),
            Standing::Gone => (Check::Gone, None),
            Standing::LabelOnly { exists: true } => (Check::Label { at: label }, None),
            Standing::LabelChanged => (Check::LabelChanged { at: label }, None),
            Standing::LabelOnly { exists: false } => (Check::NoLabel, None),
            Standing::NotChecked => (Check::Nothing, None),
        };
        let piece = check.at().or(label).and_then(|at| reading.piece_at(at));
        let quoted = quoted.map(|found| Ink { from: found.from, to: found.to, wash: Wash::Quoted });
        Self { check, faults, piece, quoted }
    }
}
