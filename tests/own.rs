//! Checklists of a person's own on their way: loaded, answered, left, removed, sent to a colleague; no finding is lost.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::collections::BTreeMap;
use std::rc::Rc;

use lacuna::app::filter::Filter;
use lacuna::app::outline::{Outline, neighbours};
use lacuna::app::places::in_order;
use lacuna::app::state::{Action, AppState, FileStatus, Opened};
use lacuna::domain::assessment::{AnsweredChecklist, Assessment};
use lacuna::domain::checklist::Checklist;
use lacuna::domain::edit::{Edit, FindingEdit, FindingText, Stamp};
use lacuna::domain::finding::{Finding, Verdict};
use lacuna::domain::format::assessment::{load, save};
use lacuna::domain::format::checklist::parse;
use lacuna::domain::ids::ItemId;
use lacuna::domain::library::Library;
use lacuna::domain::scoring;
use lacuna::i18n::{Messages, locale::Locale};
use lacuna::report::{Input, Level, Options, build};
use proptest::prelude::*;

const EXTENSION: &str = include_str!("cases/extension.yaml");
const OWN: &str = "format: 1\nversion: 1.0.0\nlanguage: en\ntitle: Own\nshort_title: Own\ninstrument: {title: T, status: model}\n\
                   sections:\n- {id: a, title: A, items: [{id: own.1, title: One, force: recommended, scorable: law, source: verified},\
                   {id: own.2, title: Two, force: recommended, scorable: law, source: verified}]}\n";

/// Slug and file of every checklist that the tests load, two versions of one of them.
fn files() -> [(&'static str, String); 3] {
    [
        ("meridian", EXTENSION.into()),
        ("own", OWN.into()),
        ("own", OWN.replace("1.0.0", "1.1.0").replace("own.1", "own.3")),
    ]
}

fn read((slug, text): &(&'static str, String)) -> Checklist {
    parse(&(*slug).into(), slug, text).0
}

fn opened(assessment: Assessment) -> Action {
    Action::Opened(Box::new(Opened::fresh(assessment, FileStatus::default())))
}

/// The app with an assessment of the Protocol.
fn state() -> AppState {
    let mut state = AppState::new(Library::bundled());
    let mut assessment = Assessment::new("a".into(), "2026-03-14T09:00:00Z");
    let protocol = state.library.get(&"firearms-protocol".into()).unwrap();
    assessment.checklists = vec![Rc::new(AnsweredChecklist::of(protocol))];
    state.apply(opened(assessment));
    state
}

fn assessment(state: &AppState) -> &Rc<Assessment> {
    &state.open.as_ref().unwrap().assessment
}

fn edit(state: &mut AppState, edit: Edit) {
    state.apply(Action::Edit(edit, Stamp { time: "2026-03-14T10:00:00Z".into() }));
}

fn answer(state: &mut AppState, item: &str, verdict: Verdict) {
    edit(state, Edit::Finding(item.into(), FindingEdit::Verdict(verdict)));
}

fn load_own(state: &mut AppState, file: &(&'static str, String)) {
    state.apply(Action::Checklist(Box::new(read(file)), file.0.into()));
}

fn shown(state: &AppState) -> Vec<(String, String)> {
    let checklists = &state.open.as_ref().unwrap().checklists;
    checklists.iter().map(|checklist| (checklist.id.to_string(), checklist.version.to_string())).collect()
}

#[test]
fn a_checklist_travels_inside_the_file() {
    let mut state = state();
    for file in &files()[..2] {
        load_own(&mut state, file);
        edit(&mut state, Edit::AddChecklist(Rc::new(AnsweredChecklist::of(&read(file)))));
    }
    answer(&mut state, "own.1", Verdict::Partial);
    answer(&mut state, "xm.8.1", Verdict::None);
    let file = save(assessment(&state));
    let (read, problems) = load(&file, "a.lacuna.json").unwrap();
    assert_eq!(problems, []);

    let mut elsewhere = AppState::new(Library::bundled());
    elsewhere.apply(opened(read));
    assert_eq!(shown(&elsewhere), shown(&state));
    assert!(elsewhere.library.own().is_empty() && elsewhere.library.guests().len() == 2);
    let section = &elsewhere.library.get(&"meridian".into()).unwrap().sections[0];
    assert!(!section.title.is_empty(), "the heading is that of the base");
    let related = elsewhere.library.relations().to(&"fp.8.1.a".into());
    assert!(related.iter().any(|other| other.item == "xm.8.1".into()), "{related:?}");
    elsewhere.apply(Action::Closed);
    assert!(elsewhere.library.item(&"own.1".into()).is_none(), "it leaves with the assessment");
}

#[test]
fn the_later_version_is_shown_and_what_was_answered_stays() {
    let mut state = state();
    let [_, first, second] = files();
    load_own(&mut state, &first);
    edit(&mut state, Edit::AddChecklist(Rc::new(AnsweredChecklist::of(&read(&first)))));
    answer(&mut state, "own.1", Verdict::Full);
    load_own(&mut state, &second);
    assert_eq!(shown(&state)[1], ("own".into(), "1.1.0".into()));
    let answered = &assessment(&state).checklists[1];
    assert_eq!((answered.version.as_str(), answered.hash == read(&first).hash), ("1.0.0", true));
    assert_ne!(answered.hash, state.library.get(&"own".into()).unwrap().hash);
    assert!(assessment(&state).finding(&"own.1".into()).is_some());
    state.apply(Action::ChecklistRemoved("own".into()));
    assert_eq!(shown(&state)[1], ("own".into(), "1.0.0".into()), "the assessment still carries its own");
}

#[test]
fn an_extension_changes_no_figure_of_its_base() {
    let mut state = state();
    let protocol = state.library.get(&"firearms-protocol".into()).unwrap().clone();
    answer(&mut state, "fp.8.1.a", Verdict::Partial);
    let before = scoring::by_group(&protocol, assessment(&state));
    let [extension, ..] = files();
    load_own(&mut state, &extension);
    edit(&mut state, Edit::AddChecklist(Rc::new(AnsweredChecklist::of(&read(&extension)))));
    answer(&mut state, "xm.8.1", Verdict::Full);
    assert_eq!(scoring::by_group(&state.open.as_ref().unwrap().checklists[0], assessment(&state)), before);

    let open = state.open.as_ref().unwrap();
    let input = Input { assessment: &open.assessment, checklists: &open.checklists, library: &state.library };
    let report = build(&input, &Messages::new(Locale::English), &Options::of(Level::Full));
    let text = lacuna::export::markdown::write(&report);
    for said in ["an extension, version 1.0.0", "it adds items to Firearms Protocol"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

/// What a person may do with checklists of their own.
#[derive(Clone, Debug)]
enum Step {
    Load(usize),
    Remove(usize),
    Answer(usize),
    Leave(usize),
    Undo(usize),
    Find(usize, Verdict),
    Reopen,
}

const ITEMS: [&str; 6] = ["fp.8.1.a", "xm.8.1", "xm.9", "own.1", "own.2", "own.3"];

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..3usize).prop_map(Step::Load),
        (0..3usize).prop_map(Step::Remove),
        (0..3usize).prop_map(Step::Answer),
        (0..3usize).prop_map(Step::Leave),
        (0..3usize).prop_map(Step::Undo),
        (0..ITEMS.len(), prop::sample::select(&[Verdict::Full, Verdict::Partial, Verdict::None][..]))
            .prop_map(|(at, verdict)| Step::Find(at, verdict)),
        Just(Step::Reopen),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn no_order_of_steps_loses_a_finding(steps in prop::collection::vec(step(), 1..30)) {
        let mut state = state();
        let files = files();
        let mut left: Vec<Rc<AnsweredChecklist>> = Vec::new();
        let mut found: BTreeMap<ItemId, Rc<Finding>> = BTreeMap::new();
        for step in steps {
            match step {
                Step::Load(at) => load_own(&mut state, &files[at]),
                Step::Remove(at) => { state.apply(Action::ChecklistRemoved(files[at].0.into())); }
                Step::Answer(at) => {
                    edit(&mut state, Edit::AddChecklist(Rc::new(AnsweredChecklist::of(&read(&files[at])))));
                }
                Step::Leave(at) => {
                    let id = files[at].0.into();
                    left.extend(assessment(&state).checklists.iter().find(|answered| answered.id == id).cloned());
                    edit(&mut state, Edit::RemoveChecklist(id));
                }
                Step::Undo(at) => {
                    if let Some(answered) = left.pop() {
                        edit(&mut state, Edit::InsertChecklist(at, answered));
                    }
                }
                Step::Find(at, verdict) => {
                    answer(&mut state, ITEMS[at], verdict);
                    let why = FindingEdit::Text(FindingText::Reasoning, format!("why {at}"));
                    edit(&mut state, Edit::Finding(ITEMS[at].into(), why));
                    found.insert(ITEMS[at].into(), assessment(&state).finding(&ITEMS[at].into()).unwrap().clone());
                }
                Step::Reopen => {
                    let (again, problems) = load(&save(assessment(&state)), "a.lacuna.json").unwrap();
                    prop_assert_eq!(problems, []);
                    state.apply(Action::Closed);
                    state.apply(opened(again));
                }
            }
            prop_assert_eq!(&assessment(&state).findings, &found);
            let open = state.open.as_ref().unwrap();
            prop_assert_eq!(open.checklists.len(), open.assessment.checklists.len(), "what is answered is shown");
            let answered = open.assessment.checklists.iter().map(|answered| &answered.id);
            prop_assert!(answered.eq(open.checklists.iter().map(|checklist| &checklist.id)));
            let outline = Outline::new(open.checklists.clone(), open.assessment.clone(), Rc::default(), Filter::default());
            let rows: Vec<_> = outline.sections.iter().flat_map(|section| &section.rows).map(|row| &row.item.id).collect();
            prop_assert!(rows.iter().copied().eq(in_order(&open.checklists).map(|item| &item.id)));
            prop_assert_eq!(rows.len(), open.checklists.iter().map(|checklist| checklist.items().count()).sum::<usize>());
            for pair in rows.windows(2) {
                let (_, next) = neighbours(&open.checklists, &outline.sections, pair[0]);
                prop_assert_eq!(next.as_ref(), Some(pair[1]));
            }
        }
    }
}
