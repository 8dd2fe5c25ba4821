//! Figures: tables of known cases, and laws that hold for every checklist and every set of answers.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::rc::Rc;

use lacuna::domain::assessment::Assessment;
use lacuna::domain::checklist::{Checklist, Element, Item};
use lacuna::domain::finding::{ElementVerdict, Finding, Verdict};
use lacuna::domain::force::{Force, ForceGroup, Scorable};
use lacuna::domain::format::checklist::parse_trusted;
use lacuna::domain::scoring::{Tally, by_group, points};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any, proptest};

const TEXT: &str = "{format: 1, version: 1.0.0, instrument: {status: binding}, conditions: [{id: asked}], sections: [{id: a, \
                    items: [{id: m, force: mandatory, scorable: law, source: verified}]}]}";

/// A checklist of items with these forces, each with two elements.
fn checklist(items: &[(Force, Scorable)]) -> Checklist {
    let mut checklist = parse_trusted(&"c".into(), TEXT).unwrap();
    let model = Item::clone(&checklist.sections[0].items[0]);
    let item = |(index, (force, scorable)): (usize, &(Force, Scorable))| {
        let element = |id: &str| Element { id: id.into(), text: String::new(), note: String::new() };
        let elements = vec![element("a"), element("b")];
        Rc::new(Item { id: format!("m.{index}").into(), force: *force, scorable: *scorable, elements, ..model.clone() })
    };
    checklist.sections[0].items = items.iter().enumerate().map(item).collect();
    checklist
}

fn assessment(verdicts: &[Verdict]) -> Assessment {
    let mut assessment = Assessment::new("a".into(), "");
    for (index, verdict) in verdicts.iter().enumerate() {
        let finding = Finding { verdict: *verdict, ..Finding::default() };
        assessment.findings.insert(format!("m.{index}").into(), Rc::new(finding));
    }
    assessment
}

fn figures(items: &[(Force, Scorable)], verdicts: &[Verdict]) -> Vec<(ForceGroup, Tally)> {
    by_group(&checklist(items), &assessment(verdicts))
}

/// The figure of items that are all mandatory.
fn figure(verdicts: &[Verdict]) -> Tally {
    let items = vec![(Force::Mandatory, Scorable::Law); verdicts.len()];
    figures(&items, verdicts)[0].1
}

#[test]
fn known_cases() {
    use Verdict::{Conflict, Full, None as No, NotApplicable as Na, NotAssessed as Open, Partial};
    type Row = (&'static [Verdict], Option<f64>, Option<(f64, f64)>);
    let table: &[Row] = &[
        (&[Full, Full], Some(1.0), Some((1.0, 1.0))),
        (&[No, Conflict], Some(0.0), Some((0.0, 0.0))),
        (&[Full, Partial], Some(0.75), Some((0.75, 0.75))),
        (&[Full, No, Na, Na], Some(0.5), Some((0.5, 0.5))),
        (&[Full, No, Open, Open], Some(0.5), Some((0.25, 0.75))),
        // One answer of several says too little; one answer of one says all there is.
        (&[Full, Open, Open], None, Some((1.0 / 3.0, 1.0))),
        (&[Full], Some(1.0), Some((1.0, 1.0))),
        (&[Full, Na], Some(1.0), Some((1.0, 1.0))),
        (&[Open, Open], None, Some((0.0, 1.0))),
        (&[Na, Na], None, None),
    ];
    for (verdicts, share, interval) in table {
        let tally = figure(verdicts);
        assert_eq!((tally.share(), tally.interval()), (*share, *interval), "{verdicts:?}");
    }
}

#[test]
fn counts_stand_next_to_the_figure() {
    use Verdict::{Conflict, Full, None as No, NotApplicable as Na, NotAssessed as Open, Partial};
    let tally = figure(&[Full, Partial, No, Conflict, Na, Open, Open]);
    assert_eq!((tally.items(), tally.applicable(), tally.assessed(), tally.gaps()), (7, 6, 4, 3));
}

#[test]
fn partial_earns_the_share_of_its_elements() {
    use ElementVerdict::{No, Unclear, Yes};
    let item = checklist(&[(Force::Mandatory, Scorable::Law)]).sections[0].items[0].clone();
    let table: &[(&[(&str, ElementVerdict)], f64)] = &[
        (&[], 0.5),
        (&[("a", Yes)], 0.5),
        (&[("a", Yes), ("b", No)], 0.5),
        (&[("a", Yes), ("b", Unclear)], 0.5),
        // Neither nothing nor everything explains a partial verdict.
        (&[("a", Yes), ("b", Yes)], 0.5),
        (&[("a", No), ("b", No)], 0.5),
    ];
    let earned = |item: &Item, elements: &[(&str, ElementVerdict)]| {
        let elements = elements.iter().map(|(id, verdict)| ((*id).into(), *verdict)).collect();
        points(item, Some(&Finding { elements, ..Finding::default() }), Verdict::Partial)
    };
    for (elements, expected) in table {
        assert_eq!(earned(&item, elements), *expected, "{elements:?}");
    }
    let mut three = Item::clone(&item);
    three.elements.push(Element { id: "c".into(), text: String::new(), note: String::new() });
    assert_eq!(earned(&three, &[("a", Yes), ("b", No), ("c", No)]), 1.0 / 3.0);
    assert_eq!(earned(&three, &[("a", Yes), ("b", Yes), ("c", Unclear)]), 2.0 / 3.0);
    assert_eq!(earned(&three, &[("a", Yes), ("b", Yes)]), 0.5, "not all were judged");
    // Of two ways to comply, the one that serves the State best counts.
    three.alternatives = vec![vec!["a".into(), "b".into()], vec!["c".into()]];
    assert_eq!(earned(&three, &[("a", Yes), ("b", No), ("c", No)]), 0.5);
    assert_eq!(points(&three, None, Verdict::Partial), 0.5);
}

#[test]
fn an_item_whose_condition_is_not_met_is_not_counted() {
    let mut checklist = checklist(&[(Force::Conditional, Scorable::Law), (Force::Mandatory, Scorable::Law)]);
    Rc::make_mut(&mut checklist.sections[0].items[0]).asks = Some("asked".into());
    let mut assessment = assessment(&[Verdict::None, Verdict::Full]);
    let share = |assessment: &Assessment| by_group(&checklist, assessment)[0].1.share();
    assert_eq!(share(&assessment), Some(0.5));
    assessment.conditions.insert("asked".into(), false);
    assert_eq!(share(&assessment), Some(1.0));
    assessment.conditions.insert("asked".into(), true);
    assert_eq!(share(&assessment), Some(0.5));
}

fn verdict(byte: u8) -> Verdict {
    Verdict::ALL[usize::from(byte) % Verdict::ALL.len()]
}

fn kind(byte: u8) -> (Force, Scorable) {
    let scorable = Scorable::ALL[usize::from(byte / 16) % Scorable::ALL.len()];
    (Force::ALL[usize::from(byte) % Force::ALL.len()], scorable)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn figures_keep_their_bounds(answers in vec((any::<u8>(), any::<u8>()), 0..40)) {
        let items: Vec<_> = answers.iter().map(|(byte, _)| kind(*byte)).collect();
        let verdicts: Vec<_> = answers.iter().map(|(_, byte)| verdict(*byte)).collect();
        let mut counted = 0;
        for (_, tally) in by_group(&checklist(&items), &assessment(&verdicts)) {
            counted += tally.items();
            let Some((low, high)) = tally.interval() else {
                assert_eq!(tally.applicable(), 0);
                assert_eq!(tally.share(), None);
                continue;
            };
            assert!((0.0..=1.0).contains(&low) && (0.0..=1.0).contains(&high) && low <= high);
            if let Some(share) = tally.share() {
                assert!(low - 1e-12 <= share && share <= high + 1e-12, "{low} {share} {high}");
            }
            if tally.assessed() == tally.applicable() {
                assert_eq!(low, high);
            }
            assert_eq!(Verdict::ALL.iter().map(|verdict| tally.of(*verdict)).sum::<usize>(), tally.items());
        }
        let scored = |kind: &&(Force, Scorable)| {
            kind.0 != Force::Context && matches!(kind.1, Scorable::Law | Scorable::LegalBasis)
        };
        assert_eq!(counted, items.iter().filter(scored).count(), "each scored item is in one group, no other in any");
    }

    #[test]
    fn what_does_not_apply_changes_no_figure(bytes in vec(any::<u8>(), 1..20)) {
        let mut verdicts: Vec<_> = bytes.iter().map(|byte| verdict(*byte)).collect();
        let before = figure(&verdicts);
        verdicts.push(Verdict::NotApplicable);
        let after = figure(&verdicts);
        assert_eq!((after.share(), after.interval(), after.gaps()), (before.share(), before.interval(), before.gaps()));
    }

    #[test]
    fn groups_never_mix(bytes in vec(any::<u8>(), 1..20), others in vec((any::<u8>(), any::<u8>()), 0..20)) {
        let mut items: Vec<_> = bytes.iter().map(|_| (Force::Mandatory, Scorable::Law)).collect();
        let mut verdicts: Vec<_> = bytes.iter().map(|byte| verdict(*byte)).collect();
        let alone = figures(&items, &verdicts)[0];
        let others = others.iter().map(|(byte, answer)| (kind(*byte), verdict(*answer)));
        for ((force, scorable), answer) in others.filter(|((force, _), _)| force.group() != Some(ForceGroup::Mandatory)) {
            items.push((force, scorable));
            verdicts.push(answer);
        }
        assert_eq!(figures(&items, &verdicts)[0], alone);
    }

    #[test]
    fn a_better_verdict_never_lowers_the_figure(bytes in vec(any::<u8>(), 2..20), at in any::<u8>()) {
        let mut verdicts: Vec<_> = bytes.iter().map(|byte| verdict(*byte)).collect();
        let at = usize::from(at) % verdicts.len();
        let before = figure(&verdicts);
        let applied = verdicts[at] != Verdict::NotApplicable;
        verdicts[at] = Verdict::Full;
        let after = figure(&verdicts);
        if let (Some(before), Some(after)) = (before.share(), after.share()) {
            assert!(after >= before - 1e-12, "{before} {after}");
        }
        if let (Some((low, high)), Some((lower, higher))) = (before.interval(), after.interval()) {
            assert!(lower >= low - 1e-12, "the lower bound fell");
            assert!(!applied || higher >= high - 1e-12, "the upper bound fell");
        }
    }
}
