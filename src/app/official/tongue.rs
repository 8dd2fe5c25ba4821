//! Which language a text is in and which way it runs, guessed from its letters and commonest words; HTML made plain.

/// Which way a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As Latin does.
    LeftToRight,
    /// As Arabic does.
    RightToLeft,
}

/// How many characters are looked at.
const LOOK: usize = 20_000;

/// Which way most of its letters run.
pub(super) fn direction(text: &str) -> Direction {
    let rtl = count(text, |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'));
    if rtl * 2 > count(text, char::is_alphabetic) { Direction::RightToLeft } else { Direction::LeftToRight }
}

fn count(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.chars().take(LOOK).filter(|c| is(*c)).count()
}

/// The language of a text, by script and then by the words it uses most; empty if that cannot be told.
pub(super) fn language(text: &str) -> &'static str {
    let letters = count(text, char::is_alphabetic).max(1);
    let scripts = [
        ("ar", '\u{600}'..='\u{6ff}'),
        ("ru", '\u{400}'..='\u{4ff}'),
        ("zh", '\u{4e00}'..='\u{9fff}'),
        ("he", '\u{590}'..='\u{5ff}'),
    ];
    if let Some((tag, _)) = scripts.iter().find(|(_, script)| count(text, |c| script.contains(&c)) * 2 > letters) {
        return tag;
    }
    const COMMON: [(&str, [&str; 5]); 5] = [
        ("en", ["the", "of", "and", "to", "shall"]),
        ("fr", ["les", "des", "et", "à", "ou"]),
        ("es", ["los", "el", "y", "del", "las"]),
        ("pt", ["os", "do", "e", "da", "ou"]),
        ("de", ["der", "die", "und", "des", "zu"]),
    ];
    let text: String = text.chars().take(LOOK).collect::<String>().to_lowercase();
    let score =
        |words: &[&str; 5]| text.split(|c: char| !c.is_alphabetic()).filter(|word| words.contains(word)).count();
    let best = COMMON.iter().map(|(tag, words)| (score(words), *tag)).max_by_key(|(score, _)| *score);
    best.filter(|(score, _)| *score > 0).map_or("", |(_, tag)| tag)
}

/// Whether a text is HTML.
pub(super) fn is_html(text: &str) -> bool {
    let start: String = text.chars().take(2_000).collect::<String>().to_lowercase();
    ["<html", "<!doctype html", "<body", "<p>", "<p ", "<div"].iter().any(|tag| start.contains(tag))
}

/// The text of HTML: blocks end lines, scripts and styles fall away, and nothing of it is ever shown as markup.
pub(super) fn without_markup(html: &str) -> String {
    const BLOCKS: [&str; 15] =
        ["p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "td", "blockquote"];
    let mut out = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        push_flowing(&mut out, &rest[..at]);
        let tag = &rest[at + 1..];
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        let close = match name.as_str() {
            "script" | "style" if !tag.starts_with('/') => format!("</{name}"),
            _ if tag.starts_with("!--") => "-->".to_owned(),
            _ => ">".to_owned(),
        };
        if BLOCKS.contains(&name.as_str()) {
            out.push('\n');
        }
        rest = after(tag, &close);
        if close.starts_with("</") {
            rest = after(rest, ">");
        }
    }
    push_flowing(&mut out, rest);
    out
}

/// What follows a mark of ASCII, in whatever case it is written; nothing where there is none.
fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    let found = text.as_bytes().windows(mark.len()).position(|bytes| bytes.eq_ignore_ascii_case(mark.as_bytes()));
    found.and_then(|at| text.get(at + mark.len()..)).unwrap_or_default()
}

/// Adds text in which spaces and ends of lines are one space.
fn push_flowing(out: &mut String, text: &str) {
    let text = entities(text);
    let mut words = text.split_ascii_whitespace().peekable();
    if text.starts_with(|c: char| c.is_ascii_whitespace()) && !out.ends_with(['\n', ' ']) {
        out.push(' ');
    }
    while let Some(word) = words.next() {
        out.push_str(word);
        if words.peek().is_some() || text.ends_with(|c: char| c.is_ascii_whitespace()) {
            out.push(' ');
        }
    }
}

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let end = rest[at..].bytes().take(10).position(|byte| byte == b';').map(|end| at + end);
        let Some(end) = end else {
            out.push('&');
            rest = &rest[at + 1..];
            continue;
        };
        match entity(&rest[at + 1..end]) {
            Some(c) => out.push(c),
            None => out.push_str(&rest[at..=end]),
        }
        rest = &rest[end + 1..];
    }
    out + rest
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
        return char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?).filter(|c| *c != '\0');
    }
    let known = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", '\u{a0}')];
    known.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart() {
        for (text, expected) in [
            ("Each State Party shall ensure the marking of firearms.", "en"),
            ("Les États Parties exigent le marquage des armes à feu.", "fr"),
            ("Los Estados Parte adoptarán las medidas del caso.", "es"),
            ("Os Estados Partes adotam as medidas do caso e da lei.", "pt"),
            ("Die Vertragsstaaten treffen die Maßnahmen und sorgen für der Sache.", "de"),
            ("Государства-участники принимают меры.", "ru"),
            ("缔约国应当采取措施。", "zh"),
            ("تتخذ الدول الأطراف تدابير.", "ar"),
            ("1 2 3", ""),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
        assert_eq!(direction("تتخذ الدول (a)"), Direction::RightToLeft);
        assert_eq!(direction("States المادة 8 shall"), Direction::LeftToRight);
    }

    #[test]
    fn html_becomes_plain_text() {
        let html = "<!DOCTYPE html><style>p{}</style><h2>Article&nbsp;8</h2><p>Mark &amp; <b>stamp</b>\n it.<br>Two<script>x('<p>')</script><!-- <p>no --><p>A&#40;1&#x29; &bogus; &";
        assert!(is_html(html));
        let text = without_markup(html);
        assert!(
            text.contains("Article\u{a0}8\n") && text.contains("Mark & stamp it.\nTwo\nA(1) &bogus; &"),
            "{text:?}"
        );
        assert!(!text.contains('<') && !text.contains("no"));
        assert!(!is_html("Article 8\n\nx < y"));
    }

    #[test]
    fn broken_html_does_no_harm() {
        for html in ["<", "<p", "<script>", "&", "&#xffffffff;", "&é;x", "<p>é&éééééééé", "<!--"] {
            without_markup(html);
        }
    }
}
