//! Tests of the reader of HTML.

use super::*;

fn read(text: &str) -> (Draft, Vec<(Role, u8, String)>) {
    let mut never = |_: u32, _: u32| true;
    let mut gather = Gather::new(text.len(), &mut never);
    let draft = draft(text, &mut gather, false).unwrap();
    (draft, gather.blocks.into_iter().map(|block| (block.role, block.level, block.text)).collect())
}

fn texts(text: &str) -> Vec<String> {
    read(text).1.into_iter().map(|(_, _, text)| text).collect()
}

#[test]
fn blocks_headings_and_what_is_left_out() {
    let (draft, blocks) = read(
        "<!DOCTYPE html><html lang=fr><head><title>Loi &amp; armes</title><style>p{}</style></head><body>\
         <nav><ul><li>Accueil</ul></nav><h1>Loi</h1><p>Article&nbsp;1<sup>er</sup> Le regis&shy;tre<p>est <b>tenu</b>.\
         <script>var x = '<p>no</p>';</script><div style='display: none'>caché<div>x</div></div>\
         <p><b>Champ d&rsquo;application</b></p><del>abrogé</del><aside>Note.</aside></body></html>",
    );
    assert_eq!((draft.title.as_str(), draft.language.as_str()), ("Loi & armes", "fr"));
    let expected = [
        (Role::Heading, 1, "Loi"),
        (Role::Text, 0, "Article 1er Le registre"),
        (Role::Text, 0, "est tenu."),
        (Role::Heading, 0, "Champ d’application"),
        (Role::Note, 0, "Note."),
    ];
    assert_eq!(blocks, expected.map(|(role, level, text)| (role, level, text.to_owned())));
}

#[test]
fn article_numbers_raised_by_tag_style_or_class() {
    let all = texts(
        "<p>Статья 222<sup>1</sup>. А</p><p>Статья 222<span style='vertical-align: super'>2</span>. Б</p>\
         <p>статьи 222<span class=\"W9\">3</span> и 226<span class=\"W9\">1</span></p><p>1<span class=\"W1\">2</span> <span class=\"W1\">words</span></p>\
         <p>Record<sup><a href='#n1'>1</a></sup> kept</p>",
    );
    assert_eq!(all, ["Статья 222.1. А", "Статья 222.2. Б", "статьи 222.3 и 226.1", "12 words", "Record kept"]);
}

#[test]
fn lists_are_numbered_as_a_browser_does() {
    let all = texts(
        "<ol><li>one<li>two<ol type=a start=3><li><p>inner</p></ol><li value=7>seven</ol><ol><li>(a) own</li></ol><ul><li>bare</ul>\
         <ol style='list-style-type: none'><li>none</ol>",
    );
    assert_eq!(all, ["1. one", "2. two", "c. inner", "7. seven", "(a) own", "bare", "none"]);
}

#[test]
fn tables_that_hold_rows_and_tables_that_lay_out() {
    let (_, blocks) = read(
        "<table><tr><th>Class</th><th>Arms</th></tr><tr><td>A</td><td>Rifles<br>pistols</td></tr></table>\
         <table><tr><td><p>Article 1</p><p>A record is kept.</p></td></tr></table>\
         <table><tr><td>(a)</td><td>parts;</td></tr></table>",
    );
    let expected = [
        (Role::Row, "Class\tArms"),
        (Role::Row, "A\tRifles pistols"),
        (Role::Text, "Article 1"),
        (Role::Text, "A record is kept."),
        (Role::Text, "(a) parts;"),
    ];
    assert_eq!(
        blocks.into_iter().map(|(role, _, text)| (role, text)).collect::<Vec<_>>(),
        expected.map(|(role, text)| (role, text.to_owned()))
    );
}

#[test]
fn lines_broken_by_hand() {
    assert_eq!(
        texts("<p>Article 1<br>The holder<br/>keeps a record.<br>Article 2<br>Copies are kept.</p>"),
        ["Article 1 The holder keeps a record.", "Article 2 Copies are kept."]
    );
}

#[test]
fn a_page_that_is_all_navigation_is_still_read() {
    assert_eq!(texts("<form><p>Article 1</p></form>"), ["Article 1"]);
    assert!(texts("").is_empty());
    assert_eq!(texts("<p class=footnote>Note<p>Law"), ["Note", "Law"]);
}

#[test]
fn what_nobody_closed_swallows_no_law() {
    let law = "<p>Article 2 The dealer keeps a copy.<p>Article 3 The holder shows it.";
    let rest = ["Article 2 The dealer keeps a copy.", "Article 3 The holder shows it."];
    for (begins, first) in [
        ("<p>Article 1 The <s>old holder", "Article 1 The old holder"),
        ("<p>Article 1 The <strike>old <strike>holder</strike>", "Article 1 The old"),
        ("<p>Article 1 The <b><del>old</b> holder", "Article 1 The old holder"),
        ("<p>Article 1 The <span style='display:none'>old</p>", "Article 1 The old"),
        ("<div><div style='display:none'>Menu</div></div><p>Article 1", "Article 1"),
        ("<ul><li style='display:none'>Menu<li>Article 1</ul>", "Article 1"),
        ("<table><tr style='display:none'><td>Menu<tr><td>Article 1</table>", "Article 1"),
        ("<p style='display:none'>Menu<p>Article 1", "Article 1"),
        ("<nav>Article 1", "Article 1"),
        ("<form><div>Article 1</div>", "Article 1"),
        ("<select><option>Article 1", "Article 1"),
        ("é<!-- ü -->\r\n\r\n<div hidden style='display: none'><p>Article 1", "é"),
    ] {
        let all = texts(&format!("{begins}{law}"));
        assert_eq!(
            (all.first().map(String::as_str), all.get(all.len() - 2..)),
            (Some(first), Some(&rest.map(str::to_owned)[..])),
            "{begins}: {all:?}"
        );
    }
    // What is closed in its place is left out, paragraphs and all.
    assert_eq!(texts("<p>Law<del><p>old<p>old</del><p>more"), ["Law", "old", "old", "more"]);
    assert_eq!(texts("<div>Law</div><del><p>old<p>old</p></del><p>more"), ["Law", "more"]);
    assert_eq!(texts("<p>The <s>old<br>and <b>bold</b></s> holder"), ["The holder"]);
}

#[test]
fn elements_without_end_cost_no_more_than_their_number() {
    for piece in ["<s>a", "<div style='display:none'>a", "<nav><form>", "<p><s>a", "<del><p>"] {
        let page = piece.repeat(4_000);
        let mut never = |_: u32, _: u32| true;
        let mut gather = Gather::new(page.len(), &mut never);
        // The time is what is tested: each of them to the end of the page would take minutes.
        let _ = draft(&page, &mut gather, false);
    }
}

#[test]
fn a_page_whose_law_stands_in_a_form_is_read() {
    let law = "<p>Article 1 The holder keeps a record.";
    let (draft, blocks) = read(&format!("<body><h1>Ministry</h1><form id=aspnet>{law}</form><footer>Imprint</footer>"));
    assert!(blocks.iter().any(|(_, _, text)| text.starts_with("Article 1")), "{blocks:?}");
    assert_eq!(draft.cautions, ["law-page-all-read"]);
    let (draft, blocks) = read(&format!("{}<div style='display:none'>{}</div>", law.repeat(200), law.repeat(190)));
    assert_eq!((blocks.len(), draft.cautions), (200, vec!["law-page-left-out".to_owned()]));
    assert!(read(&format!("{}<nav>{law}</nav>", law.repeat(20))).0.cautions.is_empty());
}
