//! Starts the module of the worker in which laws are read and ranked.

fn main() {
    // The worker's console tells what the script's message, that the module died, cannot.
    console_error_panic_hook::set_once();
    lacuna::worker::start();
}
