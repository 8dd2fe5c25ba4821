//! Answers each request with the readers, the cut and the index.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::rc::Rc;

use sha2::{Digest, Sha256};

use crate::domain::checklist::Item;
use crate::domain::force::{Force, Scorable, SourceStatus};
use crate::domain::format::{is_unusable, law_text};
use crate::domain::ids::{ChecklistId, ItemId, LawId};
use crate::law::desk::wire::{
    self, Asked, CANCELLED, Found, Held, NOT_UNDERSTOOD, Ranked, Reply, Request, Source, Words,
};
use crate::law::draft::{Draft, Refusal};
use crate::law::rank::{Candidate, Index};
use crate::law::terms::{Search, Terms};
use crate::law::{read, split};

/// Told how much of how much is done; answers whether to go on.
pub(super) type Tick<'a> = &'a mut dyn FnMut(u32, u32) -> bool;

/// Reads laws, and keeps those that are ranked.
pub struct Desk {
    terms: Rc<Terms>,
    index: Index,
    /// The stamp of each text in the index.
    held: BTreeMap<LawId, String>,
}

impl Default for Desk {
    /// An empty desk. The vocabulary is read when it is first needed.
    fn default() -> Self {
        let terms = Rc::new(Terms::bundled());
        Self { index: Index::new(Rc::clone(&terms)), terms, held: BTreeMap::new() }
    }
}

impl Desk {
    /// Answers a [`Request`] with a [`Reply`], both in JSON. `bytes` are those of the file where the request reads one,
    /// else empty. Whatever is asked, there is an answer: what is no request is refused.
    pub fn answer(&mut self, request: &str, bytes: &[u8], tick: Tick<'_>) -> String {
        let answer = match serde_json::from_str(request) {
            Ok(request) => self.take(request, bytes, tick),
            Err(error) => Err(Refusal::with(NOT_UNDERSTOOD, error)),
        };
        answer
            .unwrap_or_else(|refusal| spell(&Reply::Refused { code: refusal.code.to_owned(), detail: refusal.detail }))
    }

    fn take(&mut self, request: Request, bytes: &[u8], tick: Tick<'_>) -> Result<String, Refusal> {
        match request {
            Request::Read(source) => Ok(cut(read::read(&source.name, bytes, tick)?, source, bytes)),
            Request::Pages { source, pages } => {
                let pages = serde_json::from_str(pages.get()).map_err(|error| Refusal::with(NOT_UNDERSTOOD, error))?;
                if !tick(0, 1) {
                    return Err(Refusal::new(CANCELLED));
                }
                Ok(cut(read::pdf::draft(pages)?, source, bytes))
            }
            Request::Pasted { now, text } => {
                let source = Source { name: String::new(), now };
                Ok(cut(read::pasted(&text), source, text.as_bytes()))
            }
            Request::Put { law, text } => self.put(law, text.get()),
            Request::Drop { law } => {
                self.forget(&LawId::from(law));
                Ok(spell(&Reply::Done))
            }
            Request::Rank { laws, items, top } => Ok(spell(&self.rank(&laws, &items, top))),
        }
    }

    fn put(&mut self, law: Held, text: &str) -> Result<String, Refusal> {
        let (text, problems) = law_text::from_json(text);
        if is_unusable(&problems) {
            let code = problems.first().map_or("", |problem| problem.code);
            return Err(Refusal::with(NOT_UNDERSTOOD, code));
        }
        let id = LawId::from(law.law);
        self.index.add(id.clone(), &text);
        self.held.insert(id, law.stamp);
        Ok(spell(&Reply::Done))
    }

    fn forget(&mut self, law: &LawId) {
        self.index.remove(law);
        self.held.remove(law);
    }

    fn rank(&mut self, laws: &[Held], items: &[Asked], top: usize) -> Reply {
        let held = |law: &&Held| self.held.get(&LawId::from(law.law.as_str())) == Some(&law.stamp);
        let wanted: Vec<String> = laws.iter().filter(|law| !held(law)).map(|law| law.law.clone()).collect();
        if !wanted.is_empty() {
            return Reply::Wanted(wanted);
        }
        // The laws of an assessment that is no longer open would compete with those that are.
        let named = |id: &LawId| laws.iter().any(|law| law.law == id.as_str());
        let left: Vec<LawId> = self.held.keys().filter(|id| !named(id)).cloned().collect();
        left.iter().for_each(|id| self.forget(id));
        Reply::Ranked(items.iter().map(|asked| self.rank_one(asked, top)).collect())
    }

    fn rank_one(&self, asked: &Asked, top: usize) -> Ranked {
        let ranking = self.index.rank(&self.search(asked), top);
        Ranked {
            item: asked.item.clone(),
            weak: ranking.weak,
            strength: ranking.strength,
            candidates: ranking.candidates.into_iter().map(found).collect(),
        }
    }

    /// The search written for an item, or one made of its own words. An item with neither asks for nothing.
    fn search(&self, asked: &Asked) -> Search {
        let searches = self.terms.searches(&ChecklistId::from(asked.checklist.as_str()));
        let written = searches.get(&ItemId::from(asked.item.as_str())).cloned();
        written.unwrap_or_else(|| {
            let words = asked.words.clone().unwrap_or_default();
            let language = words.language.clone();
            self.terms.search_of(&item(&asked.item, words), &language)
        })
    }
}

fn cut(draft: Draft, source: Source, bytes: &[u8]) -> String {
    let mut law = split::cut(draft);
    law.file = source.name;
    law.read = source.now;
    law.sha256 = Sha256::digest(bytes).iter().fold(String::new(), |mut digits, byte| {
        // Writing to a text does not fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    });
    wire::text(&law_text::to_json(&law))
}

fn found(candidate: Candidate) -> Found {
    Found {
        law: candidate.law.to_string(),
        at: candidate.at,
        end: candidate.end,
        label: candidate.label,
        heading: candidate.heading,
        score: candidate.score,
        matched: candidate.matched,
    }
}

/// An item with nothing but what a search is made of.
fn item(id: &str, words: Words) -> Item {
    Item {
        id: ItemId::from(id),
        pinpoint: String::new(),
        units: Vec::new(),
        title: words.title,
        requirement: words.requirement,
        force: if words.definition { Force::Definition } else { Force::Mandatory },
        verb: String::new(),
        qualifier: String::new(),
        condition: String::new(),
        asks: None,
        scorable: Scorable::Law,
        unscored_reason: String::new(),
        scope: words.definition,
        elements: Vec::new(),
        alternatives: Vec::new(),
        guidance: String::new(),
        topics: Vec::new(),
        stages: Vec::new(),
        source: SourceStatus::Verified,
        guide: Vec::new(),
        terms: words.terms,
        relations: Vec::new(),
        addressee: String::new(),
        drafting: Vec::new(),
    }
}

fn spell(reply: &Reply) -> String {
    // Writing texts and numbers to a text does not fail.
    serde_json::to_string(reply).unwrap_or_default()
}
