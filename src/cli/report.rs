//! `lacuna report`: writes the report on an assessment.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::cli::Outcome;
use crate::domain::format::{self, assessment, checklist};
use crate::domain::ids::ChecklistId;
use crate::domain::library::Library;
use crate::export::{html, markdown};
use crate::i18n::Messages;
use crate::i18n::locale::Locale;
use crate::report::{self, Input, Level, Options};

/// What to report, and how.
#[derive(Args, Clone, Debug)]
pub struct Report {
    /// The assessment (.lacuna.json).
    file: PathBuf,
    /// How long the report is.
    #[arg(long, value_enum, default_value_t = Length::Full)]
    level: Length,
    /// How it is written.
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    format: Format,
    /// Prints internal notes, too.
    #[arg(long)]
    internal_notes: bool,
    /// The day the report is made, YYYY-MM-DD; without it the report names none.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<String>,
    /// A checklist (.yaml, or a folder that holds a checklist.yaml) beside those that ship with the program.
    #[arg(long = "checklist", value_name = "FILE")]
    checklists: Vec<PathBuf>,
    /// Where to write it; without it, to the terminal.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Length {
    Full,
    Summary,
    OnePage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Markdown,
    Html,
}

impl Report {
    /// Writes the report to its file, or to `out`. What is wrong with the files is told on `out` by `lacuna check`.
    pub fn run(&self, out: &mut dyn Write) -> io::Result<Outcome> {
        let written = match self.write() {
            Ok(written) => written,
            Err(problem) => {
                writeln!(out, "{problem}")?;
                return Ok(Outcome::Unreadable);
            }
        };
        match &self.output {
            None => out.write_all(written.as_bytes())?,
            Some(file) => {
                if let Err(error) = std::fs::write(file, written) {
                    writeln!(out, "{}: {error}", file.display())?;
                    return Ok(Outcome::Unreadable);
                }
            }
        }
        Ok(Outcome::Sound)
    }

    fn write(&self) -> Result<String, String> {
        let name = self.file.display().to_string();
        let text = read(&self.file, assessment::MAX_BYTES)?;
        let messages = Messages::new(Locale::English);
        let (assessment, _) = assessment::load(&text, &name).map_err(|problems| {
            let words = problems.iter().map(|problem| format!("{name}: {}", messages.diagnostic(problem)));
            words.collect::<Vec<_>>().join("\n")
        })?;
        let library = self.library()?;
        // Everything at hand if it names none.
        let checklists = match assessment.checklists.as_slice() {
            [] => library.checklists().to_vec(),
            _ => library.answered(&assessment),
        };
        let level = match self.level {
            Length::Full => Level::Full,
            Length::Summary => Level::Summary,
            Length::OnePage => Level::OnePage,
        };
        let options =
            Options { internal_notes: self.internal_notes, generated: self.date.clone(), ..Options::of(level) };
        let input = Input { assessment: &assessment, checklists: &checklists, library: &library };
        let report = report::build(&input, &messages, &options);
        Ok(match self.format {
            Format::Markdown => markdown::write(&report),
            Format::Html => html::write(&report),
        })
    }

    /// The checklists at hand.
    fn library(&self) -> Result<Library, String> {
        let mut library = Library::bundled();
        for file in &self.checklists {
            let file = if file.is_dir() { file.join("checklist.yaml") } else { file.clone() };
            let name = file.display().to_string();
            let own = file.file_stem().filter(|stem| *stem != "checklist");
            let folder = || file.parent().and_then(Path::file_name);
            let slug = own.or_else(folder).map(|slug| slug.to_string_lossy().into_owned()).unwrap_or_default();
            let text = read(&file, checklist::MAX_BYTES)?;
            let (checklist, problems) = checklist::parse(&ChecklistId::from(slug), &name, &text);
            let messages = Messages::new(Locale::English);
            if format::is_unusable(&problems) {
                let words = problems.iter().map(|problem| format!("{name}: {}", messages.diagnostic(problem)));
                return Err(words.collect::<Vec<_>>().join("\n"));
            }
            library.add(checklist, &name).map_err(|problem| format!("{name}: {}", messages.diagnostic(&problem)))?;
        }
        Ok(library)
    }
}

fn date(text: &str) -> Result<String, String> {
    let parts: Vec<_> = text.split('-').map(|part| (part.len(), part.parse::<u32>())).collect();
    match parts.as_slice() {
        [(4, Ok(_)), (2, Ok(1..=12)), (2, Ok(1..=31))] => Ok(text.to_owned()),
        _ => Err("a date is written YYYY-MM-DD".to_owned()),
    }
}

fn read(file: &Path, most: usize) -> Result<String, String> {
    let unreadable = |error: io::Error| format!("{}: {error}", file.display());
    if std::fs::metadata(file).map_err(unreadable)?.len() > most as u64 {
        return Err(format!("{}: more than {} MB", file.display(), most / 1024 / 1024));
    }
    std::fs::read_to_string(file).map_err(unreadable)
}
