//! The automatic numbers of a word processor, as they would be printed.

use std::collections::BTreeMap;

use super::docx_parts::Part;
use super::gather::head;
use super::xml::{Piece, Tag};
use crate::law::draft::Refusal;
use crate::law::split::written;

/// A word processor has nine levels in a list.
const LEVELS: usize = 9;
/// The longest number that is printed before a paragraph, in bytes: nine levels, each in words, take no more.
const PRINTED: usize = 255;

/// How a level of a list is counted and printed.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// The level whose progress begins this one anew, from 1; 0 for none; absent for the one above.
    restart: Option<usize>,
    legal: bool,
    glued: bool,
    style: String,
}

impl Default for Level {
    fn default() -> Self {
        let (format, text, style) = ("decimal".to_owned(), String::new(), String::new());
        Self { start: 1, format, text, restart: None, legal: false, glued: false, style }
    }
}

/// The definition of a list.
#[derive(Clone, Debug, Default)]
struct Shape {
    levels: BTreeMap<usize, Level>,
    /// The style that holds the definition in its place.
    link: String,
    /// The style this definition is held for.
    held_for: String,
}

/// A list that paragraphs name.
#[derive(Clone, Debug, Default)]
struct List {
    shape: String,
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

/// The lists of a document and how far they have been counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    shapes: BTreeMap<String, Shape>,
    lists: BTreeMap<String, List>,
    /// The definitions that are held for a style, by its name.
    held: BTreeMap<String, String>,
    /// Counted by definition, because lists of one definition go on counting one another.
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// The lists whose own beginning has been used, with the level.
    begun: BTreeMap<(String, usize), ()>,
}

impl Numbering {
    /// Reads the definitions.
    pub(super) fn read(mut xml: Part<'_>) -> Result<Self, Refusal> {
        let mut out = Self::default();
        let (mut shape, mut list) = (None::<(String, Shape)>, None::<(String, List)>);
        let mut at = 0;
        let mut level = Level::default();
        let mut in_level = false;
        while let Some(piece) = xml.next()? {
            match piece {
                Piece::Open(tag) => match tag.name.as_str() {
                    "abstractNum" => shape = Some((short(&tag, "abstractNumId"), Shape::default())),
                    "num" => list = Some((short(&tag, "numId"), List::default())),
                    "abstractNumId" => {
                        if let Some((_, list)) = &mut list {
                            list.shape = short(&tag, "val");
                        }
                    }
                    "numStyleLink" | "styleLink" => {
                        if let Some((_, shape)) = &mut shape {
                            let value = short(&tag, "val");
                            if tag.name == "styleLink" { shape.held_for = value } else { shape.link = value }
                        }
                    }
                    "lvlOverride" => at = tag.text("ilvl").parse().unwrap_or(0).min(LEVELS),
                    "startOverride" => {
                        if let Some((_, list)) = &mut list {
                            list.starts.insert(at, tag.text("val").parse().unwrap_or(1));
                        }
                    }
                    "lvl" => {
                        at = tag.text("ilvl").parse().unwrap_or(0).min(LEVELS);
                        level = Level::default();
                        in_level = true;
                    }
                    name if in_level => level.set(name, tag.short("val")),
                    _ => {}
                },
                Piece::Close(name) => match name.as_str() {
                    "lvl" => {
                        in_level = false;
                        let done = std::mem::take(&mut level);
                        match (&mut list, &mut shape) {
                            (Some((_, list)), _) => list.levels.insert(at, done),
                            (None, Some((_, shape))) => shape.levels.insert(at, done),
                            (None, None) => None,
                        };
                    }
                    "abstractNum" => out.shapes.extend(shape.take()),
                    "num" => out.lists.extend(list.take()),
                    _ => {}
                },
                Piece::Words(_) => {}
            }
        }
        for (id, shape) in out.shapes.iter().filter(|(_, shape)| !shape.held_for.is_empty()) {
            out.held.entry(shape.held_for.clone()).or_insert_with(|| id.clone());
        }
        Ok(out)
    }

    /// The level at which a style stands in a list.
    pub(super) fn level_of(&self, list: &str, style: &str) -> Option<usize> {
        let list = self.lists.get(list)?;
        let shape = shape(&self.shapes, &self.held, &list.shape)?;
        let mut levels = list.levels.iter().chain(&shape.levels);
        levels.find(|(_, level)| !style.is_empty() && level.style == style).map(|(at, _)| *at)
    }

    /// Counts on and gives the printed number, with the space behind it; empty for a bullet.
    pub(super) fn count(&mut self, name: &str, at: usize) -> String {
        let at = at.min(LEVELS - 1);
        let Some(list) = self.lists.get(name) else { return String::new() };
        let Some(shape) = shape(&self.shapes, &self.held, &list.shape) else { return String::new() };
        let usual = Level::default();
        let level = |at: usize| list.levels.get(&at).or_else(|| shape.levels.get(&at)).unwrap_or(&usual);
        let levels: Vec<&Level> = (0..LEVELS).map(level).collect();
        let Some(own) = levels.get(at) else { return String::new() };
        let begins = list.starts.get(&at).copied();
        let fresh = begins.is_some() && self.begun.insert((name.to_owned(), at), ()).is_none();
        if !self.counts.contains_key(&list.shape) {
            self.counts.insert(list.shape.clone(), Default::default());
        }
        let Some(counts) = self.counts.get_mut(&list.shape) else { return String::new() };
        for (position, count) in counts.iter_mut().enumerate() {
            let Some(level) = levels.get(position) else { continue };
            if position < at {
                *count = count.or(Some(level.start));
            } else if position == at {
                *count = Some(match *count {
                    Some(count) if !fresh => count.saturating_add(1),
                    _ => begins.unwrap_or(level.start),
                });
            } else if level.restart.is_none_or(|restart| restart != 0 && at < restart) {
                *count = None;
            }
        }
        if matches!(own.format.as_str(), "bullet" | "none") && !own.text.contains('%') {
            return String::new();
        }
        let mut out = String::new();
        let mut letters = own.text.chars();
        while let Some(letter) = letters.next() {
            let digit = (letter == '%').then(|| letters.clone().next().and_then(|c| c.to_digit(10))).flatten();
            let Some(position) = digit.filter(|digit| *digit > 0).map(|digit| digit as usize - 1) else {
                out.push(letter);
                continue;
            };
            letters.next();
            if let (Some(Some(count)), Some(level)) = (counts.get(position), levels.get(position)) {
                let format = if own.legal { "decimal" } else { level.format.as_str() };
                out.push_str(&printed(*count, format));
            }
        }
        let out = head(out.trim(), PRINTED);
        if out.is_empty() { String::new() } else { format!("{out}{}", if own.glued { "" } else { " " }) }
    }
}

/// The definition of this name, or the one it is held in.
fn shape<'a>(all: &'a BTreeMap<String, Shape>, held: &BTreeMap<String, String>, name: &str) -> Option<&'a Shape> {
    let own = all.get(name)?;
    if own.link.is_empty() { Some(own) } else { held.get(&own.link).and_then(|held| all.get(held)).or(Some(own)) }
}

impl Level {
    fn set(&mut self, name: &str, value: Option<&str>) {
        let text = value.unwrap_or_default();
        match name {
            "start" => self.start = text.parse().unwrap_or(1),
            "numFmt" => self.format = text.to_owned(),
            "lvlText" => self.text = text.to_owned(),
            "lvlRestart" => self.restart = text.parse().ok(),
            "isLgl" => self.legal = super::docx_parts::is_on(value),
            "suff" => self.glued = text == "nothing",
            "pStyle" => self.style = text.to_owned(),
            _ => {}
        }
    }
}

fn short(tag: &Tag, name: &str) -> String {
    tag.short(name).unwrap_or_default().to_owned()
}

/// A number in a format of the word processor; one that is not known is printed in digits.
pub(super) fn printed(number: u32, format: &str) -> String {
    let letters = |alphabet: &str| -> String {
        let all: Vec<char> = alphabet.chars().collect();
        let at = (number.max(1) - 1) as usize;
        // Behind the last letter the word processor doubles them.
        let times = at / all.len() + 1;
        all.get(at % all.len()).map(|letter| letter.to_string().repeat(times.min(8))).unwrap_or_default()
    };
    match format {
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperLetter" => letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "lowerLetter" => letters("abcdefghijklmnopqrstuvwxyz"),
        "russianUpper" => letters("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
        "russianLower" => letters("абвгдежзиклмнопрстуфхцчшщыэюя"),
        "arabicAlpha" => letters("أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
        "arabicAbjad" => letters("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
        "decimalZero" => format!("{number:02}"),
        "numberInDash" => format!("- {number} -"),
        "decimalFullWidth" | "decimalFullWidth2" => shifted(number, '０'),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if (1..=20).contains(&number) => {
            char::from_u32(0x245f + number).map(String::from).unwrap_or_default()
        }
        "ordinal" => {
            let end = match (number % 10, number % 100) {
                (1, rest) if rest != 11 => "st",
                (2, rest) if rest != 12 => "nd",
                (3, rest) if rest != 13 => "rd",
                _ => "th",
            };
            format!("{number}{end}")
        }
        "chineseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseCounting" => chinese(number),
        "ideographDigital" | "taiwaneseDigital" => {
            let digit = |c: char| c.to_digit(10).and_then(|digit| "〇一二三四五六七八九".chars().nth(digit as usize));
            number.to_string().chars().filter_map(digit).collect()
        }
        "ideographTraditional" if (1..=10).contains(&number) => letters("甲乙丙丁戊己庚辛壬癸"),
        "bullet" | "none" => String::new(),
        _ => number.to_string(),
    }
}

fn shifted(number: u32, zero: char) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(zero as u32 + digit));
    number.to_string().chars().filter_map(digit).collect()
}

fn roman(number: u32) -> String {
    if (1..4000).contains(&number) { written(number) } else { number.to_string() }
}

fn chinese(number: u32) -> String {
    if number == 0 || number > 9999 {
        return number.to_string();
    }
    let digit = |value: u32| "〇一二三四五六七八九".chars().nth(value as usize).unwrap_or('〇');
    let mut out = String::new();
    let mut zero = false;
    for (unit, sign) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let value = number / unit % 10;
        if value == 0 {
            zero = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut zero) {
            out.push('零');
        }
        if !(unit == 10 && value == 1 && out.is_empty()) {
            out.push(digit(value));
        }
        out.push_str(sign);
    }
    out
}

#[cfg(test)]
mod tests;
