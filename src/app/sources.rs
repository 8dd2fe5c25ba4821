//! What the other sources say on the point of an item, as the desk shows it: a line of time, the nearest points first.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::finding::{Citation, Finding};
use crate::domain::force::InstrumentStatus;
use crate::domain::ids::ItemId;
use crate::domain::library::Library;
use crate::domain::relations::{Bearing, voices};
use crate::domain::standing::{Standing, standing};

/// Points shown at once of a source that binds, and of one that does not.
const SHOWN: (usize, usize) = (3, 2);

/// A source and its points.
#[derive(Clone, Debug)]
pub struct Source {
    /// The checklist derived from it.
    pub checklist: Rc<Checklist>,
    /// Whether the item looked at is one of its own.
    pub own: bool,
    /// The nearest points first.
    pub points: Vec<Point>,
    /// How many of them are shown at once.
    pub shown: usize,
}

/// What a source says on the point of an item in one place.
#[derive(Clone, Debug)]
pub struct Point {
    /// The other item.
    pub item: Rc<Item>,
    /// How it stands to the item looked at.
    pub bearing: Bearing,
    /// Why, in one line.
    pub rationale: Rc<str>,
}

impl Source {
    /// The year of its document; empty where that is not known.
    pub fn year(&self) -> &str {
        let date = &self.checklist.instrument.date;
        date.split_once('-').map_or(date, |(year, _)| year)
    }
}

/// The sources that say something on the point of an item, in the order of time, and among them the item's own.
pub fn of(item: &ItemId, checklist: &Rc<Checklist>, library: &Library) -> Vec<Source> {
    let mut sources: Vec<Source> = voices(item, library.relations(), library.checklists())
        .into_iter()
        .map(|voice| {
            let mut points: Vec<Point> = voice
                .items
                .into_iter()
                .map(|(item, related)| Point { item, bearing: related.bearing, rationale: related.rationale })
                .collect();
            points.sort_by_key(|point| distance(point.bearing));
            let most = if voice.checklist.instrument.status == InstrumentStatus::Binding { SHOWN.0 } else { SHOWN.1 };
            // One more is shown rather than hidden by itself.
            let shown = if points.len() <= most + 1 { points.len() } else { most };
            Source { own: voice.checklist.id == checklist.id, checklist: voice.checklist, points, shown }
        })
        .collect();
    if !sources.is_empty() && sources.iter().all(|source| !source.own) {
        let date = &checklist.instrument.date;
        let later = |source: &Source| {
            let other = &source.checklist.instrument.date;
            !date.is_empty() && (other.is_empty() || other > date)
        };
        let at = sources.iter().position(later).unwrap_or(sources.len());
        sources.insert(at, Source { checklist: checklist.clone(), own: true, points: Vec::new(), shown: 0 });
    }
    sources
}

/// How far what is said lies from what the item asks.
fn distance(bearing: Bearing) -> usize {
    match bearing {
        Bearing::Equal => 0,
        Bearing::Superset | Bearing::Subset => 1,
        Bearing::Elaborates | Bearing::ElaboratedBy => 2,
        Bearing::Intersects => 3,
    }
}

/// What the assessment says on a point.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Where the point stands; `None` where the assessment does not answer it.
    pub standing: Option<Standing>,
    /// Its finding, where it has citations that can be copied.
    pub cited: Option<Rc<Finding>>,
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.cited, &other.cited) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same && self.standing == other.standing
    }
}

/// What an assessment that answers these checklists says on each point.
pub fn answers(sources: &[Source], checklists: &[Rc<Checklist>], assessment: &Assessment) -> BTreeMap<ItemId, Answer> {
    let mut answers = BTreeMap::new();
    for source in sources {
        let answered = checklists.iter().find(|checklist| checklist.id == source.checklist.id);
        for Point { item, .. } in &source.points {
            let part = answered.filter(|checklist| {
                // All of a checklist is answered, as a rule; then nothing need be looked up.
                Rc::ptr_eq(checklist, &source.checklist) || checklist.item(&item.id).is_some()
            });
            let cited = assessment.finding(&item.id).filter(|finding| !finding.citations.is_empty());
            let answer = Answer { standing: part.map(|_| standing(item, assessment)), cited: cited.cloned() };
            if answer.standing.is_some() || answer.cited.is_some() {
                answers.insert(item.id.clone(), answer);
            }
        }
    }
    answers
}

/// Whether a finding cites a provision already, whatever is quoted of it.
pub fn is_cited(citation: &Citation, own: &[Citation]) -> bool {
    let same = |other: &Citation| {
        (&other.law, other.act.trim(), other.provision.trim())
            == (&citation.law, citation.act.trim(), citation.provision.trim())
    };
    own.iter().any(same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Edit, FindingEdit, Stamp};
    use crate::domain::finding::Verdict;
    use crate::domain::format::checklist::parse;

    fn add(library: &mut Library, slug: &str, head: &str, items: &[(&str, &str)]) {
        let mut text = format!("format: 1\nversion: 1.0.0\ninstrument: {{{head}}}\nsections:\n- id: a\n  items:\n");
        for (id, relations) in items {
            text += &format!(
                "  - {{id: {id}, force: recommended, scorable: law, source: verified, relations: [{relations}]}}\n"
            );
        }
        library.add(parse(&slug.into(), slug, &text).0, slug).unwrap();
    }

    fn library() -> Library {
        let mut library = Library::default();
        add(&mut library, "core", "status: binding, date: '2001-05-31'", &[("c.1", ""), ("c.2", "")]);
        let many = ["intersects", "intersects", "elaborates", "subset", "equal"];
        let many: Vec<(String, String)> = many
            .iter()
            .enumerate()
            .map(|(at, kind)| (format!("l.{at}"), format!("{{to: c.1, kind: {kind}, rationale: why}}")))
            .collect();
        let many: Vec<(&str, &str)> = many.iter().map(|(id, relation)| (&**id, &**relation)).collect();
        add(&mut library, "late", "status: draft, date: '2018'", &many);
        add(&mut library, "early", "status: binding, date: '2000-11'", &[("e.1", "{to: c.1, kind: elaborates}")]);
        library
    }

    #[test]
    fn sources_stand_in_time_with_the_items_own_among_them() {
        let library = library();
        let core = library.get(&"core".into()).unwrap();
        let sources = of(&"c.1".into(), core, &library);
        let told: Vec<_> =
            sources.iter().map(|source| (source.year(), source.own, source.points.len(), source.shown)).collect();
        assert_eq!(told, [("2000", false, 1, 1), ("2001", true, 0, 0), ("2018", false, 5, 2)]);
        let nearest: Vec<_> = sources[2].points.iter().map(|point| point.item.id.as_str()).collect();
        assert_eq!(nearest, ["l.4", "l.3", "l.2", "l.0", "l.1"]);
        assert!(of(&"c.2".into(), core, &library).is_empty(), "nobody else speaks, so there is no line of time");
    }

    #[test]
    fn only_what_the_assessment_answers_has_a_standing() {
        let library = library();
        let core = library.get(&"core".into()).unwrap();
        let sources = of(&"c.1".into(), core, &library);
        let mut assessment = Assessment::new("a".into(), "");
        let cite = FindingEdit::InsertCitation(0, Citation { provision: "s. 1".into(), ..Citation::default() });
        assessment.apply(Edit::Finding("l.4".into(), cite), &Stamp::default());
        let early = [library.get(&"early".into()).unwrap().clone()];
        let told = answers(&sources, &early, &assessment);
        assert_eq!(told.len(), 2);
        assert_eq!(told[&ItemId::from("e.1")].standing.map(|standing| standing.verdict), Some(Verdict::NotAssessed));
        let left = &told[&ItemId::from("l.4")];
        assert!(left.standing.is_none() && left.cited.is_some(), "what was cited can be copied all the same");
    }

    #[test]
    fn a_provision_is_cited_once() {
        let citation = |provision: &str| Citation { provision: provision.into(), ..Citation::default() };
        assert!(is_cited(&citation("s. 1"), &[citation("s. 1 ")]));
        assert!(!is_cited(&citation("s. 1"), &[citation("s. 2")]));
    }
}
