//! Where texts of laws come in: files chosen or dropped, and text pasted.

use yew::prelude::*;

use crate::ui::components::laws::loads::HEADING;
use crate::ui::context::use_tools;
use crate::ui::dom;
use crate::ui::dom::files::{self, Handle};

/// The kinds of files that are read.
const ACCEPT: &str = ".docx,.pdf,.html,.htm,.xhtml,.md,.markdown,.txt,.text,.xml,.akn";
/// Id of the field for pasted text.
const PASTED: &str = "load-pasted";

/// Properties of [`Load`].
#[derive(Properties, PartialEq)]
pub struct LoadProps {
    /// Called with the files chosen or dropped.
    pub on_files: Callback<Vec<Handle>>,
    /// Called with the text pasted.
    pub on_paste: Callback<String>,
    /// The field for it, into which the page puts back what could not be read.
    pub field: NodeRef,
}

/// Files and pasted text. Files may be dropped anywhere on the page.
#[component]
pub fn Load(props: &LoadProps) -> Html {
    let tools = use_tools();
    let field = &props.field;
    use_effect_with(props.on_files.clone(), |on_files| {
        let on_files = on_files.clone();
        let over = dom::on_window("dragover", |event| event.prevent_default());
        let drop_files = dom::on_window("drop", move |event| {
            event.prevent_default();
            on_files.emit(files::dropped(event));
        });
        move || drop((over, drop_files))
    });
    let read = {
        let (on_paste, field) = (props.on_paste.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let words = dom::field_value(&field);
            if !words.trim().is_empty() {
                dom::set_field_value(&field, "");
                on_paste.emit(words);
            }
        })
    };
    html! {
        <section class="lc-load" aria-labelledby={HEADING}>
            <h2 class="lc-load__t" id={HEADING} tabindex="-1">{ tools.text("load-title") }</h2>
            <p class="lc-note">{ tools.text("load-what") }</p>
            <p class="lc-actions">
                <FileButton label={tools.text("load-choose")} multiple=true on_files={props.on_files.clone()} />
                <span class="lc-hint">{ tools.text("load-drop") }</span>
            </p>
            <details class="lc-more">
                <summary>{ tools.text("load-paste") }</summary>
                <label class="lc-hide" for={PASTED}>{ tools.text("load-paste-text") }</label>
                <textarea class="lc-text" id={PASTED} rows="6" dir="auto" ref={field.clone()} />
                <p><button class="lc-btn" type="button" onclick={read}>{ tools.text("load-paste-read") }</button></p>
            </details>
        </section>
    }
}

/// Properties of [`FileButton`].
#[derive(Properties, PartialEq)]
pub struct FileButtonProps {
    /// What the button says.
    pub label: AttrValue,
    /// What follows for those who do not see what it stands beside; may be empty.
    #[prop_or_default]
    pub named: AttrValue,
    /// Whether several files may be chosen.
    #[prop_or(false)]
    pub multiple: bool,
    /// Whether the button is a small one.
    #[prop_or(false)]
    pub small: bool,
    /// Called with the files chosen.
    pub on_files: Callback<Vec<Handle>>,
}

/// A button that chooses files of laws. The field itself is hidden from view but not from the keyboard.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
    let on_files = props.on_files.clone();
    let onchange = Callback::from(move |event: Event| on_files.emit(files::chosen(&event)));
    html! {
        <label class={classes!("lc-btn", "lc-filebtn", props.small.then_some("lc-btn--small"))}>
            <input class="lc-hide" type="file" multiple={props.multiple} accept={ACCEPT} {onchange} />
            { &props.label }<span class="lc-hide">{ &props.named }</span>
        </label>
    }
}
