//! The working copy: saved in parts, put together again, never overwritten, restored after deletion.

use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use lacuna::app::commands::{self, Imported, OpenError};
use lacuna::app::given::Look;
use lacuna::app::records;
use lacuna::app::rescue::{self, Rescued};
use lacuna::app::state::{Action, AppState, Message, Open, Opened, Saving};
use lacuna::domain::assessment::Law;
use lacuna::domain::edit::{Edit, FindingEdit, FindingText, HeadText, Mending, Stamp};
use lacuna::domain::finding::{Citation, Verdict};
use lacuna::domain::format::assessment as format;
use lacuna::domain::ids::AssessmentId;
use lacuna::domain::library::Library;
use lacuna::domain::provision::{Block, Correction, LawText, Place, Role};
use lacuna::host::Host;
use lacuna::host::fallback::Fallback;
use lacuna::host::memory::{CountingIds, MemoryStorage};
use lacuna::host::rescue::Rescue;
use lacuna::host::storage::{Batch, Storage, StorageError};

const NOW: &str = "2026-03-14T13:32:05Z";

/// The host's twins answer at once, so that a future is ready when it is first asked.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a twin of the host kept the test waiting"),
    }
}

fn stamp() -> Stamp {
    Stamp { time: NOW.into() }
}

/// A browser tab: the app's state over a store that several tabs may share.
struct Tab {
    host: Host,
    state: AppState,
}

impl Tab {
    fn new(storage: &MemoryStorage) -> Self {
        let host =
            Host { storage: Rc::new(storage.clone()), ids: Rc::new(CountingIds::default()), ..Host::memory(NOW) };
        Self { host, state: AppState::new(Library::bundled()) }
    }

    fn begin(&mut self) -> AssessmentId {
        let checklists = self.state.library.checklists().to_vec();
        let opened = commands::create(&self.host, &checklists, |assessment| assessment.state.name = "Maravel".into());
        let id = opened.assessment.id.clone();
        self.state.apply(Action::Opened(Box::new(opened)));
        id
    }

    fn open(&mut self, id: &AssessmentId) -> &mut Self {
        let (opened, problems) = now(commands::open(&self.host, id)).expect("it is there");
        assert_eq!(problems, []);
        self.state.apply(Action::Opened(Box::new(opened)));
        self
    }

    fn edit(&mut self, edit: Edit) -> &mut Self {
        assert!(self.state.apply(Action::Edit(edit, stamp())));
        self
    }

    fn answer(&mut self, item: &str, verdict: Verdict) -> &mut Self {
        self.edit(Edit::Finding(item.into(), FindingEdit::Verdict(verdict)))
    }

    fn write(&mut self, item: &str, text: &str) -> &mut Self {
        self.edit(Edit::Finding(item.into(), FindingEdit::Text(FindingText::Reasoning, text.into())))
    }

    /// What autosave does.
    fn save(&mut self) -> &mut Self {
        if self.begin_save() {
            match now(self.host.storage.commit(self.batch())) {
                Ok(()) => self.state.apply(Action::SaveDone(NOW.into())),
                Err(error) => self.state.apply(Action::SaveFailed(error)),
            };
        }
        self
    }

    fn begin_save(&mut self) -> bool {
        let token = format!("{}-{}", self.shown().assessment.changed, self.host.ids.fresh());
        self.state.apply(Action::SaveBegun(token.into()))
    }

    /// The batch of the save on its way.
    fn batch(&self) -> Batch {
        let open = self.shown();
        let in_flight = open.in_flight.as_ref().expect("a save has begun");
        records::save_batch(open, &in_flight.parts, &in_flight.token, NOW)
    }

    fn shown(&self) -> &Open {
        self.state.open.as_ref().expect("an assessment is open")
    }
}

#[test]
fn what_was_saved_is_found_again() {
    let storage = MemoryStorage::default();
    let mut first = Tab::new(&storage);
    let id = first.begin();
    first.answer("fp.8.1.a", Verdict::Partial).write("fp.8.1.a", "no country \u{200f}بلد 🏴\u{0}").save();
    first.edit(Edit::Head(HeadText::Title, "2026 review".into())).save();
    assert!(first.shown().is_saved());

    let mut second = Tab::new(&storage);
    second.open(&id);
    assert_eq!(second.shown().assessment, first.shown().assessment);
    assert_eq!(second.shown().saving, Saving::Saved(NOW.into()));

    let shelf = now(commands::shelf(&second.host)).expect("a shelf");
    assert_eq!((shelf.len(), shelf[0].title.as_str(), shelf[0].assessed), (1, "2026 review", 1));
    assert!(shelf[0].file_saved.is_empty() && shelf[0].file_changes > 0);
}

#[test]
fn one_answer_writes_one_finding() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    tab.begin();
    tab.answer("fp.8.1.a", Verdict::Full).save();
    tab.answer("fp.8.1.c", Verdict::None);
    tab.begin_save();
    let batch = tab.batch();
    let findings = batch.put.iter().filter(|(key, _)| key.contains("/f/") || key.ends_with("checklists")).count();
    assert_eq!(findings, 1, "{batch:?}");
}

#[test]
fn two_tabs_do_not_overwrite_each_other() {
    let storage = MemoryStorage::default();
    let mut first = Tab::new(&storage);
    let id = first.begin();
    first.save();
    let mut second = Tab::new(&storage);
    second.open(&id).answer("fp.8.1.a", Verdict::Full).save();
    first.answer("fp.8.1.a", Verdict::None).save();

    assert_eq!(first.shown().saving, Saving::Conflict);
    assert!(!first.shown().is_saved(), "what was typed here is still pending");
    first.answer("fp.8.1.c", Verdict::None).save();
    assert_eq!(first.shown().saving, Saving::Conflict, "saving stays stopped");
    let mut third = Tab::new(&storage);
    third.open(&id);
    assert_eq!(third.shown().assessment, second.shown().assessment);
}

#[test]
fn a_failed_save_is_told_and_made_good() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    for error in [StorageError::Full, StorageError::Failed("disk".into())] {
        storage.fail_next(error.clone());
        tab.answer("fp.8.1.a", if error == StorageError::Full { Verdict::Full } else { Verdict::None }).save();
        assert_eq!(tab.shown().saving, Saving::Failed(error));
        assert!(!tab.shown().is_saved());
    }
    tab.save();
    assert!(tab.shown().is_saved());
    let mut later = Tab::new(&storage);
    later.open(&id);
    assert_eq!(later.shown().assessment.findings.len(), 1);
}

#[test]
fn deletion_is_undone_whole() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    tab.answer("fp.8.1.a", Verdict::Full).save();
    let before = now(storage.read("")).expect("records");
    let deleted = now(commands::delete(&tab.host, &id)).expect("deleted");
    assert_eq!(now(storage.read("")).expect("records"), []);
    assert_eq!(now(commands::open(&tab.host, &id)).expect_err("gone"), OpenError::Missing);
    now(commands::restore(&tab.host, &deleted)).expect("restored");
    assert_eq!(now(storage.read("")).expect("records"), before);
}

#[test]
fn unreadable_records_are_kept_aside_and_not_overwritten() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    tab.save();
    let key = format!("a/{id}/head");
    now(storage.commit(Batch { put: vec![(key.clone(), "{ broken".into())], ..Batch::default() })).expect("written");
    let error = now(commands::open(&tab.host, &id)).expect_err("it cannot be read");
    let OpenError::Unreadable(text, problems) = error else { panic!("{error:?}") };
    assert!(text.contains("{ broken") && !problems.is_empty());
    let records = now(storage.read("")).expect("records");
    assert!(records.contains(&(key, "{ broken".into())), "the original stays");
    assert!(records.iter().any(|(key, kept)| key.starts_with(records::ASIDE) && **kept == *text));
}

#[test]
fn one_unreadable_finding_costs_no_other() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    tab.answer("fp.8.1.a", Verdict::Full).answer("fp.8.1.c", Verdict::None).save();
    let key = format!("a/{id}/f/fp.8.1.a");
    now(storage.commit(Batch { put: vec![(key, "[".into())], ..Batch::default() })).expect("written");
    let (opened, problems) = now(commands::open(&tab.host, &id)).expect("the rest can be read");
    assert_eq!(opened.assessment.findings.len(), 1);
    assert_eq!(problems[0].place.item, Some("fp.8.1.a".into()));

    // A new answer takes the place of the record, a copy of which stays.
    tab.state.apply(Action::Opened(Box::new(opened)));
    tab.answer("fp.8.1.a", Verdict::Partial).save();
    assert!(tab.shown().is_saved());
    let aside = now(storage.read(records::ASIDE)).expect("records");
    assert!(aside.iter().any(|(key, text)| key.ends_with("/f/fp.8.1.a") && text == "["), "{aside:?}");
    assert!(now(commands::kept_aside(&tab.host, &id)).is_some_and(|text| text.contains("fp.8.1.a")));
}

fn a_law(id: &str, words: &str) -> [Edit; 2] {
    let block = Block { role: Role::Text, level: 0, page: 0, text: words.into() };
    let text = LawText { title: id.into(), blocks: vec![block], ..LawText::default() };
    [Edit::InsertLaw(usize::MAX, Law::new(id.into())), Edit::SetText(id.into(), Some(text.into()))]
}

/// The names of the records of laws that a batch writes and deletes.
fn laws(batch: &Batch) -> (Vec<&str>, Vec<&str>) {
    let put = batch.put.iter().filter_map(|(key, _)| key.split_once("/l/").map(|(_, law)| law));
    let delete = batch.delete.iter().filter_map(|key| key.split_once("/l/").map(|(_, law)| law));
    (put.collect(), delete.collect())
}

#[test]
fn a_text_is_written_when_it_changes_and_goes_with_its_law() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    for edit in a_law("arms", "1. Arms are marked.").into_iter().chain(a_law("penal", "1. Theft.")) {
        tab.edit(edit);
    }
    let cite =
        Citation { law: Some("arms".into()), provision: "s. 1".into(), print: "0f".into(), ..Citation::default() };
    tab.edit(Edit::Finding("fp.8.1.a".into(), FindingEdit::InsertCitation(0, cite))).save();
    let text = tab.shown().assessment.texts[&"arms".into()].clone();
    let mending = Mending::adding("arms".into(), &text, Correction::Exclude(Place::new(0, 0)));
    let mut written = |edit: Option<Edit>| {
        let undo = tab.shown().assessment.restoring_law(&"arms".into());
        match edit {
            Some(edit) => tab.edit(edit),
            None => tab.answer("fp.8.1.c", Verdict::Full),
        };
        tab.begin_save();
        let batch = tab.batch();
        now(storage.commit(batch.clone())).expect("written");
        tab.state.apply(Action::SaveDone(NOW.into()));
        let (opened, problems) = now(commands::open(&tab.host, &id)).expect("it is there");
        assert_eq!((&opened.assessment, problems.len()), (&*tab.shown().assessment, 0));
        (batch, undo)
    };
    assert_eq!(laws(&written(None).0), (vec![], vec![]), "an answer writes no law");
    let correct = Edit::Mend(Box::new(mending));
    assert_eq!(laws(&written(Some(correct)).0), (vec!["arms"], vec![]));
    let (batch, undo) = written(Some(Edit::RemoveLaw("arms".into())));
    assert_eq!(laws(&batch), (vec![], vec!["arms"]));
    assert_eq!(batch.put.iter().filter(|(key, _)| key.contains("/f/")).count(), 1, "the one finding that cites it");
    assert_eq!(laws(&written(undo).0), (vec!["arms"], vec![]), "corrections and all");
    assert_eq!(laws(&written(Some(Edit::SetText("arms".into(), None))).0), (vec![], vec!["arms"]));
    let deleted = now(commands::delete(&tab.host, &id)).expect("deleted");
    assert_eq!(now(storage.read("")).expect("records"), []);
    now(commands::restore(&tab.host, &deleted)).expect("restored");
    let mut later = Tab::new(&storage);
    assert_eq!(later.open(&id).shown().assessment, tab.shown().assessment);
}

#[test]
fn one_unreadable_text_costs_no_finding() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    for edit in a_law("arms", "1. Arms are marked.").into_iter().chain(a_law("penal", "1. Theft.")) {
        tab.edit(edit);
    }
    tab.answer("fp.8.1.a", Verdict::Full).save();
    let key = format!("a/{id}/l/arms");
    now(storage.commit(Batch { put: vec![(key.clone(), "[".into())], ..Batch::default() })).expect("written");
    let (opened, problems) = now(commands::open(&tab.host, &id)).expect("the rest can be read");
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["unreadable-text"]);
    assert_eq!(
        (opened.assessment.findings.len(), opened.assessment.laws.len(), opened.assessment.texts.len()),
        (1, 2, 1)
    );

    // The record stays where it is until the law gets another text, and a copy of it after that.
    tab.state.apply(Action::Opened(Box::new(opened)));
    tab.answer("fp.8.1.a", Verdict::Partial).save();
    assert!(now(storage.read(&key)).expect("records").contains(&(key, "[".into())));
    let [_, text] = a_law("arms", "1. Arms are marked.");
    tab.edit(text).save();
    assert!(tab.shown().is_saved());
    let aside = now(storage.read(records::ASIDE)).expect("records");
    assert!(aside.iter().any(|(key, text)| key.ends_with("/l/arms") && text == "["), "{aside:?}");
    let mut later = Tab::new(&storage);
    assert_eq!(later.open(&id).shown().assessment, tab.shown().assessment);
}

#[test]
fn a_text_that_an_older_program_left_in_the_head_is_moved() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    for edit in a_law("arms", "1. Arms are marked.") {
        tab.edit(edit);
    }
    tab.save();
    // That program knows no record of a text, and keeps the file's member in the head.
    let file: serde_json::Value = serde_json::from_str(&format::save(&tab.shown().assessment)).expect("JSON");
    let head = format::head_record(&tab.shown().assessment);
    let mut head: serde_json::Value = serde_json::from_str(&head).expect("JSON");
    head["texts"] = file["texts"].clone();
    let put = vec![(format!("a/{id}/head"), head.to_string())];
    now(storage.commit(Batch { put, delete: vec![format!("a/{id}/l/arms")], ..Batch::default() })).expect("written");

    let mut later = Tab::new(&storage);
    assert!(!later.open(&id).shown().is_saved());
    assert_eq!(later.shown().assessment, tab.shown().assessment);
    later.save();
    let records = now(storage.read(&records::prefix(&id))).expect("records");
    let holds = |name: &str| records.iter().any(|(key, text)| key.ends_with(name) && text.contains("are marked"));
    assert_eq!((holds("/head"), holds("/l/arms")), (false, true));
    let mut third = Tab::new(&storage);
    assert!(third.open(&id).shown().is_saved());
}

#[test]
fn the_last_words_of_a_page_tell_of_a_law_that_went_and_need_no_room_for_texts() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    for edit in a_law("arms", "1. Arms are marked.").into_iter().chain(a_law("penal", "1. Theft.")) {
        tab.edit(edit);
    }
    tab.save();
    tab.edit(Edit::RemoveLaw("arms".into()));
    assert!(rescue::keep(&tab.host, tab.shown()));
    assert_eq!(now(rescue::restore(&tab.host, &id)), Ok(Rescued::Restored));
    let records = now(storage.read(&records::prefix(&id))).expect("records");
    assert!(records.iter().all(|(key, _)| !key.ends_with("/l/arms")));
    tab.open(&id);
    assert_eq!(tab.shown().assessment.texts.len(), 1);

    let small = Small(Rc::default());
    tab.host.rescue = Rc::new(small.clone());
    for edit in a_law("large", &"x".repeat(100_000)) {
        tab.edit(edit);
    }
    tab.write("fp.8.1.a", "typed as the page closed");
    assert!(rescue::keep(&tab.host, tab.shown()));
    assert_eq!(now(rescue::restore(&tab.host, &id)), Ok(Rescued::Restored));
    tab.open(&id);
    let assessment = &tab.shown().assessment;
    assert_eq!((assessment.laws.len(), assessment.texts.len(), assessment.findings.len()), (2, 1, 1));
}

/// A rescue with little room.
#[derive(Clone, Default)]
struct Small(Rc<RefCell<Option<String>>>);

impl Rescue for Small {
    fn keep(&self, _: &str, text: &str) -> bool {
        let fits = text.len() < 50_000;
        if fits {
            *self.0.borrow_mut() = Some(text.to_owned());
        }
        fits
    }
    fn take(&self, _: &str) -> Option<String> {
        self.0.borrow_mut().take()
    }
    fn clear(&self) {
        self.0.borrow_mut().take();
    }
}

fn import(tab: &Tab, name: &str, bytes: &[u8]) -> Imported {
    now(commands::import(&tab.host, name, bytes))
}

#[test]
fn a_file_comes_back_as_itself_or_as_a_copy() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    tab.answer("fp.8.1.a", Verdict::Full).save();
    let file = format::save(&tab.shown().assessment);
    assert_eq!(import(&tab, "m.lacuna.json", file.as_bytes()), Imported::Known(id.clone()));
    for edit in a_law("arms", "1. Arms are marked.") {
        tab.edit(edit);
    }
    tab.save();
    let bare = format::write(&tab.shown().assessment, false);
    assert_eq!(import(&tab, "bare.lacuna.json", bare.as_bytes()), Imported::Known(id.clone()));

    tab.answer("fp.8.1.a", Verdict::None).save();
    let Imported::Copy(copy, _) = import(&tab, "m.lacuna.json", file.as_bytes()) else { panic!("not a copy") };
    assert_ne!(copy.assessment.id, id);
    assert_eq!(copy.token, None);

    let mut elsewhere = Tab::new(&MemoryStorage::default());
    let Imported::Assessment(opened, problems) = import(&elsewhere, "m.lacuna.json", file.as_bytes()) else {
        panic!("not an assessment")
    };
    assert_eq!((&opened.assessment.id, problems.len()), (&id, 0));
    elsewhere.state.apply(Action::Opened(opened));
    elsewhere.save();
    assert!(elsewhere.shown().is_saved());
}

#[test]
fn files_that_cannot_be_used_say_why_and_change_nothing() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    tab.begin();
    tab.save();
    let before = now(storage.read("")).expect("records");
    let good = format::save(&tab.shown().assessment);
    let newer = good.replacen("\"version\": 1", "\"version\": 99", 1);
    assert_ne!(newer, good);
    let huge = vec![b' '; commands::LARGEST_FILE as usize + 1];
    let cases: [(&str, &[u8]); 8] = [
        ("empty.json", b""),
        ("blank.yaml", b" \n\n"),
        ("binary.json", &[0xff, 0xfe, 0x00, 0x80]),
        ("broken.json", b"{ \"format\": "),
        ("other.json", b"{\"hello\": [1, 2]}"),
        ("half.lacuna.json", &good.as_bytes()[..good.len() / 2]),
        ("newer.lacuna.json", newer.as_bytes()),
        ("huge.json", &huge),
    ];
    for (name, bytes) in cases {
        let Imported::Nothing(problems) = import(&tab, name, bytes) else { panic!("{name} was used") };
        assert!(!problems.is_empty(), "{name}");
        assert!(problems.iter().all(|problem| problem.place.file == name), "{name}: {problems:?}");
    }
    assert_eq!(now(storage.read("")).expect("records"), before);
}

#[test]
fn the_name_of_a_bundled_checklist_is_taken() {
    let tab = Tab::new(&MemoryStorage::default());
    let text = include_str!("../checklists/firearms-protocol/checklist.yaml");
    let Imported::Checklist(file) = import(&tab, "Firearms Protocol.yaml", text.as_bytes()) else { panic!("no file") };
    let look = Look::at(&file, &tab.state.library);
    assert_eq!((look.checklist, look.faults[0].problem.code), (None, "bundled-checklist"));
}

#[test]
fn the_last_words_of_a_page_are_found_again() {
    for arrives in [None, Some(false), Some(true)] {
        let storage = MemoryStorage::default();
        let mut tab = Tab::new(&storage);
        let id = tab.begin();
        tab.write("fp.5.1.a", "Section 99").save();
        if let Some(arrives) = arrives {
            // A save is on its way when the page closes; it may arrive or not.
            tab.write("fp.5.1.a", "Section 99 covers");
            tab.begin_save();
            if arrives {
                now(storage.commit(tab.batch())).expect("written");
            }
        }
        tab.write("fp.5.1.a", "Section 99 covers manufacture").write("fp.5.1.b", "Section 103");
        assert!(rescue::keep(&tab.host, tab.shown()));

        let mut later = Tab { host: tab.host.clone(), state: AppState::new(Library::bundled()) };
        assert_eq!(now(rescue::restore(&later.host, &id)), Ok(Rescued::Restored));
        later.open(&id);
        assert_eq!(later.shown().assessment, tab.shown().assessment, "{arrives:?}");
        assert_eq!(now(rescue::restore(&later.host, &id)), Ok(Rescued::Nothing));
        later.answer("fp.5.1.b", Verdict::Full).save();
        assert!(later.shown().is_saved());
    }
}

#[test]
fn the_last_words_of_a_page_do_not_overwrite_a_newer_version() {
    let storage = MemoryStorage::default();
    let mut tab = Tab::new(&storage);
    let id = tab.begin();
    tab.save();
    tab.write("fp.5.1.a", "typed as the page closed");
    assert!(rescue::keep(&tab.host, tab.shown()));
    let mut other = Tab::new(&storage);
    other.open(&id).write("fp.5.1.a", "newer").save();
    let Ok(Rescued::Aside(text)) = now(rescue::restore(&tab.host, &id)) else { panic!("not aside") };
    assert!(text.contains("typed as the page closed"));
    let mut third = Tab::new(&storage);
    third.open(&id);
    assert_eq!(third.shown().assessment, other.shown().assessment);
    assert!(now(storage.read(records::ASIDE)).expect("records").iter().any(|(_, kept)| **kept == *text));
}

#[test]
fn a_refused_store_is_replaced_by_memory_and_the_reason_is_told() {
    let refusing = MemoryStorage::default();
    refusing.fail_next(StorageError::Refused("private window".into()));
    let storage = Fallback::new(Rc::new(refusing.clone()));
    let put = |key: &str| Batch { put: vec![(key.into(), "text".into())], ..Batch::default() };
    now(storage.commit(put("a"))).expect("held in memory");
    now(storage.commit(put("b"))).expect("held in memory");
    assert_eq!(now(storage.read("")).expect("records").len(), 2);
    assert_eq!(now(refusing.read("")).expect("records"), []);
    assert_eq!(now(storage.keep(false)).refused.as_deref(), Some("private window"));
}

#[test]
fn the_file_status_counts_edits_since_the_file() {
    let mut tab = Tab::new(&MemoryStorage::default());
    tab.begin();
    tab.answer("fp.8.1.a", Verdict::Full).answer("fp.8.1.c", Verdict::Full);
    assert_eq!(tab.shown().file.changes, 2);
    let name = commands::save_file(&tab.host, &tab.shown().assessment).expect("saved");
    assert_eq!(name, "maravel.lacuna.json");
    tab.state.apply(Action::FileSaved(NOW.into()));
    assert_eq!((tab.shown().file.changes, tab.shown().file.saved.as_str()), (0, NOW));
    tab.answer("fp.8.1.c", Verdict::None);
    assert_eq!(tab.shown().file.changes, 1);
}

#[test]
fn the_sample_opens() {
    let tab = Tab::new(&MemoryStorage::default());
    let opened: Opened = now(commands::sample(&tab.host)).expect("the sample can be read");
    assert_eq!(opened.assessment.id.as_str(), commands::SAMPLE);
    assert!(opened.assessment.findings.len() > 40);
}

#[test]
fn the_same_thing_is_told_once() {
    let mut state = AppState::new(Library::bundled());
    for _ in 0..3 {
        state.apply(Action::Tell(Message::Text("notice-missing", vec![]), None));
    }
    assert_eq!(state.notices.len(), 1);
    let id = state.notices[0].id;
    state.apply(Action::Dismiss(id));
    assert!(state.notices.is_empty());
}
