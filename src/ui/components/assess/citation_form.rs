//! The form of a citation. Every field commits by itself, so that nothing typed is lost.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::assessment::Law;
use crate::domain::edit::FindingEdit;
use crate::domain::finding::Citation;
use crate::domain::ids::{ItemId, LawId};
use crate::domain::languages;
use crate::ui::components::assess::citations::first_field;
use crate::ui::components::context::lists::LANGUAGES;
use crate::ui::components::select::{Group, Select};
use crate::ui::components::text_field::TextField;
use crate::ui::context::{Slice, Tools, use_tools};

/// Properties of [`CitationForm`].
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// The item.
    pub item: ItemId,
    /// Place in the list.
    pub at: usize,
    /// The citation.
    pub citation: Rc<Citation>,
    /// Laws registered.
    pub laws: Slice<[Law]>,
}

/// Which text of a citation a field holds.
type Part = fn(&mut Citation) -> &mut String;

/// The form of a citation.
#[component]
pub fn CitationForm(props: &FormProps) -> Html {
    let tools = use_tools();
    // Two fields may commit before the next render, so each changes the latest citation and not the one it was drawn from.
    let latest = use_mut_ref(Citation::default);
    latest.replace(Citation::clone(&props.citation));
    let change = Change { tools: tools.clone(), item: props.item.clone(), at: props.at, latest };
    let citation = &props.citation;
    let law = citation.law.as_ref().and_then(|id| props.laws.iter().find(|law| law.id == *id));
    let choose = {
        let change = change.clone();
        Callback::from(move |value: String| {
            change.apply(|citation| citation.law = (!value.is_empty()).then(|| LawId::from(value)));
        })
    };
    let field = |name: &str, label: &str, value: &str, part: Part| Field {
        id: format!("cite-{}-{name}", props.at),
        label: tools.text(label),
        value: value.to_owned().into(),
        commit: change.text(part),
        ..Field::default()
    };
    let lang = [citation.language.trim(), law.map_or("", |law| law.language.trim())];
    let lang = lang.into_iter().find(|tag| !tag.is_empty()).map(|tag| AttrValue::from(tag.to_owned()));
    let of_law = |value: String| match value.as_str() {
        "" => AttrValue::default(),
        value => tools.messages.with("assess-cite-of-law", &[("value", value.into())]).into(),
    };
    let version_of_law = of_law(law.map(|law| tools.messages.date(&law.version)).unwrap_or_default());
    let language_of_law =
        of_law(law.map(|law| languages::name(&law.language).unwrap_or(&law.language).to_owned()).unwrap_or_default());
    html! {
        <div class="lc-cite__form" role="group" aria-label={tools.text("assess-cite-form")}>
            <div class="lc-fields">
                <div class="lc-field">
                    <label class="lc-field__label lc-field__label--small" for={first_field(props.at)}>{ tools.text("assess-cite-law") }</label>
                    <Select id={first_field(props.at)} value={law.map(|law| law.id.to_string()).unwrap_or_default()}
                        groups={laws(&props.laws, &tools)} on_choose={choose} />
                </div>
                if law.is_none() {
                    { field("act", "assess-cite-act", &citation.act, |citation| &mut citation.act).view() }
                }
                { field("provision", "assess-cite-provision", &citation.provision, |citation| &mut citation.provision).view() }
            </div>
            { Field { rows: 3, lang, ..field("quote", "assess-cite-quote", &citation.quote, |citation| &mut citation.quote) }.view() }
            { Field { rows: 2, ..field("translation", "assess-cite-translation", &citation.translation, |citation| &mut citation.translation) }.view() }
            <div class="lc-fields">
                { Field {
                    list: Some(LANGUAGES.into()),
                    hint: language_of_law,
                    ..field("language", "assess-cite-language", &citation.language, |citation| &mut citation.language)
                }.view() }
                { Field {
                    hint: version_of_law,
                    ..field("version", "assess-cite-version", &citation.version, |citation| &mut citation.version)
                }.view() }
                { Field { kind: "url", ..field("link", "assess-cite-link", &citation.link, |citation| &mut citation.link) }.view() }
            </div>
        </div>
    }
}

fn laws(laws: &[Law], tools: &Tools) -> Vec<Group> {
    let law = |law: &Law| (AttrValue::from(law.id.to_string()), AttrValue::from(law.cite_as().to_owned()));
    let other = (AttrValue::default(), tools.text("assess-cite-other-act"));
    vec![Group { heading: AttrValue::default(), options: laws.iter().map(law).chain([other]).collect() }]
}

#[derive(Clone)]
struct Change {
    tools: Tools,
    item: ItemId,
    at: usize,
    latest: Rc<RefCell<Citation>>,
}

impl Change {
    fn apply(&self, edit: impl FnOnce(&mut Citation)) {
        let citation = {
            let mut latest = self.latest.borrow_mut();
            edit(&mut latest);
            latest.clone()
        };
        self.tools.edit_finding(&self.item, FindingEdit::ReplaceCitation(self.at, citation));
    }

    fn text(&self, part: Part) -> Callback<String> {
        let change = self.clone();
        Callback::from(move |text: String| change.apply(|citation| *part(citation) = text))
    }
}

/// A labelled field of the form.
#[derive(Default)]
struct Field {
    id: String,
    label: AttrValue,
    value: AttrValue,
    commit: Callback<String>,
    rows: u32,
    kind: &'static str,
    hint: AttrValue,
    lang: Option<AttrValue>,
    list: Option<AttrValue>,
}

impl Field {
    fn view(self) -> Html {
        let hint = format!("{}-hint", self.id);
        let described_by = (!self.hint.is_empty()).then(|| AttrValue::from(hint.clone()));
        let kind = if self.kind.is_empty() { "text" } else { self.kind };
        html! {
            <div class="lc-field">
                <label class="lc-field__label lc-field__label--small" for={self.id.clone()}>{ self.label }</label>
                if !self.hint.is_empty() {
                    <span class="lc-hint" id={hint}>{ self.hint }</span>
                }
                <TextField id={AttrValue::from(self.id)} value={self.value} on_commit={self.commit} rows={self.rows}
                    kind={AttrValue::Static(kind)} lang={self.lang} list={self.list} {described_by} />
            </div>
        }
    }
}
