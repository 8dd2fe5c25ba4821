//! House rules of the source: which layer may name which, headers, and the length of files.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Each layer with the layers it may name.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("host", &[]),
    ("i18n", &["domain"]),
    ("law", &["domain"]),
    ("report", &["domain", "i18n"]),
    ("export", &["report"]),
    ("app", &["domain", "i18n", "law", "report", "export", "host"]),
    ("ui", &["app", "domain", "i18n", "report", "host"]),
    ("web", &["host"]),
    ("worker", &["law"]),
    ("cli", &["domain", "i18n", "law", "report", "export"]),
    ("main", &["app", "cli", "domain", "export", "host", "i18n", "law", "report", "ui", "web", "worker"]),
];

/// Crates that only some layers may name. `web_sys` in `ui` stands in `ui/dom` alone.
const GUARDED: &[(&str, &[&str])] = &[
    ("yew", &["ui", "main"]),
    ("gloo", &["ui", "web", "main"]),
    ("web_sys", &["web"]),
    ("js_sys", &["web", "worker"]),
    ("wasm_bindgen", &["web", "worker"]),
    ("wasm_bindgen_futures", &["web", "main"]),
    ("serde_wasm_bindgen", &["web"]),
    ("idb", &["web"]),
    ("console_error_panic_hook", &["main"]),
    ("clap", &["cli", "main"]),
];

/// What of `law` is heavy, and belongs to the module of the worker: the page's own module names none of it.
const AWAY: &[&str] = &["law::read", "law::split", "law::rank", "law::terms", "law::desk::Desk", "law::{"];

/// The only folder of `ui` that may name `web_sys` and `wasm_bindgen`.
const DOM: &str = "src/ui/dom/";

/// The most lines of a file.
const CAP: usize = 400;
/// The most lines of a file in `ui`.
const UI_CAP: usize = 250;
/// Files that may be longer, with the reason.
const LONGER: &[(&str, usize, &str)] =
    &[("src/domain/states.rs", 600, "one line for each State or other jurisdiction of the list")];

#[test]
fn layers_name_only_what_they_may() {
    let mut read = 0;
    for (path, text) in sources("src") {
        let found = faults(&path, &text);
        assert!(found.is_empty(), "{path}:\n{}", found.join("\n"));
        read += 1;
    }
    assert!(read > 30, "only {read} files were found");
}

#[test]
fn the_page_names_no_reader_and_no_index() {
    for (path, text) in sources("src/app") {
        let mut words = Vec::new();
        flatten(text.parse().unwrap_or_else(|error| panic!("{path}: {error}")), &mut words);
        let code = words.concat();
        let found = AWAY.iter().find(|away| code.contains(&format!("crate::{away}")));
        // Tests put the desk itself behind the page.
        assert!(found.is_none() || path.ends_with("tests.rs"), "{path} names {}", found.unwrap());
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        if path == "src/lib.rs" {
            assert!(text.starts_with("#![doc = include_str!(\"README.md\")]"), "the front page is src/README.md");
        } else {
            assert!(text.starts_with("//! "), "{path} does not begin with a sentence on what it is for");
        }
    }
}

#[test]
fn files_stay_short() {
    for (path, text) in sources("src") {
        let lines = text.lines().count();
        let listed = LONGER.iter().find(|(longer, _, _)| *longer == path);
        let cap = listed.map_or(if path.starts_with("src/ui/") { UI_CAP } else { CAP }, |(_, cap, _)| *cap);
        assert!(lines <= cap, "{path} has {lines} lines; the cap is {cap}");
    }
    for (path, _, reason) in LONGER {
        assert!(Path::new(path).is_file(), "{path} is listed as longer ({reason}) and does not exist");
    }
}

#[test]
fn faults_are_noticed() {
    let bad = |path: &str, text: &str| faults(path, text).join("; ");
    assert_eq!(bad("src/domain/a.rs", "use crate::i18n::Messages;"), "domain names i18n");
    assert_eq!(bad("src/domain/a.rs", "use crate::{domain::ids, ui::{self, app}};"), "domain names ui");
    assert_eq!(
        bad("src/export/a.rs", "fn f() { html! { <p>{ crate::domain::ids::x() }</p> } }"),
        "export names domain"
    );
    assert_eq!(bad("src/domain/a.rs", "fn f() { web_sys::window(); }"), "domain names the crate web_sys");
    assert_eq!(bad("src/app/a.rs", "use yew::prelude::*;"), "app names the crate yew");
    assert_eq!(bad("src/ui/page.rs", "use web_sys::Element;"), "ui names the crate web_sys");
    assert_eq!(bad("src/web/a.rs", "use crate::ui::app::App;"), "web names ui");
    assert_eq!(bad("src/cli/a.rs", "use crate::app::State;"), "cli names app");
    assert_eq!(bad("src/domain/a.rs", "use super::super::x;"), "super::super");
    assert_eq!(bad("src/report/a.rs", "pub(in crate::app) fn f() {}"), "report names app");
    assert_eq!(bad("src/news/a.rs", ""), "no such layer: news");
}

#[test]
fn what_is_allowed_is_no_fault() {
    let good = |path: &str, text: &str| faults(path, text).is_empty();
    assert!(good(
        "src/domain/a.rs",
        "// crate::ui and web_sys\n/// crate::ui\nfn f() -> &'static str { \"crate::ui\" }"
    ));
    assert!(good("src/domain/a.rs", "pub(crate) use crate::domain::{ids::ItemId, gaps}; use super::x;"));
    assert!(good(&format!("{DOM}mod.rs"), "use web_sys::Element;"));
    assert!(good("src/main.rs", "use lacuna::ui::app::App; use yew::Renderer;"));
    assert!(good("src/bin/lacuna.rs", "use clap::Parser; use lacuna::cli::Command;"));
}

/// What is wrong with a file, by its tokens, so that comments and texts raise no false alarm.
fn faults(path: &str, text: &str) -> Vec<String> {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    let layer = match inside.split_once('/') {
        None if inside == "lib.rs" => return Vec::new(),
        None | Some(("bin", _)) => "main",
        Some((layer, _)) => layer,
    };
    let Some((_, may)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
        return vec![format!("no such layer: {layer}")];
    };
    let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut words = Vec::new();
    flatten(tokens, &mut words);
    let mut named = Vec::new();
    let mut faults = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let rest = words.get(at + 1..).unwrap_or_default();
        if word == "super" && rest.starts_with(&["::".to_owned(), "super".to_owned()]) {
            faults.push("super::super".to_owned());
        }
        if word == "crate" || (layer == "main" && word == "lacuna") {
            roots(rest, &mut named);
        }
        let guard = GUARDED.iter().find(|(name, _)| name == word);
        if guard.is_some_and(|(_, layers)| !layers.contains(&layer)) && !(path.starts_with(DOM) && word != "idb") {
            faults.push(format!("{layer} names the crate {word}"));
        }
    }
    for name in named {
        let known = LAYERS.iter().any(|(layer, _)| *layer == name);
        if known && name != layer && !may.contains(&name.as_str()) {
            faults.push(format!("{layer} names {name}"));
        }
    }
    faults
}

/// The first segments after `crate`: one, or those of a group in braces.
fn roots(rest: &[String], named: &mut Vec<String>) {
    let Some((mark, rest)) = rest.split_first().filter(|(mark, _)| *mark == "::") else {
        return;
    };
    debug_assert_eq!(mark, "::");
    if rest.first().is_none_or(|word| word != "{") {
        named.extend(rest.first().cloned());
        return;
    }
    let mut depth = 0;
    let mut fresh = true;
    for word in rest {
        match word.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => fresh = true,
            _ if depth == 1 && fresh => {
                named.push(word.clone());
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

/// Identifiers, double colons, commas and braces, in order. Texts and doc comments fall away.
fn flatten(tokens: TokenStream, words: &mut Vec<String>) {
    let mut colon = false;
    for token in tokens {
        let was_colon = std::mem::take(&mut colon);
        match token {
            TokenTree::Ident(ident) => words.push(ident.to_string()),
            TokenTree::Punct(punct) if punct.as_char() == ':' => {
                if was_colon {
                    words.push("::".to_owned());
                } else {
                    colon = true;
                }
            }
            TokenTree::Punct(punct) => words.push(punct.as_char().to_string()),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Brace => ("{", "}"),
                    _ => ("(", ")"),
                };
                words.push(open.to_owned());
                flatten(group.stream(), words);
                words.push(close.to_owned());
            }
            TokenTree::Literal(_) => words.push("_".to_owned()),
        }
    }
}

/// Every Rust file in a folder, with its path from the root of the package.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path.display().to_string().replace('\\', "/"), text));
            }
        }
    }
    files.sort();
    files
}
