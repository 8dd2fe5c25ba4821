//! What a text of a law does to the citations of it, and how it takes the place of the older one, if there is one.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::app::loading::Unplaced;
use crate::app::reading::cited;
use crate::domain::assessment::{Assessment, Law};
use crate::domain::edit::{Edit, Recited, Renewal, Stamp};
use crate::domain::finding::Citation;
use crate::domain::ids::{ItemId, LawId};
use crate::domain::migration::words::{Piece, difference};
use crate::domain::provision::LawText;
use crate::law::quotes::{self, Cited, Ground, Standing, Versions};

/// A citation of an item: the item, and the position of the citation in its finding.
pub type Key = (ItemId, usize);

/// The dates of the two texts, as they are written in citations; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// That of the text until now.
    pub before: String,
    /// That of the newer one.
    pub now: String,
}

impl Dates {
    /// Whether nothing tells a citation of the older text from one of the newer.
    pub fn tell_nothing(&self) -> bool {
        self.before.trim().is_empty() || self.before.trim() == self.now.trim()
    }
}

/// What a review rests on: it says nothing of another text, nor of other citations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Basis {
    law: Option<Law>,
    text: Option<Rc<LawText>>,
    citations: Vec<(ItemId, Citation)>,
}

impl Basis {
    fn of(assessment: &Assessment, law: &LawId) -> Self {
        let text = assessment.texts.get(law).cloned();
        Self { law: assessment.law(law).cloned(), text, citations: cited::citations(assessment, law) }
    }

    /// Whether the assessment still is as it was.
    fn holds(&self, assessment: &Assessment, law: &LawId) -> bool {
        // A text that nobody touched is the same one, and need not be compared by its words.
        let text = match (&self.text, assessment.texts.get(law)) {
            (Some(was), Some(is)) => Rc::ptr_eq(was, is) || was == is,
            (was, is) => was.is_none() && is.is_none(),
        };
        text && self.law.as_ref() == assessment.law(law) && self.citations == cited::citations(assessment, law)
    }
}

/// What the person decides about a newer text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// What the person looked at.
    pub basis: Rc<Basis>,
    /// The dates.
    pub dates: Dates,
    /// The citations to be adapted to it.
    pub citations: BTreeSet<Key>,
}

/// What became of a citation, as far as the person must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The same words stand in another provision: how that is cited.
    Moved(String),
    /// Other words stand there now; how they are cited, if that is new too.
    Changed(Option<String>),
    /// The newer text has nothing of the kind.
    Gone,
}

/// A citation that does not simply stay as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The citation.
    pub key: Key,
    /// The item by its place and title, and its id where its text is not at hand.
    pub item: (String, String),
    /// The provision as it was cited; may be empty.
    pub provision: String,
    /// What became of it.
    pub fate: Fate,
    /// The words, and what changed in them; empty if they are not known.
    pub pieces: Vec<Piece>,
    /// Language of the words; may be empty.
    pub language: String,
    /// Whether it has a translation of words that changed.
    pub translated: bool,
    /// The date of its own, if it cites another version than the text until now.
    pub dated: Option<String>,
}

impl Row {
    /// Whether there is something to take over.
    pub fn offered(&self) -> bool {
        self.fate != Fate::Gone
    }

    /// Whether it is proposed to take it over: what has only moved, unless it cites yet another version.
    pub fn proposed(&self) -> bool {
        matches!(self.fate, Fate::Moved(_)) && self.dated.is_none()
    }
}

/// What a newer text does to the citations of its law.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// What it rests on.
    pub basis: Rc<Basis>,
    /// Whether the law had no text before, so that its citations were made by hand.
    pub first: bool,
    /// The dates as proposed.
    pub dates: Dates,
    /// How many citations stand in it as they are.
    pub stay: usize,
    /// How many name neither words nor a provision.
    pub silent: usize,
    /// How many corrections the older text has.
    pub corrections: usize,
    /// The others, by item.
    pub rows: Vec<Row>,
}

/// Whether findings cite the law, so that a person must see what a text does to them: a newer one to what the older one
/// was cited for, the first one to what was cited by hand.
pub fn is_due(assessment: &Assessment, law: &LawId) -> bool {
    assessment.law(law).is_some() && !cited::citations(assessment, law).is_empty()
}

/// What the text does to the citations of the law; `None` if the law is gone.
pub fn review(assessment: &Assessment, law: &LawId, text: &LawText) -> Option<Review> {
    let known = assessment.law(law)?;
    let old = assessment.texts.get(law).map(Rc::as_ref);
    let dates = dates(known, old, text);
    let (was, is) = (old.map(Ground::new), Ground::new(text));
    let mut review = Review {
        basis: Rc::new(Basis::of(assessment, law)),
        first: old.is_none(),
        corrections: old.map_or(0, |old| old.corrections.len()),
        dates,
        ..Review::default()
    };
    for cited in reviewed(assessment, law, text, &review.dates) {
        let citation = &cited.citation;
        let provision = |ground: &Ground<'_>| {
            let provision = ground.resolve(&citation.provision).and_then(|at| ground.provisions.get(at))?;
            Some(ground.law.words(provision.mark.body, provision.end))
        };
        let quoted = !citation.quote.trim().is_empty();
        let words = || match &was {
            Some(was) if !quoted => provision(was).unwrap_or_default(),
            _ => citation.quote.clone(),
        };
        let compared = |now: &str| match words() {
            words if words.is_empty() => Vec::new(),
            words => difference(&words, now),
        };
        let same = || Some(words()).filter(|words| !words.is_empty()).map(Piece::Same).into_iter().collect();
        let label = cited.reviewed.proposed.as_ref().map(|proposed| proposed.provision.clone());
        let label = label.filter(|label| *label != citation.provision);
        let (fate, pieces) = match &cited.reviewed.standing {
            Standing::Same | Standing::LabelOnly { exists: true } => {
                review.stay += 1;
                continue;
            }
            Standing::NotChecked => {
                review.silent += 1;
                continue;
            }
            Standing::Moved { to, .. } => (Fate::Moved(label.unwrap_or_else(|| to.clone())), same()),
            Standing::Changed { now, .. } => (Fate::Changed(label), compared(now)),
            Standing::LabelChanged => (Fate::Changed(None), compared(&provision(&is).unwrap_or_default())),
            Standing::Gone | Standing::LabelOnly { exists: false } => (Fate::Gone, same()),
        };
        let own = citation.version.trim();
        review.rows.push(Row {
            key: (cited.item.clone(), cited.reviewed.at),
            item: item(assessment, &cited.item),
            provision: citation.provision.trim().to_owned(),
            translated: matches!(fate, Fate::Changed(_)) && !citation.translation.trim().is_empty(),
            fate,
            pieces,
            language: [&citation.language, &known.language, old.map_or(&text.language, |old| &old.language)]
                .into_iter()
                .find(|tag| !tag.trim().is_empty())
                .cloned()
                .unwrap_or_default(),
            dated: Some(own).filter(|own| !own.is_empty() && *own != review.dates.before.trim()).map(str::to_owned),
        });
    }
    Some(review)
}

/// A newer text brought to its law: the edit, the one that takes it back, and what it did.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewed {
    /// Name of the law; may be empty.
    pub name: String,
    /// Whether the law had no text before.
    pub first: bool,
    /// The edit.
    pub edit: Edit,
    /// What takes it back, citations included.
    pub undo: Edit,
    /// How many citations were adapted to the newer text.
    pub taken: usize,
    /// How many keep their words and the date of the older text.
    pub kept: usize,
}

/// Gives the law the text, in the place of its older one if it has one. Of the citations that the newer text does not simply confirm, those
/// that were taken over are adapted to it; the others keep their words and say by their date which version they quote.
///
/// # Errors
/// See [`Unplaced`].
pub fn renew(
    assessment: &Assessment,
    law: &LawId,
    text: Rc<LawText>,
    taken: &Taken,
    stamp: &Stamp,
) -> Result<Renewed, Unplaced> {
    let known = assessment.law(law).ok_or(Unplaced::Gone)?;
    let old = assessment.texts.get(law).cloned();
    let Taken { basis, dates, citations } = taken;
    if !basis.holds(assessment, law) {
        return Err(Unplaced::Changed);
    }
    if !assessment.has_room_for(law, &text) {
        return Err(Unplaced::NoRoom);
    }
    let dates = Dates { before: dates.before.trim().to_owned(), now: dates.now.trim().to_owned() };
    let (mut accepted, mut kept) = (Vec::new(), 0);
    let (mut changes, mut all) = (Vec::<Recited>::new(), 0);
    for cited in reviewed(assessment, law, &text, &dates) {
        if citations.contains(&(cited.item.clone(), cited.reviewed.at)) && is_offered(&cited.reviewed.standing) {
            // Where the words of a provision that is cited without any changed, there may be nothing to write.
            accepted.extend(cited.accepted().map(|change| of_the_law(change, &dates)));
            all += 1;
        } else if let Some(change) = cited.kept() {
            changes.push(change);
            kept += 1;
        }
    }
    changes.extend(accepted);
    let mut after = Law { version: dates.now.clone(), ..known.clone() };
    if after.language.trim().is_empty() && text.language != "und" {
        after.language.clone_from(&text.language);
    }
    let findings = assessment.reciting(&changes, stamp).findings;
    let renewal = Renewal { before: (known.clone(), old.clone()), after: (after, Some(text)), findings };
    let undo = Edit::Renew(Box::new(renewal.reversed()));
    let name = known.cite_as().to_owned();
    Ok(Renewed { name, first: old.is_none(), edit: Edit::Renew(Box::new(renewal)), undo, taken: all, kept })
}

fn reviewed(assessment: &Assessment, law: &LawId, text: &LawText, dates: &Dates) -> Vec<Cited> {
    let old = assessment.texts.get(law).map(Rc::as_ref);
    quotes::review(assessment, law, old, text, Versions { before: &dates.before, now: &dates.now })
}

fn is_offered(standing: &Standing) -> bool {
    matches!(standing, Standing::Moved { .. } | Standing::Changed { .. } | Standing::LabelChanged)
}

/// What was taken from the newer text has its date: that of the law, unless the citation had one of its own and the newer
/// text has one too.
fn of_the_law(change: Recited, dates: &Dates) -> Recited {
    match dates.now.is_empty() {
        true => Recited { after: Citation { version: String::new(), ..change.after }, ..change },
        false => change,
    }
}

/// The dates as the law, or else its older text, and the newer text have them. A newer text without one leaves the law its
/// date, which only the person takes away.
fn dates(law: &Law, old: Option<&LawText>, new: &LawText) -> Dates {
    let first = |dates: [&str; 2]| dates.into_iter().find(|date| !date.is_empty()).unwrap_or_default().to_owned();
    let known = law.version.trim();
    Dates { before: first([known, old.map_or("", |old| old.version.trim())]), now: first([new.version.trim(), known]) }
}

/// An item by its place and title, as it was answered.
pub fn item(assessment: &Assessment, id: &ItemId) -> (String, String) {
    let lists = assessment.checklists.iter();
    let known = lists.flat_map(|list| [list.items.get(id), list.withdrawn.get(id)]).flatten().next();
    known.map_or_else(|| (id.to_string(), String::new()), |item| (item.pinpoint.clone(), item.title.clone()))
}

#[cfg(test)]
mod tests;
