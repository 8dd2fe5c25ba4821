//! The form by which the division of a law is mended at one provision.

use yew::prelude::*;

use crate::app::reading::{Line, Reading, mend};
use crate::domain::provision::{Correction, Place};
use crate::ui::components::context::field::Field;
use crate::ui::components::select::{Group, Select};
use crate::ui::components::text_field::TextField;
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// How many characters of a line name it in the list of places to split at.
const NAMED: usize = 60;

/// Properties of [`MendForm`].
#[derive(Properties, PartialEq)]
pub struct MendFormProps {
    /// The law.
    pub reading: Slice<Reading>,
    /// Which piece of it.
    pub piece: usize,
    /// Called with the correction the person makes, or with none to put the form away.
    pub on_correct: Callback<Option<Correction>>,
}

/// The form.
#[component]
pub fn MendForm(props: &MendFormProps) -> Html {
    let tools = use_tools();
    let (reading, piece) = (&props.reading, props.piece);
    let Some(mark) = reading.mark(piece).cloned() else { return Html::default() };
    let label = use_state_eq(|| mark.label.clone());
    let heading = use_state_eq(|| mark.heading.clone());
    let lines: Vec<Line> = reading.lines(piece).into_iter().filter(|line| line.at > mark.at && !line.title).collect();
    let at = use_state_eq(|| lines.first().map(|line| line.at));
    let line = lines.iter().find(|line| Some(line.at) == *at).copied();
    let proposed = line.map(|line| mend::label_of(reading.words(&line))).unwrap_or_default();
    let new_label = use_state_eq(|| None::<String>);
    let new_heading = use_state_eq(String::new);
    use_effect_with((), |()| dom::focus("mend-title"));
    let send = |correction: Option<Correction>| {
        let on_correct = props.on_correct.clone();
        Callback::from(move |_: MouseEvent| on_correct.emit(correction.clone()))
    };
    let put = |state: UseStateSetter<String>| Callback::from(move |text: String| state.set(text));
    let relabelled =
        Correction::Relabel { at: mark.at, label: label.trim().to_owned(), heading: heading.trim().to_owned() };
    let split_label = (*new_label).clone().unwrap_or(proposed);
    let split = line.and_then(|line| mend::split(reading, piece, &line, &split_label, &new_heading));
    let out = if mark.left_out.is_some() { Correction::Include(mark.at) } else { Correction::Exclude(mark.at) };
    let out_key = if mark.left_out.is_some() { "mend-include" } else { "mend-exclude" };
    let options = lines.iter().map(|line| (value(line.at), AttrValue::from(named(reading.words(line))))).collect();
    let choose = {
        let (at, new_label) = (at.setter(), new_label.setter());
        let places: Vec<Place> = lines.iter().map(|line| line.at).collect();
        Callback::from(move |chosen: String| {
            at.set(places.iter().copied().find(|place| value(*place) == chosen));
            new_label.set(None);
        })
    };
    let field = |id: &'static str, key: &'static str, value: String, on_commit: Callback<String>| {
        html! { <Field {id} label={tools.text(key)}><TextField {id} {value} {on_commit} /></Field> }
    };
    let put_new_label = {
        let new_label = new_label.setter();
        Callback::from(move |text: String| new_label.set(Some(text)))
    };
    let onkeydown = {
        let on_correct = props.on_correct.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_correct.emit(None);
            }
        })
    };
    html! {
        <div class="lc-mend" role="group" aria-labelledby="mend-title" {onkeydown}>
            <h3 class="lc-mend__t" id="mend-title" tabindex="-1">{ tools.text("mend-title") }</h3>
            <div class="lc-mend__row">
                { field("mend-label", "mend-label", (*label).clone(), put(label.setter())) }
                { field("mend-heading", "mend-heading", (*heading).clone(), put(heading.setter())) }
                <button class="lc-btn" type="button" onclick={send(Some(relabelled))}>{ tools.text("mend-relabel") }</button>
            </div>
            if let (Some(at), Some(split)) = (*at, split) {
                <div class="lc-mend__row">
                    <Field id="mend-at" label={tools.text("mend-at")}>
                        <Select id="mend-at" value={value(at)} on_choose={choose}
                            groups={vec![Group { heading: AttrValue::default(), options }]} />
                    </Field>
                    { field("mend-new-label", "mend-new-label", split_label, put_new_label) }
                    { field("mend-new-heading", "mend-heading", (*new_heading).clone(), put(new_heading.setter())) }
                    <button class="lc-btn" type="button" onclick={send(Some(split))}>{ tools.text("mend-split") }</button>
                </div>
            }
            <p class="lc-actions">
                if mend::joins(reading, piece) {
                    <button class="lc-btn" type="button" onclick={send(Some(Correction::Join(mark.at)))}>{ tools.text("mend-join") }</button>
                }
                <button class="lc-btn" type="button" onclick={send(Some(out))}>{ tools.text(out_key) }</button>
                <button class="lc-btn lc-btn--quiet" type="button" onclick={send(None)}>{ tools.text("cancel") }</button>
            </p>
        </div>
    }
}

fn value(at: Place) -> AttrValue {
    format!("{}.{}", at.block, at.at).into()
}

fn named(words: &str) -> String {
    let words = words.trim();
    match words.char_indices().nth(NAMED) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default().trim_end()),
        None => words.to_owned(),
    }
}
