//! What a newer text of a law does to its citations, one by one, and what the person takes over.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::renewing::{Dates, Fate, Key, Review, Row, Taken};
use crate::domain::languages;
use crate::ui::components::context::field::Field;
use crate::ui::components::text_field::TextField;
use crate::ui::components::versions::difference::marked;
use crate::ui::context::{Tools, use_tools};
use crate::ui::dom;

/// Properties of [`Renew`].
#[derive(Properties, PartialEq)]
pub struct RenewProps {
    /// A number that no other review on the page has.
    pub id: usize,
    /// Name of the law; may be empty.
    pub name: AttrValue,
    /// What became of the citations.
    pub review: Rc<Review>,
    /// Called with what the person takes over, or with nothing to keep the text as it is.
    pub on_decide: Callback<Option<Taken>>,
}

/// What a newer text does to the citations of its law.
#[component]
pub fn Renew(props: &RenewProps) -> Html {
    let tools = use_tools();
    let review = &props.review;
    let ticked: UseStateHandle<BTreeSet<Key>> = use_state_eq(|| {
        let proposed = review.rows.iter().filter(|row| row.proposed());
        proposed.map(|row| row.key.clone()).collect()
    });
    let dates = use_state_eq(|| review.dates.clone());
    let title = AttrValue::from(format!("renew-{}", props.id));
    {
        // It comes where the person has just chosen a file, and perhaps far from there.
        let title = title.clone();
        use_effect_with((), move |()| {
            // It may take a while, and who has begun to type meanwhile is not interrupted.
            if !dom::is_typing() && !dom::in_dialog() {
                dom::focus(&title);
            }
        });
    }
    let toggle = {
        let ticked = ticked.clone();
        Callback::from(move |key: Key| {
            let mut next = (*ticked).clone();
            if !next.remove(&key) {
                next.insert(key);
            }
            ticked.set(next);
        })
    };
    let group = |key: &'static str, of: fn(&Fate) -> bool| {
        let rows: Vec<&Row> = review.rows.iter().filter(|row| of(&row.fate)).collect();
        let id = format!("{title}-{key}");
        html! {
            if !rows.is_empty() {
                <section class="lc-renew__g" aria-labelledby={id.clone()}>
                    <h4 {id}>{ tools.text(key) }{ " " }<span class="lc-hint">{ rows.len() }</span></h4>
                    { for rows.into_iter().map(|row| change(row, review.first, ticked.contains(&row.key), &title, &toggle, &tools)) }
                </section>
            }
        }
    };
    let replace = {
        let (on_decide, dates, ticked) = (props.on_decide.clone(), dates.clone(), ticked.clone());
        let basis = review.basis.clone();
        Callback::from(move |_: MouseEvent| {
            on_decide.emit(Some(Taken { basis: basis.clone(), dates: (*dates).clone(), citations: (*ticked).clone() }));
        })
    };
    let keep = props.on_decide.reform(|_: MouseEvent| None);
    // Of the first text of a law other things are said than of a newer one.
    let word = |newer: &'static str, first: &'static str| if review.first { first } else { newer };
    let some = |key: &str, n: usize| html! { if n > 0 { <p>{ tools.messages.with(key, &[("n", n.into())]) }</p> } };
    let name = if props.name.trim().is_empty() { tools.messages.text("law-untitled") } else { props.name.to_string() };
    html! {
        <section class="lc-renew" aria-labelledby={title.clone()}>
            <h3 class="lc-load__t" id={title.clone()} tabindex="-1">{ tools.messages.with(word("renew-title", "renew-first-title"), &[("name", name.into())]) }</h3>
            <p>{ tools.messages.with("renew-stay", &[("n", review.stay.into())]) }</p>
            { some("renew-silent", review.silent) }
            { some("renew-corrections", review.corrections) }
            if !review.rows.is_empty() {
                <p class="lc-note">{ tools.text(word("renew-what", "renew-first-what")) }{ " " }{ tools.text("versions-key") }</p>
            }
            { group("renew-moved", |fate| matches!(fate, Fate::Moved(_))) }
            { group("renew-changed", |fate| matches!(fate, Fate::Changed(_))) }
            { group("renew-gone", |fate| matches!(fate, Fate::Gone)) }
            <div class="lc-fields">
                { date(word("renew-before", "renew-first-before"), &title, &dates, |dates| &mut dates.before, &tools) }
                { date(word("renew-now", "renew-first-now"), &title, &dates, |dates| &mut dates.now, &tools) }
            </div>
            if dates.tell_nothing() && review.rows.len() + review.silent > 0 {
                <p class="lc-note">{ tools.text(word("renew-same-date", "renew-first-same-date")) }</p>
            }
            <p class="lc-actions">
                <button class="lc-btn lc-btn--primary" type="button" onclick={replace}>{ tools.text(word("renew-do", "renew-first-do")) }</button>
                <button class="lc-btn" type="button" onclick={keep}>{ tools.text(word("renew-keep", "renew-first-keep")) }</button>
            </p>
        </section>
    }
}

fn date(
    key: &'static str,
    title: &AttrValue,
    dates: &UseStateHandle<Dates>,
    part: fn(&mut Dates) -> &mut String,
    tools: &Tools,
) -> Html {
    let id = AttrValue::from(format!("{title}-{key}"));
    let value = part(&mut (**dates).clone()).clone();
    let on_commit = {
        let dates = dates.clone();
        Callback::from(move |text: String| {
            let mut next = (*dates).clone();
            *part(&mut next) = text;
            dates.set(next);
        })
    };
    html! {
        <Field id={id.clone()} label={tools.text(key)} hint={tools.text(&format!("{key}-hint"))}>
            <TextField id={id.clone()} {value} {on_commit} described_by={Some(AttrValue::from(format!("{id}-hint")))} />
        </Field>
    }
}

/// A citation: the item it belongs to, its words, and what can be taken over.
fn change(row: &Row, first: bool, checked: bool, title: &AttrValue, toggle: &Callback<Key>, tools: &Tools) -> Html {
    let (pinpoint, name) = &row.item;
    let id = format!("{title}-{}-{}", row.key.0, row.key.1);
    let onchange = {
        let key = row.key.clone();
        toggle.reform(move |_: Event| key.clone())
    };
    let to = |key: &str, to: &str| AttrValue::from(tools.messages.with(key, &[("to", to.into())]));
    let words = match &row.fate {
        Fate::Moved(label) => to("renew-take-moved", label),
        Fate::Changed(Some(label)) => to("renew-take-changed-to", label),
        Fate::Changed(None) => tools.text("renew-take-changed"),
        Fate::Gone => tools.text(if first { "renew-first-gone-what" } else { "renew-gone-what" }),
    };
    let lang = Some(AttrValue::from(row.language.clone())).filter(|tag| languages::is_tag(tag));
    html! {
        <article class="lc-change" key={id.clone()} aria-labelledby={id.clone()}>
            <p class="lc-list__t" id={id.clone()}>
                <bdi dir="ltr">{ pinpoint }</bdi>{ " " }<bdi>{ name }</bdi>
                if !row.provision.is_empty() {
                    { " · " }<bdi lang={lang.clone()}>{ &row.provision }</bdi>
                }
            </p>
            if !row.pieces.is_empty() {
                <div class="lc-diff" dir="auto" {lang}>{ marked(tools, &row.pieces) }</div>
            }
            if let Some(date) = &row.dated {
                <p class="lc-note">{ tools.messages.with("renew-dated", &[("date", tools.messages.date(date).into())]) }</p>
            }
            if row.offered() {
                <label class="lc-choice"><input type="checkbox" {checked} {onchange} aria-describedby={id} />{ words }</label>
            } else {
                <p class="lc-note">{ words }</p>
            }
            if row.translated {
                <p class="lc-note">{ tools.text("renew-translated") }</p>
            }
        </article>
    }
}
