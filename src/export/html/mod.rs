//! Writes a report as one self-contained page, for reading, printing and mailing.

mod inline;
mod style;

use std::fmt::Write;

use crate::export::html::inline::{escape, inlines, is_own, spans};
use crate::report::model::{Block, Chart, Cover, Entry, Inline, ListKind, Report, Table};

/// The shapes of verdicts: name and what is drawn on a field of 16 by 16.
const SHAPES: [(&str, &str); 6] = [
    ("full", "<circle cx=\"8\" cy=\"8\" r=\"6.5\"/>"),
    (
        "partial",
        "<circle cx=\"8\" cy=\"8\" r=\"5.7\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>\
         <path d=\"M2.3 8a5.7 5.7 0 0 0 11.4 0z\"/>",
    ),
    ("none", "<path d=\"M6 2H2.5v12H6M10 2h3.5v12H10\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"),
    ("conflict", "<path fill-rule=\"evenodd\" d=\"M8 .5 15.5 8 8 15.5.5 8zM4.5 7v2h7V7z\"/>"),
    ("not-applicable", "<path d=\"M2.5 7h11v2h-11z\"/>"),
    (
        "not-assessed",
        "<circle cx=\"8\" cy=\"8\" r=\"5.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" \
         stroke-dasharray=\"1.6 2.72\"/>",
    ),
];

/// The report as one page of HTML without scripts, whose only style is the one its policy names by hash.
pub fn write(report: &Report) -> String {
    let style = style::of(report);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>{style}</style>\n</head>\n\
         <body>\n<svg class=\"sprite\" aria-hidden=\"true\">",
        escape(&report.language),
        report.direction,
        style::hash(&style),
        escape(&report.title),
    );
    for (name, shape) in SHAPES {
        let _ = write!(out, "<symbol id=\"shape-{name}\" viewBox=\"0 0 16 16\">{shape}</symbol>");
    }
    out.push_str("</svg>\n<main>\n");
    let mut writer = Writer { out, tables: 0, section: false };
    for (at, block) in report.blocks.iter().enumerate() {
        if let Block::Heading { level: 2, anchor, .. } = block {
            writer.open_section(anchor, &report.blocks[at + 1..]);
        }
        writer.block(block);
    }
    writer.close_section();
    writer.out.push_str("</main>\n</body>\n</html>\n");
    writer.out
}

struct Writer {
    out: String,
    tables: usize,
    section: bool,
}

impl Writer {
    /// Opens the section of a part; one that holds a wide table is set on landscape pages.
    fn open_section(&mut self, anchor: &str, rest: &[Block]) {
        self.close_section();
        let wide = rest
            .iter()
            .take_while(|block| !matches!(block, Block::Heading { level: 2, .. }))
            .any(|block| matches!(block, Block::Table(table) if table.wide));
        let class = if wide { " class=\"wide\"" } else { "" };
        let _ = writeln!(self.out, "<section{class} aria-labelledby=\"{}\">", escape(anchor));
        self.section = true;
    }

    fn close_section(&mut self) {
        if std::mem::take(&mut self.section) {
            self.out.push_str("</section>\n");
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Cover(cover) => self.cover(cover),
            Block::Contents(entries) => self.contents(entries),
            Block::Heading { level, number, text, anchor } => {
                let level = level.clamp(&1, &6);
                let _ = write!(self.out, "<h{level} id=\"{}\">", escape(anchor));
                if !number.is_empty() {
                    let _ = write!(self.out, "<span class=\"no\">{}</span> ", escape(number));
                }
                let _ = writeln!(self.out, "<span>{}</span></h{level}>", escape(text));
            }
            Block::Paragraph { number, content, anchor } => self.paragraph(*number, content, anchor),
            Block::List { kind, items } => self.list(*kind, items),
            Block::Quote { text, language, translation, source } => self.quote(text, language, translation, source),
            Block::Aside(inner) => {
                self.out.push_str("<blockquote class=\"aside\">\n");
                inner.iter().for_each(|block| self.block(block));
                self.out.push_str("</blockquote>\n");
            }
            Block::Verbatim(text) => {
                let _ = writeln!(self.out, "<pre dir=\"auto\">{}</pre>", escape(text));
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
        }
    }

    fn cover(&mut self, cover: &Cover) {
        let _ = write!(
            self.out,
            "<header class=\"cover\">\n<p class=\"cover-top\"><bdi>{}</bdi><span>{}</span></p>\n\
             <div class=\"cover-title\"><h1>{}</h1>\n<p>{}</p></div>\n<dl>\n",
            escape(&cover.state),
            escape(&cover.date),
            escape(&cover.title),
            escape(&cover.subtitle),
        );
        for (name, value) in &cover.facts {
            let _ = write!(self.out, "<dt>{}</dt>", escape(name));
            for line in value.split(|inline| *inline == Inline::Break) {
                let _ = write!(self.out, "<dd>{}</dd>", inlines(line));
            }
            self.out.push('\n');
        }
        self.out.push_str("</dl>\n</header>\n");
    }

    fn contents(&mut self, entries: &[Entry]) {
        self.out.push_str("<ol class=\"contents\">\n");
        for entry in entries {
            let paragraphs = match entry.paragraphs {
                Some((first, last)) if first == last => first.to_string(),
                Some((first, last)) => format!("{first}–{last}"),
                None => String::new(),
            };
            let _ = writeln!(
                self.out,
                "<li class=\"level-{}\"><a href=\"#{}\">{}</a><span>{paragraphs}</span></li>",
                entry.level,
                escape(&entry.anchor),
                escape(&entry.text),
            );
        }
        self.out.push_str("</ol>\n");
    }

    fn paragraph(&mut self, number: Option<usize>, content: &[Inline], anchor: &str) {
        let id = if anchor.is_empty() { String::new() } else { format!(" id=\"{}\"", escape(anchor)) };
        // A paragraph that is a person's alone runs in its own direction; its number stays where the report's runs.
        let own = is_own(content);
        let direction = if own { " dir=\"auto\"" } else { "" };
        let content = if own { spans(content) } else { inlines(content) };
        let _ = match number {
            Some(number) => writeln!(
                self.out,
                "<div class=\"para\"{id}><span class=\"no\">{number}.</span> <p{direction}>{content}</p></div>"
            ),
            None => writeln!(self.out, "<p{id}{direction}>{content}</p>"),
        };
    }

    fn list(&mut self, kind: ListKind, items: &[Vec<Block>]) {
        let (open, close) = match kind {
            ListKind::Bullets => ("<ul>", "</ul>"),
            ListKind::Numbers => ("<ol>", "</ol>"),
            ListKind::Letters => ("<ol class=\"letters\">", "</ol>"),
        };
        let _ = writeln!(self.out, "{open}");
        for item in items {
            self.out.push_str("<li>");
            match item.as_slice() {
                // One plain line needs no paragraph of its own.
                [Block::Paragraph { number: None, content, anchor }] if anchor.is_empty() => {
                    self.out.push_str(&inlines(content));
                }
                blocks => {
                    self.out.push('\n');
                    blocks.iter().for_each(|block| self.block(block));
                }
            }
            self.out.push_str("</li>\n");
        }
        let _ = writeln!(self.out, "{close}");
    }

    fn quote(&mut self, text: &str, language: &str, translation: &str, source: &[Inline]) {
        self.out.push_str("<blockquote>\n");
        if !text.is_empty() {
            let lang = if language.is_empty() { String::new() } else { format!(" lang=\"{}\"", escape(language)) };
            let _ = writeln!(self.out, "<p{lang} dir=\"{}\">{}</p>", inline::direction(language), inline::lines(text));
        }
        if !translation.is_empty() {
            let _ = writeln!(self.out, "<p class=\"translation\" dir=\"auto\">[{}]</p>", inline::lines(translation));
        }
        let _ = writeln!(self.out, "<footer>{}</footer>\n</blockquote>", inlines(source));
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let name = format!("table-{}", self.tables);
        let long = if table.rows.len() > 12 { "long" } else { "short" };
        let _ = write!(
            self.out,
            "<div class=\"scroll {long}\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{name}\">\n\
             <table class=\"columns-{}\">\n<caption id=\"{name}\">{}</caption>\n<colgroup>",
            self.tables,
            escape(&table.caption),
        );
        table.head.iter().for_each(|_| self.out.push_str("<col>"));
        self.out.push_str("</colgroup>\n<thead><tr>");
        for column in &table.head {
            let class = if column.numeric { " class=\"n\"" } else { "" };
            let _ = write!(self.out, "<th scope=\"col\"{class}>{}</th>", escape(&column.text));
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let class = if table.head.get(at).is_some_and(|column| column.numeric) { " class=\"n\"" } else { "" };
                let (open, tag) = if at == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
                let _ = write!(self.out, "<{open}{class}>{}</{tag}>", inlines(cell));
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn chart(&mut self, chart: &Chart) {
        let _ = write!(self.out, "<table class=\"chart\">\n<caption>{}</caption>\n<tbody>\n", escape(&chart.caption));
        for ((label, counts), words) in chart.rows.iter().zip(&chart.alternative) {
            let _ = write!(self.out, "<tr><th scope=\"row\">{}</th><td aria-hidden=\"true\">", escape(label));
            for (key, count) in counts {
                let _ = write!(self.out, "<span data-verdict=\"{key}\">");
                (0..*count).for_each(|_| self.out.push_str(&inline::mark(key)));
                self.out.push_str("</span>");
            }
            let _ = writeln!(self.out, "</td><td>{}</td></tr>", escape(words));
        }
        self.out.push_str("</tbody>\n</table>\n<p class=\"legend\">");
        for (key, word) in &chart.legend {
            self.out.push_str(&inline::verdict(key, word));
            self.out.push(' ');
        }
        self.out.push_str("</p>\n");
    }
}
