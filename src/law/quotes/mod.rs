//! Finds quotations and labels in the text of a law, and tells what became of a citation.

mod checks;
mod ground;
mod kinds;
mod label;
mod review;
mod words;

pub use checks::{CODES, Fault, checks};
pub use ground::Ground;
pub use review::{Cited, Reviewed, Versions, reanchor, review};

use crate::domain::finding::Citation;
use crate::domain::provision::{LawText, Place, Provision, ProvisionKind};
use crate::law::fold::{fold, print};

/// Where a quotation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its first character.
    pub from: Place,
    /// The end of its last.
    pub to: Place,
    /// The smallest provision that holds all of it, or else its beginning, by position in the law's list.
    pub provision: Option<usize>,
    /// Label of the article or section that it begins in.
    pub unit: Option<String>,
    /// The way to the provision, as labels.
    pub path: Vec<String>,
}

/// What became of a citation in a text of its law.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// The words quoted stand in the provision cited.
    Same,
    /// The words stand in the law, but not in the provision cited.
    Moved {
        /// The label by which they are cited now.
        to: String,
        /// Where they stand.
        found: Found,
    },
    /// The words do not stand in the law; others do that resemble them.
    Changed {
        /// These words.
        now: String,
        /// Their place, the smallest provision that holds them and its path.
        found: Found,
        /// The label by which they are cited.
        label: String,
    },
    /// Neither the words nor any that resemble them stand in the law.
    Gone,
    /// Nothing is quoted.
    LabelOnly {
        /// Whether the law has a provision of that label.
        exists: bool,
    },
    /// Nothing is quoted, and the provision of that label has other words than when it was cited.
    LabelChanged,
    /// The citation names neither words nor a label.
    NotChecked,
}

/// The least share of a quotation's words that the provision cited must have in order to be its new version. Label and half
/// of the words together are more than chance gives.
const ALIKE_CITED: f32 = 0.5;
/// The same for a provision elsewhere, which nothing but the words speaks for: phrases that laws repeat, as those on offences
/// and on regulations, share more than half.
const ALIKE_ELSEWHERE: f32 = 0.65;
/// The fewest words of a quotation that are looked for elsewhere by likeness.
const FEWEST: usize = 5;

/// Every place at which the quotation stands, in order of place. Case, blanks, quotation marks, dashes and the like make no
/// difference; an ellipsis divides the quotation into pieces that follow each other within one article or section. For many
/// quotations of one law ask a [`Ground`].
pub fn find(law: &LawText, quote: &str) -> Vec<Found> {
    Ground::new(law).find(quote)
}

/// What became of a citation. For many citations of one law ask a [`Ground`].
pub fn standing(law: &LawText, citation: &Citation) -> Standing {
    Ground::new(law).standing(citation)
}

/// The provision a label as people write it names, by position in the law's list.
pub fn resolve(law: &LawText, label: &str) -> Option<usize> {
    Ground::new(law).resolve(label)
}

impl Ground<'_> {
    /// What became of a citation.
    pub fn standing(&self, citation: &Citation) -> Standing {
        let label = citation.provision.trim();
        if !fold(&citation.quote).is_empty() {
            return self.standing_of(&citation.quote, label);
        }
        if label.is_empty() {
            return Standing::NotChecked;
        }
        let provision = self.resolve(label).and_then(|at| self.provisions.get(at));
        match provision {
            Some(provision) if !citation.print.is_empty() && self.print(provision) != citation.print => {
                Standing::LabelChanged
            }
            _ => Standing::LabelOnly { exists: provision.is_some() },
        }
    }

    /// The fingerprint of a provision's words, heading and label left aside, as `Citation::print`.
    pub fn print(&self, provision: &Provision) -> String {
        print(&self.law.words(provision.mark.body, provision.end))
    }

    /// What became of words that were quoted from a provision of this label.
    pub(super) fn standing_of(&self, quote: &str, label: &str) -> Standing {
        let cited = self.reach(label).map(|reached| reached.at);
        let range = cited.and_then(|at| self.provisions.get(at)).map(|provision| (provision.mark.at, provision.end));
        let found = self.find(quote);
        if !found.is_empty() {
            let shares = |found: &&Found| range.is_some_and(|(from, to)| found.from < to && from < found.to);
            // What stands outside of all provisions, as a preamble does, has no label to be wrong.
            let outside = cited.is_none() && found.iter().all(|found| found.provision.is_none());
            if label.is_empty() || outside || found.iter().any(|found| shares(&found)) {
                return Standing::Same;
            }
            let in_force = |found: &&Found| self.is_in_force(found);
            let best = found.iter().find(in_force).or(found.first()).cloned();
            return best.map_or(Standing::Gone, |found| Standing::Moved { to: self.label_of(&found), found });
        }
        let pieces = ground::pieces(&fold(quote));
        let cited = range.map(|(from, to)| self.folded.range(from, to));
        let (own, other) = self.alike(&pieces, cited);
        let words: usize = pieces.iter().map(|piece| words::count(piece)).sum();
        let own = own.filter(|like| like.share >= ALIKE_CITED);
        let other = other.filter(|like| words >= FEWEST && like.share >= ALIKE_ELSEWHERE);
        // What stands elsewhere must speak much more clearly than the provision cited.
        let best = match (own, other) {
            (Some(own), Some(other)) if other.share > own.share + 0.25 => Some(other),
            (own, other) => own.or(other),
        };
        let Some(best) = best else { return Standing::Gone };
        let mut found = self.found(best.range);
        found.to = self.closed(quote, found.to);
        Standing::Changed { now: self.law.words(found.from, found.to), label: self.label_of(&found), found }
    }

    /// The end of words that take the place of a quotation: behind the stop that closes both, since words are found without.
    fn closed(&self, quote: &str, to: Place) -> Place {
        let block = self.law.blocks.get(to.block as usize);
        let next = block.and_then(|block| block.text.get(to.at as usize..)?.chars().next());
        let closes = |next: &char| !next.is_alphanumeric() && quote.trim_end().ends_with(*next);
        next.filter(closes).map_or(to, |next| Place { at: to.at + next.len_utf8() as u32, ..to })
    }

    fn is_in_force(&self, found: &Found) -> bool {
        let provision = found.provision.and_then(|at| self.provisions.get(at));
        provision.is_none_or(|provision| provision.mark.left_out.is_none())
    }

    /// The label by which what was found is cited; empty outside of any provision.
    fn label_of(&self, found: &Found) -> String {
        found.provision.map(|at| cite(&self.provisions, at)).unwrap_or_default()
    }
}

/// The label by which a provision is cited: that of its article or section with those of the parts within, as printed. What
/// lies in an annex is named after it where its own label could be taken for one of the body.
pub fn cite(provisions: &[Provision], at: usize) -> String {
    let mut labels = Vec::new();
    let mut top = at;
    while let Some(provision) = provisions.get(top) {
        labels.push(shown(provision));
        let parent = provision.parent.filter(|_| provision.mark.kind.is_within_unit());
        let part = |kind: ProvisionKind| kind.is_within_unit() || kind.is_unit();
        match parent.filter(|parent| provisions.get(*parent).is_some_and(|parent| part(parent.mark.kind))) {
            Some(parent) => top = parent,
            None => break,
        }
    }
    labels.extend(annex_of(provisions, top));
    labels.into_iter().rev().filter(|label| !label.is_empty()).fold(String::new(), joined)
}

fn shown(provision: &Provision) -> &str {
    let mark = &provision.mark;
    if mark.label.trim().is_empty() { mark.heading.trim() } else { mark.label.trim() }
}

/// The label of the annex that a provision lies in; `None` for an article whose label no other has.
fn annex_of(provisions: &[Provision], at: usize) -> Option<&str> {
    let own = provisions.get(at)?;
    let mut annex = own.parent;
    while let Some(provision) = annex.and_then(|at| provisions.get(at)) {
        if provision.mark.kind == ProvisionKind::Annex {
            let twin = |of: &Provision| {
                let inside = provision.mark.at <= of.mark.at && of.mark.at < provision.end;
                !inside && of.mark.kind.is_unit() && of.mark.left_out.is_none() && of.mark.label == own.mark.label
            };
            let needed = !own.mark.kind.is_unit() || provisions.iter().any(twin);
            return Some(provision.mark.label.trim()).filter(|_| needed);
        }
        annex = provision.parent;
    }
    None
}

/// A label behind that of what it is part of: `23(2)`, `5 bis, 1, a)`, `§ 5 (2)`, `第三条（一）`.
fn joined(mut path: String, label: &str) -> String {
    if path.is_empty() {
        return label.to_owned();
    }
    let ends = ['.', ':', '-', '–'];
    path.truncate(path.trim_end_matches(ends).len());
    let wide = label.starts_with(|c: char| ('\u{3000}'..='\u{9fff}').contains(&c) || c == '（');
    match label.starts_with('(') {
        true if path.starts_with('§') => path.push(' '),
        true => {}
        false if wide => {}
        false => path.push_str(", "),
    }
    path + label.trim_end_matches(ends)
}

#[cfg(test)]
mod tests;
