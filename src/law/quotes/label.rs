//! Labels as people write them, cut into numbers and words that can be set beside those of a law.

use crate::law::chinese;
use crate::law::fold::{fold, is_unspaced};
use crate::law::quotes::kinds::{Kind, kind};

/// A number or word of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its characters; numbers in Latin digits.
    pub(super) text: String,
    /// Whether a bracket or the name of a kind stands before it, so that it begins a label.
    pub(super) opens: bool,
    /// Whether it counts parts that laws often do not number.
    pub(super) counted: bool,
}

/// A label as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Label {
    /// Labels of what the article lies in, outermost first.
    pub(super) outer: Vec<Outer>,
    /// The label of the article or section and of its parts, outermost first.
    pub(super) inner: Vec<Token>,
}

/// The label of what an article lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outer {
    /// Whether it is a schedule or annex.
    pub(super) annex: bool,
    /// Its numbers and words, and what is written behind them without a name.
    pub(super) tokens: Vec<Token>,
}

/// A label in pieces: a kind with the numbers that belong to it.
struct Chunk {
    kind: Option<Kind>,
    tokens: Vec<Token>,
}

impl Label {
    /// Reads a label as written in a citation.
    pub(super) fn cited(text: &str) -> Self {
        let chunks = chunks(text);
        let mut label = Self::default();
        let unit = chunks.iter().position(|chunk| chunk.kind == Some(Kind::Unit) && !chunk.tokens.is_empty());
        let mut before = Vec::new();
        for (at, mut chunk) in chunks.into_iter().enumerate().filter(|(_, chunk)| !chunk.tokens.is_empty()) {
            if let Some(first) = chunk.tokens.first_mut().filter(|_| chunk.kind.is_some()) {
                first.opens = true;
            }
            if unit.is_none() {
                // `alinéa 2(1)a)` begins with the article's own number.
                chunk.tokens.iter_mut().for_each(|token| token.counted = false);
            }
            let early = unit.is_some_and(|unit| at < unit);
            match chunk.kind {
                Some(kind @ (Kind::Outer | Kind::Annex)) => {
                    label.outer.push(Outer { annex: kind == Kind::Annex, tokens: chunk.tokens });
                }
                // The name of an act, as a rule.
                None if early => {}
                _ if early => before.push(chunk.tokens),
                _ => label.inner.extend(chunk.tokens),
            }
            if unit == Some(at) {
                // `п. 1 ч. 2 ст. 5` goes from the inside out.
                let inside = std::mem::take(&mut before).into_iter().rev();
                label.inner.extend(inside.flatten());
            }
        }
        label
    }
}

/// The numbers and words of a label as printed in a law.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    chunks(text).into_iter().flat_map(|chunk| chunk.tokens).collect()
}

fn chunks(text: &str) -> Vec<Chunk> {
    let text = fold(&plain(text));
    let pieces = pieces(&text);
    let mut chunks = vec![Chunk { kind: None, tokens: Vec::new() }];
    for (at, &(begin, piece)) in pieces.iter().enumerate() {
        let opens = text.get(..begin).is_some_and(|before| before.ends_with(['(', '[']));
        let end = begin + piece.len();
        let next = text.get(end..).and_then(|rest| rest.chars().next());
        let glued = text.get(..begin).and_then(|before| before.chars().next_back()).is_some_and(|c| c.is_ascii_digit());
        let first = piece.chars().next().unwrap_or(' ');
        let said = kind(piece).filter(|_| !opens && (!glued || is_unspaced(first) || first == '§'));
        // A letter or two may as well be the label itself.
        let short = piece.chars().nth(2).is_none() && !is_unspaced(first) && first != '§';
        let numbered = pieces.get(at + 1).is_some_and(|(_, next)| next.starts_with(|c: char| c.is_ascii_digit()));
        let said = said.filter(|kind| !short || *kind == Kind::Joint || next == Some('.') || numbered);
        let elided = next == Some('"') && short && !glued;
        match said {
            _ if elided => {}
            Some(Kind::Joint) => {}
            // In Chinese the kind stands behind its number.
            Some(kind) if is_unspaced(first) && piece != "附" => {
                if let Some(chunk) = chunks.last_mut() {
                    chunk.kind = Some(kind);
                    let counted = kind == Kind::Counted;
                    chunk.tokens.iter_mut().for_each(|token| token.counted = counted);
                }
                let rest = text.get(end..).unwrap_or_default();
                if !rest.starts_with('之') {
                    chunks.push(Chunk { kind: None, tokens: Vec::new() });
                }
            }
            Some(kind) => chunks.push(Chunk { kind: Some(kind), tokens: Vec::new() }),
            None => {
                let Some(chunk) = chunks.last_mut() else { continue };
                let text = spelt(piece, chunk.tokens.last());
                let counted = chunk.kind == Some(Kind::Counted);
                if !text.is_empty() && chunk.kind != Some(Kind::Sentence) {
                    chunk.tokens.push(Token { text, opens, counted });
                }
            }
        }
    }
    chunks
}

/// The label without ordinal signs, and with what is raised set apart.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut raised = false;
    for c in text.chars().filter(|c| !matches!(c, 'º' | 'ª' | '°')) {
        let high = matches!(c, '¹' | '²' | '³' | '⁰' | '\u{2074}'..='\u{2079}');
        if high && !raised {
            out.push('.');
        }
        raised = high;
        out.push(c);
    }
    out
}

/// Numbers, words and the signs of sections in a folded text, with their places.
fn pieces(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut now: Option<(usize, Class)> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let class = class(c);
        if let Some((begin, before)) = now
            && (before != class || matches!(class, Class::Alone))
        {
            out.extend(text.get(begin..at).map(|piece| (begin, piece)));
            now = None;
        }
        if class != Class::Sign && now.is_none() {
            now = Some((at, class));
        }
    }
    out
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Numeral,
    Letter,
    Alone,
    Sign,
}

fn class(c: char) -> Class {
    if c.is_ascii_digit() {
        Class::Digit
    } else if chinese::is_numeral(c) {
        Class::Numeral
    } else if c == '§' || is_unspaced(c) {
        Class::Alone
    } else if c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}') {
        Class::Letter
    } else {
        Class::Sign
    }
}

/// A piece as it is compared; empty for one that says nothing behind the token before it.
fn spelt(piece: &str, before: Option<&Token>) -> String {
    let behind_number = before.is_some_and(|token| token.text.ends_with(|c: char| c.is_ascii_digit()));
    if behind_number && matches!(piece, "er" | "ère" | "ere" | "re" | "st" | "nd" | "rd" | "th" | "й" | "я") {
        return String::new();
    }
    if piece.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = piece.trim_start_matches('0');
        return if digits.is_empty() { "0".to_owned() } else { digits.to_owned() };
    }
    if let Some(value) = chinese::whole(piece) {
        return value.to_string();
    }
    match piece {
        "premier" | "première" | "primero" | "erster" => "1".to_owned(),
        "مكررا" | "مكررة" => "مكرر".to_owned(),
        _ => piece.replace(['أ', 'إ', 'آ'], "ا"),
    }
}
