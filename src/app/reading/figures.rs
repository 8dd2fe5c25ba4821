//! The figures an item asks for, set beside those of the same kind in a provision.

use crate::app::reading::Reading;
use crate::domain::checklist::Item;
pub use crate::law::figures::Kind;
use crate::law::figures::{self, Figure};

/// The most figures of a provision that are shown.
const MOST: usize = 6;

/// The figures an item asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(Vec<Figure>);

/// Figures as printed, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Those the item asks for, of the kinds that the provision has.
    pub asked: Vec<String>,
    /// Those of the provision, in its order.
    pub here: Vec<String>,
    /// The kinds of those.
    pub kinds: Vec<Kind>,
}

/// A kind of figure that an item asks for and that no provision of a list states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The kind.
    pub kind: Kind,
    /// What the item asks, as printed.
    pub asked: Vec<String>,
}

impl Asked {
    /// Those of an item.
    pub fn of(item: &Item) -> Self {
        Self(figures::of_item(item))
    }

    /// Those of a piece of a law that are of the same kind; `None` if either has none.
    pub fn beside(&self, reading: &Reading, piece: usize) -> Option<Beside> {
        let bounds = reading.pieces.get(piece)?;
        let found = figures::beside(&self.0, &reading.text, bounds.at, bounds.end);
        let asked = self.0.iter().filter(|asked| found.iter().any(|found| found.kind == asked.kind));
        let (asked, here) = (printed(asked), printed(found.iter()));
        let mut kinds: Vec<Kind> = found.iter().map(|found| found.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        (!here.is_empty()).then_some(Beside { asked, here, kinds })
    }

    /// The kinds of figures asked for that none of the provisions states, of which these are the figures.
    pub fn missing<'a>(&self, stated: impl Iterator<Item = &'a Beside>) -> Vec<Missing> {
        let stated: Vec<Kind> = stated.flat_map(|beside| beside.kinds.iter().copied()).collect();
        let mut out: Vec<Missing> = Vec::new();
        for Figure { kind, .. } in self.0.iter().filter(|asked| !stated.contains(&asked.kind)) {
            if !out.iter().any(|missing| missing.kind == *kind) {
                let asked = printed(self.0.iter().filter(|asked| asked.kind == *kind));
                out.push(Missing { kind: *kind, asked });
            }
        }
        out
    }
}

fn printed<'a>(figures: impl Iterator<Item = &'a Figure>) -> Vec<String> {
    let mut out = Vec::<String>::new();
    for figure in figures {
        if out.len() < MOST && !out.contains(&figure.words) {
            out.push(figure.words.clone());
        }
    }
    out
}
