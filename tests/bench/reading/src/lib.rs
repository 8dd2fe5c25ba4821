//! What the app does with a checklist, one call each.

use lacuna::domain::format::checklist::{parse, parse_trusted};
use lacuna::domain::lint::lint as check;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a checklist that ships with the program; how many items it has.
#[wasm_bindgen]
pub fn read(slug: &str, text: &str) -> usize {
    parse_trusted(&slug.into(), text).map_or(0, |checklist| checklist.items().count())
}

/// Reads a checklist as if a stranger had written it, and checks it against every rule; how many problems it has.
#[wasm_bindgen]
pub fn lint(slug: &str, text: &str) -> usize {
    let (checklist, problems) = parse(&slug.into(), slug, text);
    problems.len() + check(&checklist, slug, Some(text)).len()
}
