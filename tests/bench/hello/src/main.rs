//! The least that a Yew page can be: one button that counts.

use yew::prelude::*;

#[component]
fn Hello() -> Html {
    let count = use_state(|| 0);
    let onclick = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <main><h1>{ "Hello" }</h1><button id="usable" {onclick}>{ *count }</button></main> }
}

fn main() {
    yew::Renderer::<Hello>::new().render();
}
