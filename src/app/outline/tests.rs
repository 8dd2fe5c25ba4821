//! The outline: what a row shows, what an edit changes, what a filter leaves.

use super::*;
use crate::app::bench::sample;
use crate::app::filter::VerdictFilter;
use crate::domain::carry::{Offer, Proposal};
use crate::domain::edit::{Edit, FindingEdit, Stamp};
use crate::domain::relations::Bearing;

fn outline(checklists: &[Rc<Checklist>], assessment: &Assessment, filter: &Filter) -> Outline {
    Outline::new(checklists.into(), Rc::new(assessment.clone()), Rc::default(), filter.clone())
}

fn edited(assessment: &Assessment, item: &str, edit: FindingEdit) -> Rc<Assessment> {
    let mut after = assessment.clone();
    after.apply(Edit::Finding(item.into(), edit), &Stamp::default());
    Rc::new(after)
}

#[test]
fn one_verdict_changes_one_row_of_thousands() {
    let (checklists, assessment) = sample(100, 50);
    let before = outline(&checklists, &assessment, &Filter::default());
    let assessment = edited(&assessment, "x.7.3", FindingEdit::Verdict(Verdict::Partial));
    let after = before.after(&before.checklists, &assessment, &before.proposed, &Filter::default());
    let changed = |at: &usize| !Rc::ptr_eq(&before.sections[*at], &after.sections[*at]);
    assert_eq!((0..100).filter(changed).collect::<Vec<_>>(), [7]);
    let rows = before.sections[7].rows.iter().zip(&after.sections[7].rows);
    assert_eq!(rows.filter(|(before, after)| before != after).count(), 1);
    assert_eq!(after.sections[7].tally.assessed(), 1);
    assert_eq!((after.progress.assessed(), after.progress.items()), (1, 5000));
}

#[test]
fn a_proposal_changes_its_row_and_no_figure() {
    let (checklists, assessment) = sample(10, 10);
    let before = outline(&checklists, &assessment, &Filter::default());
    let item = checklists[0].item(&"x.7.3".into()).unwrap().clone();
    let offer = Offer { from: item.clone(), bearing: Bearing::Equal, finding: Rc::default(), verdict: None };
    let proposal = Proposal { item: item.clone(), offer, verdict: Verdict::Full };
    let proposed: Rc<ByItem> = Rc::new([(item.id.clone(), Rc::new(proposal))].into());
    let after = before.after(&before.checklists, &before.assessment, &proposed, &Filter::default());
    let changed = |at: &usize| !Rc::ptr_eq(&before.sections[*at], &after.sections[*at]);
    assert_eq!((0..10).filter(changed).collect::<Vec<_>>(), [7]);
    assert_eq!((after.sections[7].rows[3].proposed, after.progress), (Some(Verdict::Full), before.progress));
    let back = after.after(&after.checklists, &after.assessment, &Rc::default(), &Filter::default());
    assert_eq!(back.sections, before.sections);
}

#[test]
fn a_text_changes_no_row() {
    let (checklists, assessment) = sample(10, 10);
    let before = outline(&checklists, &assessment, &Filter::default());
    let text = FindingEdit::Text(crate::domain::edit::FindingText::Reasoning, "why".into());
    let assessment = edited(&assessment, "x.7.3", text);
    assert_eq!(
        before.sections,
        before.after(&before.checklists, &assessment, &before.proposed, &Filter::default()).sections
    );
}

#[test]
fn what_is_taken_over_is_what_would_be_built() {
    let (checklists, mut assessment) = sample(4, 4);
    let filters = [
        Filter::default(),
        Filter { verdict: Some(VerdictFilter::Gaps), ..Filter::default() },
        Filter { checklist: Some("other".into()), ..Filter::default() },
        Filter { text: "why".into(), ..Filter::default() },
    ];
    let mut kept = filters.clone().map(|filter| outline(&checklists, &assessment, &filter));
    let reasoning = |text: &str| FindingEdit::Text(crate::domain::edit::FindingText::Reasoning, text.into());
    let steps = [
        ("x.1.1", FindingEdit::Verdict(Verdict::Partial)),
        ("x.0.0", FindingEdit::Verdict(Verdict::Full)),
        ("x.3.3", reasoning("why")),
        ("x.1.1", FindingEdit::Verdict(Verdict::Full)),
        ("x.3.3", reasoning("")),
        ("gone", FindingEdit::Verdict(Verdict::None)),
    ];
    for (item, edit) in steps {
        assessment = Assessment::clone(&edited(&assessment, item, edit));
        let now = Rc::new(assessment.clone());
        for (kept, filter) in kept.iter_mut().zip(&filters) {
            *kept = kept.after(&kept.checklists, &now, &kept.proposed, filter);
            let built = outline(&checklists, &assessment, filter);
            assert_eq!((&kept.sections, kept.progress), (&built.sections, built.progress));
        }
    }
    assessment.findings.clear();
    for (kept, filter) in kept.iter().zip(&filters) {
        let built = outline(&checklists, &assessment, filter);
        let kept = kept.after(&kept.checklists, &Rc::new(assessment.clone()), &kept.proposed, filter);
        assert_eq!((kept.sections, kept.progress), (built.sections, built.progress));
    }
    let [everything, gaps, ..] = &filters;
    let kept = outline(&checklists, &assessment, gaps);
    assert!(kept.sections.is_empty());
    assert_eq!(kept.after(&kept.checklists, &kept.assessment, &kept.proposed, everything).sections.len(), 4);
}

/// A checklist of two sections and an extension of it: one section shared, one of its own.
fn extended() -> (Vec<Rc<Checklist>>, Assessment) {
    let (mut checklists, assessment) = sample(2, 2);
    let section = |id: &str, items: &[&str]| Section {
        id: id.into(),
        number: String::new(),
        title: String::new(),
        items: items.iter().map(|id| Rc::new(crate::app::bench::item(id))).collect(),
    };
    let extension = Checklist {
        id: "e".into(),
        short_title: "Extension".into(),
        extends: Some("x".into()),
        sections: vec![section("0", &["e.0"]), section("own", &["e.9"])],
        ..Checklist::clone(&checklists[0])
    };
    checklists.insert(0, Rc::new(extension));
    (checklists, assessment)
}

#[test]
fn items_of_an_extension_stand_behind_those_of_the_section_they_are_added_to() {
    let (checklists, assessment) = extended();
    let order = |filter: &Filter| -> Vec<Vec<String>> {
        let sections = outline(&checklists, &assessment, filter).sections;
        let row = |row: &Row| format!("{}{}", row.item.id, if row.added_by.is_some() { "+" } else { "" });
        sections.iter().map(|section| section.rows.iter().map(row).collect()).collect()
    };
    assert_eq!(order(&Filter::default()), [vec!["e.9"], vec!["x.0.0", "x.0.1", "e.0+"], vec!["x.1.0", "x.1.1"]]);
    let of = |id: &str| Filter { checklist: Some(id.into()), ..Filter::default() };
    assert_eq!(order(&of("x")), [vec!["x.0.0", "x.0.1"], vec!["x.1.0", "x.1.1"]]);
    assert_eq!(order(&of("e")), [vec!["e.9"], vec!["e.0+"]]);
    let alone = outline(&checklists[..1], &assessment, &Filter::default()).sections;
    assert_eq!(alone.len(), 2, "without its base it stands by itself");
    assert!(alone[0].rows[0].added_by.is_none());
    let sections = outline(&checklists, &assessment, &Filter::default()).sections;
    let around = |item: &str| neighbours(&checklists, &sections, &item.into());
    assert_eq!(around("e.0"), (Some("x.0.1".into()), Some("x.1.0".into())));
    assert_eq!(around("x.0.0"), (Some("e.9".into()), Some("x.0.1".into())));
}

#[test]
fn an_extension_changes_no_figure_of_its_base() {
    let (checklists, assessment) = extended();
    let before = outline(&checklists, &assessment, &Filter::default());
    let assessment = edited(&assessment, "e.0", FindingEdit::Verdict(Verdict::Full));
    let after = before.after(&before.checklists, &assessment, &before.proposed, &Filter::default());
    assert_eq!(after.sections[1].tally, before.sections[1].tally);
    assert_eq!((after.sections[1].added.assessed(), after.sections[1].added.items()), (1, 1));
    assert!(Rc::ptr_eq(&before.sections[2], &after.sections[2]) && Rc::ptr_eq(&before.sections[0], &after.sections[0]));
    assert_eq!((after.progress.assessed(), after.progress.items()), (1, 6));
}

#[test]
fn neighbours_follow_the_filter_and_keep_the_place() {
    let (checklists, mut assessment) = sample(2, 3);
    let open = Filter { verdict: Some(VerdictFilter::Is(Verdict::NotAssessed)), ..Filter::default() };
    let around = |assessment: &Assessment, item: &str| {
        let sections = outline(&checklists, assessment, &open).sections;
        let (before, after) = neighbours(&checklists, &sections, &item.into());
        (before.map(|id| id.to_string()).unwrap_or_default(), after.map(|id| id.to_string()).unwrap_or_default())
    };
    assert_eq!(around(&assessment, "x.0.2"), ("x.0.1".into(), "x.1.0".into()));
    let edit = Edit::Finding("x.0.2".into(), FindingEdit::Verdict(Verdict::Full));
    assessment.apply(edit, &Stamp::default());
    assert_eq!(around(&assessment, "x.0.2"), ("x.0.1".into(), "x.1.0".into()));
    assert_eq!(around(&assessment, "x.0.0"), (String::new(), "x.0.1".into()));
    assert_eq!(around(&assessment, "x.1.2"), ("x.1.1".into(), String::new()));
    assert_eq!(around(&assessment, "x.none"), (String::new(), "x.0.0".into()));
}
