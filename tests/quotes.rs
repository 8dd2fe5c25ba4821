//! Two versions of a small invented law: what its citations become, and how a person takes over what is proposed.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing it did not expect")]

use std::collections::BTreeMap;
use std::rc::Rc;

use lacuna::domain::assessment::{Assessment, Law};
use lacuna::domain::edit::{Edit, Stamp};
use lacuna::domain::finding::{Citation, Finding};
use lacuna::domain::ids::{AssessmentId, ItemId, LawId};
use lacuna::domain::migration::words::{Piece, difference};
use lacuna::domain::provision::LawText;
use lacuna::law::quotes::{Standing, Versions, checks, review};
use lacuna::law::{read, split};

const OLD: &str = "# Small Arms Act

## 1. Definitions

In this Act, “firearm” means a portable barrelled weapon.

## 2. Books

(1) A dealer keeps a book of every firearm received.

(2) The book is kept for five years after the last entry.

## 3. Marks

A person who alters a mark commits an offence.

## 4. Fees

The Minister fixes the fees for licences by order in the Gazette.
";

const NEW: &str = "# Small Arms Act

## 1. Definitions

In this Act, “firearm” means a portable barrelled weapon.

## 2. Books

(1) A dealer keeps a book of every firearm received.

(2) The book is kept for ten years after the last entry.

## 2A. Brokers

Nobody acts as a broker without a permit of the Commissioner.

## 4. Marks

A person who alters a mark commits an offence.
";

fn text(source: &str) -> LawText {
    split::cut(read::read("act.md", source.as_bytes(), &mut |_, _| true).unwrap())
}

fn assessment() -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::from("a"), "2026-03-14T09:00:00Z");
    let law = Law { title: "Small Arms Act".into(), version: "2001".into(), ..Law::new(LawId::from("arms")) };
    assessment.laws = vec![law];
    let cites = |provision: &str, quote: &str| Citation {
        law: Some("arms".into()),
        provision: provision.into(),
        quote: quote.into(),
        ..Citation::default()
    };
    let citations = vec![
        cites("s. 1", "\"firearm\" means a portable … weapon"),
        cites("s. 2(2)", "The book is kept for five years after the last entry."),
        cites("s. 3", "A person who alters a mark commits an offence"),
        cites("s. 4", "The Minister fixes the fees for licences"),
    ];
    assessment.findings.insert("x".into(), Rc::new(Finding { citations, ..Finding::default() }));
    assessment
}

#[test]
fn a_newer_version_keeps_moves_changes_and_loses_quotations() {
    let (old, new) = (text(OLD), text(NEW));
    let mut assessment = assessment();
    let file = "a.lacuna.json";
    let texts = |text: &LawText| BTreeMap::from([(LawId::from("arms"), Rc::new(text.clone()))]);
    assert_eq!(checks(&assessment, &texts(&old), file), []);

    let versions = Versions { before: "2001", now: "2010" };
    let reviewed = review(&assessment, &"arms".into(), Some(&old), &new, versions);
    let standing: Vec<&Standing> = reviewed.iter().map(|cited| &cited.reviewed.standing).collect();
    assert_eq!(standing[0], &Standing::Same);
    let Standing::Changed { now, label, .. } = standing[1] else { panic!("{:?}", standing[1]) };
    assert_eq!((now.as_str(), label.as_str()), ("The book is kept for ten years after the last entry.", "2(2)"));
    let changed = difference("kept for five years", "kept for ten years");
    assert!(changed.contains(&Piece::Gone("five".into())) && changed.contains(&Piece::Come("ten".into())));
    assert!(matches!(standing[2], Standing::Moved { to, .. } if to == "4"), "{:?}", standing[2]);
    assert_eq!(standing[3], &Standing::Gone);

    let codes: Vec<_> = checks(&assessment, &texts(&new), file).iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["citation-quote-changed", "citation-quote-moved", "citation-quote-missing"]);

    let before = assessment.clone();
    let changes: Vec<_> = reviewed.iter().filter_map(|cited| cited.accepted().or_else(|| cited.kept())).collect();
    let stamp = Stamp { time: "2026-03-15T09:00:00Z".into() };
    let exchange = assessment.reciting(&changes, &stamp);
    assessment.apply(Edit::Exchange(Box::new(exchange.clone())), &stamp);
    let citations = &assessment.findings[&ItemId::from("x")].citations;
    let labels: Vec<_> = citations.iter().map(|citation| citation.provision.as_str()).collect();
    assert_eq!(labels, ["s. 1", "s. 2(2)", "s. 4", "s. 4"]);
    assert_eq!(citations[3].version, "2001", "what is gone is still a quotation of the older version");
    assessment.apply(Edit::Exchange(Box::new(exchange.reversed())), &stamp);
    assert_eq!(assessment.findings, before.findings);
}
