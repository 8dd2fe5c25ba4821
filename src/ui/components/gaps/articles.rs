//! Items by section and verdict: the unit chart, and the same as a table.

use yew::prelude::*;

use crate::app::figures::{ORDER, SectionFigure, counts};
use crate::app::filter::Filter;
use crate::domain::finding::Verdict;
use crate::i18n::Messages;
use crate::ui::components::gaps::{Links, count};
use crate::ui::components::units::Units;
use crate::ui::context::use_tools;

/// Properties of [`Articles`].
#[derive(Properties, PartialEq)]
pub struct ArticlesProps {
    /// The sections.
    pub sections: Vec<SectionFigure>,
    /// Where they link to.
    pub links: Links,
}

/// The unit chart of the sections, whose counts are links, and the table behind it.
#[component]
pub fn Articles(props: &ArticlesProps) -> Html {
    let tools = use_tools();
    let messages = &tools.messages;
    html! {
        <>
            <figure>
                <ol class="lc-units">{ for props.sections.iter().map(|section| unit(section, &props.links, messages)) }</ol>
                <figcaption class="lc-hint">{ tools.text("gaps-one-mark") }</figcaption>
            </figure>
            <details class="lc-more">
                <summary>{ tools.text("gaps-as-table") }</summary>
                <div class="lc-scroll" tabindex="0" role="region" aria-label={tools.text("gaps-articles-table")}>
                    <table class="lc-table lc-counts">
                        <caption class="lc-hide">{ tools.text("gaps-articles-table") }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ tools.text("gaps-col-article") }</th>
                                { for ORDER.iter().map(|verdict| html! { <th scope="col">{ messages.verdict(*verdict) }</th> }) }
                                <th scope="col">{ tools.text("gaps-col-items") }</th>
                            </tr>
                        </thead>
                        <tbody>{ for props.sections.iter().map(|section| row(section, &props.links, messages)) }</tbody>
                    </table>
                </div>
            </details>
        </>
    }
}

fn of_section(section: &SectionFigure) -> Filter {
    Filter { section: Some(section.id.clone()), ..Filter::default() }
}

/// What a count counts, for those who do not see its place: `3 partial, article 8`.
fn name(number: usize, verdict: Verdict, section: &SectionFigure, messages: &Messages) -> String {
    let what = words(number, verdict, messages);
    in_section(&what, section, messages)
}

fn in_section(what: &str, section: &SectionFigure, messages: &Messages) -> String {
    if section.number.is_empty() {
        messages.with("gaps-in", &[("what", what.into()), ("where", (&section.title).into())])
    } else {
        messages.with("gaps-in-article", &[("what", what.into()), ("number", (&section.number).into())])
    }
}

fn words(number: usize, verdict: Verdict, messages: &Messages) -> String {
    messages.with(&format!("gaps-n-{}", verdict.key()), &[("n", number.into())])
}

fn unit(section: &SectionFigure, links: &Links, messages: &Messages) -> Html {
    let counts = counts(&section.tally);
    let said = counts.iter().map(|(verdict, number)| {
        let href = links.verdict(*verdict, of_section(section));
        let label = name(*number, *verdict, section, messages);
        html! { <a {href} aria-label={label}>{ words(*number, *verdict, messages) }</a> }
    });
    html! {
        <li class="lc-unit" key={section.id.to_string()}>
            <span class="lc-unit__no">{ &section.number }</span>
            <span dir="auto">{ &section.title }</span>
            <span class="lc-unit__m"><Units counts={counts.clone()} /></span>
            <span class="lc-unit__t lc-said">{ for said }</span>
        </li>
    }
}

fn row(section: &SectionFigure, links: &Links, messages: &Messages) -> Html {
    let cell = |verdict: &Verdict| {
        let number = section.tally.of(*verdict);
        let href = links.verdict(*verdict, of_section(section));
        html! { <td>{ count(number, href, name(number, *verdict, section, messages)) }</td> }
    };
    let items = section.tally.items();
    let all = messages.with("gaps-n-items", &[("n", items.into())]);
    let href = links.to(Filter { scored: true, ..of_section(section) });
    html! {
        <tr key={section.id.to_string()}>
            <th scope="row"><bdi>{ format!("{} {}", section.number, section.title) }</bdi></th>
            { for ORDER.iter().map(cell) }
            <td>{ count(items, href, in_section(&all, section, messages)) }</td>
        </tr>
    }
}
