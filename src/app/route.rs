//! Addresses of pages, kept in the fragment so that any host can serve the app.

use crate::app::filter::{Filter, escape, unescape};
use crate::domain::ids::{AssessmentId, ItemId, LawId};
use crate::domain::provision::Place;

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// Assessments on this computer.
    Start,
    /// A new assessment.
    New,
    /// Help.
    Help,
    /// A view of one assessment.
    Assessment(AssessmentId, View),
    /// No such page.
    NotFound,
}

/// A view of one assessment.
#[derive(Clone, Debug, PartialEq)]
pub enum View {
    /// State, treaty status, threats, questions asked once.
    Context,
    /// National laws.
    Laws,
    /// Citations that do not fit the texts of their laws.
    Citations,
    /// The text of a national law.
    Law(LawId, Spot),
    /// Items, narrowed by a filter; the item shown, or the first.
    Assess(Option<ItemId>, Filter),
    /// Figures and ranked gaps.
    Gaps,
    /// The report.
    Report,
    /// What became of its checklists since they were answered.
    Versions,
}

/// Where the text of a law is opened, and for what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The place to begin at; the beginning of the text where none is given.
    pub at: Option<Place>,
    /// The item it is read for, which takes the citations.
    pub item: Option<ItemId>,
}

impl Spot {
    fn parse(query: &str) -> Self {
        let mut spot = Self::default();
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "at" => spot.at = place(value),
                "for" if !value.is_empty() => spot.item = Some(ItemId::from(unescape(value))),
                _ => {}
            }
        }
        spot
    }

    fn query(&self) -> String {
        let at = self.at.map(|at| format!("at={}.{}", at.block, at.at));
        let item = self.item.as_ref().map(|item| format!("for={}", escape(item.as_str())));
        let parts: Vec<String> = at.into_iter().chain(item).collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }
}

/// A place as an address spells it: block and byte, with a point between.
fn place(text: &str) -> Option<Place> {
    let (block, at) = text.split_once('.')?;
    Some(Place { block: block.parse().ok()?, at: at.parse().ok()? })
}

impl Route {
    /// Reads the fragment of an address, with or without `#`.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(unescape).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let filter = || Filter::from_query(query);
        match parts.as_slice() {
            [] => Route::Start,
            ["new"] => Route::New,
            ["help"] => Route::Help,
            ["a", id, "context"] => Route::of(id, View::Context),
            ["a", id, "laws"] => Route::of(id, View::Laws),
            ["a", id, "citations"] => Route::of(id, View::Citations),
            ["a", id, "laws", law] => Route::of(id, View::Law(LawId::from(*law), Spot::parse(query))),
            ["a", id] | ["a", id, "assess"] => Route::of(id, View::Assess(None, filter())),
            ["a", id, "assess", item] => Route::of(id, View::Assess(Some(ItemId::from(*item)), filter())),
            ["a", id, "gaps"] => Route::of(id, View::Gaps),
            ["a", id, "report"] => Route::of(id, View::Report),
            ["a", id, "versions"] => Route::of(id, View::Versions),
            _ => Route::NotFound,
        }
    }

    fn of(id: &str, view: View) -> Self {
        Route::Assessment(AssessmentId::from(id), view)
    }

    /// The fragment of its address, with `#`.
    pub fn href(&self) -> String {
        match self {
            Route::Start | Route::NotFound => "#/".into(),
            Route::New => "#/new".into(),
            Route::Help => "#/help".into(),
            Route::Assessment(id, view) => {
                let id = escape(id.as_str());
                match view {
                    View::Context => format!("#/a/{id}/context"),
                    View::Laws => format!("#/a/{id}/laws"),
                    View::Citations => format!("#/a/{id}/citations"),
                    View::Law(law, spot) => format!("#/a/{id}/laws/{}{}", escape(law.as_str()), spot.query()),
                    View::Assess(item, filter) => {
                        let mut href = format!("#/a/{id}/assess");
                        if let Some(item) = item {
                            href.push('/');
                            href.push_str(&escape(item.as_str()));
                        }
                        if !filter.is_empty() {
                            href.push('?');
                            href.push_str(&filter.query());
                        }
                        href
                    }
                    View::Gaps => format!("#/a/{id}/gaps"),
                    View::Report => format!("#/a/{id}/report"),
                    View::Versions => format!("#/a/{id}/versions"),
                }
            }
        }
    }

    /// The assessment it shows, if it shows one.
    pub fn assessment(&self) -> Option<&AssessmentId> {
        match self {
            Route::Assessment(id, _) => Some(id),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_by_its_address() {
        let id = AssessmentId::from("a b/ü?#%");
        let filter = Filter { text: "mark & stamp".into(), ..Filter::default() };
        let pages = [
            Route::Start,
            Route::New,
            Route::Help,
            Route::Assessment(id.clone(), View::Context),
            Route::Assessment(id.clone(), View::Laws),
            Route::Assessment(id.clone(), View::Citations),
            Route::Assessment(id.clone(), View::Law("arms act".into(), Spot::default())),
            Route::Assessment(id.clone(), View::Law("x".into(), Spot { at: Some(Place::new(12, 7)), item: None })),
            Route::Assessment(
                id.clone(),
                View::Law("x".into(), Spot { at: Some(Place::new(0, 0)), item: Some("a&b".into()) }),
            ),
            Route::Assessment(id.clone(), View::Assess(None, Filter::default())),
            Route::Assessment(id.clone(), View::Assess(Some("fp.8.1.b".into()), filter)),
            Route::Assessment(id.clone(), View::Gaps),
            Route::Assessment(id.clone(), View::Report),
            Route::Assessment(id, View::Versions),
        ];
        for page in pages {
            assert_eq!(Route::parse(&page.href()), page, "{}", page.href());
        }
    }

    #[test]
    fn strange_addresses_are_not_found() {
        for fragment in ["#/nowhere", "#/a", "#/a/x/y", "#main", "#/a/x/assess/y/z", "#/%zz%"] {
            assert_eq!(Route::parse(fragment), Route::NotFound, "{fragment}");
        }
    }
}
