//! Reads laws, makes them ready and ranks every item of every checklist that ships: `laws ROUNDS OUT FILE…`. Prints a line
//! `WHAT MILLISECONDS PEAK` for each measure and round, the peak in bytes above what lived before. The first file is measured
//! by itself too. Into OUT goes what a peer needs for the same: the units of the laws, and the items.

use std::alloc::{GlobalAlloc, Layout, System};
use std::fs;
use std::hint::black_box;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

use lacuna::domain::checklist::Item;
use lacuna::domain::ids::LawId;
use lacuna::domain::library::Library;
use lacuna::domain::provision::{LawText, Provision, unit_of};
use lacuna::law::rank::Index;
use lacuna::law::terms::{Search, Terms};
use lacuna::law::{read, split};
use serde_json::json;

/// As many candidates as the page asks for.
const TOP: usize = 12;

static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

/// The system's allocator, counting.
struct Counting;

// SAFETY: every call goes to the system's allocator as it came; the rest is arithmetic.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let live = LIVE.fetch_add(layout.size(), Relaxed) + layout.size();
        PEAK.fetch_max(live, Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Measures a call and prints it.
fn measured<T>(what: &str, call: impl FnOnce() -> T) -> T {
    let before = LIVE.load(Relaxed);
    PEAK.store(before, Relaxed);
    let begun = Instant::now();
    let out = black_box(call());
    let took = begun.elapsed().as_secs_f64() * 1000.0;
    println!("{what} {took} {}", PEAK.load(Relaxed) - before);
    out
}

fn law(name: &str, bytes: &[u8]) -> Option<LawText> {
    read::read(name, bytes, &mut |_, _| true).ok().map(split::cut)
}

/// The units of a law as documents.
fn documents(id: &LawId, law: &LawText) -> Vec<serde_json::Value> {
    let provisions = law.provisions();
    let units = provisions
        .iter()
        .enumerate()
        .filter(|(at, provision)| unit_of(&provisions, *at) == Some(*at) && provision.mark.left_out.is_none());
    let document = |(_, provision): (usize, &Provision)| {
        let text = law.words(provision.mark.body, provision.end);
        json!({ "law": id.as_str(), "label": provision.mark.label, "heading": provision.mark.heading, "text": text })
    };
    units.map(document).collect()
}

fn main() {
    let mut words = std::env::args().skip(1);
    let rounds: usize = words.next().and_then(|word| word.parse().ok()).unwrap_or(1);
    let out = words.next().unwrap_or_default();
    let files: Vec<(String, Vec<u8>)> = words.filter_map(|file| Some((file.clone(), fs::read(&file).ok()?))).collect();
    let Some((name, bytes)) = files.first() else { return };

    let library = Library::bundled();
    let terms = Rc::new(Terms::bundled());
    let asked = measured("searches", || {
        let mut asked: Vec<(String, Rc<Item>, Search)> = Vec::new();
        for checklist in library.checklists() {
            let searches = terms.searches(&checklist.id);
            for item in checklist.items().filter(|item| item.is_answerable()) {
                let search = searches.get(&item.id).cloned();
                let search = search.unwrap_or_else(|| terms.search_of(item, &checklist.language));
                asked.push((checklist.id.to_string(), Rc::clone(item), search));
            }
        }
        asked
    });

    let mut texts: Vec<(LawId, LawText)> = Vec::new();
    for _ in 0..rounds {
        let Some(text) = measured("read-one", || law(name, bytes)) else { return };
        measured("index-one", || Index::build(Rc::clone(&terms), &[(LawId::from("one"), &text)]));
        texts = measured("read-all", || {
            let read = files.iter().filter_map(|(name, bytes)| Some((LawId::from(name.as_str()), law(name, bytes)?)));
            read.collect()
        });
        let refs: Vec<(LawId, &LawText)> = texts.iter().map(|(id, text)| (id.clone(), text)).collect();
        let index = measured("index-all", || Index::build(Rc::clone(&terms), &refs));
        let found = measured("rank-all", || {
            asked.iter().map(|(_, _, search)| index.rank(search, TOP).candidates.len()).sum::<usize>()
        });
        println!("index-bytes {} 0", index.bytes());
        println!("found {found} 0");
    }

    let units: Vec<_> = texts.iter().flat_map(|(id, text)| documents(id, text)).collect();
    let items = asked.iter().map(|(checklist, item, _)| {
        json!({ "checklist": checklist, "item": item.id.as_str(), "title": item.title, "requirement": item.requirement })
    });
    let told = json!({ "documents": units, "items": items.collect::<Vec<_>>() });
    if let Err(error) = fs::write(&out, told.to_string()) {
        eprintln!("{out}: {error}");
        std::process::exit(1);
    }
}
