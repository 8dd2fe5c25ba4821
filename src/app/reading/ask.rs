//! What the page asks of the desk at which laws are read and ranked, and what it makes of the replies.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::app::reading::candidates::{Candidate, Candidates};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Item};
use crate::domain::force::Force;
use crate::domain::format::{is_unusable, law_text};
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::host::Host;
use crate::host::law::LawDeskError;
use crate::law::desk::wire::{self, Asked, Held, Reply, Request, Source, Words};

/// How many provisions are asked for.
const TOP: usize = 12;

/// A text that was read, or why it was not.
pub type Outcome = Result<Rc<LawText>, Refused>;

/// Why a file or a text was not read: the code of its message, and what the message needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Code.
    pub code: String,
    /// A limit, a page, or the host's own words.
    pub detail: String,
}

/// A file on its way through the desk.
pub struct Underway {
    reply: crate::host::Later<Result<String, LawDeskError>>,
    /// Breaks it off.
    pub cancel: Rc<dyn Fn()>,
}

impl Underway {
    /// Waits for what becomes of it.
    ///
    /// # Errors
    /// See [`Refused`].
    pub async fn outcome(self) -> Outcome {
        text(self.reply.await)
    }
}

/// Begins to read a file.
pub fn read(host: &Host, name: &str, bytes: Vec<u8>, progress: Box<dyn Fn(u32, u32)>) -> Underway {
    let request = Request::Read(Source { name: name.to_owned(), now: host.clock.now() });
    let reading = host.law.read(spell(&request), bytes, progress);
    Underway { reply: reading.reply, cancel: reading.cancel }
}

/// Reads text that the person pasted.
///
/// # Errors
/// See [`Refused`].
pub async fn pasted(host: &Host, words: &str) -> Outcome {
    let request = Request::Pasted { now: host.clock.now(), text: words.to_owned() };
    text(host.law.ask(spell(&request)).await)
}

/// Ranks the provisions of all laws of the assessment for an item. Texts the desk does not hold are given to it first.
pub async fn rank(host: &Host, assessment: &Assessment, checklist: &Checklist, item: &Item) -> Candidates {
    let texts = &assessment.texts;
    if texts.is_empty() {
        return Candidates::NoTexts;
    }
    let laws = texts.iter().map(|(id, text)| held(id, text)).collect();
    let request = spell(&Request::Rank { laws, items: vec![asked(checklist, item)], top: TOP });
    // The desk may lose what it was told between two requests, once; it is not told for ever.
    for _ in 0..3 {
        let reply = match host.law.ask(request.clone()).await {
            Ok(reply) => serde_json::from_str(&reply),
            Err(error) => return Candidates::Unavailable(refused(error).detail),
        };
        match reply {
            Ok(Reply::Ranked(ranked)) => return ready(ranked),
            Ok(Reply::Wanted(wanted)) => {
                if let Err(error) = put(host, texts, &wanted).await {
                    return Candidates::Unavailable(refused(error).detail);
                }
            }
            Ok(Reply::Refused { code, detail }) => return Candidates::Unavailable(format!("{code} {detail}")),
            _ => break,
        }
    }
    Candidates::Unavailable(String::new())
}

async fn put(host: &Host, texts: &BTreeMap<LawId, Rc<LawText>>, wanted: &[String]) -> Result<(), LawDeskError> {
    for (id, text) in texts.iter().filter(|(id, _)| wanted.iter().any(|wanted| wanted == id.as_str())) {
        host.law.ask(wire::put(&held(id, text), &law_text::to_json(text))).await?;
    }
    Ok(())
}

fn ready(ranked: Vec<wire::Ranked>) -> Candidates {
    let Some(ranked) = ranked.into_iter().next() else { return Candidates::Unavailable(String::new()) };
    let candidate = |found: wire::Found| Candidate { law: found.law.into(), at: found.at, matched: found.matched };
    Candidates::Ready { list: ranked.candidates.into_iter().map(candidate).collect(), weak: ranked.weak }
}

/// Tells the text of a law from any other: by the file it was read from and by what was mended in it.
fn held(id: &LawId, text: &LawText) -> Held {
    let mended = text.corrections.iter().fold(String::new(), |all, one| format!("{all}{one:?}"));
    let sum = mended
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let stamp = format!("{}/{}/{}/{}/{sum:x}", text.sha256, text.read, text.blocks.len(), text.marks.len());
    Held { law: id.to_string(), stamp }
}

/// An item whose checklist does not ship is sent with its own words; the desk knows the others.
fn asked(checklist: &Checklist, item: &Item) -> Asked {
    let words = checklist.source.is_some().then(|| Words {
        language: checklist.language.clone(),
        title: item.title.clone(),
        requirement: item.requirement.clone(),
        definition: item.force == Force::Definition,
        terms: item.terms.clone(),
    });
    Asked { checklist: checklist.id.to_string(), item: item.id.to_string(), words }
}

fn text(reply: Result<String, LawDeskError>) -> Outcome {
    let reply = reply.map_err(refused)?;
    if let Some(json) = wire::text_of(&reply) {
        let (text, problems) = law_text::from_json(json);
        return if is_unusable(&problems) { Err(unread(String::new())) } else { Ok(Rc::new(text)) };
    }
    match serde_json::from_str(&reply) {
        Ok(Reply::Refused { code, detail }) => Err(Refused { code, detail }),
        _ => Err(unread(String::new())),
    }
}

fn unread(detail: String) -> Refused {
    Refused { code: wire::NOT_UNDERSTOOD.to_owned(), detail }
}

fn refused(error: LawDeskError) -> Refused {
    let (code, detail) = match error {
        LawDeskError::NotLoaded(words) => ("law-reader-unavailable", words),
        LawDeskError::Died(words) => ("law-reader-died", words),
        LawDeskError::Cancelled => (wire::CANCELLED, String::new()),
    };
    Refused { code: code.to_owned(), detail }
}

fn spell(request: &Request) -> String {
    // Writing texts and numbers to a text does not fail.
    serde_json::to_string(request).unwrap_or_default()
}
