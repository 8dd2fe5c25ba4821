//! `lacuna suggest`: ranks the provisions of laws for the items of a checklist.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::Args;
use serde_json::{Value, json};

use crate::cli::law::load;
use crate::cli::{Outcome, plain};
use crate::domain::checklist::{Checklist, Item};
use crate::domain::format::{self, checklist};
use crate::domain::ids::{ChecklistId, LawId};
use crate::domain::library::{BUNDLED, Library};
use crate::domain::provision::{LawText, Place};
use crate::law::rank::{Candidate, Index, Ranking};
use crate::law::terms::Terms;

/// A checklist, laws, and how many provisions are named for each item.
#[derive(Args, Clone, Debug)]
pub struct Suggest {
    /// The checklist: the id of one that ships with the program, a .yaml file, or a folder that holds a checklist.yaml.
    #[arg(long, value_name = "ID")]
    checklist: String,
    /// A law; may be given several times, and all are ranked together.
    #[arg(long = "law", value_name = "FILE", required = true)]
    laws: Vec<PathBuf>,
    /// The language of the laws, as a tag; without it, the one recognized in each.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// The most provisions for an item.
    #[arg(long, default_value_t = 5)]
    top: usize,
    /// Prints one array of objects.
    #[arg(long)]
    json: bool,
}

/// A checklist, and laws by the names their files were given with.
type Given = (Rc<Checklist>, Vec<(LawId, LawText)>);

impl Suggest {
    /// Ranks the provisions for each item that legislation can answer, in the order of the checklist.
    pub fn run(&self, out: &mut dyn Write) -> io::Result<Outcome> {
        let (checklist, laws) = match self.given() {
            Ok(given) => given,
            Err(problem) => {
                writeln!(out, "{}", plain(&problem))?;
                return Ok(Outcome::Unreadable);
            }
        };
        let terms = Rc::new(Terms::bundled());
        let refs: Vec<(LawId, &LawText)> = laws.iter().map(|(id, law)| (id.clone(), law)).collect();
        let index = Index::build(Rc::clone(&terms), &refs);
        let searches = terms.searches(&checklist.id);
        let rank = |item: &Item| match searches.get(&item.id) {
            Some(search) => index.rank(search, self.top),
            None => index.rank(&terms.search_of(item, &checklist.language), self.top),
        };
        let items = checklist.items().filter(|item| item.is_answerable());
        if self.json {
            let objects: Vec<Value> = items.map(|item| object(item, &rank(item), &laws)).collect();
            writeln!(out, "{}", serde_json::to_string_pretty(&objects)?)?;
        } else {
            for item in items {
                table(item, &rank(item), &laws, out)?;
            }
        }
        Ok(Outcome::Sound)
    }

    fn given(&self) -> Result<Given, String> {
        let checklist = find(&self.checklist)?;
        let mut laws: Vec<(LawId, LawText)> = Vec::new();
        for file in &self.laws {
            let id = LawId::from(file.display().to_string());
            if laws.iter().all(|(known, _)| *known != id) {
                laws.push((id, load(file, self.lang.as_deref())?));
            }
        }
        Ok((checklist, laws))
    }
}

fn find(name: &str) -> Result<Rc<Checklist>, String> {
    if let Some(checklist) = Library::bundled().get(&ChecklistId::from(name)) {
        return Ok(Rc::clone(checklist));
    }
    let path = Path::new(name);
    let file = if path.is_dir() { path.join("checklist.yaml") } else { path.to_owned() };
    let text = std::fs::read_to_string(&file).map_err(|error| {
        let known = BUNDLED.join(", ");
        format!("{name}: error[unreadable-file]: {error}; checklists that ship with the program: {known}")
    })?;
    let folder = || file.parent().and_then(Path::file_name);
    let stem = file.file_stem().filter(|stem| *stem != "checklist").or_else(folder);
    let id = stem.map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let (checklist, problems) = checklist::parse(&ChecklistId::from(id), name, &text);
    match format::is_unusable(&problems) {
        true => Err(format!("{name}: error[unusable]: not a checklist that can be read; lacuna check {name} says why")),
        false => Ok(Rc::new(checklist)),
    }
}

fn object(item: &Item, ranking: &Ranking, laws: &[(LawId, LawText)]) -> Value {
    let candidate = |candidate: &Candidate| {
        json!({
            "law": candidate.law.as_str(),
            "label": candidate.label,
            "heading": candidate.heading,
            "score": (f64::from(candidate.score) * 10.0).round() / 10.0,
            "matched": matched(candidate, laws),
        })
    };
    json!({
        "item": item.id.as_str(),
        "pinpoint": item.pinpoint,
        "weak": ranking.weak,
        "candidates": ranking.candidates.iter().map(candidate).collect::<Vec<_>>(),
    })
}

/// The words by which a candidate was found, each once.
fn matched<'a>(candidate: &Candidate, laws: &'a [(LawId, LawText)]) -> Vec<&'a str> {
    let Some((_, law)) = laws.iter().find(|(id, _)| *id == candidate.law) else { return Vec::new() };
    let words = |(place, length): &(Place, u32)| {
        let block = law.blocks.get(place.block as usize)?;
        block.text.get(place.at as usize..(place.at + length) as usize)
    };
    let mut out: Vec<&str> = Vec::new();
    for word in candidate.matched.iter().filter_map(words) {
        if !out.contains(&word) {
            out.push(word);
        }
    }
    out
}

fn table(item: &Item, ranking: &Ranking, laws: &[(LawId, LawText)], out: &mut dyn Write) -> io::Result<()> {
    let weak = if ranking.weak { "  [weak: nothing here looks like it governs this]" } else { "" };
    writeln!(out, "{}", plain(&format!("{}  {}  {}{weak}", item.id, item.pinpoint, item.title)))?;
    for candidate in &ranking.candidates {
        let law = if laws.len() > 1 { format!("{} ", candidate.law) } else { String::new() };
        let words = matched(candidate, laws).join(", ");
        let (score, label, heading) = (candidate.score, &candidate.label, &candidate.heading);
        writeln!(out, "{}", plain(&format!("  {score:5.1}  {law}{label}  {heading}")))?;
        writeln!(out, "{}", plain(&format!("         {words}")))?;
    }
    writeln!(out)
}
