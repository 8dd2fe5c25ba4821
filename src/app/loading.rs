//! Where a text that was read belongs: to a law that is registered, to a new one, or to one the person must name.

pub mod line;
pub mod queue;

use std::rc::Rc;

use crate::app::laws;
use crate::app::reading::fold::needle;
use crate::domain::assessment::{Assessment, Law};
use crate::domain::edit::{Edit, Renewal};
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;

/// Largest file that is read, in bytes.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// What is told of the text of a law in the list of laws.
#[derive(Clone, Debug, PartialEq)]
pub struct TextFacts {
    /// What kind of file it was.
    pub format: String,
    /// How many provisions can be cited.
    pub provisions: usize,
    /// BCP 47 tag of the language as recognized; empty where the law says the same.
    pub language: String,
    /// Whether nobody knows the language: neither the program nor the person.
    pub unknown: bool,
    /// Bytes of its words.
    pub bytes: usize,
    /// When it was read, RFC 3339.
    pub read: String,
    /// Date of the version as the file has it, if it is another than the law's; may be empty.
    pub version: String,
    /// What the reader could not do.
    pub cautions: Vec<String>,
}

impl TextFacts {
    /// Of a text. `provisions` is how many can be cited.
    pub fn of(law: &Law, text: &LawText, provisions: usize) -> Self {
        let other = !law.version.trim().is_empty() && law.version.trim() != text.version;
        Self {
            format: text.format.clone(),
            provisions,
            language: Some(&text.language)
                .filter(|tag| !law.language.eq_ignore_ascii_case(tag))
                .cloned()
                .unwrap_or_default(),
            unknown: law.language.trim().is_empty() && matches!(text.language.as_str(), "" | "und"),
            bytes: text.bytes(),
            read: text.read.clone(),
            version: if other { text.version.clone() } else { String::new() },
            cautions: text.cautions.clone(),
        }
    }
}

/// The law a text is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// One that is not registered yet.
    New,
    /// One that is.
    Law(LawId),
}

impl Target {
    /// The law, if it is registered.
    pub fn known(&self) -> Option<&LawId> {
        match self {
            Target::New => None,
            Target::Law(law) => Some(law),
        }
    }
}

/// The law a text is for, if that can be told without asking: a new one where no registered law has its title and none
/// waits for a text.
pub fn target(assessment: &Assessment, text: &LawText) -> Option<Target> {
    let waits = |law: &Law| !assessment.texts.contains_key(&law.id);
    let known = assessment.laws.iter().any(|law| waits(law) || is_titled(law, text));
    (!known).then_some(Target::New)
}

/// Whether the law bears the title of the text.
pub fn is_titled(law: &Law, text: &LawText) -> bool {
    let title = needle(&name(text));
    !title.is_empty() && [&law.title, &law.short_title].into_iter().any(|known| needle(known) == title)
}

/// The law to which a text belongs most likely, among those of its title: it is proposed, and the person decides. A text
/// is never proposed in the place of another one without a sign that it is the same law: the file, or its date.
pub fn proposed(assessment: &Assessment, text: &LawText) -> Target {
    let same = |known: &LawText| !text.sha256.is_empty() && known.sha256 == text.sha256;
    if let Some((law, _)) = assessment.texts.iter().find(|(_, known)| same(known)) {
        return Target::Law(law.clone());
    }
    let titled: Vec<&Law> = assessment.laws.iter().filter(|law| is_titled(law, text)).collect();
    let held = |law: &Law| assessment.texts.get(&law.id);
    let waits = titled.iter().find(|law| held(law).is_none());
    let another = |law: &Law| {
        let (was, is) = (law.version.trim(), text.version.trim());
        let dated = !was.is_empty() && !is.is_empty() && was != is;
        dated || held(law).is_some_and(|known| !known.file.is_empty() && known.file == text.file)
    };
    let only = waits.or_else(|| titled.first().filter(|law| titled.len() == 1 && another(law)));
    only.map_or(Target::New, |law| Target::Law(law.id.clone()))
}

/// A registered law to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The law.
    pub law: LawId,
    /// What it is called; may be empty.
    pub name: String,
    /// What tells it from others of the same name; `None` if there are none.
    pub alike: Option<Alike>,
}

/// What tells a law from others of the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Its place in the list, from 1.
    pub place: usize,
    /// Date of its version; may be empty.
    pub version: String,
    /// Name of the file of its text; may be empty.
    pub file: String,
}

/// The registered laws to choose from, in their order.
pub fn choices(assessment: &Assessment) -> Vec<Choice> {
    let names: Vec<String> = assessment.laws.iter().map(|law| needle(law.cite_as())).collect();
    let choice = |(at, law): (usize, &Law)| {
        let alike = names.iter().filter(|name| names.get(at) == Some(name)).count() > 1;
        Choice {
            law: law.id.clone(),
            name: law.cite_as().trim().to_owned(),
            alike: alike.then(|| Alike {
                place: at + 1,
                version: law.version.trim().to_owned(),
                file: assessment.texts.get(&law.id).map(|text| text.file.clone()).unwrap_or_default(),
            }),
        }
    };
    assessment.laws.iter().enumerate().map(choice).collect()
}

/// The title of a text, or else the name of its file without what tells its kind; empty for what was pasted without a
/// title.
pub fn name(text: &LawText) -> String {
    let file = text.file.rsplit_once('.').map_or(text.file.as_str(), |(stem, _)| stem);
    let title = if text.title.trim().is_empty() { file } else { &text.title };
    title.trim().to_owned()
}

/// A text that goes to its law: the edits that bring it there, the one that takes them back, and the law's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The law.
    pub law: LawId,
    /// Its name; may be empty.
    pub name: String,
    /// Whether it had a text before.
    pub replaced: bool,
    /// The edits, in order.
    pub edits: Vec<Edit>,
    /// What takes them back.
    pub undo: Edit,
}

/// Why a text could not be brought to its law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unplaced {
    /// The texts of the assessment would be too large.
    NoRoom,
    /// The law was removed.
    Gone,
    /// The law, its text or its citations are not those any more that the person was shown.
    Changed,
}

impl Unplaced {
    /// The code of its message.
    pub fn code(self) -> &'static str {
        match self {
            Unplaced::NoRoom => "law-no-room",
            Unplaced::Gone => "law-gone",
            Unplaced::Changed => "law-changed-since",
        }
    }
}

/// Brings a text to its law; `fresh` is the id of a law that is registered for it. A law that findings cite gets its text
/// by `renewing::renew` alone.
///
/// # Errors
/// See [`Unplaced`].
pub fn place(assessment: &Assessment, target: &Target, text: Rc<LawText>, fresh: LawId) -> Result<Placed, Unplaced> {
    let id = match target {
        Target::New => fresh,
        Target::Law(id) => id.clone(),
    };
    if target.known().is_some_and(|law| assessment.law(law).is_none()) {
        return Err(Unplaced::Gone);
    }
    if !assessment.has_room_for(&id, &text) {
        return Err(Unplaced::NoRoom);
    }
    match target {
        Target::New => {
            let set = Edit::SetText(id.clone(), Some(text.clone()));
            let law = registered(id.clone(), &text);
            let (name, undo) = (law.cite_as().to_owned(), Edit::RemoveLaw(id.clone()));
            Ok(Placed { law: id, name, replaced: false, edits: vec![Edit::InsertLaw(usize::MAX, law), set], undo })
        }
        Target::Law(_) => {
            let law = assessment.law(&id).ok_or(Unplaced::Gone)?;
            let before = assessment.texts.get(&id).cloned();
            let (name, replaced) = (law.cite_as().to_owned(), before.is_some());
            // Citations without a date of their own rest on that of the law, which then stays as it is.
            let of_text = before.as_ref().is_some_and(|before| before.version == law.version);
            let dated = laws::citing(assessment, &id) > 0 || !(of_text || law.version.trim().is_empty());
            let after = fitted(law, &text, dated);
            let renewal = Renewal { before: (law.clone(), before), after: (after, Some(text)), findings: Vec::new() };
            let undo = Edit::Renew(Box::new(renewal.reversed()));
            let edits = vec![Edit::Renew(Box::new(renewal))];
            Ok(Placed { law: id, name, replaced, edits, undo })
        }
    }
}

fn registered(id: LawId, text: &LawText) -> Law {
    fitted(&Law { title: name(text), ..Law::new(id) }, text, false)
}

/// The law with what its text says of date and language; a date that is settled stays, and so does a language.
fn fitted(law: &Law, text: &LawText, dated: bool) -> Law {
    let mut law = law.clone();
    if !dated && !text.version.trim().is_empty() {
        law.version.clone_from(&text.version);
    }
    if law.language.trim().is_empty() && text.language != "und" {
        law.language.clone_from(&text.language);
    }
    law
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{FindingEdit, Stamp};
    use crate::domain::finding::Citation;
    use crate::domain::ids::AssessmentId;
    use crate::domain::provision::{Block, Role};

    fn text(title: &str, file: &str, version: &str) -> Rc<LawText> {
        let block = Block { role: Role::Text, level: 0, page: 0, text: "1. Arms are marked.".into() };
        let (title, file, version) = (title.into(), file.into(), version.into());
        Rc::new(LawText { title, file, version, language: "en".into(), blocks: vec![block], ..LawText::default() })
    }

    fn apply(assessment: &mut Assessment, edits: Vec<Edit>) {
        edits.into_iter().for_each(|edit| drop(assessment.apply(edit, &Stamp::default())));
    }

    #[test]
    fn a_new_law_is_registered_and_the_same_title_is_asked_about() {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        let first = text("Arms Act", "act.docx", "2024-01-01");
        assert_eq!(target(&assessment, &first), Some(Target::New));
        let placed = place(&assessment, &Target::New, first.clone(), "arms".into()).unwrap();
        assert_eq!((placed.name.as_str(), placed.replaced), ("Arms Act", false));
        apply(&mut assessment, placed.edits);
        assert_eq!((assessment.laws[0].version.as_str(), assessment.laws[0].language.as_str()), ("2024-01-01", "en"));
        assert_eq!(target(&assessment, &text("ARMS  act", "x.pdf", "")), None, "the same title");
        assert_eq!(target(&assessment, &text("", "customs.txt", "")), Some(Target::New), "named by its file");
        apply(&mut assessment, vec![placed.undo]);
        assert!(assessment.laws.is_empty() && assessment.texts.is_empty());
    }

    #[test]
    fn a_newer_text_takes_the_place_of_the_older_and_back() {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        let law = Law { title: "Arms Act".into(), version: "2019".into(), ..Law::new("arms".into()) };
        apply(&mut assessment, vec![Edit::InsertLaw(0, law)]);
        assert_eq!(target(&assessment, &text("Customs Act", "", "")), None, "a registered law waits for its text");
        let (old, new) = (text("Arms Act", "", "2019"), text("Arms Act", "", "2024"));
        let to = Target::Law("arms".into());
        for (text, replaced) in [(&old, false), (&new, true)] {
            let placed = place(&assessment, &to, text.clone(), "unused".into()).unwrap();
            assert_eq!(placed.replaced, replaced);
            apply(&mut assessment, placed.edits);
        }
        assert_eq!(assessment.laws[0].version, "2024", "the date was that of the older text, and nobody cites it");
        let placed = place(&assessment, &to, old.clone(), "unused".into()).unwrap();
        apply(&mut assessment, placed.edits);
        assert_eq!(assessment.laws[0].version, "2019");
        apply(&mut assessment, vec![placed.undo]);
        assert_eq!(assessment.texts[&LawId::from("arms")], new);
        assert_eq!(assessment.laws[0].version, "2024", "taken back with the text");
        assert_eq!(place(&assessment, &Target::Law("gone".into()), new, "unused".into()), Err(Unplaced::Gone));
        let mut large = LawText::clone(&old);
        large.blocks[0].text = "x".repeat(crate::domain::edit::MOST_WORDS + 1);
        assert_eq!(place(&assessment, &to, Rc::new(large), "unused".into()), Err(Unplaced::NoRoom));
    }

    #[test]
    fn of_two_laws_with_one_title_both_are_kept_and_told_apart() {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        let (federal, state) = (text("Arms Act", "federal.docx", ""), text("Arms Act", "state.docx", ""));
        let placed = place(&assessment, &Target::New, federal.clone(), "one".into()).unwrap();
        apply(&mut assessment, placed.edits);
        assert_eq!(proposed(&assessment, &state), Target::New, "nothing says that it is the same law");
        let placed = place(&assessment, &Target::New, state.clone(), "two".into()).unwrap();
        apply(&mut assessment, placed.edits);
        assert_eq!(assessment.texts.len(), 2);
        let told: Vec<_> = choices(&assessment).into_iter().filter_map(|choice| choice.alike).collect();
        assert_eq!(
            told.iter().map(|alike| (alike.place, alike.file.as_str())).collect::<Vec<_>>(),
            [(1, "federal.docx"), (2, "state.docx"),]
        );
        assert_eq!(proposed(&assessment, &state), Target::New, "two bear the title");
        apply(&mut assessment, vec![Edit::RemoveLaw("one".into())]);
        assert_eq!(proposed(&assessment, &state), Target::Law("two".into()), "the same file");
        assert_eq!(choices(&assessment)[0].alike, None);
        apply(&mut assessment, vec![Edit::SetText("two".into(), None)]);
        assert_eq!(proposed(&assessment, &federal), Target::Law("two".into()), "it waits for its text");
    }

    #[test]
    fn a_date_that_citations_rest_on_or_a_person_gave_stays() {
        let mut assessment = Assessment::new(AssessmentId::from("a"), "");
        let law = Law { title: "Arms Act".into(), version: "as of May".into(), ..Law::new("arms".into()) };
        let cited = Citation { law: Some("customs".into()), ..Citation::default() };
        let cite = Edit::Finding("x.1".into(), FindingEdit::InsertCitation(0, cited));
        apply(&mut assessment, vec![Edit::InsertLaw(0, law), Edit::InsertLaw(1, Law::new("customs".into())), cite]);
        for law in ["arms", "customs"] {
            let placed = place(&assessment, &Target::Law(law.into()), text("", "", "2024"), "unused".into()).unwrap();
            apply(&mut assessment, placed.edits);
        }
        assert_eq!(assessment.laws[0].version, "as of May");
        assert_eq!(TextFacts::of(&assessment.laws[0], &text("", "", "2024"), 1).version, "2024");
        assert_eq!(assessment.laws[1].version, "", "what was cited before may be of another version");
    }
}
