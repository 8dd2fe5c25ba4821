//! State of the app and its commands, free of any view.

pub mod filter;
pub mod route;

pub mod state;
pub mod versions;

pub mod records;
pub mod rescue;

pub mod commands;

pub mod beginning;
pub mod desk;
pub mod download;
pub mod figures;
pub mod laws;
pub mod official;
pub mod outline;
pub mod print;

#[cfg(test)]
mod bench;
