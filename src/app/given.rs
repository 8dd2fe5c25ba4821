//! The file of a checklist, looked at before it is loaded: what it is, what is wrong with it, and on which lines.

use std::rc::Rc;

use crate::app::commands::slug_of;
use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::{Diagnostic, Severity};
use crate::domain::format::{self, checklist};
use crate::domain::library::Library;
use crate::domain::lint::{extension, lint};

/// The file of a checklist as the person gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: Rc<str>,
}

/// What is found in the file of a checklist.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The checklist; `None` if nothing of the file can be used.
    pub checklist: Option<Rc<Checklist>>,
    /// What is wrong with it: errors first, each in the order of the file.
    pub faults: Vec<Fault>,
    /// How many of the faults are errors.
    pub errors: usize,
    /// Version of the checklist of the same id that is on this computer and that it would replace.
    pub replaces: Option<semver::Version>,
}

/// A problem with the line it stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The problem.
    pub problem: Diagnostic,
    /// The line; `None` where the problem is one of the whole file.
    pub line: Option<Line>,
}

/// A line of a file, cut where a problem stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// What stands before the problem.
    pub before: String,
    /// The word at which the problem is told; a space at the end of a line.
    pub at: String,
    /// What stands behind it.
    pub after: String,
}

impl Look {
    /// Looks at a file beside the checklists at hand.
    pub fn at(file: &GivenFile, library: &Library) -> Self {
        let (name, text) = (file.name.as_str(), &*file.text);
        let slug = slug_of(name);
        let (read, mut problems) = checklist::parse(&slug, name, text);
        let mut usable = !format::is_unusable(&problems);
        if usable {
            problems.extend(lint(&read, name, Some(text)));
            problems.extend(extension::beside(&read, library, name, Some(text)));
            usable = read.items().next().is_some();
        }
        if usable && let Err(refusal) = Library::clone(library).add(read.clone(), name) {
            problems.insert(0, refusal);
            usable = false;
        }
        problems.sort_by_key(|problem| (problem.severity, problem.place.line, problem.place.column));
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        let line = |problem: &Diagnostic| {
            let line = lines.get(problem.place.line.checked_sub(1)?)?;
            Some(Line::cut(problem.place.line, problem.place.column, line))
        };
        Self {
            errors: problems.iter().filter(|problem| problem.severity == Severity::Error).count(),
            faults: problems.into_iter().map(|problem| Fault { line: line(&problem), problem }).collect(),
            replaces: library.own().iter().find(|own| own.id == slug).map(|own| own.version.clone()),
            checklist: usable.then(|| Rc::new(read)),
        }
    }
}

/// How many characters of a long line are shown before the problem, and behind it.
const AROUND: usize = 60;

impl Line {
    /// Cuts a line at a column, counted in characters from 1. Of a long line, what surrounds the problem is kept.
    fn cut(number: usize, column: usize, line: &str) -> Self {
        let shown: Vec<char> = line.chars().map(visible).collect();
        let start = column.saturating_sub(1).min(shown.len());
        let (before, rest) = shown.split_at(start);
        let mark = rest.iter().position(|c| c.is_whitespace()).unwrap_or(rest.len()).clamp(1, AROUND);
        let (at, after) = rest.split_at(mark.min(rest.len()));
        let mut text =
            Self { number, before: before.iter().collect(), at: at.iter().collect(), after: after.iter().collect() };
        if before.len() > AROUND {
            text.before = std::iter::once(&'…').chain(&before[before.len() - AROUND..]).collect();
        }
        if after.len() > AROUND {
            text.after = after[..AROUND].iter().chain(std::iter::once(&'…')).collect();
        }
        if text.at.is_empty() {
            text.at.push(' ');
        }
        text
    }
}

/// The character, or a mark in place of one that would not be seen or would turn the line around.
fn visible(c: char) -> char {
    let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if c == '\t' {
        '→'
    } else if c.is_control() || turns {
        char::REPLACEMENT_CHARACTER
    } else {
        c
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SOUND: &str = include_str!("../../tests/cases/extension.yaml");

    fn look(name: &str, text: &str) -> Look {
        Look::at(&GivenFile { name: name.into(), text: text.into() }, &Library::bundled())
    }

    #[test]
    fn a_sound_file_is_offered_without_a_word() {
        let look = look("Meridian Union.yaml", SOUND);
        assert_eq!((look.errors, look.faults, look.replaces), (0, vec![], None));
        assert_eq!(look.checklist.map(|read| read.id.to_string()).as_deref(), Some("meridian-union"));
    }

    #[test]
    fn faults_are_shown_on_their_lines_errors_first() {
        let bad = SOUND.replace("id: slide", "id: barrel").replace("force: mandatory", "force:   mandtory");
        let bad = bad.replace("sections:\n", "topics: [{id: unused, title: Unused}]\nsections:\n");
        let look = look("bad.yaml", &bad.replace("2023-05-04", "May 2023"));
        assert!(look.checklist.is_some() && look.errors > 1 && look.faults.len() > look.errors);
        let severities: Vec<_> = look.faults.iter().map(|fault| fault.problem.severity).collect();
        assert!(severities.is_sorted());
        let line =
            look.faults.iter().find(|fault| fault.problem.code == "unknown-keyword").and_then(|it| it.line.clone());
        let line = line.map(|line| (line.before, line.at, line.after));
        assert_eq!(line, Some(("        force:   ".into(), "mandtory".into(), String::new())));
    }

    #[test]
    fn what_cannot_be_used_is_not_offered() {
        let bundled = include_str!("../../checklists/firearms-protocol/checklist.yaml");
        for (name, text) in [
            ("tab.yaml", "\tformat: 1"),
            ("list.yaml", "- a\n- b"),
            ("none.yaml", "format: 1\nversion: 1.0.0\ninstrument: {status: model}\nsections: []\n"),
            ("firearms-protocol.yaml", bundled),
            ("copy.yaml", bundled),
        ] {
            let look = look(name, text);
            assert!(look.checklist.is_none() && look.errors > 0, "{name}: {look:?}");
        }
    }

    #[test]
    fn a_later_version_says_what_it_replaces() {
        let mut library = Library::bundled();
        assert_eq!(library.add(checklist::parse(&"own".into(), "own.yaml", SOUND).0, "own.yaml"), Ok(()));
        let later = GivenFile { name: "own.yaml".into(), text: SOUND.replace("1.0.0", "1.1.0").into() };
        let look = Look::at(&later, &library);
        assert_eq!((look.faults, look.replaces), (vec![], Some(semver::Version::new(1, 0, 0))));
        let hash = |checklist: Option<&Rc<Checklist>>| checklist.map(|read| read.hash.clone());
        assert_ne!(hash(look.checklist.as_ref()), hash(library.own().first()));
    }

    proptest! {
        #[test]
        fn any_text_is_looked_at(text in "(\\PC|\n|\t|\r){0,200}", line in ".{0,300}", column in 0usize..400) {
            let look = look("any.yaml", &text);
            prop_assert!(look.checklist.is_none() && look.errors > 0);
            let cut = Line::cut(1, column, &line);
            prop_assert!(!cut.at.is_empty());
            prop_assert!(cut.before.chars().count() + cut.at.chars().count() + cut.after.chars().count() <= 3 * AROUND + 2);
        }
    }
}
