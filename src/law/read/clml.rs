//! The XML in which the United Kingdom publishes its legislation.

use super::gather::{Gather, clean};
use super::markdown::is_date;
use super::outline::{Outline, Printed};
use super::xml::{self, Law, Tag, Words, finished};
use crate::domain::provision::{LeftOut, ProvisionKind, Role};
use crate::law::draft::{Draft, Refusal};

/// Elements that hold words another act has or is to have.
const QUOTED: &[&str] = &["BlockAmendment", "BlockExtract"];
/// Elements that end one paragraph and begin another.
const BLOCKS: &[&str] = &[
    "Text",
    "P",
    "Para",
    "ListItem",
    "LongTitle",
    "DateOfEnactment",
    "SubjectInformation",
    "LaidDate",
    "MadeDate",
    "ComingIntoForce",
    "IntroductoryText",
    "EnactingText",
    "Reference",
    "Signatory",
    "Signee",
    "FootnoteText",
    "Formula",
    "ContentsItem",
    "ContentsPart",
    "ContentsChapter",
    "ContentsPblock",
    "ContentsGroup",
    "ContentsSchedule",
    "ContentsSchedules",
    "ContentsAppendix",
    "Contents",
    "ExplanatoryNotes",
    "EarlierOrders",
];
/// Elements whose words are no law: what was published with it to explain it, and its footnotes.
const NOTES: &[&str] = &["ExplanatoryNotes", "EarlierOrders", "Footnotes", "MarginNotes"];

/// Reads an act or an instrument.
pub(super) fn draft(text: &str, gather: Gather<'_>) -> Result<Draft, Refusal> {
    let mut act = Act {
        outline: Outline::new(gather),
        draft: Draft { format: "clml", ..Draft::default() },
        words: Words::default(),
        path: Vec::new(),
        group: String::new(),
        number: String::new(),
        around: (String::new(), String::new()),
        cells: Vec::new(),
        quoted: 0,
        contents: 0,
        notes: 0,
        schedules: 0,
    };
    let broken = xml::read(text, &mut act)?;
    act.flush()?;
    finished(act.draft, act.outline, broken)
}

/// A law under way.
struct Act<'a> {
    outline: Outline<'a>,
    draft: Draft,
    words: Words,
    /// The elements under way, and whether each began a provision.
    path: Vec<(String, bool)>,
    /// The heading of a group of sections, which is that of its first section.
    group: String,
    /// The number that stands before the next words although it begins no provision.
    number: String,
    /// What is printed before and behind the number under way.
    around: (String, String),
    cells: Vec<String>,
    quoted: usize,
    contents: usize,
    notes: usize,
    schedules: usize,
}

impl<'a> Law<'a> for Act<'a> {
    const SKIPPED: &'static [&'static str] = &[
        "Commentaries",
        "Commentary",
        "Versions",
        "Resources",
        "CommentaryRef",
        "FootnoteRef",
        "MarginNoteRef",
        "Image",
    ];

    fn outline(&mut self) -> &mut Outline<'a> {
        &mut self.outline
    }

    fn words(&mut self) -> &mut Words {
        &mut self.words
    }

    fn open(&mut self, tag: &Tag) -> Result<(), Refusal> {
        let name = tag.name.as_str();
        let kind = self.kind(name).filter(|_| self.quoted + self.contents + self.notes == 0);
        if let Some(kind) = kind {
            self.flush()?;
            self.begin(kind, name);
        }
        self.path.push((name.to_owned(), kind.is_some()));
        if tag.text("Status") == "Prospective" {
            let code = "law-not-in-force".to_owned();
            if !self.draft.cautions.contains(&code) {
                self.draft.cautions.push(code);
            }
        }
        match name {
            "Legislation" => {
                self.draft.language = tag.text("lang").to_owned();
                let date = tag.text("RestrictStartDate");
                self.draft.version = if is_date(date) { date.to_owned() } else { String::new() };
            }
            "Pnumber" => {
                self.around = (tag.text("PuncBefore").to_owned(), tag.text("PuncAfter").to_owned());
                self.words.begin(name);
            }
            "title" | "language" | "valid" if self.within("Metadata") => self.words.begin(name),
            "Number" | "Title" | "Subtitle" | "Superior" | "td" | "th" | "ContentsNumber" | "ContentsTitle" => {
                self.words.begin(name);
            }
            "ListItem" => {
                self.flush()?;
                if let Some(number) = tag.value("NumberOverride") {
                    self.number.push_str(&format!("{number} "));
                }
            }
            "br" => self.words.add(" "),
            _ => {}
        }
        if QUOTED.contains(&name) || NOTES.contains(&name) || name == "Contents" || BLOCKS.contains(&name) {
            self.flush()?;
        }
        self.quoted += usize::from(QUOTED.contains(&name));
        self.notes += usize::from(NOTES.contains(&name));
        self.contents += usize::from(name == "Contents");
        self.schedules += usize::from(name == "Schedule");
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        let (_, provision) = self.path.pop().unwrap_or_default();
        if let Some(words) = self.words.end(name) {
            return self.end(name, &words);
        }
        if provision || name == "Metadata" || QUOTED.contains(&name) || NOTES.contains(&name) || BLOCKS.contains(&name)
        {
            if name == "Metadata" {
                // Addresses and numbers for programs.
                self.words.outside();
            }
            self.flush()?;
        }
        if name == "tr" {
            let cells = std::mem::take(&mut self.cells);
            self.outline.row(&cells)?;
        }
        if name == "P1group" {
            self.group.clear();
        }
        self.quoted = self.quoted.saturating_sub(usize::from(QUOTED.contains(&name)));
        self.notes = self.notes.saturating_sub(usize::from(NOTES.contains(&name)));
        self.contents = self.contents.saturating_sub(usize::from(name == "Contents"));
        self.schedules = self.schedules.saturating_sub(usize::from(name == "Schedule"));
        if provision { self.outline.close() } else { Ok(()) }
    }
}

impl Act<'_> {
    fn begin(&mut self, kind: ProvisionKind, name: &str) {
        let depth = u8::try_from(self.outline.depth() + 1).unwrap_or(u8::MAX);
        self.outline.open(kind, depth, Printed::Together);
        if name == "P1" && !self.group.is_empty() {
            let heading = std::mem::take(&mut self.group);
            self.outline.heading(&heading);
        }
        // What follows the schedules and is a law of its own.
        if name == "Attachment" {
            self.outline.leave_out(LeftOut::Appended);
        }
    }

    fn kind(&self, name: &str) -> Option<ProvisionKind> {
        Some(match name {
            "Schedule" | "Appendix" | "Attachment" => ProvisionKind::Annex,
            "Group" | "Part" | "EUPart" | "EUTitle" => ProvisionKind::Part,
            "Chapter" | "EUChapter" => ProvisionKind::Chapter,
            "Pblock" | "PsubBlock" | "EUSection" | "EUSubsection" | "Division" => ProvisionKind::Division,
            // A schedule is cited by its paragraphs.
            "P1" if self.schedules > 0 => ProvisionKind::Paragraph,
            "P1" => ProvisionKind::Section,
            "P2" if self.schedules == 0 => ProvisionKind::Paragraph,
            "P2" | "P3" | "P4" | "P5" | "P6" | "P7" => ProvisionKind::Point,
            _ => return None,
        })
    }

    /// Deals with the words of an element that ends.
    fn end(&mut self, name: &str, words: &str) -> Result<(), Refusal> {
        let parent = self.path.last().map(|(parent, _)| parent.as_str()).unwrap_or_default();
        // The title block of a schedule stands between it and its title.
        let provision = match parent {
            "TitleBlock" => self.path.iter().rev().nth(1).is_some_and(|(_, provision)| *provision),
            _ => self.path.last().is_some_and(|(_, provision)| *provision),
        };
        match name {
            "title" if self.draft.title.is_empty() => self.draft.title = clean(words),
            "language" => self.draft.language = clean(words),
            "valid" => {
                let date = clean(words);
                if is_date(&date) {
                    self.draft.version = date;
                }
            }
            "title" => {}
            "Superior" => self.words.raise(words),
            "td" | "th" => self.cells.push(words.to_owned()),
            "ContentsNumber" => self.words.add(&format!("{words} ")),
            "ContentsTitle" => self.words.add(words),
            // Within the words of a cell or another number.
            _ if self.words.innermost().is_some() => self.words.add(words),
            "Number" | "Pnumber" => {
                let number = if name == "Number" { clean(words) } else { self.printed(parent, &clean(words)) };
                let taken = number.is_empty() || provision && self.outline.number(&number);
                if !taken {
                    self.flush()?;
                    self.number.push_str(&format!("{number} "));
                }
            }
            "Title" | "Subtitle" if provision && self.outline.heading(words) => {}
            "Title" if parent == "P1group" && self.quoted + self.contents + self.notes == 0 => {
                self.group = clean(words)
            }
            "Title" | "Subtitle" => {
                if self.draft.title.is_empty() && parent.ends_with("Prelims") {
                    self.draft.title = clean(words);
                }
                self.flush()?;
                let words = format!("{}{words}", std::mem::take(&mut self.number));
                self.outline.words(self.role(Role::Heading), 0, &words, false)?;
            }
            _ => self.words.add(words),
        }
        Ok(())
    }

    /// A number as it is printed: with the signs that the file names, or those that are usual at its level.
    fn printed(&self, parent: &str, number: &str) -> String {
        let (before, after) = &self.around;
        let signed = !before.is_empty() || !number.chars().all(char::is_alphanumeric) || number.is_empty();
        if parent != "P1" && !signed {
            format!("({number})")
        } else {
            // The stop behind the number of a section is no part of it.
            format!("{before}{number}{}", after.trim_matches('.'))
        }
    }

    fn within(&self, name: &str) -> bool {
        self.path.iter().any(|(element, _)| element == name)
    }

    fn role(&self, role: Role) -> Role {
        match () {
            () if self.notes > 0 => Role::Note,
            () if self.contents > 0 => Role::Contents,
            () => role,
        }
    }

    /// Makes a block of the words outside of any element that takes them.
    fn flush(&mut self) -> Result<(), Refusal> {
        if self.words.innermost().is_some() {
            // A cell keeps its paragraphs together.
            self.words.add(" ");
            return Ok(());
        }
        let words = clean(&self.words.outside());
        if words.is_empty() {
            return Ok(());
        }
        let words = format!("{}{words}", std::mem::take(&mut self.number));
        // Where words were repealed, dots are printed.
        let repealed = words.contains('.') && words.chars().all(|c| matches!(c, '.' | ' ' | '…' | '[' | ']'));
        self.outline.words(self.role(Role::Text), 0, &words, repealed)
    }
}

#[cfg(test)]
mod tests;
