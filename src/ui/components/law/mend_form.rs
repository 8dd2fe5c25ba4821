//! The form by which the division of a law is mended at one provision.

use yew::prelude::*;

use crate::app::reading::{Line, Reading, mend};
use crate::domain::provision::{Correction, Mark, Place, ProvisionKind};
use crate::ui::components::context::field::Field;
use crate::ui::components::select::{Group, Select};
use crate::ui::components::text_field::TextField;
use crate::ui::context::{Slice, Tools, use_tools};
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
    let kind = use_state_eq(|| mark.kind);
    let chosen_outer = use_state_eq(|| None::<Option<usize>>);
    let new_kind = use_state_eq(|| mark.kind);
    use_effect_with((), |()| dom::focus("mend-title"));
    let send = |correction: Option<Correction>| {
        let on_correct = props.on_correct.clone();
        Callback::from(move |_: MouseEvent| on_correct.emit(correction.clone()))
    };
    let put = |state: UseStateSetter<String>| Callback::from(move |text: String| state.set(text));
    let relabelled =
        Correction::Relabel { at: mark.at, label: label.trim().to_owned(), heading: heading.trim().to_owned() };
    let regraded = regrade(reading, &mark, *kind, *chosen_outer);
    let split_label = (*new_label).clone().unwrap_or(proposed);
    let split = line.and_then(|line| mend::split(reading, piece, &line, *new_kind, &split_label, &new_heading));
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
    let choose_kind = {
        let (kind, outer) = (kind.setter(), chosen_outer.setter());
        Callback::from(move |chosen: ProvisionKind| {
            kind.set(chosen);
            outer.set(None);
        })
    };
    let choose_new_kind = {
        let new_kind = new_kind.setter();
        Callback::from(move |chosen: ProvisionKind| new_kind.set(chosen))
    };
    let choose_outer = {
        let outer = chosen_outer.setter();
        Callback::from(move |chosen: String| outer.set(Some(chosen.parse().ok())))
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
            <div class="lc-mend__row">
                { kinds("mend-kind", *kind, choose_kind, &tools) }
                <Field id="mend-in" label={tools.text("mend-in")}>
                    <Select id="mend-in" value={place(regraded.outer)} on_choose={choose_outer}
                        groups={vec![Group { heading: AttrValue::default(), options: regraded.options(reading, &tools) }]} />
                </Field>
                <button class="lc-btn" type="button" onclick={send(Some(regraded.correction))}>{ tools.text("mend-regrade") }</button>
            </div>
            if let (Some(at), Some(split)) = (*at, split) {
                <div class="lc-mend__row">
                    <Field id="mend-at" label={tools.text("mend-at")}>
                        <Select id="mend-at" value={value(at)} on_choose={choose}
                            groups={vec![Group { heading: AttrValue::default(), options }]} />
                    </Field>
                    { kinds("mend-new-kind", *new_kind, choose_new_kind, &tools) }
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

/// A provision as it would be of a kind, in a place.
struct Regraded {
    correction: Correction,
    /// What it would lie in.
    outer: Option<usize>,
    /// What it may lie in.
    all: Vec<Option<usize>>,
}

/// Where it lies unless the person says otherwise: where it does, or else in the innermost that it may lie in.
fn regrade(reading: &Reading, mark: &Mark, kind: ProvisionKind, chosen: Option<Option<usize>>) -> Regraded {
    let all = mend::outer(reading, mark.at, kind);
    let now = reading.provisions.iter().find(|provision| provision.mark.at == mark.at).and_then(|own| own.parent);
    let usual = if kind == mark.kind && all.contains(&now) { now } else { all.last().copied().flatten() };
    let outer = chosen.filter(|chosen| all.contains(chosen)).unwrap_or(usual);
    let stays = kind == mark.kind && outer == now;
    let depth = if stays { mark.depth } else { mend::depth(reading, mark.at, kind, outer) };
    Regraded { correction: Correction::Regrade { at: mark.at, kind, depth }, outer, all }
}

impl Regraded {
    fn options(&self, reading: &Reading, tools: &Tools) -> Vec<(AttrValue, AttrValue)> {
        let name = |outer: &Option<usize>| match outer.and_then(|outer| reading.provisions.get(outer)) {
            Some(outer) => {
                let words = format!("{} {}", reading.full_label(&outer.mark), outer.mark.heading);
                AttrValue::from(named(&words))
            }
            None => tools.text("mend-in-none"),
        };
        self.all.iter().map(|outer| (place(*outer), name(outer))).collect()
    }
}

fn place(outer: Option<usize>) -> AttrValue {
    outer.map_or_else(|| "none".into(), |outer| outer.to_string().into())
}

fn kinds(id: &'static str, kind: ProvisionKind, on_kind: Callback<ProvisionKind>, tools: &Tools) -> Html {
    let name = |kind: &ProvisionKind| (AttrValue::Static(kind.key()), tools.messages.provision_kind(*kind).into());
    let options = ProvisionKind::ALL.iter().map(name).collect();
    let on_choose = Callback::from(move |key: String| {
        if let Some(kind) = ProvisionKind::from_key(&key) {
            on_kind.emit(kind);
        }
    });
    html! {
        <Field {id} label={tools.text(id)}>
            <Select {id} value={kind.key()} {on_choose} groups={vec![Group { heading: AttrValue::default(), options }]} />
        </Field>
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
