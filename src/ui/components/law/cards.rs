//! The provisions listed beside an item, with what is said where there are none.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::app::reading::candidates::Listed;
use crate::app::reading::figures::Beside;
use crate::app::reading::ink::Ink;
use crate::ui::components::law::card::Card;
use crate::ui::context::{Slice, use_tools};
use crate::ui::hooks::use_citing::Wanted;

/// A provision of the list with what its card needs.
#[derive(Clone, PartialEq)]
pub struct Entry {
    /// The law.
    pub reading: Slice<Reading>,
    /// The name by which it is cited.
    pub name: AttrValue,
    /// The provision, and what is marked in it.
    pub listed: Rc<Listed>,
    /// Its words that are quoted already.
    pub quoted: Vec<Ink>,
    /// Whether the item cites it already.
    pub cited: bool,
    /// Address at which it can be read in its law.
    pub href: AttrValue,
    /// Its figures beside those the item asks for.
    pub beside: Option<Rc<Beside>>,
}

/// What the list is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Provisions ranked for the item.
    Ranked,
    /// Provisions ranked for the item, though none looks like it governs it.
    Weak,
    /// They are still being ranked.
    Waiting,
    /// They cannot be ranked; why, in the host's words.
    Unavailable(AttrValue),
    /// Provisions that hold words the person searched for, and how many more there are.
    Searched(usize),
}

/// Properties of [`Cards`].
#[derive(Properties, PartialEq)]
pub struct CardsProps {
    /// What the list is.
    pub kind: Kind,
    /// The provisions.
    pub entries: Vec<Entry>,
    /// Called with what the person wants to cite.
    pub on_cite: Callback<Wanted>,
}

/// The list.
#[component]
pub fn Cards(props: &CardsProps) -> Html {
    let tools = use_tools();
    let card = |entry: &Entry| {
        let Entry { reading, name, listed, quoted, cited, href, beside } = entry.clone();
        let key = format!("{}/{}", listed.law, listed.piece);
        html! {
            <Card {key} {reading} {name} {listed} {quoted} {cited} {href} {beside}
                on_cite={props.on_cite.clone()} />
        }
    };
    let list = html! { <ol class="lc-provs">{ for props.entries.iter().map(card) }</ol> };
    let note = |text: AttrValue| html! { <p class="lc-law__note">{ text }</p> };
    match &props.kind {
        Kind::Waiting => {
            html! { <p class="lc-law__note" role="status" aria-busy="true">{ tools.text("pane-waiting") }</p> }
        }
        Kind::Unavailable(words) => {
            note(tools.messages.with("pane-unavailable", &[("words", words.to_string().into())]).into())
        }
        Kind::Weak => html! {
            <>
                <p class="lc-law__note"><strong>{ tools.text("pane-weak") }</strong>{ " " }{ tools.text("pane-weak-what") }</p>
                if !props.entries.is_empty() {
                    <details class="lc-more lc-law__weak">
                        <summary>{ tools.messages.with("pane-weak-show", &[("n", props.entries.len().into())]) }</summary>
                        { list }
                    </details>
                }
            </>
        },
        Kind::Ranked if props.entries.is_empty() => note(tools.text("pane-none-here")),
        Kind::Searched(_) if props.entries.is_empty() => note(tools.text("pane-not-found")),
        Kind::Ranked => list,
        Kind::Searched(more) => html! {
            <>
                { list }
                if *more > 0 {
                    { note(tools.messages.with("pane-more", &[("n", (*more).into())]).into()) }
                }
            </>
        },
    }
}
