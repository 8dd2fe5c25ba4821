//! `lacuna check`: reads and lints checklists and assessments.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::Outcome;
use crate::domain::assessment::Assessment;
use crate::domain::diagnostic::{Diagnostic, Place, Severity};
use crate::domain::format::{self, assessment, checklist};
use crate::domain::ids::{ChecklistId, ItemId};
use crate::domain::library::Library;
use crate::domain::lint::{RULES, extension, lint};
use crate::domain::standing::{Lack, Origin, lacks, standing};
use crate::i18n::Messages;
use crate::i18n::locale::Locale;

/// What to check.
#[derive(Args, Clone, Debug, Default)]
pub struct Check {
    /// Checklists (.yaml, or folders that hold a checklist.yaml) and assessments (.lacuna.json). Checklists come first, and
    /// assessments are checked against them.
    #[arg(required_unless_present = "rules")]
    files: Vec<PathBuf>,
    /// Lets warnings fail, too.
    #[arg(long)]
    strict: bool,
    /// Prints the rules for checklists and ends.
    #[arg(long)]
    rules: bool,
}

impl Check {
    /// Checks the files and writes what is wrong with them, and how much that is.
    pub fn run(&self, out: &mut dyn Write) -> io::Result<Outcome> {
        if self.rules {
            return rules(out).map(|()| Outcome::Sound);
        }
        let messages = Messages::new(Locale::English);
        let mut library = Library::bundled();
        let mut files: Vec<PathBuf> = self.files.iter().map(|file| checklist_in(file)).collect();
        files.sort_by_key(|file| (is_assessment(file), is_extension(file)));
        let mut outcome = Outcome::Sound;
        let (mut errors, mut warnings) = (0, 0);
        for file in &files {
            let problems = match read(file) {
                Ok(text) if is_assessment(file) => check_assessment(file, &text, &library),
                Ok(text) => check_checklist(file, &text, &mut library),
                Err(problem) => {
                    outcome = Outcome::Unreadable;
                    vec![problem]
                }
            };
            for problem in &problems {
                tell(problem, &messages, out)?;
            }
            let faults = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
            errors += faults;
            warnings += problems.len() - faults;
        }
        let faulty = errors > 0 || (self.strict && warnings > 0);
        writeln!(
            out,
            "{} checked: {}, {}",
            many(files.len(), "file"),
            many(errors, "error"),
            many(warnings, "warning")
        )?;
        Ok(outcome.max(if faulty { Outcome::Faulty } else { Outcome::Sound }))
    }
}

fn many(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// The rules as a table in Markdown.
fn rules(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| code | severity | what holds |\n| --- | --- | --- |")?;
    for rule in RULES {
        writeln!(out, "| `{}` | {} | {} |", rule.code, severity(rule.severity), rule.doc)?;
    }
    for (code, grave, doc) in extension::RULES {
        writeln!(out, "| `{code}` | {} | {doc} |", severity(*grave))?;
    }
    Ok(())
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Writes `file:line:column: error[code]: message (item)` and the hint on a line of its own.
fn tell(problem: &Diagnostic, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let Place { file, line, column, item } = &problem.place;
    let at = match (line, column) {
        (0, _) => file.clone(),
        _ => format!("{file}:{line}:{column}"),
    };
    let item = item.as_ref().map(|item| format!(" ({item})")).unwrap_or_default();
    let word = severity(problem.severity);
    // A file may hold anything; what is quoted from it must not steer the terminal.
    let line = format!("{at}: {word}[{}]: {}{item}", problem.code, messages.diagnostic(problem));
    writeln!(out, "{}\n    {}", plain(&line), plain(&messages.hint(problem)))
}

fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A folder stands for the checklist in it.
fn checklist_in(file: &Path) -> PathBuf {
    if file.is_dir() { file.join("checklist.yaml") } else { file.to_owned() }
}

fn is_assessment(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// Whether a file is that of an extension, which is looked at when the checklist it adds to is at hand.
fn is_extension(file: &Path) -> bool {
    !is_assessment(file) && read(file).is_ok_and(|text| text.lines().any(|line| line.starts_with("extends:")))
}

fn read(file: &Path) -> Result<String, Diagnostic> {
    let place = Place { file: file.display().to_string(), ..Place::default() };
    let unreadable = |detail: String| Diagnostic::error("unreadable-file", place.clone()).with("detail", detail);
    let most = if is_assessment(file) { assessment::MAX_BYTES } else { checklist::MAX_BYTES };
    let size = std::fs::metadata(file).map_err(|error| unreadable(error.to_string()))?.len();
    if size > most as u64 {
        return Err(Diagnostic::error("too-large", place.clone()).with("detail", most / 1024 / 1024));
    }
    let bytes = std::fs::read(file).map_err(|error| unreadable(error.to_string()))?;
    String::from_utf8(bytes).map_err(|_| Diagnostic::error("not-text", place.clone()))
}

/// The id of a checklist: the name of its folder, or of the file itself.
fn slug(file: &Path) -> ChecklistId {
    let own = file.file_stem().filter(|stem| *stem != "checklist");
    let folder = || file.parent().and_then(Path::file_name);
    let name = own.or_else(folder).map(|name| name.to_string_lossy().into_owned());
    ChecklistId::from(name.unwrap_or_else(|| "checklist".to_owned()))
}

fn check_checklist(file: &Path, text: &str, library: &mut Library) -> Vec<Diagnostic> {
    let name = file.display().to_string();
    let (checklist, mut problems) = checklist::parse(&slug(file), &name, text);
    if format::is_unusable(&problems) {
        return problems;
    }
    problems.extend(lint(&checklist, &name, Some(text)));
    problems.extend(extension::beside(&checklist, library, &name, Some(text)));
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    // The source of a bundled checklist may be checked like any other.
    if library.get(&checklist.id).is_none()
        && let Err(problem) = library.add(checklist, &name)
    {
        problems.push(problem);
    }
    problems
}

fn check_assessment(file: &Path, text: &str, library: &Library) -> Vec<Diagnostic> {
    let name = file.display().to_string();
    match assessment::load(text, &name) {
        Err(problems) => problems,
        Ok((assessment, mut problems)) => {
            problems.extend(content(&assessment, &name, library));
            problems
        }
    }
}

/// What an assessment lacks before it can be relied on.
fn content(assessment: &Assessment, file: &str, library: &Library) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (id, finding) in &assessment.findings {
        let mut warn = |code: &'static str, args: &[(&'static str, &str)]| {
            let place = Place { file: file.to_owned(), item: Some(id.clone()), ..Place::default() };
            let problem = Diagnostic::warning(code, place);
            problems.push(args.iter().fold(problem, |problem, (name, value)| problem.with(name, value)));
        };
        for law in finding.citations.iter().filter_map(|citation| citation.law.as_ref()) {
            if assessment.law(law).is_none() {
                warn("law-unknown", &[("law", law.as_str())]);
            }
        }
        let Some(item) = library.item(id) else {
            if !is_answered(assessment, id) {
                warn("item-unknown", &[]);
            }
            continue;
        };
        let counts = matches!(standing(item, assessment).origin, Origin::Person | Origin::ConditionOpen);
        for lack in lacks(item, finding).into_iter().filter(|_| counts) {
            match lack {
                Lack::ReasonForNotApplicable => warn("lacks-reason", &[]),
                Lack::DifferenceUnexplained => warn("lacks-explanation", &[]),
                Lack::Citation => warn("lacks-citation", &[]),
            }
        }
    }
    problems
}

fn is_answered(assessment: &Assessment, item: &ItemId) -> bool {
    assessment.checklists.iter().any(|checklist| checklist.items.contains_key(item))
}
