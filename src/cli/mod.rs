//! The native command: checks files and writes reports, for maintainers and for batch work. The page never needs it.

pub mod check;
pub mod law;
mod laws;
pub mod report;
pub mod suggest;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Checks checklists and assessments of national firearms law, and reports on them.
#[derive(Debug, Parser)]
#[command(name = "lacuna", version)]
pub struct Command {
    #[command(subcommand)]
    task: Task,
}

// One variant and one file for each task.
#[derive(Debug, Subcommand)]
enum Task {
    /// Reads files and tells everything that is wrong with them.
    Check(check::Check),
    /// Writes the report on an assessment.
    Report(report::Report),
    /// Reads a law and lists the provisions it falls into.
    Law(law::Law),
    /// Ranks the provisions of laws for the items of a checklist.
    Suggest(suggest::Suggest),
}

impl Command {
    /// Runs the task, writing what it tells to `out`.
    pub fn run(&self, out: &mut dyn Write) -> ExitCode {
        let outcome = match &self.task {
            Task::Check(check) => check.run(out),
            Task::Report(report) => report.run(out),
            Task::Law(law) => law.run(out),
            Task::Suggest(suggest) => suggest.run(out),
        };
        match outcome {
            Ok(Outcome::Sound) => ExitCode::SUCCESS,
            Ok(Outcome::Faulty) => ExitCode::from(1),
            // A broken pipe has nobody left to tell.
            Ok(Outcome::Unreadable) | Err(_) => ExitCode::from(2),
        }
    }
}

/// How a task ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing is wrong.
    Sound,
    /// Something is wrong with a file.
    Faulty,
    /// A file could not be read at all.
    Unreadable,
}

/// A line for the terminal: a file may hold anything, and what is quoted from it must not steer the terminal.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
