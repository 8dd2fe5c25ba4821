//! What kind of file it is: by its content first, by its name where the content leaves it open.

use super::gather::head;

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    /// An archive, which may hold a text document.
    Zip,
    /// The compound file of old or encrypted office documents.
    Compound,
    /// A PDF file.
    Pdf,
    /// Rich text with its own escapes, which no reader here takes.
    RichText,
    /// Text in some encoding.
    Text,
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// Akoma Ntoso.
    Akn,
    /// The XML of Canada's Justice laws.
    Justice,
    /// The XML of legislation.gov.uk.
    Clml,
    /// XML of some other kind.
    Xml,
    /// HTML.
    Html,
    /// Markdown.
    Markdown,
    /// Nothing.
    Plain,
}

/// What the bytes are packed in.
pub(super) fn container(bytes: &[u8]) -> Container {
    // Some programs write a line before the header of a PDF file.
    let head = bytes.get(..1024).unwrap_or(bytes);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Container::Zip
    } else if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        Container::Compound
    } else if head.windows(5).any(|window| window == b"%PDF-") && !head.starts_with(b"<") {
        Container::Pdf
    } else if bytes.starts_with(b"{\\rtf") {
        Container::RichText
    } else {
        Container::Text
    }
}

/// What the text is written in.
pub(super) fn markup(name: &str, text: &str) -> Markup {
    let name = name.to_lowercase();
    let named = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.starts_with('<') {
        if let Some(markup) = root(start) {
            return markup;
        }
        let head = head(start, 4096).to_lowercase();
        if ["<p", "<div", "<h1", "<h2", "<table", "<br", "<span", "<ol", "<ul"].iter().any(|tag| head.contains(tag)) {
            return if named(&[".md", ".markdown"]) { Markup::Markdown } else { Markup::Html };
        }
    }
    if named(&[".html", ".htm", ".xhtml"]) {
        Markup::Html
    } else if named(&[".md", ".markdown"]) || is_markdown(start) {
        Markup::Markdown
    } else {
        Markup::Plain
    }
}

/// By the root element, if the text begins as XML or HTML does.
fn root(text: &str) -> Option<Markup> {
    let mut rest = text;
    let mut declared = false;
    loop {
        rest = rest.trim_start();
        if rest.starts_with("<?") {
            declared |= rest.starts_with("<?xml");
            rest = rest.split_once("?>")?.1;
        } else if rest.starts_with("<!--") {
            rest = rest.split_once("-->")?.1;
        } else if rest.starts_with("<!") {
            // A document type with declarations of its own ends behind its bracket.
            let end = rest.find('>')?;
            let bracket = rest.find('[').filter(|at| *at < end);
            rest = match bracket.and_then(|at| rest.get(at..)).and_then(|inner| inner.split_once("]")) {
                Some((_, rest)) => rest.split_once('>')?.1,
                None => rest.get(end + 1..)?,
            };
        } else {
            break;
        }
    }
    let tag: String =
        rest.strip_prefix('<')?.chars().take_while(|c| !c.is_whitespace() && !">/".contains(*c)).collect();
    match tag.rsplit(':').next().unwrap_or_default() {
        "akomaNtoso" => Some(Markup::Akn),
        "Statute" | "Regulation" => Some(Markup::Justice),
        "Legislation" => Some(Markup::Clml),
        tag if ["html", "head", "body"].contains(&tag.to_lowercase().as_str()) => Some(Markup::Html),
        _ if declared => Some(Markup::Xml),
        _ => None,
    }
}

/// Whether the text shows clear signs of Markdown: front matter, or several headings with signs.
fn is_markdown(text: &str) -> bool {
    let mut lines = text.lines().take(4000);
    if text.starts_with("---\n") && lines.by_ref().take(60).skip(1).any(|line| line.trim_end() == "---") {
        return true;
    }
    let headed = |line: &str| {
        let rest = line.trim_start_matches('#');
        (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ')
    };
    text.lines().take(4000).filter(|line| headed(line)).nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_goes_before_the_name() {
        assert_eq!(container(b"PK\x03\x04rest"), Container::Zip);
        assert_eq!(container(b"\n%PDF-1.7"), Container::Pdf);
        assert_eq!(container(b"{\\rtf1"), Container::RichText);
        assert_eq!(container(b"Article 1"), Container::Text);
        assert_eq!(markup("law.txt", "<?xml version='1.0'?><!-- x --><akomaNtoso xmlns='x'>"), Markup::Akn);
        assert_eq!(markup("law.txt", "<a:akomaNtoso>"), Markup::Akn);
        assert_eq!(markup("law.html", "<?xml version='1.0'?>\n<Statute lims:x='1'>"), Markup::Justice);
        assert_eq!(markup("law.xml", "<!DOCTYPE r [<!ENTITY a 'b'>]><Regulation>"), Markup::Justice);
        assert_eq!(markup("law.xml", "<Legislation xmlns='x'>"), Markup::Clml);
        assert_eq!(markup("law.txt", "<!DOCTYPE html>\n<html lang=fr>"), Markup::Html);
        assert_eq!(markup("law", "<p>Article 1"), Markup::Html);
        assert_eq!(markup("law.xml", "<?xml version='1.0'?><loi>"), Markup::Xml);
        assert_eq!(markup("law.txt", "# Law\n\n## Part\n\nText"), Markup::Markdown);
        assert_eq!(markup("law.txt", "---\ntitle: x\n---\nText"), Markup::Markdown);
    }

    #[test]
    fn the_name_decides_what_the_content_leaves_open() {
        assert_eq!(markup("LAW.MD", "Article 1"), Markup::Markdown);
        assert_eq!(markup("law.htm", "Article 1"), Markup::Html);
        assert_eq!(markup("law.txt", "# 1"), Markup::Plain);
        assert_eq!(markup("", "Article 1 <see> note"), Markup::Plain);
        assert_eq!(markup("", "<"), Markup::Plain);
    }
}
