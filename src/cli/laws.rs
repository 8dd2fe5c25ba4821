//! Texts of laws given on the command line, and which law of an assessment each is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::domain::assessment::{Assessment, Law};
use crate::domain::diagnostic::{Diagnostic, Place};
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::law::fold::fold;
use crate::law::{read, split};

/// A file with the text of a law.
pub(super) struct Given {
    /// Name of the file as it was given.
    name: String,
    text: Rc<LawText>,
}

/// Reads files. One that cannot be read is told and left out.
pub(super) fn given(files: &[PathBuf]) -> (Vec<Given>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mut laws = Vec::new();
    for file in files {
        match law(file) {
            Ok(text) => laws.push(Given { name: file.display().to_string(), text: Rc::new(text) }),
            Err(problem) => problems.push(problem),
        }
    }
    (laws, problems)
}

/// Reads a file and cuts it into provisions.
///
/// # Errors
///
/// `unreadable-file` with what the system says, `unreadable-law` with the code of the reader's refusal.
pub(super) fn law(file: &Path) -> Result<LawText, Diagnostic> {
    let place = Place { file: file.display().to_string(), ..Place::default() };
    let bytes = std::fs::read(file)
        .map_err(|error| Diagnostic::error("unreadable-file", place.clone()).with("detail", error))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let draft = read::read(&name, &bytes, &mut |_, _| true).map_err(|refusal| {
        let detail = format!("{} {}", refusal.code, refusal.detail);
        Diagnostic::error("unreadable-law", place.clone()).with("detail", detail.trim_end())
    })?;
    let mut text = split::cut(draft);
    text.file = name;
    Ok(text)
}

/// The texts of an assessment's laws: those given, by title or short title, and else those it carries. Files that are no
/// law of it are told.
pub(super) fn texts(assessment: &Assessment, given: &[Given]) -> (BTreeMap<LawId, Rc<LawText>>, Vec<Diagnostic>) {
    let mut texts = assessment.texts.clone();
    let mut problems = Vec::new();
    let mut taken: Vec<&LawId> = Vec::new();
    for file in given {
        let free = || assessment.laws.iter().filter(|law| !taken.contains(&&law.id));
        // A title that is the same goes before one that is part of the other.
        let law = free().find(|law| names(law, &file.text, |one, other| one == other));
        let law = law.or_else(|| free().find(|law| names(law, &file.text, |one, other| other.contains(one))));
        match law {
            Some(law) => {
                taken.push(&law.id);
                texts.insert(law.id.clone(), Rc::clone(&file.text));
            }
            None => {
                let title = if file.text.title.is_empty() { "none" } else { file.text.title.as_str() };
                let place = Place { file: file.name.clone(), ..Place::default() };
                problems.push(Diagnostic::warning("law-not-matched", place).with("title", title));
            }
        }
    }
    (texts, problems)
}

/// Whether one of a law's titles agrees with the title of a text or the name of its file.
fn names(law: &Law, text: &LawText, agree: impl Fn(&str, &str) -> bool) -> bool {
    /// Shorter titles would be part of too many others.
    const SHORTEST: usize = 4;
    let stem = text.file.rsplit_once('.').map_or(text.file.as_str(), |(stem, _)| stem);
    let own = [fold(&text.title), fold(&stem.replace(['-', '_'], " "))];
    [&law.title, &law.short_title].into_iter().map(|title| fold(title)).any(|title| {
        title.chars().nth(SHORTEST - 1).is_some() && own.iter().any(|own| !own.is_empty() && agree(&title, own))
    })
}
