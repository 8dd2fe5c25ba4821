//! Tests of the making of blocks out of pages.

use super::*;

fn item(x: f32, y: f32, size: f32, text: &str) -> PdfItem {
    PdfItem { x, y, width: text.chars().count() as f32 * size * 0.5, size, text: text.into(), bold: false }
}

fn page(items: Vec<PdfItem>) -> PdfPage {
    PdfPage { width: 600.0, height: 800.0, items }
}

fn blocks(pages: Vec<PdfPage>) -> Vec<(Role, u32, String)> {
    draft(pages).unwrap().blocks.into_iter().map(|block| (block.role, block.page, block.text)).collect()
}

/// Words of a given length in a line of type.
fn full(words: &str) -> String {
    let mut out = words.to_owned();
    while out.len() < 90 {
        out.push_str(" and arms");
    }
    out.truncate(90);
    out.trim_end().to_owned()
}

#[test]
fn heads_notes_headings_and_paragraphs_across_pages() {
    let number = |page: u32| format!("{page}");
    let pages = (1..=4)
        .map(|at| {
            let mut items = vec![item(250.0, 770.0, 9.0, "Arms Act"), item(290.0, 30.0, 9.0, &number(at))];
            items.push(item(70.0, 720.0, 16.0, &format!("Chapter {at}")));
            items.push(item(70.0, 690.0, 10.0, &full(&format!("{at}. The holder keeps records"))));
            items.push(item(70.0, 678.0, 10.0, &full("of arms")));
            items.push(item(70.0, 666.0, 10.0, "and shows them."));
            items.push(item(70.0, 654.0, 10.0, "(2) The regis-"));
            items.push(item(70.0, 642.0, 10.0, &full("ter is kept")));
            items.push(item(70.0, 60.0, 7.0, "1 Amended in 2001."));
            page(items)
        })
        .collect();
    let all = blocks(pages);
    let of =
        |role: Role| all.iter().filter(|(own, ..)| *own == role).map(|(_, _, text)| text.as_str()).collect::<Vec<_>>();
    assert_eq!(of(Role::Heading), ["Chapter 1", "Chapter 2", "Chapter 3", "Chapter 4"]);
    assert_eq!(of(Role::Note), ["1 Amended in 2001."; 4]);
    assert_eq!(of(Role::Running).len(), 8);
    let law = of(Role::Text);
    assert_eq!(law.len(), 8, "{law:#?}");
    assert!(law[0].starts_with("1. The holder") && law[0].ends_with("and shows them."));
    assert!(law[1].starts_with("(2) The register is kept"));
    assert_eq!(all.iter().map(|(_, page, _)| *page).max(), Some(4));
}

#[test]
fn a_sentence_goes_on_over_the_page() {
    let one =
        page(vec![item(70.0, 700.0, 10.0, &full("1. The holder")), item(70.0, 688.0, 10.0, &full("keeps records of"))]);
    let two = page(vec![item(70.0, 700.0, 10.0, "the arms."), item(70.0, 676.0, 10.0, "2. Copies are kept.")]);
    let all = blocks(vec![one, two]);
    assert_eq!(all.len(), 2, "{all:#?}");
    assert_eq!((all[0].1, all[1].1), (1, 2));
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let mut items = vec![item(150.0, 760.0, 10.0, "A line over both of the columns of the page")];
    for at in 0..20 {
        let y = 720.0 - 12.0 * at as f32;
        items.push(item(50.0, y, 10.0, "left column words and arms of left left part"));
        items.push(item(320.0, y, 10.0, "right column words and arms right side parts"));
    }
    let all = blocks(vec![page(items)]);
    let text: String = all.iter().map(|(_, _, text)| text.as_str()).collect::<Vec<_>>().join(" ");
    let last_left = text.rfind("left").unwrap();
    assert!(last_left < text.find("right").unwrap(), "{text}");
}

#[test]
fn lines_read_from_the_right() {
    let items = vec![
        item(400.0, 700.0, 12.0, "المادة"),
        item(380.0, 700.0, 12.0, "13"),
        item(392.0, 700.0, 12.0, "/"),
        item(300.0, 700.0, 12.0, "ﻻ يجوز"),
    ];
    assert_eq!(blocks(vec![page(items)])[0].2, "المادة 13/ لا يجوز");
}

#[test]
fn words_are_divided_by_gaps_and_article_numbers_raised() {
    let mut raised = item(80.0, 704.0, 6.0, "1");
    raised.width = 3.0;
    let items =
        vec![item(50.0, 700.0, 10.0, "Art"), item(65.2, 700.0, 10.0, "222"), raised, item(90.0, 700.0, 10.0, "Arms")];
    assert_eq!(blocks(vec![page(items)])[0].2, "Art222.1 Arms");
    let table: Vec<PdfItem> = (0..3)
        .flat_map(|row| {
            (0..3).map(move |cell| item(50.0 + 150.0 * cell as f32, 700.0 - 14.0 * row as f32, 10.0, "cell"))
        })
        .collect();
    assert!(blocks(vec![page(table)]).iter().all(|(role, _, text)| *role == Role::Row && text == "cell\tcell\tcell"));
}

#[test]
fn pages_without_text_are_told() {
    assert_eq!(draft(vec![page(vec![]), page(vec![item(1.0, 1.0, 9.0, " ")])]).unwrap_err().code, "law-pdf-no-text");
    assert_eq!(draft(vec![]).unwrap_err().code, "law-pdf-no-text");
    let some = draft(vec![page(vec![item(50.0, 700.0, 10.0, "Arms")]), page(vec![]), page(vec![])]).unwrap();
    assert_eq!(some.cautions, [SOME_EMPTY]);
    assert_eq!(draft(vec![PdfPage::default(); limits::PAGES + 1]).unwrap_err().code, "law-too-many-pages");
}

#[test]
fn numbers_that_are_none_do_no_harm() {
    let odd = [f32::NAN, f32::INFINITY, -1e30, 0.0, 1e30];
    let items: Vec<PdfItem> = odd
        .iter()
        .flat_map(|x| odd.map(|y| PdfItem { x: *x, y, width: *x, size: 10.0, text: "arms".into(), bold: true }))
        .collect();
    let pages = vec![
        PdfPage { width: f32::NAN, height: -5.0, items: items.clone() },
        PdfPage { width: 1e30, height: 0.0, items },
    ];
    assert!(draft(pages).is_ok());
}
