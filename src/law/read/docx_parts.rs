//! The parts of a word processor's archive that matter, and what its styles say of paragraphs.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};
use std::rc::Rc;

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits;
use super::xml::{Piece, Xml};
use crate::law::draft::Refusal;

/// An opened archive.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The folder of the document part, with its last stroke.
    folder: String,
    /// The path of the document part.
    pub(super) document: String,
}

/// A part of an archive, inflated as it is read, and cut off where it passes a limit.
pub(super) type Part<'a> = Xml<BufReader<Guarded<Box<dyn Read + 'a>>>>;

impl<'a> Archive<'a> {
    /// Opens the archive and finds the document part.
    ///
    /// # Errors
    ///
    /// `law-docx-broken`, `law-archive-entries`, `law-docx-no-document`.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::new("law-docx-broken"))?;
        if zip.len() > limits::ENTRIES {
            return Err(Refusal::with("law-archive-entries", limits::ENTRIES));
        }
        let mut archive = Self { zip, folder: String::new(), document: String::new() };
        archive.document = archive.main()?;
        if archive.zip.index_for_name(&archive.document).is_none() {
            return Err(Refusal::new("law-docx-no-document"));
        }
        let end = archive.document.rfind('/').map_or(0, |at| at + 1);
        archive.folder = archive.document.get(..end).unwrap_or_default().to_owned();
        Ok(archive)
    }

    /// The path of the document part: the one the relations of the archive name, or the usual one.
    fn main(&mut self) -> Result<String, Refusal> {
        let mut found = None;
        if let Some(mut xml) = self.part("_rels/.rels")? {
            while let Some(piece) = xml.next()? {
                if let Piece::Open(tag) = piece
                    && tag.name == "Relationship"
                    && tag.text("Type").ends_with("/officeDocument")
                {
                    found = Some(tag.text("Target").trim_start_matches('/').to_owned());
                }
            }
        }
        Ok(found.filter(|path| path.starts_with("word/")).unwrap_or_else(|| "word/document.xml".to_owned()))
    }

    /// A part beside the document, if there is one.
    pub(super) fn beside(&mut self, name: &str) -> Result<Option<Part<'_>>, Refusal> {
        let path = format!("{}{name}", self.folder);
        self.part(&path)
    }

    /// A part by its path, if there is one.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<Part<'_>>, Refusal> {
        match self.zip.by_name(path) {
            Ok(file) => {
                let packed = file.compressed_size();
                let inner: Box<dyn Read + '_> = Box::new(file);
                Ok(Some(Xml::new(BufReader::new(Guarded { inner, packed, read: 0, run: 0 }))))
            }
            Err(ZipError::FileNotFound) => Ok(None),
            Err(ZipError::UnsupportedArchive(what)) if what == ZipError::PASSWORD_REQUIRED => {
                Err(Refusal::new("law-encrypted"))
            }
            Err(_) => Err(Refusal::new("law-docx-broken")),
        }
    }

    /// How large a part says it becomes, in bytes.
    pub(super) fn size(&mut self, path: &str) -> u64 {
        let at = self.zip.index_for_name(path);
        at.and_then(|at| self.zip.by_index_raw(at).ok()).map_or(0, |file| file.size())
    }

    /// Refuses a part that says itself that it passes a limit.
    pub(super) fn check(&mut self, path: &str) -> Result<(), Refusal> {
        let Some(at) = self.zip.index_for_name(path) else { return Ok(()) };
        let Ok(file) = self.zip.by_index_raw(at) else { return Ok(()) };
        guard(file.size(), file.compressed_size())
    }
}

fn guard(size: u64, packed: u64) -> Result<(), Refusal> {
    if size > limits::PART {
        Err(Refusal::with("law-too-large", limits::PART >> 20))
    } else if size > limits::RATIO_FROM && size / limits::RATIO > packed {
        Err(Refusal::with("law-archive-ratio", limits::RATIO))
    } else {
        Ok(())
    }
}

/// A limit that was passed while a part was inflated.
#[derive(Debug)]
pub(super) struct Passed(pub(super) Refusal);

impl std::fmt::Display for Passed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.code)
    }
}

impl std::error::Error for Passed {}

/// A reader that fails where what it gives passes a limit, whatever the archive says of its size.
pub(super) struct Guarded<R> {
    inner: R,
    packed: u64,
    read: u64,
    /// Bytes since the last tag began, which the reader of XML holds at once.
    run: usize,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.read = self.read.saturating_add(count as u64);
        let fresh = buffer.get(..count).unwrap_or_default();
        self.run = fresh.iter().rev().position(|byte| *byte == b'<').unwrap_or(self.run.saturating_add(count));
        let held = if self.run > limits::RUN { Err(Refusal::with("law-too-large", limits::RUN >> 20)) } else { Ok(()) };
        guard(self.read, self.packed).and(held).map_err(|refusal| std::io::Error::other(Passed(refusal)))?;
        Ok(count)
    }
}

/// What a style says of its paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// The style it is built on.
    based_on: String,
    /// Level in the outline, from 0.
    pub(super) outline: Option<u8>,
    /// The list its paragraphs are counted in.
    pub(super) list: Option<String>,
    /// The level in that list.
    pub(super) list_level: Option<usize>,
    /// Whether it is for lines of a list of contents.
    pub(super) contents: bool,
    /// Whether its letters are bold.
    pub(super) bold: Option<bool>,
}

/// The styles by id, with what they take from those they are built on.
pub(super) fn styles(mut xml: Part<'_>) -> Result<BTreeMap<String, Rc<Style>>, Refusal> {
    let mut own: BTreeMap<String, Style> = BTreeMap::new();
    let mut id = String::new();
    let mut style = Style::default();
    while let Some(piece) = xml.next()? {
        match piece {
            Piece::Open(tag) => match tag.name.as_str() {
                "style" => {
                    id = tag.short("styleId").unwrap_or_default().to_owned();
                    style = Style::default();
                }
                // Names of built-in styles are the same in every language; ids are not.
                "name" => {
                    let name = tag.short("val").unwrap_or_default().to_lowercase();
                    style.contents = name.starts_with("toc ");
                    let level = name.strip_prefix("heading ").and_then(|level| level.parse::<u8>().ok());
                    style.outline = level.filter(|level| (1..=9).contains(level)).map(|level| level - 1);
                }
                "basedOn" => style.based_on = tag.short("val").unwrap_or_default().to_owned(),
                "outlineLvl" => style.outline = tag.text("val").parse().ok(),
                "numId" => style.list = tag.short("val").map(str::to_owned),
                "ilvl" => style.list_level = tag.text("val").parse().ok(),
                "b" => style.bold = Some(is_on(tag.value("val"))),
                _ => {}
            },
            Piece::Close(name) if name == "style" => {
                own.insert(std::mem::take(&mut id), std::mem::take(&mut style));
            }
            _ => {}
        }
    }
    Ok(own.keys().map(|id| (id.clone(), Rc::new(inherited(&own, id)))).collect())
}

fn inherited(own: &BTreeMap<String, Style>, id: &str) -> Style {
    let mut out = own.get(id).cloned().unwrap_or_default();
    let mut base = out.based_on.clone();
    // Styles build on one another in a few steps; a circle would never end.
    for _ in 0..12 {
        let Some(style) = own.get(&base) else { break };
        out.outline = out.outline.or(style.outline);
        out.list = out.list.or_else(|| style.list.clone());
        out.list_level = out.list_level.or(style.list_level);
        out.bold = out.bold.or(style.bold);
        out.contents |= style.contents;
        base.clone_from(&style.based_on);
    }
    // Level nine of the outline is the body.
    out.outline = out.outline.filter(|level| *level < 9);
    out
}

/// Whether a property that is on or off is on; its mere presence says yes.
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off" | "none"))
}
