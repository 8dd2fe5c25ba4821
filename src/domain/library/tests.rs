//! The library: what ships, what a person adds, what an assessment brings along.

use super::*;
use crate::domain::format::checklist::parse;

const OWN: &str = "format: 1\nversion: 1.0.0\ninstrument: {status: model}\nsections:\n- id: a\n  items:\n  \
                   - {id: own.1, force: recommended, scorable: law, source: verified}\n";

#[test]
fn what_an_assessment_carries_is_shown_where_it_is_not_at_hand() {
    let mut assessment = Assessment::new("a".into(), "");
    let mut answered = AnsweredChecklist::of(&read("own", OWN));
    assessment.checklists = vec![Rc::new(answered.clone())];
    let shown = Library::default().answered(&assessment);
    assert_eq!(shown[0].items().count(), 1);
    answered.only = Some(Default::default());
    assessment.checklists = vec![Rc::new(answered)];
    assert_eq!(Library::default().answered(&assessment)[0].items().count(), 0);
}

#[test]
fn texts_that_come_later_leave_ones_own_alone() {
    let mut library = Library::default();
    library.add(read("own", OWN), "own.yaml").unwrap();
    assert!(!library.is_supplied());
    library.supply(vec![(BUNDLED[0].to_owned(), TEXTS[0].to_owned())]);
    assert!(library.is_supplied());
    assert_eq!(library.checklists().len(), 2);
    assert_eq!(library.get(&BUNDLED[0].into()), Library::bundled().get(&BUNDLED[0].into()));
}

#[test]
fn what_an_assessment_carries_is_a_guest_until_a_person_loads_it() {
    let carrying = |text: &str| {
        let mut assessment = Assessment::new("a".into(), "");
        assessment.checklists = vec![Rc::new(AnsweredChecklist::of(&read("own", text)))];
        assessment
    };
    let newer = OWN.replace("1.0.0", "1.1.0").replace("own.1", "own.2");
    let mut library = Library::bundled();
    assert!(library.welcome(&carrying(OWN)) && !library.welcome(&carrying(OWN)));
    assert!(library.item(&"own.1".into()).is_some() && library.own().is_empty());
    assert_eq!(library.relations().to(&"own.1".into()), []);
    assert_eq!(library.add(read("own", OWN), "own.yaml"), Ok(()));
    assert!(library.welcome(&carrying(OWN)), "it is no guest any more");
    assert!(library.guests().is_empty() && library.own().len() == 1);
    assert!(library.welcome(&carrying(&newer)), "a later version comes along");
    assert!(library.item(&"own.2".into()).is_some() && library.item(&"own.1".into()).is_none());
    assert_eq!(library.checklists().len(), BUNDLED.len() + 1);
    assert!(library.see_off() && !library.see_off());
    assert!(library.item(&"own.1".into()).is_some());
    assert_eq!(library.add(read("own", &newer), "own.yaml"), Ok(()));
    assert!(!library.welcome(&carrying(OWN)), "an earlier version does not");
    let mut broken = carrying(OWN);
    Rc::make_mut(&mut broken.checklists[0]).source = Some("- nothing".into());
    library.remove(&"own".into());
    assert!(!library.welcome(&broken) && library.answered(&broken).is_empty());
}

#[test]
fn an_extension_takes_headings_subjects_and_questions_from_its_base() {
    let base = "format: 1\nversion: 1.0.0\ninstrument: {status: model}\ntopics: [{id: t, title: Topic}, {id: u, title: U}]\n\
                conditions: [{id: q, question: Is it?}]\nsections:\n- {id: a, number: '8', title: Heading, items: [\
                {id: base.1, force: recommended, scorable: law, source: verified, topics: [t]}]}\n";
    let extension = "format: 1\nversion: 1.0.0\nextends: base\ninstrument: {status: model}\nsections:\n- id: a\n  items:\n  \
                     - {id: ext.1, force: recommended, scorable: law, source: verified, topics: [t], asks: q}\n";
    let mut library = Library::default();
    assert_eq!(library.add(read("ext", extension), "ext.yaml"), Ok(()));
    let section = |library: &Library| library.get(&"ext".into()).unwrap().sections[0].title.clone();
    assert_eq!(section(&library), "");
    assert_eq!(library.add(read("base", base), "base.yaml"), Ok(()));
    assert_eq!(section(&library), "Heading");
    let grounded = library.get(&"ext".into()).unwrap();
    assert_eq!((grounded.topics.len(), grounded.conditions.len()), (1, 1));
    assert_eq!(library.own()[0].topics, [], "what was read stays as it was");
    library.remove(&"base".into());
    assert_eq!(section(&library), "");
}

#[test]
fn bundled_ones_are_read_one_by_one_and_once() {
    let library = Library::bundled();
    assert!(library.read_ahead());
    let copy = library.clone();
    while copy.read_ahead() {}
    assert!(!library.read_ahead(), "copies share what was read");
}

fn read(slug: &str, text: &str) -> Checklist {
    parse(&slug.into(), "own.yaml", text).0
}

#[test]
fn every_bundled_checklist_is_read() {
    let library = Library::bundled();
    assert_eq!(library.checklists().len(), BUNDLED.len());
    for (slug, text) in BUNDLED.iter().zip(TEXTS) {
        let checklist = library.get(&(*slug).into()).unwrap();
        let (careful, problems) = parse(&(*slug).into(), "checklist.yaml", text);
        assert_eq!(problems, []);
        assert_eq!(**checklist, Checklist { source: None, ..careful }, "the fast and the careful reader agree");
        assert!(checklist.items().all(|item| library.item(&item.id) == Some(item)));
    }
}

#[test]
fn takes_a_checklist_of_ones_own_and_its_next_version() {
    let mut library = Library::bundled();
    assert_eq!(library.add(read("own", OWN), "own.yaml"), Ok(()));
    assert!(library.item(&"own.1".into()).is_some());
    assert_eq!(library.add(read("own", &OWN.replace("own.1", "own.2")), "own.yaml"), Ok(()));
    assert_eq!(library.checklists().len(), BUNDLED.len() + 1);
    assert_eq!(library.item(&"own.1".into()), None);
}

#[test]
fn refuses_what_would_shadow_another_checklist() {
    let mut library = Library::bundled();
    let before = library.clone();
    let code = |result: Result<(), Diagnostic>| result.unwrap_err().code;
    assert_eq!(code(library.add(read("firearms-protocol", OWN), "own.yaml")), "bundled-checklist");
    let taken = library.checklists()[0].items().next().unwrap().id.to_string();
    assert_eq!(code(library.add(read("own", &OWN.replace("own.1", &taken)), "own.yaml")), "item-taken");
    assert_eq!(library, before);
}
