//! Builds blocks and marks out of a file that says itself where its provisions begin.

use super::gather::{Gather, clean};
use super::label;
use crate::domain::provision::{Block, LeftOut, Mark, Place, ProvisionKind, Role};
use crate::law::draft::Refusal;

/// Blocks and marks under way.
pub(super) struct Outline<'a> {
    gather: Gather<'a>,
    marks: Vec<Mark>,
    open: Vec<Open>,
    /// Numbers that stand before the words of the next block.
    prefix: String,
}

/// A provision under way.
#[derive(Debug)]
struct Open {
    kind: ProvisionKind,
    depth: u8,
    left_out: Option<LeftOut>,
    number: String,
    heading: String,
    /// Whether the heading is printed as a block of its own, and with the number in it.
    printed: Printed,
    mark: Option<usize>,
    in_force: bool,
    repealed: bool,
}

/// How a provision shows its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Printed {
    /// Number and heading in one block.
    Together,
    /// The heading in a block, the number before the words.
    Apart,
    /// Only within the words.
    Within,
}

impl<'a> Outline<'a> {
    /// Nothing yet.
    pub(super) fn new(gather: Gather<'a>) -> Self {
        Self { gather, marks: Vec::new(), open: Vec::new(), prefix: String::new() }
    }

    /// Tells how many bytes have been read.
    pub(super) fn progress(&mut self, done: usize) -> Result<(), Refusal> {
        self.gather.progress(done)
    }

    /// How many provisions are under way.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Whether an article or section is under way.
    pub(super) fn in_unit(&self) -> bool {
        self.open.iter().any(|open| open.kind.is_unit())
    }

    /// The depth of the innermost heading or other provision under way.
    pub(super) fn innermost(&self) -> Option<(ProvisionKind, u8)> {
        self.open.last().map(|open| (open.kind, open.depth))
    }

    /// Begins a provision.
    pub(super) fn open(&mut self, kind: ProvisionKind, depth: u8, printed: Printed) {
        let (number, heading) = (String::new(), String::new());
        self.open.push(Open {
            kind,
            depth,
            left_out: None,
            number,
            heading,
            printed,
            mark: None,
            in_force: false,
            repealed: false,
        });
    }

    /// Says what the innermost provision is, if it has no words yet.
    pub(super) fn rename(&mut self, kind: ProvisionKind) {
        if let Some(open) = self.open.last_mut().filter(|open| open.mark.is_none()) {
            open.kind = kind;
        }
    }

    /// Leaves the innermost provision out.
    pub(super) fn leave_out(&mut self, why: LeftOut) {
        if let Some(open) = self.open.last_mut() {
            open.left_out = Some(why);
            if let Some(mark) = open.mark.and_then(|at| self.marks.get_mut(at)) {
                mark.left_out = Some(why);
            }
        }
    }

    /// Gives the innermost provision its number as printed. `false` if it has words already.
    pub(super) fn number(&mut self, text: &str) -> bool {
        let Some(open) = self.open.last_mut().filter(|open| open.mark.is_none() && open.number.is_empty()) else {
            return false;
        };
        open.number = clean(text);
        true
    }

    /// Gives the innermost provision a heading, or more of it. `false` if it has words already.
    pub(super) fn heading(&mut self, text: &str) -> bool {
        let Some(open) = self.open.last_mut().filter(|open| open.mark.is_none()) else {
            return false;
        };
        let text = clean(text);
        if !open.heading.is_empty() && !text.is_empty() {
            open.heading.push(' ');
        }
        open.heading.push_str(&text);
        true
    }

    /// Adds a block of words. `repealed` says that they only tell that there are none.
    pub(super) fn words(&mut self, role: Role, level: u8, text: &str, repealed: bool) -> Result<(), Refusal> {
        if text.trim().is_empty() {
            return Ok(());
        }
        self.settle()?;
        for open in self.open.iter_mut().filter(|_| role.is_law()) {
            open.in_force |= !repealed;
            open.repealed |= repealed;
        }
        if role == Role::Text {
            let prefix = std::mem::take(&mut self.prefix);
            self.gather.push(role, level, &format!("{prefix}{text}"))?;
        } else {
            self.release()?;
            self.gather.push(role, level, text)?;
        }
        Ok(())
    }

    /// Adds a row of a table.
    pub(super) fn row(&mut self, cells: &[String]) -> Result<(), Refusal> {
        self.settle()?;
        self.release()?;
        for open in &mut self.open {
            open.in_force = true;
        }
        self.gather.row(cells)
    }

    /// Ends the innermost provision.
    pub(super) fn close(&mut self) -> Result<(), Refusal> {
        self.settle()?;
        self.release()?;
        if let Some(open) = self.open.pop()
            && open.repealed
            && !open.in_force
            && let Some(mark) = open.mark.and_then(|at| self.marks.get_mut(at))
        {
            mark.left_out = mark.left_out.or(Some(LeftOut::Repealed));
        }
        Ok(())
    }

    /// The blocks and marks.
    pub(super) fn finish(mut self) -> Result<(Vec<Block>, Vec<Mark>), Refusal> {
        while !self.open.is_empty() {
            self.close()?;
        }
        let blocks = self.gather.blocks;
        for mark in &mut self.marks {
            for place in [&mut mark.at, &mut mark.body] {
                // A number without words behind it lost its last space.
                let length = blocks.get(place.block as usize).map_or(0, |block| block.text.len());
                place.at = place.at.min(length as u32);
            }
        }
        Ok((blocks, self.marks))
    }

    /// Puts the numbers that wait for words into a block of their own.
    fn release(&mut self) -> Result<(), Refusal> {
        let prefix = std::mem::take(&mut self.prefix);
        self.gather.push(Role::Text, 0, &prefix).map(|_| ())
    }

    /// Marks the provisions that have begun, from the outermost.
    fn settle(&mut self) -> Result<(), Refusal> {
        for at in 0..self.open.len() {
            let Some(open) = self.open.get_mut(at).filter(|open| open.mark.is_none()) else { continue };
            if self.marks.len() >= self.gather.most_marks() {
                return Err(Refusal::with("law-too-many-blocks", self.gather.most_marks()));
            }
            open.mark = Some(self.marks.len());
            let (number, heading, printed) = (open.number.clone(), open.heading.clone(), open.printed);
            let mark = Mark {
                at: Place::default(),
                body: Place::default(),
                kind: open.kind,
                depth: open.depth,
                label: if open.kind == ProvisionKind::Annex { number.trim() } else { label::bare(&number) }.to_owned(),
                heading: heading.clone(),
                left_out: open.left_out,
            };
            let level = open.depth.min(6);
            let unit = open.kind.is_unit() || open.kind.is_within_unit();
            // What lies above articles shows its number on a line of its own even without a heading.
            let alone = !unit && !number.is_empty();
            let shown = printed != Printed::Within && (alone || !heading.is_empty());
            let begins = if shown {
                self.release()?;
                let together = (printed == Printed::Together || heading.is_empty()) && !number.is_empty();
                let text = if together { format!("{number} {heading}") } else { heading };
                let block = self.gather.blocks.len();
                self.gather.push(Role::Heading, if unit { 0 } else { level }, &text)?;
                if !together && !number.is_empty() {
                    self.prefix = format!("{number} ");
                }
                Place::new(block, 0)
            } else {
                let begins = Place::new(self.gather.blocks.len(), self.prefix.len());
                if !number.is_empty() {
                    self.prefix.push_str(&number);
                    self.prefix.push(' ');
                }
                begins
            };
            let body = Place::new(self.gather.blocks.len(), self.prefix.len());
            self.marks.push(Mark { at: begins, body, ..mark });
        }
        Ok(())
    }
}
