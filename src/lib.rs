#![doc = include_str!("README.md")]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod domain;
pub mod i18n;
pub mod law;

pub mod report;

pub mod export;
pub mod host;

pub mod app;

#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "web")]
pub mod web;
#[cfg(feature = "worker")]
pub mod worker;

#[cfg(feature = "cli")]
pub mod cli;
