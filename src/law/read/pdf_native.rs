//! Pages out of a PDF file without a browser.
//!
//! It does less than pdf.js: fonts without a map to Unicode are read only in the common encodings of one byte, the
//! embedded font program is never asked, the predefined maps of Chinese, Japanese and Korean fonts are not known but one,
//! vertical writing, rotated pages and text in annotations are not looked at, and right-to-left words are put in order by
//! the piece. It serves maintainers, for batches and measurements.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Error, LoadOptions, Object};

use super::gather::Tick;
use super::limits;
use super::pdf::{PdfItem, PdfPage};
use super::pdf_lines::is_rtl;
use crate::law::draft::Refusal;

/// The most bytes a stream of the file may become.
const STREAM: usize = 32 << 20;
/// The most bytes a map of the letters of a font may become.
const MAP: usize = 4 << 20;
/// How deep drawings may lie in drawings.
const NESTED: usize = 4;
/// What drawing costs beside the bytes drawn, in bytes: for each drawing, and for each font that is made ready for it.
const DRAWING: usize = 16 << 10;
/// What may be drawn of a file of any size, in bytes.
const DRAWN_FREE: usize = 64 << 20;
/// The most widths of letters that are taken from a font.
const WIDTHS: usize = 1 << 17;

/// The pages of a PDF file.
///
/// # Errors
///
/// `law-encrypted`, `law-pdf-broken`, `law-too-many-pages`, `law-cancelled`.
pub(super) fn pages(bytes: &[u8], tick: Tick<'_>) -> Result<Vec<PdfPage>, Refusal> {
    let options = LoadOptions::with_max_decompressed_size(STREAM);
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::AlreadyEncrypted => Refusal::new("law-encrypted"),
        _ => Refusal::new("law-pdf-broken"),
    })?;
    if document.is_encrypted() {
        return Err(Refusal::new("law-encrypted"));
    }
    let ids: Vec<_> = document.page_iter().take(limits::PAGES + 1).collect();
    if ids.is_empty() {
        return Err(Refusal::new("law-pdf-broken"));
    }
    if ids.len() > limits::PAGES {
        return Err(Refusal::with("law-too-many-pages", limits::PAGES));
    }
    let mut out = Vec::new();
    let mut room = bytes.len().saturating_mul(limits::RATIO as usize).max(DRAWN_FREE);
    for (at, id) in ids.iter().enumerate() {
        let done = bytes.len() * at / ids.len();
        if !tick(done as u32, bytes.len() as u32) {
            return Err(Refusal::new("law-cancelled"));
        }
        let (width, height) = size(&document, *id);
        let mut canvas = Canvas { document: &document, items: Vec::new(), room: Some(room) };
        let mut resources: Vec<&Dictionary> = Vec::new();
        if let Ok((own, others)) = document.get_page_resources(*id) {
            resources.extend(own);
            resources.extend(others.into_iter().filter_map(|id| document.get_dictionary(id).ok()));
        }
        if let Ok(content) = document.get_page_content_with_limit(*id, STREAM) {
            canvas.draw(&content, &resources, Matrix::ONE, 0);
        }
        room = canvas.room.ok_or_else(|| Refusal::with("law-archive-ratio", limits::RATIO))?;
        out.push(PdfPage { width, height, items: canvas.items });
    }
    Ok(out)
}

/// Width and height of a page, which it may take from those above it.
fn size(document: &Document, id: lopdf::ObjectId) -> (f32, f32) {
    let mut page = document.get_dictionary(id).ok();
    for _ in 0..16 {
        let Some(dictionary) = page else { break };
        if let Ok(corners) = dictionary.get_deref(b"MediaBox", document).and_then(Object::as_array) {
            let corner = |at: usize| corners.get(at).and_then(|number| number.as_float().ok()).unwrap_or(0.0);
            return (corner(2) - corner(0), corner(3) - corner(1));
        }
        page = dictionary.get_deref(b"Parent", document).and_then(Object::as_dict).ok();
    }
    (595.0, 842.0)
}

/// How a plane is moved, turned and stretched.
#[derive(Clone, Copy, Debug)]
struct Matrix([f32; 6]);

impl Matrix {
    const ONE: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    fn of(numbers: &[f32]) -> Self {
        <[f32; 6]>::try_from(numbers).map_or(Self::ONE, Self)
    }

    /// This one, and then the other.
    fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [p, q, r, s, t, u]) = (self.0, other.0);
        Self([a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u])
    }
}

/// A font, as far as it matters for words.
struct Font<'a> {
    encoding: Option<Encoding<'a>>,
    /// Whether a letter takes two bytes.
    wide: bool,
    bold: bool,
    widths: BTreeMap<u32, f32>,
    usual: f32,
}

/// What is set while a page is drawn.
#[derive(Clone)]
struct State {
    plane: Matrix,
    font: Vec<u8>,
    size: f32,
    letters: f32,
    words: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

/// A page being drawn.
struct Canvas<'a> {
    document: &'a Document,
    items: Vec<PdfItem>,
    /// How many bytes may still be drawn; `None` once more were asked for. Drawings that hold one another several times
    /// would else grow by powers.
    room: Option<usize>,
}

impl Canvas<'_> {
    fn draw(&mut self, content: &[u8], resources: &[&Dictionary], plane: Matrix, nested: usize) {
        self.room = self.room.and_then(|room| room.checked_sub(content.len().saturating_add(DRAWING)));
        let Some(content) = self.room.and_then(|_| Content::decode(content).ok()) else { return };
        let named = dictionaries(self.document, resources, b"Font");
        self.room = self.room.and_then(|room| room.checked_sub(named.len().saturating_mul(DRAWING)));
        let mapped: BTreeMap<&[u8], Dictionary> =
            named.iter().map(|(name, font)| (name.as_slice(), with_map(font))).collect();
        let fonts: BTreeMap<&[u8], Font<'_>> =
            mapped.iter().map(|(name, font)| (*name, Font::read(self.document, font))).collect();
        let start = State {
            plane,
            font: Vec::new(),
            size: 1.0,
            letters: 0.0,
            words: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut kept: Vec<State> = Vec::new();
        let mut now = start;
        let (mut text, mut line) = (Matrix::ONE, Matrix::ONE);
        for operation in &content.operations {
            if self.items.len() >= limits::ITEMS || self.room.is_none() {
                return;
            }
            let numbers: Vec<f32> = operation.operands.iter().filter_map(|number| number.as_float().ok()).collect();
            let number = |at: usize| numbers.get(at).copied().unwrap_or(0.0);
            let next = |line: &mut Matrix, x: f32, y: f32| {
                *line = Matrix::moved(x, y).then(*line);
                *line
            };
            match operation.operator.as_str() {
                "q" if kept.len() < 256 => kept.push(now.clone()),
                "Q" => now = kept.pop().unwrap_or(now),
                "cm" => now.plane = Matrix::of(&numbers).then(now.plane),
                "BT" => (text, line) = (Matrix::ONE, Matrix::ONE),
                "Tf" => {
                    now.font =
                        operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default().to_vec();
                    now.size = number(0);
                }
                "Tc" => now.letters = number(0),
                "Tw" => now.words = number(0),
                "Tz" => now.stretch = number(0) / 100.0,
                "TL" => now.leading = number(0),
                "Ts" => now.rise = number(0),
                "Tm" => {
                    line = Matrix::of(&numbers);
                    text = line;
                }
                "Td" => text = next(&mut line, number(0), number(1)),
                "TD" => {
                    now.leading = -number(1);
                    text = next(&mut line, number(0), number(1));
                }
                "T*" => text = next(&mut line, 0.0, -now.leading),
                "'" | "\"" => {
                    if operation.operator == "\"" {
                        (now.words, now.letters) = (number(0), number(1));
                    }
                    text = next(&mut line, 0.0, -now.leading);
                    self.show(operation.operands.last(), &now, fonts.get(now.font.as_slice()), &mut text);
                }
                "Tj" => self.show(operation.operands.first(), &now, fonts.get(now.font.as_slice()), &mut text),
                "TJ" => {
                    let pieces = operation.operands.first().and_then(|pieces| pieces.as_array().ok());
                    for piece in pieces.into_iter().flatten() {
                        if let Ok(back) = piece.as_float() {
                            text = Matrix::moved(-back / 1000.0 * now.size * now.stretch, 0.0).then(text);
                        } else {
                            self.show(Some(piece), &now, fonts.get(now.font.as_slice()), &mut text);
                        }
                    }
                }
                "Do" if nested < NESTED => {
                    let name = operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
                    self.form(name, resources, now.plane, nested);
                }
                _ => {}
            }
        }
    }

    /// Draws a drawing within the drawing.
    fn form(&mut self, name: &[u8], resources: &[&Dictionary], plane: Matrix, nested: usize) {
        let document = self.document;
        let objects =
            resources.iter().filter_map(|all| all.get_deref(b"XObject", document).and_then(Object::as_dict).ok());
        let stream = objects.filter_map(|all| all.get_deref(name, document).and_then(Object::as_stream).ok()).next();
        let Some(stream) = stream
            .filter(|stream| stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form"))
        else {
            return;
        };
        let Ok(content) = stream.decompressed_content_with_limit(STREAM) else { return };
        let numbers = stream.dict.get_deref(b"Matrix", document).and_then(Object::as_array).ok();
        let numbers: Vec<f32> = numbers.into_iter().flatten().filter_map(|number| number.as_float().ok()).collect();
        let own = stream.dict.get_deref(b"Resources", document).and_then(Object::as_dict).ok();
        let all: Vec<&Dictionary> = own.into_iter().chain(resources.iter().copied()).collect();
        self.draw(&content, &all, Matrix::of(&numbers).then(plane), nested + 1);
    }

    /// Writes a piece of text, and moves on by its width.
    fn show(&mut self, piece: Option<&Object>, now: &State, font: Option<&Font<'_>>, text: &mut Matrix) {
        let Some(bytes) = piece.and_then(|piece| piece.as_str().ok()) else { return };
        let mut width = 0.0;
        let mut parts: Vec<String> = Vec::new();
        for code in bytes.chunks(if font.is_some_and(|font| font.wide) { 2 } else { 1 }) {
            let number = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
            let own = font.map_or(500.0, |font| font.widths.get(&number).copied().unwrap_or(font.usual));
            let space = if code == [32] { now.words } else { 0.0 };
            width += (own / 1000.0 * now.size + now.letters + space) * now.stretch;
            if let Some(encoding) = font.and_then(|font| font.encoding.as_ref()) {
                parts.push(encoding.bytes_to_string(code).unwrap_or_default());
            }
        }
        let placed = Matrix::moved(0.0, now.rise).then(*text).then(now.plane);
        let [a, b, c, d, x, y] = placed.0;
        *text = Matrix::moved(width, 0.0).then(*text);
        let words = in_order(parts);
        if !words.trim().is_empty() {
            let (size, width) = (now.size.abs() * c.hypot(d), width * a.hypot(b));
            let bold = font.is_some_and(|font| font.bold);
            self.items.push(PdfItem { x, y, width, size, text: words, bold });
        }
    }
}

/// Letters are drawn from the left whatever the script; those of right-to-left words are turned round.
fn in_order(mut parts: Vec<String>) -> String {
    if is_rtl(&parts.concat()) {
        parts.reverse();
        let digit = |part: &String| part.chars().all(|c| c.is_numeric());
        let mut from = 0;
        while from < parts.len() {
            let run = parts.get(from..).unwrap_or_default().iter().take_while(|part| digit(part)).count();
            if let Some(run) = parts.get_mut(from..from + run) {
                run.reverse();
            }
            from += run.max(1);
        }
    }
    parts.concat()
}

/// The dictionaries of one kind in the resources, by name; the nearest goes first.
fn dictionaries<'a>(
    document: &'a Document,
    resources: &[&'a Dictionary],
    kind: &[u8],
) -> BTreeMap<Vec<u8>, &'a Dictionary> {
    let mut out = BTreeMap::new();
    for all in resources.iter().filter_map(|all| all.get_deref(kind, document).and_then(Object::as_dict).ok()) {
        for (name, _) in all.iter() {
            if let Ok(font) = all.get_deref(name, document).and_then(Object::as_dict) {
                out.entry(name.clone()).or_insert(font);
            }
        }
    }
    out
}

/// The font with nothing but its map to Unicode to say what its letters are, if it has one.
fn with_map(font: &Dictionary) -> Dictionary {
    let mut font = font.clone();
    if font.has(b"ToUnicode") {
        font.remove(b"Encoding");
    }
    font
}

impl<'a> Font<'a> {
    fn read(document: &'a Document, font: &'a Dictionary) -> Self {
        let name = font.get_deref(b"BaseFont", document).and_then(Object::as_name).unwrap_or_default();
        let name = String::from_utf8_lossy(name).to_lowercase();
        let below = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
        let below = below.and_then(|fonts| fonts.first()).and_then(|font| document.dereference(font).ok());
        let below = below.and_then(|(_, font)| font.as_dict().ok());
        let mut out = Self {
            encoding: font.get_font_encoding_with_limit(document, MAP).ok(),
            wide: below.is_some(),
            bold: ["bold", "black", "heavy"].iter().any(|word| name.contains(word)),
            widths: BTreeMap::new(),
            usual: 500.0,
        };
        match below {
            Some(below) => out.wide_widths(document, below),
            None => {
                let first = font.get_deref(b"FirstChar", document).and_then(Object::as_i64).unwrap_or(0);
                let widths = font.get_deref(b"Widths", document).and_then(Object::as_array).ok();
                for (at, width) in widths.into_iter().flatten().enumerate().take(256) {
                    if let (Ok(code), Ok(width)) = (u32::try_from(first.saturating_add(at as i64)), width.as_float()) {
                        out.widths.insert(code, width);
                    }
                }
            }
        }
        out
    }

    fn wide_widths(&mut self, document: &Document, font: &Dictionary) {
        self.usual = font.get_deref(b"DW", document).and_then(Object::as_float).unwrap_or(1000.0);
        let Ok(all) = font.get_deref(b"W", document).and_then(Object::as_array) else { return };
        let mut rest = all.as_slice();
        let mut left = WIDTHS;
        while let [first, second, behind @ ..] = rest {
            let Ok(first) = first.as_i64() else { return };
            if let Ok((_, Object::Array(list))) = document.dereference(second) {
                for (at, width) in list.iter().enumerate().take(left) {
                    if let (Ok(code), Ok(width)) = (u32::try_from(first.saturating_add(at as i64)), width.as_float()) {
                        self.widths.insert(code, width);
                    }
                }
                left = left.saturating_sub(list.len());
                rest = behind;
            } else {
                let (Ok(last), [width, behind @ ..]) = (second.as_i64(), behind) else { return };
                if let Ok(width) = width.as_float() {
                    let codes = first.clamp(0, 0xffff)..=last.clamp(0, 0xffff);
                    let before = left;
                    for code in codes.take(before) {
                        self.widths.insert(code as u32, width);
                        left -= 1;
                    }
                }
                rest = behind;
            }
        }
    }
}

#[cfg(test)]
mod tests;
