//! How well the ranking finds what governs: keys made by reading laws, against the suggestions for the items of the same
//! articles. Needs the laws, in the folder `LACUNA_LAWS` or `../shared/laws`, and says so where there are none.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop at the first thing it did not expect, and tells figures"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use lacuna::domain::ids::{ChecklistId, LawId};
use lacuna::domain::library::Library;
use lacuna::domain::provision::{LawText, ProvisionKind, unit_of};
use lacuna::law::rank::{Candidate, Index, Ranking};
use lacuna::law::terms::Terms;
use lacuna::law::{read, split};
use serde_json::{Value, json};

/// How many candidates of an item are looked at.
const DEPTH: usize = 60;

/// The figures of a key.
#[derive(Debug, Default)]
struct Figures {
    recall5: Share,
    recall10: Share,
    /// The mean over topics of the share found, which a topic with many provisions does not rule.
    macro5: Share,
    macro10: Share,
    /// The same against no more than what fits into the first five, and ten.
    capped5: Share,
    capped10: Share,
    /// What a perfect order would reach at five: the lists of a topic's items hold five each.
    ceiling5: Share,
    hit5: Share,
    reciprocal: Share,
    gain: Share,
    /// Lists of items whose topic no provision governs that are not called weak.
    comfort_lists: Share,
    /// Topics that no provision governs with at least one such list.
    comfort_topics: Share,
    /// Topics that a provision governs with nothing but weak lists.
    discouraged: Share,
}

#[derive(Clone, Copy, Debug, Default)]
struct Share(f64, f64);

impl Share {
    fn add(&mut self, value: impl Into<f64>) {
        self.0 += value.into();
        self.1 += 1.0;
    }
    fn value(self) -> f64 {
        if self.1 > 0.0 { self.0 / self.1 } else { 0.0 }
    }
}

/// What must not be lost again: by law and language the least recall at 5 and at 10 of all governing provisions, and the
/// largest shares of false comfort by topics and of governed topics with nothing but weak lists.
const FLOORS: [(&str, [f64; 4]); 8] = [
    ("canada en", [0.68, 0.80, 0.23, 0.06]),
    ("canada fr", [0.88, 0.98, 0.01, 0.12]),
    ("argentina-ley-20429 es", [0.73, 0.86, 0.01, 0.51]),
    ("china-gun-control-law zh", [0.80, 0.94, 0.01, 0.22]),
    ("germany-waffg de", [0.77, 0.83, 0.01, 0.14]),
    ("kuwait-law-13-1991 ar", [0.81, 0.88, 0.08, 0.44]),
    ("pakistan-arms-rules-2023-federal en", [0.98, 0.98, 0.10, 0.30]),
    ("spain-reglamento-de-armas es", [0.58, 0.70, 0.01, 0.24]),
];

/// A key for the laws of one language.
struct Case {
    name: String,
    language: String,
    laws: Vec<(LawId, LawText)>,
    topics: Vec<Topic>,
}

struct Topic {
    id: String,
    articles: Vec<Vec<String>>,
    checklist: &'static str,
    queries: BTreeMap<String, String>,
    none: bool,
    /// Law and label, with the grade.
    grades: BTreeMap<(LawId, String), u8>,
}

fn laws() -> Option<PathBuf> {
    let folder = std::env::var_os("LACUNA_LAWS").map_or_else(|| PathBuf::from("../shared/laws"), PathBuf::from);
    folder.join("key-canada.yaml").is_file().then_some(folder)
}

fn law(file: &Path) -> LawText {
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    split::cut(read::read(&name, &fs::read(file).unwrap(), &mut |_, _| true).unwrap())
}

/// A label without the word or sign before it that only says what it is.
fn bare(label: &str) -> String {
    let words = ["Section", "Rule", "Article", "Artículo", "Articulo", "Art.", "§", "المادة", "مادة", "Статья"];
    let mut label = label.trim();
    while let Some(rest) = words.iter().find_map(|word| label.strip_prefix(word)) {
        label = rest.trim_start();
    }
    label.trim_end_matches(['.', ':']).to_lowercase()
}

/// The articles that a pinpoint names, as ways from the article down; `None` for what is national only.
fn articles(pinpoint: &str) -> Option<(&'static str, Vec<Vec<String>>)> {
    if pinpoint.starts_with("national") {
        return None;
    }
    let checklist = if pinpoint.contains("UNTOC") { "untoc" } else { "firearms-protocol" };
    let mut out: Vec<Vec<String>> = Vec::new();
    let mut article = String::new();
    for piece in
        pinpoint.replace("UNTOC", "").replace("art.", "").split([',', ';']).flat_map(|piece| piece.split(" and "))
    {
        let piece = piece.trim();
        let number: String = piece.chars().take_while(char::is_ascii_digit).collect();
        let rest = &piece[number.len()..];
        if number.is_empty() && !rest.starts_with('(') || rest.starts_with(" (") && number.is_empty() {
            continue;
        }
        if !number.is_empty() {
            article = number;
        }
        let (from, to) = rest.split_once("-(").map_or((rest, None), |(from, to)| (from, Some(to)));
        let way: Vec<String> = steps(from);
        match (way.split_last(), to.map(|to| steps(&format!("({to}")))) {
            (Some((last, before)), Some(to)) if to.len() == 1 => {
                for step in between(last, &to[0]) {
                    out.push([&[article.clone()], before, &[step]].concat());
                }
            }
            _ => out.push([&[article.clone()], way.as_slice()].concat()),
        }
    }
    Some((checklist, out))
}

/// `(1)(a)` as steps.
fn steps(text: &str) -> Vec<String> {
    let inside = text.split(' ').next().unwrap_or_default();
    inside.split('(').filter_map(|step| step.strip_suffix(')')).map(str::to_owned).collect()
}

fn between(from: &str, to: &str) -> Vec<String> {
    if let (Ok(from), Ok(to)) = (from.parse::<u8>(), to.parse::<u8>()) {
        return (from..=to).map(|number| number.to_string()).collect();
    }
    match (from.as_bytes(), to.as_bytes()) {
        (&[from], &[to]) => (from..=to).map(|letter| char::from(letter).to_string()).collect(),
        _ => vec![from.to_owned(), to.to_owned()],
    }
}

/// Whether one is the other or lies in it.
fn meet(one: &[String], other: &[String]) -> bool {
    one.iter().zip(other).all(|(one, other)| one == other)
}

/// The keys, one case for each language they hold for.
fn cases(folder: &Path) -> Vec<Case> {
    let mut files = vec![folder.join("key-canada.yaml")];
    files.extend(fs::read_dir("tests/keys").unwrap().map(|entry| entry.unwrap().path()));
    files.sort();
    let mut out = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "yaml")) {
        let key: Value = serde_yaml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let name = file.file_stem().unwrap().to_string_lossy().replace("key-", "");
        let language = key["language"].as_str().unwrap().to_owned();
        out.extend(case(folder, &key, &name, &language, false));
        if name == "canada" {
            out.extend(case(folder, &key, &name, "fr", true));
        }
    }
    out
}

fn case(folder: &Path, key: &Value, name: &str, language: &str, also: bool) -> Option<Case> {
    let mut prefixes: BTreeMap<String, LawId> = BTreeMap::new();
    let mut laws = Vec::new();
    for (prefix, about) in key["prefixes"].as_object().unwrap() {
        let others = about["also"].as_array().cloned().unwrap_or_default();
        let file = match also {
            false => about["file"].as_str().map(str::to_owned),
            true => others.iter().filter_map(Value::as_str).find(|file| file.ends_with("-fr.xml")).map(str::to_owned),
        };
        let Some(file) = file.filter(|file| folder.join(file).is_file()) else { continue };
        let id = LawId::from(file.as_str());
        laws.push((id.clone(), law(&folder.join(&file))));
        prefixes.insert(prefix.clone(), id);
    }
    let topics = key["topics"].as_array().unwrap().iter().filter_map(|topic| {
        let (checklist, articles) = articles(topic["protocol"].as_str().unwrap())?;
        let mut grades = BTreeMap::new();
        for list in ["sections", "annexes"] {
            for section in topic[list].as_array().unwrap_or(&Vec::new()) {
                let text = section["ref"].as_str().map_or_else(|| section["ref"].to_string(), str::to_owned);
                let (prefix, label) = text.split_once(':').unwrap_or((key["default_prefix"].as_str().unwrap(), &text));
                let printed = key["printed"][label].as_str().unwrap_or(label);
                if let Some(law) = prefixes.get(prefix) {
                    grades.insert((law.clone(), bare(printed)), section["grade"].as_u64().unwrap() as u8);
                }
            }
        }
        let query = |name: &str| topic[name].as_str().map(|query| query.to_owned());
        let mut queries = BTreeMap::from([("en".to_owned(), query("query").unwrap())]);
        queries.extend(query(&format!("query_{language}")).map(|query| (language.to_owned(), query)));
        let none = topic["coverage"] == "none";
        // Of a part of the laws, no more can be said than that what governs is not in it.
        let known = !also || !grades.is_empty();
        known.then(|| Topic {
            id: topic["id"].as_str().unwrap().to_owned(),
            articles,
            checklist,
            queries,
            none,
            grades,
        })
    });
    let topics = topics.collect();
    (!laws.is_empty()).then(|| Case { name: name.to_owned(), language: language.to_owned(), laws, topics })
}

/// Ranks all items, and counts what the key says; with the topics for whoever compares.
fn measure(case: &Case, terms: &Rc<Terms>, library: &Library) -> (Figures, Vec<Value>) {
    let refs: Vec<(LawId, &LawText)> = case.laws.iter().map(|(id, law)| (id.clone(), law)).collect();
    let index = Index::build(Rc::clone(terms), &refs);
    let mut figures = Figures::default();
    let mut told = Vec::new();
    for topic in &case.topics {
        let id = ChecklistId::from(topic.checklist);
        let checklist = library.get(&id).unwrap();
        let searches = terms.searches(&id);
        let lists: Vec<(String, Ranking)> = checklist
            .items()
            .filter(|item| item.is_answerable())
            .filter(|item| {
                let own = articles(&item.pinpoint).map(|(_, articles)| articles).unwrap_or_default();
                own.iter().any(|own| topic.articles.iter().any(|article| meet(own, article)))
            })
            .filter_map(|item| Some((item.id.to_string(), index.rank(searches.get(&item.id)?, DEPTH))))
            .collect();
        if lists.is_empty() {
            continue;
        }
        let mut best: BTreeMap<(LawId, String), usize> = BTreeMap::new();
        for (_, ranking) in &lists {
            for (rank, candidate) in ranking.candidates.iter().enumerate() {
                let place = best.entry((candidate.law.clone(), place_of(case, candidate))).or_insert(usize::MAX);
                *place = rank.min(*place);
            }
        }
        if topic.none {
            let confident = |(_, list): &(String, Ranking)| !list.weak && !list.candidates.is_empty();
            lists.iter().for_each(|list| figures.comfort_lists.add(confident(list)));
            figures.comfort_topics.add(lists.iter().any(confident));
        }
        let rank = |key: &(LawId, String)| best.get(key).copied().unwrap_or(usize::MAX);
        let governing: Vec<_> = topic.grades.iter().filter(|(_, grade)| **grade == 2).map(|(key, _)| key).collect();
        if !governing.is_empty() {
            for key in &governing {
                figures.recall5.add(rank(key) < 5);
                figures.recall10.add(rank(key) < 10);
            }
            if std::env::var_os("LACUNA_EVIDENCE_MISSED").is_some() {
                governing.iter().filter(|key| rank(key) >= 5).for_each(|key| missed(case, &topic.id, key, &lists));
            }
            let count = governing.len() as f64;
            let within = |most: usize| governing.iter().filter(|key| rank(key) < most).count() as f64;
            figures.macro5.add(within(5) / count);
            figures.macro10.add(within(10) / count);
            figures.capped5.add((within(5) / count.min(5.0)).min(1.0));
            figures.capped10.add((within(10) / count.min(10.0)).min(1.0));
            let reach = count.min(5.0 * lists.len() as f64);
            figures.ceiling5.0 += reach;
            figures.ceiling5.1 += count;
            let first = governing.iter().map(|key| rank(key)).min().unwrap();
            figures.hit5.add(first < 5);
            figures.reciprocal.add(if first == usize::MAX { 0.0 } else { 1.0 / (first as f64 + 1.0) });
            figures.gain.add(gain(&best, &topic.grades));
            figures.discouraged.add(lists.iter().all(|(_, list)| list.weak));
        }
        let grades = topic.grades.iter();
        told.push(json!({
            "topic": topic.id, "queries": topic.queries, "none": topic.none,
            "grades": grades.map(|(key, grade)| json!([key.0.as_str(), key.1, grade, rank(key)])).collect::<Vec<_>>(),
            "items": lists.iter().map(|(item, list)| told_of(item, list)).collect::<Vec<_>>(),
        }));
    }
    (figures, told)
}

/// Prints where a governing provision stands in the list of each item, and what stands first there.
fn missed(case: &Case, topic: &str, key: &(LawId, String), lists: &[(String, Ranking)]) {
    println!("  {} {topic}: {} {} is not among the first five", case.name, key.0.as_str(), key.1);
    for (item, list) in lists {
        let places: Vec<String> = list.candidates.iter().map(|candidate| place_of(case, candidate)).collect();
        let same = |(candidate, place): (&Candidate, &String)| candidate.law == key.0 && *place == key.1;
        let rank = list.candidates.iter().zip(&places).position(same);
        let rank = rank.map_or_else(|| "not found".to_owned(), |rank| (rank + 1).to_string());
        println!("    {item}: {rank}; first {}", places.iter().take(5).cloned().collect::<Vec<_>>().join(", "));
    }
}

/// The label of a candidate, or that of the annex it lies in: the points of an annex are numbered anew.
fn place_of(case: &Case, candidate: &Candidate) -> String {
    let law = case.laws.iter().find(|(id, _)| *id == candidate.law).map(|(_, law)| law);
    let annexes = law.into_iter().flat_map(|law| law.provisions());
    let mut around = annexes.filter(|provision| {
        provision.mark.kind == ProvisionKind::Annex && provision.mark.at <= candidate.at && candidate.at < provision.end
    });
    bare(&around.next().map_or_else(|| candidate.label.clone(), |annex| annex.mark.label))
}

fn told_of(item: &str, list: &Ranking) -> Value {
    let first = |candidate: &Candidate| json!([candidate.law.as_str(), bare(&candidate.label), candidate.score]);
    json!([item, list.weak, list.strength, list.candidates.iter().take(10).map(first).collect::<Vec<_>>()])
}

/// Normalized discounted cumulative gain of the first ten, each provision at its best rank.
fn gain(best: &BTreeMap<(LawId, String), usize>, grades: &BTreeMap<(LawId, String), u8>) -> f64 {
    let sum = |grades: Vec<u8>| -> f64 {
        let first = grades.into_iter().take(10).enumerate();
        first.map(|(at, grade)| (f64::from(1u32 << grade) - 1.0) / (at as f64 + 2.0).log2()).sum()
    };
    let mut ranked: Vec<_> = best.iter().collect();
    ranked.sort_by_key(|(key, rank)| (**rank, (*key).clone()));
    let mut ideal: Vec<u8> = grades.values().copied().collect();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    sum(ranked.into_iter().map(|(key, _)| grades.get(key).copied().unwrap_or_default()).collect())
        / sum(ideal).max(1e-9)
}

/// The units of the laws as documents, for an engine to compare with.
fn documents(case: &Case) -> Vec<Value> {
    let mut out = Vec::new();
    for (id, law) in &case.laws {
        let provisions = law.provisions();
        for (at, provision) in provisions.iter().enumerate() {
            if unit_of(&provisions, at) == Some(at) && provision.mark.left_out.is_none() {
                let text = law.words(provision.mark.body, provision.end);
                let (label, heading) = (bare(&provision.mark.label), &provision.mark.heading);
                out.push(json!({ "law": id.as_str(), "label": label, "heading": heading, "text": text }));
            }
        }
    }
    out
}

#[test]
fn the_ranking_finds_what_governs() {
    let Some(folder) = laws() else {
        println!("skipped: no laws in ../shared/laws, nor in the folder that LACUNA_LAWS names");
        return;
    };
    let (terms, library) = (Rc::new(Terms::bundled()), Library::bundled());
    let (mut all, mut fallen) = (Vec::new(), Vec::new());
    println!(
        "recall at 5 and 10: of all governing provisions, mean over topics, capped at what fits; best possible at 5"
    );
    println!("{:<34} all       mean      capped    best | hit@5 MRR nDCG | false comfort: lists, topics | weak", "");
    for case in cases(&folder) {
        let (f, topics) = measure(&case, &terms, &library);
        println!(
            "{:<34} {:.2} {:.2} {:.2} {:.2} {:.2} {:.2} {:.2} | {:.2} {:.2} {:.2} | {:.2} of {}, {:.2} of {} | {:.2} of {}",
            format!("{} {}", case.name, case.language),
            f.recall5.value(),
            f.recall10.value(),
            f.macro5.value(),
            f.macro10.value(),
            f.capped5.value(),
            f.capped10.value(),
            f.ceiling5.value(),
            f.hit5.value(),
            f.reciprocal.value(),
            f.gain.value(),
            f.comfort_lists.value(),
            f.comfort_lists.1,
            f.comfort_topics.value(),
            f.comfort_topics.1,
            f.discouraged.value(),
            f.discouraged.1,
        );
        let name = format!("{} {}", case.name, case.language);
        if let Some((_, [five, ten, comfort, weak])) = FLOORS.iter().find(|(of, _)| *of == name) {
            let held = [
                ("less is found", f.recall5.value() >= *five && f.recall10.value() >= *ten),
                ("more false comfort", f.comfort_topics.value() <= *comfort),
                ("more that is governed is called weak", f.discouraged.value() <= *weak),
            ];
            fallen.extend(held.iter().filter(|(_, held)| !held).map(|(what, _)| format!("{name}: {what} than before")));
        }
        all.push(json!({
            "name": case.name, "language": case.language, "topics": topics, "documents": documents(&case),
            "comfort": [f.comfort_lists.value(), f.comfort_topics.value()], "discouraged": f.discouraged.value(),
        }));
    }
    if let Some(file) = std::env::var_os("LACUNA_EVIDENCE") {
        fs::write(file, serde_json::to_string(&all).unwrap()).unwrap();
    }
    assert!(fallen.is_empty(), "{fallen:#?}");
}

#[test]
fn pinpoints_are_read_as_ways() {
    let ways = |text: &str| articles(text).map(|(_, ways)| ways.iter().map(|way| way.join(".")).collect::<Vec<_>>());
    assert_eq!(ways("8(1)(b)").unwrap(), ["8.1.b"]);
    assert_eq!(ways("3(d)-(e)").unwrap(), ["3.d", "3.e"]);
    assert_eq!(ways("3(f), 12(4)").unwrap(), ["3.f", "12.4"]);
    assert_eq!(ways("10(1)-(2)").unwrap(), ["10.1", "10.2"]);
    assert_eq!(ways("11 (national)").unwrap(), ["11"]);
    assert_eq!(ways("UNTOC 11").unwrap(), ["11"]);
    assert_eq!(ways("art. 7, opening words, parts and ammunition").unwrap(), ["7"]);
    assert_eq!(ways("art. 2(a) and (c)").unwrap(), ["2.a", "2.c"]);
    assert_eq!(ways("national (5, 7, 11)"), None);
    assert!(
        meet(&["8".into()], &["8".into(), "1".into()]) && !meet(&["8".into(), "2".into()], &["8".into(), "1".into()])
    );
}
