//! `lacuna check`: reads and lints checklists and assessments.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::{Args, ValueEnum};

use crate::cli::laws::{self, Given};
use crate::cli::{Outcome, plain};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::{Diagnostic, Place, Severity};
use crate::domain::format::{self, assessment, checklist};
use crate::domain::ids::{ChecklistId, ItemId};
use crate::domain::library::Library;
use crate::domain::lint::{Filed, RULES, across, extension, lint};
use crate::domain::standing::{Lack, Origin, lacks, standing};
use crate::i18n::Messages;
use crate::i18n::locale::Locale;
use crate::law::quotes;

/// What to check.
#[derive(Args, Clone, Debug, Default)]
pub struct Check {
    /// Checklists (.yaml, or folders that hold a checklist.yaml or such folders) and assessments (.lacuna.json). Checklists
    /// come first, and assessments are checked against them. Where there are several checklists, the relations between
    /// them are checked too.
    #[arg(required_unless_present = "rules")]
    files: Vec<PathBuf>,
    /// The text of a law, in any format that is read, to check quotations and labels of assessments against. It is matched to
    /// the laws of an assessment by title or short title, and goes before a text that the assessment carries.
    #[arg(long = "law", value_name = "FILE")]
    laws: Vec<PathBuf>,
    /// Lets warnings fail, too.
    #[arg(long)]
    strict: bool,
    /// Prints the rules for checklists and ends.
    #[arg(long)]
    rules: bool,
    /// How problems are written: as lines for a reader, or as one array of objects.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

impl Check {
    /// Checks the files and writes what is wrong with them, and how much that is.
    pub fn run(&self, out: &mut dyn Write) -> io::Result<Outcome> {
        if self.rules {
            return rules(out).map(|()| Outcome::Sound);
        }
        let messages = Messages::new(Locale::English);
        let mut library = Library::bundled();
        let mut files: Vec<PathBuf> = self.files.iter().flat_map(|file| checklists_in(file)).collect();
        files.sort_by_key(|file| (is_assessment(file), is_extension(file)));
        let (mut outcome, mut filed) = (Outcome::Sound, Vec::new());
        let (given, mut problems) = laws::given(&self.laws);
        if !problems.is_empty() {
            outcome = Outcome::Unreadable;
        }
        for file in &files {
            problems.extend(match read(file) {
                Ok(text) if is_assessment(file) => check_assessment(file, &text, &library, &given),
                Ok(text) => check_checklist(file, text, &mut library, &mut filed),
                Err(problem) => {
                    outcome = Outcome::Unreadable;
                    vec![problem]
                }
            });
        }
        if filed.len() > 1 {
            problems.extend(together(&filed, &library));
        }
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        let warnings = problems.len() - errors;
        match self.format {
            Format::Json => json(&problems, &messages, out)?,
            Format::Text => {
                for problem in &problems {
                    tell(problem, &messages, out)?;
                }
                let (files, errors) = (many(files.len(), "file"), many(errors, "error"));
                writeln!(out, "{files} checked: {errors}, {}", many(warnings, "warning"))?;
            }
        }
        let faulty = errors > 0 || (self.strict && warnings > 0);
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
    let line = format!("{at}: {word}[{}]: {}{item}", problem.code, messages.diagnostic(problem));
    writeln!(out, "{}\n    {}", plain(&line), plain(&messages.hint(problem)))
}

/// Writes an array of objects; a line, column or item that is not known is null.
fn json(problems: &[Diagnostic], messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let known = |number: usize| (number > 0).then_some(number);
    let object = |problem: &Diagnostic| {
        serde_json::json!({
            "file": problem.place.file,
            "line": known(problem.place.line),
            "column": known(problem.place.column),
            "item": problem.place.item.as_ref().map(ItemId::as_str),
            "severity": severity(problem.severity),
            "message": messages.diagnostic(problem),
            "hint": messages.hint(problem),
            "code": problem.code,
        })
    };
    let objects: Vec<_> = problems.iter().map(object).collect();
    writeln!(out, "{}", serde_json::to_string_pretty(&objects)?)
}

/// A folder stands for the checklist in it, or for those in its folders.
fn checklists_in(file: &Path) -> Vec<PathBuf> {
    if !file.is_dir() {
        return vec![file.to_owned()];
    }
    let own = file.join("checklist.yaml");
    let folders = std::fs::read_dir(file).into_iter().flatten().flatten();
    let mut inside: Vec<PathBuf> = folders.map(|entry| entry.path().join("checklist.yaml")).collect();
    inside.retain(|file| file.is_file());
    inside.sort();
    // One that is not there is told as such.
    if own.is_file() || inside.is_empty() { vec![own] } else { inside }
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

fn check_checklist(file: &Path, text: String, library: &mut Library, filed: &mut Vec<Filed>) -> Vec<Diagnostic> {
    let name = file.display().to_string();
    let (checklist, mut problems) = checklist::parse(&slug(file), &name, &text);
    if format::is_unusable(&problems) {
        return problems;
    }
    problems.extend(lint(&checklist, &name, Some(&text)));
    problems.extend(extension::beside(&checklist, library, &name, Some(&text)));
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    filed.push(Filed { checklist: Rc::new(checklist.clone()), file: name.clone(), text });
    // The source of a bundled checklist may be checked like any other.
    if library.get(&checklist.id).is_none()
        && let Err(problem) = library.add(checklist, &name)
    {
        problems.push(problem);
    }
    problems
}

/// The relations among the checklists given, which may lead to those that ship with the program too.
fn together(filed: &[Filed], library: &Library) -> Vec<Diagnostic> {
    let given = |other: &Rc<Checklist>| filed.iter().any(|filed| filed.checklist.id == other.id);
    let others: Vec<_> = library.checklists().iter().filter(|other| !given(other)).cloned().collect();
    across(filed, &others)
}

fn check_assessment(file: &Path, text: &str, library: &Library, given: &[Given]) -> Vec<Diagnostic> {
    let name = file.display().to_string();
    match assessment::load(text, &name) {
        Err(problems) => problems,
        Ok((assessment, mut problems)) => {
            problems.extend(content(&assessment, &name, library));
            let (texts, unmatched) = laws::texts(&assessment, given);
            problems.extend(unmatched);
            problems.extend(quotes::checks(&assessment, &texts, &name));
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
