//! Choosing what an assessment answers: profiles as cards, and what they let one pick.

mod articles;
mod ticks;

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::ids::{ChecklistId, SectionId};
use crate::domain::library::Library;
use crate::domain::profile::{Choice, Chosen, Profile};
use crate::ui::components::choosing::articles::Articles;
use crate::ui::components::choosing::ticks::Ticks;
use crate::ui::components::source::{Cautions, SourceLine};
use crate::ui::context::{Slice, Tools, use_tools};
use crate::ui::dom;

/// What a box does: it puts an id among those picked, or takes it out.
fn picking<T: Clone + Ord + 'static>(
    picked: &BTreeSet<T>,
    id: &T,
    on_change: &Callback<BTreeSet<T>>,
) -> Callback<Event> {
    let (picked, id, on_change) = (picked.clone(), id.clone(), on_change.clone());
    Callback::from(move |event: Event| {
        let mut next = picked.clone();
        if dom::checked(&event) {
            next.insert(id.clone());
        } else {
            next.remove(&id);
        }
        on_change.emit(next);
    })
}

/// Properties of [`Choosing`].
#[derive(Properties, PartialEq)]
pub struct ChoosingProps {
    /// Put before the ids of its controls.
    pub id: AttrValue,
    /// What is chosen.
    pub choice: Choice,
    /// The checklists at hand.
    pub library: Slice<Library>,
    /// Called with what is chosen now.
    pub on_change: Callback<Choice>,
    /// What is wrong with the choice.
    #[prop_or_default]
    pub error: AttrValue,
}

/// The profiles, what the one chosen lets one pick, and the checklists that it brings.
#[component]
pub fn Choosing(props: &ChoosingProps) -> Html {
    let tools = use_tools();
    let (id, choice) = (&props.id, &props.choice);
    let counts = use_memo((props.library.clone(), choice.clone()), |(library, choice)| {
        let of = |profile: &Profile| scored(&Choice { profile: *profile, ..choice.clone() }.scope(library));
        Profile::ALL.iter().map(of).collect::<Vec<_>>()
    });
    let scope = use_memo((props.library.clone(), choice.clone()), |(library, choice)| choice.scope(library));
    let wrong = !props.error.is_empty();
    let cards = Profile::ALL.iter().zip(&*counts).map(|(profile, n)| card(*profile, *n, props, &tools));
    let on_articles = changed(props, |choice, agenda: BTreeSet<SectionId>| choice.agenda = agenda);
    let on_ticks = changed(props, |choice, own: BTreeSet<ChecklistId>| choice.own = own);
    html! {
        <div class="lc-choosing">
            <fieldset class={classes!("lc-field", wrong.then_some("lc-field--wrong"))}
                aria-describedby={wrong.then(|| format!("{id}-choice-error"))}>
                <legend class="lc-field__label">{ tools.text("choose-profile") }</legend>
                if wrong {
                    <p class="lc-error" id={format!("{id}-choice-error")}>{ &props.error }</p>
                }
                <div class="lc-cards">{ for cards }</div>
            </fieldset>
            if choice.profile == Profile::AgendaItem {
                <Articles id={id.clone()} library={props.library.clone()} picked={choice.agenda.clone()} on_change={on_articles} />
            }
            if choice.profile == Profile::Own {
                <Ticks id={id.clone()} library={props.library.clone()} picked={choice.own.clone()} on_change={on_ticks} />
            } else {
                <Brings scope={Slice(scope)} />
            }
        </div>
    }
}

fn changed<T: 'static>(props: &ChoosingProps, put: fn(&mut Choice, T)) -> Callback<T> {
    let (choice, on_change) = (props.choice.clone(), props.on_change.clone());
    Callback::from(move |picked: T| {
        let mut next = choice.clone();
        put(&mut next, picked);
        on_change.emit(next);
    })
}

/// Scored items of a scope.
fn scored(scope: &[Chosen]) -> usize {
    scope.iter().map(|chosen| chosen.items().filter(|item| item.is_scored()).count()).sum()
}

fn card(profile: Profile, scored: usize, props: &ChoosingProps, tools: &Tools) -> Html {
    let id = format!("{}-profile-{}", props.id, profile.key());
    let (about, count) = (format!("{id}-about"), format!("{id}-count"));
    let open = match profile {
        Profile::AgendaItem => props.choice.agenda.is_empty(),
        Profile::Own => props.choice.own.is_empty(),
        _ => false,
    };
    let number = match (open, profile) {
        (true, Profile::AgendaItem) => tools.messages.text("choose-by-articles"),
        (true, _) => tools.messages.text("choose-by-ticks"),
        (false, _) => tools.messages.with("choose-scored", &[("n", scored.into())]),
    };
    let onchange = changed(props, |choice, profile: Profile| choice.profile = profile);
    let onchange = Callback::from(move |_: Event| onchange.emit(profile));
    html! {
        <div class="lc-card" key={profile.key()}>
            <label class="lc-choice">
                <input type="radio" id={id.clone()} name={format!("{}-profile", props.id)} value={profile.key()}
                    checked={props.choice.profile == profile} aria-describedby={format!("{about} {count}")} {onchange} />
                <b>{ tools.messages.profile(profile) }</b>
            </label>
            <p class="lc-card__n" id={count}>{ number }</p>
            <p class="lc-card__d" id={about}>{ tools.messages.text(&format!("profile-about-{}", profile.key())) }</p>
        </div>
    }
}

/// Properties of [`Brings`].
#[derive(Properties, PartialEq)]
struct BringsProps {
    scope: Slice<Vec<Chosen>>,
}

/// The checklists that a choice brings, each with its document.
#[component]
fn Brings(props: &BringsProps) -> Html {
    let tools = use_tools();
    if props.scope.is_empty() {
        return Html::default();
    }
    let row = |chosen: &Chosen| {
        let checklist = Slice(Rc::clone(&chosen.checklist));
        let n = chosen.only.as_ref().map(BTreeSet::len);
        html! {
            <li class="lc-source" key={checklist.id.to_string()}>
                <p class="lc-list__t" dir="auto" lang={checklist.language.clone()}>{ &checklist.title }</p>
                <SourceLine checklist={checklist.clone()} chosen={n} />
                <Cautions {checklist} />
            </li>
        }
    };
    html! {
        <section aria-label={tools.text("choose-brings")}>
            <p class="lc-field__label">{ tools.text("choose-brings") }</p>
            <ul class="lc-list">{ for props.scope.iter().map(row) }</ul>
        </section>
    }
}
