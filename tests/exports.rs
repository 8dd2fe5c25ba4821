//! Reports as documents: golden files, and what holds for every report and both writers.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

#[path = "support/mod.rs"]
mod chance;
#[path = "support/report.rs"]
mod support;

use std::rc::Rc;

use expect_test::{ExpectFile, expect_file};
use lacuna::domain::assessment::{AnsweredChecklist, Assessment};
use lacuna::domain::finding::{Assistance, Citation, Finding, Priority, Verdict};
use lacuna::domain::ids::ItemId;
use lacuna::domain::profile::Profile;
use lacuna::export::{html, markdown};
use lacuna::i18n::{Messages, locale::Locale};
use lacuna::report::model::{Block, Inline, Report};
use lacuna::report::{Input, Level, Options, build, prose};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser};

fn report(assessment: &Assessment, locale: Locale, options: &Options) -> Report {
    let checklists = [support::checklist()];
    build(&Input { assessment, checklists: &checklists, library: &support::library() }, &Messages::new(locale), options)
}

fn sample(locale: Locale, level: Level) -> Report {
    report(&support::assessment(), locale, &Options { internal_notes: level == Level::Full, ..Options::of(level) })
}

fn check(actual: &str, expected: ExpectFile) {
    expected.assert_eq(actual);
}

#[test]
fn markdown_full() {
    check(&markdown::write(&sample(Locale::English, Level::Full)), expect_file!["golden/full.md"]);
}

#[test]
fn markdown_summary() {
    check(&markdown::write(&sample(Locale::English, Level::Summary)), expect_file!["golden/summary.md"]);
}

#[test]
fn markdown_one_page() {
    check(&markdown::write(&sample(Locale::English, Level::OnePage)), expect_file!["golden/one-page.md"]);
}

#[test]
fn markdown_of_nothing() {
    let empty = Assessment::new("a0".into(), "2026-01-01T00:00:00Z");
    let options = Options { generated: Some("2026-03-20".into()), ..Options::default() };
    check(&markdown::write(&report(&empty, Locale::English, &options)), expect_file!["golden/empty.md"]);
}

#[test]
fn html_full() {
    let html = html::write(&sample(Locale::English, Level::Full));
    check(&support::readable(&html), expect_file!["golden/full.html.txt"]);
}

#[test]
fn html_from_right_to_left() {
    let html = html::write(&sample(Locale::PseudoRtl, Level::OnePage));
    check(&support::readable(&html), expect_file!["golden/rtl.html.txt"]);
}

#[test]
fn a_part_of_a_checklist_and_the_status_of_a_document_are_told() {
    let library = support::library();
    let mut assessment = support::assessment();
    let answered = |id: &str, only: &[&str]| {
        let mut answered = AnsweredChecklist::of(library.get(&id.into()).unwrap());
        answered.only = Some(only.iter().map(|id| ItemId::from(*id)).collect());
        Rc::new(answered)
    };
    assessment.checklists = vec![answered("test-protocol", &["tp.8.1", "tp.9"]), answered("test-draft", &["wg.7"])];
    assessment.profile = Some(Profile::AgendaItem);
    let finding = Finding { verdict: Verdict::None, ..Finding::default() };
    assessment.findings.insert("wg.7".into(), Rc::new(finding));
    let checklists = library.answered(&assessment);
    let input = Input { assessment: &assessment, checklists: &checklists, library: &library };
    let write = |level| markdown::write(&build(&input, &Messages::new(Locale::English), &Options::of(level)));
    let full = write(Level::Full);
    for words in [
        "Agenda item",
        "Test Protocol: 2 of 12 items of the checklist chosen",
        "Test Working Group: 1 of 1 item of the checklist chosen",
        "Source: Test Working Group (Draft).",
        "Test Working Group (Draft): Gaps",
        "7 findings answer items outside the scope of this review",
        "**Records kept for ten years** (art. 7; mandatory)",
        "One finding answers an item that no checklist of this report holds",
    ] {
        assert!(full.contains(words), "{words} in {full}");
    }
    assert!(write(Level::OnePage).contains("| Test Working Group, para. 7 |"), "the source of each gap is named");
}

#[test]
fn same_input_same_bytes() {
    for level in Level::ALL {
        let (one, two) = (sample(Locale::English, *level), sample(Locale::English, *level));
        assert_eq!(html::write(&one), html::write(&two));
        assert_eq!(markdown::write(&one), markdown::write(&two));
    }
}

#[test]
fn no_script_no_inline_style_and_no_dead_link() {
    let html = html::write(&sample(Locale::English, Level::Full));
    assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains("unsafe"));
    for target in html.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(html.contains(&format!("id=\"{target}\"")), "no target for #{target}");
    }
    let mut ids: Vec<_> = html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "ids are unique");
}

#[test]
fn paragraphs_are_numbered_through() {
    let numbers: Vec<_> = sample(Locale::English, Level::Full)
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph { number, .. } => *number,
            _ => None,
        })
        .collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
}

#[test]
fn no_percentage_but_in_the_tables_of_figures() {
    // A grand total would be the one way to hide a gap; only a group of force has a figure.
    let text = markdown::write(&sample(Locale::English, Level::Full));
    for line in text.lines().filter(|line| line.contains('%')) {
        assert!(line.starts_with("| "), "{line}");
    }
}

#[test]
fn only_allowed_addresses_become_links() {
    for (address, allowed) in [
        ("https://a.example/x", true),
        ("HTTP://a.example", true),
        ("mailto:a@b.example", true),
        ("javascript:alert(1)", false),
        ("JaVaScRiPt:alert(1)", false),
        ("java\tscript:alert(1)", false),
        ("data:text/html,x", false),
        ("//a.example", false),
        ("#anchor", false),
        ("file:///etc", false),
        ("", false),
    ] {
        assert_eq!(prose::may_link(address), allowed, "{address}");
        let text = format!("{:?}", prose::blocks(&format!("[words](<{address}>)")));
        assert_eq!(text.contains("Link("), allowed, "{address}: {text}");
    }
}

#[test]
fn markup_in_prose_is_text() {
    let text = format!(
        "{:?}",
        prose::blocks("<b>x</b>\n\n<script>\nalert(1)\n</script>\n\n![picture](https://x.example/y.png)")
    );
    for words in ["<b>", "<script>", "alert(1)", "picture"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("y.png"));
}

#[test]
fn numbers_and_definitions_are_not_lost() {
    let words = plain(&prose::blocks("7. The Registrar keeps it.\n8. Nobody else.\n\n[a]: https://x.example 'title'"));
    assert_eq!(words, "7. The Registrar keeps it. 8. Nobody else. [a]: https://x.example 'title'");
}

fn plain(blocks: &[Block]) -> String {
    fn walk(blocks: &[Block], out: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph { content, .. } => out.push(content.iter().map(inline).collect()),
                Block::List { items, .. } => items.iter().for_each(|item| walk(item, out)),
                Block::Aside(inner) => walk(inner, out),
                Block::Verbatim(text) => out.push(text.clone()),
                _ => {}
            }
        }
    }
    fn inline(inline: &Inline) -> String {
        match inline {
            Inline::Text(t) | Inline::User(t, _) | Inline::Code(t) | Inline::Verdict(_, t) => t.clone(),
            Inline::Strong(i) | Inline::Emphasis(i) | Inline::Link(_, i) | Inline::Anchor(_, i) => {
                i.iter().map(self::plain_inline).collect()
            }
            Inline::Break => " ".into(),
        }
    }
    let mut out = Vec::new();
    walk(blocks, &mut out);
    out.join(" ")
}

fn plain_inline(inline: &Inline) -> String {
    plain(&[Block::Paragraph { number: None, content: vec![inline.clone()], anchor: String::new() }])
}

/// The words a page shows, its markup and style left out.
fn shown_by_html(html: &str) -> String {
    let body = html.split_once("</style>").unwrap().1;
    let text: String = body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// The words a Markdown file shows, as a reader of Markdown with tables takes them.
fn shown_by_markdown(text: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(text, pulldown_cmark::Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::Html(text) | Event::InlineHtml(text) => assert_eq!(&*text, "<br>", "markup came through"),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out
}

/// What a person might write, with a mark by which it is found again.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<script>alert(1)</script>"),
        Just("| a | b |"),
        Just("# x"),
        Just("``` x"),
        Just("[x](javascript:y)"),
        Just("**_*"),
        Just("12) x"),
        Just("&amp; & <"),
        Just("\u{202e}عكس"),
        Just("\u{0}\u{7}"),
        Just("> - 1. x"),
        Just("\"'`~"),
        Just("    x"),
        Just("<!-- x"),
        Just("[x]: y"),
        Just("\n\n- a\n  - b\n\n"),
        Just("\\"),
        Just("</style>"),
    ];
    (piece.clone(), 0u32..1_000_000, piece).prop_map(|(before, n, after)| format!("{before} Mark{n}K {after}"))
}

prop_compose! {
    fn citations()(
        law in any::<bool>(), act in words(), provision in words(), quote in words(), translation in words(),
        version in words(), link in words(), bare in any::<bool>(),
    ) -> Citation {
        Citation {
            law: law.then(|| "arms".into()),
            act: if law { String::new() } else { act },
            provision,
            quote: if bare { String::new() } else { quote },
            translation: if bare { String::new() } else { translation },
            version,
            link,
            ..Citation::default()
        }
    }
}

prop_compose! {
    fn findings()(
        verdict in proptest::sample::select(Verdict::ALL),
        texts in proptest::collection::vec(prop_oneof![Just(String::new()), words()], 9),
        citations in proptest::collection::vec(citations(), 0..3),
        priority in proptest::option::of(proptest::sample::select(Priority::ALL)),
        kinds in proptest::collection::btree_set(proptest::sample::select(Assistance::ALL), 0..3),
    ) -> Finding {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap();
        Finding {
            verdict,
            citations,
            reasoning: next(),
            recommendation: next(),
            proposed_wording: next(),
            priority,
            responsible_body: next(),
            planned_date: next(),
            assistance: kinds,
            assistance_note: next(),
            good_practice: next(),
            practice_note: next(),
            internal_note: next(),
            ..Finding::default()
        }
    }
}

fn assessments() -> impl Strategy<Value = Assessment> {
    const IDS: &[&str] = &["tp.5.1", "tp.5.2", "tp.7.1", "tp.8.1", "tp.9", "tp.14", "tp.15", "tp.old", "gone.1"];
    let some = proptest::collection::btree_map(proptest::sample::select(IDS), findings(), 0..7);
    (some, proptest::option::of(any::<bool>()), words(), words()).prop_map(|(findings, answer, state, problems)| {
        let mut it = support::assessment();
        it.findings = findings.into_iter().map(|(id, finding)| (id.into(), Rc::new(finding))).collect();
        it.conditions = answer.into_iter().map(|answer| ("deactivated".into(), answer)).collect();
        it.state.name = state;
        it.context.problems = problems;
        it
    })
}

/// Marks of everything a person wrote into an assessment.
fn marks(assessment: &Assessment) -> Vec<String> {
    let text = format!("{assessment:?}");
    let mut marks: Vec<_> = text
        .match_indices("Mark")
        .filter_map(|(at, _)| {
            let rest = &text[at..];
            let digits = rest[4..].find(|c: char| !c.is_ascii_digit())?;
            (digits > 0 && rest[4 + digits..].starts_with('K')).then(|| rest[..5 + digits].to_owned())
        })
        .collect();
    marks.sort();
    marks.dedup();
    marks
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_full_report_holds_everything(assessment in assessments()) {
        let options = Options { internal_notes: true, ..Options::default() };
        let report = report(&assessment, Locale::English, &options);
        let html = html::write(&report);
        prop_assert!(!html.contains("<script") && !html.contains("javascript:y\""));
        let (html, markdown) = (shown_by_html(&html), shown_by_markdown(&markdown::write(&report)));
        for mark in marks(&assessment) {
            prop_assert!(html.contains(&mark), "{} is not on the page", mark);
            prop_assert!(markdown.contains(&mark), "{} is not in the Markdown", mark);
        }
    }

    #[test]
    fn internal_notes_stay_inside(assessment in assessments()) {
        let text = markdown::write(&report(&assessment, Locale::English, &Options::default()));
        let mut without = assessment.clone();
        for finding in without.findings.values_mut() {
            Rc::make_mut(finding).internal_note.clear();
        }
        prop_assert_eq!(text, markdown::write(&report(&without, Locale::English, &Options::default())));
    }

    #[test]
    fn every_length_can_be_written(assessment in assessments(), level in proptest::sample::select(Level::ALL)) {
        let report = report(&assessment, Locale::PseudoRtl, &Options::of(level));
        prop_assert!(html::write(&report).ends_with("</html>\n"));
        prop_assert!(!markdown::write(&report).is_empty());
    }

    #[test]
    fn any_assessment_can_be_written(assessment in chance::assessments(), level in proptest::sample::select(Level::ALL)) {
        let options = Options { internal_notes: true, ..Options::of(level) };
        let report = report(&assessment, Locale::English, &options);
        let html = html::write(&report);
        let stray = html.contains("<script") || html.contains(['\u{202e}', '\u{0}']);
        prop_assert!(!stray);
        // Whatever is in it, tables stay tables: as many cells in each row as in the head.
        for row in markdown::write(&report).lines().filter(|line| line.starts_with("| ")) {
            prop_assert!(row.ends_with(" |"), "{}", row);
        }
    }

    #[test]
    fn prose_never_panics(text in "\\PC{0,200}|[-*>#`\\[\\]() \\n0-9.a]{0,300}") {
        let _ = prose::blocks(&text);
        let _ = prose::line(&text);
        let _ = prose::plain(&text);
    }

    #[test]
    fn plain_words_survive_prose(text in "[A-Za-z][A-Za-z0-9 ,;:.?éñ“”’()/%-]{0,120}") {
        let expected: Vec<_> = text.split_whitespace().collect();
        let shown = plain(&prose::blocks(&text));
        prop_assert_eq!(shown.split_whitespace().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn escaped_text_is_shown_as_it_is(text in "[^\\p{Cc}]{0,80}|[-+*_#>|`~<&;\\[\\]()!=.:a1 \\\\]{0,60}") {
        let paragraph = Block::Paragraph {
            number: None,
            content: vec![Inline::User(text.clone(), String::new())],
            anchor: String::new(),
        };
        let report = Report {
            title: String::new(),
            running_head: String::new(),
            language: "en".into(),
            direction: "ltr",
            blocks: vec![paragraph],
        };
        let shown = shown_by_markdown(&markdown::write(&report));
        let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(squeeze(&shown), squeeze(&text));
    }
}

#[test]
fn deep_nesting_is_cut_short() {
    let text = format!("{}x", "> ".repeat(5000));
    assert!(plain(&prose::blocks(&text)).contains('x'));
    let text: String = (0..200).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    assert!(plain(&prose::blocks(&text)).contains('a'));
}
