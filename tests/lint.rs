//! Cases of faulty checklists, with the expected problems as comments on their lines; and the words for every problem.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use lacuna::domain::diagnostic::{Diagnostic, Place};
use lacuna::domain::format::{self, checklist};
use lacuna::domain::library::Library;
use lacuna::domain::lint::{RULES, extension, lint};
use lacuna::i18n::Messages;
use lacuna::i18n::locale::Locale;
use lacuna::law::quotes;
use proc_macro2::{TokenStream, TokenTree};

/// What marks an expected problem: `key: value  #~ code, code`.
const MARK: &str = "#~";

#[test]
fn cases_give_the_problems_they_announce() {
    let mut seen = BTreeSet::new();
    for path in cases() {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let found = annotated(&text, &problems(&name, &text));
        seen.extend(problems(&name, &text).into_iter().map(|problem| problem.code));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, found).unwrap();
        } else {
            assert_eq!(found, text, "{name}: the problems differ from those announced");
        }
    }
    let unseen: Vec<_> = RULES.iter().map(|rule| rule.code).filter(|code| !seen.contains(code)).collect();
    assert_eq!(unseen, Vec::<&str>::new(), "no case breaks these rules");
}

/// The reader's problems, and the linter's if the file can be used, as every caller puts them together.
fn problems(name: &str, text: &str) -> Vec<Diagnostic> {
    let (checklist, mut problems) = checklist::parse(&"case".into(), name, text);
    if !format::is_unusable(&problems) {
        problems.extend(lint(&checklist, name, Some(text)));
    }
    problems
}

/// The text with its problems announced on their lines, and nothing else announced.
fn annotated(text: &str, problems: &[Diagnostic]) -> String {
    let mut lines = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let bare = line.split(MARK).next().unwrap_or_default();
        let here: Vec<&str> = problems
            .iter()
            .filter(|problem| problem.place.line.max(1) == index + 1)
            .map(|problem| problem.code)
            .collect();
        lines.push(if here.is_empty() {
            bare.trim_end().to_owned()
        } else {
            format!("{}  {MARK} {}", bare.trim_end(), here.join(", "))
        });
    }
    lines.join("\n") + "\n"
}

fn cases() -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir("tests/cases/lint").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 5, "the cases are in tests/cases/lint");
    paths
}

#[test]
fn columns_are_those_of_the_fault() {
    let text = fs::read_to_string("tests/cases/lint/sound.yaml").unwrap();
    let text = text.replace("force: mandatory", "force: mandtory");
    let problem = problems("sound.yaml", &text).into_iter().next().unwrap();
    assert_eq!(problem.code, "unknown-keyword");
    let line = text.lines().nth(problem.place.line - 1).unwrap();
    assert_eq!(line.get(problem.place.column - 1..).unwrap().split_whitespace().next(), Some("mandtory"));
    assert_eq!(problem.place.item, Some("c.1".into()));
    assert!(problem.args.contains(&("near", "mandatory".to_owned())));
}

#[test]
fn line_ends_and_byte_order_marks_move_nothing() {
    let text = fs::read_to_string("tests/cases/lint/rules.yaml").unwrap();
    let places = |text: &str| -> Vec<(&str, Place)> {
        problems("rules.yaml", text).into_iter().map(|problem| (problem.code, problem.place)).collect()
    };
    assert_eq!(places(&text.replace('\n', "\r\n")), places(&text));
    assert_eq!(places(&format!("\u{feff}{text}")), places(&text));
    assert_eq!(checklist::hash(&text.replace('\n', "\r\n")), checklist::hash(&text));
}

#[test]
fn rules_are_sorted_and_documented() {
    for pair in RULES.windows(2) {
        assert!(pair[0].code < pair[1].code, "{} stands before {}", pair[0].code, pair[1].code);
    }
    for rule in RULES {
        let file = format!("src/domain/lint/{}.rs", rule.code.replace('-', "_"));
        let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} has no file {file}", rule.code));
        assert_eq!(text.lines().next(), Some(format!("//! {}", rule.doc).as_str()), "{file}");
    }
}

/// The example of an extension that the guide for maintainers prints.
const EXTENSION: &str = include_str!("cases/extension.yaml");

#[test]
fn the_example_of_an_extension_is_without_fault_and_is_the_one_in_the_guide() {
    assert_eq!(problems("extension.yaml", EXTENSION), []);
    let (checklist, _) = checklist::parse(&"meridian".into(), "extension.yaml", EXTENSION);
    assert_eq!(extension::beside(&checklist, &Library::bundled(), "extension.yaml", Some(EXTENSION)), []);
    let guide = fs::read_to_string("checklists/README.md").unwrap();
    assert!(guide.contains(&format!("```yaml\n{EXTENSION}```")), "checklists/README.md prints another example");
}

#[test]
fn every_code_has_a_message_and_a_hint() {
    let messages = Messages::new(Locale::English);
    let codes = codes_in_source();
    assert!(codes.len() > RULES.len() + 20, "codes were found in the source: {codes:?}");
    let listed: BTreeSet<String> = format::codes().map(str::to_owned).collect();
    assert!(listed.is_subset(&codes), "listed and not used: {:?}", listed.difference(&codes));
    for code in &codes {
        let key = format!("diag-{code}");
        assert!(messages.has(&key), "{key} is missing");
        let hint = messages.attribute(&key, "hint", &[]);
        assert!(hint != key && hint.ends_with(['.', '?']), "{key}.hint is missing, or no sentence: {hint}");
        let message = messages.text(&key);
        assert!(!message.ends_with('.') && !message.starts_with(char::is_uppercase), "{key}: {message}");
    }
    let source = fs::read_to_string("src/i18n/en/diagnostics.ftl").unwrap();
    let worded: BTreeSet<String> =
        source.lines().filter_map(|line| Some(line.strip_prefix("diag-")?.split(' ').next()?.to_owned())).collect();
    assert_eq!(worded, codes, "every message has its code and every code its message");
}

#[test]
fn no_message_of_a_case_lacks_a_value() {
    let messages = Messages::new(Locale::English);
    let mut told = 0;
    for path in cases() {
        let text = fs::read_to_string(&path).unwrap();
        for problem in problems("case.yaml", &text) {
            for words in [messages.diagnostic(&problem), messages.hint(&problem)] {
                assert!(!words.contains("{$") && !words.contains("{ $"), "{}: {words}", problem.code);
                told += 1;
            }
        }
    }
    assert!(told > 50);
}

/// Every code that the source gives to a problem: the first text after `error(`, `warning(`, `refuse(`,
/// `warn(` or `nothing(`, after
/// `code:`, and in the lists of the readers.
fn codes_in_source() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let mut folders =
        vec![PathBuf::from("src/domain"), PathBuf::from("src/cli"), PathBuf::from("src/app"), PathBuf::from("src/ui")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let tokens: TokenStream = text.parse().unwrap();
                gather(tokens, &mut codes);
            }
        }
    }
    codes.extend(format::codes().map(str::to_owned));
    codes.extend(quotes::CODES.iter().map(|code| (*code).to_owned()));
    codes.extend(extension::RULES.iter().map(|(code, ..)| (*code).to_owned()));
    codes
}

fn gather(tokens: TokenStream, codes: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let text = |token: Option<&TokenTree>| match token {
        Some(TokenTree::Literal(literal)) => {
            literal.to_string().strip_prefix('"').map(|text| text.trim_end_matches('"').to_owned())
        }
        _ => None,
    };
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => gather(group.stream(), codes),
            TokenTree::Ident(word)
                if ["error", "warning", "refuse", "warn", "nothing"].contains(&word.to_string().as_str()) =>
            {
                if let Some(TokenTree::Group(group)) = tokens.get(at + 1) {
                    codes.extend(text(group.stream().into_iter().next().as_ref()));
                }
            }
            TokenTree::Ident(word) if word == "code" => codes.extend(text(tokens.get(at + 2))),
            _ => {}
        }
    }
    codes.retain(|code| code.chars().all(|c| c.is_ascii_lowercase() || c == '-') && code.len() > 4);
}
