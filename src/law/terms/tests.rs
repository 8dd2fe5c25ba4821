//! Tests of the vocabulary and of what is made out of items.

use super::*;

const CONCEPTS: &str = "format: 1\nconcepts:\n  - {id: firearm, gloss: a weapon}\n  - {id: marking, gloss: a mark}\n  \
    - {id: import, gloss: bringing in}\n  - {id: means, gloss: defines}\n";
const ENGLISH: &str = "format: 1\nlanguage: en\nconcepts:\n  firearm: [firearm]\n  marking: [mark, marking]\n  \
    import: [import]\n  means: [means]\n";

fn terms() -> Terms {
    let searches = "format: 1\nitems:\n  x.1: {must: [\"marking | import\"], should: [firearm], kind: definition}\n";
    Terms::new(Texts {
        concepts: CONCEPTS,
        languages: &[("en", ENGLISH)],
        searches: Box::leak(Box::new([("x", searches)])),
    })
}

#[test]
fn searches_name_alternatives() {
    let terms = terms();
    let searches = terms.searches(&"x".into());
    let search = searches.get(&ItemId::from("x.1")).expect("a search");
    assert_eq!(search.must, [Facet { concepts: vec![1, 2], terms: Vec::new() }]);
    assert_eq!((search.should.as_slice(), search.kind), ([Facet::of(0)].as_slice(), Kind::Definition));
    assert!(terms.searches(&"y".into()).is_empty());
}

#[test]
fn words_are_found_by_the_first_part_of_a_tag() {
    let terms = terms();
    assert!(terms.words("en-GB").is_some());
    assert!(terms.words("fr").is_none());
}

#[test]
fn an_item_without_a_search_is_searched_by_the_concepts_its_words_name() {
    let text = "format: 1\nversion: 1.0.0\nlanguage: en\ntitle: T\nshort_title: T\ninstrument: {title: T, status: model}\n\
        sections:\n- id: s\n  title: S\n  items:\n  - {id: t.1, title: Marking of firearms, pinpoint: para. 1, requirement: \
        Imported arms bear a mark., force: recommended, scorable: law, source: verified, terms: {fr: [poinçon]}, \
        elements: [{id: a, text: It does.}]}\n";
    let (checklist, _) = crate::domain::format::checklist::parse(&"t".into(), "t.yaml", text);
    let search = terms().search_of(checklist.items().next().expect("an item"), "en");
    assert_eq!(search.must, [Facet::of(1)]);
    let own = Facet { concepts: Vec::new(), terms: vec![("fr".into(), "poinçon".into())] };
    assert_eq!(search.should, [Facet::of(2), own]);
}
