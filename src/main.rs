//! Wires the page together and hands it to the browser.

use lacuna::ui::app::{App, AppProps};
use lacuna::web;

fn main() {
    web::report_panics();
    yew::Renderer::<App>::with_root_and_props(web::root(), AppProps { host: web::host() }).render();
}
