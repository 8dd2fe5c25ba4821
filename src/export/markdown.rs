//! Writes a report as CommonMark with pipe tables.

use std::fmt::Write;

use crate::report::model::{Block, Chart, Cover, Entry, Inline, ListKind, Report, Table};

/// The report as Markdown. Text a person wrote is escaped, so that none of it becomes markup.
pub fn write(report: &Report) -> String {
    let mut out = String::new();
    blocks(&report.blocks, "", &mut out);
    out
}

fn blocks(all: &[Block], indent: &str, out: &mut String) {
    for block in all {
        let text = match block {
            Block::Cover(it) => cover(it),
            Block::Contents(entries) => contents(entries),
            Block::Heading { level, number, text, .. } => {
                format!("{} {}\n", "#".repeat(usize::from(*level)), escape([number.as_str(), text].join(" ").trim()))
            }
            Block::Paragraph { number, content, .. } => paragraph(*number, content),
            Block::List { kind, items } => list(*kind, items),
            Block::Quote { text, translation, source, .. } => quote(text, translation, source),
            Block::Aside(inner) => quoted(&nested(inner)),
            Block::Verbatim(text) => verbatim(text),
            Block::Table(it) => table(it),
            Block::Chart(it) => chart(it),
        };
        if text.trim().is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        for line in text.lines() {
            out.push_str(if line.is_empty() { indent.trim_end() } else { indent });
            out.push_str(line);
            out.push('\n');
        }
    }
}

fn nested(all: &[Block]) -> String {
    let mut out = String::new();
    blocks(all, "", &mut out);
    out
}

fn cover(cover: &Cover) -> String {
    let mut out = format!("# {}\n\n", escape(&cover.title));
    let lines = [format!("**{}**", escape(&cover.state)), escape(&cover.date), escape(&cover.subtitle)];
    for line in lines.iter().filter(|line| !line.is_empty()) {
        let _ = write!(out, "{line}\n\n");
    }
    for (name, value) in &cover.facts {
        let value = inlines(value, "; ");
        let _ = writeln!(out, "- **{}:** {value}", escape(name));
    }
    out
}

fn contents(entries: &[Entry]) -> String {
    let mut out = String::new();
    for entry in entries {
        let indent = "  ".repeat(usize::from(entry.level.saturating_sub(2)));
        let paragraphs = match entry.paragraphs {
            Some((first, last)) if first == last => format!(", {first}"),
            Some((first, last)) => format!(", {first}–{last}"),
            None => String::new(),
        };
        let _ = writeln!(out, "{indent}- {}{paragraphs}", escape(&entry.text));
    }
    out
}

fn paragraph(number: Option<usize>, content: &[Inline]) -> String {
    let text = inlines(content, "\\\n");
    match number {
        // The point is escaped: a renderer must not number the paragraphs anew.
        Some(number) => format!("{number}\\. {text}\n"),
        None => format!("{text}\n"),
    }
}

fn list(kind: ListKind, items: &[Vec<Block>]) -> String {
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        let mark = match kind {
            ListKind::Bullets => "- ".to_owned(),
            ListKind::Numbers => format!("{}. ", at + 1),
            ListKind::Letters => format!("- ({}) ", letters(at + 1)),
        };
        // What follows is indented to the text of the item; a letter is part of that text.
        let width = if kind == ListKind::Numbers { mark.len() } else { 2 };
        let text = nested(item);
        let mut lines = text.lines();
        let _ = writeln!(out, "{mark}{}", lines.next().unwrap_or_default());
        for line in lines {
            let _ = writeln!(out, "{}", format!("{}{line}", " ".repeat(width)).trim_end());
        }
    }
    out
}

fn letters(number: usize) -> String {
    let mut rest = number;
    let mut out = String::new();
    while rest > 0 {
        rest -= 1;
        out.insert(0, char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    out
}

fn quote(text: &str, translation: &str, source: &[Inline]) -> String {
    let mut parts = Vec::new();
    if !text.is_empty() {
        parts.push(lines(text));
    }
    if !translation.is_empty() {
        parts.push(format!("\\[{}\\]", lines(translation)));
    }
    let source = inlines(source, "; ");
    if !source.is_empty() {
        parts.push(format!("— {source}"));
    }
    quoted(&parts.join("\n\n"))
}

/// Lines of plain text; line ends are kept, empty lines are not.
fn lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(escape).collect();
    lines.join("\\\n")
}

fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}").trim_end().to_owned() + "\n").collect()
}

fn verbatim(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{text}\n{fence}\n")
}

fn table(table: &Table) -> String {
    let mut out = format!("**{}**\n\n|", escape(&table.caption));
    for column in &table.head {
        let _ = write!(out, " {} |", escape(&column.text));
    }
    out.push_str("\n|");
    for column in &table.head {
        out.push_str(if column.numeric { " ---: |" } else { " --- |" });
    }
    out.push('\n');
    for row in &table.rows {
        out.push('|');
        for cell in row {
            let _ = write!(out, " {} |", inlines(cell, "<br>"));
        }
        out.push('\n');
    }
    out
}

/// A chart as its table: a row of counts in words.
fn chart(chart: &Chart) -> String {
    let mut out = format!("**{}**\n\n", escape(&chart.caption));
    for ((label, _), words) in chart.rows.iter().zip(&chart.alternative) {
        let _ = writeln!(out, "- {}: {}", escape(label), escape(words));
    }
    out
}

fn inlines(all: &[Inline], line_end: &str) -> String {
    let mut out = String::new();
    for inline in all {
        match inline {
            Inline::Text(text) | Inline::User(text, _) => {
                // A mark at the beginning of a line means something only there.
                let start = out.is_empty() || out.ends_with('\n');
                out.push_str(&escape_from(text, start));
            }
            Inline::Strong(inner) => wrapped(&inlines(inner, line_end), "**", &mut out),
            Inline::Emphasis(inner) => wrapped(&inlines(inner, line_end), "_", &mut out),
            Inline::Code(text) => out.push_str(&code(text)),
            Inline::Link(address, inner) => {
                let address = address.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E").replace('|', "%7C");
                let _ = write!(out, "[{}](<{address}>)", inlines(inner, line_end));
            }
            Inline::Anchor(_, inner) => out.push_str(&inlines(inner, line_end)),
            Inline::Verdict(_, word) => {
                let _ = write!(out, "**{}**", escape(word));
            }
            Inline::Break => out.push_str(line_end),
        }
    }
    out
}

/// Emphasis marks hold only next to the words they enclose.
fn wrapped(text: &str, mark: &str, out: &mut String) {
    let inner = text.trim();
    if inner.is_empty() {
        return out.push_str(text);
    }
    let lead = &text[..text.len() - text.trim_start().len()];
    let rest = &text[text.trim_end().len()..];
    let _ = write!(out, "{lead}{mark}{inner}{mark}{rest}");
}

fn code(text: &str) -> String {
    // A pipe would end the cell of a table even here, and cannot be escaped outside of one.
    if text.contains('|') || text.trim() != text || text.is_empty() {
        return escape(text);
    }
    let text = text.replace('\n', " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Escapes text so that all of it is shown and none of it is markup.
pub(crate) fn escape(text: &str) -> String {
    escape_from(text, true)
}

fn escape_from(text: &str, line_start: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut start = line_start;
    let mut digits = line_start;
    for c in text.chars() {
        let c = if c == '\n' || c == '\t' { ' ' } else { c };
        let special = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&')
            || (start && matches!(c, '#' | '-' | '+' | '='))
            || (digits && !start && matches!(c, '.' | ')'));
        if start && c == ' ' {
            // Four of these would make code.
            continue;
        }
        if special {
            out.push('\\');
        }
        out.push(c);
        digits = digits && c.is_ascii_digit();
        start = false;
    }
    out
}
