//! Asks the desk for the provisions that may govern an item: each text is given to it once, each answer kept.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::rc::Rc;

use crate::app::reading::ask::{refused, spell, written};
use crate::app::reading::candidates::{Candidate, Candidates};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::force::Force;
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::host::Host;
use crate::host::law::LawDeskError;
use crate::law::desk::wire::{self, Asked, Held, Reply, Request, Words};

/// How many provisions are asked for.
const TOP: usize = 12;
/// The most answers that are kept.
const MOST_KEPT: usize = 200;

/// The laws of an assessment that have a text.
#[derive(Clone, Debug, Default)]
pub struct Laws {
    texts: BTreeMap<LawId, Rc<LawText>>,
    /// What tells each text from any other, in the order of the ids.
    held: Vec<Held>,
}

impl PartialEq for Laws {
    fn eq(&self, other: &Self) -> bool {
        self.held == other.held
    }
}

impl Laws {
    /// Those of an assessment.
    pub fn of(assessment: &Assessment) -> Self {
        let texts = assessment.texts.clone();
        let held = texts.iter().map(|(id, text)| held(id, text)).collect();
        Self { texts, held }
    }
}

/// An item to be answered, as the desk is asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question(Asked);

impl Question {
    /// Of an item. One whose checklist does not ship is sent with its own words; the desk knows the others.
    pub fn of(checklist: &Checklist, item: &Item) -> Self {
        let words = checklist.source.is_some().then(|| Words {
            language: checklist.language.clone(),
            title: item.title.clone(),
            requirement: item.requirement.clone(),
            definition: item.force == Force::Definition,
            terms: item.terms.clone(),
        });
        Self(Asked { checklist: checklist.id.to_string(), item: item.id.to_string(), words })
    }

    fn key(&self) -> String {
        // Writing texts to a text does not fail.
        serde_json::to_string(&self.0).unwrap_or_default()
    }
}

/// Who is told an answer.
pub type Tell = Rc<dyn Fn(Rc<Candidates>)>;

/// What the page wants to know at the moment.
#[derive(Clone, Default)]
pub struct Wanted {
    /// The laws.
    pub laws: Rc<Laws>,
    /// The item that is shown, with who is told; nothing where the laws are only to be made ready.
    pub item: Option<(Question, Tell)>,
    /// The items that may come next.
    pub ahead: Vec<Question>,
}

/// Asks the desk, one request at a time. Only what was wanted last is answered: an item that was passed by does not keep
/// the next one waiting.
pub struct Ranker {
    host: Host,
    wanted: RefCell<Option<Wanted>>,
    kept: RefCell<Kept>,
    running: Cell<bool>,
}

/// Answers for the same laws.
#[derive(Default)]
struct Kept {
    laws: Rc<Laws>,
    answers: BTreeMap<String, Rc<Candidates>>,
}

impl Ranker {
    /// One that has asked nothing.
    pub fn new(host: Host) -> Self {
        Self { host, wanted: RefCell::default(), kept: RefCell::default(), running: Cell::new(false) }
    }

    /// The answer that is at hand already, for these laws.
    pub fn known(&self, laws: &Laws, question: &Question) -> Option<Rc<Candidates>> {
        let kept = self.kept.borrow();
        (*kept.laws == *laws).then(|| kept.answers.get(&question.key()).cloned()).flatten()
    }

    /// Wants this instead of what was wanted before; [`Ranker::run`] sees to it.
    pub fn want(&self, wanted: Wanted) {
        *self.wanted.borrow_mut() = Some(wanted);
    }

    /// Wants the laws to be made ready, unless something else is wanted.
    pub fn prepare(&self, laws: Rc<Laws>) {
        self.wanted.borrow_mut().get_or_insert(Wanted { laws, ..Wanted::default() });
    }

    /// Answers what is wanted until nothing is; does nothing where it is at work already.
    pub async fn run(&self) {
        if self.running.replace(true) {
            return;
        }
        while let Some(Wanted { laws, item, ahead }) = self.next() {
            match item {
                Some((question, tell)) => tell(self.answer(&laws, Some(&question)).await),
                None => drop(self.answer(&laws, None).await),
            }
            for question in ahead {
                // What comes next is looked up only as long as nobody waits for something else.
                self.host.clock.pause().await;
                if self.wanted.borrow().is_some() {
                    break;
                }
                if self.known(&laws, &question).is_none() {
                    self.answer(&laws, Some(&question)).await;
                }
            }
        }
        self.running.set(false);
    }

    fn next(&self) -> Option<Wanted> {
        self.wanted.borrow_mut().take()
    }

    /// The answer to a question, or else no more than the laws made ready for one.
    async fn answer(&self, laws: &Rc<Laws>, question: Option<&Question>) -> Rc<Candidates> {
        if let Some(known) = question.and_then(|question| self.known(laws, question)) {
            return known;
        }
        let candidates = Rc::new(self.rank(laws, question).await);
        if let (Candidates::Ready { .. }, Some(question)) = (&*candidates, question) {
            let mut kept = self.kept.borrow_mut();
            if *kept.laws != **laws || kept.answers.len() >= MOST_KEPT {
                *kept = Kept { laws: laws.clone(), answers: BTreeMap::new() };
            }
            kept.answers.insert(question.key(), candidates.clone());
        }
        candidates
    }

    async fn rank(&self, laws: &Laws, question: Option<&Question>) -> Candidates {
        if laws.texts.is_empty() {
            return Candidates::NoTexts;
        }
        let items = question.map(|question| question.0.clone()).into_iter().collect();
        let request = spell(&Request::Rank { laws: laws.held.clone(), items, top: TOP });
        // The desk may lose what it was told between two requests, once; it is not told for ever.
        for _ in 0..3 {
            let reply = match self.host.law.ask(request.clone()).await {
                Ok(reply) => serde_json::from_str(&reply),
                Err(error) => return Candidates::Unavailable(refused(error).detail),
            };
            match reply {
                Ok(Reply::Ranked(ranked)) => return ready(ranked),
                Ok(Reply::Wanted(wanted)) => {
                    if let Err(error) = self.put(laws, &wanted).await {
                        return Candidates::Unavailable(refused(error).detail);
                    }
                }
                Ok(Reply::Refused { code, detail }) => return Candidates::Unavailable(format!("{code} {detail}")),
                _ => break,
            }
        }
        Candidates::Unavailable(String::new())
    }

    async fn put(&self, laws: &Laws, wanted: &[String]) -> Result<(), LawDeskError> {
        for held in laws.held.iter().filter(|held| wanted.contains(&held.law)) {
            let Some(text) = laws.texts.get(&LawId::from(held.law.as_str())) else { continue };
            let json = written(&self.host, text).await;
            self.host.law.ask(wire::put(held, &json)).await?;
        }
        Ok(())
    }
}

fn ready(ranked: Vec<wire::Ranked>) -> Candidates {
    let Some(ranked) = ranked.into_iter().next() else { return Candidates::Unavailable(String::new()) };
    let candidate = |found: wire::Found| Candidate { law: found.law.into(), at: found.at, matched: found.matched };
    Candidates::Ready { list: ranked.candidates.into_iter().map(candidate).collect(), weak: ranked.weak }
}

/// Tells the text of a law from any other: by the file it was read from and by what was mended in it.
fn held(id: &LawId, text: &LawText) -> Held {
    let mut sum = Sum(0xcbf2_9ce4_8422_2325);
    for correction in &text.corrections {
        // It takes everything.
        let _ = write!(sum, "{correction:?};");
    }
    let Sum(sum) = sum;
    let stamp = format!("{}/{}/{}/{}/{sum:x}", text.sha256, text.read, text.blocks.len(), text.marks.len());
    Held { law: id.to_string(), stamp }
}

/// A sum of what is written to it (FNV-1a).
struct Sum(u64);

impl Write for Sum {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        for byte in words.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
