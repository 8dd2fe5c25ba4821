//! What a newer text of a law does to the citations of it, and what a person may accept.

use crate::domain::assessment::Assessment;
use crate::domain::edit::Recited;
use crate::domain::finding::Citation;
use crate::domain::ids::{ItemId, LawId};
use crate::domain::provision::LawText;
use crate::law::fold::{digit, fold};
use crate::law::quotes::kinds::{Kind, kind};
use crate::law::quotes::{Ground, Standing};

/// The dates of two versions of a law, as they are written in citations; either may be empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Versions<'a> {
    /// That of the law as it was.
    pub before: &'a str,
    /// That of the law as it is now.
    pub now: &'a str,
}

/// What became of a citation in the newer text.
#[derive(Clone, Debug, PartialEq)]
pub struct Reviewed {
    /// Its position in the list that was asked about.
    pub at: usize,
    /// What became of it.
    pub standing: Standing,
    /// The citation as it would be of the newer text; `None` where there is nothing to change, or nothing to cite.
    pub proposed: Option<Citation>,
    /// The citation as it must be written to keep its meaning if nothing is accepted: one that has no date of its own and
    /// means that of the law would otherwise be read as one of the newer text. `None` where it means the same as before.
    pub kept: Option<Citation>,
}

/// A citation of an assessment, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited {
    /// The item.
    pub item: ItemId,
    /// What became of the citation; `at` is its position in the finding.
    pub reviewed: Reviewed,
    /// The citation.
    pub citation: Citation,
}

impl Cited {
    /// The change if the proposal is accepted.
    pub fn accepted(&self) -> Option<Recited> {
        self.reviewed.proposed.clone().map(|after| self.recited(after))
    }

    /// The change that keeps the citation's meaning.
    pub fn kept(&self) -> Option<Recited> {
        self.reviewed.kept.clone().map(|after| self.recited(after))
    }

    fn recited(&self, after: Citation) -> Recited {
        Recited { item: self.item.clone(), at: self.reviewed.at, before: self.citation.clone(), after }
    }
}

/// What becomes of all citations of a law in an assessment when a newer text takes the place of the older, which may not be
/// at hand. Nothing is altered.
pub fn review(
    assessment: &Assessment,
    law: &LawId,
    old: Option<&LawText>,
    new: &LawText,
    versions: Versions<'_>,
) -> Vec<Cited> {
    let all = assessment.findings.iter().flat_map(|(item, finding)| {
        let own = finding.citations.iter().enumerate().filter(|(_, citation)| citation.law.as_ref() == Some(law));
        own.map(move |(at, citation)| (item, at, citation))
    });
    let all: Vec<_> = all.collect();
    let citations: Vec<Citation> = all.iter().map(|(_, _, citation)| (*citation).clone()).collect();
    let reviewed = reanchor(old, new, versions, &citations);
    let cited = all.into_iter().zip(reviewed).map(|((item, at, citation), reviewed)| Cited {
        item: item.clone(),
        reviewed: Reviewed { at, ..reviewed },
        citation: citation.clone(),
    });
    cited.collect()
}

/// What becomes of citations of a law in a newer text, in their order. With the older text at hand, a citation without
/// words is told by the words of its provision.
pub fn reanchor(old: Option<&LawText>, new: &LawText, versions: Versions<'_>, citations: &[Citation]) -> Vec<Reviewed> {
    let new = Ground::new(new);
    let old = old.map(Ground::new);
    citations.iter().enumerate().map(|(at, citation)| one(old.as_ref(), &new, versions, at, citation)).collect()
}

fn one(old: Option<&Ground<'_>>, new: &Ground<'_>, versions: Versions<'_>, at: usize, citation: &Citation) -> Reviewed {
    let standing = match old {
        Some(old) if fold(&citation.quote).is_empty() => by_words(old, new, citation),
        _ => new.standing(citation),
    };
    let proposed = proposed(new, versions, citation, &standing).filter(|proposed| proposed != citation);
    let dated = citation.version.trim().is_empty() && versions.before != versions.now && !versions.before.is_empty();
    let stands = matches!(standing, Standing::Same | Standing::LabelOnly { exists: true });
    let kept = (dated && !stands).then(|| Citation { version: versions.before.to_owned(), ..citation.clone() });
    Reviewed { at, standing, proposed, kept }
}

/// What became of a citation without words, by those of the provision it named.
fn by_words(old: &Ground<'_>, new: &Ground<'_>, citation: &Citation) -> Standing {
    let plain = new.standing(citation);
    let Some(was) = old.resolve(&citation.provision).and_then(|at| old.provisions.get(at)) else { return plain };
    let words = old.law.words(was.mark.body, was.end);
    let folded = fold(&words);
    if folded.is_empty() {
        return plain;
    }
    let now = new.resolve(&citation.provision).and_then(|at| new.provisions.get(at));
    let now = now.map(|now| new.law.words(now.mark.body, now.end));
    if now.is_some_and(|now| fold(&now) == folded) {
        return Standing::LabelOnly { exists: true };
    }
    match new.standing_of(&words, &citation.provision) {
        // It stands there with more words than before.
        Standing::Same => Standing::LabelChanged,
        other => other,
    }
}

fn proposed(new: &Ground<'_>, versions: Versions<'_>, citation: &Citation, standing: &Standing) -> Option<Citation> {
    let mut proposed = citation.clone();
    // What stands as it was may go on meaning the date of the law; what was taken from the newer text says so itself.
    let stands = matches!(standing, Standing::Same | Standing::LabelOnly { .. });
    if !versions.now.is_empty() && (!stands || !citation.version.trim().is_empty()) {
        proposed.version = versions.now.to_owned();
    }
    let quotes = !fold(&citation.quote).is_empty();
    match standing {
        Standing::Same | Standing::LabelOnly { exists: true } => return Some(proposed),
        Standing::Moved { to, .. } => proposed.provision = relabelled(&citation.provision, to),
        Standing::Changed { now, label, found } => {
            let named = new.reach(&citation.provision).and_then(|reached| new.provisions.get(reached.at));
            if named.is_none_or(|named| found.to <= named.mark.at || named.end <= found.from) {
                proposed.provision = relabelled(&citation.provision, label);
            }
            if quotes {
                proposed.quote = now.clone();
            }
        }
        Standing::LabelChanged => {}
        Standing::Gone | Standing::LabelOnly { exists: false } | Standing::NotChecked => return None,
    }
    if !citation.print.is_empty() {
        let provision = new.resolve(&proposed.provision).and_then(|at| new.provisions.get(at));
        proposed.print = provision.map(|provision| new.print(provision)).unwrap_or_default();
    }
    Some(proposed)
}

/// A label in the manner of the one before: `s. 23` and `24(2)` give `s. 24(2)`.
fn relabelled(before: &str, label: &str) -> String {
    let number = before.find(|c| digit(c).is_some()).unwrap_or(0);
    let (lead, _) = before.split_at(number);
    let word = fold(lead);
    let names = kind(word.trim_matches(['.', ' '])) == Some(Kind::Unit);
    if names && label.starts_with(|c| digit(c).is_some()) { format!("{lead}{label}") } else { label.to_owned() }
}
