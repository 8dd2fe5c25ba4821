//! The outline of a law in the pane beside an item: any provision can be opened there without leaving the item.

use yew::prelude::*;

use crate::app::reading::Reading;
use crate::domain::provision::Mark;
use crate::ui::components::law::{lines, outline};
use crate::ui::context::{Slice, use_tools};
use crate::ui::dom;

/// Properties of [`PaneOutline`].
#[derive(Properties, PartialEq)]
pub struct PaneOutlineProps {
    /// The law.
    pub reading: Slice<Reading>,
    /// The name by which it is cited.
    pub name: AttrValue,
    /// Called with the piece the person opens.
    pub on_open: Callback<usize>,
}

/// The outline; its rows are made when it is unfolded.
#[component]
pub fn PaneOutline(props: &PaneOutlineProps) -> Html {
    let tools = use_tools();
    let open = use_state_eq(|| false);
    let node = use_node_ref();
    let ontoggle = {
        let (open, node) = (open.setter(), node.clone());
        Callback::from(move |_: Event| open.set(dom::is_open(&node)))
    };
    html! {
        <details class="lc-more lc-law__outline" ref={node.clone()} {ontoggle}>
            <summary>{ tools.text("pane-outline") }{ " " }<bdi>{ &props.name }</bdi></summary>
            if *open {
                <Rows reading={props.reading.clone()} on_open={opened(&props.on_open, node)} />
            }
        </details>
    }
}

fn opened(on_open: &Callback<usize>, node: NodeRef) -> Callback<usize> {
    let on_open = on_open.clone();
    Callback::from(move |piece: usize| {
        dom::fold(&node);
        on_open.emit(piece);
    })
}

/// Properties of [`Rows`].
#[derive(Properties, PartialEq)]
struct RowsProps {
    reading: Slice<Reading>,
    on_open: Callback<usize>,
}

#[component]
fn Rows(props: &RowsProps) -> Html {
    let reading = &props.reading;
    let row = |piece: usize| Some(row(reading, piece, reading.mark(piece)?, &props.on_open));
    html! {
        <ol class="lc-lawtoc lc-lawtoc--pane" lang={lines::lang(reading)} dir={reading.dir()}>
            { for (0..reading.pieces.len()).filter_map(row) }
        </ol>
    }
}

fn row(reading: &Reading, piece: usize, mark: &Mark, on_open: &Callback<usize>) -> Html {
    let name = outline::name(reading, piece, mark);
    if !reading.is_citable(piece) {
        let out = mark.left_out.map_or("lc-lawtoc__row--part", |_| "lc-lawtoc__row--out");
        return html! { <li key={piece}><span class={classes!("lc-lawtoc__row", out)}>{ name }</span></li> };
    }
    let on_open = on_open.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_open.emit(piece));
    html! { <li key={piece}><button class="lc-lawtoc__row" type="button" {onclick}>{ name }</button></li> }
}
