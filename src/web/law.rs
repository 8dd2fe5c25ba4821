//! The law desk in web workers: one that reads files and can be ended at any moment, and one that ranks and lives on.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};

use js_sys::{Array, ArrayBuffer, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker};

use crate::host::Later;
use crate::host::law::{LawDesk, LawDeskError, LawFile, Reading};
use crate::web::words;

/// The script of both workers, beside the page.
const SCRIPT: &str = "law/worker.js";
/// A worker whose module has grown beyond this many bytes is ended when it has nothing to do, because a module never
/// gives memory back. One that only ever read ordinary laws stays, and works without a network.
const IDLE_MEMORY: f64 = 96.0 * 1024.0 * 1024.0;

/// Two workers of the same script. Reading has one of its own so that a long file holds up no ranking, and so that it can
/// be broken off without the laws that are ranked being lost.
pub struct Workers {
    reader: Rc<Line>,
    ranker: Rc<Line>,
}

impl Workers {
    /// Two workers, each of which starts when it is first needed.
    pub fn new() -> Self {
        let address = Rc::new(Address::default());
        Self { reader: Line::new(&address, IDLE_MEMORY), ranker: Line::new(&address, f64::INFINITY) }
    }
}

impl Default for Workers {
    fn default() -> Self {
        Self::new()
    }
}

impl LawDesk for Workers {
    fn read(&self, request: String, content: LawFile, progress: Box<dyn Fn(u32, u32)>) -> Reading {
        let content = match content {
            LawFile::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).buffer().into(),
            // A file is none of this world's if the page did not get it from the browser; it is then refused as empty.
            LawFile::File(file) => file.downcast::<JsValue>().map_or(JsValue::UNDEFINED, |file| *file),
        };
        let (id, reply) = self.reader.add(request, content, Some(progress.into()));
        let line = Rc::clone(&self.reader);
        Reading { reply, cancel: Rc::new(move || line.cancel(id)) }
    }

    fn ask(&self, request: String) -> Later<Result<String, LawDeskError>> {
        self.ranker.add(request, JsValue::UNDEFINED, None).1
    }
}

type Outcome = Result<String, LawDeskError>;

/// A request on its way.
struct Job {
    id: u32,
    request: String,
    /// An `ArrayBuffer`, a `File`, or nothing.
    content: JsValue,
    progress: Option<Rc<dyn Fn(u32, u32)>>,
    outcome: Rc<Slot>,
}

/// Where an outcome is awaited.
#[derive(Default)]
struct Slot {
    outcome: Cell<Option<Outcome>>,
    waker: Cell<Option<Waker>>,
}

impl Slot {
    fn fill(&self, outcome: Outcome) {
        self.outcome.set(Some(outcome));
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }
}

/// A worker with the requests that wait for it. It gets one at a time, so that those still here can be taken back.
struct Line {
    this: Weak<Line>,
    address: Rc<Address>,
    idle_memory: f64,
    worker: RefCell<Option<Running>>,
    current: RefCell<Option<Job>>,
    waiting: RefCell<VecDeque<Job>>,
    last: Cell<u32>,
}

/// A worker that was started, with what it calls.
struct Running {
    worker: Worker,
    /// Whether it has said anything; before that, an error means that it did not load.
    spoke: Rc<Cell<bool>>,
    _heard: Closure<dyn Fn(MessageEvent)>,
    _failed: Closure<dyn Fn(ErrorEvent)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Line {
    fn new(address: &Rc<Address>, idle_memory: f64) -> Rc<Self> {
        Rc::new_cyclic(|this| Self {
            this: this.clone(),
            address: Rc::clone(address),
            idle_memory,
            worker: RefCell::default(),
            current: RefCell::default(),
            waiting: RefCell::default(),
            last: Cell::new(0),
        })
    }

    fn add(&self, request: String, content: JsValue, progress: Option<Rc<dyn Fn(u32, u32)>>) -> (u32, Later<Outcome>) {
        let id = self.last.get().wrapping_add(1);
        self.last.set(id);
        let outcome = Rc::new(Slot::default());
        let slot = Rc::clone(&outcome);
        self.waiting.borrow_mut().push_back(Job { id, request, content, progress, outcome });
        self.go_on();
        let reply = poll_fn(move |context| match slot.outcome.take() {
            Some(outcome) => Poll::Ready(outcome),
            None => {
                slot.waker.set(Some(context.waker().clone()));
                Poll::Pending
            }
        });
        (id, Box::pin(reply))
    }

    /// Sends the next request, if there is one and the worker is free.
    fn go_on(&self) {
        if self.current.borrow().is_some() {
            return;
        }
        let Some(job) = self.waiting.borrow_mut().pop_front() else { return };
        let sent = self.send(&job);
        *self.current.borrow_mut() = Some(job);
        if let Err(error) = sent {
            self.end(LawDeskError::NotLoaded(words(&error)));
        }
    }

    fn send(&self, job: &Job) -> Result<(), JsValue> {
        let mut running = self.worker.borrow_mut();
        if running.is_none() {
            *running = Some(self.start()?);
        }
        let Some(running) = &*running else { return Ok(()) };
        let message = Object::new();
        Reflect::set(&message, &"id".into(), &job.id.into())?;
        Reflect::set(&message, &"request".into(), &job.request.as_str().into())?;
        let moved = Array::new();
        Reflect::set(&message, &"bytes".into(), &job.content)?;
        if job.content.is_instance_of::<ArrayBuffer>() {
            moved.push(&job.content);
        }
        running.worker.post_message_with_transfer(&message, &moved)
    }

    fn start(&self) -> Result<Running, JsValue> {
        let worker = self.address.worker()?;
        let spoke = Rc::new(Cell::new(false));
        let (line, alive) = (self.this.clone(), Rc::clone(&spoke));
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            alive.set(true);
            if let Some(line) = line.upgrade() {
                line.hear(&event.data());
            }
        });
        let line = self.this.clone();
        let failed = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| {
            // It is told to the person by whoever asked; the page itself is well.
            event.prevent_default();
            if let Some(line) = line.upgrade() {
                line.fail(words(&event));
            }
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Ok(Running { worker, spoke, _heard: heard, _failed: failed })
    }

    /// Takes a message of the worker: progress, a reply, or why there is none.
    fn hear(&self, data: &JsValue) {
        let member = |name: &str| Reflect::get(data, &name.into()).unwrap_or(JsValue::UNDEFINED);
        let current = self.current.borrow().as_ref().map(|job| (job.id, job.progress.clone()));
        let Some((id, progress)) = current else { return };
        if member("id").as_f64() != Some(f64::from(id)) {
            return;
        }
        if let Some(reply) = text(&member("reply")) {
            self.finish(Ok(reply));
            if self.current.borrow().is_none()
                && member("memory").as_f64().is_some_and(|bytes| bytes > self.idle_memory)
            {
                self.worker.take();
            }
        } else if let Some(why) = member("notLoaded").as_string() {
            self.end(LawDeskError::NotLoaded(why));
        } else if let Some(why) = member("died").as_string() {
            self.end(LawDeskError::Died(why));
        } else if let Some(progress) = progress {
            let of = Array::from(&member("progress"));
            let number = |at| of.get(at).as_f64().unwrap_or_default() as u32;
            progress(number(0), number(1));
        }
    }

    /// The worker broke down outside of any request.
    fn fail(&self, why: String) {
        let spoke = self.worker.borrow().as_ref().is_some_and(|running| running.spoke.get());
        self.end(if spoke { LawDeskError::Died(why) } else { LawDeskError::NotLoaded(why) });
    }

    /// Ends the worker, tells why, and goes on with a fresh one.
    fn end(&self, error: LawDeskError) {
        self.worker.take();
        self.finish(Err(error));
    }

    fn finish(&self, outcome: Outcome) {
        if let Some(job) = self.current.take() {
            job.outcome.fill(outcome);
        }
        self.go_on();
    }

    fn cancel(&self, id: u32) {
        if self.current.borrow().as_ref().is_some_and(|job| job.id == id) {
            return self.end(LawDeskError::Cancelled);
        }
        let mut waiting = self.waiting.borrow_mut();
        let at = waiting.iter().position(|job| job.id == id);
        if let Some(job) = at.and_then(|at| waiting.remove(at)) {
            job.outcome.fill(Err(LawDeskError::Cancelled));
        }
    }
}

/// A reply, which comes as the bytes of its text: these are copied once, and a text would be put into other letters.
fn text(reply: &JsValue) -> Option<String> {
    let bytes = reply.dyn_ref::<Uint8Array>()?.to_vec();
    String::from_utf8(bytes).ok()
}

/// The address of the script, in the form in which the page's policy allows a worker to be made of it.
#[derive(Default)]
struct Address(RefCell<Option<JsValue>>);

impl Address {
    fn worker(&self) -> Result<Worker, JsValue> {
        let script = self.script()?;
        let options = Object::new();
        Reflect::set(&options, &"type".into(), &"module".into())?;
        let class: Function = Reflect::get(&js_sys::global(), &"Worker".into())?.dyn_into()?;
        Ok(Reflect::construct(&class, &Array::of2(&script, &options))?.unchecked_into())
    }

    /// Where the browser has trusted types, the page's policy takes no plain text; the policy that allows this one address
    /// can be made once only.
    fn script(&self) -> Result<JsValue, JsValue> {
        if let Some(known) = &*self.0.borrow() {
            return Ok(known.clone());
        }
        let types = Reflect::get(&js_sys::global(), &"trustedTypes".into())?;
        let script = if types.is_undefined() { SCRIPT.into() } else { trusted(&types)? };
        *self.0.borrow_mut() = Some(script.clone());
        Ok(script)
    }
}

fn trusted(types: &JsValue) -> Result<JsValue, JsValue> {
    let rules = Object::new();
    let rule = Closure::once_into_js(|_: JsValue| JsValue::from_str(SCRIPT));
    Reflect::set(&rules, &"createScriptURL".into(), &rule)?;
    let create: Function = Reflect::get(types, &"createPolicy".into())?.dyn_into()?;
    let policy = create.call2(types, &"lacuna".into(), &rules)?;
    let make: Function = Reflect::get(&policy, &"createScriptURL".into())?.dyn_into()?;
    make.call1(&policy, &SCRIPT.into())
}
