//! Running text as HTML, all of it escaped.

use std::fmt::Write;

use crate::report::model::Inline;

/// Text for an element or a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Lines of plain text.
pub(super) fn lines(text: &str) -> String {
    text.lines().map(escape).collect::<Vec<_>>().join("<br>")
}

/// Running text in which a person's words are isolated, each in its own direction.
pub(super) fn inlines(all: &[Inline]) -> String {
    written(all, true)
}

/// Running text that is a person's alone, whose direction the element around it takes.
pub(super) fn spans(all: &[Inline]) -> String {
    written(all, false)
}

/// Whether nothing in it is the report's own.
pub(super) fn is_own(all: &[Inline]) -> bool {
    all.iter().all(|inline| match inline {
        Inline::User(..) | Inline::Break | Inline::Code(_) => true,
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) => is_own(inner),
        Inline::Text(_) | Inline::Anchor(..) | Inline::Verdict(..) => false,
    })
}

fn written(all: &[Inline], isolate: bool) -> String {
    let mut out = String::new();
    for inline in all {
        let _ = match inline {
            Inline::Text(text) => write!(out, "{}", escape(text)),
            Inline::User(text, language) => match (isolate, language.is_empty()) {
                (true, true) => write!(out, "<bdi>{}</bdi>", escape(text)),
                (true, false) => write!(out, "<bdi lang=\"{}\">{}</bdi>", escape(language), escape(text)),
                (false, true) => write!(out, "{}", escape(text)),
                (false, false) => write!(out, "<span lang=\"{}\">{}</span>", escape(language), escape(text)),
            },
            Inline::Strong(inner) => write!(out, "<strong>{}</strong>", written(inner, isolate)),
            Inline::Emphasis(inner) => write!(out, "<em>{}</em>", written(inner, isolate)),
            Inline::Code(text) => write!(out, "<code dir=\"auto\">{}</code>", escape(text)),
            Inline::Link(address, inner) => write!(
                out,
                "<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>",
                escape(address),
                written(inner, isolate)
            ),
            Inline::Anchor(anchor, inner) => {
                write!(out, "<a href=\"#{}\">{}</a>", escape(anchor), written(inner, isolate))
            }
            Inline::Verdict(key, word) => write!(out, "{}", verdict(key, word)),
            Inline::Break => write!(out, "<br>"),
        };
    }
    out
}

/// A verdict by shape, colour and word.
pub(super) fn verdict(key: &str, word: &str) -> String {
    format!("<span class=\"v\" data-verdict=\"{key}\">{}{}</span>", mark(key), escape(word))
}

/// The shape of a verdict.
pub(super) fn mark(key: &str) -> String {
    format!("<svg class=\"mark\" aria-hidden=\"true\"><use href=\"#shape-{key}\"/></svg>")
}

/// Direction of a language; `auto` where it is not known.
pub(super) fn direction(language: &str) -> &'static str {
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    match primary.as_str() {
        "" => "auto",
        "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}
