//! One citation as it reads, with what can be done with it; or its form.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk;
use crate::app::state::Remedy;
use crate::domain::assessment::Law;
use crate::domain::edit::{Edit, FindingEdit};
use crate::domain::finding::Citation;
use crate::domain::ids::ItemId;
use crate::ui::components::assess::check::{self, Checked};
use crate::ui::components::assess::citation_form::CitationForm;
use crate::ui::components::assess::citations::ADD;
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// Properties of [`CitationView`].
#[derive(Properties, PartialEq)]
pub struct CitationProps {
    /// The item.
    pub item: ItemId,
    /// Place in the list.
    pub at: usize,
    /// Length of the list.
    pub count: usize,
    /// The citation.
    pub citation: Rc<Citation>,
    /// What became of it in the text of its law, where that has one.
    pub check: Option<Checked>,
    /// Laws registered.
    pub laws: Slice<[Law]>,
    /// Whether it is being edited.
    pub editing: bool,
    /// Called with the citation to edit, or none.
    pub on_edit: Callback<Option<usize>>,
}

/// One citation.
#[component]
pub fn CitationView(props: &CitationProps) -> Html {
    let tools = use_tools();
    let (at, citation) = (props.at, &props.citation);
    let law = citation.law.as_ref().and_then(|id| props.laws.iter().find(|law| law.id == *id));
    let name = name(citation, law, &tools);
    let edit = {
        let (on_edit, editing) = (props.on_edit.clone(), props.editing);
        Callback::from(move |_: MouseEvent| {
            on_edit.emit((!editing).then_some(at));
            if editing {
                dom::focus(&format!("cite-{at}-edit"));
            }
        })
    };
    let remove = {
        let (tools, item, citation) = (tools.clone(), props.item.clone(), citation.clone());
        let (name, on_edit) = (name.clone(), props.on_edit.clone());
        Callback::from(move |_: MouseEvent| {
            dom::focus(ADD);
            on_edit.emit(None);
            tools.edit_finding(&item, FindingEdit::RemoveCitation(at));
            let back = Edit::Finding(item.clone(), FindingEdit::InsertCitation(at, Citation::clone(&citation)));
            tools.tell("assess-cite-removed", vec![("name", name.clone())], Some(Remedy::Undo(Box::new(back))));
        })
    };
    let step = |to: Option<usize>, key: &'static str, arrow: &'static str| {
        let to = to.filter(|to| *to < props.count);
        let (tools, item, citation) = (tools.clone(), props.item.clone(), citation.clone());
        let text = tools.text(key);
        let last = props.count - 1;
        let onclick = to.map(|to| {
            Callback::from(move |_: MouseEvent| {
                tools.edit_finding(&item, FindingEdit::RemoveCitation(at));
                tools.edit_finding(&item, FindingEdit::InsertCitation(to, Citation::clone(&citation)));
                // The focus goes along, to the other arrow where the citation can move no further.
                let up = to == last || (to < at && to > 0);
                dom::focus(&format!("cite-{to}-{}", if up { "up" } else { "down" }));
            })
        });
        html! {
            <button class="lc-btn lc-btn--quiet lc-btn--small" type="button" id={format!("cite-{at}-{arrow}")}
                disabled={to.is_none()} {onclick}>{ text }<span class="lc-hide">{ format!(" {name}") }</span></button>
        }
    };
    html! {
        <li class="lc-cite">
            { shown(citation, law, &name, &tools) }
            if props.editing {
                <CitationForm item={props.item.clone()} {at} citation={citation.clone()} laws={props.laws.clone()} />
            }
            <div class="lc-cite__meta">
                if let Some(check) = &props.check {
                    { check::shown(check, &name, &tools) }
                }
                if desk::is_web_address(&citation.link) {
                    <a href={citation.link.trim().to_owned()} target="_blank" rel="noopener noreferrer">
                        { tools.text("assess-cite-open") }<span class="lc-hide">{ format!(" {name}") }</span>
                    </a>
                } else if !citation.link.is_empty() {
                    <bdi>{ &citation.link }</bdi>
                }
                <button class="lc-btn lc-btn--quiet lc-btn--small" type="button" id={format!("cite-{at}-edit")} onclick={edit}>
                    { tools.text(if props.editing { "assess-cite-done" } else { "assess-cite-edit" }) }
                    <span class="lc-hide">{ format!(" {name}") }</span>
                </button>
                if props.count > 1 && !props.editing {
                    { step(at.checked_sub(1), "assess-cite-up", "up") }
                    { step(Some(at + 1), "assess-cite-down", "down") }
                }
                <button class="lc-btn lc-btn--quiet lc-btn--small" type="button" onclick={remove}>
                    { tools.text("assess-cite-remove") }<span class="lc-hide">{ format!(" {name}") }</span>
                </button>
            </div>
        </li>
    }
}

/// Act and provision, or what stands for them while they are empty.
pub(super) fn name(citation: &Citation, law: Option<&Law>, tools: &Tools) -> String {
    let act = law.map_or(citation.act.as_str(), Law::cite_as);
    let parts: Vec<&str> =
        [act, &citation.provision].into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { tools.messages.text("assess-cite-unnamed") } else { parts.join(", ") }
}

fn shown(citation: &Citation, law: Option<&Law>, name: &str, tools: &Tools) -> Html {
    let or_of_law = |own: &str, of_law: fn(&Law) -> &String| match (own.trim(), law) {
        ("", Some(law)) => of_law(law).clone(),
        (own, _) => own.to_owned(),
    };
    let version = or_of_law(&citation.version, |law| &law.version);
    let language = or_of_law(&citation.language, |law| &law.language);
    let lang = (!language.is_empty()).then_some(language);
    html! {
        <>
            <p class="lc-cite__src">
                <b dir="auto">{ name }</b>
                if !version.is_empty() {
                    <span class="lc-hint">
                        { tools.messages.with("assess-cite-version-of", &[("date", tools.messages.date(&version).into())]) }
                    </span>
                }
            </p>
            if !citation.quote.is_empty() {
                <blockquote class="lc-cite__q" {lang} dir="auto">{ &citation.quote }</blockquote>
            }
            if !citation.translation.is_empty() {
                <p class="lc-cite__tr" dir="auto">{ &citation.translation }</p>
            }
        </>
    }
}
