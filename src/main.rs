//! Wires the page together and hands it to the browser.

use lacuna::ui::app::{App, AppProps};
use lacuna::web;

fn main() {
    // The shell's script shows what this writes, should the app ever die.
    console_error_panic_hook::set_once();
    yew::Renderer::<App>::with_root_and_props(web::root(), AppProps { host: web::host(), locale: None }).render();
}
