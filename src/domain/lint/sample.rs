//! A small sound checklist that the tests of rules bend out of shape.

use std::rc::Rc;

use crate::domain::checklist::{Checklist, Item};
use crate::domain::format::checklist::{Step, parse_trusted};
use crate::domain::lint::{RULES, Rule, Sink};

const TEXT: &str = "\
format: 1
version: 1.0.0
language: en
title: A sample of a checklist
short_title: Sample
instrument: {title: Sample treaty, symbol: A/1, date: '2001-05-31', status: binding}
source_units: ['1', '2(1)', '2(2)', '3']
topics: [{id: marking, title: Marking}]
conditions: [{id: exempt, question: Are collectors exempt?, hint: Look at the exemptions., unit: '2(2)'}]
sections:
  - id: art-1
    number: '1'
    title: Marks
    items:
      - {id: s.1, pinpoint: art. 1, units: ['1'], title: Mark, requirement: Require a mark., force: mandatory,
         scorable: law, elements: [{id: a, text: The law requires a mark.}, {id: b, text: The mark is unique.}],
         guidance: 'See [the guide](https://example.org/).', topics: [marking], stages: [marking], source: verified,
         guide: ['65-90', '93'], terms: {en: [mark]},
         relations: [{to: s.2.1, kind: elaborates, rationale: It tells where the mark stands.}]}
      - {id: s.2.1, pinpoint: art. 2(1), units: ['2(1)'], title: Place, requirement: Require a place., force: qualified,
         qualifier: where feasible, scorable: law, elements: [{id: a, text: The law names the place.}],
         source: verified, terms: {en: [place]}}
      - {id: s.2.2, pinpoint: art. 2(2), units: ['2(2)'], title: Collectors, requirement: Mark pieces of collectors.,
         force: conditional, condition: if collectors are exempt, asks: exempt, scorable: practice,
         unscored_reason: Only practice can show it., source: verified, terms: {en: [collector]}}
not_scored: [{unit: '3', addressee: Secretary-General, reason: It is addressed to the depositary.}]
";

/// The sample after a change.
pub(super) fn with(change: impl FnOnce(&mut Checklist)) -> Checklist {
    let mut checklist = parse_trusted(&"sample".into(), TEXT).expect("the sample is sound");
    change(&mut checklist);
    checklist
}

/// The sample after a change to its first item (`s.1`), second (`s.2.1`) or third (`s.2.2`).
pub(super) fn with_item(nth: usize, change: impl FnOnce(&mut Item)) -> Checklist {
    with(|checklist| change(Rc::make_mut(&mut checklist.sections[0].items[nth])))
}

/// What a rule finds: item, path, and the values of the message.
pub(super) fn found(rule: &Rule, checklist: &Checklist) -> Vec<String> {
    let mut sink = Sink { rule, file: "sample.yaml", found: Vec::new() };
    (rule.check)(checklist, &mut sink);
    let show = |step: &Step| match step {
        Step::Key(key) => format!(".{key}"),
        Step::Index(index) => format!("[{index}]"),
    };
    sink.found
        .iter()
        .map(|(problem, spot)| {
            assert_eq!(problem.code, rule.code);
            let item = spot.item.as_ref().map(ToString::to_string).unwrap_or_default();
            let path: String = spot.path.iter().map(show).collect();
            let args: String = problem.args.iter().map(|(name, value)| format!(" {name}={value}")).collect();
            format!("{item}{path}{args}")
        })
        .collect()
}

#[test]
fn sample_breaks_no_rule() {
    let checklist = with(|_| {});
    for rule in RULES {
        assert_eq!(found(rule, &checklist), Vec::<String>::new(), "{}", rule.code);
    }
}
