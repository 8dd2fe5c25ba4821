//! The outline of the laws in the pane beside an item: any provision can be opened there without leaving the item.

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::domain::provision::Mark;
use crate::ui::components::law::{lines, outline};
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// Properties of [`PaneOutline`].
#[derive(Properties, PartialEq)]
pub struct PaneOutlineProps {
    /// The laws, each with the name by which it is cited.
    pub laws: Vec<(Slice<Reading>, AttrValue)>,
    /// Called with the law and the piece of it that the person opens.
    pub on_open: Callback<(Slice<Reading>, usize)>,
}

/// The outline; its rows are made when it is unfolded.
#[component]
pub fn PaneOutline(props: &PaneOutlineProps) -> Html {
    let tools = use_tools();
    let unfolded = use_state_eq(|| false);
    let node = use_node_ref();
    let ontoggle = {
        let (unfolded, node) = (unfolded.setter(), node.clone());
        Callback::from(move |_: Event| unfolded.set(dom::is_open(&node)))
    };
    let on_open = {
        let (on_open, node) = (props.on_open.clone(), node.clone());
        use_callback(on_open, move |opened: (Slice<Reading>, usize), on_open| {
            dom::fold(&node);
            on_open.emit(opened);
        })
    };
    let named = props.laws.len() > 1;
    let law = |(reading, name): &(Slice<Reading>, AttrValue)| {
        let key = reading.law.to_string();
        html! { <Rows {key} reading={reading.clone()} name={named.then(|| name.clone())} on_open={on_open.clone()} /> }
    };
    html! {
        <details class="lc-more lc-law__outline" ref={node} {ontoggle}>
            <summary>{ tools.text("pane-outline") }</summary>
            if *unfolded {
                <div class="lc-law__toc" role="region" tabindex="0" aria-label={tools.text("pane-outline")}>
                    { for props.laws.iter().map(law) }
                </div>
            }
        </details>
    }
}

/// Properties of [`Rows`].
#[derive(Properties, PartialEq)]
struct RowsProps {
    reading: Slice<Reading>,
    /// The name of the law, where there are several.
    name: Option<AttrValue>,
    on_open: Callback<(Slice<Reading>, usize)>,
}

#[component]
fn Rows(props: &RowsProps) -> Html {
    let reading = &props.reading;
    let row = |piece: usize| Some(row(reading, piece, reading.mark(piece)?, &props.on_open));
    html! {
        <>
            if let Some(name) = &props.name {
                <h3 class="lc-law__of" dir="auto">{ name }</h3>
            }
            <ol class="lc-lawtoc lc-lawtoc--pane" lang={lines::lang(reading)} dir={reading.dir()}>
                { for (0..reading.pieces.len()).filter_map(row) }
            </ol>
        </>
    }
}

fn row(reading: &Slice<Reading>, piece: usize, mark: &Mark, on_open: &Callback<(Slice<Reading>, usize)>) -> Html {
    let name = outline::name(reading, piece, mark);
    if !reading.is_citable(piece) {
        let out = mark.left_out.map_or("lc-lawtoc__row--part", |_| "lc-lawtoc__row--out");
        return html! { <li key={piece}><span class={classes!("lc-lawtoc__row", out)}>{ name }</span></li> };
    }
    let (on_open, reading) = (on_open.clone(), reading.clone());
    let onclick = Callback::from(move |_: MouseEvent| on_open.emit((reading.clone(), piece)));
    html! { <li key={piece}><button class="lc-lawtoc__row" type="button" {onclick}>{ name }</button></li> }
}
