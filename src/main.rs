//! Wires the page together and hands it to the browser.
fn main() {}
