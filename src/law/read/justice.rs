//! The XML in which Canada publishes its consolidated laws.

use super::gather::{Gather, clean};
use super::outline::{Outline, Printed};
use super::xml::{self, Law, Tag, Words, finished};
use crate::domain::provision::{LeftOut, ProvisionKind, Role};
use crate::law::draft::{Draft, Refusal};

/// The attribute that says whether a section is in force.
const IN_FORCE: &str = "in-force";

/// Elements that hold text of another act, or of this one as it will be.
const QUOTED: &[&str] = &["AmendedText", "ReadAsText", "QuotedText", "SectionPiece"];
/// Depth of a section; headings and schedules lie above it.
const SECTION: u8 = 10;

/// Reads a statute or regulation.
pub(super) fn draft(text: &str, gather: Gather<'_>) -> Result<Draft, Refusal> {
    let mut act = Act {
        outline: Outline::new(gather),
        draft: Draft { format: "justice-xml", ..Draft::default() },
        words: Words::default(),
        notes: Vec::new(),
        quoted: 0,
        in_heading: false,
        in_schedule: 0,
        repealed: None,
        cells: Vec::new(),
        path: Vec::new(),
    };
    let broken = xml::read(text, &mut act)?;
    finished(act.draft, act.outline, broken)
}

/// A law under way.
struct Act<'a> {
    outline: Outline<'a>,
    draft: Draft,
    words: Words,
    notes: Vec<String>,
    quoted: usize,
    in_heading: bool,
    in_schedule: usize,
    /// The words in the text under way that only say that there are none.
    repealed: Option<String>,
    cells: Vec<String>,
    /// The elements under way.
    path: Vec<String>,
}

impl<'a> Law<'a> for Act<'a> {
    /// Elements without words of the law.
    const SKIPPED: &'static [&'static str] = &[
        "BillHistory",
        "RunningHead",
        "ConsolidationDate",
        "RegistrationDate",
        "RegulationMakerOrder",
        "FootnoteRef",
        "Reserved",
        "TableOfProvisions",
        "Stages",
        "BillInternalReference",
        "ConsolidatedNumber",
        "AnnualStatuteId",
    ];

    fn outline(&mut self) -> &mut Outline<'a> {
        &mut self.outline
    }

    fn words(&mut self) -> &mut Words {
        &mut self.words
    }

    fn open(&mut self, tag: &Tag) -> Result<(), Refusal> {
        self.begun(tag)?;
        self.path.push(tag.name.clone());
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        self.path.pop();
        self.ended(name)
    }
}

impl Act<'_> {
    fn begun(&mut self, tag: &Tag) -> Result<(), Refusal> {
        let name = tag.name.as_str();
        if QUOTED.contains(&name) {
            self.flush()?;
            self.quoted += 1;
            return Ok(());
        }
        if let Some((kind, depth)) = self.kind(name).filter(|_| self.quoted == 0) {
            self.flush()?;
            self.outline.open(kind, depth, if name == "Definition" { Printed::Within } else { Printed::Apart });
            if name == "Section" && tag.text(IN_FORCE) == "no" && self.in_schedule == 0 {
                let code = "law-not-in-force".to_owned();
                if !self.draft.cautions.contains(&code) {
                    self.draft.cautions.push(code);
                }
            }
            return Ok(());
        }
        match name {
            "Statute" | "Regulation" => {
                self.draft.language = tag.text("lang").to_owned();
                let date = tag.value("pit-date").or_else(|| tag.value("current-date"));
                self.draft.version = date.unwrap_or_default().to_owned();
            }
            "Heading" => {
                self.flush()?;
                let level = tag.text("level").parse::<u8>().unwrap_or(1).clamp(1, 7);
                if self.quoted == 0 {
                    self.leave_headings(level + 1)?;
                    self.outline.open(ProvisionKind::Division, level + 1, Printed::Together);
                    self.in_heading = true;
                }
            }
            "Schedule" => {
                self.flush()?;
                self.leave_headings(1)?;
                self.outline.open(ProvisionKind::Annex, 1, Printed::Together);
                self.in_schedule += 1;
                if matches!(tag.text("id"), "RelatedProvs" | "NifProvs") {
                    self.outline.leave_out(LeftOut::Appended);
                }
            }
            "RecentAmendments" => {
                self.flush()?;
                self.leave_headings(1)?;
            }
            "Body" => self.flush()?,
            "entry" | "td" | "th" => {
                self.flush()?;
                self.words.begin(name);
            }
            "Label" | "MarginalNote" | "TitleText" | "Text" | "HistoricalNote" | "Footnote" | "Sup" | "LongTitle"
            | "ShortTitle" | "DefinedTermEn" | "DefinedTermFr" | "Repealed" | "Amendment" => self.words.begin(name),
            "HistoricalNoteSubItem" if self.words.innermost().is_some_and(|(_, words)| !words.trim().is_empty()) => {
                self.words.add("; ")
            }
            "HistoricalNoteSubItem" | "AmendmentDate" | "br" | "LineBreak" | "Leader" => self.words.add(" "),
            _ => {}
        }
        Ok(())
    }

    fn ended(&mut self, name: &str) -> Result<(), Refusal> {
        if QUOTED.contains(&name) {
            self.flush()?;
            self.quoted = self.quoted.saturating_sub(1);
            return Ok(());
        }
        if kind_name(name) && self.quoted == 0 {
            self.flush()?;
            self.release()?;
            return self.outline.close();
        }
        match name {
            "Schedule" => {
                self.flush()?;
                self.leave_headings(2)?;
                self.outline.close()?;
                self.in_schedule = self.in_schedule.saturating_sub(1);
            }
            "Body" => {
                self.flush()?;
                self.leave_headings(1)?;
            }
            "Heading" => self.in_heading = false,
            "row" | "tr" => {
                let cells = std::mem::take(&mut self.cells);
                self.outline.row(&cells)?;
            }
            _ => {}
        }
        if let Some(words) = self.words.end(name) {
            return self.end(name, words);
        }
        if matches!(name, "Provision" | "Item" | "EnablingAuthority" | "InstrumentNumber" | "Oath" | "OriginatingRef") {
            self.flush()?;
            self.release()?;
        }
        Ok(())
    }

    /// Deals with the words of an element that ends.
    fn end(&mut self, name: &str, words: String) -> Result<(), Refusal> {
        let parent = self.path.last().map(String::as_str).unwrap_or_default();
        let heads = self.quoted == 0
            && self.outline.depth() > 0
            && (kind_name(parent) || matches!(parent, "Heading" | "ScheduleFormHeading"));
        if self.words.within(&["Footnote", "HistoricalNote"]) {
            self.words.add(&format!("{words} "));
            return Ok(());
        }
        match name {
            "Label" if heads => {
                if self.in_heading {
                    self.refine(&words);
                }
                if !self.outline.number(&words) {
                    self.words.add(&format!("{words} "));
                }
            }
            "Label" => self.words.add(&format!("{words} ")),
            "MarginalNote" | "TitleText" if heads => {
                if !self.outline.heading(&words) {
                    self.outline.words(Role::Heading, 0, &words, false)?;
                }
            }
            "MarginalNote" | "TitleText" => self.outline.words(Role::Heading, 0, &words, false)?,
            "Text" => {
                self.words.add(&words);
                self.flush()?;
                self.release()?;
            }
            "HistoricalNote" | "Amendment" => self.outline.words(Role::Note, 0, &clean(&words), false)?,
            "Footnote" => self.notes.push(words),
            "Sup" => self.words.raise(&words),
            "LongTitle" | "ShortTitle" => {
                if name == "ShortTitle" || self.draft.title.is_empty() {
                    self.draft.title = clean(&words);
                }
                self.outline.words(Role::Heading, 1, &words, false)?;
            }
            "DefinedTermEn" | "DefinedTermFr" => {
                self.term(name, &words);
                self.words.add(&words);
            }
            "Repealed" => {
                self.repealed = Some(clean(&words));
                self.words.add(&words);
            }
            "entry" | "td" | "th" => self.cells.push(words),
            _ => self.words.add(&words),
        }
        Ok(())
    }

    /// The term in the law's own language heads its definition.
    fn term(&mut self, name: &str, words: &str) {
        let own = if self.draft.language.starts_with("fr") { "DefinedTermFr" } else { "DefinedTermEn" };
        let first = self.words.innermost().is_some_and(|(element, words)| element == "Text" && words.trim().is_empty());
        let within = self.outline.innermost().is_some_and(|(kind, _)| kind == ProvisionKind::Point);
        if name == own && first && within && self.quoted == 0 {
            self.outline.heading(words);
        }
    }

    /// What a heading with a label is, by the word in the label.
    fn refine(&mut self, label: &str) {
        let label = label.trim().to_lowercase();
        let kind = [
            ("part", ProvisionKind::Part),
            ("chap", ProvisionKind::Chapter),
            ("schedule", ProvisionKind::Annex),
            ("annex", ProvisionKind::Annex),
        ];
        if let Some((_, kind)) = kind.iter().find(|(word, _)| label.starts_with(word)) {
            self.outline.rename(*kind);
        }
    }

    fn kind(&self, name: &str) -> Option<(ProvisionKind, u8)> {
        if !kind_name(name) {
            return None;
        }
        let deeper = match self.outline.innermost() {
            Some((kind, depth)) if kind.is_unit() || kind.is_within_unit() => depth.saturating_add(1),
            _ => SECTION,
        };
        Some(match name {
            "Section" => (ProvisionKind::Section, deeper),
            "Subsection" => (ProvisionKind::Paragraph, deeper),
            _ => (ProvisionKind::Point, deeper),
        })
    }

    /// Ends the headings that are not above a new one of this depth.
    fn leave_headings(&mut self, depth: u8) -> Result<(), Refusal> {
        while self.outline.innermost().is_some_and(|(_, open)| open >= depth) {
            self.outline.close()?;
        }
        Ok(())
    }

    /// Makes a block of the words outside of any element that takes them.
    fn flush(&mut self) -> Result<(), Refusal> {
        if self.words.within(&["entry", "td", "th"]) {
            // A cell keeps its paragraphs together.
            self.words.add(" ");
            return Ok(());
        }
        let words = clean(&self.words.outside());
        let repealed = self.repealed.take().is_some_and(|said| words == said);
        self.outline.words(Role::Text, 0, &words, repealed)
    }

    fn release(&mut self) -> Result<(), Refusal> {
        for note in std::mem::take(&mut self.notes) {
            self.outline.words(Role::Note, 0, &note, false)?;
        }
        Ok(())
    }
}

fn kind_name(name: &str) -> bool {
    matches!(
        name,
        "Section"
            | "Subsection"
            | "Paragraph"
            | "Subparagraph"
            | "Clause"
            | "Subclause"
            | "Subsubclause"
            | "Definition"
    )
}

#[cfg(test)]
mod tests;
