//! Cuts an official text into its articles, found by their headings, and these into paragraphs, found by their marks.

use std::collections::BTreeMap;

use crate::app::official::numbers::{self, Level};

/// The most articles a text is cut into.
const MOST: usize = 2_000;
/// The most characters of a heading.
const HEADING: usize = 160;
/// Words for article, in lower case, with what is set before and after a number in Chinese.
const WORDS: [&str; 9] = ["article", "artículo", "articulo", "artikel", "artigo", "статья", "المادة", "مادة", "art."];

/// An article of a text, or a numbered paragraph of a text without articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Its number.
    pub number: u16,
    /// The line it begins with, if that is a heading, with the title below it.
    pub heading: String,
    /// Its paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// The marks it stands under: `8(1)(b)` as 1, 2.
    pub path: Vec<u16>,
    /// The text, with its mark.
    pub text: String,
}

/// The articles of a text by number; where two pieces have one number, as in a list of contents, the longest.
pub(super) fn articles(text: &str) -> BTreeMap<u16, Article> {
    let lines: Vec<&str> = text.lines().map(plain).collect();
    let starts: Vec<_> = starts(&lines, heading);
    if starts.len() > 1 {
        return pieces(&lines, &starts, true);
    }
    pieces(&lines, &self::starts(&lines, numbered), false)
}

fn starts<'a>(lines: &[&'a str], number: impl Fn(&'a str) -> Option<u16>) -> Vec<(usize, u16)> {
    let found = lines.iter().enumerate().filter_map(|(at, line)| Some((at, number(line)?)));
    found.take(MOST * 3).collect()
}

fn pieces(lines: &[&str], starts: &[(usize, u16)], headed: bool) -> BTreeMap<u16, Article> {
    let mut longest: BTreeMap<u16, (usize, &[&str])> = BTreeMap::new();
    for (place, (at, number)) in starts.iter().enumerate() {
        let end = starts.get(place + 1).map_or(lines.len(), |(next, _)| *next);
        let piece = lines.get(*at..end).unwrap_or_default();
        let size = piece.iter().map(|line| line.len()).sum();
        if longest.get(number).is_none_or(|(before, _)| size > *before) && longest.len() < MOST {
            longest.insert(*number, (size, piece));
        }
    }
    longest.into_iter().map(|(number, (_, piece))| (number, article(number, piece, headed))).collect()
}

/// A line without the marks of Markdown around it.
fn plain(line: &str) -> &str {
    line.trim().trim_start_matches(['#', '>', ' ']).trim_matches(['*', '_']).trim()
}

/// The number of the article of which the line is the heading.
fn heading(line: &str) -> Option<u16> {
    if line.chars().count() > HEADING {
        return None;
    }
    if let Some(rest) = line.strip_prefix('第') {
        let (number, rest) = numbers::leading(rest.trim_start())?;
        let rest = rest.trim_start().strip_prefix('条').or_else(|| rest.trim_start().strip_prefix('條'))?;
        return ends(rest).then_some(number);
    }
    let word = WORDS.iter().find(|word| numbers::begins(line, word))?;
    let rest = line[word.len()..].trim_start_matches([' ', '\u{a0}', '\t', '(', '*']);
    let (number, rest) = numbers::leading(rest)?;
    ends(rest.strip_prefix(')').unwrap_or(rest)).then_some(number)
}

/// Whether what follows the number shows that the line is a heading and no sentence: nothing, a sign, or a title, which
/// begins with a capital where there are capitals.
fn ends(rest: &str) -> bool {
    let Some(first) = rest.chars().next() else { return true };
    if matches!(first, '.' | ':' | '-' | '–' | '—' | '：' | '．' | '*') {
        return true;
    }
    let Some(next) = rest.trim_start().chars().next() else { return true };
    let capital = next.is_uppercase() || (next.is_alphabetic() && !next.is_lowercase() && !is_arabic(next));
    first.is_whitespace() && (capital || matches!(next, '-' | '–' | '—' | '*' | '«' | '“'))
}

fn is_arabic(c: char) -> bool {
    ('\u{600}'..='\u{6ff}').contains(&c)
}

/// The number of a numbered paragraph of a text without articles.
fn numbered(line: &str) -> Option<u16> {
    numbers::mark(line, None).filter(|(level, _)| *level == Level::Paragraph).map(|(_, number)| number)
}

fn article(number: u16, piece: &[&str], headed: bool) -> Article {
    let mut lines = piece.iter().copied();
    let mut heading = if headed { lines.next().unwrap_or_default().to_owned() } else { String::new() };
    let mut rest = lines.skip_while(|line| line.is_empty()).peekable();
    // A title has a line of its own below the number, and no full stop.
    let title = |line: &&str| {
        line.chars().count() <= HEADING / 2
            && !line.ends_with(['.', ':', ';', ',', '。', '：', '；', '،'])
            && numbers::mark(line, None).is_none()
    };
    if headed && let Some(line) = rest.next_if(title) {
        heading = format!("{heading} {line}");
    }
    Article { number, heading, paragraphs: paragraphs(rest, headed) }
}

fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>, headed: bool) -> Vec<Paragraph> {
    let mut done: Vec<Paragraph> = Vec::new();
    let (mut paragraph, mut letter, mut point) = (None, None, None);
    let (mut apart, mut first) = (true, true);
    for line in lines {
        if line.is_empty() {
            apart = true;
            continue;
        }
        // The number of a piece that is itself a numbered paragraph leads to no part of it.
        let mark = if std::mem::take(&mut first) && !headed { None } else { numbers::mark(line, letter) };
        match mark {
            Some((Level::Paragraph, at)) => (paragraph, letter, point) = (Some(at), None, None),
            Some((Level::Letter, at)) => (letter, point) = (Some(at), None),
            Some((Level::Point, at)) => point = Some(at),
            None => {}
        }
        match done.last_mut().filter(|_| mark.is_none() && !apart) {
            Some(last) => {
                // Chinese lines are joined without a space.
                let joined = last.text.ends_with(|c: char| ('\u{2e80}'..='\u{ffef}').contains(&c));
                last.text.push_str(if joined { "" } else { " " });
                last.text.push_str(line);
            }
            None => {
                let path = [paragraph, letter, point].into_iter().flatten().collect();
                done.push(Paragraph { path, text: line.to_owned() });
            }
        }
        apart = false;
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<u16> {
        articles(text).into_keys().collect()
    }

    #[test]
    fn articles_are_found_in_every_language() {
        let texts = [
            ("en", "Article 7\nRecords\nWords of seven.\n\nArticle 8\nMarking\n1. Words of eight.\n(a) One;\n(b) Two."),
            ("fr", "Article premier\nObjet\nMots.\n\nArticle 8\nMarquage\n1. Mots.\na) Un ;\nb) Deux."),
            ("es", "Artículo 7.\nRegistros\nPalabras.\n\nARTÍCULO 8. Marcación\n1. Palabras.\na) Uno;\nb) Dos."),
            ("ru", "Статья 7\nДокументация\nСлова.\n\nСтатья 8\nМаркировка\n1. Слова.\nа) один;\nb) два."),
            ("zh", "第七条\n记录\n文字。\n\n第八条 标识\n一、文字：\n（一）甲；\n（二）乙。"),
            ("zh digits", "第7条\n记录\n文字。\n\n第8条\n标识\n1. 文字：\n(a) 甲；\n(b) 乙。"),
            ("ar", "المادة 7\nحفظ السجلات\nكلمات.\n\nالمادة 8\nالوسم\n1- كلمات:\n(أ) واحد؛\n(ب) اثنان."),
            ("ar digits", "المادة ٧\nحفظ السجلات\nكلمات.\n\nالمادة ٨\nالوسم\n١- كلمات:\n(أ) واحد؛\n(ب) اثنان."),
            ("de", "Artikel 7\nAufzeichnungen\nWorte.\n\nArtikel 8\nKennzeichnung\n1. Worte.\na) Eins;\nb) Zwei."),
            ("pt", "Artigo 7.º\nRegistos\nPalavras.\n\nArtigo 8.º\nMarcação\n1. Palavras.\na) Um;\nb) Dois."),
            (
                "Markdown",
                "### Article 7\n\nRecords\n\nWords.\n\n### **Article 8**\n\n*Marking*\n\n1. Words.\n\n(a) One;\n\n(b) Two.",
            ),
        ];
        for (name, text) in texts {
            let found = articles(text);
            let eight = found.get(&8).unwrap_or_else(|| panic!("{name}: {:?}", found.keys()));
            assert_eq!(found.len(), 2, "{name}");
            assert!(eight.heading.split_whitespace().count() > 1, "{name}: {}", eight.heading);
            let paths: Vec<_> = eight.paragraphs.iter().map(|paragraph| paragraph.path.clone()).collect();
            assert_eq!(paths, [vec![1], vec![1, 1], vec![1, 2]], "{name}");
        }
    }

    #[test]
    fn contents_are_passed_over_and_sentences_are_no_headings() {
        let text = "Contents\nArticle 1. Purpose .... 3\nArticle 2. Terms .... 4\n\nArticle 1. Purpose\nThe purpose of this text\nis set out in\nArticle 2 of it, and in Article 3,\nas long as\nArticle 2, paragraph 1, applies.\n\nArticle 2. Terms\nThe terms are long enough.\n";
        let found = articles(text);
        assert_eq!(numbers(text), [1, 2]);
        assert_eq!(found[&1].paragraphs.len(), 1, "{:?}", found[&1]);
        assert!(found[&1].paragraphs[0].text.ends_with("paragraph 1, applies."));
        assert_eq!(numbers("المادة 1\nغرض\nكلام\n\nالمادة 2\nوفقا لأحكام\nالمادة 9 من هذا البروتوكول"), [1, 2]);
        assert_eq!(numbers("第一条\n文字。\n第二条\n按照\n第九条规定的措施。"), [1, 2]);
    }

    #[test]
    fn a_document_without_articles_is_cut_at_its_paragraphs() {
        let text = "Report\n\n1. The first.\n\n2. The second:\n(a) one;\n(b) two.\n\n3. The third.";
        assert_eq!(numbers(text), [1, 2, 3]);
        let second = &articles(text)[&2];
        assert_eq!(second.paragraphs.last().map(|last| last.path.clone()), Some(vec![2]));
        assert!(second.heading.is_empty());
    }

    #[test]
    fn strange_texts_are_cut_without_harm() {
        for text in
            ["", "Article", "Article 8", "第", "第八", "Article 99999999", "(", "Article 1\nArticle 1\nArticle 2"]
        {
            articles(text);
        }
        let many: String = (0..10_000).map(|at| format!("Article {at}\nWords.\n")).collect();
        assert!(articles(&many).len() <= MOST);
    }
}
