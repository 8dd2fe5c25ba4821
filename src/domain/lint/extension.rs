//! Judges a checklist beside the others at hand: whether its ids are its own, and whether an extension fits its base.

use std::collections::BTreeSet;

use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::{Diagnostic, Place, Severity};
use crate::domain::format::checklist::{Spot, locate};
use crate::domain::library::Library;

/// What holds among the checklists at hand: the code of a breach, its severity, and what holds, in one sentence.
pub const RULES: &[(&str, Severity, &str)] = &[
    ("asks-unknown", Severity::Error, "An item of an extension asks only questions that it or its base declares."),
    ("extends-extension", Severity::Error, "An extension adds to a checklist that is no extension."),
    ("extends-unknown", Severity::Error, "An extension adds to a checklist that is at hand."),
    ("namespace-taken", Severity::Error, "No two checklists begin the ids of their items with the same word."),
    ("section-unknown", Severity::Error, "A section of an extension is one of its base, or has a title of its own."),
    ("topic-unknown", Severity::Error, "Items of an extension name only topics that it or its base declares."),
];

/// Everything that is wrong with a checklist beside the others at hand, in the order of the file. With the text it was
/// read from, each problem gets its line and column.
pub fn beside(checklist: &Checklist, library: &Library, file: &str, text: Option<&str>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut report = |spot: Spot, code: &'static str, name: &'static str, value: &str| {
        let place = Place { file: file.to_owned(), item: spot.item.clone(), ..Place::default() };
        found.push((Diagnostic::error(code, place).with(name, value), spot));
    };
    if let Some((spot, other)) = namespace_taken(checklist, library) {
        report(spot, "namespace-taken", "other", &other);
    }
    if let Some(extends) = &checklist.extends {
        match library.base(checklist) {
            Some(base) => fits(checklist, base, &mut report),
            None if *extends == checklist.id || library.get(extends).is_some() => {
                report(Spot::top("extends"), "extends-extension", "base", extends.as_str());
            }
            None => report(Spot::top("extends"), "extends-unknown", "base", extends.as_str()),
        }
    }
    if let Some(text) = text {
        locate(&mut found, text);
    }
    let mut problems: Vec<Diagnostic> = found.into_iter().map(|(problem, _)| problem).collect();
    problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
    problems
}

/// The first item of a checklist if its id begins as those of another checklist do, and which that is.
fn namespace_taken(checklist: &Checklist, library: &Library) -> Option<(Spot, String)> {
    let word = |id: &str| id.split('.').next().unwrap_or_default().to_owned();
    let first = checklist.items().next()?;
    let mut others = library.checklists().iter().filter(|other| other.id != checklist.id);
    let taken = others.find(|other| other.items().any(|item| word(item.id.as_str()) == word(first.id.as_str())))?;
    Some((Spot::item(&first.id).key("id"), taken.id.to_string()))
}

/// Whether what an extension leaves to its base is there.
fn fits(checklist: &Checklist, base: &Checklist, report: &mut impl FnMut(Spot, &'static str, &'static str, &str)) {
    for (index, section) in checklist.sections.iter().enumerate().filter(|(_, it)| it.title.trim().is_empty()) {
        if base.sections.iter().all(|shared| shared.id != section.id) {
            report(Spot::top("sections").index(index).key("id"), "section-unknown", "section", section.id.as_str());
        }
    }
    let topics: BTreeSet<_> = checklist.topics.iter().chain(&base.topics).map(|topic| &topic.id).collect();
    for item in checklist.items() {
        for (index, topic) in item.topics.iter().enumerate().filter(|(_, topic)| !topics.contains(topic)) {
            report(Spot::item(&item.id).key("topics").index(index), "topic-unknown", "topic", topic.as_str());
        }
        let asks = item.asks.as_ref().filter(|id| checklist.condition(id).or_else(|| base.condition(id)).is_none());
        if let Some(asks) = asks {
            report(Spot::item(&item.id).key("asks"), "asks-unknown", "condition", asks.as_str());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::format::checklist::parse;

    const SOUND: &str = include_str!("../../../tests/cases/extension.yaml");

    fn found(slug: &str, text: &str, library: &Library) -> Vec<(&'static str, usize, String)> {
        let (checklist, problems) = parse(&slug.into(), "extension.yaml", text);
        assert_eq!(problems, []);
        let told = beside(&checklist, library, "extension.yaml", Some(text)).into_iter();
        told.map(|problem| (problem.code, problem.place.line, problem.args[0].1.clone())).collect()
    }

    /// What is found after a change to the example of an extension, whose line it stands on is looked for by a word.
    fn bent(from: &str, to: &str, word: &str) -> (Vec<(&'static str, usize, String)>, usize) {
        assert!(SOUND.contains(from), "{from}");
        let text = SOUND.replacen(from, to, 1);
        let line = text.lines().position(|line| line.contains(word)).map_or(0, |at| at + 1);
        (found("extension", &text, &Library::bundled()), line)
    }

    #[test]
    fn the_example_fits() {
        assert_eq!(found("extension", SOUND, &Library::bundled()), []);
    }

    #[test]
    fn an_extension_needs_a_base() {
        let (told, line) = bent("extends: firearms-protocol", "extends: firearm-protocol", "extends:");
        assert_eq!(told, [("extends-unknown", line, "firearm-protocol".into())]);
        assert_eq!(found("firearms-protocol", SOUND, &Library::default())[0].0, "extends-extension");
    }

    #[test]
    fn an_extension_of_an_extension_is_refused() {
        let mut library = Library::bundled();
        library.add(parse(&"first".into(), "first.yaml", SOUND).0, "first.yaml").expect("it is sound");
        let second = SOUND.replace("extends: firearms-protocol", "extends: first").replace("xm.", "second.");
        let told = found("second", &second, &library);
        assert_eq!((told.len(), told[0].0), (1, "extends-extension"));
    }

    #[test]
    fn items_stand_under_a_word_of_their_own() {
        let (told, line) = bent("id: xm.8.1", "id: fp.8.1", "id: fp.8.1");
        assert_eq!(told, [("namespace-taken", line, "firearms-protocol".into())]);
    }

    #[test]
    fn a_section_is_one_of_the_base_or_has_a_title() {
        let (told, line) = bent("- id: art-8\n", "- id: art-88\n", "- id: art-88");
        assert_eq!(told, [("section-unknown", line, "art-88".into())]);
    }

    #[test]
    fn topics_and_questions_are_those_of_both() {
        let (told, line) = bent("topics: [marking]", "topics: [markings]", "topics: [markings]");
        assert_eq!(told, [("topic-unknown", line, "markings".into())]);
        let (told, line) = bent("asks: brokering-system", "asks: brokers", "asks: brokers");
        assert_eq!(told, [("asks-unknown", line, "brokers".into())]);
    }
}
