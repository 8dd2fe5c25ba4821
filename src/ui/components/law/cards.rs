//! The provisions listed beside an item, with what is said where there are none.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::app::reading::candidates::Listed;
use crate::app::reading::figures::{Beside, Kind as Figure, Missing};
use crate::app::reading::ink::Ink;
use crate::ui::components::law::card::Card;
use crate::ui::context::{Slice, Tools, use_tools};
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
    /// Too little is typed to be searched for.
    Short,
    /// A provision that the person opened from an outline.
    Opened,
}

/// Properties of [`Cards`].
#[derive(Properties, PartialEq)]
pub struct CardsProps {
    /// What the list is.
    pub kind: Kind,
    /// The provisions.
    pub entries: Slice<[Entry]>,
    /// Figures the item asks for, of kinds that none of the provisions states.
    pub missing: Slice<[Missing]>,
    /// Called with what the person wants to cite.
    pub on_cite: Callback<Wanted>,
}

/// The list.
#[component]
pub fn Cards(props: &CardsProps) -> Html {
    let tools = use_tools();
    let full = props.kind == Kind::Opened;
    let card = |entry: &Entry| {
        let Entry { reading, name, listed, quoted, cited, href, beside } = entry.clone();
        let key = format!("{}/{}/{full}", listed.law, listed.piece);
        html! {
            <Card {key} {reading} {name} {listed} {quoted} {cited} {href} {beside} {full}
                on_cite={props.on_cite.clone()} />
        }
    };
    let list = html! { <ol class="lc-provs">{ for props.entries.iter().map(card) }</ol> };
    match &props.kind {
        Kind::Waiting | Kind::Unavailable(_) | Kind::Short => Html::default(),
        _ if props.entries.is_empty() => Html::default(),
        Kind::Weak => html! {
            <details class="lc-more lc-law__weak">
                <summary>{ tools.messages.with("pane-weak-show", &[("n", props.entries.len().into())]) }</summary>
                { missing(&props.missing, &tools) }
                { list }
            </details>
        },
        Kind::Ranked => html! { <>{ missing(&props.missing, &tools) }{ list }</> },
        Kind::Searched(_) | Kind::Opened => list,
    }
}

/// What is said of the list as it comes: where there is nothing to list, that; else how many there are.
pub fn told(kind: &Kind, listed: usize, count: &str, tools: &Tools) -> Html {
    let note = |text: AttrValue| html! { <p class="lc-law__note">{ text }</p> };
    match kind {
        Kind::Waiting => note(tools.text("pane-waiting")),
        Kind::Unavailable(words) => {
            note(tools.messages.with("pane-unavailable", &[("words", words.to_string().into())]).into())
        }
        Kind::Short => note(tools.text("pane-short")),
        Kind::Weak => html! {
            <p class="lc-law__note"><strong>{ tools.text("pane-weak") }</strong>{ " " }{ tools.text("pane-weak-what") }</p>
        },
        Kind::Ranked if listed == 0 => note(tools.text("pane-none-here")),
        Kind::Searched(_) if listed == 0 => note(tools.text("pane-not-found")),
        Kind::Searched(more) if *more > 0 => {
            note(tools.messages.with("pane-more", &[("n", (*more).into()), ("m", listed.into())]).into())
        }
        Kind::Ranked | Kind::Searched(_) => html! { <p class="lc-hide">{ count.to_owned() }</p> },
        Kind::Opened => Html::default(),
    }
}

/// Figures that the item asks for and nothing in the list states.
fn missing(missing: &[Missing], tools: &Tools) -> Html {
    let one = |missing: &Missing| {
        let key = match missing.kind {
            Figure::Duration => "pane-missing-duration",
            Figure::Imprisonment => "pane-missing-imprisonment",
            Figure::Fine => "pane-missing-fine",
            Figure::Date => "pane-missing-date",
        };
        html! { <p key={key} class="lc-law__missing">{ tools.messages.with(key, &[("asked", missing.asked.join(" · ").into())]) }</p> }
    };
    missing.iter().map(one).collect()
}
