//! People's own copies of official texts, one a checklist: loaded, described and removed.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::official::{Copy, LARGEST};
use crate::domain::ids::ChecklistId;
use crate::domain::languages;
use crate::ui::components::context::field::Field;
use crate::ui::components::context::lists::{LANGUAGES, LanguageList};
use crate::ui::components::select::{Group, Select};
use crate::ui::components::text_field::TextField;
use crate::ui::context::use_tools;
use crate::ui::dom;
use crate::ui::dom::files;
use crate::ui::hooks::use_texts::use_texts;

/// Properties of [`Officials`].
#[derive(Properties, PartialEq)]
pub struct OfficialsProps {
    /// The checklists at hand, with their titles.
    pub checklists: Vec<(ChecklistId, AttrValue)>,
}

/// The copies.
#[component]
pub fn Officials(props: &OfficialsProps) -> Html {
    html! {
        <>
            <LanguageList />
            <ul class="lc-list">
                { for props.checklists.iter().map(|(id, title)| html! {
                    <OfficialRow key={id.to_string()} id={id.clone()} title={title.clone()} />
                }) }
            </ul>
        </>
    }
}

/// Properties of [`OfficialRow`].
#[derive(Properties, PartialEq)]
struct OfficialRowProps {
    id: ChecklistId,
    title: AttrValue,
}

#[component]
fn OfficialRow(props: &OfficialRowProps) -> Html {
    let tools = use_tools();
    let texts = use_texts();
    let held = texts.get(&props.id).cloned();
    let onchange = {
        let (tools, texts, id) = (tools.clone(), texts.clone(), props.id.clone());
        Callback::from(move |event: Event| {
            let (tools, texts, id, given) = (tools.clone(), texts.clone(), id.clone(), files::chosen(&event));
            spawn_local(async move {
                for file in files::read(given, LARGEST).await {
                    match file.bytes.and_then(|bytes| Copy::of(&file.name, &bytes)) {
                        Some(copy) => texts.change(&id, Some(copy)),
                        None => tools.tell("notice-official-refused", vec![("file", file.name)], None),
                    }
                }
            });
        })
    };
    let remove = {
        let (texts, id) = (texts.clone(), props.id.clone());
        Callback::from(move |_: MouseEvent| {
            texts.change(&id, None);
            dom::focus("context-official");
        })
    };
    let load = if held.is_some() { "official-replace" } else { "official-load" };
    html! {
        <li class="lc-list__row">
            <div>
                <p class="lc-list__t" dir="auto">{ &props.title }</p>
                if let Some(official) = &held {
                    <p class="lc-file__m">
                        <bdi>{ &official.copy.name }</bdi>{ " " }
                        <span>{ tools.messages.with("official-found", &[("n", official.len().into())]) }</span>
                    </p>
                }
            </div>
            <div class="lc-law__a">
                <label class="lc-btn lc-btn--small lc-filebtn">
                    <input class="lc-hide" type="file" accept=".txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
                        {onchange} />
                    { tools.text(load) }<span class="lc-hide">{ format!(" {}", props.title) }</span>
                </label>
                if held.is_some() {
                    <button class="lc-btn lc-btn--small" type="button" onclick={remove}>
                        { tools.text("official-remove") }<span class="lc-hide">{ format!(" {}", props.title) }</span>
                    </button>
                }
            </div>
            if let Some(official) = &held {
                <Described id={props.id.clone()} copy={official.copy.clone()} />
            }
        </li>
    }
}

/// Properties of [`Described`].
#[derive(Properties, PartialEq)]
struct DescribedProps {
    id: ChecklistId,
    copy: Copy,
}

/// Language and direction of a copy, guessed and changeable.
#[component]
fn Described(props: &DescribedProps) -> Html {
    let tools = use_tools();
    let texts = use_texts();
    let change = |put: fn(&mut Copy, String)| {
        let (texts, id, copy) = (texts.clone(), props.id.clone(), props.copy.clone());
        Callback::from(move |value: String| {
            let mut copy = copy.clone();
            put(&mut copy, value);
            texts.change(&id, Some(copy));
        })
    };
    let id = |field: &str| AttrValue::from(format!("official-{}-{field}", props.id));
    let directions = ["ltr", "rtl"].map(|dir| (AttrValue::Static(dir), tools.text(&format!("official-{dir}"))));
    let directions = vec![Group { heading: AttrValue::default(), options: directions.into() }];
    html! {
        <div class="lc-fields">
            <Field id={id("language")} label={tools.text("official-language")}
                hint={AttrValue::from(languages::name(&props.copy.language).unwrap_or_default())}>
                <TextField id={id("language")} value={props.copy.language.clone()} list={LANGUAGES}
                    on_commit={change(|copy, text| copy.language = languages::tag_of(&text))} />
            </Field>
            <Field id={id("direction")} label={tools.text("official-direction")}>
                <Select id={id("direction")} value={props.copy.dir()} groups={directions}
                    on_choose={change(|copy, value| copy.rtl = value == "rtl")} />
            </Field>
        </div>
    }
}
