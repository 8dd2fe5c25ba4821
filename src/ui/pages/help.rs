//! The page that explains the method, where text is kept, and what the figures mean.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::route::Route;
use crate::domain::checklist::Checklist;
use crate::domain::finding::Verdict;
use crate::ui::components::mark::VerdictWord;
use crate::ui::components::prose::Prose;
use crate::ui::context::{Tools, use_library, use_tools};
use crate::ui::dom;

/// Sections in order: `help-<name>` is the heading, `help-<name>-text` the Markdown.
pub const SECTIONS: &[&str] = &[
    "what",
    "steps",
    "choose",
    "laws",
    "verdicts",
    "elements",
    "sources",
    "scope",
    "forces",
    "status",
    "numbers",
    "not-required",
    "practice",
    "pointers",
    "context",
    "where",
    "keyboard",
    "files",
    "own",
    "versions",
    "official",
    "limits",
];

/// Help.
#[component]
pub fn HelpPage() -> Html {
    let tools = use_tools();
    let library = use_library();
    let link = |name: &&str| {
        let id = format!("help-{name}");
        let href = Route::Help.href();
        let words = tools.text(&id);
        let key = *name;
        // The fragment names pages here, so the link moves the page itself.
        let go = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            dom::go_to(&id);
        });
        html! { <li {key}><a {href} onclick={go}>{ words }</a></li> }
    };
    let section = |name: &&str| {
        let id = format!("help-{name}");
        html! {
            <section class="lc-help__s" key={*name} aria-labelledby={id.clone()}>
                <h2 class="lc-h2" id={id.clone()} tabindex="-1">{ tools.text(&id) }</h2>
                <Prose text={tools.text(&format!("{id}-text"))} />
                if *name == "verdicts" {
                    { verdicts(&tools) }
                }
                if *name == "not-required" {
                    { not_required(library.checklists(), &tools) }
                }
            </section>
        }
    };
    html! {
        <main class="lc-page" id="main" tabindex="-1">
            <header class="lc-head">
                <h1 class="lc-h1">{ tools.text("help-title") }</h1>
                <p class="lc-where">{ tools.text("help-about") }</p>
            </header>
            <div class="lc-help">
                <nav class="lc-help__toc" aria-labelledby="help-contents">
                    <p class="lc-field__label" id="help-contents">{ tools.text("help-contents") }</p>
                    <ol class="lc-help__list">{ for SECTIONS.iter().map(link) }</ol>
                </nav>
                <div>{ for SECTIONS.iter().map(section) }</div>
            </div>
        </main>
    }
}

fn verdicts(tools: &Tools) -> Html {
    html! {
        <dl class="lc-help__verdicts">
            { for Verdict::ALL.iter().map(|verdict| html! {
                <div key={verdict.key()}>
                    <dt><VerdictWord verdict={*verdict} word={tools.messages.verdict(*verdict)} /></dt>
                    <dd>{ tools.text(&format!("help-verdict-{}", verdict.key())) }</dd>
                </div>
            }) }
        </dl>
    }
}

/// What the instruments of the checklists at hand do not require, from the checklists themselves.
fn not_required(checklists: &[Rc<Checklist>], tools: &Tools) -> Html {
    let telling: Vec<_> = checklists.iter().filter(|checklist| !checklist.not_required.is_empty()).collect();
    if telling.is_empty() {
        return html! { <p class="lc-note">{ tools.text("help-not-required-none") }</p> };
    }
    let list = |checklist: &&Rc<Checklist>| {
        let entries = checklist.not_required.iter().map(|entry| {
            html! { <div><dt dir="auto">{ &entry.text }</dt><dd dir="auto">{ &entry.basis }</dd></div> }
        });
        html! {
            <div key={checklist.id.to_string()}>
                // What one instrument leaves open another may ask for.
                if telling.len() > 1 {
                    <h3 dir="auto">{ &checklist.short_title }</h3>
                }
                <dl class="lc-help__not" lang={checklist.language.clone()}>{ for entries }</dl>
            </div>
        }
    };
    telling.iter().map(list).collect()
}
