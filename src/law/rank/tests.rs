//! Tests of the ranking.

use super::*;
use crate::domain::provision::{Block, LeftOut, Mark, ProvisionKind, Role};
use crate::law::terms::{Facet, Kind, Texts};

const CONCEPTS: &str = "format: 1\nconcepts:\n  - {id: marking, gloss: a mark}\n  - {id: import, gloss: bringing in}\n  \
    - {id: antique, gloss: old}\n  - {id: means, gloss: defines}\n";
const ENGLISH: &str = "format: 1\nlanguage: en\nconcepts:\n  marking: [mark, serial number]\n  import: [import]\n  \
    antique: [antique firearm]\n  means: [means]\n";
const GERMAN: &str = "format: 1\nlanguage: de\nconcepts:\n  marking: [kennzeichn*]\n  import: [\"*einfuhr*\"]\n  \
    antique: [antik]\n  means: [bedeutet]\n";
const CHINESE: &str =
    "format: 1\nlanguage: zh\nconcepts:\n  marking: [标记]\n  import: [进口]\n  antique: [古董]\n  means: [是指]\n";

fn terms() -> Rc<Terms> {
    let languages = &[("en", ENGLISH), ("de", GERMAN), ("zh", CHINESE)];
    Rc::new(Terms::new(Texts { concepts: CONCEPTS, languages, searches: &[] }))
}

/// A law of sections: label, heading and words.
fn law(language: &str, sections: &[(&str, &str, &str)]) -> LawText {
    let mut law = LawText { language: language.into(), ..LawText::default() };
    let block = |role, text: &str| Block { role, level: 0, page: 0, text: text.to_owned() };
    for (label, heading, words) in sections {
        let at = Place::new(law.blocks.len(), 0);
        law.blocks.push(block(Role::Heading, &format!("{label} {heading}")));
        let body = Place::new(law.blocks.len(), 0);
        law.blocks.extend(words.split('\n').map(|words| block(Role::Text, words)));
        let (label, heading) = ((*label).to_owned(), (*heading).to_owned());
        law.marks.push(Mark { at, body, kind: ProvisionKind::Section, depth: 3, label, heading, left_out: None });
    }
    law
}

fn search(must: &[usize], kind: Kind) -> Search {
    Search { must: must.iter().copied().map(Facet::of).collect(), should: Vec::new(), kind }
}

fn labels(ranking: &Ranking) -> Vec<&str> {
    ranking.candidates.iter().map(|candidate| candidate.label.as_str()).collect()
}

#[test]
fn what_has_all_facets_comes_before_what_has_one() {
    let law = law(
        "en",
        &[
            ("1", "", "A licence is needed for each firearm that a person owns or carries."),
            ("2", "", "Whoever imports a firearm shall see that it is marked with a serial number."),
            ("3", "", "A firearm may be imported by a person who has reached the age of majority."),
        ],
    );
    let index = Index::build(terms(), &[("a".into(), &law)]);
    let ranking = index.rank(&search(&[0, 1], Kind::Rule), 5);
    assert_eq!(labels(&ranking), ["2", "3"]);
    let first = &ranking.candidates[0];
    let words: Vec<&str> = first
        .matched
        .iter()
        .map(|(place, length)| &law.blocks[place.block as usize].text[place.at as usize..(place.at + length) as usize])
        .collect();
    assert_eq!(words, ["imports", "marked", "serial number"]);
    assert!(first.score > 2.0 * ranking.candidates[1].score);
}

#[test]
fn laws_of_all_languages_are_ranked_together_and_come_and_go() {
    let english = law("en", &[("1", "", "Arms are kept safe."), ("2", "", "Arms bear a mark when they are imported.")]);
    let german = law(
        "de",
        &[("§ 1", "Kennzeichnung", "Bei der Wiedereinfuhr sind Waffen gekennzeichnet."), ("§ 2", "", "Anderes.")],
    );
    let chinese = law("zh", &[("第一条", "", "进口的枪支应当有标记。"), ("第二条", "", "其他规定由国务院制定。")]);
    let mut index = Index::new(terms());
    for (id, law) in [("en", &english), ("de", &german), ("zh", &chinese)] {
        index.add(id.into(), law);
    }
    let query = search(&[0, 1], Kind::Rule);
    let all = index.rank(&query, 3);
    let mut found = labels(&all);
    found.sort_unstable();
    assert_eq!(found, ["2", "§ 1", "第一条"]);
    assert_eq!(index.languages(), ["de", "en", "zh"]);
    index.remove(&"de".into());
    assert!(!labels(&index.rank(&query, 9)).contains(&"§ 1"));
    index.add("de".into(), &german);
    index.add("de".into(), &german);
    assert_eq!(index.rank(&query, 9).candidates.len(), all.candidates.len());
}

#[test]
fn a_definition_is_found_where_the_term_is_defined() {
    let law = law(
        "en",
        &[
            (
                "1",
                "Fees",
                "The fee for an antique firearm is ten. An antique firearm is shown on demand. An antique firearm is rare.",
            ),
            ("2", "Terms", "licence means a paper;\nantique firearm means a firearm made before a certain year;"),
        ],
    );
    let index = Index::build(terms(), &[("a".into(), &law)]);
    assert_eq!(labels(&index.rank(&search(&[2], Kind::Definition), 2))[0], "2");
}

#[test]
fn what_is_left_out_is_not_ranked_and_text_without_provisions_is() {
    let mut one = law("en", &[("1", "", "Firearms are marked."), ("2", "", "Firearms are marked again.")]);
    one.marks[0].left_out = Some(LeftOut::Repealed);
    let index = Index::build(terms(), &[("a".into(), &one)]);
    assert_eq!(labels(&index.rank(&search(&[0], Kind::Rule), 5)), ["2"]);
    let mut loose = law("en", &[("", "", "Firearms that are brought in by a person bear a mark of the country.")]);
    loose.marks.clear();
    let index = Index::build(terms(), &[("a".into(), &loose)]);
    assert_eq!(index.rank(&search(&[0], Kind::Rule), 5).candidates.len(), 1);
}

#[test]
fn nothing_found_is_weak_and_own_terms_are_searched_in_their_language() {
    let italian = law("it", &[("1", "", "Ogni arma reca un punzone del fabbricante."), ("2", "", "Altre norme.")]);
    let index = Index::build(terms(), &[("a".into(), &italian)]);
    let none = index.rank(&search(&[2], Kind::Rule), 5);
    assert!(none.weak && none.candidates.is_empty());
    let own = Facet { concepts: Vec::new(), terms: vec![("it".into(), "punzoni".into())] };
    let query = Search { must: vec![own], should: Vec::new(), kind: Kind::Rule };
    assert_eq!(labels(&index.rank(&query, 5)), ["1"]);
    assert!(Index::new(terms()).rank(&query, 5).weak);
}

#[test]
fn of_equals_the_one_that_is_like_the_first_comes_next() {
    let law = law(
        "en",
        &[
            ("1", "", "Each antique firearm may well bear a mark."),
            ("2", "Marks", "Upon import each firearm shall be given a mark, and the mark tells of the import."),
            ("3", "", "Nothing in the law keeps anyone from this."),
            ("4", "", "Each imported firearm may well bear a mark."),
        ],
    );
    let index = Index::build(terms(), &[("a".into(), &law)]);
    assert_eq!(labels(&index.rank(&search(&[0], Kind::Rule), 5)), ["2", "4", "1"]);
}

#[test]
fn what_stands_under_one_heading_with_others_that_fit_comes_up() {
    let filler = "Nothing in the law keeps anyone from this.";
    let marked = "Each firearm that is here shall bear a mark.";
    let texts = [filler, marked, filler, filler, filler, marked, marked, marked, filler, filler, filler, filler];
    let labels_of: Vec<String> = (1..=texts.len()).map(|number| number.to_string()).collect();
    let sections: Vec<(&str, &str, &str)> =
        labels_of.iter().zip(texts).map(|(label, words)| (label.as_str(), "", words)).collect();
    let mut law = law("en", &sections);
    for (part, (name, section)) in [("Part A", 0), ("Part B", 4), ("Part C", 8)].into_iter().enumerate() {
        let at = law.marks[section + part].at;
        let (kind, label) = (ProvisionKind::Part, name.to_owned());
        let mark = Mark { at, body: at, kind, depth: 1, label, heading: "Of some matter".into(), left_out: None };
        law.marks.insert(section + part, mark);
    }
    let index = Index::build(terms(), &[("a".into(), &law)]);
    let found = index.rank(&search(&[0], Kind::Rule), 9);
    assert_eq!(labels(&found).last(), Some(&"2"));
}

#[test]
fn a_short_article_that_speaks_of_all_of_it_speaks_for_the_list() {
    let other = ("2", "", "Nothing else is said about anything here.");
    let strength = |fillers: usize| {
        let filler = "of any sort ".repeat(fillers);
        let words = format!("Whoever brings about the import of a thing {filler}.\nIt bears a serial number.");
        let law = law("en", &[("1", "", &words), other]);
        Index::build(terms(), &[("a".into(), &law)]).rank(&search(&[0, 1], Kind::Rule), 5).strength
    };
    assert!(strength(25) > 1.4 * strength(100), "{} {}", strength(25), strength(100));
    let half = law("en", &[("1", "", "Whoever imports a thing says so."), other]);
    assert!(Index::build(terms(), &[("a".into(), &half)]).rank(&search(&[0, 1], Kind::Rule), 5).weak);
}
