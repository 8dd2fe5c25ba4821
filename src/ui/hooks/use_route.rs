//! The page named by the address, followed as it changes.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::route::Route;
use crate::ui::context::Slice;
use crate::ui::dom;

/// The page named by the fragment of the address. A fragment that names an element of the page is left alone.
#[hook]
pub fn use_route() -> Slice<Route> {
    let route = use_state(|| Slice(Rc::new(Route::parse(&dom::fragment()))));
    {
        let route = route.setter();
        use_effect_with((), move |()| {
            let listener = dom::on_window("hashchange", move |_| {
                let fragment = dom::fragment();
                if fragment.is_empty() || fragment.starts_with("#/") {
                    route.set(Slice(Rc::new(Route::parse(&fragment))));
                }
            });
            move || drop(listener)
        });
    }
    (*route).clone()
}
