//! A report as a page: what is printed, and what the person sees before printing.

use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::domain::finding::Verdict;
use crate::report::model::{Block, Chart, Column, Cover, Entry, Inline, Report, Table};
use crate::ui::components::mark::Mark;
use crate::ui::components::prose::{anchor_link, flow, id_of, inlines};
use crate::ui::components::units::Units;
use crate::ui::context::Slice;

/// Properties of [`ReportView`].
#[derive(Properties, PartialEq)]
pub struct ReportViewProps {
    /// The report.
    pub report: Slice<Report>,
}

/// A report. Its language and direction are its own, whatever those of the page around it.
#[component]
pub fn ReportView(props: &ReportViewProps) -> Html {
    let report = &props.report;
    // A brief has no first page of its own and is to fit on one.
    let brief = !matches!(report.blocks.first(), Some(Block::Cover(_)));
    html! {
        <article class={classes!("lc-report", brief.then_some("lc-report--brief"))} lang={report.language.clone()} dir={report.direction}>
            { for parts(&report.blocks).map(part) }
        </article>
    }
}

/// Cuts a report at its main headings.
fn parts(blocks: &[Block]) -> impl Iterator<Item = &[Block]> {
    let mut rest = blocks;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_first()?;
        let next = after.iter().position(|block| matches!(block, Block::Heading { level: ..=2, .. }));
        let (part, others) = rest.split_at(next.map_or(rest.len(), |next| next + 1));
        rest = others;
        Some(part)
    })
}

/// A part with a wide table is printed on landscape pages as a whole, so that its heading stays with it.
fn part(blocks: &[Block]) -> Html {
    let content: Html = blocks.iter().map(block).collect();
    if blocks.iter().any(|block| matches!(block, Block::Table(table) if table.wide)) {
        html! { <div class="lc-wide">{ content }</div> }
    } else {
        content
    }
}

fn block(block: &Block) -> VNode {
    match block {
        Block::Cover(cover) => cover_view(cover),
        Block::Contents(entries) => contents(entries),
        Block::Heading { level, number, text, anchor } => heading(*level, number, text, anchor),
        Block::Table(table) => table_view(table),
        Block::Chart(chart) => chart_view(chart),
        other => flow(other),
    }
}

fn cover_view(cover: &Cover) -> Html {
    let fact = |(name, value): &(String, Vec<Inline>)| html! { <><dt>{ name }</dt><dd>{ inlines(value) }</dd></> };
    html! {
        <header class="lc-cover">
            <div class="lc-cover__top"><bdi>{ &cover.state }</bdi><span>{ &cover.date }</span></div>
            <div class="lc-cover__title"><h1>{ &cover.title }</h1><p>{ &cover.subtitle }</p></div>
            <dl>{ for cover.facts.iter().map(fact) }</dl>
        </header>
    }
}

fn contents(entries: &[Entry]) -> Html {
    let entry = |entry: &Entry| {
        let pages = match entry.paragraphs {
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => format!("{first}–{last}"),
            None => String::new(),
        };
        html! {
            <li class={(entry.level > 2).then_some("lc-toc__sub")}>
                { anchor_link(&entry.anchor, html! { <bdi>{ &entry.text }</bdi> }) }<span>{ pages }</span>
            </li>
        }
    };
    html! { <ol class="lc-toc">{ for entries.iter().map(entry) }</ol> }
}

fn heading(level: u8, number: &str, text: &str, anchor: &str) -> Html {
    let tag = match level {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        _ => "h4",
    };
    let numbered = (!number.is_empty()).then_some("lc-numbered");
    html! {
        <@{tag} class={numbered} id={id_of(anchor)}>
            if numbered.is_some() {
                <span>{ number }{ " " }</span>
            }
            <bdi>{ text }</bdi>
        </@>
    }
}

fn table_view(table: &Table) -> Html {
    let total: usize = table.head.iter().map(|column| usize::from(column.weight)).sum();
    let width = |column: &Column| {
        html! { <col width={format!("{}%", usize::from(column.weight) * 100 / total.max(1))} /> }
    };
    let head = |column: &Column| html! { <th scope="col" class={number(Some(column))}>{ &column.text }</th> };
    let cell = |(at, content): (usize, &Vec<Inline>)| {
        if at == 0 {
            html! { <th scope="row">{ inlines(content) }</th> }
        } else {
            html! { <td class={number(table.head.get(at))}>{ inlines(content) }</td> }
        }
    };
    let row = |row: &Vec<Vec<Inline>>| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> };
    html! {
        <div class="lc-scroll" tabindex="0" role="region" aria-label={table.caption.clone()}>
            <table class={classes!(table.wide.then_some("lc-wide__t"))}>
                <caption><bdi>{ &table.caption }</bdi></caption>
                <colgroup>{ for table.head.iter().map(width) }</colgroup>
                <thead><tr>{ for table.head.iter().map(head) }</tr></thead>
                <tbody>{ for table.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn number(column: Option<&Column>) -> Option<&'static str> {
    column.is_some_and(|column| column.numeric).then_some("n")
}

fn chart_view(chart: &Chart) -> Html {
    let legend = |(key, word): &(&'static str, String)| {
        html! {
            <span class="lc-v" data-verdict={*key}>
                if let Some(verdict) = Verdict::from_key(key) {
                    <Mark {verdict} />
                }
                { word }
            </span>
        }
    };
    let row = |at: usize| {
        let (label, counts) = &chart.rows[at];
        let counts = counts.iter().filter_map(|(key, count)| Some((Verdict::from_key(key)?, *count)));
        let words = chart.alternative.get(at).cloned().unwrap_or_default();
        html! {
            <li class="lc-unit">
                <bdi>{ label }</bdi>
                <span class="lc-unit__m"><Units counts={counts.collect::<Vec<_>>()} /></span>
                <span class="lc-unit__t">{ words }</span>
            </li>
        }
    };
    html! {
        <figure class="lc-chart">
            <figcaption><bdi>{ &chart.caption }</bdi></figcaption>
            <p class="lc-legend">{ for chart.legend.iter().map(legend) }</p>
            <ol class="lc-units">{ for (0..chart.rows.len()).map(row) }</ol>
        </figure>
    }
}
