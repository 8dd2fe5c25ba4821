//! State of the app and its commands, free of any view.

pub mod filter;
pub mod route;

pub mod state;
pub mod versions;

mod at_hand;

pub mod reading;
pub mod records;
pub mod rescue;

pub mod commands;

pub mod beginning;
pub mod checking;
pub mod desk;
pub mod download;
pub mod figures;
pub mod given;
pub mod laws;
pub mod loading;
pub mod offers;
pub mod official;
pub mod outline;
pub mod pane;
pub mod pending;
pub mod places;
pub mod print;
pub mod proposals;
pub mod renewing;
pub mod sources;

#[cfg(test)]
mod bench;
