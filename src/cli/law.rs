//! `lacuna law`: reads a law and lists the provisions it falls into.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::{Outcome, plain};
use crate::domain::provision::{LawText, path};
use crate::law::{read, split};

/// A law, and how its provisions are listed.
#[derive(Args, Clone, Debug)]
pub struct Law {
    /// The law: Word, PDF with a text layer, HTML, Markdown, plain text, Akoma Ntoso or Justice XML.
    file: PathBuf,
    /// The language of the law, as a tag; without it, the one recognized.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Prints one array of objects.
    #[arg(long)]
    json: bool,
    /// Adds the words of each provision, those of its parts included, to the objects.
    #[arg(long, requires = "json")]
    text: bool,
}

impl Law {
    /// Lists the provisions, those that are left out as such.
    pub fn run(&self, out: &mut dyn Write) -> io::Result<Outcome> {
        let law = match load(&self.file, self.lang.as_deref()) {
            Ok(law) => law,
            Err(problem) => {
                writeln!(out, "{}", plain(&problem))?;
                return Ok(Outcome::Unreadable);
            }
        };
        if self.json {
            self.objects(&law, out)?
        } else {
            lines(&law, out)?
        }
        Ok(Outcome::Sound)
    }

    fn objects(&self, law: &LawText, out: &mut dyn Write) -> io::Result<()> {
        let provisions = law.provisions();
        let object = |(at, provision): (usize, &crate::domain::provision::Provision)| {
            let words = law.words(provision.mark.body, provision.end);
            let mut object = serde_json::json!({
                "label": provision.mark.label,
                "kind": provision.mark.kind.key(),
                "heading": provision.mark.heading,
                "chars": words.chars().count(),
                "path": path(&provisions, at),
            });
            if let Some(reason) = provision.mark.left_out {
                object["left_out"] = reason.key().into();
            }
            if self.text {
                object["text"] = words.into();
            }
            object
        };
        let objects: Vec<_> = provisions.iter().enumerate().map(object).collect();
        writeln!(out, "{}", serde_json::to_string_pretty(&objects)?)
    }
}

fn lines(law: &LawText, out: &mut dyn Write) -> io::Result<()> {
    let provisions = law.provisions();
    for caution in &law.cautions {
        writeln!(out, "caution: {caution}")?;
    }
    for provision in &provisions {
        let mark = &provision.mark;
        let indent = "  ".repeat(usize::from(mark.depth.saturating_sub(1)));
        let chars = law.words(mark.body, provision.end).chars().count();
        let left_out = mark.left_out.map(|reason| format!(", {}", reason.key())).unwrap_or_default();
        let line = format!("{indent}{} {} {} ({chars}{left_out})", mark.kind.key(), mark.label, mark.heading);
        writeln!(out, "{}", plain(line.trim_end()))?;
    }
    writeln!(out, "{} provisions, language {}, format {}", provisions.len(), law.language, law.format)
}

/// Reads a law and cuts it; a sentence says why that cannot be done.
pub(crate) fn load(file: &Path, language: Option<&str>) -> Result<LawText, String> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| format!("{name}: error[unreadable-file]: {error}"))?;
    let short = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut draft = read::read(&short, &bytes, &mut |_, _| true).map_err(|refusal| {
        let detail = if refusal.detail.is_empty() { String::new() } else { format!(": {}", refusal.detail) };
        format!("{name}: error[{}]{detail}", refusal.code)
    })?;
    if let Some(language) = language {
        draft.language = language.to_owned();
    }
    let mut law = split::cut(draft);
    if let Some(language) = language {
        law.language = language.to_owned();
    }
    law.file = name;
    Ok(law)
}
