//! The vocabulary and the searches that ship with the program: complete in every language, and sound.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::fs;

use lacuna::domain::library::Library;
use lacuna::law::terms::{self, Concept, Fault, LANGUAGES, Terms, lint};

fn read(file: &str) -> String {
    fs::read_to_string(format!("checklists/{file}")).unwrap_or_else(|error| panic!("checklists/{file}: {error}"))
}

fn concepts() -> Vec<Concept> {
    let (concepts, faults) = terms::concepts(&read("vocabulary/concepts.yaml")).unwrap();
    assert_eq!(faults, [], "concepts.yaml");
    concepts
}

#[test]
fn every_concept_has_sound_terms_in_every_language() {
    let concepts = concepts();
    assert!(concepts.len() > 150, "only {} concepts", concepts.len());
    for language in LANGUAGES {
        let (words, mut faults) = terms::words(&read(&format!("vocabulary/{language}.yaml")), &concepts).unwrap();
        faults.extend(lint::faults(language, &words, &concepts));
        assert_eq!(faults, [], "{language}.yaml");
    }
}

#[test]
fn every_item_that_legislation_can_answer_has_a_search() {
    let concepts = concepts();
    for checklist in Library::bundled().checklists() {
        let (searches, faults) = terms::search(&read(&format!("{}/search.yaml", checklist.id)), &concepts).unwrap();
        assert_eq!(faults, [], "{}/search.yaml", checklist.id);
        let answerable = checklist.items().filter(|item| item.is_answerable());
        let missing: Vec<_> = answerable.filter(|item| !searches.contains_key(&item.id)).map(|item| &item.id).collect();
        assert!(missing.is_empty(), "{} has no search for {missing:?}", checklist.id);
        let strangers: Vec<_> = searches.keys().filter(|id| checklist.item(id).is_none()).collect();
        assert!(strangers.is_empty(), "{} has no such items: {strangers:?}", checklist.id);
    }
}

#[test]
fn what_the_engine_looks_for_itself_is_a_concept() {
    let terms = Terms::bundled();
    for id in ["means", "offence", "penalty", "imprisonment", "fine"] {
        assert!(terms.concept(id).is_some(), "{id}");
    }
}

#[test]
fn faults_are_told() {
    let concepts = [
        Concept { id: "marking".into(), gloss: "a mark".into() },
        Concept { id: "import".into(), gloss: "bringing in".into() },
    ];
    let text = "format: 1\nlanguage: de\nconcepts:\n  marking: [Kennzeichen, kennzeichen, mar*, a*b]\n  mark: [x]\n";
    let (words, mut faults) = terms::words(text, &concepts).unwrap();
    faults.extend(lint::faults("de", &words, &concepts));
    let pair = |term: &str| ("marking".to_owned(), term.to_owned());
    let ((a, b), (c, d), (e, f), (g, h)) = (pair("kennzeichen"), pair("mar*"), pair("a*b"), pair("a*b"));
    assert_eq!(
        faults,
        [
            Fault::Unknown(String::new(), "mark".into()),
            Fault::Repeated(a, b),
            Fault::Starred(c, d),
            Fault::Shapeless(e, f),
            Fault::Starred(g, h),
            Fault::Wordless("import".into()),
        ]
    );
    let search = "format: 1\nitems:\n  a.1: {must: [\"marking | stamp\"], kind: rul}\n  a.2: {must: []}\n";
    let (_, faults) = terms::search(search, &concepts).unwrap();
    let (item, word) = ("a.1".to_owned(), "rul".to_owned());
    assert_eq!(
        faults,
        [Fault::Unknown(item.clone(), "stamp".into()), Fault::Kind(item, word), Fault::Nothing("a.2".into())]
    );
    assert!(matches!(terms::concepts("format: 1\nconcepts: [{id: a}]"), Err(Fault::Unreadable(_))));
}
