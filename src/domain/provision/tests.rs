//! Tests of the list of provisions and its corrections.

use super::*;

fn law() -> LawText {
    let block = |role, text: &str| Block { role, level: 0, page: 0, text: text.into() };
    let mark = |block, kind, depth, label: &str, body| Mark {
        at: Place::new(block, 0),
        body: Place::new(block, body),
        kind,
        depth,
        label: label.into(),
        heading: String::new(),
        left_out: None,
    };
    LawText {
        blocks: vec![
            block(Role::Heading, "Chapter I"),
            block(Role::Text, "1. Arms are marked."),
            block(Role::Note, "Amended 2001."),
            block(Role::Text, "(a) by the maker;"),
            block(Role::Text, "2. Records are kept."),
        ],
        marks: vec![
            mark(0, ProvisionKind::Chapter, 1, "I", 9),
            mark(1, ProvisionKind::Section, 3, "1", 3),
            mark(3, ProvisionKind::Point, 5, "(a)", 4),
            mark(4, ProvisionKind::Section, 3, "2", 3),
        ],
        ..LawText::default()
    }
}

#[test]
fn a_provision_ends_where_one_begins_that_is_not_deeper() {
    let law = law();
    let provisions = law.provisions();
    assert_eq!(provisions.iter().map(|p| p.parent).collect::<Vec<_>>(), [None, Some(0), Some(1), Some(0)]);
    assert_eq!(provisions[1].own_end, Place::new(3, 0));
    assert_eq!(provisions[1].end, Place::new(4, 0));
    assert_eq!(law.words(provisions[1].mark.body, provisions[1].end), "Arms are marked.\n(a) by the maker;");
    assert_eq!(law.words(provisions[3].mark.body, provisions[3].end), "Records are kept.");
    assert_eq!(path(&provisions, 2), ["I", "1", "(a)"]);
    assert_eq!(unit_of(&provisions, 2), Some(1));
    assert_eq!(unit_of(&provisions, 0), None);
}

#[test]
fn corrections_join_split_relabel_and_leave_out() {
    let mut law = law();
    let split = Mark {
        at: Place::new(1, 8),
        body: Place::new(1, 8),
        kind: ProvisionKind::Paragraph,
        depth: 4,
        label: "1a".into(),
        heading: String::new(),
        left_out: None,
    };
    law.corrections = vec![
        Correction::Join(Place::new(3, 0)),
        Correction::Split(split.clone()),
        Correction::Split(Mark { at: Place::new(1, 9999), ..split }),
        Correction::Relabel { at: Place::new(4, 0), label: "2A".into(), heading: "Records".into() },
        Correction::Exclude(Place::new(1, 0)),
        Correction::Join(Place::new(3, 3)),
    ];
    let provisions = law.provisions();
    let labels: Vec<_> = provisions.iter().map(|p| p.mark.label.as_str()).collect();
    assert_eq!(labels, ["I", "1", "1a", "2A"]);
    assert_eq!(provisions[2].mark.left_out, Some(LeftOut::ByHand), "with what it lies in");
    assert_eq!(provisions[3].mark.left_out, None);
    law.corrections.push(Correction::Include(Place::new(1, 0)));
    assert_eq!(law.provisions()[1].mark.left_out, None);
}

fn shape(law: &LawText) -> Vec<(String, u8, Option<usize>)> {
    law.provisions().into_iter().map(|p| (p.mark.label, p.mark.depth, p.parent)).collect()
}

/// Two chapters: articles 1 with a paragraph, 2 and 3 in the first, 4 in the second.
fn chapters() -> LawText {
    use ProvisionKind::{Article, Chapter, Paragraph};
    let rows = [
        (Chapter, 1, "I"),
        (Article, 3, "1"),
        (Paragraph, 4, "(1)"),
        (Article, 3, "2"),
        (Paragraph, 4, "(2)"),
        (Article, 3, "3"),
        (Chapter, 1, "II"),
        (Article, 3, "4"),
    ];
    let mark = |(at, (kind, depth, label)): (usize, (ProvisionKind, u8, &str))| Mark {
        at: Place::new(at, 0),
        body: Place::new(at, 0),
        kind,
        depth,
        label: label.into(),
        heading: String::new(),
        left_out: None,
    };
    let block = |_| Block { role: Role::Text, level: 0, page: 0, text: "words".into() };
    LawText {
        blocks: (0..8).map(block).collect(),
        marks: rows.into_iter().enumerate().map(mark).collect(),
        ..LawText::default()
    }
}

#[test]
fn what_is_regraded_takes_with_it_what_may_lie_in_it() {
    use ProvisionKind::{Article, Chapter, Division};
    let regraded = |at: usize, kind, depth| {
        let corrections = vec![Correction::Regrade { at: Place::new(at, 0), kind, depth }];
        let law = LawText { corrections, ..chapters() };
        let shape = shape(&law);
        shape
            .into_iter()
            .map(|(label, depth, parent)| format!("{label} {depth} {parent:?}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    assert_eq!(
        regraded(3, Division, 2),
        "I 1 None, 1 3 Some(0), (1) 4 Some(1), 2 2 Some(0), (2) 3 Some(3), 3 3 Some(3), II 1 None, 4 3 Some(6)",
        "an article that is a heading: what follows lies in it, and its paragraph with it"
    );
    assert_eq!(
        regraded(0, Article, 3),
        "I 3 None, 1 3 None, (1) 4 Some(1), 2 3 None, (2) 4 Some(3), 3 3 None, II 1 None, 4 3 Some(6)",
        "a chapter that is an article holds no articles"
    );
    assert_eq!(
        regraded(3, Article, 1),
        "I 1 None, 1 3 Some(0), (1) 4 Some(1), 2 1 None, (2) 2 Some(3), 3 1 None, II 1 None, 4 3 Some(6)",
        "an article out of its chapter takes those behind it along"
    );
    assert_eq!(
        regraded(6, Chapter, 2),
        "I 1 None, 1 3 Some(0), (1) 4 Some(1), 2 3 Some(0), (2) 4 Some(3), 3 3 Some(0), II 2 Some(0), 4 4 Some(6)",
        "a chapter within another goes down with what it holds"
    );
    assert_eq!(regraded(99, Chapter, 2), regraded(98, Chapter, 2), "nothing begins there");
}
