//! State of the app and its commands, free of any view.

pub mod figures;
pub mod filter;
pub mod route;

pub mod state;

pub mod records;

pub mod commands;
pub mod outline;
pub mod print;
