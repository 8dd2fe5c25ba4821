//! Tests of the reader of Markdown.

use super::*;

fn read(text: &str) -> (Draft, Vec<(Role, u8, String)>) {
    let mut never = |_: u32, _: u32| true;
    let mut gather = Gather::new(text.len(), &mut never);
    let draft = draft(text, &mut gather).unwrap();
    (draft, gather.blocks.into_iter().map(|block| (block.role, block.level, block.text)).collect())
}

fn texts(text: &str) -> Vec<String> {
    read(text).1.into_iter().map(|(_, _, text)| text).collect()
}

#[test]
fn structure_and_front_matter() {
    let (draft, blocks) = read(
        "---\ntitle: \"Arms Act\"\nlast_updated: 2020-02-03\nlang: en\n---\n# Arms\n\n## Part 1\n\n**Records**\n\n\
         A *record*<!-- x --> is kept.[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Amended.\n",
    );
    assert_eq!(
        (draft.title.as_str(), draft.version.as_str(), draft.language.as_str()),
        ("Arms Act", "2020-02-03", "en")
    );
    let expected = [
        (Role::Heading, 1, "Arms"),
        (Role::Heading, 2, "Part 1"),
        (Role::Heading, 0, "Records"),
        (Role::Text, 0, "A record is kept."),
        (Role::Row, 0, "a\tb"),
        (Role::Row, 0, "1\t2"),
        (Role::Note, 0, "Amended."),
    ];
    assert_eq!(blocks, expected.map(|(role, level, text)| (role, level, text.to_owned())));
}

#[test]
fn numbers_stay_as_printed_and_bullets_fall_away() {
    let all = texts("5.  One\n7.  Two\n\n    a)  Inner one\n\n    b)  Inner two\n\n- (a) parts\n- (b) more\n");
    assert_eq!(all, ["5. One", "7. Two", "a) Inner one", "b) Inner two", "(a) parts", "(b) more"]);
}

#[test]
fn lines_that_begin_as_provisions_are_blocks() {
    let all = texts("### مادة 1\n\nيقصد بما يأتي:\n1 - السلاح: كل بندقية.\n2 - الذخيرة: كل طلقة.\n");
    assert_eq!(all, ["مادة 1", "يقصد بما يأتي:", "1 - السلاح: كل بندقية.", "2 - الذخيرة: كل طلقة."]);
}

#[test]
fn superscripts_html_and_code() {
    let all =
        texts("Статья 222<sup>1</sup>. Оружие\n\n<p>Inner <b>words</b></p>\n\n<!-- gone -->\n\n    (a) pushed in\n");
    assert_eq!(all, ["Статья 222.1. Оружие", "Inner words", "(a) pushed in"]);
}

#[test]
fn a_long_text_is_read_in_pieces_without_loss() {
    let text: String =
        (0..9000).map(|n| format!("## Article {n}\n\nThe holder keeps a record of arm {n}.\n\n")).collect();
    assert_eq!(texts(&text).len(), 18_000);
}

#[test]
fn a_text_without_empty_lines_is_cut_all_the_same() {
    for piece in ["- a\n", "|a|b|\n", "[a](b) *c* ", "é"] {
        let text = piece.repeat((LONGEST * 3) / piece.len());
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let (piece, next) = rest.split_at(cut(rest));
            assert!((1..=LONGEST).contains(&piece.len()));
            rest = next;
        }
    }
    let text = format!("{}\n\n## Two\n\n{}", "a b\n\n".repeat(PIECE / 4), "c".repeat(LONGEST));
    assert!(text[cut(&text)..].starts_with("a b") || text[cut(&text)..].starts_with("## Two"));
}
