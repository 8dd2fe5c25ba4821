//! What answers on related items mean for the one shown, in plain values.

use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::carry::{self, Offer, Proposal};
use crate::domain::checklist::{Checklist, Item};
use crate::domain::finding::{Carried, Verdict};
use crate::domain::force::RelationKind;
use crate::domain::ids::ItemId;
use crate::domain::library::Library;
use crate::domain::relations::Bearing;

/// A related item as it is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// Its id.
    pub id: ItemId,
    /// Its place, or its id where the item is not at hand.
    pub pinpoint: String,
    /// Its title.
    pub title: String,
    /// Language of the title.
    pub language: String,
    /// Short title of its source, where that is not the source of the item shown.
    pub source: String,
    /// Whether the assessment answers it, so that there is a place to link to.
    pub answered: bool,
    /// Whether it asks the same; if not, all of the item shown and more.
    pub equal: bool,
    /// Why they are related, in one line.
    pub rationale: Rc<str>,
    /// Its verdict, as given or as it was when it was taken over.
    pub verdict: Verdict,
}

/// Where a finding that was taken over came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The item, with the verdict it had.
    pub from: Other,
    /// When, RFC 3339.
    pub time: String,
    /// The verdict it has now, if that is another one.
    pub stale: Option<Verdict>,
}

/// A proposal in a list of all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// The item, as it is named where its source is not clear.
    pub item: Other,
    /// The item it comes from.
    pub from: Other,
    /// The verdict proposed.
    pub verdict: Verdict,
    /// How many citations come along.
    pub citations: usize,
}

/// What is needed to name related items.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// All checklists at hand.
    pub library: &'a Library,
    /// Those answered.
    pub checklists: &'a [Rc<Checklist>],
}

impl Names<'_> {
    /// The item an offer comes from, as seen from the item shown.
    pub fn offer(&self, to: &ItemId, offer: &Offer) -> Other {
        self.other(to, &offer.from.id, offer.bearing == Bearing::Equal, offer.finding.verdict)
    }

    /// The offers that propose verdicts, where these disagree and the item is open.
    pub fn disagreeing(&self, item: &Rc<Item>, assessment: &Assessment) -> Vec<(Verdict, Other)> {
        if assessment.finding(&item.id).is_some_and(|finding| !finding.is_untouched()) {
            return Vec::new();
        }
        let offers = carry::offers(item, self.library.relations(), |id| self.library.item(id), assessment);
        let told: Vec<_> =
            offers.iter().filter_map(|offer| Some((offer.verdict?, self.offer(&item.id, offer)))).collect();
        let agree = told.windows(2).all(|pair| matches!(pair, [(one, _), (other, _)] if one == other));
        if agree { Vec::new() } else { told }
    }

    /// Where the finding on an item came from.
    pub fn origin(&self, to: &ItemId, carried: &Carried, assessment: &Assessment) -> Origin {
        let now = assessment.finding(&carried.from).map_or(Verdict::NotAssessed, |finding| finding.verdict);
        Origin {
            from: self.other(to, &carried.from, carried.relation == RelationKind::Equal, carried.verdict),
            time: carried.time.clone(),
            stale: carry::is_stale(carried, assessment).then_some(now),
        }
    }

    /// Proposals as a list.
    pub fn waiting(&self, proposals: &[Rc<Proposal>]) -> Vec<Waiting> {
        let waiting = |proposal: &Rc<Proposal>| {
            let (item, offer) = (&proposal.item.id, &proposal.offer);
            Waiting {
                item: Other { source: self.source(item), ..self.other(item, item, true, proposal.verdict) },
                from: Other { source: self.source(&offer.from.id), ..self.offer(item, offer) },
                verdict: proposal.verdict,
                citations: offer.finding.citations.len(),
            }
        };
        proposals.iter().map(waiting).collect()
    }

    fn source(&self, item: &ItemId) -> String {
        self.library.place(item).map(|(checklist, _)| checklist.short_title.clone()).unwrap_or_default()
    }

    fn other(&self, to: &ItemId, id: &ItemId, equal: bool, verdict: Verdict) -> Other {
        let place = self.library.place(id);
        let home = self.library.place(to).map(|(checklist, _)| &checklist.id);
        let related = self.library.relations().to(to).iter().find(|related| related.item == *id);
        Other {
            id: id.clone(),
            pinpoint: place.map_or_else(|| id.to_string(), |(_, item)| item.pinpoint.clone()),
            title: place.map(|(_, item)| item.title.clone()).unwrap_or_default(),
            language: place.map(|(checklist, _)| checklist.language.clone()).unwrap_or_default(),
            source: place
                .filter(|(checklist, _)| Some(&checklist.id) != home)
                .map(|(checklist, _)| checklist.short_title.clone())
                .unwrap_or_default(),
            answered: self.checklists.iter().any(|checklist| checklist.item(id).is_some()),
            equal,
            rationale: related.map(|related| related.rationale.clone()).unwrap_or_default(),
            verdict,
        }
    }
}
