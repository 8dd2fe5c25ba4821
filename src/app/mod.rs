//! State of the app and its commands, free of any view.

pub mod beginning;
pub mod filter;
pub mod laws;
pub mod route;

pub mod state;

pub mod records;

pub mod commands;
pub mod outline;

#[cfg(test)]
mod bench;
pub mod desk;
pub mod languages;
