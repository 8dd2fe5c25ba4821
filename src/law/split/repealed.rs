//! Tells a provision that is repealed and has no words of its own.

use super::number::{digits, fold};
use super::words::REPEALED;

/// Whether words say that the unit of this label is repealed, by its name: `Статья 7 утратила силу`.
pub(super) fn names_itself(text: &str, label: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let named =
        words.first().is_some_and(|word| matches!(*word, "статья" | "article" | "articulo" | "artigo" | "section"));
    let number = |text: &str| text.find(|c: char| c.is_ascii_digit()).and_then(|at| digits(text.get(at..)?));
    let own = words.get(1).and_then(|word| number(word)).is_some_and(|of| number(label) == Some(of));
    let says = |word: &&str| REPEALED.iter().any(|stem| word.starts_with(stem));
    words.len() <= 12 && named && own && words.get(2..4).is_some_and(|next| next.iter().any(says))
}

/// Whether a provision's words only say that it is repealed.
pub(super) fn says_so(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "*_-–—.".contains(c));
    if text.is_empty() || text.chars().count() > 300 {
        return false;
    }
    let bracket = text.starts_with(['(', '[', '（', '<', '〔']);
    let folded = fold(text);
    let inner = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let begins = |words: &str| REPEALED.iter().any(|stem| words.starts_with(stem));
    if begins(inner) {
        // `Revoked licences are returned.` is a rule, `Revoked by Act 5 of 2001` is not.
        let words: Vec<&str> = inner.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let source = ["by", "by,", "par", "por", "durch", "pela", "pelo", "mit", "федеральный", "with", "вступил"];
        let dated = words.iter().any(|word| word.chars().any(|c| c.is_ascii_digit()));
        return bracket
            || words.len() <= 3
            || words.get(1..4).is_some_and(|next| next.iter().any(|word| source.contains(word)))
            || (dated && words.len() <= 14 && folded.contains("закон"))
            || (dated && words.first() == Some(&"repealed"));
    }
    if !bracket {
        return false;
    }
    let words = inner.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first: Vec<&str> = words.take(5).collect();
    let member = ["inciso", "parrafo", "пункт", "часть", "абзац", "alinea", "apartado", "subsection", "paragraph"];
    !first.iter().any(|word| member.contains(word)) && first.iter().any(|word| begins(word))
}
