//! What the page asks of the desk at which laws are read, and what it makes of the replies.

use std::rc::Rc;

use crate::domain::diagnostic::Diagnostic;
use crate::domain::format::gradual::{Gradual, Writing};
use crate::domain::format::is_unusable;
use crate::domain::provision::LawText;
use crate::host::Host;
use crate::host::law::{LawDeskError, LawFile};
use crate::law::desk::wire::{self, Reply, Request, Source};

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
    /// Waits for what becomes of it. The reply is read a piece at a time, so that the page goes on meanwhile.
    ///
    /// # Errors
    /// See [`Refused`].
    pub async fn outcome(self, host: &Host) -> Outcome {
        text(self.reply.await, host).await
    }
}

/// Begins to read a file.
pub fn read(host: &Host, name: &str, content: LawFile, progress: Box<dyn Fn(u32, u32)>) -> Underway {
    let request = Request::Read(Source { name: name.to_owned(), now: host.clock.now() });
    let reading = host.law.read(spell(&request), content, progress);
    Underway { reply: reading.reply, cancel: reading.cancel }
}

/// Begins to read text that the person pasted. It takes its turn among the files, and can be broken off as they can.
pub fn pasted(host: &Host, words: &str) -> Underway {
    let request = Request::Pasted { now: host.clock.now(), text: words.to_owned() };
    let reading = host.law.read(spell(&request), LawFile::Bytes(Vec::new()), Box::new(|_, _| {}));
    Underway { reply: reading.reply, cancel: reading.cancel }
}

async fn text(reply: Result<String, LawDeskError>, host: &Host) -> Outcome {
    let reply = reply.map_err(refused)?;
    if let Some(json) = wire::text_of(&reply) {
        let (text, problems) = gradually(host, json).await;
        return if is_unusable(&problems) { Err(unread(String::new())) } else { Ok(Rc::new(text)) };
    }
    match serde_json::from_str(&reply) {
        Ok(Reply::Refused { code, detail }) => Err(Refused { code, detail }),
        _ => Err(unread(String::new())),
    }
}

/// A text read from JSON, as `law_text::from_json` reads it, a piece at a time so that the page goes on meanwhile.
pub async fn gradually(host: &Host, json: &str) -> (LawText, Vec<Diagnostic>) {
    let mut gradual = Gradual::new(json);
    host.clock.pause().await;
    while gradual.step() {
        host.clock.pause().await;
    }
    gradual.finish()
}

/// A text as JSON, written a piece at a time so that the page goes on meanwhile.
pub async fn written(host: &Host, text: &Rc<LawText>) -> String {
    let mut writing = Writing::new(text.clone());
    while writing.step() {
        host.clock.pause().await;
    }
    writing.finish()
}

fn unread(detail: String) -> Refused {
    Refused { code: wire::NOT_UNDERSTOOD.to_owned(), detail }
}

/// An error of the desk as a refusal.
pub(super) fn refused(error: LawDeskError) -> Refused {
    let (code, detail) = match error {
        LawDeskError::NotLoaded(words) => ("law-reader-unavailable", words),
        LawDeskError::Died(words) => ("law-reader-died", words),
        LawDeskError::Cancelled => (wire::CANCELLED, String::new()),
    };
    Refused { code: code.to_owned(), detail }
}

pub(super) fn spell(request: &Request) -> String {
    // Writing texts and numbers to a text does not fail.
    serde_json::to_string(request).unwrap_or_default()
}
