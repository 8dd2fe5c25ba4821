//! Reading and ranking laws, away from the page: requests and replies are opaque text.

use std::any::Any;
use std::rc::Rc;

use crate::host::Later;

/// The desk at which laws are read and ranked. Nothing of it is loaded before it is first asked.
pub trait LawDesk {
    /// Reads a file. `request` goes with its content; the reply comes as it is. One file is read after the other, in the
    /// order asked, and none holds up [`LawDesk::ask`]. `progress` hears how much of how much is done, in whatever unit.
    fn read(&self, request: String, content: LawFile, progress: Box<dyn Fn(u32, u32)>) -> Reading;
    /// Asks for anything else. After an error the desk remembers nothing of what it was told before.
    fn ask(&self, request: String) -> Later<Result<String, LawDeskError>>;
}

/// What is read.
pub enum LawFile {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A file in the form in which the host has files. It is opened where it is read, so that the page never holds it.
    File(Box<dyn Any>),
}

/// A file that is being read.
pub struct Reading {
    /// The reply.
    pub reply: Later<Result<String, LawDeskError>>,
    /// Breaks the reading off, which the reply then tells; does nothing once it is there.
    pub cancel: Rc<dyn Fn()>,
}

/// Why the desk did not reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LawDeskError {
    /// It could not be loaded, as when there is no network, with the host's own words.
    NotLoaded(String),
    /// It died at work, most likely for want of memory, with the host's own words. The next request finds a fresh one.
    Died(String),
    /// The person broke it off.
    Cancelled,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::memory::MemoryLawDesk;

    fn wait<T>(later: Later<T>) -> T {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(later)
    }

    fn counting() -> MemoryLawDesk {
        MemoryLawDesk::new(|request, bytes, tick| {
            let through = (0..4).all(|step| tick(step, 4));
            format!("{request} {} {through}", bytes.len())
        })
    }

    #[test]
    fn the_twin_answers_and_tells_how_far_it_is() {
        let heard = Rc::new(std::cell::RefCell::new(Vec::new()));
        let ear = heard.clone();
        let reading = counting().read(
            "read".into(),
            LawFile::Bytes(vec![0; 3]),
            Box::new(move |done, _| ear.borrow_mut().push(done)),
        );
        assert_eq!(wait(reading.reply), Ok("read 3 true".to_owned()));
        assert_eq!(*heard.borrow(), [0, 1, 2, 3]);
        assert_eq!(wait(counting().ask("rank".into())), Ok("rank 0 true".to_owned()));
    }

    #[test]
    fn a_reading_is_broken_off_before_and_while_it_runs() {
        let reading = counting().read("read".into(), LawFile::Bytes(Vec::new()), Box::new(|_, _| {}));
        (reading.cancel)();
        assert_eq!(wait(reading.reply), Err(LawDeskError::Cancelled));

        let cancel: Rc<std::cell::OnceCell<Rc<dyn Fn()>>> = Rc::default();
        let inside = cancel.clone();
        let halfway = move |done, _| {
            if let Some(cancel) = inside.get().filter(|_| done == 2) {
                cancel();
            }
        };
        let reading = counting().read("read".into(), LawFile::Bytes(Vec::new()), Box::new(halfway));
        assert!(cancel.set(reading.cancel).is_ok());
        assert_eq!(wait(reading.reply), Err(LawDeskError::Cancelled));
    }

    #[test]
    fn the_twin_fails_when_told_to_and_without_a_desk() {
        let desk = counting();
        desk.fail_next(LawDeskError::Died("no memory".into()));
        assert_eq!(wait(desk.ask("rank".into())), Err(LawDeskError::Died("no memory".into())));
        assert_eq!(wait(desk.ask("rank".into())), Ok("rank 0 true".to_owned()), "the next one finds it well");
        assert!(matches!(wait(MemoryLawDesk::default().ask("rank".into())), Err(LawDeskError::NotLoaded(_))));
    }
}
